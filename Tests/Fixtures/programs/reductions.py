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


x = np.array([[1, 2, 3], [4, 5, 6]])
show((x.sum(), x.sum(axis=0), x.sum(axis=1, keepdims=True)))
show((np.mean(x), np.mean(x, axis=0), np.std(x), np.var(x, ddof=1)))
show((np.prod(x), x.max(), x.min(axis=1)))
show((np.argmax(x), np.argmin(x, axis=0)))
show((np.cumsum(x), np.cumsum(x, axis=0)))
show(np.cumprod([1, 2, 3]))
print(np.ptp(x))
print(np.count_nonzero(x > 2))
show((np.diff(np.array([1, 4, 9, 16])), np.diff(np.array([1, 4, 9]), 2)))
show(np.any(x > 5, axis=0))
print(np.all(x > 0))
show((x.mean(), x.std(axis=1)))
print(np.sum(np.array([0.1])*10))
print(np.mean([1, 2, 4]))
