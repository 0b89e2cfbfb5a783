#!/bin/sh
# Makes the certificates of this folder anew; see README.md. Needs openssl 3.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT
FOREVER=21200101000000Z

key() { openssl ecparam -name prime256v1 -genkey -noout | openssl pkcs8 -topk8 -nocrypt -out "$1"; }

cat > "$work/ca.cnf" <<END
[ca]
default_ca = tests
[tests]
database = $work/index.txt
new_certs_dir = $work
serial = $work/serial
default_md = sha256
policy = any
copy_extensions = copy
unique_subject = no
[any]
commonName = supplied
[authority]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign
END
: > "$work/index.txt"
echo 01 > "$work/serial"

key "$work/authority.key"
openssl req -new -key "$work/authority.key" -subj "/CN=Tests of misbehaving receivers" -out "$work/authority.csr"
openssl ca -batch -notext -config "$work/ca.cnf" -selfsign -extensions authority -keyfile "$work/authority.key" \
  -in "$work/authority.csr" -startdate 20200101000000Z -enddate $FOREVER -out authority.pem

# name, end of validity
signed() {
  key "$1.key"
  openssl req -new -key "$1.key" -subj "/CN=$1.example" -addext "subjectAltName=DNS:$1.example" -out "$work/$1.csr"
  openssl ca -batch -notext -config "$work/ca.cnf" -cert authority.pem -keyfile "$work/authority.key" \
    -in "$work/$1.csr" -startdate 20200101000000Z -enddate "$2" -out "$1.pem"
}
signed right $FOREVER
signed expired 20200201000000Z
