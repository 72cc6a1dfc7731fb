# nabla · record_dates.py
# Records how NumPy reads, writes and converts dates and durations, into dates.jsonl.
# SPDX-License-Identifier: Apache-2.0
"""Usage: python3 record_dates.py > dates.jsonl

One JSON object per line; `k` is what is done: `read` a text (`v` units `u`, or the error `e`), `write` a
number, `convert` numbers to another unit, find the unit in `common`, or count days of `business`.
"""
import json
import random
import re
import warnings

import numpy as np

warnings.simplefilter("ignore")
random.seed(20240115)
UNITS = ["Y", "M", "W", "D", "h", "m", "s", "ms", "us", "ns", "ps", "fs", "as"]
MULTIPLES = UNITS + ["7D", "25s", "10Y", "5M", "2W", "36h", "100ms"]
PER_DAY = {"W": 1 / 7, "D": 1, "h": 24, "m": 1440, "s": 86400}


def put(**line):
    print(json.dumps(line, separators=(",", ":")))


def unit_of(x):
    base, count = np.datetime_data(x.dtype)
    return base if count == 1 else f"{count}{base}"


def read(text):
    try:
        x = np.datetime64(text)
    except ValueError as error:
        put(k="read", t=text, e=str(error))
        return
    # NumPy does not notice when nanoseconds do not reach that far.
    year = re.match(r"\s*([-+]?\d+)", text)
    if np.isnat(x) or int(re.match(r"-?\d+", str(x))[0]) == int(year[1]):
        put(k="read", t=text, v=int(x.astype("i8")), u=unit_of(x))


def texts():
    year = random.choice([1970, 2024, 2000, 1900, 1582, 1, 0, 9999, 12345, -44, random.randint(1, 3000)])
    text = random.choice(["", "", "", " ", "+"]) if year >= 0 else ""
    text += f"{year:04d}"
    parts = [
        f"-{random.randint(1, 12):02d}", f"-{random.randint(1, 28):02d}",
        random.choice("TT ") + f"{random.randint(0, 23):02d}", f":{random.randint(0, 59):02d}",
        f":{random.randint(0, 59):02d}", "." + "".join(random.choices("0123456789", k=random.randint(0, 9))),
    ]
    text += "".join(parts[: random.randint(0, 6)])
    if random.random() < 0.4:
        place = random.randrange(len(text) + 1)
        text = text[:place] + random.choice("0123456789-: Tx.") + text[place + random.randint(0, 1):]
    return text


for text in ["", "NaT", "nat", "foo", "-", "+", " ", "2", "-5", "2023-02-29", "2024-02-29", "1900-02-29",
             "2024-13", "2024-00", "2024-01-00", "2024-01-32", "2024-04-31", "2024-01-15T24",
             "2024-01-15T12:60", "2024-01-15T12:30:60", "2024-1-15", "20240115", "2024/01/15",
             "1970-01-01T00:00:01.123456789012345678", "1969-12-31T23:59:59.999999999999999999"]:
    read(text)
for _ in range(500):
    text = texts()
    if "Z" in text or "+" in text[2:] or "--" in text:
        continue
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            np.datetime64(text)
        except ValueError:
            pass
    # A time zone, or blanks behind the time: not for us.
    if caught:
        continue
    read(text)


def number():
    return random.choice([0, 1, -1, 5, 12345, -98765, random.randint(-10**4, 10**4),
                          random.randint(-10**9, 10**9), random.randint(-10**13, 10**13)])


for _ in range(400):
    u, v = random.choice(MULTIPLES), number()
    d, t = np.datetime64(v, u), np.timedelta64(v, u)
    put(k="write", v=v, u=u, d=str(d), dr=repr(d), t=str(t), tr=repr(t),
        a=str(np.datetime_as_string(d, unit="auto")),
        m=str(np.datetime_as_string(d, unit="D", casting="unsafe")))
for u in ["D", "s", "25s", "h"]:
    d, t = np.datetime64("NaT", u), np.timedelta64("NaT", u)
    put(k="write", v=-2**63, u=u, d=str(d), dr=repr(d), t=str(t), tr=repr(t), a="NaT", m="NaT")


def seconds(u):
    base, count = np.datetime_data("m8[" + u + "]")
    size = {"Y": 3.2e7, "M": 2.7e6, "W": 604800, "D": 86400, "h": 3600, "m": 60, "s": 1}
    return size.get(base) or 10.0 ** (-3 * (UNITS.index(base) - UNITS.index("s")))


for _ in range(800):
    u, to, v = random.choice(MULTIPLES), random.choice(MULTIPLES), number()
    if abs(v) * 25 * seconds(u) / seconds(to) > 2**60 or abs(v) * 100 * seconds(u) > 1e40:
        continue
    is_date = random.random() < 0.6
    kind = "M8" if is_date else "m8"
    # NumPy multiplies before it divides, and does not notice when that overflows.
    if not is_date and (u[-1] in "YM") != (to[-1] in "YM"):
        if abs(v) * 146097 * 100 * max(seconds(u), seconds(to), 1) / min(seconds(u), seconds(to)) > 2**62:
            continue
    try:
        x = np.array([v], f"{kind}[{u}]").astype(f"{kind}[{to}]")
    except OverflowError:
        continue
    put(k="convert", v=v, u=u, to=to, d=is_date, r=int(x.view("i8")[0]))

for _ in range(250):
    a, b = random.choice(MULTIPLES), random.choice(MULTIPLES)
    x, y = random.choice("Mm"), random.choice("Mm")
    line = dict(k="common", u=a, to=b, ad=x == "M", bd=y == "M")
    try:
        # A date and a duration have the unit of the date in common, and so have two of a kind.
        line["r"] = unit_of(np.empty(0, np.promote_types(f"{x}8[{a}]", f"{y}8[{b}]")))
        # Months as weeks: NumPy moves their first days.
        if (a[-1] in "YM") != (b[-1] in "YM") and line["r"] in ["W", "2W", "7D"]:
            line["e"] = "Cannot"
    except (TypeError, OverflowError) as error:
        line["e"] = str(error)
    put(**line)

WEEKS = ["1111100", "Mon Tue", "SatSun", "1010101", "Wed", "0000001"]
ROLLS = ["raise", "nat", "forward", "following", "backward", "preceding", "modifiedfollowing",
         "modifiedpreceding"]
for _ in range(300):
    week = random.choice(WEEKS)
    first = np.datetime64("2024-01-01") + random.randint(-40, 800)
    last = first + random.randint(-60, 60)
    holidays = [str(first + random.randint(-20, 40)) for _ in range(random.choice([0, 0, 3, 12]))]
    count, roll = random.randint(-30, 30), random.choice(ROLLS)
    days = [int(np.datetime64(h).astype("i8")) for h in holidays]
    line = dict(k="business", t=week, v=int(first.astype("i8")), to=str(int(last.astype("i8"))),
                h=days, n=count, roll=roll,
                c=int(np.busday_count(first, last, weekmask=week, holidays=holidays)),
                b=bool(np.is_busday(first, weekmask=week, holidays=holidays)))
    try:
        day = np.busday_offset(first, count, roll=roll, weekmask=week, holidays=holidays)
        line["r"] = int(day.astype("i8"))
    except ValueError as error:
        line["e"] = str(error)
    put(**line)
