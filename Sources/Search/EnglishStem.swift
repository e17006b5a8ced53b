/// What the forms of an English word have in common: plural, past tense and `-ing` are taken off, as far as that is safe
/// without a dictionary. `policies` and `policy`, `planned` and `planning` have one stem.
///
/// It is part of what Porter's stemmer does (M. F. Porter, An algorithm for suffix stripping, 1980: step 1, and the `e` of step 5);
/// the later steps merge words that readers keep apart, such as `general` and `generate`. The script of the search page does the same.
package func englishStem(_ word: String) -> String {
  var letters = Array(word.utf8)
  guard letters.count > 2, letters.allSatisfy({ (0x61...0x7A).contains($0) }) else { return word }
  func ends(_ suffix: String) -> Bool {
    letters.count > suffix.utf8.count && letters.reversed().starts(with: suffix.utf8.reversed())
  }
  func hasVowel(_ part: ArraySlice<UInt8>) -> Bool { part.contains { "aeiouy".utf8.contains($0) } }

  if ends("ies") && letters.count > 4 {
    letters.replaceSubrange((letters.count - 3)..., with: "y".utf8)
  } else if ["sses", "shes", "ches", "xes", "zes"].contains(where: ends) {
    letters.removeLast(2)
  } else if ends("s") && !["ss", "us", "is"].contains(where: ends) {
    letters.removeLast()
  }
  if ends("ied") && letters.count > 4 {
    letters.replaceSubrange((letters.count - 3)..., with: "y".utf8)
  } else if ends("ed") && !ends("eed") && letters.count > 3 && hasVowel(letters.dropLast(2)) {
    letters.removeLast(2)
  } else if ends("ing") && letters.count > 4 && hasVowel(letters.dropLast(3)) {
    letters.removeLast(3)
  }
  if letters.count > 3, let last = letters.last, last == letters[letters.count - 2], !hasVowel([last]) {
    letters.removeLast()
  }
  if letters.count > 2, letters.last == UInt8(ascii: "e"), letters[letters.count - 2] != UInt8(ascii: "e") {
    letters.removeLast()
  }
  return String(decoding: letters, as: UTF8.self)
}
