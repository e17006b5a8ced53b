package import Diagnostics

/// What is found in the content folder: files that are missing, misplaced or cannot be read.
extension Rule {
  static let contentRules: [Rule] = [
    missingContent, missingSiteSettings, unreadableFile, outsideLink, invalidUTF8, missingText, twoTexts,
    duplicateSlug,
    misplacedPage, misplacedFile, missingPageEdition, missingPicture, unreadablePicture, pictureSize,
  ]

  package static let missingContent = Rule(
    "missing-content", .error, summary: "The content folder, or that of the briefings, cannot be read.",
    explanation: "A site that is built without its briefings would replace the last good one.",
    help: "Start the command where the folder is, or name the folder.")

  package static let missingSiteSettings = Rule(
    "missing-site-settings", .error, summary: "The settings of the site cannot be read.",
    explanation: "The site's title, languages and time zone are in site.yml.",
    help: "Make the file; the README shows what belongs in it.")

  package static let unreadableFile = Rule(
    "unreadable-file", .error, summary: "A file, folder or link cannot be read.",
    explanation:
      "What cannot be read would be missing on the site without anybody seeing it. A link that leads nowhere, a pipe and a device cannot be read either, nor one of two names that are the same text in other bytes.",
    help: "Check that it exists, and its access rights.")

  package static let outsideLink = Rule(
    "outside-link", .error, summary: "A link leads out of the folder of content or of templates.",
    explanation:
      "A file of the computer, such as one with passwords, could be published through it, by whoever may write to the folder. A link is followed where it leads to something in the same folder.",
    help: "Put a copy in the place of the link.")

  package static let invalidUTF8 = Rule(
    "invalid-utf8", .error, summary: "A file is not UTF-8.",
    explanation:
      "Settings, interface texts and pages are UTF-8; only source texts may be in another encoding.",
    help: "Save the file as UTF-8.")

  package static let missingText = Rule(
    "missing-text", .error, summary: "A briefing or a page has no text.",
    explanation: "Its folder has no file that is named by a language of the site.",
    help: "Put the text in it, named by its language: ko.txt for a briefing, ko.md for a page.")

  package static let twoTexts = Rule(
    "two-texts", .error, summary: "A briefing has more than one source text.",
    explanation: "A briefing is written in one language; the others are translations of it.",
    help: "Keep the text that it was written in; translations go into catalogues such as en.po.")

  package static let duplicateSlug = Rule(
    "duplicate-slug", .error, summary: "Two briefings have the same address.",
    explanation: "One of the two pages would replace the other.",
    help: "Rename one of the folders, or give it another slug in its briefing.yml.")

  package static let misplacedPage = Rule(
    "misplaced-page", .error, summary: "There is a file where the folders of pages are.",
    explanation: "A page is a folder with a file for each language.",
    help: "Move the file into a folder of its own.")

  package static let misplacedFile = Rule(
    "misplaced-file", .error, summary: "The folder of a page has a file that is not one of its texts.",
    explanation: "It would not be published, and nobody would see that.",
    help: "Name texts by their language, such as ko.md, and move other files away.")

  package static let missingPageEdition = Rule(
    "missing-page-edition", .warning, summary: "A page lacks an edition in one of the site's languages.",
    explanation: "Readers of that language are told that it is in preparation.",
    help: "Write the missing text.")

  package static let missingPicture = Rule(
    "missing-picture", .error, summary: "A picture that a briefing names cannot be read.",
    explanation: "The page would have a gap in its place.", help: "Put the file beside briefing.yml.")

  package static let unreadablePicture = Rule(
    "unreadable-picture", .error, summary: "The size of a picture cannot be read.",
    explanation:
      "The file is not what its name says, or is cut off; pages need the size to keep still while they load.",
    help: "Save it anew as PNG, JPEG, WebP, AVIF, or SVG with a width and height or a viewBox.")

  package static let pictureSize = Rule(
    "picture-size", .error, summary: "A picture is too large.",
    explanation: "Readers would wait for it, and 2000 pixels are enough for any page.",
    help: "Save it smaller.")
}
