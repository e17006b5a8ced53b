import Characters
import Diagnostics
import YAMLReading

extension SettingsReader {
  /// Reads the entries of `reading` or `conventions`.
  ///
  /// - Parameters:
  ///   - key: of the two, the one they are below.
  ///   - example: an entry as it may be written.
  ///   - places: the keys that say which lines are meant.
  mutating func lineEntries(
    _ node: Node, of key: String, example: String, places: [String]
  ) -> [LineEntry] {
    guard let nodes = node.sequence else {
      report(
        .settingType, at: node.mark, "'\(key)' must be a list",
        help: "Write each entry on a line of its own: - \(example)")
      return []
    }
    return nodes.compactMap { lineEntry($0, of: key, example: example, places: places) }
  }

  private mutating func lineEntry(
    _ node: Node, of key: String, example: String, places: [String]
  ) -> LineEntry? {
    let reported = diagnostics.count
    guard let mapping = mapping(node, what: "An entry of '\(key)'") else { return nil }
    var place: LineEntry.Place?
    var placeCount = 0
    var name: Node?
    var isEach = false
    var details = RoleDetails()
    let known = places + ["as", "each"] + RoleDetails.keys
    entries(of: mapping, known: known) { reader, key, value in
      switch key {
      case "as", "each":
        if name != nil {
          reader.report(
            .settingType, at: value.mark, "An entry says either what a line is or what each line is",
            help: "Keep one of 'as' and 'each'")
        }
        name = value
        isEach = key == "each"
      case _ where places.contains(key):
        placeCount += 1
        place = reader.place(value, key) ?? place
      default: details.nodes[key] = value
      }
    }
    let role = name.flatMap { self.role($0, details) }
    if placeCount > 1 {
      report(
        .settingType, at: node.mark, "An entry of '\(key)' means its lines in one way only",
        help: "Keep one of \(places.joined(separator: ", "))")
    }
    if let place, let role, let name, diagnostics.count == reported {
      return LineEntry(
        place: place, role: role, roleName: name.scalar?.string ?? "", isEach: isEach,
        location: location(node.mark))
    }
    if diagnostics.count == reported {
      report(
        .settingType, at: node.mark, "An entry of '\(key)' names a line and what it is",
        help: "Write it as \(example)")
    }
    return nil
  }

  private mutating func place(_ node: Node, _ key: String) -> LineEntry.Place? {
    switch key {
    case "line": return lineNumber(node).map(LineEntry.Place.line)
    case "lines": return lineRange(node).map(LineEntry.Place.lines)
    case "text": return string(node, key).map(LineEntry.Place.text)
    default: break
    }
    guard let words = string(node, key) else { return nil }
    let collapsed = words.split { $0 == " " || $0 == "\t" || $0 == "\n" }.joined(separator: " ")
    if collapsed.isEmpty {
      report(.settingType, at: node.mark, "'\(key)' must have words in it", help: nil)
      return nil
    }
    switch key {
    case "match": return .match(collapsed)
    case "begins": return .begins(collapsed)
    default: break
    }
    guard collapsed.unicodeScalars.count <= 8, !collapsed.utf8.contains(0x20) else {
      report(
        .settingValue, at: node.mark, "'marker' is a sign of one to eight characters, without spaces",
        help: "Write 'begins:' for words that a line begins with", length: words.unicodeScalars.count)
      return nil
    }
    return .marker(collapsed)
  }

  private mutating func lineNumber(_ node: Node) -> Int? {
    if let number = node.scalar.flatMap({ Int($0.string) }), number > 0 { return number }
    report(.settingType, at: node.mark, "'line' must be a number from 1", help: nil)
    return nil
  }

  private mutating func lineRange(_ node: Node) -> ClosedRange<Int>? {
    let text = node.scalar?.string ?? ""
    let ends = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" }.map {
      Int($0.split(separator: " ").joined())
    }
    if ends.count == 2, let first = ends[0], let last = ends[1], first > 0, first <= last {
      return first...last
    }
    report(
      .settingType, at: node.mark, "'lines' must be two numbers, the smaller one first",
      help: "Write it as 'lines: 12-18'", length: max(1, text.unicodeScalars.count))
    return nil
  }
}
