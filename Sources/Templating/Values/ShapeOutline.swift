extension Shape {
  /// A name as a template writes it from the page, such as `items.title`, and its field.
  package struct OutlineEntry: Sendable {
    /// The names from the outermost record to this one.
    package let path: [String]
    package let field: Field
    /// Whether the names below were left out because an outer record has the same shape.
    package let isRecursive: Bool
  }

  /// Everything the shape offers, nested records included, in the order of the fields.
  package var outline: [OutlineEntry] {
    var entries: [OutlineEntry] = []
    appendOutline(to: &entries, path: [], outer: [self])
    return entries
  }

  private func appendOutline(to entries: inout [OutlineEntry], path: [String], outer: [Shape]) {
    for field in fields {
      let nested = field.shape
      let isRecursive = nested.map { nested in outer.contains { $0 === nested } } ?? false
      let path = path + [field.name]
      entries.append(OutlineEntry(path: path, field: field, isRecursive: isRecursive))
      if let nested, !isRecursive {
        nested.appendOutline(to: &entries, path: path, outer: outer + [nested])
      }
    }
  }
}
