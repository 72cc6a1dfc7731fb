#!/usr/bin/env python3
# nabla · record_products.py
# Records what NumPy's products of vectors and matrices show, for calls with axes, outputs and dtypes.
# SPDX-License-Identifier: Apache-2.0
"""usage: record_products.py [--count N] [--seed S] > products.jsonl

One JSON object per line, as record_calls.py writes them. Some other calls, which look at arguments in an
order of their own, come first.
"""
import argparse
import json
import random
import warnings

import numpy as np
from record_calls import show

warnings.simplefilter("ignore")
R = random.Random()

# How many core axes the operands and the result of each product have.
CORES = {"matmul": (2, 2, 2), "vecdot": (1, 1, 0), "matvec": (2, 1, 1), "vecmat": (1, 2, 1)}

OTHERS = """np.pad(0.5, np.array([]))
np.pad(np.array([1, 2]), np.array([], dtype=int))
np.pad(np.array([1, 2]), 1, end_values=None)
np.pad(np.array([1, 2]), 1, mode='mean', stat_length=None)
np.pad(np.array([1, 2]), 1, mode='reflect', reflect_type=None)
np.pad(np.array([1, 2]), np.array([1, 2.5, 3]))
c = np.zeros((2, 2)); np.take(np.array([]), 5, out=c); c
c = np.zeros(()); np.take(np.array([1]), 5, out=c); c
c = np.zeros(2); np.take(np.array([1, 2]), np.array([1, 0]), -1, c); c
c = np.zeros(2); np.take(np.array([1.5, 2]), np.array([1, 0]), out=c); c
c = np.array([]); np.put_along_axis(c, np.array([[1, 0], [0, 1]]), 3, 1)
c = np.array([1.0]); np.put_along_axis(c, np.array([[1, 0], [0, 1]]), 3, None)
np.asarray(np.array([1, 2]), dtype=complex, copy=False)
np.asarray(np.array([1, 2]), dtype=int, copy=False)
np.asanyarray(7, copy=False)
np.polysub(np.array([[0.5, 1], [2, 3]]), -6.25)
np.polyadd(np.array([[1, 2], [3, 4]]), np.array([[1], [2]]))
np.polyadd(np.array([[1, 2], [3, 4]]), np.array([[1]]))
np.polyint(np.array([[1, 2], [3, 4]]), m=0)
np.polyint(np.array([[1, 2], [3, 4]]))
a = np.array(['']); a[2:1] = 0.0; a
a = np.array(['']); a[2:1] = 'abc'; a
a = np.array(['']); a[2:1] = ['abc', 'd']; a
np.array(-71.0).T
np.array(1.5).imag
np.array(1.5).real
np.array(2 + 1j).imag
np.float64(1.5).T
np.float64(1.5).imag
np.array([True]).conj()
np.array([True]).conjugate()
np.einsum(optimize=np.array([1, 2]))
np.einsum('i,i', np.array([1, 2]), np.array([3, 4]), optimize='greedy')
np.einsum_path(np.array([True]))
np.einsum_path(np.array([1.5]))
np.einsum_path(np.array([1]))
c = np.zeros(4); np.busday_count('2024-01-06', '2024-01-09', out=c); c
c = np.zeros(4, dtype='int32'); np.busday_count('2024-01-06', '2024-01-09', out=c); c
c = np.array([]); np.busday_offset(np.datetime64('2024-03-01'), -3, out=c)
c = np.zeros((3, 2), dtype=complex); np.is_busday(np.array(['2024-01-05', '2024-01-06'], dtype='datetime64[D]'), out=c); c
c = np.zeros(1, dtype=bool); np.is_busday(np.array(['2024-01-05', '2024-01-06'], dtype='datetime64[D]'), out=c); c
np.trapezoid(np.array([1j, 2, 3]), np.array([[1, 2, 4], [2, 4, 8]]))
np.trapezoid(np.array([1, 2, 3]), np.array([[1, 2, 4], [2, 4, 8]]), axis=0)
np.trapezoid(np.array([[1, 2, 3], [3, 4, 5]]), np.array([[[1, 2, 4], [2, 4, 8]]]), axis=1)
np.lib.stride_tricks.as_strided(np.arange(12).reshape(3, 4), (2, 2))
np.lib.stride_tricks.as_strided(np.arange(12).reshape(3, 4).T, (2, 2))
np.lib.stride_tricks.as_strided(np.arange(12).reshape(3, 4)[:, ::2], (2, 2))
np.mintypecode(['-0x1f,'])
np.mintypecode(['f', 'd'])
np.mintypecode(['Fd'])
np.diff(np.array([1, 2]), prepend=None)
np.average(2, axis=-1, weights=0.5)
np.average(2, axis=0)
c = np.array([1, 1, 1]); np.concat(([2.0, 0.5, 0.5],), out=c)
c = np.zeros(4); np.concatenate(([1, 2], [3]), out=c)
np.arange(12).reshape(3, 4).reshape(12, order='F', copy=False)
np.arange(12).reshape(3, 4).T.reshape(12, order='F', copy=False)
np.arange(12).reshape(3, 4)[:, ::2].reshape(3, 2, 1, copy=False)
np.reshape(np.arange(3), (3, 1), 'F', copy=False)
np.fromstring('1.5 2.5 7', int, sep=' ')
np.fromstring('1 2 7', int, sep=' ')
c = np.array([0.5]); c.put(5, 2j)
c = np.zeros(3); np.dot(1, True, out=c); c
c = np.zeros(()); np.dot(np.array([1, 2]), np.array([3, 4]), out=c); c
c = np.zeros((), dtype=int); np.dot(np.array([1, 2]), np.array([3, 4]), out=c); c
c = np.zeros(3, dtype='float32'); np.dot(np.array([0.5, 1, 2]), 0.5, out=c); c
c = np.zeros((2, 2), dtype=complex); np.linalg.multi_dot((np.eye(2), np.eye(2)), out=c); c
c = np.zeros((4, 2, 2)); np.outer(np.array([1, 2]), np.array([3, 4]), out=c); c
c = np.zeros(4, dtype=int); np.outer(np.array([1, 2]), np.array([]), out=c); c
c = np.zeros(()); np.outer(2, 3, out=c); c
np.union1d(np.array([], dtype='int8'), 1)
np.union1d(np.array([5], dtype='float32'), 1.5)
np.union1d(np.array([], dtype='int8'), 1.5)
c = np.zeros(2); np.busday_offset(np.datetime64('2024-03-01'), np.array([0, 5, 6]), 'forward', out=c)
np.einsum('i', np.array([1, 2]), optimize=np.array([[3, -4], [3, -6]]))
np.binary_repr(0, width=0)
np.binary_repr(1, width=0)
np.argpartition(np.array([]), 5)
np.partition(np.zeros((0, 3)), 5)""".split("\n")


