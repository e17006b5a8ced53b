/// A value that templates can show.
///
///     struct Entry: Presentable {
///       var title: String
///       var parts: [Entry]
///
///       static let presentation = Presentation<Entry>([
///         .text("title") { $0.title },
///         .list("parts") { $0.parts },
///       ])
///     }
package protocol Presentable: Sendable {
  /// What the type offers, in one place: the names for the check and the values for the page. It must be
  /// stored (`static let`), because its shape is told from others by identity.
  static var presentation: Presentation<Self> { get }
}

extension Presentable {
  /// The names the type offers.
  package static var shape: Shape { presentation.shape }

  /// The values of this one.
  package func record() -> Record { Self.presentation.record(of: self) }
}

/// The fields of a type and the shape that follows from them.
package struct Presentation<Subject>: Sendable {
  package let shape: Shape
  private let fields: [Field<Subject>]

  package init(_ fields: [Field<Subject>]) {
    shape = Shape(fields.map(\.declaration))
    self.fields = fields
  }

  func record(of subject: Subject) -> Record {
    var values: [TemplateValue] = []
    values.reserveCapacity(fields.count)
    for field in fields { values.append(field.value(subject)) }
    return Record(shape, values: values)
  }
}

/// A text on its own: `{{.}}` in a list of texts.
extension String: Presentable {
  package static let presentation = Presentation<String>([.text(".") { $0 }])
}
