/// What a publish did.
package struct PublishingReport: Hashable, Sendable {
  /// Files that are new or have new bytes, by path.
  package var written: [String] = []
  /// Files that were removed because they are no longer part of the site, by path.
  package var removed: [String] = []
  /// Files that were there already with the right bytes but were not known to be ours, by path.
  package var adopted: [String] = []
  /// How many files had the right bytes already, adopted ones included.
  package var unchanged = 0
  /// Whether an earlier publish had been interrupted and was undone first.
  package var undidInterruptedPublish = false

  package init(
    written: [String] = [], removed: [String] = [], adopted: [String] = [], unchanged: Int = 0,
    undidInterruptedPublish: Bool = false
  ) {
    self.written = written
    self.removed = removed
    self.adopted = adopted
    self.unchanged = unchanged
    self.undidInterruptedPublish = undidInterruptedPublish
  }

  init(_ plan: Plan, undidInterruptedPublish: Bool) {
    written = plan.writtenPaths.sorted()
    removed = plan.removed
    adopted = plan.adopted
    unchanged = plan.unchangedCount
    self.undidInterruptedPublish = undidInterruptedPublish
  }
}
