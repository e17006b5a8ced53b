import Diagnostics

/// Which options and commands help with a finding. The library does not know them, so each command adds its own to what
/// the library advises.
struct OptionHints {
  private let hints: [String: String]

  private init(_ hints: [String: String]) { self.hints = hints }

  static let none = OptionHints([:])

  /// For `build` and `check`.
  static let site = OptionHints([
    "missing-content": "--content names another folder, and 'sitegen init' makes a new site",
    "unreadable-templates": "--templates names another folder",
    "invalid-base-url": "--base-url takes the address, too",
    "withheld": "'sitegen serve' is one",
    "draft": "'sitegen serve' is one",
    "published-ahead":
      "--output names one, such as preview, and --publish-ahead publishes it here all the same",
    "many-removals": "--allow-removals does",
    "output-overlaps": "--output names another folder",
    "missing-catalogue": "'sitegen translate update --all-languages' makes what is missing",
    "edition-held": "'sitegen translate status' lists what is open",
  ])

  /// For `deploy-files`.
  static let deployFiles = OptionHints([
    "missing-content": "--content names another folder",
    "unreadable-templates": "--templates names another folder",
    "invalid-base-url": "--base-url takes the address, too",
    "existing-file": "--output names one",
    "unwritable-file": "--output names one",
  ])

  /// For `inspect`.
  static let inspection = OptionHints([
    "override-without-match": "--raw reads the text without the entry",
    "role-out-of-place": "--raw reads the text without the entry",
  ])

  /// For `init`.
  static let newSite = OptionHints(["existing-site": "'sitegen init my-site' makes it there"])

  /// For `new`.
  static let newBriefing = OptionHints([
    "assumed-settings": "--content names another folder",
    "unknown-language": "--language names the language of the text",
    "invalid-slug": "--slug takes the last part of the address",
    "duplicate-slug": "--slug takes another one",
    "existing-briefing": "--slug takes another one",
    "invalid-date": "--date takes the day",
    "unreadable-file": "'sitegen new < FILE' reads standard input",
    "unwritable-folder": "--content names another folder",
  ])

  /// For `new --update`.
  static let updatedBriefing = OptionHints([
    "assumed-settings": "--content names another folder",
    "missing-content": "--content names another folder",
    "unknown-briefing": "--slug takes it",
    "unknown-base": "--base names the version that the text was made of",
    "update-conflict": "--mark-conflicts writes both versions into the text",
    "not-plain-text": "'sitegen inspect FILE --format md' shows a text in it",
  ])

  /// For the commands on translations.
  static let translations = OptionHints([
    "drafting-failed": "--dry-run prints what it is given",
    "missing-content": "--content names another folder",
    "unknown-language": "--language takes the tag",
    "unclear-language": "--language names it",
    "existing-file": "'sitegen translate import' takes over what was done in it, and --replace overwrites it",
  ])

  /// For `translate memory`.
  static let memory = OptionHints([
    "missing-content": "--content names another folder",
    "unknown-language": "--language takes the tag",
    "existing-file": "--replace overwrites it",
  ])

  /// For `templates`.
  static let templates = OptionHints(["unreadable-templates": "--templates names another folder"])

  /// The findings with the options that help.
  func added(to findings: [Diagnostic]) -> [Diagnostic] {
    findings.map { finding in
      guard let hint = hints[finding.rule] else { return finding }
      var finding = finding
      finding.help = finding.help.map { "\($0); \(hint)" } ?? hint
      return finding
    }
  }
}
