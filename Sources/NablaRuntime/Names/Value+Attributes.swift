// nabla · Value+Attributes.swift
// What stands after the dot of a value.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Value {
  /// The attribute of a name: `x.shape`, `x.sum`, `np.pi`, `result.p`.
  ///
  /// - Throws: `NameFault` if there is none.
  package func attribute(_ name: String) throws(RuntimeFailure) -> Value {
    if let value = try plainAttribute(name) { return value }
    if let builtin = BuiltinCatalog.shared.builtin(named: name, at: methodPlaces) {
      return .method(MethodObject(receiver: self, builtin: builtin))
    }
    if case .random(let object) = self,
      let builtin = BuiltinCatalog.shared.builtin(named: name, at: object.methodPlaces)
    {
      return .builtin(builtin.bound(to: object))
    }
    guard case .module(let module) = self else {
      throw RuntimeFailure(
        NameFault.noAttribute(type: typeName, name: name, known: attributeNames))
    }
    if module.name == "numpy", ["int", "float", "complex", "str", "object"].contains(name) {
      throw RuntimeFailure(NameFault.removedFromNumPy(name: name))
    }
    if module.name == "numpy", Self.missingDTypes.contains(name) {
      throw RuntimeFailure(NameFault.noSuchDType(name: name))
    }
    throw RuntimeFailure(
      NameFault.noMember(module: module.name, name: name, known: module.memberNames))
  }

  /// NumPy's dtypes that arrays do not have here.
  private static let missingDTypes: Set = [
    "longdouble", "clongdouble", "float128", "complex256", "str_", "bytes_", "object_",
    "datetime64", "timedelta64", "void",
  ]

  /// The names of all attributes and methods, sorted.
  package var attributeNames: [String] {
    switch self {
    case .module(let module): return module.memberNames
    case .record(let object): return object.fields.map(\.name)
    case .random(let object):
      return (object.attributeNames + BuiltinCatalog.shared.names(at: object.methodPlaces)).sorted()
    case .instance(let object):
      let content = object.content
      return (content.attributeNames + BuiltinCatalog.shared.names(at: content.methodPlaces))
        .sorted()
    default: break
    }
    let attributes: [String] =
      switch self {
      case .array, .numpyBool, .numpyInt, .numpyFloat, .numpyScalar: ArrayAttribute.allNames
      case .bool, .int, .bigInteger, .float, .complex: ["imag", "real"]
      case .dtype: ["itemsize", "kind", "name"]
      case .range, .slice: ["start", "step", "stop"]
      case .builtin(let builtin) where builtin.ufunc != nil:
        ["identity", "nargs", "nin", "nout", "signature"]
      default: []
      }
    return (attributes + BuiltinCatalog.shared.names(at: methodPlaces)).sorted()
  }

  /// The places whose builtins are methods of this value.
  private var methodPlaces: BuiltinPlaces {
    switch self {
    case .array: [.method, .listMethod]
    case .numpyBool, .numpyInt, .numpyFloat, .numpyScalar: .method
    case .text: .textMethod
    case .list: .listMethod
    case .tuple: .tupleMethod
    case .instance(let object): object.content.methodPlaces
    case .builtin(let builtin) where builtin.ufunc != nil: .ufuncMethod
    default: []
    }
  }

  /// The attribute that is no method; nil if there is none of that name.
  private func plainAttribute(_ name: String) throws(RuntimeFailure) -> Value? {
    switch self {
    case .array(let object): try Value.attribute(name, of: object.array)
    case .numpyBool, .numpyInt, .numpyFloat, .numpyScalar:
      try asScalar.flatMap { scalar throws(RuntimeFailure) in
        let value = try Value.attribute(name, of: AnyArray(scalar))
        if case .array(let object)? = value, object.array.rank == 0 { return Value(object.array) }
        return value
      }
    case .bool, .int, .bigInteger, .float, .complex: partOfNumber(name)
    case .dtype(let dtype): dtype.attribute(name)
    case .module(let module): module.member(name)
    case .record(let object): object.field(name)
    case .range(let range):
      switch name {
      case "start": .int(range.start)
      case "stop": .int(range.stop)
      case "step": .int(range.step)
      default: nil
      }
    case .slice(let slice):
      switch name {
      case "start": slice.lower
      case "stop": slice.upper
      case "step": slice.step
      default: nil
      }
    case .random(let object): object.attribute(name)
    case .instance(let object): try object.content.attribute(name)
    case .builtin(let builtin): builtin.ufunc?.attribute(name) ?? builtin.member(name)
    case .none, .text, .list, .tuple, .ellipsis, .function, .method: nil
    }
  }

  private static func attribute(
    _ name: String, of array: AnyArray
  ) throws(RuntimeFailure) -> Value? {
    guard let attribute = ArrayAttribute.named(name) else { return nil }
    if attribute == .matrixTransposed, array.rank < 2 {
      throw RuntimeFailure.refusing("a", "matrix transpose with ndim < 2 is undefined")
    }
    return try Operations.wrapping { () throws(ArrayError) in try attribute.value(of: array) }
  }

  /// `real` and `imag` of a Python number.
  private func partOfNumber(_ name: String) -> Value? {
    switch (name, self) {
    case ("real", .bool(let flag)): .int(flag ? 1 : 0)
    case ("real", .complex(let object)): .float(object.value.real)
    case ("real", _): self
    case ("imag", .complex(let object)): .float(object.value.imaginary)
    case ("imag", .float): .float(0)
    case ("imag", _): .int(0)
    default: nil
    }
  }
}

extension Builtin {
  /// What stands after the dot of a class: another way to make values of it; nil if there is none.
  fileprivate func member(_ name: String) -> Value? {
    guard self.name == "Polynomial", places.contains(.polynomialClasses) else { return nil }
    switch name {
    case "domain", "window": return .array(PowerPolynomial.unit)
    default:
      return BuiltinCatalog.shared.builtin(named: name, at: .polynomialMakers).map(Value.builtin)
    }
  }
}

extension DType {
  fileprivate func attribute(_ name: String) -> Value? {
    switch name {
    case "name": .text(scalarName)
    case "kind": .text(String(kind))
    case "itemsize": .int(Int64(itemSize))
    default: nil
    }
  }
}
