// nabla · Interruption.swift
// Ctrl-C while a script runs.
// SPDX-License-Identifier: Apache-2.0

import Glibc
import Synchronization

/// Ctrl-C as a flag that the evaluator asks for.
package enum Interruption {
  private static let flag = Atomic<Bool>(false)

  /// Whether Ctrl-C was pressed since the handlers were installed.
  package static var isRequested: Bool { flag.load(ordering: .relaxed) }

  /// Stops what is running, as Ctrl-C does: nobody is there to read its output.
  package static func request() { flag.store(true, ordering: .relaxed) }

  /// Makes Ctrl-C set the flag, and a reader that has gone an error instead of the end.
  ///
  /// The handler stays installed without SA_RESTART, so that a waiting read returns.
  package static func installHandlers() {
    // The flag exists before the handler, which must not make it.
    flag.store(false, ordering: .relaxed)
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in Interruption.flag.store(true, ordering: .relaxed)
    }
    sigaction(SIGINT, &action, nil)
    // A parent may have handed the signal on blocked, as thread pools do.
    var interrupt = sigset_t()
    sigemptyset(&interrupt)
    sigaddset(&interrupt, SIGINT)
    sigprocmask(SIG_UNBLOCK, &interrupt, nil)
    signal(SIGPIPE, SIG_IGN)
  }
}
