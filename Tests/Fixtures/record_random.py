#!/usr/bin/env python3
"""Records what NumPy's random numbers are: python3 -W ignore record_random.py > random.jsonl

NumPy 2.4 is the judge; nothing here comes from nabla. Each line is an input for both languages with
`out`, what it prints, or `error`, the exception's name and message:

  {"in": "rng = np.random.default_rng(3); print(rng.random(2).tolist())", "out": "[0.085…, 0.23…]"}
"""
import contextlib
import io
import json
import random

import numpy as np

rnd = random.Random(20260)
SEEDS = ["0", "3", "42", "2**32 - 1", "2**64 + 7", "10**40", "[1, 2]", "[0]", "[2**40, 5, 6, 7, 8, 9]"]
SIZES = ["", "size=4", "size=(2, 3)", "size=()", "size=0", "size=(2, 0)", "size=1"]


def record(text):
    line = {"in": text}
    out = io.StringIO()
    try:
        with contextlib.redirect_stdout(out):
            exec(text, {"np": np, "inf": np.inf, "nan": np.nan, "array": np.array, "zeros": np.zeros})
        line["out"] = out.getvalue().rstrip("\n")
    except Exception as error:
        line["error"] = [type(error).__name__, str(error)]
    print(json.dumps(line, ensure_ascii=True, separators=(",", ":")))


def shown(call, size):
    has_axes = size or "array(" in call
    return f"print({call}{'.tolist()' if has_axes else ''})"


# name: the parameters of random calls, each a function that gives one
def positive():
    return rnd.choice(["0.001", "0.3", "0.9", "1", "1.0", "2", "2.5", "10", "300.0", "1e6"])


def real():
    return rnd.choice(["0", "-1.5", "3", "1e3", "-0.25"])


def probability():
    return rnd.choice(["0.5", "0.1", "0.25", "0.34", "0.9", "0.999", "1e-4"])


def degree():
    return rnd.choice(["0.2", "1", "1.5", "3", "50"])


def count():
    return rnd.choice(["0", "1", "5", "30", "61", "400", "10**6"])


DISTRIBUTIONS = {
    "normal": [real, positive], "uniform": [real, lambda: "2000"], "exponential": [positive],
    "gamma": [positive, positive], "standard_gamma": [positive], "beta": [positive, positive],
    "chisquare": [degree], "noncentral_chisquare": [degree, positive], "f": [degree, degree],
    "noncentral_f": [degree, degree, positive], "standard_t": [degree], "standard_cauchy": [],
    "vonmises": [real, lambda: rnd.choice(["1e-9", "1e-6", "0.1", "4", "500", "1e7"])],
    "pareto": [degree], "weibull": [degree], "power": [degree], "laplace": [real, positive],
    "gumbel": [real, positive], "logistic": [real, positive], "lognormal": [real, degree],
    "rayleigh": [positive], "wald": [positive, positive],
    "triangular": [lambda: "-3", lambda: "1", lambda: "4.5"], "standard_normal": [],
    "standard_exponential": [], "poisson": [lambda: rnd.choice(["0", "0.5", "7", "9.99", "10", "1e3", "1e12"])],
    "geometric": [probability], "logseries": [probability],
    "zipf": [lambda: rnd.choice(["1.2", "2", "4.5", "20"])],
    "negative_binomial": [degree, probability], "binomial": [count, probability],
    "hypergeometric": [lambda: rnd.choice(["5", "40", "1000"]), lambda: rnd.choice(["7", "60", "9000"]),
                       lambda: rnd.choice(["0", "3", "9", "10", "11", "12"])],
    "random": [],
}
SEPARATE = {"random", "standard_normal", "standard_exponential", "standard_cauchy"}


def generator(legacy):
    if legacy:
        seed = rnd.choice(["0", "3", "42", "2**32 - 1", "[1, 2]", "list(range(5, 705))"])
        return f"np.random.seed({seed})", "np.random"
    return f"rng = np.random.default_rng({rnd.choice(SEEDS)})", "rng"


