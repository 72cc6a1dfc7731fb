#!/usr/bin/env python3
# nabla · record_padding.py
# Records what NumPy's pad shows, for calls drawn at random.
# SPDX-License-Identifier: Apache-2.0
"""usage: record_padding.py [--count N] [--seed S] > padding.jsonl

Lines as those of record_calls.py. Means and medians of integers, which NumPy rounds, are among them.
"""
import argparse
import json

from record_calls import R, array, integers, number, record, shape  # noqa: F401

MODES = ["constant", "edge", "linear_ramp", "maximum", "mean", "median", "minimum", "reflect",
         "symmetric", "wrap", "empty"]


def pairs(n, low, high):
    kind = R.random()
    if kind < 0.3:
        return str(R.randint(low, high))
    if kind < 0.6:
        return f"({R.randint(low, high)}, {R.randint(low, high)})"
    if kind < 0.95 and n:
        return "(" + ", ".join(
            f"({R.randint(low, high)}, {R.randint(low, high)})" for _ in range(n)) + ",)"
    return R.choice(["[[1], [2]]", "((1, 2), (3, 4), (5, 6))", "[1, 2, 3]", "[[1, 2]]", "[3]"])


def call():
    a, s = array(0 if R.random() < 0.1 else 1, 3, "iiiffb")
    mode = R.choice(MODES)
    low = -1 if R.random() < 0.04 else 0
    words = [f"np.pad({a}, {pairs(len(s), low, R.choice([2, 3, 7]))}", f"mode='{mode}'"]
    if mode == "constant" and R.random() < 0.7:
        words.append(f"constant_values={pairs(len(s), -9, 9)}")
    if mode == "linear_ramp" and R.random() < 0.7:
        words.append(f"end_values={pairs(len(s), -9, 9)}")
    if mode in ("maximum", "mean", "median", "minimum") and R.random() < 0.6:
        words.append(f"stat_length={R.choice(['None', pairs(len(s), 1, 4)])}")
    if mode in ("reflect", "symmetric") and R.random() < 0.6:
        words.append(f"reflect_type='{R.choice(['even', 'odd'])}'")
    if R.random() < 0.03:
        words.append("constant_values=1")
    if mode == "empty":
        return ", ".join(words) + ").shape"
    return ", ".join(words) + ")"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=1500)
    parser.add_argument("--seed", type=int, default=4)
    options = parser.parse_args()
    R.seed(options.seed)
    seen = set()
    while len(seen) < options.count:
        text = call()
        if text not in seen:
            seen.add(text)
            print(json.dumps(record(text)))


if __name__ == "__main__":
    main()
