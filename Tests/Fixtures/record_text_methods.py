#!/usr/bin/env python3
"""Records what CPython's text methods give: python3 record_text_methods.py > text-methods.jsonl

CPython is the judge; nothing here comes from nabla. Each line is one call with `out` (a text, a
number, a truth value or a list of texts), or `error` (the exception's name and message):

  {"text": text, "call": name, "with": [text | number | list of texts | null…]}
"""
import json
import random

rng = random.Random(31337)
TEXTS = ["", "a", "abc", "abcabc", "aaa", "Hello World", "hello, world,,x", "  padded \t\n", "a b  c   d ",
         "one\ntwo\r\nthree\rfour\n", "x\x0by\x0cz\x1c1\x1d2\x1e3\x852\u2028q\u2029", "π≈3.14", "ΑΣ ΣΑΣ. Σ",
         "ΟΔΥΣΣΕΥΣ", "straße", "ﬁne ǆ ǅ Ǆ", "e\u0301\u00e9", "日本語 テスト", "😀😀", "it's they're", "+42", "-7",
         "--x", "123", "१२३", "½²③", "四五", "\u00a0x\u3000", "tab\there\tand\t\tthere", "ABC", "Title Case Text",
         "mixedCase", "İstanbul ı", "\x00\x01", "a.b.c", "key=value=more", "xxabcxx", "aXbXc", "ᾳ ŉ"]
PARTS = ["", "a", "b", "bc", "aa", ",", " ", "\n", "X", "=", "l", "Σ", "é", "\u0301", "😀", ".", "xx", "abcabc"]
QUESTIONS = ["isalnum", "isalpha", "isascii", "isdecimal", "isdigit", "islower", "isnumeric", "isprintable",
             "isspace", "istitle", "isupper"]


def record(text, name, *operands):
    line = {"text": text, "call": name, "with": list(operands)}
    try:
        result = getattr(text, name)(*operands)
        line["out"] = list(result) if isinstance(result, tuple) else result
    except Exception as error:
        line["error"] = [type(error).__name__, str(error)]
    print(json.dumps(line, ensure_ascii=True, separators=(",", ":")))


def bounds():
    if rng.random() < 0.5:
        return []
    ends = [rng.randint(-4, 9)]
    return ends + [rng.randint(-4, 9)] if rng.random() < 0.5 else ends


for text in TEXTS:
    for name in ["upper", "lower", "title", "capitalize", "swapcase", "strip", "lstrip", "rstrip", "split", "rsplit",
                 "splitlines", "expandtabs"] + QUESTIONS:
        record(text, name)
    record(text, "splitlines", True)
    record(text, "expandtabs", 3)
    record(text, "expandtabs", 0)
    for most in (0, 1, 2, -1):
        record(text, "split", None, most)
        record(text, "rsplit", None, most)
    for part in rng.sample(PARTS, 5):
        for name in ("strip", "lstrip", "rstrip", "split", "rsplit", "partition", "rpartition", "removeprefix",
                     "removesuffix"):
            record(text, name, part)
        record(text, "split", part, rng.randint(0, 3))
        record(text, "rsplit", part, rng.randint(0, 3))
    for part in rng.sample(PARTS, 6):
        for name in ("find", "rfind", "index", "rindex", "count", "startswith", "endswith"):
            record(text, name, part, *bounds())
    for part in rng.sample(PARTS, 4):
        record(text, "replace", part, rng.choice(PARTS))
        record(text, "replace", part, rng.choice(PARTS), rng.randint(-1, 3))
    for width in (-1, 0, 3, 6, 7, 12, 13):
        record(text, "zfill", width)
        record(text, "center", width)
        record(text, rng.choice(["ljust", "rjust"]), width)
        record(text, rng.choice(["ljust", "rjust", "center"]), width, rng.choice(["*", "é", "", "xy"]))
    record(text, "join", rng.sample(TEXTS, 3))
    record(text, "join", [])
    record(text, "join", ["x"])
for code in list(range(0x250)) + list(range(0x370, 0x400)) + list(range(0x1E80, 0x2200, 3)):
    if code == 0x19B:  # has a capital letter since Unicode 16 only
        continue
    text = "a" + chr(code) + "B"
    record(text, "upper")
    record(chr(code), rng.choice(["lower", "title", "capitalize", "swapcase"]))
    record(chr(code), rng.choice(QUESTIONS))
