import Briefings
import Diagnostics
import Foundation
import Loading
import SiteGenerator
import Testing

/// The site that the project itself publishes.
@Suite("The project's own site")
struct SeedTests {
  private static let briefing = "content/briefings/2026-11-23-k-ai-vertical-foundation-models"

  private func document() throws -> (Document, [Diagnostic]) {
    let data = try Data(contentsOf: Folders.project.appending(path: "\(Self.briefing)/ko.txt"))
    let outcome = TextLoader.load(try SourceText(Array(data), file: "ko.txt"))
    return (try #require(outcome.value), outcome.diagnostics)
  }

  @Test("is read with all its parts")
  func structure() throws {
    let (document, _) = try document()
    #expect(document.title.text.hasPrefix("K-AI, '범용' 넘어 '특화'로"))
    #expect(document.deck.last?.text.hasSuffix("독자 기술 자립 선언") == true)
    #expect(document.dateline?.places.map(\.text) == ["서울", "워싱턴", "베이징"])
    #expect(document.dateline?.byline?.text == "특별취재팀")
    let outline = document.blocks.map { block in
      switch block.content {
      case .heading(let heading): "h\(heading.level) \(heading.marker ?? "–")"
      case .paragraph: "p"
      case .quotation(let quotation): "q \(quotation.speaker.text)"
      case .list(let list): "l " + list.items.map { $0.label?.text ?? "–" }.joined(separator: ",")
      case .table(let table): "t \(table.rows.map { $0[0].flag ?? "–" }.joined())"
      case .note: "n"
      case .source: "source"
      case .contact: "contact"
      case .footnote: "f"
      }
    }
    #expect(
      outline == [
        "p", "h2 I.", "h3 1.", "p", "p", "q 이수호", "h3 2.", "p", "l 핵심 목표,협력 구조", "h3 3.", "p",
        "l 핵심 목표,오픈소스 전략", "h2 II.", "p", "t 🇺🇸🇨🇳🇪🇺", "h3 –", "p", "q 에이미 정", "h2 III.", "p", "p",
      ])
  }

  @Test("names every repair with its place")
  func repairs() async throws {
    let workspace = try Workspace()
    let generator = Site(
      content: Folders.project.appending(path: "content").path(percentEncoded: false),
      output: workspace.path("public"))
    let result = await generator.build()
    #expect(result.diagnostics.filter { $0.severity != .note } == [])
    let repairs = result.diagnostics.map { diagnostic in
      "\(diagnostic.location?.line ?? 0):\(diagnostic.location?.column ?? 0) \(diagnostic.rule)"
    }
    #expect(
      repairs == [
        "20:1 table-without-rule", "21:3 lost-flag", "21:83 emphasis-before-particle", "22:3 lost-flag",
        "22:174 emphasis-before-particle", "23:3 lost-flag",
      ])
  }

  /// Reads the article of the Korean page as a reader would.
  ///
  /// The page adds words (contents, dates, column names) and may set a speaker below the words, but takes
  /// nothing away except list markers, bars, the question marks that were flags, the brackets of dateline and
  /// office, full stops of section numbers, the colon after a speaker, outer quotation marks and the stars of
  /// bold. Straight quotation marks become curly ones.
  @Test("shows every character of the source")
  func nothingIsLost() async throws {
    let workspace = try Workspace()
    let generator = Site(
      content: Folders.project.appending(path: "content").path(percentEncoded: false),
      output: workspace.path("public"))
    _ = await generator.build()
    let html = try workspace.text("public/ko/k-ai-vertical-foundation-models/index.html")
    let page = visibleText(html).withStraightQuotes
    let source = try String(
      contentsOf: Folders.project.appending(path: "\(Self.briefing)/ko.txt"), encoding: .utf8
    ).withStraightQuotes

    for line in source.split(separator: "\n") {
      for piece in pieces(of: line) where !page.contains(piece) { Issue.record("Lost: \(piece)") }
    }
    let onPage = counts(page)
    for (character, count) in counts(source) where !structureMarks.contains(character) {
      #expect(onPage[character, default: 0] >= count, "'\(character)' occurs \(count) times in the source")
    }
  }

  @Test("is committed as a fresh build writes it")
  func committedSite() async throws {
    let workspace = try Workspace()
    let generator = Site(
      content: Folders.project.appending(path: "content").path(percentEncoded: false),
      templates: Folders.project.appending(path: "templates").path(percentEncoded: false),
      output: workspace.path("public"))
    #expect(await generator.build().summary != nil)
    for (name, data) in try workspace.snapshot("public") {
      let committed = Folders.project.appending(path: "public/\(name)")
      #expect(
        try Data(contentsOf: committed) == data, "public/\(name) is out of date: run make site and commit it")
    }
  }
}

/// The text of a page without tags and white space, its entities read.
private func visibleText(_ html: String) -> String {
  var text = ""
  var isInTag = false
  for character in html.unicodeScalars {
    switch character {
    case "<": isInTag = true
    case ">": isInTag = false
    case _ where isInTag || character.properties.isWhitespace: break
    default: text.unicodeScalars.append(character)
    }
  }
  for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
  {
    text = text.replacing(entity, with: character)
  }
  return text
}

/// Signs that may be structure and not words.
private let structureMarks = Set("【】|/()?:\"*.-".unicodeScalars)

/// The runs of words in a source line, cut at structure marks, without white space.
private func pieces(of line: Substring) -> [String] {
  line.unicodeScalars.filter { !$0.properties.isWhitespace }.split { structureMarks.contains($0) }.map {
    String(String.UnicodeScalarView($0))
  }
}

private func counts(_ text: String) -> [Unicode.Scalar: Int] {
  var counts: [Unicode.Scalar: Int] = [:]
  for scalar in text.unicodeScalars where !scalar.properties.isWhitespace { counts[scalar, default: 0] += 1 }
  return counts
}

extension String {
  fileprivate var withStraightQuotes: String {
    String(map { ["‘": "'", "’": "'", "“": "\"", "”": "\""][$0] ?? $0 })
  }
}
