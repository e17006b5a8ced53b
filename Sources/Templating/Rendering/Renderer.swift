/// Carries out a program for one page.
///
/// It keeps its own stacks, so that nesting costs no call depth.
struct Renderer: ~Copyable {
  /// Sections and calls that may be open at once. Templates have at most 64 within one another; the rest is
  /// left to recursion through records.
  static let nestingLimit = 8192

  enum Failure: Error {
    case wrongShape, tooDeep
  }

  private struct OpenSection {
    /// The records of a list, of which one is shown.
    var records: [Record] = []
    var index = 0
    var content = 0
    var hasFrame = true
  }

  private let program: Program
  private var page: PageBuffer
  private var frames: Frames
  private var sections: [OpenSection] = []
  private var calls = CallStack()

  /// - Parameter expectedSize: of the page, in bytes.
  init(_ program: Program, expectedSize: Int) {
    self.program = program
    page = PageBuffer(capacity: expectedSize)
    frames = Frames(program.lookup)
  }

  /// - Parameter records: from the outermost on, with the numbers of their shapes.
  mutating func render(template: Int, records: [(record: Record, shape: Int32)]) throws(Failure) {
    for (record, shape) in records { try enter(record, shape: shape) }
    let instructions = program.instructions
    var next = Int(program.entries[template])
    calls.enterPage()
    while !calls.isEmpty {
      let instruction = instructions[next]
      next += 1
      switch instruction {
      case .literal(let text, let lineStarts): append(text, lineStarts: lineStarts)
      case .insertion(let path): insert(path)
      case .rawInsertion(let path): insertRaw(path)
      case .section(let path, let end):
        if try !openSection(path, content: next) { next = Int(end) }
      case .invertedSection(let path, let end):
        if frames.find(path)?.value.isTruthy ?? false {
          next = Int(end)
        } else {
          sections.append(OpenSection(hasFrame: false))
        }
      case .endSection: next = try repeatOrClose(next)
      case .include(let number): next = include(program.inclusions[Int(number)])
      case .block(let number): next = enter(program.blocks[Int(number)])
      case .return: next = calls.leave()
      }
      guard calls.count + sections.count < Self.nestingLimit else { throw .tooDeep }
    }
  }

  /// Hands over what was rendered.
  func appendPage(to output: inout [UInt8]) { page.append(to: &output) }

  // MARK: - Text and values

  @inline(__always)
  private mutating func append(_ text: Stretch, lineStarts: Stretch) {
    if calls.isIndented, lineStarts.count > 0 {
      appendLines(text, starts: lineStarts)
    } else {
      append(text.range)
    }
  }

  private mutating func appendLines(_ text: Stretch, starts: Stretch) {
    var offset = Int(text.start)
    for start in program.lineStarts[starts.range] {
      let end = Int(text.start) + Int(start)
      append(offset..<end)
      calls.appendIndentation(to: &page)
      offset = end
    }
    append(offset..<text.range.upperBound)
  }

  @inline(__always)
  private mutating func append(_ range: Range<Int>) {
    program.text.withUnsafeBytes { page.append(UnsafeRawBufferPointer(rebasing: $0[range])) }
  }

  @inline(__always)
  private mutating func insert(_ path: Path) {
    frames.withValue(of: path) { $0.appendEscaped(to: &page) }
  }

  private mutating func insertRaw(_ path: Path) {
    let allowsRawText = program.allowsRawText
    frames.withValue(of: path) { $0.append(to: &page, allowsRawText: allowsRawText) }
  }

  // MARK: - Sections

  /// Begins a section; false if its value is not to be shown.
  private mutating func openSection(_ path: Path, content: Int) throws(Failure) -> Bool {
    guard let place = frames.find(path) else { return false }
    switch place.value {
    case .record(let record):
      try enter(record, shape: place.shape)
      sections.append(OpenSection())
    case .list(let records):
      guard let first = records.first else { return false }
      try enter(first, shape: place.shape)
      sections.append(OpenSection(records: records, content: content))
    case .flag(let flag):
      guard flag else { return false }
      sections.append(OpenSection(hasFrame: false))
    case .text, .address, .html:
      guard place.value.isTruthy else { return false }
      frames.enter(place)
      sections.append(OpenSection())
    case .none: return false
    }
    return true
  }

  /// Goes on with the next record of a list, or ends the section.
  private mutating func repeatOrClose(_ next: Int) throws(Failure) -> Int {
    let last = sections.count - 1
    let index = sections[last].index + 1
    guard index < sections[last].records.count else {
      if sections[last].hasFrame { frames.leave() }
      sections.removeLast()
      return next
    }
    sections[last].index = index
    guard frames.replace(with: sections[last].records[index]) else { throw .wrongShape }
    return sections[last].content
  }

  private mutating func enter(_ record: Record, shape: Int32) throws(Failure) {
    guard frames.enter(record, shape: shape) else { throw .wrongShape }
  }

  // MARK: - Calls

  private mutating func include(_ inclusion: InclusionCall) -> Int {
    calls.enter(inclusion, margin: inclusion.isIndented ? program.text[inclusion.indentation.range] : nil)
    return Int(program.entries[Int(inclusion.template)])
  }

  private mutating func enter(_ block: BlockCall) -> Int {
    guard let found = calls.replacement(of: block.name, in: program.replacements) else {
      calls.enter(block, margin: program.text[block.indentation.range])
      return Int(block.content)
    }
    let (replacement, scope) = found
    calls.enter(block, margin: program.text[block.replacementIndentation.range], scope: scope)
    let content = Int(replacement.content)
    if block.startsLine, !replacement.startsLine {
      if case .return = program.instructions[content] { return content }
      calls.appendIndentation(to: &page)
    } else if !block.startsLine, replacement.startsLine {
      calls.skipLineStart()
    }
    return content
  }
}

extension TemplateValue {
  fileprivate func appendEscaped(to page: inout PageBuffer) {
    switch self {
    case .text(var text): text.withUTF8 { Templating.appendEscaped($0, to: &page) }
    case .address(let address): appendAddress(address, to: &page)
    case .html(let html): html.bytes.withUnsafeBufferPointer { Templating.appendEscaped($0, to: &page) }
    case .none, .flag, .record, .list: break
    }
  }

  /// Appends finished HTML as it is.
  fileprivate func append(to page: inout PageBuffer, allowsRawText: Bool) {
    switch self {
    case .html(let html): html.bytes.withUnsafeBytes { page.append($0) }
    case .text(var text) where allowsRawText: text.withUTF8 { page.append(UnsafeRawBufferPointer($0)) }
    case .address(let address) where allowsRawText:
      var text = address.text
      text.withUTF8 { page.append(UnsafeRawBufferPointer($0)) }
    case .text, .address: appendEscaped(to: &page)
    case .none, .flag, .record, .list: break
    }
  }
}
