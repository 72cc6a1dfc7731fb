// nabla · main.swift
// Draws random programs, runs them in nabla and in Python, and compares.
// SPDX-License-Identifier: Apache-2.0

import Glibc

signal(SIGPIPE, SIG_IGN)
if CommandLine.arguments.contains("--serve") {
  Server.run()
} else if let options = Options(CommandLine.arguments) {
  var campaign = Campaign(options: options)
  campaign.run()
  if options.isRecording { exit(0) }
  if let hunt = campaign.hunt {
    hunt.write()
    exit(hunt.isEnough ? 0 : 1)
  }
  let report = Report(campaign: campaign)
  report.write()
  exit(report.isClean ? 0 : 1)
} else {
  print(
    "usage: nabla-fuzz [--programs N] [--seed N] [--groups N] [--show] [--no-shrink] [--record]")
  exit(2)
}
