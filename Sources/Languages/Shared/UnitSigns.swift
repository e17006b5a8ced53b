import Characters
import Figures
import LexiconFormat
import Lexicons
import TextReading

/// Signs of units and of currencies, which languages share.
enum UnitSigns {
  private static let lexicon = Lexicon(folder: "common")

  /// Right after a number, or after one space: `km`, `㎡`.
  static let symbols: [(words: String, kind: QuantityKind)] = signs("symbol")

  /// Before an amount: `US$`, `KRW`.
  static let currencies: PhraseTable<Currency> = PhraseTable(
    signs("currency-sign").compactMap { words, kind in
      if case .money(let currency) = kind { (words, currency) } else { nil }
    })

  /// Codes and signs of currencies by their lower-case form.
  static let currencyCodes = WordTable<Currency>(
    Dictionary(
      signs("currency-sign").compactMap { words, kind in
        if case .money(let currency) = kind { (words.lowercased(), currency) } else { nil }
      }
    ) { first, _ in first })

  private static func signs(_ kind: String) -> [(words: String, kind: QuantityKind)] {
    lexicon.entries(kind).compactMap { entry in
      KnownQuantities.kind(entry.fields[0]).map { (entry.words, $0) }
    }
  }
}

/// Words for units that may mean one of two things: a pound weighs or pays.
struct AmbiguousUnits: Sendable {
  /// By the first kind of each word; so few that to compare them is less than to hash one.
  private let others: [(first: QuantityKind, others: [QuantityKind])]

  init(of lexicon: Lexicon) {
    var others: [QuantityKind: [QuantityKind]] = [:]
    for entry in lexicon.entries("unit") {
      let kinds = KnownQuantities.kinds(entry.fields[0])
      if kinds.count > 1 { others[kinds[0]] = Array(kinds.dropFirst()) }
    }
    self.others = others.map { (first: $0.key, others: $0.value) }
  }

  /// What else a word may mean that means `kind` first.
  func of(_ kind: QuantityKind) -> [QuantityKind] { others.first { $0.first == kind }?.others ?? [] }
}
