import Briefings
import Diagnostics
import Templating

/// Draws a chart of a table as SVG that needs no script and no style sheet to be read: series differ by their fill or dash,
/// every value stands beside what shows it, and bars begin at zero. Colours are those of the text and the accent.
///
/// Places are whole numbers, so that the same table gives the same bytes on every machine.
struct ChartWriter {
  /// A row of the table.
  private struct Row {
    var name: String
    var language: String?
    /// By series; nil for an empty mark.
    var values: [Double?]
    var texts: [String]
  }

  private let chart: Chart
  private let rows: [Row]
  private let series: [(name: String, language: String?)]
  private var body: [UInt8] = []
  /// How far down the drawing goes.
  private var bottom = 0

  /// Narrow, so that its words can be read where a phone makes it smaller still.
  private static let width = 480
  private static let lineHeight = 30
  private static let barHeight = 20

  /// - Parameter label: what the drawing is called where it is not seen; the table says the rest.
  static func svg(_ chart: Chart, of table: Table, in edition: RenderedEdition, label: String) -> HTML {
    var writer = ChartWriter(chart, table, edition)
    switch chart.kind {
    case .bars: writer.drawBars()
    case .lines: writer.drawLines()
    case .share: writer.drawShares()
    }
    var svg = Array(
      "<svg viewBox=\"0 0 \(width) \(writer.bottom)\" font-size=\"22\" role=\"img\" aria-label=\"".utf8)
    svg += HTML(escaping: label).bytes
    svg += "\">".utf8
    svg += writer.body
    svg += "</svg>".utf8
    return HTML(utf8: svg)
  }

  private init(_ chart: Chart, _ table: Table, _ edition: RenderedEdition) {
    self.chart = chart
    let total = table.totalRow
    let names = table.columnNames(edition.plain)
    let grid = TableGrid(table)
    series = chart.columns.map { column in
      let language = table.headerPlaces(ofColumn: column, grid).last.flatMap {
        edition.foreign(table.header[$0.row][$0.cell].text)
      }
      return (names.indices.contains(column) ? names[column] : "", language)
    }
    // A sum beside its parts would dwarf them.
    rows = table.rows.enumerated().compactMap { index, row in
      guard index != total, let head = row.first?.text else { return nil }
      let texts = chart.columns.map { row.indices.contains($0) ? row[$0].text : nil }
      return Row(
        name: edition.plain(head), language: edition.foreign(head),
        values: texts.map { text in
          guard let text, case .number(let value) = ChartFigure(text.text) else { return nil }
          return value
        },
        texts: texts.map { $0.map(edition.plain) ?? "–" })
    }
  }

  // MARK: Kinds

  private mutating func drawBars() {
    drawLegend()
    let values = rows.flatMap(\.values).compactMap(\.self)
    let (low, high) = (min(0, values.min() ?? 0), max(0, values.max() ?? 0))
    let room = Self.width - widestText - 16
    // Negative bars have their values on the far side of zero, where there is room.
    func place(_ value: Double) -> Int {
      high > low ? Int(((value - low) / (high - low) * Double(room)).rounded()) : 0
    }
    let zero = place(0)
    var marks: [(from: Int, to: Int)] = []
    for row in rows {
      drawName(row)
      let from = bottom
      for (number, value) in row.values.enumerated() {
        if let value {
          let end = place(value)
          rectangle(x: min(zero, end), y: bottom, width: abs(end - zero), series: number)
          text(row.texts[number], x: max(zero, end) + 8, y: bottom + 18)
        } else {
          text(row.texts[number], x: zero + 8, y: bottom + 18)
        }
        bottom += Self.barHeight + 6
      }
      marks.append((from - 2, bottom - 4))
      bottom += 10
    }
    for mark in marks { line(from: (zero, mark.from), to: (zero, mark.to), width: 2) }
  }

