import Characters

/// Where in an HTML page the text of a template has arrived: a small reader of markup that is fed byte by byte.
struct HTMLPlace: Hashable, Sendable {
  enum Mode: UInt8, Sendable {
    case content
    /// After `<` or `</`.
    case tagOpening
    case tagName
    case betweenAttributes
    case attributeName
    case afterAttributeName
    /// After the equals sign.
    case beforeValue
    case doubleQuoted, singleQuoted, unquoted
    case comment
    /// `<!DOCTYPE …>` and `<?…>`.
    case declaration
    /// The content of a `RawElement`.
    case raw
  }

  private(set) var mode = Mode.content
  /// The element whose tag is being read, or whose content is.
  private(set) var element = RawElement.none
  private(set) var attribute = HTMLAttribute.plain
  private(set) var address = AddressPrefix()
  /// Whether a script holds data for search engines and is not a program.
  private(set) var isLinkedData = false
  private var isClosingTag = false
  private var name = ShortName()
  /// How much of what ends the comment or the raw content, or of the wanted script type, was read.
  private var matched = 0

  private static let linkedDataType = Array("application/ld+json".utf8)
  private static let mismatch = -1

  mutating func append(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { append(byte) }
  }

  private mutating func append(_ byte: UInt8) {
    switch mode {
    case .content: if byte == UInt8(ascii: "<") { mode = .tagOpening }
    case .tagOpening: openTag(byte)
    case .tagName, .betweenAttributes, .attributeName, .afterAttributeName: appendInTag(byte)
    case .beforeValue: beginValue(byte)
    case .doubleQuoted, .singleQuoted, .unquoted: appendValue(byte)
    case .comment: appendComment(byte)
    case .declaration: appendDeclaration(byte)
    case .raw: appendRaw(byte)
    }
  }

  /// Takes in a value that is known only when the page is rendered.
  mutating func appendInsertion() {
    switch mode {
    case .beforeValue: mode = .unquoted
    case .tagOpening, .tagName: mode = .betweenAttributes
    case .doubleQuoted, .singleQuoted, .unquoted:
      address.appendInsertion()
      if attribute == .type { matched = Self.mismatch }
    case .comment, .raw: matched = 0
    case .content, .betweenAttributes, .attributeName, .afterAttributeName, .declaration: break
    }
  }

  /// What holds after either of two ways through the template; nil if nothing can be known.
  func joined(with other: Self) -> Self? {
    if self == other { return self }
    var joined = self
    if isBetweenValues, other.isBetweenValues, isClosingTag == other.isClosingTag {
      joined.finishTagName()
      var second = other
      second.finishTagName()
      guard joined.element == second.element else { return nil }
      let isUncertain = [joined.mode, second.mode].contains {
        $0 == .attributeName || $0 == .afterAttributeName
      }
      joined.mode = isUncertain ? .afterAttributeName : .betweenAttributes
      joined.attribute = isUncertain ? .uncertain : .plain
      joined.name = ShortName()
      joined.isLinkedData = isLinkedData && other.isLinkedData
      return joined
    }
    guard mode == other.mode, element == other.element, attribute == other.attribute,
      isClosingTag == other.isClosingTag
    else { return nil }
    switch mode {
    case .doubleQuoted, .singleQuoted, .unquoted:
      joined.address = address.joined(with: other.address)
      joined.matched = matched == other.matched ? matched : Self.mismatch
    case .comment, .raw: joined.matched = 0
    default: return nil
    }
    joined.isLinkedData = isLinkedData && other.isLinkedData
    return joined
  }

  private var isBetweenValues: Bool {
    [.tagName, .betweenAttributes, .attributeName, .afterAttributeName].contains(mode)
  }

  // MARK: - Tags

