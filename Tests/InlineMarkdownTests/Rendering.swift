import Diagnostics
import InlineMarkdown

func tree(_ text: String, _ syntax: InlineSyntax, smart: Bool = false) -> InlineTree {
  InlineParser(syntax: syntax, hasSmartPunctuation: smart).parse(text).tree
}

func html(_ text: String, _ syntax: InlineSyntax, smart: Bool = false, links: Bool = true) -> String {
  let tree = tree(text, syntax, smart: smart)
  return String(decoding: (links ? tree : tree.withoutLinks).html, as: UTF8.self)
}

func plainText(_ text: String, _ syntax: InlineSyntax) -> String { tree(text, syntax).plainText }

func findings(_ text: String, _ syntax: InlineSyntax) -> [InlineFinding] {
  InlineParser(syntax: syntax).parse(text).findings
}

/// A finding as a table of tests names it: rule, offset, length, and the text there.
struct Finding: Hashable, CustomStringConvertible {
  var rule: String
  var offset: Int
  var text: String

  init(_ rule: String, _ offset: Int, _ text: String) {
    self.rule = rule
    self.offset = offset
    self.text = text
  }

  init(_ finding: InlineFinding, in source: String) {
    let bytes = Array(source.utf8)
    let end = min(bytes.count, finding.utf8Offset + finding.utf8Length)
    self.init(
      finding.rule.id, finding.utf8Offset,
      String(decoding: bytes[min(finding.utf8Offset, end)..<end], as: UTF8.self))
  }

  var description: String { "\(rule) at \(offset) “\(text)”" }
}

/// Escaped as the renderer is to escape, written independently of it.
func escaped(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
