/// A text between quotation marks, shortened so that a message stays readable.
package func excerpt(_ text: String) -> String {
  let longest = 40
  let scalars = text.unicodeScalars.prefix(longest + 1)
  let shown = scalars.count > longest ? String(scalars.prefix(longest - 1)) + "…" : String(scalars)
  return "'\(shown)'"
}
