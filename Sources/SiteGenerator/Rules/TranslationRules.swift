import Diagnostics

/// What the checks of translations look for.
extension Rule {
  static let translations: [Rule] = [
    Rule(
      "numbers",
      summary: "A quantity has another value in the translation, is missing there, or was added.",
      explanation:
        "Every quantity of the source must be in the translation with the same value and kind, and none may be added.",
      help: "Give the translation the value of the source.",
      kinds: [
        Kind("certain", .error, "Both sides are fully understood, and they differ."),
        Kind("doubtful", .warning, "One side may be read in another way."),
      ], waivedBy: .comment),
    Rule(
      "dates",
      summary: "A date or a time differs between the source and the translation.",
      explanation: "Days, weekdays, months, quarters, years and times of day must be the same on both sides.",
      help: "Give the translation the date of the source.",
      kinds: [
        Kind("certain", .error, "Both sides are fully understood, and they differ."),
        Kind("doubtful", .warning, "One side may be read in another way."),
      ], waivedBy: .comment),
    Rule(
      "untranslated",
      summary: "A text, or words of it, are left in the language of the source.",
      explanation:
        "Names, numbers and addresses may be the same in both languages, and so may words quoted as such.",
      help: "Translate it, or put it in brackets after its translation.",
      kinds: [
        Kind("certain", .error, "The text is not translated at all."),
        Kind("doubtful", .warning, "Some words of it may be left over."),
      ], waivedBy: .comment),
    Rule(
      "glossary", .warning,
      summary: "A term is not translated as the glossary says.",
      explanation:
        "The glossary lists terms that must be translated in one way, and words that must not be used.",
      help: "Use what the glossary says, or add another alternative to it.", waivedBy: .comment),
    Rule(
      "links", .warning,
      summary: "An address, an e-mail address, code or emphasis is not kept.",
      explanation: "A page of the same site in the language of the translation is as good as the original.",
      help: "Write it as it is in the source.", waivedBy: .comment),
    Rule(
      "negation", .warning,
      summary: "A negation was dropped or added.",
      explanation:
        "One side negates without doubt, nothing on the other side could render it, and both share a common word.",
      help: "Check whether the translation says the opposite.", waivedBy: .comment),
    Rule(
      "names", .warning,
      summary: "A name is spelt in two ways across the site.",
      explanation: "Speakers and bylines are compared over all briefings, without their titles.",
      help: "Spell it in one way everywhere.", waivedBy: .comment),
    Rule(
      "shift", .warning,
      summary: "A translation seems to belong to a neighbouring text.",
      explanation:
        "It has none of the numbers, Latin words and terms of its source, and the one before or after it has nearly all.",
      help: "Look whether the translations moved by one.", waivedBy: .comment),
    Rule(
      "length", .warning,
      summary: "A translation is far shorter or longer than this site's usually are.",
      explanation:
        "Lengths are judged by the site's own pairs, if there are thirty or more, and by extremes.",
      help: "Look for what is missing, or for what is not in the source.", waivedBy: .comment),
    Rule(
      "consistency", .warning,
      summary: "One text is translated in two ways.",
      explanation: "Texts are compared without case, punctuation and articles.",
      help: "Translate it in one way, or give the entry a msgctxt if it must differ.", waivedBy: .comment),
    Rule(
      "waiver-unused", .note,
      summary: "A finding is allowed that does not exist any more.",
      explanation: "The comment would hide the next mistake of its kind.", help: "Remove the comment."),
    Rule(
      "waiver-ended", .note,
      summary: "A finding is allowed in a text that has changed since.",
      explanation:
        "A comment that allows a finding holds for one text, as long as that text does not change.",
      help: "Look whether the reason still holds, and remove the comment if not."),
  ]
}
