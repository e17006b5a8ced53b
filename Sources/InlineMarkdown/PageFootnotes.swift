/// The footnotes of a page: `[^name]` in its words, `[^name]: words` in a paragraph of its own.
struct PageFootnotes {
  struct Note {
    var name: String
    var number: Int
    /// Of its words; empty until they are there.
    var text = ""
    /// Where they begin in the prepared text.
    var offset = 0
    var isReferredTo = false

    var label: String { "\(number))" }
    var id: String { "footnote-\(number)" }
    /// The id of the first mark that leads to it.
    var reference: String { "reference-\(number)" }
  }

  /// The names of all that are defined somewhere on the page.
  private let names: Set<String>
  private var numbers: [String: Int] = [:]
  private var notes: [Note] = []
  private var definitions: [String: (text: String, offset: Int)] = [:]
  /// Names of the definitions, in the order of the page.
  private var order: [String] = []
  private var passed = 0
  private var references: [Int: Int] = [:]

  init(_ names: Set<String> = []) { self.names = names }

  /// What stands on the page for a mark; nil if no footnote has the name.
  mutating func reference(to name: String) -> (label: String, address: String, id: String)? {
    guard names.contains(name) else { return nil }
    let index = number(of: name) - 1
    notes[index].isReferredTo = true
    let count = references[index, default: 0] + 1
    references[index] = count
    let note = notes[index]
    return (note.label, "#\(note.id)", count == 1 ? note.reference : "\(note.reference)-\(count)")
  }

  private mutating func number(of name: String) -> Int {
    if let number = numbers[name] { return number }
    notes.append(Note(name: name, number: notes.count + 1))
    numbers[name] = notes.count
    return notes.count
  }

  /// Takes up the footnote that a paragraph is; false if it is none. One that was written twice has both texts: nothing is
  /// lost.
  mutating func define(_ paragraph: [UInt8], at offset: Int) -> Bool {
    guard let (name, start) = paragraph.footnoteDefinition(at: 0), names.contains(name) else { return false }
    let text = String(decoding: paragraph[start...].drop { $0 == UInt8(ascii: " ") }, as: UTF8.self)
    if let known = definitions[name] {
      definitions[name] = (known.text + " " + text, known.offset)
    } else {
      definitions[name] = (text, offset)
      order.append(name)
    }
    return true
  }

  /// The footnote after as many others; nil if there are no more.
  mutating func next(after count: Int) -> Note? {
    while count == notes.count {
      guard passed < order.count else { return nil }
      if numbers[order[passed]] == nil { _ = number(of: order[passed]) }
      passed += 1
    }
    if let (text, offset) = definitions[notes[count].name] {
      (notes[count].text, notes[count].offset) = (text, offset)
    }
    return notes[count]
  }
}

extension [UInt8] {
  /// The name of a footnote that begins at a place, `[^name]:`, and where its words begin.
  func footnoteDefinition(at start: Int) -> (name: String, words: Int)? {
    var start = start
    while start < count, self[start] == UInt8(ascii: " ") { start += 1 }
    guard let end = endOfFootnoteMark(at: start, before: count), end < count, self[end] == UInt8(ascii: ":")
    else { return nil }
    return (String(decoding: self[start + 2..<end - 1], as: UTF8.self), end + 1)
  }
}
