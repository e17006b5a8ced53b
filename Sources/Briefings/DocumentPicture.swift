/// A picture that the source itself has among its words.
package struct DocumentPicture: Hashable, Sendable {
  /// How many blocks of the document come before it.
  package var position: Int
  /// One-based line of the source.
  package var line: Int
  /// Its file in the document that it came in; empty if that has none.
  package var file: String
  /// Empty where none is stated.
  package var caption: String
  /// What it shows, for readers who do not see it; empty where nobody said.
  package var alternative: String

  package init(position: Int, line: Int, file: String, caption: String, alternative: String) {
    self.position = position
    self.line = line
    self.file = file
    self.caption = caption
    self.alternative = alternative
  }
}
