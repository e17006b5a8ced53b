package import Briefings
package import Diagnostics
import Loading
package import Templating

/// The look of a site, checked and ready to render: templates, interface texts and assets.
package struct CompiledLook: Sendable {
  let templates: TemplateSet
  let assets: SiteAssets
  let interface: [Language: InterfaceTexts]
  let kinds: SiteKinds

  /// Reads interface texts, checks every template against what its page offers, and fingerprints assets.
  ///
  /// - Parameters:
  ///   - added: what pages offer whose kinds are not built in, by the names of their templates.
  ///   - locale: of texts that have several forms, the one that the site has chosen.
  ///   - baseURL: where the site will be, if that is known.
  /// - Returns: nil when there is an error; all errors of all files are among the diagnostics.
  package static func compile(
    _ look: Look, languages: [Language], added: [String: Shape] = [:], locale: Language? = nil,
    baseURL: String? = nil
  ) -> Outcome<CompiledLook?> {
    let kinds = SiteKinds(added: added)
    var diagnostics: [Diagnostic] = []
    var interface: [Language: InterfaceTexts] = [:]
    for language in languages {
      guard let file = look.strings(for: language) else {
        diagnostics.append(
          Diagnostic(
            .missingInterfaceTexts,
            at: SourceLocation(file: look.path("strings/\(language).yml")),
            "There are no interface texts in '\(language)'",
            help: "Copy strings/en.yml to strings/\(language).yml in the folder of templates and translate it"
          ))
        continue
      }
      let texts = InterfaceTexts.read(file, locale: locale?.tag)
      diagnostics += texts.diagnostics
      interface[language] = texts.value
    }
    diagnostics += look.assets.flatMap {
      AssetReview.diagnostics(of: $0.file, named: $0.name, baseURL: baseURL)
    }
    let all = languages.compactMap { interface[$0] }
    diagnostics += InterfaceTexts.differences(all) + missingTexts(all, kinds.texts)
    // Without any interface texts every template that uses one would be blamed for it.
    guard !all.isEmpty else { return Outcome(nil, diagnostics) }
    let templates = TemplateSet.compile(
      files: look.templates,
      pages: Dictionary(uniqueKeysWithValues: kinds.templates.map { ($0.name, $0.shape) }),
      common: commonShape(of: all))
    diagnostics += templates.diagnostics
    guard !diagnostics.hasErrors else { return Outcome(nil, diagnostics) }
    let assets = SiteAssets(look.assets.map { ($0.name, $0.file.bytes) })
    let unused = UnusedLook(
      look: look, languages: languages,
      usedTemplates: templates.value.included.union(kinds.templates.map(\.name)), assets: assets)
    let compiled = CompiledLook(
      templates: templates.value, assets: assets, interface: interface, kinds: kinds)
    return Outcome(compiled, diagnostics + unused.diagnostics)
  }

  /// What every page offers to its template: the interface texts of a language, as `strings`.
  func strings(of texts: InterfaceTexts) -> Record {
    Record(templates.common) { field in
      guard let shape = field.shape else { return .none }
      return .record(Record(shape) { .text(texts[$0.name] ?? "") })
    }
  }

  /// What every page offers: the interface texts, as `strings`.
  static func commonShape(of texts: [InterfaceTexts]) -> Shape {
    let strings = Shape(texts: keysForTemplates(texts))
    return Shape([Shape.Field("strings", .record) { strings }])
  }

  /// What templates may name: a text that only some languages have is reported where it is missing.
  private static func keysForTemplates(_ all: [InterfaceTexts]) -> [String] {
    var keys: [String] = []
    var seen: Set<String> = []
    for key in all.flatMap(\.keysForTemplates) where seen.insert(key).inserted { keys.append(key) }
    return keys
  }

  /// An error for every text that the program itself fills in and that no file has; what only some lack is
  /// told by comparing them.
  private static func missingTexts(_ all: [InterfaceTexts], _ needed: [String]) -> [Diagnostic] {
    let missing = needed.filter { key in all.allSatisfy { $0[key] == nil } }
    return all.flatMap { texts in
      missing.map { key in
        Diagnostic(
          .missingProgramText, at: SourceLocation(file: texts.file),
          "The text '\(key)', which every page needs, is missing",
          help: nearestName(to: key, among: texts.texts.map(\.key)).map { "Is it '\($0)', misspelt?" }
            ?? "Add a line '\(key): …'")
      }
    }
  }
}

extension InterfaceTexts {
  /// Texts with placeholders are filled by the program; the others are what templates may name.
  fileprivate var keysForTemplates: [String] {
    texts.filter { !$0.text.contains("{") }.map(\.key)
  }
}
