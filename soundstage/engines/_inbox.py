# SPDX-License-Identifier: Apache-2.0
"""An inbox for a page's bytes on this machine's own loopback address: a sixth of the work of base64 through a pipe.

Only who knows its secret can put something in, nobody can take something out, and it holds a few pictures at most.
"""

from __future__ import annotations

import secrets
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from soundstage.errors import FilmError

_MOST = 4096 * 4096 * 8  # bytes of one post
_HELD = 3  # posts that wait to be taken; older ones are dropped


class Inbox:
    """Takes in what a page posts. Close it to end its thread."""

    def __init__(self) -> None:
        self._held: dict[str, bytes] = {}
        self._secret = secrets.token_urlsafe(16)
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._slot())
        self._server.daemon_threads, self._server.block_on_close = True, False
        threading.Thread(target=self._server.serve_forever, name="inbox", daemon=True).start()

    @property
    def address(self) -> str:
        """Where to post to; a name is added to it."""
        return f"http://127.0.0.1:{self._server.server_address[1]}/{self._secret}/"

    def take(self, name: str) -> bytes:
        """What was posted under a name, once; FilmError when nothing was."""
        found = self._held.pop(name, None)
        if found is None:
            raise FilmError("a picture was lost on its way from the browser", remedy="make the film again")
        return found

    def close(self) -> None:
        """Take in no more, and forget what was not taken."""
        self._server.shutdown()
        self._server.server_close()
        self._held.clear()

    def _put(self, path: str, data: bytes) -> None:
        while len(self._held) >= _HELD:
            del self._held[next(iter(self._held))]
        self._held[path.rpartition("/")[2]] = data

    def _slot(self) -> type[BaseHTTPRequestHandler]:
        inbox = self

        class Slot(BaseHTTPRequestHandler):
            """One connection."""

            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                """Take a post in, when it is for this inbox and no larger than pictures are."""
                size = int(self.headers.get("Content-Length") or -1)
                fine = self.path.startswith(f"/{inbox._secret}/") and 0 <= size <= _MOST
                if fine:
                    inbox._put(self.path, self.rfile.read(size))
                self.close_connection = self.close_connection or not fine
                self.send_response(204 if fine else 403)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, format: str, *args: Any) -> None:
                """Nothing is written of it."""

        return Slot
