import Diagnostics

extension PageChecker {
  /// Reports an insertion that names nothing, has the wrong braces, or is in an unsafe place.
  mutating func checkInsertion(_ name: Name, isRaw: Bool, tag: Span, in visit: Visit) {
    let kind: Shape.Kind
    switch resolve(name, in: visit) {
    case .value(let found, _, let shape, _):
      guard ![.record, .list, .flag].contains(found) else {
        return reportNotInsertable(name, found, shape, in: visit)
      }
      kind = found
    case .record: return reportNotInsertable(name, .record, visit.context.shapes.first, in: visit)
    case nil, .missing, .notRecord: return
    }
    if isRaw != (kind == .html) {
      let rule = isRaw ? Rule.rawText : .escapedHTML
      let message =
        isRaw
        ? "'\(name.text)' is \(kind.phrase): write {{\(name.text)}}"
        : "'\(name.text)' is finished HTML: write {{{\(name.text)}}}"
      findings.add(
        rule, in: visit.template, at: tag, page: page, message,
        reason: isRaw
          ? "Only finished HTML can be inserted without escaping" : "Escaping would show its tags as text",
        help: isRaw ? "Use two braces" : "Use three braces")
    } else if let problem = visit.place.problem(inserting: kind) {
      findings.add(
        problem.rule, in: visit.template, at: tag, page: nil, problem.message, reason: problem.reason,
        help: problem.help)
    }
  }

  /// What a section leads to, or nil if its name is wrong.
  mutating func checkSection(
    _ name: Name, isInverted: Bool, in visit: Visit
  ) -> (inner: Context, way: InclusionGraph.Way)? {
    guard let resolution = resolve(name, in: visit) else { return nil }
    guard case .value(let kind, let isOptional, let shape, let isInnermost) = resolution else {
      reportPointless(name, .record, in: visit)
      return nil
    }
    switch kind {
    case .flag: return (visit.context, .same)
    case .text, .address, .html:
      if !isOptional { reportPointless(name, kind, in: visit) }
      return (isInverted ? visit.context : visit.context.entering(kind), .same)
    case .record, .list:
      if isInverted {
        if kind == .record, !isOptional { reportPointless(name, kind, in: visit) }
        return (visit.context, .same)
      }
      return (shape.map(visit.context.entering) ?? visit.context, isInnermost ? .inward : .elsewhere)
    }
  }

  /// The meaning of a name; nil, and reported, if it has none.
  private mutating func resolve(_ name: Name, in visit: Visit) -> Resolution? {
    guard name.isPath else { return nil }
    let resolution = shapes.resolve(name, in: visit.context)
    switch resolution {
    case .value, .record: return resolution
    case .missing(let part, let offered):
      let nearest = findings.isFull(for: visit.template) ? nil : nearestName(to: part, among: offered)
      findings.add(
        .unknownName, in: visit.template, at: name.span, page: page,
        part == name.text
          ? "Nothing here is called '\(part)'" : "Nothing is called '\(part)' in '\(name.text)'",
        help: nearest.map { "Did you mean '\($0)'?" } ?? listing(offered))
    case .notRecord(let part, let kind):
      findings.add(
        .unknownName, in: visit.template, at: name.span, page: page,
        "'\(part)' in '\(name.text)' is \(kind.phrase) and has no names",
        help: kind == .list ? "Use a section over '\(part)'" : "Remove what follows '\(part)'")
    }
    return nil
  }

  private mutating func reportNotInsertable(_ name: Name, _ kind: Shape.Kind, _ shape: Int?, in visit: Visit)
  {
    let names = shape.map { shapes.shapes[$0].fields.map(\.name) } ?? []
    let help =
      switch kind {
      case .record: "Insert one of its names. \(listing(names))"
      case .list: "Use a section over the list. \(listing(names))"
      default: "Use a section: what it contains is shown if the flag is set"
      }
    findings.add(
      .notInsertable, in: visit.template, at: name.span, page: page,
      "'\(name.text)' is \(kind.phrase) and cannot be inserted", help: help)
  }

  private mutating func reportPointless(_ name: Name, _ kind: Shape.Kind, in visit: Visit) {
    findings.add(
      .pointlessSection, in: visit.template, at: name.span, page: page,
      "A section over '\(name.text)' makes no sense, because \(kind.phrase) that is not optional is always there",
      help: "Remove the section, or make the field optional")
  }

  private func listing(_ names: [String]) -> String {
    let shown = Set(names).sorted().prefix(12)
    guard !shown.isEmpty else { return "It offers no names" }
    let list = shown.map { "'\($0)'" }.joined(separator: ", ")
    return shown.count < Set(names).count ? "It offers \(list) and others" : "It offers \(list)"
  }
}

extension Shape.Kind {
  /// The kind as a sentence names it.
  var phrase: String {
    switch self {
    case .text: "a text"
    case .address: "an address"
    case .html: "finished HTML"
    case .flag: "a flag"
    case .record: "a record"
    case .list: "a list"
    }
  }
}
