import Briefings
import Characters
import Languages
import Lexicons

/// The words of texts in one language, and which of them may be part of a term.
struct TermWords {
  private let edges: Set<String>
  private let verbEndings: [String]
  private let particles: LanguageProfile?

  init(_ language: Language) {
    let lexicon = Lexicon(folder: language.primarySubtag)
    edges = lexicon.set("not-in-a-term")
    verbEndings = lexicon.words("verb-ending")
    let profile = LanguageProfile.of(language)
    particles = profile?.usesLatinLetters ?? true ? nil : profile
  }

  /// Whether words have particles written on to them.
  var hasParticles: Bool { particles != nil }

  /// The words of a text, at most so many, with nil between those that punctuation parts.
  ///
  /// - Complexity: linear in the text.
  static func words(of text: String, limit: Int) -> [String?] {
    var words: [String?] = []
    var word = String.UnicodeScalarView()
    var count = 0
    func isPart(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      if isPart(scalar) {
        word.append(scalar)
        continue
      }
      let isInner =
        ["-", "'", "\u{2019}", "&"].contains(scalar) && index > 0 && index + 1 < scalars.count
        && isPart(scalars[index - 1]) && isPart(scalars[index + 1])
      if isInner {
        word.append(scalar == "\u{2019}" ? "'" : scalar)
        continue
      }
      if !word.isEmpty {
        words.append(String(word))
        word = String.UnicodeScalarView()
        count += 1
        if count == limit { return words }
      }
      if scalar != " ", words.last != .some(nil), !words.isEmpty { words.append(nil) }
    }
    if !word.isEmpty { words.append(String(word)) }
    return words
  }

  /// Whether a term may begin or end with a word; compared as folded.
  func isEdge(_ word: String) -> Bool {
    !edges.contains(word) && !verbEndings.contains { word.hasSuffix($0) }
      && !word.utf8.allSatisfy(\.isASCIIDigit)
  }

  /// A word with each particle that may be written on to it taken away, and as it is.
  func stems(of word: String) -> [(stem: String, hasParticle: Bool)] {
    var stems = [(stem: word, hasParticle: false)]
    guard let particles else { return stems }
    let scalars = Array(word.unicodeScalars)
    for end in stride(from: scalars.count - 1, to: max(1, scalars.count - 7), by: -1) {
      guard particles.isOwnLetter(scalars[end]) else { break }
      if particles.isEnding(Array(scalars[end...]), scalars[end - 1]) {
        stems.append((String(String.UnicodeScalarView(scalars[..<end])), true))
      }
    }
    return stems
  }

  /// A word as it is compared with others: without capitals, and in English without the ending of a plural or a genitive.
  func folded(_ word: String) -> String {
    var lower = word.lowercased()
    if lower.hasSuffix("'s") { lower.removeLast(2) }
    guard !hasParticles, lower.utf8.count > 3, lower.hasSuffix("s"),
      !["ss", "us", "is"].contains(where: lower.hasSuffix)
    else { return lower }
    return String(lower.dropLast())
  }
}
