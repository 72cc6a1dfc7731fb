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


a, b = 1, np.array([2, 3])
a, b = b, a
show((a, b))
first, *rest = np.array([1, 2, 3])
rest = bracket(rest)
show((first, rest))
*start, last = (1, 'x', 3)
start = bracket(start)
show((start, last))
(p, q), r = (1, 2), 3
show(p + q + r)
x = y = 5
show((x, y))
m = np.array([[1, 2, 3], [4, 5, 6]])
m[0][1] = 20
m[:, 2] = 0
m[1] = np.array([7, 8, 9])
m.T[0] = -1
show(m)
m[m > 7] = 0
show(m)
del x
print(y)
