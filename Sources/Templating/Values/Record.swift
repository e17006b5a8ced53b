/// The values of a shape, by slot.
package struct Record: Sendable {
  package let shape: Shape
  /// One value for each field of the shape.
  let values: [TemplateValue]

  /// A record whose values are asked for by field, in slot order.
  package init(_ shape: Shape, value: (Shape.Field) -> TemplateValue) {
    self.shape = shape
    self.values = shape.fields.map(value)
  }

  init(_ shape: Shape, values: [TemplateValue]) {
    self.shape = shape
    self.values = values
  }

  /// A record of a shape that begins with the fields of this one.
  /// - Parameter values: of the further fields, in slot order.
  package func extended(to shape: Shape, with values: [TemplateValue]) -> Record {
    Record(shape, values: self.values + values)
  }

  /// The record that offers nothing.
  package static let empty = Record(.empty, values: [])
}
