# SPDX-License-Identifier: Apache-2.0
"""Player: the very scene code of the film's page, stepped frame by frame in a browser without a window.

No clock runs in it: a pose is asked for and comes back as scene-linear halves, exposure on it and not tone-mapped,
like any engine's. Where the machine has a graphics card the browser uses it; else Mesa's software OpenGL, else its own.
"""

from __future__ import annotations

import base64
import contextlib
import gzip
import hashlib
import json
import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cached_property
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import numpy as np

from soundstage.engines._browser import Browser, asked_version, browser_version, found_browser
from soundstage.engines._surfaces import Surfaces
from soundstage.engines.base import Abilities, Frame, FramesLost, Keep, ShotRequest
from soundstage.errors import FilmError
from soundstage.nodes import Material, Stage
from soundstage.stage.gltf_shot import film_glb
from soundstage.stage.guides import Guides
from soundstage.store.stamp import code_stamp

if TYPE_CHECKING:
    from soundstage.engines._inbox import Inbox

_PIECE = 8 << 20  # characters of one message
_FINE = 640 * 360  # pixels of a picture up to which web/src/engine.ts draws it twice as wide and high
_CREW = 2  # browsers that draw side by side: each draws with half of the cores


class Player:
    """Real-time pictures from a browser's WebGL: for drafts, and for a first look."""

    words = ("player", "webgl", "browser", "real time", "fast")

    def __init__(self, surfaces: Surfaces | None = None) -> None:
        self._browser: Browser | None = None
        self._inbox: Inbox | None = None
        self._starting: Future[tuple[Browser, Inbox]] | None = None
        self._staged, self._proved = "", False  # the system's GL has drawn something
        self._ahead: dict[str, int] = {}  # what the browser draws meanwhile
        self._surfaces = surfaces or Surfaces()

    @property
    def abilities(self) -> Abilities:
        return Abilities(seconds_per_megapixel=0.8, crew=min(_CREW, os.cpu_count() or 1), fine=_FINE)

    @property
    def missing(self) -> str:
        """What this machine lacks for it; "" when it can draw."""
        return "" if found_browser() is not None else "there is no browser of Chrome's family on this machine"

    @cached_property
    def identity(self) -> str:
        path = found_browser()
        code = hashlib.blake2b((files("soundstage.data") / "player.js.gz").read_bytes(), digest_size=8).hexdigest()
        return f"player {code} system-gl {browser_version(path) if path else 'no browser'} {code_stamp('stage')}"

    def frames(self, request: ShotRequest, poses: Iterable[int] | None = None) -> Iterator[tuple[int, Frame]]:
        """Each pose with its linear frame, in the order asked for; FramesLost at the end when some failed.

        The browser draws the next one while the caller has this one.
        """
        lost: dict[int, str] = {}
        size = (request.width, request.height)
        for pose, this, after in _steps(iter(request.wanted if poses is None else poses), size):
            data, why = self._tried(request.stage, this, self._unpacked)
            if data is not None and after:
                self._begin(after)
            if data is None:
                lost[pose] = why
                continue
            yield pose, np.frombuffer(data, "<f2").reshape(size[1], size[0], 3)
        if lost:
            raise FramesLost(request.stage.shot, lost, next(iter(lost.values())))

    def guides(self, request: ShotRequest, pose: int) -> Guides:
        """Ids, depth and normals of a pose, as shader passes. What lets light through is not in them."""
        width, height = request.width, request.height
        found, why = self._tried(request.stage, f"soundstage.guides({pose},{width},{height})")
        if found is None:
            raise FramesLost(request.stage.shot, (pose,), why)
        data = np.frombuffer(base64.b64decode(found["data"]), "<f4").reshape(height, width, 8)
        there = data[..., 7] > 0.5
        numbers = np.rint(np.where(there[..., None], data[..., :3], 0)).astype(np.int32)
        return Guides(
            ids=numbers[..., 1], subjects=tuple(found["subjects"]), items=numbers[..., 0], names=tuple(found["items"]),
            depth=np.where(there, data[..., 3], np.inf).astype(np.float32),
            normals=np.where(there[..., None], data[..., 4:7], 0).astype(np.float32), surfaces=numbers[..., 2],
            materials=(None, *(_material(m) for m in found["materials"])))

    def cost(self, request: ShotRequest) -> dict[str, int]:
        """Draw calls and triangles of one frame, all passes together."""
        self._tried(request.stage, f"soundstage.frame(0,{request.width},{request.height}).then(x => x.length)")
        found, why = self._tried(request.stage, "soundstage.cost()")
        if found is None:
            raise FramesLost(request.stage.shot, (0,), why)
        return {name: int(found[name]) for name in ("calls", "triangles")}

    def get_ready(self) -> None:
        """Start the browser in a thread: who asks for the first frame waits for what is left of that."""
        if self._browser is None and self._starting is None and not self.missing:
            thread = ThreadPoolExecutor(1, "browser")
            self._starting = thread.submit(_started)
            thread.shutdown(wait=False)

    def introduce(self) -> None:
        """Ask the browser for its version, of which the identity is made, without waiting for it."""
        path = found_browser()
        if path is not None:
            asked_version(path)

    def remember(self, keep: Keep) -> None:
        """Keep the surfaces of things there."""
        self._surfaces.keep = keep

    def another(self) -> Player:
        """One more of its kind, which shares what is made ready of things, and has a browser of its own."""
        return Player(self._surfaces)

    def close(self) -> None:
        """End the browser; a second call meanwhile has nothing to end."""
        starting, self._starting = self._starting, None
        if starting is not None:
            with contextlib.suppress(FilmError):
                self._browser, self._inbox = starting.result()
        browser, inbox = self._browser, self._inbox
        self._browser, self._inbox, self._staged = None, None, ""
        self._ahead.clear()
        if browser is not None:
            browser.close()
        if inbox is not None:
            inbox.close()

    def __enter__(self) -> Player:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _tried(self, stage: Stage, expression: str, taken: Callable[[Any], Any] = lambda v: v) -> tuple[Any, str]:
        """What is taken of an expression about a stage, or None and why; a browser that fails is replaced.

        At last by one that draws by itself alone: a driver that failed would fail again. One that has drawn before is
        tried once more, since another program may have ended the browser, and the film is to be of one kind.
        """
        why = ""
        for own in (False, False, True) if self._proved else (False, True):
            try:
                browser, begun = self._ready(stage, own), self._ahead.pop(expression, None)
                found = taken(browser.run(expression) if begun is None else browser.ended(begun))
                self._proved |= not own
                return found, ""
            except FilmError as error:
                why = str(error)
                self.close()
                if self.missing:
                    raise
            except BaseException:
                self.close()  # Ctrl-C in the middle of a message
                raise
        return None, why

    def _unpacked(self, told: str) -> bytes:
        """A picture's bytes, from the inbox or out of the message itself."""
        return self._inbox.take(told[1:]) if self._inbox is not None and told[0] == "#" else base64.b64decode(told)

    def _begin(self, expression: str) -> None:
        """Have it drawn ahead; a browser that is gone says so when the picture is asked for."""
        if self._browser is not None:
            with contextlib.suppress(FilmError):
                self._ahead[expression] = self._browser.begin(expression)

    def _ready(self, stage: Stage, own: bool = False) -> Browser:
        if self._browser is None:
            starting, self._starting, self._staged = self._starting, None, ""
            self._browser, self._inbox = _started(own) if starting is None else starting.result()
        if self._staged != stage.digest:
            self._ahead.clear()
            text = base64.b64encode(film_glb([stage], self._surfaces.once)).decode()
            for at in range(0, len(text), _PIECE):
                self._browser.run(f'soundstage.give("{text[at:at + _PIECE]}")')
            self._browser.run(f"soundstage.load({json.dumps(stage.shot)},0)")
            self._staged = stage.digest
        return self._browser


