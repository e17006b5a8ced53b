import Characters
import Glossaries
import Languages
import TextReading

extension EditionFacts {
  /// The name of a person or an outlet, and how it is spelt. A segment is one, or has those of some who speak in it.
  package struct Name: Hashable, Sendable {
    package var segment: Int32
    /// Of the name without titles.
    package var name: UInt64
    /// Of the spelling without titles.
    package var spelling: UInt64
    /// What the name is among the ``EditionFacts/words`` of other editions; nil for one that is not looked for.
    package var word: UInt32?
    /// Whether no text of the edition misspells the name, if this is how it is spelt.
    package var isFollowed: Bool

    package init(segment: Int32, name: UInt64, spelling: UInt64, word: UInt32?, isFollowed: Bool) {
      self.segment = segment
      self.name = name
      self.spelling = spelling
      self.word = word
      self.isFollowed = isFollowed
    }

    /// A name in one spelling.
    struct Key: Hashable {
      var name: UInt64
      var spelling: UInt64
    }

    var key: Key { Key(name: name, spelling: spelling) }
  }
}

/// Gathers the names of an edition, and the words of its texts that may be names of the site.
struct NamesOfEdition {
  private let segments: [TranslatedSegment]
  private let language: LanguageProfile?
  private var names: [(spelt: SpeltName, fact: EditionFacts.Name)] = []
  /// The words of the names.
  private var ownWords: Set<UInt32> = []
  private var words: [UInt32] = []
  /// The texts that have one of the names.
  private var mentions: [Int] = []

  /// - Parameter segments: of one edition.
  init(_ segments: [TranslatedSegment]) {
    self.segments = segments
    language = segments.first.flatMap { LanguageProfile.of($0.pair.sourceLanguage) }
    for (number, segment) in segments.enumerated() {
      for spelt in SpeltName.all(in: segment) {
        // A spelling of one word is not looked for: too much is nearly like it.
        let isSought =
          spelt.isPerson && spelt.words.count > 1 && language?.looksLikeFullName(spelt.name) ?? false
        let word = isSought ? StableHash(FoldedText(spelt.name).bytes).folded : nil
        if let word { ownWords.insert(word) }
        let fact = EditionFacts.Name(
          segment: Int32(number), name: spelt.nameHash, spelling: spelt.spellingHash, word: word,
          isFollowed: false)
        names.append((spelt, fact))
      }
    }
  }

  /// - Parameters:
  ///   - source: of the segment.
  ///   - segment: its number; each is looked at once.
  mutating func look(in source: FoldedText, of segment: Int) {
    guard let language, KnownNames.mayBe(in: segments[segment]) else { return }
    var isMention = false
    source.forEachPossibleName(in: language) { range in
      let word = StableHash(source.bytes[range]).folded
      words.append(word)
      isMention = isMention || ownWords.contains(word)
    }
    if isMention { mentions.append(segment) }
  }

  /// What is known after all texts were looked at.
  var facts: (names: [EditionFacts.Name], words: [UInt32]) {
    // Only the first spelling of each is looked at. If another one is the usual, the site will look again.
    let known = KnownNames(names.map(\.spelt))
    let misspelt = Set(mentions.flatMap { known.misspellings(in: segments[$0]).map(\.name.name) })
    var first: [String: UInt64] = [:]
    let names = names.map { spelt, fact in
      var fact = fact
      let spelling = first[spelt.name] ?? fact.spelling
      first[spelt.name] = spelling
      fact.isFollowed = fact.spelling == spelling && !misspelt.contains(spelt.name)
      return fact
    }
    var words = words.sorted()
    words.removeRepeated()
    return (names, words)
  }
}

extension FoldedText {
  /// The words, and the beginnings of words, that would be found if they were full names.
  ///
  /// - Complexity: linear in the text.
  fileprivate func forEachPossibleName(in language: LanguageProfile, _ body: (Range<Int>) -> Void) {
    guard let lengths = language.fullNameLengths else { return }
    bytes.withUnsafeBufferPointer { bytes in
      var previous: Unicode.Scalar?
      var start = 0
      while let scalar = bytes.scalar(at: start, end: bytes.count) {
        if language.isOwnLetter(scalar), WordBoundary.isBoundary(previous, scalar) {
          var (end, length) = (start, 0)
          while length < lengths.upperBound, let letter = bytes.scalar(at: end, end: bytes.count),
            language.isOwnLetter(letter)
          {
            end += UTF8.width(letter)
            length += 1
            if lengths.contains(length), WordBoundary.wordEnd(of: start..<end, in: self) != nil {
              body(start..<end)
            }
          }
        }
        previous = scalar
        start += UTF8.width(scalar)
      }
    }
  }
}

extension [UInt32] {
  /// Leaves one of each, where equal ones stand together.
  fileprivate mutating func removeRepeated() {
    var last: UInt32?
    removeAll { word in
      defer { last = word }
      return word == last
    }
  }
}
