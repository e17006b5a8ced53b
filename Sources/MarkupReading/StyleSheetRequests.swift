import Characters

/// What a style sheet, or the value of a `style` attribute, asks for.
package struct StyleSheetRequest: Hashable, Sendable {
  /// As it is written, escapes resolved; empty where a browser puts it together by itself.
  package var address: String
  /// What it is the argument of, in small letters: `url`, `image-set`, or `@import`.
  package var function: String
  /// Of the address, in bytes of the style sheet.
  package var range: Range<Int>
}

/// The requests of a style sheet, in its order: `url()`, `src()`, `image-set()` and the like, and `@import`.
///
/// Tokens are those of CSS Syntax Level 3, so that escapes (`\75rl(`) and comments hide nothing. What `@namespace` names
/// is asked of nobody.
/// - Complexity: linear in the bytes.
package func styleSheetRequests(in bytes: [UInt8]) -> [StyleSheetRequest] {
  var scanner = StyleSheetScanner(bytes)
  scanner.scan()
  return scanner.requests
}

private struct StyleSheetScanner {
  /// Functions whose text argument is an address.
  private static let requesting: Set<String> = ["url", "src", "image", "image-set", "-webkit-image-set"]

  private let bytes: [UInt8]
  private var position = 0
  /// The names of the functions and brackets that are open.
  private var open: [String] = []
  /// How many of them ask for what they are given.
  private var openRequests = 0
  /// The rule that has begun with `@`, until its block or its end.
  private var rule: String?
  private(set) var requests: [StyleSheetRequest] = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func scan() {
    while position < bytes.count {
      let start = position
      switch bytes[position] {
      case UInt8(ascii: "/") where byte(position + 1) == UInt8(ascii: "*"): skipComment()
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        let text = takeString()
        if open.last.map(Self.requesting.contains) ?? (rule == "import") {
          add(text, start..<position)
        }
      case UInt8(ascii: "@"):
        position += 1
        rule = takeName().lowercased()
      case UInt8(ascii: ";"), UInt8(ascii: "{"), UInt8(ascii: "}"):
        rule = nil
        (open, openRequests) = ([], 0)
        position += 1
      case UInt8(ascii: "("):
        begin("")
        position += 1
      case UInt8(ascii: ")"):
        if let name = open.popLast(), Self.requesting.contains(name) { openRequests -= 1 }
        position += 1
      case let byte where byte.beginsStyleName || isEscape(at: position): takeWord()
      default: position += 1
      }
    }
  }

  private mutating func takeWord() {
    let name = takeName().lowercased()
    guard byte(position) == UInt8(ascii: "(") else { return }
    position += 1
    guard name == "url" else {
      // `src(var(--address))`: only the browser knows what it asks for.
      if name == "var", openRequests > 0 { add("", position - 1..<position) }
      return begin(name)
    }
    var next = position
    while next < bytes.count, bytes[next].isASCIISpace { next += 1 }
    if byte(next) == UInt8(ascii: "\"") || byte(next) == UInt8(ascii: "'") {
      begin(name)
      position = next
    } else {
      position = next
      takeBareAddress()
    }
  }

  /// What stands between `url(` and `)` without quotation marks.
  private mutating func takeBareAddress() {
    let start = position
    var text: [UInt8] = []
    while position < bytes.count, bytes[position] != UInt8(ascii: ")") {
      if isEscape(at: position) {
        text += takeEscape()
      } else {
        text.append(bytes[position])
        position += 1
      }
    }
    while let last = text.last, last.isASCIISpace { text.removeLast() }
    if rule != "namespace" {
      requests.append(
        StyleSheetRequest(
          address: String(decoding: text, as: UTF8.self), function: rule == "import" ? "@import" : "url",
          range: start..<position))
    }
    if position < bytes.count { position += 1 }
  }

  private mutating func begin(_ function: String) {
    open.append(function)
    if Self.requesting.contains(function) { openRequests += 1 }
  }

  private mutating func add(_ text: String, _ range: Range<Int>) {
    guard rule != "namespace" else { return }
    let function = rule == "import" ? "@import" : open.last(where: Self.requesting.contains) ?? ""
    requests.append(StyleSheetRequest(address: text, function: function, range: range))
  }

  // MARK: Tokens

  private mutating func takeString() -> String {
    let quote = bytes[position]
    position += 1
    var text: [UInt8] = []
    while position < bytes.count, bytes[position] != quote {
      if bytes[position] == UInt8(ascii: "\\"), position + 1 < bytes.count {
        if bytes[position + 1].isLineBreak { position += 2 } else { text += takeEscape() }
      } else if bytes[position].isLineBreak {
        // A string that is not closed ends with its line.
        return String(decoding: text, as: UTF8.self)
      } else {
        text.append(bytes[position])
        position += 1
      }
    }
    position = min(position + 1, bytes.count)
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func takeName() -> String {
    var name: [UInt8] = []
    while position < bytes.count {
      if bytes[position].belongsToStyleName {
        name.append(bytes[position])
        position += 1
      } else if isEscape(at: position) {
        name += takeEscape()
      } else {
        break
      }
    }
    return String(decoding: name, as: UTF8.self)
  }

  private func isEscape(at offset: Int) -> Bool {
    byte(offset) == UInt8(ascii: "\\") && offset + 1 < bytes.count && !bytes[offset + 1].isLineBreak
  }

  /// A backslash with up to six hexadecimal digits and a space, or with any other character.
  private mutating func takeEscape() -> [UInt8] {
    position += 1
    let digits = bytes[position...].prefix(6).prefix(while: \.isHexadecimalDigit)
    guard !digits.isEmpty else {
      defer { position += 1 }
      return [bytes[position]]
    }
    position += digits.count
    if byte(position) == 0x0D, byte(position + 1) == 0x0A {
      position += 2
    } else if position < bytes.count, bytes[position].isASCIISpace {
      position += 1
    }
    let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16) ?? 0
    let scalar = value == 0 ? nil : Unicode.Scalar(value)
    return Array(String(scalar ?? "\u{FFFD}").utf8)
  }

  private mutating func skipComment() {
    position += 2
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "*"), byte(position + 1) == UInt8(ascii: "/") {
        position += 2
        return
      }
      position += 1
    }
  }

  /// Zero after the end.
  private func byte(_ offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : 0 }
}

extension UInt8 {
  fileprivate var beginsStyleName: Bool {
    isASCIILetter || self == UInt8(ascii: "_") || self == UInt8(ascii: "-") || self >= 0x80
  }

  fileprivate var belongsToStyleName: Bool { beginsStyleName || isASCIIDigit }

  fileprivate var isHexadecimalDigit: Bool { isASCIIDigit || (0x61...0x66).contains(self | 0x20) }
}
