#!/bin/sh
# Verifies one alert by hand, with openssl 3 alone.
#
#   sh docs/examples/verify.sh whsec_… HEADERS BODY     (or whpk_…, the endpoint's public key)
#
# HEADERS is a file with the request's headers as they came, one a line; BODY one with the very bytes of its body: an
# editor that adds a line's end makes another message of it. The secret shows in the list of processes meanwhile.
set -eu
[ $# -eq 3 ] || { echo "usage: sh verify.sh whsec_…|whpk_… HEADERS BODY" >&2; exit 2; }
key=$1 headers=$2 body=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

header() { # the value of one of the headers
  tr -d '\r' <"$headers" | awk -v name="$1:" 'tolower(substr($0, 1, length(name))) == name {
    sub(/^[^:]*:[ \t]*/, ""); print; exit }'
}
decoded() { printf '%s' "$1" | openssl base64 -d -A; }

{ printf '%s.%s.' "$(header webhook-id)" "$(header webhook-timestamp)"; cat "$body"; } >"$work/signed"

by_secret() { # whether a signature is the one that the secret makes
  hex=$(decoded "${key#whsec_}" | od -An -v -tx1 | tr -d ' \n')
  [ "$1" = "v1,$(openssl dgst -sha256 -mac HMAC -macopt "hexkey:$hex" -binary "$work/signed" | openssl base64 -A)" ]
}
by_public_key() { # whether a signature is by the holder of the public key; the octal bytes say that it is an ed25519 one
  { printf '\060\052\060\005\006\003\053\145\160\003\041\000'; decoded "${key#whpk_}"; } >"$work/key"
  decoded "${1#v1a,}" >"$work/signature"
  openssl pkeyutl -verify -pubin -keyform DER -inkey "$work/key" -rawin -in "$work/signed" \
    -sigfile "$work/signature" >"$work/said" 2>&1
}

for signature in $(header webhook-signature); do
  case $key$signature in
    whsec_*v1,*) by_secret "$signature" || continue ;;
    whpk_*v1a,*) by_public_key "$signature" || continue ;;
    *) continue ;;
  esac
  # Whoever receives alerts refuses what is older than five minutes: somebody may have kept it and send it again.
  echo "verified: sent $(($(date +%s) - $(header webhook-timestamp))) seconds ago"
  exit
done
echo 'refused: no signature is by this key' >&2
exit 1
