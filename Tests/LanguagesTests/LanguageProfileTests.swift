import Briefings
import Figures
import Languages
import Testing
import TextReading

@Suite struct `What is known of a language` {
  @Test(arguments: ["ko", "ko-KR", "KO", "ko_KR", "ko-Kore-KR"])
  func `is found by any tag of Korean`(tag: String) throws {
    #expect(LanguageProfile.of(try #require(Language(tag)))?.name == "Korean")
  }

  @Test(arguments: ["en", "en-GB", "en_US", "EN-au"])
  func `is found by any tag of English`(tag: String) throws {
    #expect(LanguageProfile.of(try #require(Language(tag)))?.name == "English")
  }

  @Test(arguments: ["kok", "enm", "ja", "zh-Hant"])
  func `is nothing for a language that only begins alike, or that nobody has described`(tag: String) throws {
    #expect(LanguageProfile.of(try #require(Language(tag))) == nil)
  }

  @Test func `tells whose letter a letter is`() {
    #expect(LanguageProfile.ofLetter("한")?.subtag == "ko")
    #expect(LanguageProfile.ofLetter("a") == nil)
  }

  @Test(
    arguments: [
      ("ko", "성장했다. 3.5% 늘었다. “좋다.” 끝", ["성장했다.", " 3.5% 늘었다.", " “좋다.", "” 끝"]),
      (
        "en", "Dr. Kim agreed. It is 3.5 percent. Is it?",
        ["Dr. Kim agreed.", " It is 3.5 percent.", " Is it?"]
      ),
    ])
  func `ends sentences where its language does`(tag: String, text: String, sentences: [String]) throws {
    let language = try #require(Language(tag))
    let profile = try #require(LanguageProfile.of(language))
    let scanned = ScannedText(text)
    #expect(profile.sentences(of: scanned).map { scanned.rawString($0) } == sentences)
  }

  @Test func `is known of two languages in either order`() throws {
    let (korean, english) = (try #require(LanguageProfile.all.first), try #require(LanguageProfile.all.last))
    #expect(LanguagePair.of(korean, english) != nil)
    #expect(LanguagePair.of(english, korean)?.first.subtag == korean.subtag)
    #expect(LanguagePair.of(korean, korean) == nil)
  }
}
