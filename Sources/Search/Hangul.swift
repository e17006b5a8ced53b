/// The letters of Hangul syllables. Syllables are numbered by initial, vowel and final (The Unicode Standard, section 3.12).
enum Hangul {
  /// As letters that stand alone, in the order of the syllables.
  static let initials = Array("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ".utf16)

  private static let first: UInt16 = 0xAC00
  private static let count: UInt16 = 11_172
  private static let syllablesOfInitial: UInt16 = 588
  private static let finals: UInt16 = 28

  static func isSyllable(_ unit: UInt16) -> Bool { unit >= first && unit - first < count }

  /// The numbers of initial, vowel and final of a syllable.
  static func letters(of syllable: UInt16) -> [UInt16] {
    let number = syllable - first
    return [number / syllablesOfInitial, number % syllablesOfInitial / finals, number % finals]
  }

  /// The initial consonant of a syllable; a consonant that stands alone is its own.
  static func initial(of unit: UInt16) -> UInt16? {
    if isSyllable(unit) { return initials[Int((unit - first) / syllablesOfInitial)] }
    return initials.contains(unit) ? unit : nil
  }

  /// The syllables that begin with a consonant.
  static func syllables(withInitial consonant: UInt16) -> ClosedRange<UInt16>? {
    guard let index = initials.firstIndex(of: consonant) else { return nil }
    let start = first + UInt16(index) * syllablesOfInitial
    return start...(start + syllablesOfInitial - 1)
  }

  /// What a syllable may be on the way to: itself with any final consonant, if it has none yet.
  static func completions(of syllable: UInt16) -> ClosedRange<UInt16>? {
    guard isSyllable(syllable), (syllable - first) % finals == 0 else { return nil }
    return syllable...(syllable + finals - 1)
  }

  /// A syllable without its final consonant, and that as the beginning of the next: 학 is on the way to 하고.
  static func parted(_ syllable: UInt16) -> (open: UInt16, next: UInt16)? {
    guard isSyllable(syllable) else { return nil }
    let final = (syllable - first) % finals
    guard let initial = initialOfFinal[final] else { return nil }
    return (syllable - final, initials[initial])
  }

  /// Initial consonants by the finals that are the same letter.
  private static let initialOfFinal: [UInt16: Int] = [
    1: 0, 2: 1, 4: 2, 7: 3, 8: 5, 16: 6, 17: 7, 19: 9, 20: 10, 21: 11, 22: 12, 23: 14, 24: 15, 25: 16, 26: 17,
    27: 18,
  ]
}
