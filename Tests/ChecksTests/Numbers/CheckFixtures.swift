import Briefings
import Diagnostics

@testable import Checks

/// A Korean text and its English translation, which are both right.
struct RightPair: CustomStringConvertible, Sendable {
  var korean: String
  var english: String

  var description: String { "\(korean) | \(english)" }

  /// A pair a line, with ` | ` between the texts.
  static func table(_ text: String) -> [RightPair] {
    text.split(separator: "\n").compactMap { line in
      let texts = line.split(separator: " | ", maxSplits: 1)
      return texts.count == 2 ? RightPair(korean: String(texts[0]), english: String(texts[1])) : nil
    }
  }
}

/// What the checks of numbers and dates find, as tests name it: `certain numbers: message`.
func findings(korean: String, english: String) -> [String] {
  findings(TextPair(source: korean, in: .korean, target: english, in: .english))
}

func findings(_ pair: TextPair) -> [String] {
  (NumberCheck.disagreements(in: ReadPair(pair)) + DateCheck.disagreements(in: ReadPair(pair))).map {
    finding in
    "\(finding.severity == .error ? "certain" : "doubtful") \(finding.rule): \(finding.message)"
  }
}

/// The words in a text at ranges of its UTF-8.
func words(_ ranges: [Range<Int>], of text: String) -> [String] {
  ranges.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) }
}

/// A pair with an error that was planted in its translation, and what is to be found.
struct Planted: CustomStringConvertible, Sendable {
  var korean: String
  var english: String
  var findings: [String]

  init(_ korean: String, _ english: String, _ findings: String...) {
    (self.korean, self.english, self.findings) = (korean, english, findings)
  }

  var description: String { "\(korean) | \(english)" }
}
