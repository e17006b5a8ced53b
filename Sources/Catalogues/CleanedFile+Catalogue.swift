import SourceReading
import TextCleaning

extension CleanedFile {
  /// The lines of a PO file end in LF or CR LF. A CR alone in a comment, a flag or a string is one that a word processor
  /// left there; only in a file without any LF, as old Macs wrote it, it ends lines.
  init(catalogue bytes: [UInt8], file: String) {
    let hasLineFeeds = bytes.contains(UInt8(ascii: "\n"))
    self.init(bytes, file: file, by: TextCleaner(.syntax, joinsLinesAtReturns: hasLineFeeds))
  }
}
