/// When the clocks of a time zone show which time.
struct ZoneRules: Hashable, Sendable {
  /// In seconds since 1970, ascending.
  private var changes: [Int]
  /// Seconds east of Greenwich: before the first change, then from each change on.
  private var offsets: [Int]
  /// What holds from the last change on, or always where there is none.
  var afterwards: YearlyRule?

  /// - Parameter offsets: one more than there are changes.
  init(changes: [Int] = [], offsets: [Int]) { (self.changes, self.offsets) = (changes, offsets) }

  /// The same time all year.
  static func fixed(_ offset: Int) -> ZoneRules { ZoneRules(offsets: [offset]) }

  /// Seconds east of Greenwich at an instant.
  /// - Complexity: O(log(changes))
  func offset(at instant: Int) -> Int {
    if let afterwards, instant >= changes.last ?? .min { return afterwards.offset(at: instant) }
    var (low, high) = (0, changes.count)
    while low < high {
      let middle = (low + high) / 2
      if changes[middle] <= instant { low = middle + 1 } else { high = middle }
    }
    return offsets[low]
  }
}
