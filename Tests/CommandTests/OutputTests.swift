import Foundation
import Testing

@Suite("The command")
struct OutputTests {
  @Test("builds a new site, says what it did, and writes nothing the second time")
  func build() throws {
    let command = try Command.withSite()
    let first = try command.run()
    #expect(first.status == 0)
    #expect(first.output.hasPrefix("Built 1 briefing in ko, en to public: "))
    #expect(first.errors == "")
    #expect(command.exists("public/en/night-library/index.html"))
    let second = try command.run("--verbose")
    #expect(second.output.contains("nothing to write, "))
    #expect(try command.run("--quiet").output == "")
  }

  @Test("says where an error is and what to do, publishes nothing, and ends with status 1")
  func error() throws {
    let command = try Command.withSite()
    try command.write("content/site.yml", try command.text("content/site.yml") + "titel: x\n")
    let result = try command.run()
    #expect(result.status == 1)
    #expect(result.errors.contains("content/site.yml:9:1: error: "))
    #expect(result.errors.contains("\n  help: "))
    #expect(result.errors.contains(" [unknown-key]\n"))
    #expect(result.errors.hasSuffix("Not published: 1 error. There is no folder public yet.\n"))
    #expect(result.output == "")
    #expect(!command.exists("public"))
    #expect(!result.errors.contains("\u{1B}"), "No colours where there is no terminal")
    try FileManager.default.createDirectory(
      at: command.folder.appending(path: "public"), withIntermediateDirectories: false)
    #expect(try command.run().errors.hasSuffix("Not published: 1 error. public is as it was.\n"))
  }

  @Test("shows the first few findings of a rule over the whole site, and all when it is asked to")
  func abridged() throws {
    let command = try Command.withSite()
    let text = try command.text("\(try command.briefing)/ko.txt")
    for number in 10..<30 {
      try command.write("content/briefings/2026-03-\(number)-note-\(number)/ko.txt", text)
    }
    for arguments in [["build"], ["build", "--quiet"], ["check"]] {
      let result = try command.run(arguments)
      #expect(result.status == 0)
      #expect(result.errors.components(separatedBy: "[missing-catalogue]\n").count == 12 + 1, "\(arguments)")
      #expect(result.errors.contains("\n8 more warnings in 8 files [missing-catalogue] (--all shows them)\n"))
    }
    for arguments in [["build", "--all"], ["build", "--verbose"], ["check", "--all"]] {
      let result = try command.run(arguments)
      #expect(result.errors.components(separatedBy: "[missing-catalogue]\n").count == 20 + 1, "\(arguments)")
    }
  }

