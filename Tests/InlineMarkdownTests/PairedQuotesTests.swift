import InlineMarkdown
import Testing

@Suite struct `Quotation marks in pairs` {
  @Test(arguments: [
    ("K-AI, '범용' 넘어 '특화'로", "K-AI, ‘범용’ 넘어 ‘특화’로"),
    ("기존의 '범용 초거대 AI'경쟁을", "기존의 ‘범용 초거대 AI’경쟁을"),
    ("만드는'분자'와 \"말\"을", "만드는‘분자’와 “말”을"),
    ("'**양**'보다 '질'", "‘<strong>양</strong>’보다 ‘질’"),
    ("\"그는 '예'라고 했다\"", "“그는 ‘예’라고 했다”"),
    ("McDonald's는 '맛'을", "McDonald’s는 ‘맛’을"),
    ("'한쪽만 있다", "'한쪽만 있다"),
    ("키 5'10\" 이하", "키 5'10&quot; 이하"),
    ("' 사이' 띄움", "' 사이' 띄움"),
    ("`'x'` '말'", "<code>'x'</code> ‘말’"),
    ("", ""),
  ])
  func `become curly where they come in pairs, whatever they are written on to`(
    _ text: String, _ expected: String
  ) {
    #expect(String(decoding: tree(text, .markdown).withPairedQuotes.html, as: UTF8.self) == expected)
  }
}
