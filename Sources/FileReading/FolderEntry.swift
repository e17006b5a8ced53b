/// Something in a folder of a ``SourceTree``.
package struct FolderEntry: Sendable {
  package enum Kind: Hashable, Sendable {
    case file
    case folder
    /// A link that may not be followed, or something that is neither file nor folder.
    case unusable(FileFailure)
  }

  /// In normal form C, in which names are compared: some computers write Hangul in parts.
  package let name: String
  /// As it is called on the disk, below the name that the tree was given.
  package let path: String
  /// Of what it leads to.
  package let kind: Kind
  /// The way from the root to what it leads to, on which there are no links.
  package let location: [String]

  package var isFolder: Bool { kind == .folder }

  /// Why it cannot be used; nil for files and folders, which may still turn out to be unreadable.
  package var failure: FileFailure? { if case .unusable(let failure) = kind { failure } else { nil } }
}

/// What is in a folder, hidden names left out.
package struct FolderContents: Sendable {
  /// By name in byte order, whatever order the file system has.
  package let entries: [FolderEntry]
  private let positions: [String: Int]

  init(_ entries: [FolderEntry]) {
    var positions: [String: Int] = [:]
    var known: [FolderEntry] = []
    for entry in entries.sorted(by: FolderEntry.precede) {
      // Texts that look the same are equal, whatever their bytes.
      guard let position = positions[entry.name] else {
        positions[entry.name] = known.count
        known.append(entry)
        continue
      }
      let failure = FileFailure(path: entry.path, .sameName(other: known[position].path))
      known.append(
        FolderEntry(name: entry.name, path: entry.path, kind: .unusable(failure), location: entry.location))
    }
    self.entries = known
    self.positions = positions
  }

  /// The entry of that name; nil if there is none.
  package subscript(name: String) -> FolderEntry? { positions[name].map { entries[$0] } }

  /// The same without the entries of some names.
  package func without(_ isUnwanted: (String) -> Bool) -> FolderContents {
    FolderContents(entries.filter { !isUnwanted($0.name) })
  }

  /// Why entries cannot be used.
  package var failures: [FileFailure] { entries.compactMap(\.failure) }
}

extension FolderEntry {
  fileprivate static func precede(_ left: FolderEntry, _ right: FolderEntry) -> Bool {
    left.name == right.name
      ? left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
      : left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
  }
}
