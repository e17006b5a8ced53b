import Diagnostics
import FileReading
import Publishing
import SystemCalls

/// Who drafts translations.
package enum Drafter: Hashable, Sendable {
  /// A command of the shell, which is given the texts on its standard input and answers on its standard output.
  ///
  /// - patience: seconds without a byte in either direction after which it is ended.
  case command(String, patience: Int)
  /// Somebody who answers later: the texts are written to this file.
  case laterOn(writing: String)
  /// Somebody who has answered: in this file.
  case earlier(reading: String)

  /// Bytes of answers in one turn, at most.
  private static let answerLimit = 64 << 20

  /// What findings call it.
  var name: String {
    switch self {
    case .command(let line, _): line
    case .laterOn(let path), .earlier(let path): path
    }
  }

  /// What a catalogue calls it where nobody says otherwise: the name of the program.
  var engine: String {
    guard case .command(let line, _) = self else { return "draft" }
    let program = line.split(separator: " ").first { !$0.contains("=") } ?? "draft"
    return program.split(separator: "/").last.map(String.init) ?? "draft"
  }

  /// Hands over the texts.
  /// - Returns: the answers; nil with an error where there are none to come.
  func answers(to requests: [DraftRequest]) -> Outcome<[DraftAnswer]?> {
    let lines = requests.flatMap { Array(($0.json.line + "\n").utf8) }
    do {
      switch self {
      case .command(let line, let patience):
        let bytes = try ShellCommand(line).answer(to: lines, patience: patience, limit: Self.answerLimit)
        let read = DraftAnswer.read(bytes, file: "output of \(line)")
        return Outcome(read.value, read.diagnostics)
      case .laterOn(let path):
        try replaceFile(path, with: lines)
        return Outcome([])
      case .earlier(let path):
        let read = DraftAnswer.read(try readFile(path), file: path)
        return Outcome(read.value, read.diagnostics)
      }
    } catch {
      return Outcome(nil, [failed("\(error)")])
    }
  }

  private func failed(_ reason: String) -> Diagnostic {
    switch self {
    case .command(let line, _):
      Diagnostic(
        .draftingFailed, "The command '\(line)' drafted nothing: \(reason)",
        reason: "What it drafted before that is in the catalogue",
        help: "Try it by hand with one of the texts")
    case .laterOn(let path):
      Diagnostic(
        .draftingFailed, at: SourceLocation(file: path), "The texts cannot be written: \(reason)",
        help: "Check the rights and the space there")
    case .earlier(let path):
      Diagnostic(
        .draftingFailed, at: SourceLocation(file: path), "The answers cannot be read: \(reason)",
        help: "Name the file in which they are")
    }
  }
}
