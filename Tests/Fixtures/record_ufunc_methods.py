#!/usr/bin/env python3
# nabla · record_ufunc_methods.py
# Records what reduce, accumulate, reduceat, outer and at of NumPy's elementwise functions answer.
# SPDX-License-Identifier: Apache-2.0
"""usage: record_ufunc_methods.py [--count N] [--seed S] > ufunc-methods.jsonl

The lines are those of record_ufuncs.py. Left out are integers that wrap around and fractions cut off by `at`.
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
NAMES = """add multiply subtract divide maximum minimum bitwise_and bitwise_or bitwise_xor logical_and logical_or
    logical_xor hypot power floor_divide remainder fmax fmin gcd arctan2 sqrt divmod less add maximum""".split()


def data(shape, name):
    if 0 in shape:
        return f"np.zeros({tuple(shape)}, dtype='{name}')"
    return f"np.array({values(nested(shape, name))}, dtype='{name}')"


def call():
    name = R.choice(NAMES)
    kind = R.choice(["int64", "int64", "float64", "bool", "int8", "float32"])
    shape = R.choice([[3], [4], [2, 3], [3, 2], [2, 2, 2], [0], [2, 0], [], [1]])
    axis = R.choice([f"axis={R.randint(-2, 2)}", "axis=0", "", "axis=None", "axis=(0, 1)"])
    method = R.choice(["reduce", "reduce", "reduce", "accumulate", "accumulate", "reduceat", "outer", "at"])
    arguments = [data(shape, kind)]
    if method == "reduce":
        arguments += [axis] + R.choice([[], [], ["keepdims=True"], ["initial=2"], ["dtype=float"]])
    elif method == "accumulate":
        arguments += R.choice([[], ["axis=-1"], ["axis=1"], ["dtype=float"]])
    elif method == "reduceat":
        low = -1 if R.random() < 0.05 else 0
        arguments += [str([R.randint(low, max(shape[0] - 1, 0) if shape else 0) for _ in range(R.randint(1, 4))])]
    elif method == "outer":
        arguments = [R.choice([data(shape, kind), "2"]), R.choice([data([2], kind), "3", data([2, 1], "int64")])]
    else:
        size = shape[0] if shape and shape[0] else 1
        index = str([R.randint(-size, size - 1) for _ in range(R.randint(1, 5))])
        if R.random() < 0.2:
            index = R.choice(["slice(0, 2)", "0", "[7]", "(0, [0, 0])"])
        value = R.choice(["1", "2", data([1], kind), "[1, 2, 3]", ""])
        setup = f"o = {data(shape, kind)}"
        return f"{setup}; np.{name}.at(o, {index}{', ' if value else ''}{value}); o"
    return f"r = np.{name}.{method}({', '.join(a for a in arguments if a)}); r"


def is_left_out(text):
    """Order of two errors, and NumPy's arctan2.reduce of integers, which is not a fold."""
    return (
        "arctan2.reduce" in text or ".power." in text and "int8" in text or "np.less." in text and "zeros" in text
        or ".at(" in text and "float" in text and ("gcd" in text or "bitwise" in text))


def record(text):
    if is_left_out(text):
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
    if wraps(env) or ".at(" in text and "bool" in text or ".at(" in text and any(f"np.{n}." in text for n in ("divide", "hypot", "arctan2", "sqrt", "power")):
        return None
    lines = []
    for warning in caught:
        line = f"RuntimeWarning: {warning.message}"
        if line not in lines:
            lines.append(line)
    return {"input": text, "shows": "\n".join(lines + [show(value)])}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=800)
    parser.add_argument("--seed", type=int, default=5)
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
