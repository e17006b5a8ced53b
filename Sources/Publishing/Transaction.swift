/// Carries a plan out on the site: completely, or not at all.
///
/// 1. Everything new is written to a staging folder inside the output folder, where it needs all the room it will
///    ever need, and old versions get a second name there (or are moved there, where there are no hard links).
/// 2. The journal is written: what will be done, step by step.
/// 3. The steps are done, each by one call.
/// 4. The journal is removed. From here on the site is the new one.
///
/// If a step fails, all steps are undone. If the process is killed, the journal remains, and the next publish undoes
/// them first. Undoing never asks how far the steps got: it looks which files staging still has. It can therefore
/// be interrupted and repeated itself.
struct Transaction {
  let fileSystem: any FileSystem

  // MARK: Making ready

  /// Writes everything that is new to staging, the journal last; the site itself is not touched.
  func stage(_ plan: Plan) throws(SystemError) -> Journal {
    for folder in [Staging.folder, Staging.newFiles, Staging.oldFiles] {
      try fileSystem.createFolder(folder, permissions: 0o700)
    }
    var staged = StagedSteps(fileSystem: fileSystem)
    // What is in the way goes first. Then new files come before old ones change, and old ones leave last, so
    // that a page never names a file that is not there yet.
    staged.setAside(plan.removed.filter(plan.blockingPaths.contains))
    try staged.removeFolders(plan.removedFolders.filter { plan.blockingPaths.contains($0.path) })
    try staged.createFolders(plan.createdFolders)
    for artifact in plan.created { try staged.place(artifact.bytes, at: artifact.path) }
    for artifact in plan.replaced { try staged.replace(artifact.bytes, at: artifact.path) }
    staged.setAside(plan.removed.filter { !plan.blockingPaths.contains($0) })
    try staged.removeFolders(plan.removedFolders.filter { !plan.blockingPaths.contains($0.path) })
    if let manifest = plan.manifest {
      if plan.replacesManifest {
        try staged.replace(manifest, at: Reserved.manifest)
      } else {
        try staged.place(manifest, at: Reserved.manifest)
      }
    }
    try staged.synchronize()

    let journal = Journal(steps: staged.steps)
    try fileSystem.write(journal.bytes, to: Staging.unfinishedJournal)
    try fileSystem.synchronize(Staging.unfinishedJournal)
    try fileSystem.move(Staging.unfinishedJournal, to: Staging.journal)
    try fileSystem.synchronize(Staging.folder)
    try fileSystem.synchronize("")
    return journal
  }

  // MARK: Doing

  /// Does the steps and makes them final. If this throws, the journal is to be undone.
  func perform(_ journal: Journal) throws(SystemError) {
    for step in journal.steps { try perform(step) }
    try finish(journal)
  }

  private func perform(_ step: Step) throws(SystemError) {
    switch step {
    case .removeFolder(_, let path):
      try ignoring(\.isAboutFolderState) { () throws(SystemError) in try fileSystem.removeFolder(path) }
    case .createFolder(let slot, let path), .place(let slot, let path):
      try requireNothing(at: path, for: "publish")
      try fileSystem.move(Staging.new(slot), to: path)
    case .replace(let slot, let path):
      try fileSystem.move(Staging.new(slot), to: path)
    case .setAside(let slot, let path):
      try fileSystem.move(path, to: Staging.old(slot))
    }
  }

  private func requireNothing(at path: String, for action: String) throws(SystemError) {
    if try fileSystem.status(of: path) != nil { throw SystemError.alreadyThere(path, action: action) }
  }

  /// Waits until the site's folders are on the disk, then removes the journal.
  func finish(_ journal: Journal) throws(SystemError) {
    for folder in Set(journal.steps.map { $0.path.parent ?? "" }).sorted() {
      try ignoring(\.isAboutFolderState) { () throws(SystemError) in try fileSystem.synchronize(folder) }
    }
    try fileSystem.removeFile(Staging.journal)
  }

  /// Removes staging. The site must be wholly old or wholly new.
  func tidy() throws(SystemError) {
    guard try fileSystem.status(of: Staging.folder) != nil else { return }
    for journal in [Staging.journal, Staging.unfinishedJournal]
    where try fileSystem.status(of: journal) != nil {
      try fileSystem.removeFile(journal)
    }
    // The journal must be gone from the disk before what it needs is.
    try fileSystem.synchronize(Staging.folder)
    for folder in [Staging.newFiles, Staging.oldFiles] where try fileSystem.status(of: folder) != nil {
      for name in try fileSystem.names(in: folder) {
        let path = "\(folder)/\(name)"
        if try fileSystem.status(of: path)?.kind == .folder {
          try fileSystem.removeFolder(path)
        } else {
          try fileSystem.removeFile(path)
        }
      }
      try fileSystem.removeFolder(folder)
    }
    try fileSystem.removeFolder(Staging.folder)
  }

  // MARK: Undoing

  /// Brings the site back to what it was before the journal was written; returns what prevented it.
  ///
  /// Goes on after an error, to save what can be saved. Without one, the journal is to be finished.
  func undoSteps(of journal: Journal) -> [SystemError] {
    var errors: [SystemError] = []
    for step in journal.steps.reversed() {
      do {
        try undo(step)
      } catch {
        errors.append(error)
      }
    }
    return errors
  }

  private func undo(_ step: Step) throws(SystemError) {
    switch step {
    case .createFolder(let slot, let path):
      if try fileSystem.status(of: Staging.new(slot)) != nil { return }
      try ignoring(\.isAboutFolderState) { () throws(SystemError) in try fileSystem.removeFolder(path) }
    case .removeFolder(let slot, let path):
      if try fileSystem.status(of: path) != nil { return }
      if try fileSystem.status(of: Staging.old(slot)) == nil { return }
      try fileSystem.move(Staging.old(slot), to: path)
    case .place(let slot, let path):
      if try fileSystem.status(of: Staging.new(slot)) != nil { return }
      guard try fileSystem.status(of: path)?.kind == .file else { return }
      try fileSystem.move(path, to: Staging.new(slot))
    case .replace(let slot, let path):
      if try fileSystem.status(of: Staging.old(slot)) == nil { return }
      try fileSystem.move(Staging.old(slot), to: path)
    case .setAside(let slot, let path):
      if try fileSystem.status(of: Staging.old(slot)) == nil { return }
      try requireNothing(at: path, for: "bring back")
      try fileSystem.move(Staging.old(slot), to: path)
    }
  }

  private func ignoring(
    _ condition: (SystemError) -> Bool, _ body: () throws(SystemError) -> Void
  ) throws(SystemError) {
    do {
      try body()
    } catch  where condition(error) {
      return
    }
  }
}
