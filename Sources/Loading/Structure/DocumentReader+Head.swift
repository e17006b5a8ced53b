import Briefings
import Characters
import Diagnostics
import Languages

/// What comes before the first block: letterhead, title and deck.
extension DocumentReader {
  mutating func readHead() {
    readLetterhead()
    guard position < lines.count else { return }
    if let letters = readScatteredTitle() {
      title = letters
      readDeck()
      return
    }
    if position == paperName {
      title = joinedLetters(lines[position].trimmed, of: lines[position])
      position += 1
      return
    }
    title = span(lines[position].trimmed, of: lines[position])
    let end = endOfStated(from: position)
    for line in lines[(position + 1)..<end] where !line.isBlank { title?.append(line.trimmed, of: line.line) }
    position = end
    while position < lines.count, titleGoesOn(at: position) {
      title?.append(lines[position].trimmed, of: lines[position].line)
      position += 1
    }
    readReleaseBelowTitle()
    if deck.isEmpty { readDeck() }
  }

  /// When the text may be used may stand between the title and a deck of dashes.
  private mutating func readReleaseBelowTitle() {
    var below = position
    skipBlankLines()
    while position < lines.count, readReleaseLine(isHead: false) {
      below = position
      skipBlankLines()
      readDeckOfDashes()
      if !deck.isEmpty { below = position }
    }
    position = below
  }

  /// A title that was drawn letter by letter, so that each line has one or a few: they are written together.
  private mutating func readScatteredTitle() -> SourceSpan? {
    let letters = lines[position...].prefix { line in
      !line.isBlank && options.roles[line.number] == nil && line.trimmed.columnCount <= 8
        && withoutLeadingDash(line.trimmed) == nil && line.traits.isDisjoint(with: [.release, .contact])
    }
    guard letters.count >= 5, letters.count(where: { $0.trimmed.scalarCount <= 2 }) * 2 >= letters.count,
      !options.disabledRepairs.contains(Rule.scatteredLetters.id)
    else { return nil }
    var words = SourceSpan(in: file)
    for line in letters {
      words.append(line.trimmed, of: line.line, glued: line.text.first != " ")
    }
    pages.append(
      Diagnostic(
        .scatteredLetters, .warning, at: file.location(ofLine: lines[position].number),
        "The title was put together from \(letters.count) lines of one or a few letters each",
        reason: "Between them no spaces can be told but those that the lines have inside",
        help: "Look through the title, and write it in one line of the text"))
    position += letters.count
    return words
  }

  /// The lines above the title: what kind of paper this is, and when it may be used.
  mutating func readLetterhead() {
    let titleLine = options.roles.lazy.filter { $0.value == .title }.map(\.key).min()
    // What is above a line that an author calls letterhead is above the title, too.
    let lastLetterhead =
      options.roles.lazy.filter { [stated = options.stated] in
        $0.value == .letterhead && stated[$0.key]?.isOfHouse != true
      }.map(\.key).max() ?? 0
    while true {
      skipBlankLines()
      guard position < lines.count else { return }
      let line = lines[position]
      if line.number == titleLine || titleLine == nil && position == paperName { break }
      if let role = options.roles[line.number] {
        read(line, as: role)
        continue
      }
      if readReleaseLine(isHead: true) { continue }
      if options.roles[line.number] == nil, line.isContact {
        drafts.append(.contact(ContactDraft(text: span(line.trimmed, of: line))))
        position += 1
        continue
      }
      guard
        titleLine.map({ line.number < $0 }) ?? (line.number < lastLetterhead ? true : nil)
          ?? (options.roles[line.number] == nil && (paperName != nil || isLetterhead(at: position)))
      else { break }
      drafts.append(
        .paragraph(paperName == nil ? span(line.trimmed, of: line) : joinedLetters(line.trimmed, of: line)))
      position += 1
    }
    letterheadCount = drafts.count
  }

  /// Whether the line says what kind of paper this is, or is above a line that does, as an office's name.
  func isLetterhead(at index: Int) -> Bool {
    if saysPaper(index) { return true }
    let text = lines[index].trimmed
    guard text.utf8.count <= 80, text.scalarCount <= 20, let next = nextLine(after: index) else {
      return false
    }
    if options.roles[lines[next].number] == .letterhead { return true }
    if saysPaper(next) { return true }
    if !text.has(UInt8(ascii: " ")), lines[next].traits.contains(.release) { return true }
    // The name of an office may be in several lines above what kind of paper it is.
    var line = next
    for _ in 0..<2 {
      guard lines[line].text.scalarCount <= 20, isPlain(at: line), let below = nextLine(after: line) else {
        return false
      }
      if saysPaper(below) { return true }
      line = below
    }
    return false
  }

  /// Whether a line says what kind of paper this is; one above the first chapter says when a law was made.
  private func saysPaper(_ index: Int) -> Bool {
    guard lines[index].traits.contains(.letterhead) else { return false }
    guard let kind = nextLine(after: index).flatMap({ lines[$0].marker?.kind }) else { return true }
    return !(Marker.Kind.part...Marker.Kind.article).contains(kind)
  }

