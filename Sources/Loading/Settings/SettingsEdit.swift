package import Diagnostics
import YAMLReading

/// Why settings were not changed, in words for their author.
package struct SettingsEditFailure: Error, Hashable, Sendable {
  package var message: String
  /// Where it can be done by hand.
  package var location: SourceLocation?
}

/// Changes `briefing.yml` by its text: what its author wrote stays as it is, with comments, order and line ends.
///
/// The result is read back, and is only returned if it says what the file said before, the change, and nothing else.
package struct SettingsEdit {
  private let file: String
  private let before: [UInt8]
  private let text: String
  private let root: Node.Mapping

  /// - Parameter text: nil where there is no such file.
  package init(_ text: String?, file: String) throws(SettingsEditFailure) {
    self.file = file
    self.text = text ?? ""
    before = Array(self.text.utf8)
    root = try Self.root(self.text, file: file)
  }

  private static func root(_ text: String, file: String) throws(SettingsEditFailure) -> Node.Mapping {
    var reader = SettingsReader(text, file: file)
    guard let root = reader.root(), !reader.hasErrors else {
      throw SettingsEditFailure(
        message: "The file has a mistake, which has to be mended first",
        location: reader.diagnostics.first { $0.severity == .error }?.location)
    }
    return root
  }

  private func value(of key: String) -> Node? { root.first { $0.key.scalar?.string == key }?.value }

  // MARK: Reading

  /// The file with an entry of `reading` more.
  /// - Parameter index: of the entry that it takes the place of; nil to add it.
  package func stating(
    _ statement: LineStatement, replacing index: Int? = nil
  ) throws(SettingsEditFailure) -> String {
    let wanted = ReadingSettings("reading:\n- \(statement.text)\n", file: file)
    guard let entry = wanted.entries.first else {
      throw SettingsEditFailure(message: wanted.diagnostics.first?.message ?? "This is no entry")
    }
    let now = ReadingSettings(text, file: file)
    guard !now.diagnostics.hasErrors else {
      throw SettingsEditFailure(
        message: "'reading' has a mistake, which has to be mended first",
        location: now.diagnostics.first?.location)
    }
    var entries = now.entries
    let changed: [UInt8]
    if let index, let node = value(of: "reading")?.sequence, node.indices.contains(index) {
      changed = try replacing(node[index], with: statement.text)
      entries[index] = entry
    } else {
      changed = try adding(statement.text, toList: "reading")
      entries.append(entry)
    }
    let result = String(decoding: changed, as: UTF8.self)
    let read = ReadingSettings(result, file: file)
    guard try isSame(result, but: "reading"), !read.diagnostics.hasErrors,
      read.entries.elementsEqual(entries, by: { $0.saysTheSame(as: $1) })
    else { throw unsafe("reading") }
    return result
  }

  /// The file with a repair that is not to be made.
  package func turningOff(_ repair: String) throws(SettingsEditFailure) -> String {
    let now = ReadingSettings(text, file: file)
    guard ReadingOptions.repairs.contains(repair), !now.disabledRepairs.contains(repair) else {
      throw SettingsEditFailure(message: "'\(repair)' is no repair that could be switched off")
    }
    let changed = try adding("\(repair): off", toMapping: "repairs")
    let result = String(decoding: changed, as: UTF8.self)
    let read = ReadingSettings(result, file: file)
    guard try isSame(result, but: "repairs"), !read.diagnostics.hasErrors,
      read.disabledRepairs == now.disabledRepairs.union([repair])
    else { throw unsafe("repairs") }
    return result
  }

  /// Whether a text says of everything but one key what the file says.
  private func isSame(_ text: String, but key: String) throws(SettingsEditFailure) -> Bool {
    func others(_ root: Node.Mapping) -> [(Node, Node)] {
      root.filter { $0.key.scalar?.string != key }.map { ($0.key, $0.value) }
    }
    return others(try Self.root(text, file: file)).elementsEqual(others(root)) { $0 == $1 }
  }

  private func unsafe(_ key: String, at mark: Mark? = nil) -> SettingsEditFailure {
    let line = mark?.line ?? value(of: key)?.mark.line
    return SettingsEditFailure(
      message: "'\(key)' is written in a way that cannot be changed safely: add the entry yourself",
      location: SourceLocation(file: file, line: line))
  }

  // MARK: By the text

  private var lineEnd: [UInt8] {
    guard let end = before.firstIndex(of: UInt8(ascii: "\n")), end > 0, before[end - 1] == UInt8(ascii: "\r")
    else { return [UInt8(ascii: "\n")] }
    return Array("\r\n".utf8)
  }

  private func adding(_ entry: String, toList key: String) throws(SettingsEditFailure) -> [UInt8] {
    guard let node = value(of: key) else { return appending("\(key):", "  - \(entry)") }
    guard let list = node.sequence else { throw unsafe(key) }
    if isFlow(list.mark) { return try inserting(entry, isFirst: list.isEmpty, inFlowAt: list.mark, key) }
    guard let last = list.last?.mark, let start = offset(line: last.line, column: 1),
      let dash = before[start...].firstIndex(where: { $0 != 0x20 }), before[dash] == UInt8(ascii: "-")
    else { throw unsafe(key) }
    return inserting("- \(entry)", indent: dash - start, below: last.line)
  }

  private func adding(_ entry: String, toMapping key: String) throws(SettingsEditFailure) -> [UInt8] {
    guard let node = value(of: key) else { return appending("\(key): {\(entry)}") }
    guard let mapping = node.mapping else { throw unsafe(key) }
    if isFlow(mapping.mark) {
      return try inserting(entry, isFirst: mapping.isEmpty, inFlowAt: mapping.mark, key)
    }
    guard let last = mapping.map(\.key).last?.mark else { throw unsafe(key) }
    return inserting(entry, indent: last.column - 1, below: last.line)
  }

  /// Whether brackets hold what begins at a mark.
  private func isFlow(_ mark: Mark) -> Bool {
    guard let start = offset(line: mark.line, column: mark.column) else { return false }
    return before[start] == UInt8(ascii: "[") || before[start] == UInt8(ascii: "{")
  }

  /// The file with lines below all others.
  private func appending(_ lines: String...) -> [UInt8] {
    var bytes = before
    if let last = bytes.last, last != UInt8(ascii: "\n") { bytes += lineEnd }
    let indent = [UInt8](repeating: 0x20, count: max(0, (root.first?.key.mark.column ?? 1) - 1))
    for line in lines { bytes += indent + Array(line.utf8) + lineEnd }
    return bytes
  }

  /// The file with a line below what begins on one and is deeper than an indent.
  private func inserting(_ line: String, indent: Int, below first: Int) -> [UInt8] {
    var end = before.count
    var number = first
    while let start = offset(line: number, column: 1) {
      let next = offset(line: number + 1, column: 1) ?? before.count
      let words = before[start..<next].firstIndex { $0 != 0x20 && $0 != 0x0D && $0 != 0x0A }
      if let words {
        guard number == first || words - start > indent else { break }
        end = next
      }
      number += 1
    }
    var inserted = [UInt8](repeating: 0x20, count: indent) + Array(line.utf8)
    if end > 0, before[end - 1] != UInt8(ascii: "\n") {
      inserted = lineEnd + inserted
    } else {
      inserted += lineEnd
    }
    return Array(before[..<end]) + inserted + Array(before[end...])
  }

  private func inserting(
    _ entry: String, isFirst: Bool, inFlowAt mark: Mark, _ key: String
  ) throws(SettingsEditFailure) -> [UInt8] {
    guard let start = offset(line: mark.line, column: mark.column), let end = flowEnd(from: start)
    else { throw unsafe(key) }
    var place = end
    while place > start + 1, [0x20, 0x0A, 0x0D, 0x09].contains(before[place - 1]) { place -= 1 }
    return Array(before[..<place]) + Array((isFirst ? entry : ", \(entry)").utf8) + Array(before[place...])
  }

  private func replacing(_ node: Node, with entry: String) throws(SettingsEditFailure) -> [UInt8] {
    guard isFlow(node.mark),
      let start = offset(line: node.mark.line, column: node.mark.column), let end = flowEnd(from: start)
    else { throw unsafe("reading", at: node.mark) }
    return Array(before[..<start]) + Array(entry.utf8) + Array(before[(end + 1)...])
  }

  /// Where a line and a column of it are, both from 1.
  private func offset(line: Int, column: Int) -> Int? {
    var offset = 0
    for _ in 1..<max(1, line) {
      guard let end = before[offset...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      offset = end + 1
    }
    // A column is a scalar.
    for _ in 1..<max(1, column) {
      guard offset < before.count else { return nil }
      offset += 1
      while offset < before.count, before[offset] & 0xC0 == 0x80 { offset += 1 }
    }
    return offset < before.count ? offset : nil
  }

  /// Where the list or mapping ends whose bracket is at an offset.
  private func flowEnd(from start: Int) -> Int? {
    guard before[start] == UInt8(ascii: "[") || before[start] == UInt8(ascii: "{") else { return nil }
    var depth = 0
    var index = start
    /// Whether a scalar may begin here, so that a quotation mark is one.
    var mayBegin = true
    while index < before.count {
      let byte = before[index]
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
        mayBegin = true
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 { return index }
        mayBegin = false
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if mayBegin {
          index += 1
          while index < before.count, before[index] != byte {
            index += byte == UInt8(ascii: "\"") && before[index] == UInt8(ascii: "\\") ? 2 : 1
          }
        }
        mayBegin = false
      case UInt8(ascii: "#") where before[index - 1] == 0x20 || before[index - 1] == 0x0A:
        while index < before.count, before[index] != 0x0A { index += 1 }
      case UInt8(ascii: ","), UInt8(ascii: ":"): mayBegin = true
      case 0x20, 0x09, 0x0A, 0x0D: break
      default: mayBegin = false
      }
      index += 1
    }
    return nil
  }
}

extension LineEntry {
  fileprivate func saysTheSame(as other: LineEntry) -> Bool {
    place == other.place && role == other.role && roleName == other.roleName && isEach == other.isEach
  }
}

extension ReadingSettings {
  /// Which of the entries is at a place.
  package func index(ofEntryAt location: SourceLocation) -> Int? {
    entries.firstIndex { $0.location == location }
  }
}
