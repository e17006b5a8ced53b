import Loading

/// The forms of documents of which a briefing can be made.
package enum DocumentFormat: String, Hashable, Sendable, CaseIterable {
  case hwpx, hwp, docx, html
  /// A mail, or a page that was saved as one file.
  case eml

  /// Nil for what is none of them, as its bytes say.
  init?(of bytes: [UInt8]) {
    switch ForeignFile(bytes) {
    case .hwpx: self = .hwpx
    case .hwp: self = .hwp
    case .word: self = .docx
    case .html: self = .html
    case .mailPage: self = .eml
    default: return nil
    }
  }
}
