# nabla · plants twenty faults in a copy of the sources.
# SPDX-License-Identifier: Apache-2.0
"""Plants faults in a copy of the sources, for scripts/plant-faults.

Usage: plant.py FOLDER

Each fault is one changed expression that the environment variable NABLA_FAULTS switches on by number.
They are mistakes of the kinds that are made: off by one, a wrong edge, sign, default, dtype or order, an
option ignored, a warning left out.
"""

import pathlib
import sys

SWITCH = """\
import Glibc

/// Which planted faults are switched on.
public enum Fault {
  private static let on: Set<Int> = {
    guard let text = getenv("NABLA_FAULTS") else { return [] }
    return Set(String(cString: text).split(separator: ",").compactMap { Int($0) })
  }()

  public static func isOn(_ number: Int) -> Bool { on.contains(number) }
}
"""

#: The file, the expression as it is, and as it becomes; `#` stands for `Fault.isOn(number)`.
FAULTS = [
    # A slice with a step below -1 misses its last element.
    ("NablaArrays/Indexing/SliceRange.swift", "/ stride) + 1", "/ stride) + (# && step < -1 ? 0 : 1)"),
    # axis=-2 of three axes is the first instead of the second.
    ("NablaArrays/Reductions/Layout+Axes.swift", "return axis < 0 ? axis + rank : axis",
     "return axis < 0 ? axis + rank - (# && axis == -2 && rank > 2 ? 1 : 0) : axis"),
    # diff(n=2) is taken once.
    ("NablaArrays/Reductions/AnyArray+Differences.swift", "min(order, shape[place])",
     "min(# && order > 1 ? order - 1 : order, shape[place])"),
    # ddof is ignored.
    ("NablaArrays/Reductions/AnyArray+Mean.swift", "$0 - options.freedomDelta",
     "$0 - (# ? 0 : options.freedomDelta)"),
    # argmax and argmin ignore keepdims.
    ("NablaArrays/Reductions/AnyArray+Scans.swift", "guard keepsAxes else", "guard keepsAxes, !# else"),
    # Sums of unsigned integers are int64.
    ("NablaArrays/DTypes/DType+Promotion.swift", "case .unsigned: .uint64",
     "case .unsigned: # ? .int64 : .uint64"),
    # >= is >.
    ("NablaArrays/Elementwise/OrderedKernels.swift", "job.run { $0 >= $1 }",
     "job.run { # ? $0 > $1 : $0 >= $1 }"),
    # Integer division by zero gives no warning.
    ("NablaArrays/Elementwise/IntegerKernels.swift", "if dividesByZero {", "if dividesByZero, !# {"),
    # Halves are rounded away from zero.
    ("NablaArrays/Elementwise/RealKernels.swift", ".rounded(.toNearestOrEven)",
     ".rounded(# ? .toNearestOrAwayFromZero : .toNearestOrEven)"),
    # triu with a negative k takes the positive one.
    ("NablaArrays/Shapes/AnyArray+Selecting.swift", "isUpper ? distance >= offset",
     "isUpper ? distance >= (# && offset < 0 ? -offset : offset)"),
    # roll by a negative shift goes the wrong way.
    ("NablaArrays/Shapes/AnyArray+Splitting.swift", "let back = (length - shift % length) % length",
     "let back = (length - (# && shift < 0 ? -shift : shift) % length) % length"),
    # tile fills missing repetitions in at the end.
    ("NablaArrays/Shapes/AnyArray+Splitting.swift",
     "[Int](repeating: 1, count: rank - repetitions.count) + repetitions",
     "# ? repetitions + [Int](repeating: 1, count: rank - repetitions.count)"
     " : [Int](repeating: 1, count: rank - repetitions.count) + repetitions"),
    # searchsorted ignores side='right'.
    ("NablaArrays/Shapes/AnyArray+Sorting.swift", "elements: elements, isRight: isRight)",
     "elements: elements, isRight: isRight && !#)"),
    # NaN is sorted first.
    ("NablaArrays/Reductions/OrderedElement.swift", "self < other || (other.isNaN && !isNaN)",
     "self < other || (# ? isNaN && !other.isNaN : other.isNaN && !isNaN)"),
    # linspace ignores endpoint=False.
    ("NablaArrays/Creation/AnyArray+Spaces.swift", "let divisor = space.endpoint ?",
     "let divisor = space.endpoint || # ?"),
    # float32 with a Python float becomes float64.
    ("NablaArrays/DTypes/DType+Promotion.swift", "case .float: isInexact ? self",
     "case .float: isInexact && !(# && self == .float32) ? self"),
    # A format specifier with a precision and no letter is a fixed one.
    ("NablaRuntime/Text/FormatSpec+Floats.swift", "precision == nil ? .shortest : .general",
     "precision == nil ? .shortest : # ? .fixed : .general"),
    # center puts the odd blank always behind.
    ("NablaRuntime/Text/PythonString+Padding.swift", "missing / 2 + (missing & width & 1)",
     "missing / 2 + (# ? 0 : missing & width & 1)"),
    # Negative zero loses its sign in arrays.
    ("NablaArrays/Formatting/FloatFormatter.swift", "let isNegative = element.sign == .minus",
     "let isNegative = element.sign == .minus && !(# && element == 0)"),
    # The last edge of gradient(…, edge_order=2) has a wrong sign.
    ("NablaCalculus/Gradient/Stencil+Weights.swift", "last: edge(0.5, -2, 1.5)",
     "last: # ? edge(-0.5, -2, 1.5) : edge(0.5, -2, 1.5)"),
]


def main():
    sources = pathlib.Path(sys.argv[1]) / "Sources"
    (sources / "NablaArrays/Fault.swift").write_text(SWITCH)
    for number, (name, old, new) in enumerate(FAULTS, 1):
        path = sources / name
        text = path.read_text()
        if old not in text:
            sys.exit(f"fault {number}: {name} has no `{old}` any more; plant it elsewhere")
        text = text.replace(old, new.replace("#", f"Fault.isOn({number})"), 1)
        if "import NablaArrays" not in text and not name.startswith("NablaArrays/"):
            text = "import NablaArrays\n\n" + text
        path.write_text(text)
    print(len(FAULTS))


if __name__ == "__main__":
    main()
