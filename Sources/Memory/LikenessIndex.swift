import Catalogues
import Characters

/// Finds texts that are like another one among very many, by the pairs of characters that they have in common.
///
/// Of each pair, and of each text with other figures in it, only the first texts are kept: those that were added later are
/// found by what is rarer in them. So memory and time are bounded, however much of a site says nearly the same.
struct LikenessIndex: Sendable {
  /// Texts that are less alike say different things.
  static let threshold = 0.65
  /// Shorter texts are alike by chance.
  private static let shortest = 6
  private static let postingLimit = 128
  private static let candidateLimit = 12

  /// By pair of characters; ``unlike`` figures count as one.
  private var postings: [UInt64: [Int32]] = [:]
  /// By the text without its digits.
  private var skeletons: [String: [Int32]] = [:]

  mutating func add(_ text: String, at position: Int) {
    guard text.unicodeScalars.count >= Self.shortest, let position = Int32(exactly: position) else { return }
    let skeleton = Self.skeleton(of: text)
    if skeletons[skeleton, default: []].count < Self.postingLimit {
      skeletons[skeleton, default: []].append(position)
    }
    for pair in TextSignature(skeleton).distinct where postings[pair, default: []].count < Self.postingLimit {
      postings[pair, default: []].append(position)
    }
  }

  /// Positions of the texts that are alike enough, the likeliest first.
  /// - Parameter text: the text at a position.
  func similar(
    to wanted: String, limit: Int, _ text: (Int) -> String
  ) -> [(position: Int, similarity: Double)] {
    guard wanted.unicodeScalars.count >= Self.shortest else { return [] }
    let skeleton = Self.skeleton(of: wanted)
    var candidates = Set((skeletons[skeleton] ?? []).prefix(Self.candidateLimit))
    var counts: [Int32: Int] = [:]
    for pair in TextSignature(skeleton).distinct {
      for position in postings[pair] ?? [] { counts[position, default: 0] += 1 }
    }
    let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    candidates.formUnion(ranked.prefix(Self.candidateLimit).map(\.key))
    let (whole, plain) = (TextSignature(wanted), TextSignature(skeleton))
    return candidates.compactMap { position -> (position: Int, similarity: Double)? in
      let other = text(Int(position))
      // Other figures make another text of it, but hardly another translation.
      let similarity = plain.similarity(
        to: TextSignature(Self.skeleton(of: other)), atLeast: Self.threshold)
      guard let similarity else { return nil }
      let exact = whole.similarity(to: TextSignature(other), atLeast: 0) ?? 0
      return (Int(position), (similarity * 3 + exact) / 4)
    }.filter { $0.similarity >= Self.threshold }
      .sorted { ($1.similarity, $0.position) < ($0.similarity, $1.position) }.prefix(limit).map(\.self)
  }

  /// The text with one digit in place of each number in digits.
  private static func skeleton(of text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8.prefix(TextSignature.lengthLimit * 3) {
      if byte.isASCIIDigit {
        if bytes.last != UInt8(ascii: "0") { bytes.append(UInt8(ascii: "0")) }
      } else if byte == UInt8(ascii: ","), bytes.last == UInt8(ascii: "0") {
        continue
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
