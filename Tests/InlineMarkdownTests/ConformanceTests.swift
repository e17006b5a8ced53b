import Foundation
import InlineMarkdown
import Testing

@Suite struct `Conformance` {
  @Test(.enabled(if: ConformanceData.isAvailable, ConformanceData.absence))
  func `renders emphasis next to Korean, Chinese and Japanese as the CJK-friendly amendment wants`() throws {
    let table = try String(decoding: ConformanceData.contents(of: "cjk-emphasis.tsv"), as: UTF8.self)
    var compared = 0
    var unused = differencesFromTable
    for line in table.split(separator: "\n").dropFirst() {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map { unescaped($0) }
      let input = fields[0]
      let rendered = html(input, .markdown)
      if let difference = unused.removeValue(forKey: input) {
        #expect(rendered == difference.html, "\(input): \(difference.reason)")
      } else if let older = htmlOfOlderLibrary[input] {
        #expect([older, ConformanceData.inlineHTML(of: fields[1])].contains(rendered), "\(input)")
      } else {
        #expect(rendered == ConformanceData.inlineHTML(of: fields[1]), "\(fields[2]): \(input)")
      }
      compared += 1
    }
    #expect(compared > 200, "The table was read in part only")
    #expect(unused.isEmpty, "These cases are no longer in the table")
  }

  @Test(.enabled(if: ConformanceData.isAvailable, ConformanceData.absence))
  func `renders the examples of CommonMark that are one paragraph as CommonMark wants`() throws {
    struct Example: Decodable {
      var markdown: String
      var html: String
      var example: Int
      var section: String
    }
    let data = try ConformanceData.contents(of: "commonmark-0.30.json")
    var compared = 0
    var unused = examplesThatDiffer
    var omitted: [Omission: Int] = [:]
    for example in try JSONDecoder().decode([Example].self, from: data) {
      if let omission = Omission(example.markdown, html: example.html, section: example.section) {
        omitted[omission, default: 0] += 1
        continue
      }
      let difference = unused.removeValue(forKey: example.example)
      #expect(
        html(example.markdown, .markdown)
          == difference?.html ?? ConformanceData.inlineHTML(of: example.html),
        "example \(example.example), \(example.section): \(difference?.reason ?? example.markdown)")
      compared += 1
    }
    #expect(unused.isEmpty, "These examples are no longer compared")
    #expect(compared == 286)
    #expect(omitted == [.blocks: 230, .reference: 71, .rawHTML: 65])
  }
}

/// Why an example is not compared: a segment cannot be what it shows.
private enum Omission: Hashable {
  case blocks, reference, rawHTML

  init?(_ markdown: String, html: String, section: String) {
    if section == "Raw HTML" || section == "HTML blocks" {
      self = .rawHTML
    } else if !isOneParagraph(html) {
      self = .blocks
    } else if definesReference(markdown) {
      self = .reference
    } else {
      return nil
    }
  }
}

private let rawHTML = "raw HTML is shown as text"
private let blockStart = "a segment never begins a block"
private let scheme = "only http, https, mailto and tel lead anywhere"
private let bareAddress = "an address is a link without brackets, too"
private let definition = "a segment defines no references"

/// What differs from the table by design.
private let differencesFromTable: [String: (html: String, reason: String)] = [
  "<span title=\"**질(Q)**로\">속성</span>": (
    "&lt;span title=&quot;**질(Q)**로&quot;&gt;속성&lt;/span&gt;", rawHTML
  ),
  "**<b>굵게</b>**를": ("<strong>&lt;b&gt;굵게&lt;/b&gt;</strong>를", rawHTML),
  "# **제목(부제)**의 의미": ("# <strong>제목(부제)</strong>의 의미", blockStart),
  "> **인용(문)**은": ("&gt; <strong>인용(문)</strong>은", blockStart),
  ">**인용(문)**은": ("&gt;<strong>인용(문)</strong>은", blockStart),
  "- **항목(1)**은": ("- <strong>항목(1)</strong>은", blockStart),
  "1. **항목(1)**은": ("1. <strong>항목(1)</strong>은", blockStart),
]

/// libcmark 0.30 does not take symbols for punctuation, as the table and libcmark 0.31 do.
private let htmlOfOlderLibrary = [
  "a**a∇**a": "a<strong>a∇</strong>a",
  "a**∇a**a": "a<strong>∇a</strong>a",
  "a**a𝜵**a": "a<strong>a𝜵</strong>a",
  "a**𝜵a**a": "a<strong>𝜵a</strong>a",
]

/// Examples of CommonMark 0.30 that differ by design.
private let examplesThatDiffer: [Int: (html: String, reason: String)] = [
  208: ("[ foo ]: /url bar", definition),
  344: ("&lt;a href=&quot;`&quot;&gt;`", rawHTML),
  474: ("*&lt;img src=&quot;foo&quot; title=&quot;*&quot;/&gt;", rawHTML),
  475: ("**&lt;a href=&quot;**&quot;&gt;", rawHTML),
  476: ("__&lt;a href=&quot;__&quot;&gt;", rawHTML),
  490: ("<a href=\"foo%20bar\">link</a>", "a soft line break is a space everywhere"),
  493: ("[a](&lt;b)c [a](&lt;b)c&gt; [a](&lt;b&gt;c)", rawHTML),
  499: ("link", scheme),
  523: ("[foo &lt;bar attr=&quot;](baz)&quot;&gt;", rawHTML),
  540: ("[Foo bar]: /url [Baz][Foo bar]", definition),
  595: ("&lt;irc://foo.bar:2233/baz&gt;", scheme),
  597: ("&lt;a+b+c:d&gt;", scheme),
  598: ("&lt;made-up-scheme://foo,bar&gt;", scheme),
  600: ("&lt;localhost:5001/foo&gt;", scheme),
  601: ("&lt;<a href=\"http://foo.bar/baz\">http://foo.bar/baz</a> bim&gt;", bareAddress),
  605: ("&lt;<a href=\"mailto:foo+@bar.example.com\">foo+@bar.example.com</a>&gt;", bareAddress),
  607: ("&lt; <a href=\"http://foo.bar\">http://foo.bar</a> &gt;", bareAddress),
  610: ("<a href=\"http://example.com\">http://example.com</a>", bareAddress),
  611: ("<a href=\"mailto:foo@bar.example.com\">foo@bar.example.com</a>", bareAddress),
  642: ("&lt;a href=&quot;foo   bar&quot;&gt;", rawHTML),
  643: ("&lt;a href=&quot;foo\\ bar&quot;&gt;", rawHTML),
  649: ("foo  baz", "the spaces of a soft line break stay, and a browser makes one of them"),
]

private func isOneParagraph(_ html: String) -> Bool {
  html.hasPrefix("<p>") && html.hasSuffix("</p>\n") && html.components(separatedBy: "</p>").count == 2
    && !["<h", "<ul", "<ol", "<pre", "<blockquote"].contains { html.contains($0) }
}

private func definesReference(_ markdown: String) -> Bool {
  markdown.split(separator: "\n").contains { $0.contains(/^\s*\[.+\]:/) }
}

private func unescaped(_ field: Substring) -> String {
  var result = ""
  var isEscape = false
  for character in field.unicodeScalars {
    if isEscape {
      isEscape = false
      switch character {
      case "n": result += "\n"
      case "t": result += "\t"
      default: result.unicodeScalars.append(character)
      }
    } else if character == "\\" {
      isEscape = true
    } else {
      result.unicodeScalars.append(character)
    }
  }
  return result
}
