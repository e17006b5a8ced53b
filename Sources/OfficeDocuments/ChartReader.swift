import MarkupReading

/// Reads the figures of a chart as Office Open XML has them, which HWPX and DOCX both use.
enum ChartReader {
  static func read(_ xml: inout PackageXML) throws(OfficeFailure) -> OfficeChart {
    var chart = OfficeChart(title: nil, categories: [], series: [])
    while let event = try xml.next() {
      guard case .start(let element) = event else { continue }
      switch element.local {
      case "title" where chart.title == nil && chart.series.isEmpty:
        let words = try words(&xml)
        if !words.isEmpty { chart.title = words }
      case "ser":
        let (series, categories) = try series(&xml)
        if chart.categories.count < categories.count { chart.categories = categories }
        chart.series.append(series)
      default: break
      }
    }
    return chart
  }

  /// The words in the text of an element, not what is said of their looks.
  private static func words(_ xml: inout PackageXML) throws(OfficeFailure) -> String {
    var (words, depth) = ("", 1)
    while depth > 0, let event = try xml.next() {
      switch event {
      case .start(let element):
        if element.local == "t" || element.local == "v" { words += try xml.text() } else { depth += 1 }
      case .end: depth -= 1
      case .text, .instruction: break
      }
    }
    return words
  }

  private static func series(
    _ xml: inout PackageXML
  ) throws(OfficeFailure) -> (OfficeChart.Series, categories: [String]) {
    var series = OfficeChart.Series(name: "", values: [])
    var categories: [String] = []
    while let element = try xml.childElement() {
      switch element.local {
      case "tx": series.name = try words(&xml)
      case "cat", "xVal": categories = try points(&xml)
      case "val", "yVal": series.values = try points(&xml)
      default: try xml.skip()
      }
    }
    return (series, categories)
  }

  /// The points of a series, in their places.
  private static func points(_ xml: inout PackageXML) throws(OfficeFailure) -> [String] {
    var (points, depth): ([String], Int) = ([], 1)
    while depth > 0, let event = try xml.next() {
      switch event {
      case .start(let element) where element.local == "pt":
        let index = element.number("idx") ?? points.count
        let value = try xml.text()
        guard (0..<OfficeLimits.span).contains(index) else { continue }
        while points.count <= index { points.append("") }
        points[index] = value
      case .start(let element) where element.local == "f" || element.local == "formatCode": try xml.skip()
      case .start: depth += 1
      case .end: depth -= 1
      case .text, .instruction: break
      }
    }
    return points
  }
}
