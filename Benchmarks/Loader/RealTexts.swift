import BenchmarkSupport
import Glibc
import Loading

/// How fast real releases are read, each of them on its own, paste by paste; their folder is named by SITEGEN_REAL.
func measureRealTexts(where isWanted: (String) -> Bool) throws {
  guard isWanted("real") else { return }
  guard let folder = getenv("SITEGEN_REAL").map({ String(cString: $0) }) else {
    report("Real releases: SITEGEN_REAL does not name their folder")
    return
  }
  report("Real releases  texts    MB    MB/s")
  for paste in ["tab", "cells", "lines", "pdf"] {
    let texts = try names(in: "\(folder)/text").filter { $0.hasSuffix(".\(paste).txt") }.map {
      try contents(of: "\(folder)/text/\($0)")
    }
    // So few that one reading of all would be shorter than the clock is exact.
    let repeats = 20
    let size = Double(texts.reduce(0) { $0 + $1.count }) / 1_000_000
    let time = try bestTime(runs: 5) {
      for _ in 0..<repeats { for text in texts { try load(text) } }
    }
    report(
      "real \(paste)".padded(to: 13), Double(texts.count).formatted(decimals: 0, width: 7),
      size.formatted(decimals: 2, width: 5), (size * Double(repeats) / time).formatted(decimals: 0, width: 7))
  }
}

private struct UnreadableFolder: Error {
  var path: String
}

private func names(in folder: String) throws -> [String] {
  guard let stream = opendir(folder) else { throw UnreadableFolder(path: folder) }
  defer { closedir(stream) }
  var names: [String] = []
  while let entry = readdir(stream) {
    names.append(
      withUnsafePointer(to: entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      })
  }
  return names.sorted()
}

private func contents(of path: String) throws -> [UInt8] {
  guard let file = fopen(path, "r") else { throw UnreadableFolder(path: path) }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = fread(&buffer, 1, buffer.count, file)
    if count == 0 { return bytes }
    bytes += buffer[..<count]
  }
}
