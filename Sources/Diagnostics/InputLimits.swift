/// All bounds on what is read from outside, in one place: what lies beyond is no text, and would only fill the memory.
package enum InputLimits {
  /// Bytes of a file: a source text, a catalogue, settings, templates together.
  package static let fileSize = 64 << 20
  /// Bytes of one segment, and so of one line of a source text, of a text of a catalogue, an exchange file or a pair.
  package static let segmentSize = 1 << 20
  /// Lines of a source text.
  package static let lines = 1_000_000
  /// Cells of all rows of a source text together.
  package static let cells = 1_000_000
  /// Entries of a catalogue, and units of an exchange file.
  package static let entries = 250_000
}
