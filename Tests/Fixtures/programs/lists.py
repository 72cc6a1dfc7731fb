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


def operand(value):
    return np.array(value) if isinstance(value, (list, range)) else value


def times(left, right):
    if isinstance(left, list) and isinstance(right, int):
        return left*right
    if isinstance(right, list) and isinstance(left, int):
        return left*right
    return operand(left)*operand(right)


l = list((1, 2))
show(l)
show(l + list((3,)))
show(l*2)
show(times(l, 2.0))
show(np.array(l) - 1)
show(-np.array(l))
names = ['b', 'a', 'c']
show(names + ['d'])
show(sorted(names))
show(sorted(np.array([3, 1, 2])))
show(sorted(np.array([3, 1, 2]), reverse=True))
show(sorted(['bb', 'a', 'ccc'], key=len))
names.append('z')
names.sort()
show(names)
show((names.index('c'), names.count('a')))
names[0] = 'first'
show(names)
show(np.array([1, 2, 3]).tolist())
show(list('abc'))
show(['a', 1, np.array([1, 2])])
print([np.sin, 'x'] == 3)
