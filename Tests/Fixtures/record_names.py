#!/usr/bin/env python3
# nabla · record_names.py
# Records what NumPy's smaller modules and classes show, for calls drawn at random.
# SPDX-License-Identifier: Apache-2.0
"""usage: record_names.py [--count N] [--seed S] > names.jsonl

One JSON object per line: {"input": "np.packbits(np.array([1, 0]))", "shows": "[128]"}, or with
"error", the kind, and "message". All but the last statement of an input run first; what `print`
writes counts as shown.
"""
import argparse
import contextlib
import io
import json
import random
import warnings

import numpy as np
from record_calls import show

R = random.Random()
P = "np.polynomial.polynomial."


# MARK: - Arguments

def number(kind=None):
    kind = kind or R.choice("iiff")
    if kind == "i":
        return str(R.randint(-9, 9))
    if kind == "c":
        return repr(complex(R.randint(-3, 3), R.randint(-3, 3)))
    return repr(R.choice([R.randint(-20, 20) / 4, R.randint(-9, 9) * 1.0, 0.1, 1e-3]))


def coefficients(low=1, high=5, kinds="iiffc"):
    kind = R.choice(kinds)
    numbers = [number(kind) for _ in range(R.randint(low, high))]
    if R.random() < 0.2:
        numbers += ["0"] * R.randint(1, 2)
    dtype = R.choice(["", "", "", "", ", dtype='float32'"]) if kind in "if" else ""
    return f"np.array([{', '.join(numbers)}]{dtype})"


def real(low=1, high=5):
    return coefficients(low, high, "iif")


def places():
    return R.choice([number(), number(), f"np.array([{', '.join(number('f') for _ in range(3))}])",
                     "np.array([[0, 1], [2, -1]])", "np.arange(4)"])


# MARK: - Families

def older():
    p = f"np.poly1d({coefficients(0)})"
    q = f"np.poly1d({real()})"
    return R.choice([
        p, f"print({p})", f"print(np.poly1d({coefficients()}, variable='z'))", f"{p}({places()})",
        f"{p} + {q}", f"{p} - {number()}", f"{number()} - {p}", f"{p} * {q}", f"{p} * {number()}",
        f"{q} / {number()}", f"{q} / {p}", f"{p} ** {R.randint(0, 3)}", f"-{p}", f"{p} == {q}",
        f"{p}.order", f"{p}.c", f"{p}[{R.randint(-1, 5)}]", f"len({p})", f"list({q})",
        f"{p}.deriv({R.randint(0, 3)})", f"{q}.integ({R.randint(0, 2)}, k={R.randint(0, 3)})",
        f"{q}({p})", f"np.poly1d({real()}, True)", f"np.polyadd({p}, {real()})",
        f"np.polymul({real()}, {p})", f"np.polydiv({q}, {real()})", f"np.polyder({p})",
        f"np.polyint({q})", f"np.polyval({p}, {places()})", f"{p}.deriv(-1)", f"{p} ** -1",
        f"{p} % 2", f"{real()} * {p}", f"np.square({p})", f"isinstance({p}, np.poly1d)",
        "np.poly1d(np.array([[1, 2]]))", f"{p}.missing",
    ])


def series():
    c, d = coefficients(), coefficients()
    m = R.randint(-1, 3)
    table = "np.array([[1, 2, 0], [3, -4, 5]])"
    return R.choice([
        f"{P}polyadd({c}, {d})", f"{P}polysub({c}, {d})", f"{P}polymul({c}, {d})",
        f"{P}polydiv({c}, {d})", f"{P}polymulx({c})", f"{P}polypow([1, 2, -0.5], {R.randint(-1, 4)})",
        f"{P}polypow([3, -2], {R.randint(0, 4)}, 3)", f"{P}polyval({places()}, {c})",
        f"{P}polyval({places()}, {table})", f"{P}polyval(np.array([1, 2, 3]), {table}, tensor=False)",
        f"{P}polyder({c}, {m})", f"{P}polyder({c}, {max(m, 0)}, scl={number('f')})",
        f"{P}polyder({table}, 1, axis={R.randint(-2, 2)})", f"{P}polyint({c}, {m})",
        f"{P}polyint({real()}, 2, k=[{number()}, {number()}], lbnd={number()}, scl={number('f')})",
        f"{P}polyint({table}, axis={R.randint(0, 2)})", f"{P}polyint({c}, 1, [1, 2])",
        f"{P}polyfromroots({real()})", f"{P}polyline({number()}, {number()})",
        f"{P}polytrim({real()}, {R.choice(['0', '1', '2.5'])})", f"{P}polycompanion({c})",
        f"{P}polyvander({places()}, {R.randint(-1, 3)})", f"{P}polyvalfromroots({places()}, {real()})",
        f"{P}polyvander2d(np.array([1, 2]), np.array([3, -1]), [{R.randint(0, 2)}, {R.randint(0, 2)}])",
        f"{P}polyval2d(np.array([1, 2]), np.array([3, -1]), {table})",
        f"{P}polygrid2d(np.array([1, 2]), np.array([3, -1, 0.5]), {table})",
        f"{P}polyval3d(1, 2, 3, np.arange(8).reshape(2, 2, 2))",
        f"{P}polyadd({c}, np.array([]))", f"{P}polymul({table}, {c})", f"{P}polydiv({c}, 0)",
        f"{P}polyfit(np.arange(5), {P}polyval(np.arange(5), {real(1, 3)}), 2).round(6) + 0",
    ])


