import Characters
import LexiconFormat
import Lexicons

/// The words of all known languages by which lines are told apart, from the lexicons.
///
/// A text is read before anybody knows its language for certain, so every line may have the words of any.
final class LineWords: Sendable {
  /// Made when the first line is read.
  static let known = LineWords(Lexicon.folders.filter { !$0.contains("-") }.map { Lexicon(folder: $0) })

  /// Units by which charts count; made when a caption asks for them.
  static let captionUnits = Set(
    Lexicon.folders.filter { !$0.contains("-") }.map { Lexicon(folder: $0) }
      .flatMap { $0.words("unit") + $0.words("counter") })

  let attachments: [String]
  let attachmentStarts: ScalarSet
  let runningAttachments: [String]
  let bracketedContacts: Set<String>
  /// How a line of a cell ends that goes on in the line below.
  let cellEndings: [String]
  let captionBeginnings: WordEdges
  let chapters: [(prefix: Unicode.Scalar, suffix: Character, kind: Marker.Kind)]
  /// Without white space.
  let divisionNames: Set<String>
  /// What the names of divisions begin with.
  let divisionStarts: ScalarFilter
  let paperNames: Set<String>
  let pictureLabels: [String]
  let relatedTexts: Set<String>
  let sumNames: Set<String>
  /// What a table has in its corner.
  let cornerNames: Set<String>
  let sentOut: [String]
  let contacts: ContactWords
  /// What somebody does in a matter.
  let contactDuties: Set<String>
  /// What a box begins with that says whom to ask.
  let contactStarts: SpacedWords
  let credits: Set<String>
  let creditBeginnings: WordEdges
  let dateLetters: Set<Unicode.Scalar>
  /// How names of departments end.
  let departmentEndings: [String]
  let distribution: SpacedWords
  let embargoes: WordEdges
  let letterheads: SpacedWords
  let listLetters: [Unicode.Scalar: Int]
  /// By small letters.
  let months: [String: Int]
  let noteLabels: ScalarSet
  let numberedNames: [String]
  let numberedUnits: [String]
  let openEndings: WordEdges
  /// Each with what a noun before it must end in: a consonant or not, or either.
  let openParticles: [(words: String, afterConsonant: Bool?)]
  /// Nouns that end like an open ending.
  let closedNouns: WordEdges
  let articles: [(prefix: Unicode.Scalar, suffix: Character)]
  /// What follows the number of an article in a sentence that speaks of it.
  let afterArticles: Set<String>
  /// In a sentence above numbered items of an article.
  let itemAnnouncements: [String]
  /// Without spaces, as the words that stand there for others are.
  let columnsBefore: Set<String>
  let columnsAfter: Set<String>
  let wordReplacements: Set<String>
  let numberedPapers: [String]
  let rightsNotices: [[UInt8]]
  /// Where periods stand in a header beside others.
  let periodOrder: [(word: String, rank: Int)]
  /// What closes a list of things: 등.
  let listClosers: Set<String>
  /// How a sentence begins that hardly begins a paragraph, and one that often does.
  let sentenceFollowers: Set<String>
  let paragraphOpeners: Set<String>
  let topicParticles: [String]
  /// All of these, and others that may do either.
  let sentenceOpeners: Set<String>
  let ranks: Set<String>
  let regions: [String: String]
  let releases: ReleaseWords
  let releaseWords: [[UInt8]]
  let releaseWordStarts: ScalarFilter
  let onlineMedia: [String]
  let otherMedia: [String]
  let editions: [String]
  let immediate: SpacedWords
  let reporters: WordEdges
  let bylineReporters: WordEdges
  let sentenceEnds: SentenceEnds
  let sourceLabels: Set<String>
  let sourceLabelStarts: ScalarSet
  let tableLabels: [String]
  let tableLabelStarts: ScalarSet
  let unitLabels: SpacedWords
  let unitParticles: Set<Character>

