package import Diagnostics

extension Rule {
  /// The rules about the words of segments and plain pages.
  package static let inlineMarkdown: [Rule] = [
    emphasisBeforeParticle, literalEmphasis, refusedLink, refusedImage, pagePicture, unknownLanguageMark,
    segmentLimit,
    doubtfulAddress, headingID, pageTable, unusedFootnote,
  ]

  package static let emphasisBeforeParticle = Rule(
    "emphasis-before-particle", .note,
    summary: "Bold or emphasis was made to begin or end where CommonMark would have left the stars.",
    explanation:
      "CommonMark lets no emphasis end between punctuation and a letter, as in `**투자(1위)**를`. Korean particles "
      + "follow their word without a space, so that such stars would stay on the page.",
    help: "Nothing needs to be done. Turn the repair off to keep the stars as they are written.",
    waivedBy: .setting("repairs: {emphasis-before-particle: off}"))

  package static let literalEmphasis = Rule(
    "literal-emphasis", .warning,
    summary: "Two or more stars stay on the page, because they begin or end no emphasis.",
    explanation:
      "Readers see stars that were most likely meant as bold. In a text without Markdown only exactly two stars "
      + "where a word may begin, and two more right after a character, make bold; a footnote mark is left alone.",
    help:
      "Write bold as `**words**` after a space or an opening mark, without spaces inside the stars. In Markdown, write "
      + "`\\*` for a star that is meant.")

  package static let refusedLink = Rule(
    "refused-link", .warning,
    summary: "A link lost its target and kept its words.",
    explanation:
      "Links lead to relative addresses and to `http:`, `https:`, `mailto:` and `tel:`. There is no end to the other "
      + "schemes that a browser or an application may act on, so none of them is published. A link within another "
      + "cannot be followed.",
    help: "Begin the target with `https:`, `http:`, `mailto:` or `tel:`, or write a path within the site.")

  package static let refusedImage = Rule(
    "refused-image", .error,
    summary: "An image comes from elsewhere than the site.",
    explanation:
      "Images have relative addresses. Another host would be told of everybody who reads the page, could change what they "
      + "see, and is not asked anyway where the site's policy for browsers holds; other schemes than `http:` and `https:` "
      + "can hold programs.",
    help: "Put the picture into the site, as one of `figures` in briefing.yml, or link to it.")

  static let pagePicture = Rule(
    "page-picture", .error,
    summary: "A picture of a page is not there, or nothing says what it shows.",
    explanation:
      "A picture of a plain page lies beside its text, which names it after the words for those who do not see it. These readers "
      + "have the words alone.",
    help: "Put the file into the folder of the page, and write what it shows between the brackets.")

  package static let unknownLanguageMark = Rule(
    "unknown-language-mark", .warning,
    summary: "The mark of a language names no language and stays on the page.",
    explanation:
      "`[東京]{lang=ja}` tells screen readers and fonts which language words are in. A tag has two or three letters, "
      + "with subtags after hyphens.",
    help: "Write a tag such as `ja`, `fr` or `zh-Hant`.")

  static let headingID = Rule(
    "heading-id", .warning,
    summary: "A heading of a page does not get the id that its author chose.",
    explanation:
      "`## Words {#id}` gives a heading an id that stays when headings are added. No two things on a page have one id, and "
      + "`title`, `s1`, `s2` … are those that the page gives itself.",
    help: "Choose another id, or leave it out.")

  static let pageTable = Rule(
    "page-table", .warning,
    summary: "A table of a page is not read as its author meant it.",
    explanation:
      "A table is a paragraph of its own: a row of names, a row of hyphens, rows of cells, with bars between them. What does "
      + "not fit stays on the page as words.",
    help:
      "Set a blank line above the table, outside of lists and quotations; write a bar within a cell as `\\|`."
  )

  static let unusedFootnote = Rule(
    "unused-footnote", .warning,
    summary: "Nothing on the page refers to one of its footnotes.",
    explanation: "Readers find it at the foot of the page and do not know what it belongs to.",
    help: "Write `[^name]` where it belongs, or remove it.")

  package static let doubtfulAddress = Rule(
    "doubtful-address", .warning,
    summary: "It is not certain where an address with Hangul ends.",
    explanation:
      "Korean particles follow an address without a space, and the Hangul at its end may be the last word of the address, a "
      + "particle, or both. The address was taken up to the next space or closing sign.",
    help: "Set a space after the address, or write its Hangul in percent signs as browsers copy it.")

  package static let segmentLimit = Rule(
    "segment-limit",
    summary: "A segment has more text or markup than is read, and is shown as plain text.",
    explanation:
      "The Markdown library takes time in the square of the brackets of some texts, and ends the process when memory "
      + "runs out. So the size of what it is given is bounded.",
    help: "Divide the segment into paragraphs.",
    kinds: [
      Kind("too-many-bytes", .warning, "The segment is longer than the library may be given."),
      Kind("too-much-markup", .warning, "The segment has more characters that may be markup than are read."),
      Kind(
        "no-noncharacter-left", .warning,
        "The segment uses all of the noncharacters U+FDD0 to U+FDEF, of which one is needed."),
    ])
}
