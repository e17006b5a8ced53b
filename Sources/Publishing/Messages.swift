import Diagnostics

/// What the publisher has to say about files in the output folder.
struct Messages {
  /// The path of the output folder, as the user named it.
  let output: String

  /// The path of something below the output folder, as the user would name it.
  func shown(_ path: String) -> String {
    if path.isEmpty { return output }
    return output.utf8.last == UInt8(ascii: "/") ? output + path : "\(output)/\(path)"
  }

  private func location(_ path: String) -> SourceLocation {
    SourceLocation(file: shown(path))
  }

  func foreignFile(_ path: String) -> Diagnostic {
    Diagnostic(
      .foreignFile, at: location(path),
      "The file '\(shown(path))' does not belong to the site and differs from what is to be published there",
      reason: "Only files that the manifest '\(Reserved.manifest)' names are ever overwritten",
      help: "Move the file away or delete it, then publish again")
  }

  func notRegular(_ path: String) -> Diagnostic {
    Diagnostic(
      .foreignFile, at: location(path),
      "'\(shown(path))' is a device, pipe or socket, and a file is to be published there",
      reason: "Only regular files can belong to the site",
      help: "Move it away or delete it, then publish again")
  }

  func symbolicLink(_ path: String) -> Diagnostic {
    Diagnostic(
      .symbolicLink, at: location(path),
      "'\(shown(path))' is a symbolic link and is in the way of what is to be published",
      reason: "Links inside the output folder are not followed, because they may lead outside of it",
      help: "Remove the link or put a real folder in its place; the output folder itself may be a link")
  }

  func fileInTheWay(_ path: String) -> Diagnostic {
    Diagnostic(
      .fileInTheWay, at: location(path),
      "'\(shown(path))' does not belong to the site and is where the site needs a folder",
      reason:
        "Only files that the manifest '\(Reserved.manifest)' names, and that have not been changed since, are removed",
      help: "Move it away or delete it, then publish again")
  }

  func folderInTheWay(_ path: String, because remaining: String) -> Diagnostic {
    Diagnostic(
      .folderInTheWay, at: location(path),
      "The folder '\(shown(path))' is where a file is to be published",
      reason: remaining == path
        ? "The folder does not belong to the site"
        : "It holds '\(shown(remaining))', which does not belong to the site",
      help:
        "Move \(remaining == path ? "the folder" : "'\(shown(remaining))'") away or delete it, then publish again"
    )
  }

  func editedFileStays(_ path: String) -> Diagnostic {
    Diagnostic(
      .editedFile, .warning, at: location(path),
      "'\(shown(path))' is no longer part of the site, but is kept, because somebody has changed it since it was published",
      help: "Delete it if you do not need it")
  }

  func editedFileReplaced(_ path: String) -> Diagnostic {
    Diagnostic(
      .editedFile, .note, at: location(path),
      "'\(shown(path))' had been changed since it was published, and has been published again",
      help: "Change the content or the template it is made from instead")
  }

  func damagedJournal(_ damage: Journal.Damage) -> Diagnostic {
    Diagnostic(
      .damagedJournal,
      at: SourceLocation(file: shown(Staging.journal), line: damage.line, text: damage.text),
      "The journal of a publish that was interrupted cannot be read",
      reason: "Without it the last good site cannot be brought back",
      help:
        "Restore the output folder from version control, delete '\(shown(Staging.folder))', and publish again"
    )
  }

  func undidInterruptedPublish() -> Diagnostic {
    Diagnostic(
      .interruptedPublish, at: location(""),
      "An earlier publish into '\(output)' was interrupted; the site was first brought back to what it was before that"
    )
  }

  func halfPublished() -> Diagnostic {
    Diagnostic(
      .halfPublished, at: location(""),
      "'\(output)' is half-published: an earlier publish into it was interrupted",
      reason: "Its pages may be partly of the old site and partly of the new one",
      help: "Build the site again: that first brings the old one back")
  }

  func outputGone() -> Diagnostic {
    Diagnostic(
      .outputGone, at: location(""),
      "The folder '\(output)' was moved or removed while the site was published into it",
      reason: "What was published is not where it belongs",
      help: "Let nothing else move or remove the folder during a build, then build again")
  }

  func stagingInTheWay() -> Diagnostic {
    Diagnostic(
      .stagingInTheWay, at: location(Staging.folder),
      "'\(shown(Staging.folder))' is not a folder",
      reason: "The publisher prepares each publish there",
      help: "Move it away or delete it, then publish again")
  }

  func leftoverStaging(_ error: SystemError) -> Diagnostic {
    Diagnostic(
      .leftoverStaging, at: location(Staging.folder),
      "Cannot \(error.action) '\(shown(error.path))', which is no longer needed: \(error.text)",
      help: "The next publish tries again; until then leave '\(Staging.folder)' out of version control")
  }

  /// Something could not be looked at, so nothing was begun.
  func unreadable(_ error: SystemError) -> Diagnostic {
    Diagnostic(
      .outputUnreadable, at: location(error.path),
      "Cannot \(error.action) '\(shown(error.path))': \(error.text)",
      reason: "Nothing is published before it is known what is already there", help: error.help)
  }

  func notWritable(_ error: SystemError) -> Diagnostic {
    Diagnostic(
      .outputUnavailable, at: location(error.path),
      "Cannot \(error.action) the folder '\(shown(error.path))': \(error.text)",
      reason: "The site is published into this folder", help: error.help)
  }

  /// Publishing failed; if everything was undone, the site is as it was.
  func failed(_ error: SystemError, everythingUndone: Bool) -> Diagnostic {
    Diagnostic(
      .publishFailed, at: location(error.path),
      "Cannot \(error.action) '\(shown(error.path))': \(error.text)",
      reason: everythingUndone
        ? "Nothing was published; the site is as it was before"
        : "Publishing stopped half-way, and not everything could be undone",
      help: error.help)
  }

  /// Nothing was begun.
  func failed(_ failure: StagingFailure) -> [Diagnostic] {
    switch failure {
    case .system(let error): [failed(error, everythingUndone: true)]
    case .artifact(let failure): failure.diagnostics
    }
  }

  /// Everything was undone, but the journal is still there.
  func unfinishedEnd(_ error: SystemError) -> Diagnostic {
    Diagnostic(
      .unfinishedUndo, at: location(error.path),
      "Cannot \(error.action) '\(shown(error.path))': \(error.text)",
      reason: "The old site is whole, but the record of the publish that was undone is still there",
      help: "\(error.help). The next publish first makes an end of it")
  }

  /// A step of a failed or interrupted publish could not be undone.
  func unfinishedUndo(_ error: SystemError) -> Diagnostic {
    Diagnostic(
      .unfinishedUndo, at: location(error.path),
      "Cannot \(error.action) '\(shown(error.path))': \(error.text)",
      reason: "The old site is incomplete without it; the old files are kept in '\(shown(Staging.oldFiles))'",
      help: "\(error.help). The next publish first brings the old site back")
  }
}
