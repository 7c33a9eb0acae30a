# SPDX-License-Identifier: Apache-2.0
"""The cue sheet: contacts of feet and hands become sound events; place, hour and weather become beds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from soundstage.motion.performance import Contact
from soundstage.places.base import Setting
from soundstage.sound_event import Event

_EFFECTS = {"step": "footstep", "land": "footstep", "put": "put_down", "grab": "cloth", "knock": "knock",
            "slide": "chair_scrape", "splash": "splash", "clap": "clap", "door": "door"}
_LAND_GAIN = 0.2  # a landing is harder than the foot alone says
_GRAB_GAIN = -0.25  # a hand closing on a thing is hardly heard
_WEATHER_BEDS = {"rain": "rain", "storm": "storm", "wind": "wind", "snow": "snow_wind"}


def contact_events(contacts: Sequence[Contact], sizes: Mapping[str, float] | None = None) -> tuple[Event, ...]:
    """One event for every contact, in order of time. sizes: subject id -> factor on its usual size."""
    sizes = sizes or {}
    return tuple(sorted((_event(c, sizes.get(c.subject, 1.0)) for c in contacts), key=lambda e: (e.time, e.source)))


def _event(contact: Contact, size: float) -> Event:
    extra = {"land": _LAND_GAIN, "grab": _GRAB_GAIN}.get(contact.kind, 0.0)
    return Event(
        effect=_EFFECTS.get(contact.kind, "put_down"), time=contact.time, source=contact.subject,
        position=contact.point, material=contact.material, onto=contact.onto,
        force=min(1.0, max(0.02, contact.force + extra)), size=size,
        words=("landing",) if contact.kind == "land" else ())


def bed_names(ambience: Sequence[str], setting: Setting, wished: Sequence[str] = ()) -> tuple[str, ...]:
    """The beds of a scene, loudest first: what the words wish, else the place's own; the weather joins in."""
    names = list(dict.fromkeys([*wished, *ambience]))
    weather = _WEATHER_BEDS.get(setting.weather)
    if weather and weather not in names:
        names.insert(0 if setting.weather == "storm" else min(1, len(names)), weather)
    return tuple(names)
