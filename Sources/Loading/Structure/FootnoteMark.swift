import Characters

/// A sign that refers to a footnote, or begins one: `1)`, `주1)`, `[1]`, `†`.
struct FootnoteMark {
  /// With its brackets, so that `[1]` and `1)` are two.
  var key: Substring
  /// As a footnote has it: `1`, `주1`, `[1]`, `†`.
  var label: Substring
  /// Where the mark is in the UTF-8 of the text.
  var range: Range<Int>
  /// What follows it, without white space.
  var rest: Substring
}

extension FootnoteMark {
  /// Of `거주1)`, both `주1)` and `1)`.
  var keys: [Substring] {
    key.first.map { $0.isASCII || !$0.isLetter } ?? true ? [key] : [key, key.dropFirst()]
  }

  /// The mark that a text begins with, and words after it.
  static func atStart(of text: Substring) -> FootnoteMark? {
    let mark = text.withBytes { bytes -> (Range<Int>, Int)? in
      guard let end = markEnd(bytes, at: 0), end < bytes.count else { return nil }
      return (0..<end, bytes[end - 1] == UInt8(ascii: ")") ? end - 1 : end)
    }
    guard let (range, label) = mark else { return nil }
    let rest = text[bytes: range.upperBound..<text.utf8.count].trimmedStart
    return rest.isEmpty ? nil : FootnoteMark(text, range, label: label, rest)
  }

  /// The marks within a text that are written on to a word.
  static func all(in text: Substring) -> [FootnoteMark] {
    let ranges = text.withBytes { bytes -> [(Range<Int>, Int)] in
      var found: [(Range<Int>, Int)] = []
      var depth = 0
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        // What closes a bracket ends no mark.
        if index > 0, canBegin(byte), let end = markEnd(bytes, at: index), refers(bytes, at: index),
          depth == 0 || bytes[end - 1] != UInt8(ascii: ")")
        {
          found.append((index..<end, bytes[end - 1] == UInt8(ascii: ")") ? end - 1 : end))
          index = end
          continue
        }
        if byte == UInt8(ascii: "(") { depth += 1 }
        if byte == UInt8(ascii: ")") { depth = max(0, depth - 1) }
        index += 1
      }
      return found
    }
    return ranges.map { range, label in
      FootnoteMark(text, range, label: label, text[bytes: range.upperBound..<text.utf8.count])
    }
  }

  private init(_ text: Substring, _ range: Range<Int>, label: Int, _ rest: Substring) {
    self.init(
      key: text[bytes: range], label: text[bytes: range.lowerBound..<label], range: range, rest: rest)
  }
}

private func canBegin(_ byte: UInt8) -> Bool {
  byte.isASCIIDigit || byte == UInt8(ascii: "[") || byte == 0xE2 || byte == 0xEC
}

/// Where a mark ends that begins at an offset.
private func markEnd(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
  var index = start
  switch bytes[index] {
  case 0xE2:
    // † and ‡, once or twice.
    while index + 2 < bytes.count, bytes[index] == 0xE2, bytes[index + 1] == 0x80,
      bytes[index + 2] == 0xA0 || bytes[index + 2] == 0xA1
    { index += 3 }
    return index > start ? index : nil
  case UInt8(ascii: "["): index += 1
  case 0xEC:
    guard LineWords.known.noteLabels.contains(bytes.scalar(at: index)) else { return nil }
    index += 3
  default: break
  }
  let digits = index
  while index < bytes.count, bytes[index].isASCIIDigit, index - digits < 3 { index += 1 }
  guard index > digits, index - digits <= 2, bytes[digits] != UInt8(ascii: "0"), index < bytes.count else {
    return nil
  }
  let closing = bytes[start] == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: ")")
  return bytes[index] == closing ? index + 1 : nil
}

/// Whether something is written on to what is before it: a word, a full stop, a percent sign or a closing mark, and
/// no number.
private func refers(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
  var index = index
  // Bold that ends before the mark.
  while index > 2, bytes[index - 1] == UInt8(ascii: "*") { index -= 1 }
  guard let (before, start) = bytes.scalar(before: index) else { return false }
  if before == "." {
    return bytes.scalar(before: start).map { !$0.scalar.isASCIIDigit } ?? false
  }
  // Of 주1) the label is the word.
  return before.isHangulSyllable || before.isASCIILetter || "”’」』)\"'%".unicodeScalars.contains(before)
}
