other = "never imported by the program"
print("the wrong module")
