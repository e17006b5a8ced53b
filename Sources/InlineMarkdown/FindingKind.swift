import Characters
import Diagnostics

extension InlineFinding {
  /// What was found, with all that its words need.
  enum Kind: Hashable, Sendable {
    /// Emphasis that CommonMark would not have let begin or end between the two characters.
    case mendedEmphasis(End, before: Unicode.Scalar?, after: Unicode.Scalar?)
    /// Stars that stay on the page.
    case literalStars(Int, LiteralCause)
    /// Why the target was refused, as ``LinkTarget`` says it.
    case refusedLink(String)
    case refusedImage(String)
    /// An image of a page without a word for those who do not see it.
    case imageWithoutWords
    /// A picture that should lie beside a page, and the likeliest of those that do.
    case missingImage(String, String?)
    case unknownLanguage
    case tooManyBytes
    case tooMuchMarkup
    case noSentinelLeft
    /// An id that a heading of a page does not get, and why.
    case headingID(String, String)
    /// A table in a list, in a quotation, or below words without a blank line.
    case tableWithinWords
    /// A row with more cells than there are columns.
    case longTableRow(Int)
    /// A footnote that nothing refers to.
    case unusedFootnote(String)
    /// An address whose last word may be the sentence's.
    case doubtfulAddress(String)
  }

  enum End: String, Sendable {
    case beginning = "begin"
    case end = "end"
  }

  /// The rule that stars missed.
  enum LiteralCause: String, Sendable {
    // In a raw text.
    case notTwoStars = "only exactly two stars make bold"
    case beforeSpace = "no bold is open that it could close, and none begins before white space"
    case insideWord = "no bold is open that it could close, and none begins directly after a word"
    case unclosed = "nothing closes it"
    case closedAfterSpace = "the next `**` follows white space and so cannot close it"
    // In Markdown.
    case noPartner = "it finds no partner"
    case onlyBegins = "it can only begin emphasis there, and nothing ends that"
    case onlyEnds = "it can only end emphasis there, and nothing begins that"
    case betweenSpaces = "it can neither begin nor end emphasis between white space"

    fileprivate var help: String {
      switch self {
      case .notTwoStars, .beforeSpace, .insideWord, .unclosed, .closedAfterSpace:
        "Write bold as `**words**` after a space or an opening mark; a footnote mark can stay"
      case .noPartner, .onlyBegins, .onlyEnds, .betweenSpaces:
        "Set a space outside of the stars, none inside; write `\\*` for a star that is meant"
      }
    }
  }
}

extension InlineFinding.Kind {
  var rule: Rule {
    switch self {
    case .mendedEmphasis: .emphasisBeforeParticle
    case .literalStars: .literalEmphasis
    case .refusedLink: .refusedLink
    case .refusedImage: .refusedImage
    case .imageWithoutWords, .missingImage: .pagePicture
    case .unknownLanguage: .unknownLanguageMark
    case .tooManyBytes, .tooMuchMarkup, .noSentinelLeft: .segmentLimit
    case .doubtfulAddress: .doubtfulAddress
    case .headingID: .headingID
    case .tableWithinWords, .longTableRow: .pageTable
    case .unusedFootnote: .unusedFootnote
    }
  }

  var words: (message: String, reason: String?, help: String?) {
    switch self {
    case .mendedEmphasis(let end, let before, let after):
      (
        "The emphasis was made to \(end.rawValue) between \(quoted(before)) and \(quoted(after))",
        "CommonMark lets none \(end.rawValue) between punctuation and a letter, but Korean sets no space there",
        "To leave the stars, write 'repairs: {emphasis-before-particle: off}' in briefing.yml"
      )
    case .literalStars(let count, let cause):
      (
        "`\(count > 5 ? "*****…" : String(repeating: "*", count: count))` stays on the page, because \(cause.rawValue)",
        nil, cause.help
      )
    case .refusedLink(let why):
      (
        "The link has no target, because the one written \(why)", nil,
        "Begin it with `https:`, `http:`, `mailto:` or `tel:`, or write a path within the site"
      )
    case .refusedImage(let why):
      (
        "The image is replaced by its text, because its address \(why)", nil,
        "Put the picture into the site and write a path within it, or link to it"
      )
    case .imageWithoutWords:
      (
        "Nothing says what the picture shows", "Readers who do not see it would not know that it is there",
        "Write it between the brackets: ![what it shows](name.jpg)"
      )
    case .missingImage(let name, let nearest):
      (
        "There is no picture '\(name)' in the folder of the page", nil,
        nearest.map { "Did you mean '\($0)'?" } ?? "Put the file beside the text"
      )
    case .unknownLanguage:
      (
        "The mark of a language stays on the page, because it names no language", nil,
        "Write it as `[東京]{lang=ja}`, with a tag such as ja, fr or zh-Hant"
      )
    case .tooManyBytes:
      (
        "The segment is shown as plain text, because it has more than \(Limits.bytes) bytes", nil,
        "Divide it into paragraphs"
      )
    case .tooMuchMarkup:
      (
        "The segment is shown as plain text, because it has more than \(Limits.markupCharacters) markup characters",
        nil, "Divide it into paragraphs"
      )
    case .doubtfulAddress(let address):
      (
        "The address may end earlier than '\(address)' does",
        "Particles are written on to an address without a space, and this one has Hangul in it",
        "Set a space after the address, or write its Hangul in percent signs as browsers copy it"
      )
    case .headingID(let name, let why):
      (
        "The heading does not get the id '\(name)', because \(why)", nil,
        "Choose another one, or leave it out: every heading has an id"
      )
    case .tableWithinWords:
      (
        "The table stays on the page as words, because it does not stand by itself", nil,
        "Set a blank line above it, and take it out of lists and quotations"
      )
    case .longTableRow(let columns):
      (
        "The row has more cells than the \(columns) columns of its table",
        "What is too much is in its last cell, with its bars", "Write a bar within a cell as `\\|`"
      )
    case .unusedFootnote(let name):
      (
        "Nothing refers to the footnote '\(name)'", "It stands at the foot of the page all the same",
        "Write `[^\(name)]` where it belongs, or remove it"
      )
    case .noSentinelLeft:
      (
        "The segment is shown as plain text, because it uses all of the noncharacters U+FDD0 to U+FDEF",
        "One of them is needed to mark where emphasis may end", "Remove them: they mean nothing"
      )
    }
  }

  private func quoted(_ scalar: Unicode.Scalar?) -> String { scalar.map { "'\($0)'" } ?? "nothing" }
}

extension InlineFinding {
  /// A note if CommonMark would not have taken these two runs for the ends of one emphasis.
  init?(renderingFrom opening: DelimiterRun, to closing: DelimiterRun, of source: UnsafeBufferPointer<UInt8>)
  {
    let refused: DelimiterRun
    let end: End
    if !closing.commonMark.canClose {
      (refused, end) = (closing, .end)
    } else if !opening.commonMark.canOpen {
      (refused, end) = (opening, .beginning)
    } else {
      return nil
    }
    self.init(
      .mendedEmphasis(
        end, before: source.scalar(before: refused.offset)?.scalar,
        after: source.scalar(at: refused.end, end: source.count)),
      utf8Offset: refused.offset, utf8Length: refused.length)
  }

  /// Stars that stay on the page: `count` of those in `run`.
  init(literal count: Int, of run: DelimiterRun, because cause: LiteralCause) {
    self.init(.literalStars(count, cause), utf8Offset: run.offset, utf8Length: run.length)
  }
}
