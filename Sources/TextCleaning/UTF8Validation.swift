import Characters

/// Offset of the first byte from `start` on that does not begin a well-formed sequence (Unicode, table 3-7).
package func firstInvalidUTF8(in bytes: [UInt8], from start: Int = 0) -> Int? {
  bytes.withUnsafeBufferPointer { buffer in
    var index = start
    while index < buffer.count {
      if buffer[index] < 0x80 {
        index += 1
        continue
      }
      guard let length = sequenceLength(in: buffer, at: index) else { return index }
      index += length
    }
    return nil
  }
}

/// The bytes with a question mark for each that is not part of a well-formed sequence, so that all else keeps its place.
package func wellFormedUTF8(_ bytes: [UInt8]) -> [UInt8] {
  var repaired = bytes
  var start = 0
  while let offset = firstInvalidUTF8(in: bytes, from: start) {
    repaired[offset] = UInt8(ascii: "?")
    start = offset + 1
  }
  return repaired
}

private func sequenceLength(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
  let (length, second): (Int, ClosedRange<UInt8>)
  switch bytes[index] {
  case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
  case 0xE0: (length, second) = (3, 0xA0...0xBF)
  case 0xED: (length, second) = (3, 0x80...0x9F)
  case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
  case 0xF0: (length, second) = (4, 0x90...0xBF)
  case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
  case 0xF4: (length, second) = (4, 0x80...0x8F)
  default: return nil
  }
  guard index + length <= bytes.count, second.contains(bytes[index + 1]),
    bytes[(index + 2)..<(index + length)].allSatisfy(\.isUTF8Continuation)
  else { return nil }
  return length
}

/// How many bytes a UTF-8 byte order mark takes at the beginning: three or none.
package func byteOrderMark(of bytes: some Collection<UInt8>) -> Int {
  bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
}
