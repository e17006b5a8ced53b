package import Diagnostics

extension Rule {
  /// The rules about the look of a site and the addresses of its pages.
  package static let website: [Rule] = [
    unreadableTemplates, unusedTemplateFile, invalidAssetName, missingInterfaceTexts, duplicateAddress,
    untitledPage,
    thirdPartyRequest,
  ]

  static let unreadableTemplates = Rule(
    "unreadable-templates", .error,
    summary: "The folder of templates, or something in it, cannot be read.",
    explanation: "A site without its own look would replace the last good one.",
    help: "Name another folder of templates, or none to use the built-in look.")

  static let unusedTemplateFile = Rule(
    "unused-template-file", .warning,
    summary: "A template, an asset or a file of interface texts is used by nothing.",
    explanation:
      "A file of the folder of templates takes the place of the built-in one of its name. One with a misspelt name takes the "
      + "place of none, and the site looks as if it were not there. A template is used if it is that of a page or if another "
      + "template has it as a part; an asset if another file of the folder names it; interface texts if the site has the "
      + "language.",
    help: "Correct the name, or take the file out of the folder.")

  static let invalidAssetName = Rule(
    "invalid-asset-name", .error,
    summary: "A style sheet, script or other asset has a name that not every computer takes.",
    explanation:
      "Windows keeps names such as con, aux and nul for devices, whatever their ending, and forbids some characters and a full stop or a space at the end. A site with such a name cannot be copied there.",
    help: "Give the file another name.")

  static let missingInterfaceTexts = Rule(
    "missing-interface-texts", .error,
    summary: "A language of the site has no interface texts.",
    explanation: "Every page has words of its own around the text: for dates, links, notices.",
    help: "Copy `strings/en.yml` of the folder of templates to the file of the language and translate it.")

  /// The same as of the reader of interface texts, which lists it among its rules: no language has a text that the
  /// program fills in.
  static let missingProgramText = Rule(
    "missing-interface-text", .error,
    summary: "An interface text is missing.",
    explanation: "Pages need it, and would have a gap.",
    help: "Add the text to the file of the language.")

  static let duplicateAddress = Rule(
    "duplicate-address", .error,
    summary: "Two pages have the same address.",
    explanation:
      "One would overwrite the other. Names that differ only in capital and small letters are the same on many "
      + "computers.",
    help: "Rename the folder of one of them, or write 'slugs:' in the briefing's briefing.yml.")

  static let untitledPage = Rule(
    "missing-title", .error,
    summary: "A page beside the briefings has no title.",
    explanation: "Its title is what other pages, windows and search engines call it.",
    help: "Begin the text with a heading (`# Title`), or write 'title:' between two lines `---` at its top.")

  /// Of style sheets and of finished pages.
  static let thirdPartyRequest = Rule(
    "third-party-request", .warning,
    summary: "A page or a style sheet makes browsers ask another host for something.",
    explanation:
      "The host is told of everybody who reads the page, may be slow or gone, and can change what they see. Looked for are "
      + "scripts, pictures, frames, sound and film, style sheets, fonts, preloads and early connections in pages, and "
      + "imports and addresses in style sheets; what a script asks for is not. The policy in the site's headers, and in "
      + "the pages of the built-in templates, blocks all of it.",
    help:
      "Put the file into `templates/assets`, or change the policy in the templates if the request is meant.")
}

/// What finished pages are proven to be, with what is found in the look already.
extension Rule {
  package static let output: [Rule] = [
    brokenLink, brokenFragment, duplicateID, languageMissing, titleMissing, titleTooLong, duplicateTitle,
    descriptionMissing, descriptionTooLong, brokenAlternate, unansweredAlternate, unindexedAlternate,
    idsDiffer,
    sitemapDiffers,
  ]

  static let brokenLink = Rule(
    "broken-link", .error,
    summary: "A link leads to nothing in the site.",
    explanation: "Readers would get the page for unknown addresses.",
    help: "Correct the address where the link is written: in a text, a setting or a template.")

  static let brokenFragment = Rule(
    "broken-fragment", .error,
    summary: "A link leads to a place that its page does not have.",
    explanation: "Readers would end up at the top of the page instead.",
    help: "Correct what follows the '#', or give the element that is meant the id.")

  static let duplicateID = Rule(
    "duplicate-id", .error,
    summary: "Two elements of a page have the same id.",
    explanation: "Links, labels and scripts reach only the first.",
    help: "Look in the template of the page for an id that is written more than once, or in a list.")

  static let languageMissing = Rule(
    "language-missing", .error,
    summary: "A page does not say what language it is in.",
    explanation: "Screen readers would pronounce it wrongly, and browsers offer to translate it.",
    help: "Write `lang=\"{{language}}\"` in the tag `<html>` of the template.")

  static let titleMissing = Rule(
    "title-missing", .error,
    summary: "A page has no title.",
    explanation: "Windows, bookmarks and lists of results would show its address instead.",
    help: "Write `<title>{{head.title}}</title>` in the template.")

  static let titleTooLong = Rule(
    "title-too-long", .warning,
    summary: "The title of a page is longer than lists of results show.",
    explanation: "They show about 150 columns, of which a Hangul syllable takes two.",
    help: "Shorten the title, or leave it if its beginning says enough.")

  static let duplicateTitle = Rule(
    "duplicate-title", .warning,
    summary: "Two pages of a language have the same title.",
    explanation: "Readers cannot tell the two apart in a list of results.",
    help: "Change the title of one of them.")

  static let descriptionMissing = Rule(
    "description-missing", .error,
    summary: "A page that may be found has no description.",
    explanation: "Search engines would show any words of the page below its title.",
    help: "Write `<meta name=\"description\" content=\"{{head.description}}\">` in the template.")

  static let descriptionTooLong = Rule(
    "description-too-long", .warning,
    summary: "The description of a page is longer than lists of results show.",
    explanation: "They show about 320 columns, of which a Hangul syllable takes two.",
    help:
      "Shorten the deck or the first paragraph that it is made of, or leave it if its beginning says enough.")

  static let brokenAlternate = Rule(
    "hreflang-broken", .error,
    summary: "A page names one in another language that does not exist.",
    explanation: "Search engines would send readers of that language to nothing.",
    help: "Name only the alternates that the page offers, as `head.alternates`.")

  static let unansweredAlternate = Rule(
    "hreflang-not-reciprocal", .error,
    summary: "A page in another language does not name this one in return.",
    explanation: "Search engines ignore alternates that do not name each other.",
    help: "Let the template of both write `head.alternates`.")

  static let unindexedAlternate = Rule(
    "hreflang-not-indexed", .error,
    summary: "A page names one in another language that asks not to be indexed.",
    explanation: "Search engines may not show what they are told to.",
    help: "Name only the alternates that the page offers, as `head.alternates`.")

  static let idsDiffer = Rule(
    "ids-differ", .error,
    summary: "A place of a briefing is missing in one of its languages.",
    explanation: "Readers who change the language there lose their place.",
    help: "Give every block the id that the template is offered, in every language.")

  static let sitemapDiffers = Rule(
    "sitemap-differs", .error,
    summary: "The sitemap does not name exactly the pages that may be found.",
    explanation: "Search engines are told of pages that they may not show, or are not told of others.",
    help: "Let the template of the sitemap list all its pages, and those of pages write `head.noindex`.")
}
