import Briefings
import Diagnostics

extension Catalogue {
  /// The PO file in place of the one that was read from `original`: what has not changed keeps its lines.
  ///
  /// Tools wrap long texts differently, and a file that were laid out anew with every change would hide the
  /// change among the others.
  /// - Parameter before: the catalogue as it was read from these bytes.
  /// - Returns: nil if nothing has changed.
  /// - Complexity: linear in the catalogue.
  package func rewritten(over original: [UInt8], of before: Catalogue) -> [UInt8]? {
    // gettext's own tools refuse a byte order mark.
    guard !hasSameContent(as: before) || byteOrderMark(of: original) > 0 || original.isEmpty else {
      return nil
    }
    var kept: [Int: CatalogueEntry] = [:]
    for entry in before.entries + [before.header].compactMap(\.self) {
      if let origin = entry.origin, origin.bytes.upperBound <= original.count {
        kept[origin.bytes.lowerBound] = entry
      }
    }
    var bytes: [UInt8] = []
    for entry in [header].compactMap(\.self) + entries {
      if !bytes.isEmpty { bytes.append(UInt8(ascii: "\n")) }
      if let origin = entry.origin, kept[origin.bytes.lowerBound] == entry {
        bytes += original[origin.bytes].filter { $0 != UInt8(ascii: "\r") }
        bytes.append(UInt8(ascii: "\n"))
      } else {
        bytes += Catalogue(file: file, entries: [entry]).serialized()
      }
    }
    if !trailingComments.isEmpty {
      if !bytes.isEmpty { bytes.append(UInt8(ascii: "\n")) }
      bytes += Catalogue(file: file, trailingComments: trailingComments).serialized()
    }
    // Lines may be laid out in ways that only hold where they stood, such as two entries on one.
    if !reads(bytes) { bytes = serialized() }
    return original.hasWindowsLines ? bytes.withWindowsLines : bytes
  }

  private func reads(_ bytes: [UInt8]) -> Bool {
    var reader = CatalogueReader(bytes: bytes, file: file)
    let outcome = reader.read()
    return outcome.diagnostics.isEmpty && outcome.value.hasSameContent(as: self)
  }
}

extension [UInt8] {
  /// Whether its first line ends as lines do on Windows.
  fileprivate var hasWindowsLines: Bool {
    firstIndex(of: UInt8(ascii: "\n")).map { $0 > 0 && self[$0 - 1] == UInt8(ascii: "\r") } ?? false
  }

  fileprivate var withWindowsLines: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count + count / 32)
    for byte in self {
      if byte == UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\r")) }
      bytes.append(byte)
    }
    return bytes
  }
}
