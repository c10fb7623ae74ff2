print("pk main")