for legacy in (False, True):
    for name, parameters in DISTRIBUTIONS.items():
        for _ in range(12):
            start, rng = generator(legacy)
            size = rnd.choice(SIZES)
            arguments = [p() for p in parameters]
            if arguments and rnd.random() < 0.3:
                place = rnd.randrange(len(arguments))
                others = [parameters[place]() for _ in range(3)]
                arguments[place] = f"array([{', '.join(others)}])"
                size = rnd.choice(["", "size=3", "size=(2, 3)"])
            call = f"{rng}.{name}({', '.join(arguments + ([size] if size else []))})"
            record(f"{start}; {shown(call, size)}")
    # Long streams: the last numbers tell whether every draw before used as many bits.
    for name, arguments in [("random", ""), ("standard_normal", ""), ("standard_exponential", ""),
                            ("poisson", "3.5, "), ("poisson", "50, "), ("binomial", "100, 0.4, "),
                            ("standard_gamma", "0.7, "), ("standard_gamma", "4.2, ")]:
        start, rng = generator(legacy)
        record(f"{start}; x = {rng}.{name}({arguments}size=40000); print(x[-3:].tolist(), x.max(), x.min())")

# Broadcasting
record("rng = np.random.default_rng(1); print(rng.normal([0, 10], [[1], [2]]).tolist())")
record("rng = np.random.default_rng(1); print(rng.normal([[0], [10]], 1, size=(2, 2)).tolist())")
record("rng = np.random.default_rng(1); print(rng.binomial([5, 500], [[0.2], [0.8]]).tolist())")
record("rng = np.random.default_rng(1); print(rng.uniform([0, 5], 10, (3, 2)).tolist())")

# Integers, with the half words that are kept from call to call
for _ in range(60):
    start, rng = generator(False)
    low = rnd.choice([0, 1, -5, -2**40, -2**63])
    width = rnd.choice([1, 2, 3, 10, 255, 256, 257, 65535, 2**31, 2**32 - 1, 2**32, 2**32 + 1, 2**40, 2**62])
    end = rnd.choice(["", ", endpoint=True"])
    record(f"{start}; print(rng.integers({low}, {low + width}, size=5{end}).tolist(), rng.random(), "
           f"rng.integers(10), rng.integers(7, size=3).tolist(), rng.random())")
for _ in range(40):
    start, rng = generator(True)
    low = rnd.choice([0, 1, -5, -2**40])
    width = rnd.choice([1, 2, 3, 10, 257, 2**31, 2**32 - 1, 2**32, 2**40, 2**62])
    record(f"{start}; print(np.random.randint({low}, {low + width}, size=5).tolist(), np.random.rand(), "
           f"np.random.randint(10), np.random.randn(), np.random.rand(), np.random.randn())")
for start in ("rng = np.random.default_rng(5)", "rng = np.random.default_rng(8)"):
    record(f"{start}; print(rng.integers([1, 5], [10, 2**40], size=(2, 2)).tolist())")
    record(f"{start}; print(rng.integers(-2**63, 2**63 - 1, size=3, endpoint=True).tolist())")
    record(f"{start}; print(rng.integers(0, 2, size=40, dtype=bool).tolist())")
    record(f"{start}; print(rng.integers(0, 2**63, size=3).tolist())")
    record(f"{start}; print(rng.random(5, dtype='float32').tolist(), rng.integers(9), rng.random(dtype='float32'))")
    record(f"{start}; print(rng.standard_normal(300, dtype='float32').tolist())")
    record(f"{start}; print(rng.standard_exponential(300, dtype='float32').tolist())")
    record(f"{start}; print(rng.standard_exponential(5, dtype='float32', method='inv').tolist())")
    record(f"{start}; print(rng.standard_exponential(5, method='inv').tolist())")
    record(f"{start}; print(rng.standard_gamma([0.5, 1, 7.5], (9, 3), dtype='float32').tolist())")
    record(f"{start}; x = zeros(3); rng.random(out=x); rng.standard_normal(out=x); print(x.tolist())")

# Integers of every width: small ones share half words
for dtype, low, high in [("int8", -128, 128), ("int8", -5, 100), ("uint8", 0, 256), ("uint8", 3, 250),
                         ("int16", -2**15, 2**15), ("uint16", 0, 1000), ("int32", -2**31, 2**31), ("int32", 0, 6),
                         ("uint32", 0, 2**32), ("uint32", 5, 2**31 + 7), ("uint64", 0, 2**64), ("uint64", 2**63, 2**64 - 5),
                         ("bool", 0, 2), ("int64", 0, 100)]:
    for seed in (3, 99):
        record(f"rng = np.random.default_rng({seed}); x = rng.integers({low}, {high}, size=9, dtype=np.{dtype}); "
               f"print(x.tolist(), x.dtype, rng.integers({low}, {high}, dtype=np.{dtype}), rng.random())")
        record(f"np.random.seed({seed}); x = np.random.randint({low}, {high}, size=9, dtype=np.{dtype}); "
               f"print(x.tolist(), x.dtype, np.random.randint({low}, {high}, dtype=np.{dtype}), np.random.rand())")
