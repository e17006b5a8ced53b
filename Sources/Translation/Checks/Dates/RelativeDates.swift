/// Words that name a time by its distance from today, which the other language may name by its date.
enum RelativeDates {
  private static let words = [
    "올해", "금년", "지난해", "작년", "내년", "전년", "당해", "이듬해", "재작년", "후년", "올 ", "지난달", "이달", "이번 달", "다음 달", "내달", "전월",
    "어제", "오늘", "내일", "모레", "이날", "당일", "지난 ", "오는 ", "이번 ", "연내", "매년", "동년", "같은 해", "같은 날", "같은 달", "최근",
    "this year", "last year", "next year", "previous year", "today", "yesterday", "tomorrow", "this month", "last month",
    "next month", "same day", "same year", "this week", "last week", "next week", "earlier in the day", "that day",
  ].map { Array($0.utf8) }

  /// - Complexity: linear in the text.
  static func isRelative(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.indices.contains { start in
      words.contains { word in
        bytes[start] == word[0] && bytes.count - start >= word.count
          && bytes[start..<start + word.count].elementsEqual(word)
      }
    }
  }
}
