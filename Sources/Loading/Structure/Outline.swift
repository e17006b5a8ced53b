/// Where in the sections of a document a reader is.
///
/// Levels are relative: the first kind of marker in use is the highest, whatever it is. A kind already in
/// use returns to its level; a new one goes below the one it is in.
struct Outline {
  private var kinds: [Marker.Kind?] = []
  /// Positions of the current section among its siblings, from the top level down.
  private var numbers: [Int] = []

  /// `s2-1`: the id of the current section; `s0` before the first heading.
  private(set) var sectionID = "s0"

  /// Begins the section of a heading; nil is the kind of a heading without a marker.
  /// - Returns: its level, 2 for the highest.
  mutating func enter(_ kind: Marker.Kind?) -> Int {
    if let depth = kinds.firstIndex(of: kind) {
      kinds.removeSubrange((depth + 1)...)
    } else if let kind {
      while let last = kinds.last, last.map({ $0 > kind }) ?? true { kinds.removeLast() }
      kinds.append(kind)
    } else {
      // Unnumbered: right below the highest numbered level, or itself the highest.
      kinds.removeSubrange(min(1, kinds.count)...)
      kinds.append(nil)
    }
    count()
    return min(kinds.count + 1, 4)
  }

  /// Begins a section at a level that an author asked for, no deeper than one below the current section.
  mutating func enter(level: Int) -> Int {
    let depth = min(max(level - 2, 0), kinds.count)
    kinds.removeSubrange(depth...)
    kinds.append(nil)
    count()
    return min(kinds.count + 1, 4)
  }

  private mutating func count() {
    if numbers.count >= kinds.count {
      numbers.removeSubrange(kinds.count...)
      numbers[kinds.count - 1] += 1
    } else {
      numbers.append(1)
    }
    sectionID = "s" + numbers.map(String.init).joined(separator: "-")
  }
}
