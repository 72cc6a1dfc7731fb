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


def f(x):
    return x**2 + 1


show(f(3))
show(f(np.array([1, 2, 3])))


def g(x, n=2):
    return x**n


show((g(2), g(2, 3), g(2, n=10)))
print('f(x) = x^2 + 1')


def fact(n):
    'The product of the numbers up to n.'
    if n <= 1:
        return 1
    return n*fact(n - 1)


show(fact(20))


def nothing():
    pass


nothing()
h = lambda x, y=1: x + y
show((h(2), h(2, y=5)))


def compose(p, q):
    return lambda x: p(q(x))


show(compose(f, h)(2))
