import Briefings
import Catalogues
import Diagnostics
import FileReading
import Loading
import Memory

/// What a site has translated before: the catalogues of its briefings, the newest first, and then those of the folder
/// `memory`, whose names say from which language they translate into which: `ko-en.po`.
struct SiteMemory: Sendable {
  /// By direction, of those that were asked for.
  private(set) var memories: [TranslationDirection: TranslationMemory] = [:]
  /// What could not be read and is not in it.
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameter directions: those that are wanted.
  /// - Complexity: linear in the catalogues of the site; no text of a briefing is read.
  init(_ content: String, _ directions: [TranslationDirection]) {
    for direction in directions { memories[direction] = TranslationMemory(direction) }
    guard !directions.isEmpty else { return }
    do throws(FileFailure) {
      let tree = try SourceTree(content)
      let contents = try tree.contents(of: tree.root)
      if let folder = contents["briefings"] {
        for briefing in try tree.contents(of: folder).entries.reversed() where briefing.isFolder {
          // One that cannot be read does not keep the others from being of use.
          do throws(FileFailure) {
            try add(briefing, in: tree)
          } catch {
            diagnostics.append(error.memoryWarning)
          }
        }
      }
      if let folder = contents["memory"] {
        for file in try tree.contents(of: folder).entries where !file.isFolder {
          try add(memory: file, in: tree)
        }
      }
    } catch {
      diagnostics.append(error.memoryWarning)
    }
  }

  /// What is like a text, the likeliest first.
  func similar(to text: String, _ direction: TranslationDirection) -> [MemoryUnit] {
    let memory = memories[direction]
    return (memory?.units(of: text) ?? []) + (memory?.similar(to: text).map(\.unit) ?? [])
  }

  /// A catalogue with what was found for its texts.
  func filling(_ catalogue: Catalogue, from source: Language, into target: Language) -> CatalogueFilling {
    let direction = TranslationDirection(from: source, into: target)
    return CatalogueFilling(catalogue, from: memories[direction] ?? TranslationMemory(direction))
  }

  /// Adds the catalogues of a briefing; its text is named by the language that they are made from.
  private mutating func add(_ folder: FolderEntry, in tree: SourceTree) throws(FileFailure) {
    let files = try tree.contents(of: folder).entries.filter { !$0.isFolder && $0.failure == nil }
    let source = files.lazy.compactMap { file -> Language? in
      for ending in [".md", ".txt"] where file.name.hasSuffix(ending) {
        return Language(String(file.name.dropLast(ending.count)))
      }
      return nil
    }.first
    guard let source else { return }
    for file in files where file.name.hasSuffix(".po") {
      guard let target = Language(String(file.name.dropLast(3)).replacing("_", with: "-")) else { continue }
      try add(file, from: source, into: target, origin: folder.name, in: tree)
    }
  }

  private mutating func add(memory file: FolderEntry, in tree: SourceTree) throws(FileFailure) {
    guard file.failure == nil, file.name.hasSuffix(".po") else { return }
    for direction in memories.keys
    where file.name == "\(direction.source.tag)-\(direction.target.tag).po" {
      try add(
        file, from: direction.source, into: direction.target, origin: "memory/\(file.name)", in: tree)
    }
  }

  private mutating func add(
    _ file: FolderEntry, from source: Language, into target: Language, origin: String, in tree: SourceTree
  ) throws(FileFailure) {
    let direction = TranslationDirection(from: source, into: target)
    guard memories[direction] != nil else { return }
    let catalogue = Catalogue.read(try tree.bytes(of: file), file: file.path, expecting: target)
    if let error = catalogue.diagnostics.first(where: { $0.severity == .error }) {
      diagnostics.append(
        Diagnostic(
          .unreadableMemory, at: error.location ?? SourceLocation(file: file.path),
          "Nothing is filled in from this catalogue: \(error.message)", help: error.help))
      return
    }
    memories[direction]?.add(catalogue.value, from: origin)
  }
}

extension FileFailure {
  fileprivate var memoryWarning: Diagnostic {
    Diagnostic(
      .unreadableMemory, at: SourceLocation(file: path),
      "What was translated before cannot be read: \(self)", help: help)
  }
}
