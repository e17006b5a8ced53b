/// Reads HWP 5, the documents of Hancom's word processor as a compound file of records.
enum HWPReader: OfficeReader {
  static func parts(_ names: Set<String>, of bytes: [UInt8]) throws(OfficeFailure) -> OfficeParts {
    var parts = OfficeParts()
    var package = try HWPPackage(bytes, file: "")
    for binary in HWPStyles(try package.records("DocInfo")).binaries {
      guard let name = binary.name, names.contains("BinData/" + name) else { continue }
      parts.add("BinData/" + name) { () throws(PackageFailure) in
        try package.binary(name, isPacked: binary.isPacked)
      }
    }
    return parts
  }

  static func document(_ bytes: [UInt8], file: String) throws(OfficeFailure) -> OfficeDocument {
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