  private mutating func drawShares() {
    let whole = rows.reduce(0) { $0 + ($1.values[0] ?? 0) }
    func share(_ part: Double) -> String {
      let tenths = Int((part * 1000).rounded())
      return "\(tenths / 10).\(tenths % 10)%"
    }
    // Figures that are shares already are not said twice.
    let areShares = abs(whole - 100) < 1
    let room = Self.width - widestText - (areShares ? 32 : 116)
    for row in rows {
      drawName(row)
      let part = whole > 0 ? (row.values[0] ?? 0) / whole : 0
      let length = Int((part * Double(room)).rounded())
      append(
        "<rect x=\"1\" y=\"\(bottom + 1)\" width=\"\(room - 2)\" height=\"\(Self.barHeight - 2)\" fill=\"none\" stroke=\"currentColor\"/>"
      )
      rectangle(x: 0, y: bottom, width: length, series: 0)
      var words = row.texts[0]
      if row.values[0] != nil {
        if !areShares { words += " (\(share(part)))" } else if !words.hasSuffix("%") { words += "%" }
      }
      text(words, x: room + 8, y: bottom + 18)
      bottom += Self.barHeight + 16
    }
  }

  private mutating func drawLines() {
    drawLegend()
    let values = rows.flatMap(\.values).compactMap(\.self)
    let (low, high) = (min(0, values.min() ?? 0), max(0, values.max() ?? 0))
    let (top, height) = (bottom + 34, 200)
    func y(_ value: Double) -> Int {
      top + (high > low ? Int(((high - value) / (high - low) * Double(height)).rounded()) : height)
    }
    let inset = min(widestText / 2 + 8, 120)
    let count = rows.count
    func x(_ index: Int) -> Int {
      count > 1 ? inset + (Self.width - 2 * inset) * index / (count - 1) : Self.width / 2
    }
    line(from: (0, y(0)), to: (Self.width, y(0)), width: 2)
    text("0", x: 0, y: y(0) - 6)
    for number in series.indices {
      // An empty mark is a gap, and nothing is drawn over it.
      var path = ""
      var isOpen = false
      for (index, row) in rows.enumerated() {
        guard let value = row.values[number] else {
          isOpen = false
          continue
        }
        path += "\(isOpen ? "L" : "M")\(x(index)) \(y(value))"
        isOpen = true
      }
      append(
        "<path class=\"series\" d=\"\(path)\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"3\"\(Self.dash(number))/>"
      )
      drawPoints(of: number, x: x, y: y)
    }
    bottom = top + height + Self.lineHeight
    drawPlaces(x)
    bottom += 12
  }

  /// The values of a line: all where there is room, else those at its ends and its extremes.
  private mutating func drawPoints(of number: Int, x: (Int) -> Int, y: (Double) -> Int) {
    let known = rows.indices.filter { rows[$0].values[number] != nil }
    let isRoomy = (widestText + 16) * rows.count <= Self.width && series.count == 1
    var named = Set([known.first, known.last].compactMap(\.self))
    if isRoomy {
      named = Set(known)
    } else if series.count == 1 {
      let highest = known.max { (rows[$0].values[number] ?? 0) < (rows[$1].values[number] ?? 0) }
      named.formUnion([highest].compactMap(\.self))
    }
    for index in known {
      guard let value = rows[index].values[number] else { continue }
      append("<circle class=\"series\" cx=\"\(x(index))\" cy=\"\(y(value))\" r=\"5\" fill=\"currentColor\"/>")
      guard named.contains(index) else { continue }
      text(rows[index].texts[number], x: x(index), y: y(value) - 14, anchor: "middle")
    }
  }

