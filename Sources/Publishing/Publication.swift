import Diagnostics

/// One publish into a folder that is open and locked.
struct Publication {
  let fileSystem: any FileSystem
  let messages: Messages
  /// Nil for none.
  var removalLimit: RemovalLimit?

  private var transaction: Transaction { Transaction(fileSystem: fileSystem) }

  func publish(_ files: WantedFiles, known: PublishedState?) -> PublishingOutcome {
    let recovery = recover()
    var outcome = PublishingOutcome(diagnostics: recovery.diagnostics, state: recovery.value)
    if outcome.diagnostics.hasErrors { return outcome }

    let manifest = readManifest()
    outcome.diagnostics += manifest.diagnostics
    if outcome.diagnostics.hasErrors { return outcome }

    let survey = Survey.plan(
      files, manifest: manifest.value.known, manifestBytes: manifest.value.bytes,
      known: known, on: fileSystem, messages: messages)
    outcome.diagnostics += survey.diagnostics
    let plan = survey.value
    let refusal = removalLimit?.refusal(of: plan, published: manifest.value.known, in: messages.output)
    outcome.diagnostics += [refusal].compactMap(\.self)
    if !plan.changesNothing { outcome.diagnostics += checkRights(plan) }
    if outcome.diagnostics.hasErrors { return outcome }

    var settled = plan.settled
    if plan.changesNothing {
      outcome.state = .unchanged
    } else {
      let done = carryOut(plan)
      outcome.diagnostics += done.diagnostics
      outcome.state = done.value.state.since(recovery.value)
      settled += done.value.published
      settled.sort { $0.number < $1.number }
      if done.diagnostics.hasErrors { return outcome }
    }
    outcome.published = PublishedState(settled, manifest: plan.manifest)
    outcome.report = PublishingReport(plan, undidInterruptedPublish: recovery.value == .restored)
    return outcome
  }

  /// Whether the site is, file by file, still what it was when it was published. Files whose times say nothing are read.
  func isPublished(as state: PublishedState) throws(SystemError) -> Bool {
    guard try fileSystem.status(of: Staging.folder) == nil,
      try fileSystem.status(of: Reserved.manifest)?.kind == .file
    else { return false }
    let bytes = try fileSystem.contents(of: Reserved.manifest)
    guard state.isOfSite(manifest: bytes), let manifest = Manifest(asWritten: bytes) else { return false }
    var known = PublishedState.Index(state)
    for entry in manifest {
      guard let status = try fileSystem.status(of: entry.path), status.kind == .file,
        status.size == entry.size
      else { return false }
      let isEqual =
        if let start = known.start(of: status) {
          FileStatus.isStart(start, of: entry.digest)
        } else {
          try ContentDigest(of: fileSystem.contents(of: entry.path)) == entry.digest
        }
      guard isEqual else { return false }
    }
    return true
  }

  /// Whether there is something that an interrupted publish left, if only something to clear away.
  var isInterrupted: Bool {
    do {
      return try fileSystem.status(of: Staging.folder) != nil
    } catch {
      // Then it is not known, and whoever recovers says why.
      return true
    }
  }

  /// What is there, as far as the journal tells, and what is wrong with it; nothing is changed.
  func state() -> Outcome<OutputState> {
    do {
      switch try readJournal() {
      case nil: return Outcome(.kept)
      case .success: return Outcome(.halfPublished(.nextPublish), [messages.halfPublished()])
      case .failure(let damage): return Outcome(.halfPublished(.copy), [messages.damagedJournal(damage)])
      }
    } catch {
      return Outcome(.unknown(error.sentence), [messages.unreadable(error)])
    }
  }

