import Diagnostics
import SourceReading
import TextCleaning

/// Reads a PO file line by line, going on after every mistake.
struct CatalogueReader {
  private enum Keyword: String, CaseIterable {
    case context = "msgctxt"
    case id = "msgid"
    case plural = "msgid_plural"
    case translation = "msgstr"
    case domain
  }

  private let file: String
  private var lexer: CatalogueLexer
  private var draft = CatalogueDraft()
  private var lineStart = 0
  private var assembler: CatalogueAssembler

  init(bytes: [UInt8], file: String) {
    self.file = file
    let cleaned = CleanedFile(catalogue: bytes, file: file)
    lexer = CatalogueLexer(cleaned)
    assembler = CatalogueAssembler(file: file)
    assembler.cleaning = cleaned.report()
  }

  /// The catalogue, as far as it could be read, and the errors of syntax.
  mutating func read() -> Outcome<Catalogue> {
    while !lexer.isAtEnd, !assembler.isFull {
      lineStart = lexer.position
      if readLine() { draft.lines.add(lineStart..<lexer.lineEnd) }
      lexer.enterNextLine()
    }
    if !assembler.isFull { finishEntry() }
    assembler.catalogue.trailingComments = draft.comments
    return Outcome(assembler.catalogue, lexer.findings.list.sortedByLocation())
  }

  /// What cleaning its texts has found.
  var cleaning: [Diagnostic] { assembler.cleaning.diagnostics() }

  /// - Returns: whether there is anything on the line.
  private mutating func readLine() -> Bool {
    guard let first = lexer.peek() else { return false }
    guard first == UInt8(ascii: "#") else {
      readTokens(isObsolete: false, isPrevious: false)
      return true
    }
    let marker = lexer.position
    _ = lexer.take(first)
    let isObsolete = lexer.take(UInt8(ascii: "~"))
    if lexer.take(UInt8(ascii: "|")) {
      prepareForComment(at: marker)
      readTokens(isObsolete: isObsolete, isPrevious: true)
    } else if !isObsolete {
      readComment(at: marker)
    } else if lexer.peek() == UInt8(ascii: "#") {
      _ = lexer.take(first)
      readComment(at: marker)
    } else {
      readTokens(isObsolete: true, isPrevious: false)
    }
    return true
  }

  // MARK: Comments

  private mutating func prepareForComment(at marker: Int) {
    if draft.isFinished { finishEntry() }
    if draft.hasBegun, draft.interruption == nil { draft.interruption = lexer.location(marker..<marker + 1) }
  }

  private mutating func readComment(at marker: Int) {
    prepareForComment(at: marker)
    var comments = CatalogueComments()
    if lexer.take(UInt8(ascii: ".")) {
      readComment(.extracted, at: marker, into: &comments)
    } else if lexer.take(UInt8(ascii: ":")) {
      readComment(.reference, at: marker, into: &comments)
    } else if lexer.take(UInt8(ascii: ",")) {
      comments.flags = CatalogueFlags(
        line: String(decoding: lexer.bytes[lexer.takeRestOfLine()], as: UTF8.self), form: .workflow)
    } else if let flags = lexer.takeStickyFlags() {
      comments.flags = flags
    } else {
      readComment(.translator, at: marker, into: &comments)
    }
    if draft.hasBegun { draft.lateComments.append(comments) } else { draft.comments.append(comments) }
  }

  private mutating func readComment(
    _ kind: CatalogueComment.Kind, at marker: Int, into comments: inout CatalogueComments
  ) {
    _ = lexer.take(UInt8(ascii: " "))
    let text = lexer.takeRestOfLine()
    let words = lexer.trimmed(text)
    let location = lexer.location(words.isEmpty ? marker..<marker + 1 : words)
    comments.append(CatalogueComment(kind, String(decoding: lexer.bytes[text], as: UTF8.self), at: location))
  }

  // MARK: Keywords and strings

  private mutating func readTokens(isObsolete: Bool, isPrevious: Bool) {
    var followsLiteral = false
    while let next = lexer.peek() {
      let start = lexer.position
      if next == UInt8(ascii: "\"") {
        readLiteral(isObsolete: isObsolete, isPrevious: isPrevious)
        followsLiteral = true
        continue
      }
      let word = lexer.takeWord()
      guard let keyword = keyword(in: word, followsLiteral: followsLiteral) else {
        return reportJunk(from: start, followsLiteral: followsLiteral)
      }
      followsLiteral = false
      let hasIndex = keyword == .translation && lexer.peek() == UInt8(ascii: "[") && lexer.takePluralIndex()
      let location = lexer.location(word)
      if isPrevious {
        beginPrevious(keyword, at: location)
      } else if hasIndex || keyword == .plural {
        refusePlural(at: location)
      } else {
        begin(keyword, at: location, isObsolete: isObsolete)
      }
    }
  }

  /// The keyword, or the one that a misspelt word must mean; the latter is reported.
  private mutating func keyword(in range: Range<Int>, followsLiteral: Bool) -> Keyword? {
    guard !range.isEmpty else { return nil }
    let word = String(decoding: lexer.bytes[range], as: UTF8.self)
    if let keyword = Keyword(rawValue: word) { return keyword }
    guard !followsLiteral, lexer.peek() == UInt8(ascii: "\"") || lexer.peek() == UInt8(ascii: "["),
      let nearest = nearestName(to: word, among: Keyword.allCases.map(\.rawValue))
    else { return nil }
    lexer.report(range, "'\(word)' is not a keyword", help: "Did you mean '\(nearest)'?")
    return Keyword(rawValue: nearest)
  }

