import Diagnostics
import TextCleaning

/// What a program that drafts translations answers for one text.
struct DraftAnswer: Sendable {
  var id: String
  var translation: String
  /// What made it, if it says so itself.
  var engine: String?

  /// Reads answers, one a line: `{"id": "…", "translation": "…"}`; an object with `error` in place of the translation says why
  /// there is none.
  ///
  /// - Parameter file: what they are from, for findings.
  /// - Complexity: linear in `bytes`.
  static func read(_ bytes: [UInt8], file: String) -> Outcome<[DraftAnswer]> {
    var answers: [DraftAnswer] = []
    var diagnostics: [Diagnostic] = []
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      guard line.contains(where: { $0 > 0x20 }) else { continue }
      do {
        answers.append(try read(line))
      } catch {
        let shown = line.count <= 1000 ? String(decoding: line, as: UTF8.self) : nil
        let column = line.prefix(error.offset).count { $0 & 0xC0 != 0x80 } + 1
        diagnostics.append(
          Diagnostic(
            .invalidDraft, at: SourceLocation(file: file, line: index + 1, column: column, text: shown),
            error.message,
            help: #"Answer each text on a line of its own: {"id": "…", "translation": "…"}"#))
      }
    }
    return Outcome(answers, diagnostics)
  }

  private static func read(_ line: ArraySlice<UInt8>) throws(JSONError) -> DraftAnswer {
    guard line.count <= InputLimits.segmentSize else {
      throw JSONError(message: "The answer has \(line.count.grouped) bytes")
    }
    guard let members = try JSON.readMembers(line) else {
      throw JSONError(message: "The answer is not an object")
    }
    func text(_ name: String) throws(JSONError) -> String? {
      guard let member = members.first(where: { $0.name == name }) else { return nil }
      switch member.value {
      case .string(let text): return text
      case .null: return nil
      default: throw JSONError(message: "'\(name)' is not a text", offset: member.offset)
      }
    }
    guard let id = try text("id") else { throw JSONError(message: "The answer has no 'id'") }
    if let reason = try text("error") { throw JSONError(message: "There is no translation: \(reason)") }
    guard let translation = try text("translation") else {
      throw JSONError(message: "The answer has no 'translation'")
    }
    return DraftAnswer(id: id, translation: cleaned(translation), engine: try text("engine").map(cleaned))
  }

  /// On one line, as texts of a catalogue are.
  private static func cleaned(_ text: String) -> String {
    let cleaned = TextCleaner(.words).cleaned(text)?.text ?? text
    return cleaned.split { $0 == " " || $0.isNewline || $0 == "\t" }.joined(separator: " ")
  }
}
