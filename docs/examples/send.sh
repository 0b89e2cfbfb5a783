#!/bin/sh
# Sends your own receiver a signed message, as Palinode would, with curl and openssl; prints how it answered.
#
#   sh docs/examples/send.sh http://127.0.0.1:4000/ whsec_… '{"type":"webhook.ping","data":{}}'
#
# The secret shows in the list of processes meanwhile, so take one made for trying out.
set -eu
[ $# -eq 3 ] || { echo "usage: sh send.sh URL whsec_… BODY" >&2; exit 2; }
url=$1 secret=$2 body=$3

id=msg_$(openssl rand -hex 12)
timestamp=$(date +%s)
hex=$(printf '%s' "${secret#whsec_}" | openssl base64 -d -A | od -An -v -tx1 | tr -d ' \n')
signature=$(printf '%s.%s.%s' "$id" "$timestamp" "$body" |
  openssl dgst -sha256 -mac HMAC -macopt "hexkey:$hex" -binary | openssl base64 -A)

curl -sS -o /dev/null -w 'the receiver answered %{http_code}\n' "$url" -H 'content-type: application/json' \
  -H "webhook-id: $id" -H "webhook-timestamp: $timestamp" -H "webhook-signature: v1,$signature" --data-binary "$body"
