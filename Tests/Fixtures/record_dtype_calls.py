#!/usr/bin/env python3
# nabla · record_dtype_calls.py
# Records reductions, printing and gradients of every dtype, for arguments drawn at random.
# SPDX-License-Identifier: Apache-2.0
"""usage: record_dtype_calls.py [--count N] [--seed S] > dtype-calls.jsonl

One JSON object per line, as record_calls.py writes them: what a call shows, or the kind and message of
its error. Every one of the 14 numeric dtypes meets every reduction with axis, keepdims, ddof, dtype,
initial and where; str, repr and print of arrays and of their elements; and gradient with spacing,
coordinates, axis and edge order.
"""
import argparse
import json
import random
import warnings

import numpy as np

R = random.Random()

DTYPES = ["bool", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64",
          "float16", "float32", "float64", "complex64", "complex128"]
REDUCTIONS = ["sum", "prod", "mean", "var", "std", "min", "max", "ptp", "any", "all", "median",
              "count_nonzero", "argmin", "argmax", "cumsum", "cumprod", "nansum", "nanprod",
              "nanmean", "nanvar", "nanstd", "nanmin", "nanmax", "nanargmin", "nanargmax",
              "nancumsum", "nancumprod", "nanmedian"]


def show(value):
    """The text that the shell shows for a value."""
    if isinstance(value, tuple) and any(isinstance(v, np.ndarray) and v.ndim > 1 for v in value):
        labels = value.labels if hasattr(value, "labels") else [f"[{i}]" for i in range(len(value))]
        return "\n".join(f"{label}\n{show(v)}" for label, v in zip(labels, value))
    if isinstance(value, np.ndarray):
        return np.array2string(value, separator=", ")
    if isinstance(value, tuple):
        return "(" + ", ".join(map(show, value)) + (",)" if len(value) == 1 else ")")
    if isinstance(value, np.generic):
        return str(value)
    if isinstance(value, np.dtype):
        return value.name
    return repr(value)


def number(dtype, isplain=False):
    kind = np.dtype(dtype).kind
    if kind == "b":
        return R.choice(["True", "False"])
    if kind == "i":
        return str(R.choice([R.randint(-9, 9), R.randint(-100, 100), R.randint(-9, 9)]))
    if kind == "u":
        return str(R.choice([R.randint(0, 9), R.randint(0, 200), R.randint(0, 9)]))
    real = R.choice([R.randint(-40, 40)/4, R.randint(-999, 999)/100, R.randint(-9, 9)*1.0,
                     1.5 if isplain else -0.0, R.uniform(-1, 1)*10.0**R.randint(-6, 4)])
    special = R.random() < 0.05 and not (isplain and kind == "c")
    text = R.choice(["np.nan", "np.inf", "-np.inf"]) if special else repr(real)
    if kind == "c":
        return f"complex({text}, {repr(R.randint(-12, 12)/4)})"
    return text


def nested(shape, dtype, isplain=False):
    if not shape:
        return number(dtype, isplain)
    return "[" + ", ".join(nested(shape[1:], dtype, isplain) for _ in range(shape[0])) + "]"


def shape(low, high, least=1):
    rank = R.randint(low, high)
    return [R.choice([0, 1]) if R.random() < 0.06 and least == 1 else R.randint(least, 4)
            for _ in range(rank)]


def array(dtype, low=0, high=3, least=1, isplain=False):
    s = shape(low, high, least)
    if 0 in s:
        return f"np.zeros({tuple(s)}, dtype='{dtype}')", s
    text = f"np.array({nested(s, dtype, isplain)}, dtype='{dtype}')"
    if len(s) > 1 and R.random() < 0.3:
        return text + ".T", s[::-1]
    if s and R.random() < 0.2:
        text += "[::-1]"
    return text, s


def axis(rank, isone):
    if R.random() < 0.04:
        return str(R.choice([rank, -rank - 1]))
    if rank == 0:
        return R.choice(["None", "0", "()"])
    if not isone and R.random() < 0.3:
        axes = R.sample(range(rank), R.randint(1, rank))
        return "(" + "".join(f"{a - rank if R.random() < 0.3 else a}, " for a in axes) + ")"
    return str(R.randrange(-rank, rank))


