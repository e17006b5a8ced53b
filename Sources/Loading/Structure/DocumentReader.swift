import Briefings
import Diagnostics

/// Finds the structure a careful editor would see in the lines of a text.
///
/// It reads top to bottom once, looking at most one line that is not blank ahead. What a line's own text shows has been
/// found before; what its neighbours make of it is decided here.
struct DocumentReader {
  let file: SourceFile
  /// Each with its sign, read once: a line is also looked at from those around it.
  let lines: [ClassifiedLine]
  let wrapping: Wrapping?
  let joints: LineJoints
  var options: ReadingOptions
  var position = 0
  let runs: TableRuns
  var tables: TableReader
  let contacts: ContactBoxes
  let breath: BreathLines
  let scattered: ScatteredLetters
  let series: NumberSeries
  let footnotes: FootnoteLines
  /// What the file states of its lines.
  let given: GivenLines?
  /// The parts of the numbers such as `1.2` that have begun sections or items.
  var sectionNumbers: Set<[Substring]> = []
  /// The numbers of the headings that the current section is in, by their kind.
  var headingOrdinals: [Marker.Kind: Int] = [:]
  /// Those of the last items since then, by theirs.
  var itemOrdinals: [Marker.Kind: Int] = [:]
  /// The line that is the last of a form so far.
  var formLine: Int?
  /// The line of the name that a paper of a court has; nil if it has none.
  let paperName: Int?
  /// That of the last heading whose number is in a box of its own.
  var lastBoxNumber = 0
  /// That of the last item with a circled letter.
  var lastLatinOrdinal = 0

  var title: SourceSpan?
  var deck: [SourceSpan] = []
  var release: ReleaseDraft?
  var dateline: DatelineDraft?
  var drafts: [Draft] = []
  /// What an author leaves out, and why.
  var dropped: [(words: SourceSpan, reason: String)] = []
  var statedDiagnostics = Findings()
  /// How many of the drafts come before the title.
  var letterheadCount = 0
  /// How many of the drafts, the last ones, are below the text rather than of it.
  var endMatterCount = 0

  /// Hands the drafts over, so that nobody else holds them.
  mutating func takeDrafts() -> [Draft] {
    defer { drafts = [] }
    return drafts
  }

  var timeZone: SiteTimeZone { options.timeZone }

  var diagnostics: [Diagnostic] {
    pages + wrapDiagnostics.list + spokenLines + tables.diagnostics.list + releaseDiagnostics
      + statedDiagnostics.list
  }

  /// Of what the pages of a paper have beside its text.
  var pages: [Diagnostic] = []
  /// Of words that were joined.
  var wrapDiagnostics = Findings()

  /// Where the first line of a speech was joined to the one above it.
  private var spokenLines: [Diagnostic] {
    guard let index = lines.indices.first(where: breath.goesOn) else { return [] }
    return [
      Diagnostic(
        .spokenLines, .note, at: file.location(ofLine: lines[index].number),
        "Joined this line, and others below it, to the line above",
        reason: "Short lines that break off in the middle of a sentence are those of a speech",
        help: "If each line is one of its own, write 'repairs: {spoken-lines: off}' in briefing.yml")
    ]
  }

  var releaseDiagnostics: [Diagnostic] {
    guard let release else {
      return [strayReleaseLine.flatMap { unreadReleaseTime(at: file.location(ofLine: $0.number)) }]
        .compactMap(\.self)
    }
    let place = release.text.origin.location(in: release.text.text, atUTF8Offset: 0, length: 1)
    if let words = release.doubtfulTime {
      return [
        Diagnostic(
          .doubtfulReleaseTime, at: place, "'\(words)' may be read as two times; the later one holds",
          reason: "It is not certain at which end of the day that hour is",
          help: "Write the hour by the clock, such as 00:00 for the beginning of a day and 24:00 for its end")
      ]
    }
    if release.isUnlabelled, release.times(in: timeZone).embargo != nil {
      return [
        Diagnostic(
          .doubtfulReleaseTime, at: place,
          "The line says nothing but a time; it is taken for the one from which the text may be used",
          reason: "No label says what the time is",
          help: "Write what it is before it, such as 보도시점 or 배포일시")
      ]
    }
    return release.hasUnreadTime(in: timeZone) ? [unreadReleaseTime(at: place)].compactMap(\.self) : []
  }

