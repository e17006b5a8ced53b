import Characters
import Diagnostics
import YAMLReading

/// What an entry says beside the name of a role.
struct RoleDetails {
  static let keys = ["level", "reason", "header-rows", "head-columns", "columns", "cells"]

  var nodes: [String: Node] = [:]
}

/// The names that a role has in settings, and which details each may have.
private let roleNames: KeyValuePairs<String, ReadingOptions.Role> = [
  "title": .title, "deck": .deck, "letterhead": .letterhead, "end-matter": .endMatter,
  "release-time": .release, "dateline": .dateline,
  "heading-2": .heading(level: 2), "heading-3": .heading(level: 3), "heading-4": .heading(level: 4),
  "attachment": .attachment, "paragraph": .paragraph, "item": .item(level: nil), "quotation": .quotation,
  "table": .table(StatedTable()), "row": .row, "header-row": .headerRow, "caption": .caption, "unit": .unit,
  "table-number": .tableNumber, "note": .note, "footnote": .footnote, "source": .source,
  "contact": .contact, "drop": .drop(reason: ""),
]

extension ReadingOptions {
  /// The names of all roles, as settings write them.
  package static let roleNames = Loading.roleNames.map(\.key)
}

extension SettingsReader {
  /// The role that a node names, with its details; nil after reporting what is wrong.
  mutating func role(_ node: Node, _ details: RoleDetails) -> ReadingOptions.Role? {
    let name = node.scalar?.string ?? ""
    guard var role = roleNames.first(where: { $0.key == name })?.value else {
      let names = roleNames.map(\.key)
      report(
        .unknownRole, at: node.mark, "A line cannot be read as '\(name)'",
        help: nearestName(to: name, among: names).map { "Did you mean '\($0)'?" }
          ?? "It can be \(names.joined(separator: ", "))", length: max(1, name.unicodeScalars.count))
      return nil
    }
    var allowed: [String] = []
    switch role {
    case .item:
      allowed = ["level"]
      role = .item(level: details.nodes["level"].flatMap { count($0, "level", upTo: 8, example: 2) })
    case .drop:
      allowed = ["reason"]
      guard let reason = details.nodes["reason"] else {
        report(
          .missingSetting, at: node.mark, "What is dropped needs a reason",
          help: "Write it as {as: drop, reason: a line for the printer}", length: name.unicodeScalars.count)
        return nil
      }
      guard let words = string(reason, "reason") else { return nil }
      role = .drop(reason: words)
    case .table:
      allowed = ["header-rows", "head-columns", "columns", "cells"]
      role = .table(statedTable(details))
    default: break
    }
    for (key, value) in details.nodes.sorted(by: { $0.key < $1.key }) where !allowed.contains(key) {
      report(
        .unknownKey, at: value.mark, "'\(key)' says nothing of '\(name)'",
        help: "Remove it" + (allowed.isEmpty ? "" : "; known here: \(allowed.joined(separator: ", "))"))
    }
    return role
  }

  private mutating func statedTable(_ details: RoleDetails) -> StatedTable {
    var table = StatedTable()
    if let node = details.nodes["header-rows"] {
      table.headerRows = count(node, "header-rows", upTo: 64, example: 2) ?? 1
    }
    if let node = details.nodes["head-columns"] {
      table.headColumns = count(node, "head-columns", upTo: 64, example: 2) ?? 1
    }
    if let node = details.nodes["columns"] {
      table.columns = count(node, "columns", upTo: 1000, example: 4)
    }
    guard let node = details.nodes["cells"] else { return table }
    let example = "Write it as 'cells: [{row: 1, cell: 2, columns: 3}]'"
    guard let cells = node.sequence else {
      report(.settingType, at: node.mark, "'cells' must be a list", help: example)
      return table
    }
    for cell in cells {
      guard let mapping = mapping(cell, what: "An entry of 'cells'") else { continue }
      var numbers: [String: Int] = [:]
      entries(of: mapping, known: ["row", "cell", "columns", "rows"]) { reader, key, value in
        numbers[key] = reader.count(value, key, upTo: 1000, example: 2)
      }
      guard let row = numbers["row"], let index = numbers["cell"],
        (numbers["columns"] ?? 1) * (numbers["rows"] ?? 1) > 1
      else {
        if !hasErrors {
          report(
            .settingType, at: cell.mark,
            "An entry of 'cells' names a row, a cell of it, and how many columns or rows that takes",
            help: example)
        }
        continue
      }
      table.spans[StatedTable.Place(row: row, cell: index)] = StatedTable.Span(
        columns: numbers["columns"] ?? 1, rows: numbers["rows"] ?? 1)
    }
    return table
  }

  private mutating func count(_ node: Node, _ name: String, upTo limit: Int, example: Int) -> Int? {
    if let number = node.scalar.flatMap({ Int($0.string) }), (1...limit).contains(number) { return number }
    report(
      .settingType, at: node.mark, "'\(name)' must be a number from 1 to \(limit)",
      help: "Write '\(name): \(example)'", length: max(1, node.scalar?.string.unicodeScalars.count ?? 1))
    return nil
  }
}
