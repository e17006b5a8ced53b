import Briefings

/// Where what is attached begins, and the list that only names it.
extension DocumentReader {
  /// The heading of an attachment; its name alone on a line is headed on by the line below.
  mutating func readAttachment(_ line: ClassifiedLine) {
    var words = span(line.trimmed, of: line)
    position += 1
    if let twice = nameOfAttachmentTwice(above: position) {
      reportNameTwice(line)
      words = span(lines[twice].trimmed, of: lines[twice])
      position = twice + 1
    } else if isAttachmentName(line.trimmed), position < lines.count,
      options.roles[lines[position].number] == nil,
      canBeTitleOfAttachment(lines[position]), runs.lineCount(from: position) == 0,
      contacts.lineCount(from: position) == 0
    {
      words.append(lines[position].trimmed, of: lines[position].line)
      position += 1
    }
    drafts.append(.heading(HeadingDraft(kind: .attachment, part: .attachment, text: words)))
  }

  /// `참고  용어 설명`, where the letter itself has ended: below whom to ask, or set apart above a text of its own.
  func isAttachmentHeading(_ line: ClassifiedLine) -> Bool {
    if isAttachmentName(line.trimmed), position + 1 < lines.count, !lines[position + 1].isBlank {
      return true
    }
    guard let words = wordsAfterAttachmentName(line.trimmed), !words.isEmpty,
      !words.withoutRemark.isSentence, line.trimmed.scalarCount <= 80
    else { return false }
    if let last = contacts.last, last < position { return true }
    return Marker.read(words) == nil && headsTextOfItsOwn(line)
  }

  /// Whether the name of an attachment has a number or a gap after it, a blank line above, and below it neither another nor
  /// whom to ask: a list of attachments ends the letter.
  private func headsTextOfItsOwn(_ line: ClassifiedLine) -> Bool {
    guard position > 0, lines[position - 1].isBlank, drafts.count > letterheadCount,
      let next = nextLine(after: position), !isAttachment(at: next),
      wordsAfterAttachmentName(lines[next].trimmed) == nil, !lines[next].isContact,
      contacts.lineCount(from: next) == 0, line.trimmed.hasNumberOrGapAfterFirstWord
    else { return false }
    return lines[next].isMarked || lines[next].isRemark || runs.lineCount(from: next) > 0
      || lines[next].isSentence
  }

  private func canBeTitleOfAttachment(_ line: ClassifiedLine) -> Bool {
    switch line.sign {
    case .plain, .openingMark: !line.trimmed.withoutRemark.isSentence && line.trimmed.scalarCount <= 80
    default: false
    }
  }

  /// `붙임  1. 신청서 1부.` goes on in the next line with an indented `2. …`.
  mutating func readContinuedAttachments() -> Bool {
    let line = lines[position]
    guard let marker = line.marker, marker.kind == .decimal, position > 0,
      !lines[position - 1].isBlank, case .paragraph(let text)? = drafts.last,
      beginsWithRunningAttachment(text.text[...])
    else { return false }
    let above = lines[position - 1]
    let counts = above.marker.map { $0.ordinal == (marker.ordinal ?? 0) - 1 } ?? (marker.ordinal == 2)
    guard line.indentation >= 2 || counts else { return false }
    appendToLast(at: position)
    position += 1
    return true
  }

  func isAttachment(at index: Int) -> Bool {
    if case .attachment = lines[index].sign { return true }
    return isAttachmentName(lines[index].trimmed)
  }
}
