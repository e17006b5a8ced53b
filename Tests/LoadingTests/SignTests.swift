import Testing

@testable import Loading

/// What a line's own text shows, whatever is around it.
@Suite("A line")
struct SignTests {
  @Test(
    "has one sign",
    arguments: [
      ("", "blank"),
      (" \t", "blank"),
      // Markers.
      ("II. 추진 배경", "marker roman 'II.' | 추진 배경"),
      ("Ⅱ. 추진 배경", "marker roman 'Ⅱ.' | 추진 배경"),
      ("1. 개요", "marker decimal '1.' | 개요"),
      ("１．개요", "marker decimal '1.' | 개요"),
      ("1.2 세부 계획", "marker decimalDotted '1.2' | 세부 계획"),
      ("가. 목적", "marker hangul '가.' | 목적"),
      ("다) 기타", "marker hangulParenthesis '다)' | 기타"),
      ("(나) 기타", "marker parenthesizedHangul '(나)' | 기타"),
      ("제1장 총칙", "marker chapter '제1장' | 총칙"),
      ("① 신청", "marker circled '①' | 신청"),
      ("□ 개요", "marker square '□' | 개요"),
      ("ㅇ 일시", "marker circle 'ㅇ' | 일시"),
      ("- 장소", "marker dash '-' | 장소"),
      ("□ 문의: 044-000-1234", "marker square '□' | 문의: 044-000-1234"),
      ("2025. 10. 31. 발표", "plain"),
      ("1.5 배로 늘었다.", "plain"),
      ("3.1 운동 기념식", "plain"),
      ("-5도까지 내려간다", "plain"),
      // Remarks.
      ("※ 세부 일정은 바뀔 수 있음", "note ※ | 세부 일정은 바뀔 수 있음"),
      ("* 잠정치", "note * | 잠정치"),
      ("** 전년 대비", "note ** | 전년 대비"),
      ("**굵게** 시작하는 문단", "plain"),
      ("주) 반올림", "note 주) | 반올림"),
      ("주 1) 반올림", "note 주 1) | 반올림"),
      ("주민이 참여한다", "plain"),
      ("자료: 통계청", "source"),
      ("(출처 : 통계청)", "source"),
      ("자료=통계청", "source"),
      ("자료: ", "plain"),
      // Attachments and what only speaks of one.
      ("[붙임 1] 세부 일정", "attachment"),
      ("<참고 2> 용어 설명", "attachment"),
      ("참고1", "attachment"),
      ("[별첨]: 신청서", "plain"),
      ("붙임  1. 신청서 1부.", "plain"),
      // Captions.
      ("<표 1> 연도별 수출액 (단위: 억 원)", "caption 연도별 수출액 | 억 원"),
      ("표 2. 지역별 현황", "caption 지역별 현황"),
      ("(단 위 : 천 명)", "caption | 천 명"),
      ("표 2. 지역별로 늘었다.", "plain"),
      ("표준을 정했다", "plain"),
      // Words in quotation marks.
      ("홍길동 (장관): \"함께 간다\"", "speech 홍길동 | 장관"),
      ("홍길동, 장관: “함께", "speech 홍길동 | 장관"),
      ("홍길동：“함께 간다”", "speech 홍길동 |"),
      ("“함께 간다”", "opening mark"),
      ("홍길동 장관은 \"함께\"라고 말했다.", "plain"),
      ("운영 시간: 10:30", "plain"),
      // Datelines.
      ("【서울/워싱턴 특별취재팀】 정부는", "dateline 서울/워싱턴 | | 특별취재팀 | 정부는"),
      ("(서울=한빛통신) 홍길동 기자 = 정부는", "dateline 서울 | 한빛통신 | 홍길동 기자 | 정부는"),
      ("[세종=홍길동 기자] 정부는", "dateline 세종 | | 홍길동 기자 | 정부는"),
      ("[사진=한빛통신] 전경", "plain"),
      ("(서울=) 정부는", "plain"),
      ("안양--( )--정부는", "plain"),
      ("(회의를 멈춤)", "plain"),
      // Dashes at both ends.
      ("- 3 -", "page number 3 | framed"),
      ("-3-", "page number 3"),
      ("- 북미·유럽 동반 성장 -", "framed 북미·유럽 동반 성장"),
      ("- 끝 -", "framed 끝"),
    ])
  func sign(text: String, expected: String) {
    #expect(description(of: ClassifiedLine(SourceLine(number: 1, text: text[...]))) == expected)
  }

