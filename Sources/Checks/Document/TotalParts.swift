/// The lines of a table that a total may be the sum of. A table says it by where its names stand and by which of its cells go on
/// over others, and mostly more than one reading is left; its figures decide.
struct TotalParts {
  /// How a total comes by its parts.
  enum Way: Hashable {
    /// All lines beside it that are no sums, in the table or under the name that both stand below.
    case all
    /// The sums of groups, and the lines that are in no group.
    case groups
    /// One group alone: each of several groups may have the same total.
    case group(Int)
    /// The lines between it and the sum before it, or behind it.
    case before, after
    /// The lines that are called alike in other groups, where a total has several lines itself.
    case alike, alikeSums
  }

  private let lines: TableLines
  /// How deep the name of a sum stands, by line.
  private let depths: [Int?]

  init(_ lines: TableLines) {
    self.lines = lines
    depths = (0..<lines.count).map { lines.sumDepth($0) }
  }

  /// The lines that are called a sum.
  var totals: [Int] { depths.indices.filter { depths[$0] != nil } }

  /// The name of the sum that a line is.
  func name(_ total: Int) -> String { depths[total].map { lines.heads(total)[$0].key } ?? "" }

  /// What a total may be the sum of, each once, the likeliest first.
  ///
  /// - Complexity: linear in the lines, for each of the groups of which there are no more than `mostGroups`.
  func candidates(_ total: Int) -> [(way: Way, parts: [Int])] {
    guard let depth = depths[total] else { return [] }
    var found: [(way: Way, parts: [Int])] = []
    var seen: Set<[Int]> = []
    func add(_ way: Way, _ parts: [Int]) {
      if !parts.isEmpty, seen.insert(parts).inserted { found.append((way, parts)) }
    }
    let heads = lines.heads(total)
    let all = Array(0..<lines.count)
    let own = all.filter { line in
      depth < lines.heads(line).count
        && zip(lines.heads(line), heads).prefix(depth).allSatisfy { $0.isSameCell(as: $1) }
    }
    for scope in depth > 0 ? [own, all] : [all] {
      addCandidates(of: total, depth, in: scope, add)
    }
    return found
  }

  private static let mostGroups = 8

  private func addCandidates(
    of total: Int, _ depth: Int, in scope: [Int], _ add: (Way, [Int]) -> Void
  ) {
    let heads = lines.heads(total)
    let isBeside = { (line: Int) in
      depth < lines.heads(line).count && lines.heads(line)[depth].isSameCell(as: heads[depth])
    }
    let own = scope.filter(isBeside)
    let pool = scope.filter { !isBeside($0) }
    let plain = pool.filter { depths[$0] == nil }
    if own.count > 1 {
      let name = heads.last?.key
      let alike = pool.filter { lines.heads($0).last?.key == name }
      add(.alike, alike.filter { depths[$0] == nil })
      add(.alikeSums, alike.filter { depths[$0] != nil })
      return
    }
    add(.all, plain)
    let groups = groups(of: pool, at: depth)
    add(
      .groups,
      groups.flatMap { group in
        let sums = group.filter { depths[$0] != nil }
        return sums.count == 1 ? sums : group.filter { depths[$0] == nil }
      })
    add(.groups, pool.filter { depths[$0] != nil && lines.heads($0)[depths[$0] ?? 0].sum == .subtotal })
    if let place = scope.firstIndex(of: total) {
      add(.before, scope[..<place].reversed().prefix { depths[$0] == nil }.reversed())
      add(.after, Array(scope[(place + 1)...].prefix { depths[$0] == nil }))
    }
    let several = groups.map { $0.filter { depths[$0] == nil } }.filter { $0.count > 1 }
    if several.count > 1, several.count <= Self.mostGroups {
      for (number, group) in several.enumerated() { add(.group(number), group) }
    }
  }

  /// Lines that follow each other below one name.
  private func groups(of pool: [Int], at depth: Int) -> [[Int]] {
    var groups: [[Int]] = []
    for line in pool {
      if let last = groups.last?.last, depth < lines.heads(last).count, depth < lines.heads(line).count,
        lines.heads(last)[depth].isSameCell(as: lines.heads(line)[depth])
      {
        groups[groups.count - 1].append(line)
      } else {
        groups.append([line])
      }
    }
    return groups
  }
}
