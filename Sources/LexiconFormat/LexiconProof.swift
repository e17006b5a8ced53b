/// Proves that lexicons make sense: every kind is known, every column holds what it should, and no entry repeats,
/// contradicts or hides another.
package struct LexiconProof {
  /// A file of a lexicon, with the folder that it is in: the language, two languages, or `common`.
  package struct File {
    package let path: String
    package let folder: String
    package let entries: [LexiconEntry]

    package init(path: String, folder: String, entries: [LexiconEntry]) {
      self.path = path
      self.folder = folder
      self.entries = entries
    }
  }

  /// What is wrong with a line.
  package struct Problem: Hashable, Comparable {
    package let path: String
    package let line: Int
    package let message: String

    package static func < (left: Problem, right: Problem) -> Bool {
      (left.path, left.line, left.message) < (right.path, right.line, right.message)
    }
  }

  private let kinds: [String: LexiconKind]
  private let files: [File]
  private var problems: Set<Problem> = []
  /// The words of each kind in each folder, for references.
  private var known: [String: [String: Set<String>]] = [:]

  private struct Place {
    let file: File
    let entry: LexiconEntry
    let kind: LexiconKind
  }

  /// All problems of the files, by path and line.
  ///
  /// - Complexity: linear in the entries, but for those that are searched for by their beginnings or parts, which are
  ///   compared with each other.
  package static func problems(of files: [File], kinds: [LexiconKind]) -> [Problem] {
    var proof = LexiconProof(files, kinds)
    proof.prove()
    return proof.problems.sorted()
  }

  private init(_ files: [File], _ kinds: [LexiconKind]) {
    self.files = files
    self.kinds = Dictionary(kinds.map { ($0.name, $0) }) { first, _ in first }
    for file in files {
      for entry in file.entries {
        known[file.folder, default: [:]][entry.kind, default: []].insert(entry.words)
      }
    }
  }

  private mutating func prove() {
    var groups: [String: [Place]] = [:]
    for file in files {
      for entry in file.entries {
        guard let kind = kinds[entry.kind] else {
          report(file, entry, "There is no kind '\(entry.kind)' of entry")
          continue
        }
        proveFields(file, entry, kind)
        groups["\(file.folder)/\(kind.group)", default: []].append(
          Place(file: file, entry: entry, kind: kind))
      }
    }
    for places in groups.values {
      proveUnique(places)
      switch places[0].kind.search {
      case .beginning: proveNeeded(places) { $0.utf8.starts(with: $1.utf8) }
      case .part: proveNeeded(places) { $0.contains($1) }
      case .longest, .whole: break
      }
    }
  }

  private mutating func report(_ file: File, _ entry: LexiconEntry, _ message: String) {
    problems.insert(Problem(path: file.path, line: entry.line, message: message))
  }

  // MARK: Columns

  private mutating func proveFields(_ file: File, _ entry: LexiconEntry, _ kind: LexiconKind) {
    if entry.words.allSatisfy({ $0 == " " }) { report(file, entry, "The entry has no words") }
    if ([entry.words] + entry.fields).contains(where: { $0.unicodeScalars.contains("\r") }) {
      report(file, entry, "The line ends in a carriage return; save the file with plain line feeds")
    }
    let counts = kind.fields.count - kind.optionalFields...kind.fields.count
    guard counts.contains(entry.fields.count) else {
      let wanted = counts.count == 1 ? "\(kind.fields.count)" : "\(counts.lowerBound) to \(counts.upperBound)"
      report(
        file, entry,
        "'\(kind.name)' takes \(wanted) columns after its words, and here are \(entry.fields.count)")
      return
    }
    for (field, text) in zip(kind.fields, entry.fields) {
      if let message = fault(in: text, field, folder: file.folder) { report(file, entry, message) }
    }
  }

  private func fault(in text: String, _ field: LexiconKind.Field, folder: String) -> String? {
    switch field {
    case .text: return text.isEmpty ? "A column is empty" : nil
    case .integer: return Int(text) == nil ? "'\(text)' is not an integer" : nil
    case .powerOfTen:
      return (0...18).contains(Int(text) ?? -1) ? nil : "'\(text)' is not a power of ten from 0 to 18"
    case .number: return Self.isNumber(text) ? nil : "'\(text)' is not a number"
    case .words:
      return parts(of: text).contains("") ? "'\(text)' is not words with single spaces between them" : nil
    case .integers:
      return parts(of: text).allSatisfy { Int($0) != nil } ? nil : "'\(text)' is not a row of integers"
    case .oneOf(let values):
      return values.contains(text) ? nil : "'\(text)' is none of \(values.joined(separator: ", "))"
    case .reference(let kinds):
      let unknown = text.split(separator: "|", omittingEmptySubsequences: false).first { name in
        !kinds.contains { isKnown(String(name), $0, folder) }
      }
      return unknown.map { "There is no '\($0)' of the kind '\(kinds.joined(separator: "' or '"))'" }
    case .amounts:
      let wrong = text.split(separator: "|", omittingEmptySubsequences: false).first { !isAmount($0, folder) }
      return wrong.map { "'\($0)' is not an amount" }
    case .monthAndDay:
      return Self.isMonthAndDay(text) ? nil : "'\(text)' is not a month and a day such as 03-01"
    }
  }

  private func parts(of text: String) -> [Substring] {
    text.split(separator: " ", omittingEmptySubsequences: false)
  }

  private func isKnown(_ words: String, _ kind: String, _ folder: String) -> Bool {
    [folder, "common"].contains { known[$0]?[kind]?.contains(words) ?? false }
  }

  private func isAmount(_ text: Substring, _ folder: String) -> Bool {
    let parts = text.split(separator: " ")
    guard let number = parts.first, Self.isNumber(String(number)), parts.count <= 2 else { return false }
    return parts.count == 1 || ["quantity", "customary"].contains { isKnown(String(parts[1]), $0, folder) }
  }

  private static func isNumber(_ text: String) -> Bool {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    return (1...2).contains(parts.count)
      && parts.allSatisfy { $0.wholeMatch(of: /-?[0-9]+(\.[0-9]+)?/) != nil }
      && (parts.count == 1 || parts[1].contains { $0 != "0" && $0 != "." && $0 != "-" })
  }

  private static func isMonthAndDay(_ text: String) -> Bool {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return parts.count == 2 && (1...12).contains(parts[0]) && (1...31).contains(parts[1])
  }

  // MARK: Entries among each other

  private mutating func proveUnique(_ places: [Place]) {
    var first: [String: Place] = [:]
    for place in places {
      guard let other = first[place.entry.words] else {
        first[place.entry.words] = place
        continue
      }
      let isSame = other.entry.kind == place.entry.kind && other.entry.fields == place.entry.fields
      report(
        place.file, place.entry,
        "'\(place.entry.words)' \(isSame ? "repeats" : "contradicts") \(other.file.path):\(other.entry.line)")
    }
  }

  private mutating func proveNeeded(_ places: [Place], _ isFound: (String, String) -> Bool) {
    for place in places {
      let other = places.first { other in
        other.entry.words != place.entry.words && other.entry.kind == place.entry.kind
          && other.entry.fields == place.entry.fields && isFound(place.entry.words, other.entry.words)
      }
      guard let other else { continue }
      report(
        place.file, place.entry,
        "'\(place.entry.words)' is never needed: '\(other.entry.words)' at \(other.file.path):\(other.entry.line) finds it"
      )
    }
  }
}
