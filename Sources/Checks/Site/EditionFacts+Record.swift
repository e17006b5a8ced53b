import Briefings
package import Records

extension EditionFacts: Recordable {
  package func write(to record: inout RecordWriter) {
    record.write(direction?.source)
    record.write(direction?.target)
    record.write(sources.count)
    for hash in sources { record.write(bits: hash) }
    record.write(translations.count)
    for hash in translations { record.write(bits: hash) }
    record.write(lengths)
    record.write(names)
    record.write(words.count)
    for hash in words { record.write(Int(hash)) }
  }

  package init(from record: inout RecordReader) throws(DamagedRecord) {
    let (source, target) = (try record.optional(Language.self), try record.optional(Language.self))
    var direction: TranslationDirection?
    if let source, let target { direction = TranslationDirection(from: source, into: target) }
    func hashes() throws(DamagedRecord) -> [UInt64] {
      var hashes: [UInt64] = []
      for _ in 0..<(try record.count()) { hashes.append(try record.bits()) }
      return hashes
    }
    let (sources, translations) = (try hashes(), try hashes())
    let lengths = try record.values(Length.self)
    let names = try record.values(Name.self)
    var words: [UInt32] = []
    for _ in 0..<(try record.count()) {
      guard let hash = UInt32(exactly: try record.int()) else { throw DamagedRecord() }
      words.append(hash)
    }
    self.init(
      direction: direction, sources: sources, translations: translations, lengths: lengths, names: names,
      words: words)
  }
}

extension EditionFacts.Length: Recordable {
  package func write(to record: inout RecordWriter) {
    record.write(Int(segment))
    record.write(Int(source))
    record.write(Int(target))
  }

  package init(from record: inout RecordReader) throws(DamagedRecord) {
    self.init(
      segment: try record.smallInt(), source: try record.smallInt(), target: try record.smallInt())
  }
}

extension EditionFacts.Name: Recordable {
  package func write(to record: inout RecordWriter) {
    record.write(Int(segment))
    record.write(bits: name)
    record.write(bits: spelling)
    record.write(word.map { Int($0) })
    record.write(isFollowed)
  }

  package init(from record: inout RecordReader) throws(DamagedRecord) {
    let segment = try record.smallInt()
    let (name, spelling) = (try record.bits(), try record.bits())
    var word: UInt32?
    if let number = try record.optional(Int.self) {
      guard let hash = UInt32(exactly: number) else { throw DamagedRecord() }
      word = hash
    }
    self.init(
      segment: segment, name: name, spelling: spelling, word: word, isFollowed: try record.flag())
  }
}

extension RecordReader {
  fileprivate mutating func smallInt() throws(DamagedRecord) -> Int32 {
    guard let number = Int32(exactly: try int()) else { throw DamagedRecord() }
    return number
  }
}
