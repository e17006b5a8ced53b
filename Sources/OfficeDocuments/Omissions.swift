/// Gathers what is left out of a document.
struct Omissions {
  private var found: [OfficeDocument.Omission.Kind: OfficeDocument.Omission] = [:]

  /// Bytes of the words that are kept to show what it was.
  private static let excerptSize = 300

  mutating func add(_ kind: OfficeDocument.Omission.Kind, _ words: String = "") {
    var omission = found[kind] ?? OfficeDocument.Omission(kind: kind, count: 0, excerpt: "")
    omission.count += 1
    if omission.excerpt.utf8.count < Self.excerptSize {
      let words = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if !words.isEmpty {
        omission.excerpt += (omission.excerpt.isEmpty ? "" : " / ") + words.prefix(Self.excerptSize)
      }
    }
    found[kind] = omission
  }

  /// In the order of the kinds.
  var list: [OfficeDocument.Omission] { OfficeDocument.Omission.Kind.allCases.compactMap { found[$0] } }
}
