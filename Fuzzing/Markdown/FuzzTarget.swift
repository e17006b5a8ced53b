import CCMark
import Glibc
import InlineMarkdown

/// Called by libFuzzer with every input that it makes up: what is true of every segment must be true of it.
@_cdecl("LLVMFuzzerTestOneInput")
func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  for syntax in [InlineSyntax.rawText, .markdown] {
    for isSmart in [false, true] {
      let (tree, findings) = InlineParser(syntax: syntax, hasSmartPunctuation: isSmart).parse(text)
      check(tree.html, of: text, "\(syntax), smart \(isSmart)")
      check(tree.withoutLinks.html, of: text, "\(syntax), smart \(isSmart), without links")
      check(tree.keepingTogether.html, of: text, "\(syntax), smart \(isSmart), kept together")
      for finding in findings where finding.utf8Offset > text.utf8.count || finding.message.isEmpty {
        fail("a finding outside of the text", text, tree.html)
      }
      if tree.keepingTogether.plainText != tree.plainText || tree.withoutLinks.plainText != tree.plainText {
        fail("a pass that loses words", text, tree.html)
      }
      _ = tree.markdown
      // Nothing that comes before can hide what comes last.
      let followed = InlineParser(syntax: syntax, hasSmartPunctuation: isSmart).parse(text + "끝").tree
      if !Array(followed.plainText.utf8).suffix(3).elementsEqual("끝".utf8) {
        fail("the last word is lost", text, followed.html)
      }
    }
  }
  if isReadAlike(text) {
    for isSmart in [false, true] {
      let html = InlineParser(syntax: .markdown, hasSmartPunctuation: isSmart).parse(text).tree.html
      let expected = library(text, isSmart: isSmart)
      if html != expected {
        fail("not as libcmark: \(String(decoding: expected, as: UTF8.self))", text, html)
      }
    }
  }
  return 0
}

/// libFuzzer keeps the input of a run that traps.
func fail(_ what: String, _ text: String, _ html: [UInt8]) -> Never {
  fatalError("\(what)\n\(text.debugDescription)\n\(String(decoding: html, as: UTF8.self))")
}

/// Tags are the known ones and properly nested, and no sentinel, control character or noncharacter is left.
private func check(_ html: [UInt8], of text: String, _ what: String) {
  var open: [String] = []
  var index = 0
  while index < html.count {
    let byte = html[index]
    guard byte == UInt8(ascii: "<") else {
      if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "\"") { fail("\(what): unescaped", text, html) }
      index += 1
      continue
    }
    guard let end = html[index...].firstIndex(of: UInt8(ascii: ">")) else {
      fail("\(what): open tag", text, html)
    }
    let tag = String(decoding: html[(index + 1)..<end], as: UTF8.self)
    let name = String(tag.prefix { $0 != " " })
    if name.hasPrefix("/") {
      if open.popLast() != String(name.dropFirst()) { fail("\(what): nesting", text, html) }
    } else if !["br", "img"].contains(name) {
      guard ["em", "strong", "code", "a", "span"].contains(name) else { fail("\(what): tag", text, html) }
      if name == "a", open.contains("a") { fail("\(what): link in a link", text, html) }
      open.append(name)
    }
    index = end + 1
  }
  if !open.isEmpty { fail("\(what): unclosed", text, html) }
  guard let rendered = String(validating: html, as: UTF8.self) else { fail("\(what): not UTF-8", text, html) }
  if rendered.unicodeScalars.contains(where: isForbidden) { fail("\(what): forbidden", text, html) }
}

private func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A: false
  case 0x00...0x1F, 0x7F...0x9F, 0xFDD0...0xFDEF: true
  default: scalar.value & 0xFFFE == 0xFFFE
  }
}

/// Whether libcmark makes one paragraph of the text and the renderer means to differ nowhere.
private func isReadAlike(_ text: String) -> Bool {
  guard let first = text.utf8.first, let last = text.utf8.last, isLetter(first), isLetter(last) else {
    return false
  }
  return text.unicodeScalars.allSatisfy { scalar in
    (0x20..<0x7F).contains(scalar.value) && !"<:@&wW{".unicodeScalars.contains(scalar)
      || (0xA1...0x24F).contains(scalar.value)
  }
}

private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

private func library(_ text: String, isSmart: Bool) -> [UInt8] {
  var text = text
  let html = text.withUTF8 { bytes in
    bytes.withMemoryRebound(to: CChar.self) {
      cmark_markdown_to_html($0.baseAddress, $0.count, isSmart ? CMARK_OPT_SMART : CMARK_OPT_DEFAULT)
    }
  }
  defer { free(html) }
  guard let html else { return [] }
  let written = String(cString: html).dropFirst("<p>".count).dropLast("</p>\n".count)
  return Array(written.replacing(" />", with: ">").utf8)
}
