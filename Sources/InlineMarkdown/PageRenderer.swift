import Characters

/// Renders a page that somebody wrote as Markdown, blocks and all.
///
/// Blocks are written as libcmark finds them; the words of each are an ``InlineTree``, made by the same builder as those
/// of a segment: emphasis may end before a Korean particle, a link or image that leads where it should not keeps its
/// words, and HTML is shown as text. Three things that libcmark does not know are ours: tables with bars, footnotes
/// (`[^name]`, `[^name]: words`), and words that are no longer meant (`~~words~~`).
///
/// Time and memory are linear in the text but for what libcmark needs for brackets, whose number is bounded.
package struct PageRenderer: Sendable {
  private let hasSmartPunctuation: Bool
  private let pairsQuotes: Bool
  private let pictures: PagePictures

  /// - Parameters:
  ///   - hasSmartPunctuation: whether straight quotation marks and hyphens become those of English.
  ///   - pairsQuotes: whether straight quotation marks that come in pairs become curly ones, as in Korean.
  ///   - pictures: that lie beside the text.
  package init(
    hasSmartPunctuation: Bool = false, pairsQuotes: Bool = false, pictures: PagePictures = PagePictures()
  ) {
    self.pictures = pictures
    self.hasSmartPunctuation = hasSmartPunctuation
    self.pairsQuotes = pairsQuotes
  }

  /// A page as HTML.
  package struct Page: Sendable {
    /// The words of the heading that the text begins with; it is not part of ``html``.
    package var title: String?
    /// The words of the first paragraph.
    package var opening: String?
    /// Headings from level 2 on, each with the id that its author chose (`## Words {#id}`) or one by its number: `s1`, `s2` …
    package var html: [UInt8]
    /// Addresses of all images.
    package var images: Set<String>
    /// In reading order; their offsets are those of the text.
    package var findings: [InlineFinding]
  }

  /// - Parameter text: its lines end with a line feed.
  /// - Returns: the finding that says why, for a text with more markup than is read.
  package func render(_ text: String) -> Result<Page, Refusal> {
    var text = text
    return text.withUTF8 { source in
      let survey = Survey(source, hasSmartPunctuation: hasSmartPunctuation)
      guard source.count <= Limits.bytes else { return .failure(Refusal(InlineFinding(.tooManyBytes))) }
      guard survey.markupCount <= Limits.markupCharacters else {
        return .failure(Refusal(InlineFinding(.tooMuchMarkup)))
      }
      guard let sentinels = survey.mayHaveNoncharacter ? Sentinels(absentFrom: source) : Sentinels() else {
        return .failure(Refusal(InlineFinding(.noSentinelLeft)))
      }
      let prepared = prepare(source, sentinels)
      guard let tree = SyntaxTree(parsing: prepared.bytes, hasSmartPunctuation: hasSmartPunctuation) else {
        return .failure(Refusal(InlineFinding(.tooManyBytes)))
      }
      var writer = PageWriter(
        prepared, pairsQuotes: pairsQuotes, pictures: pictures,
        parser: InlineParser(
          syntax: .markdown, hasSmartPunctuation: hasSmartPunctuation, pictures: pictures))
      tree.walk { event, node, kind in writer.write(event, node, kind) }
      return .success(writer.finish())
    }
  }

  /// Why a text is not rendered.
  package struct Refusal: Error {
    package let finding: InlineFinding

    fileprivate init(_ finding: InlineFinding) { self.finding = finding }
  }

  /// The text with companions for stars next to Korean; its lines stay as they are.
  private func prepare(_ source: UnsafeBufferPointer<UInt8>, _ sentinels: Sentinels) -> PreparedText {
    var prepared = PreparedText(sentinels: sentinels, capacity: source.count)
    let bytes = Array(source)
    var index = 0
    /// Whether no letter stands before it on its line, and how many bytes do; nil after a letter.
    var column: Int? = 0
    var isInCode = false
    while index < source.count {
      if let start = column, !isInCode, source[index] == UInt8(ascii: "["),
        let (name, _) = bytes.footnoteDefinition(at: index)
      {
        if start < 4, bytes[(index - start)..<index].allSatisfy({ $0 == UInt8(ascii: " ") }) {
          prepared.footnotes.insert(name)
          // Each is a paragraph of its own.
          prepared.startLine()
          prepared.continueSource(at: index)
        }
        // libcmark takes it for the address of a link, which no page shows.
        prepared.insert(.lineGuard, beforeSource: index)
      }
      if column == 0, ["```", "~~~"].contains(where: { bytes[index...].starts(with: $0.utf8) }) {
        isInCode.toggle()
      }
      column =
        source[index] == UInt8(ascii: "\n") ? 0 : source[index].beginsWord ? nil : column.map { $0 + 1 }
      switch source[index] {
      case UInt8(ascii: "\\") where index + 1 < source.count && source[index + 1] != UInt8(ascii: "\n"):
        prepared.append(source, index..<index + 2)
        index += 2
      case UInt8(ascii: "*"):
        let run = DelimiterRun(at: index, in: source, end: source.count)
        prepared.append(run, of: source)
        index = run.end
      case UInt8(ascii: "\n"):
        index += 1
        prepared.startLine()
        prepared.continueSource(at: index)
      case 0:
        index += 1
        prepared.appendNull(beforeSource: index)
      default:
        prepared.append(source[index])
        index += 1
      }
    }
    return prepared
  }
}

extension UInt8 {
  /// Whether it is, or begins, a letter, so that what comes after it on the line begins no block.
  fileprivate var beginsWord: Bool { self >= 0x80 || isASCIILetter }
}
