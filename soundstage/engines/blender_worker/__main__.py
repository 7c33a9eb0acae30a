# SPDX-License-Identifier: GPL-3.0-or-later
"""Speaks with the engine over its socket: takes stages, gives frames, says that it is alive.

A thread reads the socket, so that the worker ends at once when the engine is gone, even in a render.
"""

from __future__ import annotations

import os
import queue
import shutil
import socket
import threading
import time
from pathlib import Path
from typing import Any

from soundstage.stage import wire

HEARTBEAT = 2.0  # seconds


class _Worker:
    def __init__(self, link: socket.socket, scratch: Path) -> None:
        self.link = link
        self.scratch = scratch
        self.talk = threading.Lock()
        self.inbox: queue.Queue[tuple[dict[str, Any], dict[str, bytes]]] = queue.Queue()
        self.blobs: dict[str, bytes] = {}

    def say(self, message: dict[str, Any], blobs: dict[str, bytes] | None = None) -> None:
        with self.talk:
            wire.send(self.link, message, blobs)

    def listen(self) -> None:
        try:
            while True:
                self.inbox.put(wire.receive(self.link))
        except (EOFError, OSError):
            self.leave()

    def beat(self) -> None:
        pause = threading.Event()
        try:
            while not pause.wait(HEARTBEAT):
                self.say({"is": "alive"})
        except OSError:
            self.leave()

    def leave(self) -> None:
        """The engine is gone: nobody waits for what is being rendered."""
        shutil.rmtree(self.scratch, ignore_errors=True)
        os._exit(0)

    def run(self) -> None:
        for task in (self.listen, self.beat):
            threading.Thread(target=task, daemon=True).start()
        from soundstage.engines.blender_worker.shot import Shot
        from soundstage.engines.blender_worker.studio import Studio

        shot = Shot(Studio(self.scratch, int(os.environ.get("SOUNDSTAGE_THREADS", "0"))))
        while True:
            message, blobs = self.inbox.get()
            try:
                self.obey(shot, message, blobs)
            except Exception as problem:  # told to the engine, which decides; the worker stays
                self.say({"is": "error", "ticket": message.get("ticket", 0),
                          "why": f"{type(problem).__name__}: {problem}"})

    def obey(self, shot: Any, message: dict[str, Any], blobs: dict[str, bytes]) -> None:
        if message["do"] == "stage":
            self.take_stage(shot, message["header"], blobs)
        elif message["do"] == "frame":
            clock, work = time.monotonic(), time.process_time()
            picture = shot.frame(message["pose"], (message["width"], message["height"]), message["samples"],
                                 message["seed"], message["partial"])
            spent = {"seconds": time.monotonic() - clock, "cpu_seconds": time.process_time() - work}
            self.say({"is": "frame", "ticket": message["ticket"], "shape": list(picture.shape), **spent},
                     {"pixels": picture.tobytes()})

    def take_stage(self, shot: Any, header: dict[str, Any], blobs: dict[str, bytes]) -> None:
        """Ask for the blobs that are not here yet; with all of them build the stage and drop the others."""
        self.blobs |= blobs
        names = wire.blob_names(header)
        missing = [name for name in names if name not in self.blobs]
        if missing:
            self.say({"is": "need", "blobs": missing})
            return
        self.blobs = {name: self.blobs[name] for name in names}
        shot.load(wire.unpack(header, self.blobs))
        self.say({"is": "ready"})


def main() -> None:
    """Call the engine back at the address and with the token it left in the environment."""
    host, _, port = os.environ.pop("SOUNDSTAGE_ENGINE").rpartition(":")
    link = socket.create_connection((host, int(port)), timeout=30)
    link.settimeout(None)
    link.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    wire.send(link, {"is": "worker", "token": os.environ.pop("SOUNDSTAGE_TOKEN")})
    _Worker(link, Path(os.environ.pop("SOUNDSTAGE_SCRATCH"))).run()


if __name__ == "__main__":
    main()
