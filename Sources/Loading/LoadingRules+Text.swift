package import Diagnostics

/// What is found in a raw text: repairs, and what is in doubt.
extension Rule {
  static let textRules: [Rule] = [
    emptyText, textLimit, undecodableText, notPlainText, htmlLeftover, eightByteSyllable, lostFlag,
    tableWithoutRule, alignedTable, raggedRow, pageNumber,
    unreadReleaseTime, doubtfulReleaseTime, overrideWithoutMatch,
    contradictingOverrides, overrideMatches, roleOutOfPlace,
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

  package static let notPlainText = Rule(
    "not-plain-text", .error, summary: "A file that should be plain text is something else.",
    explanation:
      "A page, a document of a word processor, a PDF file or a picture is told by its bytes, whatever its name says. What is around the words in it would be read as words.",
    help: "Take the text out of it as the message says.")

  package static let htmlLeftover = Rule(
    "html-leftover", .note, summary: "What a web page left in a text was undone.",
    explanation:
      "References such as &middot; and &nbsp; became the characters that they stand for, tags such as <b> and <p> went, and <br> became a line break, within a cell of a table too. What is between backticks, '&' alone and 'a < b' stay, and so do names in angle brackets that are no tags.",
    help: "If the code is meant, switch the repair off.", waivedBy: .setting("repairs: {html-leftover: off}"))

  package static let eightByteSyllable = Rule(
    "eight-byte-syllable", .note, summary: "Syllables that came as letters were put together.",
    explanation:
      "KS X 1001 has 2,350 syllables; any other may be written as a fill character (U+3164) and three letters, which take eight bytes.",
    help: "If the letters are meant, switch the repair off.",
    waivedBy: .setting("repairs: {eight-byte-syllable: off}"))

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

  package static let unreadReleaseTime = Rule(
    "unread-release-time", .warning, summary: "A line names a time of release that cannot be read.",
    explanation: "An embargo that is not understood does not hold the text back.",
    help: "Write the day with its year in the text, such as 2026. 9. 24.(목) 12:00.")

  package static let doubtfulReleaseTime = Rule(
    "doubtful-release-time", .warning, summary: "A line names a time of release that has two readings.",
    explanation:
      "The midnight of a day (자정) is its beginning to some and its end to others, and an hour of a night may be that of the next day. The later time is taken, so that nothing is published before its embargo ends.",
    help: "Write the hour by the clock, such as 00:00 or 24:00.")

  package static let overrideWithoutMatch = Rule(
    "override-without-match", .error,
    summary: "An entry of 'reading' means no line, or it is not clear which one.",
    explanation:
      "The text has changed since the entry was written, or its words are on several lines. An override on the wrong line would change the page unseen.",
    help: "Look up the line with 'sitegen inspect', quote more of it, or remove the entry.")

  package static let contradictingOverrides = Rule(
    "contradicting-overrides", .error, summary: "Two entries of 'reading' mean one line, or name two titles.",
    explanation: "A line is one thing, and a text has one title. Which of the two was meant is not known.",
    help: "Keep one of them, or have one mean fewer lines.")

  package static let overrideMatches = Rule(
    "override-matches", .note, summary: "An entry of 'reading' means several lines.",
    explanation: "'match', 'begins' and 'marker' mean every line that fits; the note says how many do.",
    help: "Nothing needs to be done. If one of them was not meant, name the lines by their numbers.")

  package static let roleOutOfPlace = Rule(
    "role-out-of-place", .error, summary: "A line cannot be what an entry of 'reading' says it is.",
    explanation:
      "A heading above the title, a caption without a table beside it, a row whose cells do not fit: the entry would change nothing or something else than was meant.",
    help: "Mend the entry as the message says, or remove it.")
}
