import Characters
import LexiconFormat
import Lexicons
import TextReading

/// What a text calls an office or an organisation, and what its translation does.
package struct NamedOffice: Sendable {
  /// Of the scalars of the text, without particles.
  package let name: Range<Int>
  /// Of the scalars of the translation, without an article.
  package let translation: Range<Int>
}

/// Finds the name of an office where a Korean text and its English translation have one each, so that nothing else can be meant.
enum KoreanEnglishOffices {
  private static let lexicon = Lexicon(folder: "ko-en")
  /// The English nouns by the end of the Korean name.
  private static let nouns: [String: [String]] = Dictionary(
    lexicon.entries("office-noun").map { entry in
      (entry.words, entry.fields[0].split(separator: " ").map(String.init))
    }
  ) { first, _ in first }
  private static let others = lexicon.set("no-office")
  private static let links = lexicon.set("office-link")
  private static let longestEnding = (nouns.keys.map(\.unicodeScalars.count).max() ?? 0)
  /// What the Korean names end in.
  private static let lastLetters = ScalarSet(nouns.keys.compactMap(\.unicodeScalars.last))
  /// With a capital, as the names have them.
  private static let capitalNouns: [[UInt8]] = Set(nouns.values.joined()).sorted().map { noun in
    Array((noun.prefix(1).uppercased() + noun.dropFirst()).utf8)
  }
  private static let allNouns = Set(nouns.values.joined())

  /// - Complexity: linear in the texts.
  static func found(_ korean: String, _ english: String) -> NamedOffice? {
    // Most texts name none, and are not read for it.
    guard hasNoun(english) else { return nil }
    let text = ScannedText(korean)
    guard let (name, nouns) = onlyName(in: text) else { return nil }
    let translation = ScannedText(english)
    let words = LatinWords(in: translation).all
    // Where all words have capitals, nothing tells where a name begins.
    guard words.contains(where: { !$0.hasCapital && $0.key.utf8.count > 3 }),
      let range = onlyPhrase(in: translation, words, nouns)
    else { return nil }
    return NamedOffice(name: name, translation: range)
  }

  private static func hasNoun(_ english: String) -> Bool {
    var english = english
    return english.withUTF8 { bytes in
      bytes.indices.contains { index in
        bytes[index] >= UInt8(ascii: "A") && bytes[index] <= UInt8(ascii: "Z")
          && capitalNouns.contains { noun in
            noun[0] == bytes[index] && bytes.count - index >= noun.count
              && bytes[index..<index + noun.count].elementsEqual(noun)
          }
      }
    }
  }

  // MARK: Korean

  /// The only name of an office, in as many places as it may be.
  private static func onlyName(in text: ScannedText) -> (Range<Int>, [String])? {
    var found: (range: Range<Int>, nouns: [String])?
    var start = 0
    while start < text.count {
      guard text.isHangul(start) else {
        start += 1
        continue
      }
      var end = start
      while text.isHangul(end), end < text.count { end += 1 }
      if let (range, nouns) = name(in: text, start..<end) {
        if let found, text.string(found.range) != text.string(range) { return nil }
        found = found ?? (range, nouns)
      }
      start = end
    }
    return found
  }

  private static func name(in text: ScannedText, _ word: Range<Int>) -> (Range<Int>, [String])? {
    let letters = Array(text.scalars[word])
    guard letters.count > 2, letters.count <= 16 else { return nil }
    for end in (3...letters.count).reversed() {
      guard lastLetters.contains(letters[end - 1]),
        end == letters.count
          || LanguageProfile.korean.isEnding(Array(letters[end...]), letters[end - 1])
      else { continue }
      for length in (1...longestEnding).reversed() where end - length > 1 {
        let ending = String(scalars: letters[(end - length)..<end])
        if others.contains(String(scalars: letters[max(0, end - 2)..<end])) { break }
        if let nouns = nouns[ending] { return (word.lowerBound..<word.lowerBound + end, nouns) }
      }
    }
    return nil
  }

  // MARK: English

  /// The only phrase with capitals that has the noun of an office, if the noun is one of these.
  private static func onlyPhrase(in text: ScannedText, _ words: [LatinWords.Word], _ nouns: [String])
    -> Range<
      Int
    >?
  {
    var found: Range<Int>?
    for (index, word) in words.enumerated() where word.hasCapital && allNouns.contains(plain(word.key)) {
      guard let phrase = phrase(in: text, words, around: index) else { continue }
      guard nouns.contains(plain(word.key)) else { return nil }
      if let found, text.lowercased(found) != text.lowercased(phrase) { return nil }
      found = found ?? phrase
    }
    return found
  }

  private static func plain(_ key: String) -> String { key.hasSuffix("'s") ? String(key.dropLast(2)) : key }

  private static func phrase(in text: ScannedText, _ words: [LatinWords.Word], around index: Int) -> Range<
    Int
  >? {
    func isJoined(_ index: Int) -> Bool {
      words.indices.contains(index) && words.indices.contains(index + 1)
        && words[index + 1].range.lowerBound == words[index].range.upperBound + 1
        && text[words[index].range.upperBound] == " "
    }
    let articles = LanguageProfile.english.articles
    var first = index
    while index - first < 4, isJoined(first - 1), words[first - 1].hasCapital,
      !articles.contains(words[first - 1].key), plain(words[first - 1].key) == words[first - 1].key
    {
      first -= 1
    }
    var (last, next) = (index, index)
    // The Sunrise Ministry's plan ends with the noun.
    if plain(words[index].key) == words[index].key {
      while next - index < 8, isJoined(next),
        words[next + 1].hasCapital && last > index || links.contains(words[next + 1].key)
          || words[next + 1].hasCapital && next > last
      {
        next += 1
        if words[next].hasCapital { last = next }
      }
    }
    guard first < index || last > index else { return nil }
    let end = words[last].range.upperBound - (words[last].key.hasSuffix("'s") ? 2 : 0)
    return words[first].range.lowerBound..<end
  }
}
