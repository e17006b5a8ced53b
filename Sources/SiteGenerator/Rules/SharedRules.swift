import Diagnostics

/// Rules that the reader of the content reports as well.
extension Rule {
  static let shared: [Rule] = [
    unreadableFile, unknownLanguage, invalidSlug, invalidDate, duplicateSlug, emptyText, invalidBaseURL,
  ]

  static let unreadableFile = Rule(
    "unreadable-file", .error,
    summary: "A file or folder cannot be read.",
    explanation: "It does not exist, is too large, or its rights forbid it.",
    help: "Check the path and the rights of the file.")

  static let unknownLanguage = Rule(
    "unknown-language", .error,
    summary: "The site does not have that language.",
    explanation: "The languages of a site are listed in its settings.",
    help: "Choose one of the site's languages, or add it to 'languages' in site.yml first.")

  static let invalidSlug = Rule(
    "invalid-slug", .error,
    summary: "A name cannot be part of an address.",
    explanation: "Addresses are made of letters and digits of any script, with hyphens between them.",
    help: "Use letters, digits and hyphens between them, such as budget-2027.")

  static let invalidDate = Rule(
    "invalid-date", .error,
    summary: "That is not a day or a time.",
    explanation: "Days are written as year, month and day, and must exist in the calendar.",
    help: "Write it as 2026-11-23.")

  static let duplicateSlug = Rule(
    "duplicate-slug", .error,
    summary: "Two briefings want the same address.",
    explanation: "One would overwrite the other.",
    help: "Give one of them another address.")

  static let emptyText = Rule(
    "empty-text", .error,
    summary: "A text is empty.",
    explanation: "A briefing needs at least a title.",
    help: "Paste the text into the file first.")

  static let invalidBaseURL = Rule(
    "invalid-base-url", .error,
    summary: "That is not the address of a site.",
    explanation: "Feeds, the sitemap and links between the languages are made from the site's full address.",
    help: "Write it in full, such as https://briefings.example.org/.")
}
