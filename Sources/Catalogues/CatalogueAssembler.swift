import Diagnostics
import SourceReading
import TextCleaning

/// Puts the entries that were read into a catalogue, and reports those that are not whole.
struct CatalogueAssembler {
  var catalogue: Catalogue
  var cleaning = CleaningReport()
  private var firstLines: [CatalogueKey: Int] = [:]

  /// Whether there are as many entries as are read.
  private(set) var isFull = false

  init(file: String) { catalogue = Catalogue(file: file) }

  /// Takes up what `draft` holds; returns the next one, with the comments that already belong to it.
  mutating func finish(
    _ draft: CatalogueDraft, reportingTo lexer: inout CatalogueLexer
  ) -> CatalogueDraft {
    let draft = cleaned(draft)
    var next = CatalogueDraft()
    var comments = draft.comments
    comments.previousContext = draft.texts[.previousContext]?.string
    comments.previousID = draft.texts[.previousID]?.string
    guard let id = draft.texts[.id] else {
      next.comments = comments
      next.comments.append(draft.lateComments)
      if let context = draft.texts[.context], !draft.isDamaged {
        lexer.report(context.keyword, "The msgctxt has no msgid", help: "Add the msgid below it")
      }
      return next
    }
    guard !draft.hasPluralForms else { return next }
    guard let translation = draft.texts[.translation] else {
      next.comments = draft.lateComments
      if !draft.isDamaged {
        lexer.report(
          id.keyword, "The entry has no msgstr",
          help: "Add a line below its msgid: msgstr \"\", if it has no translation yet")
      }
      return next
    }
    if let interruption = draft.interruption {
      lexer.report(
        interruption, "There is a comment between the lines of an entry", help: "Move it above the entry")
      comments.append(draft.lateComments)
    }
    for text in draft.texts.values { check(text, isDamaged: draft.isDamaged, reportingTo: &lexer) }
    guard id.literals > 0, areShort(draft, reportingTo: &lexer) else { return next }
    let origin = CatalogueEntryOrigin(
      start: draft.start ?? id.keyword, id: id.origin, translation: translation.origin,
      lines: draft.lines)
    add(
      CatalogueEntry(
        comments: comments, context: draft.texts[.context]?.string, id: id.string,
        translation: translation.string, isObsolete: draft.isObsolete, origin: origin),
      at: id.keyword, reportingTo: &lexer)
    return next
  }

  /// The draft with its texts cleaned: escape sequences and adjacent strings bring together what the file has apart.
  private mutating func cleaned(_ draft: CatalogueDraft) -> CatalogueDraft {
    var draft = draft
    for field in CatalogueDraft.Field.allCases {
      guard let text = draft.texts[field], let (cleaned, changes) = text.cleaned() else { continue }
      draft.texts[field] = cleaned
      // U+FFFD that stands for them is none of the author's.
      if !text.hasInvalidEscapes { cleaning.add(changes) { text.location(of: $0) } }
    }
    return draft
  }

  private func check(_ text: CatalogueText, isDamaged: Bool, reportingTo lexer: inout CatalogueLexer) {
    if text.literals == 0, !isDamaged {
      lexer.report(text.keyword, "No string follows the keyword", help: "Write \"\" for an empty one")
    }
    if text.hasInvalidEscapes {
      lexer.report(
        text.keyword, "The escape sequences of the string do not form valid UTF-8",
        help: "Write the characters themselves")
    }
  }

  /// Whether no text of the entry is longer than a segment may be; the first that is, is reported.
  private func areShort(_ draft: CatalogueDraft, reportingTo lexer: inout CatalogueLexer) -> Bool {
    for field in CatalogueDraft.Field.allCases {
      guard let text = draft.texts[field], text.string.utf8.count > InputLimits.segmentSize else { continue }
      lexer.report(
        rule: .poSize, text.keyword,
        "The text has \(text.string.utf8.count.grouped) bytes, more than \(InputLimits.segmentSize.grouped)",
        reason: "No segment of a briefing is that long", help: "Remove the entry")
      return false
    }
    return true
  }

  private mutating func add(
    _ entry: CatalogueEntry, at location: SourceLocation, reportingTo lexer: inout CatalogueLexer
  ) {
    // Obsolete entries count too, as they do for gettext.
    if let line = firstLines[entry.key] {
      let what = entry.key == .header ? "A second header entry" : "A second entry for \(excerpt(entry.id))"
      return lexer.report(
        rule: .poDuplicate, location, "\(what); the first is on line \(line)",
        help: "Remove one, or give one a msgctxt: the id of the segment it is for")
    }
    guard catalogue.entries.count < InputLimits.entries else {
      isFull = true
      return lexer.report(
        rule: .poSize, location, "There are more than \(InputLimits.entries.grouped) entries",
        reason: "The rest of the file is not read", help: "Check whether it really is a catalogue")
    }
    firstLines[entry.key] = location.line
    if entry.key == .header, !entry.isObsolete {
      catalogue.header = entry
    } else {
      catalogue.entries.append(entry)
    }
  }
}

extension CatalogueKey {
  static let header = CatalogueKey(context: nil, id: "")
}
