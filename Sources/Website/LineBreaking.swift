import Templating

extension HTML {
  /// The HTML with spans of class `together` where browsers would break a line against the rules of the
  /// language: before a middle dot (루닛·KAIST), and after the hyphen of a name (K-AI, GPT-4).
  ///
  /// Style sheets cannot ask for either, and invisible characters would travel along when text is copied.
  /// - Complexity: O(bytes).
  func keepingTogether() -> HTML {
    guard bytes.contains(where: { $0 == 0xB7 || $0 == UInt8(ascii: "-") }) else { return self }
    var joiner = LineBreakJoiner()
    joiner.process(bytes)
    return HTML(utf8: joiner.output)
  }
}

private struct LineBreakJoiner {
  private(set) var output: [UInt8] = []
  private var isInTag = false

  mutating func process(_ bytes: [UInt8]) {
    output.reserveCapacity(bytes.count + 64)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "<") { isInTag = true }
      if byte == UInt8(ascii: ">") { isInTag = false }
      if !isInTag, byte == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0xB7,
        let start = startOfPreviousLetter
      {
        wrap(from: start, appending: bytes[index...(index + 1)])
        index += 2
      } else if !isInTag, byte == UInt8(ascii: "-"), index + 1 < bytes.count, holds(before: bytes[index + 1])
      {
        wrap(from: output.count - 1, appending: bytes[index...(index + 1)])
        index += 2
      } else {
        output.append(byte)
        index += 1
      }
    }
  }

  private mutating func wrap(from start: Int, appending rest: ArraySlice<UInt8>) {
    output.insert(contentsOf: "<span class=\"together\">".utf8, at: start)
    output += rest
    output += "</span>".utf8
  }

  /// Where the scalar before this place begins, if it is a letter and not the end of a tag or an entity.
  private var startOfPreviousLetter: Int? {
    guard let last = output.last else { return nil }
    if last.isLetter || last.isDigit { return output.count - 1 }
    guard last & 0xC0 == 0x80, let lead = output.lastIndex(where: { $0 & 0xC0 != 0x80 }) else { return nil }
    // Hangul syllables begin with EA to ED; punctuation such as a quotation mark stays as it is.
    return (0xEA...0xED).contains(output[lead]) ? lead : nil
  }

  /// Whether a hyphen at this place joins what follows into one name.
  private func holds(before next: UInt8) -> Bool {
    guard let last = output.last, last.isLetter else { return false }
    if next.isDigit { return true }
    guard next.isLetter else { return false }
    let before = output.dropLast().last
    return before.map { $0 == 0x20 || $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ">") } ?? true
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }

  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
