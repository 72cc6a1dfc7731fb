#!/usr/bin/env python3
"""Records what NumPy's set operations, orders, predicates and sequences give.

usage: record_sets.py > sets.jsonl
"""
from analysis_recorder import R, array, literal, run, shape, write

KINDS = ["int", "small", "float", "bool", "nan", "complex"]


def sets():
    name = R.choice(["isin", "union1d", "intersect1d", "setdiff1d", "setxor1d"])
    kinds = [R.choice(["small", "small", "int", "float", "nan", "bool", "complex"]) for _ in "ab"]
    text = f"{name}({array(shape(longest=7), kinds[0])}, {array(shape(longest=7), kinds[1])}"
    if name == "isin" and R.random() < 0.3:
        text += ", invert=True"
    if name == "intersect1d" and R.random() < 0.5:
        text += ", return_indices=True"
    return run(text + ")")


def unique():
    if R.random() < 0.3:
        name = R.choice(["unique_counts", "unique_inverse", "unique_all"])
        kind = R.choice(["small", "nan" if name == "unique_counts" else "small", "bool"])
        return run(f"{name}({array(shape(), kind)})")
    lengths = shape(least=0)
    text = f"unique({array(lengths, R.choice(['small', 'bool', 'nan', 'float', 'complex']))}"
    if lengths and R.random() < 0.5:
        lengths = tuple(R.choice([2, 3, 4]) for _ in lengths)
        text = f"unique({array(lengths, R.choice(['bool', 'bool', 'small']))}, axis={R.randrange(len(lengths))}"
    elif R.random() < 0.3:
        text += ", equal_nan=False"
    extras = [e for e in ("return_index", "return_inverse", "return_counts") if R.random() < 0.4]
    text += "".join(f", {e}=True" for e in extras) + ")"
    # One part at a time: tuples with tables show differently.
    return run(text + (f"[{R.randint(0, len(extras))}]" if extras else ""))


def ordering():
    choice = R.random()
    lengths = shape(least=1, longest=5)
    axis = R.randint(-len(lengths), len(lengths) - 1)
    if choice < 0.35:
        keys = ", ".join(f"array({literal(lengths, R.choice(['small', 'bool']))})" for _ in range(R.randint(1, 3)))
        return run(f"lexsort(({keys},), axis={axis})")
    if choice < 0.5:
        return run(f"sort_complex({array(lengths[-1:], R.choice(['complex', 'int', 'float']))})")
    if choice < 0.7:
        count = R.randint(1, 7)
        order = R.sample(range(count), count)
        values = sorted(R.randint(0, 9) for _ in range(count))
        mixed = [0] * count
        for place, value in zip(order, values):
            mixed[place] = value
        side = R.choice(["left", "right"])
        return run(f"searchsorted(array({mixed}), {array(shape(), 'small')}, side='{side}', sorter=array({order}))")
    grid = [R.randint(1, 4) for _ in range(R.randint(1, 3))]
    total = 1
    for length in grid:
        total *= length
    order = R.choice(["", ", order='F'"])
    if choice < 0.85:
        flat = [R.randint(0, total - 1) for _ in range(R.randint(1, 4))]
        flat = R.choice([flat, flat[0]])
        return run(f"unravel_index({flat if isinstance(flat, int) else f'array({flat})'}, {tuple(grid)}{order})")
    indices = ", ".join(f"array({[R.randint(-1, n) for _ in range(3)]})" for n in grid)
    return run(f"ravel_multi_index(({indices},), {tuple(grid)}, mode='{R.choice(['clip', 'wrap', 'raise'])}'{order})")


