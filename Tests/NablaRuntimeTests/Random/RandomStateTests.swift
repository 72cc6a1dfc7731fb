// nabla · RandomStateTests.swift
// Generators as values of a session: shared, and put back by a failure.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import NablaRuntime

struct RandomStateTests {
  /// The answers of one session.
  private func answers(_ inputs: String...) -> [String] {
    let session = Inputs()
    return inputs.map { session.answer(to: $0) }
  }

  @Test func `a failed input gives a generator its state back`() {
    let answers = answers(
      "rng = np.random.default_rng(3)", "rng.random()", "x = rng.random(100); 1/0",
      "rng.integers(10, size=3); rng.shuffle(missing)", "rng.random()")
    #expect(answers[1] == "0.08564916714362436")
    #expect(answers[4] == "0.2368105065960997")
  }

  @Test func `a failed input gives the older functions their state back`() {
    let answers = answers(
      "np.random.seed(3); np.random.rand()", "np.random.randn(5); 1/0",
      "np.random.seed(8); np.random.rand(); missing", "np.random.rand()")
    #expect(answers[0] == "0.5507979025745755")
    #expect(answers[3] == "0.7081478226181048")
  }

  @Test func `half words and kept variates are part of the state`() {
    let answers = answers(
      "rng = np.random.default_rng(3); np.random.seed(3)", "rng.integers(10), np.random.randn()",
      "rng.integers(10), np.random.randn(); 1/0", "rng.integers(10), np.random.randn()")
    #expect(answers[1] == "(8, 1.7886284734303186)")
    #expect(answers[3] == "(0, 0.43650985051198943)")
  }

  @Test func `a generator is shared by its names`() {
    let answers = answers(
      "a = np.random.default_rng(3); b = a", "a.random(), b.random()",
      "c = np.random.Generator(a.bit_generator); c.random() == np.random.default_rng(3).random(3)[2]",
      "def f(g): return g.random()", "f(b) == np.random.default_rng(3).random(4)[3]")
    #expect(answers[1] == "(0.08564916714362436, 0.2368105065960997)")
    #expect(answers[2] == "True")
    #expect(answers[4] == "True")
    #expect(
      Inputs.answer(to: "a = np.random.default_rng(3)", "b = a", "(a is b, a == b)")
        == "(True, True)")
  }

  @Test func `children of a failed input are not counted`() {
    let answers = answers(
      "s = np.random.SeedSequence(3)", "s.spawn(2); 1/0", "s.n_children_spawned",
      "s.spawn(1)[0].spawn_key")
    #expect(answers[2] == "0")
    #expect(answers[3] == "(0,)")
  }

  @Test func `without a seed the numbers come from the settings`() {
    var settings = Settings()
    settings.entropy = { [1, 2, 3, 4] }
    let session = Inputs(settings: settings)
    #expect(
      session.answer(to: "np.random.default_rng().random() == np.random.default_rng().random()")
        == "True")
    #expect(
      session.answer(
        to: "np.random.default_rng().random() == np.random.default_rng([1, 2, 3, 4]).random()")
        == "True")
    #expect(
      Inputs.answer(to: "np.random.default_rng().random() == np.random.default_rng().random()")
        == "False")
    #expect(Inputs.answer(to: "np.random.rand() == np.random.RandomState().rand()") == "False")
  }

  @Test func `generators show NumPy's text without an address`() {
    #expect(Inputs.answer(to: "np.random.default_rng(3)") == "Generator(PCG64)")
    #expect(Inputs.answer(to: "np.random.RandomState(3)") == "RandomState(MT19937)")
    #expect(
      Inputs.answer(to: "type(np.random.default_rng(3))")
        == "<class 'numpy.random._generator.Generator'>")
    #expect(
      Inputs.answer(to: "np.random.SeedSequence(3).spawn(2)[1]")
        == "SeedSequence(\n    entropy=3,\n    spawn_key=(1,),\n)")
  }

  @Test func `shuffle changes what is named and nothing else`() {
    let answers = answers(
      "x = [1, 2, 3, 4, 5, 6]; y = x; rng = np.random.default_rng(3)", "rng.shuffle(x); y",
      "sorted(x) == y.tolist()", "print(rng.shuffle(x))", "l = [\"a\", [1, 2, 3, 4, 5]]",
      "rng.shuffle(l[1]); sorted(l[1])")
    #expect(answers[1] == "[1, 2, 3, 4, 5, 6]")
    #expect(answers[2] == "True")
    #expect(answers[3] == "None")
    #expect(answers[5] == "[1, 2, 3, 4, 5]")
  }

  @Test(arguments: ["choice", "shuffle", "normal", "default_rng", "randint"])
  func `a bare name is an error that names the module`(_ name: String) {
    #expect(
      Inputs.answer(to: "\(name)(3)")
        == "NameError: name '\(name)' is not defined. Did you mean: 'random.\(name)'?")
  }
}
