package import Diagnostics
package import FileReading

extension FileFailure {
  /// What is said of a file or folder that cannot be read.
  /// - Parameters:
  ///   - rule: what it breaks, unless it is a link that leads outside.
  ///   - what: what it is for, as the beginning of a sentence.
  package func diagnostic(_ rule: Rule = .unreadableFile, _ what: String = "The file") -> Diagnostic {
    Diagnostic(
      isLinkOutside ? .outsideLink : rule, at: SourceLocation(file: path), "\(what) cannot be read: \(self)",
      reason: isLinkOutside ? "Whatever it leads to would be published" : nil, help: help)
  }
}
