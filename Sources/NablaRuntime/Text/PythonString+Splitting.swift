// nabla · PythonString+Splitting.swift
// Taking texts apart.
// SPDX-License-Identifier: Apache-2.0

extension PythonString {
  /// Python's `split`: the parts between separators, or between runs of blanks if there is none.
  ///
  /// - Parameters:
  ///   - most: The most splits; what is left stays together. Negative or nil for no limit.
  /// - Throws: `emptySeparator`.
  package func split(
    by separator: PythonString? = nil, most: Int? = nil
  ) throws(TextError) -> [PythonString] {
    let most = most.flatMap { $0 < 0 ? nil : $0 }
    guard let separator else { return splitAtBlanks(most: most) }
    if separator.count == 0 { throw .emptySeparator }
    return parts(around: places(of: separator, in: 0..<count, most: most), length: separator.count)
  }

  /// Python's `rsplit`: as `split`, but counting from the right.
  ///
  /// - Throws: `emptySeparator`.
  package func splitFromRight(
    by separator: PythonString? = nil, most: Int? = nil
  ) throws(TextError) -> [PythonString] {
    let most = most.flatMap { $0 < 0 ? nil : $0 }
    guard let separator else {
      let mirrored = PythonString(scalars.reversed()).splitAtBlanks(most: most)
      return mirrored.reversed().map { PythonString($0.scalars.reversed()) }
    }
    if separator.count == 0 { throw .emptySeparator }
    let places = placesFromRight(of: separator, most: most)
    return parts(around: places.reversed(), length: separator.count)
  }

  /// The parts around separators of a length at these places.
  private func parts(around places: [Int], length: Int) -> [PythonString] {
    var result: [PythonString] = []
    var position = 0
    for place in places {
      result.append(PythonString(scalars[position..<place]))
      position = place + length
    }
    result.append(PythonString(scalars[position...]))
    return result
  }

  private func splitAtBlanks(most: Int?) -> [PythonString] {
    var result: [PythonString] = []
    var position = 0
    while true {
      while position < count, scalars[position].isPythonSpace { position += 1 }
      if position == count { return result }
      if let most, result.count >= most {
        result.append(PythonString(scalars[position...]))
        return result
      }
      let start = position
      while position < count, !scalars[position].isPythonSpace { position += 1 }
      result.append(PythonString(scalars[start..<position]))
    }
  }

  /// Python's `splitlines`: the lines, with their ends if they are to be kept.
  package func lines(keepingEnds: Bool = false) -> [PythonString] {
    var result: [PythonString] = []
    var start = 0
    var position = 0
    while position < count {
      guard scalars[position].isLineBreak else {
        position += 1
        continue
      }
      let isPair =
        scalars[position] == "\r" && position + 1 < count && scalars[position + 1] == "\n"
      let end = position + (isPair ? 2 : 1)
      result.append(PythonString(scalars[start..<(keepingEnds ? end : position)]))
      start = end
      position = end
    }
    if start < count { result.append(PythonString(scalars[start...])) }
    return result
  }

  /// Python's `partition`: what stands before the first separator, the separator, and the rest.
  ///
  /// - Throws: `emptySeparator`.
  package func partition(by separator: PythonString) throws(TextError) -> [PythonString] {
    if separator.count == 0 { throw .emptySeparator }
    guard let place = firstPlace(of: separator, in: 0..<count) else {
      return [self, PythonString(""), PythonString("")]
    }
    return halves(around: separator, at: place)
  }

  /// Python's `rpartition`: what stands before the last separator, the separator, and the rest.
  ///
  /// - Throws: `emptySeparator`.
  package func partitionFromRight(by separator: PythonString) throws(TextError) -> [PythonString] {
    if separator.count == 0 { throw .emptySeparator }
    guard let place = lastPlace(of: separator, in: 0..<count) else {
      return [PythonString(""), PythonString(""), self]
    }
    return halves(around: separator, at: place)
  }

  private func halves(around separator: PythonString, at place: Int) -> [PythonString] {
    [
      PythonString(scalars[..<place]), separator,
      PythonString(scalars[(place + separator.count)...]),
    ]
  }
}

extension Unicode.Scalar {
  /// Whether Python takes the character for blank.
  var isPythonSpace: Bool {
    switch value {
    case 9...13, 28...32, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }

  /// Whether `splitlines` ends a line here.
  fileprivate var isLineBreak: Bool {
    switch value {
    case 10...13, 28...30, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}
