package import Diagnostics

/// A line of a PO file that says something about the entry below it, without its marker and one space after that.
package struct CatalogueComment: Hashable, Sendable {
  /// Who says it to whom; in the order in which gettext's tools write them.
  package enum Kind: CaseIterable, Hashable, Sendable {
    /// `# …`: a translator's own.
    case translator
    /// `#. …`: for the translator, from the program.
    case extracted
    /// `#: …`: where the text is in the source.
    case reference

    var marker: String {
      switch self {
      case .translator: "#"
      case .extracted: "#."
      case .reference: "#:"
      }
    }
  }

  package let kind: Kind
  package var text: String
  /// Where the words are, without white space around them; nil for a comment that was not read from a file.
  package var location: SourceLocation?

  package init(_ kind: Kind, _ text: String, at location: SourceLocation? = nil) {
    self.kind = kind
    self.text = text
    self.location = location
  }
}

/// What is written above an entry.
package struct CatalogueComments: Hashable, Sendable {
  private var translatorList: [CatalogueComment] = []
  private var extractedList: [CatalogueComment] = []
  private var referenceList: [CatalogueComment] = []
  package var flags: CatalogueFlags
  /// `#| msgctxt`: the context the translation was made from.
  package var previousContext: String?
  /// `#| msgid`: the text the translation was made from.
  package var previousID: String?

  /// Comments without places.
  package init(
    translator: [String] = [], extracted: [String] = [], references: [String] = [],
    flags: CatalogueFlags = [], previousContext: String? = nil, previousID: String? = nil
  ) {
    self.flags = flags
    self.previousContext = previousContext
    self.previousID = previousID
    translatorList = translator.map { CatalogueComment(.translator, $0) }
    extractedList = extracted.map { CatalogueComment(.extracted, $0) }
    referenceList = references.map { CatalogueComment(.reference, $0) }
  }

  /// The comments of a kind, in the order of the file.
  package subscript(kind: CatalogueComment.Kind) -> [CatalogueComment] {
    switch kind {
    case .translator: translatorList
    case .extracted: extractedList
    case .reference: referenceList
    }
  }

  /// The words of the translators' own comments.
  package var translator: [String] { translatorList.map(\.text) }
  /// The words of the program's comments.
  package var extracted: [String] { extractedList.map(\.text) }

  package var isEmpty: Bool {
    CatalogueComment.Kind.allCases.allSatisfy { self[$0].isEmpty } && flags.isEmpty && previousContext == nil
      && previousID == nil
  }

  /// Whether both say the same, wherever it is in their files.
  package func hasSameContent(as other: CatalogueComments) -> Bool {
    flags == other.flags && previousContext == other.previousContext && previousID == other.previousID
      && CatalogueComment.Kind.allCases.allSatisfy { kind in
        self[kind].elementsEqual(other[kind]) { $0.text == $1.text }
      }
  }

  /// Adds a comment after the others of its kind.
  package mutating func append(_ comment: CatalogueComment) {
    change(comment.kind) { $0.append(comment) }
  }

  /// Adds a comment that is in no file yet.
  package mutating func append(_ kind: CatalogueComment.Kind, _ text: String) {
    append(CatalogueComment(kind, text))
  }

  /// Adds comments that are in no file yet before the others of their kind.
  package mutating func prepend(_ kind: CatalogueComment.Kind, _ texts: [String]) {
    change(kind) { $0.insert(contentsOf: texts.map { CatalogueComment(kind, $0) }, at: 0) }
  }

  /// Changes every comment of a kind.
  package mutating func edit(_ kind: CatalogueComment.Kind, _ body: (inout CatalogueComment) -> Void) {
    change(kind) { comments in
      for index in comments.indices { body(&comments[index]) }
    }
  }

  package mutating func removeAll(_ kind: CatalogueComment.Kind, where isUnwanted: (String) -> Bool) {
    change(kind) { $0.removeAll { isUnwanted($0.text) } }
  }

  /// Adds what is written above another entry; what this one was made from is kept.
  mutating func append(_ other: CatalogueComments) {
    translatorList += other.translatorList
    extractedList += other.extractedList
    referenceList += other.referenceList
    flags.formUnion(other.flags)
    previousContext = previousContext ?? other.previousContext
    previousID = previousID ?? other.previousID
  }

  private mutating func change(_ kind: CatalogueComment.Kind, _ body: (inout [CatalogueComment]) -> Void) {
    switch kind {
    case .translator: body(&translatorList)
    case .extracted: body(&extractedList)
    case .reference: body(&referenceList)
    }
  }
}
