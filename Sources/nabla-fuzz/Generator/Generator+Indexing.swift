// nabla · Generator+Indexing.swift
// Indices, slices and attributes.
// SPDX-License-Identifier: Apache-2.0

extension Generator {
  /// A part of an array or of a text.
  func indexed() -> Tree {
    if chance(0.12) {
      let text = variable { $0.kind == .text } ?? textLiteral()
      return .template(["", "[", "]"], [text, slice(length: 4)], .text, labels: ["form slice"])
    }
    let target = array()
    guard let shape = target.sort?.shape, !shape.isEmpty else { return target }
    return .template(["", "", ""], [target, subscripts(for: shape)], .unknown)
  }

  /// `[…]` for an array of a shape.
  func subscripts(for shape: [Int]) -> Tree {
    var labels: [String] = []
    var items: [Tree] = []
    let used = int(1, shape.count)
    if chance(0.1) { return masked(shape) }
    for length in shape.prefix(used) {
      let (item, label) = subscriptItem(length)
      items.append(item)
      labels.append(label)
    }
    if chance(0.12) {
      items.insert(.leaf("None"), at: int(0, items.count))
      labels += ["form new axis", "keyword None"]
    }
    if chance(0.12) {
      items.insert(.leaf("..."), at: chance(0.5) ? 0 : items.count)
      labels.append("form ellipsis")
    }
    return .row("[", items, "]", nil, labels: labels)
  }

  private func masked(_ shape: [Int]) -> Tree {
    .template(["[", "]"], [array(.bool, shape)], nil, labels: ["form mask"])
  }

  private func subscriptItem(_ length: Int) -> (Tree, label: String) {
    guard length > 0 else { return (slice(length: length), "form slice") }
    switch int(0, 9) {
    case 0...3: return (.leaf("\(int(-length, length - 1))", .int), "form index")
    case 4...7: return (slice(length: length), "form slice")
    case 8: return (array(.bool, [length]), "form mask")
    default:
      let picks = (0..<int(1, 3)).map { _ in Tree.leaf("\(int(-length, length - 1))", .int) }
      return (.row("[", picks, "]", .array(.int, [picks.count])), "form integer array index")
    }
  }

  /// `a:b:c`, some of it left out.
  func slice(length: Int) -> Tree {
    func bound() -> String { chance(0.4) ? "" : "\(int(-length - 1, length + 1))" }
    let step = chance(0.6) ? "" : one(of: [":", ":1", ":2", ":-1", ":-2", ":3"])
    return .leaf(bound() + ":" + bound() + step)
  }

  /// An attribute of an array.
  func attribute() -> Tree {
    let names = ["shape", "T", "dtype", "ndim", "size", "itemsize", "nbytes", "real", "imag"]
    let name = rarest(of: names) { "attribute \($0)" }
    return .template(
      ["", ".\(name)"], [array()], name == "T" ? .array(nil, nil) : .unknown,
      labels: ["attribute \(name)"])
  }
}
