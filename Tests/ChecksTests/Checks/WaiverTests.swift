import Briefings
import Catalogues
import Diagnostics
import Testing
import TranslationFixtures

@testable import Checks

@Suite struct `Allowing what a check finds` {
  private func diagnostics(
    _ comments: String, translation: String = "The 수확", levels: [String: CheckLevel] = [:]
  ) -> [Diagnostic] {
    let header =
      "msgid \"\"\nmsgstr \"\"\n\"Language: en\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\n"
    let bytes = Array("\(header)\(comments)msgid \"수확\"\nmsgstr \"\(translation)\"\n".utf8)
    let catalogue = Catalogue.read(bytes, file: "en.po", expecting: .english).value
    let document = document("수확")
    let edition = catalogue.translate(document, from: .korean, into: .english).value
    let checked = CheckedEdition(edition, of: document, from: .korean, glossary: nil, levels: levels)
    // What is off is not looked for; what is not translated at all is seen before any rule is asked.
    #expect(
      checked.findings.allSatisfy {
        levels[$0.disagreement.rule] != .off || $0.disagreement.rule == "untranslated"
      })
    return CheckReport(levels: levels).diagnostics(of: checked)
  }

  @Test func `a finding is an error at its place in the catalogue, and names the source`() {
    let findings = diagnostics("")
    #expect(findings.map(summary) == ["en.po:7:13 error untranslated"])
    #expect(findings.first?.location?.length == 2)
    #expect(findings.first?.reason?.hasPrefix("ko.txt:1:1 (title) has '수확'.") == true)
  }

  @Test(
    arguments: [
      "# sitegen: allow untranslated – the word itself\n",
      "# sitegen: allow untranslated - the word itself\n",
      "#sitegen: allow untranslated: the word itself\n",
      "# sitegen: allow untranslated —\n# the word itself\n",
      "# Look again.\n# sitegen: allow numbers, untranslated – the word itself\n#. title\n",
    ])
  func `a comment with a reason allows it`(comments: String) {
    #expect(diagnostics(comments).filter { $0.severity != .note } == [])
  }

  @Test(
    arguments: [
      ("# sitegen: allow untranslated\n", "6:3 error waiver-without-reason"),
      ("# sitegen: allow untranslated –\n", "6:3 error waiver-without-reason"),
      ("# sitegen: allow untranslatd – so\n", "6:3 error unknown-check"),
      ("#. title\n#  sitegen: alow untranslated – so\n", "7:4 error waiver-syntax"),
      ("# sitegen: allow – so\n", "6:3 error waiver-syntax"), ("# sitegen:\n", "6:3 error waiver-syntax"),
    ])
  func `a mistake in it is an error, and it allows nothing`(comments: String, finding: String) {
    let findings = diagnostics(comments)
    #expect(findings.count == 2)
    #expect(findings.map(summary).contains("en.po:\(finding)"))
    #expect(findings.allSatisfy { $0.help != nil })
  }

  @Test func `of two that read the same, each is shown at its own place`() {
    let findings = diagnostics("# sitegen: allow numbers\n# sitegen: allow numbers\n")
    #expect(
      findings.map(summary) == [
        "en.po:6:3 error waiver-without-reason", "en.po:7:3 error waiver-without-reason",
        "en.po:9:13 error untranslated",
      ])
  }

  @Test func `a misspelt check is told the nearest`() {
    #expect(
      diagnostics("# sitegen: allow untranslatd – so\n").contains {
        $0.help == "Did you mean 'untranslated'?"
      })
    #expect(diagnostics("# sitegen: alow links – so\n").contains { $0.help == "Did you mean 'allow'?" })
  }

  @Test func `one that nothing needs is noted`() {
    let findings = diagnostics("# sitegen: allow links – so\n", translation: "harvest")
    #expect(findings.map(summary) == ["en.po:6:3 note waiver-unused"])
    #expect(
      diagnostics("# sitegen: allow links – so\n", translation: "harvest", levels: ["links": .off]) == [])
  }

  @Test func `one of a text that changed has ended, and is said to have`() {
    let findings = diagnostics("# sitegen: allow untranslated – so\n#, fuzzy\n")
    #expect(findings.map(summary) == ["en.po:6:3 note waiver-ended"])
  }

  @Test(
    arguments: [
      (CheckLevel.error, ["error"]), (.warning, ["warning"]), (.off, []),
    ])
  func `the settings decide how much it matters`(level: CheckLevel, severities: [String]) {
    #expect(diagnostics("", levels: ["untranslated": level]).map(\.severity.rawValue) == severities)
  }
}
