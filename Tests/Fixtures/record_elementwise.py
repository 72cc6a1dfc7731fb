# nabla · record_elementwise.py
# Records what NumPy computes element by element, into elementwise.jsonl.
# SPDX-License-Identifier: Apache-2.0
"""Usage: python3 record_elementwise.py > elementwise.jsonl

One JSON object per line: function `f`, operands `a` and `b`, result `r` or error `e` (at index `i`),
and `w`: for each element of the result the sum of the events (1 divide by zero, 2 overflow,
4 invalid) of computing it alone. Values are words; complex numbers are `re,im`.

NumPy runs without its wide-vector code: that code fuses complex products and takes its elementary
functions from elsewhere, so its last bits depend on the machine. The portable code is the reference.
"""
import json
import math
import os
import sys

FEATURES = "X86_V3 X86_V4 AVX512_ICL AVX512_SPR"
if os.environ.get("NPY_DISABLE_CPU_FEATURES") != FEATURES:
    os.environ["NPY_DISABLE_CPU_FEATURES"] = FEATURES
    os.execv(sys.executable, [sys.executable, "-W", "ignore"] + sys.argv)

import numpy as np  # noqa: E402

SUPPORTED = ["bool", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64",
             "float16", "float32", "float64", "complex64", "complex128"]
LONG = ["bool", "int64", "float32", "float64", "complex128"]
SMALL_FLOATS = [0.0, -0.0, 1.0, -2.5, 0.1, 7.3, np.inf, -np.inf, np.nan]
SMALL_COMPLEX = [0, 1, 1j, -1 - 2j, 0.5 + 0.25j, complex(np.inf, 0), complex(np.nan, 1),
                 complex(-0.0, -0.0), 100 + 2j]
INTS = [0, 1, -1, 2, 3, -7, 10, 62, 64, 2**53 + 1]
HUGE = [2**62, -(2**62), 2**63 - 1, -(2**63), 3037000500, -3037000500, 5]
FLOATS = [0.0, -0.0, 1.0, -1.0, 0.5, 2.0, 3.0, -2.5, 0.1, 7.3, 1e16, np.inf, -np.inf, np.nan]
VALUES = {
    "bool": [False, True],
    "int64": INTS,
    "float32": FLOATS + [3e38, -3e38, 1e-45, 89.0],
    "float64": FLOATS + [1e308, -1e308, 5e-324, 710.0, -745.5, 4503599627370497.5],
    "complex128": [
        0, 1, 1j, -1, -1 - 2j, 0.5 + 0.25j, 3 - 4j, complex(np.inf, 0), complex(0, -np.inf),
        complex(np.nan, 1), complex(1, np.nan),
        complex(-np.inf, np.inf), complex(-0.0, -0.0), complex(2, -0.0),
        1e300 + 1e300j, 1e-300 - 1e-300j, 100 + 2j],
}
for bits in (8, 16, 32):
    VALUES[f"int{bits}"] = [0, 1, -1, 2, 3, -7, 10]
for bits in (8, 16, 32, 64):
    VALUES[f"uint{bits}"] = [0, 1, 2, 3, 7, 10]
VALUES["float16"] = FLOATS[:-4] + [np.inf, -np.inf, np.nan, 65504.0, -6e4, 6e-8, 11.2, 300.0]
VALUES["complex64"] = VALUES["complex128"][:-3] + [1e30 + 1e30j, 1e-30 - 1e-30j, 100 + 2j]
# What pairs of the other dtypes are tried with.
SHORT = {d: v if d[0] in "bui" else SMALL_FLOATS if d[0] == "f" else SMALL_COMPLEX
         for d, v in VALUES.items()}
SHORT["int64"] = VALUES["int8"]
UNARY = (
    "negative positive invert absolute sign sqrt logical_not sin cos tan arcsin arccos arctan sinh "
    "cosh tanh exp log log2 log10 floor ceil rint isnan isinf isfinite square conjugate "
    "exp2 expm1 log1p cbrt reciprocal arcsinh arccosh arctanh fabs trunc signbit spacing "
    "bitwise_count degrees rad2deg radians deg2rad").split()
BINARY = (
    "add subtract multiply divide power remainder floor_divide bitwise_and bitwise_or bitwise_xor "
    "left_shift right_shift equal less greater not_equal less_equal greater_equal maximum minimum "
    "arctan2 hypot logical_and logical_or logical_xor fmax fmin fmod copysign nextafter heaviside "
    "ldexp float_power logaddexp logaddexp2 gcd lcm").split()
