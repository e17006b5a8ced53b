import Characters

/// A language of the site, by its BCP 47 tag: `ko`, `en-GB`, `ja`, `zh-Hant`.
///
/// Catalogues and older programs write `en_GB`; it is the same tag.
package struct Language: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let tag: String

  /// The first subtag in lower case, which names the language whatever its region and script: `en` for `en-GB`.
  package let primarySubtag: String

  /// Nil when `tag` is not a well-formed language tag: a primary subtag of two or three letters, then
  /// subtags of two to eight letters or digits, joined by hyphens or underscores.
  package init?(_ tag: String) {
    let tag = tag.utf8.contains(UInt8(ascii: "_")) ? String(tag.map { $0 == "_" ? "-" : $0 }) : tag
    let subtags = tag.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let primary = subtags.first, (2...3).contains(primary.count), primary.allSatisfy(\.isASCIILetter),
      subtags.dropFirst().allSatisfy({ (2...8).contains($0.count) && $0.allSatisfy(\.isASCIILetterOrDigit) })
    else { return nil }
    self.tag = tag
    primarySubtag = String(decoding: primary.map(\.lowercasedASCII), as: UTF8.self)
  }

  package static let korean = Language(known: "ko")
  package static let english = Language(known: "en")

  /// The languages of a site that does not say which it has; the first is that of its texts.
  package static let defaults = [korean, english]

  private init(known tag: String) { (self.tag, primarySubtag) = (tag, tag) }

  /// Whether it is written from right to left: its tag names such a script, or no script and a language that usually has one.
  package var isRightToLeft: Bool {
    let subtags = tag.split(separator: "-").dropFirst().map { $0.lowercased() }
    if let script = subtags.first(where: { $0.utf8.count == 4 }) {
      return Self.scriptsFromRight.contains(script)
    }
    return Self.languagesFromRight.contains(primarySubtag)
  }

  private static let scriptsFromRight: Set<String> = [
    "adlm", "arab", "aran", "hebr", "mand", "mend", "nkoo", "rohg", "samr", "syrc", "thaa",
  ]
  private static let languagesFromRight: Set<String> = [
    "ar", "arc", "ckb", "dv", "fa", "he", "iw", "ji", "nqo", "ps", "sd", "syr", "ug", "ur", "yi",
  ]

  /// The one of `languages` that is meant where a program writes this tag: the same one in any case, or else the only one
  /// that says more or less of the same language, as `en` is meant by `en-US`, and `en-GB` by `EN`.
  ///
  /// Two regions or scripts of one language are not each other: nil for `en-US` among `en-GB` and `ko`.
  package func meant(among languages: [Language]) -> Language? {
    let own = tag.lowercased()
    if let same = languages.first(where: { $0.tag.lowercased() == own }) { return same }
    let near = languages.filter { language in
      let other = language.tag.lowercased()
      return own.hasPrefix(other + "-") || other.hasPrefix(own + "-")
    }
    return near.count == 1 ? near[0] : nil
  }

  /// The same language wherever it is spoken: `en` for `en-GB`.
  package var withoutRegion: Language { Language(known: primarySubtag) }

  package var description: String { tag }

  package static func < (lhs: Language, rhs: Language) -> Bool { lhs.tag < rhs.tag }
}
