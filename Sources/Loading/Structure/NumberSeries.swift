/// Numbers that count the items of one list, although some of them have items of their own below them:
/// `1. 공방 개요`, `가. 위치 : …`, `2. 모집 대상 : 군민`, `3. 신청 방법`.
struct NumberSeries {
  private var items: Set<Int> = []

  /// - Complexity: O(number of lines).
  init(of lines: [ClassifiedLine]) {
    var members: [Int] = []
    var hasNeighbours = false
    var hasText = false
    var last: Int?
    func end(_ items: inout Set<Int>) {
      // Two numbers one below the other, and below the others nothing that a section has.
      if members.count >= 2, hasNeighbours, !hasText { items.formUnion(members) }
      members = []
    }
    // What is below the last number may be what comes after the list.
    var isBelowLast = false
    for (index, line) in lines.enumerated() where !line.isBlank {
      defer { last = index }
      if let marker = line.marker, marker.kind == .decimal, let ordinal = marker.ordinal {
        if let before = members.last, lines[before].marker?.ordinal == ordinal - 1 {
          if last == before { hasNeighbours = true }
          if isBelowLast { hasText = true }
        } else {
          end(&items)
          guard ordinal == 1 else { continue }
          (hasNeighbours, hasText) = (false, false)
        }
        isBelowLast = false
        members.append(index)
      } else if !members.isEmpty {
        if let kind = line.marker?.kind {
          // Sections begin above what is numbered.
          if kind < .decimal { end(&items) }
          if kind >= .square { isBelowLast = true }
        } else if !line.isRemark, line.indentation <= lines[members[0]].indentation {
          isBelowLast = true
        }
      }
    }
    end(&items)
  }

  func isItem(at index: Int) -> Bool { items.contains(index) }
}
