import Diagnostics

/// What is found where a site is put together, or asked for by somebody.
extension Rule {
  /// All rules of this room.
  static let site: [Rule] = [
    withheld, draft, editionHeld, missingCatalogue, assumedSettings, unknownPage, unknownBriefing,
    unclearLanguage,
    invalidPair, existingSite, existingBriefing, existingFile, changedMeanwhile, unreadableMemory,
    unwritableFile,
    draftingFailed, invalidDraft, draftUnanswered, draftDoubtful,
    unwritableFolder, unwritableCache, xliffLanguage, invalidPage, invalidRule, outputOverlaps,
    publishedAhead, changedContent, updateConflict, unknownBase, movedBlock, noSearchIndex, noCompression,
  ]

  static let noCompression = Rule(
    "no-compression", .error,
    summary: "Compressed files are asked for, and the program was built without zlib.",
    explanation: "A site whose host relies on compressed files would be sent as it is.",
    help: "Build the program with its usual traits, or remove 'compress' from site.yml and the command.")

  static let noSearchIndex = Rule(
    "no-search-index", .error,
    summary: "The site in which something is looked for has no index.",
    explanation: "The terminal finds what the published site finds, in the files of its search.",
    help: "Build the site first, and do not leave out 'search' in its outputs.")

  // MARK: What a build leaves out

  static let withheld = Rule(
    "withheld", .note,
    summary: "A briefing is not published yet.",
    explanation:
      "Its embargo or its day of publication is later than the time of this build. It is checked like any other, so that "
      + "its day brings no surprise.",
    help:
      "Build again when its time has come; a preview shows it now.",
    waivedBy: .setting("published: 2026-11-23"))

  static let draft = Rule(
    "draft", .note,
    summary: "A draft is not published.",
    explanation:
      "The setting 'draft: true' keeps a briefing out of every build, whatever its day. It is checked like any other.",
    help: "Remove the setting when the text is finished; a preview shows it now.",
    waivedBy: .setting("draft: false"))

  static let editionHeld = Rule(
    "edition-held", .warning,
    summary: "An edition is held back because its translation is not finished.",
    explanation:
      "The setting 'translation' can ask for editions to be held back while texts are missing in them, or are "
      + "translated from an earlier state of the source.",
    help: "Complete the catalogue, or let the site show what is not finished with a notice.",
    waivedBy: .setting("translation: {missing: notice, stale: notice}"))

  static let missingCatalogue = Rule(
    "missing-catalogue", .warning,
    summary: "A briefing has no edition in one of the site's languages.",
    explanation: "Without a catalogue there is nothing to show in that language, and no page is made in it.",
    help: "Make a catalogue beside the text, such as en.po, and translate it.")

  static let publishedAhead = Rule(
    "published-ahead", .error,
    summary: "A build as of a later time would publish what is still withheld.",
    explanation:
      "Whoever builds a site as of a later time wants to see what will be on it. In the folder that is published, "
      + "everybody would see it.",
    help: "Build into a folder of its own, or say that it is to be published ahead of its time.")

  static let changedContent = Rule(
    "changed-content", .error,
    summary: "A briefing was changed while the site was being made.",
    explanation:
      "A large site is read twice: to find out what there is, and to make its pages. What changes in between would be on "
      + "some pages and not on others.",
    help: "Build again when nobody is writing.")

  // MARK: What was asked for

  static let outputOverlaps = Rule(
    "output-overlaps", .error,
    summary: "The output folder lies in what the site is made from, or holds it.",
    explanation:
      "Pages in the folder of content or of templates would be read as content by the next build, and a site around its "
      + "sources would publish them.",
    help: "Choose a folder of its own, such as public.")

  static let assumedSettings = Rule(
    "assumed-settings", .warning,
    summary: "The site's settings cannot be read, so the usual ones are assumed.",
    explanation: "A new briefing is written for Korean and English in Korea's time zone.",
    help: "Mend or make site.yml, then look through the new folder.")

  static let unknownPage = Rule(
    "unknown-page", .error,
    summary: "There is no page of that name.",
    explanation: "What a page offers to its template can only be listed for the pages that exist.",
    help: "Choose one of the names that are listed.")

  static let unknownBriefing = Rule(
    "unknown-briefing", .error,
    summary: "There is no briefing of that name.",
    explanation:
      "A briefing is named by its folder, by the path of the folder or of a file in it, or by the last part of its "
      + "address.",
    help: "Name the folder, such as 2026-11-23-budget.")

  static let unclearLanguage = Rule(
    "unclear-language", .error,
    summary: "It is not clear which language a translated document is in.",
    explanation: "The name of the file does not say, and the site has several other languages.",
    help: "Name the language, or name the file after it, such as en.txt.")

