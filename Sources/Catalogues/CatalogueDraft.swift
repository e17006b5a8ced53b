import Diagnostics

/// An entry while its lines are read.
struct CatalogueDraft {
  enum Field: CaseIterable { case context, id, translation, previousContext, previousID }

  var comments = CatalogueComments()
  /// Comments between the lines of the entry, where gettext allows none.
  var lateComments = CatalogueComments()
  /// Where the first of them is.
  var interruption: SourceLocation?
  var texts: [Field: CatalogueText] = [:]
  /// The field that string literals go to; nil when they belong to something that was refused.
  var current: Field?
  var isObsolete = false
  var hasPluralForms = false
  /// Something was refused, so that a part which is missing now needs no error of its own.
  var isDamaged = false

  var lines = CatalogueEntryLines()

  var hasBegun: Bool { texts[.context] != nil || texts[.id] != nil || isDamaged }
  var isFinished: Bool { texts[.translation] != nil || hasPluralForms }

  /// The keyword that the entry begins with.
  var start: SourceLocation? { (texts[.context] ?? texts[.id])?.keyword }
}
