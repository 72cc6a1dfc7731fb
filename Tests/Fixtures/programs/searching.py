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


x = np.array([3, 1, 2, 1])
show(np.sort(x))
show(np.argsort(x))
x.sort()
show(x)
show(np.unique(np.array([3, 1, 3, 2])))
show(np.unique(np.array([3, 1, 3, 2]), return_counts=True))
show(np.where(np.array([True, False, True])))
show(np.nonzero(np.array([0, 3, 0, 5])))
show(np.argwhere(np.array([[0, 1], [1, 0]])))
print(np.searchsorted(np.array([1, 3, 5]), 4))
show(np.searchsorted(np.array([1, 3, 5]), np.array([0, 3, 6])))
show((np.tril(np.array([[1, 2], [3, 4]])), np.triu(np.array([[1, 2], [3, 4]]))))
show((3 in np.array([1, 2, 3]), 5 not in np.array([1, 2])))