  /// Nil if an author has switched it off.
  private func unreadReleaseTime(at place: SourceLocation?) -> Diagnostic? {
    guard !options.disabledRepairs.contains(Rule.unreadReleaseTime.id) else { return nil }
    return Diagnostic(
      .unreadReleaseTime, at: place,
      "The time from which this text may be used cannot be read, so nothing would hold the text back",
      reason: "The line speaks of such a time",
      help:
        "Write the day with its year in the text, such as 2026. 9. 24.(목) 12:00; if nothing holds the text back, or 'published' in briefing.yml does, write 'repairs: {unread-release-time: off}' there"
    )
  }

  init(_ source: SourceText, _ options: ReadingOptions) {
    var options = options
    given = source.given
    // What an author says of a line goes before what the file says, but a table stays one.
    options.roles.merge(source.given?.roles ?? [:]) { stated, given in given == .given ? given : stated }
    self.options = options
    file = source.original
    var lines = source.lines.map(ClassifiedLine.init)
    removeDoubleSpacing(from: &lines)
    if !options.disabledRepairs.contains(Rule.pageHead.id), options.roles.isEmpty {
      pages = settlePages(in: &lines, of: source.original)
    }
    if !options.disabledRepairs.contains(Rule.pageNumber.id) {
      pages += removePageNumbers(from: &lines, in: source.original)
    }
    Self.removeLoneSigns(from: &lines)
    settleDivisions(in: &lines)
    paperName = Self.paperName(in: lines, options)
    self.lines = lines
    breath = BreathLines(
      of: options.disabledRepairs.contains(Rule.spokenLines.id) ? [] : lines, count: lines.count)
    scattered = ScatteredLetters(
      of: options.disabledRepairs.contains(Rule.scatteredLetters.id) ? [] : lines)
    series = NumberSeries(of: lines)
    footnotes = FootnoteLines(of: lines)
    wrapping = Wrapping(of: lines)
    joints = LineJoints(of: lines, wrapping)
    contacts = ContactBoxes(of: lines, options)
    runs = TableRuns(of: lines, options, contacts, wrapping, scattered)
    tables = TableReader(file: source.original, disabledRepairs: options.disabledRepairs)
  }

  mutating func read() {
    readHead()
    while position < lines.count { readBlock() }
    attachTableParts()
    settleEndMatter()
  }

  mutating func readBlock() {
    let line = lines[position]
    if line.isBlank {
      position += 1
    } else if let role = options.roles[line.number] {
      read(line, as: role)
    } else if drafts.count == letterheadCount, readReleaseLine(isHead: false) {
      return
    } else if readContactBox() {
      return
    } else if line.isContact || continuesContact(line) {
      drafts.append(.contact(ContactDraft(text: span(line.trimmed, of: line))))
      position += 1
    } else if let contact = readContactBelowLabel() {
      drafts.append(.contact(ContactDraft(text: contact)))
    } else if readListOfAttachments() {
      return
    } else if case .attachment = line.sign {
      readAttachment(line)
    } else if !readTable(), !readKeptLines(), !readNumberBox(), !readUnitBelowTable(),
      !readContinuedAttachments()
    {
      readSign(line)
    }
  }

  /// Makes of a line what its sign says, if the lines around it allow that.
  mutating func readSign(_ line: ClassifiedLine) {
    if let note = footnotes[position] {
      var words = span(note.words, of: line)
      let end = endOfFootnote(from: position)
      for index in (position + 1)..<end { append(index, to: &words) }
      return take(.footnote(label: String(note.label), words), lineCount: end - position)
    }
    if let (quotation, count) = interview(at: position) { return take(quotation, lineCount: count) }
    if line.traits.contains(.division) { return take(.heading(division(line))) }
    if goesOnWithForm(line) { return appendToForm(line) }
    switch line.sign {
    case .note(let marker, let words): take(.note(marker: marker, span(words, of: line)))
    case .source: take(.source(span(line.trimmed, of: line)))
    case .attachment: readAttachment(line)
    case .marker(let marker, let rest):
      if !isMarkerInSentence(at: position), counts(marker) {
        readMarked(marker, rest, line)
      } else {
        readPlain(line)
      }
    case .speech, .openingMark:
      guard let (quotation, count) = quotation(at: position) else { return readPlain(line) }
      for index in (position + 1)..<(position + count) { reportJoint(above: index) }
      take(quotation, lineCount: count)
    case .plain where isAttachmentHeading(line): readAttachment(line)
    case .plain where headingLineCount(at: position) > 1: readHeadingOfLines()
    case .plain:
      guard let (number, words) = boxOfNumber(line) else { return readPlain(line) }
      let text = span(words, of: line)
      take(.heading(HeadingDraft(kind: .decimal, marker: String(number), text: text)))
    case .blank, .caption, .dateline, .pageNumber, .framed: readPlain(line)
    }
  }

