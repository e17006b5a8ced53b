/// Cleans texts: the one room for everything that is done to characters because of what they are.
///
/// ``CleaningTable`` says what becomes of which; this follows it.
package struct TextCleaner: Sendable {
  package var use: TextUse
  /// Whether characters that nobody sees stay, as an author may ask for of a raw text.
  package var keepsInvisible: Bool
  /// Whether private-use characters stay what they are.
  package var keepsPrivateUse: Bool
  /// Whether a carriage return alone is a space, as in a file whose lines end otherwise and must not be torn.
  package var joinsLinesAtReturns: Bool

  package init(
    _ use: TextUse, keepsInvisible: Bool = false, keepsPrivateUse: Bool = false,
    joinsLinesAtReturns: Bool = false
  ) {
    self.use = use
    self.joinsLinesAtReturns = joinsLinesAtReturns
    self.keepsInvisible = keepsInvisible
    self.keepsPrivateUse = keepsPrivateUse
  }

  /// - Parameter bytes: well-formed UTF-8; a byte order mark at the beginning is taken off in silence.
  /// - Complexity: linear in `bytes`. What needs nothing passes a scan of its bytes and is not copied.
  package func clean(_ bytes: [UInt8]) -> CleanedText {
    bytes.withUnsafeBufferPointer { clean($0) } ?? CleanedText(bytes: bytes)
  }

  package func clean(_ text: String) -> CleanedText {
    var text = text
    return text.withUTF8 { clean($0) } ?? CleanedText(bytes: Array(text.utf8))
  }

  /// - Returns: nil for a text that needs nothing.
  package func clean(_ bytes: UnsafeBufferPointer<UInt8>) -> CleanedText? {
    let first = firstNotPlain(in: bytes, from: 0)
    guard first < bytes.count else { return nil }
    var pass = CleaningPass(bytes, self)
    pass.run(from: first)
    return pass.isUnchanged ? nil : pass.result
  }

  /// A text and whether anything had to be done or said.
  package func cleaned(_ text: String) -> CleanedText? {
    var text = text
    return text.withUTF8 { clean($0) }
  }
}
