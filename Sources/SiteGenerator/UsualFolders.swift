import FileReading

extension Site {
  /// Where a site is published if nothing else is said.
  public static let usualOutput = "public"

  /// Where what builds found out is kept if nothing else is said.
  public static let usualCache = ".sitegen"

  /// The folder of an author's own templates, if there is anything at its usual place: whoever reads it finds out what.
  package static var usualTemplates: String? {
    let name = "templates"
    do {
      return try isPresent(name) ? name : nil
    } catch {
      return name
    }
  }
}
