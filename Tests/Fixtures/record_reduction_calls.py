#!/usr/bin/env python3
# nabla · record_reduction_calls.py
# Records what NumPy's reductions, scans and clip answer with out=, positions and options, for random calls.
# SPDX-License-Identifier: Apache-2.0
"""usage: record_reduction_calls.py [--count N] [--seed S] > reduction-calls.jsonl

The lines are those of record_ufuncs.py. Left out are calls whose result NumPy cuts to fit `out` (floats to
integers), integers that wrap around, and the last bits of squares added in another precision.
"""
import argparse
import json
import random
import warnings

import numpy as np

import record_ufuncs
from record_ufuncs import nested, values, wraps
from record_calls import show

R = random.Random()
record_ufuncs.R = R
TYPES = ["bool", "int8", "uint8", "int64", "int64", "float32", "float64", "float64", "complex128"]
WIDE = {"b": "?iufc", "i": "ifc", "u": "uifc", "f": "fc", "c": "c"}


def data(shape, name):
    if 0 in shape:
        return f"np.zeros({tuple(shape)}, dtype='{name}')"
    return f"np.array({values(nested(shape, name))}, dtype='{name}')" + (".T" if R.random() < 0.1 else "")


def axis(shape):
    rank = len(shape)
    pick = R.random()
    if pick < 0.3:
        return "None"
    if pick < 0.36:
        return R.choice(["True", "(True,)", "5", "-4", "(0, 0)", "1.5"])
    if rank > 1 and pick < 0.5:
        return "(0, 1)"
    return str(R.randrange(-rank, rank)) if rank else R.choice(["0", "-1", "()"])


def mask(shape):
    return f"np.array({nested(shape[R.choice([0, 0, -1]):], 'bool')}, dtype=bool)" if shape else "True"


def bound(shape, name):
    if R.random() < 0.25:
        return "None"
    if R.random() < 0.6:
        return values(record_ufuncs.number(R.choice(["int64", name, "float64"])))
    return data(shape[R.choice([0, 1]):], R.choice([name, "int64", "float64"]))


def clip(shape, name):
    a = data(shape, name)
    low, high = bound(shape, name), bound(shape, name)
    form = R.choice(["positional", "positional", "keywords", "old", "method", "both", "one"])
    if form == "positional":
        return f"np.clip({a}, {low}, {high}", []
    if form == "keywords":
        return f"np.clip({a}, min={low}, max={high}", []
    if form == "old":
        return f"np.clip({a}, a_min={low}, a_max={high}", []
    if form == "both":
        return f"np.clip({a}, {low}, {high}, min={low}", []
    if form == "one":
        return f"np.clip({a}, {R.choice(['', 'a_min=', 'max='])}{low}", []
    return f"{a}.clip({low}, {high}", []


def reduction(name, shape, kind):
    a = data(shape, kind)
    arguments = [a]
    where = axis(shape)
    scan = name in ("cumsum", "cumprod", "nancumsum")
    if scan and where.startswith("("):
        where = "None"
    positional = R.random() < 0.5
    arguments.append(where if positional else f"axis={where}")
    if name in ("argmin", "argmax", "nanargmin") and where.startswith("("):
        arguments[-1] = "axis=0"
    return arguments


