/// A value that templates can show.
///
///     struct Entry: Presentable {
///       var title: String
///       var parts: [Entry]
///
///       static let presentation = Presentation<Entry>([
///         .text("title") { $0.title },
///         .list("parts") { $0.parts },
///       ])
///     }
package protocol Presentable: Sendable {
  /// What the type offers, in one place: the names for the check and the values for the page. It must be
  /// stored (`static let`), because its shape is told from others by identity.
  static var presentation: Presentation<Self> { get }
}

extension Presentable {
  /// The names the type offers.
  package static var shape: Shape { presentation.shape }

  /// The values of this one.
  package func record() -> Record { Self.presentation.record(of: self) }
}

/// The fields of a type and the shape that follows from them.
package struct Presentation<Subject>: Sendable {
  private let maker: RecordMaker

  package init(_ fields: [Field<Subject>]) { maker = RecordMaker(fields) }

  package var shape: Shape { maker.shape }

  func record(of subject: Subject) -> Record {
    withUnsafePointer(to: subject) { maker.record(at: $0) }
  }

  func records(of subjects: [Subject]) -> [Record] {
    subjects.withUnsafeBufferPointer { subjects in
      guard let first = subjects.baseAddress else { return [] }
      return maker.records(at: first, count: subjects.count, stride: MemoryLayout<Subject>.stride)
    }
  }
}

/// A text on its own: `{{.}}` in a list of texts.
extension String: Presentable {
  package static let presentation = Presentation<String>([.text(".") { $0 }])
}
