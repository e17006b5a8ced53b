/// A table as data: RFC 4180 with CR LF, and a byte-order mark, without which spreadsheets take Korean for
/// something else.
func commaSeparatedValues(_ rows: [[String]]) -> [UInt8] {
  var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
  for row in rows {
    for (index, cell) in row.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(cell, to: &bytes)
    }
    bytes += [0x0D, 0x0A]
  }
  return bytes
}

private func append(_ cell: String, to bytes: inout [UInt8]) {
  let special: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: "\""), 0x0A, 0x0D]
  guard cell.utf8.contains(where: { special.contains($0) }) else {
    bytes += cell.utf8
    return
  }
  bytes.append(UInt8(ascii: "\""))
  for byte in cell.utf8 {
    if byte == UInt8(ascii: "\"") { bytes.append(byte) }
    bytes.append(byte)
  }
  bytes.append(UInt8(ascii: "\""))
}
