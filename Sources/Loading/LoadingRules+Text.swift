package import Diagnostics

/// What is found in a raw text: repairs, and what is in doubt.
extension Rule {
  static let textRules: [Rule] = [
    emptyText, textLimit, undecodableText, notPlainText, htmlLeftover, eightByteSyllable, lostFlag,
    tableWithoutRule, alignedTable, raggedRow, mergedCells, brokenCells, looseCells, pageNumber, spokenLines,
    pageHead, scatteredLetters, nameTwice, brokenWord, doubtfulParagraph,
    unreadReleaseTime, doubtfulReleaseTime, overrideWithoutMatch,
    contradictingOverrides, overrideMatches, roleOutOfPlace, textForm, conflictMark,
    lostEmphasis,
  ]

  package static let textForm = Rule(
    "text-form", .warning,
    summary: "A line of a text in the text form cannot be read as what it begins like.",
    explanation:
      "In ko.md each block says what it is: # a heading, | a table, {note} a note. What begins so and is not made so is shown as a paragraph, or left out where it has no words.",
    help: "Write it as the message says, or put a backslash before the sign if it is meant as one.")

  package static let conflictMark = Rule(
    "conflict-mark", .error,
    summary: "A text has two versions of some lines in it, between marks.",
    explanation:
      "Lines that begin with <<<<<<< and >>>>>>> are around two versions of what stands between them, with ======= between both. Somebody has to decide for one; readers would see both.",
    help: "Keep what is meant of both, and remove the lines with the marks.")

  package static let lostEmphasis = Rule(
    "lost-emphasis", .note,
    summary:
      "Words of a document are bold, italic, underlined, struck out, raised or lowered, and plain in the text.",
    explanation:
      "A text says bold words of a sentence with two stars, where these mean nothing else: they can begin after a space or an opening mark. It has no sign for the rest. What is bold as a whole, as headings and cells of tables, is so by its style.",
    help: "Where it matters, write **bold** in the text, or what it says in words.")

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

  package static let mergedCells = Rule(
    "merged-cells", summary: "Cells of a table are read as spanning rows or columns.",
    explanation:
      "A word processor leaves out the cells that a merged one covers, a spreadsheet writes empty ones. Where they belong follows from what the other rows hold, and from the names in two rows of a header.",
    help:
      "If it is wrong, state the header rows and spans of the table under 'reading', or switch the repair off.",
    kinds: [
      Kind("read", .note, "Cells were read as spanning others."),
      Kind("doubtful", .warning, "The cells of a row may belong to other columns."),
    ], waivedBy: .setting("repairs: {merged-cells: off}"))

  package static let brokenCells = Rule(
    "broken-cells", .note, summary: "Several lines are read as one row of a table.",
    explanation:
      "A word processor writes the line breaks within a cell as they are. Lines were put together so that the rows have as many cells as the table has columns.",
    help: "If it is wrong, state the rows of the table under 'reading', or put each row on one line.")

  package static let looseCells = Rule(
    "loose-cells", summary: "Short lines below each other look like the cells of a table.",
    explanation:
      "A paste may have each cell on a line of its own, or the cells of a row parted by single spaces. Where figures and dates come back in the same places, they are read as a table; else the lines stay together as they are.",
    help: "State the table under 'reading', or put tabs between the cells of a row.",
    kinds: [
      Kind("read", .warning, "Lines were read as a table."),
      Kind("kept", .warning, "Lines stay as they are, since nothing says where a row ends."),
    ], waivedBy: .setting("repairs: {loose-cells: off}"))

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

  package static let spokenLines = Rule(
    "spoken-lines", .note, summary: "Lines of a speech were joined into its sentences.",
    explanation:
      "A speech is set as it is spoken, a line for each breath. Where several paragraphs of short lines break off in the middle of their sentences, the lines of a sentence are one paragraph.",
    help: "If each line is one of its own, as in a poem, switch the repair off.",
    waivedBy: .setting("repairs: {spoken-lines: off}"))

  package static let pageHead = Rule(
    "page-head", .note, summary: "A head that stands in the middle of the text was put above it.",
    explanation:
      "What is copied from a page comes in the order in which it was drawn, and the head of the paper is often drawn last.",
    help: "If it belongs where it is, switch the repair off.",
    waivedBy: .setting("repairs: {page-head: off}"))

  package static let nameTwice = Rule(
    "name-twice", .note, summary: "The name of an attachment stands twice, and was read once.",
    explanation:
      "In what is copied from a page, `붙임 1` is on a line of its own and again before the title, where a box has it.",
    help: "If both are meant, switch the repair off.",
    waivedBy: .setting("repairs: {name-twice: off}"))

  package static let scatteredLetters = Rule(
    "scattered-letters", .warning,
    summary: "A title or an item that was drawn letter by letter was put together.",
    explanation:
      "Each line of it has one letter or a few. Where its words end, only the spaces inside of the lines tell.",
    help: "Write it in one line of the text, or switch the repair off.",
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
