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
  func stage(_ plan: Plan) throws(StagingFailure) -> StagedSteps {
    var staged = StagedSteps(fileSystem: fileSystem)
    try asStagingFailure { () throws(SystemError) in
      for folder in [Staging.folder, Staging.newFiles, Staging.oldFiles] {
        try fileSystem.createFolder(folder, permissions: 0o700)
      }
      // What is in the way goes first. Then new files come before old ones change, and old ones leave last, so
      // that a page never names a file that is not there yet.
      staged.setAside(plan.removed.filter(plan.blockingPaths.contains))
      try staged.removeFolders(plan.removedFolders.filter { plan.blockingPaths.contains($0.path) })
      try staged.createFolders(plan.createdFolders)
    }
    for file in plan.created.lazy.map({ plan.files[$0] }) {
      let bytes = try bytes(of: file)
      try asStagingFailure { () throws(SystemError) in try staged.place(bytes, of: file, at: file.path) }
    }
    for file in plan.replaced.lazy.map({ plan.files[$0] }) {
      let bytes = try bytes(of: file)
      try asStagingFailure { () throws(SystemError) in try staged.replace(bytes, of: file, at: file.path) }
    }
    try asStagingFailure { () throws(SystemError) in
      staged.setAside(plan.removed.filter { !plan.blockingPaths.contains($0) })
      try staged.removeFolders(plan.removedFolders.filter { !plan.blockingPaths.contains($0.path) })
      if plan.changesManifest {
        if plan.replacesManifest {
          try staged.replace(plan.manifest, of: nil, at: Reserved.manifest)
        } else {
          try staged.place(plan.manifest, of: nil, at: Reserved.manifest)
        }
      }
      try writeJournal(of: staged)
    }
    return staged
  }

  private func bytes(of file: WantedFile) throws(StagingFailure) -> [UInt8] {
    do {
      return try file.artifact.bytes()
    } catch {
      throw .artifact(error)
    }
  }

  /// The journal gets its name when it, and all that it speaks of, is on the disk: whoever finds a journal after the power was
  /// gone finds it whole, and the files that it needs as well. No step is done before the name is on the disk, too: whoever
  /// finds a step done finds the journal.
  private func writeJournal(of staged: StagedSteps) throws(SystemError) {
    _ = try fileSystem.write(Journal(steps: staged.steps).bytes, to: Staging.unfinishedJournal)
    try fileSystem.synchronize(staged.written + [Staging.unfinishedJournal, Staging.folder, ""])
    try fileSystem.move(Staging.unfinishedJournal, to: Staging.journal)
    try fileSystem.synchronize([Staging.folder])
  }

  private func asStagingFailure(_ body: () throws(SystemError) -> Void) throws(StagingFailure) {
    do {
      try body()
    } catch {
      throw .system(error)
    }
  }

  // MARK: Doing

  /// Does the steps and makes them final. If this throws, the journal is to be undone.
  /// - Returns: what is known of the files that were written.
  func perform(_ staged: StagedSteps) throws(SystemError) -> [SettledFile] {
    let journal = Journal(steps: staged.steps)
    /// By step, what the clock said when it had been done.
    var times: [Int64] = []
    for step in journal.steps {
      try perform(step)
      times.append(step.isPlacing ? fileSystem.time() : 0)
    }
    try synchronize(journal)
    // Folders that were kept open may have been moved meanwhile, and files with them. Only what is found by its path from the
    // output folder is published.
    fileSystem.forgetFolders()
    var settled: [SettledFile] = []
    for (step, time) in zip(journal.steps, times) {
      guard step.isPlacing, let file = staged.file(in: step.slot) else { continue }
      if let known = try confirm(file, at: step.path, movedBefore: time) { settled.append(known) }
    }
    try fileSystem.removeFile(Staging.journal)
    return settled
  }

  /// Throws if a file that was moved to its place is not there.
  /// - Returns: nil if it is not certain that nobody has changed it since.
  private func confirm(
    _ file: StagedFile, at path: String, movedBefore time: Int64
  ) throws(SystemError) -> SettledFile? {
    guard let status = try fileSystem.status(of: path), status.kind == .file else {
      throw SystemError.goneAgain(path)
    }
    guard let number = file.number, let digest = file.digest,
      status.isSettled(since: file.written, movedBefore: time)
    else { return nil }
    return SettledFile(number, digest, status)
  }

  private func perform(_ step: Step) throws(SystemError) {
    switch step {
    case .removeFolder(_, let path):
      try ignoring(\.isAboutFolderState) { () throws(SystemError) in try fileSystem.removeFolder(path) }
    case .createFolder(let slot, let path), .place(let slot, let path):
      try move(Staging.new(slot), toFree: path, to: "publish")
    case .replace(let slot, let path):
      try fileSystem.move(Staging.new(slot), to: path)
    case .setAside(let slot, let path):
      try fileSystem.move(path, to: Staging.old(slot))
    }
  }

  /// Never over something that somebody put there.
  private func move(_ path: String, toFree other: String, to action: String) throws(SystemError) {
    do {
      try fileSystem.move(path, toFree: other)
    } catch  where error.isAboutSomethingThere {
      throw SystemError.alreadyThere(other, action: action)
    }
  }

  /// Waits until the site's folders are on the disk, then removes the journal: without it, the site must be wholly what it is,
  /// also after the power was gone. What is in the files was waited for before they were moved.
  func finish(_ journal: Journal) throws(SystemError) {
    try synchronize(journal)
    try fileSystem.removeFile(Staging.journal)
  }

  private func synchronize(_ journal: Journal) throws(SystemError) {
    try fileSystem.synchronize(Set(journal.steps.map { $0.path.parent ?? "" }).sorted())
  }

  /// Removes staging. The site must be wholly old or wholly new.
  func tidy() throws(SystemError) {
    guard try fileSystem.status(of: Staging.folder) != nil else { return }
    for journal in [Staging.journal, Staging.unfinishedJournal]
    where try fileSystem.status(of: journal) != nil {
      try fileSystem.removeFile(journal)
    }
    // The journal must be gone from the disk before what it needs is.
    try fileSystem.synchronize([Staging.folder])
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
      try move(Staging.old(slot), toFree: path, to: "bring back")
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

/// Why a publish could not be made ready.
enum StagingFailure: Error {
  case system(SystemError)
  case artifact(ArtifactFailure)
}
