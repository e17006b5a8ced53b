import Characters

/// A picture that an author asks for of columns of a table, whose cells are its only source.
package struct Chart: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    /// A bar for each row and column.
    case bars
    /// A line for each column, its rows in order.
    case lines
    /// What part of the whole each row of one column is.
    case share
  }

  package var kind: Kind
  /// Of the grid of the table.
  package var columns: [Int]

  package init(kind: Kind, columns: [Int]) {
    self.kind = kind
    self.columns = columns
  }
}

/// What a cell says to a chart.
package enum ChartFigure: Hashable, Sendable {
  case number(Double)
  /// An empty mark: `-`, `…`.
  case none
  /// Words, or a figure with something about it.
  case unreadable

  /// Reads one figure with its separators, sign and percent sign: `1,680`, `△3.2%`. A figure that says more is not taken
  /// apart.
  package init(_ text: String) {
    let text = text.filter { !$0.isWhitespace }
    guard !["", "-", "–", "—", "…", "·", "x", "X"].contains(text) else {
      self = .none
      return
    }
    var digits = text[...]
    var sign = 1.0
    if let first = digits.first, "-−–△▲▵+".contains(first) {
      if first != "+" { sign = -1 }
      digits = digits.dropFirst()
    }
    if digits.last == "%" { digits = digits.dropLast() }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    let groups = (parts.first ?? "").split(separator: ",", omittingEmptySubsequences: false)
    let isGrouped =
      groups.count == 1
      || groups.dropFirst().allSatisfy { $0.utf8.count == 3 } && (1...3).contains(groups[0].utf8.count)
    let isPlain = (groups + parts.dropFirst()).allSatisfy {
      !$0.isEmpty && $0.utf8.count <= 15 && $0.utf8.allSatisfy(\.isASCIIDigit)
    }
    guard parts.count <= 2, isGrouped, isPlain, let value = Double(digits.filter { $0 != "," }) else {
      self = .unreadable
      return
    }
    self = .number(sign * value)
  }
}
