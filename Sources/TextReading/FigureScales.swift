import LexiconFormat
import Lexicons

/// Syllables that multiply a figure before them: `120조`, `3천만`.
package enum FigureScales {
  /// Whether three bytes are such a syllable.
  package static func contains(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    scales.contains(UInt32(first) << 16 | UInt32(second) << 8 | UInt32(third))
  }

  private static let scales: Set<UInt32> = {
    let lexicons = Lexicon.folders.filter { !$0.contains("-") }.map { Lexicon(folder: $0) }
    let words = lexicons.flatMap {
      $0.entries("small-scale").map(\.words) + $0.entries("large-scale").map(\.words)
    }
    return Set(
      words.compactMap { word in
        word.utf8.count == 3 ? word.utf8.reduce(0) { $0 << 8 | UInt32($1) } : nil
      })
  }()
}
