import Publishing

extension OutputState {
  /// What is in the output folder now, for the last line of a build.
  func sentence(about output: String) -> String {
    switch self {
    case .published: "The site is published to \(output)."
    case .unchanged: "\(output) is as it was: the site had not changed."
    case .kept: "\(output) is as it was."
    case .restored: "\(output) is again as it was before a publish that had been interrupted."
    case .halfPublished(.nextPublish):
      "\(output) is half-published, partly old and partly new: build again, which first brings the old site back."
    case .halfPublished(.copy):
      "\(output) is half-published, partly old and partly new: restore it from version control or a copy."
    case .inUse: "Another program is publishing to \(output)."
    case .missing: "There is no folder \(output) yet."
    case .gone: "\(output) is gone: the folder was there when the build began."
    case .unknown(let reason): "What is in \(output) is not known: \(reason)."
    }
  }
}
