/// Finds many texts in many lines at once, by the automaton of Aho and Corasick (1975).
struct LineSearch {
  /// The lines that have a text.
  struct Hits {
    var count = 0
    /// Positions of the first few lines.
    var first: [Int] = []
    fileprivate var last = -1

    init(count: Int = 0, first: [Int] = []) {
      self.count = count
      self.first = first
    }
  }

  private struct State {
    /// The state of the longest proper suffix.
    var failure = 0
    /// The number of the text that ends here.
    var text: Int?
    /// The nearest suffix with a text that ends there; 0 for none.
    var shorter = 0
  }

  private var states = [State()]
  /// The states that bytes lead to, by state × 256 + byte.
  private var steps: [Int: Int] = [:]
  private var numbers: [[UInt8]: Int] = [:]
  private var hits: [Hits] = []

  /// - Complexity: linear in the texts.
  init(_ texts: some Sequence<String>) {
    for text in texts { add(Array(text.utf8)) }
    linkSuffixes()
  }

  private mutating func add(_ text: [UInt8]) {
    guard !text.isEmpty, numbers[text] == nil else { return }
    var state = 0
    for byte in text {
      let step = state << 8 | Int(byte)
      if let next = steps[step] {
        state = next
      } else {
        steps[step] = states.count
        state = states.count
        states.append(State())
      }
    }
    numbers[text] = hits.count
    states[state].text = hits.count
    hits.append(Hits())
  }

  private mutating func linkSuffixes() {
    var children: [[(byte: UInt8, state: Int)]] = Array(repeating: [], count: states.count)
    for (step, state) in steps { children[step >> 8].append((UInt8(step & 0xFF), state)) }
    var queue = [0]
    var position = 0
    while position < queue.count {
      let state = queue[position]
      position += 1
      for (byte, child) in children[state] {
        queue.append(child)
        guard state != 0 else { continue }
        let failure = next(from: states[state].failure, byte)
        states[child].failure = failure
        states[child].shorter = states[failure].text != nil ? failure : states[failure].shorter
      }
    }
  }

  private func next(from state: Int, _ byte: UInt8) -> Int {
    var state = state
    while true {
      if let next = steps[state << 8 | Int(byte)] { return next }
      if state == 0 { return 0 }
      state = states[state].failure
    }
  }

  /// Searches a line.
  /// - Complexity: linear in the line and the texts found for the first time in it.
  mutating func search(_ line: Substring, position: Int) {
    guard !hits.isEmpty else { return }
    var state = 0
    for byte in line.utf8 {
      state = next(from: state, byte)
      var found = states[state].text != nil ? state : states[state].shorter
      // Whatever ends a text that has been found on the line before has been found with it.
      while let text = states[found].text, hits[text].last != position {
        hits[text].last = position
        hits[text].count += 1
        if hits[text].first.count < 5 { hits[text].first.append(position) }
        found = states[found].shorter
      }
    }
  }

  subscript(text: String) -> Hits { numbers[Array(text.utf8)].map { hits[$0] } ?? Hits() }
}
