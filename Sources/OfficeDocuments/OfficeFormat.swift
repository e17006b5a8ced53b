package import Diagnostics

/// The forms of documents that are read.
package enum OfficeFormat: String, Hashable, Sendable, CaseIterable {
  case hwpx, hwp, docx, html

  /// - Parameter bytes: those of a page in UTF-8.
  /// - Returns: nil with an error for what is no such document, or cannot be read whole.
  /// - Complexity: linear in the bytes, packed and unpacked.
  package func read(_ bytes: [UInt8], file: String) -> Outcome<OfficeDocument?> {
    do {
      return Outcome(try reader.document(bytes, file: file), [])
    } catch {
      return Outcome(nil, [error.diagnostic])
    }
  }

  /// Files within a document, such as pictures, by the names that its value has for them.
  package func parts(_ names: [String], of bytes: [UInt8]) -> OfficeParts {
    do {
      return try reader.parts(Set(names), of: bytes)
    } catch {
      var parts = OfficeParts()
      for name in names { parts.failures[name] = error.diagnostic.message }
      return parts
    }
  }

  private var reader: any OfficeReader.Type {
    switch self {
    case .hwpx: HWPXReader.self
    case .hwp: HWPReader.self
    case .docx: DOCXReader.self
    case .html: HTMLReader.self
    }
  }
}

/// Files that were taken out of a document.
package struct OfficeParts: Hashable, Sendable {
  package var files: [String: [UInt8]] = [:]
  /// Why others could not be taken out.
  package var failures: [String: String] = [:]

  package init() {}

  mutating func add(_ name: String, _ read: () throws(PackageFailure) -> [UInt8]) {
    do {
      files[name] = try read()
    } catch {
      failures[name] = OfficeFailure(error, file: "").diagnostic.message
    }
  }
}

/// Reads documents of one form.
protocol OfficeReader {
  static func document(_ bytes: [UInt8], file: String) throws(OfficeFailure) -> OfficeDocument
  static func parts(_ names: Set<String>, of bytes: [UInt8]) throws(OfficeFailure) -> OfficeParts
}

extension OfficeReader {
  /// Of a package in which the text has the names of the files.
  static func partsOfArchive(_ names: Set<String>, of bytes: [UInt8]) throws(OfficeFailure) -> OfficeParts {
    var parts = OfficeParts()
    do throws(PackageFailure) {
      let archive = try ZipArchive(bytes)
      for name in names { parts.add(name) { () throws(PackageFailure) in try archive.read(name) } }
    } catch {
      throw OfficeFailure(error, file: "")
    }
    return parts
  }
}
