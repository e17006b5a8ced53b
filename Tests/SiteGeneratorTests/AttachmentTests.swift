import Diagnostics
import Foundation
import OfficeFixtures
import SiteGenerator
import Testing

@Suite("Files that come with a briefing")
struct AttachmentTests {
  private func sample(_ settings: String, files: [String: [UInt8]]) throws -> SampleSite {
    let sample = try SampleSite()
    try sample.add("2026-03-02-six", settings: settings)
    for (name, bytes) in files {
      try sample.workspace.write("content/briefings/2026-03-02-six/\(name)", Data(bytes))
    }
    return sample
  }

  private let pdf = Array("%PDF-1.7\n".utf8) + Array(repeating: UInt8(0x20), count: 1_234_000)

  @Test("are published under a name with a fingerprint, and shown with type, size and language")
  func published() async throws {
    let settings =
      "attachments:\n  - {file: plan.pdf, title: {ko: 사업 안내, en: The plan}, language: ko}\n  - {file: data.zip}"
    let files = try await sample(settings, files: ["plan.pdf": pdf, "data.zip": [1, 2, 3]]).build()
    let names = files.keys.filter { $0.hasPrefix("ko/six/plan.") || $0.hasPrefix("ko/six/data.") }.sorted()
    try #require(names.count == 2)
    #expect(names[1].hasSuffix(".pdf") && names[1] != "ko/six/plan.pdf")
    let address = try #require(names[1].split(separator: "/").last)
    let korean = try #require(files["ko/six/index.html"])
    #expect(
      korean.contains("ko/six/\(address)\" hreflang=\"ko\" download>사업 안내</a> <span>PDF, 1.2 MB, 한국어</span>"))
    let english = try #require(files["en/six/index.html"])
    #expect(
      english.contains("../../ko/six/\(address)\" hreflang=\"ko\" download>The plan</a> <span>PDF, 1.2 MB, "))
    #expect(english.contains("download>data.zip</a> <span>ZIP, 3 B</span>"))
    #expect(english.contains("\"associatedMedia\": [{\"@type\": \"MediaObject\", \"name\": \"The plan\""))
    let feed = try #require(files["en/feed.xml"])
    #expect(
      feed.contains(
        "<link rel=\"enclosure\" type=\"application/pdf\" length=\"1234009\" title=\"The plan\" href=\"https://test.example/briefings/ko/six/\(address)\"/>"
      ))
    #expect(try #require(files["en/feed.json"]).contains("\"size_in_bytes\""))
    let parallel = try #require(files["ko-en/six/index.html"])
    #expect(parallel.contains("사업 안내") && parallel.contains("The plan"))
  }

  @Test("are there after a build that took them from what it remembered")
  func remembered() async throws {
    let sample = try sample("attachments: [{file: plan.pdf}]", files: ["plan.pdf": pdf])
    let first = try await sample.build()
    try sample.add("2026-03-03-seven")
    let second = try await sample.build()
    let name = try #require(first.keys.first { $0.hasPrefix("ko/six/plan.") })
    #expect(second[name] != nil)
    #expect(try #require(second["ko/feed.xml"]).contains("enclosure"))
  }

  @Test(
    "are refused if readers should not run them, or they are not there",
    arguments: [
      ("a.exe", "a.exe", "invalid-attachment"), ("a.docm", "a.docm", "invalid-attachment"),
      ("a.html", "a.html", "invalid-attachment"), ("a.pdf", "a.pdf", "invalid-attachment"),
      ("a.zip", "a.zip", "invalid-attachment"), ("b.pdf", "c.pdf", "missing-attachment"),
      ("../a.pdf", "a.pdf", "invalid-attachment"),
    ])
  func refused(named: String, file: String, rule: String) async throws {
    // None is what its name says: each begins like a program.
    let sample = try sample("attachments: [{file: \(named)}]", files: [file: Array("MZ\u{90}".utf8)])
    let errors = await sample.errors()
    #expect(errors.count == 1 && errors[0].hasSuffix(rule), "\(errors)")
  }

  @Test("that nobody names are a warning, but not the document that a text was made of")
  func unnamed() async throws {
    let sample = try sample(
      "# waits: later.png\ntopics: [money]",
      files: ["plan.pdf": pdf, "original.hwpx": [1], "later.png": [1], "notes.md": [1]])
    let findings = await sample.workspace.generator().build().diagnostics.filter { $0.rule == "unnamed-file" }
    #expect(findings.map { $0.location?.file.hasSuffix("/plan.pdf") } == [true])
  }

  @Test("may be the document that the text was made of, with what it gives away")
  func original() async throws {
    var writer = HWPXWriter(HWPXWriter.text("글"))
    writer.author = "홍길동"
    let sample = try sample("download: original", files: ["original.hwpx": writer.bytes])
    let result = await sample.workspace.generator().build()
    let files = try sample.workspace.snapshot("public")
    #expect(result.diagnostics.filter { $0.rule == "document-disclosure" }.count == 1)
    #expect(files.keys.contains { $0.hasPrefix("ko/six/original.") && $0.hasSuffix(".hwpx") })
    let page = String(decoding: try #require(files["en/six/index.html"]), as: UTF8.self)
    #expect(page.contains("download>Original document</a> <span>HWPX"))
  }

  @Test("leave a text in the text form under its own name, and say where 'reading' changes nothing")
  func textForm() async throws {
    let sample = try SampleSite()
    try sample.write("briefings/2026-03-02-six/ko.md", "# 예산을 늘린다\n\n정부는 예산을 늘린다고 밝혔다.\n")
    try sample.write("briefings/2026-03-02-six/briefing.yml", "topics: [money]\n")
    let files = try await sample.build()
    #expect(files["ko/six/ko.md"] != nil && files["ko/six/ko.txt"] == nil)
    try sample.write("briefings/2026-03-02-six/briefing.yml", "reading:\n  - {line: 3, as: note}\n")
    let errors = await sample.errors()
    #expect(errors.count == 1 && errors[0].hasSuffix("override-without-match"), "\(errors)")
  }
}
