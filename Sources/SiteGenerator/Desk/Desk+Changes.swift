import Briefings
import Catalogues
import Checks
import Diagnostics
import FileReading
import Loading
import Publishing
import TextCleaning

extension Desk {
  /// What a change would write, and what would follow from it. Nothing is written.
  /// - Parameters:
  ///   - name: of the briefing's folder.
  ///   - language: tag of the language that the page shows beside the text.
  ///   - digest: of the page that the editor sees.
  package func proposal(
    _ change: DeskChange, to name: String, in language: String?, digest: String
  ) throws(DeskRefusal) -> DeskProposal {
    guard let folder = folder(named: name), let briefing = DeskBriefing(folder, preparation) else {
      throw DeskRefusal(.unknown, "There is no briefing '\(name)' that could be read")
    }
    let target = targets(from: briefing.loaded.briefing.source).first { $0.tag == language }
    guard briefing.digest(target) == digest else {
      throw DeskRefusal(.changed, "The files of the briefing have changed since the page was shown")
    }
    switch change {
    case .reading(let statement): return try proposal(statement, briefing)
    case .repair(let rule): return try proposal(turningOff: rule, briefing)
    case .entry(let segment, let words, let isReviewed):
      return try catalogueProposal(briefing, target, segment) { catalogue, index, text throws(DeskRefusal) in
        let words = try translation(words, of: text)
        catalogue.entries[index].translation = words
        catalogue.entries[index].isFuzzy = false
        catalogue.entries[index].endRevision()
        catalogue.entries[index].comments.removeAll(.translator) { $0.hasPrefix(CatalogueEntry.doubtMark) }
        if isReviewed {
          catalogue.entries[index].markAsReviewed()
        } else {
          catalogue.entries[index].withdrawReview()
        }
        return words
      }
    case .waiver(let segment, let rule, let reason):
      let reason = reason.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      guard !reason.isEmpty else { throw DeskRefusal(.unfit, "A waiver needs a reason") }
      guard CheckRule.all.contains(where: { $0.id == rule }) else {
        throw DeskRefusal(.unfit, "'\(rule)' is no rule that a comment can waive")
      }
      return try catalogueProposal(briefing, target, segment) { catalogue, index, _ throws(DeskRefusal) in
        guard !catalogue.entries[index].translation.isEmpty else {
          throw DeskRefusal(.unfit, "There is no translation of which something could be allowed")
        }
        let comment = "sitegen: allow \(rule) – \(reason)"
        catalogue.entries[index].comments.append(.translator, comment)
        return "# \(comment)"
      }
    }
  }

  /// Writes a file as it was proposed: whole or not at all, and only over what was there then.
  package func write(_ proposal: DeskProposal) throws(DeskRefusal) {
    do throws(FileFailure) {
      guard try contents(of: proposal.file) == proposal.present else {
        throw FileFailure(path: proposal.file, code: 0)
      }
    } catch {
      throw DeskRefusal(.changed, "'\(proposal.file)' was changed by another program meanwhile")
    }
    do {
      try replaceFile(proposal.file, with: proposal.bytes)
    } catch {
      throw DeskRefusal(.unwritable, "'\(proposal.file)' cannot be written: \(error)")
    }
  }

  // MARK: briefing.yml

  private func proposal(
    _ statement: DeskStatement, _ briefing: DeskBriefing
  ) throws(DeskRefusal) -> DeskProposal {
    guard !briefing.isTextForm else {
      throw DeskRefusal(.unfit, "A text in the text form says itself what its lines are: change the text")
    }
    let lines = briefing.text.fileLines
    guard statement.lines.lowerBound >= 1, statement.lines.upperBound <= lines.count else {
      throw DeskRefusal(.unfit, "The text has \(lines.count) lines")
    }
    let role = statement.role
    let reason = statement.reason?.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard role != "drop" || !(reason ?? "").isEmpty else {
      throw DeskRefusal(.unfit, "What is dropped needs a reason")
    }
    let isOne = statement.lines.count == 1
    let named: LineStatement.Lines =
      if isOne, statement.isByWords {
        .text(words(of: lines[statement.lines.lowerBound - 1]))
      } else if isOne {
        .line(statement.lines.lowerBound)
      } else {
        .lines(statement.lines)
      }
    let entry = LineStatement(
      named, as: role, isEach: statement.isEach && !isOne, level: role == "item" ? statement.level : nil,
      reason: role == "drop" ? reason : nil)
    let replaced = try entryReplaced(by: statement.lines, briefing)
    let changed = try settings(of: briefing) { edit throws(SettingsEditFailure) in
      try edit.stating(entry, replacing: replaced)
    }
    return try proposal("- \(entry.text)", changed, briefing)
  }

