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


x = np.array([0., 0.5, 1.])
show(np.sqrt([1, 4, 9]))
show((np.floor([1.5, -1.5]), np.ceil([1.2])))
show(abs(np.array([-1, 2.5])))
show((np.maximum([1, 5], [3, 2]), np.minimum([1, 5], 2)))
show(np.clip([1, 5, 9], 2, 6))
show(np.where(x > 0.3, x, -1))
show(np.sign([-2, 0, 3]))
show((np.isnan([np.nan, 1]), np.isinf([np.inf, 1]), np.isfinite([np.nan, np.inf, 1])))
show(np.round(x*1.234567, 3))
show((np.exp(0), np.log(1)))
show((np.square([1, 2]), np.power([1, 2], 3)))
show((np.add([1, 2], 3), np.multiply([1, 2], [3, 4])))
show((np.logical_and([True, False], True), np.logical_not([True])))
show(np.array([1, 2]) > np.array([0, 3]))
show((np.mod([5, -5], 3), np.floor_divide(7, 2)))
show((np.real([1 + 2j]), np.imag([1 + 2j]), np.conj(1 + 2j)))
