#!/usr/bin/env python3
"""Records what NumPy's linear algebra and Fourier transforms give.

usage: record_linalg.py > linalg.jsonl

One object per line: {"input": …, "answer": …, "tolerance": …} or {"input": …, "error": kind,
"message": …}. The answer is the dtype, the shape and `tolist()` of each array of the result, as text;
numbers in it may differ by `tolerance` times the largest number of the answer. Tolerances are 64
units in the last place, times the condition number of the matrix where the result depends on it.
Eigenvectors and singular vectors have no sign of their own: their inputs multiply the factors again.
"""
import json
import random
import warnings

import numpy as np

warnings.simplefilter("ignore")
R = random.Random(11)
NAMES = {name: getattr(np, name) for name in dir(np) if not name.startswith("_")}
NAMES |= {name: getattr(np.linalg, name) for name in np.linalg.__all__ if name not in NAMES}
NAMES |= {"np": np, "linalg": np.linalg, "fft": np.fft, "abs": abs, "sum": np.sum}
EPS = 2.0 ** -52


def text(value):
    """What the test compares: dtypes, shapes and elements."""
    if isinstance(value, tuple):
        return "; ".join(text(item) for item in value)
    array = np.asarray(value)
    return f"{array.dtype} {array.shape} {array.tolist()}"


def record(source, tolerance=64 * EPS):
    # nabla's brackets are arrays.
    try:
        value = eval(source, {"__builtins__": {}}, NAMES | {"A": None})
        entry = {"input": source, "answer": text(value), "tolerance": tolerance}
    except Exception as error:  # noqa: BLE001
        entry = {"input": source, "error": type(error).__name__, "message": str(error)}
    print(json.dumps(entry))


def number(kind):
    if kind == "int":
        return str(R.randint(-9, 9))
    if kind == "complex":
        return f"({R.randint(-40, 40) / 8}{R.choice('+-')}{R.randint(0, 40) / 8}j)"
    return repr(R.randint(-400, 400) / 64)


def array(shape, kind):
    if not shape:
        return number(kind)
    return "[" + ", ".join(array(shape[1:], kind) for _ in range(shape[0])) + "]"


def matrix(m, n, kind=None):
    return f"array({array((m, n), kind or R.choice(['int', 'float', 'float', 'complex']))})"


def stack(m, n):
    batch = R.choice([(), (), (), (2,), (1, 2), (3,)])
    return f"array({array(batch + (m, n), R.choice(['int', 'float', 'complex']))})"


def bound(source):
    """Rounding errors times the condition number of a matrix."""
    value = np.asarray(eval(source, {"__builtins__": {}}, NAMES))
    return 64 * EPS * max(1.0, float(np.max(np.linalg.cond(value))))


def equations():
    for _ in range(40):
        n = R.choice([1, 2, 3, 4, 5])
        a = stack(n, n)
        try:
            limit = bound(a)
        except np.linalg.LinAlgError:
            continue
        if limit > 1e-6:
            continue
        b = f"array({array((n,), R.choice(['int', 'float', 'complex']))})"
        record(f"solve({a}, {b})", limit)
        record(f"solve({a}, {matrix(n, R.choice([1, 2, 3]))})", limit)
        record(f"inv({a})", limit)
        record(f"det({a})", limit)
        record(f"slogdet({a}).logabsdet", limit)
        record(f"slogdet({a}).sign", limit)
        record(f"linalg.cond({a}, {R.choice(['1', '-1', 'inf', chr(39) + 'fro' + chr(39)])})", limit)
        record(f"matrix_power({a}, {R.choice([-2, -1, 0, 1, 2, 3, 4, 5])})", limit * 8)


