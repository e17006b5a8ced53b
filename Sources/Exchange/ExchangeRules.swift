package import Diagnostics

/// What can be wrong with a file that comes back from a translator.
extension Rule {
  /// All rules of exchange files.
  package static let exchange: [Rule] = [
    xliffSize, xliffEncoding, xmlSyntax, xliffVersion, xliffFile, xliffUnit, xliffDuplicate, xliffSource,
    xliffConflict, xliffGone, tmxSize, tmxEncoding, tmxVersion, tmxLanguage, tmxUnit, tmxMarkup, tmxVariant,
  ]

  // MARK: The file

  static let xliffSize = Rule(
    "xliff-size", .error,
    summary: "An exchange file, or a text in it, is too large to be read.",
    explanation:
      "A file may have \(ExchangeFile.sizeLimit >> 20) MiB and \(InputLimits.entries.grouped) units, a text in it "
      + "\(InputLimits.segmentSize.grouped) bytes. No export of a site's texts comes near that; a file that large is "
      + "usually something else under the wrong name.",
    help: "Check whether the file really is XLIFF.")

  static let xliffEncoding = Rule(
    "xliff-encoding", .error,
    summary: "An exchange file is not in UTF-8.",
    explanation: "Exchange files are written and read as UTF-8 and nothing else.",
    help: "Save the file as UTF-8.")

  static let xmlSyntax = Rule(
    "xml-syntax", .error,
    summary: "An exchange file is not well-formed XML, or uses a part of XML that is not read.",
    explanation:
      "The file was damaged or cut off on its way, or it has a document type or entities of its own. Those are refused, "
      + "because they can make a small file grow without end or pull in other files.",
    help: "Ask for the file again, or correct it in a text editor.")

  static let xliffVersion = Rule(
    "xliff-version", .error,
    summary: "A file that is to be imported is not XLIFF 1.2.",
    explanation: "XLIFF 2.0 and other formats have other elements, and would be read as an empty file.",
    help: "Export it as XLIFF 1.2 from the program it comes from.")

  static let xliffFile = Rule(
    "xliff-file", .error,
    summary: "An exchange file does not say which briefing and languages it is for.",
    explanation:
      "Its element 'file' needs the attributes 'original', 'source-language' and 'target-language' as exported.",
    help: "Export the briefing again and compare.")

  // MARK: The texts in it

  static let xliffUnit = Rule(
    "xliff-unit", .warning,
    summary: "A unit of an exchange file has no source text.",
    explanation: "Without it nobody can tell which text the translation is for, so the unit is left out.",
    help: "Export the briefing again and compare.")

  static let xliffDuplicate = Rule(
    "xliff-duplicate", .warning,
    summary: "Two units of an exchange file have the same id.",
    explanation: "Only the first of them is imported.",
    help: "Remove one of them.")

  static let xliffSource = Rule(
    "xliff-source", .warning,
    summary: "The source text of a unit is not the one that was exported.",
    explanation:
      "Somebody edited the source in the exchange file, or put a translation under another id. The translation is kept, "
      + "but not as one of the text with this id.",
    help: "Compare the two texts, and put the translation where it belongs.")

  static let xliffConflict = Rule(
    "xliff-conflict", .warning,
    summary: "A translation was changed in the catalogue and in the exchange file.",
    explanation:
      "The imported translation is used, its entry is marked as fuzzy, and the catalogue's own is kept as a comment.",
    help: "Choose one of the two, then remove the comment and the flag.")

  static let xliffGone = Rule(
    "xliff-gone", .warning,
    summary: "The text of an imported translation is no longer in its briefing.",
    explanation: "The translation is kept as an obsolete entry, and used again should the text come back.",
    help: "Nothing needs to be done.")

  // MARK: Memories

  static let tmxSize = Rule(
    "tmx-size", .error,
    summary: "A translation memory, or a text in it, is too large to be read.",
    explanation:
      "A file may have \(ExchangeFile.sizeLimit >> 20) MiB and \(InputLimits.entries.grouped) units, a text in it "
      + "\(InputLimits.segmentSize.grouped) bytes.",
    help: "Divide the file into several.")

  static let tmxEncoding = Rule(
    "tmx-encoding", .error,
    summary: "A translation memory is neither UTF-8 nor UTF-16.",
    explanation:
      "Bytes that cannot be read would be lost from texts that nobody looks at. Whatever encoding the file says it is in, "
      + "those two are read.",
    help: "Save the file as UTF-8.")

  static let tmxVersion = Rule(
    "tmx-version", .error,
    summary: "A file that is to be imported as a translation memory is not TMX 1.",
    explanation: "Other formats have other elements, and would be read as an empty file.",
    help: "Export it as TMX 1.4 from the program it comes from.")

  package static let tmxLanguage = Rule(
    "tmx-language", .error,
    summary: "A translation memory has nothing in two languages of the site.",
    explanation:
      "A language of the file is one of the site's if their tags are the same, or if one says more of the same language: "
      + "'en-US' is taken for the site's 'en' where no other comes into question.",
    help: "Compare the attributes 'xml:lang' of the file with 'languages' in site.yml.")

  static let tmxUnit = Rule(
    "tmx-unit", .warning,
    summary: "A unit of a translation memory has no two texts in known languages.",
    explanation: "A text without words or without a language translates nothing, so it is left out.",
    help: "Nothing needs to be done.")

  static let tmxMarkup = Rule(
    "tmx-markup", .note,
    summary: "Markup within the texts of a translation memory was left out.",
    explanation:
      "Other programs keep codes for bold type, line breaks and pictures within their texts. The words around them are kept, "
      + "the codes are not.",
    help: "Nothing needs to be done.")

  static let tmxVariant = Rule(
    "tmx-variant", .note,
    summary: "A text has more than one translation in the memory.",
    explanation: "All of them are kept, each but the first with a context (msgctxt) such as 'variant 2'.",
    help: "Remove the ones that should not be used again.")
}
