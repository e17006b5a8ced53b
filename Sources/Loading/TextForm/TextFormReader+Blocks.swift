import Briefings
import Characters

/// All blocks but tables.
extension TextFormReader {
  mutating func readHeading(_ line: SourceLine) {
    let text = line.trimmed
    let depth = text.prefix { $0 == "#" }.count
    var rest = text.dropFirst(depth).trimmed
    if depth == 1 {
      guard parts.title == nil else {
        report(
          "The text has a second title", "Write '##' for a heading; only the title has one '#'", on: line)
        position += 1
        return
      }
      parts.title = readParagraph(from: rest)
      parts.letterheadCount = parts.drafts.count
      return
    }
    var marker: String?
    var part: Heading.Part?
    if let (name, _, after) = braces(rest) {
      rest = after
      if name == "attachment" { part = .attachment } else { marker = name.isEmpty ? nil : name }
    } else if let read = Marker.read(rest) {
      (marker, rest) = (read.marker.text, read.rest)
    }
    add(.heading(HeadingDraft(marker: marker, level: depth, part: part, text: readParagraph(from: rest))))
  }

  mutating func readRole(_ line: SourceLine) {
    guard let (name, rest, after) = braces(line.trimmed) else {
      report(
        "The brace is never closed", "Write '}' after the role, or '\\{' for a brace that is meant", on: line)
      return add(.paragraph(readParagraph(from: line.trimmed)))
    }
    switch name {
    case "deck": parts.deck.append(readParagraph(from: after))
    case "release": readRelease(rest, after, line)
    case "dateline": readDateline(after, line)
    case "note": add(.note(marker: rest, readParagraph(from: after)))
    case "source": add(.source(readParagraph(from: after)))
    case "contact": readContact(after, line)
    case "caption", "unit", "table": readTable()
    case "end-matter":
      isInEndMatter = true
      position += 1
    case "list":
      if parts.drafts.last?.isItem ?? false { add(.listEnd) }
      position += 1
    default:
      report(
        "There is no role '\(name)'",
        "The roles are deck, release, dateline, note, source, contact, caption, unit, table, list and end-matter; write '\\{' for a brace that is meant",
        on: line)
      add(.paragraph(readParagraph(from: line.trimmed)))
    }
  }

  private mutating func readRelease(_ settings: String, _ words: Substring, _ line: SourceLine) {
    var times: [String: PublicationDate] = [:]
    for setting in settings.split(separator: " ") {
      let pair = setting.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, ["embargo", "distributed"].contains(pair[0]), let time = date(pair[1]) else {
        report(
          "'\(setting)' says no time",
          "Write it like embargo=2026-09-24T12:00:00+09:00, or distributed=2026-09-24",
          on: line)
        continue
      }
      times[String(pair[0])] = time
    }
    parts.release = DocumentParts.Release(
      text: readParagraph(from: words), embargo: times["embargo"], distributed: times["distributed"])
  }

  /// `2026-09-24T12:00:00+09:00`, or the day alone.
  private func date(_ text: Substring) -> PublicationDate? {
    let numbers = text.split(whereSeparator: { !$0.isASCII || !$0.isNumber }).map { Int($0) ?? 0 }
    guard numbers.count >= 3, let day = CalendarDay(year: numbers[0], month: numbers[1], day: numbers[2])
    else {
      return nil
    }
    if numbers.count == 3 { return timeZone.date(day, minuteOfDay: nil) }
    guard numbers.count == 8, numbers[3] < 24, numbers[4] < 60, let sign = text.dropLast(5).last else {
      return nil
    }
    let offset = (numbers[6] * 60 + numbers[7]) * 60
    return PublicationDate(
      day, minuteOfDay: numbers[3] * 60 + numbers[4], secondsFromGMT: sign == "-" ? -offset : offset)
  }

  private mutating func readDateline(_ text: Substring, _ line: SourceLine) {
    position += 1
    let fields = split(text, at: "|")
    func field(_ index: Int) -> SourceSpan? {
      guard fields.indices.contains(index), !fields[index].trimmed.isEmpty else { return nil }
      return span(fields[index].trimmed, of: line)
    }
    parts.dateline = DatelineDraft(
      places: split(fields.first ?? "", at: "/").map(\.trimmed).filter { !$0.isEmpty }.map {
        span($0, of: line)
      },
      outlet: field(1), byline: field(2))
  }

  mutating func readFootnote(_ line: SourceLine) {
    let text = line.trimmed
    guard let end = text.firstRange(of: "]:") else { return add(.paragraph(readParagraph(from: text))) }
    let label = String(text[..<end.lowerBound].dropFirst(2))
    let words = text[end.upperBound...].trimmed
    add(.footnote(label: label, readParagraph(from: words)))
  }

