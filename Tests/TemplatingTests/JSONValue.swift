import Templating

/// The data of a case of the specification, with the shape that follows from it.
enum JSONValue: Decodable, Sendable {
  case null
  case flag(Bool)
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Int.self) {
      self = .text(String(number))
    } else if let number = try? container.decode(Double.self) {
      self = .text(String(number))
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([JSONValue].self) {
      self = .list(list)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  /// A shape that offers the names of all the values; a value that is not an object is called `.`.
  static func shape(of values: [JSONValue]) -> Shape {
    var members: [String: [JSONValue]] = [:]
    for value in values {
      for (name, member) in value.members { members[name, default: []].append(member) }
    }
    return Shape(members.sorted { $0.key < $1.key }.map { name, values in field(name, values) })
  }

  /// The values by the names of the shape.
  func record(_ shape: Shape) -> Record {
    Record(shape) { field in members[field.name]?.value(field) ?? .none }
  }

  private var members: [String: JSONValue] {
    if case .object(let members) = self { members } else { [".": self] }
  }

  private static func field(_ name: String, _ values: [JSONValue]) -> Shape.Field {
    let lists = values.compactMap { if case .list(let items) = $0 { items } else { nil } }
    if !lists.isEmpty {
      let shape = shape(of: lists.flatMap(\.self))
      return Shape.Field(name, .list, shape: { shape })
    }
    let objects = values.filter { if case .object = $0 { true } else { false } }
    if !objects.isEmpty {
      let shape = shape(of: objects)
      return Shape.Field(name, .record, isOptional: true, shape: { shape })
    }
    let isFlag = values.contains { if case .flag = $0 { true } else { false } }
    return Shape.Field(name, isFlag ? .flag : .text, isOptional: true)
  }

  private func value(_ field: Shape.Field) -> TemplateValue {
    switch self {
    case .null: .none
    case .flag(let flag): .flag(flag)
    case .text(let text): .text(text)
    case .list(let items): .list(field.shape.map { shape in items.map { $0.record(shape) } } ?? [])
    case .object: field.shape.map { .record(record($0)) } ?? .none
    }
  }
}
