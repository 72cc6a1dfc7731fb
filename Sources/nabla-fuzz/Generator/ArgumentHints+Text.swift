// nabla · ArgumentHints+Text.swift
// What methods of text and functions of integers need.
// SPDX-License-Identifier: Apache-2.0

extension Generator {
  static let textHints: [String: ArgumentHint] = {
    var hints: [String: ArgumentHint] = [:]
    let positions = ["start": ["None", "0", "1", "-2"], "end": ["None", "3", "-1"]]
    for name in ["find", "rfind", "count", "index", "rindex"] {
      hints["text.\(name)"] = ArgumentHint(
        choices: positions.merging(["sub": ["'a'", "'l'", "'o'", "''"]]) { first, _ in first })
    }
    hints["text.startswith"] = ArgumentHint(
      choices: positions.merging(["prefix": ["'He'", "('a', 'b')", "''"]]) { first, _ in first })
    hints["text.endswith"] = ArgumentHint(
      choices: positions.merging(["suffix": ["'o'", "('a', 'b')", "''"]]) { first, _ in first })
    for name in ["split", "rsplit"] {
      hints["text.\(name)"] = ArgumentHint(
        choices: ["sep": ["None", "','", "'a'", "' '"], "maxsplit": ["-1", "0", "1", "2"]])
    }
    for name in ["partition", "rpartition"] {
      hints["text.\(name)"] = ArgumentHint(choices: ["sep": ["','", "'a'", "' '"]])
    }
    for name in ["strip", "lstrip", "rstrip"] {
      hints["text.\(name)"] = ArgumentHint(choices: ["chars": ["None", "'a'", "' -'"]])
    }
    for name in ["ljust", "rjust", "center"] {
      hints["text.\(name)"] = ArgumentHint(
        choices: ["width": ["4", "9", "12"], "fillchar": ["'*'", "' '", "'·'"]])
    }
    hints["text.zfill"] = ArgumentHint(choices: ["width": ["3", "6", "9"]])
    hints["text.expandtabs"] = ArgumentHint(choices: ["tabsize": ["4", "8", "1", "0"]])
    hints["text.replace"] = ArgumentHint(
      choices: [
        "old": ["'a'", "'l'", "''"], "new": ["'Q'", "''"], "count": ["-1", "0", "1", "2"],
      ])
    hints["text.join"] = ArgumentHint(choices: [
      "iterable": ["['a', 'b']", "('x', 'y', 'z')", "'abc'"]
    ])
    hints["text.format"] = ArgumentHint(kinds: ["args": .number])
    let wholes: [String: [String]] = [
      "n": ["0", "5", "12", "20"], "k": ["0", "2", "3"], "integers": ["12", "18", "-4", "0", "7"],
    ]
    for name in ["factorial", "gcd", "lcm", "comb", "isqrt", "perm"] {
      hints["math.\(name)"] = ArgumentHint(choices: wholes)
    }
    return hints
  }()
}
