extension LexiconKind {
  /// By which a text says that figures add up.
  static let sums: [LexiconKind] = [
    LexiconKind("total-name"), LexiconKind("subtotal-name"), LexiconKind("share-name"),
    LexiconKind("rate-name"),
    LexiconKind("whole-word"), LexiconKind("rest-word"), LexiconKind("part-word"),
    LexiconKind("open-list-word"),
  ]
}
