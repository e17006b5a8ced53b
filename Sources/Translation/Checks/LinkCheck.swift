import Briefings
import SourceReading

/// Finds addresses, code and emphasis that a translation does not keep.
package struct LinkCheck: Sendable {
  package init() {}

  /// - Complexity: linear in the texts.
  package func disagreements(in pair: TextPair) -> [Disagreement] {
    // An empty translation has lost everything, which needs no list.
    guard !trimmed(pair.target).isEmpty else { return [] }
    let source = Addresses(in: pair.source).all
    let target = Addresses(in: pair.target).all
    return addresses(.web, source, target, pair) + addresses(.mail, source, target, pair)
      + code(in: pair) + emphasis(in: pair)
  }

  // MARK: Addresses

  /// How many addresses of a pair are reported, which bounds the work on a text of nothing but addresses.
  private static let limit = 20

  private func addresses(
    _ kind: Addresses.Kind, _ source: [Addresses.Address], _ target: [Addresses.Address], _ pair: TextPair
  ) -> [Disagreement] {
    let source = source.filter { $0.kind == kind }
    let target = target.filter { $0.kind == kind }
    let sourceKeys = Set(source.map(\.key))
    let targetKeys = Set(target.map(\.key))
    let lost = firstOfEach(source.filter { !targetKeys.contains($0.key) }).prefix(Self.limit)
    var added = firstOfEach(target.filter { !sourceKeys.contains($0.key) }).prefix(Self.limit)
    return lost.compactMap { address in
      if let index = added.firstIndex(where: { isEdition($0, of: address, in: pair.targetLanguage) }) {
        added.remove(at: index)
        return nil
      }
      return lostOrChanged(address, added.isEmpty ? nil : added.removeFirst())
    } + added.filter { !$0.isName }.map(unexpected)
  }

  private func firstOfEach(_ addresses: [Addresses.Address]) -> [Addresses.Address] {
    var seen: Set<String> = []
    return addresses.filter { seen.insert($0.key).inserted }
  }

  /// A page of the same site in the language of the translation: `example.kr/en/` for `example.kr`.
  private func isEdition(_ address: Addresses.Address, of other: Addresses.Address, in language: Language)
    -> Bool
  {
    guard address.kind == .web else { return false }
    let names = names(of: language)
    func parts(_ key: String) -> [Substring] { key.split { !($0.isLetter || $0.isNumber) } }
    func isLanguage(_ part: Substring) -> Bool { names.contains(part.lowercased()) }
    let (here, there) = (parts(address.key), parts(other.key))
    guard here.contains(where: isLanguage), !there.contains(where: isLanguage) else { return false }
    let site = { (parts: [Substring]) in parts.first { !isLanguage($0) && !["ko", "kor", "m"].contains($0) } }
    return site(here) == site(there)
  }

  private func names(of language: Language) -> Set<String> {
    language.isEnglish
      ? ["en", "eng", "english"] : language.isKorean ? ["ko", "kor", "korean"] : [language.tag]
  }

  private func lostOrChanged(_ lost: Addresses.Address, _ other: Addresses.Address?) -> Disagreement {
    Disagreement(
      .links, .certain,
      other.map { "The address '\(lost.text)' became '\($0.text)'" }
        ?? "The address '\(lost.text)' is missing in the translation",
      suggestion: "Write '\(lost.text)'", source: [lost.range], target: other.map { [$0.range] } ?? [])
  }

  private func unexpected(_ address: Addresses.Address) -> Disagreement {
    Disagreement(
      .links, .doubtful, "The address '\(address.text)' is not in the source",
      suggestion: "Remove it, unless the source should have it too", target: [address.range])
  }

  // MARK: Code

  private func code(in pair: TextPair) -> [Disagreement] {
    let source = codeSpans(in: pair.source)
    guard !source.isEmpty else { return [] }
    let kept = Set(codeSpans(in: pair.target).map(\.text))
    var seen: Set<String> = []
    return source.filter { !kept.contains($0.text) && seen.insert($0.text).inserted }.map { code in
      Disagreement(
        .links, .certain, "The code \(excerpt(code.text)) is not kept as code in the translation",
        suggestion: "Write `\(code.text)`", source: [code.range])
    }
  }

  /// What stands between backquotes, unless it is Korean and so something to translate.
  private func codeSpans(in text: String) -> [(text: String, range: Range<Int>)] {
    guard text.utf8.contains(UInt8(ascii: "`")) else { return [] }
    let scalars = TextScalars(text)
    return Enclosures(in: scalars).all.filter {
      $0.kind == .code && !$0.content.isEmpty && !scalars.scalars[$0.content].contains(where: \.isHangul)
    }.map { (scalars.string($0.content), scalars.utf8($0.content)) }
  }

  // MARK: Emphasis

  private func emphasis(in pair: TextPair) -> [Disagreement] {
    let (expected, found) = (Emphasis(of: pair.source), Emphasis(of: pair.target))
    guard !found.agrees(with: expected) else { return [] }
    return [
      Disagreement(
        .links, .certain,
        "The source has \(expected.count) markers ** and the translation has \(found.count)",
        suggestion: "Put ** around the same words as in the source", source: expected.markers,
        target: found.markers)
    ]
  }
}
