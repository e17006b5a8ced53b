import Foundation
import Hosts
import Testing

@testable import sitegen

@Suite("What hosts and clocks are told")
struct HostingTests {
  private static func site() throws -> Command {
    let command = try Command.withSite()
    try command.write(
      "content/briefings/2999-12-31-later/ko.txt", "보도시점 2999. 12. 31.(화) 12:00\n\n나중 계획 발표\n정부는 계획을 밝혔다.\n")
    return command
  }

  @Test("is when the next briefing is due, with a word on what a site cannot withhold")
  func text() throws {
    let due = try Self.site().run("due")
    #expect(due.status == 0 && due.errors == "")
    #expect(
      due.output.hasPrefix(
        "Next:  2999-12-31T12:00:00+09:00\n  content/briefings/2999-12-31-later  나중 계획 발표 (embargo)\n\nAn embargo holds for the site alone"
      ))
    let nothing = try Command.withSite().run("due")
    #expect(nothing.status == 0 && nothing.output == "Nothing is due: no briefing is withheld.\n")
  }

  @Test("is the same as data")
  func json() throws {
    let due = try Self.site().run("due", "--format", "json")
    let data = try #require(
      try JSONSerialization.jsonObject(with: Data(due.output.utf8)) as? [String: Any])
    #expect(data["next"] as? String == "2999-12-31T12:00:00+09:00")
    #expect(data["secondsSince1970"] as? Int == 32_503_604_400)
    let first = try #require((data["briefings"] as? [[String: Any]])?.first)
    #expect(first["reason"] as? String == "embargo")
    let nothing = try Command.withSite().run("due", "--format", "json").output
    #expect(nothing.contains("\"next\": null") && nothing.contains("\"briefings\": []"))
  }

  @Test("are units of systemd and lines of a crontab")
  func schedules() throws {
    let command = try Self.site()
    let timer = try command.run("due", "--format", "systemd").output
    #expect(timer.contains("\nOnCalendar=2999-12-31 03:00:00 UTC\n") && timer.contains("\nPersistent=true\n"))
    #expect(timer.contains("==> sitegen-due.service <==") && timer.contains("\"build\" \"--quiet\"\n"))
    let line = try command.run("due", "--format", "crontab").output
    #expect(
      line.contains(" 31 12 * cd '") || line.contains(" 30 12 * cd '") || line.contains(" 1 1 * cd '"),
      "\(line)")
    #expect(line.hasSuffix("'build' '--quiet'\n"))
    let nothing = try Command.withSite().run("due", "--format", "crontab")
    #expect(nothing.status == 0 && nothing.output == "" && nothing.errors.contains("Nothing is due"))
    #expect(try command.run("due", "--format", "systemd", "--output", "units").status == 0)
    #expect(try command.text("units/sitegen-due.timer").contains("OnCalendar="))
  }

  @Test("fails with what is wrong where no build would publish")
  func errors() throws {
    let command = try Self.site()
    try command.write("content/briefings/2999-12-31-later/briefing.yml", "topics: [nothing]\n")
    let due = try command.run("due")
    #expect(
      due.status == 1 && due.output.contains("2999-12-31T12:00") && due.errors.contains("unknown-topic"))
  }

  @Test("has what means something to a shell, to systemd and to cron in quotation marks")
  func quotation() {
    let schedule = Schedule([], content: "a $b% \"c\" 'd'", program: "/opt/s g", folder: "/srv/50%")
    let service = schedule.units[1].text
    #expect(service.contains("\nWorkingDirectory=/srv/50%%\n"))
    #expect(
      service.contains(
        "\nExecStart=\"/opt/s g\" \"build\" \"--quiet\" \"--content\" \"a $$b%% \\\"c\\\" 'd'\"\n"))
  }

  @Test("ends at once where nothing is withheld, and is refused what makes no sense")
  func waiting() throws {
    let command = try Command.withSite()
    let result = try command.run("build", "--wait-until-due")
    #expect(result.status == 0 && result.output.hasSuffix("Nothing is withheld any more.\n"), "\(result)")
    #expect(command.exists("public/index.html"))
    for option in [["--as-of", "2026-01-01"], ["--no-cache"], ["--part", "1/2"]] {
      #expect(try command.run(["build", "--wait-until-due"] + option).status == 64, "\(option)")
    }
  }

  @Test("waits while something is withheld, and ends when it is told to")
  func interrupted() throws {
    let command = try Self.site()
    let process = Process()
    process.executableURL = Command.program
    process.arguments = ["build", "--wait-until-due"]
    process.currentDirectoryURL = command.folder
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    var text = ""
    while !text.contains("Waiting until") {
      let data = output.fileHandleForReading.availableData
      if data.isEmpty { break }
      text += String(decoding: data, as: UTF8.self)
    }
    #expect(text.contains("(1 withheld)") && text.contains("Waiting until"))
    process.interrupt()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0 && process.terminationReason == .exit)
  }

  @Test("are written into a folder, over their own kind and never over somebody else’s (existing-file)")
  func deployFiles() throws {
    let command = try Command.withSite()
    let without = try command.run("deploy-files", "nginx")
    let withAddress = ["deploy-files", "nginx", "--base-url", "https://브리핑.한국/a/"]
    if without.status != 0 { #expect(without.errors.contains("invalid-base-url")) }
    let printed = try command.run(withAddress)
    #expect(
      printed.status == 0
        && printed.output.hasPrefix(
          "==> nginx.conf <==\n# Made by 'sitegen deploy-files nginx' for 브리핑.한국/a/\n")
    )
    #expect(printed.output.contains("server_name xn--oy2b13fw9z.xn--3e0b707e;"))
    #expect(
      try command.run(withAddress + ["--output", "deploy"]).output
        == "wrote deploy/nginx.conf\nwrote deploy/deploy.sh\n")
    #expect(try command.run(withAddress + ["--output", "deploy", "--root", "/srv/other"]).status == 0)
    #expect(try command.text("deploy/nginx.conf").contains("\"/srv/other\""))
    try command.write("deploy/deploy.sh", "#!/bin/sh\n# mine\n")
    let before = try command.text("deploy/nginx.conf")
    let refused = try command.run(withAddress + ["--output", "deploy"])
    #expect(refused.status == 1 && refused.errors.contains("existing-file"))
    #expect(try command.text("deploy/nginx.conf") == before, "None is written then")
    #expect(try command.run("deploy-files", "iis").status == 64)
    #expect(try command.run(withAddress + ["--root", "relative"]).status == 64)
  }
}
