import Diagnostics
import Foundation
import SiteGenerator
import Testing

/// Whatever cannot be read would be missing on the site, so nothing is published.
@Suite("What cannot be read")
struct ReadingFaultTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    /// `path rule` of every error.
    var errors: [String]
    var prepare: @Sendable (Workspace) throws -> Void

    init(_ name: String, _ errors: [String], _ prepare: @escaping @Sendable (Workspace) throws -> Void) {
      (testDescription, self.errors, self.prepare) = (name, errors, prepare)
    }
  }

  private static let briefing = "content/briefings/2026-03-02-budget"

  static let cases = [
    Case("a link to nothing as a briefing", ["content/briefings/2026-04-01-new unreadable-file"]) {
      try $0.link("content/briefings/2026-04-01-new", to: "nowhere")
    },
    Case("a link to nothing as a source", ["\(briefing)/ko.txt unreadable-file"]) {
      try $0.remove("\(briefing)/ko.txt")
      try $0.link("\(briefing)/ko.txt", to: "../nowhere.txt")
    },
    Case("a link to nothing as a catalogue", ["\(briefing)/en.po unreadable-file"]) {
      try $0.remove("\(briefing)/en.po")
      try $0.link("\(briefing)/en.po", to: "nowhere.po")
    },
    Case("a link to nothing as settings", ["\(briefing)/briefing.yml unreadable-file"]) {
      try $0.remove("\(briefing)/briefing.yml")
      try $0.link("\(briefing)/briefing.yml", to: "nowhere.yml")
    },
    Case("a link to nothing as the glossary", ["content/glossary.csv unreadable-file"]) {
      try $0.link("content/glossary.csv", to: "nowhere.csv")
    },
    Case("a link to nothing as the settings of the site", ["content/site.yml unreadable-file"]) {
      try $0.remove("content/site.yml")
      try $0.link("content/site.yml", to: "nowhere.yml")
    },
    Case("a link to nothing as the folder of briefings", ["content/briefings unreadable-file"]) {
      try $0.remove("content/briefings")
      try $0.link("content/briefings", to: "nowhere")
    },
    Case("a link to nothing as the folder of pages", ["content/pages unreadable-file"]) {
      try $0.link("content/pages", to: "nowhere")
    },
    Case("a link to nothing as a page", ["content/pages/about/en.md unreadable-file"]) {
      try $0.write("content/pages/about/ko.md", Data("# 소개\n".utf8))
      try $0.link("content/pages/about/en.md", to: "nowhere.md")
    },
    Case("a link to nothing as a template", ["templates/home.mustache unreadable-templates"]) {
      try $0.write("templates/own.txt", Data())
      try $0.link("templates/home.mustache", to: "nowhere.mustache")
    },
    Case("a link to nothing as a picture", ["\(briefing)/hall.svg unreadable-file"]) {
      try $0.link("\(briefing)/hall.svg", to: "nowhere.svg")
      try $0.write(
        "\(briefing)/briefing.yml", Data("figures: [{file: hall.svg, alt: {ko: 가, en: a}}]\n".utf8))
    },
    Case("a link to a file of the computer", ["\(briefing)/ko.txt outside-link"]) {
      try $0.remove("\(briefing)/ko.txt")
      try $0.link("\(briefing)/ko.txt", to: "/etc/passwd")
    },
    Case("a link to a folder beside the content", ["content/briefings/2026-04-01-new outside-link"]) {
      try $0.write("drafts/ko.txt", Data("초안\n".utf8))
      try $0.link("content/briefings/2026-04-01-new", to: "../../drafts")
    },
    Case("a link out of the templates", ["templates/home.mustache outside-link"]) {
      try $0.write("templates/own.txt", Data())
      try $0.link("templates/home.mustache", to: "../content/site.yml")
    },
    Case("links among templates that never end", ["templates/again unreadable-templates"]) {
      try $0.write("templates/own.txt", Data())
      try $0.link("templates/again", to: ".")
    },
    Case(
      "pipes that nobody writes to",
      ["\(briefing)/en.po unreadable-file", "\(briefing)/ko.txt unreadable-file"]
    ) {
      for name in ["ko.txt", "en.po"] {
        try $0.remove("\(briefing)/\(name)")
        $0.makePipe("\(briefing)/\(name)")
      }
    },
    Case("a pipe as the settings of the site", ["content/site.yml unreadable-file"]) {
      try $0.remove("content/site.yml")
      $0.makePipe("content/site.yml")
    },
    Case("a pipe as a template", ["templates/home.mustache unreadable-templates"]) {
      try $0.write("templates/own.txt", Data())
      $0.makePipe("templates/home.mustache")
    },
    Case("a folder as a catalogue", ["\(briefing)/en.po unreadable-file"]) {
      try $0.remove("\(briefing)/en.po")
      try $0.write("\(briefing)/en.po/file", Data())
    },
    Case("a folder as settings", ["\(briefing)/briefing.yml unreadable-file"]) {
      try $0.remove("\(briefing)/briefing.yml")
      try $0.write("\(briefing)/briefing.yml/file", Data())
    },
    Case("a file as the folder of pages", ["content/pages unreadable-file"]) {
      try $0.write("content/pages", Data())
    },
    Case("a file as the folder of briefings", ["content/briefings unreadable-file"]) {
      try $0.remove("content/briefings")
      try $0.write("content/briefings", Data())
    },
    Case("a name of a device as an asset", ["templates/assets/aux.js invalid-asset-name"]) {
      try $0.write("templates/assets/aux.js", Data("1".utf8))
    },
    Case("a name of a device as a page", ["content/pages/con invalid-slug"]) {
      try $0.write("content/pages/con/ko.md", Data("# 가\n".utf8))
    },
    Case("a name of a device as an address", ["content/briefings/2026-04-01-nul/briefing.yml invalid-slug"]) {
      try $0.write("content/briefings/2026-04-01-nul/ko.txt", Data("제목\n\n본문이다.\n".utf8))
    },
  ]

  @Test(
    "is an error where it is, and the last site is left as it was", .timeLimit(.minutes(2)), arguments: cases)
  func reports(test: Case) async throws {
    let workspace = try Workspace()
    try workspace.lay(Folders.fixtures.appending(path: "valid"))
    #expect(await workspace.generator().build().summary != nil, "The valid site must build")
    let before = try workspace.snapshot("public")
    try test.prepare(workspace)
    let result = await workspace.generator().build()
    let errors = result.diagnostics.filter { $0.severity == .error }
    #expect(errors.map { "\(workspace.relative($0.location?.file ?? "–")) \($0.rule)" } == test.errors)
    #expect(errors.allSatisfy { $0.help != nil })
    #expect(result.summary == nil)
    #expect(try workspace.snapshot("public") == before)
  }

  @Test(
    "is not called missing as well",
    arguments: ["briefings/2026-03-02-budget/en.po", "pages/about/en.md"], ["a pipe", "a folder", "a link"])
  func isNotMissing(name: String, kind: String) async throws {
    let workspace = try Workspace()
    try workspace.lay(Folders.fixtures.appending(path: "valid"))
    for language in ["ko", "en"] {
      try workspace.write("content/pages/about/\(language).md", Data("# 가\n".utf8))
    }
    try workspace.remove("content/\(name)")
    switch kind {
    case "a pipe": workspace.makePipe("content/\(name)")
    case "a folder": try workspace.write("content/\(name)/file", Data())
    default: try workspace.link("content/\(name)", to: "nowhere")
    }
    let found = await workspace.generator().build().diagnostics.filter { $0.severity != .note }
    #expect(found.map(\.rule) == ["unreadable-file"])
  }

  @Test("is an error of other commands, too, and none of them waits", .timeLimit(.minutes(2)))
  func commands() async throws {
    let workspace = try Workspace()
    try workspace.lay(Folders.fixtures.appending(path: "valid"))
    try workspace.remove("\(Self.briefing)/briefing.yml")
    workspace.makePipe("\(Self.briefing)/briefing.yml")
    #expect(await workspace.generator().check().contains { $0.rule == "unreadable-file" })
    let translations = Translations(content: workspace.path("content"))
    #expect(translations.update().diagnostics.contains { $0.rule == "unreadable-file" })
    try workspace.write("note.txt", Data("제목\n\n본문이다.\n".utf8))
    try workspace.remove("content/site.yml")
    workspace.makePipe("content/site.yml")
    let maker = BriefingMaker(content: workspace.path("content"), asOf: Moment(secondsSince1970: 0))
    let made = maker.make(from: .file(workspace.path("note.txt")))
    #expect(made.diagnostics.contains { $0.rule == "assumed-settings" })
  }

  @Test("is not what lies there under a name in another normal form")
  func normalForms() async throws {
    let apart = { (name: String) in name.decomposedStringWithCanonicalMapping }
    let site = try SampleSite()
    let picture = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"640\" height=\"360\"></svg>"
    try site.add("2026-03-02-six", settings: "figures: [{file: 회의장.svg, alt: {ko: 가, en: a}}]")
    try site.write("briefings/2026-03-02-six/\(apart("회의장.svg"))", picture)
    try site.write("briefings/2026-03-03-\(apart("예산"))/ko.txt", "예산을 늘린다\n\n정부가 밝혔다.\n")
    try site.write("pages/\(apart("소개"))/ko.md", "# 소개\n")
    let files = try await site.build()
    let names = files.keys.map { Array($0.utf8) }
    #expect(names.contains(Array("ko/예산/index.html".utf8)))
    #expect(names.contains(Array("ko/소개/index.html".utf8)))
    #expect(names.contains { $0.starts(with: Array("ko/six/회의장.".utf8)) })
  }
}
