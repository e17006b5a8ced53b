import Diagnostics

/// Compares the artifacts and the manifest with what is in the output folder.
///
/// It only looks. All that forbids publishing is found in one run.
struct Survey {
  private let fileSystem: any FileSystem
  private let messages: Messages
  private var known: PublishedState.Index
  private let files: WantedFiles
  private let manifest: Manifest
  /// Where the manifest tells of each artifact.
  private var entries: [Manifest.Index?] = []
  /// What it says of files that are no longer part of the site.
  private var stale: [Manifest.Entry] = []
  private let staleFolders: Set<String>

  private var plan = Plan()
  private var diagnostics: [Diagnostic] = []
  private var removedPaths: Set<String> = []
  /// Artifacts that are another spelling of one of our files, on a file system that ignores case.
  private var respelledPaths: Set<String> = []
  /// What was found of folders that artifacts go into.
  private var folderUses: [String: FolderUse] = [:]
  /// The folder of the artifact before.
  private var lastFolder: (path: String, use: FolderUse)?

  /// Whether artifacts can go into a folder.
  private enum FolderUse {
    case isThere
    /// It is not there yet, and thus nothing in it.
    case comes
    case isUnusable
  }

  /// - Parameters:
  ///   - files: artifacts whose paths have been checked.
  ///   - manifestBytes: the manifest file as it is; nil if there is none.
  ///   - known: of which files it is known what is in them.
  static func plan(
    _ files: WantedFiles, manifest: Manifest, manifestBytes: [UInt8]?, known: PublishedState?,
    on fileSystem: any FileSystem, messages: Messages
  ) -> Outcome<Plan> {
    var survey = Survey(files, manifest: manifest, known: known, on: fileSystem, messages: messages)
    survey.lookAtStaleFiles()
    for number in files.list.indices {
      survey.collectingErrors { survey throws(SystemError) in try survey.lookAt(number) }
    }
    survey.findRemovedFolders()
    survey.findBlockingPaths()
    survey.plan.manifest = Manifest.bytes(of: files.list)
    survey.plan.changesManifest = survey.plan.manifest != manifestBytes
    survey.plan.replacesManifest = manifestBytes != nil
    return Outcome(survey.plan, survey.diagnostics)
  }

  private init(
    _ files: WantedFiles, manifest: Manifest, known: PublishedState?, on fileSystem: any FileSystem,
    messages: Messages
  ) {
    self.fileSystem = fileSystem
    self.messages = messages
    self.known = PublishedState.Index(known)
    self.files = files
    plan.files = files.list
    self.manifest = manifest
    entries.reserveCapacity(files.list.count)
    // Both are in the order of their paths.
    var next = manifest.startIndex
    for number in files.list.indices {
      var order = 1
      while next < manifest.endIndex {
        order = manifest.order(ofPathAt: next, beside: files.list[number].path)
        guard order < 0 else { break }
        stale.append(manifest[next])
        next += 1
      }
      let isKnown = next < manifest.endIndex && order == 0
      entries.append(isKnown ? next : nil)
      if isKnown { next += 1 }
    }
    stale += manifest[next...]
    staleFolders = Set(stale.flatMap(\.path.ancestors))
  }

  private mutating func collectingErrors(_ look: (inout Survey) throws(SystemError) -> Void) {
    do {
      try look(&self)
    } catch {
      diagnostics.append(messages.unreadable(error))
    }
  }

  // MARK: Files that are no longer wanted

  private mutating func lookAtStaleFiles() {
    if stale.isEmpty { return }
    // Nearly all paths are in lower case already.
    let respellings = Dictionary(
      files.list.lazy.map(\.path).filter { !$0.isPlainPath }.map { ($0.lowercased(), $0) },
      uniquingKeysWith: { first, _ in first })
    for entry in stale {
      let path = entry.path.lowercased()
      let respelling = respellings[path] ?? (files.paths.contains(path) ? path : nil)
      collectingErrors { survey throws(SystemError) in
        try survey.lookAtStale(entry, respelling: respelling)
      }
    }
  }

  /// - Parameter respelling: the artifact whose path differs from this one only in case.
  private mutating func lookAtStale(_ entry: Manifest.Entry, respelling: String?) throws(SystemError) {
    let path = entry.path
    guard let status = try fileSystem.status(of: path) else { return }
    if let respelling, let other = try fileSystem.status(of: respelling), other.isSameFile(as: status) {
      respelledPaths.insert(respelling)
    } else if try isUnedited(path, status, entry) {
      plan.removed.append(path)
      removedPaths.insert(path)
    } else {
      diagnostics.append(messages.editedFileStays(path))
    }
  }

  /// - Parameter contents: of the file, if it has been read.
  private mutating func isUnedited(
    _ path: String, _ status: FileStatus, _ entry: Manifest.Entry, contents: [UInt8]? = nil
  ) throws(SystemError) -> Bool {
    guard status.kind == .file, status.size == entry.size else { return false }
    if let start = known.start(of: status) { return FileStatus.isStart(start, of: entry.digest) }
    if let contents { return ContentDigest(of: contents) == entry.digest }
    return try ContentDigest(of: fileSystem.contents(of: path)) == entry.digest
  }

