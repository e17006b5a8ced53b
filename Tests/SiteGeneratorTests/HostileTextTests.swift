import Diagnostics
import Foundation
import MarkupReading
import SiteGenerator
import Testing

/// Texts that end an attribute, an element, a comment, a script or a line wherever they are not written as text.
private let hostile = [
  "\"><hostile a=\"", "' hostile='1", "\" hostile=\"1", "\"\u{301} hostile=\"1", "<hostile>",
  "</script><hostile>",
  "</title><hostile>", "</textarea></style><hostile>", "<!--<hostile>-->", "]]><hostile>",
  "<![CDATA[<hostile>]]>",
  "<?hostile?>", "{{hostile}}", "{{{title}}}", "&lt;hostile&gt;", "&#60;hostile&#62;",
  "&quot; hostile=&quot;1",
  "%3Chostile%3E", "javascript:hostile()", "\\\"><hostile>", "\\u003chostile\\u003e", "`hostile`",
  "${hostile}",
  "=HYPERLINK(\"https://hostile.example\",\"a\")", "a\nX-Hostile: 1",
]

/// Every text of a site is one of the hostile ones.
private struct HostileSite {
  let site: SampleSite

  init(_ text: String) throws {
    let quoted = String(
      decoding: try JSONEncoder().encode(["가 " + text]).dropFirst().dropLast(), as: UTF8.self)
    // YAML knows no `\/`.
    let value = quoted.replacing("\\/", with: "/")
    let texts = "{ko: \(value), en: \(value)}"
    let line = text.replacing("\n", with: " ")
    // By scalars: a quotation mark with a combining mark on it is another character.
    let entry = line.unicodeScalars.map { $0 == "\\" || $0 == "\"" ? "\\\($0)" : String($0) }.joined()
    site = try SampleSite(glossary: "ko,en,note\n예산,\(Self.cell("budget " + line)),\(Self.cell(line))\n")
    try site.write(
      "site.yml",
      """
      title: \(texts)
      description: \(texts)
      publisher: \(texts)
      languages: [ko, en]
      time-zone: Asia/Seoul
      base-url: https://test.example/briefings/
      licence: kogl-1
      topics:
        money: \(texts)
      """)
    let settings = """
      topics: [money]
      aliases: [old-name]
      captions:
        s1-t1: \(texts)
      corrections:
        - {date: 2026-03-04, text: \(texts)}
      figures:
        - {file: hall.svg, alt: \(texts), caption: \(texts), credit: \(texts)}
      """
    let folder = "briefings/2026-03-02-six"
    try site.write("\(folder)/briefing.yml", settings + "\n")
    try site.write(
      "\(folder)/hall.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"640\" height=\"360\"/>")
    try site.write(
      "\(folder)/ko.txt",
      "예산을 늘린다 \(line)\n정부는 예산을 늘린다고 밝혔다. \(line)\nI. 내용 \(line)\n예산은 늘어난다. \(line)\n"
        + "| 국가 | 규모 |\n|---|---|\n| 한국 \(line.replacing("|", with: "")) | 100 |\n")
    try site.write(
      "\(folder)/en.po",
      "msgid \"\"\nmsgstr \"\"\n\"Language: en\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\n"
        + "msgid \"예산을 늘린다 \(entry)\"\nmsgstr \"Title \(entry)\"\n")
    for language in ["ko", "en"] {
      try site.write(
        "pages/about/\(language).md",
        "---\ntitle: \(value)\ndescription: \(value)\n---\n\(line)\n\n## \(line)\n\n- \(line)\n\n> \(line)\n")
    }
  }

  private static func cell(_ text: String) -> String {
    "\"" + text.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }

  /// All files, and what was wrong.
  func build() async throws -> [String: String] { try await site.build() }
}

/// The tags of a page without the values of their attributes, and without blocks of data, which hold none.
private func bareTags(_ html: String) -> [String] {
  html.replacing(/<script type="application[^>]*>.*?<\/script>/.dotMatchesNewlines(), with: "").replacing(
    /"[^"]*"/, with: ""
  ).matches(of: /<[^>]*>/).map { String($0.output).lowercased() }
}

@Suite("Texts that are written to break out")
struct HostileTextTests {
  @Test("stay text in every page and every file", arguments: hostile)
  func texts(text: String) async throws {
    let plain = try await HostileSite("word").build()
    let files = try await HostileSite(text).build()
    #expect(files.count >= 30)
    for name in ["_headers", "_redirects", "robots.txt"] { #expect(files[name] == plain[name], "\(name)") }
    for (path, content) in files where !path.hasSuffix(".txt") && !path.hasSuffix(".md") {
      if path.hasSuffix(".html") {
        try check(page: content, path)
      } else if path.hasSuffix(".xml") {
        try check(xml: content, path)
      } else if path.hasSuffix(".json") || path.hasSuffix(".webmanifest") {
        #expect(throws: Never.self, "\(path)") { try JSONSerialization.jsonObject(with: Data(content.utf8)) }
      }
    }
    if text.hasPrefix("=") {
      #expect(!files.contains { $0.key.hasSuffix(".csv") && $0.value.contains("\n=") })
    }
  }

  private func check(page: String, _ path: String) throws {
    let tags = bareTags(page)
    #expect(tags.count > 10, "\(path)")
    #expect(tags.filter { $0.contains("hostile") } == [], "\(path)")
    #expect(!page.contains("<hostile"), "\(path)")
    for address in page.values(of: "href") + page.values(of: "src") {
      #expect(!address.lowercased().hasPrefix("javascript:"), "\(path)")
    }
    for block in page.matches(of: /<script type="application\/ld\+json">(.*?)<\/script>/.dotMatchesNewlines())
    {
      #expect(throws: Never.self, "\(path)") {
        try JSONSerialization.jsonObject(with: Data(String(block.output.1).utf8))
      }
    }
  }

  private func check(xml: String, _ path: String) throws {
    let rule = Rule("xml", .error, summary: "Wrong.", explanation: "Wrong.", help: "Mend it.")
    var reader = XMLReader(
      Array(xml.utf8), file: path, dialect: XMLReader.Dialect(rule: rule, help: "Mend it"))
    do throws(XMLFailure) {
      while let event = try reader.next() {
        guard case .start(let element) = event else { continue }
        #expect(element.name.local != "hostile" && element["hostile"] == nil, "\(path)")
      }
    } catch {
      Issue.record("\(path): \(error.diagnostic.message)")
    }
  }
}
