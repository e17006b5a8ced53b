import Briefings
package import Diagnostics
import FileReading
package import Hosts
import Loading
import Publishing
import Templating
import Website

extension Site {
  /// The files that a host needs for this site: for its address, its languages, its old addresses and its headers. What is
  /// withheld is not in them.
  /// - Parameters:
  ///   - root: folder of the host on the server; nil for the usual one.
  /// - Returns: nil where there is an error.
  package func deploymentFiles(for host: HostKind, root: String? = nil) async -> Outcome<[HostFile]?> {
    var stopwatch = Stopwatch()
    let examined = await ExaminedSite(self, &stopwatch)
    var diagnostics = examined.diagnostics.filter { $0.severity == .error }
    guard let settings = examined.site, let website = examined.website, diagnostics.isEmpty else {
      return Outcome(nil, diagnostics)
    }
    guard let address = settings.baseURL else {
      diagnostics.append(
        Diagnostic(
          .invalidBaseURL, at: SourceLocation(file: "\(content)/site.yml"),
          "The site does not say where it will be, which its host has to know",
          help: "Add a line such as base-url: https://briefings.example.org/"))
      return Outcome(nil, diagnostics)
    }
    do {
      let headers = HostHeaders(String(decoding: try website.hostHeaders(), as: UTF8.self))
      let redirects = website.oldAddresses.map { HostedSite.Redirect(old: $0.from, new: $0.to) }
      let hosted = HostedSite(
        baseURL: address, shownHost: shownHostName, languages: settings.languages.map(\.tag),
        headers: headers, redirects: redirects, folder: output, root: root)
      return Outcome(hosted.map(host.files) ?? [], diagnostics)
    } catch {
      return Outcome(nil, diagnostics + [error.diagnostic])
    }
  }

  /// Writes the files of a host into a folder. A file that is there already is written over only where it was made in the same
  /// way.
  /// - Returns: the paths of the files; nil, with an error for each that is somebody's own, when none was written.
  package static func write(_ files: [HostFile], to folder: String) -> Outcome<[String]?> {
    var diagnostics: [Diagnostic] = []
    let paths = files.map { "\(folder)/\($0.path)" }
    for path in paths {
      do {
        guard try isPresent(path) else { continue }
        let text = String(decoding: try readFile(path), as: UTF8.self)
        guard !text.hasPrefix(HostKind.mark) else { continue }
        diagnostics.append(
          Diagnostic(
            .existingFile, at: SourceLocation(file: path), "There is already another file here",
            reason: "It does not begin as the files do that this command makes",
            help: "Move it away, or name another folder"))
      } catch {
        diagnostics.append(error.diagnostic(.unreadableFile, "The file"))
      }
    }
    guard diagnostics.isEmpty else { return Outcome(nil, diagnostics) }
    for (path, file) in zip(paths, files) {
      do throws(FileReplacementFailure) {
        if let slash = path.lastIndex(of: "/") { try makeFolders(String(path[..<slash])) }
        try replaceFile(path, with: Array(file.text.utf8))
      } catch {
        diagnostics.append(
          Diagnostic(
            .unwritableFile, at: SourceLocation(file: error.path), "The file cannot be written: \(error)",
            help: "Check the rights and the space there, or name another folder"))
      }
    }
    return Outcome(diagnostics.isEmpty ? paths : nil, diagnostics)
  }
}
