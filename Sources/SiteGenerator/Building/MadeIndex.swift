import Publishing
import Records

/// The index of the search as a build made it, of which the next makes only what has changed.
struct MadeIndex: Sendable {
  /// Tells everything that its files are made from.
  var key: ContentDigest
  /// Tells what briefings are found by, beside their own words.
  var grounds: ContentDigest
  /// Tells the words of each briefing, the oldest first; nil of one of which that is not known.
  var briefings: [ContentDigest?]
  var files: [MadeFile]
  /// Positions among the files of the pieces, in the order of their terms.
  var pieces: Range<Int>
}

extension MadeIndex: Recordable {
  func write(to record: inout RecordWriter) {
    record.write(key)
    record.write(grounds)
    record.write(briefings.count)
    for briefing in briefings { record.write(briefing) }
    record.write(files)
    record.write(pieces.lowerBound)
    record.write(pieces.upperBound)
  }

  init(from record: inout RecordReader) throws(DamagedRecord) {
    key = try record.value()
    grounds = try record.value()
    briefings = []
    for _ in 0..<(try record.count()) { briefings.append(try record.optional()) }
    files = try record.values()
    let (start, end) = (try record.int(), try record.int())
    guard 0 <= start, start <= end, end <= files.count else { throw DamagedRecord() }
    pieces = start..<end
  }
}