def polynomial():
    domain = R.choice(["", "", "", ", domain=[0, 2]", ", domain=[-3, 1]"])
    p = f"np.polynomial.Polynomial({coefficients()}{domain})"
    q = f"np.polynomial.Polynomial({real()}{domain})"
    return R.choice([
        p, f"print({p})", f"print(np.polynomial.Polynomial({real(1, 12)}{domain}, symbol='t'))",
        f"str({q})", f"{p}({places()})", f"{p} + {q}", f"{p} - {real()}", f"{number()} - {p}",
        f"{p} * {q}", f"{number()} * {p}", f"{p} // {q}", f"{p} % {q}", f"{p} / {number()}",
        f"{p} / {q}", f"2 / {p}", f"{q} ** {R.randint(-1, 4)}", f"-{p}", f"{p} == {q}",
        f"{p}.coef", f"{p}.domain", f"{p}.degree()", f"{p}.deriv({R.randint(-1, 2)})",
        f"{q}.integ({R.randint(0, 2)}, lbnd={number()})", f"{p}.trim()",
        f"{p}.truncate({R.randint(0, 3)})", f"{p}.cutdeg({R.randint(0, 2)})", f"{p}.mapparms()",
        f"{p}.convert()", f"{p}.convert(domain=[1, 4])", f"{q}.linspace(3)", f"{q}({q})",
        f"len({p})", f"list({p})", f"np.polynomial.Polynomial.basis({R.randint(-1, 3)}{domain})",
        f"np.polynomial.Polynomial.identity({domain[2:]})",
        f"np.polynomial.Polynomial.fromroots({real()}{domain})",
        f"np.polynomial.Polynomial.cast({p})", f"{p} + np.polynomial.Polynomial([1], domain=[0, 9])",
        f"{p}.has_samecoef({q})", f"{p}.has_samedomain({q})", f"{p}[0]", f"{p} @ {q}",
    ])


def shape():
    return [R.choice([1, 2, 3, 5, 9, 0][: 6 if R.random() < 0.1 else 5]) for _ in range(R.randint(1, 3))]


def bits():
    s = shape()
    count = int(np.prod(s))
    flags = f"(np.arange({count}) % {R.randint(2, 4)}).reshape({tuple(s)})"
    data = f"np.array([{', '.join(str(R.randint(0, 255)) for _ in range(count))}], dtype='uint8').reshape({tuple(s)})"
    axis = R.choice(["None", *map(str, range(-len(s), len(s) + 1))])
    order = R.choice(["'big'", "'little'"])
    dtypes = ["bool", "int8", "uint8", "int16", "uint16", "int32", "float32", "int64", "float64", "complex64"]
    numbers = f"(np.arange({count}) % 100).reshape({tuple(s)}).astype('{R.choice(dtypes)}')"
    return R.choice([
        f"np.packbits({flags}, axis={axis}, bitorder={order})",
        f"np.packbits({flags} > 0, {axis})",
        f"np.unpackbits({data}, axis={axis}, bitorder={order})",
        f"np.unpackbits({data}, axis={axis}, count={R.randint(-20, 40)})",
        f"np.packbits({flags}.T)", f"np.unpackbits({flags})", f"np.packbits({flags} / 2)",
        f"{numbers}.view('{R.choice(dtypes)}')", f"{numbers}.byteswap()", f"{numbers}.mT",
    ])


