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

  /// A record of several, whose fields make up those of `shape` in this order.
  package init(_ shape: Shape, joining records: [Record]) {
    self.init(shape, values: records.flatMap(\.values))
  }

  init(_ shape: Shape, values: [TemplateValue]) {
    self.shape = shape
    self.values = values
  }

  /// The record that offers nothing.
  package static let empty = Record(.empty, values: [])
}
