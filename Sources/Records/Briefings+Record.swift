package import Briefings

extension Language: Recordable {
  package func write(to record: inout RecordWriter) { record.write(tag) }

  package init(from record: inout RecordReader) throws(DamagedRecord) {
    guard let language = Language(try record.string()) else { throw DamagedRecord() }
    self = language
  }
}

extension PublicationDate: Recordable {
  package func write(to record: inout RecordWriter) {
    record.write(calendarDay.daysSince1970)
    record.write(minuteOfDay)
    record.write(secondsFromGMT)
  }

  package init(from record: inout RecordReader) throws(DamagedRecord) {
    self.init(
      CalendarDay(daysSince1970: try record.int()), minuteOfDay: try record.optional(),
      secondsFromGMT: try record.int())
  }
}

extension OldAddress: Recordable {
  package func write(to record: inout RecordWriter) {
    record.write(path)
    record.write(language)
  }

  package init(from record: inout RecordReader) throws(DamagedRecord) {
    self.init(path: try record.string(), language: try record.value())
  }
}