  private mutating func reportJunk(from start: Int, followsLiteral: Bool) {
    let end = max(lexer.takeJunk().upperBound, start + 1)
    let junk = String(decoding: lexer.bytes[start..<end], as: UTF8.self)
    if followsLiteral {
      lexer.report(
        start..<end, "\(excerpt(junk)) is outside of the string",
        help: junk.hasPrefix("#")
          ? "Put a comment on a line of its own above the entry"
          : "Write a quotation mark inside a string as \\\"")
    } else {
      lexer.report(
        start..<end, "\(excerpt(junk)) is neither a keyword nor a string",
        reason: "A line begins with msgctxt, msgid, msgstr, a string in quotation marks or #",
        help: "Put the text in quotation marks, or # before a comment")
      draft.isDamaged = true
    }
    lexer.skipToLineEnd()
  }

  private mutating func readLiteral(isObsolete: Bool, isPrevious: Bool) {
    let opening = lexer.position
    if let field = draft.current, isPrevious == (field == .previousID || field == .previousContext) {
      checkObsolete(isObsolete, at: opening, isPrevious: isPrevious)
      // Taken out of the dictionary so that it is not copied with every literal.
      if var text = draft.texts.removeValue(forKey: field) {
        lexer.takeLiteral(into: &text)
        draft.texts[field] = text
      }
      return
    }
    let location = lexer.location(opening..<opening + 1)
    var ignored = CatalogueText(keyword: location)
    lexer.takeLiteral(into: &ignored)
    guard draft.current != nil || !(draft.isDamaged || draft.hasPluralForms) else { return }
    lexer.report(location, "The string belongs to no keyword", help: "Put msgid or msgstr before it")
    draft.isDamaged = true
    draft.current = nil
  }

  private mutating func checkObsolete(_ isObsolete: Bool, at offset: Int, isPrevious: Bool) {
    guard !isPrevious, isObsolete != draft.isObsolete, !draft.isDamaged else { return }
    let location = lexer.location(offset..<offset + 1)
    lexer.report(
      location, "Only some lines of the entry are marked as obsolete",
      help: "Begin all lines of an obsolete entry with #~, and none of another")
    draft.isDamaged = true
  }

  private mutating func beginPrevious(_ keyword: Keyword, at location: SourceLocation) {
    let field: CatalogueDraft.Field
    switch keyword {
    case .context: field = .previousContext
    case .id: field = .previousID
    case .plural, .translation, .domain:
      draft.current = nil
      draft.isDamaged = true
      return lexer.report(
        location, "#| is followed by \(keyword.rawValue)", help: "Use msgctxt or msgid there")
    }
    begin(field, at: location)
  }

  private mutating func refusePlural(at location: SourceLocation) {
    defer { draft.current = nil }
    guard !draft.hasPluralForms else { return }
    draft.hasPluralForms = true
    lexer.report(
      rule: .poPlural, location, "The entry has plural forms",
      reason: "A segment of a briefing is a fixed text and has one translation",
      help: "Use one msgid and one msgstr")
  }

  private mutating func begin(_ keyword: Keyword, at location: SourceLocation, isObsolete: Bool) {
    switch keyword {
    case .context:
      if draft.hasBegun { finishEntry() }
      draft.isObsolete = isObsolete
      begin(.context, at: location)
    case .id:
      if draft.texts[.id] != nil || draft.isFinished || draft.texts[.context] == nil && draft.isDamaged {
        finishEntry()
      }
      if !draft.hasBegun { draft.isObsolete = isObsolete }
      begin(.id, at: location)
    case .translation:
      guard draft.texts[.id] != nil, !draft.isFinished else { return refuseTranslation(at: location) }
      begin(.translation, at: location)
    case .plural, .domain:
      draft.current = nil
      draft.isDamaged = true
      lexer.report(
        location, "A catalogue has no domains", reason: "It belongs to one briefing and one language",
        help: "Remove the line")
    }
  }

  private mutating func refuseTranslation(at location: SourceLocation) {
    draft.current = nil
    if draft.isFinished {
      guard !draft.hasPluralForms else { return }
      lexer.report(location, "The entry has a second msgstr", help: "Remove one, or put its msgid before it")
    } else if !draft.isDamaged {
      lexer.report(location, "The msgstr has no msgid", help: "Put the msgid that it translates before it")
    }
    draft.isDamaged = true
  }

  private mutating func begin(_ field: CatalogueDraft.Field, at location: SourceLocation) {
    if draft.texts[field] != nil {
      lexer.report(location, "The entry has this keyword twice", help: "Remove one")
      draft.isDamaged = true
    }
    switch field {
    case .context: draft.lines.text = lineStart
    case .id: if draft.texts[.context] == nil { draft.lines.text = lineStart }
    case .translation: draft.lines.translation = lineStart
    case .previousContext, .previousID: break
    }
    draft.texts[field] = CatalogueText(keyword: location)
    draft.current = field
  }

  private mutating func finishEntry() {
    draft = assembler.finish(draft, reportingTo: &lexer)
  }
}
