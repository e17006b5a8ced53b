package import Diagnostics

/// What is found in a raw text: repairs, and what is in doubt.
extension Rule {
  static let textRules: [Rule] = [
    emptyText, textLimit, undecodableText, lostFlag, tableWithoutRule, alignedTable, raggedRow, pageNumber,
    pageHead, scatteredLetters, brokenWord, doubtfulParagraph,
    unreadReleaseTime, doubtfulReleaseTime, overrideWithoutMatch,
  ]

  package static let emptyText = Rule(
    "empty-text", .error, summary: "A source text has no visible character.",
    explanation: "Without a title there is nothing to publish. Characters that nobody sees do not count.",
    help: "Paste the text into the file, or remove the folder of the briefing.")

  package static let textLimit = Rule(
    "text-limit", .error, summary: "A source text has more of something than is read.",
    explanation:
      "A line or segment may have \(InputLimits.segmentSize.grouped) bytes, a text \(InputLimits.lines.grouped) lines and \(InputLimits.cells.grouped) cells of tables. More is not a text that somebody wrote, and would fill the memory.",
    help: "Divide a line into paragraphs, a text into briefings, a table into several.")

  package static let undecodableText = Rule(
    "undecodable-text", .error, summary: "A source text is in no known encoding.",
    explanation:
      "UTF-8, UTF-16 and CP949 were tried, and each has a byte that it cannot read. A guess could change words without anybody seeing it.",
    help: "Save the text as UTF-8 in the program it comes from.")

  package static let lostFlag = Rule(
    "lost-flag", .note, summary: "Question marks before the names of countries became their flags.",
    explanation:
      "A flag is two characters that CP949 does not have, so a paste turns it into question marks. It is restored only where every cell of a column is question marks before the name of a known country or region.",
    help: "If the marks are meant, switch the repair off.", waivedBy: .setting("repairs: {lost-flag: off}"))

  package static let tableWithoutRule = Rule(
    "table-without-rule", .note,
    summary: "Rows with bars were read as a table although no rule follows the first.",
    explanation: "Markdown would have shown the bars as text. The first row became the header.",
    help: "If the lines are no table, switch the repair off.",
    waivedBy: .setting("repairs: {table-without-rule: off}"))

  package static let alignedTable = Rule(
    "aligned-table", summary: "Words below each other in columns are read as a table.",
    explanation:
      "Nothing but spaces parts the cells. At least three lines must have the same number of cells, each column clear of the next.",
    help:
      "If the lines are no table, switch the repair off; if they are, put bars or tabs between the cells.",
    kinds: [
      Kind("read", .note, "Lines were read as a table."),
      Kind(
        "out-of-line", .warning, "A line looks like a row, but its columns are not above those of the next."),
    ], waivedBy: .setting("repairs: {aligned-table: off}"))

  package static let raggedRow = Rule(
    "ragged-row", .warning, summary: "A row has fewer cells than its table.",
    explanation: "Empty cells were added at its end, which is wrong if one is missing in the middle.",
    help: "Add the missing bar or cell in the source text.")

  package static let pageNumber = Rule(
    "page-number", summary: "A line is only the number of a page.",
    explanation:
      "Page numbers belong to the paper and part what is above from what is below. They are left out where each is between blank lines and they count up one by one.",
    help:
      "If the number is meant, switch the repair off; if it is a page number that stayed, take the line out.",
    kinds: [
      Kind("left-out", .note, "The number of a page was left out."),
      Kind("doubtful", .warning, "A number looks like that of a page but does not count up with the others."),
    ], waivedBy: .setting("repairs: {page-number: off}"))

  package static let pageHead = Rule(
    "page-head", .note, summary: "A head that stands in the middle of the text was put above it.",
    explanation:
      "What is copied from a page comes in the order in which it was drawn, and the head of the paper is often drawn last.",
    help: "If it belongs where it is, switch the repair off.",
    waivedBy: .setting("repairs: {page-head: off}"))

  package static let scatteredLetters = Rule(
    "scattered-letters", .warning, summary: "A title that was drawn letter by letter was put together.",
    explanation:
      "Each line of it has one letter or a few. Where its words end, only the spaces inside of the lines tell.",
    help: "Write the title in one line of the text, or switch the repair off.",
    waivedBy: .setting("repairs: {scattered-letters: off}"))

  package static let brokenWord = Rule(
    "broken-word", summary: "A word that the end of a line broke is joined.",
    explanation:
      "Programs that keep to a width break Korean words anywhere. Whether a word goes on below is told by the words of the document, by how Korean words begin and end, and by whether the document breaks words at all.",
    help:
      "Join the two lines in the text where the loader is wrong, or switch the repair off; then every end of a line becomes a space.",
    kinds: [
      Kind("joined", .note, "The end of a line and the beginning of the next were joined to one word."),
      Kind("doubtful", .warning, "They may be one word or two."),
    ], waivedBy: .setting("repairs: {broken-word: off}"))

  package static let doubtfulParagraph = Rule(
    "doubtful-paragraph", .warning, summary: "It cannot be seen whether a paragraph ends.",
    explanation:
      "In a wrapped text without blank lines, the last line of a paragraph is shorter than the others. Where a sentence ends with a full line, the next may go on with its paragraph or begin another.",
    help: "Put blank lines between the paragraphs of the text, or join the lines of each.")

  package static let unreadReleaseTime = Rule(
    "unread-release-time", .error,
    summary: "A text says that it has an hour of release, and the hour cannot be read.",
    explanation:
      "An embargo that is not understood would not hold the text back, so nothing is published before somebody has looked at it.",
    help:
      "Write the day with its year into the text, such as 2026. 9. 24.(목) 12:00. If nothing holds the text back, or 'published' in briefing.yml does, switch the finding off.",
    waivedBy: .setting("repairs: {unread-release-time: off}"))

  package static let doubtfulReleaseTime = Rule(
    "doubtful-release-time", .warning, summary: "A line names a time of release that has two readings.",
    explanation:
      "The midnight of a day (자정) is its beginning to some and its end to others, and an hour of a night may be that of the next day. The later time is taken, so that nothing is published before its embargo ends.",
    help: "Write the hour by the clock, such as 00:00 or 24:00.")

  package static let overrideWithoutMatch = Rule(
    "override-without-match", .error, summary: "An entry of 'reading' does not mean exactly one line.",
    explanation:
      "The text has changed since the entry was written, or its words are on several lines. An override on the wrong line would change the page unseen.",
    help: "Look up the line with 'sitegen inspect', quote more of it, or remove the entry.")
}
