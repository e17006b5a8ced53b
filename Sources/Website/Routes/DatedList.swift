/// What is on a list that grows with the site, newest first, filed by year and month so that every page stays small.
///
/// A year that one page cannot hold shows the newest of its months alone and leads to the others. A month that one page cannot hold
/// is parted: its page has the newest entries, and older ones are on parts, counted from the oldest. So what is new changes
/// neither years that are over, nor months, nor parts.
struct DatedList<Entry: Sendable>: Sendable {
  struct Year: Sendable {
    let period: Period
    let entries: ArraySlice<Entry>
    /// Newest first.
    let months: [Month]
    /// Whether one page can hold it.
    let fits: Bool
  }

  struct Month: Sendable {
    let period: Period
    let entries: ArraySlice<Entry>
    /// What one page can hold of the newest.
    let newest: ArraySlice<Entry>
    /// The others, the oldest first.
    let parts: [ArraySlice<Entry>]
  }

  let entries: ArraySlice<Entry>
  /// Newest first.
  let years: [Year]
  /// As many of the newest as one page can hold.
  let newest: ArraySlice<Entry>

  /// - Parameters:
  ///   - entries: newest first.
  ///   - size: of an entry on a page, in bytes; pages have as many as make up ``Limits/bytesOfEntries``.
  /// - Complexity: linear in the entries.
  init(
    _ entries: ArraySlice<Entry>, day: (Entry) -> (year: Int, month: Int), size: (Entry) -> Int
  ) {
    self.entries = entries
    var bytes = 0
    newest = entries.prefix {
      bytes += size($0)
      return bytes <= Limits.bytesOfEntries
    }
    years = entries.runs { day($0).year }.map { year, entries in
      let period = Period(year: year)
      return Year(
        period: period, entries: entries,
        months: entries.runs { day($0).month }.map { month, entries in
          var parts = entries.parted(size)
          let newest = parts.popLast() ?? []
          return Month(period: period.month(month), entries: entries, newest: newest, parts: parts)
        },
        fits: entries.reduce(0) { $0 + size($1) } <= Limits.bytesOfEntries)
    }
  }
}

extension DatedList {
  /// A page of the list.
  struct Page: Sendable {
    let period: Period
    /// All that the period has.
    let entries: ArraySlice<Entry>
    /// What is shown of it, by month.
    let shown: [(month: Period, entries: ArraySlice<Entry>)]
    /// The pages that have what is not shown: the months of a year, the parts of a month, the neighbours of a part.
    let others: [(period: Period, count: Int)]
  }

  /// A page for each year, and for each month of years that one page cannot hold.
  /// - Parameter hasEveryMonth: whether all other months have pages too.
  func pages(hasEveryMonth: Bool = false) -> [Page] {
    years.flatMap { year in
      [year.page] + (hasEveryMonth || !year.fits ? year.months.flatMap(\.pages) : [])
    }
  }
}

extension DatedList.Year {
  fileprivate var page: DatedList.Page {
    DatedList.Page(
      period: period, entries: entries,
      shown: fits
        ? months.map { ($0.period, $0.entries) } : months.prefix(1).map { ($0.period, $0.newest) },
      others: fits ? [] : months.map { ($0.period, $0.entries.count) })
  }
}

extension DatedList.Month {
  /// That of the month, and those of its parts.
  fileprivate var pages: [DatedList.Page] {
    let numbered = parts.enumerated().map { (period: period.part($0 + 1), entries: $1) }
    let whole = DatedList.Page(
      period: period, entries: entries, shown: [(period, newest)],
      others: numbered.reversed().map { ($0.period, $0.entries.count) })
    return [whole]
      + numbered.indices.reversed().map { index in
        let newer =
          index + 1 < numbered.count
          ? (numbered[index + 1].period, numbered[index + 1].entries.count) : (period, newest.count)
        let older = index > 0 ? [(numbered[index - 1].period, numbered[index - 1].entries.count)] : []
        let (part, entries) = numbered[index]
        return DatedList.Page(
          period: part, entries: entries, shown: [(period, entries)], others: [newer] + older)
      }
  }
}

extension ArraySlice {
  /// Neighbours with the same key.
  fileprivate func runs(by key: (Element) -> Int) -> [(key: Int, entries: ArraySlice)] {
    var runs: [(key: Int, entries: ArraySlice)] = []
    var start = startIndex
    for index in indices where index + 1 == endIndex || key(self[index + 1]) != key(self[start]) {
      runs.append((key(self[start]), self[start...index]))
      start = index + 1
    }
    return runs
  }

  /// Parts that a page can hold, filled one after the other from the end, which comes first.
  fileprivate func parted(_ size: (Element) -> Int) -> [ArraySlice] {
    var parts: [ArraySlice] = []
    var (end, bytes) = (endIndex, 0)
    for index in indices.reversed() {
      let size = size(self[index])
      if bytes + size > Limits.bytesOfEntries, index + 1 < end {
        parts.append(self[(index + 1)..<end])
        (end, bytes) = (index + 1, 0)
      }
      bytes += size
    }
    if startIndex < end { parts.append(self[startIndex..<end]) }
    return parts
  }
}