  @Test(
    "has traits beside its sign",
    arguments: [
      ("보 도 시 점 : 2026. 9. 24.(목) 12:00", [.release, .releaseTime, .shortPhrase]),
      ("배포 즉시", [.release, .releaseTime, .shortPhrase]),
      ("배포했다.", [.sentence]),
      ("9. 25.(금) 조간부터 보도해 주시기 바랍니다", [.release, .sentence]),
      ("조간부터 보도해 주시기 바랍니다", [.sentence]),
      ("EMBARGOED UNTIL 06:00 KST, 25 SEP 2026", [.release, .shortPhrase]),
      ("보 도 자 료", [.letterhead, .shortPhrase]),
      ("[보도자료] 2026. 4. 14.(화)", [.letterhead, .shortPhrase]),
      ("PRESS RELEASE", [.letterhead, .shortPhrase]),
      ("보도자료를 냈다", [.sentence]),
      ("문의: 044-000-1234", [.contact, .contactStart, .shortPhrase, .headsNothing]),
      (
        "담당 부서 | 문화산업국 | 책임자 | 과장 홍길동",
        [.contact, .contactStart, .shortPhrase, .headsNothing]
      ),
      ("<총괄> 사무관 김하늘 (044-000-1234)", [.contact, .contactStart, .shortPhrase]),
      ("※ 담당자 : 김하늘", [.contact, .shortPhrase]),
      ("미디어 문의", [.contactLabel, .shortPhrase]),
      ("문의가 늘었다", [.sentence]),
      ("신청을 받기로 함", [.sentence]),
      ("서울보다", [.shortPhrase, .headsNothing]),
      ("품목별로 보면,", [.shortPhrase, .headsNothing]),
      ("각 지방관서는", [.shortPhrase, .headsNothing]),
      ("지난해 조사 결과", [.shortPhrase]),
      ("마을 회의", [.shortPhrase]),
      ("2026. 5. 15.", [.releaseTime, .sentence]),
      ("2026년 9월 7일", [.releaseTime, .shortPhrase, .headsNothing]),
      ("#채소 #급식", [.shortPhrase, .headsNothing]),
      ("채소저작권 © 늘봄뉴스", [.shortPhrase, .headsNothing]),
      ("영상편집: 이다온", [.shortPhrase, .headsNothing]),
      ("한국 전략의 차별성: 양보다 질", [.shortPhrase]),
      ("<시장이 인사말을 하고 있다>", [.shortPhrase, .headsNothing]),
      ("소프트웨어 수요", [.shortPhrase]),
      ("어서 오세요", [.sentence]),
      ("홍길동 기자", [.shortPhrase, .headsNothing]),
      ("ⓒ 한빛통신", [.shortPhrase, .headsNothing]),
      ("[사진 1] 전경", [.shortPhrase, .headsNothing]),
      ("press@example.org", [.shortPhrase, .headsNothing]),
      ("* * *", [.shortPhrase, .headsNothing]),
      ("- 북미·유럽 동반 성장 -", [.shortPhrase, .headsNothing]),
      ("추진 배경", [.shortPhrase]),
    ] as [(String, LineTraits)])
  func traits(text: String, expected: LineTraits) {
    #expect(ClassifiedLine(SourceLine(number: 1, text: text[...])).traits == expected)
  }

  @Test(
    "has the shape of a row where bars, tabs or gaps part it",
    arguments: [
      ("| 가 | 나 |", .bar, 4, false),
      ("가 | 나", .bar, 2, false),
      ("가|나", nil, 1, false),
      ("가\t나\t다", .tab, 3, false),
      ("가   나   다", .gap, 3, false),
      ("|---|:--:|", .bar, 4, true),
      ("┌──┬──┐", nil, 1, true),
      ("가 나", nil, 1, false),
    ] as [(String, RowShape.Separator?, Int, Bool)])
  func shape(text: String, separator: RowShape.Separator?, cellCount: Int, isRule: Bool) {
    let shape = ClassifiedLine(SourceLine(number: 1, text: text[...])).shape
    #expect(shape.separator == separator)
    #expect(shape.cellCount == cellCount)
    #expect(shape.isRule == isRule)
  }

  private func description(of line: ClassifiedLine) -> String {
    switch line.sign {
    case .blank: "blank"
    case .marker(let marker, let rest): "marker \(marker.kind) '\(marker.text)' | \(rest)"
    case .note(let marker, let words): "note \(marker) | \(words)"
    case .source: "source"
    case .attachment: "attachment"
    case .caption(let caption): joined("caption", [caption.words ?? "", caption.unit?.words])
    case .speech(let speech): joined("speech", [speech.speaker.name, speech.speaker.role ?? ""])
    case .openingMark: "opening mark"
    case .dateline(let dateline):
      joined(
        "dateline",
        [
          dateline.places.joined(separator: "/")[...], dateline.outlet ?? "", dateline.byline ?? "",
          dateline.lead,
        ])
    case .pageNumber(let number, _): "page number \(number)" + (line.framedWords == nil ? "" : " | framed")
    case .framed(let words): "framed \(words)"
    case .plain: "plain"
    }
  }

  private func joined(_ name: String, _ parts: [Substring?]) -> String {
    var text = name
    for (index, part) in parts.compactMap(\.self).enumerated() {
      if index > 0 { text += " |" }
      if !part.isEmpty { text += " " + part }
    }
    return text
  }
}
