import Briefings
import Diagnostics
import SourceReading
import TextCleaning

extension Catalogue {
  /// The PO file in place of the one that was read from `original`: what has not changed keeps its lines.
  ///
  /// Tools wrap long texts differently, and a file that were laid out anew with every change would hide the
  /// change among the others.
  /// - Parameter before: the catalogue as it was read from these bytes.
  /// - Returns: nil if nothing has changed.
  /// - Complexity: linear in the catalogue.
  package func rewritten(over original: [UInt8], of before: Catalogue) -> [UInt8]? {
    let cleaned = CleanedFile(catalogue: original, file: file)
    // gettext's own tools refuse a byte order mark.
    guard !hasSameContent(as: before) || !cleaned.isUnchanged || original.isEmpty else { return nil }
    let hasWindowsLines = original.hasWindowsLines
    // The lines of the entries are those of the file after cleaning.
    let original = cleaned.bytes
    var kept: [Int: CatalogueEntry] = [:]
    for entry in before.entries + [before.header].compactMap(\.self) {
      if let lines = entry.origin?.lines, lines.all.upperBound <= original.count {
        kept[lines.all.lowerBound] = entry
      }
    }
    var writer = CatalogueWriter()
    for entry in [header].compactMap(\.self) + entries {
      if let lines = entry.origin?.lines, let old = kept[lines.all.lowerBound] {
        writer.write(entry, over: old, lines, of: original)
      } else {
        writer.write(entry)
      }
    }
    if !trailingComments.isEmpty {
      writer.beginEntry()
      writer.write(trailingComments, isObsolete: false)
    }
    var bytes = writer.bytes
    // Lines may be laid out in ways that only hold where they were, such as two entries on one.
    if !reads(bytes) { bytes = serialized() }
    return hasWindowsLines ? bytes.withWindowsLines : bytes
  }

  private func reads(_ bytes: [UInt8]) -> Bool {
    var reader = CatalogueReader(bytes: bytes, file: file)
    let outcome = reader.read()
    return outcome.diagnostics.isEmpty && outcome.value.hasSameContent(as: self)
  }
}

extension CatalogueWriter {
  /// Writes an entry with as many lines of its earlier state as still hold.
  fileprivate mutating func write(
    _ entry: CatalogueEntry, over old: CatalogueEntry, _ lines: CatalogueEntryLines, of original: [UInt8]
  ) {
    guard entry.isObsolete == old.isObsolete, lines.all.lowerBound <= lines.text,
      lines.text < lines.translation, lines.translation < lines.all.upperBound
    else { return write(entry) }
    beginEntry()
    if entry.comments.hasSameContent(as: old.comments) {
      write(lines: original[lines.all.lowerBound..<lines.text])
    } else {
      write(entry.comments, isObsolete: entry.isObsolete)
    }
    if entry.key == old.key {
      write(lines: original[lines.text..<lines.translation])
    } else {
      writeText(of: entry)
    }
    if entry.translation == old.translation {
      write(lines: original[lines.translation..<lines.all.upperBound])
    } else {
      writeTranslation(of: entry)
    }
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
