import math

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


from math import floor as down, sqrt
import numpy.linalg as la
show((np.pi, math.pi))
show((math.sqrt(16), math.factorial(10)))
show((math.gcd(12, 18), math.floor(2.7)))
show(down(3.9))
show(sqrt(2))
print(np.array([1, 2, 3]).mean())
show(np.linspace(0, 1, 3))
show(np.float64(1.5))
show(np.int64)
print(np.cos(0))
