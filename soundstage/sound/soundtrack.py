# SPDX-License-Identifier: Apache-2.0
"""The sound track of a film: what each staged shot makes heard, laid out over the whole film, as stems."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from soundstage.direct.manner import told
from soundstage.direct.plan import Plan, PlannedScene, PlannedShot
from soundstage.direct.sets import built_set
from soundstage.model.levels import levels_of
from soundstage.model.production import Choice
from soundstage.places.base import Room
from soundstage.rng import rng
from soundstage.score.base import SUNG
from soundstage.sound.acoustics import room_of
from soundstage.sound.cues import beat_events, contact_events
from soundstage.sound.effects import EFFECTS
from soundstage.sound.effects.base import RATE, Samples
from soundstage.sound.levels import Span, spans_of, touching
from soundstage.sound.openings import Opening
from soundstage.sound.track import (
    Bed,
    Hearing,
    Keep,
    LineCue,
    SoundCue,
    ambience_stem,
    anew,
    dialogue_stem,
    effects_stem,
    laid,
)
from soundstage.sound.turns import Stretch, Turn, gain, stretches, turns_of
from soundstage.sound_event import Event
from soundstage.speech.base import SONG_BEAT, Spoken
from soundstage.speech.manners import MANNERS, manner_named
from soundstage.stage.build import Staged, plain_setting

CADENCE = 4.0  # seconds in which a piece comes to its end
TAIL = 3.0  # seconds that a shot's sounds may ring over the cut


@dataclass(frozen=True)
class ShotTime:
    """Where a shot lies in the film, seconds. visit counts the scenes as they are shown: one may come twice."""

    shot: PlannedShot
    start: float
    visit: int = 0

    @property
    def end(self) -> float:
        return self.start + float(self.shot.duration)


def laid_out(plan: Plan) -> tuple[ShotTime, ...]:
    """Shots with their film times."""
    out: list[ShotTime] = []
    now, visit = 0.0, -1
    here: set[str] = set()  # shots of this visit
    for shot in plan.shots:
        if not out or shot.scene != out[-1].shot.scene or shot.id in here:
            visit, here = visit + 1, set()
        here.add(shot.id)
        out.append(ShotTime(shot, now, visit))
        now += float(shot.duration)
    return tuple(out)


def shot_effects(staged: Staged, seed: int, gains: Mapping[str, float] | None = None, keep: Keep = anew,
                 spans: Mapping[str, tuple[Span, ...]] | None = None) -> Samples:
    """One shot's effects stem, with a tail: contacts, actions' cues and asked-for sounds.

    gains: effect -> linear. spans: effect -> where on the shot's clock it is louder or softer.
    """
    sizes: dict[str, float] = {}
    kinds = {
        "contact": contact_events(staged.contacts, sizes),
        "own": [e for e in staged.events if e.effect in EFFECTS.entries],
        "beat": beat_events(staged.shot),
    } | {
        c.id: [Event(c.effect, start, float(c.duration), source=c.source, words=c.words,
                     force=told(" ".join(w for w in c.words if w.endswith("ly"))).force) for start in c.begins]
        for c in staged.shot.cues
        if c.effect in EFFECTS.entries
    }
    gains, partly = gains or {}, spans or {}
    rows = [(e, mark) for kind, events in kinds.items() for e, mark in _named(kind, events)]
    rows.sort(key=lambda row: (row[0].time, row[0].effect, row[1]))
    cues = [replace(_placed(staged, e, mark), gain=gains.get(e.effect, 1.0), spans=partly.get(e.effect, ()))
            for e, mark in rows]
    return effects_stem(cues, float(staged.shot.duration), seed, TAIL, keep)


def _named(kind: str, events: Iterable[Event]) -> Iterator[tuple[Event, str]]:
    """Each event with a name that another sound in the shot does not change: the how-manieth of its source and kind."""
    count: Counter[tuple[str, str]] = Counter()
    for event in sorted(events, key=lambda e: (e.time, e.effect)):
        yield event, f"{kind} {count[event.source, event.effect]}"
        count[event.source, event.effect] += 1


def _placed(staged: Staged, event: Event, mark: str) -> SoundCue:
    """The event with its place in the set as the camera hears it."""
    room = heard_in(staged.shot)
    path: tuple[str | int, ...] = (staged.shot.block, event.source or "cue", event.effect, mark)
    where = staged.paths.get(event.source)
    if event.position is not None:
        where = np.tile(np.asarray(event.position, float), (len(staged.times), 1))
    if where is None:
        return SoundCue(event, path, None, room)
    return SoundCue(event, path, Hearing(staged.times, where, staged.listener, room))


def heard_in(shot: PlannedShot) -> Room:
    """The room that answers what sounds in a shot, as the words of its place have it."""
    return room_of(built_set(shot.setting).room, shot.setting.words)


def dialogue(
    times: Sequence[ShotTime], staged: Mapping[str, Staged], spoken: dict[str, Spoken], seconds: float
) -> Samples:
    """All lines over the film; a line that runs over a cut is heard once, from where it began."""
    lines, done = [], set()
    for at in times:
        for line in at.shot.lines:
            if (at.visit, line.id) in done or line.id not in spoken:
                continue
            done.add((at.visit, line.id))
            lines.append(
                LineCue(
                    spoken[line.id].samples,
                    at.start + float(line.start),
                    _mouth(at, staged.get(at.shot.id), line.speaker, line.off_screen),
                )
            )
    return dialogue_stem(lines, seconds)


def _mouth(at: ShotTime, staged: Staged | None, speaker: str, off_screen: bool) -> Hearing | None:
    if staged is None or off_screen or not speaker:
        return None
    where = staged.mouths.get(speaker, staged.paths.get(speaker))
    if where is None:
        return None
    return Hearing(staged.times + at.start, where, staged.listener, heard_in(at.shot))


def ambience(beds: Sequence[Bed], seconds: float, seed: int, keep: Keep = anew) -> Samples:
    """The film's beds, one after the other."""
    return ambience_stem(beds, seconds, seed, keep=keep)


