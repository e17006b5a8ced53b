import Characters
import LexiconFormat
import Lexicons
import TextReading

/// Words that a Korean and an English text share: names by how they sound, and nouns of the lexicon.
enum KoreanEnglishWords {
  private struct Word {
    /// Of scalars.
    var range: Range<Int>
    var isTaken = false
  }

  /// More words than these in a sentence are not compared.
  private static let limit = 60

  private static let nouns: PhraseTable<[String]> = PhraseTable(
    Lexicon(folder: "ko-en").entries("counted").map { entry in
      (entry.words, entry.fields[0].split(separator: " ").map(String.init))
    })

  /// - Parameters:
  ///   - sentence: scalars of the Korean text.
  ///   - words: those of the English sentence, whose places are of `english`.
  /// - Complexity: constant, for the words looked at are bounded.
  static func shared(
    _ korean: ScannedText, _ sentence: Range<Int>, _ english: ScannedText,
    _ words: ArraySlice<LatinWords.Word>
  ) -> [SharedWord] {
    guard words.count <= limit else { return [] }
    return names(korean, sentence, english, Array(words)) + nouns(korean, sentence, english, Array(words))
  }

  // MARK: Names

  private static func names(
    _ korean: ScannedText, _ sentence: Range<Int>, _ english: ScannedText, _ words: [LatinWords.Word]
  ) -> [SharedWord] {
    let runs = nameRuns(words, in: english)
    guard !runs.isEmpty else { return [] }
    let hangul = hangulWords(korean, sentence)
    guard hangul.count <= limit else { return [] }
    var found: [SharedWord] = []
    var firsts: [Range<Int>: Int] = [:]
    var seconds: [Range<Int>: Int] = [:]
    for word in hangul {
      // The whole of a name before the first word of one.
      let matches = runs.compactMap { run in
        nameEnd(korean, word, run.keys).map { (run, word.lowerBound..<$0) }
      }
      let hasWhole = matches.contains { $0.0.keys.count > 1 }
      for (run, name) in matches where !hasWhole || run.keys.count > 1 {
        let (first, second) = (korean.utf8(name), english.utf8(run.range))
        firsts[first, default: 0] += 1
        seconds[second, default: 0] += 1
        found.append(SharedWord(kind: .name, first: first, second: second))
      }
    }
    return found.filter { firsts[$0.first] == 1 && seconds[$0.second] == 1 }
  }

  /// Capitalised words, and those that a space or a hyphen joins to one name: Lee Seo-jun.
  private static func nameRuns(
    _ words: [LatinWords.Word], in text: ScannedText
  ) -> [(range: Range<Int>, keys: [[UInt8]])] {
    var runs: [(range: Range<Int>, keys: [[UInt8]])] = []
    var index = 0
    while index < words.count {
      guard words[index].hasCapital else {
        index += 1
        continue
      }
      var end = index + 1
      while end < words.count, end - index < 3,
        words[end].range.lowerBound == words[end - 1].range.upperBound + 1,
        words[end].hasCapital || text[words[end - 1].range.upperBound] == "-"
      {
        end += 1
      }
      let keys = words[index..<end].map { word in
        let key = Array(word.key.utf8)
        return key.suffix(2).elementsEqual("'s".utf8) ? key.dropLast(2) : key
      }
      runs.append((words[index].range.lowerBound..<words[end - 1].range.upperBound, keys))
      if keys.count > 1 { runs.append((words[index].range, [keys[0]])) }
      index = end
    }
    return runs
  }

  private static func hangulWords(_ text: ScannedText, _ sentence: Range<Int>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      guard text.isHangul(index) else {
        index += 1
        continue
      }
      var end = index
      while end < sentence.upperBound, text.isHangul(end) { end += 1 }
      if end - index > 1, !text.isDigit(index - 1) { words.append(index..<end) }
      index = end
    }
    return words
  }

  /// Where the name ends that a word of Hangul begins with, if those words spell it.
  private static func nameEnd(_ text: ScannedText, _ word: Range<Int>, _ keys: [[UInt8]]) -> Int? {
    let letters = keys.reduce(0) { $0 + $1.count }
    guard letters > 3 else { return nil }
    for length in (2...5).reversed() where length <= word.count {
      let name = text.scalars[word.lowerBound..<word.lowerBound + length]
      let isSpelt =
        keys.count > 1
        ? KoreanNameSpelling.maySpell(name, keys) : KoreanNameSpelling.maySpell(word: name, keys[0])
      guard isSpelt else { continue }
      let ending = Array(text.scalars[(word.lowerBound + length)..<word.upperBound])
      if KoreanNameSpelling.mayFollow(ending, text.scalars[word.lowerBound + length - 1]) {
        return word.lowerBound + length
      }
    }
    return nil
  }

  // MARK: Nouns

  private static func nouns(
    _ korean: ScannedText, _ sentence: Range<Int>, _ english: ScannedText, _ words: [LatinWords.Word]
  ) -> [SharedWord] {
    var places: [[String]: [Range<Int>]] = [:]
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      guard korean.isHangul(index), !korean.isHangul(index - 1),
        let (stems, end) = nouns.longestMatch(in: korean, at: index)
      else {
        index += 1
        continue
      }
      places[stems, default: []].append(index..<end)
      index = end
    }
    return places.compactMap { stems, found -> SharedWord? in
      let said = words.filter { word in stems.contains { word.key.hasPrefix($0) } }
      guard found.count == 1, said.count == 1 else { return nil }
      return SharedWord(kind: .noun, first: korean.utf8(found[0]), second: english.utf8(said[0].range))
    }.sorted { $0.first.lowerBound < $1.first.lowerBound }
  }
}
