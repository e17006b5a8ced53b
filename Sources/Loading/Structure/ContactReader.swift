import Briefings
import Characters

/// A contact as it was read, before it has a place in the document.
struct ContactDraft: Hashable, Sendable {
  struct Person: Hashable, Sendable {
    var matter: SourceSpan?
    var department: SourceSpan?
    var duty: SourceSpan?
    var role: SourceSpan?
    var name: SourceSpan?
    var phone: SourceSpan?
    var email: SourceSpan?
  }

  var label: SourceSpan?
  var text: SourceSpan?
  var people: [Person] = []

  init(text: SourceSpan? = nil) { self.text = text }
}

/// Reads whom to ask from the cells and words of a box, one after the other: a number or an address ends what is said of a
/// person, the name comes before it, the rank before the name, and all that is before what they do is their department.
struct ContactReader {
  private let file: SourceFile
  private var contacts: [ContactDraft] = []
  private var contact = ContactDraft()
  /// What was read of a person so far.
  private var person = ContactDraft.Person()
  private var pending: [SourceSpan] = []
  /// The matter that is still within its brackets.
  private var openMatter: SourceSpan?

  private init(_ file: SourceFile) { self.file = file }

  /// - Returns: a contact for each label among the lines.
  static func read(_ lines: ArraySlice<ClassifiedLine>, in file: SourceFile) -> [ContactDraft] {
    var reader = ContactReader(file)
    for line in lines where !line.isBlank { reader.read(line) }
    reader.finishContact()
    return reader.contacts
  }

  private mutating func read(_ line: ClassifiedLine) {
    let hasCells = line.shape.hasTab || line.shape.hasBar
    for cell in line.text.split(whereSeparator: { $0 == "\t" || $0 == "|" || $0 == "│" || $0 == "｜" }) {
      let cell = cell.trimmed
      if cell.isEmpty { continue }
      if hasCells, !hasTelephoneOrAddress(cell), !startsWithLabel(cell), cell.firstScalar != "<" {
        take(cell, of: line)
      } else {
        readWords(cell, of: line)
      }
    }
  }

  /// Words that only spaces part; single letters next to each other are one word that was set wide: `과  장`.
  private mutating func readWords(_ text: Substring, of line: ClassifiedLine) {
    var rest = text
    while !rest.isEmpty {
      if rest.firstScalar == "<" || rest.firstScalar == "〈" || openMatter != nil {
        let end = rest.unicodeScalars.firstIndex { $0 == ">" || $0 == "〉" }
        readMatter(rest[..<(end ?? rest.endIndex)], isClosed: end != nil, of: line)
        rest =
          end.map { rest[rest.unicodeScalars.index(after: $0)...].trimmedStart } ?? rest[rest.endIndex...]
        continue
      }
      if let end = labelEnd(rest), rest.startIndex == text.startIndex || isDuty(rest[..<end]) {
        take(rest[..<end], of: line)
        rest = rest[end...].drop { $0 == " " || $0 == ":" || $0 == "：" || $0 == "]" || $0 == "】" }
        continue
      }
      var end = wordEnd(rest)
      if rest[..<end].isSyllable {
        let next = rest[end...].trimmedStart
        let nextEnd = wordEnd(next)
        if next[..<nextEnd].isSyllable { end = nextEnd }
      }
      takeWord(rest[..<end], of: line)
      rest = rest[end...].trimmedStart
    }
  }

  /// A word, and a number in brackets right after it: `사무관(042-000-5500)`.
  private mutating func takeWord(_ word: Substring, of line: ClassifiedLine) {
    if let bracket = word.firstIndex(of: "("), bracket > word.startIndex,
      hasTelephoneOrAddress(word[bracket...])
    {
      take(word[..<bracket], of: line)
      take(word[bracket...], of: line)
    } else {
      take(word, of: line)
    }
  }

  private func wordEnd(_ text: Substring) -> Substring.Index {
    text.unicodeScalars.firstIndex { $0 == " " || $0 == "\t" } ?? text.endIndex
  }

  private mutating func readMatter(_ part: Substring, isClosed: Bool, of line: ClassifiedLine) {
    let words = part.drop { $0 == "<" || $0 == "〈" }.trimmed
    if openMatter == nil {
      finishPerson()
      openMatter = SourceSpan(in: file)
    }
    openMatter?.append(words, of: line.line)
    if isClosed {
      person.matter = openMatter
      openMatter = nil
    }
  }

  private mutating func take(_ token: Substring, of line: ClassifiedLine) {
    let bare = token.trimmed(of: "()（）,·:[]【】☎☏📞")
    guard !bare.isEmpty else { return }
    let span = makeSpan(bare, of: line)
    if openMatter != nil {
      openMatter?.append(bare, of: line.line)
    } else if bare.utf8.contains(UInt8(ascii: "@")) {
      takeReach(span, isEmail: true)
    } else if isTelephone(bare) {
      takeReach(span, isEmail: false)
    } else if isDuty(bare) {
      if person.duty != nil { finishPerson() }
      person.department = joined(pending)
      pending = []
      person.duty = span
    } else if LineWords.known.contacts.isLabel(bare) {
      if !contact.people.isEmpty || contact.label != nil { finishContact() }
      if contact.label == nil { contact.label = span } else { pending.append(span) }
    } else {
      pending.append(span)
    }
  }

