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


# Loop variables and parameters are values of their own.
m = np.array([[1, 2], [3, 4]])
for row in m:
    row = row.copy()
    row[0] = 0
    print(row)
show(m)


def clear(x):
    x = x.copy()
    x[0] = 0
    return x


v = np.array([7, 8])
show(clear(v))
show(v)
x = np.array([1, 2, 3])
for k in x.copy():
    x[0] = x[0] + k
show(x)


def second(y):
    return y


w = second(v).copy()
w[1] = 100
show((v, w))
