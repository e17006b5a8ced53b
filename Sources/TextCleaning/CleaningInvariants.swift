@_spi(_Unicode) import Swift

/// What must be true of every cleaned text.
extension CleanedText {
  /// What is not true of it; nil if all is well. Tests and fuzzers ask.
  package func violation(of original: [UInt8], by cleaner: TextCleaner) -> String? {
    guard let text = String(validating: bytes, as: UTF8.self) else { return "it is not UTF-8" }
    if cleaner.use != .syntax, !Array(text._nfc).elementsEqual(text.unicodeScalars) {
      return "it is not composed"
    }
    for scalar in text.unicodeScalars {
      let kind = CharacterClass(of: scalar)
      if kind == .noncharacter || kind == .control && !cleaner.keepsInvisible {
        return "it has \(scalar.value)"
      }
    }
    let again = cleaner.clean(bytes)
    // A mark at the beginning may come to light when the one before it is taken off.
    if again.bytes != bytes, byteOrderMark(of: bytes) == 0 { return "cleaning it again changes it" }
    return placeViolation(of: original) ?? lossViolation(of: original)
  }

  private func placeViolation(of original: [UInt8]) -> String? {
    var last = 0
    for index in bytes.indices where bytes[index] & 0xC0 != 0x80 {
      let place = origin.original(of: index)
      guard original.indices.contains(place), original[place] & 0xC0 != 0x80 else {
        return "\(index) comes from \(place), where no character begins"
      }
      if place < last { return "\(index) comes from \(place), before \(last)" }
      last = place
    }
    var offset = 0
    for change in changes.places {
      guard original.indices.contains(change.offset) else { return "a change is at \(change.offset)" }
      // What was composed is known when it ends.
      if change.kind != .decomposed {
        if change.offset < offset { return "a change at \(change.offset) comes after one at \(offset)" }
        offset = change.offset
      }
    }
    return nil
  }

  /// Ordinary characters may not be lost, only written in another way.
  private func lossViolation(of original: [UInt8]) -> String? {
    func ordinary(_ bytes: [UInt8]) -> [Unicode.Scalar: Int] {
      var counts: [Unicode.Scalar: Int] = [:]
      for scalar in String(decoding: bytes, as: UTF8.self)._nfd where CharacterClass(of: scalar) == .ordinary
      {
        if !scalar.properties.isWhitespace { counts[scalar, default: 0] += 1 }
      }
      return counts
    }
    let (before, after) = (ordinary(original), ordinary(bytes))
    for (scalar, count) in before where after[scalar, default: 0] < count { return "'\(scalar)' is lost" }
    return nil
  }
}
