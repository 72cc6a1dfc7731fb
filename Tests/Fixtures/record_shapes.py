#!/usr/bin/env python3
"""Records what NumPy's shape functions and ranges make, of arrays that both sides make from a seed.

usage: record_shapes.py --seed N --count M > shapes.txt

Fields of a line, separated by tabs:
  operation, dtype, length of the block, seed, shape, strides, offset (see record_reductions.py),
  arguments: lists of integers separated by ";" ("none" for None, "-" for an empty list); of
      arange and linspace start, stop and step or num as float.hex() or an integer, and the dtype,
  result: dtype, shape, hash of the bits in row-major order, first element's bits; of several
      arrays one after the other, separated by "|"; or "error" and the beginning of the message.
"""
import argparse
import random
import warnings

import numpy as np
from record_reductions import bits, fnv, texts, view


def written(a):
    a = np.asarray(a)
    words = bits(a)
    return ' '.join([a.dtype.name, texts(a.shape), f'{fnv(words):x}',
                     f'{words[0]:x}' if words else '-'])


def divisor_shape(r, n):
    shape = []
    for _ in range(r.randint(0, 3)):
        d = r.choice([d for d in range(1, min(n, 40) + 1) if n % d == 0] or [1])
        shape.append(d)
        n //= d
    shape.append(n)
    r.shuffle(shape)
    return shape


def arguments(r, operation, a):
    nd = a.ndim
    axis = r.randrange(-nd, nd) if nd and r.random() < .95 else nd
    if operation in ('reshape', 'reshapeF'):
        shape = divisor_shape(r, a.size)
        if r.random() < .3:
            shape[r.randrange(len(shape))] = -1
        if r.random() < .1:
            shape.append(r.choice([-1, 2, 3]))
        return [shape]
    if operation == 'transpose':
        order = r.sample(range(nd), nd)
        return [r.choice([None, [x - nd if r.random() < .3 else x for x in order], order[:1]])]
    if operation == 'swapaxes':
        return [[axis], [r.randrange(-nd, nd) if nd else 0]]
    if operation == 'moveaxis':
        k = r.randint(1, nd)
        return [r.sample(range(nd), k), [x - nd for x in r.sample(range(nd), k)]]
    if operation == 'squeeze':
        ones = [i for i, n in enumerate(a.shape) if n == 1]
        return [r.choice([None, None, ones, [axis]])]
    if operation == 'expand_dims':
        return [r.sample(range(-nd - 1, nd + 1), 1)]
    if operation == 'broadcast_to':
        shape = [r.randint(1, 3)] * r.randint(0, 2) + [
            r.randint(1, 4) if n == 1 else n for n in a.shape]
        return [shape if r.random() < .9 else shape[1:]]
    if operation == 'flip':
        return [r.choice([None, [axis]])]
    if operation == 'roll':
        return [[r.randint(-9, 9)], r.choice([None, [axis]])]
    if operation == 'repeat':
        if r.random() < .5 and -nd <= axis < nd:
            return [[r.randint(0, 3) for _ in range(a.shape[axis])] or [1], [axis]]
        return [[r.randint(0, 3)], r.choice([None, [axis]])]
    if operation == 'tile':
        return [[r.randint(0, 3) for _ in range(r.randint(1, nd + 1))]]
    if operation in ('concatenate', 'stack'):
        return [[r.choice([0, axis])]]
    if operation in ('sort', 'argsort'):
        return [r.choice([None, [axis]])]
    if operation in ('tril', 'triu', 'diag'):
        return [[r.randint(-3, 3)]]
    if operation == 'split':
        return [[r.randint(1, 4)], [axis]]
    if operation == 'searchsorted':
        return [[r.randint(0, 1)]]
    return []


