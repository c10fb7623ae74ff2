print("lazy loads once")
thing = "thing"
