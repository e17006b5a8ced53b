/// The script that copies a site to a server so that no reader meets a page whose style sheet is not there yet.
func copyScript(_ site: HostedSite, for host: HostKind) -> HostFile {
  let immutable = site.immutableFolders.map { shellWord(String($0.dropLast())) }.joined(separator: " ")
  return HostFile(
    path: "deploy.sh",
    text: host.heading(
      site, "Copies the site to the server: first what pages ask for, then the pages, and in the end removes",
      "what is gone.", "", "  sh deploy.sh USER@SERVER   [what rsync is told beside that]") + """
        set -eu
        : "${1:?Name the server, such as user@\(site.host), or - for this computer}"
        site=${SITE:-\(shellWord(site.folder))}
        place=\(shellWord(site.place))
        if [ "$1" = - ]; then server= ; else server=$1: ; fi
        shift

        if [ ! -e "$site/.sitegen-manifest" ]; then echo "There is no site in $site" >&2; exit 1; fi
        if [ -e "$site/.sitegen-staging" ]; then echo "$site is half-published: build again" >&2; exit 1; fi
        if [ -e "$site/.sitegen-preview" ]; then echo "$site is a preview of what is withheld" >&2; exit 1; fi

        # What changed is told by its bytes, since a fresh checkout gives all files new times.
        copy() { rsync -rl --checksum --chmod=D755,F644 --exclude='.sitegen-*' "$@"; }

        # Old files of these folders stay for now: pages that somebody has open still ask for them.
        for folder in \(immutable.isEmpty ? "assets" : immutable); do
          [ ! -d "$site/$folder" ] || copy --relative "$@" "$site/./$folder" "$server$place"
        done
        # All new pages take their places together, at the end.
        copy --delay-updates "$@" "$site/" "$server$place"
        # What a server has for itself is left alone.
        copy --delete-after --filter='protect /.well-known/***' --filter='protect /.htaccess' "$@" "$site/" "$server$place"

        """)
}
