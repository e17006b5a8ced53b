extension RecordWriter {
  /// Writes everything that a value is made of, whatever that is: not to be read back, but to tell it from others.
  ///
  /// What a result depends on is told whole in this way, also by those parts that the value will have one day. It takes some
  /// hundred times longer than ``Recordable/write(to:)``.
  package mutating func write(everythingIn value: Any) {
    if let text = value as? String { return write(text) }
    let mirror = Mirror(reflecting: value)
    let parts = mirror.children.map { child in
      var part = RecordWriter()
      part.write(child.label ?? "")
      part.write(everythingIn: child.value)
      return part.bytes
    }
    // A number, a flag, the case of an enumeration.
    if parts.isEmpty { write("\(value)") }
    write(parts.count)
    switch mirror.displayStyle {
    // Their order is another in every run.
    case .set, .dictionary: for part in parts.sorted(by: { $0.lexicographicallyPrecedes($1) }) { write(part) }
    default: for part in parts { write(part) }
    }
  }
}
