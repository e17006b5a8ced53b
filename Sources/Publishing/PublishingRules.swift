package import Diagnostics

/// What keeps a site from being published, or is worth knowing about its folder.
extension Rule {
  /// All rules of publishing.
  package static let publishing: [Rule] = [
    invalidArtifactPath, reservedPath, pathsDifferInCase, duplicateArtifact, fileIsAlsoFolder,
    unexpectedArtifact, foreignFile,
    symbolicLink, fileInTheWay, folderInTheWay, editedFile, damagedManifest, damagedJournal,
    interruptedPublish, halfPublished, unfinishedUndo, stagingInTheWay, leftoverStaging, outputUnavailable,
    outputUnreadable, outputGone, outputLocked, outputNotLockable, publishFailed, manyRemovals,
  ]

  // MARK: What is to be published

  static let invalidArtifactPath = Rule(
    "invalid-artifact-path", .error,
    summary: "A file of the site would have a path that no file can have.",
    explanation:
      "The path is empty, starts with a slash, has an empty component or one of '.' and '..', contains a control "
      + "character, or has a name that is longer than the 255 bytes that file systems take or that Windows does not allow.",
    help: "Shorten or change the slug, the name of the picture or the old address that the path is made from."
  )

  static let reservedPath = Rule(
    "reserved-path", .error,
    summary: "A file of the site would replace the publisher's own records.",
    explanation:
      "The names '.sitegen-manifest' and '.sitegen-staging' in the output folder are kept for the list of the site's "
      + "files and for a publish under way.",
    help: "Give the file another name.")

  static let pathsDifferInCase = Rule(
    "paths-differ-in-case", .error,
    summary: "Two paths of the site differ only in upper and lower case.",
    explanation: "On many computers both are the same place, and one file would overwrite the other.",
    help: "Spell the name the same everywhere, or choose another one.")

  static let duplicateArtifact = Rule(
    "duplicate-artifact", .error,
    summary: "Two files are to be published at the same path.",
    explanation: "One would overwrite the other.",
    help: "Give one of the two another address.")

  static let fileIsAlsoFolder = Rule(
    "file-is-also-folder", .error,
    summary: "A path of the site is to be a file and a folder at once.",
    explanation: "No file system can hold both.",
    help: "Give one of the two another address.")

  package static let unexpectedArtifact = Rule(
    "unexpected-artifact", .error,
    summary: "What was made for a file of the site is not what an earlier build knew of it.",
    explanation:
      "Builds remember digests of what they made, and make a file again only where it is missing. If other bytes come out then, "
      + "what they remember is wrong, and nothing is published by it.",
    help: "Delete the folder of what earlier builds found out, '.sitegen', then build again.")

  // MARK: What is in the output folder

  static let foreignFile = Rule(
    "foreign-file", .error,
    summary: "A file that does not belong to the site is where one of its files is to be published.",
    explanation:
      "Only files that the manifest in the output folder names are ever overwritten, so that nothing of yours is lost.",
    help: "Move the file away or delete it, then publish again.")

  static let symbolicLink = Rule(
    "symbolic-link", .error,
    summary: "A symbolic link inside the output folder is in the way of the site.",
    explanation:
      "Links inside the output folder are not followed, because they may lead outside of it. The output folder itself "
      + "may be a link.",
    help: "Remove the link, or put a real folder in its place.")

  static let fileInTheWay = Rule(
    "file-in-the-way", .error,
    summary: "A file that does not belong to the site is where the site needs a folder.",
    explanation:
      "Only files that the manifest in the output folder names, and that have not been changed since, are removed.",
    help: "Move the file away or delete it, then publish again.")

  static let folderInTheWay = Rule(
    "folder-in-the-way", .error,
    summary: "A folder is where a file of the site is to be published.",
    explanation: "The folder, or something in it, does not belong to the site and is therefore not removed.",
    help: "Move the folder or what is in it away, or delete it, then publish again.")

