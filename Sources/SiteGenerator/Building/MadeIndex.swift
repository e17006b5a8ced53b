import Records

/// The index of the search as a build made it, of which the next makes only what has changed.
struct MadeIndex: Sendable {
  /// Tells everything that its files are made from.
  var key: String
  /// Tells what briefings are found by, beside their own words.
  var grounds: String
  /// Tells the words of each briefing, the oldest first.
  var briefings: [String]
  var files: [MadeFile]
  /// Positions among the files of the pieces, in the order of their terms.
  var pieces: Range<Int>
}

extension MadeIndex: Recordable {
  func write(to record: inout RecordWriter) {
    record.write(key)
    record.write(grounds)
    record.write(briefings)
    record.write(files)
    record.write(pieces.lowerBound)
    record.write(pieces.upperBound)
  }

  init(from record: inout RecordReader) throws(DamagedRecord) {
    key = try record.string()
    grounds = try record.string()
    briefings = try record.values()
    files = try record.values()
    let (start, end) = (try record.int(), try record.int())
    guard 0 <= start, start <= end, end <= files.count else { throw DamagedRecord() }
    pieces = start..<end
  }
}
