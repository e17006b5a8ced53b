import Briefings
import Catalogues
import Diagnostics
import SourceReading

/// Reads the waivers in the comments of a catalogue.
struct WaiverReader {
  private(set) var diagnostics: [Diagnostic] = []
  private let file: String
  private static let marker = "sitegen:"
  private static let verb = "allow"
  private static let form = "Write it as: # sitegen: allow numbers – the reason why"

  private let rules: [String]

  /// - Parameters:
  ///   - file: the catalogue's, for comments that were not read from one.
  ///   - rules: the ids of those that can be waived.
  init(file: String, rules: [String]) {
    self.file = file
    self.rules = rules
  }

  /// The waivers of an entry; mistakes in them go to ``diagnostics``.
  mutating func waivers(of entry: CatalogueEntry) -> [Waiver] {
    let comments = entry.comments.translator.map(trimmed)
    var waivers: [Waiver] = []
    for (index, comment) in comments.enumerated() where comment.hasPrefix(Self.marker) {
      let location = entry.comments[.translator][index].location ?? SourceLocation(file: file)
      // An editor may have broken a long comment.
      let rest = comments[(index + 1)...].prefix { !$0.hasPrefix(Self.marker) }
      waivers += read(comment.dropFirst(Self.marker.count), rest: rest.joined(separator: " "), at: location)
    }
    return waivers
  }

  private mutating func read(_ text: Substring, rest: String, at location: SourceLocation) -> [Waiver] {
    let words = text.split { $0 == " " || $0 == "," || $0 == "\t" }
    guard let verb = words.first, verb == Self.verb else {
      let word = words.first.map(String.init) ?? ""
      report(
        .waiverSyntax, at: location,
        "The comment says '\(Self.marker)' and does not go on with '\(Self.verb)'",
        help: nearestName(to: word, among: [Self.verb]).map { "Did you mean '\($0)'?" } ?? Self.form)
      return []
    }
    let afterVerb = words.dropFirst()
    let end = afterVerb.firstIndex { isSeparator($0) || $0.hasSuffix(":") } ?? afterVerb.endIndex
    var names = afterVerb[..<end].map(String.init)
    if end < afterVerb.endIndex, !isSeparator(afterVerb[end]) {
      names.append(String(afterVerb[end].dropLast()))
    }
    let reason = trimmed(
      (afterVerb.dropFirst(end - afterVerb.startIndex + 1).joined(separator: " ") + " " + rest))
    let rules = names.compactMap { rule($0, at: location) }
    guard rules.count == names.count else { return [] }
    guard !names.isEmpty else {
      report(.waiverSyntax, at: location, "The comment allows nothing", help: Self.form)
      return []
    }
    guard end < afterVerb.endIndex, !reason.isEmpty else {
      report(
        .waiverWithoutReason, at: location,
        "The comment does not say why '\(names.joined(separator: ", "))' is allowed",
        help: Self.form)
      return []
    }
    return rules.map { Waiver($0, reason: reason, at: location) }
  }

  private func isSeparator(_ word: Substring) -> Bool { ["–", "—", "-", "--", ":"].contains(word) }

  private mutating func rule(_ name: String, at location: SourceLocation) -> String? {
    if rules.contains(name) { return name }
    report(
      .unknownCheck, at: location, "There is no check '\(name)'",
      help: nearestName(to: name, among: rules).map { "Did you mean '\($0)'?" }
        ?? "The checks are \(rules.joined(separator: ", ")); a dash parts them from the reason")
    return nil
  }

  private mutating func report(_ rule: Rule, at location: SourceLocation, _ message: String, help: String) {
    diagnostics.append(Diagnostic(rule, at: location, message, help: help))
  }
}
