import FileReading
import Publishing
import SystemCalls

/// The editor of the author's choice, for one text.
package struct TextEditor: Sendable {
  /// As one would type it, without the file: `vi`, `code --wait`.
  package var command: String

  package init(command: String) { self.command = command }

  /// Why a text was not edited, in words.
  package struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
    package var description: String
  }

  private static let rule = "# -------- what is below this line is not part of the translation --------"

  /// Opens the editor and waits until it ends.
  ///
  /// - Parameters:
  ///   - text: what is to be edited.
  ///   - notes: shown below it, a line each.
  ///   - file: where it is put meanwhile; nobody else may write there.
  /// - Returns: the text as it is now, on one line.
  package func edit(_ text: String, notes: [String], at file: String) throws(Failure) -> String {
    let lines = [text, "", Self.rule] + notes.map { "# \($0)" }
    do {
      try replaceFile(file, with: Array((lines.joined(separator: "\n") + "\n").utf8))
      try ShellCommand("\(command) \(quoted(file))").run()
      let edited = String(decoding: try readFile(file), as: UTF8.self)
      let kept = edited.split(separator: "\n").prefix { !$0.hasPrefix("# --------") }
      return kept.flatMap { $0.split(separator: " ") }.joined(separator: " ")
    } catch {
      throw Failure(description: "\(error)")
    }
  }

  private func quoted(_ path: String) -> String {
    "'" + path.replacing("'", with: "'\\''") + "'"
  }
}

/// The name of the person who works here, as git knows it; nil where it knows none.
package func nameKnownToGit() -> String? {
  do {
    let answer = try ShellCommand("git config user.name 2>/dev/null").answer(
      to: [], patience: 10, limit: 1000)
    let name = String(decoding: answer, as: UTF8.self).split(separator: "\n").first.map(String.init)
    return name.flatMap { $0.isEmpty ? nil : $0 }
  } catch {
    // There is no git, or it was never told.
    return nil
  }
}
