/// Texts by their bytes: each is a way from state to state, and those that begin alike begin on the same way.
struct ByteTrie {
  /// Where every way begins.
  static let root = 0

  private(set) var stateCount = 1
  /// The states that bytes lead to, by state × 256 + byte.
  private var steps: [Int: Int] = [:]

  /// Whether there is no text but an empty one.
  var isEmpty: Bool { steps.isEmpty }

  /// - Returns: the state that the text ends in.
  mutating func add(_ text: some Sequence<UInt8>) -> Int {
    var state = Self.root
    for byte in text {
      if let next = next(state, byte) {
        state = next
      } else {
        steps[Self.step(state, byte)] = stateCount
        state = stateCount
        stateCount += 1
      }
    }
    return state
  }

  /// Where a byte leads to; nil where no text goes on with it.
  func next(_ state: Int, _ byte: UInt8) -> Int? { steps[Self.step(state, byte)] }

  /// By state, the bytes with which texts go on, and where they lead to.
  var children: [[(byte: UInt8, state: Int)]] {
    var children: [[(byte: UInt8, state: Int)]] = Array(repeating: [], count: stateCount)
    for (step, state) in steps { children[step >> 8].append((UInt8(step & 0xFF), state)) }
    return children
  }

  private static func step(_ state: Int, _ byte: UInt8) -> Int { state << 8 | Int(byte) }
}
