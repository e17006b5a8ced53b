import Diagnostics
import Foundation
import SiteGenerator
import Testing

extension Workspace {
  static let budget = "content/briefings/2026-03-02-budget"

  /// With the valid site in it.
  static func withSite() throws -> Workspace {
    let workspace = try Workspace()
    try workspace.lay(Folders.fixtures.appending(path: "valid"))
    return workspace
  }

  /// With the valid site in three languages.
  static func inThreeLanguages() throws -> Workspace {
    let workspace = try withSite()
    try workspace.write(
      "content/site.yml",
      Data(
        """
        title: {ko: 시험, en: Test, ja: 試験}
        description: {ko: 시험, en: Test, ja: 試験}
        languages: [ko, en, ja]
        time-zone: Asia/Seoul
        topics: {money: {ko: 재정, en: Money, ja: 財政}}

        """.utf8))
    return workspace
  }

  /// The same, but the third one is written from right to left.
  static func withHebrew() throws -> Workspace {
    let workspace = try inThreeLanguages()
    try workspace.replace("content/site.yml", "ja", with: "he")
    let texts = try String(
      contentsOf: Folders.project.appending(path: "templates/strings/en.yml"), encoding: .utf8)
    try workspace.write("templates/strings/he.yml", Data(texts.utf8))
    try workspace.write(
      "\(budget)/he.po",
      Data(
        "msgid \"\"\nmsgstr \"Language: he\\nContent-Type: text/plain; charset=UTF-8\\n\"\n\nmsgid \"한국\"\nmsgstr \"קוריאה\"\n"
          .utf8))
    return workspace
  }

  var translations: Translations { Translations(content: path("content")) }

  /// A file's identity and time: the same as long as nobody has written it.
  func trace(_ name: String) throws -> [String] {
    let attributes = try FileManager.default.attributesOfItem(atPath: path(name))
    return [FileAttributeKey.systemFileNumber, .modificationDate, .posixPermissions].map {
      "\(attributes[$0] ?? "")"
    }
  }
}

@Suite("Updating the catalogues of a site")
struct TranslationFilesTests {
  private let catalogue = "\(Workspace.budget)/en.po"