def reduction(name, dtype):
    # Which of two equal zeros is the smallest, and which part of NaN is kept, is the processor's choice;
    # a median of a number is one, whatever keepdims says.
    text, s = array(dtype, 1 if "median" in name else 0, isplain="min" in name or "max" in name)
    isscan = "cum" in name
    isplace = "arg" in name
    arguments = [text]
    if R.random() < 0.75:
        arguments.append("axis=" + axis(len(s), isscan or isplace))
    if not isscan and R.random() < 0.4:
        arguments.append("keepdims=True")
    if name.endswith(("var", "std")) and R.random() < 0.6:
        arguments.append(f"ddof={R.choice(['1', '0', '2', '0.5'])}")
    wide = {"c": ["complex64", "complex128"]}.get(np.dtype(dtype).kind, ["float32", "float64", "complex128"])
    if name in ("sum", "prod", "mean", "cumsum", "cumprod", "nansum") and R.random() < 0.25:
        arguments.append(f"dtype='{R.choice(wide)}'")
    if name in ("sum", "prod", "min", "max") and R.random() < 0.2:
        arguments.append(f"initial={R.choice(['0', '1', '3'])}")
    if name in ("sum", "prod", "mean", "any", "all") and s and R.random() < 0.2:
        arguments.append(f"where=np.array({nested(s[-1:], 'bool')})")
    call = f"np.{name}({', '.join(arguments)})"
    return f"r = {call}; r, r.dtype" if R.random() < 0.5 else call


def printing(dtype):
    text, s = array(dtype, 0, 2)
    return R.choice([
        f"{text}", f"str({text})", f"repr({text})",
        f"np.array2string({text}, precision={R.randint(0, 6)})",
        f"np.array2string({text}, separator='; ', suppress_small=True)",
        f"str(np.array({number(dtype)}, dtype='{dtype}')[()])",
        f"repr(np.array({number(dtype)}, dtype='{dtype}')[()])",
        f"np.array({number(dtype)}, dtype='{dtype}')[()]",
        f"np.array({nested([R.randint(1, 5)], dtype)}, dtype='{dtype}').tolist()",
    ])


def gradient(dtype):
    text, s = array(dtype, 1, 2, 2)
    # Truth values are refused in nabla in every case, in NumPy in all but one.
    edge = 1 if dtype == "bool" else R.choice([1, 1, 2])
    arguments = [text]
    pick = R.random()
    if pick < 0.35:
        arguments.append(R.choice(["2", "0.5", "-1", "3.0", "np.float32(0.25)"]))
    elif pick < 0.5 and len(s) == 1:
        places = [R.randint(-3, 3)]
        for _ in range(s[0] - 1):
            places.append(places[-1] + R.choice([1, 2, 0.5]))
        arguments.append(repr(places))
    if R.random() < 0.4:
        arguments.append(f"axis={R.randrange(-len(s), len(s))}")
    if edge == 2:
        arguments.append("edge_order=2")
    call = f"np.gradient({', '.join(arguments)})"
    if len(s) == 2 and "axis=" not in call:
        return f"g = {call}; g[0], g[1]"
    return f"g = {call}; g, g.dtype" if R.random() < 0.4 else call


def wraps(text, result):
    """Whether NumPy's answer wrapped around, where nabla stops: exact integers tell."""
    first = result[0] if isinstance(result, tuple) else result
    if np.asarray(first).dtype.kind not in "iu":
        return False
    wide = text
    for dtype in DTYPES[1:9]:
        wide = wide.replace(f"dtype='{dtype}'", "dtype=object")
    try:
        exact = run(wide)
        exact = exact[0] if isinstance(exact, tuple) else exact
        return any(int(a) != int(b) for a, b in zip(np.ravel(first), np.ravel(exact)))
    except Exception:
        return False


def run(text):
    *before, last = text.split("; ") if "; '" not in text else [text]
    names = {"np": np}
    for statement in before:
        exec(statement, names)
    return eval(last, names)


def record(text):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            result = run(text)
        except Exception as error:
            return {"input": text, "error": type(error).__name__, "message": str(error)}
        # Warnings are compared elsewhere.
        return None if caught or wraps(text, result) else {"input": text, "shows": show(result)}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--count", type=int, default=6)
    arguments = parser.parse_args()
    R.seed(arguments.seed)
    for dtype in DTYPES:
        names = [name for name in REDUCTIONS if name != "nanprod" or dtype != "complex64"]
        texts = [reduction(name, dtype) for name in names for _ in range(arguments.count)]
        texts += [printing(dtype) for _ in range(12*arguments.count)]
        texts += [gradient(dtype) for _ in range(12*arguments.count)]
        for text in texts:
            line = record(text)
            if line:
                print(json.dumps(line, ensure_ascii=False))


if __name__ == "__main__":
    main()
