import Briefings
import Records

/// How far the translation of a briefing into a language has come.
struct TranslationProgress: Hashable, Sendable {
  enum Catalogue: UInt8, Sendable {
    case none
    case unreadable
    case present
  }

  var language: Language
  var catalogue: Catalogue
  /// Whether the edition is kept back as it is not finished.
  var isHeld = false
  /// Of the passages that have to be translated.
  var translated = 0
  var stale = 0
  var missing = 0
  /// Among those that are there.
  var machineMade = 0

  var all: Int { translated + stale + missing }
  var isDone: Bool { catalogue == .present && stale == 0 && missing == 0 }

  init(_ language: Language, _ catalogue: Catalogue) {
    (self.language, self.catalogue) = (language, catalogue)
  }

  init(_ edition: Edition, isHeld: Bool) {
    self.init(edition.language, .present)
    self.isHeld = isHeld
    for text in edition.texts {
      switch text.state {
      case .original: continue
      case .translated: translated += 1
      case .stale: stale += 1
      case .missing: missing += 1
      }
      if text.maker == .machine { machineMade += 1 }
    }
  }
}

extension TranslationProgress: Recordable {
  func write(to record: inout RecordWriter) {
    record.write(language)
    record.write(Int(catalogue.rawValue))
    record.write(isHeld)
    for count in [translated, stale, missing, machineMade] { record.write(count) }
  }

  init(from record: inout RecordReader) throws(DamagedRecord) {
    language = try record.value()
    guard let catalogue = UInt8(exactly: try record.int()).flatMap(Catalogue.init) else {
      throw DamagedRecord()
    }
    self.catalogue = catalogue
    isHeld = try record.flag()
    translated = try record.int()
    stale = try record.int()
    missing = try record.int()
    machineMade = try record.int()
  }
}
