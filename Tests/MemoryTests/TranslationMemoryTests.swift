import Briefings
import Catalogues
import Testing

@testable import Memory

private let direction = TranslationDirection(from: .korean, into: .english)

private func memory(_ units: [MemoryUnit]) -> TranslationMemory {
  var memory = TranslationMemory(direction)
  for unit in units { memory.add(unit) }
  return memory
}

private func unit(
  _ text: String, _ translation: String, from origin: String = "budget", machine: String? = nil,
  isReviewed: Bool = false, isForOnePlace: Bool = false
) -> MemoryUnit {
  MemoryUnit(
    text: text, translation: translation, origin: origin, machineMark: machine, isReviewed: isReviewed,
    isForOnePlace: isForOnePlace)
}

/// The entry that a memory makes of one for a text without a translation.
private func filled(_ text: String, from units: [MemoryUnit]) throws -> CatalogueEntry {
  let catalogue = Catalogue(
    file: "en.po", entries: [CatalogueEntry(comments: CatalogueComments(extracted: ["title"]), id: text)])
  return try #require(CatalogueFilling(catalogue, from: memory(units)).catalogue.entries.first)
}

@Suite struct `A translation memory` {
  @Test func `gives the same text its translation, and says where it is from but not that it was reviewed`()
    throws
  {
    let entry = try filled("담당 부서", from: [unit("담당 부서", "Division in charge", isReviewed: true)])
    #expect(entry.translation == "Division in charge" && !entry.isFuzzy && !entry.isMarkedAsReviewed)
    #expect(entry.comments.extracted == ["from budget", "title"])
  }

  @Test func `says of what a machine made that a machine made it`() throws {
    let entry = try filled("담당 부서", from: [unit("담당 부서", "Division", machine: "machine-translated: nllb")])
    #expect(entry.isMarkedAsMachineMade && entry.comments.translator == ["machine-translated: nllb"])
  }

  @Test
  func `suggests where a text was translated in several ways, the reviewed one first, then the usual one`()
    throws
  {
    let ways = [unit("합계", "Sum", from: "a"), unit("합계", "Total", from: "b"), unit("합계", "Total", from: "c")]
    let usual = try filled("합계", from: ways)
    #expect(usual.isSuggestion && usual.translation == "Total")
    #expect(usual.comments.extracted == ["suggested from b", "also: Sum (a)", "title"])
    let reviewed = try filled("합계", from: ways + [unit("합계", "Grand total", from: "d", isReviewed: true)])
    #expect(reviewed.translation == "Grand total")
  }

  @Test func `suggests what holds in one place only`() throws {
    let entry = try filled("과장", from: [unit("과장", "Director", isForOnePlace: true)])
    #expect(entry.isSuggestion && entry.translation == "Director")
  }

  @Test func `suggests the translation of a similar text, with where it differs and the figures changed`()
    throws
  {
    let entry = try filled(
      "한빛시는 올해 청년 일자리 3,450개를 만든다고 밝혔다.",
      from: [
        unit("한빛시는 올해 공공 도서관을 연다고 밝혔다.", "Hanbit City will open libraries this year."),
        unit(
          "한빛시는 올해 청년 일자리 3,200개를 만든다고 밝혔다.", "Hanbit City will create 3,200 jobs for young people this year."
        ),
      ])
    #expect(entry.isSuggestion && entry.isUnconfirmed(for: entry.id))
    #expect(entry.translation == "Hanbit City will create 3,450 jobs for young people this year.")
    #expect(entry.comments.previousID == "한빛시는 올해 청년 일자리 3,200개를 만든다고 밝혔다.")
    #expect(
      entry.comments.extracted == [
        "suggested from budget", "differs: 3,200개를 → 3,450개를", "changed in it: 3,200 → 3,450", "title",
      ])
  }

  @Test(arguments: ["전혀 다른 이야기를 하는 문장이다.", "짧다", "12"])
  func `says nothing of a text that is like none`(_ text: String) throws {
    let entry = try filled(text, from: [unit("한빛시는 올해 청년 일자리를 만든다고 밝혔다.", "Hanbit City will create jobs.")])
    #expect(entry.translation.isEmpty && !entry.isFuzzy && entry.comments.extracted == ["title"])
  }

  @Test func `keeps nothing that is in doubt`() {
    var memory = TranslationMemory(direction)
    var doubtful = CatalogueEntry(id: "가", translation: "A")
    doubtful.isFuzzy = true
    memory.add(
      Catalogue(
        file: "en.po",
        entries: [
          doubtful, CatalogueEntry(id: "나", translation: " "), CatalogueEntry(id: "다", translation: "C"),
        ]),
      from: "budget")
    #expect(memory.units.map(\.text) == ["다"])
  }

  @Test func `finds one of very many texts that say nearly the same`() {
    let many = (0..<5_000).map { unit("제\($0)차 회의를 시청 대회의실에서 연다.", "Meeting \($0)", from: "\($0)") }
    let memory = memory(many + [unit("가뭄에 대비해 저수지의 물을 미리 채운다.", "Reservoirs are filled.")])
    #expect(
      memory.similar(to: "가뭄에 대비해 저수지의 물을 미리 채우기로 했다.").first?.unit.translation == "Reservoirs are filled.")
    #expect(
      memory.similar(to: "제9999차 회의를 시청 대회의실에서 연다.").first?.unit.translation.hasPrefix("Meeting") == true)
  }
}
