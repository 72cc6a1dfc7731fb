import collections
import math

import numpy as np


def shown(value, inside=False):
    if isinstance(value, np.ndarray):
        return np.array2string(value, separator=", ")
    if isinstance(value, str):
        return repr(str(value))
    if isinstance(value, (np.generic, np.dtype)):
        return str(value)
    if isinstance(value, type) and issubclass(value, np.generic):
        return np.dtype(value).name
    if isinstance(value, list):
        return "[" + ", ".join(shown(item, True) for item in value) + "]"
    if not isinstance(value, tuple):
        return repr(value)
    fields = getattr(value, "_fields", None)
    if fields:
        parts = (f"{field}={shown(item, True)}" for field, item in zip(fields, value))
        return type(value).__name__ + "(" + ", ".join(parts) + ")"
    if not inside and any(isinstance(item, np.ndarray) and item.ndim > 1 for item in value):
        labels = getattr(value, "labels", [f"[{index}]" for index in range(len(value))])
        return "\n".join(label + "\n" + shown(item) for label, item in zip(labels, value))
    inner = ", ".join(shown(item, True) for item in value)
    return "(" + inner + (",)" if len(value) == 1 else ")")


def show(value):
    if value is not None:
        print(shown(value))


Line = collections.namedtuple(
    "LinregressResult", "slope intercept rvalue pvalue stderr intercept_stderr")


def beta_share(a, b, x):
    if x > (a + 1)/(a + b + 2):
        return 1 - beta_share(b, a, 1 - x)
    if x <= 0:
        return 0.0
    # A continued fraction, from its beginning.
    value, upper, lower = 1.0, 1.0, 0.0
    for step in range(1000):
        m = step//2
        if step == 0:
            term = 1.0
        elif step % 2 == 0:
            term = m*(b - m)*x/((a + step - 1)*(a + step))
        else:
            term = -(a + m)*(a + b + m)*x/((a + step - 1)*(a + step))
        lower = 1/(1 + term*lower)
        upper = 1 + term/upper
        value *= upper*lower
        if abs(upper*lower - 1) < 1e-16:
            break
    size = math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b)
    return math.exp(size + a*math.log(x) + b*math.log1p(-x))/a*(value - 1)


def linregress(x, y):
    x, y = np.asarray(x, float).ravel(), np.asarray(y, float).ravel()
    if len(x) == 0 or len(x) != len(y):
        raise ValueError("x and y must have as many elements, and some")
    if len(x) > 1 and np.all(x == x[0]):
        raise ValueError("all x values are identical")
    (xx, xy), (_, yy) = np.cov(x, y, bias=True)
    r = np.clip(xy/np.sqrt(xx*yy), -1, 1) if xx and yy else np.float64(0.0 if xx else np.nan)
    slope = xy/xx if xx else np.float64(np.nan)
    intercept = np.mean(y) - slope*np.mean(x)
    freedom = len(x) - 2
    if freedom == 0:
        p, error = np.float64(y[0] == y[1]), np.float64(0)
    elif np.isnan(r):
        p = error = np.float64(np.nan)
    else:
        t = r*np.sqrt(freedom/((1 - r + 1e-20)*(1 + r + 1e-20)))
        p = np.float64(beta_share(freedom/2, 0.5, freedom/(freedom + t*t)))
        error = np.sqrt((1 - r*r)*yy/xx/freedom)
    return Line(slope, intercept, r, p, error, error*np.sqrt(xx + np.mean(x)**2))


# The straight line through measurements, and how sure it is.
t = np.array([0, 1, 2, 3, 4])
h = np.array([1.1, 2.9, 5.2, 6.8, 9.1])
line = linregress(t, h)
show((line.slope.round(6), line.intercept.round(6)))
show(line.rvalue.round(6))
print(f"{line.pvalue:.6f} {line.stderr:.6f} {line.intercept_stderr:.6f}")
flat = linregress(np.array([0, 1, 2, 4]), np.array([1, 0, 1, 0]))
show(flat.pvalue.round(6))
show(linregress(np.array([1, 2]), np.array([3, 5])).pvalue)
