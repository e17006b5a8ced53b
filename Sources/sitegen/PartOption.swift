import ArgumentParser
import SiteGenerator

/// The value of `--part`.
func readPart(_ text: String) throws -> SitePart {
  guard let part = SitePart(text) else {
    throw ValidationError("'\(text)' is not a part. Write 3/8 for the third of eight.")
  }
  return part
}
