// nabla · Helper+Dask.swift
// The helpers of programs over Dask.
// SPDX-License-Identifier: Apache-2.0

extension Helper {
  /// The definition in programs over Dask; nil where it is the one over NumPy.
  var daskSource: String? {
    switch self {
    case .array, .bracket, .own, .operand, .items: daskValueSource
    case .later, .then, .show, .showAndKeep, .say, .finish: daskShowingSource
    case .roundOf:
      """
      def round_of(value, *arguments):
          isarray = isinstance(value, (np.ndarray, da.Array))
          return (da.round if isarray else round)(value, *arguments)
      """
    case .sumOf, .minOf, .maxOf, .anyOf, .allOf:
      """
      def \(name)(value, *arguments, **keywords):
          isarray = isinstance(value, (np.ndarray, da.Array)) and value.ndim > 0
          function = da.\(name.dropLast(3)) if isarray else \(name.dropLast(3))
          return function(value, *arguments, **keywords)
      """
    case .gradient: daskGradientSource
    case .appended: daskAppendingSource
    case .length: daskLengthSource
    default: nil
    }
  }

  // MARK: - Values

  private var daskValueSource: String {
    switch self {
    case .array:
      """
      def array(values, dtype=None):
          if isinstance(values, da.Array):
              return values.copy() if dtype is None else values.astype(dtype)
          if dask.base.unpack_collections(values)[0]:
              return da.stack([array(item, dtype) for item in values])
          return da.from_array(np.array(values, dtype=dtype), chunks="auto")
      """
    case .bracket:
      """
      def bracket(items):
          if any(isinstance(item, (str, range)) or callable(item) for item in items):
              return items
          try:
              result = array(items)
          except ValueError:
              return items
          return items if result.dtype.kind in "OUS" else result
      """
    case .own:
      """
      def own(value):
          if isinstance(value, (np.ndarray, da.Array)):
              return value.copy()
          if type(value) in (list, tuple):
              return type(value)(own(item) for item in value)
          return value
      """
    case .operand:
      """
      def operand(value):
          return array(list(value)) if isinstance(value, (list, range)) else value
      """
    default:
      """
      def items(value):
          return list(value) if isinstance(value, (np.ndarray, da.Array)) else value
      """
    }
  }

  // MARK: - Showing

  private var daskShowingSource: String {
    switch self {
    case .later:
      """
      def later(function, *values):
          lazy = dask.base.unpack_collections(*values)[0]
          return (dask.delayed(function) if lazy else function)(*values)
      """
    case .then:
      """
      def kept(value):
          if isinstance(value, (np.ndarray, da.Array)):
              return value.copy()
          if type(value) in (list, tuple):
              return type(value)(kept(item) for item in value)
          return da.from_delayed(value, (), object) if dask.is_dask_collection(value) else value


      waiting = []


      def then(function, *values, **options):
          waiting.append((function, [kept(value) for value in values], options))
      """
    case .show:
      """
      def show(value):
          if value is not None:
              labels = value.labels if isinstance(value, Labelled) else None
              then(show_now, tuple(value) if labels else value, labels=labels)
      """
    case .showAndKeep:
      """
      def show(value):
          global _
          if value is not None:
              labels = value.labels if isinstance(value, Labelled) else None
              then(show_now, tuple(value) if labels else value, labels=labels)
              _ = own(value)
      """
    case .say:
      """
      def show_now(value, labels=None):
          if labels:
              value = Labelled(value)
              value.labels = labels
          if isinstance(value, np.ndarray) and value.ndim == 0:
              value = value[()]
          print(shown(value))
      """
    default:
      """
      def finish():
          functions = [function for function, _, _ in waiting]
          values, options = dask.compute(
              [values for _, values, _ in waiting], [options for _, _, options in waiting])
          for function, inputs, keywords in zip(functions, values, options):
              function(*inputs, **keywords)
      """
    }
  }

  // MARK: - Growing

  /// Adds at the end of a list or of an array.
  private var daskAppendingSource: String {
    """
    def appended(items, item):
        if isinstance(items, list):
            items.append(item)
            return items
        if len(items) == 0 or np.ndim(item) > 0 or not isinstance(item, (int, float, np.number)):
            return bracket([*items, item])
        return da.concatenate([items, array([item])])
    """
  }

  private var daskLengthSource: String {
    """
    def length(value):
        if isinstance(value, da.Array) and np.isnan(value.shape[0]):
            value.compute_chunk_sizes()
        return len(value)
    """
  }

  // MARK: - Derivatives

  private var daskGradientSource: String {
    """
    def roomy(f, axis, least):
        sizes = []
        for size in f.chunks[axis]:
            if sizes and min(size, sizes[-1]) < least:
                sizes[-1] += size
            else:
                sizes.append(size)
        return f.rechunk({axis: tuple(sizes)})


    def slope(f, step, axis, edge_order):
        if np.ndim(step) == 0:
            f = roomy(f, axis, edge_order + 1)
            return da.gradient(f, step, axis=axis, edge_order=edge_order)
        dtype = f.dtype if f.dtype.kind in "fc" else float
        return da.apply_gufunc(
            lambda f, x: np.gradient(f, x, axis=-1, edge_order=edge_order), "(i),(i)->(i)",
            f, step, axes=[(axis,), (0,), (axis,)], output_dtypes=dtype, allow_rechunk=True)


    def gradient(f, *spacing, axis=None, edge_order=1):
        f = da.asarray(f)
        axes = range(f.ndim) if axis is None else [int(axis) for axis in np.atleast_1d(axis)]
        steps = spacing*len(axes) if len(spacing) == 1 else spacing or (1,)*len(axes)
        results = [slope(f, step, axis % f.ndim, edge_order) for axis, step in zip(axes, steps)]
        if np.ndim(axis) == 0 and len(results) == 1:
            return results[0]
        result = Labelled(results)
        result.labels = [f"∂/∂axis{axis % f.ndim}" for axis in axes]
        return result
    """
  }
}
