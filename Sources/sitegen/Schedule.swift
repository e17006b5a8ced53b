import Hosts
import SiteGenerator

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The moments at which a machine is to build a site, as the machine is told.
struct Schedule {
  /// In seconds since 1970, each once, in their order.
  private let moments: [Int]
  private let program: String
  private let folder: String
  private let arguments: [String]

  init(
    _ due: [DueBriefing], content: String, program: String = runningProgramPath(),
    folder: String = currentFolder()
  ) {
    moments = Array(Set(due.map(\.moment))).sorted()
    (self.program, self.folder) = (program, folder)
    arguments = ["build", "--quiet"] + (content == "content" ? [] : ["--content", content])
  }

  // MARK: systemd

  /// A timer and the service that it starts.
  var units: [HostFile] {
    let mark = "\(HostKind.mark)due --format systemd'"
    let times = moments.map { "OnCalendar=\(Self.greenwich($0))" }.joined(separator: "\n")
    let command = ([program] + arguments).map(Self.unitWord).joined(separator: " ")
    return [
      HostFile(
        path: "sitegen-due.timer",
        text: """
          \(mark). Make it anew when briefings come or change.
          [Unit]
          Description=Publish what is withheld when its time has come

          [Timer]
          \(times)
          # A machine that was off builds when it is on again.
          Persistent=true
          AccuracySec=1s

          [Install]
          WantedBy=timers.target

          """),
      HostFile(
        path: "sitegen-due.service",
        text: """
          \(mark). Add the options that you build with, and User= for whom.
          [Unit]
          Description=Build the site

          [Service]
          Type=oneshot
          WorkingDirectory=\(folder.replacing("%", with: "%%"))
          ExecStart=\(command)

          """),
    ]
  }

  /// In quotation marks, with what systemd would replace.
  private static func unitWord(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("%", with: "%%")
      .replacing("$", with: "$$")
    return "\"\(escaped)\""
  }

  /// `2026-12-01 00:00:00 UTC`, which means the same whatever the machine's time zone is.
  private static func greenwich(_ moment: Int) -> String {
    let time = brokenDown(moment, gmtime_r)
    return
      "\(time.tm_year + 1900)-\(digits(time.tm_mon + 1))-\(digits(time.tm_mday)) "
      + "\(digits(time.tm_hour)):\(digits(time.tm_min)):\(digits(time.tm_sec)) UTC"
  }

  // MARK: cron

  /// A line for each moment, by the clock of this machine; cron knows no years, so a line builds once a year until it is removed.
  var crontab: String {
    let command = ([program] + arguments).map(Self.shellWord).joined(separator: " ")
    return moments.map { moment in
      // A time within a minute is due in the next one.
      let time = brokenDown(moment + 59, localtime_r)
      let line = "cd \(Self.shellWord(folder)) && \(command)".replacing("%", with: "\\%")
      return "\(time.tm_min) \(time.tm_hour) \(time.tm_mday) \(time.tm_mon + 1) * \(line)\n"
    }.joined()
  }

  private static func shellWord(_ text: String) -> String {
    "'" + text.replacing("'", with: "'\\''") + "'"
  }
}

private func digits(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }

private func brokenDown(
  _ moment: Int, _ convert: (UnsafePointer<time_t>, UnsafeMutablePointer<tm>) -> UnsafeMutablePointer<tm>?
) -> tm {
  var (time, result) = (time_t(moment), tm())
  _ = convert(&time, &result)
  return result
}

/// Where this program lies; its name alone where the system does not say.
func runningProgramPath() -> String {
  #if canImport(Darwin)
    var size: UInt32 = 4096
    var buffer = [CChar](repeating: 0, count: Int(size))
    let path =
      _NSGetExecutablePath(&buffer, &size) == 0
      ? String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self) : "sitegen"
  #else
    let path = "/proc/self/exe"
  #endif
  guard let real = realpath(path, nil) else { return "sitegen" }
  defer { free(real) }
  return String(cString: real)
}

/// The folder in which the program was started.
func currentFolder() -> String {
  guard let real = realpath(".", nil) else { return "." }
  defer { free(real) }
  return String(cString: real)
}
