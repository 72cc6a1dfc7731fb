#!/usr/bin/env python3
# nabla · record_ufuncs.py
# Records what NumPy's elementwise functions answer with out=, where= and dtype=, for calls drawn at random.
# SPDX-License-Identifier: Apache-2.0
"""usage: record_ufuncs.py [--count N] [--seed S] > ufunc-calls.jsonl

One JSON object per line: {"input": "o = np.zeros(2); np.add([1, 2], 3, out=o); o", "shows": "[4., 5.]"}, or
with "error", the kind, and "message". Warnings stand before what is shown. Inputs are Python and nabla alike.
Where NumPy leaves memory as it was (where= without out=) the record says what nabla promises: a ValueError.
"""
import argparse
import json
import random
import warnings

import numpy as np

from record_calls import show

R = random.Random()
EXACT = """negative positive absolute sign sqrt square floor ceil trunc rint fabs signbit isnan isinf isfinite
    logical_not invert conjugate bitwise_count spacing modf frexp abs bitwise_not""".split()
ROUNDED = "sin exp log arctan cbrt log2 tanh".split()
BINARY = """add subtract multiply divide floor_divide remainder fmod power maximum minimum fmax fmin equal less
    greater_equal not_equal logical_and logical_xor bitwise_and bitwise_or left_shift gcd lcm copysign
    heaviside nextafter ldexp float_power divmod true_divide mod add multiply subtract divide""".split()
TYPES = ["bool", "int8", "uint8", "int64", "int64", "uint64", "float16", "float32", "float64", "float64",
         "complex64", "complex128"]


def number(name):
    if name == "bool":
        return R.choice(["True", "False"])
    if name.startswith(("int", "uint")):
        low = 0 if name.startswith("u") else -3
        return str(R.randint(low, 9))
    text = R.choice(["0.5", "-1.5", "2.0", "0.0", "-0.0", "3.25", "7.0", "inf", "nan", "1e3"])
    if name.startswith("complex"):
        return R.choice(["1j", "(1+2j)", "(-2.5+0j)", "(0.5-1j)", "3.0"])
    return text


def nested(shape, name):
    if not shape:
        return number(name)
    return "[" + ", ".join(nested(shape[1:], name) for _ in range(shape[0])) + "]"


def values(text):
    """Python has no plain inf and nan; np has them in both languages."""
    return text.replace("inf", "np.inf").replace("nan", "np.nan")


def operand(shape, name=None):
    name = name or R.choice(TYPES)
    if R.random() < 0.2:
        return values(number(R.choice(["int64", "int64", "float64", "bool"])))
    shape = shape[R.choice([0, 0, 0, 1]):]
    if 0 in shape:
        return f"np.zeros({tuple(shape)}, dtype='{name}')"
    text = f"np.array({values(nested(shape, name))}, dtype='{name}')"
    if shape and R.random() < 0.1:
        text += "[::-1]"
    return text


def target(shape, wrong):
    shape = list(shape)
    if wrong and shape:
        shape[R.randrange(len(shape))] += 1
    elif R.random() < 0.1:
        shape = [2] + shape
    return f"np.full({tuple(shape)}, 1, dtype='{R.choice(TYPES)}')"


def mask(shape):
    if R.random() < 0.15:
        return R.choice(["True", "False"])
    shape = shape[R.choice([0, 0, 1]):]
    return f"np.array({nested(shape, 'bool')}, dtype=bool)"


def call():
    name = R.choice(BINARY) if R.random() < 0.65 else R.choice(EXACT + EXACT + ROUNDED)
    function = getattr(np, name)
    shape = R.choice([[], [2], [3], [3], [2, 3], [2, 2], [0], [2, 0]])
    common = R.choice(TYPES) if R.random() < 0.5 else None
    arguments = [operand(shape, common) for _ in range(function.nin)]
    if name in ROUNDED:
        arguments = [operand(shape, R.choice(["float64", "int64"]))]
    if name in ("power", "float_power", "left_shift", "ldexp"):
        arguments[1] = R.choice([str(R.randint(0, 3)), operand(shape, "bool"), "np.array(2)", arguments[1]])
    setup = []
    form = R.random()
    if form < 0.6:
        wrong = R.random() < 0.06
        for number_of in range(function.nout):
            setup.append(f"o{number_of} = {target(shape, wrong)}")
        names = [f"o{i}" for i in range(function.nout)]
        if function.nout == 1 and R.random() < 0.4:
            arguments.append("o0")
        elif function.nout == 1 and R.random() < 0.8:
            arguments.append("out=o0")
        else:
            arguments.append("out=(" + "".join(n + ", " for n in names) + ")")
        if R.random() < 0.15:
            # The array that takes the result is an operand too.
            arguments[0] = R.choice(["o0", "o0[::-1]" if shape else "o0"])
    if R.random() < (0.45 if setup else 0.06):
        arguments.append(f"where={mask(shape)}")
    if R.random() < 0.3 or not setup:
        arguments.append(f"dtype='{R.choice(TYPES)}'" if R.random() < 0.9 else "dtype=float")
    line = f"np.{name}({', '.join(arguments)})"
    if setup:
        shown = "o0" if function.nout == 1 else "(o0, o1)"
        return "; ".join(setup + [line, shown])
    return f"r = {line}; r"


def wraps(env):
    """True if integers wrap around, or come near: an error in nabla, whose tests of that are elsewhere."""
    parts = [w for v in env.values() for w in (v if isinstance(v, tuple) else (v,))]
    arrays = [np.asarray(v) for v in parts if isinstance(v, (np.ndarray, np.generic))]
    largest = {"int8": 110, "uint8": 200}
    return any(
        np.any(np.abs(a.astype(float)) > largest.get(a.dtype.name, 900)) for a in arrays if a.dtype.kind in "iu")


def record(text):
    statements = text.split("; ")
    env = {"np": np}
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            for statement in statements[:-1]:
                exec(statement, env)
            value = eval(statements[-1], env)
        except Exception as error:  # whatever NumPy raises is the record
            kind = type(error).__name__
            kind = "TypeError" if kind == "UFuncTypeError" or "UFunc" in kind else kind
            return {"input": text, "error": kind, "message": str(error)}
    if any("uninitialized" in str(w.message) or "unitialized" in str(w.message) for w in caught):
        return {"input": text, "error": "ValueError", "message": "'where' used without 'out'"}
    if "uint" in text and any(f"np.{name}(" in text for name in ("subtract", "negative")):
        return None
    del env["np"]
    if wraps(env):
        return None
    lines = []
    for warning in caught:
        line = f"RuntimeWarning: {warning.message}"
        if warning.category is RuntimeWarning and line not in lines:
            lines.append(line)
    return {"input": text, "shows": "\n".join(lines + [show(value)])}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=1500)
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    R.seed(options.seed)
    count = 0
    while count < options.count:
        text = call()
        answer = record(text)
        if answer is None or len(json.dumps(answer)) > 700:
            continue
        print(json.dumps(answer))
        count += 1


if __name__ == "__main__":
    main()
