import Diagnostics
import Foundation
import InlineMarkdown
import Testing

@Suite struct `Random texts` {
  @Test(arguments: 1...200)
  func `without two stars are exactly their escaped selves when raw`(_ seed: UInt64) {
    var texts = RandomTexts(seed: seed)
    for _ in 0..<20 {
      let text = texts.next().replacingOccurrences(of: "**", with: "*가", options: .literal)
      guard text.firstRange(ofBytes: "**") == nil else { continue }
      #expect(html(text, .rawText) == escaped(text))
      #expect(findings(text, .rawText).isEmpty)
    }
  }

  @Test(arguments: 1...200)
  func `lose nothing but the stars of their bold when raw`(_ seed: UInt64) {
    var texts = RandomTexts(seed: seed)
    for _ in 0..<20 {
      let text = texts.next()
      let rendered = html(text, .rawText)
      let visible = rendered.replacingOccurrences(of: "<strong>", with: "", options: .literal)
        .replacingOccurrences(of: "</strong>", with: "", options: .literal)
      let bold = (rendered.utf8.count - visible.utf8.count) / "<strong></strong>".utf8.count
      #expect(withoutStars(visible) == withoutStars(escaped(text)), "\(text)")
      #expect(stars(in: text) - stars(in: visible) == 4 * bold, "\(text)")
      #expect(escaped(plainText(text, .rawText)) == visible, "\(text)")
    }
  }

  @Test(arguments: 1...200)
  func `have no tag but the inline ones and no sentinel when Markdown`(_ seed: UInt64) throws {
    var texts = RandomTexts(seed: seed)
    for _ in 0..<20 {
      let text = texts.next()
      let rendered = html(text, .markdown)
      let tags = rendered.matches(of: /<(\/?)([a-z]+)[^>]*>/.matchingSemantics(.unicodeScalar))
      #expect(tags.count == rendered.utf8.count { $0 == UInt8(ascii: "<") }, "\(text) → \(rendered)")
      var open: [Substring] = []
      for tag in tags where !["br", "img"].contains(tag.output.2) {
        #expect(["em", "strong", "code", "a"].contains(tag.output.2), "\(text) → \(rendered)")
        if tag.output.1.isEmpty {
          open.append(tag.output.2)
        } else {
          #expect(open.popLast() == tag.output.2, "\(text) → \(rendered)")
        }
      }
      #expect(open.isEmpty, "\(text) → \(rendered)")
      #expect(!rendered.unicodeScalars.contains { (0xFDD0...0xFDEF).contains($0.value) }, "\(text)")
    }
  }

  @Test(arguments: 1...200)
  func `report two stars exactly if two stars stay on the page when Markdown`(_ seed: UInt64) {
    var texts = RandomTexts(seed: seed)
    for _ in 0..<20 {
      let text = texts.next().replacing(/[\\`]/.matchingSemantics(.unicodeScalar), with: "")
      let page = html(text, .markdown).replacing(
        /(href|title|src)="[^"]*"/.matchingSemantics(.unicodeScalar), with: "")
      // Stars in the address that an autolink shows or in raw HTML are no emphasis.
      guard text.firstRange(ofBytes: "<") == nil else { continue }
      let reported = findings(text, .markdown).contains { $0.rule == .literalEmphasis }
      #expect(reported == (page.firstRange(ofBytes: "**") != nil), "\(text) → \(page)")
    }
  }
}

/// Short texts of what matters to emphasis, the same for the same seed.
private struct RandomTexts {
  private var state: UInt64
  private let parts = [
    "가", "나다", "a", "B2", " ", "*", "**", "**", "***", "_", "(", ")", "\"", "'", "“", "”", "·", ".", "[",
    "](x)", "](y \"z\")", "!", "`", "<", ">",
    "<b>", "<http://x>", "&", "&amp;", "\\", "#", "- ", "1. ", "~", "😀", "\u{FE00}", "㈜", "\u{3000}",
    "\u{2E2E}",
  ]

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> String {
    (0..<Int(random() % 14)).map { _ in parts[Int(random() % UInt64(parts.count))] }.joined()
  }

  private mutating func random() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

private func withoutStars(_ text: String) -> String {
  text.replacingOccurrences(of: "*", with: "", options: .literal)
}

private func stars(in text: String) -> Int { text.utf8.count { $0 == UInt8(ascii: "*") } }

extension String {
  /// Looks at bytes, as a star with a combining mark after it is one character, but a star to Markdown.
  fileprivate func firstRange(ofBytes other: String) -> Range<Array<UInt8>.Index>? {
    Array(utf8).firstRange(of: Array(other.utf8))
  }
}
