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


x = np.array([1, 2, 3])
show(x.dtype)
show(x.astype(float))
show(x.astype(float).dtype)
show(np.array([1.7, -1.7]).astype(int))
show((np.zeros(3), np.ones((2, 2), dtype=int)))
show(np.array([1, 2], dtype=float))
show(np.float32)
show(np.int64)
show(x.dtype == np.int64)
show((np.array([True, 2]).dtype, np.array([1, 2.5]).dtype, np.array([1j]).dtype))
show((x.dtype.name, x.dtype.kind, x.itemsize))
show((type(x), type(1), type('a')))
show((isinstance(x, np.ndarray), isinstance(3, int)))
show((np.full(2, 7), np.full((2, 2), 1.5)))
