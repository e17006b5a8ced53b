package import Diagnostics

/// What is found in `site.yml`, `briefing.yml`, interface texts and the front matter of pages.
extension Rule {
  static let settingsRules: [Rule] = [
    invalidYAML, yamlAlias, duplicateKey, unknownKey, settingType, settingValue, missingSetting,
    missingLanguage,
    unknownLanguage, unknownTimeZone, invalidBaseURL, invalidSlug, invalidAlias, missingDate, invalidDate,
    unknownTopic, unknownTable, unknownRole, unknownLicence, unknownTreatment, invalidPicture,
    figureWithoutPlace, missingInterfaceText,
  ]

  package static let invalidYAML = Rule(
    "invalid-yaml", .error, summary: "A settings file is not valid YAML.",
    explanation: "Nothing in such a file can be read for certain.",
    help: "Check the indentation, and put quotation marks around a text that holds ': ' or ' #'.")

  package static let yamlAlias = Rule(
    "yaml-alias", .error, summary: "A settings file refers to another place of itself.",
    explanation:
      "YAML can name a value with '&' and repeat it with '*'. Settings are short and need none of that, and a few lines of "
      + "it can stand for more than any memory holds, so such a reference is never followed.",
    help: "Write the value out at each place, or put quotation marks around a text that begins with '*'.")

  package static let duplicateKey = Rule(
    "duplicate-key", .error, summary: "A key occurs twice in a settings file.",
    explanation: "It is not clear which of the two is meant.", help: "Keep one of them.")

  package static let unknownKey = Rule(
    "unknown-key", .error, summary: "A settings file has a key that nothing reads.",
    explanation: "A misspelt key would change nothing and look as if it did.",
    help: "Write the key as the documentation does, or remove it.")

  package static let settingType = Rule(
    "setting-type", .error, summary: "A setting has the wrong form.",
    explanation: "A text, a list, a number, a switch or keys with values were wanted.",
    help: "Write the setting in the form that the message shows.")

  package static let settingValue = Rule(
    "setting-value", .error, summary: "A setting has a value that it cannot have.",
    explanation: "The setting chooses among a few names.",
    help: "Write one of the names that the message lists.")

  package static let missingSetting = Rule(
    "missing-setting", .error, summary: "A setting that is needed is missing.",
    explanation: "The site or the entry is incomplete without it.", help: "Add the setting.")

  package static let missingLanguage = Rule(
    "missing-language", .error, summary: "A setting has no text in one of the site's languages.",
    explanation: "Every page of that language would lack the text.",
    help: "Add the text, or take the language out of 'languages' in site.yml.")

  package static let unknownLanguage = Rule(
    "unknown-language", .error, summary: "A name is not that of one of the site's languages.",
    explanation:
      "Files and settings name languages by tags such as 'ko' and 'en', which site.yml lists once each.",
    help: "Correct the tag, or add the language to 'languages' in site.yml.")

  package static let unknownTimeZone = Rule(
    "unknown-time-zone", .error, summary: "The time zone is not known.",
    explanation:
      "Dates and embargoes are meant in the time zone of the site. Its rules are read from the time zone database of the "
      + "machine.",
    help: "Use a name of the IANA database, such as Asia/Seoul, and install tzdata where it is missing.")

  package static let invalidBaseURL = Rule(
    "invalid-base-url", .error, summary: "The address of the site is not one.",
    explanation: "Feeds, the sitemap and link previews need the full address.",
    help: "Write it in full, such as https://briefings.example.org/.")

  package static let invalidSlug = Rule(
    "invalid-slug", .error, summary: "A name cannot be part of an address.",
    explanation: "The name of a folder, a topic's key or a slug becomes part of an address.",
    help: "Use letters, digits and single hyphens between them.")

  package static let invalidAlias = Rule(
    "invalid-alias", .error, summary: "An old address is not one below the site's own.",
    explanation: "A page that leads on can only be put where the site is.",
    help: "Write a slug (old-name), or a path that ends in a slash or .html (ko/2019/old-name/).")

  package static let missingDate = Rule(
    "missing-date", .error, summary: "A briefing has no date.",
    explanation: "Briefings are ordered and withheld by their dates.",
    help: "Write 'published: 2026-11-23' in briefing.yml, or begin the folder's name with the date.")

  package static let invalidDate = Rule(
    "invalid-date", .error, summary: "A date cannot be read or does not exist.",
    explanation: "Only one form is read, so that a day is never taken for a month.",
    help: "Write it as 2026-11-23, or with a time as 2026-11-23 09:30.")

  package static let unknownTopic = Rule(
    "unknown-topic", .error, summary: "A briefing names a topic that the site does not have.",
    explanation: "Topics have names in every language, which site.yml gives.",
    help: "Correct the key, or add the topic to 'topics' in site.yml.")

  package static let unknownTable = Rule(
    "unknown-table", .error, summary: "A caption is given for a table that the text does not have.",
    explanation: "Tables are named by their ids, which change when tables are added before them.",
    help: "Use one of the ids that the message lists.")

  package static let unknownRole = Rule(
    "unknown-role", .error, summary: "An entry of 'reading' makes of a line what no line can be.",
    explanation:
      "A line can be read as anything that a text can have, or be dropped; the message lists the names.",
    help: "Write one of the names that the message lists.")

  package static let unknownLicence = Rule(
    "unknown-licence", .error, summary: "A licence is not known.",
    explanation:
      "Known are the types of the Korea Open Government License and the Creative Commons licences.",
    help: "Write one of the names that the message lists, or 'none'.")

  package static let unknownTreatment = Rule(
    "unknown-treatment", .error, summary: "It is not known what to do with an incomplete translation.",
    explanation: "An edition that is stale or incomplete is published with a notice or held back.",
    help: "Write 'notice' or 'hold'.")

  package static let invalidPicture = Rule(
    "invalid-picture", .error, summary: "A name is not that of a picture that can be used here.",
    explanation: "Browsers show JPEG, PNG, WebP, AVIF and SVG; link previews show no SVG.",
    help:
      "Put the picture beside briefing.yml, its name of letters, digits, hyphens, underscores and full stops."
  )

  package static let figureWithoutPlace = Rule(
    "figure-without-place", .error,
    summary: "A picture is put where the text has no passage, or more than one.",
    explanation: "A picture follows the one passage that its 'after' or 'text' names.",
    help: "Quote more of the passage, or name it by its id.")

  package static let missingInterfaceText = Rule(
    "missing-interface-text", .error, summary: "An interface text exists in one language and not in another.",
    explanation: "Pages of the other language would have a gap.",
    help: "Add the text to the file of the language.")
}
