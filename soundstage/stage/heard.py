# SPDX-License-Identifier: Apache-2.0
"""Heard: what a deed's own sounds take from how it is done, and from the size and the filling of what is sounding."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

import numpy as np

from soundstage.actions.base import Result
from soundstage.direct.cast import IN_HAND, Built
from soundstage.direct.manner import USUAL
from soundstage.sound_event import Event

FILLINGS = ("full", "empty", "fill", "stuff", "pack", "half", "brim", "hollow")  # words of how full a thing is


def mannered(result: Result, facts: Mapping[str, Any]) -> Result:
    """What an action adds, its sounds as hard and fast as its beat is done; those its verb names are so already."""
    done, told = facts.get("how"), facts.get("sound", {})
    if not done:
        return result
    harder, named = float(done["force"]) - USUAL, (told.get("effect", ""), told.get("force", USUAL))
    return replace(result, events=tuple(e if (e.effect, e.force) == named else replace(
        e, force=float(np.clip(e.force + harder, 0.02, 1.0)), speed=e.speed * float(done["speed"]))
        for e in result.events))


def of_things(events: Iterable[Event], cast: Mapping[str, Built]) -> tuple[Event, ...]:
    """The events with the size and the filling of the things that they come from; bodies have said theirs."""
    return tuple(_of_thing(e, cast[e.source]) if e.source in cast else e for e in events)


def _of_thing(event: Event, built: Built) -> Event:
    if built.kind == "body":
        return event
    filling = (w for w in built.subject.words if any(part in w.lower() for part in FILLINGS))
    kind = built.subject.noun.split() if event.effect == "bounce" else ()  # a tennis ball is no basketball
    words = tuple(dict.fromkeys((*event.words, *kind, *filling)))
    size = event.size if event.size != 1.0 or built.subject.size <= IN_HAND else built.subject.size
    return replace(event, size=size, words=words)