def floats():
    value = R.choice([
        repr(R.uniform(-1, 1) * 10.0 ** R.randint(-12, 20)), repr(R.randint(-999, 999) / 8),
        "0.0", "-0.0", "np.nan", "-np.inf", "np.float32(0.1)", "np.float16(3.14159)", "1e23",
        f"np.float32({R.uniform(-9, 9) * 10.0 ** R.randint(-5, 9)!r})", str(R.randint(-99, 99)),
        "5e-324", "1.7976931348623157e308", "True", "'a'",
    ])
    options = []
    if R.random() < 0.6:
        options.append(f"precision={R.randint(0, 20)}")
        if R.random() < 0.4:
            options.append("unique=False")
    if R.random() < 0.4:
        options.append(f"trim='{R.choice('k.0-')}'")
    if R.random() < 0.2:
        options.append("sign=True")
    if R.random() < 0.3:
        options.append(f"pad_left={R.randint(0, 12)}")
    if R.random() < 0.25:
        options.append(f"min_digits={R.randint(0, 20)}")
    name = R.choice(["positional", "scientific"])
    if name == "positional":
        if R.random() < 0.3:
            options.append("fractional=False")
        if R.random() < 0.2:
            options.append(f"pad_right={R.randint(0, 12)}")
    elif R.random() < 0.3:
        options.append(f"exp_digits={R.randint(0, 7)}")
    return f"np.format_float_{name}({', '.join([value] + options)})"


def letters():
    return R.choice([
        f"np.typename('{R.choice('?bBhHiIlLqQfdgFDGSUVOx')}')",
        f"np.mintypecode('{''.join(R.sample('bhilfdgFDGS', R.randint(0, 4)))}')",
        f"np.mintypecode('{''.join(R.sample('bhilfd', 2))}', typeset='GDFgdfi', default='g')",
        "np.typecodes['AllInteger']", "'Float' in np.typecodes", "list(np.typecodes)",
        "np.typecodes['x']", "len(np.typecodes)", "np.typecodes.get('Complex')",
        "isinstance(3.5, np.ScalarType)", "isinstance([1, 'a'], np.ScalarType)",
        "np.dtypes.Float64DType()", "isinstance(np.dtype('int8'), np.dtypes.ByteDType)",
        "np.exceptions.AxisError", "np.linalg.LinAlgError", "np.add(1, 2)",
        "isinstance(np.add, np.ufunc), isinstance(np.mean, np.ufunc)",
        "issubclass(np.exceptions.AxisError, IndexError)", "issubclass(np.float64, (int, float))",
        "np.geterr()", "np.geterr()['over']", "type(np.dtype('f4'))",
        "np.ScalarType", "np.typecodes", "np.get_printoptions()['linewidth']",
    ])


def complexes():
    name = R.choice(["sqrt", "log", "log2", "log10", "arccos", "arcsin", "arctanh"])
    value = R.choice([number(), f"np.array([{', '.join(number() for _ in range(3))}])", number("c")])
    exact = f"np.emath.sqrt({value})" if R.random() < 0.5 else f"np.emath.{name}({value}).dtype"
    power = f"np.emath.power({value}, {R.randint(-2, 3)})"
    return R.choice([exact, exact, power])