  mutating func take(_ draft: Draft, lineCount: Int = 1) {
    drafts.append(draft)
    position += lineCount
  }

  mutating func readContactBox() -> Bool {
    let count = contacts.lineCount(from: position)
    guard count > 0 else { return false }
    drafts += ContactReader.read(lines[position..<(position + count)], in: file).map(Draft.contact)
    position += count
    return true
  }

  /// `미디어 문의` with a telephone number or an e-mail address in the line below, which a blank one may part from it.
  mutating func readContactBelowLabel() -> SourceSpan? {
    guard lines[position].traits.contains(.contactLabel), let below = nextLine(after: position),
      below <= position + 2, options.roles[lines[below].number] == nil,
      hasTelephoneOrAddress(lines[below].text)
    else { return nil }
    var words = span(lines[position].trimmed, of: lines[position])
    words.append(lines[below].trimmed, of: lines[below].line)
    position = below + 1
    return words
  }

  mutating func readMarked(_ marker: Marker, _ rest: Substring, _ line: ClassifiedLine) {
    let continuation = position + 1 + continuationCount(after: position)
    if scattered.isScrap(at: position + 1) { reportScattered(continuation - position) }
    let isSentence =
      (continuation == position + 1 ? rest.isSentence : lines[continuation - 1].isSentence)
      && !isHeadline(rest, marker, above: continuation)
    defer { position = continuation }
    let end = continuation == position + 1 ? rest : lines[continuation - 1].trimmed
    // A heading does not stop in the middle, nor does it go on over lines and lines.
    let isOpen =
      marker.kind > .roman
      && (breaksOff(end)
        || continuation > position + 1
          && lines[position..<continuation].reduce(0) { $0 + $1.trimmed.scalarCount } > 80)
    // What heads a part with a sign fits on a line.
    if !isSentence, !isOpen, marker.kind != .square || continuation == position + 1,
      isHeading(marker, rest, end: end, next: nextLine(after: continuation - 1, skippingNotes: true))
    {
      headingOrdinals = headingOrdinals.filter { $0.key < marker.kind }
      headingOrdinals[marker.kind] = marker.ordinal
      itemOrdinals = [:]
      drafts.append(
        .heading(HeadingDraft(kind: marker.kind, marker: marker.text, text: span(rest, to: continuation))))
    } else if let (label, text) = readLabel(rest, goesOn: continuation > position + 1)
      ?? readNameOfSpeaker(rest, after: marker)
    {
      itemOrdinals[marker.kind] = marker.ordinal
      drafts.append(.item(marker: marker, label: span(label, of: line), span(text, to: continuation)))
    } else {
      itemOrdinals[marker.kind] = marker.ordinal
      drafts.append(.item(marker: marker, label: nil, span(rest, to: continuation)))
    }
  }

  /// Whether a short line that ends as a sentence does, but without the full stop that the paragraph below has,
  /// is the heading of that paragraph: `◆ 복개 구간부터 걷어낸다`.
  func isHeadline(_ rest: Substring, _ marker: Marker, above next: Int) -> Bool {
    guard marker.kind == .square, next == position + 1, next + 1 < lines.count, lines[next].isBlank,
      rest.scalarCount <= 40, rest.isSentence, !rest.endsWithFullStop
    else { return false }
    return isPlain(at: next + 1) && lines[next + 1].text.endsWithFullStop
  }

  /// Whether a number that may be something else begins or goes on with a sequence: `8.15` alone is a date, and ⓒ the
  /// sign of a copyright.
  mutating func counts(_ marker: Marker) -> Bool {
    if marker.kind == .circledLatin, let ordinal = marker.ordinal {
      guard ordinal == 1 || ordinal == lastLatinOrdinal + 1 else { return false }
      lastLatinOrdinal = ordinal
      return true
    }
    if marker.isBareNumeral {
      return !lines[position].isSentence
        && nextLine(after: position).map { lines[$0].marker?.kind != .roman } ?? false
        && (marker.ordinal == 1 || headingOrdinals[.roman] == (marker.ordinal ?? 0) - 1)
    }
    if marker.kind == .section || marker.kind == .subsection || marker.kind == .part {
      return marker.ordinal == 1 || headingOrdinals[marker.kind] == (marker.ordinal ?? 0) - 1
    }
    guard marker.kind == .decimalDotted || marker.kind == .decimalDottedTwice, let ordinal = marker.ordinal
    else {
      return true
    }
    let parts = marker.text.split(separator: ".")
    guard ordinal == 1 || sectionNumbers.contains(parts.dropLast() + ["\(ordinal - 1)"]) else { return false }
    sectionNumbers.insert(parts)
    return true
  }

