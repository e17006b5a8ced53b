/// A value that can be kept from one build to the next: written to bytes, and read back as it was.
package protocol Recordable: Sendable {
  func write(to record: inout RecordWriter)
  init(from record: inout RecordReader) throws(DamagedRecord)
}

/// A record that is not as it was written: by another version, cut short, or changed.
package struct DamagedRecord: Error {
  package init() {}
}

extension Int: Recordable {
  package func write(to record: inout RecordWriter) { record.write(self) }
  package init(from record: inout RecordReader) throws(DamagedRecord) { self = try record.int() }
}

extension String: Recordable {
  package func write(to record: inout RecordWriter) { record.write(self) }
  package init(from record: inout RecordReader) throws(DamagedRecord) { self = try record.string() }
}

extension Array: Recordable where Element: Recordable {
  package func write(to record: inout RecordWriter) { record.write(self) }
  package init(from record: inout RecordReader) throws(DamagedRecord) { self = try record.values() }
}
