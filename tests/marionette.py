# SPDX-License-Identifier: Apache-2.0
"""Firefox driven by its own protocol (Marionette): what the tests of a page need of it, and nothing more."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import time
from pathlib import Path
from typing import Any

_WISHES = {
    "media.autoplay.blocking_policy": 0, "media.autoplay.default": 0, "devtools.console.stdout.content": True,
    "webgl.forbid-software": False, "webgl.force-enabled": True, "gfx.x11-egl.force-enabled": True,
    "app.update.enabled": False, "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False, "network.connectivity-service.enabled": False,
}
_WRAPPED = ("const done = arguments[arguments.length - 1]; Promise.resolve().then(() => (%s))"
            ".then(v => done(v ?? null), e => done('failed: ' + e))")


def _program() -> str:
    return shutil.which("firefox") or shutil.which("firefox-esr") or ""


def found_firefox() -> bool:
    """Whether there is a Firefox and a screen without a monitor (Xvfb) to show it on: headless it has no WebGL."""
    return bool(_program()) and shutil.which("Xvfb") is not None


class Firefox:
    """A Firefox of its own on a screen of its own. Close it to end both."""

    def __init__(self, home: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        wishes = {**_WISHES, "marionette.port": port}
        lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in wishes.items()]
        (home / "user.js").write_text("".join(lines))
        self._screen, display = _screen()
        self._log = home / "log"
        self._firefox = subprocess.Popen(
            [_program(), "--marionette", "--no-remote", "--profile", str(home)], stdout=self._log.open("w"),
            stderr=subprocess.STDOUT, start_new_session=True,
            env={**os.environ, "DISPLAY": display, "HOME": str(home), "LIBGL_ALWAYS_SOFTWARE": "1"})
        self._socket = _connected(port)
        self._rest, self._count = b"", 0
        self._message()
        self.ask("WebDriver:NewSession", capabilities={})
        self.ask("WebDriver:SetTimeouts", script=120_000, pageLoad=120_000)

    def ask(self, name: str, **parameters: Any) -> Any:
        """One command; -> its answer."""
        self._count += 1
        said = json.dumps([0, self._count, name, parameters]).encode()
        self._socket.sendall(b"%d:%b" % (len(said), said))
        _, _, error, answer = self._message()
        assert error is None, error
        return answer

    def run(self, expression: str) -> Any:
        """The value of an expression in the page, waited for."""
        return self.ask("WebDriver:ExecuteAsyncScript", script=_WRAPPED % expression, args=[], sandbox=None)["value"]

    def press(self, key: str) -> None:
        """A key goes down and up, as a person's would."""
        strokes = [{"type": "keyDown", "value": key}, {"type": "keyUp", "value": key}]
        self.ask("WebDriver:PerformActions", actions=[{"type": "key", "id": "keys", "actions": strokes}])

    def said(self) -> str:
        """All that it has written so far: the page's console is in it."""
        return self._log.read_text(errors="replace")

    def close(self) -> None:
        """End the browser and its screen."""
        self._socket.close()
        os.killpg(self._firefox.pid, signal.SIGKILL)
        self._firefox.wait()
        self._screen.terminate()
        self._screen.wait()

    def _message(self) -> Any:
        while b":" not in self._rest:
            self._rest += self._received()
        length, _, self._rest = self._rest.partition(b":")
        while len(self._rest) < int(length):
            self._rest += self._received()
        text, self._rest = self._rest[: int(length)], self._rest[int(length):]
        return json.loads(text)

    def _received(self) -> bytes:
        data = self._socket.recv(1 << 16)
        assert data, "Firefox is gone"
        return data


def _screen() -> tuple[subprocess.Popen[bytes], str]:
    """A screen in memory; -> its process and name."""
    read, write = os.pipe()
    screen = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", "1000x800x24"], pass_fds=(write,),
                              stderr=subprocess.DEVNULL)
    os.close(write)
    with os.fdopen(read) as told:
        return screen, f":{told.readline().strip()}"


def _connected(port: int, seconds: float = 90) -> socket.socket:
    end = time.monotonic() + seconds
    while True:
        try:
            return socket.create_connection(("127.0.0.1", port))
        except OSError:
            assert time.monotonic() < end, "Firefox did not start"
            time.sleep(0.2)