# Functions with two results, one at a time; NumPy's name stands for the first.
PARTS = {
    "modf": lambda x: np.modf(x)[0], "frexp": lambda x: np.frexp(x)[0],
    "frexp exponent": lambda x: np.frexp(x)[1]}
EXACT = {"add", "subtract", "multiply", "power", "floor_divide", "remainder", "left_shift",
         "negative", "absolute", "square", "gcd", "lcm"}


def word(x):
    if isinstance(x, (bool, np.bool_)):
        return "1" if x else "0"
    if isinstance(x, (complex, np.complexfloating)):
        return word(float(x.real)) + "," + word(float(x.imag))
    if isinstance(x, (np.float16, np.float32)):
        return repr(float(x))
    return repr(x.item() if isinstance(x, np.generic) else x)


def packed(x, view=None):
    x = np.asarray(x)
    out = {"d": x.dtype.name, "s": list(x.shape), "v": " ".join(word(v) for v in x.ravel())}
    if view:
        out["view"] = view
    return out


def weak(x):
    return {"weak": type(x).__name__, "v": word(x)}


def events_of(call):
    seen = [0]

    def note(kind, flag):
        seen[0] |= flag & 1 | (2 if flag & 2 else 0) | (4 if flag & 8 else 0)

    old = np.seterrcall(note)
    try:
        with np.errstate(divide="call", over="call", invalid="call", under="ignore"):
            call()
    finally:
        np.seterrcall(old)
    return seen[0]


def overflow_index(name, operands, dtype):
    """The first index whose exact integer result does not fit, computed with Python's integers."""
    if name not in EXACT:
        return None
    wide = np.broadcast_arrays(*[np.asarray(x) for x in operands])
    bounds = np.iinfo(dtype)
    if wide[0].dtype.kind not in "bui" or wide[-1].dtype.kind not in "bui":
        return None
    exact = {
        "add": lambda a, b: a + b, "subtract": lambda a, b: a - b, "multiply": lambda a, b: a * b,
        "power": lambda a, b: a**b if b < 1000 or abs(a) < 2 else 2**100,
        "floor_divide": lambda a, b: a // b if b else 0,
        "remainder": lambda a, b: a % b if b else 0,
        "left_shift": lambda a, b: a << b, "negative": lambda a: -a, "absolute": abs,
        "square": lambda a: a * a, "gcd": math.gcd, "lcm": math.lcm}[name]
    for index in np.ndindex(wide[0].shape):
        if not bounds.min <= exact(*[int(x[index]) for x in wide]) <= bounds.max:
            return list(index)
    return None


def record(name, function, operands, packs):
    line = {"f": name, "a": packs[0]}
    if len(packs) > 1:
        line["b"] = packs[1]
    try:
        with np.errstate(all="ignore"):
            result = np.asarray(function(*operands))
    except Exception as error:
        kind = type(error).__mro__
        line["e"] = next(k.__name__ for k in kind if not k.__name__.startswith(("_", "UFunc")))
        return print(json.dumps(line, separators=(",", ":")))
    index = None if result.dtype.kind not in "ui" else overflow_index(name, operands, result.dtype)
    if result.dtype.name not in SUPPORTED:
        line["e"] = "dtype:" + result.dtype.name
    elif index is not None:
        line["e"], line["i"] = "overflow", index
    else:
        line["r"] = packed(result)
        wide = np.broadcast_arrays(*[np.asarray(x) for x in operands])
        digits = []
        for at in np.ndindex(result.shape):
            # Weak numbers stay as they are: their dtype counts by its kind only.
            ones = [x if not isinstance(x, np.ndarray) else w[at].reshape(1)
                    for x, w in zip(operands, wide)]
            digits.append(str(events_of(lambda: function(*ones))))
        if set(digits) - {"0"}:
            line["w"] = "".join(digits)
    print(json.dumps(line, separators=(",", ":")))


def views(x):
    yield "reverse", x[::-1]
    yield "step", x[::2]
    yield "column", x[:, None]


