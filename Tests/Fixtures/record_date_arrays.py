# nabla · record_date_arrays.py
# Records what NumPy computes with dates and durations, into date-arrays.jsonl.
# SPDX-License-Identifier: Apache-2.0
"""Usage: python3 record_date_arrays.py > date-arrays.jsonl

One JSON object per line: an expression `input`, and its `repr` or the kind of `error`.
"""
import json
import random
import warnings

import numpy as np

warnings.simplefilter("ignore")
random.seed(1970)
UNITS = ["Y", "M", "D", "h", "m", "s", "ms"]
KINDS = {"UFuncTypeError": "TypeError", "_UFuncBinaryResolutionError": "TypeError",
         "_UFuncNoLoopError": "TypeError", "_UFuncInputCastingError": "TypeError",
         "DTypePromotionError": "TypeError"}
seen = set()


def put(text):
    if text in seen:
        return
    seen.add(text)
    line = {"input": text}
    try:
        # The integers of `//` are of another C type of 64 bits: NumPy names it.
        line["repr"] = repr(eval(text)).replace(", dtype=int64)", ")")
    except Exception as error:
        kind = type(error).__name__
        line["error"] = KINDS.get(kind, kind)
    print(json.dumps(line, separators=(",", ":"), ensure_ascii=False))


def date_text(unit):
    if random.random() < 0.1:
        return "NaT"
    n = {"Y": 1, "M": 2, "D": 3, "h": 4, "m": 5, "s": 6, "ms": 7}[unit]
    parts = [f"{random.randint(1965, 2030)}", f"-{random.randint(1, 12):02d}", f"-{random.randint(1, 28):02d}",
             f"T{random.randint(0, 23):02d}", f":{random.randint(0, 59):02d}", f":{random.randint(0, 59):02d}",
             f".{random.randint(0, 999):03d}"]
    return "".join(parts[:n])


def dates(unit=None, count=None):
    unit = unit or random.choice(UNITS)
    if count is None:
        count = random.choice([0, 1, 2, 3, 3, 3])
    if count == 0:
        return f"np.datetime64('{date_text(unit)}', '{unit}')"
    return f"np.array([{', '.join(repr(date_text(unit)) for _ in range(count))}], dtype='datetime64[{unit}]')"


def durations(unit=None, count=None):
    unit = unit or random.choice(UNITS + ["W", "us", "25s"])
    if count is None:
        count = random.choice([0, 1, 2, 3, 3, 3])
    numbers = [random.choice([0, 1, -1, 5, random.randint(-50, 50)]) for _ in range(max(count, 1))]
    if count == 0:
        return f"np.timedelta64({numbers[0]}, '{unit}')"
    items = [repr(n) if random.random() > 0.08 else "'NaT'" for n in numbers]
    return f"np.array([{', '.join(items)}], dtype='timedelta64[{unit}]')"


def numbers():
    return random.choice(["2", "-3", "0", "1.5", "-0.5", "True", "np.int8(3)", "np.array([1, 2, 3])",
                          "np.array([0.5, 2.0, -1.25])", "np.float32(2.5)", "0.0", "2j", "nan"]).replace("nan", "np.nan")


def mixes(text):
    """Months beside weeks: NumPy moves the first days of months."""
    return ("[M]" in text or "[Y]" in text or "'M')" in text or "'Y')" in text) and \
        ("[W]" in text or "'W')" in text or "25s" in text)


for _ in range(500):
    left = random.choice([dates, durations, numbers])()
    right = random.choice([dates, durations])()
    if random.random() < 0.5:
        left, right = right, left
    sign = random.choice("+ - + - * / // % == != < <= > >=".split())
    text = f"{left} {sign} {right}"
    if not mixes(text) and "// True" not in text:
        put(text)

REDUCTIONS = ["{}.min()", "{}.max()", "{}.sum()", "{}.mean()", "np.ptp({})", "{}.argmin()", "{}.argmax()",
              "np.sort({})", "np.argsort({})", "np.unique({})", "np.diff({})", "np.cumsum({})", "np.isnat({})",
              "{}.any()", "{}.all()", "np.count_nonzero({})", "{}[::-1]", "{}[1:]", "{}[0]", "{}[-1]",
              "np.repeat({}, 2)", "{}.reshape(-1, 1)", "{}.astype('datetime64[D]')", "{}.astype('datetime64[M]')",
              "{}.astype('datetime64[s]')", "{}.astype('timedelta64[h]')", "{}.astype(str)", "{}.astype(bool)",
              "str({})", "{}.dtype", "{}.shape", "{}.prod()", "{}.std()", "np.isnan({})", "np.isfinite({})",
              "np.gradient({})", "np.gradient({}, 2)", "np.gradient({}, edge_order=2)",
              "np.gradient({}, np.array([0, 1, 3, 4, 7]))",
              "np.gradient({}, np.array([0, 1, 3, 4, 7]), edge_order=2)"]
for form in REDUCTIONS:
    for _ in range(8):
        count = 5 if "gradient" in form else random.choice([1, 3, 4])
        # NumPy keeps the number of a date as that of a duration, in whatever unit.
        if "astype('d" in form:
            x = dates(count=count)
        elif "astype('t" in form:
            x = durations(random.choice(["D", "h", "m", "s", "25s"]), count)
        else:
            x = random.choice([dates, durations])(count=count)
        put(form.format(x))
