/// What became of a briefing that a later version of its document was taken into.
package struct UpdatedBriefing: Hashable, Sendable {
  package enum Action: Hashable, Sendable {
    /// The document is the one that is there already.
    case unchanged
    case written
    /// Written with both versions where there are two, between marks.
    case marked
    /// Nothing was written: what to do about some lines has to be decided.
    case refused
  }

  /// What the text was before anybody edited it.
  package enum Base: Hashable, Sendable {
    /// What the document beside it, of this name, says.
    case original(String)
    /// What the document of this path says, which was named for it.
    case named(String)
    /// The text itself: nothing tells what in it was edited.
    case text
  }

  package var action: Action
  /// Path of the folder.
  package var folder: String
  /// Path of the text in it.
  package var text: String
  package var base: Base
  /// Places that the document changed.
  package var taken = 0
  /// Places that were edited here, and stay so.
  package var kept = 0
  package var conflicts: [MergeConflict] = []
  /// Lines that are no longer in the text where nothing tells what was edited, with their numbers.
  package var replaced: [ReplacedLine] = []
  /// Names of pictures that were added, and of those that the document no longer has.
  package var newPictures: [String] = []
  package var gonePictures: [String] = []
  /// The name of the document beside the text.
  package var original: String
  /// What is not in the briefing, a phrase each.
  package var leftOut: [String] = []
  package var catalogues: [UpdatedCatalogue] = []

  package struct ReplacedLine: Hashable, Sendable {
    package var number: Int
    package var text: String
  }
}
