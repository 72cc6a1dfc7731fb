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


def bracket(items):
    if any(isinstance(item, (str, range)) or callable(item) for item in items):
        return items
    try:
        array = np.array(items)
    except ValueError:
        return items
    isplain = not any(isinstance(item, np.ndarray) for item in items)
    return items if array.dtype.kind in "OS" or array.dtype.kind == "U" and isplain else array


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


show(bracket([fib(k) for k in range(10)]))


def gcd_(a, b):
    while b:
        a, b = b, a % b
    return a


show(gcd_(48, 36))


def power(x, n):
    if n == 0:
        return 1
    half = power(x, n // 2)
    if n % 2:
        return half*half*x
    return half*half


show(power(3, 40))


def hanoi(n, a, b, c):
    if n == 0:
        return 0
    return hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)


show(hanoi(8, 'A', 'B', 'C'))
