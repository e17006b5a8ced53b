import Diagnostics
import Templating

/// A name that a page of a custom kind offers to its template.
package struct CustomField: Sendable {
  let name: String
  let kind: Shape.Kind
  let isOptional: Bool
  /// Of each item of a list.
  let items: [CustomField]
  private let shape: Shape?

  private init(_ name: String, _ kind: Shape.Kind, isOptional: Bool, items: [CustomField] = []) {
    self.name = name
    self.kind = kind
    self.isOptional = isOptional
    self.items = items
    shape = kind == .list ? Shape(items.map(\.declaration)) : nil
  }

  package static func text(_ name: String, isOptional: Bool = false) -> CustomField {
    CustomField(name, .text, isOptional: isOptional)
  }

  package static func address(_ name: String, isOptional: Bool = false) -> CustomField {
    CustomField(name, .address, isOptional: isOptional)
  }

  /// Finished HTML, which is inserted as it is.
  package static func html(_ name: String, isOptional: Bool = false) -> CustomField {
    CustomField(name, .html, isOptional: isOptional)
  }

  /// False where a page says nothing.
  package static func flag(_ name: String) -> CustomField { CustomField(name, .flag, isOptional: true) }

  /// Empty where a page says nothing.
  package static func list(_ name: String, _ items: [CustomField]) -> CustomField {
    CustomField(name, .list, isOptional: true, items: items)
  }

  var declaration: Shape.Field {
    guard let shape else { return Shape.Field(name, kind, isOptional: isOptional && kind != .flag) }
    return Shape.Field(name, kind, shape: { shape })
  }

  fileprivate func value(_ value: CustomValue?, on page: Route) -> TemplateValue {
    switch value {
    case .text(let text): return .text(text)
    case .address(let address): return .address(Address(link(to: address, from: page)))
    case .html(let html): return .html(HTML(html))
    case .flag(let flag): return .flag(flag)
    case .list(let records):
      let shape = shape ?? .empty
      return .list(
        records.map { Record.empty.extended(to: shape, with: items.values($0, on: page)) })
    case nil: return kind == .list ? .list([]) : kind == .flag ? .flag(false) : .none
    }
  }
}

/// What a page of a custom kind gives for a field.
package enum CustomValue: Hashable, Sendable {
  case text(String)
  /// With a scheme, or below the site's base: `ko/about/#contact`.
  case address(String)
  case html(String)
  case flag(Bool)
  case list([[String: CustomValue]])

  fileprivate var kind: Shape.Kind {
    switch self {
    case .text: .text
    case .address: .address
    case .html: .html
    case .flag: .flag
    case .list: .list
    }
  }
}

extension [CustomField] {
  /// In the order of the fields.
  func values(_ values: [String: CustomValue], on page: Route) -> [TemplateValue] {
    map { $0.value(values[$0.name], on: page) }
  }

  /// What is wrong with values for the fields, and what may help.
  func problems(of values: [String: CustomValue]) -> [(problem: String, help: String?)] {
    var problems: [(problem: String, help: String?)] = []
    for field in self {
      guard let value = values[field.name] else {
        if !field.isOptional { problems.append(("It has no value for '\(field.name)'", nil)) }
        continue
      }
      guard value.kind == field.kind else {
        problems.append(
          (
            "Its value for '\(field.name)' is of the kind \(value.kind.rawValue), not \(field.kind.rawValue)",
            nil
          ))
        continue
      }
      if case .list(let records) = value { problems += records.flatMap(field.items.problems) }
    }
    for name in values.keys.sorted() where !contains(where: { $0.name == name }) {
      problems.append(
        (
          "It has a value for '\(name)', which is not among the fields",
          nearestName(to: name, among: map(\.name)).map { "Did you mean '\($0)'?" }
        ))
    }
    return problems
  }
}

/// A link from a page to an address that is below the site's base, unless it says otherwise.
private func link(to address: String, from page: Route) -> String {
  guard !hasScheme(address), address.first != "/", address.first != "#" else { return address }
  let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
  return page.link(to: Route(String(parts.first ?? "")), fragment: parts.dropFirst().first.map(String.init))
}
