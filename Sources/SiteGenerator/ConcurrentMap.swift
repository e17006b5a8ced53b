/// The results of `transform` in the order of `items`, at most `jobs` of them in the making at a time.
/// - Parameter progress: told how many are done, each time that there are more.
func concurrentMap<Item: Sendable, Result: Sendable>(
  _ items: [Item], jobs: Int, progress: ((Int) -> Void)? = nil,
  _ transform: @escaping @Sendable (Item) -> Result
) async -> [Result] {
  // Most of it is short work, beside which the making of a task, and the wait for its turn where much else is going on, would be felt.
  let size = max(1, min(8, items.count / (jobs * 4)))
  return await withTaskGroup(of: (Int, [Result]).self) { group in
    var parts = [[Result]](repeating: [], count: (items.count + size - 1) / size)
    var next = 0
    func start() {
      guard next < parts.count else { return }
      let (part, items) = (next, items[(next * size)..<min((next + 1) * size, items.count)])
      group.addTask { (part, items.map(transform)) }
      next += 1
    }
    for _ in 0..<jobs { start() }
    var done = 0
    while let (part, results) = await group.next() {
      done += results.count
      parts[part] = results
      progress?(done)
      start()
    }
    return Array(parts.joined())
  }
}
