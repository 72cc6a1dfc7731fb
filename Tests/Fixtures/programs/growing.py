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


def items(value):
    return list(value) if isinstance(value, np.ndarray) else value


def appended(items, item):
    if isinstance(items, list):
        items.append(item)
        return items
    result = bracket([*items, item])
    return [*items.tolist(), item] if isinstance(result, list) else result


def extended(items, more):
    if isinstance(items, list):
        items.extend(more)
        return items
    result = bracket([*items, *more])
    return [*items.tolist(), *more] if isinstance(result, list) else result


def inserted(items, index, item):
    if isinstance(items, list):
        items.insert(index, item)
        return items
    result = list(items)
    result.insert(index, item)
    result = bracket(result)
    return inserted(items.tolist(), index, item) if isinstance(result, list) else result


def popped(items, index=-1):
    result = list(items)
    item = result.pop(index)
    if isinstance(items, list):
        return result, item
    return (bracket(result) if result else items[:0]), item


def removed(items, item):
    result = list(items)
    result.remove(item)
    return result if isinstance(items, list) else bracket(result)


def cleared(items):
    return [] if isinstance(items, list) else np.array([])


def turned(items):
    result = list(items)[::-1]
    return result if isinstance(items, list) else bracket(result)


r = np.array([])
r = appended(r, 3)
show(r)
r = appended(r, 4.5)
show(r)
r = extended(r, np.array([1, 2]))
show(r)
r = inserted(r, 1, 10)
show(r)
r, popped_item = popped(r)
show(popped_item)
show(r)
r, last = popped(r)
print(last)
r = removed(r, 10)
show(r)
r = turned(r)
show(r)
r, popped_item = popped(r, 0)
show(popped_item)
r = appended(r, 2)
print(items(r).index(2))
print(items(r).count(2))
r = cleared(r)
show(r)
names = np.array([])
for k in range(3):
    names = appended(names, 'n' + str(k))
show(names)
squares = np.array([])
for k in range(4):
    squares = appended(squares, k**2)
show(squares)
print(np.sum(squares))
