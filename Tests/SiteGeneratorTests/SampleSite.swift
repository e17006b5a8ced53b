import Diagnostics
import Foundation
import SiteGenerator
import Testing

/// A site of small briefings, each with a Korean text and, unless it says otherwise, an English translation.
struct SampleSite {
  let workspace: Workspace

  init(settings: String = "", glossary: String? = nil) throws {
    workspace = try Workspace()
    try write(
      "site.yml",
      """
      title: {ko: 시험 사이트, en: Test Site}
      description: {ko: 시험용 사이트, en: A site for tests}
      publisher: {ko: 늘봄농업부, en: Ministry of Neulbom}
      languages: [ko, en]
      time-zone: Asia/Seoul
      base-url: https://test.example/briefings/
      topics:
        money: {ko: 재정, en: Money}
        health: {ko: 보건, en: Health}
      \(settings)
      """)
    if let glossary { try write("glossary.csv", glossary) }
    try FileManager.default.createDirectory(
      atPath: workspace.path("content/briefings"), withIntermediateDirectories: true)
  }

  func write(_ name: String, _ text: String) throws {
    try workspace.write("content/\(name)", Data(text.utf8))
  }

  /// - Parameters:
  ///   - folder: day and slug.
  ///   - settings: `briefing.yml`.
  ///   - english: whether to translate it; the title alone when it is to be incomplete.
  func add(_ folder: String, settings: String = "topics: [money]", english: English = .complete) throws {
    let slug = folder.split(separator: "-").dropFirst(3).joined(separator: "-")
    try write(
      "briefings/\(folder)/ko.txt",
      "\(slug) 예산을 늘린다\n정부는 예산을 늘린다고 밝혔다.\nI. 내용\n예산은 **100조(역대 최대)**로 늘어난다.\n| 국가 | 규모 |\n|---|---|\n| 한국 | 100 |\n"
    )
    try write("briefings/\(folder)/briefing.yml", settings + "\n")
    guard english != .none else { return }
    let texts = [
      ("\(slug) 예산을 늘린다", "\(slug): the budget rises"),
      ("정부는 예산을 늘린다고 밝혔다.", "The government said that the budget will rise."),
      ("내용", "Content"),
      ("예산은 **100조(역대 최대)**로 늘어난다.", "The budget will be **100 trillion (a record)**."),
      ("국가", "Country"), ("규모", "Size"), ("한국", english == .complete ? "Korea" : ""),
    ]
    try write(
      "briefings/\(folder)/en.po",
      "msgid \"\"\nmsgstr \"\"\n\"Language: en\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\n"
        + texts.map { "msgid \"\($0.0)\"\nmsgstr \"\($0.1)\"\n" }.joined(separator: "\n"))
  }

  enum English { case complete, incomplete, none }

  /// Builds without an error and gives all files by their paths.
  func build(output: String = "public") async throws -> [String: String] {
    let result = await workspace.generator(output: output).build()
    _ = try #require(result.summary, "\(result.diagnostics)")
    return try workspace.snapshot(output).mapValues { String(decoding: $0, as: UTF8.self) }
  }

  /// Errors as `path[:line[:column]] rule`, in order.
  func errors() async -> [String] {
    await workspace.generator().build().diagnostics.filter { $0.severity == .error }.map { diagnostic in
      "\(diagnostic.location.map { workspace.relative($0.description) } ?? "–") \(diagnostic.rule)"
    }
  }
}

extension String {
  /// The values of an attribute in the order of the text.
  func values(of attribute: String, where condition: String = "") -> [String] {
    split(separator: "<").filter { condition.isEmpty || $0.contains(condition) }.compactMap { tag in
      guard let start = tag.firstRange(of: "\(attribute)=\"")?.upperBound,
        let end = tag[start...].firstIndex(of: "\"")
      else { return nil }
      return String(tag[start..<end])
    }
  }
}
