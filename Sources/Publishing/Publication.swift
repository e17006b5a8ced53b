import Diagnostics

/// One publish into a folder that is open and locked.
struct Publication {
  let fileSystem: any FileSystem
  let messages: Messages
  /// Nil for none.
  var removalLimit: RemovalLimit?

  private var transaction: Transaction { Transaction(fileSystem: fileSystem) }

  func publish(_ artifacts: [Artifact]) -> Outcome<PublishingReport?> {
    let recovery = recover()
    var diagnostics = recovery.diagnostics
    if diagnostics.hasErrors { return Outcome(nil, diagnostics) }

    let manifest = readManifest()
    diagnostics += manifest.diagnostics
    if diagnostics.hasErrors { return Outcome(nil, diagnostics) }

    let survey = Survey.plan(
      artifacts, known: manifest.value.known, manifestBytes: manifest.value.bytes, on: fileSystem,
      messages: messages)
    diagnostics += survey.diagnostics
    let plan = survey.value
    let refusal = removalLimit?.refusal(of: plan, published: manifest.value.known, in: messages.output)
    diagnostics += [refusal].compactMap(\.self)
    if !plan.changesNothing { diagnostics += checkRights(plan) }
    if diagnostics.hasErrors { return Outcome(nil, diagnostics) }

    if !plan.changesNothing { diagnostics += carryOut(plan) }
    if diagnostics.hasErrors { return Outcome(nil, diagnostics) }
    return Outcome(PublishingReport(plan, undidInterruptedPublish: recovery.value), diagnostics)
  }

  /// Undoes a publish that was interrupted; the value is whether there was one.
  private func recover() -> Outcome<Bool> {
    do {
      guard let staging = try fileSystem.status(of: Staging.folder) else { return Outcome(false) }
      guard staging.kind == .folder else { return Outcome(false, [messages.stagingInTheWay()]) }
      guard try fileSystem.status(of: Staging.journal) != nil else { return Outcome(false, tidy()) }
      let bytes = try fileSystem.contents(of: Staging.journal)
      let journal: Journal
      do {
        journal = try Journal(parsing: bytes)
      } catch {
        return Outcome(false, [messages.damagedJournal(error)])
      }
      let errors = transaction.undo(journal)
      if !errors.isEmpty { return Outcome(false, errors.map(messages.unfinishedUndo)) }
      return Outcome(true, [messages.undidInterruptedPublish()] + tidy())
    } catch {
      return Outcome(false, [messages.unreadable(error)])
    }
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

  private func carryOut(_ plan: Plan) -> [Diagnostic] {
    let journal: Journal
    do {
      journal = try transaction.stage(plan)
    } catch {
      return [messages.failed(error, everythingUndone: true)] + tidy()
    }
    do {
      try transaction.perform(journal)
    } catch {
      let errors = transaction.undo(journal)
      let failure = messages.failed(error, everythingUndone: errors.isEmpty)
      return [failure] + (errors.isEmpty ? tidy() : errors.map(messages.unfinishedUndo))
    }
    return tidy()
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
