#!/usr/bin/env python3
"""Records what CPython's str.format gives: python3 record_templates.py > templates.jsonl

CPython is the judge; nothing here comes from nabla. Each line is one call with `out`, or `error` (the
exception's name and message):

  {"template", "with": [value…], "named": {name: value…}}

A value is an integer, a float, a text, or a list of integers and texts (a tuple in the call).
"""
import json
import random

rng = random.Random(8128)


def record(template, *operands, **named):
    line = {"template": template, "with": list(operands), "named": named}
    given = [tuple(x) if isinstance(x, list) else x for x in operands]
    words = {k: tuple(v) if isinstance(v, list) else v for k, v in named.items()}
    try:
        line["out"] = template.format(*given, **words)
    except Exception as error:
        line["error"] = [type(error).__name__, str(error)]
    print(json.dumps(line, ensure_ascii=True, separators=(",", ":")))


for template in ["{} and {}", "{0}{1}{0}", "{1} {0}", "{:.2f}|{:>8}", "{0:5}|{1:<5}|", "{{}} {}", "{{{}}}", "{!r} {!s}",
                 "{!a:>10}", "{0!r:>10}", "{:{}}", "{:{}.{}}", "{0:{1}}", "no fields", "{", "}", "a{", "a}", "{}}", "{{}",
                 "{0", "{0!", "{0!r", "{0!x}", "{0!rx}", "{0!r:", "{0:", "{0:{1}", "{0:{", "{0}{}", "{}{0}", "{2}", "{}{}{}",
                 "{a}", "{ 0 }", "{-1}", "{0.real}", "{0.nope}", "{0.}", "{0[0]}", "{0[}", "{0[]}", "{0[0]x}",
                 "{0[0].real}", "{99999999999999999999}", "{:{:{}}}", "{!}", "{!r!s}", "{0{1}}", "{:}", "{:d}", "{:q}",
                 "{0!\u00e9}", "{0!\x01}", "\u03c0={}", "{:\u00e9^9}", "{0:}", "{{{{", "}}}}", "{}\n{}", "{:5}{{}}",
                 "{[0]}", "{.real}", "{0[-1]}", "{0[a]}", "{::>5}", "{0!r:}", "{:}}", "{:{{}}}"]:
    for operands in ([], [1], [1, 2], [2.5, 7], ["text", 12], [[1, "two"], "5"], [3.14159, 10, 3]):
        record(template, *operands)
for template in ["{x}", "{x:.2f}", "{x!r}", "{x} {y}", "{x}{}", "{x[0]}", "{x[1]!r:>8}", "{x:{w}}", "{x:>{w}.{p}f}",
                 "{x.real}", "{z}", "{}{x}{}", "{0}{x}", "{x y}", "{w[0]}"]:
    record(template, 1, 2, x=2.5, w=9, p=1)
    record(template, x="abc", y=3, w=6)
    record(template, x=[4, "five"], w=7)
    record(template)
pieces = ["{}", "{0}", "{1}", "{x}", "{:5}", "{:.1f}", "{!r}", "{{", "}}", "a", " ", "{", "}", ":", "!", "r", "{:{}}", "{1:>4}",
          "[0]", ".real"]
for _ in range(1200):
    record("".join(rng.choice(pieces) for _ in range(rng.randint(1, 4))), *rng.choice([[1, 2, 3], [1.5, "q"], ["s", 4, 5]]),
           x=rng.choice([1, 2.25, "t"]))
