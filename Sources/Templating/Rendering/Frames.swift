/// The records around the place that is being rendered, innermost last.
struct Frames {
  /// A record, or a single value of it, that a section has made the innermost.
  private struct Frame {
    var values: [TemplateValue]
    /// None for a single value.
    var shape: Int32
    /// The slot of the single value.
    var ownSlot = 0
  }

  /// Where a value is, and the number of its shape if it has one.
  struct Place {
    var values: [TemplateValue]
    var slot: Int
    var shape: Int32

    var value: TemplateValue { values[slot] }
  }

  private let lookup: SlotTable
  private var frames: [Frame] = []

  init(_ lookup: SlotTable) {
    self.lookup = lookup
    frames.reserveCapacity(16)
  }

  /// Makes a record the innermost; false if it is not of the shape.
  mutating func enter(_ record: Record, shape: Int32) -> Bool {
    guard lookup.isShape(shape, record.shape) else { return false }
    frames.append(Frame(values: record.values, shape: shape))
    return true
  }

  /// Puts the next record of a list in the place of the one before; false if it is of another shape.
  mutating func replace(with record: Record) -> Bool {
    let last = frames.count - 1
    guard last >= 0, lookup.isShape(frames[last].shape, record.shape) else { return false }
    frames[last].values = record.values
    return true
  }

  /// Makes a single value the innermost.
  mutating func enter(_ place: Place) {
    frames.append(Frame(values: place.values, shape: SlotTable.none, ownSlot: place.slot))
  }

  mutating func leave() { frames.removeLast() }

  /// Hands over the value of a path where it is, unless a part of the path is absent.
  @inline(__always)
  func withValue(of path: Path, _ body: (TemplateValue) -> Void) {
    guard path.rest.count == 0 else {
      if let place = find(path) { body(place.value) }
      return
    }
    var index = frames.count - 1
    while index >= 0 {
      let slot = slot(of: path.first, in: index)
      if slot != SlotTable.none { return body(frames[index].values[Int(slot)]) }
      if path.first == SlotTable.own { return }
      index -= 1
    }
  }

  /// The slot that a name has in a frame.
  @inline(__always)
  private func slot(of symbol: Int32, in index: Int) -> Int32 {
    let shape = frames[index].shape
    if shape != SlotTable.none { return lookup.slot(shape: shape, symbol) }
    return symbol == SlotTable.own ? Int32(frames[index].ownSlot) : SlotTable.none
  }

  /// The value of a path; nil where a part of it is absent.
  @inline(__always)
  func find(_ path: Path) -> Place? {
    guard let first = find(path.first) else { return nil }
    return path.rest.count == 0 ? first : find(path.rest, from: first)
  }

  private func find(_ symbols: Stretch, from first: Place) -> Place? {
    var place = first
    for symbol in lookup.pathSymbols[symbols.range] {
      guard case .record(let record) = place.value, lookup.isShape(place.shape, record.shape) else {
        return nil
      }
      let slot = lookup.slot(shape: place.shape, symbol)
      guard slot != SlotTable.none else { return nil }
      place = Place(
        values: record.values, slot: Int(slot), shape: lookup.nested(shape: place.shape, slot: Int(slot)))
    }
    return place
  }

  /// The innermost value of the name.
  @inline(__always)
  private func find(_ symbol: Int32) -> Place? {
    var index = frames.count - 1
    while index >= 0 {
      let slot = slot(of: symbol, in: index)
      if slot != SlotTable.none {
        let shape = frames[index].shape
        return Place(
          values: frames[index].values, slot: Int(slot),
          shape: shape == SlotTable.none ? shape : lookup.nested(shape: shape, slot: Int(slot)))
      }
      if symbol == SlotTable.own { return nil }
      index -= 1
    }
    return nil
  }
}
