/// A text and a translation of it that somebody has made before.
package struct MemoryUnit: Hashable, Sendable {
  package var text: String
  package var translation: String
  /// What it is from, for people: the name of a briefing's folder or a file of the memory.
  package var origin: String
  /// The comment of its catalogue that says which machine made it; nil where a person did.
  package var machineMark: String?
  /// Whether somebody has read it beside its text.
  package var isReviewed: Bool
  /// Whether it holds in one place only (`msgctxt`), so that it may be wrong in another.
  package var isForOnePlace: Bool

  package init(
    text: String, translation: String, origin: String, machineMark: String? = nil, isReviewed: Bool = false,
    isForOnePlace: Bool = false
  ) {
    self.text = text
    self.translation = translation
    self.origin = origin
    self.machineMark = machineMark
    self.isReviewed = isReviewed
    self.isForOnePlace = isForOnePlace
  }
}
