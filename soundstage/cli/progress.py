# SPDX-License-Identifier: Apache-2.0
"""Progress on stderr: one line that moves on a terminal, plain lines elsewhere, JSON lines on request."""

from __future__ import annotations

import json
import sys
import time
from dataclasses import asdict

from soundstage.work.progress import Progress

NAMES = {
    "read": "Reading",
    "graph": "Choices",
    "page": "Page",
    "speech": "Speaking",
    "plan": "Directing",
    "board": "Board",
    "sound": "Sound",
    "animatic": "Animatic",
    "frames": "Rendering",
    "join": "Joining",
    "done": "Done",
}


class Teller:
    """Shows progress as it comes. Use as a context, so that the moving line is closed."""

    def __init__(self, as_json: bool = False, quiet: bool = False) -> None:
        self.as_json, self.quiet = as_json, quiet
        self.moving = sys.stderr.isatty() and not as_json
        self.stage, self.began, self.first = "", 0.0, 0
        self.tenth = 0  # tenths of the stage already told, where lines do not move

    def __enter__(self) -> Teller:
        return self

    def __exit__(self, *_: object) -> None:
        if self.moving and self.stage and not self.quiet:
            sys.stderr.write("\n")

    def __call__(self, progress: Progress) -> None:
        if self.quiet:
            return
        if self.as_json:
            sys.stderr.write(json.dumps(asdict(progress)) + "\n")
            return
        new = progress.stage != self.stage
        if new:
            self.tenth = 0
            self.stage, self.began, self.first = progress.stage, time.monotonic(), progress.done
        if self.moving:
            sys.stderr.write(("\n" if new and self.began else "") + "\r\x1b[K" + self._line(progress))
            sys.stderr.flush()
        elif new or progress.path or progress.done * 10 // progress.total > self.tenth:
            self.tenth = progress.done * 10 // progress.total
            sys.stderr.write(self._line(progress) + "\n")

    def _line(self, p: Progress) -> str:
        name = NAMES.get(p.stage, p.stage)
        share = f" {p.done}/{p.total}" if p.total > 1 else ""
        note = p.note[: 400 if p.stage == "graph" else 70]
        return f"{name}{share}{self._left(p)}{'  ' + note if note else ''}{'  -> ' + p.path if p.path else ''}"

    def _left(self, p: Progress) -> str:
        """Time left at the pace since this stage began."""
        made = p.done - self.first
        spent = time.monotonic() - self.began
        if made < 2 or spent < 2 or p.done >= p.total:
            return ""
        left = spent / made * (p.total - p.done)
        return f"  {int(left // 60)}:{int(left % 60):02d} left"
