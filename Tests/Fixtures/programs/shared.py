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


def sum_of(value, *arguments, **keywords):
    isarray = isinstance(value, np.ndarray) and value.ndim > 0
    return (np.sum if isarray else sum)(value, *arguments, **keywords)


def max_of(value, *arguments, **keywords):
    isarray = isinstance(value, np.ndarray) and value.ndim > 0
    return (np.max if isarray else max)(value, *arguments, **keywords)


# The functions that Python and NumPy share.
x = np.array([[1, 2], [3, 4]])
show((np.sum(x), np.sum(x, axis=0), sum((1, 2))))
show((np.min(x), min(3, 1), min((4, 2)), min('b', 'a')))
show(np.max(x, axis=1))
show((np.any(x > 3), np.all(x > 0), any((0, 0))))
show((np.round([1.567, 2.345], 1), round(2.5)))
show((abs(np.array([-1, 2])), abs(-2.5)))
show((pow(2, 5), pow(np.array([1, 2]), 2), pow(2, 5, 7)))


def f(v):
    return sum_of(v)


show((f(np.array([1, 2, 3])), f((4, 5))))


def g(v):
    return max_of(v)


show((g(np.array([2, 7, 1])), g((1, 2))))
h = sum_of
show((h(np.array([1, 2])), h((3, 4))))
show(max((1, 5, 3), key=lambda v: -v))
show(min(np.array([]), default=7) if False else 7)
