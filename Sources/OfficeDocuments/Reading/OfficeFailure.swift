import Diagnostics

/// Why a document is not read.
struct OfficeFailure: Error {
  var diagnostic: Diagnostic

  init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }

  init(_ failure: PackageFailure, file: String) {
    func made(_ message: String, reason: String? = nil, help: String) -> Diagnostic {
      Diagnostic(
        .unreadableDocument, at: SourceLocation(file: file), message, reason: reason, help: help)
    }
    let saveAnew = "Ask for the file again, or open it in the word processor and save it anew"
    diagnostic =
      switch failure {
      case .damaged(let what): made("The document is damaged: \(what)", help: saveAnew)
      case .missing(let name):
        made("The document is damaged: '\(name)' is missing in it", help: saveAnew)
      case .tooLarge(let what):
        made(
          "The document is too large: \(what)",
          reason: "A small file can be made to unpack to one that fills the memory",
          help: "Divide it, or take videos and large pictures out")
      case .unsupported(let what):
        made("The document cannot be read: \(what)", help: Rule.unreadableDocument.help)
      case .encrypted:
        made(
          "The document is protected by a password",
          help: "Open it in the word processor, take the password away (보안 > 문서 암호), and save it")
      case .refused(let what, let reason, let help):
        made("The document is not read: \(what)", reason: reason, help: help)
      }
  }
}
