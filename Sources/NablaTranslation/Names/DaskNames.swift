// nabla · DaskNames.swift
// What Dask has of NumPy's.
// SPDX-License-Identifier: Apache-2.0

/// What Dask has of NumPy's, by NumPy's names.
enum DaskNames {
  /// The functions of `dask.array` that NumPy's main namespace has too.
  static let functions = words(
    """
    abs absolute add all allclose angle any append apply_along_axis apply_over_axes arange
    arccos arccosh arcsin arcsinh arctan arctan2 arctanh argmax argmin argwhere around
    atleast_1d atleast_2d atleast_3d average bincount bitwise_and bitwise_not bitwise_or
    bitwise_xor block broadcast_arrays broadcast_to cbrt ceil choose clip compress
    concatenate conj copysign corrcoef cos cosh count_nonzero cov cumprod cumsum deg2rad
    degrees delete diag diagonal diff digitize divide divmod dot dstack ediff1d einsum empty
    empty_like equal exp exp2 expand_dims expm1 extract eye fabs fix flatnonzero flip fliplr
    flipud float_power floor floor_divide fmax fmin fmod frexp fromfunction frompyfunc full
    full_like greater greater_equal histogram histogram2d histogramdd hstack hypot i0 imag
    indices insert invert isclose iscomplex isfinite isin isinf isnan isneginf isposinf
    isreal ldexp left_shift less less_equal linspace log log10 log1p log2 logaddexp
    logaddexp2 logical_and logical_not logical_or logical_xor matmul max maximum mean median
    meshgrid min minimum mod modf moveaxis multiply nan_to_num nanargmax nanargmin
    nancumprod nancumsum nanmax nanmean nanmedian nanmin nanpercentile nanprod nanquantile
    nanstd nansum nanvar ndim negative nextafter nonzero not_equal ones ones_like outer pad
    percentile piecewise positive power prod ptp quantile rad2deg radians ravel
    ravel_multi_index real reciprocal remainder repeat reshape result_type right_shift rint
    roll rollaxis rot90 round searchsorted select shape sign signbit sin sinc sinh spacing
    sqrt square squeeze stack std subtract sum swapaxes take tan tanh tensordot tile trace
    transpose tri tril tril_indices tril_indices_from triu triu_indices triu_indices_from
    true_divide trunc union1d unique unravel_index var vdot vstack where zeros zeros_like
    """)

  /// The methods and attributes that arrays of Dask share with NumPy's.
  static let methods = words(
    """
    T all any argmax argmin astype choose clip conj copy cumprod cumsum dot dtype flatten
    imag itemsize max mean min nbytes ndim nonzero prod ravel real repeat reshape round
    shape size squeeze std sum swapaxes trace transpose var view
    """)

  /// The functions of `dask.array.fft`.
  static let fourier = words(
    """
    fft fft2 fftfreq fftn fftshift hfft ifft ifft2 ifftn ifftshift ihfft irfft irfft2 irfftn
    rfft rfft2 rfftfreq rfftn
    """)

  /// The functions of `dask.array.linalg`, but those that want chunks of a certain form.
  static let linalg: Set = ["norm"]

  /// Other names of functions that Dask has.
  static let aliases = [
    "absolute": "abs", "acos": "arccos", "acosh": "arccosh", "amax": "max", "amin": "min",
    "asin": "arcsin", "asinh": "arcsinh", "atan": "arctan", "atan2": "arctan2",
    "atanh": "arctanh", "bitwise_invert": "invert", "bitwise_left_shift": "left_shift",
    "bitwise_right_shift": "right_shift", "concat": "concatenate", "conjugate": "conj",
    "identity": "eye", "permute_dims": "transpose", "pow": "power",
  ]

  /// Functions that stay NumPy's: they take no arrays, or ask about dtypes.
  static let staying = words(
    """
    can_cast promote_types result_type finfo iinfo isscalar issubdtype set_printoptions
    get_printoptions float16 float32 float64 int8 int16 int32 int64 uint8 uint16 uint32 uint64
    bool_ complex64 complex128 datetime64 timedelta64 dtype broadcast_shapes seterr
    """)

  private static func words(_ text: String) -> Set<String> {
    Set(text.split { $0 == " " || $0 == "\n" }.map(String.init))
  }
}
