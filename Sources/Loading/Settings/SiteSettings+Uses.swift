import Briefings

/// What different parts of a build depend on of the settings. Each gets no more than it depends on, so that what is kept of it
/// is right for as long as that is the same.
extension SiteSettings {
  /// What the reading of a briefing depends on; the rest is as in a site that says nothing of it.
  package var ofReadings: SiteSettings {
    // The names of topics are for pages.
    var settings = SiteSettings(
      title: [:], description: [:], publisher: [:], languages: languages, timeZone: timeZone,
      topics: topics.mapValues { _ in [:] }, hasSmartPunctuation: hasSmartPunctuation)
    settings.translation = translation
    settings.licence = licence
    settings.conventions = conventions
    settings.feedContent = feedContent
    return settings
  }

  /// What pages show, beside what was read.
  package var ofPages: SiteSettings {
    var settings = self
    settings.checks = [:]
    settings.isTechnical = false
    settings.conventions = []
    settings.removals = RemovalSettings()
    return settings
  }
}
