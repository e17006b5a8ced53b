package import Briefings
import Languages
import TextReading

/// What checks of a whole site need of an edition, in some two kilobytes: numbers and hashes that are the same in every
/// run, so that they can be kept and brought from elsewhere.
package struct EditionFacts: Hashable, Sendable {
  /// Nil where nothing is translated.
  package var direction: TranslationDirection?
  /// By segment, of the words of its source; 0 where it is not compared with others.
  package var sources: [UInt64]
  /// By segment, of the words of its translation; 0 where it is not compared with others.
  package var translations: [UInt64]
  /// Of those segments that are long enough to tell, ascending.
  package var lengths: [Length]
  /// The names of persons and outlets, in reading order.
  package var names: [Name]
  /// Of words in the sources that may be full names: folded hashes, ascending, each once.
  package var words: [UInt32]

  package init(
    direction: TranslationDirection?, sources: [UInt64], translations: [UInt64], lengths: [Length],
    names: [Name], words: [UInt32]
  ) {
    self.direction = direction
    self.sources = sources
    self.translations = translations
    self.lengths = lengths
    self.names = names
    self.words = words
  }

  /// - Parameter segments: of one edition.
  /// - Complexity: linear in the texts, but for sorting the words.
  package init(_ segments: [TranslatedSegment]) {
    self.init(
      direction: segments.first.map {
        TranslationDirection(from: $0.pair.sourceLanguage, into: $0.pair.targetLanguage)
      }, sources: [], translations: [], lengths: LengthCheck.lengths(of: segments), names: [], words: [])
    sources.reserveCapacity(segments.count)
    translations.reserveCapacity(segments.count)
    var names = NamesOfEdition(segments)
    for (number, segment) in segments.enumerated() {
      let source = FoldedText(segment.pair.source)
      let isCompared = ConsistencyCheck.compares(segment)
      sources.append(isCompared ? ConsistencyCheck.hash(ofSource: source) : 0)
      translations.append(isCompared ? ComparedWords.hash(of: FoldedText(segment.pair.target)) : 0)
      names.look(in: source, of: number)
    }
    (self.names, words) = names.facts
  }
}

extension CheckedEdition {
  /// What checks of the whole site need of it.
  ///
  /// - Complexity: linear in the texts, but for sorting.
  package var facts: EditionFacts { EditionFacts(segments) }
}
