package import TextReading

extension ScannedText {
  /// Whether a bracket was opened before `index`, with no number and no more than a word or two between.
  package func isBracketed(_ index: Int) -> Bool {
    var place = index - 1
    let limit = index - 14
    while place >= 0, place > limit {
      switch self[place] {
      case "(", "[": return true
      case ")", "]", ".", ",": return false
      default:
        if isDigit(place) { return false }
        place -= 1
      }
    }
    return false
  }
}
