# SPDX-License-Identifier: Apache-2.0
"""One engine that hands each shot to the one that can make it: footage to its reel, all else to the film's engine."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from soundstage.engines.base import Abilities, Engine, Frame, Keep, ShotRequest, footage_of, get_ready, remembering
from soundstage.references.reel import Footage


class Routed:
    """The film's engine, and footage beside it."""

    words: tuple[str, ...] = ()

    def __init__(self, engine: Engine) -> None:
        self.engine, self.footage = engine, Footage()

    @property
    def abilities(self) -> Abilities:
        return self.engine.abilities

    @property
    def identity(self) -> str:
        return self.engine.identity

    def frames(self, request: ShotRequest, poses: Iterable[int] | None = None) -> Iterator[tuple[int, Frame]]:
        """Each pose with its frame."""
        chosen: Engine = self.engine if footage_of(request) is None else self.footage
        return chosen.frames(request, poses)

    def get_ready(self) -> None:
        """Let the film's engine start."""
        get_ready([self.engine])

    def remember(self, keep: Keep) -> None:
        """Let the film's engine keep what it makes ready of things."""
        remembering([self.engine], keep)

    def close(self) -> None:
        """Give back processes and memory."""
        self.engine.close()
