import Characters

/// Whether rows only look like those of a table: a flow chart, or a list of people.
func isNoTable(_ lines: ArraySlice<ClassifiedLine>) -> Bool {
  guard lines.first?.shape.hasTab ?? false, lines.count <= 40 else { return false }
  let rows = lines.map(\.text.tabbedCells)
  return rows.contains(where: isFlow) || isListOfPeople(rows)
}

/// `사업 신청⇥→⇥통합 심사`: an arrow or a plus between cells.
private func isFlow(_ cells: [Substring]) -> Bool {
  let marks = cells.indices.filter { $0 > 0 && isFlowMark(cells[$0]) }
  // The last may lead on to the next line.
  return marks.contains { !cells[$0 - 1].isEmpty && !isFlowMark(cells[$0 - 1]) && $0 + 1 < cells.count }
}

private func isFlowMark(_ cell: Substring) -> Bool {
  guard cell.scalarCount == 1, let scalar = cell.firstScalar else { return false }
  return "→⇒⇨➔➜➡▶▷►⏵↔⇔+＋".unicodeScalars.contains(scalar)
}

/// `위원⇥이새롬 변호사`: what somebody is comes back line after line, and there is no line that names the columns.
private func isListOfPeople(_ rows: [[Substring]]) -> Bool {
  guard rows.count >= 2, rows.allSatisfy({ $0.count == 2 && !$0[0].isEmpty && !$0[1].isEmpty }) else {
    return false
  }
  let roles = rows.map { $0[0].withoutSpaces }
  guard let first = roles.first, roles.allSatisfy({ $0.unicodeScalars.count <= 6 }),
    rows.allSatisfy({ CellKind($0[1]) == .words })
  else { return false }
  let isKnown = LineWords.known.ranks.contains(first) || LineWords.known.contactDuties.contains(first)
  let comesBack = roles.dropFirst().contains { !$0.isEmpty && first != $0 && first.hasPrefix($0) }
  return Set(roles).count < roles.count && (isKnown || comesBack || roles.dropFirst().contains(first))
}

/// Whether a line is a number in a box with words beside it, and no row among others.
func isNumberBox(at index: Int, of lines: [ClassifiedLine]) -> Bool {
  guard lines[index].shape.hasTab, wordsAfterNumberBox(lines[index].trimmed) != nil else { return false }
  let below = index + 1 < lines.count ? lines[index + 1] : nil
  if index > 0, lines[index - 1].shape.hasTab, !lines[index - 1].isAttachment {
    // Right below a table only a box does not end at the words: what parts it from them is a narrow cell of its own.
    let above = lines[index - 1]
    let isParted = above.shape.cellCount > 3 || areCaptions(above) || !lines[index].trimmed.beginsWithDigit
    return lines[index].shape.cellCount == 3 && isParted && !(below?.shape.hasTab ?? false)
  }
  if isBetweenRows(index, of: lines) { return false }
  guard let below, below.shape.hasTab else { return true }
  // Below it a table may begin, but no other number.
  return CellKind(below.trimmed.before(0x09)) == .words
}

/// Whether lines near by, both above and below, have so many cells that a number between them is one of a row's.
private func isBetweenRows(_ index: Int, of lines: [ClassifiedLine]) -> Bool {
  func hasCells(_ near: some Sequence<ClassifiedLine>) -> Bool {
    near.prefix { !$0.isBlank && ($0.marker.map { $0.kind < .square } ?? true) }.prefix(linesOfBrokenRow)
      .contains { $0.shape.hasTab && $0.shape.cellCount >= 4 && !$0.traits.contains(.contactStart) }
  }
  return hasCells(lines[..<index].reversed()) && hasCells(lines[(index + 1)...])
}

/// How far from a line the others of its row may be.
private let linesOfBrokenRow = 6

/// Whether each cell of a line is a caption in brackets, as of pictures side by side: `<그림 3> …⇥<그림 4> …`.
func areCaptions(_ line: ClassifiedLine) -> Bool {
  guard line.trimmed.firstScalar.map({ "<‹〈《【[＜".unicodeScalars.contains($0) }) ?? false else { return false }
  let cells = line.trimmed.parts(at: 0x09).map(\.trimmed)
  return cells.count > 1
    && cells.allSatisfy { cell in
      guard let open = cell.firstScalar, let close = Bracket.closing(open),
        "<‹〈《【[＜".unicodeScalars.contains(open),
        let end = cell.unicodeScalars.firstIndex(of: close)
      else { return false }
      // A number in brackets and then words, or all of it.
      let inner = cell[..<end].dropFirst()
      return cell.lastScalar == close || inner.utf8.contains(where: \.isASCIIDigit) && inner.scalarCount <= 8
    }
}

/// The words of `1⇥법 위반 내용`; nil for anything else.
func wordsAfterNumberBox(_ text: Substring) -> Substring? {
  guard let tab = text.utf8.prefix(8).firstIndex(of: 0x09) else { return nil }
  let words = text[tab...].trimmed
  return words.canBeBesideNumber && isBoxNumber(text[..<tab].trimmed) ? words : nil
}

/// Whether a text is a number as it stands in a box of its own: `1`, `02`, `Ⅱ`.
func isBoxNumber(_ text: Substring) -> Bool {
  if text.utf8.count <= 2 { return !text.isEmpty && text.utf8.allSatisfy(\.isASCIIDigit) }
  return text.scalarCount == 1 && text.firstScalar.map { (0x2160...0x216B).contains($0.value) } ?? false
}

extension Substring {
  fileprivate var beginsWithDigit: Bool { utf8.first?.isASCIIDigit ?? false }

  /// Whether it may be what a number in a box heads.
  var canBeBesideNumber: Bool {
    !utf8.contains(0x09) && hasLetters && scalarCount <= 80 && (!endsWithFullStop || lastScalar == "?")
  }
}
