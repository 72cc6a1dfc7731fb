"""What the recorders of statistics, sets, polynomials and special functions share.

One object per line: {"input": "median(array([1, 3]))", "shows": "2.0", "warnings": [...]} or
{"input": …, "error": "ValueError", "message": "…"}; "tolerance" is the relative error allowed.
"""
import json
import math
import random
import warnings

import numpy as np

R = random.Random(20)
np.set_printoptions(precision=17)
NAMES = {name: getattr(np, name) for name in np.__all__ if not name.startswith("_")}
NAMES.update(np=np, True_=True, nan=np.nan, inf=np.inf)
for hidden in ("sum", "min", "max", "any", "all", "round", "abs", "pow"):
    NAMES.pop(hidden, None)


def number(kind):
    if kind == "int":
        return str(R.choice([R.randint(-9, 9), R.randint(-9, 9), R.randint(-1000, 1000)]))
    if kind == "bool":
        return R.choice(["True", "False"])
    if kind == "complex":
        return f"({R.randint(-4, 4)}{R.randint(-4, 4):+}j)"
    if kind == "nan" and R.random() < 0.3:
        return "nan"
    if kind == "wild" and R.random() < 0.3:
        return R.choice(["nan", "inf", "-inf", "-0.0", "1e308", "5e-324"])
    if kind == "small":
        return str(R.randint(0, 4))
    return repr(R.choice([R.randint(-20, 20) / 4, round(R.uniform(-10, 10), 3), R.uniform(-1, 1),
                          R.uniform(-1e6, 1e6)]))


def literal(shape, kind):
    if not shape:
        return number(kind)
    return "[" + ", ".join(literal(shape[1:], kind) for _ in range(shape[0])) + "]"


def array(shape, kind="float", views=True):
    """The text of an array: sometimes a view whose elements lie in another order."""
    dtype = ", dtype=float32" if kind == "single" else ""
    form = R.random() if views else 0
    if len(shape) >= 2 and form > 0.8:
        return f"array({literal(shape[::-1], kind)}{dtype}).T"
    if len(shape) >= 1 and 0.7 < form <= 0.8:
        doubled = (shape[0] * 2,) + tuple(shape[1:])
        return f"array({literal(doubled, kind)}{dtype})[::2]"
    if len(shape) >= 1 and 0.65 < form <= 0.7:
        return f"array({literal(shape, kind)}{dtype})[::-1]"
    return f"array({literal(shape, kind)}{dtype})"


def shape(least=0, most=3, longest=6):
    return tuple(R.choice([R.randint(1, longest), R.randint(1, longest), 1])
                 for _ in range(R.randint(least, most)))


def axes(rank):
    """An axis argument for an array of this rank: sometimes none, sometimes several."""
    choice = R.random()
    if rank == 0 or choice < 0.25:
        return ""
    if rank > 1 and choice < 0.45:
        return f", axis={tuple(R.sample(range(rank), R.randint(1, rank)))}"
    return f", axis={R.randint(-rank, rank - 1)}"


def shown(value):
    """The text that the shell shows."""
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        fields = zip(value._fields, value)
        return type(value).__name__ + "(" + ", ".join(f"{n}={shown(v)}" for n, v in fields) + ")"
    if isinstance(value, (tuple, list)):
        if any(isinstance(item, np.ndarray) and item.ndim > 1 for item in value):
            return "\n".join(f"[{i}]\n{shown(item)}" for i, item in enumerate(value))
        inner = ", ".join(shown(item) for item in value)
        if isinstance(value, list):
            return f"[{inner}]"
        return f"({inner},)" if len(value) == 1 else f"({inner})"
    if isinstance(value, np.ndarray):
        return np.array2string(value, separator=", ")
    if isinstance(value, str):
        return repr(value)
    return str(value)


def run(text, tolerance=None, names=NAMES):
    case = {"input": text}
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            case["shows"] = shown(eval(text, dict(names)))
        except Exception as error:  # noqa: BLE001
            case["error"] = type(error).__name__
            case["message"] = str(error).strip()
        noticed = []
        for warning in caught:
            line = f"{warning.category.__name__}: {warning.message}"
            if line not in noticed:
                noticed.append(line)
    if noticed and "error" not in case:
        case["warnings"] = noticed
    if tolerance:
        case["tolerance"] = tolerance
    return case


def write(cases):
    seen = set()
    for case in cases:
        if case["input"] not in seen and not math.isnan(len(case["input"])):
            seen.add(case["input"])
            print(json.dumps(case, ensure_ascii=False))
