import Briefings
import Loading
import Templating

extension Route {
  /// Two languages side by side, the source first.
  static func parallel(_ first: Language, _ second: Language, slug: String) -> Route {
    Route("\(first)-\(second)/\(slug)/")
  }
}

/// Each briefing with its source beside each of its translations.
struct ParallelPages: PageKind {
  let output: SiteOutput? = .sideBySide
  private static let template = PageTemplate<ParallelPageModel>("parallel")

  var templates: [TemplateUse] { [Self.template.use] }
  let texts =
    [
      "parallelTitle", "date", "tableCaption", "updated", "corrections", "quotationOpen", "quotationClose",
      "originalDocument", "chartLabel",
    ] + Website.noticeTexts + Website.licenceTexts
  let isListedByLanguage = false

  func pages(of contents: SiteContents) -> [SitePage] {
    contents.briefings.indices.flatMap { position in
      let briefing = contents.briefings[position]
      return briefing.parallels.map { parallel in
        let language = parallel.left
        let file = SiteFile(parallel.route, of: position, in: language, Self.template) {
          $0.parallelPage($1, $2, beside: parallel.right, parallel.route)
        }
        var page = SitePage(
          Place("parallel", briefing.name, parallel.right.tag), in: language, file,
          owner: .briefing(briefing), name: { $0.parallelTitle($0.briefings[position], language) })
        page.isFindable = false
        return page
      }
    }
  }
}

/// Two editions that are set side by side.
struct ParallelEditions: Sendable {
  /// The language of the source.
  var left: Language
  var right: Language
  var route: Route
}

extension BriefingSummary {
  var parallels: [ParallelEditions] {
    guard let slug = slug(in: source) else { return [] }
    return editions.filter { $0.language != source }.map {
      ParallelEditions(left: source, right: $0.language, route: .parallel(source, $0.language, slug: slug))
    }
  }
}

extension Website {
  /// The side-by-side page that a reader of this edition is offered.
  func parallelLink(
    _ briefing: BriefingSummary, _ language: Language, from page: Route
  ) -> ParallelLinkModel? {
    guard makes(.sideBySide) else { return nil }
    let parallels = briefing.parallels
    return (parallels.first { $0.right == language } ?? parallels.first).map { parallel in
      let other = parallel.left == language ? parallel.right : parallel.left
      return ParallelLinkModel(address: page.link(to: parallel.route), isCurrent: false, other: other.tag)
    }
  }

  fileprivate func parallelTitle(_ briefing: BriefingSummary, _ language: Language) -> String {
    text(
      "parallelTitle", language,
      [
        "title": briefing.edition(in: language)?.plainTitle ?? "", "site": site.title[language] ?? "",
      ])
  }

  fileprivate func parallelPage(
    _ briefing: RenderedBriefing, _ left: RenderedEdition, beside other: Language, _ route: Route
  ) -> ParallelPageModel {
    let language = left.language
    let editions = [left, briefing.edition(in: other)].compactMap(\.self)
    let summary = briefing.summary
    var identity = PageIdentity(
      route: route, language: language, title: parallelTitle(summary, language),
      description: summary.edition(in: language)?.description ?? "")
    identity.type = "article"
    identity.isExcludedFromIndex = true
    identity.place = summary.place
    identity.parallel = ParallelLinkModel(address: "./", isCurrent: true)
    let builder = ParallelRowBuilder(website: self, briefing: briefing, editions: editions, page: route)
    return ParallelPageModel(
      frame: frame(identity), title: builder.passages(briefing.document.title),
      deck: briefing.document.deck.map { builder.row($0) },
      editions: editions.map { edition in
        ParallelEditionModel(
          tag: edition.language.tag, name: languageName(edition.language),
          address: summary.route(in: edition.language).map { route.link(to: $0) } ?? "./",
          facts: facts(summary, edition.language, on: route, withReadingTime: false),
          status: status(of: edition, from: briefing.briefing.source, in: language),
          dateline: dateline(briefing, edition))
      },
      keyPoints: briefing.document.keyPoints.map { builder.row($0) },
      rows: (briefing.document.release.map { [builder.row($0)] } ?? [])
        + briefing.document.blocks.map { builder.row($0) },
      corrections: builder.corrections,
      licences: editions.compactMap { edition in
        licence(briefing, edition.language).map {
          ParallelLicenceModel(tag: edition.language.tag, licence: $0)
        }
      },
      attached: editions.compactMap { edition in
        attachments(summary, edition.language, on: route).map {
          ParallelAttachmentsModel(tag: edition.language.tag, items: $0.items)
        }
      })
  }
}

