import Briefings
import Catalogues
import Characters
import Checks
package import Diagnostics
import FileReading
import Loading
import Publishing

extension BriefingMaker {
  /// Takes a later version of a document, or of a text, into the folder of its briefing.
  ///
  /// What the document changed and what was edited in the folder are put together line by line; their common base is what
  /// the document beside the text says. Where both differ from it, nothing is written unless marks are asked for. Settings
  /// stay as they are, but for comments on new pictures; catalogues follow as after any edit.
  /// - Parameters:
  ///   - source: the later version.
  ///   - base: path of the version that the text was made of; nil for the one beside it.
  ///   - marksConflicts: whether to write both versions where there are two.
  /// - Returns: nil with an error when nothing was done; what was refused has errors as well.
  /// - Complexity: O(n log n) in the lines of the texts, and linear in the rest.
  package func update(
    from source: Source, base: String? = nil, marksConflicts: Bool = false
  ) -> Outcome<UpdatedBriefing?> {
    var making = BriefingMaking(maker: self)
    let updated = making.update(from: source, base: base, marksConflicts)
    return Outcome(updated, making.diagnostics)
  }
}

extension BriefingMaking {
  fileprivate mutating func update(
    from source: BriefingMaker.Source, base: String?, _ marksConflicts: Bool
  ) -> UpdatedBriefing? {
    let (site, isAssumed) = readSite()
    guard let file = readText(source), !isAssumed || diagnostics.hasErrors == false else { return nil }
    guard let briefing = briefing(for: file, source, site) else { return nil }
    let text = briefing.source
    let isTextForm = text.path.hasSuffix(".md")
    let language = briefing.briefing.source
    guard let folder = readFolder(briefing, isTextForm) else { return nil }

    let known = ImportedDocument.Names(
      known: Dictionary(folder.pictures.map { ($0.bytes, $0.path) }) { first, _ in first },
      taken: Set(folder.files.keys.map { $0.lowercased() }))
    // What the document beside it says, with the pictures under the names that they have here.
    var old: Version?
    var kind = UpdatedBriefing.Base.text
    if let base {
      guard let earlier = readText(.file(base)) else { return nil }
      old = version(earlier, BriefingMaker.Source.file(base).folder, site, language, isTextForm, known)
      kind = .named(base)
      guard old != nil else { return nil }
    } else if let original = folder.original {
      let earlier = ContentFile(path: "\(briefing.folder)/\(original.path)", bytes: original.bytes)
      old = version(earlier, briefing.folder, site, language, isTextForm, known)
      kind = .original(original.path)
      guard old != nil else { return nil }
    } else if isTextForm {
      report(
        .unknownBase, at: text.path, "Nothing says what this text was before it was edited",
        help:
          "Put the version of the document that it was made of beside it, as original.hwpx or the like, and try again"
      )
      return nil
    }
    var names = known
    for picture in old?.pictures ?? [] { names.known[picture.bytes] = picture.path }
    guard let new = version(file, source.folder, site, language, isTextForm, names) else { return nil }
    if diagnostics.hasErrors { return nil }

    let original = new.original
    var updated = UpdatedBriefing(
      action: .unchanged, folder: briefing.folder, text: text.path, base: kind, original: original.path,
      leftOut: new.leftOut)
    if folder.original?.bytes == file.bytes, folder.original?.path == original.path { return updated }
    guard let present = TextLines(text, &diagnostics) else { return nil }
    let merge = LineMerge(base: old?.lines ?? present.lines, ours: present.lines, theirs: new.lines)
    (updated.taken, updated.kept) = (merge.takenCount, merge.keptCount)
    updated.conflicts = merge.conflicts
    if old == nil { reportReplaced(&updated, present, new.lines) }
    let used = Set(new.pictures.map(\.path))
    let before = Set(folder.pictures.map(\.path))
    updated.newPictures = new.pictures.map(\.path).filter { !before.contains($0) }
    updated.gonePictures = (old?.pictures ?? []).map(\.path).filter {
      !used.contains($0) && before.contains($0)
    }

    if !merge.conflicts.isEmpty, !marksConflicts {
      updated.action = .refused
      for conflict in merge.conflicts { report(conflict, present, merge.conflicts.count) }
      return updated
    }
    updated.action = merge.conflicts.isEmpty ? .written : .marked
    let lines = merge.lines(ours: present.name, theirs: source.fileName ?? "standard input")
    // A text that nobody edited stays as it comes, in its own encoding.
    let bytes =
      !isTextForm && lines == new.lines ? file.bytes : present.bytes(of: lines)
    let files = changes(bytes, new, updated, folder, briefing)
    guard replace(files, folder, briefing) else { return nil }
    guard updated.action == .written else { return updated }
    reportMovedBlocks(in: briefing, bytes, folder.files["briefing.yml"])
    let catalogues = Translations(content: content).update(
      [briefing.briefing.name], usesMemory: maker.usesMemory)
    diagnostics += catalogues.diagnostics
    updated.catalogues = catalogues.value
    return updated
  }

