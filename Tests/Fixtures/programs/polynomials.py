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


def bracket(items):
    if any(isinstance(item, (str, range)) or callable(item) for item in items):
        return items
    try:
        array = np.array(items)
    except ValueError:
        return items
    isplain = not any(isinstance(item, np.ndarray) for item in items)
    return items if array.dtype.kind in "OS" or array.dtype.kind == "U" and isplain else array


def horner(c, x):
    result = 0
    for a in c:
        result = result*x + a
    return result


show(horner(np.array([1, -3, 2]), 5))
show(horner(np.array([1, -3, 2]), np.array([0, 1, 2])))


def multiply_(a, b):
    c = np.zeros(len(a) + len(b) - 1)
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            c[i + j] += x*y
    return c


show(multiply_(np.array([1, 1]), np.array([1, -1])))


def derivative(c):
    n = len(c) - 1
    return bracket([(n - k)*c[k] for k in range(n)])


show(derivative(np.array([3, 2, 1])))
