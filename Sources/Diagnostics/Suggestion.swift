import Characters

/// The candidate nearest to a misspelt name, for "did you mean" help; nil if none is near enough.
///
/// Nearness is the number of scalars to insert, remove, replace or swap with their neighbour (optimal string
/// alignment), at most a third of the longer name.
/// - Complexity: O(candidates × name length × candidate length); names are short.
public func nearestName(to name: String, among candidates: some Sequence<String>) -> String? {
  let wanted = Array(name.lowercased().unicodeScalars)
  var best: (distance: Int, name: String)?
  for candidate in candidates {
    let other = Array(candidate.lowercased().unicodeScalars)
    let distance = editDistance(wanted, other)
    guard distance <= max(1, max(wanted.count, other.count) / 3) else { continue }
    if best.map({ (distance, candidate) < $0 }) ?? true { best = (distance, candidate) }
  }
  return best?.name
}
