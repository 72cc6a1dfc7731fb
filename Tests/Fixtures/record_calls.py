#!/usr/bin/env python3
# nabla · record_calls.py
# Records what NumPy's functions of shapes, places and new arrays show, for calls drawn at random.
# SPDX-License-Identifier: Apache-2.0
"""usage: record_calls.py [--count N] [--seed S] [--only NAME …] > calls.jsonl

One JSON object per line: {"input": "np.tile([1, 2], 2)", "shows": "[1, 2, 1, 2]"}, or with "error",
the kind, and "message". Inputs are Python and nabla alike; all but the last statement of one run first.
What is shown is written as nabla writes it: arrays with ", " between elements, tuples that hold
tables item by item.
"""
import argparse
import json
import random
import warnings

import numpy as np

warnings.simplefilter("ignore")
R = random.Random()


def show(value):
    """The text that the shell shows for a value."""
    if isinstance(value, tuple) and any(isinstance(v, np.ndarray) and v.ndim > 1 for v in value):
        return "\n".join(f"[{i}]\n{show(v)}" for i, v in enumerate(value))
    if isinstance(value, np.ndarray):
        return np.array2string(value, separator=", ")
    if isinstance(value, tuple):
        return "(" + ", ".join(map(show, value)) + (",)" if len(value) == 1 else ")")
    if isinstance(value, list):
        return "[" + ", ".join(map(show, value)) + "]"
    if isinstance(value, np.generic):
        return str(value)
    if isinstance(value, np.dtype):
        return value.name
    return repr(value)


# MARK: - Arguments

def number(kind=None):
    kind = kind or R.choice("iiifb")
    if kind == "i":
        return str(R.randint(-9, 9))
    if kind == "f":
        return repr(R.choice([R.randint(-40, 40) / 4, R.randint(-9, 9) * 1.0, 0.1, 1e-3]))
    if kind == "c":
        return repr(complex(R.randint(-3, 3), R.randint(-3, 3)))
    return R.choice(["True", "False"])


def nested(shape, kind):
    if not shape:
        return number(kind)
    return "[" + ", ".join(nested(shape[1:], kind) for _ in range(shape[0])) + "]"


def shape(low=0, high=3, longest=4):
    return [R.choice([1, 2, 3, 4, 4, 0][: 6 if R.random() < 0.15 else 5]) for _ in range(R.randint(low, high))]


