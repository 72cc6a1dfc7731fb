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


α = 2
β = np.array([1, 2, 3])
show(α*β)
show(β**2 + β**3)
x = 3
print(x**23)
print(x**-1)
show((np.sqrt(16), np.sqrt([4, 9])))
show((np.pi, 2*np.pi, np.inf))
print(2*np.pi)
show((α <= 2, α >= 3, α != 2))
Δx = 0.5
print(Δx/2)


def σ(x):
    return 1/(1 + np.exp(-x))


show(σ(0))
Straße = 'Weg'
print(repr(Straße))
