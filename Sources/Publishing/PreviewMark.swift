/// How a folder of a site that was built ahead of its time is told from one that is published.
package enum PreviewMark {
  /// A file of the site that says what it is; the next build that is not ahead removes it, as it does any other file that
  /// is no longer part of the site.
  package static let name = ".sitegen-preview"
  /// What every folder of a site has.
  package static let manifest = Reserved.manifest
}
