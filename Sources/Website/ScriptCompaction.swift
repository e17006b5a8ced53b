import Characters

/// The script without comments and indentation, and without the spaces beside its signs; lines that go on are joined.
///
/// Scripts of the program are written to be read and published to be loaded. It knows their style and not the whole language: a script with a text over several lines, in which spaces count,
/// stays as it is. Of a line with a slash or an apostrophe, which may be anything, only the indentation goes.
/// - Complexity: linear in `source`.
func compactScript(_ source: [UInt8]) -> [UInt8] {
  let lines = source.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  guard !lines.contains(where: goesOnInAText) else { return source }
  var output: [UInt8] = []
  output.reserveCapacity(source.count)
  for line in lines {
    let line = line.drop(while: \.isASCIISpace)
    if line.isEmpty || line.starts(with: "//".utf8) { continue }
    if line.contains(where: "'/".utf8.contains) {
      output += line
    } else {
      output += withoutSpacesBesideSigns(line)
      // After any other sign, the end of a line may be the end of a statement.
      if output.last.map(";{,([".utf8.contains) ?? false { continue }
    }
    output.append(UInt8(ascii: "\n"))
  }
  return output
}

/// Whether a text may begin in a line and end in another one.
private func goesOnInAText(_ line: ArraySlice<UInt8>) -> Bool {
  line.count { $0 == UInt8(ascii: "`") } % 2 == 1 || line.last == UInt8(ascii: "\\")
}

private func withoutSpacesBesideSigns(_ line: ArraySlice<UInt8>) -> [UInt8] {
  var output: [UInt8] = []
  // The mark that ends the text; what is filled into one stays as it is, too.
  var mark: UInt8?
  var isEscaped = false
  for (index, byte) in zip(line.indices, line) {
    if isEscaped || byte == UInt8(ascii: "\\") {
      isEscaped.toggle()
    } else if byte == mark {
      mark = nil
    } else if mark == nil, "\"`".utf8.contains(byte) {
      mark = byte
    }
    if byte == UInt8(ascii: " "), mark == nil, let last = output.last {
      if index + 1 == line.endIndex || mayTouch(last, line[index + 1]) { continue }
    }
    output.append(byte)
  }
  return output
}

/// Whether nothing need be between two bytes: `a - -b` needs a space, and `<!--` begins a comment.
private func mayTouch(_ first: UInt8, _ second: UInt8) -> Bool {
  let signs = "=(){}[],;:?&|!<>*+-".utf8
  let doubled = "+-".utf8
  if doubled.contains(first), doubled.contains(second) { return false }
  if first == UInt8(ascii: "<"), second == UInt8(ascii: "!") { return false }
  return first == UInt8(ascii: " ") || signs.contains(first) || signs.contains(second)
}