  private mutating func findRemovedFolders() {
    // Innermost first: a folder sorts before everything in it.
    for folder in staleFolders.filter({ !files.paths.leadThrough($0) }).sorted().reversed() {
      collectingErrors { survey throws(SystemError) in
        guard let status = try survey.fileSystem.status(of: folder), status.kind == .folder else { return }
        survey.plan.removedFolders.append((folder, status.permissions))
      }
    }
  }

  private mutating func findBlockingPaths() {
    for path in plan.removed + plan.removedFolders.map(\.path)
    where files.paths.leadThrough(path) || files.paths.contains(path)
      || path.ancestors.contains(where: files.paths.contains)
    {
      plan.blockingPaths.insert(path)
    }
  }

  // MARK: Files that are wanted

  /// - Parameter number: of an artifact. A copy of all that is known of it, for each of them, would take as long as the look.
  private mutating func lookAt(_ number: Int) throws(SystemError) {
    let path = files.list[number].path
    switch try use(ofFolderOf: path) {
    case .isUnusable: return
    case .comes: plan.created.append(number)
    case .isThere:
      let time = fileSystem.time()
      guard let status = try fileSystem.status(of: path) else {
        plan.created.append(number)
        return
      }
      switch status.kind {
      case .file: try compare(number, with: status, lookedAt: time)
      case .folder: try lookIntoFolder(at: number)
      case .symbolicLink: diagnostics.append(messages.symbolicLink(path))
      case .other: diagnostics.append(messages.notRegular(path))
      }
    }
  }

  /// Says once of each folder on the way that artifacts cannot go into it.
  private mutating func use(ofFolderOf path: String) throws(SystemError) -> FolderUse {
    if let lastFolder, path.isDirectlyIn(lastFolder.path) { return lastFolder.use }
    guard let folder = path.parent else { return .isThere }
    var use = FolderUse.isThere
    for folder in path.ancestors {
      use = try self.use(of: folder, in: use)
      if use == .isUnusable { break }
    }
    lastFolder = (folder, use)
    return use
  }

  private mutating func use(of folder: String, in parent: FolderUse) throws(SystemError) -> FolderUse {
    if let use = folderUses[folder] { return use }
    let use = try parent == .comes ? .comes : look(atFolder: folder)
    if use == .comes { plan.createdFolders.append(folder) }
    folderUses[folder] = use
    return use
  }

  private mutating func look(atFolder folder: String) throws(SystemError) -> FolderUse {
    switch try fileSystem.status(of: folder)?.kind {
    case .folder: return .isThere
    case nil: return .comes
    case .file where removedPaths.contains(folder): return .comes
    case .symbolicLink: diagnostics.append(messages.symbolicLink(folder))
    case .file, .other: diagnostics.append(messages.fileInTheWay(folder))
    }
    return .isUnusable
  }

  private mutating func compare(
    _ number: Int, with status: FileStatus, lookedAt time: Int64
  ) throws(SystemError) {
    let (path, digest) = (files.list[number].path, files.list[number].digest)
    let start = known.start(of: status)
    var contents: [UInt8]?
    var isEqual = status.size == files.list[number].artifact.size
    if isEqual {
      if let start {
        isEqual = FileStatus.isStart(start, of: digest)
      } else {
        let bytes = try fileSystem.contents(of: path)
        isEqual = files.list[number].artifact.isEqual(to: bytes, digest)
        contents = bytes
      }
    }
    let entry = entries[number]
    let isOurs = entry != nil || respelledPaths.contains(path)
    switch (isEqual, isOurs) {
    case (true, _):
      plan.unchangedCount += 1
      if !isOurs { plan.adopted.append(path) }
      // What was known once is known for as long as it looks the same.
      if start != nil || status.isSettled(at: time) {
        plan.settled.append(SettledFile(number, digest, status))
      }
    case (false, true):
      plan.replaced.append(number)
      if let entry, try !isUnedited(path, status, manifest[entry], contents: contents) {
        diagnostics.append(messages.editedFileReplaced(path))
      }
    case (false, false):
      diagnostics.append(messages.foreignFile(path))
    }
  }

  private mutating func lookIntoFolder(at number: Int) throws(SystemError) {
    let path = files.list[number].path
    if let remaining = try firstRemaining(in: path) {
      diagnostics.append(messages.folderInTheWay(path, because: remaining))
    } else {
      plan.created.append(number)
    }
  }

  /// Something in the folder that will not be removed, or the folder itself if it is not ours; nil if it will go.
  private func firstRemaining(in folder: String) throws(SystemError) -> String? {
    guard staleFolders.contains(folder) else { return folder }
    for name in try fileSystem.names(in: folder).sorted() {
      let path = "\(folder)/\(name)"
      if removedPaths.contains(path) { continue }
      guard try fileSystem.status(of: path)?.kind == .folder else { return path }
      if let remaining = try firstRemaining(in: path) { return remaining }
    }
    return nil
  }
}
