import Templating
import Testing

@Suite("Escaping")
struct EscapingTests {
  @Test(
    "writes the five characters as references, wherever they are",
    arguments: [
      ("& < > \" '", "&amp; &lt; &gt; &quot; &#39;"),
      ("&amp;", "&amp;amp;"),
      ("", ""),
      ("정책 3조 5천억", "정책 3조 5천억"),
      ("0123456789abcde&", "0123456789abcde&amp;"),
      ("01234567&01234567", "01234567&amp;01234567"),
      ("<<<<<<<<>>>>>>>>", String(repeating: "&lt;", count: 8) + String(repeating: "&gt;", count: 8)),
      // A quotation mark and the accent on it are one Character.
      ("\"\u{301} onload=\u{301}", "&quot;\u{301} onload=\u{301}"),
      ("<\u{338}script>\u{338}", "&lt;\u{338}script&gt;\u{338}"),
      // What neither HTML nor XML may contain.
      ("a\u{0}b\u{1}\u{B}\u{C}\u{1F}c", "a\u{FFFD}b\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}c"),
      ("a\tb\nc\r\n01234567\u{7}", "a\tb\nc\r\n01234567\u{FFFD}"),
      // Half of a surrogate pair, as some programs write it, is not a character.
      (String(decoding: [0x61, 0xED, 0xA0, 0x80, 0x62], as: UTF8.self), "a\u{FFFD}\u{FFFD}\u{FFFD}b"),
      // Neighbours of the five in the code table.
      ("!#$%()*;=?", "!#$%()*;=?"),
    ])
  func escapes(text: String, expected: String) {
    #expect(render("{{heading}}", [:], Page(heading: text)).utf8.elementsEqual(expected.utf8))
  }

  @Test("treats every byte alike at every distance from the start")
  func escapesEverywhere() {
    for length in 0..<40 {
      let clean = String(repeating: "가a", count: length)
      #expect(render("{{heading}}", [:], Page(heading: clean + "'" + clean)) == clean + "&#39;" + clean)
    }
  }

  @Test(
    "keeps addresses that a page may link to",
    arguments: [
      ("https://example.org/?a=1&b=2", "https://example.org/?a=1&amp;b=2"),
      ("HTTP://example.org", "HTTP://example.org"),
      ("mailto:press@example.org", "mailto:press@example.org"),
      ("tel:+82-2-123", "tel:+82-2-123"),
      ("../ko/", "../ko/"),
      ("#s2-1-p3", "#s2-1-p3"),
      ("", ""),
      ("table-1.csv", "table-1.csv"),
      ("/path:with:colons", "/path:with:colons"),
      ("?q=javascript:x", "?q=javascript:x"),
      ("인공지능:정책", "인공지능:정책"),
      ("\"><script>", "&quot;&gt;&lt;script&gt;"),
    ])
  func keepsAddresses(address: String, expected: String) {
    #expect(render("{{home}}", [:], Page(home: Address(address))) == expected)
  }

  @Test(
    "replaces addresses with other schemes, however they are disguised",
    arguments: [
      "javascript:alert(1)", "JavaScript:alert(1)", "  javascript:alert(1)", "java\tscript:alert(1)",
      "java\nscript\r:alert(1)", "\u{1}javascript:alert(1)", "javascript\u{0}:alert(1)",
      "javascript :alert(1)",
      "data:text/html,<script>", "DATA:text/html;base64,x", "vbscript:x", "file:///etc/passwd", "blob:x",
      ":alert(1)", "httpsx:x", "xhttps:x", "view-source:x",
    ])
  func replacesAddresses(address: String) {
    #expect(render("<a href=\"{{home}}\">", [:], Page(home: Address(address))) == "<a href=\"#\">")
  }
}
