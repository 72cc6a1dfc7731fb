// nabla · Helper+Regression.swift
// Linear regression in translated programs, which NumPy does not have.
// SPDX-License-Identifier: Apache-2.0

extension Helper {
  /// The line of least squares with its errors; how likely its slope is comes from Student's
  /// distribution, whose tail is a share of the beta function.
  var regressionSource: String {
    """
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
    """
  }
}
