package import Diagnostics

/// One document of the site, as its author gave it: one folder under `content/briefings/`.
package struct Briefing: Hashable, Sendable {
  /// Name of its folder, such as `2026-11-23-slug`; unique, and the order of last resort.
  package var name: String
  /// The language it was written in.
  package var source: Language
  /// Path of the source text, as shown in diagnostics.
  package var sourceFile: String
  package var document: Document
  package var settings: BriefingSettings

  package init(
    name: String, source: Language, sourceFile: String, document: Document, settings: BriefingSettings
  ) {
    self.name = name
    self.source = source
    self.sourceFile = sourceFile
    self.document = document
    self.settings = settings
  }

  /// When it came or comes to readers: the day of the settings, or the hour at which an embargo of the text ended after it.
  package var publication: PublicationDate {
    [document.release?.embargo, settings.published].compactMap(\.self).max() ?? settings.published
  }
}

/// What `briefing.yml` and the folder's name say of a briefing beside its text.
package struct BriefingSettings: Hashable, Sendable {
  package var published: PublicationDate
  /// Where `briefing.yml` says when; nil when the folder's name says it.
  package var publishedLocation: SourceLocation?
  package var updated: PublicationDate?
  /// Where `briefing.yml` says that it is a draft; nil for one that is none.
  package var draftLocation: SourceLocation?
  /// Keys of the site's topics.
  package var topics: [String]
  /// The last part of the address, per language.
  package var slugs: [Language: String]
  /// By id of the table: a caption for one that has none in the text.
  package var captions: [String: LocalizedText]
  /// By id of the table: the chart that is made of it.
  package var charts: [String: Chart] = [:]
  /// In the order of the settings.
  package var keyPoints: [KeyPoint] = []
  /// By id of the table: what it is taken for, where its cells would say otherwise.
  package var tableKinds: [String: Table.Kind] = [:]
  /// The site's, as far as the briefing does not say otherwise.
  package var translation: TranslationPolicy
  /// What is markup in its text and its catalogues.
  package var markdown: MarkdownUse
  /// Whether bold may begin or end next to a Korean particle, where CommonMark would leave the stars.
  package var repairsEmphasis = true
  package var oldAddresses: [OldAddress] = []
  /// Newest first.
  package var corrections: [Correction] = []
  /// The site's, unless the briefing says otherwise; nil for none.
  package var licence: Licence?
  /// In the order of the settings.
  package var figures: [Figure] = []
  /// Name of the file of the folder that link previews show.
  package var image: String?
  /// In the order of the settings.
  package var attachments: [Attachment] = []
  /// Whether the document that the text was made of is published as well.
  package var downloadsOriginal = false

  package init(
    published: PublicationDate, publishedLocation: SourceLocation? = nil, updated: PublicationDate? = nil,
    topics: [String] = [], slugs: [Language: String], captions: [String: LocalizedText] = [:],
    translation: TranslationPolicy = TranslationPolicy(),
    markdown: MarkdownUse = .bold
  ) {
    self.published = published
    self.publishedLocation = publishedLocation
    self.updated = updated
    self.topics = topics
    self.slugs = slugs
    self.captions = captions
    self.translation = translation
    self.markdown = markdown
  }
}

/// How much of Markdown the texts of a briefing have.
package enum MarkdownUse: String, CaseIterable, Sendable {
  /// Unmistakable `**bold**`, as in a text that nobody wrote as Markdown.
  case bold
  /// All inline constructs.
  case full
}

/// A short text given in each language of the site.
package typealias LocalizedText = [Language: String]
