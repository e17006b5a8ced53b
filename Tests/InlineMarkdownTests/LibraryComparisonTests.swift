import CCMark
import Foundation
import InlineMarkdown
import Testing

/// Without Korean, Chinese or Japanese the result is the library's own, whatever the text.
@Suite struct `Texts without CJK` {
  @Test(arguments: 1...300)
  func `are rendered as libcmark renders them`(_ seed: UInt64) {
    var texts = Texts(seed: seed)
    for _ in 0..<40 {
      let text = texts.next()
      #expect(html(text, .markdown) == library(text, options: CMARK_OPT_DEFAULT), "\(text)")
      #expect(html(text, .markdown, smart: true) == library(text, options: CMARK_OPT_SMART), "smart: \(text)")
    }
  }

  private func library(_ text: String, options: CInt) -> String {
    var text = text
    let html = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cmark_markdown_to_html($0.baseAddress, $0.count, options) }
    }
    defer { free(html) }
    return withoutNestedLinks(ConformanceData.inlineHTML(of: html.map { String(cString: $0) } ?? ""))
  }

  /// The library lets an autolink be in a link; HTML does not, and the outer one is kept.
  private func withoutNestedLinks(_ html: String) -> String {
    var depth = 0
    return html.replacing(/<a [^>]*>|<\/a>/) { tag in
      if tag.output.hasPrefix("</") {
        depth -= 1
        return depth == 0 ? String(tag.output) : ""
      }
      depth += 1
      return depth == 1 ? String(tag.output) : ""
    }
  }
}

/// Texts of all that libcmark and the renderer read alike: no raw HTML, no bare address, no line break.
private struct Texts {
  private var state: UInt64
  private let parts = [
    "a", "b ", " ", "é", "ß", "1", "*", "**", "***", "_", "__", "`", "``", "[", "]", "](/u)",
    "](<1 w> \"t\")", "![",
    "(", ")", "\\", "\\*", "\\[", "&amp;", "&copy;", "&", "&#65;", "<http://x>", "<a@b>", "!", "\"", "'", "-",
    "--", ".", "...", ",", "«", "…", "€", "\u{A0}", "{", "}", "~", "#", "+",
  ]

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  /// It begins and ends with letters, so that it is a paragraph for libcmark, too.
  mutating func next() -> String {
    "x" + (0..<Int(random() % 16)).map { _ in parts[Int(random() % UInt64(parts.count))] }.joined() + "y"
  }

  private mutating func random() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
