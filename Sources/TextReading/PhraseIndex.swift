import Characters

/// Phrases by number, of which the longest at a place of a text is found; ``PhraseTable`` says what they mean.
package struct PhraseIndex: Sendable {
  private struct Phrase: Sendable {
    var number: Int
    /// Without the first.
    var scalars: Range<Int>
  }

  /// The groups of phrases that begin with a scalar.
  private let groups: ScalarTable
  /// By group, the longest first.
  private var phrases: [[Phrase]] = []
  /// What comes after the first scalars, all in one.
  private var scalars: [Unicode.Scalar] = []

  /// - Parameter list: phrases that differ and are not empty.
  package init(_ list: [[Unicode.Scalar]]) {
    var members: [Unicode.Scalar: [Int]] = [:]
    for (number, phrase) in list.enumerated() { members[phrase[0], default: []].append(number) }
    let firsts = members.keys.sorted()
    groups = ScalarTable(firsts.enumerated().map { ($1, $0) })
    for first in firsts {
      let longestFirst = (members[first] ?? []).sorted { (list[$1].count, $0) < (list[$0].count, $1) }
      phrases.append(
        longestFirst.map { number in
          let start = scalars.count
          scalars += list[number].dropFirst()
          return Phrase(number: number, scalars: start..<scalars.count)
        })
    }
  }

  /// The number of the longest phrase at `index`, and the index after it.
  package func longestMatch(in text: ScannedText, at index: Int) -> (number: Int, end: Int)? {
    guard let group = groups[text[index]] else { return nil }
    for phrase in phrases[group] {
      var place = index + 1
      var next = phrase.scalars.lowerBound
      while next < phrase.scalars.upperBound, text[place] == scalars[next] {
        place += 1
        next += 1
      }
      if next == phrase.scalars.upperBound { return (phrase.number, place) }
    }
    return nil
  }

  /// The number of the longest phrase that ends before `index`, of those of at most `longest` scalars.
  package func longestMatch(in text: ScannedText, before index: Int, longest: Int) -> Int? {
    var start = max(0, index - longest)
    while start < index {
      if let match = longestMatch(in: text, at: start), match.end == index { return match.number }
      start += 1
    }
    return nil
  }
}