def array(shape):
    size = int(np.prod(shape))
    text = f"np.arange({size}).reshape({tuple(shape)})"
    return R.choice([text, text, f"({text} / 4 - 1)", f"({text} * 1j + 1)", f"{text}.astype('float32')"])


def places(core, rank):
    """Axes of an operand, most of the time such as it has."""
    if rank >= core and R.random() < 0.9:
        axes = [axis if R.random() < 0.7 else axis - rank for axis in R.sample(range(rank), core)]
    else:
        axes = [R.randint(-3, 3) for _ in range(core if R.random() < 0.8 else R.randint(0, 3))]
    if len(axes) == 1 and R.random() < 0.6:
        return axes, str(axes[0])
    return axes, "(" + "".join(f"{axis}, " for axis in axes).rstrip(" ") + ")"


def call():
    name = R.choice(list(CORES))
    sizes = {letter: R.choice([0, 1, 2, 3, 3, 2]) for letter in "kmn"}
    letters = {"matmul": ("nk", "km"), "vecdot": ("k", "k"), "matvec": ("nk", "k"), "vecmat": ("k", "km")}
    loops = [R.choice([1, 2, 3]) for _ in range(R.choice([0, 0, 1, 2]))]
    own = [[1 if R.random() < 0.2 else n for n in loops][R.randint(0, len(loops)):] for _ in range(2)]
    shapes = [own[i] + [sizes[letter] for letter in letters[name][i]] for i in range(2)]
    if name == "matmul" and R.random() < 0.3:
        i = R.randint(0, 1)
        shapes[i] = [sizes["k"]]
    if R.random() < 0.06:
        shapes[R.randint(0, 1)] = R.choice([[], [2], [2, 3]])
    cores = list(CORES[name])
    if name == "matmul":
        cores = [min(len(s), 2) for s in shapes]
        cores.append(max(sum(cores) - 2, 0))
    options = []
    keeps = False
    if R.random() < (0.3 if name == "vecdot" else 0.04):
        keeps = R.random() < 0.8
        options.append(f"keepdims={keeps}")
        if name == "vecdot" and keeps:
            cores[2] = 1
    rank = max(len(own[0]), len(own[1])) + cores[2]
    if R.random() < 0.4:
        texts = []
        for i in range(2):
            axes, text = places(cores[i], len(shapes[i]))
            texts.append(text)
            long = len(shapes[i])
            at = [axis % long for axis in axes if -long <= axis < long]
            if len(set(at)) == len(axes) == cores[i]:
                # The lengths go where the call says the axes are.
                core = shapes[i][long - cores[i]:]
                rest = iter(shapes[i][:long - cores[i]])
                shapes[i] = [core[at.index(axis)] if axis in at else next(rest) for axis in range(long)]
        if not (name == "vecdot" and R.random() < 0.4):
            texts.append(places(cores[2], rank)[1])
        options.append(f"axes=[{', '.join(texts)}]")
    elif R.random() < (0.4 if name == "vecdot" else 0.04):
        options.append(f"axis={R.randint(-2, 1)}")
    if R.random() < 0.2:
        options.append(f"dtype={R.choice(['int', 'float', 'complex', 'bool', repr('float32'), repr('int16')])}")
    text = f"np.{name}({array(shapes[0])}, {array(shapes[1])}"
    if R.random() < 0.3:
        out = R.choice([[], [4], [5, 1]]) + [R.choice([1, 2, 3]) for _ in range(rank)]
        try:
            shape = list(eval(text + "".join(", " + option for option in options) + ")", {"np": np}).shape)
            if R.random() < 0.8:
                out = R.choice([[], [], [2]]) + shape
        except Exception:  # noqa: BLE001
            pass
        kind = R.choice(["complex", "complex", "float", "int"])
        inside = "".join(", " + option for option in options)
        return f"c = np.zeros({tuple(out)}, dtype={kind}); {text}, out=c{inside}); c"
    return text + "".join(", " + option for option in options) + ")"


def record(text):
    scope = {"np": np}
    *before, last = text.split("; ")
    try:
        for statement in before:
            exec(statement, scope)
        value = eval(last, scope)
        return {"input": text, "shows": "" if value is None else show(value)}
    except Exception as error:  # noqa: BLE001
        kind = "TypeError" if isinstance(error, TypeError) else type(error).__name__
        return {"input": text, "error": kind, "message": str(error)}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=900)
    parser.add_argument("--seed", type=int, default=5)
    options = parser.parse_args()
    R.seed(options.seed)
    seen = dict.fromkeys(OTHERS)
    while len(seen) < options.count + len(OTHERS):
        seen[call()] = None
    for text in seen:
        print(json.dumps(record(text)))


if __name__ == "__main__":
    main()
