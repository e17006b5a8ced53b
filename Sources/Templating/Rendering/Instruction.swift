/// One step of rendering. The numbers refer to the tables of the `Program`.
enum Instruction: Sendable {
  case literal(Stretch, lineStarts: Stretch)
  case insertion(Path)
  case rawInsertion(Path)
  /// Goes on after `end` if the value is not to be shown.
  case section(Path, end: Int32)
  case invertedSection(Path, end: Int32)
  case endSection
  /// Calls a template.
  case include(Int32)
  /// Calls what a block shows.
  case block(Int32)
  /// Goes back to where the template or the block was called.
  case `return`
}

/// A range of one of the program's tables.
struct Stretch: Sendable {
  var start: Int32
  var count: Int32

  static let empty = Stretch(start: 0, count: 0)

  var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
}

/// A name: its first symbol, and the symbols after the dots.
struct Path: Sendable {
  var first: Int32
  var rest: Stretch
}

/// A call of a partial or a parent.
struct InclusionCall: Sendable {
  var template: Int32
  var resume: Int32
  /// Whether the lines of the template keep the indentation of this place, and more.
  var isIndented: Bool
  var indentation: Stretch
  var replacements: Stretch
}

/// A call of a block.
struct BlockCall: Sendable {
  var name: Int32
  /// Where its own content begins.
  var content: Int32
  var resume: Int32
  var startsLine: Bool
  var indentation: Stretch
  var replacementIndentation: Stretch
}

/// What a parent tag puts in the place of a block.
struct Replacement: Sendable {
  var name: Int32
  var content: Int32
  var startsLine: Bool
}

/// All templates of a set as flat tables, with names and shapes as numbers.
struct Program: Sendable {
  var instructions: [Instruction] = []
  /// Where each template begins.
  var entries: [Int32] = []
  /// The bytes of literals and indentations.
  var text: [UInt8] = []
  /// Offsets at which lines begin, counted from the start of their literal.
  var lineStarts: [Int32] = []
  var inclusions: [InclusionCall] = []
  var blocks: [BlockCall] = []
  var replacements: [Replacement] = []
  var lookup = SlotTable()
  var allowsRawText = false
}
