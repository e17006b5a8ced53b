package import Diagnostics

/// What is known of the output folder at the end of a build: what is there now, whatever the build was about to do.
package enum OutputState: Hashable, Sendable {
  /// The new site is there, and something was written or removed for it.
  case published
  /// The site was already what was to be published.
  case unchanged
  /// Nothing was published, and nothing that is there was changed.
  case kept
  /// A publish that had been interrupted was undone: the site is what it was before that one.
  case restored
  /// Partly the old site and partly the new one.
  case halfPublished(Remedy)
  /// Another program is publishing into it.
  case inUse
  /// There is no such folder, and there was none when the build began.
  case missing
  /// There was such a folder when the build began, and there is none now.
  case gone
  /// Not known, for this reason.
  case unknown(String)

  /// What makes a half-published site whole.
  package enum Remedy: Sendable {
    /// The next publish, which first brings the old site back.
    case nextPublish
    /// Only a copy of the old site, because the journal cannot be read.
    case copy
  }

  /// What this means to whoever knows what was there earlier.
  func since(_ earlier: OutputState) -> OutputState {
    switch (self, earlier) {
    case (.kept, .restored): .restored
    case (.missing, .missing): .missing
    case (.missing, .unknown): .missing
    case (.missing, _): .gone
    default: self
    }
  }
}

/// What came of a publish.
package struct PublishingOutcome: Sendable {
  /// What was done; nil if the site was not published.
  package var report: PublishingReport?
  package var diagnostics: [Diagnostic]
  /// What is there now.
  package var state: OutputState
  /// What the files of the site look like, for the next publish to know what is in them; nil if it was not published.
  package var published: PublishedState?
}
