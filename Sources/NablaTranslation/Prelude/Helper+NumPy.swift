// nabla · Helper+NumPy.swift
// The helpers of programs over NumPy.
// SPDX-License-Identifier: Apache-2.0

extension Helper {
  /// The definition in programs over NumPy.
  var numpySource: String {
    switch self {
    case .shown, .show, .showArray, .showAndKeep: showingSource
    case .bracket, .own, .operand, .added, .times, .items: valueSource
    case .appended, .extended, .inserted, .popped, .removed, .cleared, .turned, .deleted:
      methodSource
    case .sumOf, .minOf, .maxOf, .anyOf, .allOf, .roundOf: sharedSource
    default: functionSource
    }
  }

  // MARK: - Showing

  private var showingSource: String {
    switch self {
    case .show:
      """
      def show(value):
          if value is not None:
              print(shown(value))
      """
    case .showArray:
      """
      def show(array):
          print(np.array2string(array, separator=", "))
      """
    case .showAndKeep:
      """
      def show(value):
          global _
          if value is not None:
              print(shown(value))
              _ = own(value)
      """
    default: shownSource
    }
  }

  private var shownSource: String {
    """
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
            return "\\n".join(label + "\\n" + shown(item) for label, item in zip(labels, value))
        inner = ", ".join(shown(item, True) for item in value)
        return "(" + inner + (",)" if len(value) == 1 else ")")
    """
  }

  // MARK: - Values

  private var valueSource: String {
    switch self {
    case .bracket:
      """
      def bracket(items):
          if any(isinstance(item, (str, range)) or callable(item) for item in items):
              return items
          try:
              array = np.array(items)
          except ValueError:
              return items
          isplain = not any(isinstance(item, np.ndarray) for item in items)
          return items if array.dtype.kind in "OS" or array.dtype.kind == "U" and isplain else array
      """
    case .own:
      """
      def own(value):
          if isinstance(value, np.ndarray):
              return value.copy()
          if type(value) in (list, tuple):
              return type(value)(own(item) for item in value)
          return value
      """
    case .operand:
      """
      def operand(value):
          return np.array(value) if isinstance(value, (list, range)) else value
      """
    case .added:
      """
      def added(left, right):
          if isinstance(left, list) and isinstance(right, list):
              return left + right
          return operand(left) + operand(right)
      """
    case .times:
      """
      def times(left, right):
          if isinstance(left, list) and isinstance(right, int):
              return left*right
          if isinstance(right, list) and isinstance(left, int):
              return left*right
          return operand(left)*operand(right)
      """
    default:
      """
      def items(value):
          return list(value) if isinstance(value, np.ndarray) else value
      """
    }
  }

  // MARK: - Methods of lists

  private var methodSource: String {
    switch self {
    case .appended:
      """
      def appended(items, item):
          if isinstance(items, list):
              items.append(item)
              return items
          result = bracket([*items, item])
          return [*items.tolist(), item] if isinstance(result, list) else result
      """
    case .extended:
      """
      def extended(items, more):
          if isinstance(items, list):
              items.extend(more)
              return items
          result = bracket([*items, *more])
          return [*items.tolist(), *more] if isinstance(result, list) else result
      """
    case .inserted:
      """
      def inserted(items, index, item):
          if isinstance(items, list):
              items.insert(index, item)
              return items
          result = list(items)
          result.insert(index, item)
          result = bracket(result)
          return inserted(items.tolist(), index, item) if isinstance(result, list) else result
      """
    case .popped:
      """
      def popped(items, index=-1):
          result = list(items)
          item = result.pop(index)
          if isinstance(items, list):
              return result, item
          return (bracket(result) if result else items[:0]), item
      """
    case .removed:
      """
      def removed(items, item):
          result = list(items)
          result.remove(item)
          return result if isinstance(items, list) else bracket(result)
      """
    case .cleared:
      """
      def cleared(items):
          return [] if isinstance(items, list) else np.array([])
      """
    case .deleted:
      """
      def deleted(items, index):
          if isinstance(items, np.ndarray):
              return np.delete(items, index)
          del items[index]
          return items
      """
    default:
      """
      def turned(items):
          result = list(items)[::-1]
          return result if isinstance(items, list) else bracket(result)
      """
    }
  }

  // MARK: - Functions that Python and NumPy share

  private var sharedSource: String {
    let word = String(name.dropLast(3))
    return """
      def \(name)(value, *arguments, **keywords):
          isarray = isinstance(value, np.ndarray) and value.ndim > 0
          return (np.\(word) if isarray else \(word))(value, *arguments, **keywords)
      """
  }

  // MARK: - Functions that NumPy does not have

  private var functionSource: String {
    switch self {
    case .gradient:
      """
      def gradient(f, *spacing, axis=None, edge_order=1):
          result = np.gradient(f, *spacing, axis=axis, edge_order=edge_order)
          if not isinstance(result, (tuple, list)):
              return result
          axes = range(np.ndim(f)) if axis is None else axis
          result = Labelled(result)
          result.labels = [f"∂/∂axis{axis % np.ndim(f)}" for axis in axes]
          return result
      """
    case .labelled:
      """
      class Labelled(tuple):
          labels = ()
      """
    case .elementwise:
      """
      def elementwise(function, *values):
          arrays = [value for value in values if isinstance(value, (np.ndarray, np.generic))]
          if not arrays:
              return function(*values)

          def element(*numbers):
              try:
                  return function(*(np.asarray(number).item() for number in numbers))
              except OverflowError:
                  return warned("overflow", math.inf)
              except ValueError:
                  if function is math.lgamma and numbers[0] > -math.inf:
                      return warned("divide by zero", math.inf)
                  if function is math.gamma and numbers[0] == 0:
                      return warned("divide by zero", math.copysign(math.inf, numbers[0]))
                  if function in (math.factorial, math.comb):
                      raise
                  return warned("invalid value", math.nan)

          def warned(what, value):
              name = function.__name__
              warnings.warn(f"{what} encountered in {name}", RuntimeWarning)
              return value

          if any(array.dtype.kind == "c" for array in arrays):
              raise TypeError("must be real number, not complex")
          places = np.broadcast(*values)
          results = [element(*numbers) for numbers in places]
          if not results:
              return np.zeros(places.shape)
          result = np.array(results, np.asarray(results[0]).dtype).reshape(places.shape)
          if arrays[0].dtype.kind != "f":
              return result[()]
          with np.errstate(over="ignore"):
              return result.astype(arrays[0].dtype)[()]
      """
    case .comb:
      """
      def comb(n, k):
          return elementwise(math.comb, n, k)
      """
    case .linregress: regressionSource
    default:
      """
      def \(name)(x):
          return elementwise(math.\(name), x)
      """
    }
  }
}
