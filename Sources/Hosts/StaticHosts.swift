/// A workflow that checks what is proposed and publishes what is merged.
func gitHubPagesFiles(_ site: HostedSite) -> [HostFile] {
  let isWhole = site.basePath == "/"
  let domain =
    site.host.hasSuffix(".github.io") || !isWhole
    ? [] : ["Put the file CNAME with the line '\(site.host)' into content/static/."]
  let heading = HostKind.gitHubPages.heading(
    site,
    "For .github/workflows/site.yml. In the settings of the repository, Pages is set to 'GitHub Actions'.",
    "GitHub Pages sends no headers of a site, shows \(site.notFoundPage) for whatever is not there, and keeps",
    "everything for ten minutes. Old addresses lead on by their pages.")
  let remarks = domain.map { "# \($0)\n" }.joined()
  return [
    HostFile(
      path: ".github/workflows/site.yml",
      text: heading + remarks + """

        name: Site
        on:
          push: {branches: [main]}
          pull_request:
          workflow_dispatch:
          # GitHub starts this late, by minutes and now and then by hours, and not at all after 60 days without a change.
          schedule: [{cron: "7 * * * *"}]
        concurrency: {group: "site-${{ github.ref }}", cancel-in-progress: false}

        jobs:
          check:
            if: github.event_name == 'pull_request'
            runs-on: ubuntu-latest
            permissions: {contents: read}
            steps:
              - uses: actions/checkout@v4
              # The repository of sitegen, at a tag or a commit.
              - uses: OWNER/sitegen@v1
                with: {publish: "false"}
          publish:
            if: github.event_name != 'pull_request' && github.ref == 'refs/heads/main'
            runs-on: ubuntu-latest
            permissions: {contents: read, pages: write, id-token: write}
            environment: {name: github-pages, url: "${{ steps.pages.outputs.page_url }}"}
            steps:
              - uses: actions/checkout@v4
              - id: site
                uses: OWNER/sitegen@v1
                with: {publish: "true"}
              - uses: actions/upload-pages-artifact@v3
                with: {path: "${{ steps.site.outputs.folder }}"}
              - id: pages
                uses: actions/deploy-pages@v4

        """)
  ]
}

/// A pipeline that checks every branch and publishes the main one.
func gitLabPagesFiles(_ site: HostedSite) -> [HostFile] {
  let heading = HostKind.gitLabPages.heading(
    site, "For .gitlab-ci.yml. IMAGE is one with sitegen in it; see the pages on hosts in its documentation.",
    "GitLab Pages sends files .gz to who takes them, follows _redirects, shows \(site.notFoundPage) for whatever is",
    "not there, and sends no headers of a site.")
  return [
    HostFile(
      path: ".gitlab-ci.yml",
      text: heading + """

        image: IMAGE

        check:
          stage: test
          rules: [{if: $CI_PIPELINE_SOURCE == "merge_request_event"}]
          script:
            - sitegen check
            - sitegen --output preview
          artifacts:
            # 'View app' of the merge request leads there.
            expose_as: preview
            paths: [preview/]
            expire_in: 1 week

        pages:
          stage: deploy
          rules: [{if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH}]
          script:
            - sitegen --compress --output public
          cache:
            key: sitegen
            paths: [.sitegen/]
          artifacts:
            paths: [public]

        """)
  ]
}

/// What Netlify does beside `_headers` and `_redirects`.
func netlifyFiles(_ site: HostedSite) -> [HostFile] {
  let publishing = publishing(site)
  var lines = [
    "[build]",
    "# Where sitegen is not installed, build elsewhere: netlify deploy --prod --dir \(publishing.folder)",
    "command = \(quoted(publishing.command))", "publish = \(quoted(publishing.folder))",
  ]
  lines += ["", "# What is not there: the page of its language. Old addresses are in _redirects."]
  for (folder, page) in site.notFoundPages {
    lines += ["[[redirects]]", "from = \(quoted(folder + "*"))", "to = \(quoted(page))", "status = 404", ""]
  }
  lines += ["[[redirects]]", "from = \"/*\"", "to = \(quoted(site.notFoundPage))", "status = 404", ""]
  lines.removeLast()
  let heading = HostKind.netlify.heading(
    site,
    "For netlify.toml at the root of the repository. Headers and redirects are in the files _headers and",
    "_redirects of the site, which Netlify reads.")
  return [HostFile(path: "netlify.toml", text: heading + "\n" + lines.joined(separator: "\n") + "\n")]
}

/// How the site gets to Cloudflare, which knows the rest by `_headers`, `_redirects` and the pages `404.html`.
func cloudflarePagesFiles(_ site: HostedSite) -> [HostFile] {
  let name = site.host.split(separator: ".").first.map(String.init) ?? "site"
  let heading = HostKind.cloudflarePages.heading(
    site,
    "Headers and redirects are in the files _headers and _redirects of the site, which Cloudflare reads, and for what",
    "is not there it shows the 404.html that is nearest to it, which is that of the language.")
  let publishing = publishing(site)
  let script = """
    set -eu
    \(publishing.command)
    npx wrangler pages deploy \(shellWord(publishing.folder)) --project-name \(shellWord(name))

    """
  return [HostFile(path: "deploy.sh", text: heading + "\n" + script)]
}

/// The command that makes the folder that such a host takes, and that folder: it holds the site at its path, with the files at
/// its root that are looked for only there.
private func publishing(_ site: HostedSite) -> (command: String, folder: String) {
  guard site.basePath != "/" else { return ("sitegen --output \(shellWord(site.folder))", site.folder) }
  let place = "dist" + decoded(site.basePath).dropLast()
  let copies = ["_headers", "_redirects", "404.html"].map { name in
    let file = shellWord("\(place)/\(name)")
    return "if [ -e \(file) ]; then cp \(file) dist/; fi"
  }
  return ((["sitegen --output \(shellWord(place))"] + copies).joined(separator: " && "), "dist")
}
