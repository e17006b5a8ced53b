import Briefings
import Diagnostics

/// How a table fits on a sheet of paper, reckoned in figures side by side, which is all that can be known without the fonts.
struct PaperFit {
  /// `small`: in smaller type; `turned`: on a sheet of its own that lies on its side; `parts`: some columns at a time.
  let name: String?
  /// The columns of each part; none where the table stays whole.
  let parts: [[Int]]

  /// Figures that a line has: upright in the usual type, in small type, and in small type on a turned sheet.
  private enum Room {
    static let upright = 100
    static let small = 138
    static let turned = 200
  }
  /// Around the words of a cell.
  private static let gap = 2
  /// What words in a cell need at least before they are cut into lines.
  fileprivate static let words = 12
  /// A word longer than this is cut on paper, too.
  fileprivate static let longestWord = 24

  init(_ table: Table) {
    let widths = Self.widths(table)
    let total = widths.reduce(0, +)
    switch total {
    case ...Room.upright: (name, parts) = (nil, [])
    case ...Room.small: (name, parts) = ("small", [])
    case ...Room.turned: (name, parts) = ("turned", [])
    default:
      let heads = Array(0..<min(table.headColumns, widths.count - 1))
      let room = max(Room.turned - heads.map { widths[$0] }.reduce(0, +), Room.turned / 2)
      var parts: [[Int]] = []
      var columns: [Int] = []
      var taken = 0
      for column in heads.count..<widths.count {
        if !columns.isEmpty, taken + widths[column] > room {
          parts.append(heads + columns)
          (columns, taken) = ([], 0)
        }
        columns.append(column)
        taken += widths[column]
      }
      if !columns.isEmpty { parts.append(heads + columns) }
      name = parts.count > 1 ? "parts" : "turned"
      self.parts = parts.count > 1 ? parts : []
    }
  }

  /// How wide each column is at least.
  private static func widths(_ table: Table) -> [Int] {
    let grid = TableGrid(table)
    let rows = table.allRows
    return (0..<grid.columnCount).map { column in
      var width = 0
      for row in 0..<grid.rowCount {
        guard let place = grid[row: row, column: column] else { continue }
        let cell = rows[place.row][place.cell]
        guard cell.columnSpan == 1 else { continue }
        let isFigure = row >= table.header.count && !cell.text.isTranslatable
        width = max(width, isFigure ? cell.text.text.widestLine : cell.text.text.neededWidth)
      }
      return width + gap
    }
  }
}

extension String {
  fileprivate var width: Int { unicodeScalars.reduce(0) { $0 + $1.displayWidth } }

  fileprivate var widestLine: Int { split(separator: "\n").map { String($0).width }.max() ?? 0 }

  /// Of words that may be cut into lines between them.
  fileprivate var neededWidth: Int {
    let widest = split(separator: " ").map { String($0).width }.max() ?? 0
    return min(max(widest, min(widestLine, PaperFit.words)), PaperFit.longestWord)
  }
}

extension Table {
  /// The table with some of its columns alone, in their order; a cell that spans others becomes narrower.
  func part(of columns: [Int]) -> Table {
    let grid = TableGrid(self)
    let all = allRows
    let rows = all.indices.map { row in
      var cells: [Cell] = []
      var last: TableGrid.Place?
      for column in columns {
        guard let place = grid[row: row, column: column], place.row == row else {
          last = nil
          continue
        }
        if place == last {
          cells[cells.count - 1].columnSpan += 1
        } else {
          var cell = all[place.row][place.cell]
          cell.columnSpan = 1
          cells.append(cell)
        }
        last = place
      }
      return cells
    }
    var part = self
    part.header = Array(rows.prefix(header.count))
    part.rows = Array(rows.dropFirst(header.count))
    return part
  }

  /// The row below the header, its first or its last, whose figures are the sums of the others; nil where there is none.
  ///
  /// Rates and shares beside the sums do not add up, so half of the columns are enough.
  var totalRow: Int? {
    guard rows.count > 2, !hasSpans else { return nil }
    let columns = numericColumns.indices.filter { numericColumns[$0] }
    guard !columns.isEmpty else { return nil }
    let figures = rows.map { row in columns.map { $0 < row.count ? ExactFigure(row[$0].text.text) : nil } }
    return [rows.count - 1, 0].first { candidate in
      let sums = columns.indices.filter { column in
        let others = figures.indices.filter { $0 != candidate }.compactMap { figures[$0][column] }
        guard others.count > 1, let own = figures[candidate][column], own.value != 0 else { return false }
        let digits = max(own.digits, others.map(\.digits).max() ?? 0)
        var sum = 0
        for other in others {
          let (next, overflows) = sum.addingReportingOverflow(other.scaled(to: digits))
          if overflows { return false }
          sum = next
        }
        return sum == own.scaled(to: digits)
      }
      return sums.count * 2 >= columns.count && !sums.isEmpty
    }
  }
}

/// A figure of a table, without the loss of fractions.
private struct ExactFigure {
  var value: Int
  /// How many of its digits are behind the point.
  var digits: Int

  /// - Returns: nil for what is no plain number of twelve digits at most.
  init?(_ text: String) {
    var value = 0
    var count = 0
    var digits: Int?
    var isNegative = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9":
        value = value * 10 + Int(scalar.value - 48)
        count += 1
        digits = digits.map { $0 + 1 }
        if count > 12 { return nil }
      case ",", " ", "%": continue
      case ".":
        if digits != nil { return nil }
        digits = 0
      case "-", "−", "△", "▲":
        if count > 0 { return nil }
        isNegative = true
      default: return nil
      }
    }
    guard count > 0 else { return nil }
    self.value = isNegative ? -value : value
    self.digits = digits ?? 0
  }

  func scaled(to digits: Int) -> Int {
    (self.digits..<max(self.digits, min(digits, 6))).reduce(value) { value, _ in value * 10 }
  }
}