/// Sets the blocks of two editions side by side, segment by segment.
struct ParallelRowBuilder {
  let website: Website
  let briefing: RenderedBriefing
  let editions: [RenderedEdition]
  let page: Route
  /// By the id of the block that they follow.
  private let figures: [String: [Figure]]

  init(website: Website, briefing: RenderedBriefing, editions: [RenderedEdition], page: Route) {
    self.website = website
    self.briefing = briefing
    self.editions = editions
    self.page = page
    figures = briefing.figuresByBlock
  }

  func row(_ release: Release) -> ParallelRowModel {
    var row = ParallelRowModel(id: release.text.id)
    row.text = ParallelTextModel(kind: "release", columns: passages(release.text))
    return row
  }

  func row(_ block: Block) -> ParallelRowModel {
    var row = ParallelRowModel(id: block.id)
    switch block.content {
    case .heading(let heading):
      let columns = ParallelHeadingModel(
        marker: editions.first?.shownMarker(heading),
        columns: zip(passages(heading.text), editions).map { passage, edition in
          var passage = passage
          passage.marker = edition.shownMarker(heading)
          return passage
        })
      switch heading.level {
      case ...2: row.heading2 = columns
      case 3: row.heading3 = columns
      default: row.heading4 = columns
      }
    case .paragraph(let text):
      row.text = ParallelTextModel(kind: block.id == "lead" ? "lead" : "paragraph", columns: passages(text))
    case .note(let note):
      row.text = ParallelTextModel(
        kind: "note", columns: passages(note.text) { $0.marker = note.marker })
    case .source(let text): row.text = ParallelTextModel(kind: "source", columns: passages(text))
    case .contact(let contact):
      row.contact = ParallelContactModel(rows: rows(of: contact))
    case .footnote(let footnote):
      row.text = ParallelTextModel(
        kind: "note", columns: footnoteColumns(footnote, id: block.id))
    case .quotation(let quotation): row.quotation = PassagesModel(columns: self.quotation(quotation))
    case .list(let list): row.list = ParallelListModel(items: items(list.items, depth: 1))
    case .table(let table): row.table = self.table(table, id: block.id)
    }
    row.isLetterhead = block.part == .letterhead
    row.isEndMatter = block.part == .endMatter
    row.figures = (figures[block.id] ?? []).compactMap(figure)
    return row
  }

  /// A picture with its words in each language that has some; its alternative is that of the page.
  private func figure(_ figure: Figure) -> ParallelFigureModel? {
    guard let language = editions.first?.language,
      let model = website.figure(figure, of: briefing, language, on: page)
    else { return nil }
    return ParallelFigureModel(
      figure: model,
      captions: editions.compactMap { edition in
        let (text, credit) = (figure.caption[edition.language], figure.credit[edition.language])
        guard text != nil || credit != nil else { return nil }
        return ParallelCaptionModel(tag: edition.language.tag, text: text, credit: credit)
      })
  }

  /// What was corrected; nil for a briefing without corrections.
  var corrections: ParallelCorrectionsModel? {
    let items = briefing.briefing.settings.corrections.map { correction in
      ParallelCorrectionModel(
        columns: editions.compactMap { edition in
          correction.text[edition.language].map {
            DatedWordsModel(
              tag: edition.language.tag, dateISO: correction.date.isoDay,
              date: website.date(correction.date, edition.language), text: $0)
          }
        })
    }
    guard !items.isEmpty else { return nil }
    return ParallelCorrectionsModel(
      columns: editions.map { edition in
        PassageModel(
          tag: edition.language.tag,
          html: HTML(escaping: website.interface[edition.language]?["corrections"] ?? ""))
      },
      items: items)
  }

  /// What heads a contact, what is said in it, and each person on a row.
  private func rows(of contact: Contact) -> [ParallelCellModel] {
    [contact.label, contact.text].compactMap { $0.map(row) }
      + contact.people.compactMap { person in
        person.segments.first.map { first in
          ParallelCellModel(id: first.id, columns: editions.map { passage(person.segments, $0) })
        }
      }
  }

  /// Segments that are read as one line.
  private func passage(_ segments: [Segment], _ edition: RenderedEdition) -> PassageModel {
    let states = segments.filter(\.isTranslatable).map { edition.state(of: $0) }
    let isMissing = !states.isEmpty && states.allSatisfy { $0 == .missing }
    let words = segments.map { edition.marked($0).bytes }
    return PassageModel(
      tag: edition.language.tag, html: HTML(utf8: isMissing ? [] : Array(words.joined(separator: " ".utf8))),
      isMissing: isMissing, isStale: states.contains(.stale),
      isMachineMade: segments.contains { edition.isDisclosed($0) })
  }

  func row(_ segment: Segment) -> ParallelCellModel {
    ParallelCellModel(id: segment.id, columns: passages(segment))
  }

