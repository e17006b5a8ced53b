/// What is done to the characters of every text that comes in: the documentation of it, and the tests, are made from this.
package enum CleaningTable {
  /// A row: a class of characters and what becomes of it.
  package struct Row: Sendable {
    package var kinds: [CharacterClass]
    /// What it is, with some of its code points.
    package var what: String
    /// What happens to it in a raw text.
    package var inSources: String
    /// What happens to it in all other texts.
    package var inOthers: String
    /// The rule that reports it; nil for what goes without a word.
    package var rule: String?
    /// Of the class, and how many of them a text of words keeps: an example of one that goes and of one that stays.
    package var goes: String?
    package var stays: String?
  }

  package static let rows: [Row] = [
    Row(
      kinds: [.lineEnd], what: "Line ends: LF, CR LF, CR", inSources: "end a line",
      inOthers: "end a line; a CR alone becomes LF", goes: "a\rb", stays: "a\r\nb\n"),
    Row(
      kinds: [.lineSeparator],
      what: "Line breaks of word processors: U+000B, U+000C, U+0085, U+2028, U+2029", inSources: "end a line",
      inOthers: "become a space", rule: "stray-line-break", goes: "a\u{2028}b"),
    Row(
      kinds: [.space], what: "Spaces that are not U+0020: no-break, thin, ideographic …",
      inSources: "become a space", inOthers: "stay", stays: "10\u{A0}%"),
    Row(
      kinds: [.control], what: "Control characters but tab: U+0000–U+001F, U+007F–U+009F",
      inSources: "go, as invisible characters do",
      inOthers: "go; in settings, interface texts and as NUL they are an error", rule: "forbidden-character",
      goes: "a\u{1B}b", stays: "a\tb"),
    Row(
      kinds: [.noncharacter], what: "Code points that are no characters: U+FDD0–U+FDEF, U+FFFE, U+FFFF …",
      inSources: "go, always",
      inOthers: "go; in settings and interface texts they are an error", rule: "forbidden-character",
      goes: "a\u{FFFF}b"),
    Row(
      kinds: [.zeroWidth],
      what:
        "Zero-width space, byte order mark inside a text, invisible operators, marks that Unicode has given up: U+200B, U+FEFF, U+2061–U+2065, U+206A–U+206F, U+FFF0–U+FFFB …",
      inSources: "go", inOthers: "go", rule: "invisible-characters", goes: "a\u{200B}b", stays: "ab"),
    Row(
      kinds: [.joiner], what: "Joiners: U+200C, U+200D, U+180E",
      inSources:
        "stay between pictographs, and beside letters that are joined, such as those of Arabic and Devanagari; else they go",
      inOthers: "the same", rule: "invisible-characters", goes: "가\u{200D}나",
      stays: "👩\u{200D}💻 می\u{200C}خواهم"),
    Row(
      kinds: [.graphemeJoiner], what: "Combining grapheme joiner: U+034F",
      inSources: "stays before a combining mark; else it goes", inOthers: "the same",
      rule: "invisible-characters", goes: "a\u{34F}b", stays: "a\u{34F}\u{301}"),
    Row(
      kinds: [.softHyphen], what: "Soft hyphen: U+00AD", inSources: "goes",
      inOthers: "stays between two letters; else it goes", rule: "invisible-characters", goes: "\u{AD}ab",
      stays: "Wort\u{AD}teil"),
    Row(
      kinds: [.wordJoiner], what: "Word joiner: U+2060", inSources: "goes",
      inOthers: "stays between two visible characters; else it goes", rule: "invisible-characters",
      goes: "a \u{2060}b", stays: "a/\u{2060}b"),
    Row(
      kinds: [.directionMark, .isolate],
      what: "Direction marks, isolates and embeddings: U+061C, U+200E, U+200F, U+202A–U+202C, U+2066–U+2069",
      inSources:
        "stay on a line with letters that run from right to left, isolates and embeddings only in pairs; else they go",
      inOthers: "the same", rule: "invisible-characters", goes: "a\u{200E}b \u{2067}ab\u{2069}",
      stays: "a \u{2067}עברית\u{2069} b"),
    Row(
      kinds: [.override], what: "Overrides of direction: U+202D, U+202E", inSources: "go", inOthers: "go",
      rule: "direction-override", goes: "a\u{202E}cb\u{202C}"),
    Row(
      kinds: [.filler], what: "Hangul fillers: U+115F, U+1160, U+3164, U+FFA0",
      inSources: "stay where they hold the place of a letter within a syllable of old Hangul; else they go",
      inOthers: "the same", rule: "invisible-characters", goes: "가\u{3164}나", stays: "\u{1140}\u{1160}"),
    Row(
      kinds: [.variationSelector], what: "Variation selectors: U+FE00–U+FE0F, U+E0100–U+E01EF, U+180B–U+180F",
      inSources:
        "stay after a character that has variants: pictographs, ideographs, mathematical signs …; else they go",
      inOthers: "the same", rule: "invisible-characters", goes: "가\u{FE0F}", stays: "❤\u{FE0F} 葛\u{E0100}"),
    Row(
      kinds: [.tag], what: "Tags: U+E0020–U+E007F", inSources: "stay in the flag of a region; else they go",
      inOthers: "the same", rule: "invisible-characters", goes: "a\u{E0041}\u{E0042}",
      stays: "🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}"),
    Row(
      kinds: [.object], what: "Object replacement character, where a picture or formula was: U+FFFC",
      inSources: "goes",
      inOthers: "goes", rule: "lost-character", goes: "a\u{FFFC}b"),
    Row(
      kinds: [.lost], what: "Replacement character: U+FFFD", inSources: "stays", inOthers: "stays",
      rule: "lost-character", stays: "a\u{FFFD}b"),
    Row(
      kinds: [.privateUse], what: "Private-use characters: U+E000–U+F8FF, U+F0000–U+10FFFD",
      inSources: "known signs of Hancom's word processor become what they look like; others stay",
      inOthers: "the same", rule: "private-use-character", goes: "\u{F03DA} a", stays: "\u{E123} a"),
    Row(
      kinds: [.decomposed], what: "Decomposed sequences: 한 as U+1112 U+1161 U+11AB",
      inSources: "are composed (NFC)",
      inOthers: "are composed (NFC)", rule: "decomposed-characters", goes: "\u{1112}\u{1161}\u{11AB}",
      stays: "\u{1112}\u{119E}\u{11AB} ﾡ"),
  ]

  /// The table as Markdown.
  package static var markdown: String {
    let head =
      "| characters | in a raw text | in every other text | reported by |\n| --- | --- | --- | --- |\n"
    return head
      + rows.map { row in
        "| \(row.what) | \(row.inSources) | \(row.inOthers) | \(row.rule.map { "`\($0)`" } ?? "–") |\n"
      }.joined()
  }
}
