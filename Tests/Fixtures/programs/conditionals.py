import numpy as np


def shown(value, inside=False):
    if isinstance(value, np.ndarray):
        return np.array2string(value, separator=", ")
    if isinstance(value, str):
        return repr(str(value))
    if isinstance(value, (np.generic, np.dtype)):
        return str(value)
    if isinstance(value, type) and issubclass(value, np.generic):
        return np.dtype(value).name
    if isinstance(value, list):
        return "[" + ", ".join(shown(item, True) for item in value) + "]"
    if not isinstance(value, tuple):
        return repr(value)
    fields = getattr(value, "_fields", None)
    if fields:
        parts = (f"{field}={shown(item, True)}" for field, item in zip(fields, value))
        return type(value).__name__ + "(" + ", ".join(parts) + ")"
    if not inside and any(isinstance(item, np.ndarray) and item.ndim > 1 for item in value):
        labels = getattr(value, "labels", [f"[{index}]" for index in range(len(value))])
        return "\n".join(label + "\n" + shown(item) for label, item in zip(labels, value))
    inner = ", ".join(shown(item, True) for item in value)
    return "(" + inner + (",)" if len(value) == 1 else ")")


def show(value):
    if value is not None:
        print(shown(value))


x = 5
print(repr('big' if x > 3 else 'small'))
print(x > 3 and x < 10)
show((x or 0, 0 or x, x and 0))
print(not x)
show((None is None, x is None))
if x > 3 and not x == 7:
    print(repr('yes'))


def sign_(v):
    return -1 if v < 0 else 1 if v > 0 else 0


show((sign_(-3), sign_(0), sign_(9)))
print(0 < x < 10)
print(1 < 2 > 0)
show(np.array([0]) if x else np.array([1]))
print((x > 3)*10)
print(bool(np.array([])) if False else bool(0))