  /// A line of the head that says that there is an hour of release, and was read as something else.
  var strayReleaseLine: ClassifiedLine? {
    lines.prefix(Self.linesOfHead).first { $0.traits.contains(.release) && options.roles[$0.number] == nil }
  }

  /// Below it, a text may speak of hours of release without having one.
  private static let linesOfHead = 20

  /// - Parameter isHead: whether nothing but the letterhead is above, so that a time alone may belong to it.
  mutating func readReleaseLine(isHead: Bool) -> Bool {
    let line = lines[position]
    guard options.roles[line.number] == nil,
      line.traits.contains(.release)
        || (isHead && line.traits.contains(.releaseTime)
          && (isBesideRelease(position) || line.trimmed.saysHour))
    else { return false }
    let isUnlabelled = !line.traits.contains(.release)
    if release == nil {
      release = ReleaseDraft(line.line, in: file, year: options.year, isUnlabelled: isUnlabelled)
    } else {
      release?.append(line.line, isUnlabelled: isUnlabelled)
    }
    position += 1
    return true
  }

  /// Whether a line that says nothing but a time belongs to the lines that say when a text may be used: they are above
  /// it, or the next that says more is one of them, as in a box whose label is between two lines of times.
  func isBesideRelease(_ index: Int) -> Bool {
    if release != nil { return true }
    var next = nextLine(after: index)
    while let line = next, lines[line].traits.contains(.releaseTime), !lines[line].traits.contains(.release) {
      next = nextLine(after: line)
    }
    return next.map { lines[$0].traits.contains(.release) } ?? false
  }

  /// Whether a line goes on with the title: what is above breaks off, or a deck of dashes is below it.
  func titleGoesOn(at index: Int) -> Bool {
    let line = lines[index]
    guard options.roles[line.number] == nil, isPlain(at: index), line.text.scalarCount <= 80,
      line.framedWords == nil, withoutLeadingDash(line.trimmed) == nil, !line.traits.contains(.contactStart),
      // Three long lines are the most that a title has.
      let first = title?.text[...], first.scalarCount <= 240
    else { return false }
    if options.roles[line.number - 1] == .title { return false }
    if breaksOff(first) { return true }
    return deckLineCount(from: index + 1) > 0
      || lines.indices.contains(index + 1)
        && isPlain(at: index + 1) && lines[index + 1].text.scalarCount <= 80
        && deckLineCount(from: index + 2) > 0
        && lines[index + 1].framedWords == nil
  }

  /// Lines that begin with a dash, or one line right below the title that is no sentence.
  mutating func readDeck() {
    let above = position
    skipBlankLines()
    readDeckOfDashes()
    if !deck.isEmpty { return }
    position = above
    guard position < lines.count, options.roles[lines[position].number] == nil, isPlain(at: position),
      nextLine(after: position) != nil, lines[position].traits.contains(.shortPhrase),
      contacts.lineCount(from: position) == 0, !lines[position].trimmed.isTimeSentOut
    else { return }
    deck = [span(lines[position].trimmed, of: lines[position])]
    position += 1
    while position < lines.count, continuesPlainDeck(at: position) {
      deck.append(span(lines[position].trimmed, of: lines[position]))
      position += 1
    }
  }

  /// Whether a phrase right below a deck without dashes is its next line, and no heading: a blank line parts the deck
  /// from the text.
  private func continuesPlainDeck(at index: Int) -> Bool {
    func isPhrase(_ index: Int) -> Bool {
      isPlain(at: index) && options.roles[lines[index].number] == nil
        && lines[index].traits.contains(.shortPhrase)
        && lines[index].traits.isDisjoint(with: [.headsNothing, .contactLabel]) && !lines[index].shape.hasTab
        && contacts.lineCount(from: index) == 0 && !isAttachment(at: index)
    }
    var end = index
    while end < lines.count, !lines[end].isBlank, end - index < 3 {
      guard isPhrase(end) else { return false }
      end += 1
    }
    guard end > index, end < lines.count, lines[end].isBlank, deck.count < 4,
      let next = nextLine(after: end)
    else { return false }
    return lines[next].isSentence && !lines[next].traits.contains(.shortPhrase)
  }

  private mutating func readDeckOfDashes() {
    var count = deckLineCount(from: position)
    while position < lines.count, count > 0 || isDeckLine(lines[position]) {
      let line = lines[position]
      if line.isBlank {
        position += 1
        continue
      }
      let text = line.trimmed
      let words = line.framedWords ?? withoutLeadingDash(text) ?? text
      deck.append(span(withoutClosingDash(words), of: line))
      position += 1
      count -= 1
      while position < lines.count, continuesDeck(at: position) {
        deck[deck.count - 1].append(
          withoutClosingDash(lines[position].trimmed), of: lines[position].line, glued: isGlued(at: position))
        reportJoint(above: position)
        position += 1
      }
      // A blank line may part the lines of a deck.
      if count > 0 { skipBlankLines() }
    }
  }

