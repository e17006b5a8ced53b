import Diagnostics

/// Compares the artifacts and the manifest with what is in the output folder.
///
/// It only looks. All that forbids publishing is found in one run.
struct Survey {
  private let fileSystem: any FileSystem
  private let messages: Messages
  private let known: Manifest
  private let artifacts: [Artifact]
  private let artifactPaths: Set<String>
  private let artifactFolders: Set<String>
  /// Paths in the manifest that are no longer part of the site.
  private let stalePaths: [String]
  private let staleFolders: Set<String>

  private var plan = Plan()
  private var diagnostics: [Diagnostic] = []
  private var removedPaths: Set<String> = []
  /// Artifacts that are another spelling of one of our files, on a file system that ignores case.
  private var respelledPaths: Set<String> = []
  /// Whether artifacts can go into a folder, as far as that has been looked at.
  private var usableFolders: [String: Bool] = [:]

  /// - Parameters:
  ///   - artifacts: artifacts whose paths have been checked.
  ///   - known: what the manifest says.
  ///   - manifestBytes: the manifest file as it is; nil if there is none.
  static func plan(
    _ artifacts: [Artifact], known: Manifest, manifestBytes: [UInt8]?, on fileSystem: any FileSystem,
    messages: Messages
  ) -> Outcome<Plan> {
    var survey = Survey(artifacts, known: known, on: fileSystem, messages: messages)
    survey.lookAtStaleFiles()
    for artifact in survey.artifacts {
      survey.collectingErrors { survey throws(SystemError) in try survey.lookAt(artifact) }
    }
    survey.findRemovedFolders()
    survey.findBlockingPaths()
    let manifest = Manifest(of: artifacts).bytes
    survey.plan.manifest = manifest == manifestBytes ? nil : manifest
    survey.plan.replacesManifest = manifestBytes != nil
    return Outcome(survey.plan, survey.diagnostics)
  }

  private init(
    _ artifacts: [Artifact], known: Manifest, on fileSystem: any FileSystem, messages: Messages
  ) {
    self.fileSystem = fileSystem
    self.messages = messages
    self.known = known
    self.artifacts = artifacts.sorted { $0.path < $1.path }
    let paths = Set(artifacts.map(\.path))
    artifactPaths = paths
    artifactFolders = Set(paths.flatMap(\.ancestors))
    stalePaths = known.entries.keys.filter { !paths.contains($0) }.sorted()
    staleFolders = Set(stalePaths.flatMap(\.ancestors))
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
    if stalePaths.isEmpty { return }
    let respellings = Dictionary(
      artifactPaths.map { ($0.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
    for path in stalePaths {
      collectingErrors { survey throws(SystemError) in
        try survey.lookAtStale(path, respelling: respellings[path.lowercased()])
      }
    }
  }

  /// - Parameter respelling: the artifact whose path differs from this one only in case.
  private mutating func lookAtStale(_ path: String, respelling: String?) throws(SystemError) {
    guard let entry = known.entries[path], let status = try fileSystem.status(of: path) else { return }
    if let respelling, let other = try fileSystem.status(of: respelling), other.isSameFile(as: status) {
      respelledPaths.insert(respelling)
    } else if try isUnedited(path, status, entry) {
      plan.removed.append(path)
      removedPaths.insert(path)
    } else {
      diagnostics.append(messages.editedFileStays(path))
    }
  }

  private func isUnedited(
    _ path: String, _ status: FileStatus, _ entry: Manifest.Entry
  ) throws(SystemError) -> Bool {
    guard status.kind == .file, status.size == entry.size else { return false }
    return try hexadecimalDigest(of: fileSystem.contents(of: path)) == entry.digest
  }

  private mutating func findRemovedFolders() {
    // Innermost first: a folder sorts before everything in it.
    for folder in staleFolders.subtracting(artifactFolders).sorted().reversed() {
      collectingErrors { survey throws(SystemError) in
        guard let status = try survey.fileSystem.status(of: folder), status.kind == .folder else { return }
        survey.plan.removedFolders.append((folder, status.permissions))
      }
    }
  }

  private mutating func findBlockingPaths() {
    for path in plan.removed + plan.removedFolders.map(\.path)
    where artifactFolders.contains(path) || artifactPaths.contains(path)
      || path.ancestors.contains(where: artifactPaths.contains)
    {
      plan.blockingPaths.insert(path)
    }
  }

  // MARK: Files that are wanted

  private mutating func lookAt(_ artifact: Artifact) throws(SystemError) {
    for folder in artifact.path.ancestors where try !isUsable(folder) { return }
    guard let status = try fileSystem.status(of: artifact.path) else {
      plan.created.append(artifact)
      return
    }
    switch status.kind {
    case .file: try compare(artifact, with: status)
    case .folder: try lookIntoFolder(at: artifact)
    case .symbolicLink: diagnostics.append(messages.symbolicLink(artifact.path))
    case .other: diagnostics.append(messages.notRegular(artifact.path))
    }
  }

  /// Whether artifacts can go into the folder; says so once if they cannot.
  private mutating func isUsable(_ folder: String) throws(SystemError) -> Bool {
    if let usable = usableFolders[folder] { return usable }
    var usable = true
    let status = try fileSystem.status(of: folder)
    switch status?.kind {
    case .folder: break
    case nil: plan.createdFolders.append(folder)
    case .file where removedPaths.contains(folder): plan.createdFolders.append(folder)
    case .symbolicLink:
      usable = false
      diagnostics.append(messages.symbolicLink(folder))
    case .file, .other:
      usable = false
      diagnostics.append(messages.fileInTheWay(folder))
    }
    usableFolders[folder] = usable
    return usable
  }

  private mutating func compare(_ artifact: Artifact, with status: FileStatus) throws(SystemError) {
    let path = artifact.path
    var isEqual = status.size == artifact.bytes.count
    if isEqual { isEqual = try fileSystem.contents(of: path) == artifact.bytes }
    let entry = known.entries[path]
    let isOurs = entry != nil || respelledPaths.contains(path)
    switch (isEqual, isOurs) {
    case (true, _):
      plan.unchangedCount += 1
      if !isOurs { plan.adopted.append(path) }
    case (false, true):
      plan.replaced.append(artifact)
      if let entry, try !isUnedited(path, status, entry) {
        diagnostics.append(messages.editedFileReplaced(path))
      }
    case (false, false):
      diagnostics.append(messages.foreignFile(path))
    }
  }

  private mutating func lookIntoFolder(at artifact: Artifact) throws(SystemError) {
    if let remaining = try firstRemaining(in: artifact.path) {
      diagnostics.append(messages.folderInTheWay(artifact.path, because: remaining))
    } else {
      plan.created.append(artifact)
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