  @Test("writes a catalogue in which something changes, and no other, and only once")
  func update() throws {
    let workspace = try Workspace.withSite()
    try workspace.replace("\(Workspace.budget)/ko.txt", "늘린다고 발표했다", with: "크게 늘린다고 발표했다")
    let first = workspace.translations.update()
    #expect(first.diagnostics.filter { $0.severity == .error } == [])
    let updated = try #require(first.value.first)
    #expect(first.value.count == 1)
    #expect(
      updated.action == .changed && updated.changed == 1 && updated.texts == 10 && updated.translated == 9)
    #expect(workspace.relative(updated.path) == catalogue)
    let text = try workspace.text(catalogue)
    #expect(
      text.contains(
        """
        #. lead, paragraph 1
        #, fuzzy
        #| msgid "정부는 내년 예산을 늘린다고 발표했다."
        msgid "정부는 내년 예산을 크게 늘린다고 발표했다."
        msgstr "The government announced that it will raise next year’s budget."

        """))
    let trace = try workspace.trace(catalogue)
    #expect(workspace.translations.update().value.map(\.action) == [.unchanged])
    #expect(try workspace.trace(catalogue) == trace)
    #expect(try workspace.snapshot(Workspace.budget).count == 3, "no other file is left behind")
  }

  @Test("says what it would do and does nothing when only asked")
  func dryRun() throws {
    let workspace = try Workspace.inThreeLanguages()
    let before = try workspace.snapshot("content")
    let outcome = workspace.translations.update(scope: .all, isDryRun: true)
    #expect(outcome.value.map(\.action) == [.changed, .made])
    #expect(try workspace.snapshot("content") == before)
  }

  @Test("makes a catalogue for a language only when asked")
  func newLanguage() throws {
    let workspace = try Workspace.inThreeLanguages()
    #expect(workspace.translations.update().value.map(\.language) == ["en"])
    let outcome = workspace.translations.update(scope: .languages(["ja"]))
    #expect(outcome.value.map(\.action) == [.made])
    #expect(outcome.value.first?.texts == 10)
    let text = try workspace.text("\(Workspace.budget)/ja.po")
    #expect(
      text.contains("\"Language: ja\\n\"") && text.contains("#. title\nmsgid \"내년 예산 3.5% 증가\"\nmsgstr \"\""))
  }

  @Test(
    "knows a briefing by its folder, its path and its address",
    arguments: [
      "2026-03-02-budget", "budget", "content/briefings/2026-03-02-budget/",
      "content/briefings/2026-03-02-budget/en.po",
    ])
  func names(name: String) throws {
    let workspace = try Workspace.withSite()
    let name = name.hasPrefix("content") ? workspace.path(name) : name
    #expect(workspace.translations.update([name]).value.count == 1)
  }

  @Test(
    "refuses what it does not know",
    arguments: [
      (["2026-03-02-budgte"], [], "unknown-briefing", "Did you mean '2026-03-02-budget'?"),
      ([], ["enn"], "unknown-language", "Did you mean 'en'?"),
    ] as [([String], [String], String, String)])
  func unknown(names: [String], languages: [String], rule: String, help: String) throws {
    let workspace = try Workspace.withSite()
    let outcome = workspace.translations.update(
      names, scope: languages.isEmpty ? .existing : .languages(languages))
    #expect(outcome.diagnostics.map(\.rule) == [rule])
    #expect(outcome.diagnostics.first?.help == help)
    #expect(outcome.value.isEmpty)
  }

  @Test("leaves a catalogue alone that it cannot read, and goes on with the others")
  func pluralForms() throws {
    let workspace = try Workspace.inThreeLanguages()
    let text = "msgid \"하나\"\nmsgid_plural \"여럿\"\nmsgstr[0] \"one\"\n"
    try workspace.write("\(Workspace.budget)/ja.po", Data(text.utf8))
    let outcome = workspace.translations.update(scope: .all)
    let error = try #require(outcome.diagnostics.first { $0.severity == .error })
    #expect(error.rule == "po-plural" && error.reason != nil)
    #expect(error.location.map { workspace.relative($0.description) } == "\(Workspace.budget)/ja.po:2:1")
    #expect(outcome.value.map(\.language) == ["en"])
    #expect(try workspace.text("\(Workspace.budget)/ja.po") == text)
  }

  @Test("is not held up by a mistake in another briefing")
  func otherBriefing() throws {
    let workspace = try Workspace.withSite()
    try workspace.write("content/briefings/2026-04-01-broken/briefing.yml", Data("a: [".utf8))
    #expect(workspace.translations.update(["budget"]).diagnostics.hasErrors == false)
    #expect(workspace.translations.update().diagnostics.hasErrors)
  }

  @Test("keeps permissions and follows a link")
  func linkedFile() throws {
    let workspace = try Workspace.withSite()
    let target = workspace.path("content/elsewhere.po")
    try FileManager.default.moveItem(atPath: workspace.path(catalogue), toPath: target)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: target)
    try FileManager.default.createSymbolicLink(atPath: workspace.path(catalogue), withDestinationPath: target)
    #expect(workspace.translations.update().value.map(\.action) == [.changed])
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: workspace.path(catalogue)) == target)
    let attributes = try FileManager.default.attributesOfItem(atPath: target)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(try workspace.text("content/elsewhere.po").contains("#. title"))
  }

  @Test("says why a file cannot be written, and leaves it as it was")
  func unwritable() throws {
    let workspace = try Workspace.withSite()
    // A folder in the place of the file that is written first.
    let staging = "\(Workspace.budget)/.en.po.sitegen-\(ProcessInfo.processInfo.processIdentifier)"
    try workspace.write("\(staging)/file", Data())
    let before = try workspace.text(catalogue)
    let outcome = workspace.translations.update()
    #expect(outcome.diagnostics.map(\.rule) == ["unwritable-file"])
    #expect(try workspace.text(catalogue) == before)
  }

  // MARK: Status

  @Test("counts what a build would show")
  func status() throws {
    let workspace = try Workspace.inThreeLanguages()
    try workspace.replace(
      catalogue, "msgid \"주요 내용\"", with: "# machine-translated: an engine\n# reviewed: Kim\nmsgid \"주요 내용\"")
    try workspace.replace(
      catalogue, "msgid \"대상\"", with: "# machine-translated\n# reviewed\n#, fuzzy\nmsgid \"대상\"")
    try workspace.replace(catalogue, "msgstr \"Korea\"", with: "msgstr \"\"")
    func numbers(_ amount: TranslationStatus.Amount) -> [Int] { [amount.texts, amount.words] }
    let outcome = workspace.translations.status()
    #expect(outcome.value.map(\.language) == ["en", "ja"])
    let english = try #require(outcome.value.first)
    #expect(numbers(english.all) == [10, 22])
    #expect(numbers(english.translated) == [8, 20])
    #expect(numbers(english.stale) == [1, 1])
    #expect(numbers(english.missing) == [1, 1])
    #expect(numbers(english.machineMade) == [2, 3])
    #expect(numbers(english.reviewed) == [1, 2])
    let japanese = try #require(outcome.value.last)
    #expect(japanese.catalogue == nil && japanese.missing == japanese.all)
    #expect(workspace.translations.status(languages: ["ja"]).value == [japanese])
  }

  @Test("tells whether a translation is what is required of it")
  func requirement() throws {
    let workspace = try Workspace.withSite()
    func met() -> [TranslationStatus.Requirement] {
      let status = workspace.translations.status().value
      return TranslationStatus.Requirement.allCases.filter { requirement in
        status.allSatisfy { $0.meets(requirement) }
      }
    }
    #expect(met() == [.nothing, .complete, .current])
    try workspace.replace(catalogue, "Language: en\\n", with: "Language: en\\n\"\n\"X-Reviewed: yes\\n")
    #expect(met() == [.nothing, .complete, .current, .reviewed])
    try workspace.replace("\(Workspace.budget)/ko.txt", "늘린다고", with: "더 늘린다고")
    #expect(met() == [.nothing, .complete])
    try workspace.replace(catalogue, "msgstr \"Korea\"", with: "msgstr \"\"")
    #expect(met() == [.nothing])
  }

  @Test("writes the counts as JSON")
  func json() throws {
    let workspace = try Workspace.withSite()
    let text = Translations.json(workspace.translations.status().value)
    let list = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
    #expect(list.map { $0["briefing"] as? String } == ["2026-03-02-budget"])
    #expect((list[0]["translated"] as? [String: Int]) == ["texts": 10, "words": 22])
  }
}