def array(low=0, high=3, kinds="iiiffbc", of=None):
    """An expression for an array: (text, shape)."""
    s = list(of) if of is not None else shape(low, high)
    kind = R.choice(kinds)
    size = int(np.prod(s)) if s else 1
    if 0 in s:
        text = f"np.zeros({tuple(s)}, dtype={dict(i='int', f='float', b='bool', c='complex')[kind]})"
    elif size > 8 or R.random() < 0.25:
        text = f"np.arange({size}).reshape({tuple(s)})"
        if kind == "f":
            text = f"(np.arange({size}) / 4 - 1).reshape({tuple(s)})"
        if kind == "b":
            text = f"(np.arange({size}) % 3 == 0).reshape({tuple(s)})"
    elif R.random() < 0.2 and kind in "if":
        text = f"np.array({nested(s, kind)}, dtype='{ {'i': 'int64', 'f': 'float32'}[kind]}')"
    else:
        text = f"np.array({nested(s, kind)})"
    view = R.random()
    if view < 0.1 and len(s) > 1:
        text, s = text + ".T", s[::-1]
    elif view < 0.2 and len(s) > 0 and s[0] > 0:
        text = text + "[::-1]"
    elif view < 0.25 and len(s) > 0 and s[-1] > 1:
        text, s = text + "[..., ::2]", s[:-1] + [(s[-1] + 1) // 2]
    return text, s


def axis(s, wrong=0.06):
    n = len(s)
    if n == 0 or R.random() < wrong:
        return n if R.random() < 0.7 else -n - 1
    return R.randrange(-n, n)


def integers(n, low, high):
    return "[" + ", ".join(str(R.randint(low, high)) for _ in range(n)) + "]"


def flag():
    return R.choice(["True", "False"])


def dtype(optional=True):
    return R.choice(["int", "float", "'float32'", "bool", "complex"] + (["None"] if optional else []))


# MARK: - Joining and splitting

def joined_arrays():
    a, s = array(1, 3)
    rest = []
    for _ in range(R.randint(0, 2)):
        t = list(s)
        if R.random() < 0.5 and t:
            t[R.randrange(len(t))] = R.randint(0, 4)
        rest.append(array(of=t)[0] if R.random() < 0.95 else array(0, 3)[0])
    items = [a] + rest
    R.shuffle(items)
    return "(" + ", ".join(items) + ",)", s


def concatenate():
    items, s = joined_arrays()
    return f"np.{R.choice(['concatenate', 'concat'])}({items}, axis={R.choice([axis(s), 'None', axis(s)])})"


def stack():
    a, s = array()
    items = ", ".join([a] + [array(of=s)[0] for _ in range(R.randint(0, 2))])
    return f"np.stack(({items},), axis={axis(s + [1])})"


def stacks():
    return f"np.{R.choice(['vstack', 'hstack', 'dstack', 'row_stack', 'column_stack'])}({joined_arrays()[0]})"


def block():
    a, s = array(2, 2, "if")
    right = array(of=[s[0], R.randint(1, 3)], kinds="if")[0]
    below = array(of=[R.randint(1, 2), s[1]], kinds="if")[0]
    return R.choice([
        f"np.block([{a}, {right}])", f"np.block([[{a}], [{below}]])",
        f"np.block([[{a}, {right}], [{number('i')}, 2]])", f"np.block([[1, 2], [3, {number()}]])",
        f"np.block([1, 2, {array(1, 1)[0]}])", f"np.block([[1], 2])", f"np.block([[{a}], []])",
        f"np.block({a})"])


def splits():
    a, s = array(0, 3)
    name = R.choice(["split", "array_split", "hsplit", "vsplit", "dsplit"])
    where = R.choice([R.choice([-1, 1, 2, 3, 5]), R.randint(1, 4), integers(R.randint(0, 3), -3, 5)])
    tail = f", axis={axis(s, 0)}" if s and name in ("split", "array_split") and R.random() < 0.7 else ""
    if name in ("split", "array_split") and not s:
        return splits()
    return f"np.{name}({a}, {where}{tail})"


def unstack():
    a, s = array(0, 3)
    return f"np.unstack({a}, axis={axis(s)})"


def append():
    items, s = array(0, 2)
    t = list(s)
    if t:
        t[0] = R.randint(0, 3)
    return f"np.append({items}, {array(of=t)[0]}, axis={R.choice(['None', axis(s)])})"


def place_list(n):
    return R.choice([
        str(R.randint(-n - 1, n + 1)), str(R.randint(-n, n)), integers(R.randint(0, 3), -n, n),
        f"slice({R.choice(['None', R.randint(-n, n)])}, {R.choice(['None', R.randint(-n, n)])}, "
        f"{R.choice(['None', 1, 2, -1])})", f"np.array({nested([n], 'b')})" if n else "0"])


def insert():
    a, s = array(1, 2, "iif")
    ax = axis(s, 0.03)
    n = s[ax] if -len(s) <= ax < len(s) else 2
    if R.random() < 0.4:
        return f"np.insert({a}, {place_list(int(np.prod(s)))}, {R.choice([number('i'), integers(2, 0, 9)])})"
    return f"np.insert({a}, {place_list(n)}, {R.choice([number('i'), array(1, 2, 'i')[0]])}, axis={ax})"


def delete():
    a, s = array(1, 3)
    ax = axis(s, 0.03)
    n = s[ax] if -len(s) <= ax < len(s) else 2
    if R.random() < 0.3:
        return f"np.delete({a}, {place_list(int(np.prod(s)))})"
    return f"np.delete({a}, {place_list(n)}, axis={ax})"


def resize():
    a, s = array(0, 2)
    return f"np.resize({a}, {tuple(shape(1, 3))})"


def resize_method():
    a, s = array(1, 2, "if")
    return f"x = {a} + 0; x.resize({tuple(shape(1, 2))}); x"


def trim_zeros():
    a = R.choice([integers(R.randint(0, 6), 0, 1), nested([3, 3], "b"), "np.zeros(3)",
                  "np.array([[0, 0, 0], [0, 5, 0], [0, 0, 0]])"])
    return f"np.trim_zeros(np.array({a}), '{R.choice(['f', 'b', 'fb', 'bf', 'x', 'B'])}')"


# MARK: - Turning

def turns():
    a, s = array(0, 3)
    return R.choice([
        f"np.rot90({a}, {R.randint(-5, 5)})", f"np.rot90({a}, {R.randint(-3, 3)}, ({axis(s)}, {axis(s)}))",
        f"np.flipud({a})", f"np.fliplr({a})", f"np.flip({a}, {R.choice(['None', axis(s), (axis(s), axis(s))])})",
        f"np.rollaxis({a}, {axis(s)}, {R.randint(-len(s) - 1, len(s) + 1)})",
        f"np.moveaxis({a}, {axis(s)}, {axis(s)})", f"np.swapaxes({a}, {axis(s)}, {axis(s)})",
        f"np.permute_dims({a})", f"np.atleast_1d({a})", f"np.atleast_2d({a})", f"np.atleast_3d({a})",
        f"np.atleast_2d({a}, {number()})", f"np.squeeze({a}, {R.choice(['None', axis(s)])})",
        f"np.expand_dims({a}, {R.choice([axis(s + [1]), (0, axis(s + [1, 1]))])})",
        f"np.roll({a}, {R.randint(-5, 5)}, {R.choice(['None', axis(s)])})",
        f"np.roll({a}, ({R.randint(-5, 5)}, {R.randint(-5, 5)}), ({axis(s)}, {axis(s)}))",
        f"np.tile({a}, {R.choice([R.randint(-1, 3), tuple(R.randint(0, 3) for _ in range(R.randint(0, 3)))])})",
        f"np.repeat({a}, {R.randint(-1, 3)}, {R.choice(['None', axis(s)])})",
        f"np.repeat({a}, {integers(R.randint(1, 4), 0, 3)}, {R.choice(['None', axis(s)])})",
        f"np.ravel({a}, '{R.choice('CF')}')", f"{a}.ravel()", f"{a}.flatten('F')",
        f"np.transpose({a}, {R.choice(['None', tuple(R.sample(range(len(s)), len(s)))])})"])


def broadcasts():
    a, s = array(0, 2)
    t = [1 if R.random() < 0.4 else n for n in s]
    return R.choice([
        f"np.broadcast_arrays({a}, {array(of=t)[0]})", f"np.broadcast_arrays({a}, {array(0, 2)[0]})",
        f"np.broadcast_shapes({tuple(s)}, {tuple(t)}, {R.choice([(1,), 1, (2,), 3, ()])})",
        f"np.broadcast_to({a}, {tuple(shape(0, 2) + s)})", f"np.broadcast_to({a}, {tuple(shape(0, 3))})"])


# MARK: - Making

def ends():
    return R.choice([number("i"), number("f"), number("f"), integers(2, -5, 5)])


def spaces():
    n, e = R.choice([0, 1, 2, 3, 5, -1]), R.choice(["True", "False"])
    return R.choice([
        f"np.linspace({ends()}, {ends()}, {n}, endpoint={e})",
        f"np.linspace({ends()}, {ends()}, {n}, retstep=True)",
        f"np.linspace({integers(2, 0, 5)}, {integers(2, 5, 9)}, {max(n, 0)}, axis={R.choice([0, 1, -1, 2])})",
        f"np.linspace(0, {number('i')}, {n}, dtype=int)",
        f"np.geomspace({R.choice([1, 2.0, -1, -4, 0, 1j])}, {R.choice([16, 1000.0, -8, 8, 2])}, {n}, endpoint={e})"
        if False else f"np.geomspace({R.choice([1, 2.0])}, {R.choice([16, 1024.0])}, {n}, endpoint={e})",
        f"np.logspace(0, {R.randint(1, 4)}, {n}, base={R.choice([2, 2.0, 10.0])}, endpoint={e})"])


def likes():
    a, s = array(0, 2)
    t = R.choice(["None", tuple(shape(0, 2)), 3])
    return R.choice([
        f"np.zeros_like({a}, shape={t})", f"np.ones_like({a}, dtype={dtype()}, shape={t})",
        f"np.full_like({a}, {number('i')}, shape={t})", f"np.full({tuple(shape(0, 2))}, {number()}, dtype={dtype()})",
        f"np.empty_like({a}, shape={t}).shape", f"np.eye({R.randint(0, 4)}, {R.choice(['None', 2, 3])}, {R.randint(-3, 3)}, dtype={dtype(False)})",
        f"np.identity({R.randint(0, 3)}, dtype={dtype()})"])


def triangles():
    a, s = array(1, 3)
    k, n = R.randint(-3, 3), R.randint(0, 4)
    return R.choice([
        f"np.tri({n}, {R.choice(['None', 2, 5])}, {k}, dtype={dtype(False)})", f"np.tril({a}, {k})",
        f"np.triu({a}, {k})", f"np.diag({a}, {k})", f"np.diagflat({a}, {k})",
        f"np.tril_indices({n}, {k}, {R.choice(['None', 2, 5])})", f"np.triu_indices({n}, {k}, {R.choice(['None', 2, 5])})",
        f"np.tril_indices_from({a}, {k})", f"np.triu_indices_from({a}, {k})", f"np.diag_indices({n}, {R.randint(1, 3)})",
        f"np.diag_indices_from({a})", f"np.mask_indices({n}, np.triu, {k})",
        f"np.vander({array(1, 1, 'iif')[0]}, {R.choice(['None', 0, 2, 3])}, increasing={flag()})"])


def slice_text():
    lower, upper = R.randint(-2, 3), R.randint(0, 6)
    step = R.choice(["", "", f":{R.choice([1, 2, 0.5, -1])}", f":{R.randint(1, 5)}j"])
    return f"{R.choice([lower, lower, ''])}:{R.choice([upper, upper + 0.5])}{step}"


def index_makers():
    items = R.randint(1, 3)
    name = R.choice(["mgrid", "ogrid", "r_", "r_", "c_", "s_", "index_exp"])
    if name in ("mgrid", "ogrid"):
        return f"np.{name}[{', '.join(slice_text() for _ in range(items))}]"
    if name in ("s_", "index_exp"):
        return f"np.{name}[{', '.join(R.choice(['1:3', '::2', '...', 'None', '0']) for _ in range(items))}]"
    n = R.randint(1, 3)
    parts = [R.choice([slice_text(), number(), integers(n, -5, 5), nested([n], "f"), nested([2, n], "i"),
                       f"0:{n}"]) for _ in range(items)]
    if name == "r_" and R.random() < 0.3:
        parts.insert(0, R.choice(["'0,2'", "'-1'", "'1,2,0'", "'0,2,0'", "'0,3,-1'", "'1,3,1'", "'x'"]))
    return f"np.{name}[{', '.join(parts)}]"


def grids():
    lists = ", ".join(array(1, 1, "if")[0] for _ in range(R.randint(0, 3)))
    return R.choice([
        f"np.meshgrid({lists}{', ' if lists else ''}sparse={flag()}, indexing='{R.choice(['xy', 'ij', 'ij', 'zz'])}')"
        if lists else "np.meshgrid()",
        f"np.indices({tuple(shape(1, 3))}, dtype={R.choice(['int', 'float'])})", f"np.indices({tuple(shape(1, 3))}, sparse=True)",
        f"np.ix_({', '.join(R.choice([integers(2, 0, 3), '[True, False]', '[]', nested([1, 2], 'i')]) for _ in range(R.randint(1, 2)))})"])


# MARK: - Taking and storing

def taking():
    a, s = array(0, 3)
    ax = R.choice(["None", axis(s)])
    n = int(np.prod(s)) if ax == "None" else (s[ax] if -len(s) <= ax < len(s) else 2)
    far = n + (2 if R.random() < 0.3 else -1)
    where = R.choice([integers(R.randint(0, 4), -n, max(far, -n)), str(R.randint(-n, max(far, -n))),
                      nested([2, 2], "i")])
    mode = R.choice(["raise", "wrap", "clip"])
    b, t = array(1, 2, "if")
    order = f"np.argsort(x, axis={axis(t, 0)})"
    same = axis(t, 0.03)
    m = array(of=s, kinds="b")[0]
    return R.choice([
        f"np.take({a}, {where}, axis={ax}, mode='{mode}')", f"{a}.take({where}, axis={ax}, mode='{mode}')",
        f"x = {b}; np.take_along_axis(x, {order}, {same})",
        f"np.take_along_axis({b}, np.array({integers(2, -2, 2)}), {R.choice(['None', 0])})",
        f"np.compress({nested([R.randint(1, 4)], 'b')}, {a}, axis={ax})", f"np.extract({m}, {a})",
        f"np.choose({integers(3, 0, 2)}, [{integers(3, 0, 9)}, {nested([3], 'f')}, 7], mode='{mode}')",
        f"np.choose({integers(3, -3, 4)}, [{integers(3, 0, 9)}, {integers(3, 0, 9)}], mode='{mode}')",
        f"x = {a}; np.select([x < 2, x > 4], [x, {number()}], {number()})", f"np.flatnonzero({a})",
        f"np.argwhere({a})", f"np.nonzero({a})", f"np.where({m}, {a}, {number()})"])


def storing():
    a, s = array(1, 3, "iif")
    n = max(int(np.prod(s)), 1)
    where = R.choice([integers(R.randint(0, 4), -n, n - 1), str(R.randint(-n - 1, n)), integers(2, -9, 30)])
    values = R.choice([number("i"), integers(R.randint(1, 5), 0, 99), "[]"])
    mode = R.choice(["raise", "wrap", "clip"])
    ax = axis(s, 0.05)
    t = list(s)
    if -len(s) <= ax < len(s):
        t[ax] = 1
    return R.choice([
        f"x = {a} + 0; np.put(x, {where}, {values}, mode='{mode}'); x",
        f"x = {a} + 0; x.put({where}, {values}); x", f"x = {a} + 0; np.place(x, x > 1, {values}); x",
        f"x = {a} + 0; np.putmask(x, x > 1, {values}); x",
        f"x = {a} + 0; np.copyto(x, {R.choice([number('i'), number('f'), array(of=s[1:], kinds='i')[0]])}); x",
        f"x = {a} + 0; np.copyto(x, {number('i')}, where=x > 1); x",
        f"x = {a} + 0; np.fill_diagonal(x, {R.choice([number('i'), integers(2, 1, 9)])}, wrap={flag()}); x",
        f"x = {a} + 0; np.put_along_axis(x, np.zeros({tuple(t)}, dtype=int), {number('i')}, {ax}); x"])


# MARK: - Applying and describing

def applying():
    a, s = array(1, 3, "iif")
    f = R.choice(["lambda v: v.max() - v[0]", "lambda v: v[::-1]", "lambda v: v.sum()", "np.cumsum", "sorted",
                  "lambda v: v * 2.5", "lambda v: [[v[0], v[-1]]]", "len"])
    x, t = array(0, 2, "if")
    y = array(of=[1 if R.random() < 0.3 else n for n in t], kinds="if")[0]
    g = R.choice(["lambda a, b: a - 2*b", "lambda a, b: a if a > b else b", "max", "lambda a, b: (a, b)"])
    h = R.choice(["lambda v: v + 100", "lambda v: -v", number("i"), number("i")])
    return R.choice([
        f"np.apply_along_axis({f}, {axis(s)}, {a})",
        f"np.apply_over_axes(np.sum, {a}, {R.choice([axis(s, 0), (axis(s, 0), axis(s, 0))])})",
        f"np.vectorize({g})({x}, {y})", f"np.vectorize({g}, otypes=[float])({x}, {number('i')})"
        if "(a, b)" not in g else f"np.vectorize(abs)({x})",
        f"x = {a}; np.piecewise(x, [x < 1, x > 3], [{h}, {h}])",
        f"x = {a}; np.piecewise(x, [x < 1, x > 3], [{h}, {h}, {h}])", f"x = {a}; np.piecewise(x, x > 1, [{h}, {number('i')}])" if 0 not in s else "np.piecewise([1], [True], [1])",
        f"np.fromfunction(lambda i, j: i - 3*j, ({R.randint(0, 3)}, {R.randint(1, 3)}), dtype={R.choice(['int', 'float'])})",
        f"np.fromiter((k * {number('i')} for k in range({R.randint(0, 5)})), {R.choice(['int', 'float'])}, {R.choice([-1, -1, 2, 0])})",
        f"np.fromstring('{R.choice(['1 2 3', ' 4  5', '1.5 -2', '7'])}', sep=' ', dtype={R.choice(['int', 'float']) if R.random() < 0 else 'float'})",
        f"np.fromstring('{R.choice(['1,2,3', '4, 5', '-1 , 2'])}', sep=',', dtype=int, count={R.choice([-1, 2])})"])


def describing():
    a, s = array(0, 3)
    return R.choice([
        f"np.shape({a})", f"np.ndim({a})", f"np.size({a}, {R.choice(['None', axis(s), (0, axis(s))])})",
        f"np.iterable({R.choice([a, '3', chr(39) + 'ab' + chr(39), 'None', '(1, 2)'])})",
        f"np.isfortran({a} + 0)" if len(s) > 1 else f"np.isfortran({a})", f"list(np.ndenumerate({a}))",
        f"list(np.ndindex({', '.join(map(str, shape(0, 3)))}))", f"np.amin({a}, axis={R.choice(['None', axis(s)])})",
        f"np.amax({a}, axis={R.choice(['None', axis(s)])}, keepdims={flag()})"])


GROUPS = [
    applying, applying, describing,
    concatenate, stack, stacks, block, splits, unstack, append, insert, insert, delete, delete, resize,
    resize_method, trim_zeros, turns, turns, turns, turns, broadcasts, spaces, likes, triangles, triangles,
    index_makers, index_makers, grids, taking, taking, taking, storing, storing, storing]


def record(text):
    scope = {"np": np}
    *before, last = text.split("; ")
    try:
        for statement in before:
            exec(statement, scope)
        value = eval(last, scope)
        return {"input": text, "shows": "" if value is None else show(value)}
    except Exception as error:  # noqa: BLE001
        return {"input": text, "error": type(error).__name__, "message": str(error)}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=4000)
    parser.add_argument("--seed", type=int, default=3)
    parser.add_argument("--only", nargs="*")
    options = parser.parse_args()
    R.seed(options.seed)
    groups = [g for g in GROUPS if not options.only or g.__name__ in options.only]
    seen = set()
    while len(seen) < options.count:
        text = R.choice(groups)()
        if text not in seen:
            seen.add(text)
            print(json.dumps(record(text)))


if __name__ == "__main__":
    main()
