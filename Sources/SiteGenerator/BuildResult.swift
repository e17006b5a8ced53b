public import Diagnostics
package import Publishing

/// What came of a build.
public struct BuildResult: Sendable {
  /// What was published; nil when there was an error. The last site is kept then, unless the findings say otherwise.
  public var summary: BuildSummary?
  /// What was found out, where only a part was asked for.
  public var part: FoundPart?
  /// Everything there is to say, by file and line.
  public var diagnostics: [Diagnostic]
  /// Its parts in their order.
  public var phases: [BuildPhase] = []
  /// From when on the same content makes another site, in seconds since 1970; nil where nothing is withheld, or not known.
  package var due: Int?
  /// What is in the output folder now.
  package var output: OutputState

  init(
    summary: BuildSummary? = nil, part: FoundPart? = nil, diagnostics: [Diagnostic], output: OutputState
  ) {
    self.summary = summary
    self.part = part
    self.diagnostics = Findings(diagnostics).list.sortedByLocation()
    self.output = output
  }
}

/// A part of a site of which everything was found out that can be without the others.
public struct FoundPart: Hashable, Sendable {
  /// Which part it is.
  public var part: SitePart
  /// How many briefings it has.
  public var briefings: Int
}

/// What a build published.
public struct BuildSummary: Hashable, Sendable {
  /// How many briefings are on the site.
  public var briefings: Int
  /// How many more there are, to be published after the build's moment.
  public var withheld: Int
  /// Tags of the site's languages.
  public var languages: [String]
  /// Paths below the output folder, sorted.
  public var written: [String]
  /// Paths below the output folder, sorted.
  public var removed: [String]
  /// How many files were already as they should be.
  public var unchanged: Int
}