  /// The segment in each language.
  func passages(
    _ segment: Segment, _ complete: (inout PassageModel) -> Void = { _ in }
  ) -> [PassageModel] {
    editions.map { edition in
      let state = edition.state(of: segment)
      var passage = PassageModel(
        tag: edition.language.tag,
        html: state == .missing
          ? HTML(utf8: []) : edition.linkedHTML(segment, suffix: "-" + edition.language.tag),
        isMissing: state == .missing,
        isStale: state == .stale,
        isMachineMade: edition.isDisclosed(segment))
      complete(&passage)
      return passage
    }
  }

  /// A footnote in each language, and the ways back to its marks in that language.
  private func footnoteColumns(_ footnote: Footnote, id: String) -> [PassageModel] {
    zip(passages(footnote.text) { $0.marker = footnote.mark }, editions).map { passage, edition in
      var passage = passage
      passage.references = edition.references(to: id).enumerated().map { index, id in
        FootnoteReferenceModel(address: "#\(id)-\(edition.language.tag)", number: index + 1)
      }
      return passage
    }
  }

  private func quotation(_ quotation: Quotation) -> [PassageModel] {
    zip(passages(quotation.words), editions).map { passage, edition in
      var passage = passage
      passage.speaker = edition.marked(quotation.speaker)
      passage.role = quotation.role.map { edition.marked($0) }
      let texts = website.interface[edition.language]
      passage.quotationMarks = (texts?["quotationOpen"] ?? "", texts?["quotationClose"] ?? "")
      return passage
    }
  }

  private func items(_ items: [ListItem], depth: Int) -> [ParallelItemModel] {
    items.flatMap { item in
      let columns = zip(passages(item.text), editions).map { passage, edition in
        var passage = passage
        passage.label = item.label.map { edition.marked($0) }
        passage.marker = edition.shownMarker(item)
        return passage
      }
      return [ParallelItemModel(id: item.id, depth: min(depth, 4), columns: columns)]
        + self.items(item.items, depth: depth + 1)
    }
  }

  private func table(_ table: Table, id: String) -> ParallelTableModel {
    let number = briefing.document.numberOfTable(id)
    let caption = editions.map { edition in
      PassageModel(
        tag: edition.language.tag,
        html: website.html(of: table, id: id, number: number, briefing, edition),
        unit: table.unit.map { edition.marked($0) })
    }
    let charts = zip(editions, caption).compactMap { edition, caption in
      website.chart(of: table, id: id, number: number, briefing, edition).map {
        ParallelChartModel(caption: caption, chart: $0)
      }
    }
    if briefing.briefing.kind(of: table, id: id) == .numbers {
      return ParallelTableModel(
        caption: caption, rows: [], whole: whole(table, id: id, caption), charts: charts)
    }
    let grid = TableGrid(table)
    let all = table.allRows
    let headColumns = min(max(table.headColumns, 1), grid.columnCount)
    let rows = table.rows.enumerated().map { index, row in
      let gridRow = table.header.count + index
      let columns = grid.columns(ofRow: gridRow)
      let cells = zip(row, columns).filter { $0.1 >= headColumns }.map { cell, column in
        ParallelCellModel(
          id: cell.text.id,
          columns: zip(passages(cell.text), editions).map { passage, edition in
            var passage = passage
            passage.label = table.headerPlaces(ofColumn: column, grid).last.map {
              edition.marked(all[$0.row][$0.cell].text)
            }
            passage.flag = cell.flag
            return passage
          })
      }
      let heads = (0..<headColumns).compactMap { grid[row: gridRow, column: $0] }.last
        .map { all[$0.row][$0.cell] }
      return ParallelTableRowModel(
        id: "\(id)-r\(index + 1)",
        heading: heads.map { head in passages(head.text) { $0.flag = head.flag } } ?? [],
        cells: cells)
    }
    return ParallelTableModel(caption: caption, rows: rows, charts: charts)
  }

  /// A table of figures, once for all languages.
  private func whole(_ table: Table, id: String, _ caption: [PassageModel]) -> TableModel {
    let wording = SharedWording(editions: editions)
    let paper = PaperFit(table)
    let cells = TableCells(table, wording)
    return TableModel(
      isNumbers: true, paper: paper.name,
      caption: .inEachLanguage(zip(editions, caption).map { ($0.language, $1.html) }),
      unit: table.unit.map(wording.cell), csvLabel: "", jsonLabel: "",
      head: table.header.indices.map(cells.headerRow), rows: cells.rows(id: id),
      parts: paper.parts.map { columns in
        let part = table.part(of: columns)
        let cells = TableCells(part, wording)
        return TablePartModel(head: part.header.indices.map(cells.headerRow), rows: cells.rows(id: id))
      })
  }
}
