package import Diagnostics

/// The forms of documents that are read.
package enum OfficeFormat: String, Hashable, Sendable, CaseIterable {
  case hwpx, hwp, docx, html

  /// - Returns: nil with an error for what is no such document, or cannot be read whole.
  /// - Complexity: linear in the bytes, packed and unpacked.
  package func read(_ bytes: [UInt8], file: String) -> Outcome<OfficeDocument?> {
    switch self {
    case .hwpx: HWPXReader.read(bytes, file: file)
    case .hwp: HWPReader.read(bytes, file: file)
    case .docx: DOCXReader.read(bytes, file: file)
    case .html: HTMLReader.read(bytes, file: file)
    }
  }

  /// Files within a document, such as pictures, by the names that its value has for them; those that cannot be read are
  /// not among them.
  package func parts(_ names: [String], of bytes: [UInt8]) -> [String: [UInt8]] {
    switch self {
    case .hwpx: HWPXReader.parts(names, of: bytes)
    case .hwp: HWPReader.parts(names, of: bytes)
    case .docx: DOCXReader.parts(names, of: bytes)
    case .html: [:]
    }
  }
}