def _steps(poses: Iterator[int], size: tuple[int, int]) -> Iterator[tuple[int, str, str]]:
    """Each pose, what draws it, and what draws the one after it ("" after the last)."""
    def drawn(pose: int, following: int | None) -> str:
        return f"soundstage.frame({pose},{size[0]},{size[1]},{-1 if following is None else following})"

    pose, following = next(poses, None), next(poses, None)
    while pose is not None:
        beyond = None if following is None else next(poses, None)
        yield pose, drawn(pose, following), "" if following is None else drawn(following, beyond)
        pose, following = following, beyond


def _started(own: bool = False) -> tuple[Browser, Inbox]:
    """A browser with the page's code in it, and where it posts pictures to. own: it draws by itself alone."""
    from soundstage.engines._inbox import Inbox

    browser = Browser(software=own)
    try:
        code = gzip.decompress((files("soundstage.data") / "player.js.gz").read_bytes()).decode()
        browser.run(code + "\n;0")
        inbox = Inbox()
        browser.run(f"soundstage.postTo({json.dumps(inbox.address)})")
    except BaseException:
        browser.close()
        raise
    return browser, inbox


def _material(record: dict[str, Any]) -> Material | None:
    """The Stage's own material again; a card has none."""
    own = record.get("material")
    if own is None:
        return None
    second = own["second_color"]
    return Material(**{**own, "color": tuple(own["color"]), "second_color": tuple(second) if second else None})
