#!/usr/bin/env python3
# nabla · record_subscripts.py
# Records what reading and writing through subscripts shows in NumPy, for statements drawn at random.
# SPDX-License-Identifier: Apache-2.0
"""usage: record_subscripts.py [--count N] [--seed S] > subscripts.jsonl

Lines as those of record_calls.py: all mixtures of integers, slices, new axes, ellipses, masks and
integer arrays, read, assigned to, and changed in place, also through views of views. Left out is
what NumPy writes to a copy that is lost, which is an error in nabla.
"""
import argparse
import json

import numpy as np
from record_calls import R, flag, integers, nested, number, record

SHAPES = [(5,), (3, 4), (2, 3, 4), (3, 1, 2, 2), (4, 4), (0,), (3, 0), (1, 3)]


def bound(n):
    return R.choice(["", "", R.randint(-n - 2, n + 2)])


def item(n, basic):
    """One item for an axis of length n: its text, and whether it is an array."""
    kind = R.random()
    if kind < 0.3:
        return str(R.randint(-n, n - 1) if n and R.random() < 0.96 else n), False
    if kind < 0.6 or basic:
        step = R.choice(["", "", "", f":{R.choice([1, 2, 3, -1, -2, -3, '' ])}"])
        return f"{bound(n)}:{bound(n)}{step}", False
    if kind < 0.8:
        low, high = (-n, n - 1) if n else (0, 0)
        if R.random() < 0.05:
            high += 1
        shape = R.choice([(1,), (2,), (3,), (2,), (2, 1), (1, 2), (2, 2), (0,)])
        if shape == (0,) or n == 0:
            return "[]", True
        values = np.array([R.randint(low, high) for _ in range(int(np.prod(shape)))]).reshape(shape)
        return str(values.tolist()), True
    if n and R.random() < 0.95:
        return nested([n], "b"), True
    return f"np.array({nested([n + 1], 'b')})", True


def subscript(shape, basic=False):
    items, axis = [], 0
    while axis < len(shape):
        if R.random() < 0.15 and items:
            break
        if R.random() < 0.1:
            items.append("None")
            continue
        if not basic and R.random() < 0.08 and axis + 1 < len(shape) and 0 not in shape:
            items.append(f"np.array({nested(shape[axis:axis + 2], 'b')})")
            axis += 2
            continue
        items.append(item(shape[axis], basic)[0])
        axis += 1
    if R.random() < 0.15:
        items.insert(R.randint(0, len(items)), "...")
    if R.random() < 0.02:
        items.append("0")
    if not basic and R.random() < 0.03:
        items.insert(0, flag())
    return ", ".join(items)


def made(shape):
    size = int(np.prod(shape))
    text = R.choice([f"np.arange({size}).reshape({shape})", f"np.arange({size}).reshape({shape})",
                     f"(np.arange({size}) / 2).reshape({shape})", f"(np.arange({size}) % 3 == 0).reshape({shape})"])
    if R.random() < 0.2 and len(shape) > 1:
        return text.replace(f"reshape({shape})", f"reshape({shape[::-1]}).T")
    return text


def statement():
    shape = R.choice(SHAPES)
    base = f"x = {made(shape)}"
    kind = R.random()
    if kind < 0.4:
        return f"{base}; x[{subscript(shape)}]"
    if kind < 0.45:
        return f"{base}; x[{subscript(shape, True)}][{subscript(shape[:1])}]"
    if kind < 0.75:
        key = subscript(shape)
        try:
            target = eval(f"np.zeros({shape})[{key}]").shape
        except Exception:  # noqa: BLE001
            target = (2,)
        choice = R.random()
        if choice < 0.45:
            value = number("i")
        elif choice < 0.9:
            want = [1 if R.random() < 0.25 else n for n in target][R.choice([0, 0, 1]):]
            value = f"-1 - np.arange({int(np.prod(want))}).reshape({tuple(want)})"
        else:
            value = R.choice([integers(3, -9, -1), "-np.ones((2, 2), dtype=int)", "[]"]) if target else "5"
        return f"{base}; x[{key}] = {value}; x"
    if kind < 0.85:
        return f"{base}; x[{subscript(shape)}] {R.choice(['+=', '-=', '*='])} 1; x"
    if kind < 0.93:
        return f"{base}; x[{subscript(shape, True)}][{R.choice(['0', '...', '-1', '::2', ':1'])}] = {number('i')}; x"
    return R.choice([
        f"{base}; x.T[{R.choice(['0', '-1', '::2'])}] = {number('i')}; x", f"{base}; y = x + 0; y[...] = 1; x",
        f"{base}; x[x > 3] = {number('i')}; x", f"{base}; x[x > 3]", f"{base}; x[x > 3] += 5; x",
        f"{base}; x.flat[{R.choice(['0', '1:3', '[0, -1]', '::2'])}]",
        f"{base}; x.flat[{R.choice(['-1', '1:3', '[0, -1]', '::2'])}] = {R.choice([number('i'), number('i')])}; x",
        f"{base}; x.flat[{R.choice(['1:3', '[0, -1]', '::2'])}] = [7, 8]; x",
        f"{base}; x.flat = {R.choice([number('i'), '[7, 8]'])}; x"])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=3000)
    parser.add_argument("--seed", type=int, default=8)
    options = parser.parse_args()
    R.seed(options.seed)
    seen = set()
    while len(seen) < options.count:
        text = statement()
        if text in seen:
            continue
        seen.add(text)
        line = record(text)
        # Booleans do no sums here as there: NumPy's TypeErrors of a cast back are another matter.
        if "Cannot cast ufunc" in line.get("message", ""):
            continue
        print(json.dumps(line))


if __name__ == "__main__":
    main()
