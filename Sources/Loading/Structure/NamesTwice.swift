import Briefings
import Diagnostics

/// The name of an attachment in a line of its own, and again before its title, as a box on a page has them.
extension DocumentReader {
  /// The line that begins with the name in the line above an index: `붙임 1` and `붙임 1 세부 일정`.
  func nameOfAttachmentTwice(above index: Int) -> Int? {
    let name = lines[index - 1]
    guard isAttachmentName(name.trimmed), !options.disabledRepairs.contains(Rule.nameTwice.id),
      let next = nextLine(after: index - 1), next <= index + 1, options.roles[lines[next].number] == nil,
      lines[next].trimmed.scalarCount <= 120
    else { return nil }
    let bare = name.trimmed.withoutSpaces
    let below = lines[next].trimmed.withoutSpaces
    guard below.hasPrefix(bare),
      below.dropFirst(bare.count).first.map({ !$0.isNumber && !"-.,".contains($0) }) ?? false
    else {
      // After a name and its number a number may begin the title: `붙임 1 2026년 감시 지점`.
      guard let title = wordsAfterAttachmentName(lines[next].trimmed), !title.isEmpty else { return nil }
      let end = lines[next].trimmed[..<title.startIndex].withoutSpaces
      return end == bare && !title.isSentence ? next : nil
    }
    return lines[next].isSentence ? nil : next
  }

  mutating func reportNameTwice(_ line: ClassifiedLine) {
    pages.append(
      Diagnostic(
        .nameTwice, .note, at: file.location(ofLine: line.number),
        "'\(line.trimmed)' stands twice, one below the other, and was read once",
        reason: "A box on the page has it beside the title",
        help: "If both are meant, write 'repairs: {name-twice: off}' in briefing.yml"))
  }
}
