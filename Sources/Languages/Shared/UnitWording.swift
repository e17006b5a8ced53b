import LexiconFormat
import Lexicons

/// How a lexicon writes units in suggestions, by their names.
struct UnitWording: Sendable {
  /// One of it, and several of it.
  let one: String
  let several: String

  static func all(in lexicon: Lexicon) -> [String: UnitWording] {
    Dictionary(
      lexicon.entries("wording").map { entry in
        (entry.words, UnitWording(one: entry.fields[0], several: entry.fields.last ?? entry.fields[0]))
      }
    ) { first, _ in first }
  }
}
