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


print('a', 1, 2.5, sep='-')
print('x', end='; ')
print('y')
print(np.array([1, 2.5]))
print(np.array([[1, 2], [3, 4]]))
print((1.5, 'a'), [1, 'b'])
print(np.sum([1.5, 2]), (np.sum([1.5, 2]), np.array([1, 2])))
print(True, None)
print()
show((str(np.array([1, 2])), repr(np.array([1, 2]))))
x = np.linspace(0, 1, 3)
show(x)
y = 5
y
None
np.set_printoptions(precision=3)
show(np.array([1/3, 2/3]))
