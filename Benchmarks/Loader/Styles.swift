import BenchmarkSupport
import CCMark
import Glibc
import Loading

/// How fast texts as they come are read, beside two programs that everybody knows on the same bytes.
func measureStyles(megabytes: Int, where isWanted: (String) -> Bool) throws {
  let styles: [(name: String, bytes: () throws -> [UInt8])] = [
    ("prose", { bytes(megabytes) { $0.prose() } }),
    ("ministry", { bytes(megabytes) { $0.ministry() } }),
    ("long table", { bytes(megabytes) { $0.longTable() } }),
    ("wide table", { bytes(megabytes) { $0.wideTable() } }),
    ("quotations", { bytes(megabytes) { $0.quotations() } }),
    ("hard-wrapped", { bytes(megabytes) { $0.wrapped() } }),
    ("decomposed", { decomposed(bytes(megabytes) { $0.prose() }) }),
    ("CP949", { try converted(bytes(megabytes) { $0.prose() }) }),
  ]
  report("Style            MB    MB/s   wc -m MB/s  ratio   cmark MB/s  ratio")
  for (name, makeBytes) in styles where isWanted(name) {
    let bytes = try makeBytes()
    let size = Double(bytes.count) / 1_000_000
    let loader = size / (try bestTime(runs: 5) { try load(bytes) })
    let counter = size / (try bestTime(runs: 3) { try countCharacters(bytes) })
    let markdown = size / bestTime(runs: 3) { parseMarkdown(bytes) }
    report(
      name.padded(to: 13), size.formatted(decimals: 1, width: 5), loader.formatted(decimals: 0, width: 7),
      counter.formatted(decimals: 0, width: 12), (loader / counter).formatted(decimals: 2, width: 6),
      markdown.formatted(decimals: 0, width: 12), (loader / markdown).formatted(decimals: 2, width: 6))
  }
}

func load(_ bytes: [UInt8], options: ReadingOptions = ReadingOptions()) throws {
  let source = try SourceText(bytes, file: "benchmark.txt", options: options)
  _ = TextLoader.load(source, options: options)
}

private func bytes(_ megabytes: Int, _ paragraph: (inout SampleText) -> Void) -> [UInt8] {
  var sample = SampleText(seed: 2026)
  sample.head()
  while sample.text.utf8.count < megabytes * 1_000_000 { paragraph(&sample) }
  return Array(sample.text.utf8)
}

/// The text as macOS file systems write it: every syllable as its letters.
private func decomposed(_ bytes: [UInt8]) -> [UInt8] {
  var scalars = String.UnicodeScalarView()
  for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
    guard (0xAC00...0xD7A3).contains(scalar.value) else {
      scalars.append(scalar)
      continue
    }
    let index = scalar.value - 0xAC00
    let letters = [0x1100 + index / 588, 0x1161 + index % 588 / 28, 0x11A7 + index % 28]
    for letter in letters where letter != 0x11A7 { Unicode.Scalar(letter).map { scalars.append($0) } }
  }
  return Array(String(scalars).utf8)
}

private func converted(_ bytes: [UInt8]) throws -> [UInt8] {
  try run("/usr/bin/iconv", ["-f", "UTF-8", "-t", "CP949"], input: bytes)
}

private func countCharacters(_ bytes: [UInt8]) throws {
  _ = try run("/usr/bin/wc", ["-m"], input: bytes)
}

private func parseMarkdown(_ bytes: [UInt8]) {
  bytes.withUnsafeBytes { buffer in
    let document = cmark_parse_document(
      buffer.bindMemory(to: CChar.self).baseAddress, buffer.count, CMARK_OPT_DEFAULT)
    cmark_node_free(document)
  }
}
