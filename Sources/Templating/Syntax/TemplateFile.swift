/// A template as it lies on disk.
package struct TemplateFile: Sendable {
  /// The path to show in diagnostics.
  package var path: String
  /// What partials and pages call it: its path below the template folder, without `.mustache`.
  package var name: String
  /// The text, as UTF-8.
  package var bytes: [UInt8]

  package init(path: String, name: String, bytes: [UInt8]) {
    self.path = path
    self.name = name
    self.bytes = bytes
  }
}
