import Diagnostics

/// `1 briefing`, `2 briefings`, `1,000 briefings`.
func counted(_ number: Int, _ noun: String) -> String {
  "\(number.grouped) \(noun)\(number == 1 ? "" : "s")"
}
