import Briefings

/// Blocks that the file of a text states.
extension DocumentReader {
  func isGivenTable(at index: Int) -> Bool {
    guard options.roles[lines[index].number] == .given, case .table? = given?.blocks[lines[index].number]
    else {
      return false
    }
    return true
  }

  /// - Parameter head: what the lines above a table say of it.
  mutating func readGiven(_ line: ClassifiedLine, head: TableHead = TableHead()) {
    position += 1
    switch given?.blocks[line.number] {
    case .table(var table)?:
      table.caption = table.caption ?? head.caption
      table.unit = table.unit ?? head.unit
      table.number = table.number ?? head.number
      drafts.append(.table(table))
    case .footnote(let label, let words)?: drafts.append(.footnote(label: label, words))
    case nil: break
    }
  }
}

extension Document {
  /// Takes pictures in, by their lines among the blocks that were read.
  mutating func place(_ given: [(line: Int, GivenPicture)]) {
    var position = 0
    pictures = given.map { line, picture in
      while position < blocks.count, blocks[position].line < line { position += 1 }
      return DocumentPicture(
        position: position, line: line, file: picture.file, caption: picture.caption,
        alternative: picture.alternative)
    }
  }
}
