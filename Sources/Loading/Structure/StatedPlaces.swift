import Briefings
import Diagnostics

/// Where lines may stand of which an author says what they are.
extension DocumentReader {
  /// Why a role does not fit the place of a line; nil where it does. What a convention of the house means may be there by
  /// chance; of an author's own word the error is told.
  func problem(with role: ReadingOptions.Role) -> (what: String, help: String)? {
    let isAboveTitle = title == nil
    let isAboveBody = isAboveTitle || drafts.count == letterheadCount && dateline == nil
    switch role {
    case .letterhead where !isAboveTitle:
      return (
        "A letterhead stands above the title",
        "Say which line is the title (as: title), or read this one as something else"
      )
    case .endMatter where isAboveTitle:
      return (
        "What is below a text cannot stand above its title", "Say that it is a letterhead (as: letterhead)"
      )
    case .deck where !isAboveBody:
      return ("A deck stands between the title and the text", "Read the line as a paragraph or a heading")
    case .heading where isAboveTitle, .attachment where isAboveTitle:
      return ("A heading cannot stand above the title", "Say which line is the title (as: title)")
    case .dateline where dateline != nil, .dateline where !isAboveBody:
      return ("A dateline stands at the beginning of the text, once", "Read the line as a paragraph")
    case .item(let level?) where level > 1 && drafts.last?.isItem != true:
      return (
        "An item of level \(level) stands below another item",
        "Write 'level: 1', or make the line above an item"
      )
    default: return nil
    }
  }

  mutating func report(_ message: String, _ help: String, on line: ClassifiedLine) {
    guard let stated = options.stated[line.number] else { return }
    statedDiagnostics.add(
      Diagnostic(
        .roleOutOfPlace, at: stated.by, "Line \(line.number) of \(file.name): \(message)", help: help))
  }
}
