/// Why a text cannot be read as YAML.
package struct YAMLFailure: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// In libyaml's words.
    case syntax(String)
    /// Keys that stand more than once in the same mapping.
    case repeatedKeys([String])
    case tooDeep(limit: Int)
    case memory
  }

  package var reason: Reason
  /// Nil where no place could be told.
  package var mark: Mark?
}
