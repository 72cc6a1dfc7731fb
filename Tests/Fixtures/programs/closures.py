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


def appended(items, item):
    if isinstance(items, list):
        items.append(item)
        return items
    result = bracket([*items, item])
    return [*items.tolist(), item] if isinstance(result, list) else result


def counter(start):
    total = start
    def add(n):
        return total + n
    return add


add5 = counter(5)
show(add5(3))
total = 100
show(add5(3))


def outer():
    r = np.array([])
    def inner(v):
        nonlocal r
        r = appended(r, v)
    inner(1)
    inner(2)
    return r


show(outer())
log = np.array([])


def note(v):
    global log
    log = appended(log, v)


note(3)
note(4)
show(log)


def apply(fn, v):
    return fn(v)


show((apply(np.sin, 0), apply(lambda x: x*2, 4)))
