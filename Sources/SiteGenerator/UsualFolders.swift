import FileReading

extension Site {
  /// Where a site is published if nothing else is said.
  public static let usualOutput = "public"

  /// Where what builds found out is kept if nothing else is said.
  public static let usualCache = ".sitegen"

  /// Where the folder of an author's own templates is, if nothing else is said and there is one.
  package static let usualTemplatesName = "templates"

  /// The folder of an author's own templates, if there is anything at its usual place: whoever reads it finds out what.
  package static var usualTemplates: String? {
    let name = usualTemplatesName
    do {
      return try isPresent(name) ? name : nil
    } catch {
      return name
    }
  }
}
