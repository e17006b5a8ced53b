package import Diagnostics

extension Rule {
  static let unknownCheck = Rule(
    "unknown-check", .error, summary: "A waiver or a setting names a check that does not exist.",
    explanation: "A misspelt name would allow nothing, and nobody would notice.",
    help: "Write the name of a check as the documentation has it.")
  static let waiverSyntax = Rule(
    "waiver-syntax", .error, summary: "A comment begins like a waiver and is none.",
    explanation: "Comments that begin with 'sitegen:' are for the program, and it has to understand them.",
    help: "Write it as: # sitegen: allow numbers – the reason why.")
  static let waiverWithoutReason = Rule(
    "waiver-without-reason", .error, summary: "A waiver does not say why a finding is allowed.",
    explanation: "Whoever reads the catalogue later has to know whether the reason still holds.",
    help: "Write the reason after a dash.")
  static let waiverUnused = Rule(
    "waiver-unused", .note, summary: "A finding is allowed that does not exist any more.",
    explanation: "A waiver that nothing needs would hide what comes later.", help: "Remove the comment.")
  static let waiverEnded = Rule(
    "waiver-ended", .note, summary: "A finding is allowed in a text that has changed since.",
    explanation: "A waiver holds for the text that it was written for.",
    help: "Look whether the reason still holds, and remove the comment if not.")

  /// What is said of waivers.
  package static let waivers: [Rule] = [
    .unknownCheck, .waiverSyntax, .waiverWithoutReason, .waiverUnused, .waiverEnded,
  ]
}
