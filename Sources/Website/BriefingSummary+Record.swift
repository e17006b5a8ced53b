import Briefings
package import Records
import Templating

extension BriefingSummary: Recordable {
  package func write(to record: inout RecordWriter) {
    record.write(name)
    record.write(folder)
    record.write(source)
    record.write(published)
    record.write(updated)
    record.write(topics)
    record.write(oldAddresses)
    record.write(pictures)
    record.write(attachments)
    record.write(sourceEnding)
    record.write(sourceEncoding)
    record.write(editions)
  }

  package convenience init(from record: inout RecordReader) throws(DamagedRecord) {
    self.init(
      name: try record.string(), folder: try record.value(), source: try record.value(),
      published: try record.value(), updated: try record.optional(), topics: try record.values(),
      oldAddresses: try record.values(), pictures: try record.values(), attachments: try record.values(),
      sourceEnding: try record.string(), sourceEncoding: try record.string(),
      editions: try record.values())
  }
}

extension EditionSummary: Recordable {
  package func write(to record: inout RecordWriter) {
    record.write(language)
    record.write(slug)
    record.write(isComplete)
    record.write(title)
    record.write(plainTitle)
    record.write(deck)
    record.write(description)
    record.write(feedText != nil)
    if let feedText { record.write(feedText.bytes) }
    record.write(opening)
    record.write(headings)
    record.write(readingMinutes)
    record.write(tables)
  }

  package convenience init(from record: inout RecordReader) throws(DamagedRecord) {
    self.init(
      language: try record.value(), slug: try record.optional(), isComplete: try record.flag(),
      title: try record.value(), plainTitle: try record.string(), deck: try record.values(),
      description: try record.string(),
      feedText: try record.flag() ? HTML(utf8: try record.bytes()) : nil,
      opening: try record.optional(), headings: try record.values(), readingMinutes: try record.int(),
      tables: try record.values())
  }
}

extension WordsModel: Recordable {
  package func write(to record: inout RecordWriter) {
    record.write(html.bytes)
    record.write(foreign)
  }

  package init(from record: inout RecordReader) throws(DamagedRecord) {
    self.init(html: HTML(utf8: try record.bytes()), foreign: try record.optional())
  }
}

extension DeckLineModel: Recordable {
  package func write(to record: inout RecordWriter) {
    record.write(id)
    record.write(words)
  }

  package init(from record: inout RecordReader) throws(DamagedRecord) {
    self.init(id: try record.string(), words: try record.value())
  }
}

extension HeadingSummary: Recordable {
  package func write(to record: inout RecordWriter) {
    record.write(id)
    record.write(level)
    record.write(marker)
    record.write(title)
  }

  package init(from record: inout RecordReader) throws(DamagedRecord) {
    self.init(
      id: try record.string(), level: try record.int(), marker: try record.optional(),
      title: try record.value())
  }
}

extension TableSummary: Recordable {
  package func write(to record: inout RecordWriter) {
    record.write(id)
    record.write(name)
    record.write(rowCount)
    record.write(columnCount)
  }

  package init(from record: inout RecordReader) throws(DamagedRecord) {
    self.init(
      id: try record.string(), name: try record.value(), rowCount: try record.int(),
      columnCount: try record.int())
  }
}

extension TableName: Recordable {
  package func write(to record: inout RecordWriter) {
    record.write(caption != nil)
    if let caption { record.write(caption.bytes) }
    record.write(plainCaption)
    record.write(number)
    record.write(isNumbered)
    record.write(section)
  }

  package init(from record: inout RecordReader) throws(DamagedRecord) {
    self.init(
      caption: try record.flag() ? HTML(utf8: try record.bytes()) : nil,
      plainCaption: try record.optional(), number: try record.string(), isNumbered: try record.flag(),
      section: try record.string())
  }
}
