import Glibc

/// The shortest of several runs: what the machine can do when nothing else disturbs it.
package func bestTime(runs: Int, _ body: () throws -> Void) rethrows -> Double {
  var best = Double.infinity
  for _ in 0..<runs {
    let start = ContinuousClock.now
    try body()
    let time = (ContinuousClock.now - start) / .seconds(1)
    best = min(best, time)
  }
  return best
}

extension Double {
  /// With a fixed number of decimals, right-aligned.
  package func formatted(decimals: Int, width: Int) -> String {
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    let value = Int((self * Double(scale)).rounded())
    var digits = "\(value / scale)"
    if decimals > 0 {
      let fraction = "\(value % scale)"
      digits += "." + String(repeating: "0", count: decimals - fraction.count) + fraction
    }
    return digits.padded(to: -width)
  }
}

extension String {
  /// Filled with spaces up to a width: at the end, or at the beginning if it is negative.
  package func padded(to width: Int) -> String {
    let space = String(repeating: " ", count: max(0, abs(width) - unicodeScalars.count))
    return width < 0 ? space + self : self + space
  }
}

/// Shows a finished row at once, also where the output is a pipe.
package func report(_ columns: String...) {
  print(columns.joined(separator: " "))
  fflush(nil)
}
