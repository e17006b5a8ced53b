/// What the forms of an English word have in common: plural, past tense and `-ing` are taken off, as far as that is safe
/// without a dictionary. `policies` and `policy`, `planned` and `planning` have one stem.
///
/// It is part of what Porter's stemmer does (M. F. Porter, An algorithm for suffix stripping, 1980: step 1, and the `e` of step 5);
/// the later steps merge words that readers keep apart, such as `general` and `generate`. The script of the search page does the same.
package func englishStem(_ word: String) -> String {
  let bytes = word.utf8
  guard bytes.count > 2, bytes.allSatisfy({ (0x61...0x7A).contains($0) }) else { return word }
  if let stem = bytes.withContiguousStorageIfAvailable({ EnglishWord(letters: $0).stem }) {
    return stem ?? word
  }
  return Array(bytes).withUnsafeBufferPointer { EnglishWord(letters: $0).stem } ?? word
}

/// A word in small letters that loses its ending: only its length changes, and `ies` and `ied` become `y`.
private struct EnglishWord {
  let letters: UnsafeBufferPointer<UInt8>
  private var count: Int

  init(letters: UnsafeBufferPointer<UInt8>) {
    self.letters = letters
    count = letters.count
  }

  /// Nil where it is the word itself.
  var stem: String? {
    var word = self
    if let stem = word.stemInY("ies") { return stem }
    if word.ends("sses") || word.ends("shes") || word.ends("ches") || word.ends("xes") || word.ends("zes") {
      word.count -= 2
    } else if word.ends("s"), !word.ends("ss"), !word.ends("us"), !word.ends("is") {
      word.count -= 1
    }
    if let stem = word.stemInY("ied") { return stem }
    if word.ends("ed"), !word.ends("eed"), word.count > 3, word.hasVowel(word.count - 2) {
      word.count -= 2
    } else if word.ends("ing"), word.count > 4, word.hasVowel(word.count - 3) {
      word.count -= 3
    }
    if word.count > 3, word.last == word.letters[word.count - 2], !Self.isVowel(word.last) { word.count -= 1 }
    if word.count > 2, word.last == UInt8(ascii: "e"), word.letters[word.count - 2] != UInt8(ascii: "e") {
      word.count -= 1
    }
    return word.count == letters.count ? nil : String(decoding: letters[..<word.count], as: UTF8.self)
  }

  private var last: UInt8 { letters[count - 1] }

  /// `policy` for `policies`, which has no other ending.
  private func stemInY(_ ending: StaticString) -> String? {
    guard count > 4, ends(ending) else { return nil }
    return String(decoding: letters[..<(count - 3)], as: UTF8.self) + "y"
  }

  private func ends(_ suffix: StaticString) -> Bool {
    let length = suffix.utf8CodeUnitCount
    guard count > length else { return false }
    for index in 0..<length where letters[count - length + index] != suffix.utf8Start[index] { return false }
    return true
  }

  private func hasVowel(_ end: Int) -> Bool { letters[..<end].contains(where: Self.isVowel) }

  private static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
      UInt8(ascii: "y"):
      true
    default: false
    }
  }
}
