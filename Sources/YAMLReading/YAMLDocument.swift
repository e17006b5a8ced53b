/// What a YAML text says.
package struct YAMLDocument: Sendable {
  /// Nil where the text says nothing.
  package let root: Node?
  /// Where the text refers to another place of itself (`*name`). They are not followed: a few lines of references to
  /// references can stand for more than any memory holds.
  package let aliases: [Mark]

  /// How deep lists and mappings may be nested. Settings need five levels.
  package static let depthLimit = 64

  /// - Complexity: linear in the text.
  package init(_ text: String) throws(YAMLFailure) {
    var reader = NodeReader(events: try EventReader(Array(text.utf8)))
    root = try reader.document()
    aliases = reader.aliases
  }
}
