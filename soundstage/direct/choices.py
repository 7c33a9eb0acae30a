# SPDX-License-Identifier: Apache-2.0
"""Decisions with reasons: what the program decides is listed; what a person pinned is obeyed."""

from __future__ import annotations

from typing import TypeVar

from soundstage.model.production import Choice

T = TypeVar("T")


class Decisions:
    """Collects choices while a plan is made. Pins win over what the program would choose."""

    def __init__(self, pins: tuple[Choice, ...]) -> None:
        self._pins = {c.id: c for c in pins}
        self.made: dict[str, Choice] = {}

    def choose(self, path: str, value: T, reason: str) -> T:
        """The pinned value for this id path, or this one; recorded either way."""
        pin = self._pins.get(path)
        if pin is not None:
            self.made[path] = Choice(id=path, value=pin.value, reason=pin.reason or "pinned", by="person")
            return pin.value  # type: ignore[no-any-return]
        self.made[path] = Choice(id=path, value=value, reason=reason)
        return value

    def asked(self, path: str, value: T, words: str) -> T:
        """A value that the words themselves gave: listed as the person's."""
        self.made[path] = Choice(id=path, value=value, reason=f"asked for: {words}", by="person")
        return value