def call():
    name = R.choice("""sum prod mean std var min max any all ptp argmin argmax cumsum cumprod nansum nanprod nanmean
        nanvar nanmin nanmax nanargmin nancumsum median percentile sum mean var clip clip round""".split())
    shape = R.choice([[], [3], [4], [2, 3], [3, 2], [0], [2, 0], [2, 2, 2]])
    kind = R.choice(TYPES)
    if name == "clip":
        head, _ = clip(shape, kind)
        arguments = []
    elif name == "round":
        head, arguments = "np.round(", [data(shape, kind), str(R.randint(-1, 2))]
    else:
        head, arguments = f"np.{name}(", reduction(name, shape, kind)
        if name == "percentile":
            arguments.insert(1, R.choice(["50", "[25, 50]", "101"]))
            arguments[2] = arguments[2].replace("axis=", "")
    takes = {
        "dtype": name in "sum prod mean std var cumsum cumprod nansum nanprod nanmean nanvar nancumsum clip".split(),
        "where": name in "sum prod mean std var min max any all nansum nanmean nanmin nanmax".split(),
        "initial": name in "sum prod min max nansum nanmax".split(),
        "keepdims": name not in ("cumsum", "cumprod", "nancumsum", "round", "clip"),
        "squares": name in ("var", "std", "nanvar"),
    }
    if takes["dtype"] and R.random() < 0.25:
        dtype = R.choice(["float64", "float32", "complex128", "int64", "int8"])
        if name in ("mean", "std", "var", "nanmean", "nanvar"):
            dtype = R.choice(["float64", "float32", "complex128"])
        arguments.append(f"dtype='{dtype}'")
    if takes["keepdims"] and R.random() < 0.25:
        arguments.append("keepdims=True")
    if takes["where"] and R.random() < 0.2:
        arguments.append(f"where={mask(shape)}")
    if takes["initial"] and R.random() < 0.25:
        arguments.append(f"initial={R.choice(['None', '0', '2', '1.5', '-4', '300', 'True'])}")
    if takes["squares"] and R.random() < 0.4:
        arguments.append(R.choice(["ddof=1", "correction=1", "ddof=1, correction=1", "mean=1.5", "ddof=2", "mean=2"]))
    form = R.random()
    if form < 0.4:
        out = R.choice([[], shape, shape[1:], shape[:-1], [1] * len(shape), [2]])
        arguments.append("out=o")
        text = head + ("" if not head.endswith("(") and not arguments else "")
        joined = (head + ", ".join(arguments)) if head.endswith("(") else ", ".join([head] + arguments)
        return f"o = np.full({tuple(out)}, 1, dtype='{R.choice(TYPES)}'); {joined}); o"
    if form < 0.46 and name not in ("clip", "round", "percentile"):
        # What stands where NumPy has `out`.
        place = {"min": 1, "max": 1, "any": 1, "all": 1, "ptp": 1, "argmin": 1, "argmax": 1, "median": 1,
                 "nanmin": 1, "nanmax": 1, "nanargmin": 1}.get(name, 2)
        arguments = [arguments[0]] + ["None"] * place + [R.choice(["True", "0", "[1]"])]
    joined = (head + ", ".join(arguments)) if head.endswith("(") else ", ".join([head] + arguments)
    return f"r = {joined}); r"


def is_cut(text):
    """True if NumPy casts the result to a kind of numbers that does not hold it."""
    if not text.startswith("o = "):
        return False
    setup, line, _ = text.split("; ")
    env = {"np": np}
    exec(setup, env)
    kind = env["o"].dtype.kind
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            result = np.asarray(eval(line.replace(", out=o", ""), env))
    except Exception:
        return False
    return not np.can_cast(result.dtype, env["o"].dtype, "same_kind") or result.dtype.itemsize != env[
        "o"].dtype.itemsize and result.dtype.kind in "fc" or kind in "iu" and np.any(np.abs(result.astype(float)) > 100)


def is_accident(text):
    """True for what NumPy does by accident, or what nabla refuses on purpose: a fraction cut off a start."""
    first = text.split("dtype='")[1 if text.startswith("r = ") else 2].split("'")[0] if "dtype='" in text else ""
    whole = first.startswith(("int", "uint", "bool"))
    has_out = text.startswith("o = ")
    return (
        "percentile" in text and (has_out or "1.5" in text or "101" in text or first in ("bool", "complex128"))
        or "np.ptp" in text and first == "bool" or "np.round" in text and (has_out or first == "bool")
        or "np.nan" in text and "initial=None" in text or "initial=1.5" in text
        or "initial" in text and has_out and any(f"np.{n}(" in text for n in ("min", "max", "nanmax"))
        or not whole and "dtype='int" in text.split(")", 1)[1] or "nancumsum" in text and has_out
        or "np.median" in text and "float32" in text)


def record(text):
    if is_accident(text):
        return None
    if is_cut(text):
        return None
    statements = text.split("; ")
    env = {"np": np}
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            for statement in statements[:-1]:
                exec(statement, env)
            value = eval(statements[-1], env)
        except Exception as error:  # whatever NumPy raises is the record
            kind = "TypeError" if "UFunc" in type(error).__name__ else type(error).__name__
            return {"input": text, "error": kind, "message": str(error)}
    del env["np"]
    if wraps(env):
        return None
    lines = []
    for warning in caught:
        line = f"RuntimeWarning: {warning.message}"
        if line not in lines:
            lines.append(line)
    return {"input": text, "shows": "\n".join(lines + [show(value)])}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=1500)
    parser.add_argument("--seed", type=int, default=11)
    options = parser.parse_args()
    R.seed(options.seed)
    count = 0
    while count < options.count:
        answer = record(call())
        if answer is None or len(json.dumps(answer)) > 700:
            continue
        print(json.dumps(answer))
        count += 1


if __name__ == "__main__":
    main()
