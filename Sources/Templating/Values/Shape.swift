/// The names a record offers to templates, and what kind of value each has.
///
/// A class because shapes refer to one another, also in circles (an item with items), and are told
/// apart by identity. A shape never changes.
package final class Shape: Sendable {
  /// What a name stands for.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case text, address, html, flag, record, list
  }

  /// One name of a shape.
  package struct Field: Sendable {
    package let name: String
    package let kind: Kind
    /// Whether the value may be absent.
    package let isOptional: Bool
    /// What the value is, in a few words for those who write templates; nil where the name says it.
    package private(set) var summary: String?
    private let nested: (@Sendable () -> Shape)?

    /// The shape of the record, or of each record of the list; nil for the other kinds.
    package var shape: Shape? { nested?() }

    /// - Parameter shape: read when it is needed, so that shapes may refer to themselves. It must give
    ///   the same shape each time.
    package init(
      _ name: String, _ kind: Kind, isOptional: Bool = false,
      shape: (@Sendable () -> Shape)? = nil
    ) {
      self.name = name
      self.kind = kind
      self.isOptional = isOptional
      self.nested = shape
    }

    func described(as summary: String) -> Field {
      var field = self
      field.summary = summary
      return field
    }
  }

  /// The fields by slot: a record keeps its values in this order.
  package let fields: [Field]

  /// - Parameter fields: each name should occur once; `TemplateSet.compile` reports repeated ones.
  package init(_ fields: [Field]) { self.fields = fields }

  /// A shape of required texts, for names known only at run time.
  package convenience init(texts names: some Sequence<String>) {
    self.init(names.map { Field($0, .text) })
  }

  /// The shape that offers nothing.
  package static let empty = Shape([])
}
