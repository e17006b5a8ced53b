import Characters

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Whether a text writes its brackets close to the word before them: `74개(13.2%)` or `74개 (13.2%)`. Few texts do one or the
/// other throughout; what they do depends on what stands on either side.
struct BracketSpacing: Sendable {
  /// Kinds of characters that authors tell apart.
  private enum Kind: Hashable {
    case digit, syllable, letter, other
    /// A syllable of what a number counts.
    case counter
  }

  private struct Place: Hashable {
    var before: Kind
    var after: Kind?
  }

  private struct Habit {
    var close = 0.0
    var apart = 0.0

    mutating func add(_ isClose: Bool) {
      if isClose { close += 1 } else { apart += 1 }
    }

    /// As the logarithm of the odds, above zero for close.
    func odds(doubt: Double) -> Double { log((close + doubt) / (apart + doubt)) }
  }

  private var everywhere = Habit()
  private var places: [Place: Habit] = [:]
  /// The characters themselves on either side, where they were met close, and where apart.
  private var closePairs: Set<UInt64> = []
  private var apartPairs: Set<UInt64> = []

  /// - Complexity: O(length of the lines).
  init(of lines: [ClassifiedLine]) {
    for line in lines where !line.isBlank { add(line.trimmed) }
  }

  private mutating func add(_ text: Substring) {
    guard text.has(UInt8(ascii: "(")) else { return }
    var walk = Walk()
    /// What stood before a bracket that has just opened.
    var opened: (last: Unicode.Scalar, kind: Kind, isClose: Bool)?
    for scalar in text.unicodeScalars {
      if let (last, kind, isClose) = opened {
        let after = Self.kind(of: scalar)
        let pair = Self.pair(last, scalar)
        if isClose { closePairs.insert(pair) } else { apartPairs.insert(pair) }
        places[Place(before: kind, after: after), default: Habit()].add(isClose)
        places[Place(before: kind), default: Habit()].add(isClose)
        everywhere.add(isClose)
      }
      opened = nil
      if scalar == "(", let last = walk.last { opened = (last, walk.kind, !walk.isAfterSpace) }
      walk.step(scalar)
    }
  }

  /// - Parameters:
  ///   - left: what stands before the bracket; not empty.
  ///   - right: the text from the bracket on.
  func isClose(after left: Substring, before right: Substring) -> Bool {
    var walk = Walk()
    for scalar in left.lastCharacters { walk.step(scalar) }
    guard let last = walk.last else { return false }
    let before = walk.kind
    var odds =
      everywhere.odds(doubt: 0.5) / 2 + places[Place(before: before), default: Habit()].odds(doubt: 0.3) / 2
    odds += before == .other ? -1 : 0.3
    if let next = right.unicodeScalars.dropFirst().first {
      let pair = Self.pair(last, next)
      let (wasClose, wasApart) = (closePairs.contains(pair), apartPairs.contains(pair))
      if wasClose != wasApart { return wasClose }
      odds += places[Place(before: before, after: Self.kind(of: next)), default: Habit()].odds(doubt: 0.3)
    }
    return odds > 0
  }

  private static func pair(_ last: Unicode.Scalar, _ first: Unicode.Scalar) -> UInt64 {
    UInt64(last.value) << 32 | UInt64(first.value)
  }

  private static func kind(of scalar: Unicode.Scalar) -> Kind {
    switch scalar {
    case "0"..."9", "%", "℃", "’", "'", "△", "+", "-": .digit
    case "a"..."z", "A"..."Z": .letter
    default: scalar.isHangulSyllable ? .syllable : .other
    }
  }

  /// Goes over a text and knows what kind of character it has just passed.
  private struct Walk {
    private(set) var last: Unicode.Scalar?
    private(set) var isAfterSpace = false
    /// Syllables since a digit, if nothing else but one space was between them.
    private var syllables: Int?

    var kind: Kind {
      guard let last else { return .other }
      let kind = BracketSpacing.kind(of: last)
      if kind == .syllable, let syllables, syllables <= 3 { return .counter }
      return kind
    }

    mutating func step(_ scalar: Unicode.Scalar) {
      guard scalar != " " else {
        if syllables != 0 || isAfterSpace { syllables = nil }
        isAfterSpace = true
        return
      }
      switch BracketSpacing.kind(of: scalar) {
      case .digit: syllables = 0
      case .syllable: syllables = syllables.map { $0 + 1 }
      default: syllables = nil
      }
      isAfterSpace = false
      last = scalar
    }
  }
}

extension Substring {
  /// As many as tell a number and what it counts.
  fileprivate var lastCharacters: Substring.UnicodeScalarView.SubSequence { unicodeScalars.suffix(8) }
}