def film_beds(plan: Plan, times: Sequence[ShotTime], pins: Sequence[Choice] = ()) -> list[Bed]:
    """Each scene's bed; one that sounds like the scene before goes on with it. pins: those of the film's sound."""
    beds: list[Bed] = []
    louder, spans = dict(sound_gains(pins)), spans_of(levels_of(pins), times)
    for scene, group in _by_scene(plan, times):
        bed = scene_bed(scene, group)
        own = tuple((n, db) for n in bed.names if (db := louder.get(n)))
        partly = tuple((n, s) for n in bed.names if (s := touching(spans.get(f"sound.{n}", ()), bed.start, bed.end)))
        bed = replace(bed, own_db=own, spans=partly)
        if beds and bed.heard == beds[-1].heard:
            beds[-1] = replace(beds[-1], end=bed.end)
        else:
            beds.append(bed)
    return beds


def scene_bed(scene: PlannedScene, group: Sequence[ShotTime]) -> Bed:
    """What a scene sounds like while its shots last."""
    return Bed(scene.ambience, plain_setting(scene.setting), group[0].start, group[-1].end, ("ambience", scene.id),
               scene.indoors, openings=_openings(scene, group) if scene.indoors else ())


def _openings(scene: PlannedScene, group: Sequence[ShotTime]) -> tuple[Opening, ...]:
    """How far its windows and doors are open and from when on; () where nothing tells it."""
    swung = sorted((at.start + float(b.start + b.end) / 2, b.action == "open") for at in group
                   for p in at.shot.performers for b in p.beats
                   if b.action in ("open", "close") and b.target in scene.panes and b.end > 0)
    if scene.open is None and not swung:
        return ()
    first = scene.open if scene.open is not None else float(not swung[0][1])
    rows = [Opening(group[0].start, first)]
    for when, opens in swung:
        if rows[-1].share != float(opens):  # a beat that runs on over a cut is told in both shots
            rows.append(Opening(when, float(opens)))
    return tuple(rows)


