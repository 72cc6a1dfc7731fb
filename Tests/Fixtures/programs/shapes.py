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


x = np.arange(6)
show(np.reshape(x, (2, 3)))
show(x.reshape(3, 2))
show(x.reshape((2, -1)).T)
m = np.array([[1, 2], [3, 4]])
show((m.T, m.ravel(), m.flatten()))
show(np.transpose(m))
show(np.concatenate([x, np.array([7, 8])]))
show(np.vstack([[1, 2], [3, 4]]))
show(np.hstack([[1, 2], [3]]))
show(np.column_stack([[1, 2], [3, 4]]))
show(np.stack([[1, 2], [3, 4]], axis=1))
show((np.flip(x), np.roll(x, 2)))
show((np.squeeze(np.array([[1, 2]])), np.expand_dims(x, 0).shape))
show(np.split(x, 3))
show(np.broadcast_to(np.array([1, 2]), (2, 2)))
show(np.swapaxes(m, 0, 1))
show((m.ndim, m.size, m.shape))
