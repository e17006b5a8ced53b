import Briefings
import Diagnostics
import Testing
import TranslationFixtures

@testable import Catalogues

/// A text in the course of its life, and what becomes of its translations.
private struct History {
  private(set) var texts: [String]
  private(set) var catalogue: Catalogue

  init(_ texts: [String]) {
    self.texts = texts
    catalogue = Catalogue(file: "en.po", language: .english, untranslated: makeDocument(texts))
    for index in catalogue.entries.indices { translate(catalogue.entries[index].id) }
  }

  /// What a translator does with an entry.
  mutating func translate(_ text: String, as words: String? = nil) {
    for index in catalogue.entries.indices where catalogue.entries[index].id == text {
      catalogue.entries[index].translation = words ?? "[\(text)]"
      catalogue.entries[index].isFuzzy = false
      catalogue.entries[index].comments.previousID = nil
    }
  }

  /// What a build of the edited text shows, a letter for each paragraph: Translated, Stale, Missing.
  ///
  /// A build before the update must show the same as one after it, and a second update must change nothing.
  mutating func edit(_ change: (inout [String]) -> Void) -> String {
    change(&texts)
    let document = makeDocument(texts)
    let before = states(document)
    let update = catalogue.updated(to: document, in: .english)
    let bytes = update.catalogue.serialized()
    let read = Catalogue.read(bytes, file: "en.po", expecting: .english)
    #expect(read.diagnostics.isEmpty)
    #expect(read.value.hasSameContent(as: update.catalogue))
    let again = read.value.updated(to: document, in: .english)
    #expect(again.changes == CatalogueChanges(), "a second update has nothing to do")
    #expect(again.catalogue.hasSameContent(as: read.value), "a second update changes nothing")
    catalogue = read.value
    #expect(states(document) == before, "a build shows the same before and after an update")
    return before
  }

  func entry(_ text: String) -> CatalogueEntry? { catalogue.entries.first { $0.id == text } }

  private func states(_ document: Document) -> String {
    let texts = catalogue.translate(document, from: .korean, into: .english).value.edition.texts
    return texts.map { text in
      switch text.state {
      case .translated: "T"
      case .stale: "S"
      case .missing: "M"
      case .original: "O"
      }
    }.joined()
  }
}

