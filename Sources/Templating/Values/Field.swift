/// A name that a type offers to templates, with the way to its value.
///
/// Subjects are borrowed where they are, as if they could not be copied: a copy for every field would cost more than
/// the values.
package struct Field<Subject: ~Copyable>: Sendable {
  private(set) var declaration: Shape.Field
  let reader: ValueReader

  private init(
    _ name: String, _ kind: Shape.Kind, isOptional: Bool = false, shape: (@Sendable () -> Shape)? = nil,
    value: @escaping @Sendable (UnsafePointer<Subject>) -> TemplateValue
  ) {
    declaration = Shape.Field(name, kind, isOptional: isOptional, shape: shape)
    // Records are only made by a `Presentation` of the same subject, which hands over the place of one: what is there is
    // bound to its type.
    reader = ValueReader { value($0.assumingMemoryBound(to: Subject.self)) }
  }

  /// The same field with a few words for those who write templates.
  package func described(as summary: String) -> Self {
    var field = self
    field.declaration = declaration.described(as: summary)
    return field
  }

  package static func text(_ name: String, _ value: @escaping @Sendable (borrowing Subject) -> String) -> Self
  {
    Self(name, .text) { .text(value($0.pointee)) }
  }

  package static func optionalText(
    _ name: String, _ value: @escaping @Sendable (borrowing Subject) -> String?
  ) -> Self {
    Self(name, .text, isOptional: true) { value($0.pointee).map { .text($0) } ?? .none }
  }

  package static func address(_ name: String, _ value: @escaping @Sendable (borrowing Subject) -> Address)
    -> Self
  {
    Self(name, .address) { .address(value($0.pointee)) }
  }

  package static func optionalAddress(
    _ name: String, _ value: @escaping @Sendable (borrowing Subject) -> Address?
  ) -> Self {
    Self(name, .address, isOptional: true) { value($0.pointee).map { .address($0) } ?? .none }
  }

  package static func html(_ name: String, _ value: @escaping @Sendable (borrowing Subject) -> HTML) -> Self {
    Self(name, .html) { .html(value($0.pointee)) }
  }

  package static func optionalHTML(
    _ name: String, _ value: @escaping @Sendable (borrowing Subject) -> HTML?
  ) -> Self {
    Self(name, .html, isOptional: true) { value($0.pointee).map { .html($0) } ?? .none }
  }

  package static func flag(_ name: String, _ value: @escaping @Sendable (borrowing Subject) -> Bool) -> Self {
    Self(name, .flag) { .flag(value($0.pointee)) }
  }

  package static func record<Inner: Presentable>(
    _ name: String, _ value: @escaping @Sendable (borrowing Subject) -> Inner
  ) -> Self {
    Self(name, .record, shape: { Inner.shape }) { .record(value($0.pointee).record()) }
  }

  /// A record that is there already.
  static func prepared(
    _ name: String, shape: @escaping @Sendable () -> Shape,
    _ value: @escaping @Sendable (borrowing Subject) -> Record
  ) -> Self {
    Self(name, .record, shape: shape) { .record(value($0.pointee)) }
  }

  package static func optionalRecord<Inner: Presentable>(
    _ name: String, _ value: @escaping @Sendable (borrowing Subject) -> Inner?
  ) -> Self {
    Self(name, .record, isOptional: true, shape: { Inner.shape }) {
      guard let inner = value($0.pointee) else { return .none }
      return .record(inner.record())
    }
  }

  package static func list<Item: Presentable>(
    _ name: String, _ value: @escaping @Sendable (borrowing Subject) -> [Item]
  ) -> Self {
    Self(name, .list, shape: { Item.shape }) { .list(Item.presentation.records(of: value($0.pointee))) }
  }
}
