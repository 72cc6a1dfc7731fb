"""Records the examples of NumPy's docstrings for the functions that nabla has.

Usage: python3 Tests/Fixtures/record_docstrings.py NABLA-FUZZ

Writes docstrings.jsonl (each docstring's inputs with what Python shows for them, in nabla's spelling of
values) and docstrings-left-out.txt (each input left out, with the reason). The expected texts come from
running the inputs here, not from the docstrings. Inputs are NumPy's (BSD licence, NumPy developers);
NumPy's prose is not copied. What nabla shows otherwise is left out and listed, so that the list shows
what is missing.
"""

import ast
import doctest
import inspect
import json
import pathlib
import re
import subprocess
import sys
import warnings

import numpy as np

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent.parent / "scripts"))
worker = __import__("fuzz-worker")

PLACES = [
    ("np.", np, np.__all__),
    ("np.linalg.", np.linalg, np.linalg.__all__),
    ("np.fft.", np.fft, np.fft.__all__),
    ("np.random.", np.random, np.random.__all__),
    ("np.random.default_rng(0).", np.random.Generator, None),
    ("np.array([1.5, 2]).", np.ndarray, None),
]


def names():
    """Every name of NumPy's with examples: its spelling and its docstring."""
    seen = set()
    for prefix, owner, listed in PLACES:
        for name in sorted(listed or [n for n in dir(owner) if not n.startswith("_")]):
            thing = getattr(owner, name, None)
            text = inspect.getdoc(thing) or ""
            if ">>>" not in text or text in seen or inspect.ismodule(thing):
                continue
            seen.add(text)
            yield prefix + name, text


# --- Python


def shown(value, inside=False):
    """The text that nabla shows for a value, by LANGUAGE section 4."""
    if isinstance(value, np.ndarray):
        return np.array2string(value, separator=", ")
    if isinstance(value, (np.generic, np.dtype)):
        return str(value)
    if isinstance(value, type) and issubclass(value, np.generic):
        return np.dtype(value).name
    if isinstance(value, list):
        return "[" + ", ".join(shown(item, True) for item in value) + "]"
    if not isinstance(value, tuple):
        return repr(value)
    if hasattr(value, "_fields"):
        parts = (f"{f}={shown(v, True)}" for f, v in zip(value._fields, value))
        return type(value).__name__ + "(" + ", ".join(parts) + ")"
    if not inside and any(isinstance(v, np.ndarray) and v.ndim > 1 for v in value):
        return "\n".join(f"[{i}]\n{shown(v)}" for i, v in enumerate(value))
    return "(" + ", ".join(shown(v, True) for v in value) + (",)" if len(value) == 1 else ")")


def run_in_python(inputs):
    """What each input writes, with the kind of its error; None where it cannot be run."""
    names, results = {"np": np, "__name__": "__main__"}, []
    initial = np.get_printoptions()
    np.random.seed(0)
    for source in inputs:
        capture = worker.Capture()
        before, sys.stdout = sys.stdout, capture
        error = None
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            try:
                tree = ast.parse(source)
                last = tree.body[-1] if tree.body else None
                if isinstance(last, ast.Expr):
                    exec(compile(ast.Module(tree.body[:-1], []), "example", "exec"), names)
                    value = eval(compile(ast.Expression(last.value), "example", "eval"), names)
                    if value is not None:
                        print(shown(value))
                else:
                    exec(compile(tree, "example", "exec"), names)
            except Exception as failure:
                error = worker.kind(failure)
            finally:
                sys.stdout = before
        out = "".join(worker.unescaped(line[2:]) for line in capture.lines)
        results.append({"out": out, "error": error})
    np.set_printoptions(**initial)
    return results


# --- nabla


