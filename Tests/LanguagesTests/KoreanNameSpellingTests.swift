import Testing

@testable import Languages

@Suite struct `The name of a Korean` {
  @Test(arguments: [
    ("김하늘", "Kim Haneul"), ("김하늘", "Haneul Kim"), ("김하늘", "GIM HA NEUL"), ("이수호", "Lee Soo ho"),
    ("이수호", "Yi Suho"),
    ("박지성", "Park Jisung"), ("최윤서", "Choi Yoonseo"), ("노은결", "Roh Eungyeol"), ("정다온", "Jung Daon"),
    ("서민", "Suh Min"), ("임채원", "Lim Chaewon"),
  ])
  func `may be spelt in any of the usual ways`(name: String, spelling: String) {
    #expect(KoreanNameSpelling.maySpell(name, spelling.lowercased().split(separator: " ").map(String.init)))
  }

  @Test(arguments: [
    ("김하늘", "Kim Hana"), ("김하늘", "Ministry Health"), ("손민아", "Seoul Mayor"), ("이수호", "Deputy Minister"),
    ("이수호", "Lee"), ("박지성", "Park Ranger"), ("김하늘", "Kim"), ("Kim", "Kim Haneul"), ("", "Kim Haneul"),
  ])
  func `is no other name`(name: String, spelling: String) {
    #expect(!KoreanNameSpelling.maySpell(name, spelling.lowercased().split(separator: " ").map(String.init)))
  }
}
