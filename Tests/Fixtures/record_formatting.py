#!/usr/bin/env python3
"""Records how CPython formats numbers and texts: python3 record_formatting.py > formatting.jsonl

CPython is the judge; nothing here comes from nabla. Each line is one case with `out`, or `error`
(the exception's name and message):

  {"format": value, "spec"}           format(value, spec)
  {"percent": text, "with": [value…], "as": "tuple" | "single" | "collection"}
  {"repr": text, "out", "ascii"}

A value is {"int": digits}, {"float": bits in hexadecimal}, {"complex": [bits, bits]}, {"str": text},
{"bool": truth} or {"other": [type name, str, repr]}.
"""
import json
import math
import random
import struct

rng = random.Random(271828)
FLOATS = [0.0, -0.0, 1.0, -1.0, 0.1, 0.5, 1.5, 2.5, 0.125, 1 / 3, -2 / 3, 1e16, 1e15, 1e22, 1e23,
          123456789.0, 1234.5, 0.001, -0.001, 1e-4, 9.999e-5, 1e-5, 999999.5, 9999995.0, 0.9999995,
          99.995, 1e300, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, math.inf,
          -math.inf, math.nan, 2.675, 1.005, 0.045, 1e100, 4503599627370497.5, 1e-300, 12.0]
INTS = [0, 1, -1, 7, 10, 42, -42, 65, 233, 255, 256, 999, 1000, 1234, -1234, 12345, 123456, 1234567,
        2 ** 31, 2 ** 53 + 1, 2 ** 63 - 1, -2 ** 63, 2 ** 63, 10 ** 20, -10 ** 25, 10 ** 40, 3 ** 200,
        0x1F600, 0x10FFFF, 0x110000]
TEXTS = ["", "a", "abc", "hello world", "π≈3", "e\u0301", "日本語", "😀", "tab\there", "it's"]


def any_float():
    if rng.random() < 0.6:
        return rng.choice(FLOATS)
    if rng.random() < 0.5:
        return round(rng.uniform(-1e4, 1e4), rng.randint(0, 6))
    if rng.random() < 0.5:
        return rng.uniform(-1, 1) * 10.0 ** rng.randint(-12, 25)
    while True:
        x = struct.unpack("<d", struct.pack("<Q", rng.getrandbits(64)))[0]
        if math.isfinite(x):
            return x


def bits(x):
    return "%x" % struct.unpack("<Q", struct.pack("<d", x))[0]


def encoded(value):
    if isinstance(value, bool):
        return {"bool": value}
    if isinstance(value, int):
        return {"int": "%d" % value}
    if isinstance(value, float):
        return {"float": bits(value)}
    if isinstance(value, complex):
        return {"complex": [bits(value.real), bits(value.imag)]}
    if isinstance(value, str):
        return {"str": value}
    return {"other": [type(value).__name__, str(value), repr(value)]}


def emit(record, make):
    try:
        record["out"] = make()
    except Exception as error:
        record["error"] = [type(error).__name__, str(error)]
    if len(record.get("out", "")) < 2000:
        print(json.dumps(record, ensure_ascii=True, separators=(",", ":")))


def format_case(value, spec):
    emit({"format": encoded(value), "spec": spec}, lambda: format(value, spec))


def any_spec(codes):
    spec = ""
    if rng.random() < 0.4:
        spec += rng.choice(["", "", "*", "0", "x", "é", " ", "<"]) + rng.choice("<>^=")
    if rng.random() < 0.35:
        spec += rng.choice("+- ")
    if rng.random() < 0.12:
        spec += "z"
    if rng.random() < 0.2:
        spec += "#"
    if rng.random() < 0.25:
        spec += "0"
    if rng.random() < 0.6:
        spec += str(rng.choice([1, 2, 5, 7, 8, 9, 10, 11, 12, 13, 20, 30]))
    if rng.random() < 0.25:
        spec += rng.choice(",_")
    if rng.random() < 0.5:
        spec += "." + str(rng.choice([0, 0, 1, 2, 3, 4, 6, 10, 15, 17, 20, 30, 60]))
    return spec + rng.choice(codes)


