import Diagnostics
import Foundation
import SiteGenerator
import Testing

@Suite("A new briefing")
struct NewBriefingTests {
  private static let text = """
    보도자료
    보도시점  2026. 12. 24.(목) 12:00   배포  2026. 12. 23.(수) 08:30

    내년 예산 3.5% 증가
    정부는 내년 예산을 늘린다고 발표했다.
    □ 주요 내용
    ○ 예산은 늘어난다.
    홍길동 (장관): "늘린다."
    | 국가 | 규모 |
    | 한국 | 100 |
    | 한국 | 200 |

    """

  @Test("has the text as it came and an empty catalogue for each other language")
  func files() throws {
    let workspace = try site()
    try workspace.write("content/site.yml", Data(Self.threeLanguages.utf8))
    try workspace.write("budget.txt", Data(Self.text.utf8))
    let outcome = maker(workspace).make(from: .file(workspace.path("budget.txt")))
    let made = try #require(outcome.value, "\(outcome.diagnostics)")

    let folder = "content/briefings/2026-12-24-budget"
    #expect(workspace.relative(made.folder) == folder)
    let files = try workspace.snapshot("content/briefings")
    #expect(
      files.keys.sorted() == [
        "2026-12-24-budget/en.po", "2026-12-24-budget/ja.po", "2026-12-24-budget/ko.txt",
      ])
    #expect(try workspace.text("\(folder)/ko.txt") == Self.text)
    #expect(try workspace.text("\(folder)/en.po") == Self.catalogue)
    #expect(try workspace.text("\(folder)/ja.po") == Self.catalogue.replacing(": en", with: ": ja"))
    #expect(made.catalogues.map { workspace.relative($0.path) } == ["\(folder)/en.po", "\(folder)/ja.po"])
    #expect(made.catalogues.map(\.entries) == [12, 12])
    #expect(outcome.diagnostics.filter { $0.severity != .note } == [])
  }

  @Test("tells what was found")
  func summary() throws {
    let workspace = try site()
    try workspace.write("budget.txt", Data(Self.text.utf8))
    let made = try #require(maker(workspace).make(from: .file(workspace.path("budget.txt"))).value)
    #expect(made.title == "내년 예산 3.5% 증가")
    #expect(made.encoding == "utf-8")
    #expect(made.date == "2026-12-24" && made.dateOrigin == .embargo)
    #expect(made.embargo == "2026-12-24T12:00:00+09:00")
    let counts = made.counts
    #expect(counts.headings == 1 && counts.paragraphs == 2 && counts.quotations == 1)
    #expect(counts.lists == 1 && counts.tables == 1 && counts.repairs == 1, "The table has no rule line")
  }

  @Test("builds at once, and every text is asked for")
  func builds() async throws {
    let workspace = try site()
    try workspace.write("budget.txt", Data(Self.text.utf8))
    let made = try #require(maker(workspace).make(from: .file(workspace.path("budget.txt"))).value)
    let result = await workspace.generator().build()
    #expect(result.summary?.briefings == 1)
    let warnings = result.diagnostics.filter { $0.severity != .note }
    #expect(Set(warnings.map(\.rule)) == ["translation-missing"])
    #expect(warnings.allSatisfy { $0.help?.contains("\(made.folder)/en.po:") ?? false })
  }

  // MARK: The address

  @Test(
    "is called by its file, or else by its title",
    arguments: [
      ("budget.txt", "제목", "budget"),
      ("Budget_2027 (Final).TXT", "제목", "budget-2027-final"),
      ("보도자료_AI-Basic-Act.hwp.txt", "제목", "ai-basic-act-hwp"),
      ("2026-12-24-budget.txt", "제목", "budget"),
      ("20261224_budget.txt", "제목", "budget"),
      ("Überblick.txt", "제목", "überblick"),
      (".budget", "제목", "budget"),
      ("ko.txt", "예산 증가", "예산-증가"),
      ("20261224.txt", "예산 증가", "예산-증가"),
      ("보도자료.txt", "K-AI, '범용' 넘어 '특화'로: 루닛·KAIST 컨소시엄", "k-ai-kaist"),
      ("보도자료.txt", "One Two Three Four Five Six", "one-two-three-four-five"),
      ("보도자료.txt", "내년 예산 3.5% 증가", "내년-예산-3-5-증가"),
      ("보도자료.txt", "하나, 둘 셋 넷 다섯 여섯", "하나-둘-셋-넷-다섯"),
      ("보도자료.txt", "İSTANBUL", "İstanbul"),
      ("보도자료.txt", "!!! ~ !!!", "briefing"),
    ])
  func slug(file: String, title: String, slug: String) throws {
    let workspace = try site()
    try workspace.write(file, Data("\(title)\n\n시험을 위한 본문을 이렇게 쓴다.\n".utf8))
    let outcome = maker(workspace).make(from: .file(workspace.path(file)))
    let made = try #require(outcome.value, "\(outcome.diagnostics)")
    #expect(workspace.relative(made.folder) == "content/briefings/2026-12-01-\(slug)")
  }

  @Test("has a name that fits, however long the words are")
  func longTitle() throws {
    let workspace = try site()
    try workspace.write("보도자료.txt", Data("\(String(repeating: "가", count: 500))\n\n본문이다.\n".utf8))
    let made = try #require(maker(workspace).make(from: .file(workspace.path("보도자료.txt"))).value)
    #expect(
      workspace.relative(made.folder)
        == "content/briefings/2026-12-01-\(String(repeating: "가", count: 26))")
  }

  @Test("is called as the options say, in composed Hangul")
  func options() throws {
    let workspace = try site()
    try workspace.write("budget.txt", Data(Self.text.utf8))
    let decomposed = "예산".decomposedStringWithCanonicalMapping
    let made = try #require(
      maker(workspace, slug: decomposed, date: "2027-01-02").make(from: .file(workspace.path("budget.txt")))
        .value)
    #expect(
      made.folder.unicodeScalars.elementsEqual(
        workspace.path("content/briefings/2027-01-02-예산").unicodeScalars))
    #expect(made.dateOrigin == .option)
  }

  // MARK: The day

  @Test(
    "is dated by its embargo, by its distribution, or today",
    arguments: [
      ("보도시점  2026. 9. 24.(목) 12:00   배포  2026. 9. 23.(수) 08:30", "2026-09-24", .embargo),
      ("보도시점  즉시   배포  2026. 9. 23.(수) 08:30", "2026-09-23", .distribution),
      ("", "2026-12-01", .today),
    ] as [(String, String, NewBriefing.DateOrigin)])
  func date(release: String, day: String, origin: NewBriefing.DateOrigin) throws {
    let workspace = try site()
    try workspace.write("note.txt", Data("\(release)\n\n시험 제목\n\n본문을 이렇게 쓴다.\n".utf8))
    let made = try #require(maker(workspace).make(from: .file(workspace.path("note.txt"))).value)
    #expect(made.date == day && made.dateOrigin == origin)
  }

  @Test(
    "is dated in the time zone of the site",
    arguments: [
      ("Asia/Seoul", "2026-12-31T15:00:00Z", "2027-01-01"),
      ("Asia/Seoul", "2026-12-31T14:59:59Z", "2026-12-31"),
      ("America/New_York", "2027-01-01T04:59:59Z", "2026-12-31"),
      ("America/New_York", "2027-01-01", "2027-01-01"),
    ])
  func today(zone: String, asOf: String, day: String) throws {
    let workspace = try site()
    try workspace.replace("content/site.yml", "Asia/Seoul", with: zone)
    try workspace.write("note.txt", Data("시험 제목\n\n본문을 이렇게 쓴다.\n".utf8))
    let made = maker(workspace, asOf: asOf).make(from: .file(workspace.path("note.txt"))).value
    #expect(made?.date == day)
  }

  // MARK: The bytes

  @Test(
    "keeps the bytes, unless UTF-8 is asked for",
    arguments: [
      ("utf-8", nil, []), ("utf-8-bom", .utf8, [0xEF, 0xBB, 0xBF]),
      ("utf-16le", .utf16LittleEndian, [0xFF, 0xFE]), ("utf-16be", .utf16BigEndian, [0xFE, 0xFF]),
      ("cp949", String.Encoding(rawValue: 0x8000_0422), []),
    ] as [(String, String.Encoding?, [UInt8])])
  func encodings(name: String, encoding: String.Encoding?, mark: [UInt8]) throws {
    let workspace = try site()
    let text = Self.text.replacing("\n", with: "\r\n")
    // CP949 is spelled out: Foundation on Linux may not know it.
    let data =
      name == "cp949"
      ? Data([0xB0, 0xA1, 0x20, 0xB3, 0xAA, 0x0D, 0x0A, 0xB0, 0xA1, 0xB4, 0xD9, 0x2E, 0x0D, 0x0A])
      : Data(mark) + (try #require(text.data(using: encoding ?? .utf8)))
    try workspace.write("note.txt", data)
    let path = workspace.path("note.txt")
    let kept = try #require(maker(workspace, slug: "kept").make(from: .file(path)).value)
    #expect(kept.encoding == name)
    #expect(try Data(contentsOf: URL(filePath: kept.text)) == data)
    let converted = try #require(
      maker(workspace, slug: "converted", utf8: true).make(from: .file(path)).value)
    let expected = name == "cp949" ? "가 나\r\n가다.\r\n" : text
    #expect(try Data(contentsOf: URL(filePath: converted.text)) == Data(expected.utf8))
  }

  // MARK: What is refused

  struct Refusal: Sendable, CustomTestStringConvertible {
    var rule: String
    var place: String?
    var slug: String?
    var date: String?
    var language = "ko"
    var text: [UInt8] = Array("시험 제목\n\n본문을 이렇게 쓴다.\n".utf8)
    /// Files that are there before.
    var files: [String: String] = [:]

    var testDescription: String { "\(rule) \(place ?? "")" }
  }

  static let refusals = [
    Refusal(rule: "invalid-slug", slug: "a b"), Refusal(rule: "invalid-slug", slug: ""),
    Refusal(rule: "invalid-slug", slug: "../up"),
    Refusal(rule: "invalid-date", date: "2026-02-29"),
    Refusal(rule: "invalid-date", date: "2026-02-28 09:00"),
    Refusal(rule: "unknown-language", language: "de"), Refusal(rule: "unknown-language", language: "../ko"),
    Refusal(rule: "empty-text", place: "note.txt", text: []),
    Refusal(rule: "empty-text", place: "note.txt", text: Array(" \n\u{200B}\n".utf8)),
    Refusal(rule: "undecodable-text", place: "note.txt:2", text: [0x41, 0x0A, 0xFF, 0xFF]),
    Refusal(
      rule: "existing-briefing", place: "content/briefings/2026-12-01-note",
      files: ["content/briefings/2026-12-01-note/ko.txt": "다른 글"]),
    Refusal(
      rule: "existing-briefing", place: "content/briefings/2026-12-01-note",
      files: ["content/briefings/2026-12-01-note": "a file"]),
    Refusal(
      rule: "duplicate-slug", place: "content/briefings/2020-01-01-note",
      files: ["content/briefings/2020-01-01-note/ko.txt": "다른 글"]),
    Refusal(
      rule: "duplicate-slug", place: "content/briefings/2020-01-01-other",
      files: ["content/briefings/2020-01-01-other/briefing.yml": "slugs: {en: note}"]),
    Refusal(
      rule: "duplicate-slug", place: "content/briefings/2020-01-01-note",
      files: ["content/briefings/2020-01-01-note/briefing.yml": "]["]),
    Refusal(rule: "unwritable-folder", place: "content/briefings", files: ["content/briefings": "a file"]),
  ]

  @Test("is not made, and nothing is changed, when something is wrong", arguments: refusals)
  func refuses(_ test: Refusal) throws {
    let workspace = try site()
    for (path, text) in test.files { try workspace.write(path, Data(text.utf8)) }
    try workspace.write("note.txt", Data(test.text))
    let before = try workspace.snapshot("content")
    let outcome = maker(workspace, slug: test.slug, date: test.date, language: test.language)
      .make(from: .file(workspace.path("note.txt")))
    #expect(outcome.value == nil)
    let errors = outcome.diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.rule) == [test.rule])
    #expect(errors.first?.location.map { workspace.relative($0.description) } == test.place)
    #expect(errors.allSatisfy { $0.help != nil })
    #expect(try workspace.snapshot("content") == before)
    #expect(try workspace.snapshot("content").keys.allSatisfy { !$0.contains(".sitegen") })
  }

  @Test("finds everything that is wrong in one run")
  func everythingAtOnce() throws {
    let workspace = try site()
    let outcome = maker(workspace, slug: "a b", date: "tomorrow", language: "enn")
      .make(from: .file(workspace.path("missing.txt")))
    #expect(
      outcome.diagnostics.map(\.rule) == [
        "unknown-language", "invalid-slug", "invalid-date", "unreadable-file",
      ])
    #expect(outcome.diagnostics.first?.help == "Did you mean 'en'?")
  }

  @Test("helps to another address that is free")
  func freeAddress() throws {
    let workspace = try site()
    for name in ["2020-01-01-note", "2020-01-02-note-2"] {
      try workspace.write("content/briefings/\(name)/ko.txt", Data("다른 글".utf8))
    }
    try workspace.write("note.txt", Data("시험 제목\n\n본문을 이렇게 쓴다.\n".utf8))
    let outcome = maker(workspace).make(from: .file(workspace.path("note.txt")))
    #expect(outcome.diagnostics.last?.help == "Choose another address, such as note-3")
  }

  @Test("is made also where there are no settings yet, with a warning")
  func withoutSettings() throws {
    let workspace = try Workspace()
    try workspace.write("note.txt", Data("시험 제목\n\n본문을 이렇게 쓴다.\n".utf8))
    let outcome = maker(workspace).make(from: .file(workspace.path("note.txt")))
    #expect(outcome.value.map { workspace.relative($0.folder) } == "content/briefings/2026-12-01-note")
    #expect(outcome.diagnostics.map(\.rule) == ["assumed-settings"])
    #expect(try workspace.snapshot("content/briefings").count == 2)
  }

  @Test("is made in the languages of a site whose settings have errors, with a warning")
  func withBrokenSettings() throws {
    let workspace = try site()
    try workspace.write("content/site.yml", Data("languages: [ko, ja]".utf8))
    try workspace.write("note.txt", Data("시험 제목\n\n본문을 이렇게 쓴다.\n".utf8))
    let outcome = maker(workspace).make(from: .file(workspace.path("note.txt")))
    #expect(outcome.value?.catalogues.map(\.path).first?.hasSuffix("/ja.po") ?? false)
    #expect(outcome.diagnostics.map(\.rule) == ["assumed-settings"])
  }

  @Test("leaves no folder behind on the way to a place that cannot be")
  func leavesNothing() throws {
    let workspace = try Workspace()
    try workspace.write("note.txt", Data("시험 제목\n\n본문을 이렇게 쓴다.\n".utf8))
    let name = String(repeating: "긴", count: 100)
    let outcome = maker(workspace, slug: name).make(from: .file(workspace.path("note.txt")))
    #expect(outcome.diagnostics.last?.rule == "unwritable-folder")
    #expect(!FileManager.default.fileExists(atPath: workspace.path("content")))
  }

  // MARK: Means

  private func site() throws -> Workspace {
    let workspace = try Workspace()
    let settings = Folders.fixtures.appending(path: "valid/content/site.yml")
    try workspace.write("content/site.yml", Data(contentsOf: settings))
    return workspace
  }

  private func maker(
    _ workspace: Workspace, slug: String? = nil, date: String? = nil, language: String = "ko",
    utf8: Bool = false, asOf: String = "2026-12-01"
  ) -> BriefingMaker {
    BriefingMaker(
      content: workspace.path("content"), slug: slug, date: date, language: language, convertsToUTF8: utf8,
      asOf: Moment(asOf) ?? Moment(secondsSince1970: 0))
  }

  private static let threeLanguages = """
    title: {ko: 시험, en: Test, ja: 試験}
    description: {ko: 시험, en: Test, ja: 試験}
    languages: [ko, en, ja]
    time-zone: Asia/Seoul

    """

  private static let catalogue = """
    msgid ""
    msgstr ""
    "Project-Id-Version: \\n"
    "PO-Revision-Date: \\n"
    "Last-Translator: \\n"
    "Language-Team: \\n"
    "Language: en\\n"
    "MIME-Version: 1.0\\n"
    "Content-Type: text/plain; charset=UTF-8\\n"
    "Content-Transfer-Encoding: 8bit\\n"

    #. title
    msgid "내년 예산 3.5% 증가"
    msgstr ""

    #. release
    msgid "보도시점 2026. 12. 24.(목) 12:00 배포 2026. 12. 23.(수) 08:30"
    msgstr ""

    #. lead, paragraph 1
    msgid "보도자료"
    msgstr ""

    #. lead, paragraph 2
    msgid "정부는 내년 예산을 늘린다고 발표했다."
    msgstr ""

    #. □, heading
    msgid "주요 내용"
    msgstr ""

    #. □, list 1, item 1
    msgid "예산은 늘어난다."
    msgstr ""

    #. □, quotation 1, speaker
    msgid "홍길동"
    msgstr ""

    #. □, quotation 1, role
    msgid "장관"
    msgstr ""

    #. □, quotation 1, words
    msgid "늘린다."
    msgstr ""

    #. □, table 1, header
    msgid "국가"
    msgstr ""

    #. □, table 1, header
    msgid "규모"
    msgstr ""

    #. □, table 1, row 1
    #. □, table 1, row 2
    msgid "한국"
    msgstr ""

    """
}
