import Briefings
import Checks
package import Diagnostics
import FileReading
import Glossaries
import Languages
import Loading
import TextCleaning

/// The checks of translations as a filter: a pair of texts in, what disagrees in it out.
///
///     {"id": "7", "ko": "3조 원", "en": "3 billion won"}
///     {"id": "7", "findings": [{"rule": "numbers", …}]}
///
/// Each line is answered by itself, so that a stream of any length needs the memory of one line.
package struct PairComparison: Sendable {
  /// Mistakes in the glossary; with an error among them, it is used as far as it could be read.
  package let diagnostics: [Diagnostic]

  private let isTechnical: Bool
  /// With the glossary, which knows no other languages; made once.
  private let checks: [TranslationDirection: PairChecks]

  /// - Parameters:
  ///   - path: of a `glossary.csv`; nil for none.
  ///   - isTechnical: whether bare numbers and dates in digits are left out.
  package init(glossary path: String? = nil, isTechnical: Bool = false) {
    self.isTechnical = isTechnical
    let languages = LanguageProfile.all.compactMap { Language($0.subtag) }
    var glossary = Glossary()
    var diagnostics: [Diagnostic] = []
    if let path {
      do {
        let outcome = Glossary.read(try readFile(path), file: path, languages: languages)
        glossary = outcome.value
        diagnostics = outcome.diagnostics
      } catch {
        diagnostics = [
          Diagnostic(
            .unreadableFile, at: SourceLocation(file: path),
            "The glossary cannot be read: \(error)", help: error.help)
        ]
      }
    }
    var checks: [TranslationDirection: PairChecks] = [:]
    for source in languages {
      for target in languages where source != target {
        checks[TranslationDirection(from: source, into: target)] = PairChecks(
          glossary: GlossaryCheck(glossary, from: source, into: target), isTechnical: isTechnical)
      }
    }
    self.diagnostics = diagnostics
    self.checks = checks
  }

  /// Checks the pair on one line.
  ///
  /// - Parameters:
  ///   - line: without its line break.
  ///   - number: one-based, for the place of an error.
  ///   - file: as it should be shown.
  /// - Returns: the answer on one line; nil for a blank line, and with an error for one that holds no pair.
  /// - Complexity: linear in `line`.
  package func answer(to line: ArraySlice<UInt8>, number: Int, file: String) -> Outcome<String?> {
    // Programs on Windows begin a stream so.
    let line = number == 1 ? line.dropFirst(byteOrderMark(of: line)) : line
    guard line.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else { return Outcome(nil) }
    do {
      var report = CleaningReport()
      let answer = try answer(to: line) { changes, offset in
        let place = location(of: offset, in: line, number: number, file: file)
        report.add(changes) { _ in place }
      }
      return Outcome(answer, report.diagnostics())
    } catch {
      return Outcome(nil, [error.diagnostic(of: line, number: number, file: file)])
    }
  }

  private func answer(
    to line: ArraySlice<UInt8>, reporting report: (CleaningChanges, Int) -> Void
  ) throws(JSONError) -> String {
    let compared = try ComparedPair.read(line)
    for text in [compared.source, compared.target] {
      if let changes = text.cleaned?.changes { report(changes, text.offset) }
    }
    let pair = compared.pair
    // The glossary of a language serves its regions too.
    let direction = TranslationDirection(
      from: pair.sourceLanguage.withoutRegion, into: pair.targetLanguage.withoutRegion)
    let findings = (checks[direction] ?? PairChecks(isTechnical: isTechnical)).disagreements(in: pair)
    return JSON.object(["id": compared.id, "findings": .array(findings.map { $0.json(in: compared) })]).line
  }
}

/// A pair as a line of JSON gives it.
private struct ComparedPair {
  /// A text that was cleaned before it is compared.
  struct Text {
    var language: Language
    var text: String
    /// Nil where it needed nothing.
    var cleaned: CleanedText?
    /// Where it begins on the line.
    var offset: Int

    /// A range of the text as it was given.
    func given(_ range: Range<Int>) -> Range<Int> {
      guard let origin = cleaned?.origin else { return range }
      let start = origin.original(of: range.lowerBound)
      return start..<max(start, origin.original(of: range.upperBound))
    }
  }

  var id: JSON
  var source: Text
  var target: Text

  var pair: TextPair {
    TextPair(source: source.text, in: source.language, target: target.text, in: target.language)
  }

