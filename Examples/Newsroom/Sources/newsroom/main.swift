// The site of a newsroom, with one more kind of page and one more rule, and with findings in the newsroom's own words.
import Diagnostics
import Foundation
import SiteGenerator

let shouting = PairRule(
  Rule(
    "shouting", .warning, summary: "The translation has an exclamation mark that the source has not.",
    explanation: "We keep a quiet tone in every language.", help: "End the sentence with a full stop.")
) { pair in
  pair.target.contains("!") && !pair.source.contains("!") ? [PairFinding("It shouts", target: "!")] : []
}

let everything = PageKind(
  template: "everything", fields: [.list("entries", [.text("title"), .address("address"), .text("count")])]
) { site in
  site.languages.map { language in
    let entries: [[String: PageValue]] = site.editions(in: language).map {
      ["title": .text($0.title), "address": .address($0.address), "count": .text("\($0.texts.count)")]
    }
    return Page("everything", in: language, title: "Everything", values: ["entries": .list(entries)])
  }
}

let site = Site(
  content: "content", templates: "templates", output: ".build/site", pageKinds: [everything],
  pairRules: [shouting])
let result = await site.build()
for finding in result.diagnostics where finding.severity > .note {
  print("\(finding.location?.description ?? "The site"): \(finding.message) (\(finding.rule))")
}
print(result.summary.map { "Published in \($0.languages.joined(separator: " and "))" } ?? "Not published")
exit(result.summary == nil ? 1 : 0)
