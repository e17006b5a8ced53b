import Compression
import Foundation
import Hosts
import Testing

@Suite("Files for hosts")
struct HostFilesTests {
  private static func site(
    _ baseURL: String = "https://xn--3e0b707e.kr/a%ED%95%9C/", root: String? = nil,
    headers: String? = nil
  ) throws -> HostedSite {
    let base = "/a%ED%95%9C/"
    return try #require(
      HostedSite(
        baseURL: baseURL, shownHost: { $0.replacing("xn--3e0b707e", with: "한국") }, languages: ["ko", "en"],
        headers: HostHeaders(
          headers ?? """
            \(base)*
              Content-Security-Policy: default-src 'self'
              X-Content-Type-Options: nosniff
            \(base)assets/*
              Cache-Control: public, max-age=31536000, immutable
            """),
        redirects: [
          HostedSite.Redirect(old: "\(base)ko/%EC%98%9B/", new: "\(base)ko/new/"),
          HostedSite.Redirect(old: "\(base)en/1.html", new: "\(base)en/new/"),
        ], folder: "public", root: root))
  }

  private static func text(_ host: HostKind, _ name: String, _ site: HostedSite? = nil) throws -> String {
    let files = host.files(for: try site ?? Self.site())
    return try #require(files.first { $0.path == name }?.text, "\(files.map(\.path))")
  }

  @Test(
    "say who made them, for which address, and that they are to be made anew", arguments: HostKind.allCases)
  func heading(host: HostKind) throws {
    let files = host.files(for: try Self.site())
    #expect(!files.isEmpty)
    for file in files {
      #expect(
        file.text.hasPrefix(
          "# Made by 'sitegen deploy-files \(host.rawValue)' for 한국.kr/a한/\n# Make it anew when"),
        "\(file.path)")
      #expect(file.text.hasSuffix("\n") && !file.text.contains("\n\n\n"), "\(file.path)")
    }
  }

  @Test("are in the shell’s language where they are scripts")
  func scripts() throws {
    for host in HostKind.allCases {
      for file in host.files(for: try Self.site(root: "/srv/it's here")) where file.path.hasSuffix(".sh") {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-n", "-c", file.text]
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(host): \(file.text)")
      }
    }
  }

  @Test("have no header within a location of nginx, where it would undo all others")
  func nginxHeaders() throws {
    let text = try Self.text(.nginx, "nginx.conf")
    // A location is one line.
    for line in text.split(separator: "\n") where line.hasPrefix("  location ") {
      #expect(line.hasSuffix("}") && !line.contains("add_header"), "\(line)")
    }
    #expect(text.contains("\n  add_header Content-Security-Policy \"default-src 'self'\" always;\n"))
    #expect(text.contains("\n  \"~^/a한/assets/\" \"public, max-age=31536000, immutable\";\n"))
    #expect(text.contains("\n  \"~^/a한/en/\" \"/a한/en/404.html\";\n"))
    #expect(text.contains("\n  location = \"/a한/ko/옛/\" { return 301 \"/a%ED%95%9C/ko/new/\"; }\n"))
    #expect(text.contains("listen 443 ssl") && text.contains("server_name xn--3e0b707e.kr;"))
    #expect(text.contains("root \"/var/www/xn--3e0b707e.kr\";"))
  }

  @Test("send headers of some paths there alone")
  func headersOfSome() throws {
    let site = try Self.site(headers: "/a%ED%95%9C/ko/*\n  X-Only: ko \"1\"\n/a%ED%95%9C/x\n  X-One: 1\n")
    let nginx = try Self.text(.nginx, "nginx.conf", site)
    #expect(nginx.contains("\"~^/a한/ko/\" \"ko \\\"1\\\"\";\n"))
    #expect(nginx.contains("\n  \"/a한/x\" \"1\";\n"))
    #expect(
      nginx.contains(
        "add_header X-Only $header_1_1_of_xn__3e0b707e_kr_a_ED_95_9C always;".lowercased()
          .replacing("x-only", with: "X-Only")))
    #expect(try Self.text(.caddy, "Caddyfile", site).contains("path \"/a한/ko/*\"\n"))
    #expect(try Self.text(.apache, "htaccess", site).contains("Header always set X-Only \"ko \\\"1\\\"\"\n"))
  }

  @Test("bind the whole host to HTTPS only where it is the site’s alone")
  func strictTransport() throws {
    for host in [HostKind.nginx, .caddy, .apache] {
      let below = host.files(for: try Self.site()).map(\.text).joined()
      #expect(!below.contains("Strict-Transport-Security"))
      let whole = host.files(for: try Self.site("https://example.org/")).map(\.text).joined()
      #expect(whole.contains("Strict-Transport-Security"), "\(host)")
      let plain = host.files(for: try Self.site("http://example.org/")).map(\.text).joined()
      #expect(!plain.contains("Strict-Transport-Security") && !plain.contains("https://"), "\(host)")
    }
  }

  @Test("put the site at its path where a host takes whole hosts")
  func below() throws {
    #expect(try Self.text(.netlify, "netlify.toml").contains("publish = \"dist\""))
    #expect(try Self.text(.cloudflarePages, "deploy.sh").contains("sitegen --output 'dist/a한'"))
    let whole = try Self.site("https://example.org/")
    #expect(try Self.text(.cloudflarePages, "deploy.sh", whole).contains("sitegen --output public\n"))
    #expect(try Self.text(.netlify, "netlify.toml", whole).contains("command = \"sitegen --output public\""))
  }

  @Test("know ports and addresses in numbers")
  func ports() throws {
    let site = try Self.site("http://[2001:db8::1]:8080/")
    #expect(site.host == "[2001:db8::1]" && site.port == 8080 && site.basePath == "/")
    #expect(try Self.site("http://[2001:db8::1]/").port == nil)
    #expect(try Self.text(.nginx, "nginx.conf", site).contains("listen 8080;"))
  }
}

