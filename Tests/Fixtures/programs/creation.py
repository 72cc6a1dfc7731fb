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


show((np.arange(5), np.arange(2, 10, 3), np.arange(0, 1, 0.25)))
show(np.linspace(0, 1, 5))
show(np.zeros((2, 3)))
show(np.ones(3))
show(np.eye(3))
show(np.identity(2))
show(np.diag(np.array([1, 2])))
show(np.full((2, 2), 3))
show((np.zeros_like(np.array([1, 2])), np.ones_like(np.array([1.5, 2]))))
show(np.array([[1, 2], [3, 4]]))
show(np.meshgrid(np.array([1, 2]), np.array([3, 4, 5])))
show((np.tile(np.array([1, 2]), 2), np.repeat(np.array([1, 2]), 2)))
