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


def appended(items, item):
    if isinstance(items, list):
        items.append(item)
        return items
    result = bracket([*items, item])
    return [*items.tolist(), item] if isinstance(result, list) else result


# A path on a grid.
position = np.array([0, 0])
path = np.array([])
for step in 'NNESW':
    if step == 'N':
        position[1] += 1
    elif step == 'E':
        position[0] += 1
    elif step == 'S':
        position[1] -= 1
    else:
        position[0] -= 1
    path = appended(path, position.copy())
show(position)
print(len(path))


def distance(p, q):
    return np.sqrt((p[0] - q[0])**2 + (p[1] - q[1])**2)


show(distance(np.array([0, 0]), np.array([3, 4])))
