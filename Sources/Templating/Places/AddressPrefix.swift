/// What comes before an insertion in an attribute that holds an address.
///
/// Text is safe there only once the scheme can no longer change and no query has begun.
struct AddressPrefix: Hashable, Sendable {
  enum Stage: UInt8, Sendable {
    /// Nothing yet: only an address may follow.
    case empty
    /// Something that may still become a scheme.
    case open
    /// The scheme is settled: a path follows.
    case path
    /// Text would need percent-encoding here.
    case query
    case fragment
    /// A scheme that a page may not link to, or one that depends on the data.
    case refused
  }

  private(set) var stage = Stage.empty
  private var scheme = ShortName()
  private var dependsOnData = false

  init(_ stage: Stage = .empty) { self.stage = stage }

  /// Takes in one byte of the template.
  mutating func append(_ byte: UInt8) {
    switch (stage, byte) {
    case (.refused, _), (.fragment, _): break
    case (_, UInt8(ascii: "#")): self = Self(.fragment)
    case (.path, UInt8(ascii: "?")): self = Self(.query)
    case (.path, _), (.query, _): break
    case (_, 0...0x20): break
    case (_, UInt8(ascii: "/")), (_, UInt8(ascii: "\\")): self = Self(.path)
    case (_, UInt8(ascii: "?")): self = Self(.query)
    case (_, UInt8(ascii: "&")): self = Self(.refused)
    case (_, UInt8(ascii: ":")):
      let isAllowed = !dependsOnData && AddressScheme.allowed.contains { scheme.equals($0) }
      self = Self(isAllowed ? .path : .refused)
    default:
      stage = .open
      scheme.append(byte)
    }
  }

  /// Takes in a value that is known only when the page is rendered.
  mutating func appendInsertion() {
    guard stage == .empty || stage == .open else { return }
    self = Self(.open)
    dependsOnData = true
  }

  /// What holds after either of two ways through the template.
  func joined(with other: Self) -> Self {
    if self == other { return self }
    for stage in [Stage.refused, .query] where self.stage == stage || other.stage == stage {
      return Self(stage)
    }
    var joined = Self(.open)
    joined.dependsOnData = true
    return joined
  }
}
