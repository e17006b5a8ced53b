import Characters
import LexiconFormat
import Lexicons

/// Where an address ends that may have Hangul in it, as in `https://ko.wikipedia.org/wiki/한글`.
///
/// Particles are written on to an address without a space: `https://example.kr에서`. So Hangul right after a letter, a digit
/// or the slash at the end is none of the address where it is a particle and nothing goes on after it. Hangul after a
/// sign of the address belongs to it, up to the next character that no address has.
package struct AddressExtent: Sendable {
  /// The offset after the address.
  package var end: Int
  /// Whether nothing in the text leaves it open where the address ends.
  package var isCertain = true

  /// What follows the host, or the scheme: path, query and fragment.
  ///
  /// - Parameters:
  ///   - start: the offset of the slash or sign it begins with, or of what follows the scheme.
  ///   - isHostBefore: whether the address begins with its host there, in which Hangul after Latin letters is none of it.
  ///   - isAllowed: which ASCII characters an address may have.
  /// - Complexity: linear in the address.
  package init(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int, isHostBefore: Bool = false,
    isAllowed: (UInt8) -> Bool
  ) {
    var isHost = isHostBefore
    var (openRound, openSquare) = (0, 0)
    end = start
    scan: while end < bytes.count {
      let byte = bytes[end]
      if byte < 0x80 {
        guard isAllowed(byte) else { break }
        switch byte {
        case UInt8(ascii: "("): openRound += 1
        case UInt8(ascii: "["): openSquare += 1
        case UInt8(ascii: ")"): openRound -= 1
        case UInt8(ascii: "]"): openSquare -= 1
        case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): isHost = false
        default: break
        }
        if openRound < 0 || openSquare < 0 { break }
        end += 1
        continue
      }
      guard bytes.scalar(at: end).isHangulSyllable else { break }
      var runEnd = end
      while runEnd < bytes.count, bytes[runEnd] >= 0x80, bytes.scalar(at: runEnd).isHangulSyllable {
        runEnd += 3
      }
      let before = end > 0 ? bytes[end - 1] : 0
      let run = String(decoding: UnsafeBufferPointer(rebasing: bytes[end..<runEnd]), as: UTF8.self)
      if goesOnAfterHangul(bytes, at: runEnd, isAllowed) {
        isCertain = isCertain && !(before.isASCIILetterOrDigit && WrittenOn.isParticles(run))
        end = runEnd
        continue
      }
      // A remark in brackets right after a word is the sentence's.
      if before == UInt8(ascii: "(") || before == UInt8(ascii: "["), end - 2 >= start,
        bytes[end - 2].isASCIILetterOrDigit
      {
        end -= 1
        break
      }
      if isHost && before.isASCIILetterOrDigit || before == UInt8(ascii: ")") || WrittenOn.isParticles(run) {
        break
      }
      isCertain = !before.isASCIILetterOrDigit && !WrittenOn.endsInParticle(run)
      end = runEnd
    }
    while end > start, ".,;:!?'([*_~".utf8.contains(bytes[end - 1]) { end -= 1 }
  }
}

/// Whether an address goes on after Hangul in it: `/한글/view`, `한글.pdf`, `?q=한글&page=2`.
private func goesOnAfterHangul(
  _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, _ isAllowed: (UInt8) -> Bool
) -> Bool {
  guard offset < bytes.count, bytes[offset] < 0x80, isAllowed(bytes[offset]) else { return false }
  if bytes[offset] == UInt8(ascii: "/") { return true }
  if bytes[offset].isASCIILetterOrDigit { return true }
  guard "-_.=&%+#?~".utf8.contains(bytes[offset]), offset + 1 < bytes.count else { return false }
  let next = bytes[offset + 1]
  if next < 0x80 { return next.isASCIILetterOrDigit }
  // A full stop ends a sentence before another one as well.
  return bytes[offset] != UInt8(ascii: ".") && bytes.scalar(at: offset + 1).isHangulSyllable
}

/// What is written on to a word without a space.
package enum WrittenOn {
  private static let particles: [(text: [Unicode.Scalar], condition: String)] =
    Lexicon.folders.filter { !$0.contains("-") }.flatMap { folder in
      Lexicon(folder: folder).entries("particle").map { entry in
        (Array(entry.words.unicodeScalars), entry.fields.first.map { String($0) } ?? "any")
      }
    }

  /// Whether a text is nothing but one to three particles: `에서`, `에서는`.
  package static func isParticles(_ text: String) -> Bool { isParticles(Array(text.unicodeScalars)[...], 3) }

  private static func isParticles(_ text: ArraySlice<Unicode.Scalar>, _ count: Int) -> Bool {
    if text.isEmpty { return count < 3 }
    guard count > 0, text.count <= 12 else { return false }
    return particles.contains {
      text.starts(with: $0.text) && isParticles(text.dropFirst($0.text.count), count - 1)
    }
  }

  /// Whether a word may end in a particle, which its last syllable before it allows.
  package static func endsInParticle(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    return particles.contains { particle in
      guard scalars.count > particle.text.count,
        scalars.suffix(particle.text.count).elementsEqual(particle.text)
      else { return false }
      // Longer ones are the same after any syllable, or are written so.
      return particle.text.count > 1
        || allows(particle.condition, after: scalars[scalars.count - particle.text.count - 1])
    }
  }

  private static func allows(_ condition: String, after scalar: Unicode.Scalar) -> Bool {
    guard scalar.isHangulSyllable else { return true }
    let tail = (scalar.value - 0xAC00) % 28
    return switch condition {
    case "consonant": tail > 0
    case "vowel": tail == 0
    case "consonant-but-rieul": tail > 0 && tail != 8
    case "vowel-or-rieul": tail == 0 || tail == 8
    default: true
    }
  }
}