def predicate():
    lengths = shape(least=1)
    kind = R.choice(["float", "wild", "nan", "int", "single", "complex", "bool"])
    choice = R.random()
    text = array(lengths, kind)
    if choice < 0.3:
        other = text if R.random() < 0.4 else array(lengths, R.choice(["float", "int", "wild", "small"]))
        name = R.choice(["isclose", "allclose", "array_equal"])
        extras = R.choice(["", ", equal_nan=True"])
        if name != "array_equal" and R.random() < 0.4:
            extras += R.choice([", rtol=0.1", ", atol=2", ", rtol=0, atol=0.5"])
        return run(f"{name}({text}, {other}{extras})")
    if choice < 0.4:
        return run(f"array_equiv({array(lengths, 'small')}, {array(lengths[1:], 'small')})")
    if choice < 0.6:
        name = R.choice(["isposinf", "isneginf", "isreal", "iscomplex", "iscomplexobj", "isrealobj"])
        return run(f"{name}({text})")
    if choice < 0.75:
        extras = R.choice(["", ", nan=5", ", posinf=2, neginf=-3", ", nan=-1.5, posinf=0"])
        return run(f"nan_to_num({text}{extras})")
    if choice < 0.85:
        return run(f"real_if_close({text}{R.choice(['', ', tol=1e-3', ', tol=1e5'])})")
    return run(f"angle({text}{R.choice(['', ', deg=True'])})", tolerance=1e-6 if kind == "single" else 1e-15)


def sequence():
    lengths = shape(least=1)
    axis = R.randint(-len(lengths), len(lengths) - 1)
    kind = R.choice(["int", "float", "small", "single", "complex"])
    choice = R.random()
    if choice < 0.3:
        name = R.choice(["cumulative_sum", "cumulative_prod"])
        extras = R.choice(["", ", include_initial=True"])
        return run(f"{name}({array(lengths, 'small' if 'prod' in name else kind)}, axis={axis}{extras})")
    if choice < 0.5:
        extras = R.choice(["", ", to_begin=0", ", to_end=array([1, 2])", ", to_begin=array([1]), to_end=-9"])
        return run(f"ediff1d({array(lengths, kind)}{extras})")
    if choice < 0.75:
        kind = R.choice(["float", "int", "single"])
        extras = R.choice(["", ", period=4", ", period=7", ", period=2.5", ", discont=5", ", period=360"])
        return run(f"unwrap({array(lengths, kind)}, axis={axis}{extras})", 1e-6 if kind == "single" else 1e-13)
    trim = R.choice(["", ", 'f'", ", 'b'", ", 'fb'"])
    along = R.choice(["", f", axis={axis}"])
    return run(f"trim_zeros(array({literal(lengths, 'bool')}, dtype=int){trim}{along})")


FAILING = """
isin(array([1, 2]), array([2, 3]), kind='foo')
isin(array([1.5, 2]), array([2, 3]), kind='table')
unique(array([1, 2]), axis=1)
unique(zeros((2, 0)), axis=0)
unique(zeros((0, 2)), axis=0)
lexsort(())
lexsort((array([1, 2]), array([1])))
partition(array([3, 1, 2]), 5)
partition(array([[3, 1, 2]]), 1, axis=0)
partition(array([3, 1, 2]), 0)
argpartition(array([3, 1, 2]), (0, 2))
searchsorted(array([3, 1, 2]), 2, sorter=array([1, 2]))
searchsorted(array([3, 1, 2]), 2, sorter=array([1., 2, 5]))
searchsorted(array([3, 1, 2]), 2, side='x')
ediff1d(array([1, 2, 4]), to_end=1.5)
ediff1d(array([]))
unwrap(5)
trim_zeros(array([0, 0, 1, 2, 0]), 'x')
trim_zeros(array([0, 0, 0]))
cumulative_sum(array([[1, 2], [3, 4]]))
cumulative_sum(5)
isclose(array([1, 2]), array([1, 2, 3]))
isposinf(array([1j]))
allclose(array([]), array([]))
unravel_index(6, (2, 3))
unravel_index(-1, (2, 3))
unravel_index(1.5, (2, 3))
unravel_index(0, ())
ravel_multi_index((2, 0), (2, 3))
ravel_multi_index((1, 2, 3), (2, 3))
ravel_multi_index((1.5, 2), (2, 3))
ravel_multi_index((1, 2), (2, 3), mode='x')
""".split("\n")

write([sets() for _ in range(300)] + [unique() for _ in range(250)] + [ordering() for _ in range(250)]
      + [predicate() for _ in range(300)] + [sequence() for _ in range(250)]
      + [run(line) for line in FAILING if line])
