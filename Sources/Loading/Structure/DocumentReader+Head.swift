import Characters
import Diagnostics

/// What comes before the first block: letterhead, title and deck.
extension DocumentReader {
  mutating func readHead() {
    readLetterhead()
    guard position < lines.count else { return }
    title = span(lines[position].trimmed, of: lines[position])
    position += 1
    if position < lines.count, titleGoesOn(at: position) {
      title?.append(lines[position].trimmed, of: lines[position].line)
      position += 1
    }
    readDeck()
  }

  /// The lines above the title: what kind of paper this is, and when it may be used.
  mutating func readLetterhead() {
    let titleLine = options.roles.first { $0.value == .title }?.key
    while true {
      skipBlankLines()
      guard position < lines.count else { return }
      let line = lines[position]
      if line.number == titleLine { break }
      if readReleaseLine() { continue }
      if options.roles[line.number] == nil, line.isContact {
        drafts.append(.contact(ContactDraft(text: span(line.trimmed, of: line))))
        position += 1
        continue
      }
      guard
        titleLine.map({ line.number < $0 })
          ?? (options.roles[line.number] == nil && isLetterhead(at: position))
      else { break }
      drafts.append(.paragraph(span(line.trimmed, of: line)))
      position += 1
    }
    letterheadCount = drafts.count
  }

  /// Whether the line says what kind of paper this is, or is above a line that does, as an office's name.
  func isLetterhead(at index: Int) -> Bool {
    if lines[index].traits.contains(.letterhead) { return true }
    let text = lines[index].trimmed
    guard text.utf8.count <= 80, text.scalarCount <= 20, let next = nextLine(after: index) else {
      return false
    }
    let below = lines[next].traits
    return below.contains(.letterhead) || (!text.contains(" ") && below.contains(.release))
  }

  mutating func readReleaseLine() -> Bool {
    let line = lines[position]
    let isTime = release?.awaitsTime ?? false && line.text.utf8.contains(where: \.isASCIIDigit)
    guard options.roles[line.number] == nil, isTime || line.traits.contains(.release) else { return false }
    if release == nil { release = ReleaseDraft(line.line, in: file) } else { release?.append(line.line) }
    position += 1
    return true
  }

  /// Whether the line below the title is its second half: the first breaks off, or a framed deck follows.
  func titleGoesOn(at index: Int) -> Bool {
    let line = lines[index]
    guard options.roles[line.number] == nil, isPlain(at: index), line.text.scalarCount <= 80,
      line.framedWords == nil, let first = title?.text[...]
    else { return false }
    if options.roles[line.number - 1] == .title { return false }
    if breaksOff(first) { return true }
    guard index + 1 < lines.count else { return false }
    return lines[index + 1].framedWords != nil || openDeckCount(from: index + 1) > 0
  }

  /// Lines framed by dashes, or one line right below the title that is no sentence.
  mutating func readDeck() {
    let above = position
    skipBlankLines()
    let end = position + openDeckCount(from: position)
    while position < lines.count, position < end || isDeckLine(lines[position]) {
      let line = lines[position]
      let text = line.trimmed
      let words = line.framedWords ?? (position < end ? withoutLeadingDash(text) : nil) ?? text
      deck.append(span(words, of: line))
      position += 1
    }
    guard deck.isEmpty else { return }
    position = above
    guard position < lines.count, options.roles[lines[position].number] == nil, isPlain(at: position),
      nextLine(after: position) != nil, lines[position].traits.contains(.shortPhrase)
    else { return }
    deck = [span(lines[position].trimmed, of: lines[position])]
    position += 1
  }

  /// How many lines from here are phrases that begin with a dash, with a blank line after them: a deck without
  /// dashes at its ends.
  func openDeckCount(from index: Int) -> Int {
    var end = index
    while end < lines.count, end < index + 4, options.roles[lines[end].number] == nil,
      lines[end].framedWords == nil,
      let words = withoutLeadingDash(lines[end].trimmed), !words.isSentence,
      words.unicodeScalars.count <= 60, readLabel(words) == nil
    { end += 1 }
    return end < lines.count && lines[end].isBlank && nextLine(after: end) != nil ? end - index : 0
  }

  func isDeckLine(_ line: ClassifiedLine) -> Bool {
    if let role = options.roles[line.number] { return role == .deck }
    return line.framedWords != nil
  }
}

/// What follows a dash at the beginning; nil for a line without one, or for a number below zero.
private func withoutLeadingDash(_ text: Substring) -> Substring? {
  guard let first = text.unicodeScalars.first, "-–—―".unicodeScalars.contains(first) else { return nil }
  let rest = text[text.unicodeScalars.index(after: text.startIndex)...].trimmedStart
  return rest.unicodeScalars.first.map { $0.properties.isAlphabetic } ?? false ? rest : nil
}

/// Whether a title stops in the middle: at a comma, within quotation marks or brackets, or at a particle that
/// wants more.
private func breaksOff(_ title: Substring) -> Bool {
  let text = title.trimmed
  if [",", "·", "‥", "…"].contains(where: { text.hasSuffix($0) }) { return true }
  let opened = text.unicodeScalars.count { "“‘「『(（[〈《".unicodeScalars.contains($0) }
  let closed = text.unicodeScalars.count { "”’」』)）]〉》".unicodeScalars.contains($0) }
  if opened > closed { return true }
  let word = text.split(separator: " ").last ?? ""
  return LineWords.known.openEndings.contains(where: word.hasSuffix)
    || (word.count >= 2 && LineWords.known.openParticles.contains(where: word.hasSuffix))
}
