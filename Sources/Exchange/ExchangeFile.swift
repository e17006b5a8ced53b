package import Briefings
package import Catalogues
package import Diagnostics
import SourceReading

/// What goes to a translator and comes back: the texts of a briefing in one language, with their translations.
package struct ExchangeFile: Hashable, Sendable {
  /// Name of the briefing's folder.
  package var briefing: String
  package var source: Language
  package var target: Language
  package var units: [ExchangeUnit]
  /// Where it begins in its file; nil if it was not read from one.
  package var location: SourceLocation?

  package init(
    briefing: String, source: Language, target: Language, units: [ExchangeUnit],
    location: SourceLocation? = nil
  ) {
    self.briefing = briefing
    self.source = source
    self.target = target
    self.units = units
    self.location = location
  }
}

/// One text and its translation: an entry of a catalogue.
package struct ExchangeUnit: Hashable, Sendable {
  /// ``CatalogueKey/exchangeID`` of the entry.
  package var id: String
  package var context: String?
  package var source: String
  /// What is in the place of the translation. Where there is none yet, the source: programs such as OmegaT
  /// pass over a place that is empty.
  package var target: String
  package var state: ExchangeState
  /// Whether somebody has reviewed the translation, or says so.
  package var isApproved: Bool
  /// Whether a machine has made it, or the program that wrote the file says so.
  package var isMachineMade: Bool
  /// For the translator: where the text is, and what a program has to say.
  package var notes: [String]
  /// The translators' own.
  package var comments: [String]
  /// The text that a stale translation was made from.
  package var previousSource: String?
  /// The stale translation.
  package var previousTarget: String?
  /// What was exported, to see on the way in what has been done since.
  package var exported: ExchangeOrigin?
  /// Nil if it was not read from a file.
  package var location: SourceLocation?
}

/// The state of a translation in the words of XLIFF 1.2; values of other kinds are kept as they are.
package struct ExchangeState: RawRepresentable, Hashable, Sendable {
  package var rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }

  /// The state that a program has written: in any case, and in words of XLIFF 2 or of its own.
  init(written text: String) {
    let name = trimmed(text).lowercased()
    let own = name.hasPrefix("x-") ? String(name.dropFirst(2)) : name
    self = Self.otherNames[own] ?? ExchangeState(rawValue: own == name ? name : trimmed(text))
  }

  private static let otherNames: [String: ExchangeState] = [
    "initial": ExchangeState(rawValue: "new"), "untranslated": .missing,
    "draft": .needsReview, "fuzzy": .needsReview, "needs-work": .needsReview, "rejected": .needsReview,
    "unreviewed": .needsReview, "unapproved": .needsReview,
    "translated": .translated,
    "reviewed": .signedOff, "approved": .signedOff, "proofread": .signedOff, "signed-off": .signedOff,
    "final": .final,
  ]

  static let missing = ExchangeState(rawValue: "needs-translation")
  /// The translation is stale, and the source is in its place.
  static let needsAdaptation = ExchangeState(rawValue: "needs-adaptation")
  static let needsReview = ExchangeState(rawValue: "needs-review-translation")
  static let translated = ExchangeState(rawValue: "translated")
  static let signedOff = ExchangeState(rawValue: "signed-off")
  static let final = ExchangeState(rawValue: "final")

  /// Whether somebody says that there is still work to do.
  var isUnfinished: Bool { rawValue == "new" || rawValue.hasPrefix("needs-") }
  var isAccepted: Bool { self == .signedOff || self == .final }
}

/// What a unit was when it was exported.
package struct ExchangeOrigin: Hashable, Sendable {
  package var state: ExchangeState
  /// Of the translation, empty if there was none.
  package var fingerprint: String

  init(state: ExchangeState, translation: String) {
    self.state = state
    fingerprint = textFingerprint(translation)
  }

  /// Reads `needs-translation 6c62272e…`.
  init?(_ text: String) {
    let words = text.split(separator: " ")
    guard words.count == 2, words[1].utf8.count == 32 else { return nil }
    state = ExchangeState(rawValue: String(words[0]))
    fingerprint = String(words[1])
  }

  var text: String { "\(state.rawValue) \(fingerprint)" }
}

extension CatalogueKey {
  /// What a unit is called in exchange files: a hash of context and text, so that it stays the same wherever the
  /// text is, and is another one as soon as the text changes.
  package var exchangeID: String {
    // U+0004 is between context and text in gettext's compiled catalogues, too.
    textFingerprint(context.map { "\($0)\u{4}\(id)" } ?? id)
  }
}

/// The FNV-1a hash of a text, 128 bits, as hexadecimal digits (Fowler, Noll, Vo; RFC 9923).
func textFingerprint(_ text: String) -> String {
  var hash: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
  for byte in text.utf8 {
    hash ^= UInt128(byte)
    hash &*= 0x0000_0000_0100_0000_0000_0000_0000_013b
  }
  let digits = String(hash, radix: 16)
  return String(repeating: "0", count: 32 - digits.utf8.count) + digits
}