class Nabla:
    def __init__(self, binary):
        self.process = subprocess.Popen(
            [binary, "--serve"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def run(self, inputs):
        for source in ["np.random.seed(0)", *inputs]:
            self.process.stdin.write(worker.escaped(source) + "\n")
        self.process.stdin.write(".\n")
        self.process.stdin.flush()
        results = []
        while (line := self.process.stdout.readline().rstrip("\n")) != ".":
            if line == "S":
                results.append({"out": "", "error": None, "message": ""})
                continue
            mark, *fields = line.split("\t")
            texts = [worker.unescaped(field) for field in fields]
            if mark == "D":
                results[-1]["out"] += texts[0] + "\n"
            elif mark == "P":
                results[-1]["out"] += texts[0]
            elif mark == "E":
                results[-1]["error"], results[-1]["message"] = texts
        return results[2:]


# --- Comparing

NUMBER = re.compile(r"-?(?:nan|inf|\d+\.?\d*(?:e[-+]?\d+)?|\.\d+)")


def is_close(ours, theirs):
    """Whether two texts differ in the last digits of numbers alone."""
    if NUMBER.sub("#", ours).split() != NUMBER.sub("#", theirs).split():
        return False
    pairs = list(zip(map(float, NUMBER.findall(ours)), map(float, NUMBER.findall(theirs))))
    largest = max((abs(b) for _, b in pairs if np.isfinite(b)), default=0)
    return all(a == b or (a != a and b != b) or abs(a - b) <= 1e-6 * largest for a, b in pairs)


def reason(source, ours, theirs):
    """Why an input is left out; None where nabla shows what Python shows, "near" where nearly."""
    if ours["error"] != theirs["error"]:
        if ours["error"]:
            return f"{ours['error']}: {ours['message']}"
        return f"Python stops with {theirs['error']}"
    if ours["out"] == theirs["out"]:
        return None
    if is_close(ours["out"], theirs["out"]):
        return "near"
    return f"shows {ours['out'].strip()!r}, NumPy {theirs['out'].strip()!r}"


def skipped(source):
    for word in ("plt", "matplotlib", "scipy", "+SKIP", "timeit", "open(", "tempfile", "empty(",
                 "empty_like(", "__", "ctypes", "os.", ".data", "default_rng()", "info(", "help("):
        if word in source:
            return f"uses {word.strip('(')}"
    return None


def record(name, text, nabla):
    """The inputs of one docstring that do the same, and those left out with their reasons."""
    examples = [e.source.rstrip("\n") for e in doctest.DocTestParser().get_examples(text)]
    left_out, kept = [], []
    for source in examples:
        why = skipped(source)
        (left_out.append((source, why)) if why else kept.append(source))
    first = dict(zip(kept, run_in_python(kept)))
    while kept:
        theirs, ours = run_in_python(kept), nabla.run(kept)
        for index, source in enumerate(kept):
            why = reason(source, ours[index], theirs[index])
            if theirs[index] != first[source]:
                why = "needs an input that is left out"
            if why not in (None, "near"):
                left_out.append((source, why))
                del kept[index]
                break
        else:
            # Random numbers without a seed agree by chance at most.
            again = [nabla.run(kept) for _ in range(3)]
            changing = [i for i, our in enumerate(ours) if any(r[i] != our for r in again)]
            if changing:
                left_out.append((kept[changing[0]], "shows another value at each run"))
                del kept[changing[0]]
                continue
            lines = []
            for source, our, their in zip(kept, ours, theirs):
                line = {"in": source}
                if their["out"]:
                    line["out"] = their["out"]
                if their["error"]:
                    line["error"] = their["error"]
                if reason(source, our, their) == "near":
                    line["near"] = 2
                lines.append(line)
            return lines, left_out
    return [], left_out


def main():
    nabla = Nabla(sys.argv[1])
    known = [entry for entry in names() if not nabla.run([entry[0]])[0]["error"]]
    kept = left = 0
    with open(HERE / "docstrings.jsonl", "w", encoding="utf-8") as good, \
            open(HERE / "docstrings-left-out.txt", "w", encoding="utf-8") as bad:
        bad.write("Examples of NumPy's docstrings that the tests leave out, with the reasons.\n")
        for name, text in known:
            lines, left_out = record(name, text, nabla)
            kept, left = kept + len(lines), left + len(left_out)
            if lines:
                good.write(json.dumps({"name": name, "inputs": lines}, ensure_ascii=False) + "\n")
            for source, why in left_out:
                first = " ⏎ ".join(source.split("\n"))
                why = " ⏎ ".join(why.split("\n"))
                bad.write(f"{name}: {first[:120]}\n    {why[:200]}\n")
    print(f"{len(known)} docstrings, {kept} examples recorded, {left} left out")


if __name__ == "__main__":
    main()
