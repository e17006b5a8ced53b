import Diagnostics

/// What the check of all pages found, each finding once, with the pages it holds for.
struct Findings {
  /// Findings reported for one template; the rest follow from the first ones or wait their turn.
  static let limitPerTemplate = 100

  private struct Key: Hashable {
    var template: Int
    var span: Span
    var rule: Rule
    var message: String
  }

  private struct Finding {
    var key: Key
    var reason: String?
    var help: String?
    var pages: [String]
  }

  private var findings: [Finding] = []
  private var indices: [Key: Int] = [:]
  private var counts: [Int: Int] = [:]

  /// - Parameter page: the page the finding holds for; nil if it holds for every page.
  mutating func add(
    _ rule: Rule, in template: Int, at span: Span, page: String?, _ message: String,
    reason: String? = nil, help: String?
  ) {
    let key = Key(template: template, span: span, rule: rule, message: message)
    if let index = indices[key] {
      if let page, !findings[index].pages.contains(page) { findings[index].pages.append(page) }
      return
    }
    counts[template, default: 0] += 1
    guard counts[template, default: 0] <= Self.limitPerTemplate else { return }
    indices[key] = findings.count
    findings.append(Finding(key: key, reason: reason, help: help, pages: page.map { [$0] } ?? []))
  }

  /// Whether further findings for the template would not be shown, so that help for them is wasted.
  func isFull(for template: Int) -> Bool { counts[template, default: 0] >= Self.limitPerTemplate }

  /// The findings as diagnostics, in the order they were found.
  func diagnostics(_ library: TemplateLibrary) -> [Diagnostic] {
    var diagnostics = findings.map { finding in
      Diagnostic(
        finding.key.rule,
        at: library.templates[finding.key.template].file.location(of: finding.key.span),
        finding.key.message + pageList(finding.pages), reason: finding.reason, help: finding.help)
    }
    for (template, count) in counts.sorted(by: { $0.key < $1.key }) where count > Self.limitPerTemplate {
      diagnostics.append(
        Diagnostic(
          .tooManyTemplateFindings,
          at: SourceLocation(file: library.templates[template].file.path),
          "\(count - Self.limitPerTemplate) more findings are not shown", help: "Mend the first ones"))
    }
    return diagnostics
  }

  private func pageList(_ pages: [String]) -> String {
    guard !pages.isEmpty else { return "" }
    return " (\(pages.count == 1 ? "page" : "pages") \(pages.map { "'\($0)'" }.joined(separator: ", ")))"
  }
}
