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


print(2**64)
print(2**64 + 1.0)
print(10**30 // 7)
print(3**50 % 1000)
print(-(2**70))
print(int('123456789012345678901234567890'))
print(float(10**20))
show((hex(2**65), bin(10)))
print(len(str(2**1000)))
print(sum(range(10**5)))
x = 1
for k in range(1, 26):
    x *= k
print(x)
