#!/usr/bin/env python3
"""Records what NumPy's NaN forms, quantiles and averages give.

usage: record_statistics.py > statistics.jsonl
"""
from analysis_recorder import R, array, axes, literal, run, shape, write

KINDS = ["float", "int", "nan", "nan", "wild", "single", "bool"]
METHODS = ["inverted_cdf", "averaged_inverted_cdf", "closest_observation", "interpolated_inverted_cdf",
           "hazen", "weibull", "linear", "median_unbiased", "normal_unbiased", "lower", "higher",
           "midpoint", "nearest"]


def keeps(lengths):
    return ", keepdims=True" if lengths and R.random() < 0.3 else ""


def nan_form():
    name = R.choice(["nansum", "nanprod", "nanmean", "nanstd", "nanvar", "nanmin", "nanmax", "nanmedian"])
    kind = R.choice(KINDS + (["complex"] if name in ("nansum", "nanmean", "nanvar") else []))
    if kind == "bool" and name in ("nanmin", "nanmax"):
        kind = "int"
    # Products of many integers are an OverflowError here.
    lengths = shape(least=1, longest=R.choice([3, 6, 20]) if (name, kind) != ("nanprod", "int") else 2)
    text = f"{name}({array(lengths, kind)}{axes(len(lengths))}{keeps(lengths)}"
    if name in ("nanstd", "nanvar") and R.random() < 0.3:
        text += ", ddof=1"
    if name in ("nansum", "nanmean") and kind not in ("int", "bool") and R.random() < 0.2 and lengths:
        text += f", where=array({literal(lengths, 'bool')})"
    if name in ("nansum", "nanmin", "nanmax") and "where" not in text and R.random() < 0.1:
        text += ", initial=2"
    # Products of complex numbers are fused in NumPy.
    return run(text + ")", tolerance=1e-14 if kind == "complex" else None)


def position():
    name = R.choice(["nanargmin", "nanargmax", "nancumsum", "nancumprod"])
    lengths = shape()
    axis = f", axis={R.randint(-len(lengths), len(lengths) - 1)}" if lengths and R.random() < 0.6 else ""
    return run(f"{name}({array(lengths, R.choice(KINDS[:4]))}{axis})")


def level(percent):
    values = [0, 0.1, 0.25, 0.5, 0.75, 1 / 3, 0.9, 1.0, R.random()]
    if percent:
        return repr(R.choice(values) * 100)
    return repr(R.choice(values))


def quantile():
    name = R.choice(["quantile", "percentile", "nanquantile", "nanpercentile"])
    kind = R.choice(["float", "int", "nan", "float", "single" if name != "nanpercentile" else "int",
                    "wild" if name[0] != "n" else "float"])
    lengths = shape(least=0, longest=R.choice([4, 9]))
    percent = name.endswith("percentile")
    levels = level(percent) if R.random() < 0.6 else \
        "array([" + ", ".join(level(percent) for _ in range(R.randint(1, 3))) + "])"
    method = f", method='{R.choice(METHODS)}'" if R.random() < 0.8 else ""
    text = f"{name}({array(lengths, kind)}, {levels}{axes(len(lengths))}{keeps(lengths)}{method}"
    return run(text + ")")


def weighted_quantile():
    name = R.choice(["quantile", "nanquantile", "percentile"])
    lengths = shape(least=1, most=2)
    levels = "[" + ", ".join(level(name == "percentile") for _ in range(R.randint(1, 3))) + "]"
    axis = R.choice(["", ", axis=0", ", axis=-1"])
    # NumPy's nanquantile takes weights of the shape of the whole array only.
    of = lengths if name == "nanquantile" or R.random() < 0.6 or not axis else (lengths[0 if axis[-1] == "0" else -1],)
    return run(f"{name}({array(lengths, R.choice(['float', 'int']))}, {levels}{axis}, "
               f"method='inverted_cdf', weights=array({literal(of, 'small')}))")


