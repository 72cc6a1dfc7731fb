# nabla · runs translated programs in Python with NumPy and tells what each statement did.
# SPDX-License-Identifier: Apache-2.0
#
# A question on standard input is one line for each statement and a line with a dot; the answer is, for
# each statement, a line `S` and one line for each event, and a line with a dot at the end. Fields are
# separated by tabs; texts begin with a blank and have \n, \t, \r and \\ for what a line cannot hold.
# `Sources/nabla-fuzz/Running` has the other side.
import ast
import io
import json
import math
import resource
import signal
import sys
import warnings

import numpy as np

# What a program may take: seconds for a statement, bytes for all.
SECONDS = 3
MEMORY = 4 << 30

# The kinds of errors that both sides know; others count as the nearest of their classes that is.
KINDS = {
    "SyntaxError", "IndentationError", "NameError", "UnboundLocalError", "TypeError", "ValueError",
    "AxisError", "IndexError", "KeyError", "AttributeError", "ZeroDivisionError", "OverflowError",
    "LinAlgError", "MemoryError", "RecursionError", "TimeoutError", "OSError",
    "FileNotFoundError", "ModuleNotFoundError",
}


def escaped(text):
    text = str(text).encode("utf-8", "replace").decode("utf-8")
    for character, code in (("\\", "\\\\"), ("\n", "\\n"), ("\t", "\\t"), ("\r", "\\r")):
        text = text.replace(character, code)
    return " " + text


def unescaped(line):
    result, letters = [], iter(line[1:])
    for letter in letters:
        if letter == "\\":
            letter = next(letters, "")
            letter = {"n": "\n", "t": "\t", "r": "\r"}.get(letter, letter)
        result.append(letter)
    return "".join(result)


def kind(error):
    for base in type(error).__mro__:
        name = base.__name__
        if name in KINDS:
            return name
    return type(error).__name__


# --- Values with all their digits, as nabla's JSON has them


def number(value):
    if isinstance(value, np.generic) and value.dtype.kind not in "biufc":
        return str(value)
    if isinstance(value, (bool, np.bool_)):
        return bool(value)
    if isinstance(value, (complex, np.complexfloating)):
        return [number(value.real), number(value.imag)]
    if isinstance(value, (float, np.floating)):
        if math.isnan(value):
            return "nan"
        if math.isinf(value):
            return "inf" if value > 0 else "-inf"
        return float(str(value)) if isinstance(value, (np.float32, np.float16)) else float(value)
    return int(value) if abs(int(value)) <= 2**53 else str(value)


def digits(value):
    if isinstance(value, np.ndarray):
        if value.dtype.kind not in "biufc" or value.size > 1000:
            return None
        if value.ndim == 0:
            return number(value[()])
        return [digits(item) for item in value]
    if isinstance(value, (bool, int, float, complex, np.number, np.bool_)):
        return number(value)
    if isinstance(value, str):
        return value
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        return {name: digits(item) for name, item in zip(value._fields, value)}
    if isinstance(value, (tuple, list, range)):
        return [digits(item) for item in value]
    return None


def type_of(value):
    if isinstance(value, (np.ndarray, np.generic)):
        return value.dtype.name + str(list(np.shape(value)))
    return ""


# --- Running


class Capture(io.StringIO):
    """Standard output of a program: what it prints becomes events."""

    def __init__(self):
        super().__init__()
        self.lines = []

    def write(self, text):
        if text:
            self.lines.append("P\t" + escaped(text))
        return len(text)


class Program:
    def __init__(self):
        self.capture = Capture()
        self.names = {"__name__": "__main__"}

    def show(self, value):
        """Stands for the `show` of translated programs: notes the value besides its text."""
        if value is None:
            return
        text = self.names["shown"](value) if "shown" in self.names else np.array2string(
            value, separator=", ")
        if "_" in self.names:
            self.names["_"] = value.copy() if isinstance(value, np.ndarray) else value
        self.capture.lines.append(
            "\t".join(["D", escaped(text), escaped(type_of(value)),
                       escaped(json.dumps(digits(value), default=str, ensure_ascii=False))]))

    def own(self, source):
        """The statement without a definition of `show`, for which the method of that name stands."""
        tree = ast.parse(source)
        kept = [node for node in tree.body if getattr(node, "name", "") != "show"]
        if len(kept) < len(tree.body):
            self.names["show"] = self.show
        tree.body = kept
        return tree

    def run(self, source):
        """The events of one statement."""
        self.capture.lines = lines = []
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            try:
                code = compile(self.own(source), "program", "exec")
                signal.setitimer(signal.ITIMER_REAL, SECONDS)
                exec(code, self.names)
            except SystemExit:
                pass
            except BaseException as error:
                lines.append("\t".join(["E", escaped(kind(error)), escaped(error)]))
            finally:
                signal.setitimer(signal.ITIMER_REAL, 0)
        for warning in caught:
            if issubclass(warning.category, (RuntimeWarning, UserWarning)):
                lines.append("W\t" + escaped(warning.message))
        return lines


def too_long(signum, frame):
    raise TimeoutError("took too long")


def main():
    signal.signal(signal.SIGALRM, too_long)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    answers = sys.stdout
    initial = np.get_printoptions()
    statements = []
    for line in sys.stdin:
        line = line.rstrip("\n")
        if line != ".":
            statements.append(unescaped(line))
            continue
        program = Program()
        np.set_printoptions(**initial)
        np.setbufsize(8192)
        np.seterr(divide="warn", over="warn", under="ignore", invalid="warn")
        np.random.seed(None)
        sys.stdout = program.capture
        lines = []
        for statement in statements:
            lines.append("S")
            lines += program.run(statement)
        sys.stdout = answers
        answers.write("\n".join(lines + ["."]) + "\n")
        answers.flush()
        statements = []


if __name__ == "__main__":
    main()
