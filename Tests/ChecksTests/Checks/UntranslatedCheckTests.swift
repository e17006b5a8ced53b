import Briefings
import Diagnostics
import Testing

@testable import Checks

private func findings(_ korean: String, _ english: String) -> [Disagreement] {
  ReadPair(TextPair(source: korean, in: .korean, target: english, in: .english)).untranslated
}

@Suite struct `Looking for what is not translated` {
  @Test(
    arguments: [
      ("보도자료", "Press release"), ("KBL Holdings", "KBL Holdings"), ("a@b.kr", "a@b.kr"), ("12.5%", "12.5%"),
      ("", ""), ("서울시", "Seoul (서울시)"), ("‘정’은 옮기기 어렵다", "The word 정 resists translation"),
      ("표어는 ‘다시, 함께’다", "The slogan is ‘다시, 함께’ (Together again)"), ("#한글날", "Join #한글날 today"),
      ("보고서.hwpx를 받는다", "Download 보고서.hwpx"), ("https://a.kr/한글", "See https://a.kr/한글"),
      ("삼성전자", "Samsung Electronics Co., Ltd. (삼성전자)"), ("`설정: 값`", "Set `설정: 값` in the file"),
      ("채널 @한빛뉴스", "The channel @한빛뉴스"), ("‘나무’를 찾는다", "Look up 나무 (“tree”)"),
      ("훈민정음(訓民正音)", "Hunminjeongeum (訓民正音)"),
    ])
  func `says nothing of`(korean: String, english: String) {
    #expect(findings(korean, english) == [])
  }

  @Test(
    arguments: [
      ("참가 방법", "참가 방법", Diagnostic.Severity.error, "The translation is still in Korean"),
      ("참가 방법", "참가방법", .error, "The translation is still in Korean"),
      ("참가 방법", " ", .error, "The translation is empty"),
      ("농가는 수확을 서둘렀다", "Farmers hurried the 수확", .error, "'수확' is left in Korean"),
      ("김하늘 국장은", "Director Kim Haneul은 said", .error, "'은' is left in Korean"),
      ("“최선을 다하겠다”고 말했다", "He said, “최선을 다하겠다.”", .warning, "'최선을 다하겠다' is left in Korean"),
      ("과기부와 서울시", "과기부 (MSIT) and the city", .warning, "'과기부' is left in Korean"),
      ("과정은 온라인", "The course is online. (과정)", .warning, "'과정' is left in Korean"),
      (
        "“우리는 끝까지 최선을 다하겠다”", "He said, “우리는 끝까지 최선을 다하겠다.”", .warning,
        "'우리는 끝까지 최선을 다하겠다' is left in Korean"
      ),
      ("가 나 다 라", "A 가 b 나 c 다 d 라", .error, "'가', '나', '다' and 1 more is left in Korean"),
    ])
  func `finds`(korean: String, english: String, severity: Diagnostic.Severity, message: String) {
    let findings = findings(korean, english)
    #expect(findings.map(\.message) == [message])
    #expect(findings.map(\.severity) == [severity])
    #expect(findings.allSatisfy { $0.rule == "untranslated" })
  }

  @Test func `points at the words in both texts`() {
    let finding = findings("농가는 수확을 서둘렀다", "The 수확").first
    #expect(finding?.source == [10..<16])
    #expect(finding?.target == [4..<10])
  }

  @Test(
    arguments: [
      ("The ministry said so", "The ministry said so", true),
      ("Ministry of Science", "Ministry of Science", false),
      ("OpenAI GPT-4", "OpenAI GPT-4", false), ("K-pop", "K-pop", false),
      ("www.example.kr/path/to", "www.example.kr/path/to", false),
      ("The ministry said so", "The ministry says so today", true),
      ("Open source", "오픈소스 open source", false),
    ])
  func `works from English into Korean`(english: String, korean: String, isFound: Bool) {
    let pair = TextPair(source: english, in: .english, target: korean, in: .korean)
    #expect(ReadPair(pair).untranslated.isEmpty != isFound)
  }

  @Test func `knows only Korean and English`() throws {
    let french = try #require(Language("fr"))
    let pair = TextPair(source: "une phrase entière", in: french, target: "une phrase entière", in: .english)
    #expect(ReadPair(pair).untranslated == [])
  }
}
