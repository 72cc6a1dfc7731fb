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


show(np.array([k**2 for k in range(5)]))
show(np.array([k for k in range(10) if k % 2]))
show(np.array([i*j for i in range(3) for j in range(3)]))
show(bracket([np.array([i + j for j in range(2)]) for i in range(2)]))
print(np.sum([k**2 for k in range(5)]))
print(np.max([k % 3 for k in range(5)]))
x = np.array([1, 4, 9])
show(np.array([np.sqrt(v) for v in x]))
show([str(v) for v in x])
show((np.any([v > 8 for v in x]), np.all([v > 8 for v in x])))
show(np.array([(k, k**2) for k in range(3)]))
show([c for c in 'abc'])
show(np.array([k for k in np.array([])]))
print(len([k for k in x if k > 2]))
print(repr(', '.join([str(v) for v in range(3)])))
show(np.array([row.sum() for row in np.array([[1, 2], [3, 4]])]))
