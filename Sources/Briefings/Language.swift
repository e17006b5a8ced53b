import Characters

/// A language of the site, by its BCP 47 tag: `ko`, `en`, `ja`, `zh-Hant`.
package struct Language: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let tag: String

  /// Nil when `tag` is not a well-formed language tag: a primary subtag of two or three letters, then
  /// subtags of two to eight letters or digits, joined by hyphens.
  package init?(_ tag: String) {
    let subtags = tag.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let primary = subtags.first, (2...3).contains(primary.count), primary.allSatisfy(\.isASCIILetter),
      subtags.dropFirst().allSatisfy({ (2...8).contains($0.count) && $0.allSatisfy(\.isASCIILetterOrDigit) })
    else { return nil }
    self.tag = tag
  }

  package static let korean = Language(known: "ko")
  package static let english = Language(known: "en")

  private init(known tag: String) { self.tag = tag }

  package var description: String { tag }

  package static func < (lhs: Language, rhs: Language) -> Bool { lhs.tag < rhs.tag }
}
