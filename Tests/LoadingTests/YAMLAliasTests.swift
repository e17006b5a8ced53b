import Diagnostics
import Loading
import Testing

@Suite("Aliases in settings")
struct YAMLAliasTests {
  @Test("that double what they stand for again and again are refused at once", arguments: ["- ", "? "])
  func expansion(entry: String) {
    let levels = (1...40).map { "a\($0): &a\($0)\n  \(entry)*a\($0 - 1)\n  \(entry)[*a\($0 - 1)]\n" }
    let outcome = read("a0: &a0 [가, 나]\n" + levels.joined())
    #expect(outcome.value == nil)
    #expect(Set(outcome.diagnostics.map(\.rule)) == ["yaml-alias"])
    #expect(outcome.diagnostics.hasErrors && outcome.diagnostics.count <= Findings.limit + 1)
  }

  @Test("are refused where they stand, and their signs within a text are none")
  func aliases() {
    #expect(
      read("b: &text 글\nc: *text\n").diagnostics.map { "\($0.location?.description ?? "") \($0.rule)" } == [
        "en.yml:2:4 yaml-alias"
      ])
    let texts = read("b: &text 글\nd: 'R&D *D*'\ne: R&D *D*\n")
    #expect(texts.diagnostics.isEmpty)
    #expect(["b", "d", "e"].map { texts.value?[$0] } == ["글", "R&D *D*", "R&D *D*"])
  }

  private func read(_ text: String) -> Outcome<InterfaceTexts?> {
    InterfaceTexts.read(ContentFile(path: "en.yml", bytes: Array(text.utf8)))
  }
}
