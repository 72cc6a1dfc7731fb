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


def operand(value):
    return np.array(value) if isinstance(value, (list, range)) else value


def times(left, right):
    if isinstance(left, list) and isinstance(right, int):
        return left*right
    if isinstance(right, list) and isinstance(left, int):
        return left*right
    return operand(left)*operand(right)


a = np.array([1, 2])
b = np.array([3, 4])
c = np.array([5, 6, 7])
show(bracket([a, b]))
show(bracket([a, c]))
show(times(bracket([a, b]), 2))
show(bracket([a + b, b]))
show(np.array([1, a[0], b[1]]))
show(np.array([np.mean(a), 5]))


def f(x, y):
    return bracket([x, y])


show((f(1, 2), f(a, b)))
show(f(a, c))
show(np.array([(1, 2), (3, 4)]))
show(bracket([a]))
show([range(3)])
show([None, 1])
