package import Diagnostics

/// What is found in the content folder: files that are missing, misplaced or cannot be read.
extension Rule {
  static let contentRules: [Rule] = [
    missingContent, missingSiteSettings, unreadableFile, outsideLink, invalidUTF8, missingText, twoTexts,
    duplicateSlug,
    misplacedPage, misplacedFile, missingPageEdition, missingPicture, unreadablePicture, pictureSize,
    pictureType, pictureSyntax, activePicture, pictureReference, invalidAttachment, missingAttachment,
    unnamedFile, invalidStaticFile, passedOverFile, decodedGlossary,
  ]

  package static let missingContent = Rule(
    "missing-content", .error, summary: "There is no content folder, or none of briefings.",
    explanation: "A site that is built without its briefings would replace the last good one.",
    help: "Start the command where the folder is, or name the folder.")

  package static let missingSiteSettings = Rule(
    "missing-site-settings", .error, summary: "There are no settings of the site.",
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

  static let passedOverFile = Rule(
    "passed-over-file", .note, summary: "A file that a program has left in the content is passed over.",
    explanation:
      "Office programs, editors and systems keep locks (`~$ko.txt`), copies (`ko.txt~`, `.tmp`) and the like (`Thumbs.db`, `desktop.ini`) beside what somebody works on. Files with a dot in front are not even listed.",
    help: "Nothing needs to be done.")

  static let decodedGlossary = Rule(
    "decoded-glossary", .note, summary: "The glossary is read in another encoding than UTF-8.",
    explanation:
      "Spreadsheets in Korean save CSV in CP949. It is read where every byte makes sense in that encoding.",
    help: "Save the file as 'CSV UTF-8', in which it can hold every letter.")

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

  package static let invalidAttachment = Rule(
    "invalid-attachment", .error, summary: "A file cannot be published beside a briefing.",
    explanation:
      "Readers trust what comes from here: programs, documents with macros, and pages that could run scripts under the site's "
      + "name are refused, and so is a file whose kind is not known.",
    help: "Publish it as PDF, or in one of the forms of documents, tables, pictures and films.")

  package static let missingAttachment = Rule(
    "missing-attachment", .error, summary: "A file that a briefing attaches cannot be read.",
    explanation: "The page would offer something that is not there.",
    help: "Put the file beside briefing.yml.")

  package static let unnamedFile = Rule(
    "unnamed-file", .warning, summary: "A file in the folder of a briefing or page is named by nothing.",
    explanation: "Somebody put it there to be published, and no page has it.",
    help:
      "Name it below 'attachments:' or 'figures:' in briefing.yml, or show it in the text of the page; or keep it elsewhere."
  )

  package static let invalidStaticFile = Rule(
    "invalid-static-file", .error, summary: "A file in content/static cannot be put on the site.",
    explanation:
      "Files there are published as they are. Readers would run programs and documents with macros because they come from "
      + "here, and some names cannot be copied to every computer.",
    help: "Save documents without macros, publish no programs, and give files plain names.")

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

  package static let pictureType = Rule(
    "picture-type", .error, summary: "A file is another kind of picture than its name says, or none.",
    explanation:
      "Hosts tell browsers what the name says, and some browsers look at the content instead: a page that is named as a "
      + "picture would be shown as a page of the site.",
    help: "Name the file by what it is, or save the picture anew.")

  package static let pictureSyntax = Rule(
    "picture-syntax", .error,
    summary: "An SVG picture is not well-formed, or uses a part of XML that is not read.",
    explanation:
      "Browsers show a picture only if it is well-formed XML in the namespace of SVG. Declarations of its own, "
      + "encodings other than UTF-8, compression and elements that are nested very deeply can hide what is in it.",
    help: "Save the picture anew as plain SVG, in UTF-8.")

  package static let activePicture = Rule(
    "active-picture", .error, summary: "An SVG picture holds something that can run, or a page of its own.",
    explanation:
      "SVG is a format of documents: whoever opens the address of the picture lets it do whatever the site may. Scripts, "
      + "event handlers, elements of HTML, links that run programs, and animations that change links are refused. Nothing "
      + "is taken out, so that the picture on the page is the one that was given.",
    help: "Remove the element or attribute, or save the picture as plain SVG without interaction.")

  package static let pictureReference = Rule(
    "picture-reference", .error, summary: "An SVG picture asks for another file.",
    explanation:
      "Pictures on a page get no other files, so that a part of them would be missing; opened by itself, the picture would "
      + "tell another host who reads it. Parts of the picture itself (`#id`) and embedded PNG, JPEG, GIF, WebP and AVIF "
      + "are allowed, and so are links of `<a>`.",
    help: "Put what it asks for into the picture.")
}
