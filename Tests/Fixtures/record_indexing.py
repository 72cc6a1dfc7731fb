# nabla · record_indexing.py
# Records what NumPy reads and writes through indices, into indexing.jsonl.
# SPDX-License-Identifier: Apache-2.0
"""Usage: python3 record_indexing.py > indexing.jsonl

One JSON object per line: an array `a` (its shape; the elements count from 0), the items `x` of an
index, and the part `r` or the kind of error `e`. With a value `v` the index is assigned to, and `r`
is the whole array afterwards. Items: an integer, `[lower, upper, step]`, `"new"`, `"..."`, or
an object with an array.
"""
import json
import random

import numpy as np

SHAPES = [(), (5,), (0,), (3, 4), (4, 0), (2, 3, 4), (3, 1, 2, 2)]


def packed(x):
    x = np.asarray(x)
    flat = x.ravel()
    words = " ".join(str(int(v)) if x.dtype.kind in "bi" else repr(float(v)) for v in flat)
    return {"d": x.dtype.name, "s": list(x.shape), "v": words}


def item(x):
    if x is None:
        return "new"
    if x is Ellipsis:
        return "..."
    if isinstance(x, slice):
        return [x.start, x.stop, x.step]
    if isinstance(x, int) and not isinstance(x, bool):
        return x
    return packed(x)


def kind(error):
    names = [k.__name__ for k in type(error).__mro__]
    return names[0]


def record(shape, view, index, value=None):
    a = np.arange(int(np.prod(shape))).reshape(shape)
    seen = a.T if view == "transpose" else a[::-1] if view == "reverse" else a
    line = {"a": list(shape), "x": [item(i) for i in index]}
    if view:
        line["view"] = view
    try:
        if value is None:
            line["r"] = packed(seen[tuple(index)])
        else:
            line["v"] = packed(value)
            seen = seen.copy()
            seen[tuple(index)] = value
            line["r"] = packed(seen)
    except Exception as error:
        line["e"] = kind(error)
    print(json.dumps(line, separators=(",", ":")))


def random_slice(rng, n):
    def bound():
        return rng.choice([None, rng.randint(-n - 2, n + 2)])
    return slice(bound(), bound(), rng.choice([None, 1, 2, 3, -1, -2, -3]))


def random_index(rng, shape):
    """A random index that uses up to all axes, now and then one that fails."""
    items, axis, shapes = [], 0, [(), (2,), (3,), (1,), (2, 1), (1, 3), (2, 3), (0,)]
    while axis < len(shape) and rng.random() < 0.85:
        n, choice = shape[axis], rng.random()
        if choice < 0.25:
            items.append(rng.randint(-n, n - 1) if n and rng.random() < 0.9 else n)
            axis += 1
        elif choice < 0.5:
            items.append(random_slice(rng, n))
            axis += 1
        elif choice < 0.75:
            s = rng.choice(shapes)
            low, high = (-n, n) if n and rng.random() < 0.93 else (-n - 1, n + 2)
            items.append(np.array([rng.randrange(low, high) for _ in range(int(np.prod(s)))],
                                  dtype="int64").reshape(s))
            axis += 1
        elif choice < 0.85:
            items.append(None)
        elif choice < 0.97:
            rank = rng.randint(1, min(2, len(shape) - axis))
            s = list(shape[axis:axis + rank])
            if rng.random() < 0.06:
                s[0] += 1
            items.append(np.array([rng.random() < 0.5 for _ in range(int(np.prod(s)))],
                                  dtype=bool).reshape(s))
            axis += rank
        elif choice < 0.985:
            items.append(np.array(rng.random() < 0.7))
        else:
            items.append(0)
            axis += 1
    if rng.random() < 0.25:
        items.insert(rng.randint(0, len(items)), Ellipsis)
    if rng.random() < 0.03:
        items.append(0)
    return items


