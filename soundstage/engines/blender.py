# SPDX-License-Identifier: Apache-2.0
"""Cycles: path-traced frames from the Blender worker, a process of its own reached over a private socket.

The worker is started when the first frame is asked for and kept between shots, since it keeps meshes by hash.
It may crash: a frame is then tried once more in a new worker, and given up after the second crash.
"""

from __future__ import annotations

import contextlib
import hmac
import os
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np

from soundstage.engines._scratch import scratch
from soundstage.engines.base import Abilities, Frame, FramesLost, ShotRequest
from soundstage.errors import FilmError
from soundstage.stage import wire
from soundstage.store.stamp import code_stamp

_START, _SILENCE = 120.0, 180.0  # seconds: to call back, and without a heartbeat
_TRIES = 2
_MEMORY = "/dev/shm"  # frames cross here where the system keeps files in memory


class Blender:
    """Path-traced frames by Cycles, on the GPU where there is one, denoised."""

    words = ("blender", "cycles", "path tracing", "ray tracing")

    def __init__(self, threads: int = 0) -> None:
        self.threads = threads  # 0 = all cores
        self._worker: _Worker | None = None

    @property
    def abilities(self) -> Abilities:
        return Abilities(seconds_per_megapixel=9.0)

    @property
    def identity(self) -> str:
        return f"blender {version('bpy')} cycles {code_stamp('engines')}"

    def frames(self, request: ShotRequest, poses: Iterable[int] | None = None) -> Iterator[tuple[int, Frame]]:
        """Each pose with its linear frame, in the order asked for; FramesLost at the end when some failed."""
        queue = list(request.wanted if poses is None else poses)
        packed = wire.pack(request.stage)
        lost: dict[int, str] = {}
        ticket: tuple[_Worker, int] | None = None
        for place, pose in enumerate(queue):
            frame, why = self._frame(packed, request, pose, ticket)
            following = queue[place + 1] if place + 1 < len(queue) else None
            ticket = self._ahead(packed, request, following)
            if frame is None:
                lost[pose] = why
            else:
                yield pose, frame
        if lost:
            raise FramesLost(request.stage.shot, lost, next(iter(lost.values())))

    def close(self) -> None:
        """End the worker."""
        if self._worker is not None:
            self._worker.end()
            self._worker = None

    def __enter__(self) -> Blender:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _frame(self, packed: wire.Packed, request: ShotRequest, pose: int, ticket: tuple[_Worker, int] | None
               ) -> tuple[Frame | None, str]:
        """The frame, or None and the reason after two crashes on it."""
        why = ""
        for _ in range(_TRIES):
            try:
                worker, number = ticket or self._ask(packed, request, pose)
                return worker.frame(number), ""
            except (EOFError, OSError, _Trouble) as problem:
                why = str(problem) or type(problem).__name__
                ticket = None
                if not isinstance(problem, _Trouble):
                    why = self._bury(why)
            except BaseException:
                self.close()  # Ctrl-C in the middle of a message: the line is no longer in step
                raise
        return None, why

    def _ahead(self, packed: wire.Packed, request: ShotRequest, pose: int | None) -> tuple[_Worker, int] | None:
        """Ask for the next frame before this one is used, so that the worker never waits for the caller."""
        if pose is None:
            return None
        try:
            return self._ask(packed, request, pose)
        except (EOFError, OSError, _Trouble):
            return None  # met again, and counted, when the frame itself is due

    def _ask(self, packed: wire.Packed, request: ShotRequest, pose: int) -> tuple[_Worker, int]:
        if self._worker is None:
            self._worker = _Worker(self.threads)
        worker = self._worker
        worker.stage(request.stage.digest, packed)
        return worker, worker.ask(pose=pose, width=request.width, height=request.height, samples=request.samples,
                                  seed=request.seed, partial=request.partial)

    def _bury(self, why: str) -> str:
        log = self._worker.log if self._worker is not None else None
        if self._worker is not None:
            self._worker.end(keep_log=True)
            self._worker = None
        return f"Blender stopped ({why}); its log is {log}" if log else why


class _Trouble(Exception):
    """The worker answered that it could not."""


