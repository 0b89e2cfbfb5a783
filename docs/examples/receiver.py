#!/usr/bin/env python3
"""Receives Palinode's alerts, verifies them and prints their types. Python 3 alone, nothing to install.

    python3 docs/examples/receiver.py 4000 whsec_…

The secret is the one that creating the endpoint showed; it may also stand in WEBHOOK_SECRET. Public keys (whpk_…)
need ed25519, which Python does not bring along: take the Node.js recipe, or a library.
"""
import base64
import hashlib
import hmac
import json
import os
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

TOLERANCE_SECONDS = 5 * 60
LARGEST_BODY = 1_000_000


def verify(secret: str, headers, body: bytes) -> None:
    """Raises ValueError unless the message is the secret's holder's, whole and fresh; `body` are the raw bytes."""
    message_id, timestamp, signatures = (headers.get(f"webhook-{name}", "") for name in ("id", "timestamp", "signature"))
    # An old message that somebody kept and sends again has a good signature, too.
    if not timestamp.isdecimal() or abs(time.time() - int(timestamp)) > TOLERANCE_SECONDS:
        raise ValueError("its timestamp is missing or more than five minutes off")
    key = base64.b64decode(secret.removeprefix("whsec_"))
    signed = f"{message_id}.{timestamp}.".encode() + body
    wanted = b"v1," + base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest())
    # While a secret is being rotated there are two signatures; one of them is enough.
    if not any(hmac.compare_digest(wanted, given.encode()) for given in signatures.split(" ")):
        raise ValueError("no signature is by this secret")


class Receiver(BaseHTTPRequestHandler):
    timeout = 15

    def do_POST(self) -> None:
        length = self.headers.get("content-length", "")
        if not length.isdecimal() or int(length) > LARGEST_BODY:
            return self.answer(413)
        # The signature is over the raw bytes, so parse only afterwards.
        body = self.rfile.read(int(length))
        try:
            verify(SECRET, self.headers, body)
        except ValueError as error:
            print(f"refused: {error}", file=sys.stderr, flush=True)
            return self.answer(401)
        print(f"verified {json.loads(body)['type']}", flush=True)
        self.answer(204)

    def answer(self, status: int) -> None:
        self.send_response(status)
        self.end_headers()

    def log_message(self, *_) -> None:
        """One line an alert is enough."""


arguments = sys.argv[1:] + [""] * 2
PORT, SECRET = int(arguments[0] or 4000), arguments[1] or os.environ.get("WEBHOOK_SECRET", "")
if not SECRET.startswith("whsec_"):
    sys.exit("Name the endpoint's secret: python3 docs/examples/receiver.py 4000 whsec_…")
with ThreadingHTTPServer(("127.0.0.1", PORT), Receiver) as server:
    print(f"waiting for alerts on http://127.0.0.1:{server.server_port}/", flush=True)
    server.serve_forever()
