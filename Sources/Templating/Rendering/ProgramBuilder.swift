/// Turns parsed templates into a program.
struct ProgramBuilder {
  private let library: TemplateLibrary
  private var program = Program()
  private let symbols: [String]
  private var pathSymbols: [Int32] = []
  private let symbolNumbers: [String: Int32]
  private var blockNames: [String: Int32] = [:]

  private init(_ library: TemplateLibrary, _ shapes: ShapeTable) {
    self.library = library
    let offered = Set(shapes.slots.flatMap(\.keys)).subtracting([Self.own, Self.unknown])
    symbols = [Self.own, Self.unknown] + offered.sorted()
    symbolNumbers = Dictionary(uniqueKeysWithValues: zip(symbols, 0...))
  }

  /// The value of a section itself; its symbol is `SlotTable.own`.
  private static let own = "."
  /// Stands for all names that no shape offers; its symbol is `SlotTable.unknown`.
  private static let unknown = ""

  static func build(
    _ library: TemplateLibrary, shapes: ShapeTable, strictness: Strictness
  ) -> Program {
    var builder = ProgramBuilder(library, shapes)
    for template in library.templates {
      builder.program.entries.append(builder.nextInstruction)
      builder.emit(template.nodes.indices, of: template)
      builder.program.instructions.append(.return)
    }
    builder.program.lookup = SlotTable(
      shapes, symbols: builder.symbols, pathSymbols: builder.pathSymbols)
    builder.program.allowsRawText = strictness == .specification
    return builder.program
  }

  private var nextInstruction: Int32 { Int32(program.instructions.count) }

  // Nesting is limited by the parser, so the recursion is shallow.
  private mutating func emit(_ nodes: Range<Int>, of template: ParsedTemplate) {
    for index in template.outermost(in: nodes) {
      let content = index + 1..<template.end(of: index)
      switch template.nodes[index] {
      case .literal(let literal): emit(literal, of: template)
      case .insertion(let name, let isRaw, _):
        program.instructions.append(isRaw ? .rawInsertion(path(name)) : .insertion(path(name)))
      case .section(let name, let isInverted, _):
        let start = program.instructions.count
        let path = path(name)
        program.instructions.append(.endSection)
        emit(content, of: template)
        program.instructions.append(.endSection)
        let end = nextInstruction
        program.instructions[start] =
          isInverted ? .invertedSection(path, end: end) : .section(path, end: end)
      case .partial(let inclusion): emit(inclusion)
      case .parent(let inclusion, _): emit(inclusion, replacements: content, of: template)
      case .block(let block, _): emit(block, content: content, of: template)
      }
    }
  }

  private mutating func emit(_ literal: Literal, of template: ParsedTemplate) {
    guard !literal.range.isEmpty || !literal.lineStarts.isEmpty else { return }
    let start = program.lineStarts.count
    program.lineStarts.append(contentsOf: literal.lineStarts.map { Int32($0 - literal.range.lowerBound) })
    program.instructions.append(
      .literal(
        store(template.text[literal.range]),
        lineStarts: Stretch(start: Int32(start), count: Int32(literal.lineStarts.count))))
  }

  private mutating func emit(
    _ inclusion: Inclusion, replacements content: Range<Int> = 0..<0, of template: ParsedTemplate? = nil
  ) {
    guard let number = library.number(of: inclusion.template.text) else { return }
    let call = program.inclusions.count
    program.instructions.append(.include(Int32(call)))
    program.inclusions.append(
      InclusionCall(
        template: Int32(number), resume: 0, isIndented: inclusion.indentation != nil,
        indentation: store(inclusion.indentation ?? []), replacements: .empty))
    if let template { emitReplacements(content, of: template, call: call) }
    program.inclusions[call].resume = nextInstruction
  }

  private mutating func emitReplacements(_ nodes: Range<Int>, of template: ParsedTemplate, call: Int) {
    var replacements: [Replacement] = []
    for index in template.outermost(in: nodes) {
      guard case .block(let block, let end) = template.nodes[index] else { continue }
      replacements.append(
        Replacement(
          name: blockName(block.name.text), content: nextInstruction, startsLine: block.startsLine))
      emit(index + 1..<end, of: template)
      program.instructions.append(.return)
    }
    // Stored after the contents, which may have replacements of their own.
    program.inclusions[call].replacements = Stretch(
      start: Int32(program.replacements.count), count: Int32(replacements.count))
    program.replacements += replacements
  }

  private mutating func emit(_ block: Block, content: Range<Int>, of template: ParsedTemplate) {
    let call = program.blocks.count
    program.instructions.append(.block(Int32(call)))
    program.blocks.append(
      BlockCall(
        name: blockName(block.name.text), content: nextInstruction, resume: 0, startsLine: block.startsLine,
        indentation: store(block.indentation),
        replacementIndentation: store(block.replacementIndentation)))
    emit(content, of: template)
    program.instructions.append(.return)
    program.blocks[call].resume = nextInstruction
  }

  // MARK: - Tables

  private mutating func store(_ bytes: some Collection<UInt8>) -> Stretch {
    let start = program.text.count
    program.text.append(contentsOf: bytes)
    return Stretch(start: Int32(start), count: Int32(bytes.count))
  }

  private mutating func path(_ name: Name) -> Path {
    let parts = name.parts.map { symbol($0) }
    let rest = Stretch(start: Int32(pathSymbols.count), count: Int32(parts.count - 1))
    pathSymbols += parts.dropFirst()
    return Path(first: parts[0], rest: rest)
  }

  private func symbol(_ name: String) -> Int32 { symbolNumbers[name] ?? SlotTable.unknown }

  private mutating func blockName(_ name: String) -> Int32 {
    if let number = blockNames[name] { return number }
    let number = Int32(blockNames.count)
    blockNames[name] = number
    return number
  }
}
