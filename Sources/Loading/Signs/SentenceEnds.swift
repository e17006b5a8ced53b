import Characters

/// The last syllables of endings that close a sentence without a full stop: 한다, 할까, 하기로 함.
struct SentenceEnds: Sendable {
  private struct Ending: Sendable {
    var last: Unicode.Scalar
    var endings: [[UInt8]] = []
    /// Words that end so and close none: the particle 보다.
    var exceptions: [[UInt8]] = []
  }

  /// Few, so that a search in a row is fastest; the most common first, as in their file.
  private var table: [Ending] = []
  private let lasts: ScalarFilter

  init(_ endings: [String], except exceptions: [String]) {
    lasts = ScalarFilter(endings.compactMap(\.unicodeScalars.last))
    for ending in endings { add(ending, to: \.endings) }
    for exception in exceptions { add(exception, to: \.exceptions) }
  }

  private mutating func add(_ words: String, to list: WritableKeyPath<Ending, [[UInt8]]>) {
    guard let last = words.unicodeScalars.last else { return }
    if let index = table.firstIndex(where: { $0.last == last }) {
      table[index][keyPath: list].append(Array(words.utf8))
    } else {
      var ending = Ending(last: last)
      ending[keyPath: list].append(Array(words.utf8))
      table.append(ending)
    }
  }

  /// - Parameter last: the last character of the bytes.
  func close(_ bytes: UnsafeBufferPointer<UInt8>, last: Unicode.Scalar) -> Bool {
    guard lasts.mayContain(last), let index = table.firstIndex(where: { $0.last == last }) else {
      return false
    }
    return table[index].endings.contains { bytes.end(with: $0) }
      && !table[index].exceptions.contains { bytes.end(with: $0) }
  }
}
