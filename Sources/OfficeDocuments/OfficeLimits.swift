import Diagnostics

/// Bounds on what is read of documents, besides those of ``InputLimits``.
package enum OfficeLimits {
  /// Bytes of one file of a package, unpacked: as of any file that is read.
  package static let entrySize = InputLimits.fileSize
  /// Bytes of all files of a package, unpacked: videos and pictures may be among them.
  package static let unpackedSize = 8 * InputLimits.fileSize
  /// Files of a package.
  package static let packageEntries = 10_000
  /// How deep elements are nested: a table within a table is some seven elements deeper.
  package static let elementDepth = 256
  /// How deep tables, text boxes and notes are within one another.
  package static let nesting = 24
  /// Rows and columns that one cell spans.
  package static let span = 10_000
}
