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


x = np.arange(10)
show((x[0], x[-1], x[2:5]))
show((x[::2], x[::-1]))
show(x[x > 6])
show(x[[1, 3, 5]])
m = np.reshape(np.arange(12), (3, 4))
show(m[1])
show(m[:, 1])
show(m[1, 2])
show(m[-1, ::2])
show(m[..., 0])
show(x[None].shape)
show(m[[0, 2], [1, 3]])
show(m[m % 2 == 0])
show(m[1:, :2])
print(repr('hello'[1:3]))
show((1, 2, 3)[1])