for form in ["-{}", "abs({})", "+{}", "np.sign({})", "np.negative({})", "np.square({})", "np.sqrt({})", "~{}"]:
    for _ in range(5):
        x = random.choice([dates, durations])()
        if "sign" not in form or "NaT" not in x:
            put(form.format(x))
for _ in range(60):
    unit = random.choice(["D", "M", "h"])
    x, y = dates(unit, 3), dates(unit, 3)
    put(random.choice(["np.concatenate([{}, {}])", "np.where(np.array([True, False, True]), {}, {})",
                       "np.maximum({}, {})", "np.minimum({}, {})", "np.stack([{}, {}])"]).format(x, y))
for _ in range(40):
    x = durations(random.choice(["D", "h"]), 3)
    # NaT is a number to NumPy.
    x = x.replace("'NaT'", "7")
    put(random.choice(["np.concatenate([{}, np.array([7])])", "np.where(np.array([True, False, True]), {}, 0)",
                       "np.maximum({}, np.timedelta64(3, 'h'))", "{}.astype(float)", "{}.astype('timedelta64[s]')",
                       "np.concatenate([{}, np.array([1.5])])", "np.searchsorted(np.array([1, 5, 9], dtype='timedelta64[D]'), {})"]).format(x))
for text in [
    "np.arange('2024-01', '2024-03', dtype='datetime64[D]')", "np.arange('2024-01', '2024-05', dtype='datetime64[M]')",
    "np.arange('2024-01', 5, dtype='datetime64[M]')", "np.arange(np.datetime64('2024-01-01'), 5)",
    "np.arange(np.datetime64('2024-01-01'), np.datetime64('2024-02-01'), 7)",
    "np.arange(np.datetime64('2024-01-01'), np.datetime64('2024-02-01'), np.timedelta64(7, 'D'))",
    "np.arange(np.datetime64('2024-01-01'), np.datetime64('2024-01-02'), np.timedelta64(6, 'h'))",
    "np.arange(np.datetime64('2024-02-01'), np.datetime64('2024-01-01'), -7)", "np.arange(np.timedelta64(5, 'D'))",
    "np.arange(0, np.timedelta64(5, 'D'))", "np.arange(5, dtype='timedelta64[D]')", "np.arange(np.datetime64('2024-01-01'))",
    "np.arange(np.datetime64('NaT'), 5)", "np.datetime64('2024-01-15').astype(int)", "np.datetime64('2024-01-15').astype('datetime64[M]')",
    "np.datetime64('2024-01-15T12:30:15.5')", "np.datetime64('2024-01-15', 'h')", "np.datetime64(5, 'D')", "np.datetime64(5)",
    "np.datetime64('NaT')", "np.timedelta64('NaT')", "np.timedelta64(5)", "np.timedelta64(5.5, 'D')", "np.datetime64('2024', 'foo')",
    "np.timedelta64(np.timedelta64(5, 'D'), 'M')", "np.datetime64(np.datetime64('2024-03-15'), 'M')",
    "np.array(['2024-01-01', '2024'], dtype='datetime64')", "np.array([1, 2], dtype='datetime64[D]')", "np.array([1, 2], dtype='datetime64')",
    "np.array([1, 2], dtype='timedelta64')", "np.zeros(2, dtype='datetime64[D]')", "np.ones(2, dtype='timedelta64[h]')",
    "np.full(2, np.datetime64('2024'))", "np.array([], dtype='datetime64[D]')", "np.zeros((0, 2), dtype='timedelta64[D]')",
    "np.array([np.datetime64('2024'), np.datetime64('2024-02')])", "np.array([np.timedelta64(1, 'D'), 5])",
    "np.array([np.timedelta64(1, '7D'), np.timedelta64(1, 'W'), np.timedelta64(1, '10h')])",
    "np.datetime_data('datetime64[25s]')", "np.datetime_data('m8[D]')",
    "np.isnat(5)", "np.isnat(np.datetime64('NaT'))", "np.datetime64('2024') == '2024'", "np.datetime64('2024') == 5",
    "np.datetime64('2024') < 5", "np.gradient(np.array([1, 2, 4]), np.array([1, 2, 3], dtype='timedelta64[D]'))",
    "np.gradient(np.array([1, 2, 4]), np.timedelta64(1, 'D'))",
    "np.gradient(np.array([1, 2, 4]), np.array(['2024-01-01', '2024-01-02', '2024-01-03'], dtype='datetime64[D]'))",
    "np.gradient(np.array([1, 2, 4]), np.array(['2024-01-01', '2024-01-02', '2024-01-04'], dtype='datetime64[D]'))",
    "np.gradient(np.array([[1, 2, 4], [7, 8, 1]], dtype='timedelta64[D]'))",
    "np.gradient(np.array([1, 2, 4], dtype='timedelta64[D]'), 0, edge_order=2)", "np.arange('2024-01', '2028-01', dtype='datetime64[D]')",
    "f\"{np.datetime64('2024-01-15'):>15}|\"", "np.datetime_as_string(np.array(['2024-01-01T12:30'], dtype='datetime64[s]'), unit='auto').tolist()",
]:
    put(text)