FIXED = [
    ((5,), [slice(None, None, 0)]), ((5,), [0, 0]), ((3, 4), [0, 0, 0]), ((), [0]),
    ((3, 4), [Ellipsis, Ellipsis]), ((5,), [5]), ((5,), [-6]), ((3, 4), [0, 4]),
    ((3, 4), [Ellipsis, 0]), ((3, 4), [None, Ellipsis, None]), ((5,), [np.array([0, 5])]),
    ((5,), [np.array([0, -6])]), ((5,), [np.array([0.5, 1.0])]), ((5,), [np.array(True)]),
    ((5,), [np.array(False)]), ((5,), [np.array([True, False])]),
    ((3, 4), [np.ones((3, 4), bool)]), ((3, 4), [np.ones((3, 5), bool)]),
    ((3, 4), [slice(None), np.array([True, False, True, False])]),
    ((2, 3, 4), [0, slice(None), np.array([0, 1])]), ((2, 3, 4), [slice(None), 0, np.array([0, 1])]),
    ((2, 3, 4), [np.array([0, 1]), slice(None), np.array([0, 1])]),
    ((2, 3, 4), [np.array([0, 1]), Ellipsis, np.array([0, 1])]),
    ((3, 1, 2, 2), [slice(None), np.array([0]), Ellipsis, np.array([1]), slice(None)]),
    ((2, 3, 4), [slice(None), np.array([0]), Ellipsis, np.array([1])]),
    ((2, 3, 4), [slice(None), np.array([0]), None, np.array([1])]),
    ((2, 3, 4), [np.array([0, 1]), np.array([0, 1, 2])]),
    ((2, 3, 4), [np.array([[0], [1]]), np.array([0, 1, 2])]),
    ((2, 3, 4), [slice(None), np.ones((3, 4), bool)]), ((), [Ellipsis]), ((), [None]),
    ((), [np.array(True)]), ((), []), ((5,), []), ((0,), [np.array([], dtype="int64")]),
    ((5,), [slice(10, 20)]), ((5,), [slice(-20, -10, -1)]), ((5,), [slice(None, None, -1)]),
    ((5,), [slice(3, 0, -2)]), ((5,), [slice(2**62, None, 2**62)]), ((5,), [slice(None, None, -(2**62))]),
]


def main():
    for shape, index in FIXED:
        for view in [None, "reverse"] if shape else [None]:
            record(shape, view, index)
    full, some = np.ones((3, 4), bool), np.array([True, False, True])
    for value in [[[-1] * 12], -np.arange(12), -np.arange(4), [[-1]], [-1], -1]:
        record((3, 4), None, [full], np.array(value))
        record((3, 4), None, [some], np.array(value))
        record((3, 4), None, [0, 1], np.array(value))
        record((3, 4), None, [np.array(0), 1], np.array(value))
        record((3, 4), None, [0, 1, Ellipsis], np.array(value))
        record((3, 4), None, [np.array([0]), 1], np.array(value))
        record((3, 4), None, [0], np.array(value))
        record((), None, [np.array(True)], np.array(value))
    rng = random.Random(20)
    for _ in range(900):
        shape = rng.choice(SHAPES[1:])
        record(shape, rng.choice([None, None, "transpose", "reverse"]),
               random_index(rng, shape if rng.random() < 2 else shape))
    for _ in range(500):
        shape = rng.choice(SHAPES)
        index = random_index(rng, shape)
        try:
            target = np.zeros(shape)[tuple(index)].shape
        except IndexError:
            target = (2,)
        choice = rng.random()
        if choice < 0.4:
            value = np.array(rng.randint(-99, -1))
        elif choice < 0.85:
            # Any axis of the target may be 1, leading ones may be missing or too many.
            s = [1 if rng.random() < 0.25 else n for n in target][rng.choice([0, 0, 1]):]
            s = [1] * rng.choice([0, 0, 1]) + s
            value = -1 - np.arange(int(np.prod(s))).reshape(s)
        else:
            value = -1 - np.arange(3)
        record(shape, None, index, value)


main()
