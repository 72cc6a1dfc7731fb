// nabla · Report.swift
// What a campaign found, as text.
// SPDX-License-Identifier: Apache-2.0

/// What a campaign found, as text.
struct Report {
  let campaign: Campaign

  /// Fewer draws than this of anything are too few.
  static let fewestDraws = 20

  private var counts: DrawCounts { campaign.generator.counts }

  /// Everything that was drawn too rarely.
  var tooRare: [String] {
    campaign.generator.vocabulary.labels.filter { counts[$0] < Self.fewestDraws }
  }

  /// Whether the run found nothing wrong.
  var isClean: Bool {
    campaign.groups.isEmpty && (campaign.programs < 10_000 || tooRare.isEmpty && hasFailures)
  }

  /// Whether one program in ten or more has an error.
  private var hasFailures: Bool { campaign.failing * 10 >= campaign.programs }

  func write() {
    writeCounts()
    writeDifferences()
    let share = Double(campaign.failing * 1000 / max(1, campaign.programs)) / 10
    print("programs: \(campaign.programs), with an error: \(campaign.failing) (\(share) %)")
    if campaign.untranslated > 0 { print("without a translation: \(campaign.untranslated)") }
    print("statements that did the same: \(campaign.statements)")
    for (name, count) in campaign.known.sorted(by: { $0.value > $1.value }) {
      print("deliberate difference: \(count) × \(name)")
    }
    print(
      "drawn fewer than \(Self.fewestDraws) times: \(tooRare.count) of "
        + "\(campaign.generator.vocabulary.labels.count) " + tooRare.joined(separator: ", "))
    for (name, reason) in Vocabulary.notDrawn.sorted(by: { $0.key < $1.key }) {
      print("not drawn: \(name), which \(reason)")
    }
    print("differences: \(campaign.groups.count)")
  }

  // MARK: - Counts

  private func writeCounts() {
    print("drawn (of them without an error):")
    var line = ""
    for label in campaign.generator.vocabulary.labels {
      let entry = "\(label) \(counts[label]) (\(counts.successes[label, default: 0]))"
      if line.count + entry.count > 100 {
        print("  " + line)
        line = ""
      }
      line += (line.isEmpty ? "" : "  ") + entry
    }
    print("  " + line)
  }

  // MARK: - Differences

  private func writeDifferences() {
    let groups = campaign.groups.sorted { $0.value.count > $1.value.count }
    for (name, differences) in groups.prefix(campaign.options.mostGroups) {
      let smallest = differences.min { $0.program.size < $1.program.size } ?? differences[0]
      let difference = campaign.options.isShrinking ? campaign.shrunk(smallest) : smallest
      print("== \(name) (\(differences.count) ×)")
      print(difference.program.text, terminator: "")
      print("-- nabla, at: \(difference.text)")
      for event in difference.nabla { print("   " + event.line) }
      print("-- python")
      for event in difference.python { print("   " + event.line) }
    }
  }
}
