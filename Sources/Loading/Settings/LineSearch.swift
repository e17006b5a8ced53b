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

  private var trie = ByteTrie()
  private var states: [State] = []
  private var numbers: [[UInt8]: Int] = [:]
  private var hits: [Hits] = []

  /// - Complexity: linear in the texts.
  init(_ texts: some Sequence<String>) {
    var ends: [Int] = []
    for text in texts.map({ Array($0.utf8) }) where !text.isEmpty && numbers[text] == nil {
      numbers[text] = ends.count
      ends.append(trie.add(text))
    }
    hits = Array(repeating: Hits(), count: ends.count)
    states = Array(repeating: State(), count: trie.stateCount)
    for (number, state) in ends.enumerated() { states[state].text = number }
    linkSuffixes()
  }

  private mutating func linkSuffixes() {
    let children = trie.children
    var queue = [ByteTrie.root]
    var position = 0
    while position < queue.count {
      let state = queue[position]
      position += 1
      for (byte, child) in children[state] {
        queue.append(child)
        guard state != ByteTrie.root else { continue }
        let failure = next(from: states[state].failure, byte)
        states[child].failure = failure
        states[child].shorter = states[failure].text != nil ? failure : states[failure].shorter
      }
    }
  }

  private func next(from state: Int, _ byte: UInt8) -> Int {
    var state = state
    while true {
      if let next = trie.next(state, byte) { return next }
      if state == ByteTrie.root { return state }
      state = states[state].failure
    }
  }

  /// Searches a line.
  /// - Complexity: linear in the line and the texts found for the first time in it.
  mutating func search(_ line: Substring, position: Int) {
    guard !hits.isEmpty else { return }
    var state = ByteTrie.root
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