def decompositions():
    for _ in range(25):
        m, n = R.choice([1, 2, 3, 4, 6]), R.choice([1, 2, 3, 4, 6])
        a = stack(m, n)
        full = R.choice(["True", "False"])
        record(f"svd({a}, full_matrices={full}).S")
        record(f"svdvals({a})")
        record(f"[f.shape for f in svd({a}, full_matrices={full})][2]")
        f = f"svd({a}, full_matrices=False)"
        record(f"({f}.U * {f}.S[..., None, :]) @ {f}.Vh")
        record(f"qr({a}).Q @ qr({a}).R")
        record(f"abs(qr({a}, 'r'))")
        record(f"qr({a}, 'complete').Q.shape")
        record(f"matrix_rank({a})")
        record(f"norm({a}, {R.choice(['1', '2', '-2', '-1', 'inf', '-inf', 'None'])}, axis=(-2, -1))")
        record(f"linalg.matrix_norm({a}, ord='nuc', keepdims=True)")
        record(f"linalg.vector_norm({a}, ord={R.choice(['1', '2', '3', 'inf', '0', '-inf', '0.5'])})")
        record(f"norm({a}, {R.choice(['1', '2', '3', 'inf', '0', '-inf', '-1.5'])}, axis=-1)")
        b = matrix(m, R.choice([1, 2]))
        square = matrix(m, n)
        try:
            limit = bound(square) ** 2 / (64 * EPS)
        except np.linalg.LinAlgError:
            continue
        if limit < 1e-8:
            record(f"lstsq({square}, {b})[0]", limit)
            record(f"lstsq({square}, {b})[1]", limit)
            record(f"lstsq({square}, {b})[3]")
            record(f"pinv({square})", limit)
    for _ in range(20):
        n = R.choice([1, 2, 3, 5])
        a = stack(n, n)
        record(f"sort(eigvals({a}).real)", 1e-9)
        record(f"abs({a} @ eig({a}).eigenvectors - eig({a}).eigenvectors * "
               f"eig({a}).eigenvalues[..., None, :]).max() < 1e-9")
        h = f"({a} + {a}.conj().swapaxes(-1, -2))"
        record(f"eigvalsh({h})")
        record(f"eigvalsh({a}, UPLO='U')")
        f = f"eigh({h})"
        record(f"({f}.eigenvectors * {f}.eigenvalues[..., None, :]) @ "
               f"{f}.eigenvectors.conj().swapaxes(-1, -2)")
        p = f"({a} @ {a}.conj().swapaxes(-1, -2) + {n} * eye({n}))"
        record(f"cholesky({p})", 1e-12)
        record(f"cholesky({p}, upper=True)", 1e-12)
        record(f"svd({h}, hermitian=True).S")


def products():
    for _ in range(40):
        k, m, n = (R.choice([1, 2, 3, 4]) for _ in range(3))
        kinds = [R.choice(["int", "float", "complex"]) for _ in range(2)]
        shapes = R.choice([((k,), (k,)), ((m, k), (k,)), ((k,), (k, n)), ((m, k), (k, n)),
                           ((2, m, k), (k, n)), ((m, k), (2, k, n)), ((2, m, k), (2, k, n)), ((), (k,))])
        a, b = (f"array({array(s, kind)})" for s, kind in zip(shapes, kinds))
        record(f"dot({a}, {b})")
        record(f"outer({a}, {b})")
        record(f"kron({a}, {b})")
        if all(shapes):
            record(f"{a} @ {b}")
        c = f"array({array(R.choice([(k,), (n, k), (2, n, k)]), kinds[1])})"
        record(f"inner({a}, {c})")
        record(f"vecdot({a}, {c})")
        record(f"vdot({a}, {a})")
        x, y = (f"array({array(R.choice([(3,), (2, 3), (1, 3)]), kind)})" for kind in kinds)
        record(f"cross({x}, {y})")
        t = f"array({array((2, 3, 4), kinds[0])})"
        u = f"array({array((4, 3, 2), kinds[1])})"
        record(f"tensordot({t}, {u}, axes={R.choice(['1', '([1], [1])', '([1, 0], [1, 2])', '0', '(2, 0)'])})")
        record(f"trace({t}, {R.choice([-1, 0, 1, 5])}, {R.choice(['0, 1', '1, 2', '-1, 0'])})")
        record(f"diagonal({t}, {R.choice([-1, 0, 1, 5])}, {R.choice(['0, 1', '1, 2', '-1, 0'])})")
        record(f"einsum({R.choice(EINSUMS)!r}, {t}, {u})")
        record(f"einsum({R.choice(['ijk', 'ijk->kji', '...k', '...k->k...', 'kij->j', 'ijk->'])!r}, {t})")
        record(f"einsum({R.choice(['ii', 'ii->i', 'ij,ji', 'ij,kl->il'])!r}"
               f", {matrix(3, 3)}{R.choice(['', ', ' + matrix(3, 3)])})")
        record(f"einsum('ij,jk,kl', {matrix(2, 3)}, {matrix(3, 2)}, {matrix(2, 4)})")
        record(f"linalg.multi_dot([{matrix(2, 3)}, {matrix(3, 2)}, {matrix(2, 4)}, {matrix(4, 1)}])")
        record(f"matvec({matrix(m, k)}, {c})")
        record(f"vecmat({array((2, m), 'complex')}, {matrix(m, k)})")