  private mutating func openTag(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "/"): isClosingTag = true
    case UInt8(ascii: "!"), UInt8(ascii: "?"): mode = .declaration
    case _ where byte.isASCIILetter:
      mode = .tagName
      name.append(byte)
    case UInt8(ascii: "<"): self = Self(mode: .tagOpening)
    default: self = Self()
    }
  }

  private mutating func finishTagName() {
    guard mode == .tagName else { return }
    element = RawElement(name)
    name = ShortName()
    mode = .betweenAttributes
  }

  private mutating func appendInTag(_ byte: UInt8) {
    switch byte {
    case _ where byte.isASCIISpace || byte == UInt8(ascii: "/"):
      finishTagName()
      if mode == .attributeName { endAttributeName() }
    case UInt8(ascii: ">"):
      finishTagName()
      endTag()
    case UInt8(ascii: "=") where mode == .attributeName || mode == .afterAttributeName:
      if mode == .attributeName { endAttributeName() }
      mode = .beforeValue
    default:
      if mode != .tagName, mode != .attributeName {
        mode = .attributeName
        name = ShortName()
      }
      name.append(byte)
    }
  }

  private mutating func endAttributeName() {
    attribute = HTMLAttribute(name)
    name = ShortName()
    mode = .afterAttributeName
  }

  private mutating func endTag() {
    let hasRawContent = element != .none && !isClosingTag
    self =
      hasRawContent
      ? Self(mode: .raw, element: element, isLinkedData: element == .script && isLinkedData)
      : Self()
  }

  // MARK: - Values

  private mutating func beginValue(_ byte: UInt8) {
    guard !byte.isASCIISpace else { return }
    address = AddressPrefix()
    matched = 0
    switch byte {
    case UInt8(ascii: "\""): mode = .doubleQuoted
    case UInt8(ascii: "'"): mode = .singleQuoted
    case UInt8(ascii: ">"): endTag()
    default:
      mode = .unquoted
      appendValue(byte)
    }
  }

  private mutating func appendValue(_ byte: UInt8) {
    switch (mode, byte) {
    case (.doubleQuoted, UInt8(ascii: "\"")), (.singleQuoted, UInt8(ascii: "'")): endValue()
    case (.unquoted, UInt8(ascii: ">")):
      endValue()
      endTag()
    case (.unquoted, _) where byte.isASCIISpace: endValue()
    default: appendToValue(byte)
    }
  }

  private mutating func appendToValue(_ byte: UInt8) {
    switch attribute {
    case .address: address.append(byte)
    case .addressList:
      if byte == UInt8(ascii: ",") {
        address = AddressPrefix()
      } else if byte.isASCIISpace {
        // The description of an address follows: any text will do.
        if address.stage != .empty { address = AddressPrefix(.fragment) }
      } else {
        address.append(byte)
      }
    case .type:
      let isNext =
        Self.linkedDataType.indices.contains(matched)
        && Self.linkedDataType[matched] == byte.lowercasedASCII
      matched = isNext ? matched + 1 : Self.mismatch
    case .plain, .code, .uncertain: break
    }
  }

  private mutating func endValue() {
    if attribute == .type { isLinkedData = matched == Self.linkedDataType.count }
    mode = .betweenAttributes
    attribute = .plain
    address = AddressPrefix()
    matched = 0
  }

  // MARK: - Content that is not markup

  private mutating func appendComment(_ byte: UInt8) {
    if byte == UInt8(ascii: ">"), matched == 2 {
      self = Self()
    } else {
      matched = byte == UInt8(ascii: "-") ? min(matched + 1, 2) : 0
    }
  }

  private mutating func appendDeclaration(_ byte: UInt8) {
    if byte == UInt8(ascii: ">") {
      self = Self()
    } else if byte == UInt8(ascii: "-"), matched != Self.mismatch {
      self = matched == 1 ? Self(mode: .comment) : Self(mode: .declaration, matched: 1)
    } else {
      matched = Self.mismatch
    }
  }

  private mutating func appendRaw(_ byte: UInt8) {
    let terminator = element.terminator
    if matched == terminator.count {
      if byte.isASCIISpace || byte == UInt8(ascii: "/") {
        self = Self(mode: .betweenAttributes, isClosingTag: true)
      } else if byte == UInt8(ascii: ">") {
        self = Self()
      } else {
        matched = 0
      }
    } else if byte.lowercasedASCII == terminator[matched] {
      matched += 1
    } else {
      matched = byte == UInt8(ascii: "<") ? 1 : 0
    }
  }

  init() {}

  private init(
    mode: Mode, element: RawElement = .none, isLinkedData: Bool = false, isClosingTag: Bool = false,
    matched: Int = 0
  ) {
    self.mode = mode
    self.element = element
    self.isLinkedData = isLinkedData
    self.isClosingTag = isClosingTag
    self.matched = matched
  }
}
