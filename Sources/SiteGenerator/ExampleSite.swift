/// The site that `sitegen init` makes: small, but with what briefings are made of.
enum ExampleSite {
  /// The files below the folder `content`.
  /// - Parameter day: of the briefing, such as `2026-11-23`.
  static func files(day: String) -> [(path: String, text: String)] {
    let briefing = "briefings/\(day)-night-library"
    return [
      ("site.yml", settings), ("\(briefing)/ko.txt", text), ("\(briefing)/en.po", catalogue),
    ]
  }

  private static let settings = """
    title: {ko: 한빛 브리핑, en: Hanbit Briefing}
    description: {ko: 한빛시의 소식을 두 언어로 전합니다, en: News of Hanbit City in two languages}
    languages: [ko, en]
    time-zone: Asia/Seoul
    # Curly quotation marks in both languages, whatever the texts have.
    smart-punctuation: on
    # Where the site will be; feeds, a sitemap and links between the languages for search engines need it.
    # base-url: https://briefings.example.org/

    """

  private static let text = """
    도서관, 밤 열 시까지 문 연다
    - 다음 달부터 세 곳에서 -

    【한빛】 한빛시는 다음 달부터 공공 도서관 세 곳을 밤 열 시까지 연다고 밝혔다.

    I. 무엇이 달라지나
    저녁에 일을 마친 시민도 책을 빌리고 공부할 수 있다. 시는 **도움말(안내 전화)**도 함께 늘린다.
    - 시간: 평일 아침 아홉 시부터 밤 열 시까지
    - 신청: 누리집 https://library.example.kr에서

    | 도서관 | 자리 |
    | 가온 | 120 |
    | 나래 | 80 |

    II. 시민의 말
    윤새벽 (한빛시민): "퇴근길에 들를 곳이 생겨 반갑습니다."

    """

  private static let catalogue = #"""
    msgid ""
    msgstr ""
    "Content-Type: text/plain; charset=UTF-8\n"
    "Language: en\n"

    msgid "도서관, 밤 열 시까지 문 연다"
    msgstr "Libraries to stay open until ten at night"

    msgid "다음 달부터 세 곳에서"
    msgstr "In three places from next month"

    msgid "한빛"
    msgstr "Hanbit"

    msgid "한빛시는 다음 달부터 공공 도서관 세 곳을 밤 열 시까지 연다고 밝혔다."
    msgstr "Hanbit City said it will keep three public libraries open until ten at night from next month."

    msgid "무엇이 달라지나"
    msgstr "What changes"

    msgid "저녁에 일을 마친 시민도 책을 빌리고 공부할 수 있다. 시는 **도움말(안내 전화)**도 함께 늘린다."
    msgstr "Those who finish work in the evening can borrow books and study, too. The city will also offer more **help (by telephone)**."

    msgid "시간"
    msgstr "Hours"

    msgid "평일 아침 아홉 시부터 밤 열 시까지"
    msgstr "nine in the morning to ten at night on weekdays"

    msgid "신청"
    msgstr "Apply"

    msgid "누리집 https://library.example.kr에서"
    msgstr "on https://library.example.kr"

    msgid "도서관"
    msgstr "Library"

    msgid "자리"
    msgstr "Seats"

    msgid "가온"
    msgstr "Gaon"

    msgid "나래"
    msgstr "Narae"

    msgid "시민의 말"
    msgstr "What people say"

    msgid "퇴근길에 들를 곳이 생겨 반갑습니다."
    msgstr "I am glad to have a place to stop by on my way home."

    msgid "윤새벽"
    msgstr "Yun Saebyeok"

    msgid "한빛시민"
    msgstr "resident of Hanbit"

    """#
}
