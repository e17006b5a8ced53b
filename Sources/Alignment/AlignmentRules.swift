package import Diagnostics

/// What an adoption of a translated document has to say.
extension Rule {
  /// All rules of alignment.
  package static let alignment: [Rule] = [
    adoptKept, adoptDoubtful, adoptTwoWays, adoptMissing, adoptUnused, adoptCell,
  ]

  static let adoptKept = Rule(
    "adopt-kept", .warning,
    summary: "The catalogue keeps its translation, and the adopted document has another one.",
    explanation: "A translation that is neither missing nor fuzzy is never replaced by an adoption.",
    help: "Empty its msgstr, or mark the entry as fuzzy, to have it replaced.")

  static let adoptDoubtful = Rule(
    "adopt-doubtful", .warning,
    summary: "A part of the adopted document may not be the translation of the text it was paired with.",
    explanation:
      "The two differ in their kind, their numbers, the names in Latin letters or their length, or something next to "
      + "them has no counterpart. The translation is taken, and its entry marked as fuzzy.",
    help: "Compare the two, correct the msgstr, and remove the flag 'fuzzy'.")

  static let adoptTwoWays = Rule(
    "adopt-two-ways", .warning,
    summary: "The adopted document translates one text in two ways.",
    explanation:
      "Where there is no doubt about the second place, it gets an entry of its own with a context; otherwise it keeps "
      + "the first translation.",
    help: "Choose one, unless both are meant.")

  static let adoptMissing = Rule(
    "adopt-missing", .warning,
    summary: "No part of the adopted document was found for a text of the source.",
    explanation: "The translation leaves it out, or has it in a form in which it was not recognised.",
    help: "Translate it in the catalogue.")

  static let adoptCell = Rule(
    "adopt-cell", .warning,
    summary: "A cell of a table in the adopted document does not say what the source has in its place.",
    explanation:
      "Figures of tables are taken from the source, so that what the adopted document has otherwise would be lost without "
      + "a word: a figure of another row or column, columns that were exchanged, or another figure.",
    help: "Look up which of the two is right.")

  static let adoptUnused = Rule(
    "adopt-unused", .warning,
    summary: "No text of the source was found for a part of the adopted document.",
    explanation:
      "The translation adds something, or the source has it in a form in which it was not recognised.",
    help: "Put it into the catalogue by hand if it belongs there.")
}
