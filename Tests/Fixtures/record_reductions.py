#!/usr/bin/env python3
"""Records NumPy's reductions of arrays that both sides make from a seed.

usage: record_reductions.py --seed N --count M > reductions.txt

Fields of a line, separated by tabs:
  operation, dtype, length of the block, seed, shape, strides, offset (in elements),
  axis ("none" or numbers), keepdims, dtype= ("none"), initial ("none" or a number),
  mask seed ("none" or a seed for a mask of the array's shape), ddof,
  result: dtype, shape, hash of the bits in row-major order, first element's bits
      or "error" and a word for its kind.
Element i of a block is made of splitmix64(seed + i); see `block`.
"""
import argparse
import random
import warnings

import numpy as np

MASK = (1 << 64) - 1


def splitmix(x):
    z = (x + 1) * 0x9E3779B97F4A7C15 & MASK
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9 & MASK
    z = (z ^ z >> 27) * 0x94D049BB133111EB & MASK
    return z ^ z >> 31


def real(z):
    """A double of either sign in [2**-8, 2**8), or near zero."""
    return ((z >> 11) * 2.0 ** -52 - 1.0) * 2.0 ** ((z & 15) - 8)


def block(dtype, length, seed):
    zs = [splitmix(seed + i) for i in range(length)]
    if dtype == 'bool':
        return np.array([z & 1 == 1 for z in zs], dtype=bool)
    if dtype == 'int64':
        span = 7 if seed % 2 else 1 << 40
        return np.array([z % span - span // 2 for z in zs], dtype='int64')
    if dtype == 'complex128':
        return np.array([complex(real(z), real(splitmix(z))) for z in zs], dtype=complex)
    values = [real(z) for z in zs]
    if seed % 5 == 0 and length:
        values[zs[0] % length] = float('nan')
    if seed % 7 == 0 and length:
        values[zs[0] % length] = float('inf')
    return np.array(values, dtype=dtype)


def view(r, dtype, seed):
    """A random view of a fresh block, and the block's length."""
    rank = r.choice([1, 1, 1, 2, 2, 2, 3, 3, 4])
    if rank == 1 and r.random() < .35:
        shape = [r.choice([7, 8, 9, 127, 128, 129, 1000, 1025, 9000, 20001])]
    else:
        high = {1: 300, 2: 40, 3: 14, 4: 7}[rank]
        shape = [r.choice([0] if r.random() < .03 else [1, 2, 3, 8, high, r.randint(1, high)])
                 for _ in range(rank)]
    length = int(np.prod(shape))
    a = block(dtype, length, seed).reshape(shape)
    base = a.__array_interface__['data'][0]
    if r.random() < .5:
        a = a.transpose(r.sample(range(rank), rank))
    if r.random() < .4:
        a = a[tuple(slice(None, None, r.choice([1, 1, 2, -1, -2, 3])) for _ in range(rank))]
    if r.random() < .1:
        a = a[..., None]
    offset = (a.__array_interface__['data'][0] - base) // a.itemsize if a.size else 0
    return a, length, offset


def bits(a):
    a = np.asarray(a)
    if a.dtype == bool:
        return [int(v) for v in a.ravel().tolist()]
    if a.dtype == np.int64:
        return [v & MASK for v in a.ravel().tolist()]
    flat = a.ravel()
    if a.dtype.kind == 'c':
        flat = np.stack([flat.real, flat.imag], -1).ravel()
    flat = flat.astype(np.float64)
    return [1 if v != v else int(b) for v, b in zip(flat.tolist(), flat.view(np.uint64).tolist())]


def fnv(words):
    h = 0xCBF29CE484222325
    for w in words:
        h = (h ^ w) * 0x100000001B3 & MASK
    return h


def texts(numbers):
    return ','.join(map(str, numbers)) or '-'


WORDS = [('no identity', 'noElements'), ('does not have an identity', 'maskNeedsInitial'),
         ('empty sequence', 'noArgument'), ('out of bounds', 'axisOutOfRange'),
         ('duplicate', 'duplicateAxis'), ('boolean subtract', 'booleanSubtract')]


def case(r, seed):
    operation = r.choice(['sum'] * 6 + ['mean', 'mean', 'prod', 'prod', 'min', 'max', 'any', 'all',
                         'var', 'std', 'ptp', 'count_nonzero', 'argmin', 'argmax', 'cumsum',
                         'cumsum', 'cumprod', 'diff'])
    dtype = r.choice(['float64'] * 4 + ['float32'] * 2 + ['complex128', 'complex128', 'int64', 'bool'])
    a, length, offset = view(r, dtype, seed)
    options, mask_seed = {}, None
    axis = r.choice(['none', 'int', 'int', 'tuple'])
    scan = operation in ('cumsum', 'cumprod', 'diff', 'argmin', 'argmax')
    if axis == 'int' or axis == 'tuple' and scan:
        axis = r.randrange(-a.ndim, a.ndim)
    elif axis == 'tuple':
        axis = tuple(x - a.ndim if r.random() < .3 else x
                     for x in r.sample(range(a.ndim), r.randint(0, a.ndim)))
    else:
        axis = None
    if operation == 'diff':
        axis = -1 if axis is None else axis
        options['n'] = r.choice([1, 1, 1, 2, 3])
    if r.random() < .02 and isinstance(axis, int):
        axis = a.ndim
    if r.random() < .02 and isinstance(axis, tuple) and axis:
        axis = axis + axis[:1]
    if operation not in ('cumsum', 'cumprod', 'diff') and r.random() < .3:
        options['keepdims'] = True
    if operation in ('sum', 'mean', 'prod', 'var') and dtype != 'complex128' and r.random() < .25:
        options['dtype'] = 'float64'
    if operation in ('sum', 'prod', 'min', 'max') and r.random() < .15:
        options['initial'] = r.choice([0, 1, 3])
    if operation in ('sum', 'mean', 'max', 'var', 'any') and r.random() < .15:
        mask_seed = seed + 1000003
        options['where'] = np.array(
            [splitmix(mask_seed + i) % 4 != 0 for i in range(a.size)], dtype=bool).reshape(a.shape)
    if operation in ('var', 'std') and r.random() < .4:
        options['ddof'] = 1
    return operation, dtype, a, length, offset, axis, options, mask_seed


def fits(operation, a, axis, options):
    """False where int64 results wrap around."""
    if a.dtype != np.int64 or operation not in ('sum', 'prod', 'cumsum', 'cumprod', 'diff'):
        return True
    if options.get('dtype'):
        return True
    o = {k: v for k, v in options.items() if k != 'where'}
    exact = np.asarray(getattr(np, operation)(a.astype(object), axis=axis, **o), dtype=object)
    return all(-2 ** 63 <= int(v) < 2 ** 63 for v in exact.ravel().tolist())


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--count', type=int, default=3000)
    arguments = parser.parse_args()
    r = random.Random(arguments.seed)
    for i in range(arguments.count):
        seed = arguments.seed * 100000 + i * 31
        operation, dtype, a, length, offset, axis, options, mask_seed = case(r, seed)
        try:
            with warnings.catch_warnings(), np.errstate(all='ignore'):
                warnings.simplefilter('ignore')
                result = np.asarray(getattr(np, operation)(a, axis=axis, **options))
                if not fits(operation, a, axis, options):
                    raise OverflowError('integerOverflow')
            words = bits(result)
            outcome = [result.dtype.name, texts(result.shape), f'{fnv(words):x}',
                       f'{words[0]:x}' if words else '-']
        except Exception as error:
            word = next((w for text, w in WORDS if text in str(error)), str(error))
            outcome = ['error', word]
        axes = 'none' if axis is None else texts(axis if isinstance(axis, tuple) else [axis])
        strides = [s // a.itemsize for s in a.strides]
        fields = [operation, dtype, length, seed, texts(a.shape), texts(strides), offset, axes,
                  int(options.get('keepdims', False)), options.get('dtype', 'none'),
                  options.get('initial', 'none'), mask_seed or 'none',
                  options.get('ddof', options.get('n', 0))]
        print('\t'.join(map(str, fields + outcome)))


if __name__ == '__main__':
    main()
