import Foundation
import SiteGenerator
import Testing

@Suite("The text of a briefing, offered for download")
struct SourceDownloadTests {
  @Test("is in UTF-8 whatever it came in, with what came beside it")
  func encodings() async throws {
    let sample = try SampleSite()
    for (folder, ending) in [
      ("2026-03-02-old", "cp949"), ("2026-03-03-wide", "utf-16le"), ("2026-03-04-new", ""),
    ] {
      try sample.add(folder, english: .none)
      // 가나, and a line below it.
      let bytes: [UInt8] =
        switch ending {
        case "cp949": [0xB0, 0xA1, 0xB3, 0xAA, 0x0A, 0x0A, 0xB4, 0xD9, 0x2E, 0x0A]
        case "": Array("가나\n\n다.\n".utf8)
        default: [0xFF, 0xFE] + Array("가나\n\n다.\n".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        }
      try sample.workspace.write("content/briefings/\(folder)/ko.txt", Data(bytes))
      for build in 0..<2 {
        let result = await sample.workspace.generator(cache: true).build()
        _ = try #require(result.summary, "\(result.diagnostics)")
        let files = try sample.workspace.snapshot("public")
        let slug = "ko/\(folder.dropFirst(11))"
        #expect(files["\(slug)/ko.txt"] == Data("가나\n\n다.\n".utf8), "\(folder) \(build)")
        let page = String(decoding: try #require(files["\(slug)/index.html"]), as: UTF8.self)
        if ending.isEmpty {
          #expect(files.keys.filter { $0.hasPrefix(slug) && $0.hasSuffix("txt") }.count == 1)
          #expect(!page.contains("받은 그대로"))
        } else {
          #expect(files["\(slug)/ko.\(ending).txt"] == Data(bytes))
          #expect(
            page.contains("<a href=\"ko.\(ending).txt\" download>")
              || page.contains("\(slug)/ko.\(ending).txt\" download>"))
        }
      }
    }
  }
}