  // MARK: The briefing

  /// The one that the document belongs to: by its name, or else by the address that it would be given.
  private mutating func briefing(
    for file: ContentFile, _ source: BriefingMaker.Source, _ site: SiteSettings
  ) -> LoadedBriefing? {
    var wanted = slug
    if wanted == nil {
      // Nothing but the title of the document is needed of it here.
      guard let language = Language(maker.language) else { return nil }
      var reading = BriefingMaking(maker: maker)
      let title = reading.readDocument(
        file, site, language, format: maker.format, beside: source.folder)?.document.title.text
      guard let title else {
        diagnostics += reading.diagnostics.filter { $0.severity == .error }
        return nil
      }
      wanted = proposedSlug(fileName: source.fileName, title: title)
    }
    let selection = BriefingSelection([wanted ?? ""], in: content)
    let errors = selection.diagnostics.filter { $0.severity == .error }
    diagnostics += errors
    guard let briefing = selection.briefings.first, errors.isEmpty else { return nil }
    // Catalogues that cannot be read could not follow.
    for language in briefing.catalogues.map(\.language) where language != briefing.briefing.source {
      diagnostics += briefing.catalogue(language).diagnostics.filter { $0.severity == .error }
    }
    if !briefing.unreadableCatalogues.isEmpty || diagnostics.hasErrors { return nil }
    return briefing
  }

  /// What lies in the folder of a briefing.
  fileprivate struct Folder {
    var files: [String: [UInt8]] = [:]
    var original: Artifact?
    var pictures: [Artifact] = []
  }

  private mutating func readFolder(_ briefing: LoadedBriefing, _ isTextForm: Bool) -> Folder? {
    var folder = Folder()
    var originals: [Artifact] = []
    do throws(FileFailure) {
      let tree = try SourceTree(briefing.folder)
      for entry in try tree.contents(of: tree.root).entries where !entry.isFolder {
        let file = Artifact(path: entry.name, bytes: try tree.bytes(of: entry))
        folder.files[file.path] = file.bytes
        if file.path.hasPrefix("original.") { originals.append(file) }
        if Picture.Format(fileName: file.path) != nil { folder.pictures.append(file) }
      }
    } catch {
      diagnostics.append(error.diagnostic(.unreadableFile, "A file of the briefing"))
      return nil
    }
    // A paste was made of a text.
    let endings = isTextForm ? DocumentFormat.allCases.map(\.rawValue) + ["txt"] : ["txt"]
    let readable = originals.filter { file in endings.contains { file.path == "original.\($0)" } }
    guard readable.count <= 1 else {
      report(
        .unknownBase, at: briefing.folder,
        "There are several documents that the text may have been made of: \(readable.map(\.path).joined(separator: ", "))",
        help: "Keep the one that it was made of")
      return nil
    }
    folder.original = readable.first
    return folder
  }

