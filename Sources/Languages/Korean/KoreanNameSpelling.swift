import Characters
import Lexicons

/// Whether words in Latin letters may spell the full name of a Korean: `Kim Ha-neul`, `Haneul Kim` or `GIM HANEUL` is
/// 김하늘.
///
/// There are several systems and as many habits, so each syllable is a consonant, vowels and a consonant, each in any of
/// its spellings.
enum KoreanNameSpelling {
  /// - Parameters:
  ///   - name: the family name, of one syllable, and the given name.
  ///   - words: in lower case; the family name is the first or the last.
  static func maySpell(_ name: String, _ words: [String]) -> Bool {
    let syllables = name.unicodeScalars.map(Syllable.init)
    guard (2...4).contains(syllables.count), words.count > 1, let family = syllables.first.flatMap(\.self)
    else {
      return false
    }
    let given = syllables.dropFirst().compactMap(\.self)
    guard given.count == syllables.count - 1 else { return false }
    func matches(_ first: ArraySlice<String>, _ last: ArraySlice<String>) -> Bool {
      spells([family], Array(first.joined().utf8)[...]) && spells(given, Array(last.joined().utf8)[...])
    }
    return matches(words.prefix(1), words.dropFirst()) || matches(words.suffix(1), words.dropLast())
  }

  /// Whether one word spells one of another language's names as it sounds: Gana is 가나.
  static func maySpell(word name: String, _ letters: String) -> Bool {
    let syllables = name.unicodeScalars.compactMap(Syllable.init)
    guard syllables.count == name.unicodeScalars.count, syllables.count > 1 else { return false }
    return spells(syllables, Array(letters.utf8)[...])
  }

  /// Whether letters may be written on to a name: particles, and what kind of place it is.
  static func mayFollow(_ ending: [Unicode.Scalar], _ last: Unicode.Scalar) -> Bool {
    if KoreanParticles.areParticles(ending, after: last) { return true }
    guard let first = ending.first, places.contains(first) else { return false }
    return KoreanParticles.areParticles(Array(ending.dropFirst()), after: first)
  }

  /// What names of places end in that English leaves out: 가나시.
  private static let places = ScalarSet(
    Korean.lexicon.words("after-place").compactMap(\.unicodeScalars.first))

  /// Whether letters are those syllables and nothing else.
  private static func spells(_ syllables: [Syllable], _ letters: ArraySlice<UInt8>) -> Bool {
    var ends: Set<Int> = [letters.startIndex]
    for syllable in syllables {
      var next: Set<Int> = []
      for end in ends { next.formUnion(syllable.ends(in: letters[end...])) }
      ends = next
    }
    return ends.contains(letters.endIndex)
  }

  private struct Syllable {
    let initial: Int
    let final: Int

    init?(_ scalar: Unicode.Scalar) {
      guard scalar.isHangulSyllable else { return nil }
      let index = Int(scalar.value - 0xAC00)
      (initial, final) = (index / 588, index % 28)
    }

    /// Where the syllable may end that letters begin with.
    func ends(in letters: ArraySlice<UInt8>) -> [Int] {
      var found: [Int] = []
      for start in Self.initials[initial] where letters.starts(with: start.utf8) {
        let vowels = letters.dropFirst(start.utf8.count)
        var end = vowels.startIndex
        var hasVowel = false
        while end < vowels.endIndex, end - vowels.startIndex < 4, Self.vowels.contains(vowels[end]) {
          hasVowel = hasVowel || vowels[end] != UInt8(ascii: "h") && vowels[end] != UInt8(ascii: "r")
          end += 1
          guard hasVowel else { continue }
          for final in Self.finals[final] where letters[end...].starts(with: final.utf8) {
            found.append(end + final.utf8.count)
          }
        }
      }
      return found
    }

    /// Silent ones too: Park, Suh.
    private static let vowels = Set("aeiouywhr".utf8)

    /// By the place of a consonant among those that a syllable may begin with, and end in.
    private static let initials: [[String]] = [
      ["g", "k"], ["kk", "gg"], ["n", "r"], ["d", "t"], ["tt", "dd"], ["r", "l", "n"], ["m"], ["b", "p"],
      ["pp", "bb"], ["s", "sh"], ["ss"], ["", "l", "r", "n"], ["j", "ch", "z"], ["jj", "tch"], ["ch", "j"],
      ["k"], ["t"], ["p"], ["h"],
    ]
    private static let finals: [[String]] = [
      [""], ["k", "g"], ["k"], ["k"], ["n"], ["n"], ["n"], ["t", "d"], ["l", "r", "ll"], ["k", "lk"],
      ["m", "lm"],
      ["l", "p"], ["l"], ["l"], ["p", "l"], ["l"], ["m"], ["p", "b"], ["p"], ["t", "s"], ["t", "ss"],
      ["ng", "n"], ["t", "j"], ["t", "ch"], ["k"], ["t"], ["p"], ["t", "h", ""],
    ]
  }
}