  private func words(of line: Substring) -> String {
    String(line).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The entry of the settings that says something of just these lines.
  private func entryReplaced(
    by lines: ClosedRange<Int>, _ briefing: DeskBriefing
  ) throws(DeskRefusal) -> Int? {
    let stated = lines.compactMap { briefing.stated[$0] }.filter { !$0.isOfHouse }
    guard let place = stated.first?.by else { return nil }
    let others = briefing.stated.filter { $0.value.by == place }.keys
    guard stated.allSatisfy({ $0.by == place }), others.allSatisfy(lines.contains),
      let index = briefing.reading.index(ofEntryAt: place)
    else {
      throw DeskRefusal(
        .unfit, "An entry says already what some of these lines are; change it, or choose all of its lines",
        at: place)
    }
    return index
  }

  private func proposal(turningOff rule: String, _ briefing: DeskBriefing) throws(DeskRefusal) -> DeskProposal
  {
    let changed = try settings(of: briefing) { edit throws(SettingsEditFailure) in
      try edit.turningOff(rule)
    }
    return try proposal("repairs: {\(rule): off}", changed, briefing)
  }

  private func settings(
    of briefing: DeskBriefing, _ change: (SettingsEdit) throws(SettingsEditFailure) -> String
  ) throws(DeskRefusal) -> String {
    let text = briefing.settings.map { String(validating: $0.bytes, as: UTF8.self) }
    if case .some(.none) = text { throw DeskRefusal(.unfit, "briefing.yml is no UTF-8") }
    do {
      return try change(try SettingsEdit(text ?? nil, file: briefing.settingsPath))
    } catch {
      throw DeskRefusal(.unfit, error.message, at: error.location)
    }
  }

  private func proposal(
    _ entry: String, _ settings: String, _ briefing: DeskBriefing
  ) throws(DeskRefusal) -> DeskProposal {
    let reading = ReadingSettings(settings, file: briefing.settingsPath)
    let (before, after) = (
      findings(of: briefing, briefing.reading), findings(of: briefing, reading)
    )
    let proposal = DeskProposal(
      briefing.settingsPath, from: briefing.settings?.bytes, to: Array(settings.utf8), entry: entry,
      before, after)
    // An error in what is said of the lines would keep the whole site from being published.
    if let error = proposal.found.first(where: { $0.severity == .error }) {
      throw DeskRefusal(.unfit, error.message, at: error.location)
    }
    return proposal
  }

  private func findings(of briefing: DeskBriefing, _ reading: ReadingSettings) -> [Diagnostic] {
    do {
      let read = try DeskBriefing.read(briefing.loaded, reading, preparation.site)
      return read.diagnostics + TextLoader.load(read.text, options: read.options).diagnostics
    } catch {
      return []
    }
  }

  // MARK: Catalogues

  /// The words of a translation as a catalogue may have them.
  private func translation(_ words: String, of text: String) throws(DeskRefusal) -> String {
    var lines = words.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map {
      $0.split { $0 == " " || $0 == "\t" }.joined(separator: " ")
    }
    // Only cells and contacts have lines.
    if !text.contains("\n") { lines = [lines.filter { !$0.isEmpty }.joined(separator: " ")] }
    let joined = lines.joined(separator: "\n")
    let cleaned = TextCleaner(.words).cleaned(joined)?.text ?? joined
    guard cleaned.contains(where: { !$0.isWhitespace }) else {
      throw DeskRefusal(.unfit, "There are no words")
    }
    return cleaned
  }

  /// - Parameter change: given the catalogue, the position of the entry in it and the text of that; returns what is new in a
  ///   few words.
  private func catalogueProposal(
    _ briefing: DeskBriefing, _ target: Language?, _ segment: Int,
    _ change: (inout Catalogue, Int, String) throws(DeskRefusal) -> String
  ) throws(DeskRefusal) -> DeskProposal {
    let loaded = briefing.loaded
    guard let target else { throw DeskRefusal(.unknown, "The site has no such language") }
    guard briefing.document.segments.indices.contains(segment) else {
      throw DeskRefusal(.unknown, "There is no such passage")
    }
    guard let file = loaded.catalogue(target).value else {
      throw DeskRefusal(
        .unfit, "The catalogue has a mistake, which has to be mended first",
        at: SourceLocation(file: loaded.cataloguePath(target)))
    }
    let text = briefing.document.segments[segment]
    var catalogue = file.catalogue
    // An entry that is there already stays where it is, and so do all others.
    if position(of: text, in: catalogue, briefing, target) == nil {
      catalogue = catalogue.updated(to: briefing.document, in: target).catalogue
    }
    guard let index = position(of: text, in: catalogue, briefing, target) else {
      throw DeskRefusal(.unfit, "This passage has no words to translate")
    }
    let entry = try change(&catalogue, index, text.text)
    let written =
      file.bytes.map { catalogue.rewritten(over: $0, of: file.catalogue) } ?? catalogue.serialized()
    guard let written else { throw DeskRefusal(.unfit, "This is what the catalogue says already") }
    let (before, after) = (findings(file.bytes, loaded, target), findings(written, loaded, target))
    guard !after.contains(where: { $0.severity == .error && Self.rulesOfFiles.contains($0.rule) }) else {
      throw DeskRefusal(.unfit, "The catalogue could not be read back")
    }
    return DeskProposal(file.path, from: file.bytes, to: written, entry: entry, before, after)
  }

  private static let rulesOfFiles = Set(Rule.catalogues.map(\.id))

  /// The position of the entry that has just the text of a segment.
  private func position(
    of segment: Segment, in catalogue: Catalogue, _ briefing: DeskBriefing, _ target: Language
  ) -> Int? {
    let translation = catalogue.translate(
      briefing.document, from: briefing.loaded.briefing.source, into: target)
    guard let position = translation.value.position(for: segment),
      catalogue.entries[position].id == segment.text
    else { return nil }
    return position
  }

  /// What there is to say of a catalogue.
  private func findings(_ bytes: [UInt8]?, _ loaded: LoadedBriefing, _ target: Language) -> [Diagnostic] {
    guard let bytes else { return [] }
    var changed = loaded
    changed.catalogues = [
      (language: target, file: ContentFile(path: loaded.cataloguePath(target), bytes: bytes))
    ]
    let translated = preparation.translator.translate(changed)
    let report = CheckReport(levels: settings.checks)
    // Other languages are not looked at.
    return translated.diagnostics.filter { $0.rule != Rule.missingCatalogue.id }
      + translated.value.checked.flatMap(report.diagnostics)
  }
}

extension DeskProposal {
  /// - Parameters:
  ///   - before: what is found now.
  ///   - after: what would be found.
  fileprivate init(
    _ file: String, from present: [UInt8]?, to bytes: [UInt8], entry: String, _ before: [Diagnostic],
    _ after: [Diagnostic]
  ) {
    let old = Self.lines(present ?? [])
    let new = Self.lines(bytes)
    let start = zip(old, new).prefix { $0 == $1 }.count
    let end = zip(old[start...].reversed(), new[start...].reversed()).prefix { $0 == $1 }.count
    func shown(_ lines: [Substring]) -> [String] {
      let changed = lines[start..<(lines.count - end)].map { String($0).visible }
      let more = changed.count - Self.shownLines
      return more > 1 ? changed.prefix(Self.shownLines) + ["… and \(more) more lines"] : changed
    }
    self.init(
      file: file, entry: entry, line: start + 1, removed: shown(old), added: shown(new),
      gone: Self.difference(before, after), found: Self.difference(after, before), present: present,
      bytes: bytes)
  }

  private static let shownLines = 40

  private static func lines(_ bytes: [UInt8]) -> [Substring] {
    String(decoding: bytes, as: UTF8.self).split(omittingEmptySubsequences: false) {
      $0 == "\n" || $0 == "\r\n"
    }
  }

  /// Those that are not among others, wherever they are.
  private static func difference(_ findings: [Diagnostic], _ others: [Diagnostic]) -> [Diagnostic] {
    struct Words: Hashable {
      var rule: String
      var message: String
    }
    var known: [Words: Int] = [:]
    for other in others { known[Words(rule: other.rule, message: other.message), default: 0] += 1 }
    return findings.filter { finding in
      let words = Words(rule: finding.rule, message: finding.message)
      guard let count = known[words], count > 0 else { return true }
      known[words] = count - 1
      return false
    }
  }
}
