import Briefings
import Loading
import Templating

extension Website {
  func parallelPage(
    _ position: Int, _ left: RenderedEdition, _ right: RenderedEdition
  ) -> ParallelPageModel {
    let briefing = briefings[position]
    let language = left.language
    let slug = briefing.briefing.settings.slugs[language] ?? ""
    let route = Route.parallel(language, right.language, slug: slug)
    let title = interface[language]?.filled(
      "parallelTitle",
      ["title": left.plain(briefing.document.title), "site": site.title[language] ?? ""])
    var identity = PageIdentity(
      route: route, language: language, title: title ?? "", description: description(of: briefing, left))
    identity.type = "article"
    identity.isExcludedFromIndex = true
    identity.place = .briefing(position)
    identity.parallel = ParallelLinkModel(address: "./", isCurrent: true)
    let builder = ParallelRowBuilder(website: self, briefing: briefing, editions: [left, right], page: route)
    return ParallelPageModel(
      frame: frame(identity), title: builder.passages(briefing.document.title),
      deck: briefing.document.deck.map { PassagesModel(columns: builder.passages($0)) },
      editions: [left, right].map { edition in
        ParallelEditionModel(
          tag: edition.language.tag, name: languageName(edition.language),
          address: self.route(briefing, edition.language).map { route.link(to: $0) } ?? "./",
          facts: facts(briefing, edition, on: route, withReadingTime: false),
          status: status(of: edition, in: language),
          dateline: dateline(briefing, edition))
      },
      rows: (briefing.document.release.map { [builder.row($0)] } ?? [])
        + briefing.document.blocks.map { builder.row($0) })
  }
}

/// Sets the blocks of two editions side by side, segment by segment.
struct ParallelRowBuilder {
  let website: Website
  let briefing: RenderedBriefing
  let editions: [RenderedEdition]
  let page: Route

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
        marker: heading.displayMarker,
        columns: passages(heading.text) { $0.marker = heading.displayMarker })
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
    case .contact(let text): row.text = ParallelTextModel(kind: "contact", columns: passages(text))
    case .quotation(let quotation): row.quotation = PassagesModel(columns: self.quotation(quotation))
    case .list(let list): row.list = ParallelListModel(items: items(list.items, isNested: false))
    case .table(let table): row.table = self.table(table, id: block.id)
    }
    return row
  }

  /// The segment in each language.
  func passages(
    _ segment: Segment, _ complete: (inout PassageModel) -> Void = { _ in }
  ) -> [PassageModel] {
    editions.map { edition in
      let state = edition.edition[segment].state
      var passage = PassageModel(
        tag: edition.language.tag,
        html: state == .missing ? HTML(utf8: []) : edition.html(segment), isMissing: state == .missing,
        isStale: state == .stale,
        isMachineMade: edition.isDisclosed(segment))
      complete(&passage)
      return passage
    }
  }

  private func quotation(_ quotation: Quotation) -> [PassageModel] {
    zip(passages(quotation.words), editions).map { passage, edition in
      var passage = passage
      passage.speaker = edition.marked(quotation.speaker)
      passage.role = quotation.role.map { edition.marked($0) }
      return passage
    }
  }

  private func items(_ items: [ListItem], isNested: Bool) -> [ParallelItemModel] {
    items.flatMap { item in
      let columns = zip(passages(item.text), editions).map { passage, edition in
        var passage = passage
        passage.label = item.label.map { edition.marked($0) }
        passage.marker = markerCounts(item.marker) ? item.marker : nil
        return passage
      }
      return [ParallelItemModel(id: item.id, isNested: isNested, columns: columns)]
        + self.items(item.items, isNested: true)
    }
  }

  private func table(_ table: Table, id: String) -> ParallelTableModel {
    let number = (briefing.document.tables.firstIndex(of: table) ?? 0) + 1
    let caption = editions.map { edition in
      let builder = BlockModelBuilder(website: website, briefing: briefing, edition: edition, page: page)
      return PassageModel(
        tag: edition.language.tag, html: builder.caption(of: table, id: id, number: number))
    }
    let rows = table.rows.enumerated().map { index, row in
      let cells = zip(row, table.header).dropFirst().map { cell, header in
        ParallelCellModel(
          id: cell.text.id,
          columns: zip(passages(cell.text), editions).map { passage, edition in
            var passage = passage
            passage.label = edition.marked(header.text)
            passage.flag = cell.flag
            return passage
          })
      }
      return ParallelTableRowModel(
        id: "\(id)-r\(index + 1)",
        heading: row.first.map { first in passages(first.text) { $0.flag = first.flag } } ?? [],
        cells: cells)
    }
    return ParallelTableModel(caption: caption, rows: rows)
  }
}
