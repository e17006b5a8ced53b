import Briefings
package import Diagnostics
import Languages
import SourceReading
import TextReading

extension CheckRule {
  static let links = CheckRule(.links, .pair { pair, _ in LinkCheck().disagreements(in: pair) })
}

extension Rule {
  package static let links = Rule(
    "links", summary: "An address, an e-mail address, code or emphasis is not kept.",
    explanation:
      "Addresses and code are the same in every language, and emphasis marks the same words. An address may lead to the same site in the language of the translation.",
    help: "Write it as the source does.",
    kinds: [.addressLost, .addressAdded, .codeLost, .emphasisDiffers], waivedBy: .comment)
}

extension Rule.Kind {
  static let addressLost = Self("address-lost", .warning, "An address is missing or became another.")
  static let addressAdded = Self("address-added", .warning, "An address is not in the source.")
  static let codeLost = Self("code-lost", .warning, "Code is not kept as code.")
  static let emphasisDiffers = Self("emphasis", .warning, "The markers of emphasis differ in number.")
}

/// Finds addresses, code and emphasis that a translation does not keep.
struct LinkCheck {
  /// - Complexity: linear in the texts.
  func disagreements(in pair: ReadPair) -> [Disagreement] {
    // An empty translation has lost everything, which needs no list.
    guard !pair.target.isBlank else { return [] }
    return addresses(.web, in: pair) + addresses(.mail, in: pair) + code(in: pair) + emphasis(in: pair)
  }

  // MARK: Addresses

  /// How many addresses of a pair are reported, which bounds the work on a text of nothing but addresses.
  private static let limit = 20

  private func addresses(
    _ kind: Addresses.Kind, in pair: ReadPair
  ) -> [Disagreement] {
    guard !pair.source.addresses.isEmpty || !pair.target.addresses.isEmpty else { return [] }
    let source = pair.source.addresses.filter { $0.kind == kind }
    let target = pair.target.addresses.filter { $0.kind == kind }
    let sourceKeys = Set(source.map(\.key))
    let targetKeys = Set(target.map(\.key))
    let lost = firstOfEach(source.filter { !targetKeys.contains($0.key) }).prefix(Self.limit)
    var added = firstOfEach(target.filter { !sourceKeys.contains($0.key) }).prefix(Self.limit)
    return lost.compactMap { address in
      if let index = added.firstIndex(where: {
        isEdition($0, of: address, from: pair.source, into: pair.target)
      }) {
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
  private func isEdition(
    _ address: Addresses.Address, of other: Addresses.Address, from source: ReadText, into target: ReadText
  ) -> Bool {
    guard address.kind == .web else { return false }
    let names = names(of: target)
    let sourceNames = self.names(of: source).union(["m"])
    func parts(_ key: String) -> [Substring] { key.split { !($0.isLetter || $0.isNumber) } }
    func isLanguage(_ part: Substring) -> Bool { names.contains(part.lowercased()) }
    let (here, there) = (parts(address.key), parts(other.key))
    guard here.contains(where: isLanguage), !there.contains(where: isLanguage) else { return false }
    let site = { (parts: [Substring]) in
      parts.first { !isLanguage($0) && !sourceNames.contains($0.lowercased()) }
    }
    return site(here) == site(there)
  }

  private func names(of read: ReadText) -> Set<String> {
    read.profile?.namesInAddresses ?? [read.language.tag]
  }

  private func lostOrChanged(_ lost: Addresses.Address, _ other: Addresses.Address?) -> Disagreement {
    Disagreement(
      .links, .addressLost,
      other.map { "The address '\(lost.text)' became '\($0.text)'" }
        ?? "The address '\(lost.text)' is missing in the translation",
      suggestion: "Write '\(lost.text)'", source: [lost.range], target: other.map { [$0.range] } ?? [])
  }

  private func unexpected(_ address: Addresses.Address) -> Disagreement {
    Disagreement(
      .links, .addressAdded, "The address '\(address.text)' is not in the source",
      suggestion: "Remove it, unless the source should have it too", target: [address.range])
  }

  // MARK: Code

  private func code(in pair: ReadPair) -> [Disagreement] {
    let source = codeSpans(in: pair.source)
    guard !source.isEmpty else { return [] }
    let kept = Set(codeSpans(in: pair.target).map(\.text))
    var seen: Set<String> = []
    return source.filter { !kept.contains($0.text) && seen.insert($0.text).inserted }.map { code in
      Disagreement(
        .links, .codeLost, "The code \(excerpt(code.text)) is not kept as code in the translation",
        suggestion: "Write `\(code.text)`", source: [code.range])
    }
  }

  /// What is between backquotes, unless it has letters of a script of its own and so is something to translate.
  private func codeSpans(in read: ReadText) -> [(text: String, range: Range<Int>)] {
    guard read.text.string.utf8.contains(UInt8(ascii: "`")) else { return [] }
    let text = read.text
    return Enclosures(in: text).all.filter {
      $0.kind == .code && !$0.content.isEmpty
        && !text.scalars[$0.content].contains { LanguageProfile.ofLetter($0) != nil }
    }.map { (text.rawString($0.content), text.utf8($0.content)) }
  }

  // MARK: Emphasis

  private func emphasis(in pair: ReadPair) -> [Disagreement] {
    let (expected, found) = (Emphasis(of: pair.source.text.string), Emphasis(of: pair.target.text.string))
    guard !found.agrees(with: expected) else { return [] }
    return [
      Disagreement(
        .links, .emphasisDiffers,
        "The source has \(expected.count) markers ** and the translation has \(found.count)",
        suggestion: "Put ** around the same words as in the source", source: expected.markers,
        target: found.markers)
    ]
  }
}