  mutating func readQuotation() {
    var words = SourceSpan(in: file)
    var by: (speaker: SourceSpan, role: SourceSpan?)?
    let first = lines[position]
    while position < lines.count, lines[position].trimmed.first == ">" {
      let line = lines[position]
      let text = line.trimmed.dropFirst().trimmed
      if text.first == "—" {
        let fields = split(text.dropFirst().trimmed, at: "|")
        by = (
          span(fields[0].trimmed, of: line), fields.count > 1 ? span(fields[1].trimmed, of: line) : nil
        )
      } else {
        words.append(span(text, of: line))
      }
      position += 1
    }
    guard let by else {
      report("The quotation names nobody", "Write '> — name | role' below its words", on: first)
      return add(.paragraph(words))
    }
    add(.quotation(speaker: by.speaker, role: by.role, words: words))
  }

  mutating func readList() {
    while position < lines.count, !lines[position].isBlank {
      let line = lines[position]
      guard line.trimmed.hasPrefix("- ") else { break }
      var rest = line.trimmed.dropFirst(2).trimmed
      var marker = Marker(kind: .dash, text: "-")
      if let (name, more, after) = braces(rest), !name.hasPrefix("label=") {
        let text = more.isEmpty ? name : name + " " + more
        marker = Marker.read((text + " 가")[...])?.marker ?? Marker(kind: .dot, text: text)
        marker.text = text
        rest = after
      } else if rest.first != "{", let read = Marker.read(rest) {
        (marker, rest) = (read.marker, read.rest)
      }
      marker.level = min(line.indentation / 2 + 1, Limits.listDepth)
      var label: SourceSpan?
      if rest.hasPrefix("{label="), let end = rest.firstIndex(of: "}") {
        let words = rest[..<end].dropFirst(7)
        if !words.isEmpty { label = span(words, of: line) }
        rest = rest[end...].dropFirst().trimmed
      } else if let read = readLabel(rest) {
        label = span(read.label, of: line)
        rest = read.text
      }
      add(.item(marker: marker, label: label, readParagraph(from: rest)))
    }
  }

  private mutating func readContact(_ label: Substring, _ line: SourceLine) {
    var contact = ContactDraft()
    if !label.isEmpty { contact.label = span(label, of: line) }
    position += 1
    while position < lines.count, !lines[position].isBlank {
      let line = lines[position]
      if line.trimmed.hasPrefix("- ") {
        contact.people.append(person(line.trimmed.dropFirst(2), line))
      } else if let (name, _, after) = braces(line.trimmed), name == "text" {
        contact.text = span(after, of: line)
      } else {
        report(
          "This is no part of a contact", "Write people as '- name=… | phone=…', other words after '{text}'",
          on: line)
        contact.text = contact.text ?? span(line.trimmed, of: line)
      }
      position += 1
    }
    add(.contact(contact))
  }

  private mutating func person(_ text: Substring, _ line: SourceLine) -> ContactDraft.Person {
    var person = ContactDraft.Person()
    for field in split(text, at: "|") {
      let pair = field.trimmed
      guard let equals = pair.firstIndex(of: "=") else {
        report(
          "'\(pair)' does not say what it is", "Write name=…, phone=… and so on, parted by '|'", on: line)
        continue
      }
      let words = span(pair[pair.index(after: equals)...].trimmed, of: line)
      switch pair[..<equals] {
      case "matter": person.matter = words
      case "department": person.department = words
      case "duty": person.duty = words
      case "role": person.role = words
      case "name": person.name = words
      case "phone": person.phone = words
      case "email": person.email = words
      default:
        report(
          "A person has no '\(pair[..<equals])'",
          "There are \(TextForm.fields.map(\.0).joined(separator: ", "))", on: line)
      }
    }
    return person
  }

  mutating func readPicture(_ line: SourceLine) {
    position += 1
    let text = line.trimmed
    let pattern = /!\[((?:[^\]\\]|\\.)*)\]\(<((?:[^>\\]|\\.)*)>(?:\s+"((?:[^"\\]|\\.)*)")?\)/
    guard let match = text.wholeMatch(of: pattern) else {
      report("This is no picture", "Write it as ![what it shows](<file> \"caption\")", on: line)
      return add(.paragraph(span(text, of: line)))
    }
    func words(_ part: Substring?) -> String {
      part.map { unescaped($0, of: line).text }.map(String.init) ?? ""
    }
    pictures.append(
      (
        line.number,
        GivenPicture(
          file: words(match.output.2), caption: words(match.output.3), alternative: words(match.output.1))
      ))
    // Items above and below it are two lists.
    if parts.drafts.last?.isItem ?? false { add(.listEnd) }
  }
}
