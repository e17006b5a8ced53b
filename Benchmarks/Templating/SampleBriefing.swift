extension Briefing {
  /// About 12 kB on the page.
  static let sample = Briefing(
    title: "한빛시, '밤 도서관' & 마을 배움터 열두 곳 연다",
    summary: "한빛시는 내년부터 공공 도서관 열두 곳의 문을 밤 열 시까지 열고, 주민이 고른 책 3만 권을 새로 들인다.",
    address: "https://briefings.example.kr/ko/night-libraries/?from=press&lang=ko", date: "2026-11-23",
    topics: [Topic(name: "문화"), Topic(name: "예산 & 재정"), Topic(name: "마을")],
    contents: (1...8).map { Link(target: "#s\($0)", label: "\($0). \(headings[$0 - 1])") },
    blocks: (1...8).flatMap(section))

  private static func section(_ number: Int) -> [Block] {
    [
      Block(id: "s\(number)", heading: Words(headings[number - 1])),
      Block(id: "s\(number)-p1", paragraph: Words(paragraphs[number % 3])),
      Block(id: "s\(number)-p2", paragraph: Words(paragraphs[(number + 1) % 3])),
      Block(
        id: "s\(number)-l1",
        list: Items(
          items: (1...3).map {
            Item(id: "s\(number)-l1-\($0)", label: labels[$0 - 1], html: sentences[($0 + number) % 4])
          })),
      Block(
        id: "s\(number)-q1",
        quotation: Quotation(quotations[number % 2], speaker: "윤새벽 (한빛시 도서관정책과장)")),
    ]
  }

  private static let headings = [
    "왜 밤 도서관인가", "무엇이 달라지나", "어디에서 문을 여나", "얼마가 드나", "누가 일하나", "무엇을 읽나", "어떻게 신청하나", "앞으로의 일정",
  ]
  private static let labels = ["시간:", "장소:", "방법:"]
  private static let paragraphs = [
    "한빛시는 내년부터 공공 도서관 열두 곳의 문을 밤 열 시까지 열고, 주민이 고른 책 3만 권을 새로 들인다고 23일 밝혔다. 저녁에 일을 마친 사람도 책을 빌리고 공부할 수 있게 하려는 것으로, <strong>수도권(서울 제외)</strong>에서는 처음이다.",
    "올해 상반기 이용자는 41만 2천 명으로 한 해 전보다 12.4% 늘었으며, 저녁 시간대(18~21시) 이용자가 절반을 넘었다. 시가 지난달 주민 2,000명에게 물으니 열에 일곱이 <em>밤에도 열기를</em> 바란다고 답했다.",
    "시는 예산 3조 5천억 원 가운데 240억 원을 도서관과 마을 배움터에 쓰기로 하고, 다음 달 의회에 낸다. 사서 서른여섯 명을 새로 뽑고, 늦은 시간에는 <a href=\"https://volunteers.example.kr/?a=1&amp;b=2\">자원 활동가</a>가 함께 일한다.",
  ]
  private static let sentences = [
    "평일에는 아침 아홉 시부터 밤 열 시까지, 주말에는 저녁 여섯 시까지 연다.",
    "가온·나래·다솜 도서관에서 먼저 시작하고 석 달 뒤에 나머지 아홉 곳으로 넓힌다.",
    "누리집이나 전화로 신청하며, <strong>한 달(30일)</strong>에 두 번까지 쓸 수 있다.",
    "어린이실은 보호자가 함께 있을 때에만 밤 아홉 시까지 쓸 수 있다.",
  ]
  private static let quotations = [
    "도서관은 책을 빌리는 곳을 넘어 이웃을 만나는 곳입니다. 불이 켜진 도서관이 동네의 밤길도 밝힐 것입니다.",
    "문을 오래 여는 것만으로는 모자랍니다. 무엇을 읽고 나눌지 주민이 스스로 정하도록 돕겠습니다.",
  ]
}