EINSUMS = ["ijk,kjl", "ijk,kjl->il", "ijk,kji", "ijk,kji->j", "ijk,lmn->", "ijk,kli->jl", "...k,k...",
           "i...,...i->...", "ijk,kjl->lji", "ij...,...ji->...", "ijk,klm->ijlm", "kij,kij"]


def transforms():
    lengths = list(range(1, 33)) + [35, 36, 49, 50, 53, 60, 64, 77, 97, 100, 101, 121, 128, 143, 169, 210,
                                    211, 243, 256, 289, 331, 343, 499, 500, 512, 997, 1000, 1024]
    for n in lengths:
        x = f"(arange({n}) * 7919 % 211 / 64)"
        z = f"({x} + 1j * (arange({n}) * 104729 % 127 / 32))"
        # Of long results a few elements, at both ends and all over.
        some = "" if n < 14 else f"[::{n // 10}]"
        norm = R.choice(["", "", ", norm='ortho'", ", norm='forward'", ", norm='backward'"])
        for function in ["fft", "ifft", "irfft", "hfft"]:
            record(f"fft.{function}({z}{norm}){some}")
        for function in ["rfft", "fft", "ihfft"]:
            record(f"fft.{function}({x}{norm}){some}")
        record(f"fft.irfft({z}, {n}){some}")
        record(f"fft.fft({z}, {R.choice([1, 2, 5, n + 3])}){some}")
        record(f"fft.fftfreq({n}, {R.choice(['1', '0.1', '3'])}){some}")
        record(f"fft.rfftfreq({n}, {R.choice(['1', '0.1', '3'])}){some}")
    for _ in range(25):
        shape = R.choice([(4, 6), (3, 5), (2, 3, 4), (1, 7), (8, 8)])
        a = f"array({array(shape, R.choice(['int', 'float', 'complex']))})"
        r = f"array({array(shape, R.choice(['int', 'float']))})"
        record(f"fft.{R.choice(['fft', 'ifft'])}({a}, axis={R.choice([0, 1, -2])})")
        record(f"fft.{R.choice(['fft2', 'ifft2', 'fftn', 'ifftn'])}({a})")
        record(f"fft.{R.choice(['fftn', 'ifftn'])}({a}, s=({R.choice([1, 3, 6])}, 4), axes=(1, 0))")
        record(f"fft.{R.choice(['rfft2', 'rfftn'])}({r})")
        record(f"fft.{R.choice(['irfft2', 'irfftn'])}({a})")
        record(f"fft.{R.choice(['fftshift', 'ifftshift'])}({r}{R.choice(['', ', axes=0', ', axes=(0, 1)'])})")


def singles():
    """Results keep single precision; half precision has no routines."""
    for _ in range(12):
        n = R.choice([2, 3])
        a = f"array({array((n, n), 'float')}, dtype=float32)"
        z = f"array({array((n, n), 'complex')}, dtype=complex64)"
        b = f"array({array((n,), 'float')}, dtype=float32)"
        v = f"array({array((7,), 'float')}, dtype=float32)"
        for source in [
            f"solve({a} + 9 * eye({n}, dtype=float32), {b})", f"det({a})", f"slogdet({z})[0]",
            f"inv({z} + 20 * eye({n}, dtype=float32))", f"eigvals({a} + {a}.T)", f"svdvals({z})",
            f"eigvalsh({z} + {z}.conj().T)", f"qr({a}, 'r') ** 2", f"norm({a})", f"norm({z}, 1)",
            f"norm({a}, 'nuc')", f"norm({a}, inf, axis=1)", f"linalg.cond({a} + 9 * eye({n}))",
            f"pinv({a} + 9 * eye({n}, dtype=float32))", f"{a} @ {z}", f"dot({a}, {b})", f"kron({b}, {b})",
            f"einsum('ij,jk', {a}, {z})", f"vdot({b}, {b})", f"cross({v}[:3], {v}[3:6])",
            f"tensordot({a}, {z})", f"fft.fft({v})", f"fft.rfft({v})", f"fft.irfft({z}[0])",
            f"fft.fft2({z})", f"matrix_rank({a})", f"array({array((n, n), 'int')}, dtype=int16) @ "
            f"array({array((n, n), 'int')}, dtype=int16)", f"trace({a})", f"lstsq({a}, {b})[2]",
        ]:
            record(source, 1e-4)
    for function in ["inv", "det", "svd", "eigvals", "qr"]:
        record(f"{function}(eye(2, dtype=float16))")


