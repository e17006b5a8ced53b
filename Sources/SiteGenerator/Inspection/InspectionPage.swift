import Briefings
import Diagnostics
import Loading
import Templating

/// Text and reading side by side, line by line, with findings in place: one page that asks for nothing else.
enum InspectionPage {
  /// Nil of document and source for a text that could not be read.
  static func html(
    of document: Document?, _ source: SourceText?, path: String, settings: [String],
    stated: [Int: ReadingOptions.Stated], diagnostics: [Diagnostic]
  ) -> String {
    let lines = source?.fileLines ?? []
    let here = diagnostics.filter { $0.location?.file == path && $0.location?.line != nil }
    var rows = InspectedRows(lines, stated: stated, diagnostics: here)
    rows.add(document.map(ReadParts.init)?.parts ?? [])
    let model = InspectionModel(
      file: path.visible, language: language(of: path, lines), encoding: source?.encoding.rawValue,
      settings: settings.map(\.visible), tallies: tallies(diagnostics, in: path),
      findings: diagnostics.filter { !here.contains($0) || lines.isEmpty }.map {
        InspectedFinding($0, showsFile: true)
      },
      rows: rows.rows)
    let files = [("inspection", inspectionTemplate), ("read-part", readPartTemplate)].map {
      TemplateFile(path: $0, name: $0, bytes: Array($1.utf8))
    }
    let templates = TemplateSet.compile(files: files, pages: ["inspection": InspectionModel.shape]).value
    var bytes: [UInt8] = []
    do {
      try templates.render(page: "inspection", model.record(), into: &bytes)
    } catch {
      // The template is part of the program, and a test renders it.
      return "The page cannot be made: \(error)"
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The name of the file says the language of a briefing's text; of others, its letters do.
  private static func language(of path: String, _ lines: [Substring]) -> String {
    let name = path.split(separator: "/").last ?? ""
    if name.hasSuffix(".txt"), let language = Language(String(name.dropLast(4))) { return language.tag }
    let hasHangul = lines.contains { $0.unicodeScalars.contains { (0xAC00...0xD7A3).contains($0.value) } }
    return hasHangul ? "ko" : "en"
  }

  private static func tallies(_ diagnostics: [Diagnostic], in path: String) -> [Tally] {
    Diagnostic.Severity.allCases.reversed().compactMap { severity in
      let all = diagnostics.filter { $0.severity == severity }
      let count = all.reduce(0) { $0 + $1.count }
      guard count > 0 else { return nil }
      let first = all.lazy.filter { $0.location?.file == path }.compactMap(\.location?.line).first
      return Tally(
        severity: severity.rawValue, words: "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")",
        line: first.map(String.init))
    }
  }
}

/// The lines of a text, each with what was read of it: lines that parts have in common are one row.
struct InspectedRows {
  private let lines: [Substring]
  private let stated: [Int: ReadingOptions.Stated]
  private var findings: [Int: [Diagnostic]]
  private(set) var rows: [InspectedRow] = []

  init(_ lines: [Substring], stated: [Int: ReadingOptions.Stated], diagnostics: [Diagnostic]) {
    self.lines = lines
    self.stated = stated
    findings = Dictionary(grouping: diagnostics) { $0.location?.line ?? 1 }
  }

  /// - Parameter parts: in the order of their first lines.
  mutating func add(_ parts: [ReadPart]) {
    var next = parts[...]
    var number = 1
    while number <= lines.count {
      var taken: [ReadPart] = []
      var last = number
      while let part = next.first, part.lines.lowerBound <= last {
        taken.append(part)
        last = max(last, min(part.lines.upperBound, lines.count))
        next.removeFirst()
      }
      addRow(number...last, taken)
      number = last + 1
    }
  }

  private mutating func addRow(_ numbers: ClosedRange<Int>, _ parts: [ReadPart]) {
    let found = numbers.flatMap { findings[$0] ?? [] }
    rows.append(
      InspectedRow(
        isBlank: parts.isEmpty && numbers.allSatisfy { isBlank(lines[$0 - 1]) },
        lines: numbers.map(line), parts: parts.map(InspectedPart.init),
        findings: found.map { InspectedFinding($0, showsFile: false) }))
  }

  private func isBlank(_ text: Substring) -> Bool { text.allSatisfy(\.isWhitespace) }

  private func line(_ number: Int) -> InspectedLine {
    InspectedLine(
      number: String(number), pieces: pieces(of: lines[number - 1], findings[number] ?? []),
      stated: stated[number].map { "\($0.roleName), \($0.by.description)" })
  }

  /// The line cut at its tabs and at what something was found of.
  private func pieces(of text: Substring, _ findings: [Diagnostic]) -> [InspectedLine.Piece] {
    let scalars = Array(text.unicodeScalars.prefix(Self.shownLength))
    var isMarked = Array(repeating: false, count: scalars.count)
    for location in findings.compactMap(\.location) {
      // What is as long as its line marks nothing in it.
      let start = (location.column ?? 1) - 1
      guard location.length < scalars.count, start < scalars.count else { continue }
      for index in start..<min(start + location.length, scalars.count) { isMarked[index] = true }
    }
    var pieces: [InspectedLine.Piece] = []
    var words = String.UnicodeScalarView()
    var isWordMarked = false
    func end() {
      guard !words.isEmpty else { return }
      pieces.append(
        InspectedLine.Piece(text: String(words).visible, kind: isWordMarked ? .marked : .words))
      words = String.UnicodeScalarView()
    }
    for (index, scalar) in scalars.enumerated() {
      if scalar == "\t" {
        end()
        pieces.append(InspectedLine.Piece(text: "", kind: .tab))
        continue
      }
      if isMarked[index] != isWordMarked {
        end()
        isWordMarked = isMarked[index]
      }
      words.append(scalar)
    }
    end()
    if text.unicodeScalars.count > Self.shownLength {
      pieces.append(InspectedLine.Piece(text: "…", kind: .words))
    }
    return pieces
  }

  /// Scalars of a line that a page shows.
  private static let shownLength = 20_000
}

extension InspectedFinding {
  init(_ diagnostic: Diagnostic, showsFile: Bool) {
    let place = diagnostic.location.map { location in
      showsFile
        ? location.description
        : "\(location.line ?? 1):\(location.column ?? 1)"
    }
    self.init(
      severity: diagnostic.severity.rawValue, place: place?.visible, message: diagnostic.message.visible,
      reason: diagnostic.reason?.visible, help: diagnostic.help?.visible, rule: diagnostic.rule)
  }
}

extension InspectedPart {
  init(_ part: ReadPart) {
    self.init(part: part, style: String(part.kind.prefix { $0 != " " }))
  }
}
