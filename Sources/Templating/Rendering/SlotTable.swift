/// For each shape, the slot of each symbol: one array access for a look-up.
struct SlotTable: Sendable {
  /// No slot, no shape.
  static let none: Int32 = -1
  /// The symbol of the value of a section itself.
  static let own: Int32 = 0
  /// The symbol of all names that no shape offers.
  static let unknown: Int32 = 1

  /// Slots by shape and symbol.
  private(set) var slots: [Int32] = []
  private(set) var symbolCount = 0
  /// The number of the nested shape by shape and slot.
  private(set) var nested: [Int32] = []
  /// Where the slots of each shape begin in `nested`.
  private(set) var nestedStarts: [Int32] = []
  private(set) var shapes: [Shape] = []
  /// The symbols after the dots of paths.
  private(set) var pathSymbols: [Int32] = []

  init() {}

  init(_ table: ShapeTable, symbols: [String], pathSymbols: [Int32]) {
    self.pathSymbols = pathSymbols
    shapes = table.shapes
    symbolCount = symbols.count
    slots.reserveCapacity(shapes.count * symbols.count)
    for number in shapes.indices {
      for symbol in symbols { slots.append(table.slots[number][symbol].map(Int32.init) ?? Self.none) }
      nestedStarts.append(Int32(nested.count))
      nested.append(contentsOf: table.nested[number].map { $0.map(Int32.init) ?? Self.none })
    }
  }
}

extension SlotTable {
  @inline(__always)
  func slot(shape: Int32, _ symbol: Int32) -> Int32 { slots[Int(shape) * symbolCount + Int(symbol)] }

  /// The number of the shape of the record or list in a slot.
  @inline(__always)
  func nested(shape: Int32, slot: Int) -> Int32 { nested[Int(nestedStarts[Int(shape)]) + slot] }

  @inline(__always)
  func isShape(_ number: Int32, _ shape: Shape) -> Bool {
    number != Self.none && shapes[Int(number)] === shape
  }
}
