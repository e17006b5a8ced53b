/// Makes the records of subjects whose type it does not know: it gets their places in memory.
///
/// Generic code of another module is not specialised, and asks for the type's metadata again at every step. So the
/// type is only known to the closures, where it was fixed when they were made.
struct RecordMaker: Sendable {
  let shape: Shape
  /// In the order of the shape's fields.
  private let values: [ValueReader]

  init<Subject>(_ fields: [Field<Subject>]) {
    shape = Shape(fields.map(\.declaration))
    values = fields.map(\.reader)
  }

  /// The values of a subject of the type that the fields are of.
  func record(at subject: UnsafeRawPointer) -> Record {
    var record: [TemplateValue] = []
    record.reserveCapacity(values.count)
    for value in values { record.append(value.read(subject)) }
    return Record(shape, values: record)
  }

  /// The records of neighbours in memory.
  func records(at first: UnsafeRawPointer, count: Int, stride: Int) -> [Record] {
    var records: [Record] = []
    records.reserveCapacity(count)
    for index in 0..<count { records.append(record(at: first + index * stride)) }
    return records
  }
}

/// The way from a subject to one of its values.
struct ValueReader: Sendable {
  /// Takes the place of the subject in memory.
  let read: @Sendable (UnsafeRawPointer) -> TemplateValue
}
