import Templating

/// What each page offers to its template, for one set of interface texts.
package struct PagePresentations: Sendable {
  /// The interface texts that templates may name: those without placeholders.
  let strings: Shape
  let gate: Presentation<GatePageModel>
  let home: Presentation<HomePageModel>
  let briefing: Presentation<BriefingPageModel>
  let parallel: Presentation<ParallelPageModel>
  let notFound: Presentation<NotFoundPageModel>

  init(strings: Shape) {
    self.strings = strings
    gate = GatePageModel.presentation(strings: strings)
    home = HomePageModel.presentation(strings: strings)
    briefing = BriefingPageModel.presentation(strings: strings)
    parallel = ParallelPageModel.presentation(strings: strings)
    notFound = NotFoundPageModel.presentation(strings: strings)
  }

  /// By the name of the template.
  var shapes: [String: Shape] {
    [
      "gate": gate.shape, "home": home.shape, "briefing": briefing.shape, "parallel": parallel.shape,
      "not-found": notFound.shape, "feed": FeedModel.shape, "sitemap": SitemapModel.shape,
      "robots": RobotsModel.shape,
    ]
  }
}
