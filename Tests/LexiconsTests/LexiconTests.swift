import LexiconFormat
import Lexicons
import Testing

@Suite struct LexiconTests {
  @Test func everyFolderHasEntriesOfKnownKinds() {
    let kinds = Set(LexiconKind.all.map(\.name))
    #expect(Set(Lexicon.folders).isSuperset(of: ["common", "en", "ko", "ko-en"]))
    for folder in Lexicon.folders {
      let lexicon = Lexicon(folder: folder)
      #expect(kinds.contains { !lexicon.entries($0).isEmpty }, "\(folder) is empty")
    }
  }

  @Test func everyKindHasAnEntrySomewhere() {
    let lexicons = Lexicon.folders.map { Lexicon(folder: $0) }
    for kind in LexiconKind.all {
      #expect(lexicons.contains { !$0.entries(kind.name).isEmpty }, "no entry is of the kind '\(kind.name)'")
    }
  }

  @Test func anUnknownFolderHasNoEntries() {
    #expect(Lexicon(folder: "xx").words("unit").isEmpty)
  }

  @Test func readsIntegersAndSets() {
    let korean = Lexicon(folder: "ko")
    #expect(korean.integers("digit")["삼"] == 3)
    #expect(korean.set("vague-prefix") == ["수", "몇", "몇 "])
  }
}
