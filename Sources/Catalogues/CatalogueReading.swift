package import Briefings
package import Diagnostics
import SourceReading

extension Catalogue {
  /// No catalogue is larger, in bytes.
  package static let sizeLimit = InputLimits.fileSize

  /// Reads a PO file.
  ///
  /// All mistakes are reported at once; what could be read is returned nevertheless, to look for more in
  /// it. Entries that were refused are not in it, so do not write back a catalogue with errors.
  ///
  /// - Parameters:
  ///   - file: its path, as it should be shown.
  ///   - language: the one the translations should be in.
  /// - Complexity: linear in `bytes`.
  package static func read(
    _ bytes: [UInt8], file: String, expecting language: Language
  ) -> Outcome<Catalogue> {
    guard bytes.count <= sizeLimit else {
      let finding = Diagnostic(
        .poSize, at: SourceLocation(file: file),
        "\(file) is larger than \(sizeLimit >> 20) MiB", help: "Check whether it really is a catalogue")
      return Outcome(Catalogue(file: file), [finding])
    }
    var reader = CatalogueReader(bytes: bytes, file: file)
    let outcome = reader.read()
    let header = outcome.value.headerFindings(expecting: language)
    // In another character set nearly every line would be invalid: that it is another one says it all.
    let encoding =
      header.contains { $0.rule == Rule.poCharset.id && $0.severity == .error }
      ? []
      : encodingErrors(
        in: bytes, file: file, rule: .poEncoding,
        help: "Save the file as UTF-8, or convert it with msgconv --to-code=UTF-8")
    return Outcome(
      outcome.value, (encoding + outcome.diagnostics + reader.cleaning + header).sortedByLocation())
  }
}
