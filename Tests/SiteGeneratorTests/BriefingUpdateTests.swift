import Diagnostics
import Foundation
import OfficeFixtures
import Testing

@testable import SiteGenerator

private typealias W = HWPXWriter

private let folder = "content/briefings/2026-04-12-rice"

/// A release of some paragraphs, with pictures.
private func release(
  _ paragraphs: [String], pictures: [(id: String, file: String, bytes: [UInt8])] = []
) -> Data {
  var writer = HWPXWriter(
    W.text("쌀 수출을 크게 넓힌다") + paragraphs.map { W.text($0) }.joined()
      + pictures.map { W.p(W.picture($0.id)) }.joined())
  writer.items = pictures.map { ($0.id, $0.file, $0.bytes) }
  return Data(writer.bytes)
}

private let first = "한빛시는 쌀 수출을 지원한다고 12일 밝혔다."
private let second = "포장비는 한 곳에 최대 2천만 원까지 준다."
private let third = "신청은 13일부터 누리집에서 받는다."

@Suite("A later version of a document")
struct BriefingUpdateTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.lay(Folders.fixtures.appending(path: "valid"))
  }

  private func make(_ document: Data, as name: String = "rice.hwpx") throws {
    try workspace.write(name, document)
    let maker = BriefingMaker(
      content: workspace.path("content"), date: "2026-04-12", asOf: Moment(secondsSince1970: 0))
    let made = maker.make(from: .file(workspace.path(name)))
    _ = try #require(made.value, "\(made.diagnostics)")
  }

  private func update(
    _ document: Data, as name: String = "rice.hwpx", slug: String? = nil, base: String? = nil,
    marks: Bool = false
  ) throws -> Outcome<UpdatedBriefing?> {
    try workspace.write(name, document)
    let maker = BriefingMaker(
      content: workspace.path("content"), slug: slug, asOf: Moment(secondsSince1970: 0))
    return maker.update(
      from: .file(workspace.path(name)), base: base.map { workspace.path($0) }, marksConflicts: marks)
  }

  private func text() throws -> String { try workspace.text("\(folder)/ko.md") }

  @Test("is taken into the text, and what was edited stays")
  func merge() throws {
    try make(release([first, second, third]))
    try workspace.replace("\(folder)/ko.md", first, with: "한빛시는 쌀 수출을 크게 지원한다고 12일 밝혔다.")
    let later = release([first, second, "신청은 20일부터 누리집에서 받는다."])
    let updated = try #require(try update(later).value)
    #expect(updated.action == .written && updated.taken == 1 && updated.kept == 1)
    #expect(updated.base == .original("original.hwpx"))
    #expect(
      try text()
        == "# 쌀 수출을 크게 넓힌다\n\n한빛시는 쌀 수출을 크게 지원한다고 12일 밝혔다.\n\n\(second)\n\n신청은 20일부터 누리집에서 받는다.\n")
    #expect(try workspace.snapshot(folder)["original.hwpx"] == later)
    // The next version is compared with this one.
    let latest = release([first, second, "신청은 20일부터 누리집에서 받는다.", "문의는 수출과로 한다."])
    #expect(try update(latest).value?.conflicts == [])
    #expect(try text().hasSuffix("받는다.\n\n문의는 수출과로 한다.\n"))
    #expect(try update(latest).value?.action == .unchanged)
  }

  @Test(
    "changes nothing where a line was edited that it changes as well, and says both versions (update-conflict)"
  )
  func conflict() throws {
    try make(release([first, second]))
    try workspace.replace("\(folder)/ko.md", "최대 2천만 원", with: "많게는 2천만 원")
    let before = try workspace.snapshot("content")
    let outcome = try update(release([first, second.replacing("2천만", with: "3천만")]))
    let updated = try #require(outcome.value)
    #expect(updated.action == .refused)
    #expect(
      updated.conflicts == [
        MergeConflict(
          line: 5, base: [second], ours: [second.replacing("최대", with: "많게는")],
          theirs: [second.replacing("2천만", with: "3천만")])
      ])
    let found = try #require(outcome.diagnostics.first { $0.rule == "update-conflict" })
    #expect(workspace.relative(found.location?.description ?? "") == "\(folder)/ko.md:5:1")
    #expect(try workspace.snapshot("content") == before)
    // Written as both would, it goes through.
    try workspace.replace(
      "\(folder)/ko.md", second.replacing("최대", with: "많게는"), with: second.replacing("2천만", with: "3천만"))
    #expect(try update(release([first, second.replacing("2천만", with: "3천만")])).value?.action == .written)
  }

  @Test(
    "that moves a passage which settings name by its id is said, with the place and the new id (moved-block)")
  func movedBlocks() throws {
    try make(release([first, second, third]))
    try workspace.write(
      "\(folder)/hall.svg", Data("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 3\"/>".utf8))
    try workspace.write(
      "\(folder)/briefing.yml",
      Data("figures:\n  - {file: hall.svg, after: s0-p2, alt: {ko: 창고, en: A store}}\n".utf8))
    // A passage that is only edited is the same one.
    let edited = try update(release([first, second.replacing("2천만", with: "3천만"), third]))
    #expect(edited.value?.action == .written && !edited.diagnostics.contains { $0.rule == "moved-block" })
    let moved = try update(
      release([first, "올해는 예산이 두 배로 늘었다.", second.replacing("2천만", with: "3천만"), third]))
    let found = try #require(moved.diagnostics.first { $0.rule == "moved-block" }, "\(moved.diagnostics)")
    #expect(workspace.relative(found.location?.description ?? "") == "\(folder)/briefing.yml:2:29")
    #expect(found.help == "Write 's0-p3', where it is now")
  }

  @Test("is written with marks if they are asked for, which no build passes over (conflict-mark)")
  func marks() async throws {
    try make(release([first, second]))
    try workspace.replace("\(folder)/ko.md", "최대 2천만 원", with: "많게는 2천만 원")
    let updated = try #require(
      try update(release([first, second.replacing("2천만", with: "3천만")]), marks: true).value)
    #expect(updated.action == .marked && updated.catalogues == [])
    #expect(
      try text().hasSuffix(
        "\n<<<<<<< ko.md\n\(second.replacing("최대", with: "많게는"))\n=======\n\(second.replacing("2천만", with: "3천만"))\n>>>>>>> rice.hwpx\n"
      ))
    let errors = await workspace.generator().check().filter { $0.rule == "conflict-mark" }
    #expect(
      errors.map { workspace.relative($0.location?.description ?? "") } == [
        "\(folder)/ko.md:5:1", "\(folder)/ko.md:7:1", "\(folder)/ko.md:9:1",
      ])
    #expect(errors.allSatisfy { $0.severity == .error })
    // Nor is another version taken in before that is decided.
    #expect(try update(release([first])).value == nil)
  }

  @Test("leaves settings as they are, follows pictures by what they are, and tells which are gone")
  func pictures() throws {
    let (one, two, three): ([UInt8], [UInt8], [UInt8]) = (png + [1], png + [2], png + [3])
    try make(
      release(
        [first],
        pictures: [("image1", "BinData/image1.png", one), ("image2", "BinData/image2.png", two)]))
    let settings = "# Mine\ntopics: []\n# image1.png, image2.png"
    try workspace.write("\(folder)/briefing.yml", Data(settings.utf8))
    // The word processor counts anew: what was the second is the first, and another one is the second.
    let later = release(
      [first], pictures: [("image1", "BinData/image1.png", two), ("image2", "BinData/image2.png", three)])
    let updated = try #require(try update(later).value)
    #expect(updated.newPictures == ["image2-2.png"] && updated.gonePictures == ["image1.png"])
    let files = try workspace.snapshot(folder)
    #expect(files["image1.png"] == Data(one) && files["image2.png"] == Data(two))
    #expect(files["image2-2.png"] == Data(three))
    #expect(try text().hasSuffix("![](<image2.png>)\n\n![](<image2-2.png>)\n"))
    let written = try workspace.text("\(folder)/briefing.yml")
    #expect(written.hasPrefix(settings + "\n# These pictures came with a later version"))
    #expect(
      written.contains("#   - {file: image2-2.png, after: ")
        && written.components(separatedBy: "\n  -").count == 1)
    // And once more, with the names that the pictures have here.
    let again = try #require(
      try update(release([first, second], pictures: [("a", "BinData/image7.png", three)])).value)
    #expect(again.newPictures == [] && again.gonePictures == ["image2.png"])
    #expect(try text().hasSuffix("![](<image2-2.png>)\n"))
  }

  @Test("leaves translations of what changed as stale, and those of the rest as they are")
  func catalogues() throws {
    try make(release([first, second]))
    let path = "\(folder)/en.po"
    for (source, translation) in [(first, "Hanbit said on the 12th."), (second, "Up to 20 million won.")] {
      try workspace.replace(
        path, "msgid \"\(source)\"\nmsgstr \"\"", with: "msgid \"\(source)\"\nmsgstr \"\(translation)\"")
    }
    let updated = try #require(try update(release([first, second.replacing("2천만", with: "3천만")])).value)
    #expect(updated.catalogues.map(\.changed) == [1])
    let catalogue = try workspace.text(path)
    #expect(catalogue.contains("#| msgid \"\(second)\"") && catalogue.contains("#, fuzzy"))
    #expect(catalogue.contains("msgid \"\(first)\"\nmsgstr \"Hanbit said on the 12th.\""))
  }

  @Test("may be of another form, which takes the place of the one before")
  func otherForm() throws {
    try make(release([first, second]))
    typealias D = DOCXWriter
    let word = D(D.text("쌀 수출을 크게 넓힌다") + D.text(first) + D.text(third))
    let updated = try #require(try update(Data(word.bytes), as: "rice.docx").value)
    #expect(updated.original == "original.docx")
    let files = try workspace.snapshot(folder)
    #expect(files["original.docx"] == Data(word.bytes) && files["original.hwpx"] == nil)
    #expect(try text() == "# 쌀 수출을 크게 넓힌다\n\n\(first)\n\n\(third)\n")
  }

  @Test(
    "of a pasted text takes its place with the lines named that go, and is kept for the next time (unknown-base)"
  )
  func paste() async throws {
    func paste(_ lines: [String]) -> Data { Data((["제목", ""] + lines).joined(separator: "\n\n").utf8) }
    try make(paste([first, second]), as: "rice.txt")
    let outcome = try update(paste([first, third]), as: "rice.txt")
    let updated = try #require(outcome.value)
    #expect(updated.action == .written && updated.base == .text)
    #expect(updated.replaced == [.init(number: 7, text: second)])
    let warning = try #require(outcome.diagnostics.first { $0.rule == "unknown-base" })
    #expect(warning.severity == .warning)
    let files = try workspace.snapshot(folder)
    #expect(files["ko.txt"] == paste([first, third]) && files["original.txt"] == paste([first, third]))
    // Now what was edited is known.
    try workspace.replace("\(folder)/ko.txt", first, with: first + " 덧붙임.")
    let next = try update(paste([first, third, second]), as: "rice.txt")
    #expect(next.value?.base == .original("original.txt") && next.value?.kept == 1)
    #expect(!next.diagnostics.contains { $0.rule == "unknown-base" })
    #expect(try workspace.text("\(folder)/ko.txt").hasSuffix("\(first) 덧붙임.\n\n\(third)\n\n\(second)"))
    let errors = await workspace.generator().check().filter { $0.severity == .error }
    #expect(errors == [])
  }

  @Test("of a text whose first version is named is compared with that")
  func namedBase() throws {
    let (old, new) = ("제목\n\n\(first)\n\n\(second)\n", "제목\n\n\(first)\n\n\(third)\n")
    try make(Data(old.utf8), as: "rice.txt")
    try workspace.write("old.txt", Data(old.utf8))
    try workspace.replace("\(folder)/ko.txt", first, with: "고친 문장이다.")
    #expect(try update(Data(new.utf8), as: "rice.txt", base: "old.txt").value?.kept == 1)
    #expect(try workspace.text("\(folder)/ko.txt") == "제목\n\n고친 문장이다.\n\n\(third)\n")
  }

  @Test("goes nowhere else than where it belongs")
  func refusals() throws {
    func rules(_ outcome: Outcome<UpdatedBriefing?>) -> [String] {
      #expect(outcome.value == nil)
      return outcome.diagnostics.filter { $0.severity == .error }.map(\.rule)
    }
    try make(release([first]))
    let before = try workspace.snapshot("content")
    #expect(rules(try update(release([second]), as: "barley.hwpx")) == ["unknown-briefing"])
    #expect(rules(try update(Data([0x50, 0x4B, 3, 4, 0, 0]), slug: "rice")) != [])
    #expect(try workspace.snapshot("content") == before)
    // A text in the text form that somebody wrote without a document.
    try workspace.remove("\(folder)/original.hwpx")
    #expect(rules(try update(release([second]))) == ["unknown-base"])
    // A document of a word processor for a text that was pasted.
    try workspace.remove("\(folder)/ko.md")
    try workspace.write("\(folder)/ko.txt", Data("제목\n\n\(first)\n".utf8))
    #expect(rules(try update(release([second]))) == ["not-plain-text"])
    // A catalogue that cannot be read could not follow.
    try workspace.write("\(folder)/en.po", Data("msgid \"".utf8))
    #expect(rules(try update(Data("제목\n\n\(second)\n".utf8), as: "rice.txt")) != [])
  }

  @Test("is written whole or not at all")
  func failure() throws {
    try make(release([first]))
    // A folder where the document should go cannot be replaced by a file.
    try workspace.remove("\(folder)/original.hwpx")
    try workspace.write("\(folder)/original.docx", release([first]))
    try workspace.write("\(folder)/original.hwpx/a", Data())
    let before = try workspace.snapshot("content")
    let outcome = try update(release([first, second]))
    #expect(outcome.value == nil && outcome.diagnostics.hasErrors)
    #expect(try workspace.snapshot("content") == before)
  }
}

/// One dot, with something behind it to tell it from others.
private let png: [UInt8] = [
  0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1,
  8,
  2, 0, 0, 0, 0x90, 0x77, 0x53, 0xDE,
]