def median():
    lengths = shape(longest=R.choice([4, 9]))
    return run(f"median({array(lengths, R.choice(KINDS + ['complex']))}{axes(len(lengths))}{keeps(lengths)})")


def average():
    lengths = shape(least=1)
    axis = axes(len(lengths))
    text = f"average({array(lengths, R.choice(['float', 'int', 'single', 'complex']))}{axis}"
    if R.random() < 0.7:
        text += f", weights=array({literal(lengths, R.choice(['small', 'float']))})"
    if R.random() < 0.3:
        text += ", returned=True"
    return run(text + keeps(lengths) + ")")


def covariance():
    variables, count = R.randint(1, 3), R.randint(1, 5)
    text = array((variables, count), R.choice(["float", "int", "small", "complex"]))
    extras = ""
    if R.random() < 0.3:
        extras += f", {array((count,), 'float')}"
    if R.random() < 0.2:
        text, extras = f"{text}.T", extras + ", rowvar=False"
    if R.random() < 0.3:
        return run(f"corrcoef({text}{extras})", tolerance=1e-12)
    if R.random() < 0.3:
        extras += R.choice([", bias=True", ", ddof=0", ", ddof=2"])
    if R.random() < 0.2:
        extras += f", fweights=array({literal((count,), 'small')})"
    if R.random() < 0.2:
        extras += f", aweights=array({literal((count,), 'small')})"
    return run(f"cov({text}{extras})", tolerance=1e-12)


FAILING = """
quantile(array([1, 2]), 1.5)
percentile(array([1, 2]), 101)
quantile(array([1, 2]), nan)
quantile(array([]), 0.5)
quantile(array([1j, 2]), 0.5)
quantile(array([1, 2]), 0.5, weights=array([1, 2]))
quantile(array([1, 2]), 0.5, method='inverted_cdf', weights=array([1, -2]))
quantile(array([1, 2]), 0.5, method='inverted_cdf', weights=array([0, 0]))
quantile(array([1, 2]), 0.5, method='inverted_cdf', weights=array([1, 2, 3]))
quantile(array([[1, 2], [3, 4]]), 0.5, axis=0, method='inverted_cdf', weights=array([1, 2, 3]))
median(array([1, 2]), axis=1)
nanargmin(array([nan, nan]))
nanargmax(array([[nan, nan], [1, 2]]), axis=1)
nanmin(array([]))
nanmax(array([1, nan]), where=array([True, False]))
average(array([1, 2, 3]), weights=array([1, 2]))
average(array([1, 2, 3]), weights=array([0, 0, 0]))
average(array([[1, 2], [3, 4]]), weights=array([1, 2, 3]), axis=0)
cov(array([[1, 2], [3, 4]]), ddof=1.5)
cov(array([[1, 2], [3, 4]]), fweights=array([1.5, 2]))
cov(array([[1, 2], [3, 4]]), fweights=array([1, 2, 3]))
cov(array([[1, 2], [3, 4]]), fweights=array([[1, 2]]))
cov(array([[1, 2], [3, 4]]), fweights=array([1, -2]))
cov(array([[1, 2], [3, 4]]), aweights=array([1, -2]))
cov(zeros((2, 2, 2)))
median(array([]))
median(zeros((2, 0)), axis=1)
median(array([inf, inf]))
nanmedian(array([]))
nanmean(array([]))
nanvar(array([1.0]), ddof=1)
nansum(array([]))
cov(array([1]))
corrcoef(array([1, 1, 1]), array([3, 2, 2]))
average(array([]))
""".split("\n")

write([nan_form() for _ in range(400)] + [position() for _ in range(120)]
      + [quantile() for _ in range(600)] + [weighted_quantile() for _ in range(120)]
      + [median() for _ in range(150)] + [average() for _ in range(150)]
      + [covariance() for _ in range(120)] + [run(line, 1e-12 if line.startswith("corrcoef") else None) for line in FAILING if line])
