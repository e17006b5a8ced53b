import Figures
import LexiconFormat
import Lexicons

/// A word that is a number by itself.
struct NumberWord: Sendable {
  let quantities: [Quantity]
  let firmness: Mention.Firmness

  static func all(in lexicon: Lexicon) -> [(String, NumberWord)] {
    lexicon.entries("number-word").map { entry in
      (
        entry.words,
        NumberWord(
          quantities: KnownQuantities.amounts(entry.fields[1]),
          firmness: entry.fields[0] == "loose" ? .loose : .words)
      )
    }
  }
}