  /// A word of single letters is written together.
  private func makeSpan(_ text: Substring, of line: ClassifiedLine) -> SourceSpan {
    let letters = text.words
    guard letters.count > 1, letters.allSatisfy(\.isSyllable), letters.count <= 4 else {
      return SourceSpan(text, of: line.line, in: file)
    }
    var span = SourceSpan(in: file)
    for letter in letters { span.append(letter, of: line.line, glued: true) }
    return span
  }

  private mutating func takeReach(_ span: SourceSpan, isEmail: Bool) {
    let isSamePerson = pending.isEmpty && person.duty == nil && person.matter == nil
    if isSamePerson, let last = contact.people.indices.last,
      isEmail ? contact.people[last].email == nil : contact.people[last].phone == nil
    {
      if isEmail { contact.people[last].email = span } else { contact.people[last].phone = span }
      return
    }
    if isEmail { person.email = span } else { person.phone = span }
    readPerson(pending)
    pending = []
    contact.people.append(person)
    person = ContactDraft.Person()
  }

  /// Departments come first, then rank and name; where no duty is before them, the rank may also follow the name.
  private mutating func readPerson(_ words: [SourceSpan]) {
    guard let lastDepartment = words.lastIndex(where: isDepartment) else {
      return readNameAndRank(words[...])
    }
    let departments = words[...lastDepartment]
    person.department = joined([person.department].compactMap(\.self) + departments)
    readNameAndRank(words[(lastDepartment + 1)...])
  }

  private mutating func readNameAndRank(_ words: ArraySlice<SourceSpan>) {
    var words = words
    if words.count >= 2, isRank(words[words.endIndex - 1]), !isRank(words[words.endIndex - 2]) {
      person.role = words.popLast()
      person.name = words.popLast()
      if let rest = joined(Array(words)) {
        person.department = joined([person.department].compactMap(\.self) + [rest])
      }
      return
    }
    person.name = words.popLast()
    guard let rank = words.last else { return }
    let isAfterDuty = person.duty != nil
    person.role = isAfterDuty ? joined(Array(words)) : rank
    if !isAfterDuty, let rest = joined(words.dropLast()) {
      person.department = joined([person.department].compactMap(\.self) + [rest])
    }
  }

  private func isDuty(_ text: Substring) -> Bool {
    LineWords.known.contactDuties.contains(text.withoutSpaces)
  }

  private func isRank(_ span: SourceSpan) -> Bool { LineWords.known.ranks.contains(span.text) }

  /// What is left of a person without a number stays as words.
  private mutating func finishPerson() {
    let left = [person.matter, person.department, person.duty].compactMap(\.self) + pending
    person = ContactDraft.Person()
    pending = []
    guard let words = joined(left) else { return }
    contact.text = joined([contact.text].compactMap(\.self) + [words])
  }

  private mutating func finishContact() {
    if let matter = openMatter { person.matter = matter }
    openMatter = nil
    finishPerson()
    if contact != ContactDraft() { contacts.append(contact) }
    contact = ContactDraft()
  }

  private func joined(_ spans: some Sequence<SourceSpan>) -> SourceSpan? {
    var all: SourceSpan?
    for span in spans { if all == nil { all = span } else { all?.append(span) } }
    return all
  }

  private func isDepartment(_ span: SourceSpan) -> Bool {
    span.text.count >= 3 && LineWords.known.departmentEndings.contains { span.text.hasSuffix($0) }
  }

  private func startsWithLabel(_ text: Substring) -> Bool { labelEnd(text) != nil }

  /// Where a label or what somebody does ends, if the text begins with it.
  private func labelEnd(_ text: Substring) -> Substring.Index? {
    text.withBytes { bytes in
      LineWords.known.contactStarts.end(in: bytes, from: 0, gap: blankLength) { end in
        end == bytes.count || bytes[end].isASCIIBlank || bytes[end] == UInt8(ascii: ":")
          || bytes[end] == UInt8(ascii: "<") || bytes[end] == UInt8(ascii: "]")
      }.map { text.utf8.index(text.startIndex, offsetBy: $0) }
    }
  }

  private func isTelephone(_ text: Substring) -> Bool {
    text.utf8.allSatisfy { $0.isASCIIDigit || "-~.) /".utf8.contains($0) || $0 == UInt8(ascii: "+") }
      && hasTelephoneOrAddress(text)
  }
}

extension Substring {
  /// Whether it is one Hangul syllable.
  fileprivate var isSyllable: Bool {
    utf8.count == 3 && (unicodeScalars.first?.isHangulSyllable ?? false)
  }

  fileprivate func trimmed(of signs: String) -> Substring {
    let scalars = unicodeScalars
    let isSign = { (scalar: Unicode.Scalar) in
      scalar == " " || scalar == "\t" || signs.unicodeScalars.contains(scalar)
    }
    guard let first = scalars.firstIndex(where: { !isSign($0) }),
      let last = scalars.lastIndex(where: { !isSign($0) })
    else { return self[endIndex...] }
    return self[first...last]
  }
}
