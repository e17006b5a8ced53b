import CPlatform
import Lexicons

extension Site {
  /// The version of this library and of the command, as in the change log.
  public static let version = "0.1.0"

  /// The version, with what else tells one program from another: the commit, where whoever built it has named it
  /// (`SITEGEN_COMMIT`), and the digest of the lexicons.
  package static var fullVersion: String {
    let commit = String(cString: platform_commit())
    let origin = commit.isEmpty ? "" : "commit \(commit), "
    return "\(version) (\(origin)lexicons \(Lexicon.digest))"
  }
}
