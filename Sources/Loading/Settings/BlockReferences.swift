package import Diagnostics
import YAMLReading

/// A place in `briefing.yml` that names a block of the text by its id, which counts blocks: after an edit it may be another
/// one's.
package struct BlockReference: Sendable {
  package var id: String
  package var location: SourceLocation

  /// All of a file; none of one that is wrong, which its own reader says.
  package static func all(in file: ContentFile) -> [BlockReference] {
    var reader = SettingsReader(String(decoding: file.bytes, as: UTF8.self), file: file.path)
    guard let root = reader.root() else { return [] }
    var references: [BlockReference] = []
    func add(_ node: Node) {
      guard let id = node.scalar?.string, !id.isEmpty else { return }
      let location = reader.location(node.mark, length: id.unicodeScalars.count)
      references.append(BlockReference(id: id, location: location))
    }
    func values(of key: String, in node: Node) {
      for entry in node.sequence.map({ Array($0) }) ?? [node] {
        for (name, value) in entry.mapping ?? .empty where name.scalar?.string == key { add(value) }
      }
    }
    for (key, value) in root {
      switch key.scalar?.string {
      case "figures": values(of: "after", in: value)
      case "chart": values(of: "table", in: value)
      case "captions", "tables": for (id, _) in value.mapping ?? .empty { add(id) }
      default: break
      }
    }
    return references
  }
}