  static let invalidPair = Rule(
    "invalid-pair", .error,
    summary: "A line of input is not a pair of texts.",
    explanation: "Pairs are compared a line at a time, each an object with a text in each of two languages.",
    help: #"Write each pair on a line of its own: {"id": "1", "ko": "…", "en": "…"}."#)

  static let invalidPage = Rule(
    "invalid-page", .error,
    summary: "A page of a kind that a program adds cannot be made as it is described.",
    explanation:
      "Its language is not one of the site's, its path cannot be part of an address, its template is that of another "
      + "kind of page, or a value does not fit the fields of its kind.",
    help: "Correct the page where the program makes it.")

  static let invalidRule = Rule(
    "invalid-rule", .error,
    summary: "A rule that a program adds has the name of another.",
    explanation: "Settings, waivers and reports could not tell the two apart.",
    help: "Give the new rule another name.")

  // MARK: What cannot be written

  static let existingSite = Rule(
    "existing-site", .error,
    summary: "There is already something where the new site is to be.",
    explanation: "A new site overwrites nothing.",
    help: "Name another folder.")

  static let existingBriefing = Rule(
    "existing-briefing", .error,
    summary: "There is already a briefing where the new one is to be.",
    explanation: "A new briefing overwrites nothing.",
    help: "Choose another address.")

  static let updateConflict = Rule(
    "update-conflict", .error,
    summary: "A line was edited, and the later version of its document changes it as well.",
    explanation:
      "What the document changed and what was edited in the briefing are put together line by line. Where both changed the "
      + "same lines, either would undo what somebody meant, so nothing is written.",
    help: "Write the lines as the new version has them, or as both would, and take it in again.")

  static let movedBlock = Rule(
    "moved-block", .warning,
    summary: "A setting means another passage since the text was updated.",
    explanation:
      "Settings name passages and tables by ids that count them: where a later version of the document has one more above, a "
      + "picture would stand below another paragraph, and a caption above another table.",
    help: "Write the id that the passage has now.")

  static let unknownBase = Rule(
    "unknown-base", .error,
    summary: "Nothing says what a text was before it was edited.",
    explanation:
      "A later version is taken in by comparing it and the text with what the text was made of, which lies beside it: "
      + "original.hwpx or the like. Of a text that was pasted nothing lies there before its first update; then the lines "
      + "that give way are named in a warning.",
    help: "Put the version that the text was made of beside it, or name it.")

  static let existingFile = Rule(
    "existing-file", .error,
    summary: "There is already a file where one is to be written.",
    explanation:
      "A translator may have worked in a file for translators, and the file of a host may be somebody's own: writing it "
      + "again would undo that work.",
    help: "Import a translator's file first, or ask for it to be replaced; move any other away.")

  static let changedMeanwhile = Rule(
    "changed-meanwhile", .error,
    summary: "Another program changed a catalogue while it was being worked on.",
    explanation: "Writing the catalogue would undo that change.",
    help: "Run the command again.")

  static let unreadableMemory = Rule(
    "unreadable-memory", .warning,
    summary: "A catalogue from which translations could be filled in cannot be read.",
    explanation:
      "What was translated before is filled in from all catalogues of the site and from those of the folder memory. This one is left out, so that some texts may have to be translated again.",
    help: "Mend the catalogue and run the command again.")

  // MARK: Drafts

  static let draftingFailed = Rule(
    "drafting-failed", .error,
    summary: "The program that drafts translations did not answer.",
    explanation:
      "It is run as the author gives it, with the texts as lines of JSON on its standard input. It has to end with status 0.",
    help: "Try it by hand with one of the texts.")

  static let invalidDraft = Rule(
    "invalid-draft", .warning,
    summary: "A line of a program that drafts translations is no answer.",
    explanation: "Each answer is an object on a line of its own, with the id of a text and its translation.",
    help: #"Answer with {"id": "…", "translation": "…"}."#)

  static let draftUnanswered = Rule(
    "draft-unanswered", .warning,
    summary: "A program that drafts translations has no answer for some of the texts.",
    explanation: "It was asked as often as it may be asked. The texts have no translation yet.",
    help: "Ask it again, or translate them by hand.")

  static let draftDoubtful = Rule(
    "draft-doubtful", .warning,
    summary: "A drafted translation is in doubt, however often it was asked for.",
    explanation:
      "Each answer goes through the checks, and is asked for again with what they found. One in which they still find something is kept as a suggestion, which is not published.",
    help: "Correct the translation and remove the flag 'fuzzy'.")

  static let unwritableFile = Rule(
    "unwritable-file", .error,
    summary: "The system refuses to write a file.",
    explanation: "The file is as it was: every file is written whole or not at all.",
    help: "Check the rights and the space there.")

  static let unwritableFolder = Rule(
    "unwritable-folder", .error,
    summary: "The system refuses to write a new folder.",
    explanation: "Nothing of it is left behind: a folder is made whole or not at all.",
    help: "Check the rights and the space there, or name another folder.")

  static let unwritableCache = Rule(
    "unwritable-cache", .note,
    summary: "What a build found out cannot be kept for the next one.",
    explanation:
      "The site is what it should be. The next build does all the work again, and comes to the same.",
    help: "Check the rights and the space there, or build without a cache.")

  static let xliffLanguage = Rule(
    "xliff-language", .error,
    summary: "A translator's file is for languages that the briefing does not have.",
    explanation: "Its source must be the language of the briefing, its target another language of the site.",
    help: "Correct 'source-language' and 'target-language' of the element 'file'.")
}
