# SPDX-License-Identifier: Apache-2.0
"""Scenes and shots while they are being read: the only mutable records of the reader; frozen at the end."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from soundstage.model.production import (
    LATER,
    Ambience,
    Beat,
    CameraWish,
    Cue,
    Line,
    MoveWish,
    MusicWish,
    Placement,
    Scene,
    Shot,
)

Members = dict[str, tuple[str, ...]]  # split group -> its members


def _out_of_sight(line: Line | dict[str, Any] | None) -> bool:
    """Whether a line is said by somebody who is not seen; notes give lines as they are, words as their fields."""
    return line.off_screen if isinstance(line, Line) else bool((line or {}).get("off_screen"))


def _gone_to(move: MoveWish | str, members: Members) -> MoveWish | str:
    """The move with the first member of a group that it goes to."""
    head, dot, part = move.subject.partition(".") if isinstance(move, MoveWish) else ("", "", "")
    return move.model_copy(update={"subject": members[head][0] + dot + part}) if head in members else move  # type: ignore[union-attr]


@dataclass
class DraftShot:
    """One shot as far as it is read; camera holds CameraWish fields."""

    id: str
    given: bool = False
    duration: Fraction | None = None
    camera: dict[str, Any] = field(default_factory=dict)
    placements: list[Placement] = field(default_factory=list)
    beats: list[dict[str, Any]] = field(default_factory=list)
    cues: list[Cue] = field(default_factory=list)
    title: str = ""
    title_after: str = ""
    title_place: str = ""
    title_look: str = ""
    transition: str = ""
    noted: bool = False  # a note told what it is
    ending: str = ""
    moved_at: int = 0  # beats there were when the camera's last move was read

    @property
    def used(self) -> bool:
        return bool(self.beats or self.placements or self.camera or self.cues or self.title)

    @property
    def seen(self) -> bool:
        """Whether it is more than what a film is said to sound like: "A teaser with sea sounds. Shot 1: …"."""
        return bool(self.beats or self.placements or self.camera or self.title)

    def frozen(self, members: Members) -> Shot:
        beats = tuple(Beat(**_expanded(b if i else {**b, "order": "then"}, members)) for i, b in enumerate(self.beats))
        camera = dict(self.camera)
        head, dot, part = str(camera.get("subject", "")).partition(".")
        if head:
            camera["subject"] = members.get(head, (head,))[0] + dot + part
        camera["shows"] = tuple(m + "".join(n.partition(".")[1:]) for n in camera.get("shows", ())
                                for m in members.get(n.partition(".")[0], (n.partition(".")[0],)))
        camera["moves"] = tuple(_gone_to(m, members) for m in camera.get("moves", ()))
        return Shot(
            id=self.id,
            duration=self.duration,
            camera=CameraWish(**camera),
            beats=beats,
            title=self.title,
            title_after=self.title_after if self.title_after in (LATER, *(b.id for b in beats)) else "",
            title_place=self.title_place,
            title_look=self.title_look,
            placements=_placed(self.placements, members),
            cues=tuple(self.cues),
            given=self.given,
            transition=self.transition,
            ending=self.ending,
        )


@dataclass
class DraftScene:
    """One scene as far as it is read."""

    id: str
    place: str = ""
    noun: str = ""
    place_words: list[str] = field(default_factory=list)
    hour: str = ""
    weather: str = ""
    season: str = ""
    mood: str = ""
    idea: str = ""  # the mood was told as an idea: its look is wanted too
    absent: list[str] = field(default_factory=list)
    light: list[str] = field(default_factory=list)
    cast: list[str] = field(default_factory=list)
    placements: list[Placement] = field(default_factory=list)
    ambience: list[Ambience] = field(default_factory=list)
    music: dict[str, Any] = field(default_factory=dict)
    shots: list[DraftShot] = field(default_factory=list)
    noted: bool = False  # a note told what it is
    skyward: str = ""  # how something stands to the sky: "in", "at"
    away: bool = False  # the film cut away to it: it plays where its own things tell

    @property
    def used(self) -> bool:
        return bool(self.cast or any(s.used for s in self.shots))

    @property
    def said(self) -> bool:
        """Whether any word spoke of this setting."""
        return bool(
            self.noted
            or self.place
            or self.place_words
            or self.hour
            or self.weather
            or self.season
            or self.mood
            or self.light
            or self.ambience
            or self.music
        )

    def frozen(self, members: Members) -> Scene:
        shots = [s for s in self.shots if s.used or s.given or s.noted] or self.shots[:1]
        seen = [b for s in shots for b in s.beats if not _out_of_sight(b.get("line"))]
        doers = [w for b in seen for w in b.get("who", ())]  # whoever does something is there
        cast = [m for c in (*self.cast, *doers) for m in members.get(c, (c,))]
        return Scene(
            id=self.id,
            place=self.place,
            noun=self.noun,
            place_words=tuple(dict.fromkeys(self.place_words)),
            hour=self.hour,
            weather=self.weather,
            season=self.season,
            mood=self.mood,
            light=tuple(dict.fromkeys(self.light)),
            cast=tuple(dict.fromkeys(cast)),
            placements=_placed(self.placements, members),
            ambience=tuple(self.ambience),
            music=MusicWish(**self.music),
            absent=tuple(dict.fromkeys(self.absent)),
            shots=tuple(s.frozen(members) for s in shots),
        )


def _expanded(beat: dict[str, Any], members: Members) -> dict[str, Any]:
    """Who becomes every member of a split group; a target or anchor becomes the first."""
    who = tuple(dict.fromkeys(m for w in beat.get("who", ()) for m in members.get(w, (w,))))
    single = {k: members.get(beat[k], (beat[k],))[0] for k in ("target", "tool", "anchor") if beat.get(k)}
    return {**beat, **single, "who": who}


def _placed(rows: list[Placement], members: Members) -> tuple[Placement, ...]:
    found = []
    for row in rows:
        anchors = tuple(members.get(a, (a,))[0] for a in row.anchors)
        found += [
            Placement(subject=m, relation=row.relation, anchors=anchors)
            for m in members.get(row.subject, (row.subject,))
        ]
    return tuple(dict.fromkeys(found))
