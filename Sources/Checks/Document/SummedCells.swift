/// Figures of a table and the total of them.
struct SummedCells {
  let sum: Int
  let total: Int
  let parts: Int
  let decimals: Int
  let isShare: Bool

  /// Nil unless all are figures of one kind, and two or more of them something.
  init?(_ parts: [CellFigure], total: CellFigure, isShare: Bool) {
    guard total.value > 0, parts.count(where: { $0.value != 0 }) > 1, parts.allSatisfy({ $0.value >= 0 }),
      parts.allSatisfy({ $0.value == 0 || $0.suffix == total.suffix })
    else { return nil }
    self.isShare = isShare || total.isPercent
    self.total = total.value
    self.parts = parts.count
    decimals = (parts + [total]).map(\.decimals).max() ?? 0
    sum = parts.reduce(0) { $0 + $1.value }
    let isOfAll = total.value == Self.whole || isNearly(Self.whole)
    // Rates have a total too, which is no sum.
    guard !self.isShare || isOfAll else { return nil }
    // A total with fewer decimals than the sum of its parts is rounded, or is none.
    guard isOfAll || isRight || sum % Self.unit(total.decimals) == 0 else { return nil }
    // Years and numbers of rows add up to nothing.
    guard sum < 10 * total.value else { return nil }
  }

  private static let whole = 100 * CellFigure.one

  /// Whether it is the total, within the rounding of its parts.
  var isRight: Bool { isNearly(total) }

  private func isNearly(_ value: Int) -> Bool {
    abs(sum - value) * 2 <= Self.unit(decimals) * (parts + 1)
  }

  /// One in the last of so many decimals.
  private static func unit(_ decimals: Int) -> Int {
    (0..<decimals).reduce(CellFigure.one) { unit, _ in unit / 10 }
  }

  /// Whether the total can hardly be anything but a sum that is wrong.
  var isNear: Bool { abs(sum - total) * 5 <= total }
}
