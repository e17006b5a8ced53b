package import Diagnostics

/// What can be wrong with a PO file, and with the translations in it.
extension Rule {
  /// All rules of catalogues.
  package static let catalogues: [Rule] = [
    poSize, poEncoding, poSyntax, poPlural, poDuplicate, poHeader, poCharset, poLanguage,
    translationMissing, translationStale, translationUnused,
  ]

  // MARK: The file

  static let poSize = Rule(
    "po-size", .error,
    summary: "A catalogue, or a text in it, is too large to be read.",
    explanation:
      "A catalogue may have \(Catalogue.sizeLimit >> 20) MiB and \(InputLimits.entries.grouped) entries, a text in it "
      + "\(InputLimits.segmentSize.grouped) bytes. No catalogue of a briefing comes near that; a file that large is "
      + "usually something else under the wrong name.",
    help: "Check whether the file really is a catalogue.")

  static let poEncoding = Rule(
    "po-encoding", .error,
    summary: "A catalogue contains bytes that are not UTF-8.",
    explanation:
      "Catalogues are read as UTF-8 and nothing else. A byte that does not belong there is damage, or a sign that the "
      + "file was saved in another character set.",
    help: "Save the file as UTF-8, or convert it with 'msgconv --to-code=UTF-8'.")

  static let poSyntax = Rule(
    "po-syntax", .error,
    summary: "A line of a catalogue is not what a PO file may contain.",
    explanation:
      "A line is empty, a comment that begins with '#', one of the keywords msgctxt, msgid and msgstr, or a string in "
      + "quotation marks that continues the one above. Reading goes on after a mistake, so that all of them are shown "
      + "at once, but a catalogue with one is not used.",
    help: "Correct the line as the finding says; 'msgfmt --check' accepts what is correct.")

  static let poPlural = Rule(
    "po-plural", .error,
    summary: "An entry has plural forms.",
    explanation: "A segment of a briefing is a fixed text and has exactly one translation.",
    help: "Write one msgid and one msgstr instead.")

  static let poDuplicate = Rule(
    "po-duplicate", .error,
    summary: "Two entries have the same text and the same context.",
    explanation:
      "It would be a matter of chance which of the two translations is used. Entries that are marked as obsolete "
      + "count as well, as they do for gettext.",
    help: "Remove one, or give one a msgctxt: the id or the place of the segment it is for.")

  static let poHeader = Rule(
    "po-header", .warning,
    summary: "A catalogue has no header entry.",
    explanation: "Without a header, other programs take the file for ASCII and damage what they save.",
    help: "Begin the file with an entry whose msgid is empty; 'sitegen translate update' writes one.")

  static let poCharset = Rule(
    "po-charset",
    summary: "The header of a catalogue does not say that the file is in UTF-8.",
    explanation: "Other programs read and save the file in the character set that its header names.",
    help: "Write 'Content-Type: text/plain; charset=UTF-8' into the header, and convert the file if need be.",
    kinds: [
      Rule.Kind("unnamed", .warning, "The header names no character set."),
      Rule.Kind("other", .error, "The header names a character set other than UTF-8."),
    ])

  static let poLanguage = Rule(
    "po-language", .warning,
    summary: "The header of a catalogue names another language than the name of its file.",
    explanation:
      "The name of the file decides which edition the translations are shown in. A header that disagrees often means "
      + "that a file was copied to the wrong place.",
    help: "Correct the field 'Language' of the header, or rename the file.")

  // MARK: The translations

  static let translationMissing = Rule(
    "translation-missing", .warning,
    summary: "A text of a briefing has no translation.",
    explanation: "The page shows the words of the source, marked as such, in the place of the translation.",
    help: "Fill in the msgstr of its entry; 'sitegen translate update' adds entries for new texts.")

  static let translationStale = Rule(
    "translation-stale", .warning,
    summary: "A translation is older than its text, or is marked as fuzzy.",
    explanation:
      "The source has been edited since the text was translated, or somebody was not sure of the translation. The page "
      + "shows it, marked as such, and the checks of translations leave it alone.",
    help: "Bring the msgstr up to date and remove the flag 'fuzzy'.")

  static let translationUnused = Rule(
    "translation-unused", .note,
    summary: "An entry of a catalogue is not for any text of its briefing.",
    explanation:
      "The text was removed or changed beyond recognition, or the context names a place that is not there.",
    help: "Run 'sitegen translate update' to keep the entry as an obsolete one, or remove it.")
}