  /// How many lines below go on with the marked line at `index`: those without a sign of their own that are
  /// set in deeper, that a wrapped text goes on with, or that somebody broke off in the middle of a sentence.
  func continuationCount(after index: Int) -> Int {
    var end = index + 1
    if headsText(at: index) { return 0 }
    while end < lines.count, !lines[end].isBlank, options.roles[lines[end].number] == nil,
      isSetIn(at: end, below: index) || isCut(before: end) || continuesSigned(at: end)
        || isBrokenOff(lines[end - 1], above: end) || scattered.goesOn(at: end),
      !lines[end].isMarked || isMarkerInSentence(at: end), !lines[end].isRemark, footnotes[end] == nil,
      runs.lineCount(from: end) == 0, runs.keptCount(from: end) == 0, lines[end].caption == nil,
      captionAboveTable(at: end) == nil, !isNumberBox(at: end, of: lines), !lines[end].namesChart,
      contacts.lineCount(from: end) == 0, !isAttachment(at: end)
    { end += 1 }
    return end - index - 1
  }

  var isWrapped: Bool { wrapping != nil }

  /// Whether an author ended a short marked line above a wrapped paragraph that is set in: `1) 관련 법리`.
  private func headsParagraph(at index: Int, below next: Int) -> Bool {
    guard let wrapping else { return false }
    return wrapping.columns(of: lines[index]) * 2 < wrapping.width && fillsLine(lines[next])
      && !breaksOff(lines[index].trimmed)
  }

  /// Whether a line is set in deeper than the marked one that it may go on with. A paragraph is set in by one space.
  private func isSetIn(at end: Int, below index: Int) -> Bool {
    let depth = lines[end].indentation - lines[index].indentation
    if depth >= 2 { return end > index + 1 || !headsParagraph(at: index, below: end) }
    return depth == 1 && isWrapped && !(lines[end - 1].isSentence && !fillsLine(lines[end - 1]))
  }

  /// Whether a long line without an end is above one that ends its sentence and is not set in, so that somebody broke
  /// the line there.
  private func isBrokenOff(_ above: ClassifiedLine, above index: Int) -> Bool {
    let line = lines[index]
    guard !above.isSentence, above.trimmed.scalarCount >= 25, line.indentation <= above.indentation,
      !line.shape.hasTab, case .plain = line.sign
    else { return false }
    // What may head a paragraph is not broken off only because a sentence is below it.
    guard let kind = above.marker?.kind, kind >= .square else { return false }
    return breaksOff(above.trimmed) || kind > .square && line.isSentence
  }

  mutating func readPlain(_ line: ClassifiedLine) {
    defer { position += 1 }
    if runs[position].isOutOfLine { tables.reportOutOfLine(line.line) }
    formLine = line.isOfForm ? position : nil
    if dateline == nil, isAboveText, case .dateline(let found) = line.sign {
      dateline = DatelineDraft(
        places: found.places.map { span($0, of: line) }, outlet: found.outlet.map { span($0, of: line) },
        byline: found.byline.map { span($0, of: line) })
      if !found.lead.isEmpty { drafts.append(.paragraph(span(found.lead, of: line))) }
    } else if continuesPrevious(line) {
      if isDoubtfulEnd(above: position) { reportParagraphEnd(above: position, isEnd: false) }
      appendToLast(at: position)
    } else if isUnnumberedHeading(line) {
      drafts.append(.heading(HeadingDraft(text: span(line.trimmed, of: line))))
    } else {
      if isDoubtfulEnd(above: position) { reportParagraphEnd(above: position, isEnd: true) }
      drafts.append(.paragraph(span(line.trimmed, of: line)))
    }
  }

  /// Whether a paragraph is above a line of running text, and nothing shows whether it ends there.
  private func isDoubtfulEnd(above index: Int) -> Bool {
    guard let wrapping, !wrapping.partsParagraphs, lines[index].indentation == 0, isFull(above: index),
      drafts.count > letterheadCount, case .paragraph? = drafts.last
    else { return false }
    return fillsLine(lines[index]) && fillsLine(lines[index - 1])
  }
}
