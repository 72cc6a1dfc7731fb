import numpy as np


class Labelled(tuple):
    labels = ()


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


def gradient(f, *spacing, axis=None, edge_order=1):
    result = np.gradient(f, *spacing, axis=axis, edge_order=edge_order)
    if not isinstance(result, (tuple, list)):
        return result
    axes = range(np.ndim(f)) if axis is None else axis
    result = Labelled(result)
    result.labels = [f"∂/∂axis{axis % np.ndim(f)}" for axis in axes]
    return result


show(np.gradient([1, 2, 4, 7]))
show(np.gradient([1, 2, 4, 7], 0.5))
show(np.gradient([1, 2, 4], [0, 1, 3]))
show(gradient([[1, 2, 6], [3, 4, 5]]))
show(np.gradient([[1, 2, 6], [3, 4, 5]], axis=0))
gy, gx = np.gradient([[1, 2, 6], [3, 4, 5]])
show(gx)
show(gy + gx)
g = gradient([[1, 2, 6], [3, 4, 5]], 2, 0.5)
show(g)
show(g[0])
x = np.linspace(0, 1, 5)
show(np.gradient(x**2, x))
show(np.gradient(x**3, x, edge_order=2))
show(np.gradient(x))
m = np.array([[1., 4.], [2., 8.]])
show(gradient(m, axis=(1, 0)))