  static func read(_ line: ArraySlice<UInt8>) throws(JSONError) -> ComparedPair {
    guard let members = try JSON.readMembers(line) else {
      throw JSONError(message: "The line is not an object")
    }
    var id = JSON.null
    var source: Language?
    var texts: [Text] = []
    for (name, value, offset) in members {
      switch (name, value) {
      case ("id", .string), ("id", .literal), ("id", .null): id = value
      case ("id", _): throw JSONError(message: "'id' is neither a text nor a number")
      case ("source", .string(let tag)): source = try language(tag)
      default: if let text = try text(name, value, at: offset) { texts.append(text) }
      }
    }
    guard texts.count == 2, texts[0].language != texts[1].language else {
      let found = texts.isEmpty ? "none" : texts.map { "'\($0.language)'" }.joined(separator: ", ")
      throw JSONError(message: "The line must hold a text in each of two languages and has \(found)")
    }
    if let source {
      guard texts.contains(where: { $0.language == source }) else {
        throw JSONError(message: "The line has no text in '\(source)', which it calls the source")
      }
      if texts[1].language == source { texts.swapAt(0, 1) }
    }
    return ComparedPair(id: id, source: texts[0], target: texts[1])
  }

  private static func language(_ tag: String) throws(JSONError) -> Language {
    if let language = Language(tag) { return language }
    throw JSONError(message: "'\(tag)' is not a language tag")
  }

  /// Nil for a member that is not named by a language of two letters, such as `ko`, `en_US` or `zh-Hant`.
  private static func text(
    _ name: String, _ value: JSON, at offset: Int
  ) throws(JSONError) -> Text? {
    guard let language = Language(name), language.primarySubtag.utf8.count == 2 else { return nil }
    guard case .string(let text) = value else {
      throw JSONError(message: "'\(name)' is not a text")
    }
    guard text.utf8.count <= InputLimits.segmentSize else {
      throw JSONError(
        message:
          "'\(name)' has \(text.utf8.count.grouped) bytes, more than \(InputLimits.segmentSize.grouped)",
        offset: offset)
    }
    let cleaned = TextCleaner(.words).cleaned(text)
    return Text(language: language, text: cleaned?.text ?? text, cleaned: cleaned, offset: offset)
  }
}

private func location(
  of offset: Int, in line: ArraySlice<UInt8>, number: Int, file: String
) -> SourceLocation {
  let column = line.prefix(offset).count { $0 & 0xC0 != 0x80 } + 1
  // The line itself may be as long as a book.
  let text = line.count <= 1000 ? String(decoding: line, as: UTF8.self) : nil
  return SourceLocation(file: file, line: number, column: column, text: text)
}

extension JSONError {
  fileprivate func diagnostic(of line: ArraySlice<UInt8>, number: Int, file: String) -> Diagnostic {
    return Diagnostic(
      .invalidPair, at: location(of: offset, in: line, number: number, file: file),
      message, help: #"Write each pair on a line of its own: {"id": "1", "ko": "…", "en": "…"}"#)
  }
}

extension Disagreement {
  /// The finding as tools read it; `source` and `target` are null where it is about nothing there.
  fileprivate func json(in compared: ComparedPair) -> JSON {
    let pair = compared.pair
    return .object([
      "rule": .string(rule), "severity": .string(severity.rawValue),
      "message": .string(message),
      "reason": .optional(reason), "suggestion": .optional(suggestion),
      "source": .optional(words(source, of: pair.source)),
      "target": .optional(words(target, of: pair.target)),
      "spans": .object([
        "source": json(source, of: compared.source), "target": json(target, of: compared.target),
      ]),
    ])
  }

  private func words(_ ranges: [Range<Int>], of text: String) -> String? {
    guard !ranges.isEmpty else { return nil }
    let bytes = text.utf8
    return ranges.map { range in
      let range = range.clamped(to: 0..<bytes.count)
      let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
      return String(decoding: bytes[start..<bytes.index(start, offsetBy: range.count)], as: UTF8.self)
    }.joined(separator: " … ")
  }

  /// Each range as the UTF-8 offsets of its begin and its end in the text that was given.
  private func json(_ ranges: [Range<Int>], of text: ComparedPair.Text) -> JSON {
    .array(ranges.map(text.given).map { .array([.number($0.lowerBound), .number($0.upperBound)]) })
  }
}
