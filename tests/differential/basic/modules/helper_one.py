print("helper_one starts")
value = 1
import helper_two

print("helper_one sees", helper_two.value)


def get_two():
    return helper_two.value


def read():
    return value
