#!/usr/bin/env python3
"""Records what NumPy's histograms, interpolation and sliding products give.

usage: record_histograms.py > histograms.jsonl
"""
from analysis_recorder import R, array, literal, run, shape, write

RULES = ["auto", "fd", "doane", "scott", "rice", "sturges", "sqrt", "stone"]


def rising(count, kind="float"):
    return sorted(R.choice([R.randint(-20, 20) / 4, round(R.uniform(-6, 6), 3)]) for _ in range(count))


def histogram():
    kind = R.choice(["float", "int", "small", "single", "float"])
    lengths = (R.choice([0, 1, 5, 20, 60]),) if R.random() < 0.8 else (3, 4)
    name = R.choice(["histogram", "histogram", "histogram_bin_edges"])
    bins = R.choice(["", f", bins={R.randint(1, 12)}", f", bins='{R.choice(RULES)}'",
                     f", bins=array({rising(R.randint(1, 6))})"])
    text = f"{name}({array(lengths, kind, views=False)}{bins}"
    if R.random() < 0.25:
        low = R.randint(-5, 3)
        text += f", range=({low}, {low + R.choice([0, 1, 2.5, 6])})"
    if R.random() < 0.3 and "'" not in bins:
        text += f", weights=array({literal(lengths, R.choice(['small', 'float', 'complex']))})"
    if name == "histogram" and R.random() < 0.3:
        text += ", density=True"
    case = run(text + ")")
    return case


def grid():
    count = R.randint(1, 8)
    if R.random() < 0.5:
        bins = R.choice(["", ", bins=3", ", bins=[2, 3]", f", bins=array({rising(4)})",
                         f", bins=(2, array({rising(3)}))"])
        text = f"histogram2d({array((count,), 'float')}, {array((count,), 'small')}{bins}"
    else:
        bins = R.choice([", bins=2", ", bins=(2, 1, 3)"])
        text = f"histogramdd({array((count, 3), 'float')}{bins}"
    if R.random() < 0.3:
        text += ", density=True"
    if R.random() < 0.3:
        text += f", weights=array({literal((count,), 'float')})"
    return run(text + f")[{R.choice([0, 1])}]")


def counting():
    if R.random() < 0.5:
        count = R.randint(1, 8)
        text = f"bincount({array((count,), 'small')}"
        if R.random() < 0.5:
            text += f", weights=array({literal((count,), 'float')})"
        if R.random() < 0.3:
            text += f", minlength={R.randint(0, 8)}"
        return run(text + ")")
    bins = rising(R.randint(0, 6))
    if R.random() < 0.3:
        bins = bins[::-1]
    right = ", right=True" if R.random() < 0.4 else ""
    return run(f"digitize({array(shape(), R.choice(['float', 'int', 'small']))}, array({bins}){right})")


def interpolation():
    count = R.randint(1, 6)
    points = sorted(set(rising(count)))
    values = literal((len(points),), R.choice(["float", "int", "complex", "float"]))
    text = f"interp({array(shape(), R.choice(['float', 'int', 'nan', 'wild']))}, array({points}), array({values})"
    if R.random() < 0.3:
        text += f", left={R.randint(-3, 3)}, right=7.5"
    if R.random() < 0.2:
        # No two points at one place: NumPy does not say which of them comes first.
        text += f", period={R.choice([3.0001, 7.5003, -4.0007])}"
    return run(text + ")")


def area():
    lengths = shape(least=1, longest=7)
    axis = R.randint(-len(lengths), len(lengths) - 1)
    text = f"trapezoid({array(lengths, R.choice(['float', 'int', 'single', 'complex', 'bool']))}"
    choice = R.random()
    if choice < 0.3:
        text += f", dx={R.choice(['2', '0.1', '3'])}"
    elif choice < 0.6:
        text += f", array({literal((lengths[axis],), R.choice(['float', 'int']))})"
    return run(text + f", axis={axis})")


def sliding():
    name = R.choice(["convolve", "correlate"])
    kinds = ["int", "float", "bool", "complex", "single"]
    first, second = R.randint(1, 7), R.randint(1, 7)
    mode = R.choice(["", ", 'full'", ", 'same'", ", 'valid'"])
    text = f"{name}({array((first,), R.choice(kinds))}, {array((second,), R.choice(kinds))}{mode})"
    return run(text, tolerance=1e-6 if "32" in text else 1e-13)


FAILING = """
histogram(array([1, 2, 1]), bins=0)
histogram(array([1, 2, 1]), bins=2.5)
histogram(array([1, 2, 1]), bins=array([1, 0]))
histogram(array([1, 2, 1]), bins=array([[1, 0]]))
histogram(array([1, 2, 1]), bins='foo')
histogram(array([1, 2, 1]), bins='auto', weights=array([1, 2, 3]))
histogram(array([1, 2, 1]), weights=array([1, 2]))
histogram(array([1, 2, 1]), range=(2, 1))
histogram(array([1, 2, 1]), range=(0.5, inf))
histogram(array([1, nan]))
histogram(array([1, inf]))
histogram(array([1, 2, 3]), range=(1,))
histogram(array([1, 2, 3]), range=(1, 2, 3))
histogram(array([True, False, True]))
histogram(array([5, 6]), bins=array([1, 2]), density=True)
histogram(array([1, 2, 3]), bins=array([3]))
histogram2d(array([1, 2, 3]), array([1, 2]))
histogramdd(array([[1, 2], [3, 4]]), bins=(2, 0))
histogramdd(array([[1, 2], [3, 4]]), bins=(2, 2, 2))
histogramdd(array([[1, 2], [3, 4]]), bins=2, weights=array([1, 2, 3]))
bincount(array([-1, 2]))
bincount(array([1, 2]), weights=array([1, 2, 3]))
bincount(array([1, 2]), minlength=-1)
bincount(5)
digitize(array([1, 2.5]), array([3, 1, 2]))
digitize(2, array([[1, 2]]))
digitize(2j, array([1, 2]))
interp(0, array([]), array([]))
interp(0, array([1, 2]), array([[1, 2]]))
interp(1, array([1, 2]), array([1, 2]), period=0)
convolve(array([1, 2]), array([1]), 'foo')
convolve(array([]), array([1]))
convolve(array([1]), array([]))
convolve(array([[1]]), array([1]))
trapezoid(array([]))
""".split("\n")

write([histogram() for _ in range(500)] + [grid() for _ in range(120)] + [counting() for _ in range(150)]
      + [interpolation() for _ in range(200)] + [area() for _ in range(120)]
      + [sliding() for _ in range(200)] + [run(line) for line in FAILING if line])
