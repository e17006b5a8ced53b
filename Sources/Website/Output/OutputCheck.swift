import Briefings
package import Diagnostics
import Loading
import MarkupReading
package import Publishing

/// Proves on the finished files that the site holds together: every link leads somewhere, the editions of a briefing
/// have the same places, and what search engines are told is true of the pages.
///
/// - Complexity: linear in the artifacts; of each page only its links, ids and head are kept.
package struct OutputCheck {
  private let addresses: SiteAddresses
  private let baseURL: String?
  /// Pages that show the same briefing in different languages.
  struct Counterparts: Sendable {
    var pages: [String]
    /// Those of its blocks and segments.
    var ids: Set<String>
  }

  private var counterparts: [Counterparts] = []
  private var pages: [OutputPage] = []
  /// What an author has put on the site as it is: links may lead there and have to lead somewhere from there, but it is no
  /// page of the site.
  private var statics: Set<String> = []
  private var staticPages: [OutputPage] = []
  private var paths: Set<String> = []
  private var sitemaps: [String: [OutputPage.Link]] = [:]
  private var texts: [String: [UInt8]] = [:]

  package init(of website: Website) {
    self.init(baseURL: website.site.baseURL)
    statics = Set(website.contents.statics.map(\.path))
  }

  /// Has the pages of a briefing compared with each other.
  package mutating func add(_ briefing: RenderedBriefing) {
    let (summary, document) = (briefing.summary, briefing.document)
    counterparts.append(
      Counterparts(
        pages: summary.editions.compactMap { summary.route(in: $0.language)?.file },
        ids: Set(document.segments.map(\.id) + document.blocks.map(\.id))))
  }

  init(baseURL: String?, counterparts: [Counterparts] = []) {
    addresses = SiteAddresses(baseURL: baseURL)
    self.baseURL = baseURL
    self.counterparts = counterparts
  }

  package mutating func add(_ artifacts: [Artifact]) {
    for artifact in artifacts {
      paths.insert(artifact.path)
      if statics.contains(artifact.path) {
        if artifact.path.hasSuffix(".html") {
          staticPages.append(OutputPage(path: artifact.path, bytes: artifact.bytes))
          texts[artifact.path] = artifact.bytes
        }
        continue
      }
      if artifact.path.hasSuffix(".html") {
        let page = OutputPage(path: artifact.path, bytes: artifact.bytes)
        pages.append(page)
        texts[artifact.path] = artifact.bytes
      } else if artifact.path.hasSuffix(".xml"), artifact.path.contains("sitemap") {
        sitemaps[artifact.path] = sitemapLinks(artifact.bytes)
        texts[artifact.path] = artifact.bytes
      }
    }
  }

  /// Everything that is wrong, in the order of pages and places.
  package func diagnostics() -> [Diagnostic] {
    var findings = OutputFindings(texts: texts)
    let byPath = Dictionary(pages.map { ($0.path, $0) }) { first, _ in first }
    for page in pages.sorted(by: { $0.path < $1.path }) {
      checkHead(of: page, &findings)
      checkLinks(of: page, byPath, &findings)
      checkAlternates(of: page, byPath, &findings)
    }
    for page in staticPages.sorted(by: { $0.path < $1.path }) {
      checkLinks(of: page, byPath, &findings, as: .warning)
    }
    checkRequests(&findings)
    checkCounterparts(byPath, &findings)
    checkTitles(&findings)
    checkSitemaps(byPath, &findings)
    return findings.diagnostics
  }

  private func checkHead(of page: OutputPage, _ findings: inout OutputFindings) {
    if page.language?.isEmpty ?? true {
      findings.add(.languageMissing, page.path, "The page does not say what language it is in")
    }
    for repeated in page.repeatedIDs {
      findings.add(
        .duplicateID, page.path, repeated.offset, "The id '\(repeated.address)' is used again here")
    }
    guard !page.isRedirect else { return }
    findings.checkLength(
      of: page.title, "title", in: page, longest: 150, missing: .titleMissing, tooLong: .titleTooLong)
    guard page.isIndexed else { return }
    findings.checkLength(
      of: page.description, "description", in: page, longest: 320, missing: .descriptionMissing,
      tooLong: .descriptionTooLong)
  }

  /// The path as links name it.
  private func addressed(_ path: String) -> String {
    path.hasSuffix("index.html") ? String(path.dropLast("index.html".utf8.count)) : path
  }

  /// The page at a path, whether that names the file or its folder.
  private func file(at path: String) -> String? {
    let candidates =
      path.isEmpty || path.hasSuffix("/") ? [path + "index.html"] : [path, path + "/index.html"]
    return candidates.first(where: paths.contains)
  }

  private func checkLinks(
    of page: OutputPage, _ byPath: [String: OutputPage], _ findings: inout OutputFindings,
    as severity: Diagnostic.Severity? = nil
  ) {
    for link in page.links {
      guard let target = addresses.target(of: link.address, on: page.path) else {
        if link.address.hasPrefix("..") {
          findings.add(
            .brokenLink, page.path, link.offset, "'\(link.address)' leads out of the site", as: severity)
        }
        continue
      }
      guard let file = file(at: target.path) else {
        findings.add(
          .brokenLink, page.path, link.offset, "'\(link.address)' leads to nothing in the site",
          nearest: target.path, among: Set(paths.map(addressed)), as: severity)
        continue
      }
      guard let fragment = target.fragment, !fragment.isEmpty, fragment != "top",
        let destination = byPath[file],
        !destination.ids.contains(fragment)
      else { continue }
      findings.add(
        .brokenFragment, page.path, link.offset, "Nothing on '\(file)' has the id '\(fragment)'",
        nearest: fragment, among: destination.ids, as: severity)
    }
  }

  /// A template is used by many pages, so each address is reported once.
  private func checkRequests(_ findings: inout OutputFindings) {
    var first: [String: (page: String, offset: Int)] = [:]
    var order: [String] = []
    var counts: [String: Int] = [:]
    for page in pages.sorted(by: { $0.path < $1.path }) {
      var seen: Set<String> = []
      for request in page.requests where WrittenAddress(request.address).leads(outOf: baseURL) {
        guard seen.insert(request.address).inserted else { continue }
        counts[request.address, default: 0] += 1
        guard first[request.address] == nil else { continue }
        first[request.address] = (page.path, request.offset)
        order.append(request.address)
      }
    }
    for address in order {
      guard let place = first[address], let count = counts[address] else { continue }
      let others = count > 1 ? ", as on \(count - 1) more page\(count > 2 ? "s" : "")" : ""
      findings.add(
        .thirdPartyRequest, place.page, place.offset,
        "Another host is asked for '\(address.prefix(200))'\(others)")
    }
  }

  private func checkAlternates(
    of page: OutputPage, _ byPath: [String: OutputPage], _ findings: inout OutputFindings
  ) {
    for alternate in page.alternates where alternate.language != "x-default" {
      guard let target = addresses.target(of: alternate.address, on: page.path),
        let file = file(at: target.path),
        let other = byPath[file]
      else {
        findings.add(
          .brokenAlternate, page.path, "The alternate in '\(alternate.language)' is not a page of the site",
          reason: alternate.address)
        continue
      }
      let answers = other.alternates.contains {
        addresses.target(of: $0.address, on: other.path).flatMap { self.file(at: $0.path) } == page.path
      }
      if !answers {
        findings.add(
          .unansweredAlternate, page.path, "'\(file)' does not name this page as its alternate",
          reason: "Search engines ignore alternates that do not name each other")
      }
      if !other.isIndexed {
        findings.add(
          .unindexedAlternate, page.path,
          "The alternate in '\(alternate.language)' asks not to be indexed")
      }
    }
  }

  private func checkCounterparts(_ byPath: [String: OutputPage], _ findings: inout OutputFindings) {
    for briefing in counterparts {
      let editions = briefing.pages.compactMap { byPath[$0] }
      guard let first = editions.first else { continue }
      for other in editions.dropFirst() {
        report(
          first.ids.subtracting(other.ids).intersection(briefing.ids), of: first, missingOn: other, &findings)
        report(
          other.ids.subtracting(first.ids).intersection(briefing.ids), of: other, missingOn: first, &findings)
      }
    }
  }

  private func report(
    _ ids: Set<String>, of page: OutputPage, missingOn other: OutputPage, _ findings: inout OutputFindings
  ) {
    for id in ids.sorted() {
      findings.add(
        .idsDiffer, other.path, "The place '\(id)' of '\(page.path)' is missing here",
        reason: "Readers who change the language there lose their place")
    }
  }

  private func checkTitles(_ findings: inout OutputFindings) {
    var seen: [String: String] = [:]
    for page in pages.sorted(by: { $0.path < $1.path }) where page.isIndexed && !page.isRedirect {
      guard let title = page.title, !title.isEmpty else { continue }
      let key = "\(page.language ?? "") \(title)"
      if let other = seen[key] {
        findings.add(
          .duplicateTitle, page.path, "'\(other)' has the same title",
          reason: "Readers cannot tell the two apart in a list of results")
      } else {
        seen[key] = page.path
      }
    }
  }

  /// The sitemap must name every page that may be found, and nothing else.
  private func checkSitemaps(_ byPath: [String: OutputPage], _ findings: inout OutputFindings) {
    guard !sitemaps.isEmpty else { return }
    var listed: Set<String> = []
    for (sitemap, links) in sitemaps.sorted(by: { $0.key < $1.key }) {
      for link in links {
        let target = addresses.target(of: link.address, on: sitemap).flatMap { file(at: $0.path) }
        guard let target else {
          findings.add(.sitemapDiffers, sitemap, link.offset, "'\(link.address)' is not a page of the site")
          continue
        }
        guard target.hasSuffix(".html") else { continue }
        if !listed.insert(target).inserted {
          findings.add(.sitemapDiffers, sitemap, link.offset, "'\(target)' is listed twice")
        } else if byPath[target]?.isIndexed == false {
          findings.add(.sitemapDiffers, sitemap, link.offset, "'\(target)' asks not to be indexed")
        }
      }
    }
    for page in pages where page.isIndexed && !page.isRedirect && !listed.contains(page.path) {
      findings.add(.sitemapDiffers, page.path, "The page may be indexed, but no sitemap names it")
    }
  }

  private func sitemapLinks(_ bytes: [UInt8]) -> [OutputPage.Link] {
    var scanner = MarkupScanner(bytes)
    var links: [OutputPage.Link] = []
    while let tag = scanner.next() {
      guard tag.name == "loc" else { continue }
      links.append(OutputPage.Link(address: scanner.text(from: tag.end), offset: tag.offset))
    }
    return links
  }
}
