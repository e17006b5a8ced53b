/// The results of `transform` in the order of `items`, at most `jobs` of them in the making at a time.
/// - Parameter progress: told how many are done after each of them.
func concurrentMap<Item: Sendable, Result: Sendable>(
  _ items: [Item], jobs: Int, progress: ((Int) -> Void)? = nil,
  _ transform: @escaping @Sendable (Item) -> Result
) async -> [Result] {
  await withTaskGroup(of: (Int, Result).self) { group in
    var results = [Result?](repeating: nil, count: items.count)
    var next = 0
    func start() {
      guard next < items.count else { return }
      let index = next
      let item = items[index]
      group.addTask { (index, transform(item)) }
      next += 1
    }
    for _ in 0..<jobs { start() }
    var done = 0
    while let (index, result) = await group.next() {
      results[index] = result
      done += 1
      progress?(done)
      start()
    }
    return results.compactMap(\.self)
  }
}
