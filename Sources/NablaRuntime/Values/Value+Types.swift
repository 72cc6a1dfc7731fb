// nabla · Value+Types.swift
// The type names of values.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Value {
  /// Python's or NumPy's name of the type: `int`, `numpy.float64`, `numpy.ndarray`.
  package var typeName: String {
    switch self {
    case .none: "NoneType"
    case .bool: "bool"
    case .int, .bigInteger: "int"
    case .float: "float"
    case .complex: "complex"
    case .numpyBool: "numpy.bool"
    case .numpyInt: "numpy.int64"
    case .numpyFloat: "numpy.float64"
    case .numpyScalar(let object): "numpy." + object.value.dtype.scalarTypeName
    case .text: "str"
    case .array: "numpy.ndarray"
    case .list: "list"
    case .tuple: "tuple"
    case .range: "range"
    case .slice: "slice"
    case .ellipsis: "ellipsis"
    case .dtype: "numpy.dtype"
    case .function: "function"
    case .builtin(let builtin):
      builtin.typeName != nil
        ? "type" : builtin.ufunc != nil ? "numpy.ufunc" : "builtin_function_or_method"
    case .method: "builtin_function_or_method"
    case .module: "module"
    case .random(let object): object.typeName
    case .instance(let object): object.content.typeName
    case .record(let object): object.name
    }
  }

  /// The whole name of the type, with its module: what `type` shows.
  package var className: String {
    switch self {
    case .instance(let object): object.content.className
    case .dtype(let dtype): "numpy.dtypes." + dtype.className
    default: typeName
    }
  }

  /// What the value is, in words for messages: `a text`, `an array of shape (3,)`.
  package var typeDescription: String {
    switch self {
    case .none: "None"
    case .bool, .numpyBool: "a bool"
    case .int, .bigInteger, .numpyInt: "an integer"
    case .float, .numpyFloat: "a float"
    case .complex: "a complex number"
    case .numpyScalar(let object): "a \(object.value.dtype.name)"
    case .text: "a text"
    case .array(let object): "an array of shape \(ShapeText.text(object.array.shape))"
    case .list(let items): "a list of \(items.count)"
    case .tuple(let object): "a tuple of \(object.items.count)"
    case .range: "a range"
    case .slice: "a slice"
    case .ellipsis: "..."
    case .dtype: "a dtype"
    case .function, .builtin, .method: "a function"
    case .module: "a module"
    case .random(let object): object.typeDescription
    case .instance(let object): object.content.typeDescription
    case .record(let object): "a \(object.name)"
    }
  }
}
