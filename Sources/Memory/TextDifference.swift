/// Where two texts differ, word by word.
package struct TextDifference: Hashable, Sendable {
  package struct Change: Hashable, Sendable {
    /// The words that are gone; empty where words were added.
    package var old: String
    /// The words that are there instead; empty where words are gone.
    package var new: String
  }

  /// In their order.
  package private(set) var changes: [Change] = []

  /// - Complexity: the product of the numbers of words that are not at equal ends, which is bounded: texts that are longer
  ///   differ as a whole.
  package init(from old: String, to new: String) {
    let (before, after) = (Self.words(old), Self.words(new))
    guard let common = commonSubsequence(before, after) else {
      changes = [Change(old: old, new: new)]
      return
    }
    var (start, otherStart) = (0, 0)
    for (end, otherEnd) in common + [(before.count, after.count)] {
      if end > start || otherEnd > otherStart {
        changes.append(
          Change(
            old: before[start..<end].joined(separator: " "),
            new: after[otherStart..<otherEnd].joined(separator: " ")))
      }
      (start, otherStart) = (end + 1, otherEnd + 1)
    }
  }

  private static func words(_ text: String) -> [Substring] {
    text.split(separator: " ")
  }
}

extension TextDifference: CustomStringConvertible {
  /// On one line: `3,200명을 → 3,450명을; + 올해; - 다만`.
  package var description: String {
    changes.map { change in
      if change.old.isEmpty { return "+ \(change.new)" }
      return change.new.isEmpty ? "- \(change.old)" : "\(change.old) → \(change.new)"
    }.joined(separator: "; ")
  }
}
