import Publishing
import Records

extension ContentDigest: Recordable {
  func write(to record: inout RecordWriter) {
    let words = words
    for index in words.indices { record.write(bits: words[index]) }
  }

  init(from record: inout RecordReader) throws(DamagedRecord) {
    self.init(
      words: SIMD4(try record.bits(), try record.bits(), try record.bits(), try record.bits()))
  }

  /// Of what is written into a record.
  init(_ write: (inout RecordWriter) -> Void) {
    var record = RecordWriter()
    write(&record)
    self.init(of: record.bytes)
  }

  /// Of nothing, for what nobody is going to ask for.
  static let ofNothing = ContentDigest(of: [])
}
