print("helper_two starts")
import helper_one

print("helper_two sees", helper_one.value, hasattr(helper_one, "get_two"))
value = 2


def get_one():
    return helper_one.value
