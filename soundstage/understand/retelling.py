# SPDX-License-Identifier: Apache-2.0
"""Footage retold: what was found becomes a Production with the same cuts, cameras, subjects, lines and light."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from typing import Any

import numpy as np

from soundstage.errors import FilmError
from soundstage.model.production import (
    Beat,
    CameraWish,
    Choice,
    Line,
    Placement,
    Production,
    Scene,
    Shot,
    Subject,
    new_id,
)
from soundstage.stage.adjusting import PERHAPS, overlap
from soundstage.understand import locations
from soundstage.understand.camera_spans import DIRECTIONS, further
from soundstage.understand.coats import believed, names_of
from soundstage.understand.describing import with_article
from soundstage.understand.findings import CameraMotion, Seen, SeenShot, SpokenLine, Watched
from soundstage.understand.going import Seer, action, goes_by_itself, height_of, way
from soundstage.understand.holding import held
from soundstage.understand.measures import measured
from soundstage.understand.naming import STANDS
from soundstage.understand.plainly import plain
from soundstage.understand.plausible import plausible
from soundstage.understand.postures import EDGE, Box, lies, seat_of
from soundstage.understand.resting import rested
from soundstage.understand.seating import LEGS, seated
from soundstage.understand.singling import singled
from soundstage.understand.standing_in import anything, stands_in
from soundstage.understand.vocabulary import placed, subject_of

_ABOUT = 0.4  # seconds before and after the middle of a shot
_THEN, _GOES = 0.15, 0.8  # seconds from it in which a box seen is that of then; overlap below which one goes fast
_MOST_CAST, _MOST_ALIVE = 6, 7  # subjects of one shot; with those who are alive and sure beside larger things
_PLAIN = 0.72  # how likely one of those must be there
_BY_LAMPS = 0.7  # how sure an hour must be under a roof: of 42 less sure ones 11 were right, 18 had it been day
_SURE = 0.5  # how likely somebody must be there to be retold beside others
_ASPECTS = {"16:9": 16 / 9, "9:16": 9 / 16, "1:1": 1.0, "2.39:1": 2.39, "4:3": 4 / 3, "4:5": 0.8}
_GRID = 24  # lengths are whole frames of the films made here


def retell(w: Watched) -> tuple[Production, tuple[str, ...]]:
    """The Production, and notes on what could not be taken over. FilmError for sound alone."""
    if w.kind == "audio":
        raise FilmError("there is no picture to retell", where=w.file,
                        remedy="give a video or an image; for sound alone write the film in words")
    notes: list[str] = []
    cast, doubtful = _cast(w)
    notes += [f"what may be {noun} is not named plainly: {_instead(cast, name)}"
              for name, noun in doubtful.items()]
    hour, by = _hour(w)
    notes.append(f"which hour it is can only be guessed ({by}): retold by {hour}")
    weather = _usual(s.weather for s in w.settings)
    place, why = placed(w, weather)
    notes.append(f"which place it is can only be guessed ({why}): retold in the place '{place}'")
    voices = _voices(w, cast)
    taken: set[str] = set()
    scenes = []
    for seen, start, end in _spans(w):
        shot = _shot(w, seen, (start, end), cast, voices, taken)
        here = tuple(dict.fromkeys((*(p.subject for p in shot.placements), *(x for b in shot.beats for x in b.who))))
        scenes.append(Scene(id=new_id("s", taken), place=place, hour=hour, weather=weather, cast=here,
                            placements=shot.placements, shots=(shot,)))
    if not cast:
        notes.append("nobody and nothing was recognised: the sets are empty")
    pins = tuple(Choice(id=f"{sh.id}.duration", value=str(sh.duration), reason="as long as in the footage", by="person")
                 for s in scenes for sh in s.shots)
    used = {x for s in scenes for x in s.cast}
    production = Production(title=w.file.rpartition(".")[0] or w.file, aspect=_aspect(w), pins=pins,
                            cast=tuple(s for s, _ in cast.values() if s.id in used), scenes=tuple(scenes))
    production, others = plausible(production, {subject.id: _names(seen) for subject, seen in cast.values()})
    production, seats = seated(production)
    return measured(production), (*notes, *others, *seats)


def _names(seen: Sequence[Seen]) -> dict[str, float]:
    """What one may be called, by how much speaks for each name through the film."""
    votes: Counter[str] = Counter()
    for s in seen:
        votes.update(names_of(s))
    return dict(votes)


def _instead(cast: dict[str, tuple[Subject, list[Seen]]], name: str) -> str:
    """What becomes of one that is not named plainly."""
    return f"{with_article(cast[name][0].unit)} stands in for it" if name in cast else "left out"


def _spans(w: Watched) -> list[tuple[SeenShot, Fraction, Fraction]]:
    """Shots with their beginnings and ends on the frames of the films made here; a picture becomes three seconds."""
    if w.kind == "image":
        return [(w.shots[0], Fraction(0), Fraction(3))]
    edges = [Fraction(round(s.start * _GRID), _GRID) for s in w.shots]
    edges.append(Fraction(round(w.shots[-1].end * _GRID), _GRID))
    return [(s, a, b) for s, a, b in zip(w.shots, edges, edges[1:], strict=False) if b > a]


def _usual(words: Any) -> str:
    counted = Counter(x for x in words if x).most_common(1)
    return str(counted[0][0]) if counted else ""


def _hour(w: Watched) -> tuple[str, str]:
    """The hour for which most speaks through the film, and why; "day" where nothing speaks for another.

    Under a roof the light is that of lamps: only what is surely told of it counts.
    """
    roofed = locations.indoors([s.places for s in w.settings]) > locations.ROOFED
    rows = [s for s in w.settings if s.hour and (not roofed or s.confidence >= _BY_LAMPS)]
    votes: Counter[str] = Counter()
    for s in rows:
        votes[s.hour] += round(100 * s.confidence * (0.5 if s.hour == "day" else 1.0))
    hour = max(votes, key=lambda h: (votes[h], h), default="day")
    if not rows:
        return hour, "it looks like indoors, where lamps tell none" if roofed else "no light tells it"
    return hour, f"by its light, {np.mean([s.confidence * (s.hour == hour) for s in rows]):.0%} sure"


def _aspect(w: Watched) -> str:
    ratio = w.width / max(1, w.height)
    return min(_ASPECTS, key=lambda a: abs(float(np.log(_ASPECTS[a] / ratio))))


def _cast(w: Watched) -> tuple[dict[str, tuple[Subject, list[Seen]]], dict[str, str]]:
    """Name -> the subject that plays it, and where it was seen; the largest of each shot and who is alive.

    And what each may be of those not named plainly in any shot: a box stands in for it, or it is left out, for a set
    without something is less wrong than a boat for a fountain.
    """
    every: dict[str, list[Seen]] = {}
    for one in w.subjects:
        every.setdefault(one.name, []).append(one)
    doubtful = {name: with_article(seen[0].noun) for name, seen in every.items() if not plain(seen)}
    left = {name for name in doubtful if not stands_in(every[name], w.subjects)}
    rows: dict[str, list[Seen]] = {}
    for shot in w.shots:
        here = [believed(s, w.palettes) for s in w.of_shot("subjects", shot.number) if s.name not in left]
        seen = sorted(singled(here), key=_area, reverse=True)
        sure = [s for s in seen if s.confidence >= _SURE] or seen[:1]  # a doubtful one only where there is nobody else
        more = [s for s in sure[_MOST_CAST:] if s.family != "thing" and s.confidence >= _PLAIN]
        for s in [*sure[:_MOST_CAST], *more][:_MOST_ALIVE]:
            rows.setdefault(s.name, []).append(s)
    speaks = {name: _pitch_over(w, seen) for name, seen in rows.items()}
    aspect = w.width / max(1, w.height)
    return {name: (anything(name, seen, aspect) if name in doubtful else subject_of(name, seen, speaks[name]), seen)
            for name, seen in rows.items()}, doubtful


def _area(s: Seen) -> float:
    return float(np.mean([(b.x1 - b.x0) * (b.y1 - b.y0) for b in s.boxes])) * (0.4 if s.family == "thing" else 1.0)


def _pitch_over(w: Watched, seen: list[Seen]) -> float:
    """The voice heard in shots where this one is alone: its median pitch, or 0."""
    alone = [s.shot for s in seen
             if sum(o.family != "thing" for o in w.of_shot("subjects", s.shot)) == 1 and s.family != "thing"]
    spans = [(x.start, x.end) for x in w.shots if x.number in alone]
    heard = [line.pitch_hz for line in w.lines if line.pitch_hz and any(a <= line.start < b for a, b in spans)]
    return float(np.median(heard)) if heard else 0.0


def _voices(w: Watched, cast: dict[str, tuple[Subject, list[Seen]]]) -> dict[str, str]:
    """Speaker -> the name of who is most on screen while that voice is heard; each takes one voice before another's.

    Voices left over are taken for somebody's who is seen then: one who whispers may be told as two speakers.
    """
    votes: Counter[tuple[str, str]] = Counter()
    for line in w.lines:
        shot = w.shot_at(line.start)
        alive = [n for n, (_, seen) in cast.items()
                 for s in seen if shot and s.shot == shot.number and s.family != "thing"]
        for name in alive:
            votes[line.speaker, name] += round(100 * float(line.end - line.start) / len(alive) ** 2)
    out: dict[str, str] = {}
    for (speaker, name), _ in votes.most_common():
        if speaker not in out and name not in out.values():
            out[speaker] = name
    for (speaker, name), _ in votes.most_common():
        out.setdefault(speaker, name)
    return out


def _shot(w: Watched, seen: SeenShot, span: tuple[Fraction, Fraction], cast: dict[str, tuple[Subject, list[Seen]]],
          voices: dict[str, str], taken: set[str]) -> Shot:
    shot_id = new_id("sh", taken)
    motions = w.of_shot("camera", seen.number)
    size = next((s.size for s in w.of_shot("sizes", seen.number)), "")
    here = [(subject, s) for subject, all_ in cast.values() for s in all_ if s.shot == seen.number]
    here.sort(key=lambda x: -_area(x[1]))
    boxes = [(subject, _box(s, span)) for subject, s in here]
    camera = _camera(motions, size)
    if here:
        camera = camera.model_copy(update={"subject": here[0][0].id})
    lines = [x for x in w.lines if span[0] <= x.start < span[1]]
    on = rested(boxes)
    longest = max(motions, key=lambda m: m.end - m.start, default=None)
    seer = Seer(longest, w.width / max(1, w.height), float(span[1] - span[0]))
    going = _ways([x for x in here if x[0].id not in on], seer, span, taken)
    goers = {x for b in going for x in b.who}
    things = {thing: who for thing, who in held(boxes).items() if thing not in on}
    placements = tuple(Placement(subject=subject.id, box=None if subject.id in things else box,
                                 facing=None if subject.id in goers else s.facing)
                       for (subject, s), (_, box) in zip(here, boxes, strict=True))
    placements += tuple(Placement(subject=who, relation="on", anchors=(what,)) for who, what in on.items())
    rests = [b for (subject, s), (_, box) in zip(here, boxes, strict=True) if subject.id not in goers
             for b in _rest(subject, s, box, boxes, w.width / max(1, w.height))]
    beats = (*(b.model_copy(update={"id": new_id("b", taken)}) for b in rests),
             *(Beat(id=new_id("b", taken), who=(who,), action="pick_up", verb="hold", target=thing, at=Fraction(0))
               for thing, who in things.items()),
             *going, *(_beat(x, span[0], cast, voices, taken) for x in lines))
    title = next((t.text for t in w.of_shot("texts", seen.number) if t.box.y1 - t.box.y0 > 0.05), "")
    return Shot(id=shot_id, duration=span[1] - span[0], camera=camera, placements=placements, beats=beats, given=True,
                title=title, transition=seen.into if seen.into in ("dissolve", "fade") else "")


def _ways(here: Sequence[tuple[Subject, Seen]], camera: Seer, span: tuple[Fraction, Fraction],
          taken: set[str]) -> list[Beat]:
    """A beat for each of those who go somewhere, all through the shot."""
    out = []
    for subject, seen in here:
        height = height_of(subject) if goes_by_itself(subject) else None
        going = way(seen, camera, height) if height else None
        if height and going:
            out.append(Beat(id=new_id("b", taken), who=(subject.id,), travel_m=going, at=Fraction(0),
                            action=action(subject, going, camera.seconds, height), duration=span[1] - span[0]))
    return out


def _rest(subject: Subject, seen: Seen, box: Box, here: Sequence[tuple[Subject, Box]], aspect: float) -> list[Beat]:
    """What one does who sits or lies where it is; nothing for others.

    Whom the picture cuts below may as well stand, and with no seat in sight whom it may cut (who is wider than head and
    shoulders are is seen with his legs), or who is as high for the width as one who stands, behind a table.
    """
    seat = seat_of(box, here)
    tall = (box[3] - box[1]) / max(1e-6, (box[2] - box[0]) * aspect)
    if (seen.posture == "sit" and subject.family == "body" and (seat or tall < STANDS)
            and box[3] < 1 - (EDGE if seat or tall < LEGS else PERHAPS)):
        return [Beat(id="b", who=(subject.id,), action="sit", place="on" if seat else "", anchor=seat,
                     manner=("already",), at=Fraction(0))]
    low = lies(subject, box, aspect)
    return [Beat(id="b", who=(subject.id,), action="lie", manner=("already",), at=Fraction(0))] if low else []


def _box(s: Seen, span: tuple[Fraction, Fraction]) -> Box:
    """The box in the middle of the shot, between the boxes that were seen; a median over nearly a second.

    Of one who goes fast it is the box that was seen just then, where there is one.
    """
    rows, times = np.array([(b.x0, b.y0, b.x1, b.y1) for b in s.boxes]), [float(b.time) for b in s.boxes]
    middle = float(span[0] + span[1]) / 2

    def box(about: Sequence[float]) -> Box:
        x0, y0, x1, y1 = (round(float(np.median(np.interp(about, times, rows[:, k]))), 4) for k in range(4))
        return (x0, y0, x1, y1)

    usual, then = box((middle - _ABOUT, middle, middle + _ABOUT)), min(times, key=lambda t: abs(t - middle))
    seen = box((then,)) if abs(then - middle) <= _THEN else usual
    return seen if overlap(seen, usual) < _GOES else usual


def _camera(motions: Sequence[CameraMotion], size: str) -> CameraWish:
    """The wish for the same move by the same amount, and for those after it."""
    if not motions:
        return CameraWish(size=size or "full", move="static")
    m = motions[0]
    known = m.lens in ("given",) or m.lens.startswith("told")
    move = "pan" if m.move == "roll" else m.move
    turn = {"pan": abs(m.pan), "tilt": abs(m.tilt)}.get(move)  # in degrees: it would go after who walks, else
    return CameraWish(size=size or "full", move=move, amount=_amount(m), lens_mm=m.lens_mm if known else None,
                      direction=m.direction if m.direction in DIRECTIONS else "", turn_deg=turn, moves=further(motions))


def _amount(m: CameraMotion) -> float | None:
    """How much of the move's usual travel it is (see soundstage.moves), of one that does not turn."""
    amounts = {
        "zoom_in": (m.zoom - 1) / 0.6, "zoom_out": (1 / max(m.zoom, 0.2) - 1) / 0.6,
        "push_in": (1 - 1 / max(m.nearer, 1.001)) / 0.30, "pull_out": (1 - m.nearer) / 0.34,
    }
    value = amounts.get(m.move)
    return None if value is None else round(float(np.clip(value, 0.1, 2.5)), 3)


def _beat(line: SpokenLine, start: Fraction, cast: dict[str, tuple[Subject, list[Seen]]], voices: dict[str, str],
          taken: set[str]) -> Beat:
    name = voices.get(line.speaker, "")
    who = (cast[name][0].id,) if name else ()
    said = Line(text=line.text, manner=line.manner, off_screen=not who)
    return Beat(id=new_id("b", taken), who=who, action="speak", line=said, at=line.start - start)
