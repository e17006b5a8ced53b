/// The templates and blocks that are being rendered, with the indentation and the replacements that hold in
/// each of them.
struct CallStack {
  /// The replacements of a parent tag, and the scope they were written in.
  private struct Scope {
    var replacements: Stretch
    var outer: Int
  }

  /// What is restored when a template or block ends.
  private struct Call {
    var resume: Int32
    var indentation: Range<Int>
    var scope: Int
    var scopeCount: Int
  }

  private static let noScope = -1

  private var calls: [Call] = []
  private var scopes: [Scope] = []
  private var scope = CallStack.noScope
  /// White space for the start of lines; `indentation` is the part of it that counts here.
  private var margins: [UInt8] = []
  private var indentation = 0..<0
  /// Whether the next start of a line is in truth the middle of the line around a block.
  private var skipsLineStart = false

  var isEmpty: Bool { calls.isEmpty }
  var count: Int { calls.count }

  /// Whether the start of a line is anything to care about.
  var isIndented: Bool { !indentation.isEmpty || skipsLineStart }

  mutating func enterPage() { push(resume: 0) }

  /// Enters a partial or parent.
  /// - Parameter margin: what its lines get besides the indentation of this place; nil if the tag does not
  ///   stand alone, so that they get nothing.
  mutating func enter(_ inclusion: InclusionCall, margin: ArraySlice<UInt8>?) {
    push(resume: inclusion.resume)
    if let margin {
      indent(by: margin)
    } else {
      indentation = margins.count..<margins.count
    }
    if inclusion.replacements.count > 0 {
      scopes.append(Scope(replacements: inclusion.replacements, outer: scope))
      scope = scopes.count - 1
    }
  }

  /// Enters the content of a block, or what replaces it.
  /// - Parameter scope: the scope the replacement was written in; nil for the block's own content.
  mutating func enter(_ block: BlockCall, margin: ArraySlice<UInt8>, scope: Int? = nil) {
    push(resume: block.resume)
    indent(by: margin)
    if let scope { self.scope = scope }
  }

  /// Ends the innermost template or block.
  /// - Returns: where to go on.
  mutating func leave() -> Int {
    guard let call = calls.popLast() else { return 0 }
    indentation = call.indentation
    margins.removeLast(margins.count - indentation.upperBound)
    scope = call.scope
    scopes.removeLast(scopes.count - call.scopeCount)
    skipsLineStart = false
    return Int(call.resume)
  }

  /// The outermost replacement of a block, and the scope it was written in.
  func replacement(of name: Int32, in table: [Replacement]) -> (Replacement, scope: Int)? {
    var found: (Replacement, scope: Int)?
    var next = scope
    while next != Self.noScope {
      if let replacement = table[scopes[next].replacements.range].first(where: { $0.name == name }) {
        found = (replacement, scopes[next].outer)
      }
      next = scopes[next].outer
    }
    return found
  }

  mutating func skipLineStart() { skipsLineStart = true }

  /// Writes what belongs at the start of a line.
  mutating func appendIndentation(to page: inout PageBuffer) {
    if skipsLineStart {
      skipsLineStart = false
    } else {
      margins.withUnsafeBytes { page.append(UnsafeRawBufferPointer(rebasing: $0[indentation])) }
    }
  }

  private mutating func push(resume: Int32) {
    calls.append(
      Call(resume: resume, indentation: indentation, scope: scope, scopeCount: scopes.count))
  }

  private mutating func indent(by margin: ArraySlice<UInt8>) {
    margins.append(contentsOf: margin)
    indentation = indentation.lowerBound..<margins.count
  }
}
