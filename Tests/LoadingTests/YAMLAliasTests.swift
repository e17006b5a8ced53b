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
    #expect(outcome.diagnostics.map(\.rule) == ["invalid-yaml"])
    #expect(outcome.diagnostics.map(\.severity) == [.error])
  }

  @Test("that name an entry again stand for it")
  func aliases() {
    let texts = read("b: &text 글\nc: *text\nd: 'R&D *D*'\n")
    #expect(texts.diagnostics.isEmpty)
    #expect(["b", "c", "d"].map { texts.value?[$0] } == ["글", "글", "R&D *D*"])
  }

  private func read(_ text: String) -> Outcome<InterfaceTexts?> {
    InterfaceTexts.read(ContentFile(path: "en.yml", bytes: Array(text.utf8)))
  }
}