def sound_gains(pins: Iterable[Choice]) -> dict[str, float]:
    """Effect or bed -> decibels, of those a person made softer or louder (pins "sound.<name>.gain_db")."""
    rows = [(c.id.split("."), c.value) for c in pins]
    return {path[1]: float(db) for path, db in rows
            if len(path) == 3 and path[0] == "sound" and path[2] == "gain_db"}


def _by_scene(plan: Plan, times: Sequence[ShotTime]) -> list[tuple[PlannedScene, list[ShotTime]]]:
    scenes = {s.id: s for s in plan.scenes}
    groups = [list(group) for _, group in itertools.groupby(times, key=lambda t: t.visit)]
    return [(scenes[group[0].shot.scene], group) for group in groups]


def songs(times: Sequence[ShotTime], spoken: Mapping[str, Spoken]) -> tuple[float, ...]:
    """Film times at which sung lines fall on their first beat."""
    sung = {(at.visit, line.id): at.start + float(line.start) + spoken[line.id].first_vowel
            for at in reversed(times) for line in at.shot.lines
            if line.id in spoken and MANNERS[manner_named(line.manner) or ""].melody}
    return tuple(sorted(sung.values()))


def music(plan: Plan, times: Sequence[ShotTime], seconds: float, sung: Sequence[float] = ()) -> Samples:
    """The score: one cue a run of scenes in the same mood; silence where the plan says so.

    sung: film times of sung lines' first beats: the score under them keeps their key and their beat.
    """
    pieces: list[tuple[float, Samples]] = []
    runs: list[tuple[PlannedScene, float, float]] = []
    turns = music_turns(times)
    for scene, group in _by_scene(plan, times):
        if runs and runs[-1][0].music == scene.music:
            runs[-1] = (runs[-1][0], runs[-1][1], group[-1].end)
        else:
            runs.append((scene, group[0].start, group[-1].end))
    for scene, start, end in runs:
        if not scene.music:
            continue
        song = next((at for at in sung if start <= at < end), None)
        if any(start <= t.time < end for t in turns):
            pieces += [(s.start, _turned(s, scene, plan.seed)) for s in stretches(start, end, turns)]
        elif song is None:
            pieces.append((start, score(scene, end - start, plan.seed)))
        else:
            late = (song - start) % SONG_BEAT
            pieces.append((start + late, score(scene, end - start - late, plan.seed, f"{60 / SONG_BEAT:.6f} {SUNG}")))
    return laid(pieces, seconds) if pieces else np.zeros((int(seconds * RATE), 2), np.float32)


def music_turns(times: Sequence[ShotTime]) -> tuple[Turn, ...]:
    """Where in the film the words make the music begin, stop, fade, swell or change."""
    return turns_of([(at.start + float(c.start), c.words) for at in times for c in at.shot.cues if c.effect == "music"])


def _turned(stretch: Stretch, scene: PlannedScene, seed: int) -> Samples:
    """One stretch of a scene's music with its fades; other words make it other music."""
    words = stretch.words
    own = scene if not words else scene.model_copy(update={"music_words": words[1:], "music": words[0], "tempo": ""})
    cut_off = bool(stretch.turns) and stretch.turns[-1].what in ("stop", "fade out")
    made = score(own, stretch.end - stretch.start + CADENCE * cut_off, seed)  # what is cut off has not come to its end
    made = made[: round((stretch.end - stretch.start) * RATE)]
    return (made * gain(stretch, len(made), RATE)[:, None]).astype(np.float32)


def score(scene: PlannedScene, seconds: float, seed: int, tempo: str = "") -> npt.NDArray[np.float32]:
    """Stereo music of this length for a scene's mood words; tempo: instead of the scene's own."""
    from soundstage.score import COMPOSERS

    words = (*scene.music_words, scene.music)
    name = next((COMPOSERS.words[w] for w in words if w in COMPOSERS.words), "music_box")
    made: npt.NDArray[np.float32] = COMPOSERS.new(name).perform(
        seconds, words, tempo or scene.tempo, rng(seed, "music", scene.id)
    )
    return made
