import Briefings
import Loading
import Templating

/// What is around the words of a briefing: pictures, corrections, licence, downloads.
extension Website {
  /// The interface texts that a licence needs.
  static let licenceTexts = [
    "licenceKogl", "licenceKogl1", "licenceKogl2", "licenceKogl3", "licenceKogl4", "licenceCreativeCommons",
    "licenceZero",
  ]

  func figure(
    _ figure: Figure, of briefing: RenderedBriefing, _ language: Language, on page: Route
  ) -> FigureModel? {
    guard let picture = briefing.picture(figure.file) else { return nil }
    return FigureModel(
      address: page.link(to: briefing.summary.route(ofPicture: picture.publishedName)),
      width: picture.size.width, height: picture.size.height,
      alternative: figure.alternative[language] ?? "", caption: figure.caption[language],
      credit: figure.credit[language])
  }

  func corrections(_ briefing: RenderedBriefing, _ language: Language) -> CorrectionsModel? {
    let items = briefing.briefing.settings.corrections.compactMap { correction in
      correction.text[language].map {
        CorrectionModel(
          dateISO: correction.date.isoDay, date: date(correction.date, language), text: $0)
      }
    }
    return items.isEmpty ? nil : CorrectionsModel(items: items)
  }

  func licence(_ briefing: RenderedBriefing, _ language: Language) -> LicenceModel? {
    guard let licence = briefing.briefing.settings.licence else { return nil }
    if let type = licence.typeOfOpenGovernmentLicence {
      return LicenceModel(
        name: text("licenceKogl", language, ["type": "\(type)"]), terms: text("licenceKogl\(type)", language),
        address: licence.address)
    }
    return LicenceModel(
      name: licence.creativeCommonsName ?? licence.rawValue,
      terms: text(licence == .zero ? "licenceZero" : "licenceCreativeCommons", language),
      address: licence.address)
  }

  /// The files that are published beside a briefing; nil where there is none.
  func attachments(
    _ briefing: BriefingSummary, _ language: Language, on page: Route
  ) -> AttachmentsModel? {
    let items = briefing.attachments.map { attachment in
      AttachmentModel(
        address: page.link(to: briefing.route(of: attachment)),
        title: attachment.title(in: language) ?? text("originalDocument", language),
        type: attachment.typeName, size: Self.size(attachment.size),
        language: attachment.language.map { languageName($0) }, tag: attachment.language?.tag)
    }
    return items.isEmpty ? nil : AttachmentsModel(items: items)
  }

  /// `1.2 MB`, as download lists write it.
  private static func size(_ bytes: Int) -> String {
    if bytes < 1000 { return "\(bytes) B" }
    if bytes < 1_000_000 { return "\((bytes + 500) / 1000) kB" }
    let tenths = (bytes + 50_000) / 100_000
    return "\(tenths / 10).\(tenths % 10) MB"
  }

  /// The other forms of an edition that the site has; nil where it has none.
  func downloads(_ briefing: RenderedBriefing, _ language: Language, on page: Route) -> DownloadsModel? {
    let slug = briefing.briefing.settings.slugs[language] ?? ""
    func link(_ output: SiteOutput, _ target: @autoclosure () -> Route) -> String? {
      makes(output) ? page.link(to: target()) : nil
    }
    let isTextForm = briefing.summary.sourceEnding == "md"
    let downloads = DownloadsModel(
      source: isTextForm ? nil : link(.source, briefing.summary.sourceRoute),
      sourceAsCame: briefing.summary.unreadableSourceRoute.flatMap { link(.source, $0) },
      textForm: isTextForm ? link(.source, briefing.summary.sourceRoute) : nil,
      markdown: link(.markdown, .markdown(language, slug: slug)),
      data: link(.json, .data(language, slug: slug)))
    return downloads.isEmpty ? nil : downloads
  }

  /// The picture of a link preview, with its full address.
  func preview(_ briefing: RenderedBriefing, _ language: Language) -> PictureModel? {
    guard let picture = briefing.previewPicture,
      let address = absolute(briefing.summary.route(ofPicture: picture.publishedName))
    else {
      return nil
    }
    let figure = briefing.briefing.settings.figures.first { $0.file == picture.name }
    return PictureModel(
      address: address, width: picture.size.width, height: picture.size.height,
      alternative: figure?.alternative[language])
  }
}