def apply(operation, a, args):
    one = [x if x is None else (x[0] if len(x) == 1 else x) for x in args]
    if operation == 'reshape':
        return a.reshape(args[0])
    if operation == 'reshapeF':
        return a.reshape(args[0], order='F')
    if operation == 'transpose':
        return a.transpose(args[0]) if args[0] is not None else a.transpose()
    if operation in ('concatenate', 'stack'):
        return getattr(np, operation)((a, a[::-1] if a.ndim else a, a), axis=one[0])
    if operation == 'squeeze':
        return np.squeeze(a, axis=None if args[0] is None else tuple(args[0]))
    if operation in ('vstack', 'hstack', 'column_stack'):
        return getattr(np, operation)((a, a))
    if operation in ('tile', 'broadcast_to'):
        return getattr(np, operation)(a, args[0])
    if operation in ('sort', 'argsort'):
        return getattr(np, operation)(a, axis=one[0], kind='stable')
    if operation == 'unique':
        return np.unique(a, return_index=True, return_inverse=True, return_counts=True)
    if operation == 'searchsorted':
        flat = np.sort(a.ravel())
        return np.searchsorted(flat, flat[::-1], side=['left', 'right'][args[0][0]])
    if operation == 'where':
        return np.where(a, a, np.flip(a))
    if operation in ('nonzero', 'ravel'):
        return getattr(np, operation)(a)
    return getattr(np, operation)(a, *one)


OPERATIONS = ['reshape'] * 4 + ['reshapeF'] * 2 + [
    'transpose', 'swapaxes', 'moveaxis', 'squeeze', 'expand_dims', 'broadcast_to', 'flip', 'roll',
    'roll', 'repeat', 'repeat', 'tile', 'concatenate', 'concatenate', 'stack', 'vstack', 'hstack',
    'column_stack', 'sort', 'argsort', 'tril', 'triu', 'diag', 'split', 'unique', 'searchsorted',
    'where', 'nonzero', 'ravel']


def number(r):
    return r.choice([r.randint(-20, 20), r.uniform(-5, 5), round(r.uniform(-3, 3), 1),
                     r.choice([0, 1, 10, 0.1, 1e-5, 1e300, -1e308, 5e-324, 3.0])])


def ranges(r):
    if r.random() < .5:
        step = r.choice([1, 2, -1, 0.1, 0.3, -0.25, 1e-3, r.uniform(.01, 2), r.randint(1, 5), 0])
        start, stop = r.choice([0, 1, number(r)]), number(r)
        dtype = r.choice([None, None, 'float64', 'float32'])
        if step and abs((stop - start) / step) > 5000:
            stop = start + 7 * step
        return 'arange', (start, stop, step), dtype, lambda: np.arange(start, stop, step, dtype=dtype)
    start, stop, num = number(r), number(r), r.choice([0, 1, 2, 3, 5, 10, 50, 101, -1])
    endpoint = r.random() < .7
    dtype = r.choice([None, None, 'float32', 'int64'])
    if dtype == 'int64' and max(abs(start), abs(stop)) > 1e15:
        dtype = None
    return ('linspace' if endpoint else 'linspaceOpen', (start, stop, num), dtype,
            lambda: np.linspace(start, stop, num, endpoint=endpoint, dtype=dtype))


def outcome(make):
    try:
        with warnings.catch_warnings(), np.errstate(all='ignore'):
            warnings.simplefilter('ignore')
            result = make()
            parts = result if isinstance(result, (tuple, list)) else [result]
            return '|'.join(written(p) for p in parts) or 'nothing'
    except Exception as error:
        return 'error ' + str(error)[:24]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--count', type=int, default=2000)
    options = parser.parse_args()
    r = random.Random(options.seed)
    for i in range(options.count):
        if r.random() < .25:
            name, numbers, dtype, make = ranges(r)
            shown = [x.hex() if isinstance(x, float) else str(x) for x in numbers]
            fields = [name, dtype or 'none', 0, 0, '-', '-', 0, ';'.join(shown), outcome(make)]
        else:
            seed = options.seed * 100000 + i * 31
            operation = r.choice(OPERATIONS)
            dtype = r.choice(['float64', 'float64', 'float32', 'int64', 'bool', 'complex128'])
            a, length, offset = view(r, dtype, seed)
            if operation in ('tril', 'triu', 'diag') and a.ndim == 1:
                a = a[:40]
            args = arguments(r, operation, a)
            shown = ['none' if x is None else texts(x) for x in args]
            fields = [operation, dtype, length, seed, texts(a.shape),
                      texts([s // a.itemsize for s in a.strides]), offset, ';'.join(shown) or '-',
                      outcome(lambda: apply(operation, a, args))]
        print('\t'.join(map(str, fields)))


if __name__ == '__main__':
    main()
