#!/usr/bin/env python3
# nabla · record_rare_calls.py
# Records what NumPy answers to calls that random programs found, with its warnings.
# SPDX-License-Identifier: Apache-2.0
"""usage: record_rare_calls.py > rare-calls.jsonl

One JSON object per line, as record_calls.py writes them; what is warned of follows what is shown. All
but the last statement of an input run first. An error is recorded by its kind alone.
"""
import json
import warnings

import numpy as np
from record_calls import show

CALLS = """
np.seterrcall(func=np.array([1, 2]))
np.seterrcall()
np.seterrcall(np.int64)
np.setbufsize(1)
np.setbufsize(100)
np.setbufsize(-5)
np.setbufsize(16000016)
np.setbufsize(4096); np.getbufsize()
np.setbufsize(8192)
np.testing.assert_array_max_ulp(np.array([]), 1j)
np.testing.assert_array_max_ulp(np.array([True]), 1j)
np.testing.assert_allclose(np.array([1]), "")
np.testing.assert_allclose(np.array([1, 2]), np.array([1, 2]), rtol=np.inf)
np.testing.assert_allclose(np.array([1, 2]), np.array([1, 2]), atol=np.nan)
np.allclose(0.5, 0.5, atol=np.inf)
np.allclose(np.array([0.5]), 0.5, rtol=np.array([np.nan]))
np.isclose(np.array([1, 2]), np.array([1, 3]), rtol=np.inf, atol=2)
np.random.multinomial(np.array([5, 10]), np.array([0.5, 0.5]))
np.random.multinomial(np.array([5, 10]), np.array([0.5, 0.5]), size=(1, 3))
g = np.zeros(3, dtype=np.float32); d = np.random.default_rng(1); d.permuted(np.array([3, 1, 2]), out=g)
g = np.zeros(4); d = np.random.default_rng(1); d.permuted(np.array([3, 1, 2]), out=g)
c = np.zeros(()); r = np.nanprod(np.array([-9, 0]), out=c); c
c = np.zeros((), dtype=np.float32); r = np.nansum(np.array([1, 2]), out=c); c
np.nanprod(np.array([1, 2]), initial=None, where=False)
np.sum(np.array([1, 2]), initial=None, where=np.array([True, True]))
c = np.zeros((), dtype=complex); r = np.nansum(np.array([1, 2]), dtype=np.int64, out=c)
c = np.zeros((), dtype=complex); r = np.sum(np.array([1, 2]), dtype=np.int64, out=c)
c = np.zeros((), dtype=complex); r = np.nanmean(np.array([]), dtype=float, out=c)
c = np.zeros(1); r = np.sum(np.array([]), out=c, initial=1j)
c = np.zeros(()); r = np.sum(np.array([]), out=c, keepdims=True, initial=1j)
c = np.zeros((), dtype=int); r = np.nanprod(np.array([1]), dtype=complex, out=c, initial=None, where=np.array([True]))
np.nanstd(np.array([]), correction=None)
np.std(np.array([1, 2]), correction=None)
np.nanvar(np.array([]), dtype=np.int64, mean=4, correction=1)
c = np.zeros((), dtype=int); np.nanvar(np.array([1.5]), out=c)
c = np.zeros((), dtype=int); np.nanmean(np.array([1.5]), out=c)
c = np.zeros(1, dtype=int); np.nanvar(np.array([1, 2]), dtype=np.int8, out=c)
c = np.zeros(1, dtype=int); np.var(np.array([]), dtype=np.uint32, out=c)
np.nanstd(np.array([]), dtype=complex)
np.nanvar(np.array([1j, 2]), dtype=float)
np.array([True]).var(mean=True)
np.var(np.array([True, False]), mean=np.array([True]))
np.ptp(-np.inf)
np.ptp(np.array([np.inf, np.inf]))
np.array([[1j]]).trace(dtype=float)
np.cov(np.array([0.5, 0.5, 0.5]), y=np.array([0.5, 3, np.inf]))
np.corrcoef(np.array([1e308, 0.5]))
np.cov(0.5, y=np.array([1, 2]), dtype=np.int64)
np.cov(np.array([1, 2]), dtype=np.int64)
np.corrcoef(np.array([1, 2]), dtype=bool)
np.cov(np.zeros((0, 2)), dtype=np.int64)
np.average(2, axis=-1, weights=0.5)
np.average(2, axis=0)
np.percentile(np.array([1, 2], dtype=np.float16), 100).dtype
np.percentile(np.array([1, 2], dtype=np.float32), 33.3)
np.percentile(np.array([1, 2], dtype=np.float32), np.array([33.3]))
np.modf(np.array([1, 2]), out=None)
np.frexp(np.array([1.5]), out=None)
np.divmod(np.array([7]), 2, out=None)
np.divmod(np.array([7]), 2, out=(None, None))
b = np.zeros(2); np.sin(np.array([1, 2]), out=b, where=np.array([1, 0]))
np.array([True, False]).conj()
np.array([True, False]).conjugate()
np.conj(np.array([True, False]))
np.union1d(np.array([3], dtype=np.int8), 1).dtype
np.union1d(1.5, np.array([3], dtype=np.float32)).dtype
np.union1d(True, np.array([3], dtype=np.int8)).dtype
np.union1d(2, 1.5)
c = np.array([0.5]); c.put(5, 2j)
c = np.array([1, 1, 1]); np.concat((np.array([2.0, 0.5, 0.5]),), out=c)
c = np.zeros(3, dtype=np.float32); r = np.concat((np.array([2.0, 0.5]), np.array([3])), out=c); c
np.lib.stride_tricks.as_strided(np.arange(12).reshape(3, 4), (2, 6))
np.lib.stride_tricks.as_strided(np.arange(12).reshape(3, 4).T, (2, 3))
np.fromstring('1.5 2.5 7', int, sep=' ')
np.fromstring('1 2 7', np.uint8, sep=' ')
np.fromstring('1 2.5', complex, sep=' ')
np.mintypecode(['-0x1f,'])
np.cross(np.array([0, 0, 1]), np.array([0.5, np.inf, 1]))
np.linalg.cross(np.array([0, 0, 1]), np.array([1e308, 1e308, 1]) * 100)
c = np.zeros((1, 2)); r = np.around(np.array([[True, False]]), 1, out=c); c
c = np.zeros((), dtype=complex); r = np.nanstd(np.array([1, 2]), out=c)
c = np.zeros(2, dtype=complex); r = np.cumulative_sum(np.array([True, True]), dtype=np.uint32, out=c)
np.cumulative_prod(1j, dtype=int)
np.cumsum(np.array([1j]), dtype=float)
np.cov(1j, dtype=float)
np.corrcoef(np.inf, dtype=complex)
np.average(complex(-np.inf, -2))
np.nanmedian(np.zeros((0, 4), dtype=int), keepdims=True)
np.nanmedian(np.zeros((0, 4), dtype=int))
np.nanmedian(3, keepdims=True)
np.quantile(3, 0.5, keepdims=True)
np.var(2.5, where=False)
np.sort_complex(np.array([3, 1], dtype=np.int16)).dtype
np.sort_complex(np.array([3, 1], dtype=np.float32)).dtype
np.real_if_close(np.array(1j))
np.real_if_close(2.5)
np.min(np.array([1]), initial=0j)
np.testing.assert_array_max_ulp(np.zeros((0, 2)), np.zeros((0, 2)))
c = np.zeros(2); np.place(c, np.array([True, False]), np.array([1, 2])); c
c = np.zeros((), dtype=int); r = np.nanprod(np.array([6, 1, 8], dtype=np.uint64), out=c); c
c = np.zeros((), dtype=int); r = np.sum(np.array([6, 1, 8], dtype=np.uint64), out=c); c
np.mintypecode(['f', 'dd'])
""".strip().split("\n")


def kind(error):
    """The kind of an error, as Python's own exceptions have it."""
    private = {"UFuncTypeError": "TypeError", "DTypePromotionError": "TypeError"}
    return private.get(type(error).__name__, type(error).__name__)


def answer(source):
    """The line of one call."""
    *before, last = source.split("; ")
    names = {"np": np}
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            for statement in before:
                exec(statement, names)
            if " = " in last:
                exec(last, names)
                shown = []
            else:
                value = eval(last, names)
                shown = [] if value is None else [show(value)]
        except Exception as error:  # noqa: BLE001
            return {"input": source, "error": kind(error)}
    for warning in caught:
        text = f"RuntimeWarning: {warning.message}"
        if text not in shown:
            shown.append(text)
    return {"input": source, "shows": "\n".join(shown)}


for call in CALLS:
    print(json.dumps(answer(call)))