@Suite struct `The history of a text` {
  @Test func `of twenty edits keeps every translation with its text`() throws {
    let start = [
      "못난이 채소, 학교 급식에 오른다",
      "늘봄농업부는 모양이 고르지 않은 채소를 학교 급식에 공급한다고 밝혔다.",
      "지난해 버려진 채소는 3만 톤에 이른다.",
      "농가 1,200곳이 사업에 참여한다.",
      "공급은 내년 3월에 시작해 12월에 끝난다.",
      "값은 시세의 70%로 정했다.",
      "학교는 누리집에서 신청할 수 있다.",
    ]
    var history = History(start)

    // 1: nothing is edited.
    #expect(history.edit { _ in } == "TTTTTTT")
    // 2: a number changes.
    #expect(history.edit { $0[2] = "지난해 버려진 채소는 4만 톤에 이른다." } == "TTSTTTT")
    var entry = try #require(history.entry("지난해 버려진 채소는 4만 톤에 이른다."))
    #expect(entry.isFuzzy && entry.comments.previousID == start[2] && entry.translation == "[\(start[2])]")
    // 3: the number goes back.
    #expect(history.edit { $0[2] = start[2] } == "TTTTTTT")
    entry = try #require(history.entry(start[2]))
    #expect(!entry.isFuzzy && entry.comments.previousID == nil)
    // 4: it changes twice without the translator: the translation is still from the first text.
    #expect(history.edit { $0[2] = "지난해 버려진 채소는 5만 톤에 이른다." } == "TTSTTTT")
    #expect(history.edit { $0[2] = "지난해 버려진 채소는 모두 5만 톤에 이른다." } == "TTSTTTT")
    #expect(history.entry("지난해 버려진 채소는 모두 5만 톤에 이른다.")?.comments.previousID == start[2])
    // 5: the translator brings it up to date.
    history.translate("지난해 버려진 채소는 모두 5만 톤에 이른다.")
    #expect(history.edit { _ in } == "TTTTTTT")
    // 6: a paragraph is put in.
    #expect(history.edit { $0.insert("농협이 채소를 모은다.", at: 3) } == "TTTMTTTT")
    // 7: it is translated.
    history.translate("농협이 채소를 모은다.")
    #expect(history.edit { _ in } == "TTTTTTTT")
    // 8: a paragraph is taken out; its entry becomes obsolete.
    #expect(history.edit { $0.remove(at: 4) } == "TTTTTTT")
    #expect(history.entry(start[3])?.isObsolete == true)
    // 9: it comes back elsewhere, and its translation with it.
    #expect(history.edit { $0.append(start[3]) } == "TTTTTTTT")
    #expect(history.entry(start[3])?.isObsolete == false)
    // 10: two paragraphs change places.
    #expect(history.edit { $0.swapAt(4, 5) } == "TTTTTTTT")
    #expect(history.catalogue.entries.map(\.id) == history.texts, "entries keep the order of the source")
    // 11: a paragraph stands twice.
    #expect(history.edit { $0.append($0[6]) } == "TTTTTTTTT")
    #expect(
      history.entry(start[6])?.comments.extracted == ["lead, paragraph 6", "lead, paragraph 8"])
    // 12: once again.
    #expect(history.edit { $0.removeLast() } == "TTTTTTTT")
    #expect(history.entry(start[6])?.comments.extracted == ["lead, paragraph 6"])
    // 13: a paragraph is written anew: nothing of the old translation fits.
    #expect(history.edit { $0[1] = "못생겨도 맛은 같다는 것이 부처의 생각이다." } == "TMTTTTTT")
    #expect(history.entry(start[1])?.isObsolete == true)
    // 14: the old words stand beside the new ones.
    #expect(history.edit { $0.insert(start[1], at: 2) } == "TMTTTTTTT")
    // 15: two numbers change in two paragraphs that are much alike.
    #expect(history.edit { $0 += ["초등학교 10곳이 먼저 한다.", "중학교 20곳이 먼저 한다."] } == "TMTTTTTTTMM")
    history.translate("초등학교 10곳이 먼저 한다.")
    history.translate("중학교 20곳이 먼저 한다.")
    #expect(
      history.edit {
        $0[9] = "초등학교 15곳이 먼저 한다."
        $0[10] = "중학교 25곳이 먼저 한다."
      } == "TMTTTTTTTSS")
    #expect(history.entry("중학교 25곳이 먼저 한다.")?.comments.previousID == "중학교 20곳이 먼저 한다.")
    // 16: a paragraph moves and changes in one edit.
    #expect(
      history.edit {
        $0.append("값은 시세의 75%로 정했다.")
        $0.removeAll { $0 == start[5] }
      } == "TMTTTTTTSSS")
    #expect(history.entry("값은 시세의 75%로 정했다.")?.comments.previousID == start[5])
    // 17: a paragraph is cut in two: the longer part keeps the translation.
    let whole = "늘봄농업부는 모양이 고르지 않은 채소를 학교 급식에 공급한다고 밝혔다."
    #expect(
      history.edit { texts in
        if let index = texts.firstIndex(of: whole) {
          texts.replaceSubrange(index...index, with: ["늘봄농업부는 모양이 고르지 않은 채소를 학교 급식에 공급한다.", "급식은 무료다."])
        }
      } == "TMSMTTTTTSSS")
    // 18: and joined again.
    #expect(history.edit { $0.replaceSubrange(2...3, with: [whole]) } == "TMTTTTTTSSS")
    // 19: everything but the title goes.
    #expect(history.edit { $0 = [$0[0]] } == "T")
    #expect(history.catalogue.entries.count { !$0.isObsolete } == 1)
    // 20: the text of the beginning is back, with every translation but the one that was brought up to date.
    #expect(history.edit { $0 = start } == "TTMTTMT")
    #expect(history.edit { $0[2] = "지난해 버려진 채소는 모두 5만 톤에 이른다." } == "TTTTTMT")
  }
}