def testing():
    size = R.choice([1, 2, 3, 8])
    a = [R.choice([R.randint(-3, 3), R.randint(-12, 12) / 4, 0.1]) for _ in range(size)]
    b = [x + R.choice([0, 0, 0, 1, 1e-9, 1e-3]) for x in a]
    if R.random() < 0.2:
        b[0] = float("nan")
        a[0] = R.choice([float("nan"), a[0]])
    if R.random() < 0.2:
        b[-1] = float("inf")
        a[-1] = R.choice([float("inf"), -float("inf"), 1])
    def text(numbers):
        return "np.array([" + ", ".join(
            repr(x).replace("nan", "np.nan").replace("inf", "np.inf") for x in numbers) + "])"
    x, y = text(a), text(b)
    call = R.choice([
        f"assert_allclose({x}, {y})", f"assert_allclose({x}, {y}, rtol=1e-2, err_msg='note')",
        f"assert_allclose({x}, {y}, atol=0.01, equal_nan=False)", f"assert_array_equal({x}, {y})",
        f"assert_array_equal({x}, 1)", f"assert_array_equal({x}, {y}, strict=True)",
        f"assert_array_almost_equal({x}, {y}, decimal={R.randint(1, 9)})",
        f"assert_almost_equal({x}, {y})", f"assert_array_less({x}, {y})", f"assert_equal({x}, {y})",
        f"assert_equal({number()}, {number()})", f"assert_almost_equal({number()}, {number()})",
        f"assert_approx_equal({number()}, {number()}, significant=3)",
        f"assert_equal(({number()}, 'a'), ({number()}, 'a'))", "assert_equal('a', 'b', 'note')",
        f"assert_array_max_ulp({x}, {y})", f"assert_array_almost_equal_nulp({x}, {y}, 4)",
        f"assert_allclose(np.zeros(3), {x})", "assert_raises(ValueError, int, 'x')",
        "assert_raises(TypeError, int, 'x')", "assert_raises(ValueError, int, '3')",
        "assert_raises(np.exceptions.AxisError, np.sum, np.zeros(2), 3)", "assert_(1 > 2, 'no')",
    ])
    return "np.testing." + call


def days():
    week = R.choice(["", "'1111100'", "weekmask='Sun Mon Tue Wed Thu'", "'0000000'", "weekmask=[1, 1, 0, 0, 0, 0, 1]"])
    holidays = R.choice(["", "holidays=['2024-01-01', '2024-05-01', '2024-01-06']"])
    made = f"np.busdaycalendar({', '.join(x for x in (week, holidays) if x)})"
    day = f"'2024-0{R.randint(1, 9)}-{R.randint(10, 28)}'"
    return f"c = {made}; " + R.choice([
        f"np.is_busday({day}, busdaycal=c)", f"np.busday_count('2024-01', {day}, busdaycal=c)",
        f"np.busday_offset({day}, {R.randint(-9, 9)}, roll='forward', busdaycal=c)",
        "c.weekmask", "c.holidays", f"np.is_busday({day}, weekmask='1111111', busdaycal=c)",
    ])


def strides():
    s = [R.randint(1, 5) for _ in range(R.randint(1, 2))]
    x = f"np.arange({int(np.prod(s))}).reshape({tuple(s)})"
    T = "np.lib.stride_tricks."
    axis = R.randint(-len(s), len(s))
    return R.choice([
        f"{T}sliding_window_view({x}, {R.randint(0, 3)}, axis={axis})",
        f"{T}sliding_window_view({x}, {tuple(R.randint(1, 3) for _ in s)})",
        f"{T}sliding_window_view({x}.T, ({R.randint(1, 2)}, 2), axis=(0, 0))",
        f"{T}sliding_window_view({x}, -1)",
        f"{T}as_strided(np.arange(12), ({R.randint(1, 3)}, {R.randint(1, 3)}), (16, 8))",
        f"np.lib.array_utils.normalize_axis_index({R.randint(-4, 4)}, 3)",
        f"np.lib.array_utils.normalize_axis_tuple(({R.randint(-3, 3)}, 1), 3)",
        f"np.broadcast({x}, np.arange({s[-1]})).shape", f"np.broadcast({x}, 3).size",
        f"list(np.broadcast({x}, {R.randint(1, 3)}))", f"np.broadcast({x}, np.arange(7)).ndim",
    ])


def draws():
    seed = R.randint(0, 99)
    size = R.choice(["", ", size=2", ", size=(2, 1)"])
    mean = [R.randint(-2, 2) for _ in range(2)]
    root = np.array([[R.randint(1, 3), 0], [R.randint(-2, 2), R.randint(1, 3)]])
    cov = (root @ root.T).tolist()
    colors = [R.randint(0, 30) for _ in range(R.randint(0, 4))]
    sample = R.randint(0, max(sum(colors), 1))
    method = R.choice(["'svd'", "'eigh'", "'cholesky'"])
    rng = f"rng = np.random.default_rng({seed}); rng."
    return R.choice([
        f"{rng}multivariate_hypergeometric({colors}, {sample}{size}, method='{m}')"
        for m in ("count", "marginals")] + [
        f"{rng}multivariate_normal({mean}, {cov}{size}, method={method}).round(7) + 0",
        f"np.random.seed({seed}); np.random.multivariate_normal({mean}, {cov}{size}).round(7) + 0",
        f"{rng}multivariate_normal([0], {cov})", f"{rng}multivariate_normal({mean}, [[1, 2], [2, 1]], check_valid='raise')",
    ])


