/// How much a template set is held to.
package enum Strictness: Sendable {
  /// As a site needs it: every name exists, values are where their kind is safe, only finished HTML is
  /// inserted as it is.
  case strict
  /// As the Mustache specification has it: what does not exist is empty, and `{{{name}}}` inserts any value.
  case specification
}
