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
    maySpell(Array(name.unicodeScalars)[...], words.map { Array($0.utf8) })
  }

  static func maySpell(_ name: ArraySlice<Unicode.Scalar>, _ words: [[UInt8]]) -> Bool {
    guard (2...4).contains(name.count), words.count > 1 else { return false }
    let (family, given) = (name.prefix(1), name.dropFirst())
    return spells(family, words[0][...]) && spells(given, Array(words.dropFirst().joined())[...])
      || spells(family, words[words.count - 1][...]) && spells(given, Array(words.dropLast().joined())[...])
  }

  /// Whether one word spells one of another language's names as it sounds: Gana is 가나.
  static func maySpell(word name: ArraySlice<Unicode.Scalar>, _ letters: [UInt8]) -> Bool {
    name.count > 1 && spells(name, letters[...])
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

  /// No name is longer; where syllables end in a word is kept in the bits of a number.
  private static let mostLetters = 63

  /// Whether letters are those syllables and nothing else.
  private static func spells(_ name: ArraySlice<Unicode.Scalar>, _ letters: ArraySlice<UInt8>) -> Bool {
    guard letters.count <= mostLetters else { return false }
    var ends: UInt64 = 1
    for scalar in name {
      guard let syllable = Syllable(scalar) else { return false }
      var next: UInt64 = 0
      while ends != 0 {
        let end = ends.trailingZeroBitCount
        next |= syllable.ends(in: letters.dropFirst(end)) << UInt64(end)
        ends &= ends - 1
      }
      // Most words end here, at the first letter.
      guard next != 0 else { return false }
      ends = next
    }
    return ends & 1 << UInt64(letters.count) != 0
  }

  private struct Syllable {
    let initial: Int
    let final: Int

    init?(_ scalar: Unicode.Scalar) {
      guard scalar.isHangulSyllable else { return nil }
      let index = Int(scalar.value - 0xAC00)
      (initial, final) = (index / 588, index % 28)
    }

    /// Where the syllable may end that letters begin with: a bit for each number of letters.
    func ends(in letters: ArraySlice<UInt8>) -> UInt64 {
      var found: UInt64 = 0
      for start in Self.initials[initial] where letters.starts(with: start) {
        let vowels = letters.dropFirst(start.count)
        var end = vowels.startIndex
        var hasVowel = false
        while end < vowels.endIndex, end - vowels.startIndex < 4, Self.vowels.contains(vowels[end]) {
          hasVowel = hasVowel || vowels[end] != UInt8(ascii: "h") && vowels[end] != UInt8(ascii: "r")
          end += 1
          guard hasVowel else { continue }
          for final in Self.finals[final] where letters[end...].starts(with: final) {
            found |= 1 << UInt64(end - letters.startIndex + final.count)
          }
        }
      }
      return found
    }

    /// Silent ones too: Park, Suh.
    private static let vowels = Array("aeiouywhr".utf8)

    /// By the place of a consonant among those that a syllable may begin with, and end in.
    private static let initials: [[[UInt8]]] = [
      ["g", "k"], ["kk", "gg"], ["n", "r"], ["d", "t"], ["tt", "dd"], ["r", "l", "n"], ["m"], ["b", "p"],
      ["pp", "bb"], ["s", "sh"], ["ss"], ["", "l", "r", "n"], ["j", "ch", "z"], ["jj", "tch"], ["ch", "j"],
      ["k"], ["t"], ["p"], ["h"],
    ].map { $0.map { Array($0.utf8) } }
    private static let finals: [[[UInt8]]] = [
      [""], ["k", "g"], ["k"], ["k"], ["n"], ["n"], ["n"], ["t", "d"], ["l", "r", "ll"], ["k", "lk"],
      ["m", "lm"],
      ["l", "p"], ["l"], ["l"], ["p", "l"], ["l"], ["m"], ["p", "b"], ["p"], ["t", "s"], ["t", "ss"],
      ["ng", "n"], ["t", "j"], ["t", "ch"], ["k"], ["t"], ["p"], ["t", "h", ""],
    ].map { $0.map { Array($0.utf8) } }
  }
}
