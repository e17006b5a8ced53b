package import Briefings

/// Everything below a content folder, read but not yet translated.
package struct Content: Sendable {
  package var site: SiteSettings
  /// Newest first; on the same day by the names of their folders.
  package var briefings: [LoadedBriefing]
  /// By name.
  package var pages: [PlainPage]
  /// `glossary.csv`, if there is one.
  package var glossary: ContentFile?
}

/// A briefing with the files that belong to it.
package struct LoadedBriefing: Sendable {
  package var briefing: Briefing
  package var source: ContentFile
  /// By language, in the order of the site's languages.
  package var catalogues: [(language: Language, file: ContentFile)]
  /// Of catalogues that are there and could not be read, which has been reported.
  package var unreadableCatalogues: Set<Language> = []
  /// Those that its settings name, each once.
  package var pictures: [Picture] = []
  /// Published beside it.
  package var attachments: [AttachedFile] = []
}

/// A file as it was read.
package struct ContentFile: Sendable {
  /// As shown in diagnostics.
  package var path: String
  package var bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
