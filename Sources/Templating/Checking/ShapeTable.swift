import Diagnostics

/// The shapes that the pages of a template set can reach, numbered.
struct ShapeTable: Sendable {
  /// More shapes than any site has; so many only arise when a `presentation` is made anew on each call.
  private static let limit = 10_000

  private(set) var shapes: [Shape] = []
  /// For each shape and slot, the number of the nested shape.
  private(set) var nested: [[Int?]] = []
  /// For each shape, the slot of each name.
  private(set) var slots: [[String: Int]] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var numbers: [ObjectIdentifier: Int] = [:]

  init(reachableFrom roots: [Shape]) {
    for root in roots { add(root) }
    var next = 0
    while next < shapes.count {
      guard shapes.count <= Self.limit else {
        diagnostics.append(
          Diagnostic(
            .endlessShapes, at: nil, "The shapes of the pages do not end",
            help: "Store every 'presentation' in a 'static let'"))
        break
      }
      resolve(next)
      next += 1
    }
    while nested.count < shapes.count {
      nested.append([])
      slots.append([:])
    }
  }

  /// The number of a shape that was reached.
  func number(of shape: Shape) -> Int? { numbers[ObjectIdentifier(shape)] }

  private mutating func resolve(_ number: Int) {
    var slots: [String: Int] = [:]
    var nested: [Int?] = []
    for (slot, field) in shapes[number].fields.enumerated() {
      nested.append(field.shape.map { add($0) })
      if slots.updateValue(slot, forKey: field.name) != nil {
        diagnostics.append(
          Diagnostic(
            .repeatedField, at: nil, "A record offers '\(field.name)' twice",
            help: "Give each field of a presentation a name of its own"))
      }
    }
    self.slots.append(slots)
    self.nested.append(nested)
  }

  @discardableResult
  private mutating func add(_ shape: Shape) -> Int {
    if let number = numbers[ObjectIdentifier(shape)] { return number }
    numbers[ObjectIdentifier(shape)] = shapes.count
    shapes.append(shape)
    return shapes.count - 1
  }
}
