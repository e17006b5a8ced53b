package import Diagnostics

extension Rule {
  /// The rules about templates.
  package static let templating: [Rule] =
    templateFiles + templateSyntax + templateInclusions + templateNames + templatePlaces + templateValues
}

/// Which templates there are.
extension Rule {
  private static let templateFiles: [Rule] = [
    missingTemplate, repeatedTemplate, templatesTooLarge, tooManyTemplateFindings,
  ]

  static let missingTemplate = Rule(
    "missing-template", .error,
    summary: "A page has no template.",
    explanation:
      "Each kind of page is made with the template of its name, and there is no file for this one.",
    help: "Add the file to the folder of templates, or rename the one that was meant.")

  static let repeatedTemplate = Rule(
    "repeated-template", .error,
    summary: "Two files are the same template.",
    explanation: "A template is known by the name of its file, and only one of the two could be used.",
    help: "Rename one of the files.")

  static let templatesTooLarge = Rule(
    "too-large", .error,
    summary: "The templates together have more than 64 MiB.",
    explanation: "They are all kept in memory. So much is data rather than markup.",
    help: "Move data out of the templates, into assets for example.")

  static let tooManyTemplateFindings = Rule(
    "too-many-findings", .error,
    summary: "A template has more findings than are shown.",
    explanation: "The first ones are shown; most others usually follow from them.",
    help: "Mend those that are shown and build again.")

  /// The same that the reader of the content finds in other files, which lists it among its rules.
  static let templateEncoding = Rule(
    "invalid-utf8", .error,
    summary: "A file is not UTF-8.",
    explanation: "Templates are UTF-8 without exception, because pages are.",
    help: "Save the file as UTF-8.")
}

/// Tags that cannot be read.
extension Rule {
  private static let templateSyntax: [Rule] = [
    unclosedTag, emptyTag, badName, badDelimiters, unclosedSection, unexpectedClose, tooDeep,
  ]

  static let unclosedTag = Rule(
    "unclosed-tag", .error,
    summary: "A tag begins and does not end.",
    explanation: "Everything after it would be taken for its name.",
    help: "Write the closing braces after the name: `{{name}}`, or `{{{name}}}` for finished HTML.")

  static let emptyTag = Rule(
    "empty-tag", .error,
    summary: "A tag names nothing.",
    explanation: "Without a name there is nothing to insert, to repeat or to include.",
    help: "Write a name between the braces, or remove the tag.")

  static let badName = Rule(
    "bad-name", .error,
    summary: "What a tag names cannot be a name.",
    explanation:
      "A name has no white space; a path is names with a single dot between them, as in `site.home`.",
    help: "Correct the name, or look for closing braces that are missing.")

  static let badDelimiters = Rule(
    "bad-delimiters", .error,
    summary: "A tag that changes the delimiters is not written as one.",
    explanation:
      "It holds the two new delimiters, without equals signs or white space in them, between equals signs.",
    help: "Write it as `{{=<% %>=}}`.")

  static let unclosedSection = Rule(
    "unclosed-section", .error,
    summary: "A section, a block or a parent is opened and not closed.",
    explanation:
      "It is not certain what belongs to it. Tags are closed in the reverse order of their opening.",
    help: "Write the closing tag, such as `{{/items}}`, where it ends.")

  static let unexpectedClose = Rule(
    "unexpected-close", .error,
    summary: "Something is closed that was not opened.",
    explanation:
      "Its opening tag is missing, has another name, or lies outside of the section around this one.",
    help: "Remove the tag, or write the opening one before it.")

  static let tooDeep = Rule(
    "too-deep", .error,
    summary: "Tags, or templates that include one another, are nested more than 64 deep.",
    explanation: "No page needs so many; mostly a closing tag is missing, or a template includes itself.",
    help: "Look for closing tags that are missing, or include fewer templates in one another.")
}

/// Templates that use one another.
extension Rule {
  private static let templateInclusions: [Rule] = [
    missingPartial, endlessInclusion, tooManyPaths, unknownBlock, ignoredContent,
  ]

  static let missingPartial = Rule(
    "missing-partial", .error,
    summary: "A template includes one that does not exist.",
    explanation: "The page would have a gap where it belongs.",
    help: "Correct the name, or add the file.")

  static let endlessInclusion = Rule(
    "endless-inclusion", .error,
    summary: "A template includes itself without end.",
    explanation:
      "A template may include itself for the records inside the one that it shows, because these come to an end. Here "
      + "no section on the way goes on to such a record.",
    help: "Put the tag into a section over the list whose records have the same names.")

  static let tooManyPaths = Rule(
    "too-many-paths", .error,
    summary: "The templates of a page include one another in too many ways to check.",
    explanation: "Each way is looked at, because it decides which names a template can use.",
    help: "Look for partials that include each other several times.")

