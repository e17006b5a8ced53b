/// Renders a page that somebody wrote as Markdown, blocks and all.
///
/// Blocks are written as libcmark finds them; the words of each are an ``InlineTree``, made by the same builder as those
/// of a segment: emphasis may end before a Korean particle, a link or image that leads where it should not keeps its
/// words, and HTML is shown as text.
///
/// Time and memory are linear in the text but for what libcmark needs for brackets, whose number is bounded.
package struct PageRenderer: Sendable {
  private let hasSmartPunctuation: Bool
  private let pairsQuotes: Bool

  /// - Parameters:
  ///   - hasSmartPunctuation: whether straight quotation marks and hyphens become those of English.
  ///   - pairsQuotes: whether straight quotation marks that come in pairs become curly ones, as in Korean.
  package init(hasSmartPunctuation: Bool = false, pairsQuotes: Bool = false) {
    self.hasSmartPunctuation = hasSmartPunctuation
    self.pairsQuotes = pairsQuotes
  }

  /// A page as HTML.
  package struct Page: Sendable {
    /// The words of the heading that the text begins with; it is not part of ``html``.
    package var title: String?
    /// The words of the first paragraph.
    package var opening: String?
    /// Headings from level 2 on, each with an id by its number: `s1`, `s2` …
    package var html: [UInt8]
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
      var writer = PageWriter(prepared, pairsQuotes: pairsQuotes)
      tree.walk { event, node, kind in writer.write(event, node, kind) }
      return .success(writer.page)
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
    var index = 0
    while index < source.count {
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