def main():
    np.seterr(all="ignore")
    arrays = {d: np.array(v, dtype=d) for d, v in VALUES.items()}
    for name in UNARY:
        for dtype, x in arrays.items():
            # Of an integer zero nabla's reciprocal is 0, as its quotients are.
            x = x[x != 0] if name == "reciprocal" and dtype[0] in "bui" else x
            record(name, getattr(np, name), [x], [packed(x)])
        y = np.arange(6, dtype="float64").reshape(2, 3) - 2.5
        record(name, getattr(np, name), [y.T], [packed(y, "transpose")])
    for name, function in PARTS.items():
        for dtype, x in arrays.items():
            record(name, function, [x], [packed(x)])
    for name in ["real", "imag"]:
        for dtype, x in arrays.items():
            record(name, getattr(np, name), [x], [packed(x)])
    for name in BINARY:
        function = getattr(np, name)
        for left, x in arrays.items():
            for right, y in arrays.items():
                if left not in LONG or right not in LONG:
                    x, y = (np.array(SHORT[d], dtype=d) for d in (left, right))
                base = x
                if name in ("left_shift", "right_shift", "power") and (
                        left not in LONG or right not in LONG) and right[0] in "iu":
                    y = np.array([0, 1, 2, 3], dtype=right)
                elif right == "int64" and name in ("left_shift", "right_shift", "power"):
                    y = np.array([0, 1, 2, 3, 5] if name == "power" else [0, 1, 3, 20])
                    base = np.array([0, 1, -1, 2, 3, -7, 10]) if left == "int64" else x
                record(name, function, [base[:, None], y], [packed(base, "column"), packed(y)])
    integers(arrays)
    extremes()
    rounding(arrays)
    casts(arrays)
    weak_numbers(arrays)
    shapes()


def integers(arrays):
    huge = np.array(HUGE)
    small = np.array([0, 1, -1, 2, 3, -3, 63])
    for name in BINARY:
        function = getattr(np, name)
        shifts = name.endswith("shift")
        for x in huge:
            for y in np.append(small, huge):
                if shifts and not 0 <= y < 64:
                    continue
                one, other = np.array([7, x]), np.array([1, y])
                record(name, function, [one, other], [packed(one), packed(other)])
    for name in ["negative", "absolute", "square", "sign", "floor", "invert", "sqrt", "rint"]:
        for x in HUGE:
            one = np.array([[3, x]])
            record(name, getattr(np, name), [one], [packed(one)])
    for base, exponent in [(2, 62), (2, 63), (-2, 63), (-2, 64), (3, 39), (3, 40), (-1, 2**62),
                           (1, 2**63 - 1), (0, 5), (10, 18), (10, 19), (7, -1), (1, -1)]:
        record("power", np.power, [np.array([base]), np.array([exponent])],
               [packed([base]), packed([exponent])])


