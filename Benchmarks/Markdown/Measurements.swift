import BenchmarkSupport
import CCMark
import Glibc
import InlineMarkdown

/// Prints MB/s of parsing and writing, and of libcmark for each kind of segments.
func measureSegments(kilobytes: Int, where isWanted: (String) -> Bool) {
  report("Segments                        bytes each   MB/s   libcmark MB/s   time / libcmark")
  for kind in segmentKinds where isWanted(kind.name) {
    let rounds = max(1, kilobytes * 1_000 / kind.segments.reduce(0) { $0 + $1.utf8.count })
    let size = Double(rounds * kind.segments.reduce(0) { $0 + $1.utf8.count }) / 1_000_000
    let parser = InlineParser(syntax: kind.syntax, hasSmartPunctuation: kind.hasSmartPunctuation)
    let options = CMARK_OPT_UNSAFE | (kind.hasSmartPunctuation ? CMARK_OPT_SMART : 0)
    var ours = Double.infinity
    var theirs = Double.infinity
    // In turns and briefly, so that whatever else the machine does disturbs both alike.
    for _ in 0..<150 {
      ours = min(ours, bestTime(runs: 1) { render(kind.segments, rounds: rounds, with: parser) })
      theirs = min(theirs, bestTime(runs: 1) { parse(kind.segments, rounds: rounds, options: options) })
    }
    let each = kind.segments.reduce(0) { $0 + $1.utf8.count } / kind.segments.count
    report(
      kind.name.padded(to: 31), "\(each)".padded(to: -10), (size / ours).formatted(decimals: 0, width: 6),
      (size / theirs).formatted(decimals: 0, width: 15), (ours / theirs).formatted(decimals: 2, width: 17))
  }
}

/// Prints what twice the size costs: 2 is linear, 4 quadratic.
func measureHostileSegments(where isWanted: (String) -> Bool) {
  report("Hostile segment             half kB    ms     full kB    ms   growth   libcmark growth")
  for unit in ["![[]()", "[", "*a_b", "**가", "`a``", "<a:", "https://a.", "a@b.", "[a]{lang=ja"]
  where isWanted(unit) {
    let parser = InlineParser(syntax: .markdown)
    var ours: [Double] = []
    var theirs: [Double] = []
    for size in [10_000, 20_000] {
      let text = [String(repeating: unit, count: size / unit.utf8.count)]
      ours.append(bestTime(runs: 5) { render(text, rounds: 1, with: parser) } * 1_000)
      theirs.append(bestTime(runs: 2) { parse(text, rounds: 1, options: CMARK_OPT_UNSAFE) } * 1_000)
    }
    report(
      unit.padded(to: 28), "    10", ours[0].formatted(decimals: 2, width: 7), "        20",
      ours[1].formatted(decimals: 2, width: 6), (ours[1] / ours[0]).formatted(decimals: 2, width: 7),
      (theirs[1] / theirs[0]).formatted(decimals: 2, width: 14))
  }
}

private func render(_ segments: [String], rounds: Int, with parser: InlineParser) {
  var html: [UInt8] = []
  for _ in 0..<rounds {
    for segment in segments {
      html.removeAll(keepingCapacity: true)
      parser.parse(segment).tree.write(into: &html)
    }
  }
}

private func parse(_ segments: [String], rounds: Int, options: CInt) {
  for _ in 0..<rounds {
    for segment in segments {
      var segment = segment
      segment.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) {
          free(cmark_markdown_to_html($0.baseAddress, $0.count, options))
        }
      }
    }
  }
}