def format_cases():
    for _ in range(1500):
        codes = ["", "", "e", "E", "f", "f", "F", "g", "G", "n", "%", "d"]
        format_case(any_float(), any_spec(codes))
    for _ in range(700):
        codes = ["", "d", "d", "b", "o", "x", "X", "c", "n", "e", "f", "g", "%", "s"]
        spec = any_spec(codes)
        if rng.random() < 0.8 and spec[-1:] not in list("efg%"):
            spec = spec.replace(".", "").replace("z", "") if "." not in spec else spec.split(".")[0]
        format_case(rng.choice(INTS) if rng.random() < 0.7 else rng.randint(-10 ** 9, 10 ** 9), spec)
    for _ in range(300):
        format_case(complex(any_float(), any_float() if rng.random() < 0.7 else 0.0),
                    any_spec(["", "", "e", "f", "g", "G", "%"]).replace("=", "<"))
    for _ in range(200):
        spec = any_spec(["", "s", "s"])
        if rng.random() < 0.7:
            for sign in "+-z#=,_":
                spec = spec.replace(sign, "")
        format_case(rng.choice(TEXTS), spec)
    for spec in ["", "d", "5", "05", "x", "s", "f", "q", "#b", "+"]:
        format_case(True, spec)
        format_case(False, spec)
    for value in (None, [1, 2], (1,), range(3)):
        for spec in ("", "5", "s"):
            format_case(value, spec)
    for value in ("abc", 1234, 1234.5, 2 - 1j, True):
        for spec in ["z", "zz", "xx", "5xx", "q", "é", "\x01", ",\x01", "5.", ".", ",_", "_,", ",b",
                     "_b", "_n", "=", "0=", "99999999999999999999", ".99999999999999999999", ",,",
                     ".2147483648f", "+s", "<<<", "é^9", "r", "i", "u", "٣", "3٣", "- ", "1_000"]:
            format_case(value, spec)
    for precision in (18, 30, 55, 100, 330, 1100):
        for value in (0.1, 1 / 3, 5e-324, 1e23, 2.0 ** -60, 1.7976931348623157e308):
            for code in "efg":
                format_case(value, ".%d%s" % (precision, code))
    for value in (10 ** 400, -10 ** 400, 2 ** 1024, 2 ** 1024 - 2 ** 970, 2 ** 1024 - 2 ** 970 - 1,
                  2 ** 53 + 1, 2 ** 54 + 2, 2 ** 54 + 6, 2 ** 200 + 1, 2 ** 200 + 2 ** 147,
                  2 ** 200 + 2 ** 147 + 1, 2 ** 200 + 3 * 2 ** 147):
        for spec in ("f", ".1f", "d", ",", "x", "c", ".17g"):
            format_case(value, spec)


def percent_case(text, operands, kind="tuple"):
    right = tuple(operands) if kind == "tuple" else operands[0]
    emit({"percent": text, "with": [encoded(x) for x in operands], "as": kind},
         lambda: text % right)


def any_directive():
    text = "%" + "".join(rng.choice("-+ #0") for _ in range(rng.choice([0, 0, 0, 1, 1, 2])))
    if rng.random() < 0.5:
        text += str(rng.choice([1, 3, 5, 8, 12, 20]))
    if rng.random() < 0.5:
        text += "." + rng.choice(["", "0", "1", "2", "3", "6", "12", "25"])
    return text + rng.choice(["", "", "", "", "l", "h"])


def percent_cases():
    for _ in range(350):
        percent_case("[" + any_directive() + rng.choice("eEfFgG") + "]",
                     [any_float() if rng.random() < 0.8 else rng.choice(INTS)])
    for _ in range(300):
        percent_case("[" + any_directive() + rng.choice("diuxXo") + "]",
                     [rng.choice(INTS) if rng.random() < 0.85 else any_float()])
    for _ in range(150):
        percent_case("[" + any_directive() + rng.choice("srac") + "]",
                     [rng.choice(TEXTS + INTS[:12] + FLOATS[:12] + [True, None, 2j])])
    wrong = ["x", 1j, 1.5, None, "ab", -1, 0x110000, 10 ** 30, True, "é", math.nan, math.inf, 10 ** 400]
    for code in "dxcfsqé\x01%bn":
        for value in wrong:
            percent_case("%" + code, [value])
            percent_case("ab %5" + code, [value], "single")
    for text, operands in [
            ("%", [1]), ("%5", [1]), ("%.", [1]), ("%l", [1]), ("%d%d", [1]), ("%d", [1, 2]), ("abc", [1]),
            ("abc", []), ("%(a)d", [1]), ("%(a", [1]), ("%*d|", [5, 3]), ("%-*d|", [5, 3]),
            ("%*d", ["x", 3]), ("%*d|", [-5, 3]), ("%.*f", [2, 3.14159]), ("%.*f", [-2, 3.14159]),
            ("%.*f", ["x", 3.14159]), ("%*.*f|", [10, 3, 2.5]), ("%*d", [True, 3]), ("%*d", [2.0, 3]),
            ("%5%", []), ("%5%", [1]), ("%%", []), ("100%% of %s", ["it"]), ("%hhd", [3]), ("%lld", [3]),
            ("%99999999999999999999d", [1]), ("%.99999999999999999999f", [1.0]), ("%.3000000000d", [1]),
            ("%.3000000000f", [1.0]), ("%s %s %s", ["a", 2, 2.5]), ("%r and %r", ["it's", 'say "x"']),
            ("%*d", [10 ** 30, 3]), ("%.*d", [10 ** 12, 3]), ("%s", [None]), ("", []), ("", [1])]:
        percent_case(text, operands)
    for text in ("%s", "%d", "%s %s", "abc", "%f"):
        percent_case(text, [[1, 2]], "collection")
        percent_case(text, [7], "single")


def repr_case(text):
    print(json.dumps({"repr": text, "out": repr(text), "ascii": ascii(text)}, ensure_ascii=True,
                     separators=(",", ":")))


def repr_cases():
    for text in TEXTS + ["'", '"', "'\"", "\\", "\n\r\t\0\x07\x7f", "\x80\x9f\xa0\xad\xff", "\u200b",
                         "\u2028\u2029", "\ue000", "\ufeff", "\U000e0001", "\U0001f600", "a\u0300",
                         "\u3000", "\u0378", "it's \"x\"", "\r\n"]:
        repr_case(text)
    for _ in range(200):
        codes = [rng.choice([rng.randrange(0, 0x80), rng.randrange(0, 0x250), rng.randrange(0x2000, 0x2100)])
                 for _ in range(rng.randint(1, 6))]
        repr_case("".join(map(chr, codes)))


format_cases()
percent_cases()
repr_cases()
