import Diagnostics

/// Why a value may not be inserted where it is.
struct PlaceProblem {
  var rule: Rule
  var message: String
  var reason: String?
  var help: String
}

extension HTMLPlace {
  /// What speaks against inserting a value of the kind here; nil if nothing does.
  func problem(inserting kind: Shape.Kind) -> PlaceProblem? {
    switch mode {
    case .content: nil
    case .comment: kind == .html ? misplacedHTML("a comment") : nil
    case .raw: problemInRawContent(inserting: kind)
    case .doubleQuoted, .singleQuoted: problemInValue(inserting: kind)
    case .beforeValue, .unquoted:
      PlaceProblem(
        rule: .unquotedValue, message: "The attribute value around the insertion has no quotation marks",
        reason: "White space in the value would begin another attribute",
        help: "Put the whole value in double quotation marks")
    case .tagOpening, .tagName, .betweenAttributes, .attributeName, .afterAttributeName, .declaration:
      PlaceProblem(
        rule: .insertionInTag, message: "A value cannot be part of a tag outside quotation marks",
        reason: "The data would decide which element or attribute the page gets",
        help: "Write names out, with sections around them where they depend on a flag")
    }
  }

  private func problemInRawContent(inserting kind: Shape.Kind) -> PlaceProblem? {
    switch element {
    case .script where isLinkedData:
      guard kind != .html else { return nil }
      return PlaceProblem(
        rule: .insertionInCode, message: "Only finished data can be inserted in a script",
        reason: "Escaping for HTML does not make a text valid JSON",
        help: "Offer the whole JSON as an HTML value and write it with three braces")
    case .script, .style:
      return insertionInCode(element == .script ? "a script" : "a style sheet")
    case .title, .textarea:
      return kind == .html ? misplacedHTML("an element that holds only text") : nil
    case .none: return nil
    }
  }

  private func problemInValue(inserting kind: Shape.Kind) -> PlaceProblem? {
    guard kind != .html else { return misplacedHTML("an attribute") }
    switch attribute {
    case .plain, .type: return nil
    case .code: return insertionInCode("an attribute that holds code")
    case .uncertain:
      return PlaceProblem(
        rule: .insertionInTag,
        message: "The name of the attribute around the insertion depends on the data",
        help: "Put the name and the value of the attribute in the same section")
    case .address, .addressList: return problemInAddress(inserting: kind)
    }
  }

  private func problemInAddress(inserting kind: Shape.Kind) -> PlaceProblem? {
    switch (address.stage, kind) {
    case (.path, _), (.fragment, _), (.empty, .address), (.open, .address), (.query, .address): return nil
    case (.refused, _):
      return PlaceProblem(
        rule: .textAsAddress,
        message: "The address before the insertion has a scheme a page may not link to",
        help: "Begin the address with a path, a fragment, or one of \(AddressScheme.list)")
    case (.query, _):
      return PlaceProblem(
        rule: .textAsAddress, message: "Text cannot be inserted in the query of an address",
        reason: "It would have to be percent-encoded",
        help: "Offer the whole address as one value")
    case (.empty, _), (.open, _):
      return PlaceProblem(
        rule: .textAsAddress, message: "Text cannot be inserted where an address begins",
        reason: "The data could choose a scheme such as javascript:",
        help: "Offer the value as an address, or write the beginning of the address before it, such as '#'")
    }
  }

  private func insertionInCode(_ place: String) -> PlaceProblem {
    PlaceProblem(
      rule: .insertionInCode, message: "A value cannot be inserted in \(place)",
      reason: "Escaping for HTML does not protect code",
      help: "Write the value in an attribute such as data-value and read it from there")
  }

  private func misplacedHTML(_ place: String) -> PlaceProblem {
    PlaceProblem(
      rule: .misplacedHTML, message: "Finished HTML cannot be inserted in \(place)",
      reason: "Its tags and quotation marks would be read as something else",
      help: "Offer the value as text and write it with two braces")
  }
}