def failures():
    for source in [
        "inv([[1, 2], [2, 4]])", "inv(zeros((2, 2)))", "inv([1, 2])", "inv([[1, 2, 3]])", "inv(3)",
        "solve([[1, 2], [2, 4]], [1, 2])", "solve(eye(2), [1, 2, 3])", "solve(eye(2), 3)",
        "det([1])", "slogdet([[1, 2]])", "cholesky([[1, 2], [2, 1]])", "cholesky([[1, 2]])",
        "eig([[1, 2]])", "eig([[nan, 1], [1, 1]])", "eigvals([[inf, 1], [1, 1]])", "eigh([[1, 2]])",
        "eigh(eye(2), 'x')", "svd(3)", "svd([[nan, 1], [1, 1]])", "qr([1])", "qr(eye(2), 'x')",
        "lstsq(eye(2), [1, 2, 3])", "lstsq([1], [2])", "lstsq(eye(2), 3)",
        "norm([1, 2], 'fro')", "norm(eye(2), 3)", "norm(eye(2), 'x')", "norm(ones((2, 2, 2)), 2)",
        "norm(eye(2), axis=(0, 0))", "norm(eye(2), axis=5)", "linalg.cond(zeros((0, 2)))",
        "linalg.matrix_norm([1, 2])", "matrix_rank(eye(2), 1, rtol=1)", "tensorinv(eye(4), 0)",
        "tensorsolve(ones((2, 3)), [1, 2])", "dot([1, 2], [1, 2, 3])", "dot(eye(2), eye(3))",
        "inner([1, 2], [1, 2, 3])", "vdot([1, 2], [1, 2, 3])", "vecdot([1, 2], 3)",
        "matvec(eye(2), [1, 2, 3])", "vecmat([1, 2, 3], eye(2))", "cross([1, 2, 3, 4], [1, 2, 3])",
        "cross(1, [1, 2, 3])", "linalg.cross([1, 2], [1, 2, 3])", "linalg.outer([[1]], [2])",
        "trace([1, 2])", "diagonal([1])", "diagonal(eye(2), 0, 1, 1)", "trace(eye(2), 0, 0, 5)",
        "tensordot(eye(2), eye(3))", "tensordot(eye(2), eye(2), axes=([0, 0], [0, 1]))",
        "matrix_transpose([1])", "linalg.multi_dot([eye(2)])",
        "einsum('ij,jk', eye(2))", "einsum('ij', eye(2), eye(2))", "einsum('ijk', eye(2))",
        "einsum('i', eye(2))", "einsum('ii', ones((2, 3)))", "einsum('ij,jk', ones((2, 3)), ones((4, 5)))",
        "einsum('ij->ik', eye(2))", "einsum('ij->ii', eye(2))", "einsum('i%', eye(2))",
        "einsum('i..j', eye(2))", "einsum('ij')", "einsum('i...->i', eye(2))",
        "fft.fft([1, 2], 0)", "fft.fft([1, 2], axis=1)", "fft.irfft([1])", "fft.fft([])",
        "fft.fft([1, 2], norm='x')", "fft.rfft([1j])", "fft.fftn(eye(2), s=(2,), axes=(0, 1))",
        "fft.fftfreq(0)", "fft.fftfreq(-3)",
    ]:
        record(source)


equations()
decompositions()
products()
transforms()
singles()
failures()