  /// The names of the places of a line: every one, every second or every fourth …, as there is room for.
  private mutating func drawPlaces(_ x: (Int) -> Int) {
    func room(_ index: Int) -> (from: Int, to: Int) {
      let half = Self.width(of: rows[index].name) / 2
      let middle = min(max(x(index), half), Self.width - half)
      return (middle - half, middle + half)
    }
    func fits(_ step: Int) -> Bool {
      var end = -8
      for index in stride(from: 0, to: rows.count, by: step) {
        let room = room(index)
        guard room.from >= end + 8 else { return false }
        end = room.to
      }
      return true
    }
    // Powers of two, so that long lines are gone through a few times only.
    var step = 1
    while step < rows.count, !fits(step) { step *= 2 }
    for index in stride(from: 0, to: rows.count, by: step) {
      let room = room(index)
      text(
        rows[index].name, x: (room.from + room.to) / 2, y: bottom, anchor: "middle",
        language: rows[index].language)
    }
  }

  // MARK: Parts

  /// What each fill or dash stands for; one series is named by the title.
  private mutating func drawLegend() {
    guard series.count > 1 else { return }
    for (number, series) in series.enumerated() {
      if chart.kind == .lines {
        append(
          "<path class=\"series\" d=\"M0 \(bottom + 14)H44\" stroke=\"currentColor\" stroke-width=\"3\"\(Self.dash(number))/>"
        )
      } else {
        rectangle(x: 0, y: bottom + 3, width: 44, series: number)
      }
      text(series.name, x: 56, y: bottom + 22, language: series.language)
      bottom += Self.lineHeight
    }
    bottom += 8
  }

  /// A name above its bars, on as many lines as it takes.
  private mutating func drawName(_ row: Row) {
    for line in Self.lines(row.name) {
      text(line, x: 0, y: bottom + 22, language: row.language)
      bottom += Self.lineHeight
    }
  }

  private mutating func rectangle(x: Int, y: Int, width: Int, series: Int) {
    // Full, framed, pale and dashed: to be told apart without colour.
    let look =
      switch series {
      case 0: "fill=\"currentColor\""
      case 1: "fill=\"none\" stroke=\"currentColor\" stroke-width=\"3\""
      case 2: "fill=\"currentColor\" fill-opacity=\".35\""
      default: "fill=\"none\" stroke=\"currentColor\" stroke-width=\"3\" stroke-dasharray=\"6 5\""
      }
    let inset = series % 2 == 1 ? 1 : 0
    append(
      "<rect class=\"series\" x=\"\(x + inset)\" y=\"\(y + inset)\" width=\"\(max(0, width - 2 * inset))\" height=\"\(Self.barHeight - 2 * inset)\" \(look)/>"
    )
  }

  private static func dash(_ series: Int) -> String {
    switch series {
    case 0: ""
    case 1: " stroke-dasharray=\"14 8\""
    case 2: " stroke-dasharray=\"3 7\""
    default: " stroke-dasharray=\"20 6 3 6\""
    }
  }

  private mutating func line(from: (x: Int, y: Int), to: (x: Int, y: Int), width: Int) {
    append(
      "<path d=\"M\(from.x) \(from.y)L\(to.x) \(to.y)\" stroke=\"currentColor\" stroke-width=\"\(width)\"/>")
  }

  private mutating func text(
    _ words: String, x: Int, y: Int, anchor: String? = nil, language: String? = nil
  ) {
    append("<text x=\"\(x)\" y=\"\(y)\"")
    if let anchor { append(" text-anchor=\"\(anchor)\"") }
    if let language { append(" lang=\"\(language)\"") }
    append(" fill=\"currentColor\">")
    body += HTML(escaping: words).bytes
    append("</text>")
  }

  private mutating func append(_ markup: String) { body += markup.utf8 }

  // MARK: Measures

  private var widestText: Int { rows.flatMap(\.texts).map { Self.width(of: $0) }.max() ?? 0 }

  /// In units of the drawing, as wide as a font may be.
  private static func width(of words: String) -> Int {
    words.unicodeScalars.reduce(0) { $0 + $1.displayWidth } * 12
  }

  /// Words on lines that fit the drawing.
  private static func lines(_ words: String) -> [String] {
    var lines: [String] = []
    for word in words.split(whereSeparator: \.isWhitespace) {
      if let last = lines.last, width(of: last + " " + word) <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
