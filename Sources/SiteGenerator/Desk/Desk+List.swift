import Briefings
import Diagnostics
import FileReading
import Loading
import Website

extension Desk {
  /// What the list of all briefings is asked for.
  package struct ListRequest: Sendable {
    /// Words of a title or a folder's name.
    package var find: String
    /// Name of a choice: `all`, `open`, `findings` or `withheld`.
    package var view: String
    /// From 1.
    package var page: Int

    package init(find: String = "", view: String = "all", page: Int = 1) {
      (self.find, self.view, self.page) = (find, view, page)
    }
  }

  private static let views: KeyValuePairs = [
    "all": "All", "open": "To translate", "findings": "With findings", "withheld": "Not published yet",
  ]
  private static let rowsOfPage = 100

  /// The page with all briefings and what state each is in.
  /// - Complexity: linear in the briefings and the findings.
  package func list(_ request: ListRequest, _ surroundings: Surroundings) -> [UInt8] {
    let counts = FindingCounts(diagnostics, content: site.generator.content)
    let find = request.find.lowercased()
    let examined = site.examined
    let known = Dictionary(
      examined.briefings.enumerated().map { ($1.folder.name, $0) }, uniquingKeysWith: { first, _ in first })
    let unread = preparation.content.briefings.filter { known[$0.name] == nil }
    func isFound(_ name: String, _ title: String?) -> Bool {
      find.isEmpty || name.lowercased().contains(find) || title?.lowercased().contains(find) ?? false
    }
    var rows: [() -> DeskListModel.Row] = []
    for folder in unread where request.view != "open" && request.view != "withheld" {
      guard isFound(folder.name, nil) else { continue }
      rows.append { self.row(unread: folder, counts) }
    }
    for (number, briefing) in examined.briefings.enumerated() {
      let isWanted =
        switch request.view {
        case "open": !briefing.prepared.progress.allSatisfy(\.isDone)
        case "findings": counts.hasAny(briefing.folder.name)
        case "withheld": withholding(of: number) != nil
        default: true
        }
      guard isWanted, isFound(briefing.folder.name, title(of: briefing)) else { continue }
      rows.append { self.row(number, briefing, counts) }
    }
    let pageCount = max(1, (rows.count + Self.rowsOfPage - 1) / Self.rowsOfPage)
    let page = min(max(1, request.page), pageCount)
    let first = (page - 1) * Self.rowsOfPage
    let shown = rows.dropFirst(first).prefix(Self.rowsOfPage)
    func address(_ page: Int) -> String {
      "?show=\(request.view)&page=\(page)&find=\(surroundings.encoded(request.find))"
    }
    var pages: [DeskListModel.Page] = []
    if page > 1 { pages.append(.init(address: address(page - 1), words: "Newer")) }
    if page < pageCount { pages.append(.init(address: address(page + 1), words: "Older")) }
    let range = rows.count > shown.count ? ", \(first + 1) to \(first + shown.count) shown" : ""
    let model = DeskListModel(
      token: surroundings.token, find: request.find,
      views: Self.views.map { .init(name: $0.key, words: $0.value, isChosen: $0.key == request.view) },
      counted: rows.count == 1 ? "1 briefing" : "\(rows.count) briefings\(range)",
      rows: shown.map { $0() }, pages: pages,
      general: counts.general.prefix(50).map { DeskFinding($0, surroundings) })
    return DeskTemplates.render("desk-list", model)
  }

  private func title(of briefing: ReadBriefing) -> String? {
    let summary = briefing.summary
    return summary.editions.first { $0.language == summary.source }?.plainTitle
  }

  private func row(unread folder: FolderEntry, _ counts: FindingCounts) -> DeskListModel.Row {
    DeskListModel.Row(
      name: folder.name, title: nil, language: "en", address: address(of: folder.name, in: nil),
      published: nil, withheld: nil, translations: [], findings: counts.tallies(of: folder.name))
  }

  private func row(
    _ number: Int, _ briefing: ReadBriefing, _ counts: FindingCounts
  ) -> DeskListModel.Row {
    let name = briefing.folder.name
    return DeskListModel.Row(
      name: name, title: title(of: briefing)?.visible ?? name, language: briefing.summary.source.tag,
      address: address(of: name, in: nil), published: briefing.summary.published.rfc3339,
      withheld: withholding(of: number), translations: progress(of: briefing),
      findings: counts.tallies(of: name))
  }

  func progress(of briefing: ReadBriefing) -> [DeskListModel.Progress] {
    briefing.prepared.progress.map {
      DeskListModel.Progress(
        language: $0.language.tag, address: address(of: briefing.folder.name, in: $0.language),
        words: $0.words, isDone: $0.isDone && !$0.isHeld)
    }
  }

  func address(of name: String, in language: Language?) -> String {
    "/_desk/\(percentEncodedName(name))/" + (language.map { "?in=\($0.tag)" } ?? "")
  }
}

/// How many findings there are in the folder of each briefing.
struct FindingCounts {
  private var counts: [String: [Diagnostic.Severity: Int]] = [:]
  /// What is of no briefing.
  private(set) var general: [Diagnostic] = []

  /// - Complexity: linear in the findings.
  init(_ diagnostics: [Diagnostic], content: String) {
    let root = withoutSlashesAtEnd(content) + "/briefings/"
    for diagnostic in diagnostics where diagnostic.severity != .note {
      guard let file = diagnostic.location?.file, file.hasPrefix(root) else {
        general.append(diagnostic)
        continue
      }
      let name = String(file.dropFirst(root.count).prefix { $0 != "/" })
      counts[name, default: [:]][diagnostic.severity, default: 0] += diagnostic.count
    }
  }

  func hasAny(_ name: String) -> Bool { counts[name] != nil }

  func tallies(of name: String) -> [DeskTally] { DeskTally.tallies { counts[name]?[$0] ?? 0 } }
}

extension DeskTally {
  static func tallies(_ count: (Diagnostic.Severity) -> Int) -> [DeskTally] {
    Diagnostic.Severity.allCases.reversed().compactMap { severity in
      let count = count(severity)
      guard count > 0 else { return nil }
      return DeskTally(
        severity: severity.rawValue, words: "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")")
    }
  }
}

extension TranslationProgress {
  /// In a few words.
  var words: String {
    switch catalogue {
    case .none: return "no catalogue"
    case .unreadable: return "catalogue cannot be read"
    case .present: break
    }
    var parts = [isDone ? "all \(all) translated" : "\(translated) of \(all) translated"]
    if stale > 0 { parts.append("\(stale) stale") }
    if missing > 0 { parts.append("\(missing) missing") }
    if machineMade > 0 { parts.append("\(machineMade) to review") }
    if isHeld { parts.append("held back") }
    return parts.joined(separator: ", ")
  }
}

/// A folder's name, or words, as part of an address.
func percentEncodedName(_ name: String) -> String {
  var encoded = ""
  for byte in name.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
      encoded.unicodeScalars.append(Unicode.Scalar(byte))
    default:
      let digits = String(byte, radix: 16, uppercase: true)
      encoded += "%" + (digits.utf8.count < 2 ? "0" : "") + digits
    }
  }
  return encoded
}

extension Desk.Surroundings {
  func encoded(_ words: String) -> String { percentEncodedName(words) }
}
