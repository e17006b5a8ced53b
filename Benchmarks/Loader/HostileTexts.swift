import BenchmarkSupport
import Loading

/// A text that would hurt a reader which looks back or ahead too often, in any size.
struct HostileText: Sendable {
  var name: String
  /// Parts of the larger of the two sizes that are measured.
  var size: Int
  var options = ReadingOptions()
  var text: @Sendable (Int) -> String
}

/// Prints what twice the size costs: 2 is linear, 4 quadratic.
func measureHostileTexts(where isWanted: (String) -> Bool) throws {
  report("Hostile text                       size    half ms    full ms   growth")
  for hostile in hostileTexts where isWanted(hostile.name) {
    var times: [Double] = []
    for size in [hostile.size / 2, hostile.size] {
      let bytes = Array(("제목\n\n도입이다.\n\n" + hostile.text(size)).utf8)
      times.append(try bestTime(runs: 2) { try load(bytes, options: hostile.options) } * 1_000)
    }
    report(
      hostile.name.padded(to: 30), "\(hostile.size)".padded(to: -8),
      times[0].formatted(decimals: 1, width: 10), times[1].formatted(decimals: 1, width: 10),
      (times[1] / times[0]).formatted(decimals: 2, width: 8))
  }
}

private func repeated(_ text: String) -> @Sendable (Int) -> String {
  { String(repeating: text, count: $0) }
}

private let hostileTexts: [HostileText] = [
  HostileText(name: "one line of 20 MB", size: 20_000_000 / 10, text: repeated("가나다 ")),
  HostileText(name: "one-character lines", size: 100_000, text: repeated("가\n")),
  HostileText(name: "blank lines", size: 1_000_000, text: repeated("\n")),
  HostileText(name: "lines of spaces", size: 100_000, text: repeated("          \n")),
  HostileText(name: "nested markers, a line each", size: 10_000) { count in
    let signs = ["□", "○", "-", "·", "가)", "1)", "(1)", "①", "▶", "(가)"]
    return (0..<count).map {
      "\(String(repeating: " ", count: min($0, 40)))\(signs[$0 % 10]) 항목이다.\n"
    }.joined()
  },
  HostileText(name: "nested markers in one line", size: 1_000_000, text: repeated("□ ○ - ")),
  HostileText(name: "bars in one line", size: 1_000_000, text: repeated("|")),
  HostileText(name: "bars in two lines", size: 1_000_000) { count in
    let row = String(repeating: "|가", count: count / 2)
    return "\(row)\n\(row)\n"
  },
  HostileText(name: "one wide row among narrow ones", size: 20_000) { count in
    String(repeating: "| 가 |\n", count: count) + String(repeating: "|", count: count) + "\n"
  },
  HostileText(name: "tab rows", size: 100_000, text: repeated("가\t나\n")),
  HostileText(name: "tabs in one line", size: 1_000_000, text: repeated("가\t")),
  HostileText(
    name: "rows, repair switched off", size: 100_000,
    options: ReadingOptions(disabledRepairs: ["table-without-rule"]), text: repeated("| 가 | 나 |\n")),
  HostileText(name: "captions without a table", size: 100_000, text: repeated("<표 1> 수출액 (단위: 원)\n")),
  HostileText(name: "table numbers without a table", size: 100_000, text: repeated("<표 1>\n")),
  HostileText(name: "unclosed quotations", size: 100_000, text: repeated("이수호 (센터장): \"시작\n")),
  HostileText(name: "opening quotation marks", size: 1_000_000, text: repeated("“")),
  HostileText(name: "opening brackets", size: 100_000, text: repeated("[")),
  HostileText(name: "opening parentheses", size: 100_000, text: repeated("(")),
  HostileText(name: "bracket lines", size: 100_000, text: repeated("[\n")),
  HostileText(name: "colons", size: 1_000_000, text: repeated(":")),
  HostileText(name: "combining marks", size: 1_000_000) {
    "가" + String(repeating: "\u{301}", count: $0)
  },
  HostileText(name: "combining marks in disorder", size: 1_000_000, text: repeated("\u{301}\u{316}")),
  HostileText(name: "medial letters", size: 1_000_000, text: repeated("\u{1161}")),
  HostileText(name: "emoji with joiners", size: 300_000, text: repeated("👩\u{200D}")),
  HostileText(name: "zero-width spaces", size: 1_000_000, text: repeated("\u{200B}")),
  HostileText(name: "private-use characters", size: 20_000, text: repeated("\u{F0B7}\n")),
  HostileText(name: "private-use in one line", size: 20_000, text: repeated("\u{F0B7}")),
  HostileText(name: "one wrapped paragraph", size: 100_000, text: repeated("정부는 오늘 새로운 계획을 마련하고 앞으로의\n")),
  HostileText(name: "one wrapped list item", size: 100_000) {
    "- 항목은\n" + String(repeating: "  이어지는 줄이며 아직 끝나지 않은 글이고\n", count: $0)
  },
  HostileText(name: "a release line without end", size: 300_000) {
    "보도시점: " + String(repeating: "2026 배 ", count: $0)
  },
  HostileText(name: "deck lines", size: 100_000, text: repeated("- 부제목이다 -\n")),
  HostileText(name: "letterheads", size: 100_000, text: repeated("보도자료\n")),
  HostileText(name: "notes", size: 100_000, text: repeated("※ 참고\n  이어서\n")),
  HostileText(name: "headings", size: 100_000, text: repeated("I. 개요\n1. 배경\n가. 목적\n\n")),
  HostileText(name: "digits and full stops", size: 1_000_000, text: repeated("1.")),
  HostileText(name: "lost flags", size: 100_000) {
    "| 국가 |\n|---|\n" + String(repeating: "| ?? 미국 |\n", count: $0)
  },
]
