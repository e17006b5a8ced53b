/// Finished HTML: markup whose text is already escaped, as UTF-8.
///
/// It is the only value a strict template may insert as it is, with `{{{name}}}`.
package struct HTML: Hashable, Sendable {
  package var bytes: [UInt8]

  package init(utf8 bytes: [UInt8]) { self.bytes = bytes }

  /// - Parameter markup: must be markup already; nothing is escaped.
  package init(_ markup: String) { self.bytes = Array(markup.utf8) }
}