  /// Undoes a publish that was interrupted, if there was one.
  func recover() -> Outcome<OutputState> {
    do {
      guard let staging = try fileSystem.status(of: Staging.folder) else { return Outcome(.kept) }
      guard staging.kind == .folder else { return Outcome(.kept, [messages.stagingInTheWay()]) }
      switch try readJournal() {
      case nil: return Outcome(.kept, tidy())
      case .failure(let damage): return Outcome(.halfPublished(.copy), [messages.damagedJournal(damage)])
      case .success(let journal):
        let undoing = undo(journal)
        if undoing.diagnostics.hasErrors {
          return Outcome(undoing.value.since(.restored), undoing.diagnostics)
        }
        return Outcome(.restored, [messages.undidInterruptedPublish()] + undoing.diagnostics)
      }
    } catch {
      return Outcome(.unknown(error.sentence), [messages.unreadable(error)])
    }
  }

  /// The steps of a publish that has not come to its end; nil if there is none.
  private func readJournal() throws(SystemError) -> Result<Journal, Journal.Damage>? {
    guard try fileSystem.status(of: Staging.journal) != nil else { return nil }
    let bytes = try fileSystem.contents(of: Staging.journal)
    return Result { () throws(Journal.Damage) in try Journal(parsing: bytes) }
  }

  /// Brings the old site back: the value is `kept`, or `halfPublished` if that did not succeed.
  private func undo(_ journal: Journal) -> Outcome<OutputState> {
    let errors = transaction.undoSteps(of: journal)
    if !errors.isEmpty {
      return Outcome(.halfPublished(.nextPublish), errors.map(messages.unfinishedUndo))
    }
    do {
      try transaction.finish(journal)
    } catch {
      return Outcome(.kept, [messages.unfinishedEnd(error)])
    }
    return Outcome(.kept, tidy())
  }

  private func readManifest() -> Outcome<(known: Manifest, bytes: [UInt8]?)> {
    let nothing: (Manifest, [UInt8]?) = (Manifest(), nil)
    do {
      guard let status = try fileSystem.status(of: Reserved.manifest) else { return Outcome(nothing) }
      switch status.kind {
      case .file: break
      case .symbolicLink: return Outcome(nothing, [messages.symbolicLink(Reserved.manifest)])
      case .folder:
        return Outcome(nothing, [messages.folderInTheWay(Reserved.manifest, because: Reserved.manifest)])
      case .other: return Outcome(nothing, [messages.notRegular(Reserved.manifest)])
      }
      let bytes = try fileSystem.contents(of: Reserved.manifest)
      let manifest = Manifest.parse(bytes, file: messages.shown(Reserved.manifest))
      return Outcome((manifest.value, bytes), manifest.diagnostics)
    } catch {
      return Outcome(nothing, [messages.unreadable(error)])
    }
  }

  /// Asks for all rights before anything is begun, so that all missing ones are known in one run.
  private func checkRights(_ plan: Plan) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for folder in plan.changedFolders {
      do {
        // What is not a folder yet is a file, which the plan removes.
        guard try fileSystem.status(of: folder)?.kind == .folder else { continue }
        try fileSystem.checkWritable(folder: folder)
      } catch {
        diagnostics.append(messages.notWritable(error))
      }
    }
    return diagnostics
  }

  /// - Returns: what is there then, and what is known of the files that were written.
  private func carryOut(_ plan: Plan) -> Outcome<(state: OutputState, published: [SettledFile])> {
    // What was seen of folders while planning may have been moved since.
    fileSystem.forgetFolders()
    let staged: StagedSteps
    do {
      staged = try transaction.stage(plan)
    } catch {
      return Outcome((.kept, []), messages.failed(error) + tidy())
    }
    do {
      let published = try transaction.perform(staged)
      return Outcome((.published, published), tidy())
    } catch {
      fileSystem.forgetFolders()
      let undoing = undo(Journal(steps: staged.steps))
      let failure = messages.failed(error, everythingUndone: undoing.value == .kept)
      return Outcome((undoing.value, []), [failure] + undoing.diagnostics)
    }
  }

  private func tidy() -> [Diagnostic] {
    do {
      try transaction.tidy()
      return []
    } catch {
      return [messages.leftoverStaging(error)]
    }
  }
}
