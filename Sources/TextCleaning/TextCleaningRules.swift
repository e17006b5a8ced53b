package import Diagnostics

/// What is found in the characters of any text.
extension Rule {
  /// All rules of this room.
  package static let cleaning: [Rule] = [
    invisibleCharacters, privateUseCharacter, lostCharacter, forbiddenCharacter, directionOverride,
    strayLineBreak, decomposedCharacters,
  ]

  package static let invisibleCharacters = Rule(
    "invisible-characters", .note, summary: "Characters that nobody sees were left out.",
    explanation:
      "Zero-width spaces, stray joiners, direction marks and control characters break searching, line breaking, the "
      + "matching of terms and emphasis without being seen. They stay where they mean something: within pictographs, "
      + "beside letters that are joined, next to letters that run from right to left.",
    help: "Nothing needs to be done. If they matter in a raw text, keep them by the setting.",
    waivedBy: .setting("repairs: {invisible-characters: off}"))

  package static let privateUseCharacter = Rule(
    "private-use-character",
    summary: "A character has no meaning outside the word processor that the text comes from.",
    explanation:
      "Hancom's word processor keeps some bullets in private-use code points that other fonts lack. Known ones are read as what they look like; others appear to readers as an empty box.",
    help: "Replace an unknown one by the character that was meant.",
    kinds: [
      Kind("known", .note, "A private-use character was read as the sign that it looks like."),
      Kind("unknown", .warning, "A private-use character is on the page as an empty box."),
    ], waivedBy: .setting("repairs: {private-use-character: off}"))

  package static let lostCharacter = Rule(
    "lost-character", summary: "Something was lost before the text arrived.",
    explanation:
      "U+FFFD is what a program writes for a character that it could not read, and U+FFFC stands where a picture or a formula was that did not come along; only the author knows which.",
    help: "Put back what is missing.",
    kinds: [
      Kind("character", .warning, "A character was lost; the sign for it stays."),
      Kind("object", .warning, "A picture or a formula was lost; the sign for it was left out."),
    ])

  package static let forbiddenCharacter = Rule(
    "forbidden-character", summary: "A character may be in no text.",
    explanation:
      "Control characters and code points that Unicode reserves for programs cannot be shown, make feeds ill-formed and can take over the terminal that prints them.",
    help: "Remove it, and look for what was meant.",
    kinds: [
      Kind("left-out", .warning, "It was left out of a text."),
      Kind("refused", .error, "It is in a setting or an interface text, or it is NUL."),
    ])

  package static let directionOverride = Rule(
    "direction-override", .warning, summary: "A text is turned round by an override of its direction.",
    explanation:
      "U+202D and U+202E show letters in another order than the one they are written in, so that readers see something else than programs and translators do. They were left out.",
    help:
      "Write the text in the order in which it is read; use isolates (U+2066 to U+2069) around words of another direction."
  )

  package static let strayLineBreak = Rule(
    "stray-line-break", .note, summary: "A line break of a word processor became a space.",
    explanation:
      "Vertical tabs, form feeds and the separators of Unicode end lines in raw texts. Elsewhere they are within a text that has no lines.",
    help: "Nothing needs to be done.")

  package static let decomposedCharacters = Rule(
    "decomposed-characters", .note, summary: "Characters in parts were put together.",
    explanation:
      "The same word can be written in composed characters (NFC) or in letters and marks; macOS writes names of files so. Terms, translations and searches are compared in the composed form.",
    help: "Nothing needs to be done.")
}
