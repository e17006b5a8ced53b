/// A script for stores of objects as Amazon's, which know no types and no order by themselves.
func objectStoreFiles(_ site: HostedSite) -> [HostFile] {
  // Pages come last: they ask for the rest.
  let types =
    MediaType.all.filter { $0.name != "text/html" } + MediaType.all.filter { $0.name == "text/html" }
  let table = types.flatMap { type in type.extensions.map { "\($0) \(type.header)" } }
  let caching = site.caching.filter { $0.isPrefix && $0.path.hasPrefix(site.basePath) }.map { rule in
    (folder: decoded(String(rule.path.dropFirst(site.basePath.utf8.count))), value: rule.value)
  }
  let exceptions = caching.map { " --exclude \(shellWord($0.folder + "*"))" }.joined()
  let copies = caching.map { "send \(shellWord($0.folder)) \(shellWord($0.value)) --size-only \"$@\"\n" }
    .joined()
  let redirects = site.redirects.map { redirect in
    let old = decoded(redirect.old)
    let key = String((old.hasSuffix("/") ? old + "index.html" : old).dropFirst())
    return "lead \(shellWord(key)) \(shellWord(redirect.new))\n"
  }
  let leading =
    redirects.isEmpty
    ? ""
    : """

    # Old addresses lead on, where the bucket is served as a website.
    lead() {
      aws s3api put-object --bucket "$bucket" --key "$1" --website-redirect-location "$2" \\
        --content-type 'text/html; charset=utf-8' >/dev/null
    }
    \(redirects.joined())
    """
  let headers = site.headersOfAll.map { "#   \($0.name): \($0.value)\n" }.joined()
  let heading = HostKind.s3.heading(
    site, "Copies the site to a bucket, with types and caching:", "",
    "  sh deploy.sh BUCKET   [what 'aws s3 sync' is told beside that]", "",
    "A store sends no other headers, compresses nothing and has one page for whatever is not there. CloudFront before it",
    "compresses, and adds what a response headers policy says, which should be:")
  return [
    HostFile(
      path: "deploy.sh",
      text: heading + headers + """
        # Once: aws s3 website s3://BUCKET --index-document index.html --error-document \(shellWord(String(site.notFoundPage.dropFirst())))
        set -eu
        bucket=${1:?Name the bucket}
        shift
        site=${SITE:-\(shellWord(site.folder))}
        to=s3://$bucket/\(shellWord(String(decoded(site.basePath).dropFirst())))

        if [ ! -e "$site/.sitegen-manifest" ]; then echo "There is no site in $site" >&2; exit 1; fi
        if [ -e "$site/.sitegen-staging" ]; then echo "$site is half-published: build again" >&2; exit 1; fi
        if [ -e "$site/.sitegen-preview" ]; then echo "$site is a preview of what is withheld" >&2; exit 1; fi

        types() { cat <<'END'
        \(table.joined(separator: "\n"))
        END
        }
        # Copies what is in a folder of the site, one type after another. Files .gz stay here: a store does not choose.
        send() {
          folder=$1 caching=$2
          shift 2
          types | while read -r ending type; do
            [ -n "$(find "$site/$folder" -name "*.$ending" 2>/dev/null | head -n 1)" ] || continue
            aws s3 sync "$site/" "$to" --exclude '*' --include "$folder*.$ending" "$@" \\
              --content-type "$type" --cache-control "$caching" </dev/null
          done
        }

        # What never changes comes first, the pages after all else, and what is gone goes last.
        \(copies)send '' \(shellWord(HostedSite.shortCaching))\(exceptions) "$@"
        aws s3 sync "$site/" "$to" --delete --size-only --exclude '.*' --exclude '*/.*' --exclude '*.gz' "$@"
        \(leading)
        """)
  ]
}
