package import Diagnostics

/// What is wrong with the texts of a room's rules; empty if nothing is.
package func flaws(of rules: [Rule]) -> [String] {
  let ids = Dictionary(grouping: rules, by: \.id)
  return ids.filter { $0.value.count > 1 }.keys.map { "\($0) is there twice" }
    + rules.flatMap { rule in
      ([rule.summary, rule.explanation, rule.help] + rule.kinds.map(\.summary))
        .filter { !$0.hasSuffix(".") || $0.contains("  ") }.map { "\(rule.id): \($0)" }
    }
}
