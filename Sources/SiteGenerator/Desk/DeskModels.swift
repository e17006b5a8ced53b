import Templating

/// The list of all briefings.
struct DeskListModel: Presentable {
  var token: String
  var find: String
  var views: [View]
  var counted: String
  var rows: [Row]
  var pages: [Page]
  var general: [DeskFinding]

  static let presentation = Presentation<DeskListModel>([
    .text("token") { $0.token }, .text("find") { $0.find }, .list("views") { $0.views },
    .text("counted") { $0.counted }, .list("rows") { $0.rows }, .list("pages") { $0.pages },
    .flag("hasPages") { !$0.pages.isEmpty }, .list("general") { $0.general },
    .flag("hasGeneral") { !$0.general.isEmpty },
  ])

  /// A choice of what is listed.
  struct View: Presentable {
    var name: String
    var words: String
    var isChosen: Bool

    static let presentation = Presentation<View>([
      .text("name") { $0.name }, .text("words") { $0.words }, .flag("chosen") { $0.isChosen },
    ])
  }

  struct Page: Presentable {
    var address: String
    var words: String

    static let presentation = Presentation<Page>([
      .address("address") { Address($0.address) }, .text("words") { $0.words },
    ])
  }

  struct Row: Presentable {
    var name: String
    /// Nil for one that cannot be read.
    var title: String?
    var language: String
    var address: String
    var published: String?
    var withheld: String?
    var translations: [Progress]
    var findings: [DeskTally]

    static let presentation = Presentation<Row>([
      .text("name") { $0.name }, .optionalText("title") { $0.title }, .text("language") { $0.language },
      .address("address") { Address($0.address) }, .optionalText("published") { $0.published },
      .optionalText("withheld") { $0.withheld }, .list("translations") { $0.translations },
      .list("findings") { $0.findings },
    ])
  }

  struct Progress: Presentable {
    var language: String
    var address: String
    var words: String
    var isDone: Bool

    static let presentation = Presentation<Progress>([
      .text("language") { $0.language }, .address("address") { Address($0.address) },
      .text("words") { $0.words }, .flag("done") { $0.isDone },
    ])
  }
}

/// How many findings of a severity there are.
struct DeskTally: Presentable {
  var severity: String
  var words: String

  static let presentation = Presentation<DeskTally>([
    .text("severity") { $0.severity }, .text("words") { $0.words },
  ])
}

/// The page of one briefing.
struct DeskPageModel: Presentable {
  var token: String
  var digest: String
  var writes: Bool
  var name: String
  var title: String
  var language: String
  var target: String?
  var published: String?
  var withheld: String?
  var siteAddress: String?
  var languages: [DeskListModel.Progress]
  var tallies: [DeskTally]
  var roles: [String]
  var canState: Bool
  var general: [DeskFinding]
  var rows: [DeskRow]

  static let presentation = Presentation<DeskPageModel>([
    .text("token") { $0.token }, .text("digest") { $0.digest }, .flag("writes") { $0.writes },
    .text("name") { $0.name }, .text("title") { $0.title }, .text("language") { $0.language },
    .optionalText("target") { $0.target }, .optionalText("published") { $0.published },
    .optionalText("withheld") { $0.withheld },
    .optionalAddress("siteAddress") { $0.siteAddress.map(Address.init) },
    .list("languages") { $0.languages }, .list("tallies") { $0.tallies }, .list("roles") { $0.roles },
    .flag("canState") { $0.canState }, .list("general") { $0.general },
    .flag("hasGeneral") { !$0.general.isEmpty }, .list("rows") { $0.rows },
  ])
}

/// Lines of the text with what was read of them, and its translation.
struct DeskRow: Presentable {
  var row: InspectedRow
  /// Where the site shows it.
  var page: String?
  var passages: [DeskPassage]
  var findings: [DeskFinding]

  static let presentation = Presentation<DeskRow>([
    .flag("blank") { $0.row.isBlank }, .list("lines") { $0.row.lines }, .list("parts") { $0.row.parts },
    .flag("unread") { $0.row.parts.isEmpty && !$0.row.isBlank },
    .optionalAddress("page") { $0.page.map(Address.init) }, .list("passages") { $0.passages },
    .list("findings") { $0.findings }, .flag("hasFindings") { !$0.findings.isEmpty },
  ])
}

/// A text that has to be translated, with its translation.
struct DeskPassage: Presentable {
  var segment: String
  /// In words for a translator: `II, table 1, row 2`.
  var place: String
  var source: String
  /// The words that the edition shows.
  var words: String
  /// Of the words.
  var language: String
  /// `translated`, `stale`, `missing`.
  var state: String
  var remark: String?
  var location: String?
  var editor: String?
  var findings: [DeskFinding]

  static let presentation = Presentation<DeskPassage>([
    .text("segment") { $0.segment }, .text("place") { $0.place }, .text("source") { $0.source },
    .text("words") { $0.words }, .text("wordsLanguage") { $0.language }, .text("state") { $0.state },
    .flag("missing") { $0.state == "missing" }, .flag("open") { $0.state != "translated" },
    .optionalText("remark") { $0.remark }, .optionalText("location") { $0.location },
    .optionalText("editor") { $0.editor }, .list("findings") { $0.findings },
    .flag("hasFindings") { !$0.findings.isEmpty },
  ])
}

/// Something that was found, and what may be said against it.
struct DeskFinding: Presentable {
  var severity: String
  var location: String?
  var editor: String?
  var message: String
  var reason: String?
  var help: String?
  var rule: String
  /// The passage whose catalogue entry may have a comment that allows it.
  var waivedAt: String?
  /// Whether it is a repair, which can be switched off.
  var isRepair: Bool

  static let presentation = Presentation<DeskFinding>([
    .text("severity") { $0.severity }, .optionalText("location") { $0.location },
    .optionalText("editor") { $0.editor }, .text("message") { $0.message },
    .optionalText("reason") { $0.reason }, .optionalText("help") { $0.help }, .text("rule") { $0.rule },
    .optionalText("waivedAt") { $0.waivedAt }, .flag("repair") { $0.isRepair },
  ])
}
