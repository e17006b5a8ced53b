import Characters
import Diagnostics

/// Finds artifacts that cannot be published together, or not at all, before anything is touched.
struct ArtifactChecks {
  private enum Use {
    case file
    case folder
  }

  /// How each path is used so far, by the spelling a file system that ignores case would see.
  private var uses: [String: (spelling: String, use: Use)] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  /// Everything wrong with the paths, in the order of the paths.
  /// - Complexity: O(n) in the number of paths, for paths of bounded length.
  static func diagnostics(of paths: SortedPaths) -> [Diagnostic] {
    if areFine(paths) { return [] }
    var checks = ArtifactChecks()
    for position in 0..<paths.count { checks.add(paths[position]) }
    return checks.diagnostics
  }

  /// Whether there is nothing to say of paths, which is nearly always so, found out with little work for each. Paths are told
  /// apart by hashes here: two that are taken for one have all of them looked at with care.
  private static func areFine(_ paths: SortedPaths) -> Bool {
    var folders: Set<UInt64> = []
    /// Paths with capitals, which may be those of others in lower case; and the folders on the way.
    var spellings: [String: String] = [:]
    var areFine = true
    var hashes: [UInt64] = []
    hashes.reserveCapacity(paths.count)
    var lastFolder: UInt64?
    paths.forEach { position, path in
      if paths.isRepeated(position) {
        areFine = false
      } else if !isPlainPath(path) {
        let path = String(decoding: path, as: UTF8.self)
        areFine =
          problem(of: path) == nil
          && (path.ancestors + [path]).allSatisfy { part in
            part.lowercased() == part
              || spellings.updateValue(part, forKey: part.lowercased()) ?? part == part
          }
      }
      var hash = StableHash()
      var folder: UInt64?
      for byte in path {
        if byte == UInt8(ascii: "/") { folder = hash.value }
        hash.add(byte)
      }
      hashes.append(hash.value)
      if folder != lastFolder {
        lastFolder = folder
        folders.formUnion(Self.hashes(ofFoldersTo: path))
      }
      return areFine
    }
    guard areFine, !hashes.contains(where: folders.contains) else { return false }
    return spellings.keys.allSatisfy { !paths.contains($0) && !paths.leadThrough($0) }
  }

  private static func hashes(ofFoldersTo path: UnsafeBufferPointer<UInt8>) -> [UInt64] {
    var hash = StableHash()
    var hashes: [UInt64] = []
    for byte in path {
      if byte == UInt8(ascii: "/") { hashes.append(hash.value) }
      hash.add(byte)
    }
    return hashes
  }

  /// What keeps a path from being published, whatever others there are.
  private static func problem(of path: String) -> Diagnostic? {
    if let problem = path.problemAsPath {
      return Diagnostic(
        .invalidArtifactPath,
        "The path \(path.quotedPath) \(problem.message), so no file can be published there",
        help: problem.help)
    }
    for name in path.split(separator: "/") {
      guard let problem = problemOnWindows(name) else { continue }
      return Diagnostic(
        .invalidArtifactPath,
        "The path \(path.quotedPath) has the name '\(name)', which \(problem)",
        reason: "The site could not be copied to such a computer", help: "Choose another name")
    }
    let top = (path.ancestors.first ?? path).lowercased()
    guard Reserved.names.contains(top) else { return nil }
    return Diagnostic(
      .reservedPath,
      "The path '\(path)' is where the publisher keeps its own records",
      help: "Give the file another name")
  }

  private mutating func add(_ path: String) {
    if let problem = Self.problem(of: path) {
      diagnostics.append(problem)
      return
    }
    for folder in path.ancestors where !register(folder, as: .folder, for: path) { return }
    _ = register(path, as: .file, for: path)
  }

  /// Whether the path can be used so, next to the ones already registered.
  private mutating func register(_ path: String, as use: Use, for artifact: String) -> Bool {
    let key = path.lowercased()
    guard let known = uses[key] else {
      uses[key] = (path, use)
      return true
    }
    if known.spelling != path {
      diagnostics.append(
        Diagnostic(
          .pathsDifferInCase,
          "The paths '\(known.spelling)' and '\(path)' differ only in upper and lower case",
          reason: "On many computers both are the same place, and one would overwrite the other",
          help:
            "Spell \(use == .folder ? "the folder" : "the name") the same everywhere, or choose another name"
        ))
      return false
    }
    switch (known.use, use) {
    case (.folder, .folder):
      return true
    case (.file, .file):
      diagnostics.append(
        Diagnostic(
          .duplicateArtifact,
          "Two files are to be published as '\(path)'",
          reason: "One would overwrite the other",
          help: "Give one of the two another address"))
    case (.file, .folder), (.folder, .file):
      diagnostics.append(
        Diagnostic(
          .fileIsAlsoFolder,
          "The path '\(path)' is to be a file, and the folder of '\(artifact)'",
          help: "Give one of the two another address"))
    }
    return false
  }
}
