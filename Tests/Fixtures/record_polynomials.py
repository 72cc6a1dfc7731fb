#!/usr/bin/env python3
"""Records what NumPy's polynomials, fits and windows and SciPy's special functions give.

usage: record_polynomials.py > polynomials.jsonl

linregress is SciPy's, gamma and its like are Python's.
"""
import math

import numpy as np
import scipy.special
import scipy.stats

from analysis_recorder import NAMES, R, array, literal, run, write


class Line(tuple):
    """A result of linregress, with all fields."""
    _fields = ("slope", "intercept", "rvalue", "pvalue", "stderr", "intercept_stderr")


Line.__name__ = "LinregressResult"


def linregress(x, y):
    result = scipy.stats.linregress(x, y)
    return Line(np.float64(getattr(result, name)) for name in Line._fields)


def each(function):
    return lambda x: np.vectorize(function, otypes=[float])(x)[()]


SPECIAL = dict(NAMES, linregress=linregress, gamma=each(math.gamma), lgamma=each(math.lgamma),
               erf=each(math.erf), erfc=each(math.erfc), math=math,
               factorial=lambda n: math.factorial(n) if isinstance(n, int) else
               np.array([math.factorial(int(v)) for v in n]),
               comb=lambda n, k: math.comb(n, k) if isinstance(n, int) and isinstance(k, int) else
               np.array([math.comb(int(a), int(b)) for a, b in np.broadcast(n, k)]))


def coefficients(kind, most=5):
    return array((R.randint(1, most),), kind)


def polynomial():
    kind = R.choice(["int", "small", "float", "complex", "single"])
    name = R.choice(["polyval", "polyadd", "polysub", "polymul", "polydiv", "polyder", "polyint", "poly"])
    first = coefficients(kind)
    if name == "polyval":
        return run(f"polyval({first}, {R.choice(['2', '0.5', '(1+2j)', array((3,), 'float'), array((2, 2), 'small')])})")
    if name in ("polyadd", "polysub", "polymul"):
        return run(f"{name}({first}, {coefficients(R.choice(['int', 'float', 'small']))})",
                   tolerance=1e-6 if kind == "single" else 1e-14)
    if name == "polydiv":
        divisor = coefficients(R.choice(["int", "float"]), 3).replace("array([0", "array([2")
        return run(f"polydiv({first}, {divisor})[{R.choice([0, 1])}]", tolerance=1e-5 if kind == "single" else 1e-13)
    if name == "poly":
        kind = R.choice(["int", "float", "small", "complex"])
        return run(f"poly({coefficients(kind)})", tolerance=1e-13)
    extra = R.choice(["", ", 2", ", m=0", ", 1"])
    if name == "polyint" and R.random() < 0.4:
        extra += f", k={R.choice(['3', '0.5'])}" if "m=0" not in extra else ""
    return run(f"{name}({first}{extra})")


def fit():
    count = R.randint(3, 9)
    x, y = array((count,), "float"), array((count,), R.choice(["float", "int"]))
    x = f"array({sorted(set(round(R.uniform(-5, 5), 2) for _ in range(count)))})"
    count = x.count(",") + 1
    y = f"array({literal((count,), R.choice(['float', 'int']))})" if R.random() < 0.8 \
        else f"array({literal((count, 2), 'int')})"
    degree = R.randint(0, min(3, count - 1))
    extra = ""
    if R.random() < 0.3:
        extra += f", w=array({literal((count,), 'int')})"
    if R.random() < 0.2:
        extra += ", full=True"
        return run(f"polyfit({x}, {y}, {degree}{extra})[{R.choice([0, 2, 3, 4])}]", tolerance=1e-10)
    if R.random() < 0.3 and "[[" not in y and count > degree + 2:
        return run(f"polyfit({x}, {y}, {degree}{extra}, cov={R.choice(['True', repr('unscaled')])})[1]", tolerance=1e-9)
    return run(f"polyfit({x}, {y}, {degree}{extra})", tolerance=1e-10)


def line():
    count = R.choice([2, 3, 4, 5, 10, 40])
    x = [round(R.uniform(-5, 5), 2) for _ in range(count)]
    noise = R.choice([0.01, 0.1, 1, 10])
    y = [round(2.5 * v - 1 + R.gauss(0, 1) * noise, 4) for v in x]
    return run(f"linregress(array({x}), array({y}))", tolerance=1e-11, names=SPECIAL)


def window():
    name = R.choice(["hamming", "hanning", "bartlett", "blackman", "kaiser"])
    length = R.choice(["0", "1", "2", "5", "8", "13", "-3", "2.5"])
    length = "3" if name == "kaiser" and "." in length else length
    return run(f"{name}({length}{', ' + R.choice(['0', '5', '8.6', '14']) if name == 'kaiser' else ''})", 1e-15)


def special():
    choice = R.random()
    if choice < 0.3:
        name = R.choice(["gamma", "lgamma", "erf", "erfc"])
        values = [round(R.uniform(-6, 6) if "erf" in name else R.uniform(0.1, 30), 3) for _ in range(4)]
        return run(f"{name}(array({values}))", tolerance=3e-15, names=SPECIAL)
    if choice < 0.5:
        return run(f"i0({array((4,), R.choice(['float', 'int']), views=False)})".replace("e+", "e-"), tolerance=1e-14)
    if choice < 0.7:
        return run(f"sinc({array((4,), R.choice(['float', 'int', 'complex']))})", tolerance=1e-14)
    if choice < 0.85:
        n = R.choice([str(R.randint(0, 60)), f"array({[R.randint(0, 20) for _ in range(3)]})"])
        return run(f"factorial({n})", names=SPECIAL)
    n, k = R.randint(0, 60), R.randint(0, 60)
    text = R.choice([f"comb({n}, {k})", f"comb(array([{n}]), {k})", f"comb({n}, array([{k}, 2]))"])
    return run(text, names=SPECIAL)


FAILING = """
roots(array([0, 0]))
roots(array([[1, 2]]))
roots(array([1, -3, 2]))
roots(array([1, 0, 1]))
roots(array([0, 2, -4, 0, 0]))
roots(array([]))
poly(array([]))
poly(array([[1, 2]]))
poly(array([[1, 2], [3, 4]]))
poly(array([1j, -1j]))
polyder(array([1, 2]), -1)
polyint(array([1, 2]), -1)
polyint(array([1, 2]), 2, k=array([1, 2, 3]))
polyint(array([1, 2]), 3, k=array([1, 2]))
polyfit(array([]), array([]), 1)
polyfit(array([1, 2]), array([1, 2, 3]), 1)
polyfit(array([[1, 2]]), array([1, 2]), 1)
polyfit(array([1, 2]), array([1, 2]), -1)
polyfit(array([1, 2]), array([1, 2]), 1, w=array([1]))
polyfit(array([1, 2]), array([1, 2]), 1, w=array([[1, 2]]))
polyfit(array([1, 2]), array([1, 2]), 1, cov=True)
polyfit(array([1, 1, 1]), array([1, 2, 3]), 1)
polyfit(array([1, 2]), array([1, 3]), 3)
i0(1j)
""".split("\n")

write([polynomial() for _ in range(350)] + [fit() for _ in range(150)] + [line() for _ in range(120)]
      + [window() for _ in range(60)] + [special() for _ in range(150)]
      + [run(text, 1e-12) for text in FAILING if text])