record("rng = np.random.default_rng(3); print(rng.integers([0, 5], [[100], [200]], dtype=np.uint8).tolist(), rng.random())")
record("rng = np.random.default_rng(3); print(rng.integers([0, 5], [[100], [30000]], dtype=np.int16).tolist(), rng.random())")
record("rng = np.random.default_rng(3); rng.integers(0, 300, dtype=np.uint8)")
record("rng = np.random.default_rng(3); rng.integers(-1, 3, dtype=np.uint8)")

# Other bit generators
for kind in ("PCG64", "PCG64DXSM", "MT19937", "Philox", "SFC64"):
    for seed in ("0", "12345", "[3, 4, 5]"):
        record(f"rng = np.random.Generator(np.random.{kind}({seed})); print(rng.random(3).tolist(), "
               f"rng.integers(10, size=5).tolist(), rng.normal(size=3).tolist(), rng)")

# Samples and orders
for legacy in (False, True):
    for _ in range(60):
        start, rng = generator(legacy)
        n = rnd.choice([1, 5, 17, 60])
        size = rnd.choice(["", f"size={rnd.randrange(0, n + 1)}", f"size={n}", "size=(1, 1)"])
        replace = rnd.choice(["", "replace=False"])
        p = ""
        if rnd.random() < 0.4:
            weights = [rnd.randrange(0, 5) for _ in range(n)]
            weights[0] += 1
            p = f"p=array({weights}) / {sum(weights)}"
        shuffle = rnd.choice(["", "shuffle=False"]) if not legacy else ""
        arguments = ", ".join(a for a in (size, replace, p, shuffle) if a)
        tail = ".tolist()" if size else ""
        record(f"{start}; print({rng}.choice({n}, {arguments}){tail}, {rng}.random())")
        record(f"{start}; print({rng}.choice(array(range({n})) * 2.5, {arguments}){tail})")
        record(f"{start}; x = array(range({n})); {rng}.shuffle(x); print(x.tolist(), {rng}.random())")
        record(f"{start}; print({rng}.permutation({n}).tolist(), {rng}.random())")
    start, rng = generator(legacy)
    record(f"{start}; x = array([[1, 2], [3, 4], [5, 6]]); {rng}.shuffle(x); print(x.tolist())")
    record(f"{start}; print({rng}.permutation(array([[1, 2], [3, 4], [5, 6]])).tolist())")
    record(f"{start}; l = ['a', 'b', 'c', 'd']; {rng}.shuffle(l); print(l)")
    record(f"{start}; x = array([5, 6, 7, 8, 9]); {rng}.shuffle(x[1:4]); print(x.tolist())")
    record(f"{start}; print({rng}.choice(20000, 3, replace=False).tolist(), {rng}.random())")
    record(f"{start}; print({rng}.choice(20000, 900, replace=False)[:9].tolist(), {rng}.random())")
    record(f"{start}; print({rng}.multinomial(20, [0.2, 0.3, 0.5], size=(2, 2)).tolist())")
    record(f"{start}; print({rng}.multinomial(2000, list(range(1, 7)) / np.float64(21)).tolist())")
    record(f"{start}; print({rng}.dirichlet([0.5, 3, 10], size=3).tolist())")
record("rng = np.random.default_rng(4); print(rng.choice(20000, 900, replace=False, shuffle=False)[:9].tolist(), rng.random())")
record("rng = np.random.default_rng(4); print(rng.choice(20000, 500, replace=False, shuffle=False)[:9].tolist(), rng.random())")
record("rng = np.random.default_rng(4); print(rng.choice(array([[1, 2, 3], [4, 5, 6]]), 4, axis=1).tolist())")
record("rng = np.random.default_rng(4); print(rng.permutation(array([[1, 2, 3], [4, 5, 6]]), axis=1).tolist())")
record("rng = np.random.default_rng(4); x = array([[1, 2, 3], [4, 5, 6]]); rng.shuffle(x, axis=1); print(x.tolist())")
for axis in ("", ", axis=0", ", axis=1", ", axis=-1"):
    record(f"rng = np.random.default_rng(4); print(rng.permuted(array([[[1, 2], [3, 4]], [[5, 6], [7, 8]], [[9, 10], [11, 12]]]){axis}).tolist())")
