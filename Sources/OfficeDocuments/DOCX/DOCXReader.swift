package import Diagnostics
import MarkupReading

/// Reads DOCX, the documents of Word as a package of Office Open XML (ISO/IEC 29500).
package enum DOCXReader {
  /// - Returns: nil with an error for what is no such document, or cannot be read whole.
  /// - Complexity: linear in the bytes, packed and unpacked.
  package static func read(_ bytes: [UInt8], file: String) -> Outcome<OfficeDocument?> {
    do {
      return Outcome(try document(bytes, file: file), [])
    } catch {
      return Outcome(nil, [error.diagnostic])
    }
  }

  /// Files of the package, such as pictures; those that cannot be read are not among them.
  package static func parts(_ names: [String], of bytes: [UInt8]) -> [String: [UInt8]] {
    HWPXReader.parts(names, of: bytes)
  }

  private static func document(_ bytes: [UInt8], file: String) throws(OfficeFailure) -> OfficeDocument {
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
