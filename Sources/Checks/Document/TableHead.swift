import Briefings
import Languages

/// A cell that names a row or a column, and whether it names a sum.
struct TableHead {
  /// What a name says of the figures beside it.
  enum Sum {
    /// The sum of all others.
    case total
    /// The sum of some of them.
    case subtotal
  }

  /// The same for all places of one cell, and for no other cell.
  let row: Int
  let cell: Int
  let text: String
  /// In lower case, without spaces and without what stands in brackets behind it.
  let key: String
  let sum: Sum?

  init(row: Int, cell: Int, text: String, _ words: SumWords) {
    (self.row, self.cell, self.text) = (row, cell, text)
    let lowered = text.lowercased()
    let name = lowered.prefix { $0 != "(" }
    let plain = name.allSatisfy(\.isWhitespace) ? lowered[...] : name
    key = plain.filter { !$0.isWhitespace }
    let last = plain.split(whereSeparator: \.isWhitespace).last.map(String.init) ?? ""
    sum =
      if words.totals.contains(key) {
        .total
      } else if words.subtotals.contains(key) || words.subtotals.contains(last) || words.totals.contains(last)
      {
        // A name before it says of what it is the sum.
        .subtotal
      } else {
        nil
      }
  }

  var isEmpty: Bool { key.isEmpty }

  func isSameCell(as other: TableHead) -> Bool { row == other.row && cell == other.cell }
}

extension Table {
  /// Whether a cell may name a sum. Most tables have none, and then none of their figures has to be read.
  func mayHaveTotals(_ words: SumWords) -> Bool {
    allRows.contains { row in
      row.contains { cell in
        // A figure names nothing.
        guard let first = cell.text.text.utf8.first, !(0x30...0x39).contains(first) else { return false }
        return TableHead(row: 0, cell: 0, text: cell.text.text, words).sum != nil
      }
    }
  }
}
