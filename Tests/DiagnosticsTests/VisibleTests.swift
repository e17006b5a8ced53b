import Testing

@testable import Diagnostics

@Suite("What is invisible in a text")
struct VisibleTests {
  @Test(
    "is shown as an escape",
    arguments: [
      ("\0\u{1F}\u{7F}", #"\u{0}\u{1f}\u{7f}"#), ("\u{80}\u{9B}\u{9F}", #"\u{80}\u{9b}\u{9f}"#),
      ("\t\r\n", #"\t\r\n"#), ("\u{1B}]0;x\u{7}", #"\u{1b}]0;x\u{7}"#),
      ("a\u{AD}b\u{200B}\u{200D}\u{FEFF}", #"a\u{ad}b\u{200b}\u{200d}\u{feff}"#),
      ("\u{61C}\u{200E}\u{202A}\u{2066}\u{2069}", #"\u{61c}\u{200e}\u{202a}\u{2066}\u{2069}"#),
      ("\u{2028}\u{2029}", #"\u{2028}\u{2029}"#), ("\u{3164}\u{115F}", #"\u{3164}\u{115f}"#),
      ("\u{E000}\u{FFFF}\u{E0041}", #"\u{e000}\u{ffff}\u{e0041}"#),
    ])
  func invisible(text: String, shown: String) {
    #expect(text.visible == shown)
    #expect(text.unicodeScalars.allSatisfy(\.isInvisible) || shown.contains { $0.isLetter })
  }

  @Test(
    "is nothing of what a reader sees",
    arguments: ["", "한글 漢字 かな", "🇰🇷 ☎️ é e\u{301}", "a\u{A0}b — “c”…", "\\u{1b}", "※ ○ ■ ｶ"])
  func visible(text: String) {
    #expect(text.visible == text)
  }
}
