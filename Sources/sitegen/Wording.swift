import Diagnostics

/// `1 briefing`, `2 briefings`, `1,000 briefings`.
func counted(_ number: Int, _ noun: String) -> String {
  "\(number.grouped) \(noun)\(number == 1 ? "" : "s")"
}

/// What was found for the texts of a catalogue in what has been translated before; empty if nothing was.
func takenFromMemory(_ filled: Int, _ suggested: Int) -> String {
  let counts = [(filled, "filled in as translated before"), (suggested, "suggested")].filter { $0.0 > 0 }
  return counts.map { ", \($0.0) \($0.1)" }.joined()
}
