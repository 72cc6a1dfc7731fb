#!/usr/bin/env python3
"""Records how NumPy writes arrays and scalars: python3 record_printing.py > printing.jsonl

NumPy is the judge; nothing here comes from nabla. Each line is one case:

  {"dtype", "shape", "data", "options"?, "strides"?, "offset"?, "str", "repr", "display"}
  {"scalar", "dtype", "str", "repr"}

Floats are bit patterns in hexadecimal (complex: two), integers and bools are numbers. `data` is the
memory of the array; an array larger than its data goes round in it. `strides` and `offset` count
elements and stand only with views. `display` is array2string with the separator ', '.
"""
import json
import math
import random
import struct
import sys

import numpy as np

rng = random.Random(20240611)
DTYPES = ["float64"] * 6 + ["float32"] * 3 + ["complex128"] * 3 + ["int64"] * 2 + ["bool"]
LARGE = [(1001,), (7, 200), (40, 40), (8, 8, 20), (3, 400), (2, 600), (1500, 1), (11, 10, 2, 6),
         (1000,), (6, 167), (7, 7, 3, 7), (1, 1001), (2, 1000)]
SPECIAL = [99999999.1, 99999999.99999999, 9999.99995, 0.99999999999, 0.000099999999, 99999.9999999,
           1e8 - 1e-7, 0.15, 2.675, 1.5, 12345678.9, 0.125, 0.375, 2.5e-9, 5e-9, 1.5e-8, 1e6, 999999.9]


def any_bits():
    while True:
        x = struct.unpack("<d", struct.pack("<Q", rng.getrandbits(64)))[0]
        if math.isfinite(x):
            return x


def value(kind):
    if kind == 0:
        return rng.choice([0.0, -0.0, 1.0, -1.0, 0.5, 2.0, 10.0, 100.0, 0.1, 0.25, 1 / 3, -1 / 3,
                           1e-4, 9.99e-5, 1000.0, 1001.0])
    if kind == 1:
        return rng.uniform(-10, 10)
    if kind == 2:
        return round(rng.uniform(-1000, 1000), rng.randint(0, 9))
    if kind == 3:
        return rng.uniform(-1, 1) * 10.0 ** rng.randint(-12, 18)
    if kind == 4:
        return any_bits()
    if kind == 5:
        return float(rng.randint(-10 ** rng.randint(1, 9), 10 ** rng.randint(1, 9)))
    if kind == 6:
        return math.ldexp(rng.choice([1, 1, 3, -1]), rng.randint(-60, 60))
    if kind == 7:
        return rng.choice([math.nan, math.inf, -math.inf, 1.0, 0.0, 2.5, -3.25])
    if kind == 8:
        return round(rng.uniform(0, 1), 8) + rng.choice([0, 5e-9, 4.9e-9, 1e-9])
    if kind == 9:
        return math.ldexp(rng.choice([1, -1]), rng.randint(-1074, 1023))
    return rng.choice(SPECIAL)


def elements(dtype, count):
    kinds = [rng.randint(0, 10) for _ in range(rng.choice([1, 1, 2]))]

    def one():
        return value(rng.choice(kinds))

    if dtype == "bool":
        return np.array([rng.random() < 0.5 for _ in range(count)], dtype=bool)
    if dtype == "int64":
        limit = 10 ** rng.randint(1, 19)
        least, most = -(2 ** 63), 2 ** 63 - 1
        return np.array([max(least, min(most, rng.randint(-limit, limit))) for _ in range(count)],
                        dtype=np.int64)
    if dtype == "complex128":
        return np.array([complex(one(), one()) for _ in range(count)], dtype=dtype)
    return np.array([one() for _ in range(count)], dtype=dtype)


def encoded(array):
    flat = array.ravel()
    if array.dtype == np.float64:
        return ["%x" % b for b in flat.view(np.uint64).tolist()]
    if array.dtype == np.float32:
        return ["%x" % b for b in flat.view(np.uint32).tolist()]
    if array.dtype == np.complex128:
        return ["%x" % b for b in flat.view(np.uint64).tolist()]
    return [int(x) for x in flat.tolist()]


def options():
    chosen = {}
    if rng.random() < 0.5:
        chosen["precision"] = rng.randint(0, 17)
    if rng.random() < 0.4:
        chosen["suppress"] = True
    if rng.random() < 0.4:
        chosen["linewidth"] = rng.randint(1, 130)
    if rng.random() < 0.3:
        chosen["threshold"] = rng.choice([rng.randint(0, 40), sys.maxsize])
    if rng.random() < 0.3:
        chosen["edgeitems"] = rng.randint(0, 4)
    if rng.random() < 0.4:
        chosen["floatmode"] = rng.choice(["fixed", "unique", "maxprec", "maxprec_equal"])
    if rng.random() < 0.3:
        chosen["sign"] = rng.choice("+ -")
    if rng.random() < 0.1:
        chosen["nanstr"] = rng.choice(["NaN!!", "·", "n"])
        chosen["infstr"] = rng.choice(["Inf", "∞"])
    return chosen


def texts(array, chosen):
    with np.printoptions(**chosen), np.errstate(all="ignore"):
        return {"str": str(array), "repr": repr(array),
                "display": np.array2string(array, separator=", ")}


def emit(record):
    print(json.dumps(record, ensure_ascii=False, separators=(",", ":")))


