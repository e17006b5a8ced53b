/// The records that surround a place in a template, as far as the check has to know them.
///
/// A shape that occurs again further out is left out, because the inner one answers for all its names. So
/// there are finitely many contexts, also where templates recurse.
struct Context: Hashable {
  /// Numbers of shapes, innermost first.
  private(set) var shapes: [Int]
  /// The kind of the text or flag whose section the place is in, if that is the innermost one.
  private(set) var scalar: Shape.Kind?

  init(_ shapes: [Int]) {
    self.shapes = shapes
    scalar = nil
  }

  /// Inside a section over a record or a list of records.
  func entering(_ shape: Int) -> Context {
    Context([shape] + shapes.filter { $0 != shape })
  }

  /// Inside a section over a single value.
  func entering(_ kind: Shape.Kind) -> Context {
    var context = self
    context.scalar = kind
    return context
  }
}

/// What a name means in a context.
enum Resolution {
  case value(kind: Shape.Kind, isOptional: Bool, shape: Int?, isInnermost: Bool)
  /// The whole innermost record.
  case record
  /// No such name; `part` is the first of the path that is missing, `offered` what there is instead.
  case missing(part: String, offered: [String])
  /// A part of a path that is not a record.
  case notRecord(part: String, kind: Shape.Kind)
}

extension ShapeTable {
  func resolve(_ name: Name, in context: Context) -> Resolution {
    if name.text == ".", let scalar = context.scalar {
      return .value(kind: scalar, isOptional: false, shape: nil, isInnermost: true)
    }
    let parts = name.parts
    let depths = name.text == "." ? context.shapes.indices.prefix(1) : context.shapes.indices[...]
    guard let first = parts.first,
      let depth = depths.first(where: { slots[context.shapes[$0]][first] != nil })
    else {
      if name.text == "." { return .record }
      let offered = context.shapes.flatMap { shapes[$0].fields.map(\.name) }
      return .missing(part: parts.first ?? "", offered: offered)
    }
    var shape = context.shapes[depth]
    var isOptional = false
    for (index, part) in parts.enumerated() {
      guard let slot = slots[shape][part] else {
        return .missing(part: part, offered: shapes[shape].fields.map(\.name))
      }
      let field = shapes[shape].fields[slot]
      isOptional = isOptional || field.isOptional
      if index == parts.count - 1 {
        return .value(
          kind: field.kind, isOptional: isOptional, shape: nested[shape][slot], isInnermost: depth == 0)
      }
      guard field.kind == .record, let next = nested[shape][slot] else {
        return .notRecord(part: part, kind: field.kind)
      }
      shape = next
    }
    return .record
  }
}
