import MarkupReading

/// Reads DOCX, the documents of Word as a package of Office Open XML (ISO/IEC 29500).
enum DOCXReader: OfficeReader {
  static func parts(_ names: Set<String>, of bytes: [UInt8]) throws(OfficeFailure) -> OfficeParts {
    try partsOfArchive(names, of: bytes)
  }

  static func document(_ bytes: [UInt8], file: String) throws(OfficeFailure) -> OfficeDocument {
    let package = try DOCXPackage(bytes, file: file)
    var (styles, numbering) = (DOCXStyles(), DOCXNumbering())
    if let part = try package.part("styles") {
      var xml = try package.xml(part)
      styles = try DOCXStyles(&xml)
    }
    if let part = try package.part("numbering") {
      var xml = try package.xml(part)
      numbering = try DOCXNumbering(&xml)
    }
    var reader = DOCXBodyReader(package, styles, numbering)
    try reader.readNotes()
    try reader.readBody()
    try reader.readComments()
    return reader.finish()
  }
}
