package import Diagnostics

/// Reads HWP 5, the documents of Hancom's word processor as a compound file of records.
package enum HWPReader {
  /// - Returns: nil with an error for what is no such document, or cannot be read whole.
  /// - Complexity: linear in the bytes, packed and unpacked.
  package static func read(_ bytes: [UInt8], file: String) -> Outcome<OfficeDocument?> {
    do {
      return Outcome(try document(bytes, file: file), [])
    } catch {
      return Outcome(nil, [error.diagnostic])
    }
  }

  /// Files within the document, such as pictures, by the names that its value has for them; those that cannot be read are
  /// not among them.
  package static func parts(_ names: [String], of bytes: [UInt8]) -> [String: [UInt8]] {
    var parts: [String: [UInt8]] = [:]
    do {
      var package = try HWPPackage(bytes, file: "")
      let styles = HWPStyles(try package.records("DocInfo"))
      for binary in styles.binaries {
        guard let name = binary.name, names.contains("BinData/" + name) else { continue }
        do {
          parts["BinData/" + name] = try package.binary(name, isPacked: binary.isPacked)
        } catch {
          continue
        }
      }
    } catch {
      return [:]
    }
    return parts
  }

  private static func document(_ bytes: [UInt8], file: String) throws(OfficeFailure) -> OfficeDocument {
    var package = try HWPPackage(bytes, file: file)
    let styles = HWPStyles(try package.records("DocInfo"))
    if styles.hasTrackedChanges {
      // How a text says which of its words are deleted is not published.
      throw OfficeFailure(
        .refused(
          "it has tracked changes", reason: "Text that is deleted, and kept as a change, would be published",
          help:
            "Accept or reject all changes in Hancom Office (검토 > 변경 내용 추적) and save it, or save it as HWPX"),
        file: file)
    }
    if let count = styles.sectionCount, count > package.sections.count {
      throw OfficeFailure(.missing("BodyText/Section\(package.sections.count)"), file: file)
    }
    var reader = HWPSectionReader(package, styles)
    for section in package.sections { try reader.read(section) }
    return reader.finish()
  }
}
