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


show(np.arange(30))
show(np.linspace(0, 1, 11))
show(np.arange(1001))
show(np.array([1e10, 1e-10, 1]))
show(np.array([1e-5, 123456789]))
show(np.array([[1.5, 22.25], [333.125, 4]]))
show(np.array([np.nan, np.inf, -np.inf, 0]))
show(np.array([1 + 1j, 2.5 - 3j]))
show(np.array([-0.0, 0.1]))
show(np.reshape(np.arange(27), (3, 3, 3)))
show((1e16, 1e-5, 123456789.123))
show(np.array([100000000, 1]))