  // MARK: Versions

  /// A document as the text that it becomes.
  fileprivate struct Version {
    var lines: [String]
    var pictures: [Artifact] = []
    var imported: ImportedDocument?
    var original: Artifact
    var leftOut: [String] = []
  }

  private mutating func version(
    _ file: ContentFile, _ folder: String?, _ site: SiteSettings, _ language: Language, _ isTextForm: Bool,
    _ names: ImportedDocument.Names
  ) -> Version? {
    let format = maker.format.flatMap { DocumentFormat(of: file.bytes) == nil ? nil : $0 }
    if !isTextForm {
      guard DocumentFormat(of: file.bytes) == nil else {
        report(
          .notPlainText, at: file.path,
          "This is a document of a word processor, and the text of the briefing was pasted",
          help:
            "Write the text in the text form first, as \(language).md in its place, or paste the new version into a file of plain text"
        )
        return nil
      }
      guard let lines = TextLines(file, &diagnostics) else { return nil }
      return Version(lines: lines.lines, original: Artifact(path: "original.txt", bytes: file.bytes))
    }
    guard
      let read = readDocument(file, site, language, format: format, beside: folder, keeping: names)
    else { return nil }
    let text = read.imported?.text ?? TextFormWriter.write(read.document)
    return Version(
      lines: TextLines.lines(of: text), pictures: read.imported?.pictures ?? [], imported: read.imported,
      original: read.imported?.original ?? Artifact(path: "original.txt", bytes: file.bytes),
      leftOut: read.leftOut)
  }

  // MARK: What is told

  private mutating func report(_ conflict: MergeConflict, _ text: TextLines, _ count: Int) {
    let line = conflict.line
    let shown = text.lines.indices.contains(line - 1) ? text.lines[line - 1] : nil
    diagnostics.append(
      Diagnostic(
        .updateConflict, at: SourceLocation(file: text.path, line: line, column: 1, text: shown),
        conflict.ours.isEmpty
          ? "Lines were removed here that the new version changes"
          : conflict.theirs.isEmpty
            ? "This was edited, and the new version no longer has it"
            : "This was edited, and the new version changes it as well",
        reason: "Either would undo what somebody meant, so nothing was written",
        help: "Write it here as the new version has it, or as both would, and try again"))
  }

  /// Where nothing tells what was edited, the lines that go are named.
  private mutating func reportReplaced(
    _ updated: inout UpdatedBriefing, _ present: TextLines, _ new: [String]
  ) {
    var numbers: [String: Int] = [:]
    let both = present.lines + new
    let known = both.map { line in
      let number = numbers[line] ?? numbers.count
      numbers[line] = number
      return number
    }
    let matches = LineMatching.matches(
      Array(known[..<present.lines.count]), Array(known[present.lines.count...]))
    for (index, match) in matches.enumerated() where match == nil {
      let text = present.lines[index]
      if text.contains(where: { !$0.isWhitespace }) {
        updated.replaced.append(.init(number: index + 1, text: text))
      }
    }
    guard !updated.replaced.isEmpty else { return }
    diagnostics.append(
      Diagnostic(
        .unknownBase, .warning, at: SourceLocation(file: present.path),
        "Nothing says how this text was when it came, so \(updated.replaced.count) of its lines give way to the new version",
        reason: "What of them was edited here cannot be told from what the new version changes",
        help:
          "Look through the lines that are listed; the new version is kept beside the text for the next time")
    )
  }

  // MARK: Files

