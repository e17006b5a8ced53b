import Characters

/// Addresses, whose digits are not read.
package struct AddressSkipping: Sendable {
  /// Whether the text has a sign that every address has, so that most texts are not looked through for one.
  private let mayBeThere: Bool

  /// - Complexity: linear in the text.
  package init(in text: ScannedText) {
    mayBeThere = (0..<text.count).contains { index in
      switch text[index] {
      case "@": true
      case "/": text[index + 1] == "/"
      case "w": text[index + 1] == "w" && text[index + 2] == "w"
      default: false
      }
    }
  }

  package func isStart(_ text: ScannedText, at index: Int) -> Bool {
    guard mayBeThere, !text.isLatin(index - 1), !text.isDigit(index - 1),
      text.isLatin(index) || text.isDigit(index)
    else {
      return false
    }
    if text.has("http://", at: index) || text.has("https://", at: index) || text.has("www.", at: index) {
      return true
    }
    var end = index
    while end < index + 64, Self.isLocalPart(text, end) { end += 1 }
    return text[end] == "@" && end > index
  }

  package static func end(_ text: ScannedText, at start: Int) -> Int {
    var end = start
    while end < text.count, ("!"..."~").contains(text[end]), ![")", "<", ">"].contains(text[end]) { end += 1 }
    return end
  }

  private static func isLocalPart(_ text: ScannedText, _ index: Int) -> Bool {
    text.isLatin(index) || text.isDigit(index) || [".", "_", "-", "+"].contains(text[index])
  }
}
