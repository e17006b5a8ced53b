import InlineMarkdown

/// Segments of one kind, as they occur in briefings.
struct SegmentKind: Sendable {
  var name: String
  var syntax: InlineSyntax
  var hasSmartPunctuation = false
  var segments: [String]
}

let segmentKinds = [
  SegmentKind(name: "raw, nothing to do", syntax: .rawText, segments: sentences),
  SegmentKind(name: "raw, bare addresses", syntax: .rawText, segments: contacts),
  SegmentKind(name: "raw, bold", syntax: .rawText, segments: boldSentences),
  SegmentKind(name: "raw, table cells", syntax: .rawText, segments: cells),
  SegmentKind(name: "raw, English, smart", syntax: .rawText, hasSmartPunctuation: true, segments: english),
  SegmentKind(name: "Markdown, nothing to do", syntax: .markdown, segments: sentences),
  SegmentKind(name: "Markdown, bold", syntax: .markdown, segments: boldSentences),
  SegmentKind(name: "Markdown, all constructs", syntax: .markdown, segments: markdown),
  SegmentKind(name: "Markdown, English", syntax: .markdown, segments: english),
  SegmentKind(
    name: "Markdown, English, smart", syntax: .markdown, hasSmartPunctuation: true, segments: english),
]

private let sentences = [
  "한빛시는 내년부터 공공 도서관 열두 곳의 문을 밤 열 시까지 열고, 주민이 고른 책 3만 권을 새로 들인다고 23일 밝혔다.",
  "올해 상반기 이용자는 41만 2천 명으로 한 해 전보다 12.4% 늘었으며, 저녁 시간대(18~21시) 이용자가 절반을 넘었다.",
  "시는 예산 3조 5천억 원 가운데 240억 원을 도서관과 마을 배움터에 쓰기로 하고, 다음 달 의회에 낸다.",
]

private let contacts = [
  "자세한 내용은 누리집 https://library.example.kr/night?from=press&lang=ko에서 볼 수 있으며, 신청은 다음 달 2일부터 받는다.",
  "문의: 한빛시 도서관정책과 노은결 주무관(044-000-6121, eungyeol.noh@example.kr)",
]

private let boldSentences = [
  "대규모 컴퓨팅 자원과 **투자(압도적 1위)**를 바탕으로 초거대 모델을 앞서 차지하고, 그 뒤를 작은 기업들이 따르고 있다.",
  "한국은 의료·바이오 데이터의 신뢰성과 **질(Quality)**로 승부하며, 두 해 안에 **전문 모델 다섯 개**를 내놓는다.",
  "**핵심 목표**는 임상 의사결정을 돕는 모델을 만들고, 병원 아홉 곳에서 써 보는 것이다.",
]

private let cells = ["**질(Quality)**로 승부", "범용 AI", "**1위**", "90개 이상", "규제 선점"]

private let english = [
  "Hanbit will keep its **twelve public libraries** open until ten o'clock from next year, the city said on Monday.",
  "\"We will start with the medicines,\" said Haram Oh, who visits patients' homes -- and *not only* old ones.",
  "In the first half of the year, 412,000 readers came, 12.4% more than a year before, more than half in the evening.",
]

private let markdown = [
  "시는 [도서관 기본 계획](https://library.example.kr/plan?year=2027&lang=ko \"기본 계획\")에 따라 *밤 열 시*까지 문을 열기로 했다.",
  "설정은 `sitegen build --strict`로 확인하고, **경고(Warning)**가 없으면 <https://example.kr/>에 올린다.",
  "![안내도](map.png)는 \\*별표\\*가 붙은 곳을, &copy;는 저작권을 뜻하며 ***매우(very)*** 중요한 곳은 [따로](#s2) 적었다.",
]
