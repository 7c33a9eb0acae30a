# SPDX-License-Identifier: Apache-2.0
"""A browser without a window, driven over a private pipe by the Chrome DevTools Protocol; it never sees a network.

Source: the protocol's documentation; messages are JSON, each ended by a zero byte, on the browser's descriptors
3 (in) and 4 (out).
"""

from __future__ import annotations

import contextlib
import json
import os
import select
import shutil
import signal
import subprocess
import sys
import time
from functools import lru_cache
from pathlib import Path
from typing import Any

from soundstage.engines._scratch import scratch
from soundstage.errors import FilmError

CHOICE = "SOUNDSTAGE_BROWSER"  # a path given by the person
REMEDY = ("install Chromium or Chrome (Debian: apt-get install chromium), or name one in the environment variable "
          + CHOICE)
GL_REMEDY = "for quicker drafts install Mesa's OpenGL (Debian: apt-get install libgl1-mesa-dri libegl1)"
_NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge", "brave-browser",
          "chrome", "headless_shell")
_PLACES = ("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
           "/Applications/Chromium.app/Contents/MacOS/Chromium",
           "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge")
_FLAGS = (
    "--headless=new", "--remote-debugging-pipe", "--no-first-run", "--no-default-browser-check", "--mute-audio",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions",
    "--disable-default-apps", "--disable-features=Translate,MediaRouter,OptimizationHints,DialMediaRouteProvider,"
    "SpareRendererForSitePerProcess", "--enable-features=NetworkServiceInProcess2",  # two processes less, 80 MB each
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", "--hide-scrollbars", "--force-color-profile=srgb",
    "--ignore-gpu-blocklist", "--enable-unsafe-swiftshader", "--autoplay-policy=no-user-gesture-required",
    "--disable-renderer-backgrounding", "--disable-background-timer-throttling", "--disable-dev-shm-usage",
    "--password-store=basic", "--use-mock-keychain",
)
# The system's own OpenGL: a graphics card's, or Mesa's software one, which draws about three times as fast as the one
# that the browser brings; where there is none the browser falls back to that by itself.
_SYSTEM_GL = ("--use-gl=angle", "--use-angle=gl-egl") if sys.platform.startswith("linux") else ()
_GL_NAME = """(() => {
  const gl = document.createElement("canvas").getContext("webgl2");
  const info = gl && gl.getExtension("WEBGL_debug_renderer_info");
  return gl ? gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER) : "";
})()"""
_START, _SILENCE = 60.0, 240.0  # seconds: to answer first, and to answer at all


def found_browser() -> str | None:
    """The path of a browser of Chrome's family on this machine, or None. The person's choice wins."""
    chosen = os.environ.get(CHOICE)
    if chosen is not None:
        return shutil.which(chosen)
    if sys.platform == "win32":
        return None  # descriptors 3 and 4 cannot be handed over there
    for name in (*_NAMES, *_PLACES):
        path = shutil.which(name)
        if path is not None:
            return path
    return None


@lru_cache(maxsize=4)
def browser_version(path: str) -> str:
    """What it calls itself ("Chromium 156.0"), or "" when it does not run."""
    run = asked_version(path)
    try:
        said = run.communicate(timeout=30)[0] if run is not None else ""
    except subprocess.TimeoutExpired:
        assert run is not None
        run.kill()
        run.communicate()
        return ""
    return " ".join(said.split()[:2]) if run is not None and run.returncode == 0 else ""


