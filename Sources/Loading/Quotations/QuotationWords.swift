import Characters
import LexiconFormat
import Lexicons

/// The words by which speech is told from quoted terms, and speakers from other words, from the lexicons.
final class QuotationWords: Sendable {
  static let known = QuotationWords(Lexicon.folders.filter { !$0.contains("-") }.map { Lexicon(folder: $0) })

  /// Longest first: what is written on to a closing mark where somebody spoke, or where something is called so.
  let after: [(words: String, isSpeech: Bool)]
  /// How words of saying begin.
  let saying: [String]
  /// How words begin that only name what is quoted.
  let naming: [String]
  /// How words end that say what somebody is.
  let offices: [String]
  let pronouns: Set<String>
  let determiners: Set<String>
  let connectives: Set<String>
  let surnames: Set<String>
  /// Longest first.
  let subjectParticles: [(words: String, isTopic: Bool)]
  let organisations: [String]
  let interviews: Set<String>

  init(_ lexicons: [Lexicon]) {
    func words(_ kind: String) -> [String] { lexicons.flatMap { $0.words(kind) } }
    func longestFirst(_ kind: String, _ meaning: String) -> [(String, Bool)] {
      lexicons.flatMap { $0.entries(kind) }
        .sorted { ($1.words.utf8.count, $0.words) < ($0.words.utf8.count, $1.words) }
        .map { ($0.words, $0.fields == [meaning]) }
    }
    after = longestFirst("quotative", "said")
    saying = words("saying")
    naming = words("naming")
    offices = words("office-ending") + words("title") + words("contact-rank")
    pronouns = Set(words("speaker-pronoun"))
    determiners = Set(words("speaker-determiner"))
    connectives = Set(words("sentence-opener"))
    surnames = Set(words("surname"))
    subjectParticles = longestFirst("subject-particle", "topic")
    organisations = words("department-ending")
    interviews = Set(words("interview-label"))
  }

  func isOffice(_ word: Substring) -> Bool { offices.contains { word.ends(with: $0) } }

  func isOrganisation(_ word: Substring) -> Bool { organisations.contains { word.ends(with: $0) } }

  /// Whether a word may be somebody's full name: a surname and two syllables, or one.
  func isName(_ word: Substring) -> Bool {
    guard word.utf8.count <= 12, word.unicodeScalars.allSatisfy(\.isHangulSyllable) else { return false }
    return switch word.unicodeScalars.count {
    case 2, 3: surnames.contains(String(word.prefix(1)))
    case 4: surnames.contains(String(word.prefix(2)))
    default: false
    }
  }
}