@Suite("Content types")
struct MediaTypeTests {
  @Test(
    "go by the end of the name",
    arguments: [
      ("a/b.html", "text/html; charset=utf-8"), ("B.CSV", "text/csv; charset=utf-8"),
      ("x.json", "application/json"),
      ("x.webmanifest", "application/manifest+json"), ("x.svg", "image/svg+xml"),
      ("x", "application/octet-stream"),
      ("a.html/x", "application/octet-stream"), ("x.unknown", "application/octet-stream"),
    ])
  func types(path: String, type: String) { #expect(contentType(of: path) == type) }

  @Test("have each end of a name once")
  func once() {
    let ends = MediaType.all.flatMap(\.extensions)
    #expect(Set(ends).count == ends.count)
    #expect(MediaType.all.map(\.name) == MediaType.all.map(\.name).sorted())
  }
}

#if Documents || Preview
  @Suite("Compressed bytes")
  struct GzipTests {
    @Test("say nothing of when, where and of what they were made, and are what other programs unpack")
    func bytes() throws {
      let text = Array(String(repeating: "브리핑 briefing\n", count: 500).utf8)
      let bytes = try #require(gzip(text, .thorough))
      // No name, no time, no system (RFC 1952, 2.3).
      #expect(bytes.prefix(8) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0] && bytes[9] == 255)
      #expect(try #require(gzip(text, .quick)).count >= bytes.count)
      #expect(try #require(gzip(text, .thorough)) == bytes)
      let folder = FileManager.default.temporaryDirectory.appending(path: "sitegen-gzip-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      for (name, content) in [("text", text), ("empty", [])] {
        try Data(try #require(gzip(content, .thorough))).write(to: folder.appending(path: "\(name).gz"))
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["gzip", "-d", folder.appending(path: "\(name).gz").path(percentEncoded: false)]
        try process.run()
        process.waitUntilExit()
        #expect(try Data(contentsOf: folder.appending(path: name)) == Data(content))
      }
    }
  }
#endif
