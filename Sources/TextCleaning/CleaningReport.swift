package import Diagnostics

/// Collects what cleaning found in a file, piece by piece, and tells it without flooding: what changes nothing that can
/// be seen in one finding a rule, with its places; the rest one by one.
package struct CleaningReport: Sendable {
  /// What the pieces are of.
  package enum Strictness: Sendable {
    case text
    /// Names and values that lead elsewhere: what cannot be shown is refused.
    case settings
  }

  /// How many further places a finding names.
  private static let placeLimit = 5

  private struct Group {
    var count = 0
    var first: SourceLocation?
    var others: [SourceLocation] = []
  }

  private let strictness: Strictness
  private let isOfSource: Bool
  private var groups: [String: Group] = [:]
  private var single: [Diagnostic] = []
  private var singleCounts: [String: Int] = [:]

  /// - Parameter isOfSource: whether the text is a raw one, in which composing goes without a word.
  package init(_ strictness: Strictness = .text, isOfSource: Bool = false) {
    self.strictness = strictness
    self.isOfSource = isOfSource
  }

  package var isEmpty: Bool { groups.isEmpty && single.isEmpty }

  /// - Parameter locate: the place of an offset in the text as it was.
  package mutating func add(_ changes: CleaningChanges, locate: (Int) -> SourceLocation) {
    guard !changes.isEmpty else { return }
    var seen: [CharacterClass: Int] = [:]
    for change in changes.places {
      seen[change.kind, default: 0] += 1
      add(change, locate)
    }
    for (kind, count) in changes.counts where count > seen[kind, default: 0] {
      guard let rule = groupRule(kind) ?? singleRule(kind) else { continue }
      if groupRule(kind) != nil {
        groups[rule.id, default: Group()].count += count - seen[kind, default: 0]
      } else {
        singleCounts[rule.id, default: 0] += count - seen[kind, default: 0]
      }
    }
  }

  private mutating func add(_ change: CleaningChange, _ locate: (Int) -> SourceLocation) {
    if let rule = groupRule(change.kind) {
      var group = groups[rule.id] ?? Group()
      group.count += 1
      if group.first == nil {
        group.first = locate(change.offset)
      } else if group.others.count < Self.placeLimit {
        group.others.append(locate(change.offset))
      }
      groups[rule.id] = group
    } else if let rule = singleRule(change.kind) {
      let count = singleCounts[rule.id, default: 0]
      singleCounts[rule.id] = count + 1
      guard count < Findings.limit else { return }
      single.append(finding(change, rule, at: locate(change.offset)))
    }
  }

  private func groupRule(_ kind: CharacterClass) -> Rule? {
    switch kind {
    case .zeroWidth, .joiner, .graphemeJoiner, .softHyphen, .wordJoiner, .directionMark, .isolate, .filler,
      .variationSelector, .tag:
      .invisibleCharacters
    case .control, .noncharacter: isOfSource ? .invisibleCharacters : nil
    case .lineSeparator: .strayLineBreak
    case .decomposed: isOfSource ? nil : .decomposedCharacters
    case .ordinary, .lineEnd, .space, .override, .object, .lost, .privateUse: nil
    }
  }

  private func singleRule(_ kind: CharacterClass) -> Rule? {
    switch kind {
    case .control, .noncharacter: .forbiddenCharacter
    case .override: .directionOverride
    case .object, .lost: .lostCharacter
    case .privateUse: .privateUseCharacter
    default: nil
    }
  }

  private func finding(_ change: CleaningChange, _ rule: Rule, at place: SourceLocation) -> Diagnostic {
    let name = codePoint(change.scalar)
    switch change.kind {
    case .override:
      return Diagnostic(
        rule, at: place, "Left out \(name), which shows text in another order than it is written",
        reason: "Readers would see something else than programs and translators do",
        help: "Write the text in the order in which it is read")
    case .object:
      return Diagnostic(
        rule, at: place, "A picture or a formula was lost here before the text came to us (\(name))",
        help: "Put back what is missing, or remove the sign")
    case .lost:
      return Diagnostic(
        rule, at: place, "A character was lost here before the text came to us (\(name))",
        help: isOfSource ? "Put the character back in the source text" : "Put the character back")
    case .privateUse:
      if let replacement = change.replacement, replacement != change.scalar {
        return Diagnostic(
          rule, .note, at: place, "Read \(name) as '\(replacement)'",
          reason: "Hancom's word processor keeps this sign in a private-use code point that other fonts lack")
      }
      return Diagnostic(
        rule, at: place, "\(name) is a private-use character: readers will see an empty box",
        help: isOfSource
          ? "Replace it in the source text by the character it stood for"
          : "Replace it by the character it stood for")
    default:
      let isRefused = strictness == .settings || change.scalar == "\0"
      let what = change.kind == .control ? "a control character" : "no character but reserved for programs"
      return Diagnostic(
        rule, isRefused ? .error : .warning, at: place,
        isRefused ? "\(name) may not be here: it is \(what)" : "Left out \(name), which is \(what)",
        reason: "It cannot be shown and makes feeds and terminals fail", help: "Remove it")
    }
  }

  /// In the order of their places.
  package func diagnostics() -> [Diagnostic] {
    var diagnostics = single
    for rule in Rule.cleaning {
      if let group = groups[rule.id], let place = group.first {
        diagnostics.append(finding(rule, group, at: place))
      }
      let more = singleCounts[rule.id, default: 0] - Findings.limit
      if more > 0, let last = single.last(where: { $0.rule == rule.id }) {
        diagnostics.append(
          Diagnostic(
            omitting: more, of: rule.id, last.severity, in: last.location?.file, shown: Findings.limit))
      }
    }
    return diagnostics.sortedByLocation()
  }

  private func finding(_ rule: Rule, _ group: Group, at place: SourceLocation) -> Diagnostic {
    let plural = group.count == 1 ? "" : "s"
    let first = group.count == 1 ? "here" : "the first of them here"
    let (message, reason) =
      switch rule.id {
      case Rule.invisibleCharacters.id:
        (
          "Left out \(group.count) invisible character\(plural), \(first)",
          "They would break searching, line breaking and emphasis without being seen"
        )
      case Rule.strayLineBreak.id:
        (
          "Made \(group.count) line break\(plural) of word processors a space, \(first)",
          "The text has no lines"
        )
      default:
        (
          "Composed \(group.count) character\(plural) that came in parts, \(first)",
          "Terms, translations and searches are compared in the composed form (NFC)"
        )
      }
    return Diagnostic(
      rule, at: place, message, reason: ([reason] + others(of: group)).joined(separator: ". "))
  }

  private func others(of group: Group) -> [String] {
    let places = group.others.compactMap { place in place.line.map { "\($0):\(place.column ?? 1)" } }
    guard !places.isEmpty else { return [] }
    let more = group.count - 1 - places.count
    return [
      "The others are at \(places.joined(separator: ", "))" + (more > 0 ? " and \(more) more places" : "")
    ]
  }
}

private func codePoint(_ scalar: Unicode.Scalar) -> String {
  let digits = String(scalar.value, radix: 16, uppercase: true)
  return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
}
