/// All bounds on what is read, in one place.
package enum Limits {
  /// Bytes of a source text, a catalogue or a settings file.
  package static let fileSize = 64 << 20
  /// Levels of nested list items.
  static let listDepth = 8
}