  static let editedFile = Rule(
    "edited-file",
    summary: "A published file has been changed by somebody since.",
    explanation:
      "What is published is made from content and templates; a change to the published file itself lasts only until "
      + "the next publish.",
    help: "Change the content or the template that the file is made from.",
    kinds: [
      Kind("kept", .warning, "The file is no longer part of the site, but is kept because of the change."),
      Kind("replaced", .note, "The file was published again, and the change is gone."),
    ])

  static let damagedManifest = Rule(
    "damaged-manifest", .error,
    summary: "The list of the site's files in the output folder cannot be read.",
    explanation:
      "Without the manifest nobody can tell the site's files from yours. It may have been cut short, edited, or left "
      + "with a merge conflict.",
    help:
      "Restore the file from version control. If there is no good copy, delete it together with the site's files, keep "
      + "your own, and publish again.")

  // MARK: Publishes that did not come to their end

  static let damagedJournal = Rule(
    "damaged-journal", .error,
    summary: "The journal of an interrupted publish cannot be read.",
    explanation: "Without it the last good site cannot be brought back.",
    help:
      "Restore the output folder from version control, delete the folder '.sitegen-staging' in it, and publish again."
  )

  static let interruptedPublish = Rule(
    "interrupted-publish", .note,
    summary: "An earlier publish was interrupted and has been undone.",
    explanation:
      "Every build begins by bringing the site back to what it was before that publish, also one that then finds an error "
      + "and publishes nothing.",
    help: "There is nothing to do.")

  static let halfPublished = Rule(
    "half-published", .error,
    summary: "The output folder holds a site that is partly old and partly new.",
    explanation:
      "A publish was interrupted, such as by a power cut. The old files and the list of what was done are kept in "
      + "'.sitegen-staging' in the output folder.",
    help:
      "Build the site: that first brings the old one back. Until then, do not copy the folder to the host.")

  static let unfinishedUndo = Rule(
    "unfinished-undo", .error,
    summary: "A failed or interrupted publish could not be undone completely.",
    explanation:
      "The old site may be incomplete; its files, or the list of what was done, are kept in '.sitegen-staging' in the "
      + "output folder.",
    help: "Remove what hinders it, such as a full disk. The next publish first brings the old site back.")

  static let stagingInTheWay = Rule(
    "staging-in-the-way", .error,
    summary: "There is something else in place of the folder that a publish is prepared in.",
    explanation: "The publisher prepares everything in '.sitegen-staging' before it touches the site.",
    help: "Move it away or delete it, then publish again.")

  static let leftoverStaging = Rule(
    "leftover-staging", .warning,
    summary: "The folder that a publish was prepared in could not be removed.",
    explanation: "The site is whole; only what is no longer needed is still there.",
    help: "The next publish tries again; until then leave '.sitegen-staging' out of version control.")

  static let publishFailed = Rule(
    "publish-failed", .error,
    summary: "The system refused a step of publishing.",
    explanation: "Everything is undone where that is possible, so that the last good site remains.",
    help: "Remove the cause that the message names, such as a full disk, and publish again.")

  // MARK: The output folder itself

  static let outputUnavailable = Rule(
    "output-unavailable", .error,
    summary: "The output folder cannot be opened, created or written to.",
    explanation: "The site is published into this folder.",
    help: "Get the right to write there, or choose another output folder.")

  static let outputUnreadable = Rule(
    "output-unreadable", .error,
    summary: "Something in the output folder cannot be read.",
    explanation: "Nothing is published before it is known what is already there.",
    help: "Get the right to read it, or choose another output folder.")

  static let outputGone = Rule(
    "output-gone", .error,
    summary: "The output folder was moved or removed while the site was published into it.",
    explanation: "What was published is not where it belongs.",
    help: "Let nothing else move or remove the folder during a build, then build again.")

  static let outputLocked = Rule(
    "output-locked", .error,
    summary: "Another publish into the same folder is running.",
    explanation: "Two at once would mix two sites.",
    help: "Wait until it has finished, then publish again.")

  static let outputNotLockable = Rule(
    "output-not-lockable", .warning,
    summary: "The output folder cannot be locked.",
    explanation:
      "Some network file systems have no locks, so two publishes at once would not notice each other.",
    help: "Take care that only one publish into the folder runs at a time.")
}