  private func changes(
    _ text: [UInt8], _ new: Version, _ updated: UpdatedBriefing, _ folder: Folder, _ briefing: LoadedBriefing
  ) -> [FileChange] {
    // The document last: what is cut short before it can be done again.
    var changes = new.pictures.filter { updated.newPictures.contains($0.path) }.map {
      FileChange(name: $0.path, bytes: $0.bytes)
    }
    let settings = folder.files["briefing.yml"]
    if let imported = new.imported {
      let added = imported.settings(isNew: settings == nil, of: Set(updated.newPictures))
      if !added.isEmpty {
        var bytes = settings ?? []
        if let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
        changes.append(FileChange(name: "briefing.yml", bytes: bytes + Array(added.utf8)))
      }
    }
    let name = briefing.source.path.dropFirst(briefing.folder.count + 1)
    changes.append(FileChange(name: String(name), bytes: text))
    changes.append(FileChange(name: new.original.path, bytes: new.original.bytes))
    if let old = folder.original?.path, old != new.original.path {
      changes.append(FileChange(name: old, bytes: nil))
    }
    return changes.filter { folder.files[$0.name] != $0.bytes }
  }

  /// - Returns: whether all was written; otherwise all is as it was, which is reported.
  private mutating func replace(
    _ changes: [FileChange], _ folder: Folder, _ briefing: LoadedBriefing
  ) -> Bool {
    do {
      for change in changes {
        // An editor may have saved it since.
        guard try present("\(briefing.folder)/\(change.name)") == folder.files[change.name] else {
          report(
            .changedMeanwhile, at: "\(briefing.folder)/\(change.name)",
            "The file was changed by another program while it was being worked on",
            help: "Run the command again"
          )
          return false
        }
      }
    } catch {
      diagnostics.append(error.diagnostic(.unreadableFile, "The file"))
      return false
    }
    var done: [FileChange] = []
    do throws(FileReplacementFailure) {
      for change in changes {
        try write(change, in: briefing.folder)
        done.append(FileChange(name: change.name, bytes: folder.files[change.name]))
      }
      return true
    } catch {
      var left: [String] = []
      for change in done.reversed() {
        do { try write(change, in: briefing.folder) } catch { left.append(change.name) }
      }
      report(
        .unwritableFile, at: error.path, "The file cannot be written: \(error)",
        help: left.isEmpty
          ? "Check the rights and the space there; all is as it was"
          : "Check the rights and the space there; \(left.joined(separator: ", ")) could not be put back as it was"
      )
      return false
    }
  }

  private func present(_ path: String) throws(FileFailure) -> [UInt8]? {
    do {
      return try readFile(path)
    } catch  where error.isMissing {
      return nil
    }
  }

  private func write(_ change: FileChange, in folder: String) throws(FileReplacementFailure) {
    let path = "\(folder)/\(change.name)"
    if let bytes = change.bytes { try replaceFile(path, with: bytes) } else { try removeFile(path) }
  }
}

/// A file of a briefing as it is to be; nil for none.
private struct FileChange {
  var name: String
  var bytes: [UInt8]?
}

/// A text by its lines, with what parts them.
private struct TextLines {
  let path: String
  let lines: [String]
  private let separator: String
  private let endsWithSeparator: Bool

  /// Nil after reporting that it is in no known encoding.
  init?(_ file: ContentFile, _ diagnostics: inout [Diagnostic]) {
    path = file.path
    let text: String
    do {
      text = try TextEncoding.decode(file.bytes).text
    } catch {
      diagnostics.append(undecodable(file, error))
      return nil
    }
    lines = Self.lines(of: text)
    separator = text.utf8.contains(0x0D) ? "\r\n" : "\n"
    endsWithSeparator = text.utf8.last.map { $0 == 0x0A || $0 == 0x0D } ?? true
  }

  var name: String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[path.index(after: $0)...]) } ?? path
  }

  static func lines(of text: String) -> [String] {
    var lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
    // Nothing is below the end of the last line.
    if lines.last?.isEmpty ?? false { lines.removeLast() }
    return lines.map(String.init)
  }

  /// In UTF-8, parted as these lines are.
  func bytes(of lines: [String]) -> [UInt8] {
    Array((lines.joined(separator: separator) + (endsWithSeparator ? separator : "")).utf8)
  }
}
