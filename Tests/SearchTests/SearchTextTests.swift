import Search
import Testing

@Suite("A text as it is searched")
struct SearchTextTests {
  @Test(
    "has one form of what is written in several ways",
    arguments: [
      ("ＡＩ 기술", "ai 기술"), ("Café", "cafe"), ("ŁÓDŹ", "łodz"), ("Seoul’s", "seouls"), ("don't", "dont"),
      ("4,165억", "4165억"), ("1,2,3", "1 2 3"), ("3.5%", "3.5"), ("2026. 11. 23.", "2026 11 23"),
      ("2026.11.23", "2026 11 23"), ("co-operation", "co-operation"), ("A-1", "a 1"), ("정\u{200B}부", "정부"),
      ("‘핵심’·무기", "핵심 무기"), ("漢字", "漢字"), ("ㄱㅎ", "ㄱㅎ"), ("🇰🇷 한국", "한국"), ("", ""),
    ])
  func folding(text: String, folded: String) {
    let read = SearchText(text)
    var shown = ""
    for (index, unit) in read.units.enumerated() {
      if index > 0, read.gaps[index] != .none { shown += read.gaps[index] == .hyphen ? "-" : " " }
      shown += String(decoding: [unit], as: UTF16.self)
    }
    #expect(shown == folded)
  }

  @Test(
    "has its letters as strings", arguments: ["seoul 2026", "Łódź Ωμέγα жук", "ｆｕｌｌ 漢字 カタ", "정부ㄱㅎ 3.5%", ""])
  func strings(text: String) {
    let read = SearchText(text)
    for end in 0...read.units.count {
      for start in 0...end {
        #expect(read.string(start..<end) == String(decoding: read.units[start..<end], as: UTF16.self))
      }
    }
  }

  @Test("knows where everything stood")
  func places() {
    let text = "정부, ＡＩ와 Café"
    let read = SearchText(text)
    let bytes = Array(text.utf8)
    let standing = read.offsets.map { offset in
      String(decoding: bytes[offset...], as: UTF8.self).unicodeScalars.first.map(String.init) ?? ""
    }
    #expect(standing == ["정", "부", "Ａ", "Ｉ", "와", "C", "a", "f", "é"])
  }

  @Test(
    "compares English words by their stems",
    arguments: [
      ["policy", "policies"], ["plan", "plans", "planned", "planning"],
      ["create", "creates", "created", "creating"],
      ["call", "calls", "called"], ["use", "used", "using"], ["box", "boxes"],
      ["study", "studied", "studying"],
      ["control", "controlled"], ["add", "adds", "added", "adding"],
    ])
  func stems(words: [String]) {
    #expect(Set(words.map(englishStem)).count == 1, "\(words.map(englishStem))")
  }

  @Test(
    "keeps words apart that only look alike",
    arguments: [["general", "generate"], ["bus", "bu"], ["king", "k"], ["need", "ne"], ["bring", "br"]])
  func differentStems(words: [String]) {
    #expect(Set(words.map(englishStem)).count == words.count)
  }

  @Test(
    "reads numbers and dates in any form",
    arguments: [
      ("3조 5천억 원", ["#3500000000000"]), ("3.5 trillion won", ["#3500000000000"]),
      ("3,500,000,000,000", ["#3500000000000"]), ("3.5trn", ["#3500000000000"]),
      ("4,165억", ["#416500000000"]),
      ("416.5 billion", ["#416500000000"]), ("1만5000명", ["#15000"]), ("3천500만", ["#35000000"]),
      ("1조 2,345억 6천만 원", ["#1234560000000"]), ("3억 2026년", ["#300000000"]), ("350만", ["#3500000"]),
      ("12", []), ("9,999", []), ("10,000", ["#10000"]),
      ("2026년 11월 23일", ["@2026-11-23", "@2026-11", "@11-23"]), ("11월 23일", ["@11-23"]),
      ("2026년 11월", ["@2026-11"]), ("November 23, 2026", ["@2026-11-23", "@2026-11", "@11-23"]),
      ("23 Nov. 2026", ["@2026-11-23", "@2026-11", "@11-23"]), ("November 2026", ["@2026-11"]),
      ("2026-11-23", ["@2026-11-23", "@2026-11", "@11-23"]),
      ("2026. 11. 23.", ["@2026-11-23", "@2026-11", "@11-23"]), ("13월 40일", []),
      ("’25.7.30.", ["@2025-07-30", "@2025-07", "@07-30"]),
      ("25. 7. 30.", ["@2025-07-30", "@2025-07", "@07-30"]),
      ("25 7 30", []), ("2026.4. 12.(일)", ["@2026-04-12", "@2026-04", "@04-12"]),
      ("’26.3.18일", ["@2026-03-18", "@2026-03", "@03-18"]), ("(4.16.)", ["@04-16"]), ("4.16%", []),
      ("4.28., 7.28., 10.28.", ["@04-28", "@07-28", "@10-28"]), ("1,900 · 5.7", []), ("4.13. 10:00", []),
      ("(27년 2월)", ["@2027-02"]), ("4월 12일부터 25일까지", ["@04-12", "@04-25"]),
      ("4월 13일(월)부터 24일(금)까지", ["@04-13", "@04-24"]), ("4.13. ~ 16.", ["@04-13", "@04-16"]),
      ("4. 13.(월) ~ 5. 4.(월)", ["@04-13", "@05-04"]), ("4월 28일부터 30일간", ["@04-28"]),
      ("4월 28일부터 3일 동안", ["@04-28"]),
      (
        "2026년 4월 12일부터 25일까지",
        ["@2026-04-12", "@2026-04", "@04-12", "@2026-04-25", "@2026-04", "@04-25"]
      ),
      ("999999999999999999999", []),
    ])
  func values(text: String, terms: [String]) {
    #expect(ValueReader(SearchText(text)).values.map(\.term) == terms)
  }
}
