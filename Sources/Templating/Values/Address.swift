/// A link target: relative, a fragment, or with one of the schemes a page may link to.
///
/// The text is kept as given; an address with any other scheme is rendered as `#`.
package struct Address: Hashable, Sendable {
  package var text: String

  package init(_ text: String) { self.text = text }
}
