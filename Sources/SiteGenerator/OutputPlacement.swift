import Diagnostics
import FileReading
import Loading

/// Keeps a site out of its own sources.
struct OutputPlacement {
  private let output: String
  private let place: RealPlace

  /// - Returns: an error if the output folder lies in the content or the templates, or holds one of them or the current
  ///   folder. What does not exist yet is judged by where it would be.
  static func problem(output: String, content: String, templates: String?) -> Diagnostic? {
    // Publishing says what is wrong with such a name.
    guard !output.isEmpty, !output.utf8.contains(0) else { return nil }
    do throws(FileFailure) {
      let placement = OutputPlacement(output: output, place: try RealPlace(of: output))
      if let problem = try placement.overlap(with: content, "the folder of content") { return problem }
      if let templates, let problem = try placement.overlap(with: templates, "the folder of templates") {
        return problem
      }
      return try placement.overlap(with: ".", "the current folder", mayBeAround: true)
    } catch {
      return error.diagnostic(.unreadableFile, error.path == output ? "The output folder" : "The folder")
    }
  }

  private func overlap(
    with folder: String, _ name: String, mayBeAround: Bool = false
  ) throws(FileFailure) -> Diagnostic? {
    guard !folder.isEmpty, !folder.utf8.contains(0) else { return nil }
    let other = try RealPlace(of: folder)
    if place.holds(other) {
      return overlap("The output folder '\(output)' \(other.holds(place) ? "is" : "holds") \(name)")
    }
    if !mayBeAround, other.holds(place) { return overlap("The output folder '\(output)' is in \(name)") }
    return nil
  }

  private func overlap(_ message: String) -> Diagnostic {
    Diagnostic(
      .outputOverlaps, at: SourceLocation(file: output), message,
      reason: "The site and what it is made from would lie among each other",
      help: "Choose a folder of its own, such as public")
  }
}
