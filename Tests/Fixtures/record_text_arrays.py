# nabla · record_text_arrays.py
# Records what NumPy does with arrays of texts, into text-arrays.jsonl.
# SPDX-License-Identifier: Apache-2.0
"""Usage: python3 record_text_arrays.py > text-arrays.jsonl

One JSON object per line: an expression `input`, and its `repr` or the kind of `error`.
"""
import json
import random
import warnings

import numpy as np

warnings.simplefilter("ignore")
random.seed(26)
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
        value = eval(text)
        line["repr"] = repr(str(value)) if isinstance(value, np.str_) else repr(value)
    except Exception as error:
        kind = type(error).__name__
        line["error"] = KINDS.get(kind, kind)
    print(json.dumps(line, separators=(",", ":"), ensure_ascii=False))


WORDS = ["", "a", "b", "ab", "abc", "ABC", "b a", " x ", "é", "ä", "12", "-7", "1.5", "it's", 'say "hi"', "z" * 9, "Zürich", "日本", "a\nb"]


def words(count=None):
    count = random.choice([1, 2, 3, 3, 4]) if count is None else count
    return f"np.array({[random.choice(WORDS) for _ in range(count)]!r})"


FORMS = ["{}", "np.sort({})", "np.argsort({})", "np.unique({})", "np.unique({}, return_counts=True)",
         "np.unique({}, return_inverse=True, return_index=True)", "{}[::-1]", "{}[0]", "{}[1:]", "{}[:1]", "{}.dtype", "{}.shape",
         "{}.nbytes", "{}.itemsize", "{}.size", "len({})", "{}.tolist()", "np.repeat({}, 2)", "{}.reshape(-1, 1)", "{} == 'a'", "{} != 'ab'", "{} < 'b'",
         "{} >= 'ab'", "'a' == {}", "{} == 1", "{} < 1", "{} + 'x'", "'<' + {}", "{} - 'a'", "{} + 1", "-{}", "{} * 1.5",
         "'a' in {}", "np.concatenate([{}, np.array(['long text'])])", "np.concatenate([{}, np.array([1, 2])])",
         "np.concatenate([{}, np.array([1.5])])", "{}.astype('U2')", "{}.astype(str)", "{}.astype('U12')", "{}.astype(bool)", "{}.argmax()", "{}.argmin()",
         "{}.max()", "{}.sum()", "{}.any()", "np.count_nonzero({})", "np.sin({})", "np.mean({})", "str({})", "np.strings.upper({})", "np.strings.lower({})",
         "np.strings.title({})", "np.strings.capitalize({})", "np.strings.swapcase({})", "np.strings.str_len({})", "np.strings.strip({})",
         "np.strings.lstrip({}, 'a ')", "np.strings.rstrip({}, 'b')", "np.strings.isalpha({})", "np.strings.isdigit({})",
         "np.strings.isupper({})", "np.strings.isspace({})", "np.strings.isalnum({})", "np.strings.istitle({})", "np.strings.find({}, 'b')", "np.strings.rfind({}, 'a')",
         "np.strings.count({}, 'a')", "np.strings.startswith({}, 'a')", "np.strings.endswith({}, 'b')", "np.strings.find({}, 'b', 1)",
         "np.strings.replace({}, 'a', 'xyz').tolist()", "np.strings.replace({}, 'b', '', 1).tolist()", "np.strings.center({}, 7, '*')", "np.strings.ljust({}, 6)",
         "np.strings.rjust({}, 6, '.')", "np.strings.zfill({}, 5)", "np.strings.add({}, '!')", "np.strings.multiply({}, 2).tolist()",
         "np.strings.slice({}, 1, 3).tolist()", "np.where({} == 'a', 'yes', 'no!')", "np.where({} == 'a', 'yes', 1)"]
for form in FORMS:
    for _ in range(7):
        put(form.format(words()))
for _ in range(60):
    x, y = words(3), words(3)
    put(random.choice(["{} == {}", "{} < {}", "{} >= {}", "{} + {}", "np.concatenate([{}, {}])", "np.where(np.array([True, False, True]), {}, {})",
                       "np.stack([{}, {}])", "{} - {}", "np.searchsorted(np.sort({}), {})", "np.array([{}, {}])"]).format(x, y))
NUMBERS = ["1", "-7", " 12 ", "1_000", "0x10", "1.5", ".5", "5.", "1e3", "-inf", "nan", "1e", "", "1+2j", "2j", "(1-1j)", "j", "1 2", "99999999999999999999", "+4", "infinity", "e5"]
for number in NUMBERS:
    for dtype in ["int", "float", "complex", "'int8'", "'float32'", "bool"]:
        put(f"np.array([{number!r}]).astype({dtype})")
for text in ["np.array([1, 25]).astype(str)", "np.array([1.5, 25]).astype(str)", "np.array([True, False]).astype(str)", "np.array([1+2j]).astype(str)",
             "np.array([1, 2], dtype='int8').astype(str)", "np.array([1.1], dtype='float32').astype(str)", "np.array([1, 2], dtype='uint16').astype('U')",
             "np.array(['a', 'bcd'], dtype='U2')", "np.array(['a', 'bcd'], dtype=str)", "np.array(['a', 'bcd'], dtype='U5')",
             "np.zeros(3, dtype='U2')", "np.ones(2, dtype='U3')", "np.full(3, 'abc')", "np.empty(2, dtype=str)", "np.array(['a'] * 2000)",
             "np.array([['a', 'b'], ['ccc', 'd']])", "str(np.array([['a', 'b'], ['ccc', 'd']]))", "np.array(['a', 1])", "np.array([1.5, 'a'])", "np.array([True, 'a'])",
             "np.array(['x' * 30] * 5)", "np.zeros(2, dtype='U2').dtype", "np.array(['a', 'b'], dtype='U3').nbytes", "np.array(['2024-01-15', 'NaT']).astype('datetime64[D]')",
             "np.array(['2024', '2024-03']).astype('datetime64')", "np.array(['5', 'NaT']).astype('timedelta64[D]')", "np.array(['5', 'x']).astype('timedelta64[D]')",
             "np.array(['foo']).astype('datetime64[D]')", "np.gradient(np.array(['a', 'b']))", "np.gradient(np.array([1, 2]), np.array(['a', 'b']))",
             "np.array(['a', 'b'])[np.array([True, False])]", "np.array(['a', 'b'])[np.array([1, 1, 0])]", "np.array(['a', 'b'])[5]"]:
    put(text)
