import Glibc
import WorkCounter

/// How much work it is to read something.
struct Work {
  /// Comparisons and branches in the rooms, and bytes allocated.
  var steps: UInt64
  var bytes: UInt64

  init(of read: () -> Void) {
    let before = (work_counter_steps(), work_counter_allocated_bytes())
    read()
    steps = work_counter_steps() - before.0
    bytes = work_counter_allocated_bytes() - before.1
  }
}

/// How the work grows when the input doubles three times.
struct Growth {
  var steps: Double
  var bytes: Double

  /// Work that is linear grows by 2, whatever it costs to begin with; work that grows with the square, by 4.
  ///
  /// It is the mean of two doublings, since an array that makes room for twice its elements does so in one of them and not
  /// in the other.
  ///
  /// - Parameter size: of the smallest input; what is read in a few steps tells nothing.
  init(of input: Reader.Input, size: Int) {
    // Once beforehand, so that tables that are made once do not count.
    input.prepare(size)()
    let work = [size, 2 * size, 4 * size, 8 * size].map { Work(of: input.prepare($0)) }
    func growth(_ values: [UInt64], least: Double) -> Double {
      let first = Double(values[1]) - Double(values[0])
      let last = Double(values[3]) - Double(values[2])
      return last < least ? 0 : (last / max(first, least / 4)).squareRoot()
    }
    steps = growth(work.map(\.steps), least: Double(size) / 2)
    bytes = growth(work.map(\.bytes), least: Double(size) * 8)
  }

  /// The growth that tells, beside its limit.
  ///
  /// Steps grow as they do; bytes less smoothly, since an array takes more room than it asked for.
  var excess: Double { max(steps / 2.5, bytes / 3.2) }

  var isTooMuch: Bool { excess > 1 }
}

/// Doubles what every reader reads and fails where the work grows by more than the input.
@main
struct Doubling {
  static func main() {
    var arguments = CommandLine.arguments.dropFirst()
    let isVerbose = arguments.first == "--verbose"
    if isVerbose { arguments.removeFirst() }
    // Larger inputs, to see whether a growth goes on.
    var times = 1
    if arguments.first == "--larger" {
      times = 8
      arguments.removeFirst()
    }
    var failures = 0
    for reader in readers where arguments.isEmpty || arguments.contains(where: reader.name.contains) {
      var worst: (name: String, growth: Growth)?
      for input in reader.inputs {
        var growth = Growth(of: input, size: times * reader.size)
        // Growth with the square goes on; an array that makes room at one of the sizes does not.
        if growth.isTooMuch { growth = Growth(of: input, size: 8 * times * reader.size) }
        if growth.excess > worst?.growth.excess ?? -1 { worst = (input.name, growth) }
        guard growth.isTooMuch || isVerbose else { continue }
        if growth.isTooMuch { failures += 1 }
        report(growth.isTooMuch ? "FAIL" : "", reader.name, growth, input.name)
      }
      if let worst, !worst.growth.isTooMuch { report("ok", reader.name, worst.growth, worst.name) }
    }
    if failures > 0 {
      print("\(failures) inputs take more than twice the work when they double")
      exit(1)
    }
  }

  static func report(_ verdict: String, _ name: String, _ growth: Growth, _ input: String) {
    func shown(_ factor: Double) -> String { "\((factor * 100).rounded() / 100)" }
    print("\(verdict)\t\(shown(growth.steps))\t\(shown(growth.bytes))\t\(name)\t\(input)")
    fflush(nil)
  }
}
