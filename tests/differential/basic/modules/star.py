public = "public"
_private = 1
import sys as listed
