import Characters

/// Whether a comment or context is a place as ``Document/places`` writes it, or as earlier versions did.
func isPlace(_ text: String) -> Bool {
  // The words of a text may end as a place does.
  guard !CatalogueEntry.tellsOfSuggestion(text) else { return false }
  let parts = text.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
  guard let last = parts.last else { return false }
  let words = last.split(separator: UInt8(ascii: " "))
  guard let name = words.first, words.count <= 2 else { return false }
  let kind = String(decoding: name, as: UTF8.self)
  guard words.count == 2 else {
    return parts.count == 1 ? wholePlaces.contains(kind) : namedParts.contains(kind)
  }
  return numberedParts.contains(kind)
    && words[1].allSatisfy { $0 == UInt8(ascii: ".") || $0.isASCIIDigit }
}

extension CatalogueEntry {
  /// Where its text stands, as an update has written it.
  package var places: [String] { comments.extracted.filter(isPlace) }
}

/// Whether a context looks like the id of a segment: `lead`, `s2-1-p3`.
func isSegmentID(_ text: String) -> Bool {
  wholePlaces.contains(text)
    || text.utf8.contains(UInt8(ascii: "-"))
      && text.utf8.allSatisfy { $0 == UInt8(ascii: "-") || $0.isASCIILowercase || $0.isASCIIDigit }
}

private let wholePlaces: Set<String> = ["title", "deck", "release", "dateline", "lead"]
private let namedParts: Set<String> = [
  "heading", "outlet", "byline", "speaker", "role", "words", "label", "caption", "unit", "header", "matter",
  "department", "duty", "name", "telephone", "e-mail",
]
private let numberedParts: Set<String> = [
  "place", "paragraph", "source", "contact", "note", "quotation", "list", "table", "item", "row", "point",
  "footnote", "line", "person",
]