def keywords():
    a = "np.array([[1, 2], [3, 4]])"
    x = f"x = np.zeros(3, dtype='{R.choice(['int64', 'float64', 'complex64'])}'); "
    y = R.choice(["np.array([1.5, 2, 3])", "np.array([1, 2, 3])", "2j", "True"])
    casting = R.choice(["no", "equiv", "safe", "same_kind", "other"])
    return R.choice([
        f"{a}.item({R.randint(-5, 5)})", f"{a}.item({R.randint(-3, 2)}, {R.randint(-2, 2)})",
        f"{a}.item(1, 0, 1)", f"{x}np.copyto(x, {y}, '{casting}'); x",
        f"{x}np.copyto(x, {y}, where=np.array([True, False, True])); x",
        f"np.apply_along_axis(np.sum, {R.randint(0, 2)}, {a}, keepdims=True)",
        f"np.piecewise(np.array([1., 2]), [np.array([True, False])], [lambda v, k=1: v*k], k={R.randint(0, 3)})",
        "np.fromfunction(lambda i, j, k=1: i*k + j, (2, 2), k=5, dtype=int)",
        f"np.where(np.array([True]), x={a}, y={a})", f"np.concatenate([{a}, {a}], dtype='{R.choice(['int8', 'bool', 'float32'])}')",
        f"np.hstack([{a} / 2], dtype=int)", f"np.ones((2, 2, 4)).transpose({R.randint(-3, 3)}, {R.randint(-3, 3)}, 0)",
        f"np.array({a}, copy=False)", f"np.array({a}, dtype=float, copy=False)",
        f"np.choose(np.array([0.5]), {R.choice(['[]', '[np.array([1])]'])})", f"{a}.reshape({R.randint(-3, 4)}, {R.randint(-1, 2)})",
        "np.indices(3)", "np.fromiter((1, 2), float)", "np.frompyfunc(divmod, 2, 2)(np.array([7, 1]), 0)",
        "np.frompyfunc(3, 1, 1)", f"np.delete(np.arange(6), np.array([[0, {R.randint(-7, 6)}], [1, 2]]))",
        "np.linalg.qr(3, 'full')", f"np.linalg.norm(2, axis={R.randint(-1, 1)})", f"np.linalg.tensorsolve({a}, np.ones(2), axes=0)",
        f"x = np.zeros(3); np.put_along_axis(x, np.array([1]), 2)", f"'{{x}} {{0}}'.format({R.randint(0, 9)}, x=2.5)",
        "'Straße ΣΑΣ ŉ ı İ'.casefold()", "'x_1'.isidentifier(), '1x'.isidentifier(), ''.isidentifier()",
        "np.array_str(a=np.array([1/3, 2]), precision=3)", "np.random.get_state(legacy=False)['bit_generator']",
    ])


FAMILIES = [older, series, polynomial, bits, floats, letters, complexes, testing, days, strides, draws, keywords]


# MARK: - Recording

def record(source):
    head, _, last = source.rpartition("; ")
    names = {"np": np}
    written = io.StringIO()
    try:
        # What warns is recorded with the elementwise functions.
        with contextlib.redirect_stdout(written), warnings.catch_warnings():
            warnings.simplefilter("error", RuntimeWarning)
            if head:
                exec(head, names)
            value = eval(last, names)
    except RuntimeWarning:
        return None
    except Exception as error:
        kind = type(error).__name__
        kind = "TypeError" if kind.startswith(("UFunc", "_UFunc")) else kind
        return {"input": source, "error": kind, "message": str(error)}
    shown = written.getvalue().rstrip("\n") or ("" if value is None else text(value))
    return {"input": source, "shows": shown}


def text(value):
    return repr(value) if isinstance(value, type) else show(value)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=2400)
    parser.add_argument("--seed", type=int, default=41)
    options = parser.parse_args()
    R.seed(options.seed)
    seen = set()
    for index in range(options.count):
        source = FAMILIES[index % len(FAMILIES)]()
        if source in seen:
            continue
        seen.add(source)
        line = record(source)
        if line is not None:
            print(json.dumps(line, ensure_ascii=False))


if __name__ == "__main__":
    main()
