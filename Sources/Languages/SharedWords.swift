/// A word of one text and the word of the other that says the same, where there is no other for either of them.
package struct SharedWord: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// A name that one language spells in the letters of the other.
    case name
    /// A noun that lexicons know in both.
    case noun
  }

  package let kind: Kind
  /// In the UTF-8 of the text in the first language of the pair.
  package let first: Range<Int>
  /// In the UTF-8 of the text in the second.
  package let second: Range<Int>
}