def case(array, data, chosen=None, view=None):
    """Records one array; most of the very long texts are left out to keep the file small."""
    record = {"dtype": array.dtype.name, "shape": list(array.shape), "data": encoded(data)}
    if view is not None:
        record["strides"] = [s // array.itemsize for s in array.strides]
        base = view.__array_interface__["data"][0]
        record["offset"] = (array.__array_interface__["data"][0] - base) // array.itemsize
    if chosen:
        record["options"] = chosen
    written = texts(array, chosen or {})
    if len(written["repr"]) < 2400 or rng.random() < 0.05:
        emit(record | written)


def random_shape():
    rank = rng.choice([0, 1, 1, 1, 2, 2, 3, 4])
    if rank == 1:
        return (rng.choice([0 if rng.random() < 0.03 else 1, 2, 3, 4, 5, 7, 12, 30]),)
    return tuple(rng.randint(0 if rng.random() < 0.02 else 1, 5 if rank < 4 else 3)
                 for _ in range(rank))


def array_cases(count, with_options):
    for _ in range(count):
        dtype = rng.choice(DTYPES)
        shape = rng.choice(LARGE) if rng.random() < 0.05 else random_shape()
        size = int(np.prod(shape))
        data = elements(dtype, min(size, 31))
        array = np.resize(data, shape) if size else np.zeros(shape, dtype)
        case(array, data, options() if with_options else None)


def view_cases(count):
    for _ in range(count):
        rank = rng.randint(1, 3)
        shape = tuple(rng.randint(1, 7) for _ in range(rank))
        data = elements(rng.choice(DTYPES), int(np.prod(shape)))
        base = data.reshape(shape)
        view = base
        for _ in range(rng.randint(1, 2)):
            step = rng.choice(["transpose", "slice", "newaxis", "broadcast"])
            if step == "transpose":
                view = view.transpose(rng.sample(range(view.ndim), view.ndim))
            elif step == "slice":
                view = view[tuple(slice(None, None, rng.choice([1, 2, -1, -2]))
                                  for _ in range(view.ndim))]
            elif step == "newaxis":
                view = view[None]
            else:
                view = np.broadcast_to(view, (rng.randint(1, 3),) + view.shape)
        case(view, data, options() if rng.random() < 0.4 else None, base)


def stated_cases():
    """The table of checks, and the shapes whose layout is worth seeing."""
    nan, inf = math.nan, math.inf
    for values in ([1, 1000.], [1, 1000.5], [99999999.1], [1e8], [0, 1e-4, .1], [0, 1e-4, .10001],
                   [1e7, 1e4], [-0., 0.], [1e-5, 1, nan, inf, -inf], [nan, inf], [nan, -inf],
                   [5e-324, 1e-320, 2e-310], [1e23, 1e22], [1.7976931348623157e308]):
        data = np.array(values, dtype=np.float64)
        case(data, data)
    for values in ([.1, 1.23456789e10], [.1, 1.09779874e15], [1e6], [999999.], [1e-45, 3e-45]):
        data = np.array(values, dtype=np.float32)
        case(data, data)
    for data, shape in ((np.arange(24.), (2, 3, 4)), (np.arange(2000.), (2, 1000)),
                        (np.arange(1001), (1001,)), (np.arange(16), (2,) * 4),
                        (np.array([7.]), (1,) * 64)):
        case(data.reshape(shape), data)
    for precision in (0, 3, 9, 17, 40, 60):
        for mode in ("fixed", "maxprec", "maxprec_equal"):
            for values in ([0.1, 2.5, 1 / 3], [1e23, 1e-5], [0.5], [2.0 ** -44, 1.0]):
                data = np.array(values)
                case(data, data, {"precision": precision, "floatmode": mode})


def scalar_cases():
    doubles = [math.nan, 0.0, -0.0, math.inf, -math.inf, 1e16, 1e15, 9999999999999998.0, 1e-4,
               9.999999999999999e-05, 1125899906842624.25, 1125899906842624.75, 5e-324, 1e23,
               9007199254740992.0, 9007199254740994.0, 2.2250738585072014e-308]
    doubles += [math.ldexp(1.0, e) for e in range(-1074, 1024, 3)]
    doubles += [math.ldexp(2 * rng.getrandbits(51) + 1, -rng.randint(2, 6)) for _ in range(150)]
    doubles += [any_bits() for _ in range(250)]
    doubles += [value(rng.randint(0, 10)) for _ in range(350)]
    for x in doubles:
        scalar(np.float64(x))
    singles = [1e6, 999999.94, 1e-4, 1.00001e-4, 16777216.0, 3.4028235e38, 1e-45]
    singles += [math.ldexp(1.0, e) for e in range(-149, 128)]
    singles += [value(rng.choice([0, 1, 2, 3, 5, 6, 7, 8])) for _ in range(250)]
    for x in singles:
        scalar(np.float32(x))
    for _ in range(250):
        kind = rng.randint(0, 10)
        scalar(np.complex128(complex(value(kind), value(rng.choice([0, 7, kind])))))
    for x in (0, -1, 2 ** 63 - 1, -2 ** 63, 42):
        scalar(np.int64(x))
    scalar(np.bool_(True))
    scalar(np.bool_(False))


def scalar(x):
    emit({"scalar": encoded(np.asarray(x)), "dtype": x.dtype.name, "str": str(x), "repr": repr(x)})


np.seterr(all="ignore")
stated_cases()
array_cases(1050, with_options=False)
array_cases(1200, with_options=True)
view_cases(300)
scalar_cases()
