import Figures
import Testing
import TextReading

@testable import Languages

/// The quantities and dates of a text as a test names them.
private func summary(_ mentions: [Mention]) -> [String] {
  mentions.map { mention in
    switch mention.readings.first {
    case .quantity(let quantity)?: LanguageProfile.ofMessages.wording.words(quantity)
    case .magnitude(let order, _)?: "10^\(order)"
    case .date(let date)?: LanguageProfile.ofMessages.wording.words(date)
    case .time(let time)?: LanguageProfile.ofMessages.wording.words(time)
    case .name(let name)?: name.shape + " " + name.digits.joined(separator: "/")
    case nil: "nothing"
    }
  }
}

@Suite struct `Reading Korean numbers` {
  @Test(
    arguments: [
      ("3조 5천억 원", ["3.5 trillion won"]), ("1만5000명", ["15,000"]), ("1만 5천 톤", ["15,000 tons"]),
      ("10여만 명", ["100,000"]), ("5천600만 원", ["56 million won"]), ("12백만원", ["12 million won"]),
      ("3~5만 명", ["30,000", "50,000"]), ("10∼20%", ["10 percent", "20 percent"]), ("이백오십 명", ["250"]),
      ("스물다섯 명", ["25"]), ("두 배", ["2 times"]), ("4분의 3", ["three-quarters"]), ("1/3 수준", ["1/3"]),
      ("제12조제3항", ["12", "3"]), ("12조 원", ["12 trillion won"]), ("1시간 30분", ["90 minutes"]),
      ("2년 6개월", ["30 months"]), ("1년 반", ["1.5 years"]), ("수십억 원", ["10^9"]), ("수조에 물을 채운다", []),
      ("0.25%p", ["0.25 percentage points"]), ("25bp", ["0.25 percentage points"]), ("서명했다", []),
      ("새로운 세대", []), ("수천억 원대", ["10^11"]), ("GPT-4와 H100", ["GPT# 4", "H# 100"]),
      ("https://example.kr/2025/3", []), ("gildong12@example.kr", []),
      ("02)123-4567", ["TELEPHONE # 21234567"]),
      ("영하 7도", ["7 degrees Celsius"]), ("2:08:15", ["7,695 seconds"]), ("9초58", ["9.58 seconds"]),
    ])
  func `finds what a text says`(text: String, expected: [String]) {
    #expect(summary(KoreanMentionReader.mentions(in: ScannedText(text))) == expected)
  }

  @Test(
    arguments: [
      ("2025. 10. 31.(금)", ["Friday, October 31, 2025"]), ("'25. 10. 31.", ["October 31, 2025"]),
      ("2025년 10월 31일 금요일", ["Friday, October 31, 2025"]), ("10. 3. ~ 5.", ["October 3", "October 5"]),
      ("10월 3~5일", ["October 3", "the 5th"]), ("’25년 4분기", ["fourth quarter of 2025"]),
      ("3/4분기", ["third quarter"]), ("상·하반기", ["first half", "second half"]),
      ("2024∼2026년", ["2024", "2026"]), ("1990년대", ["the 1990s"]), ("2025학년도", ["2025"]),
      ("오후 3시 30분", ["3:30 p.m."]), ("15:30", ["3:30 p.m."]), ("밤 12시", ["midnight"]),
      ("14~16시", ["2 p.m.", "4 p.m."]),
      ("월·수·금요일", ["Monday", "Wednesday", "Friday"]), ("12월 초", ["early December"]),
      ("5월 셋째 주", ["May", "the 3rd week"]), ("2-1. 내용", ["2", "1"]),
    ])
  func `finds the dates of a text`(text: String, expected: [String]) {
    #expect(summary(KoreanMentionReader.mentions(in: ScannedText(text))) == expected)
  }
}

@Suite struct `Reading English numbers` {
  @Test(
    arguments: [
      ("3.5 trillion won", ["3.5 trillion won"]), ("KRW 3.5tn", ["3.5 trillion won"]),
      ("$230 million", ["$230 million"]),
      ("US$1.2bn", ["$1.2 billion"]), ("a 450-billion-won plan", ["450 billion won"]),
      ("two hundred and fifty-six", ["256"]), ("a hundred thousand", ["100,000"]),
      ("half a million", ["500,000"]),
      ("two dozen", ["24"]), ("two-thirds", ["2/3"]),
      ("a quarter of a percentage point", ["0.25 percentage points"]),
      ("one and a half years", ["1.5 years"]), ("an hour and a half", ["1.5 hours"]),
      ("one hour and 30 minutes", ["90 minutes"]),
      ("between 10 and 20 percent", ["10 percent", "20 percent"]),
      ("$3-5 million", ["$3 million", "$5 million"]), ("hundreds of thousands of won", ["10^5"]),
      ("threefold", ["3 times"]), ("25 basis points", ["0.25 percentage points"]),
      ("GPT-4 and 5G", ["GPT# 4", "#G 5"]),
      ("the 22nd Assembly", ["22"]), ("in their 20s", ["20"]), ("a quarter century", ["0.25 centuries"]),
      ("24/7", ["24"]), ("10 km", ["10 kilometers"]), ("+82-2-123-4567", ["TELEPHONE # 21234567"]),
    ])
  func `finds what a text says`(text: String, expected: [String]) {
    #expect(summary(EnglishMentionReader.figures(of: ScannedText(text)).mentions) == expected)
  }

  @Test(
    arguments: [
      ("Friday, October 31, 2025", ["Friday, October 31, 2025"]), ("31 October 2025", ["October 31, 2025"]),
      ("It ends in June. 31 villages take part.", ["June", "31"]), ("June. 30, 2025", ["June 30, 2025"]),
      ("Oct. 31 (Fri.)", ["Friday, October 31"]), ("2025-10-31", ["October 31, 2025"]),
      ("Oct. 3-5, 2025", ["October 3, 2025", "October 5, 2025"]), ("Q4 2025", ["fourth quarter of 2025"]),
      ("4Q25", ["fourth quarter of 2025"]),
      ("first and second quarters", ["first quarter", "second quarter"]),
      ("2024–26", ["2024", "2026"]), ("the 1990s", ["the 1990s"]), ("FY2025", ["2025"]), ("It may rise", []),
      ("in May", ["May"]), ("May", ["May"]), ("March", ["March"]), ("Mar", ["March"]),
      ("3:30 p.m.", ["3:30 p.m."]), ("10 to 11 a.m.", ["10 o'clock", "11 a.m."]),
      ("15:30", ["3:30 p.m."]), ("noon", ["noon"]), ("late December", ["late December"]),
      ("the fifth of May", ["May 5"]), ("on the 24th", ["the 24th"]),
      ("the third week of May", ["the 3rd week", "May"]),
    ])
  func `finds the dates of a text`(text: String, expected: [String]) {
    #expect(summary(EnglishMentionReader.figures(of: ScannedText(text)).mentions) == expected)
  }
}
