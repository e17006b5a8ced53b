import Languages
import TextReading

/// Finds how a translation spells the names of those who speak within its sentences.
enum SpokenNames {
  /// A name, how it is spelt, and where both are in the UTF-8 of the two texts.
  struct Found {
    var name: String
    var spelling: String
    var source: Range<Int>
    var target: Range<Int>
  }

  /// Those who are called by their full names where only certain words of the translation can be these.
  ///
  /// - Complexity: linear in the texts for each who speaks.
  static func all(in segment: TranslatedSegment) -> [Found] {
    let pair = segment.pair
    guard !segment.speakers.isEmpty, let language = LanguageProfile.of(pair.sourceLanguage) else { return [] }
    let names = segment.speakers.filter(language.looksLikeFullName)
    guard !names.isEmpty else { return [] }
    let text = ScannedText(pair.target)
    let runs = capitalRuns(in: text)
    let source = pair.source.utf8
    return names.compactMap { name in
      guard let range = source.firstRange(of: name.utf8),
        let words = onlyRange(in: text, of: runs.filter { language.maySpellName(name, $0.keys) }.map(\.range))
      else { return nil }
      let start = source.distance(from: source.startIndex, to: range.lowerBound)
      return Found(
        name: name, spelling: text.rawString(words), source: start..<start + name.utf8.count,
        target: text.utf8(words))
    }
  }

  /// `Kim Ha Neul` rather than `Ha Neul`; nil where two people whose names are nearly the same are not told apart.
  private static func onlyRange(in text: ScannedText, of ranges: [Range<Int>]) -> Range<Int>? {
    guard let first = ranges.first else { return nil }
    let spelling = text.rawString(first)
    guard ranges.allSatisfy({ $0.overlaps(first) || text.rawString($0) == spelling }) else { return nil }
    return ranges.filter { $0.overlaps(first) }.max { $0.count < $1.count }
  }

  /// Two or three words with capitals, one after the other; a hyphen joins two to one.
  private static func capitalRuns(in text: ScannedText) -> [(keys: [String], range: Range<Int>)] {
    var words: [LatinWords.Word] = []
    for word in LatinWords(in: text).all {
      if let last = words.last, word.range.lowerBound == last.range.upperBound + 1,
        text[last.range.upperBound] == "-"
      {
        words[words.count - 1].range = last.range.lowerBound..<word.range.upperBound
        words[words.count - 1].key += word.key
      } else {
        words.append(word)
      }
    }
    return words.indices.flatMap { first in
      (2...3).compactMap { count in
        guard first + count <= words.count else { return nil }
        let run = words[first..<(first + count)]
        let isJoined = zip(run, run.dropFirst()).allSatisfy {
          $1.range.lowerBound == $0.range.upperBound + 1 && text[$0.range.upperBound] == " "
        }
        guard isJoined, run.allSatisfy(\.hasCapital), let last = run.last else { return nil }
        return (run.map(\.key), words[first].range.lowerBound..<last.range.upperBound)
      }
    }
  }
}