  static let unknownBlock = Rule(
    "unknown-block", .error,
    summary: "A template replaces a block that its parent does not have.",
    explanation: "The replacement would never be shown.",
    help: "Correct the name, add the block to the parent, or remove the replacement.")

  static let ignoredContent = Rule(
    "ignored-content", .error,
    summary: "Something besides blocks is between the tags of a parent.",
    explanation:
      "The parent decides what is shown, and it can only show blocks. The rest would never appear.",
    help: "Move it into a block.")
}

/// What templates name.
extension Rule {
  private static let templateNames: [Rule] = [
    unknownName, notInsertable, pointlessSection, rawText, escapedHTML,
  ]

  static let unknownName = Rule(
    "unknown-name", .error,
    summary: "A template names something that is not offered there.",
    explanation:
      "What a page offers is fixed, and so are the names of each record in it. A name that does not exist would show "
      + "nothing, and nobody would notice.",
    help: "Correct the name, or choose another of those that are offered.")

  static let notInsertable = Rule(
    "not-insertable", .error,
    summary: "A record, a list or a flag is inserted as if it were text.",
    explanation: "None of them has a text of its own.",
    help:
      "Use a section: `{{#name}}…{{/name}}` shows its content for a record, each item of a list, or a flag that is set."
  )

  static let pointlessSection = Rule(
    "pointless-section", .error,
    summary: "A section asks for something that is always there.",
    explanation: "It looks like a condition and is none, so that something else was probably meant.",
    help: "Remove the tags of the section, or ask for what may be absent.")

  static let rawText = Rule(
    "raw-text", .error,
    summary: "A text is inserted without escaping.",
    explanation: "A `<` or `&` in it would become markup. Only finished HTML may be inserted as it is.",
    help: "Use two braces instead of three.")

  static let escapedHTML = Rule(
    "escaped-html", .error,
    summary: "Finished HTML is inserted with escaping.",
    explanation: "Readers would see its tags as text.",
    help: "Use three braces instead of two.")
}

/// Where templates insert what.
extension Rule {
  private static let templatePlaces: [Rule] = [
    unquotedValue, insertionInTag, insertionInCode, textAsAddress, misplacedHTML, dividedMarkup,
  ]

  static let unquotedValue = Rule(
    "unquoted-value", .error,
    summary: "A value is inserted into an attribute without quotation marks.",
    explanation: "White space in the value would begin another attribute.",
    help: "Put the whole value of the attribute in double quotation marks.")

  static let insertionInTag = Rule(
    "insertion-in-tag", .error,
    summary: "A value is inserted into a tag outside of an attribute's value.",
    explanation: "The data would decide which element or attribute the page gets.",
    help: "Write names out, with sections around them where they depend on a flag.")

  static let insertionInCode = Rule(
    "insertion-in-code", .error,
    summary: "A value is inserted into a script, a style sheet or an event handler.",
    explanation:
      "Escaping for HTML does not protect code. Only finished data may be inserted, in a script of JSON.",
    help: "Write the value in an attribute such as `data-value` and read it from there.")

  static let textAsAddress = Rule(
    "text-as-address", .error,
    summary: "A text is inserted where it could decide where a link leads.",
    explanation:
      "The data could choose a scheme such as `javascript:`, or end the query that it is part of. Values of the kind "
      + "address are safe, and so are texts after the beginning of a path or fragment.",
    help: "Insert an address, or write the beginning of the address before the value, such as `#`.")

  static let misplacedHTML = Rule(
    "misplaced-html", .error,
    summary: "Finished HTML is inserted where only text can be.",
    explanation:
      "In an attribute, a title or a comment its tags and quotation marks would be read as something else.",
    help: "Insert a text there.")

  static let dividedMarkup = Rule(
    "divided-markup", .error,
    summary: "A section begins and ends in different parts of a tag.",
    explanation:
      "What may be inserted after it depends on whether it is shown, so that it cannot be checked.",
    help: "Put whole tags or whole attributes into the section.")
}

/// What programs offer to templates.
extension Rule {
  private static let templateValues: [Rule] = [repeatedField, endlessShapes, wrongShape]

  static let repeatedField = Rule(
    "repeated-field", .error,
    summary: "A record offers the same name twice.",
    explanation:
      "Templates could reach only one of the two. This is a fault of the program, not of a template.",
    help: "Give each field of a presentation a name of its own.")

  static let endlessShapes = Rule(
    "endless-shapes", .error,
    summary: "What a page offers has no end.",
    explanation:
      "Each record holds another of a new kind. This is a fault of the program, not of a template.",
    help: "Store every `presentation` in a `static let`.")

  static let wrongShape = Rule(
    "wrong-shape", .error,
    summary: "A page is given other values than its template was checked against.",
    explanation: "The names of the template would lead to the wrong values. This is a fault of the program.",
    help: "Store every `presentation` in a `static let`.")
}