  init(_ lexicons: [Lexicon]) {
    func words(_ kind: String) -> [String] { lexicons.flatMap { $0.words(kind) } }
    func starts(_ words: [String]) -> ScalarSet { ScalarSet(words.compactMap(\.unicodeScalars.first)) }
    attachments = words("attachment-name")
    attachmentStarts = starts(attachments)
    runningAttachments = words("running-attachment")
    bracketedContacts = Set(words("bracketed-contact"))
    cellEndings = words("cell-goes-on")
    captionBeginnings = WordEdges(words("caption-beginning"))
    chapters = lexicons.flatMap { $0.entries("chapter") }.compactMap { entry in
      guard let suffix = entry.words.first, let prefix = entry.fields.first?.unicodeScalars.first,
        let kind = entry.fields.last.flatMap(Marker.Kind.init(division:))
      else { return nil }
      return (prefix, suffix, kind)
    }
    divisionNames = Set(words("division-name"))
    divisionStarts = ScalarFilter(divisionNames.compactMap(\.unicodeScalars.first))
    paperNames = Set(words("paper-name"))
    pictureLabels = words("picture-label")
    relatedTexts = Set(words("related-texts"))
    sentOut = words("sent-out")
    cornerNames = Set(words("corner-name"))
    sumNames = Set(words("sum-name"))
    contacts = ContactWords(words("contact-label"))
    contactDuties = Set(words("contact-duty"))
    contactStarts = SpacedWords(words("contact-label") + words("contact-duty"))
    credits = Set(words("credit-label"))
    creditBeginnings = WordEdges(words("credit-beginning"))
    dateLetters = Set(words("date-letter").compactMap(\.unicodeScalars.first))
    departmentEndings = words("department-ending")
    distribution = SpacedWords(words("distribution"))
    embargoes = WordEdges(words("embargo"))
    letterheads = SpacedWords(words("letterhead"))
    listLetters = lexicons.reduce(into: [:]) { letters, lexicon in
      for (letter, ordinal) in lexicon.integers("list-letter") {
        if let scalar = letter.unicodeScalars.first { letters[scalar] = ordinal }
      }
    }
    months = lexicons.reduce(into: [:]) { months, lexicon in
      months.merge(lexicon.integers("month")) { first, _ in first }
    }
    noteLabels = starts(words("note-label"))
    numberedNames = words("after-dotted-number")
    numberedUnits = words("unit-after-dotted-number")
    openEndings = WordEdges(words("open-ending"))
    openParticles = lexicons.flatMap { $0.entries("open-particle") }.map { entry in
      (entry.words, entry.fields.first.map { $0 == "consonant" })
    }
    closedNouns = WordEdges(words("not-an-open-ending"))
    afterArticles = Set(words("after-article-number"))
    articles = lexicons.flatMap { $0.entries("article-of-law") }.compactMap { entry in
      guard let prefix = entry.words.unicodeScalars.first, let suffix = entry.fields.first?.first else {
        return nil
      }
      return (prefix, suffix)
    }
    itemAnnouncements = words("announces-items")
    let columns = lexicons.flatMap { $0.entries("compared-column") }
    columnsBefore = Set(columns.filter { $0.fields == ["before"] }.map(\.words))
    columnsAfter = Set(columns.filter { $0.fields == ["after"] }.map(\.words))
    wordReplacements = Set(words("stands-for-words"))
    numberedPapers = words("numbered-paper")
    rightsNotices = words("rights-notice").map { Array($0.utf8) }
    periodOrder = lexicons.flatMap { $0.integers("period-order") }
      .map { (word: $0.key, rank: $0.value) }.sorted { $0.word < $1.word }
    listClosers = Set(words("list-closer"))
    sentenceFollowers = Set(words("sentence-follower"))
    paragraphOpeners = Set(words("paragraph-opener"))
    topicParticles = lexicons.flatMap { $0.entries("subject-particle") }.filter { $0.fields == ["topic"] }
      .map(\.words)
    sentenceOpeners = sentenceFollowers.union(paragraphOpeners).union(words("sentence-opener"))
    ranks = Set(words("contact-rank") + words("title"))
    regions = lexicons.reduce(into: [:]) { regions, lexicon in
      regions.merge(lexicon.table("region") { $0 }) { first, _ in first }
    }
    releases = ReleaseWords(
      labels: words("release-label"), requests: words("release-request"), after: words("after-release-label"))
    let media = lexicons.flatMap { $0.entries("release-medium") }
    onlineMedia = media.filter { $0.fields == ["online"] }.map(\.words)
    otherMedia = media.filter { $0.fields == ["other"] }.map(\.words)
    editions = media.filter { $0.fields == ["edition"] }.map(\.words)
    immediate = SpacedWords(words("release-at-once"))
    // Longest first.
    let beside = words("release-word") + media.map(\.words) + words("release-at-once") + words("date-letter")
    releaseWords = Set(beside).sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }.map { Array($0.utf8) }
    releaseWordStarts = ScalarFilter(beside.compactMap(\.unicodeScalars.first))
    reporters = WordEdges(words("reporter").map { " " + $0 })
    bylineReporters = WordEdges(
      lexicons.flatMap { $0.entries("reporter") }.filter { $0.fields == ["byline"] }.map { " " + $0.words })
    sentenceEnds = SentenceEnds(words("sentence-ending"), except: words("not-a-sentence-ending"))
    sourceLabels = Set(words("source-label"))
    sourceLabelStarts = starts(words("source-label"))
    tableLabels = words("table-label")
    tableLabelStarts = starts(words("table-label"))
    unitLabels = SpacedWords(words("unit-label"))
    unitParticles = Set(words("particle-after-unit").compactMap(\.first))
  }

  /// Whether a line names the column of a law as it is: `현      행`.
  func namesColumnBefore(_ text: Substring) -> Bool { Self.isName(text, of: columnsBefore) }

  /// Whether it names that of the law as it becomes: `개   정   안`.
  func namesColumnAfter(_ text: Substring) -> Bool { Self.isName(text, of: columnsAfter) }

  private static func isName(_ text: Substring, of names: Set<String>) -> Bool {
    (1...60).contains(text.utf8.count) && names.contains(text.withoutSpaces)
  }

  /// Whether a line ends with brackets around what stands for words of the column beside it: `2. ∼ 4. (생  략)`.
  func standsForWords(_ text: Substring) -> Bool {
    guard let last = text.lastScalar else { return false }
    let scalars = text.unicodeScalars
    guard let open = scalars.lastIndex(where: { Bracket.closing($0) == last }) else { return false }
    return wordReplacements.contains(text[scalars.index(after: open)...].dropLast().withoutSpaces)
  }

  /// Whether letters are nothing but words that letterheads have beside times; they are taken.
  func areReleaseWords(_ letters: inout [UInt8]) -> Bool {
    defer { letters = [] }
    var index = 0
    while index < letters.count {
      guard let word = releaseWords.first(where: { letters[index...].starts(with: $0) }) else { return false }
      index += word.count
    }
    return true
  }
}

extension LineWords {
  /// Whether the first word of a text begins a sentence.
  func beginsSentence(_ text: Substring) -> Bool { sentenceOpeners.contains(Self.firstWord(text)) }

  /// The first word, without a comma after it.
  static func firstWord(_ text: Substring) -> String { String(text.prefix { $0 != " " && $0 != "," }) }
}