@lru_cache(maxsize=4)
def asked_version(path: str) -> subprocess.Popen[str] | None:
    """Ask it, without waiting for the answer: a third of a second in which something else can be done."""
    try:
        return subprocess.Popen([path, "--version"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    except OSError:
        return None


def _surroundings(home: str) -> dict[str, str]:
    """The environment of the browser: Mesa's software OpenGL draws with half of the cores, unless a person says else.

    The other half makes the film meanwhile; on two cores one thread needs a sixth less work than two in each other's
    way, and draws the same bits. What it would leave among the machine's temporary files goes with its home; elsewhere
    than on Linux such paths may grow too long for its sockets.
    """
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    own = {"TMPDIR": home} if sys.platform.startswith("linux") and len(home) < 60 else {}
    return {"LP_NUM_THREADS": str(max(1, cores // 2)), **os.environ, **own}


def drawn_by() -> str:
    """What draws a page's 3D pictures on this machine, in words; "" where there is no browser or it draws none."""
    try:
        with Browser() as browser:
            name = str(browser.run(_GL_NAME))
    except FilmError:
        return ""
    if "swiftshader" in name.lower():
        return f"the browser's own software (SwiftShader), the slowest; {GL_REMEDY}"
    if "llvmpipe" in name.lower() or "softpipe" in name.lower():
        return "Mesa's software OpenGL (llvmpipe); a graphics card would be quicker"
    return f"graphics card: {name}" if name else ""


class Browser:
    """One running browser with one page. Use it in a with block, or close it.

    software: draw with what the browser brings along, whatever the machine has.
    """

    def __init__(self, software: bool = False, size: tuple[int, int] = (1280, 720), path: str | None = None) -> None:
        path = path or found_browser()
        if path is None:
            raise FilmError("there is no browser on this machine to draw with", remedy=REMEDY)
        self.events: list[dict[str, Any]] = []  # console, exceptions, network: what the page did
        self._asked = 0
        self._begun: dict[int, dict[str, Any] | None] = {}  # asked without waiting, with what has come meanwhile
        self._session = ""
        self._pending = bytearray()
        self._home = scratch("browser")
        flags = [*_FLAGS, f"--window-size={size[0]},{size[1]}", f"--user-data-dir={self._home}/profile"]
        flags += ["--use-angle=swiftshader"] if software else _SYSTEM_GL
        if hasattr(os, "geteuid") and os.geteuid() == 0:
            flags.append("--no-sandbox")  # Chromium's own sandbox does not work for root
        self._log = open(Path(self._home) / "log", "wb")  # noqa: SIM115
        try:
            self._spawn([path, *flags, "about:blank"])
        except OSError as error:
            raise FilmError(f"the browser does not start: {error.strerror}", where=path, remedy=REMEDY) from error
        try:
            self._attach()
        except BaseException:
            self.close()
            raise

    def _spawn(self, command: list[str]) -> None:
        """Start it with the pipe's ends as descriptors 3 and 4, out of reach of the terminal's Ctrl-C."""
        import fcntl

        theirs_in, self._write = os.pipe()
        self._read, theirs_out = os.pipe()
        ends = [fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, 16) for end in (theirs_in, theirs_out)]  # clear of 3 and 4
        log, nothing = self._log.fileno(), os.open(os.devnull, os.O_RDONLY)
        actions = [(os.POSIX_SPAWN_DUP2, nothing, 0), (os.POSIX_SPAWN_DUP2, log, 1), (os.POSIX_SPAWN_DUP2, log, 2),
                   (os.POSIX_SPAWN_DUP2, ends[0], 3), (os.POSIX_SPAWN_DUP2, ends[1], 4)]
        try:
            self._pid = os.posix_spawn(command[0], command, _surroundings(self._home), file_actions=actions,
                                       setpgroup=0)
        finally:
            for end in (theirs_in, theirs_out, nothing, *ends):
                os.close(end)

    def _attach(self) -> None:
        targets = self.ask("Target.getTargets", limit=_START)["targetInfos"]
        page = next(t["targetId"] for t in targets if t["type"] == "page")
        self._session = self.ask("Target.attachToTarget", targetId=page, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.ask(f"{domain}.enable")

    def ask(self, method: str, *, limit: float = _SILENCE, **params: Any) -> dict[str, Any]:
        """One call of the protocol; -> its result. FilmError when the browser is gone or refuses."""
        return self._answered(self._call(method, params), method, limit)

    def _call(self, method: str, params: dict[str, Any]) -> int:
        self._asked += 1
        message = {"id": self._asked, "method": method, "params": params}
        if self._session:
            message["sessionId"] = self._session
        self._send(json.dumps(message).encode() + b"\0")
        return self._asked

    def _answered(self, number: int, method: str, limit: float) -> dict[str, Any]:
        answer, until = self._begun.pop(number, None), time.monotonic() + limit
        while answer is None:
            read: dict[str, Any] = json.loads(self._receive(until))
            if read.get("id") == number:
                answer = read
            elif read.get("id") in self._begun:
                self._begun[read["id"]] = read
            elif "method" in read:
                self.events.append(read)
        if "error" in answer:
            raise FilmError(f"the browser refused: {answer['error'].get('message')}", where=method)
        result: dict[str, Any] = answer["result"]
        return result

    def run(self, expression: str, limit: float = _SILENCE) -> Any:
        """The value of an expression in the page, promises waited for; a thrown error is a FilmError."""
        return self.ended(self.begin(expression), limit)

    def begin(self, expression: str) -> int:
        """Have the page find a value while the caller does something else; -> what ended() takes, once."""
        number = self._call("Runtime.evaluate", {"expression": expression, "awaitPromise": True, "returnByValue": True})
        self._begun[number] = None
        return number

    def ended(self, number: int, limit: float = _SILENCE) -> Any:
        """The value that begin() asked for."""
        found = self._answered(number, "Runtime.evaluate", limit)
        if "exceptionDetails" in found:
            details = found["exceptionDetails"]
            said = details.get("exception", {}).get("description") or details.get("text", "")
            raise FilmError(f"the page failed: {said.splitlines()[0] if said else 'no reason given'}")
        return found["result"].get("value")

    def open(self, address: str, limit: float = _SILENCE) -> None:
        """Load a page and wait until it is there."""
        self.ask("Page.navigate", url=address, limit=limit)
        until = time.monotonic() + limit
        while not self.run(f"document.readyState === 'complete' && location.href === {json.dumps(address)}"):
            if time.monotonic() > until:
                raise FilmError("the page did not load", where=address)
            time.sleep(0.02)

    def close(self) -> None:
        """End the browser and forget its profile."""
        for descriptor in (self._write, self._read):
            with contextlib.suppress(OSError):
                os.close(descriptor)
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self._pid, signal.SIGKILL)  # it has nothing to keep, and takes up to a second to end by itself
        os.waitpid(self._pid, 0)
        self._log.close()
        shutil.rmtree(self._home, ignore_errors=True)

    def __enter__(self) -> Browser:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _send(self, data: bytes) -> None:
        view = memoryview(data)
        try:
            while view:
                view = view[os.write(self._write, view[: 1 << 16]):]
        except OSError as error:
            raise self._gone() from error

    def _receive(self, until: float) -> bytes:
        searched = 0
        while True:
            end = self._pending.find(b"\0", searched)
            if end >= 0:
                message = bytes(self._pending[:end])
                del self._pending[: end + 1]
                return message
            searched = len(self._pending)
            ready, _, _ = select.select([self._read], [], [], max(0.0, until - time.monotonic()))
            if not ready:
                raise FilmError("the browser does not answer", remedy="try again, or choose another --engine")
            data = os.read(self._read, 1 << 20)
            if not data:
                raise self._gone()
            self._pending += data

    def _gone(self) -> FilmError:
        self._log.flush()
        log = (Path(self._home) / "log").read_text(errors="replace").strip().splitlines()
        return FilmError(f"the browser has stopped ({log[-1][:200] if log else 'it said nothing'})", remedy=REMEDY)
