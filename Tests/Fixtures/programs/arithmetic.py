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


# Numbers of Python: whole, real, complex.
print(7/2)
show((7 // 2, -7 // 2, 7 % 3, -7 % 3))
print(2**10)
print(2**-1)
print(-2**2)
print(2**3**2)
print(0.1 + 0.2)
print(1e300*1e10)
print((1 + 2j)*(3 - 1j))
print(abs(3 + 4j))
print(0xff + 0b101 + 0o17)
print(1_000_000)
print(2**100)
print(1 < 2 <= 2 != 3)
print(3*4*2/5 - 1)
print(True + True)
print(not 0 or 5)
show((round(2.5), round(2.567, 2), abs(-3)))
show(divmod(17, 5))
