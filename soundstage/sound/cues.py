# SPDX-License-Identifier: Apache-2.0
"""The cue sheet: contacts of feet and hands become sound events; place, hour and weather become beds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from soundstage.motion.performance import Contact
from soundstage.places.base import Setting
from soundstage.sound.effects import EFFECTS
from soundstage.sound_event import Event

if TYPE_CHECKING:  # direction is above the cue sheet: only the shapes of its records are known here
    from soundstage.direct.plan import PlannedBeat, PlannedShot

_EFFECTS = {"step": "footstep", "land": "footstep", "put": "put_down", "grab": "cloth", "knock": "knock",
            "slide": "chair_scrape", "splash": "splash", "clap": "clap", "door": "door"}
_LAND_GAIN = 0.2  # a landing is harder than the foot alone says
_GRAB_GAIN = -0.25  # a hand closing on a thing is hardly heard
# actions whose own events carry their beat's sound
_STRUCK = ("knock", "cut", "punch", "kick", "drop", "bounce", "roll", "hammer")
_REACH = 0.4  # seconds until the hand is there
_ONCE = 0.01  # seconds: a duration that asks for a single one
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


def beat_events(shot: PlannedShot) -> tuple[Event, ...]:
    """What is heard of the beats whose verb names a sound: as often, or as long, as it is done."""
    asked = {c.effect for c in shot.cues if not c.source}
    seconds = float(shot.duration)
    beats = (b for p in shot.performers for b in p.beats)
    heard = (b for b in beats if b.facts.get("sound", {}).get("effect", "") not in ("", *asked))
    return tuple(e for b in heard for e in _of_beat(b, seconds) if 0 <= e.time < seconds)


def _of_beat(beat: PlannedBeat, seconds: float) -> list[Event]:
    sound = beat.facts["sound"]
    start, end = float(beat.start), min(float(beat.end), seconds)
    facts = EFFECTS.entries[sound["effect"]].facts if sound["effect"] in EFFECTS.entries else {}
    if beat.action in _STRUCK or not facts or end <= 0:
        return []  # the action says itself when it is heard; or it was over before the shot
    event = Event(
        sound["effect"], start + _REACH, source=beat.target or beat.subject, material=sound["material"],
        onto=sound["onto"], force=sound["force"], size=sound.get("size", 1.0), speed=sound["speed"],
        words=tuple(sound["words"]))
    going_on = facts.get("fills") or facts.get("lasts")
    if going_on and beat.times <= 1:
        begin = max(0.0, event.time)  # under way already when the shot begins
        return [replace(event, time=begin, duration=max(0.3, end - begin - 0.1))]
    gap = max(0.25, (end - start - _REACH) / max(1, beat.times))
    return [replace(event, time=event.time + k * gap, duration=_ONCE if going_on else 0.0) for k in range(beat.times)]


def bed_names(ambience: Sequence[str], setting: Setting, wished: Sequence[str] = ()) -> tuple[str, ...]:
    """The beds of a scene, loudest first: what the words wish, else the place's own; the weather joins in."""
    names = list(dict.fromkeys([*wished, *ambience]))
    weather = _WEATHER_BEDS.get(setting.weather)
    if weather and weather not in names:
        names.insert(0 if setting.weather == "storm" else min(1, len(names)), weather)
    return tuple(names)
