import Characters

/// A style sheet without comments and without white space that means nothing, so that authors may write as
/// many of both as they like.
///
/// Strings stay as they are, and so does white space around operators and in selectors, but for the sign of a child.
/// - Complexity: O(bytes).
func compactStyleSheet(_ source: [UInt8]) -> [UInt8] {
  var output: [UInt8] = []
  output.reserveCapacity(source.count)
  var index = 0
  var hasSpace = false
  var isAfterComment = false

  func write(_ bytes: ArraySlice<UInt8>) {
    let isBetweenWords =
      output.last.map { !$0.partsRules } ?? false && !(bytes.first?.partsRules ?? true)
    // Only a value may follow a colon at a distance; before one, white space may stand for any element.
    if isBetweenWords, hasSpace, output.last != UInt8(ascii: ":") {
      output.append(UInt8(ascii: " "))
    } else if isBetweenWords, isAfterComment {
      output += "/**/".utf8
    }
    if bytes.first == UInt8(ascii: "}"), output.last == UInt8(ascii: ";") { output.removeLast() }
    output += bytes
    hasSpace = false
    isAfterComment = false
  }

  while index < source.count {
    let byte = source[index]
    if byte == UInt8(ascii: "/"), index + 1 < source.count, source[index + 1] == UInt8(ascii: "*") {
      index = endOfComment(source, from: index + 2)
      isAfterComment = true
    } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      let end = endOfString(source, from: index)
      write(source[index..<end])
      index = end
    } else {
      if byte.isASCIISpace { hasSpace = true } else { write(source[index...index]) }
      index += 1
    }
  }
  return output
}

private func endOfComment(_ source: [UInt8], from start: Int) -> Int {
  var index = start
  while index + 1 < source.count {
    if source[index] == UInt8(ascii: "*"), source[index + 1] == UInt8(ascii: "/") { return index + 2 }
    index += 1
  }
  return source.count
}

private func endOfString(_ source: [UInt8], from start: Int) -> Int {
  var index = start + 1
  while index < source.count, source[index] != source[start] {
    index += source[index] == UInt8(ascii: "\\") ? 2 : 1
  }
  return min(index + 1, source.count)
}

extension UInt8 {
  /// Whether white space next to it means nothing.
  fileprivate var partsRules: Bool {
    self == UInt8(ascii: "{") || self == UInt8(ascii: "}") || self == UInt8(ascii: ";")
      || self == UInt8(ascii: ",") || self == UInt8(ascii: ">")
  }
}