  @Test("says how long the parts of a build took when it is asked to")
  func timings() throws {
    let command = try Command.withSite()
    let text = try command.run("--timings", "--quiet").output
    for phase in ["settings", "briefings", "lists", "pages", "publish", "total"] {
      #expect(text.contains("\(phase) "), "\(text)")
    }
    let json = try command.run("--timings=json", "--quiet").output
    let parsed = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: [String: Double]])
    #expect(parsed["milliseconds"]?["total"] ?? 0 > 0)
  }

  @Test("makes warnings errors when it is asked to")
  func strict() throws {
    let command = try Command.withSite()
    let catalogue = "\(try command.briefing)/en.po"
    try command.write(
      catalogue,
      try command.text(catalogue).replacing("msgstr \"Apply\"", with: "msgstr \"신청\""))
    #expect(try command.run("check").errors.contains(" error: "))
    try command.write(
      "content/site.yml", try command.text("content/site.yml") + "checks: {untranslated: warning}\n")
    #expect(try command.run("check").status == 0)
    #expect(try command.run("check", "--strict").status == 1)
  }

  @Test("adds its options to what the library advises")
  func hints() throws {
    let command = try Command()
    let build = try command.run()
    #expect(build.status == 1)
    #expect(
      build.errors.contains(
        "name another folder of content; --content names another folder, and 'sitegen init'"))
    try command.write("note.txt", "제목\n\n본문이다.\n")
    let new = try command.run("new", "note.txt", "--slug", "a b")
    #expect(new.status == 1)
    #expect(new.errors.contains("such as budget-2027; --slug takes the last part of the address"))
    #expect(new.errors.hasSuffix("No briefing was made.\n"))
  }

  @Test("makes a briefing of standard input")
  func new() throws {
    let command = try Command.withSite()
    let result = try command.run(
      "new", "--slug", "budget", "--date", "2026-12-01", input: "예산을 늘린다\n\n정부는 예산을 늘린다고 밝혔다.\n")
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("Made content/briefings/2026-12-01-budget\n  title     예산을 늘린다\n"))
    #expect(try command.text("content/briefings/2026-12-01-budget/ko.txt").hasPrefix("예산을"))
    let status = try command.run("translate", "status", "budget")
    #expect(status.status == 1, "Nothing is translated yet")
    #expect(status.output.contains("2026-12-01-budget"))
  }

  @Test("makes a briefing of a document whose form is named, and of each document of a folder")
  func newOfDocuments() throws {
    let command = try Command.withSite()
    let page =
      "<article><h1>예산을 늘린다</h1><p>정부는 예산을 늘린다고 밝혔다.</p></article>"
    let named = try command.run(
      "new", "--format", "html", "--slug", "budget", "--date", "2026-12-01", input: page)
    #expect(named.status == 0, "\(named.errors)")
    #expect(try command.text("content/briefings/2026-12-01-budget/ko.md").hasPrefix("# 예산을 늘린다\n"))
    #expect(try command.run("new", "--format", "docx", "--slug", "other", input: page).status == 1)

    try command.write("in/one.html", "<html><body>" + page)
    try command.write("in/two.txt", "제목\n\n본문이다.\n")
    try command.write("in/three.pdf", "%PDF-1.7")
    let folder = try command.run("new", "in", "--date", "2026-12-02")
    #expect(folder.status == 1, "A PDF is none")
    #expect(folder.errors.contains("pdftotext -raw"))
    #expect(folder.output.contains("2026-12-02-one") && folder.output.contains("2026-12-02-two"))
  }

  @Test(
    "suggests a name that is near",
    arguments: [
      (["templates", "breifing"], "help: Did you mean 'briefing'?"),
      (["translate", "update", "night-libary"], "help: "),
    ])
  func suggestions(arguments: [String], help: String) throws {
    let result = try Command.withSite().run(arguments)
    #expect(result.status == 1)
    #expect(result.errors.contains(help), "\(result.errors)")
  }

  @Test("writes findings for programs to standard output")
  func formats() throws {
    let command = try Command.withSite()
    try command.write("content/site.yml", try command.text("content/site.yml") + "titel: x\n")
    let json = try command.run("check", "--format", "json")
    #expect(json.status == 1 && json.errors == "")
    let document = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect(document?["errors"] as? Int == 1)
    let github = try command.run("check", "--format", "github")
    #expect(github.output.contains("::error file=content/site.yml,line=9,col=1,"))
    #expect(github.output.contains("%0Ahelp: "))
    let sarif = try command.run("check", "--format", "sarif")
    #expect(sarif.output.contains("\"name\": \"sitegen\""))
    #expect(sarif.output.contains("\"ruleId\": \"unknown-key\""))
  }

  @Test("tells of each rule that it found something by, in a log for code scanning")
  func ruleTexts() throws {
    let command = try Command.withSite()
    let catalogue = "\(try command.briefing)/en.po"
    try command.write(
      catalogue,
      try command.text(catalogue).replacing("three public libraries", with: "four public libraries"))
    let log = try command.run("check", "--format", "sarif").output
    for member in ["\"id\": \"numbers\"", "shortDescription", "fullDescription", "\"help\"", "help: "] {
      #expect(log.contains(member), "\(member)")
    }
  }

  @Test("answers every pair that it can, and reports the lines that are none")
  func compare() throws {
    let result = try Command().run(
      "compare",
      input: """
        {"id": 1, "ko": "3조 원", "en": "3 billion won"}
        {"id": 2}
        {"id": 3, "ko": "3조 원", "en": "3 trillion won"}

        """)
    #expect(result.status == 1)
    let answers = result.output.split(separator: "\n")
    #expect(answers.count == 2)
    #expect(answers.first?.contains("\"rule\": \"numbers\"") ?? false)
    #expect(answers.last == "{\"id\": 3, \"findings\": []}")
    #expect(result.errors.contains("standard input:2:1: error: "))
  }

  @Test("tells so many of the lines that hold no pair, and at the end how many more there were")
  func compareBounded() throws {
    let lines = (1...250).map { "{\"id\": \($0)}\n" }.joined()
    let result = try Command().run("compare", input: lines + "{\"id\": 251, \"ko\": \"가\", \"en\": \"a\"}\n")
    #expect(result.status == 1)
    #expect(result.output == "{\"id\": 251, \"findings\": []}\n")
    #expect(result.errors.components(separatedBy: ": error: ").count - 1 == 101)
    #expect(result.errors.contains("standard input:100:1: error: "))
    #expect(!result.errors.contains("standard input:101:1: error: "))
    #expect(result.errors.contains("standard input: error: and 150 more"))
  }

  @Test("shows the structure of a text, or says why it cannot")
  func inspect() throws {
    let command = try Command.withSite()
    let tree = try command.run("inspect", "\(try command.briefing)/ko.txt")
    #expect(tree.status == 0)
    #expect(tree.output.contains("heading 2") && tree.output.contains("도서관, 밤 열 시까지 문 연다"))
    #expect(tree.output.contains("settings") && tree.output.contains("/site.yml"))
    let raw = try command.run("inspect", "--raw", "\(try command.briefing)/ko.txt")
    #expect(!raw.output.contains("/site.yml"))
    let page = try command.run("inspect", "--html", "\(try command.briefing)/ko.txt")
    #expect(page.status == 0)
    #expect(page.output.hasPrefix("<!DOCTYPE html>") && page.output.contains("도서관, 밤 열 시까지 문 연다"))
    let over = try command.run(
      "inspect", "--html", "\(try command.briefing)/ko.txt", "--output", "\(try command.briefing)/ko.txt")
    #expect(over.status == 1)
    #expect(over.errors.contains("The page would replace the text"))
    let missing = try command.run("inspect", "missing.txt")
    #expect(missing.status == 1)
    #expect(missing.errors.contains("missing.txt: error: The file cannot be read"))
  }
}
