/// A date with or without a time, as letterheads write it; what a text does not say is nil.
package struct WrittenTime: Hashable, Sendable {
  package let year: Int?
  package let month: Int
  package let day: Int
  /// Up to 24 hours and more, as the text has it.
  package let minuteOfDay: Int?
  /// The words of the time, where they have two readings and the later one is taken.
  package var doubt: String?
}
