import Characters

/// Whether a word wants more after it: it has a particle or an ending that goes on, such as 정책은, 위한, 하며.
func hasOpenEnding(_ word: Substring) -> Bool {
  guard let last = word.lastScalar, last.isHangulSyllable else { return false }
  let words = LineWords.known
  func ends(in words: WordEdges) -> Bool { word.withBytes { words.end($0, last: last) } }
  if ends(in: words.openEndings) { return !ends(in: words.closedNouns) }
  guard let (particle, afterConsonant) = words.openParticles.first(where: { word.ends(with: $0.words) })
  else {
    return false
  }
  let noun = word[..<word.utf8.index(word.endIndex, offsetBy: -particle.utf8.count)]
  guard let end = noun.lastScalar, !ends(in: words.closedNouns) else { return false }
  // What is no syllable may be read either way: AI를, 10%의.
  guard let afterConsonant, end.isHangulSyllable else { return true }
  return ((end.value - 0xAC00) % 28 != 0) == afterConsonant
}
