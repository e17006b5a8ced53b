# A formula for a tap of your own: set the address and the digest of the release that you hand out.
class Sitegen < Formula
  desc "Raw Korean text in, a Korean and an English website out"
  homepage "https://example.org/sitegen"
  url "https://example.org/sitegen/sitegen-0.1.0.tar.gz"
  sha256 "0000000000000000000000000000000000000000000000000000000000000000"
  license "Apache-2.0"

  depends_on "pkgconf" => :build
  depends_on xcode: ["16.3", :build]
  depends_on "cmark"
  depends_on "libyaml"
  depends_on macos: :sequoia

  uses_from_macos "swift" => :build
  uses_from_macos "zlib"

  def install
    system "swift", "build", "--disable-sandbox", "-c", "release", "--product", "sitegen"
    bin.install ".build/release/sitegen"
    generate_completions_from_executable(bin/"sitegen", "--generate-completion-script")
    system "scripts/make-manual", bin/"sitegen", "man"
    man1.install Dir["man/*.1"]
  end

  test do
    assert_match version.to_s, shell_output("#{bin}/sitegen --version")
    system bin/"sitegen", "init", "site"
    cd("site") { system bin/"sitegen" }
    assert_path_exists testpath/"site/public/ko/index.html"
  end
end
