import Briefings

/// Lines of which an author says that they are something with parts: a label, a number, a speaker, people.
extension DocumentReader {
  mutating func appendDeck(_ line: ClassifiedLine) {
    let words = line.framedWords ?? withoutLeadingDash(line.trimmed) ?? line.trimmed
    deck.append(span(withoutClosingDash(words), of: line))
  }

  mutating func readStatedItem(_ line: ClassifiedLine, _ level: Int?, to end: Int) {
    let (sign, words) = signAndWords(of: line)
    var marker = line.marker ?? Marker(kind: .dot, text: "")
    if sign != line.marker?.text { marker = Marker(kind: .dot, text: sign ?? "") }
    // Without a sign that the reader knows, nothing else says how deep it is.
    marker.level = level ?? (line.marker == nil || sign != line.marker?.text ? 1 : nil)
    if end == position + 1, let (label, text) = readLabel(words) {
      drafts.append(.item(marker: marker, label: span(label, of: line), span(text, of: line)))
    } else {
      drafts.append(.item(marker: marker, label: nil, stated(words, to: end)))
    }
  }

  mutating func readStatedFootnote(_ line: ClassifiedLine, to end: Int) {
    var label: Substring?
    var words = line.trimmed
    if let sign = options.stated[line.number]?.sign, words.begins(with: sign) {
      label = words[bytes: 0..<sign.utf8.count]
      words = words[bytes: sign.utf8.count..<words.utf8.count].trimmedStart
    } else if let marker = line.marker, let rest = line.rest {
      label = words[bytes: 0..<marker.text.utf8.count]
      words = rest
    } else if case .note(let marker, let rest) = line.sign {
      label = words[bytes: 0..<marker.utf8.count]
      words = rest
    } else if let close = words.unicodeScalars.prefix(8).firstIndex(where: { $0 == ")" || $0 == "]" }) {
      label = words[...close]
      words = words[words.unicodeScalars.index(after: close)...].trimmedStart
    }
    guard let label, !words.isEmpty else {
      report(
        "A footnote begins with the number that the text refers to", "Read the line as a note (as: note)",
        on: line)
      drafts.append(.note(marker: "※", stated(line.trimmed, to: end)))
      return
    }
    let bare = label.unicodeScalars.filter { !"()[]（）［］.:".unicodeScalars.contains($0) }
    drafts.append(.footnote(label: String(String.UnicodeScalarView(bare)), stated(words, to: end)))
  }

  mutating func readStatedDateline(_ line: ClassifiedLine, to end: Int) {
    guard case .dateline(let found) = line.sign else {
      report(
        "There is no place in brackets at its beginning",
        "A dateline looks like (서울=한빛통신) or 【서울 특별취재팀】; else read the line as a paragraph", on: line)
      drafts.append(.paragraph(stated(line.trimmed, to: end)))
      return
    }
    dateline = DatelineDraft(
      places: found.places.map { span($0, of: line) }, outlet: found.outlet.map { span($0, of: line) },
      byline: found.byline.map { span($0, of: line) })
    if !found.lead.isEmpty || end > position + 1 {
      drafts.append(.paragraph(stated(found.lead.isEmpty ? line.trimmed.suffix(0) : found.lead, to: end)))
    }
  }

  /// Whom to ask: people where there are numbers or addresses, else the words as they are.
  mutating func readStatedContact(to end: Int) {
    let part = lines[position..<end]
    if part.contains(where: { hasTelephoneOrAddress($0.text) }) {
      drafts += ContactReader.read(part, in: file).map(Draft.contact)
    } else {
      drafts.append(.contact(ContactDraft(text: stated(lines[position].trimmed, to: end))))
    }
  }

  /// What somebody says: after the name and a colon, or above the name.
  mutating func readStatedQuotation(to end: Int) {
    if let (quotation, count) = quotation(at: position), position + count <= end || end == position + 1 {
      drafts.append(quotation)
      return
    }
    let part = (position..<end).filter { !lines[$0].isBlank }
    guard part.count > 1, let last = part.last,
      let speaker = Attribution(withoutLeadingDash(lines[last].trimmed) ?? lines[last].trimmed)
    else {
      report(
        "A quotation names who speaks",
        "Name also the line with the speaker, below the words: lines: 30-31; or read it as a paragraph",
        on: lines[position])
      drafts.append(.paragraph(stated(lines[position].trimmed, to: end)))
      return
    }
    let said = lines[part[0]].trimmed
    var words = span(part.count == 2 ? withoutOuterQuotes(said) ?? said : said, of: lines[part[0]])
    for index in part.dropLast().dropFirst() { append(index, to: &words) }
    drafts.append(
      .quotation(
        speaker: span(speaker.name, of: lines[last]), role: speaker.role.map { span($0, of: lines[last]) },
        words: words))
  }
}
