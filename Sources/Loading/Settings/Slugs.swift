import Characters

/// Letters (Hangul too), digits and single hyphens between them, and no name that Windows keeps for itself.
package func isSlug(_ text: String) -> Bool { problem(ofSlug: text) == nil }

/// What keeps a text from being part of an address, as the end of a sentence about it; nil if nothing.
package func problem(ofSlug text: String) -> String? {
  if text.isEmpty { return "is empty" }
  let parts = text.split(separator: "-", omittingEmptySubsequences: false)
  if parts.contains(where: \.isEmpty) { return "has a hyphen that is not between two words" }
  for scalar in parts.joined().unicodeScalars
  where !scalar.isLetter && scalar.properties.numericType != .decimal {
    return "has other characters than letters, digits and hyphens"
  }
  return problemOnWindows(text)
}
