#!/usr/bin/env python3
# nabla · check_translations.py
# Runs every program in nabla and, translated, in Python, and compares what they print.
# SPDX-License-Identifier: Apache-2.0
"""check_translations.py NABLA [--to dask] [--record] [PROGRAM …]

Without programs: all of Tests/Fixtures/programs. With --record the translations and the outputs
that Python gave are written beside them, for the tests that need no Python.
"""
import argparse
import concurrent.futures
import os
import pathlib
import re
import subprocess
import sys
import tempfile

FOLDER = pathlib.Path(__file__).resolve().parent / "programs"


def run(command, **options):
    try:
        return subprocess.run(command, capture_output=True, text=True, timeout=120, **options)
    except subprocess.TimeoutExpired:
        return subprocess.CompletedProcess(command, 124, "", "it took more than two minutes")


def same_values(mine, theirs):
    """Whether two texts are equal but for the last digits of their numbers."""
    number = re.compile(r"[-+]?(?:\d+\.?\d*(?:e[-+]?\d+)?|\.\d+(?:e[-+]?\d+)?)")
    strip = lambda text: re.sub(r"\s+", "", number.sub("#", text))
    if strip(mine) != strip(theirs):
        return False
    pairs = zip(number.findall(mine), number.findall(theirs))
    return all(abs(float(a) - float(b)) <= 1e-7 * max(1, abs(float(b))) for a, b in pairs)


def check(nabla, program, dialect, record):
    wanted = run([nabla, str(program)])
    translated = run([nabla, "translate", "--to", dialect, str(program)])
    if translated.returncode == 2 or not translated.stdout:
        return f"{program.name}: not translated\n{translated.stderr}"
    if dialect == "dask" and translated.returncode == 1:
        missing = sorted(set(re.findall(r"# nabla: (.*)", translated.stdout)))
        print(f"{program.name}: " + "; ".join(missing))
        return None
    with tempfile.TemporaryDirectory() as folder:
        script = pathlib.Path(folder) / "program.py"
        script.write_text(translated.stdout)
        # Chunks of three numbers: smaller than the arrays.
        environment = dict(
            os.environ, DASK_ARRAY__CHUNK_SIZE="24B", PYTHONWARNINGS="ignore",
            DASK_SCHEDULER="synchronous")
        given = run([sys.executable, str(script)], env=environment)
    equal = given.stdout == wanted.stdout
    if dialect == "dask" and not equal:
        equal = same_values(given.stdout, wanted.stdout)
    failed = wanted.returncode != 0
    if not equal or (given.returncode != 0) != failed or translated.returncode != 0:
        return "\n".join([
            f"=== {program.name}", f"--- nabla ({wanted.returncode})", wanted.stdout,
            wanted.stderr, f"--- {dialect} ({given.returncode})", given.stdout, given.stderr,
            "--- program", translated.stdout])
    if record and dialect == "numpy":
        program.with_suffix(".py").write_text(translated.stdout)
        program.with_suffix(".out").write_text(given.stdout)
    return None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("nabla")
    parser.add_argument("--to", default="numpy")
    parser.add_argument("--record", action="store_true")
    parser.add_argument("programs", nargs="*")
    options = parser.parse_args()
    programs = [pathlib.Path(name) for name in options.programs] or sorted(FOLDER.glob("*.nabla"))
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        found = list(pool.map(
            lambda program: check(options.nabla, program, options.to, options.record), programs))
    failures = [text for text in found if text]
    for text in failures:
        print(text)
    print(f"{len(programs) - len(failures)} of {len(programs)} programs agree ({options.to})")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
