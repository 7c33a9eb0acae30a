# SPDX-License-Identifier: Apache-2.0
"""Decisions with reasons: what the program decides is listed; what a person pinned is obeyed."""

from __future__ import annotations

from typing import Any, TypeVar

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

    def pinned(self, path: str) -> Any | None:
        """The value a person pinned for this path, recorded as theirs; None when there is none."""
        pin = self._pins.get(path)
        return None if pin is None else self.choose(path, pin.value, pin.reason)

    def text(self, path: str, said: str) -> str:
        """The words' text, unless a person pinned another."""
        pin = self.pinned(path)
        return said if pin is None else str(pin)

    def wished(self, path: str, wish: T, value: T, reason: str) -> T:
        """A pin, else what the words asked for, else this value."""
        if path in self._pins or not wish:
            return self.choose(path, value, reason)
        return self.asked(path, wish, str(wish).replace("_", " "))

    def asked(self, path: str, value: T, words: str) -> T:
        """A value that the words themselves gave: listed as the person's."""
        self.made[path] = Choice(id=path, value=value, reason=f"asked for: {words}", by="person")
        return value


def voice_choice(who: str, voice: str, why: str) -> Choice:
    """A voice as a listed choice."""
    return Choice(id=f"{who}.voice", value=voice, reason=why)