record("rng = np.random.default_rng(4); print(rng.multinomial([5, 60], [0.2, 0.3, 0.5]).tolist())")
record("rng = np.random.default_rng(4); print(rng.multinomial(50, [[0.2, 0.3, 0.5], [1, 0, 0]]).tolist())")
record("rng = np.random.default_rng(4); print(rng.dirichlet([0.01, 0.02, 0.05], size=4).tolist())")
record("rng = np.random.default_rng(4); print(rng.dirichlet([0.01, 0.0, 0.05], size=4).tolist())")

# Seeds and children
for seed in SEEDS:
    record(f"print(np.random.SeedSequence({seed}).generate_state(6).tolist())")
    record(f"rng = np.random.default_rng({seed}); print(*[g.random() for g in rng.spawn(3)], rng.random())")
record("s = np.random.SeedSequence(5); a = s.spawn(2); b = s.spawn(1)[0].spawn(2); print(*[np.random.default_rng(x).integers(1000) for x in a + b])")
record("print(np.random.RandomState(9).normal(size=3).tolist(), np.random.RandomState([9, 1]).rand(2).tolist())")
record("print(np.random.SeedSequence(5, spawn_key=(1, 2)).generate_state(3).tolist())")
record("r = np.random.RandomState(4); s = r.get_state(); a = r.randn(3).tolist(); r.set_state(s); print(a == r.randn(3).tolist())")
record("np.random.seed(1); np.random.randn(); s = np.random.get_state(); a = np.random.randn(); np.random.set_state(s); print(a == np.random.randn(), s[2], s[3])")

# Failing calls
for call in """normal(0, -1)
normal(0, [1, -1])
normal([1, 2], [1, 2, 3])
normal([1, 2], 1, 3)
normal([1, 2], 1, size=1)
normal(size=-1)
normal(size=(2, -1))
normal(size=2.5)
normal('a')
normal(1j)
uniform(0, inf)
exponential(-1)
gamma(-1)
beta(0, 1)
beta(1, [1, 0])
chisquare(0)
f(0, 1)
noncentral_chisquare(1, -1)
standard_t(0)
vonmises(0, -1)
pareto(0)
weibull(-1)
power(0)
laplace(0, -1)
lognormal(0, -1)
rayleigh(-1)
wald(0, 1)
wald(1, 0)
triangular(1, 0, 2)
triangular(0, 3, 2)
triangular(1, 1, 1)
poisson(-1)
poisson([-1])
poisson(nan)
poisson(1e19)
binomial(-1, 0.5)
binomial(5, 1.5)
binomial(5, [1.5])
binomial(5, nan)
geometric(0)
geometric([1.5])
logseries(1)
logseries([-1])
zipf(1)
zipf([nan])
negative_binomial(0, 0.5)
negative_binomial(1, 0)
hypergeometric(1, 1, 3)
hypergeometric(5, 1, -3)
multinomial(5, [0.5, 0.6, 0.1])
multinomial(-5, [0.5, 0.5])
multinomial(5, [0.5, -0.5])
dirichlet([1, -1])
choice(0)
choice([])
choice(-3)
choice(2, 3, replace=False)
choice(2, 2, replace=False, p=[1, 0])
choice(2, p=[0.5])
choice(2, p=[0.5, 0.6])
choice(2, p=[0.5, nan])
choice(2, p=[1.5, -0.5])
choice(2, p=[[0.5, 0.5]])
choice(5, -1)""".splitlines():
    record(f"rng = np.random.default_rng(3); rng.{call}")
    if call != "negative_binomial(1, 0)":  # the older function gives a wrong number
        record(f"np.random.seed(3); np.random.{call}")
for call in """integers(0)
integers(-3)
integers(5, 5)
integers(5, 4, endpoint=True)
integers(2**64)
integers(-2**64, 5)
integers([1, 2], [3, 2])
integers(5, size=-1)
integers(5, dtype=float)
random(dtype=int)
hypergeometric(10**9, 1, 3)
negative_binomial(1e18, 0.001)
permutation([1, 2], axis=5)
permuted([1, 2], axis=1)""".splitlines():
    record(f"rng = np.random.default_rng(3); rng.{call}")
for line in """np.random.default_rng(-1)
np.random.default_rng(1.5)
np.random.default_rng('a')
np.random.default_rng([1, -2])
np.random.seed(-1)
np.random.seed(2**32)
np.random.seed([])
np.random.seed([[1]])
np.random.seed([-1])
np.random.RandomState(-1)
np.random.randint(0)
np.random.randint(5, 3)
np.random.randint(2**63 + 1)
np.random.rand(-1)
np.random.choice([[1, 2]])
np.random.permutation(2.5)""".splitlines():
    record(line)
