public import Diagnostics

extension SiteGenerator {
  /// The rules of the checks of translations, for tools that list them.
  public static let checkDescriptions: [RuleDescription] = [
    RuleDescription(
      "numbers", summary: "A quantity has another value in the translation, is missing there, or was added.",
      help: "Give the translation the value of the source."),
    RuleDescription(
      "dates", summary: "A date or a time differs between the source and the translation.",
      help: "Give the translation the date of the source."),
    RuleDescription(
      "untranslated", summary: "A text, or words of it, are left in the language of the source.",
      help: "Translate it, or put it in brackets behind its translation."),
    RuleDescription(
      "glossary", summary: "A term is not translated as the glossary says.",
      help: "Use what the glossary says, or add another alternative to it."),
    RuleDescription(
      "links", summary: "An address, an e-mail address, code or emphasis is not kept.",
      help: "Write it as it stands in the source."),
    RuleDescription(
      "negation", summary: "A negation was dropped or added.",
      help: "Check whether the translation says the opposite."),
    RuleDescription(
      "names", summary: "A name is spelt in two ways across the site.",
      help: "Spell it in one way everywhere."),
    RuleDescription(
      "shift", summary: "A translation seems to belong to a neighbouring text.",
      help: "Look whether the translations moved by one."),
    RuleDescription(
      "length", summary: "A translation is far shorter or longer than this site's usually are.",
      help: "Look for what is missing, or for what does not stand in the source."),
    RuleDescription(
      "consistency", summary: "One text is translated in two ways.",
      help: "Translate it in one way, or give the entry a msgctxt if it must differ."),
    RuleDescription(
      "waiver-unused", summary: "A finding is allowed that does not exist any more.",
      help: "Remove the comment."),
    RuleDescription(
      "waiver-ended", summary: "A finding is allowed in a text that has changed since.",
      help: "Look whether the reason still holds, and remove the comment if not."),
  ]
}
