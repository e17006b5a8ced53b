import Briefings
import Testing

@Suite("Tags of languages")
struct LanguageTagTests {
  @Test(
    "mean the language of a site that they say more or less of",
    arguments: [
      ("en", ["ko", "en"], "en"), ("EN", ["ko", "en"], "en"), ("en_US", ["ko", "en"], "en"),
      ("en", ["ko", "en-GB"], "en-GB"), ("en-GB", ["en", "en-GB"], "en-GB"),
      ("en-US", ["en", "en-GB"], "en"),
      ("zh-Hant-TW", ["zh-Hans", "zh-Hant"], "zh-Hant"),
      ("en-US", ["en-GB"], nil), ("en", ["en-GB", "en-US"], nil), ("eng", ["en"], nil), ("de", ["ko"], nil),
    ] as [(String, [String], String?)])
  func meant(tag: String, site: [String], expected: String?) {
    #expect(Language(tag)?.meant(among: site.compactMap { Language($0) })?.tag == expected)
  }

  @Test(
    "say whether it is written from right to left",
    arguments: [
      ("ar", true), ("he-IL", true), ("fa", true), ("ur-PK", true), ("az-Arab", true), ("AR", true),
      ("ko", false), ("en", false), ("az", false), ("ar-Latn", false), ("zh-Hant", false),
    ])
  func direction(tag: String, isRightToLeft: Bool) {
    #expect(Language(tag)?.isRightToLeft == isRightToLeft)
  }
}
