#!/usr/bin/env python3
"""Records what Python's operators do with its own numbers, texts, lists and tuples.

usage: record_operators.py > operators.jsonl

One object per line: {"input": "7 // -2", "repr": "-4"} or {"input": …, "error": "ZeroDivisionError",
"message": "…"}. Complex arithmetic keeps to + - * /; powers that depend on the C library's last bit are
left out.
"""
import json
import random
import sys
import warnings

warnings.simplefilter("ignore")
sys.set_int_max_str_digits(0)
R = random.Random(7)

INTS = ["0", "1", "-1", "2", "-3", "7", "10", "63", "255", "-256", "4294967296", "9223372036854775807",
        "-9223372036854775808", "9223372036854775808", "123456789012345678901234567890",
        "-98765432109876543210", "2**100", "-(3**50)", "10**30 + 1"]
FLOATS = ["0.0", "-0.0", "1.0", "-1.5", "0.1", "2.5", "-7.25", "1e16", "1e-300", "1e300", "3.0e-324",
          "123456.789", "-1e22", "4503599627370497.5", "1e308"]
BOOLS = ["True", "False"]
COMPLEX = ["1j", "(2+3j)", "(-1.5-0.5j)", "(0.25+4j)"]
TEXTS = ['""', '"a"', '"ab"', '"b"', '"é"']
LISTS = ['["a"]', '["a", 1]', '[]', '["b", 0]', '("a",)', '(1, 2)', '(1, 2, 3)', '()', '(1, "x")', "None"]
ARITHMETIC = ["+", "-", "*", "/", "//", "%", "**"]
BITS = ["&", "|", "<<", ">>"]
COMPARE = ["<", "<=", ">", ">=", "==", "!="]


def run(text):
    try:
        return {"input": text, "repr": repr(eval(text))}
    except Exception as error:  # noqa: BLE001
        return {"input": text, "error": type(error).__name__, "message": str(error)}


def reals():
    return R.choice([INTS, INTS, FLOATS, BOOLS])


def huge(op, a, b):
    """Powers and shifts that would take too long or grow too large."""
    if op not in ("**", "<<"):
        return False
    x, y = eval(a), eval(b)
    if op == "<<":
        return isinstance(y, int) and y > 5000
    if isinstance(x, int) and isinstance(y, int):
        return abs(y) > 300
    # The C library's pow: only where the result is exact is it the same everywhere.
    return float(y) not in (0.0, 1.0, 2.0, 0.5, -1.0)


def numbers():
    while True:
        op = R.choice(ARITHMETIC + ARITHMETIC + BITS + COMPARE)
        a, b = R.choice(reals()), R.choice(reals())
        if huge(op, a, b):
            continue
        a = f"({a})" if a[0] == "-" or "*" in a or "+" in a else a
        b = f"({b})" if b[0] == "-" or "*" in b or "+" in b else b
        return f"{a} {op} {b}"


def others():
    group = R.choice([COMPLEX, TEXTS, LISTS, TEXTS + LISTS])
    a = R.choice(group)
    b = R.choice(group + INTS[:6] + FLOATS[:4])
    if R.random() < 0.3:
        a, b = b, a
    op = R.choice(["+", "-", "*", "/"] + COMPARE + ["in", "not in"])
    # Brackets of numbers are arrays here: lists are compared only where a text makes them lists.
    if "[]" in (a, b):
        return others()
    # A list beside a number becomes an array where it can, so the message for one that cannot differs.
    if "[" in a + b and any(c in INTS + FLOATS for c in (a, b)) and op in "+*":
        return others()
    return f"{a} {op} {b}"


def unary():
    return f"{R.choice('+-~')}({R.choice(R.choice([INTS, FLOATS, BOOLS, COMPLEX]))})"


seen = set()
while len(seen) < 3000:
    kind = R.random()
    text = numbers() if kind < 0.75 else others() if kind < 0.95 else unary()
    if text in seen:
        continue
    seen.add(text)
    print(json.dumps(run(text)))