def extremes():
    """Integers of each size where their numbers end."""
    for dtype in SUPPORTED[1:9]:
        low, high = np.iinfo(dtype).min, np.iinfo(dtype).max
        ends = [low, high, high // 2 + 1, 1, 3]
        for name in BINARY:
            if name in ("arctan2", "hypot", "ldexp", "float_power", "copysign", "nextafter",
                        "heaviside", "logaddexp", "logaddexp2"):
                continue
            for x in ends:
                for y in ends:
                    if name.endswith("shift") and not 0 <= y < 8:
                        continue
                    if name == "power" and y < 0:
                        continue
                    one, other = (np.array([1, v], dtype=dtype) for v in (x, y))
                    record(name, getattr(np, name), [one, other], [packed(one), packed(other)])
        for name in ["negative", "absolute", "square", "sign", "floor", "invert", "trunc",
                     "bitwise_count"]:
            for x in ends:
                one = np.array([[1, x]], dtype=dtype)
                record(name, getattr(np, name), [one], [packed(one)])
    # The two that no integer dtype holds together.
    for name in ["less", "less_equal", "greater", "greater_equal", "equal", "not_equal"]:
        x = np.array([-1, 0, 1, -(2**63), 2**63 - 1])
        y = np.array([0, 1, 2**63, 2**64 - 1, 2**63 - 1], dtype="uint64")
        record(name, getattr(np, name), [x[:, None], y], [packed(x, "column"), packed(y)])
        record(name, getattr(np, name), [y[:, None], x], [packed(y, "column"), packed(x)])


def rounding(arrays):
    extra = np.array([2.675, 0.125, 0.375, 1234.5, -0.05, 1e20, 1.005, 99.995])
    for dtype, x in arrays.items():
        if dtype == "int64":
            x = np.array([1234, 1250, 1350, -1250, 5, 15, -15, 0])
        if dtype.startswith("float"):
            x = np.append(x, extra.astype(dtype))
        for decimals in [0, 1, 2, 3, 8, -1, -2, -3]:
            record("round", np.round, [x, decimals], [packed(x), weak(decimals)])


def casts(arrays):
    """What fits; integers that do not fit are errors in nabla."""
    for dtype, x in arrays.items():
        for target in SUPPORTED:
            y = x
            if target == "int64" and dtype in ("float32", "float64", "complex128"):
                y = np.array([0.0, -0.0, 1.9, -1.9, 2.0**62, -(2.0**63), 1e15 + 0.5]).astype(dtype)
            elif target[0] in "ui" and dtype[0] in "fc":
                y = np.array([0.0, -0.0, 1.9, 0.9, 99.9, 127.5]).astype(dtype)
                if target[0] == "i":
                    y = np.append(y, np.array([-1.9, -128.75])).astype(dtype)
            elif target[0] == "u":
                y = np.array([0, 1, 2, 3, 7, 10, 62, 64, 127]).astype(dtype)
            elif target[0] == "i" and dtype[0] in "ui":
                y = np.array([0, 1, 2, 3, 7, 10, 62, 64, 127]).astype(dtype)
            elif dtype[0] in "ui" and target[0] in "fc":
                bounds = np.iinfo(dtype)
                ends = [bounds.min, bounds.max, bounds.max // 3, 2049, 4099, 65519, 2**24 + 1]
                y = np.append(x, [v for v in ends if bounds.min <= v <= bounds.max]).astype(dtype)
            record("astype " + target, lambda a: a.astype(target), [y], [packed(y)])


def weak_numbers(arrays):
    operators = {
        "add": lambda a, b: a + b, "subtract": lambda a, b: a - b,
        "multiply": lambda a, b: a * b, "divide": lambda a, b: a / b,
        "floor_divide": lambda a, b: a // b, "remainder": lambda a, b: a % b,
        "power": lambda a, b: a**b, "less": lambda a, b: a < b, "equal": lambda a, b: a == b,
        "maximum": np.maximum, "logical_and": np.logical_and, "bitwise_and": lambda a, b: a & b,
        "right_shift": lambda a, b: a >> b, "arctan2": np.arctan2, "fmax": np.fmax,
        "copysign": np.copysign, "float_power": np.float_power, "logical_xor": np.logical_xor}
    numbers = [True, 2, -1, 0, 3, 2**70, -(2**70), 0.5, 2.0, 0.1, -0.0, 1j, 2 + 0j]
    for name, function in operators.items():
        for dtype, x in arrays.items():
            if dtype == "int64":
                x = np.array([0, 1, 2, -3, 5])
            if dtype not in LONG:
                x = np.array(SHORT[dtype], dtype=dtype)
            for number in numbers + [300, 40000, 2**40] * (dtype not in LONG):
                if name == "right_shift" and dtype[0] == "u" and number == -1:
                    continue
                if name == "right_shift" and number is not True and not 0 <= abs(number) < 64:
                    continue
                if name == "right_shift" and number == -1:
                    continue
                record(name, function, [x, number], [packed(x), weak(number)])
                if name == "power" and dtype[0] in "ui":
                    continue
                if name == "right_shift" and dtype[0] in "ui":
                    continue
                record(name, function, [number, x], [weak(number), packed(x)])


def shapes():
    rng = np.random.default_rng(7)
    pairs = [((3,), (3,)), ((2, 3), (3,)), ((2, 1), (3,)), ((2, 3), (2, 1)), ((4, 1, 3), (2, 1)),
             ((0,), (1,)), ((2, 0), (1,)), ((), (2, 2)), ((5, 4), (5, 4)), ((1,), (3, 1, 2)),
             ((2, 3), (2,)), ((3,), (4,)), ((0,), (2,)), ((2, 2, 2), (2, 3, 2))]
    for name in ["add", "divide", "less", "floor_divide", "multiply"]:
        for left, right in pairs:
            for dtype in ["int64", "float64", "complex128"]:
                if dtype == "complex128" and name == "floor_divide":
                    continue
                x = np.asarray(rng.integers(-9, 9, left)).astype(dtype)
                y = np.asarray(rng.integers(1, 9, right)).astype(dtype)
                record(name, getattr(np, name), [x, y], [packed(x), packed(y)])
    for name in ["subtract", "divide", "maximum", "power", "equal"]:
        for dtype in ["int64", "float32", "float64"]:
            if name == "power" and dtype[0] in "ui":
                continue
            x = rng.integers(1, 50, (4, 4)).astype(dtype)
            y = rng.integers(1, 50, (4, 4)).astype(dtype)
            for view, seen in [("transpose", x.T), ("reverse", x[::-1]), ("step", x[::2]),
                               ("step-columns", x[:, ::2]), ("flip", x[:, ::-1]), ("row", x[1])]:
                other = y[:2] if view == "step" else y[:, :2] if view == "step-columns" else y
                other = np.ascontiguousarray(other)
                record(name, getattr(np, name), [seen, other], [packed(x, view), packed(other)])
                record(name, getattr(np, name), [other, seen], [packed(other), packed(x, view)])


main()