  /// How many lines from here on begin with a dash, as the lines of a deck do: no more than five, and below them a
  /// text that does not.
  func deckLineCount(from index: Int) -> Int {
    var count = 0
    var next: Int? = index < lines.count ? (lines[index].isBlank ? nextLine(after: index) : index) : nil
    while let line = next, options.roles[lines[line].number] == nil,
      withoutLeadingDash(lines[line].trimmed) != nil || lines[line].framedWords != nil,
      !lines[line].trimmed.endsWithPeriod
    {
      count += 1
      guard count <= 5 else { return 0 }
      var last = line
      while last + 1 < lines.count, continuesDeck(at: last + 1) { last += 1 }
      next = nextLine(after: last)
    }
    // A list of dashes is none.
    guard let next, withoutLeadingDash(lines[next].trimmed) == nil else { return 0 }
    return count
  }

  /// Whether a line without a dash goes on with the line of a deck above it.
  private func continuesDeck(at index: Int) -> Bool {
    let (above, line) = (lines[index - 1], lines[index])
    guard !line.isBlank, !above.isBlank, options.roles[line.number] == nil, isPlain(at: index),
      withoutLeadingDash(line.trimmed) == nil, line.framedWords == nil, !line.isSentence,
      line.trimmed.firstScalar != "【", !above.trimmed.endsWithDash, line.text.scalarCount <= 80,
      index + 1 < lines.count
    else { return false }
    let below = lines[index + 1]
    if endsPiece(above.trimmed) || withoutLeadingDash(below.trimmed) != nil { return true }
    // The first line of the text fills its line, or goes on below; the last of a deck does neither.
    let columns = wrapping?.columns(of: above) ?? above.text.columnCount
    let isCut = breaksOff(above.trimmed) || columns >= 60
    // The next line of the deck may be below another that goes on with this one.
    if isCut, index + 2 < lines.count, withoutLeadingDash(lines[index + 2].trimmed) != nil,
      isPlain(at: index + 1),
      !below.isBlank, !below.isSentence, below.text.columnCount < columns
    {
      return true
    }
    return isCut
      && (below.isBlank || below.isMarked || line.text.columnCount * 10 < below.text.columnCount * 9)
      && line.text.columnCount < max(columns + 4, 72) && line.indentation <= above.indentation + 2
  }

  func isDeckLine(_ line: ClassifiedLine) -> Bool {
    if let role = options.roles[line.number] { return role == .deck }
    return line.framedWords != nil
  }
}

extension Substring {
  /// Whether an hour by the clock is in it, beside a day: `2026. 4. 12.(일) 11:00`.
  fileprivate var saysHour: Bool {
    LanguageProfile.all.contains { $0.writtenTime(self)?.minuteOfDay != nil }
  }

  /// Whether it is a sentence with its full stop, which phrases of a deck do not have.
  fileprivate var endsWithPeriod: Bool { ends(with: ".") && !ends(with: "..") }

  var endsWithDash: Bool { lastScalar.map { "-–—―".unicodeScalars.contains($0) } ?? false }
}

/// A deck of dashes has one at the end of each line too, or not.
func withoutClosingDash(_ text: Substring) -> Substring {
  guard text.endsWithDash else { return text }
  return text[..<text.unicodeScalars.index(before: text.endIndex)].trimmed
}

/// What follows a dash at the beginning; nil for a line without one, or for a number below zero.
func withoutLeadingDash(_ text: Substring) -> Substring? {
  guard let first = text.unicodeScalars.first, "-–—―".unicodeScalars.contains(first) else { return nil }
  let rest = text[text.unicodeScalars.index(after: text.startIndex)...].trimmedStart
  // A dash and a space is a dash; without one, `-3.2%` is a number below zero.
  guard let next = rest.firstScalar else { return nil }
  let isParted = rest.startIndex > text.unicodeScalars.index(after: text.startIndex)
  return isParted || !next.isASCIIDigit ? rest : nil
}

/// Whether a title stops in the middle: at a comma, within quotation marks or brackets, or at a particle that
/// wants more.
func breaksOff(_ title: Substring) -> Bool {
  let text = title.trimmed
  switch text.lastScalar {
  case ",", "‥", "…": return true
  case let last?: if last.isMiddleDot { return true }
  case nil: break
  }
  let (depth, wordStart) = text.withBytes { bytes in
    var depth = 0
    var (index, wordStart) = (0, 0)
    while index < bytes.count {
      let scalar = bytes.scalar(at: index)
      index += UTF8.width(scalar)
      switch scalar {
      case "“", "‘", "「", "『", "(", "（", "[", "〈", "《": depth += 1
      case "”", "’", "」", "』", ")", "）", "]", "〉", "》": depth -= 1
      case " ": wordStart = index
      default: break
      }
    }
    return (depth, wordStart)
  }
  return depth > 0 || hasOpenEnding(text[text.utf8.index(text.startIndex, offsetBy: wordStart)...])
}