class _Worker:
    """The running process, its socket and what has been sent to it."""

    def __init__(self, threads: int) -> None:
        self.staged = ""
        self.asked = 0
        self.spent: list[tuple[float, float]] = []  # on each frame: seconds of the clock, and of all its processors
        self.scratch = scratch("blender", _MEMORY if os.access(_MEMORY, os.W_OK) else None)
        descriptor, name = tempfile.mkstemp(prefix="soundstage-blender-", suffix=".log")
        self.log = Path(name)
        with contextlib.closing(socket.create_server(("127.0.0.1", 0))) as door, os.fdopen(descriptor, "wb") as log:
            token = secrets.token_hex(16)
            call = {"ENGINE": f"127.0.0.1:{door.getsockname()[1]}", "TOKEN": token, "THREADS": str(threads),
                    "SCRATCH": self.scratch}
            self.process = _spawn(call, log)
            try:
                self.link = _met(door, token, self.process)
            except BaseException:
                self._clear()
                raise

    def stage(self, digest: str, packed: wire.Packed) -> None:
        """Have this stage built, sending only what the worker does not have."""
        if self.staged == digest:
            return
        self.staged = ""
        wire.send(self.link, {"do": "stage", "header": packed.header})
        answer, _ = self._answer()
        if answer["is"] == "need":
            wire.send(self.link, {"do": "stage", "header": packed.header},
                      {name: packed.blobs[name] for name in answer["blobs"]})
            answer, _ = self._answer()
        if answer["is"] != "ready":
            raise _Trouble(f"the stage was not taken: {answer}")
        self.staged = digest

    def ask(self, **wish: int) -> int:
        """Order a frame; the ticket tells its answer from that of an order nobody waits for any more."""
        self.asked += 1
        wire.send(self.link, {"do": "frame", "ticket": self.asked, **wish})
        return self.asked

    def frame(self, ticket: int) -> Frame:
        message, blobs = self._answer(ticket)
        self.spent.append((message["seconds"], message["cpu_seconds"]))
        return np.frombuffer(blobs["pixels"], np.float32).reshape(message["shape"])

    def end(self, keep_log: bool = False) -> None:
        """Close the line, at which the worker ends; make sure that it does."""
        self.link.close()
        self._clear()
        if not keep_log:
            self.log.unlink(missing_ok=True)

    def _clear(self) -> None:
        self.process.kill()
        self.process.wait()
        shutil.rmtree(self.scratch, ignore_errors=True)

    def _answer(self, ticket: int = 0) -> tuple[dict[str, Any], dict[str, bytes]]:
        while True:
            message, blobs = wire.receive(self.link)
            if message["is"] == "alive" or message.get("ticket", ticket) != ticket:
                continue
            if message["is"] == "error":
                raise _Trouble(message["why"])
            return message, blobs


def _spawn(call: dict[str, str], log: Any) -> subprocess.Popen[bytes]:
    """The worker process, deaf to the terminal's Ctrl-C, its output in the log (bpy writes to stdout)."""
    home = str(Path(__file__).resolve().parents[2])
    path = os.pathsep.join(filter(None, [home, os.environ.get("PYTHONPATH", "")]))
    environment = os.environ | {f"SOUNDSTAGE_{k}": v for k, v in call.items()} | {"PYTHONPATH": path}
    environment["OPENBLAS_NUM_THREADS"] = "1"  # its matrices are small: more threads would only wait, and be paid for
    alone: dict[str, Any] = {"start_new_session": True}
    if sys.platform == "win32":
        alone = {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP}
    return subprocess.Popen([sys.executable, "-m", "soundstage.engines.blender_worker"], stdin=subprocess.DEVNULL,
                            stdout=log, stderr=log, env=environment, **alone)


def _met(door: socket.socket, token: str, process: subprocess.Popen[bytes]) -> socket.socket:
    """The worker's call, told from anyone else's by the token."""
    door.settimeout(0.5)
    for _ in range(int(_START / 0.5)):
        if process.poll() is not None:
            raise FilmError(f"Blender did not start (it ended with {process.returncode})",
                            remedy="`soundstage doctor` says what is missing")
        try:
            link, _ = door.accept()
        except TimeoutError:
            continue
        link.settimeout(_SILENCE)
        link.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        hello, _ = wire.receive(link)
        if hmac.compare_digest(str(hello.get("token", "")), token):
            return link
        link.close()
    raise FilmError("Blender did not answer", remedy="try again, or choose --engine slate")
