/// Makes the records of subjects whose type it does not know: it gets their places in memory.
///
/// Generic code of another module is not specialised, and asks for the type's metadata again at every step. So the
/// type is only known to the closures, where it was fixed when they were made.
struct RecordMaker: Sendable {
  let shape: Shape
  /// The way from a subject to each of its values, in the order of the shape's fields.
  private let values: [@Sendable (UnsafeRawPointer) -> TemplateValue]

  init<Subject>(_ fields: [Field<Subject>]) {
    shape = Shape(fields.map(\.declaration))
    values = fields.map(\.value)
  }

  /// The values of a subject of the type that the fields are of.
  func record(at subject: UnsafeRawPointer) -> Record {
    Record(
      shape,
      values: Array(unsafeUninitializedCapacity: values.count) { buffer, count in
        for value in values {
          buffer.initializeElement(at: count, to: value(subject))
          count += 1
        }
      })
  }

  /// The records of neighbours in memory.
  func records(at first: UnsafeRawPointer, count: Int, stride: Int) -> [Record] {
    Array(unsafeUninitializedCapacity: count) { buffer, initialized in
      while initialized < count {
        buffer.initializeElement(at: initialized, to: record(at: first + initialized * stride))
        initialized += 1
      }
    }
  }
}
