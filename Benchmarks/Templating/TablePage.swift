import Mustache
import Stencil
import Templating

/// A table of two hundred rows with six columns: much insertion, little text.
func tablePage() throws -> Page {
  let table = Table(rows: (1...200).map(Row.init(number:)))
  let set = try compile(mustacheTable, for: Table.shape)
  let record = table.record()
  let mustache = try MustacheLibrary(templates: ["page": MustacheTemplate(string: mustacheTable)])
  let dictionary = table.dictionary
  let stencil = Template(templateString: stencilTable, environment: stencilEnvironment())
  return Page(
    name: "A table of 200 rows",
    render: { try set.render(page: "page", record, into: &$0) },
    makeAndRender: { try set.render(page: "page", table.record(), into: &$0) },
    writeByHand: { table.write(into: &$0) },
    mustache: { mustache.render(dictionary, withTemplate: "page") ?? "" },
    stencil: { try stencil.render(dictionary) })
}

private struct Table: Presentable {
  var rows: [Row]

  static let presentation = Presentation<Table>([.list("rows") { $0.rows }])

  var dictionary: [String: Any] { ["rows": rows.map(\.dictionary)] }

  func write(into output: inout [UInt8]) {
    output += "<table>\n".utf8
    for row in rows { row.write(into: &output) }
    output += "</table>\n".utf8
  }
}

private struct Row: Presentable {
  var id: String
  var name: String
  var cells: [Cell]
  var isNew: Bool

  init(number: Int) {
    id = "t1-r\(number)"
    name = "한빛 & 가온 \(number)"
    cells = (1...5).map { Cell(text: "\(number * $0 * 37 % 9_973)") }
    isNew = number % 7 == 0
  }

  static let presentation = Presentation<Row>([
    .text("id") { $0.id },
    .text("name") { $0.name },
    .list("cells") { $0.cells },
    .flag("new") { $0.isNew },
  ])

  var dictionary: [String: Any] {
    ["id": id, "name": name, "cells": cells.map(\.dictionary), "new": isNew]
  }

  func write(into output: inout [UInt8]) {
    output += "<tr id=\"".utf8
    output.appendEscaped(id)
    output += "\"><th>".utf8
    output.appendEscaped(name)
    if isNew { output += " (N)".utf8 }
    output += "</th>".utf8
    for cell in cells {
      output += "<td>".utf8
      output.appendEscaped(cell.text)
      output += "</td>".utf8
    }
    output += "</tr>\n".utf8
  }
}

private struct Cell: Presentable {
  var text: String

  static let presentation = Presentation<Cell>([.text("text") { $0.text }])

  var dictionary: [String: Any] { ["text": text] }
}

private let mustacheTable = """
  <table>
  {{#rows}}
  <tr id="{{id}}"><th>{{name}}{{#new}} (N){{/new}}</th>{{#cells}}<td>{{text}}</td>{{/cells}}</tr>
  {{/rows}}
  </table>

  """

private let stencilTable = """
  <table>
  {% for row in rows %}<tr id="{{ row.id|escape }}"><th>{{ row.name|escape }}{% if row.new %} (N){% endif %}</th>\
  {% for cell in row.cells %}<td>{{ cell.text|escape }}</td>{% endfor %}</tr>
  {% endfor %}</table>

  """
