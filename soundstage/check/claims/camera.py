# SPDX-License-Identifier: Apache-2.0
"""The camera as asked: planned so, and the sampled track really does it, in degrees and metres."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage.check.claims.evidence import Evidence
from soundstage.check.claims.listed import listed
from soundstage.check.claims.looking import SEEN
from soundstage.check.claims.verdict import Verdict, kept, missed, near, spoken, together
from soundstage.direct.plan import PlannedLeg, PlannedShot
from soundstage.model.camera import DEPTHS
from soundstage.model.production import CameraWish, Claim, MoveWish
from soundstage.moves import MOVES

Array = npt.NDArray[np.float64]

TURN = 4.0  # degrees that are a pan or a tilt
WAY = 0.05  # share of the distance to the subject that is a travel
ROOMY = 0.97  # share of its way from which a move is whole
TRAVELS = ("push_in", "pull_out", "truck", "crane", "orbit", "track", "dolly_zoom")
STILL = (0.02, 0.5, 0.01)  # metres, degrees and share of lens that a still camera may differ
FILLS = {"extreme_wide": (0.0, 0.5), "wide": (0.05, 0.85), "full": (0.25, 1.0), "medium_full": (0.3, 1.0),
         "medium": (0.4, 1.0), "close": (0.5, 1.0), "extreme_close": (0.5, 1.0)}  # of the picture's height or width
PITCH = {"eye": (-16.0, 12.0), "low": (2.0, 90.0), "high": (-60.0, -12.0), "top": (-90.0, -50.0)}  # degrees


@dataclass(frozen=True, eq=False)
class Track:
    """The camera over a shot, measured. Degrees and metres; (T,) each."""

    places: Array  # (T, 3)
    forward: Array  # (T, 3)
    right: Array  # (T, 3)
    lens: Array
    reach: float  # metres to what is sharp, at the beginning

    @classmethod
    def of(cls, e: Evidence, shot: str) -> Track | None:
        staged = e.staged.get(shot)
        if staged is None:
            return None
        camera = staged.stage.camera
        frames = np.asarray(camera.transforms, float)
        return cls(frames[:, :3, 3], -frames[:, :3, 2], frames[:, :3, 0], np.asarray(camera.lens_mm, float),
                   float(camera.focus[0]))

    def during(self, start: float, end: float, duration: float) -> Track:
        """The same from one second of the shot to another."""
        last = len(self.lens) - 1
        a, b = (min(last, max(0, round(x / max(1e-6, duration) * (last + 1)))) for x in (start, end))
        rows = slice(min(a, max(0, last - 1)), max(b, a + 1) + 1)
        return Track(self.places[rows], self.forward[rows], self.right[rows], self.lens[rows], self.reach)

    @property
    def yaw(self) -> Array:
        """To the right is more."""
        return np.degrees(np.unwrap(np.arctan2(self.forward[:, 0], self.forward[:, 1])))

    @property
    def pitch(self) -> Array:
        return np.asarray(np.degrees(np.arcsin(np.clip(self.forward[:, 2], -1, 1))))

    @property
    def roll(self) -> Array:
        return np.asarray(np.degrees(np.arcsin(np.clip(self.right[:, 2], -1, 1))))

    @property
    def way(self) -> Array:
        """From the first place to the last."""
        return np.asarray(self.places[-1] - self.places[0])

    def swing(self, values: Array) -> float:
        """The change over the shot; the widest excursion when it comes back."""
        change = float(values[-1] - values[0])
        return change if abs(change) > 0.5 * float(np.ptp(values)) else float(np.ptp(values))


@dataclass(frozen=True)
class Done:
    """Whether a move is really done, the amounts, and in which direction it goes."""

    holds: bool
    note: str
    direction: str = ""


def camera(claim: Claim, e: Evidence) -> Verdict | None:
    """One wish of a shot's camera: size, angle, move, lens or height."""
    parts = e.bound(claim.binding)
    block = next((e.blocks[p] for p in parts if p in e.blocks), None)
    shots = e.shots(claim.binding)
    if block is None or "camera" not in parts[-2:]:
        return None
    if not shots:
        return missed("the film ends before this shot")
    judge = _KEYS.get(parts[-1])
    if judge is None:
        return None
    found = [judge(claim, block.camera, s, e) for s in shots]
    some = any(v.state == "kept" for v in found) and any(v.state == "missed" for v in found)
    return near("in some of its shots: " + together(found).note) if some else together(found)


def _focus(claim: Claim, wish: CameraWish, shot: PlannedShot, e: Evidence) -> Verdict:
    staged = e.staged.get(shot.id)
    if staged is None or wish.focus in DEPTHS:
        stop = staged.stage.camera.fstop if staged is not None and shot.camera.depth == wish.focus else 0.0
        return kept(f"taken at f/{stop:.1f}") if stop > 0 else near("this style has no blur")
    focus = staged.stage.camera.focus
    if ">" not in wish.focus:
        return kept(f"sharp at {float(focus[0]):.1f} m")
    pulled = abs(float(focus[-1] - focus[0])) > WAY
    return (kept if pulled else missed)(f"sharp from {float(focus[0]):.1f} to {float(focus[-1]):.1f} m")


def _pace(claim: Claim, wish: CameraWish, shot: PlannedShot, e: Evidence) -> Verdict:
    if shot.pace == 1:
        return near("at the usual pace: somebody speaks in it, or a person decided so")
    return kept(f"shown at {float(shot.pace):g} times its speed")


# -- size, angle, lens, height
def _size(claim: Claim, wish: CameraWish, shot: PlannedShot, e: Evidence) -> Verdict:
    if shot.camera.size != wish.size:
        return missed(f"planned {spoken(shot.camera.size)}, {spoken(wish.size)} asked for")
    lead = shot.camera.subject
    fills = [max(min(s.bottom, 1) - max(s.top, 0), s.right - s.left)
             for k in e.looks((shot,)) if (s := k.of(lead)) is not None and s.share >= SEEN]
    if shot.camera.part:
        return _part(shot, e)
    if not fills:
        return kept(f"framed {spoken(wish.size)}")
    low, high = FILLS.get(wish.size, (0.0, 1.0))
    best = max(fills)
    note = f"framed {spoken(wish.size)}: {_noun(e, lead)} fills {best:.0%} of the picture"
    return kept(note) if low <= best <= high + 1e-6 else near(note)


def _part(shot: PlannedShot, e: Evidence) -> Verdict:
    """Whether the part that is named is in the picture, and its owner to be seen there."""
    staged, track, said = e.staged.get(shot.id), Track.of(e, shot.id), shot.camera.part
    if staged is None or track is None or staged.part is None:
        return kept(f"framed {spoken(shot.camera.size)} on the {said}")
    away = staged.part - track.places
    deep = np.maximum(1e-3, (away * track.forward).sum(-1))
    side = (away * track.right).sum(-1) / deep * track.lens / 18.0
    up = (away * np.cross(track.right, track.forward)).sum(-1) / deep * track.lens / 18.0 * float(staged.stage.aspect)
    shown = float(np.mean((np.abs(side) < 0.9) & (np.abs(up) < 0.9)))
    looks = e.looks((shot,))
    seen = not looks or any(k.sees(shot.camera.subject) for k in looks)
    note = f"framed {spoken(shot.camera.size)} on the {said}: in the picture {shown:.0%} of the time"
    return kept(note) if seen and shown >= 0.6 else near(note) if seen and shown > 0.2 else missed(note)


def _noun(e: Evidence, subject: str) -> str:
    who = e.subjects.get(subject)
    return f"the {who.noun}" if who else "the subject"


def _angle(claim: Claim, wish: CameraWish, shot: PlannedShot, e: Evidence) -> Verdict:
    if shot.camera.angle != wish.angle:
        return missed(f"planned {spoken(shot.camera.angle)}, {spoken(wish.angle)} asked for")
    track = Track.of(e, shot.id)
    if track is None:
        return missed("was not staged")
    if wish.angle in PITCH:
        low, high = PITCH[wish.angle]
        pitch = float(np.median(track.pitch))
        note = f"looks {abs(pitch):.0f}° {'down' if pitch < 0 else 'up'} from {track.places[0][2]:.1f} m"
        below = wish.angle == "low" and track.places[0][2] < 0.8
        return kept(note) if low <= pitch <= high or below else near(note)
    if wish.angle == "dutch":
        roll = float(np.abs(track.roll).max())
        return (kept if roll >= 3 else missed)(f"the horizon leans {roll:.0f}°")
    return _round(wish.angle, track, shot, e)


def _round(angle: str, track: Track, shot: PlannedShot, e: Evidence) -> Verdict:
    """Angles about the subject: by where its front is turned at the beginning."""
    lead = shot.camera.subject
    mark = next((p.mark for p in shot.performers if p.subject == lead), None)
    where = e.place(shot.id, lead, 0.0)
    if mark is None or where is None:
        return missed("there is nobody to look at")
    to_camera = track.places[0] - where
    if angle == "pov":
        if not shot.camera.eyes_of:
            return kept("the camera is the eyes of somebody who is not in the film")
        to_camera = to_camera * [1, 1, 0]
        return (kept if np.linalg.norm(to_camera) < 0.8 else missed)(
            f"the camera is {np.linalg.norm(to_camera):.1f} m from {_noun(e, lead)}")
    if angle == "over_shoulder":
        nearest = [n for k in e.looks((shot,)) if (me := k.of(lead)) is not None for n, s in k.sights.items()
                   if n.partition("#")[0] != lead and s.depth < me.depth - 0.2 and s.share > SEEN]
        return kept(f"past {_noun(e, nearest[0])}") if nearest else missed("nobody's shoulder is in the foreground")
    off = abs((math.atan2(to_camera[1], to_camera[0]) - mark.heading + math.pi) % (2 * math.pi) - math.pi)
    low, high = {"front": (0, 50), "profile": (50, 130), "side": (50, 130), "back": (120, 180)}.get(angle, (0, 180))
    note = f"{math.degrees(off):.0f}° round from the front of {_noun(e, lead)}"
    return kept(note) if low <= math.degrees(off) <= high else missed(note)


def _lens(claim: Claim, wish: CameraWish, shot: PlannedShot, e: Evidence) -> Verdict:
    track = Track.of(e, shot.id)
    if track is None or wish.lens_mm is None:
        return missed("was not staged")
    fits = (np.abs(track.lens - wish.lens_mm) < 0.5).any()
    return (kept if fits else missed)(f"{track.lens[0]:.0f} mm")


def _high(claim: Claim, wish: CameraWish, shot: PlannedShot, e: Evidence) -> Verdict:
    track = Track.of(e, shot.id)
    if track is None or wish.height_m is None:
        return missed("was not staged")
    up = float(track.places[0][2])
    return (kept if abs(up - wish.height_m) < 0.15 else missed)(f"the camera is {up:.2f} m up")


def _steep(claim: Claim, wish: CameraWish, shot: PlannedShot, e: Evidence) -> Verdict:
    """How many degrees it looks down, against those asked for."""
    track = Track.of(e, shot.id)
    if track is None or wish.elevation_deg is None:
        return missed("was not staged")
    down = -float(np.median(track.pitch))
    note = f"looks {abs(down):.0f}° {'down' if down >= 0 else 'up'}"
    off = abs(down - wish.elevation_deg)
    return kept(note) if off < 6 else near(note) if off < 20 else missed(note)


def _away(claim: Claim, wish: CameraWish, shot: PlannedShot, e: Evidence) -> Verdict:
    """How far it is from what is sharp, against the distance asked for."""
    track = Track.of(e, shot.id)
    if track is None or wish.distance_m is None:
        return missed("was not staged")
    note = f"the camera is {track.reach:.2f} m away"
    off = abs(track.reach - wish.distance_m) / wish.distance_m
    return kept(note) if off < 0.2 else near(note) if off < 0.6 else missed(note)


# -- moves
def _move(claim: Claim, wish: CameraWish, shot: PlannedShot, e: Evidence) -> Verdict:
    track = Track.of(e, shot.id)
    if track is None:
        return missed("was not staged")
    asked = _about(claim.words, wish)
    legs = list(shot.camera.legs)
    found = []
    for move in asked:
        leg = next((x for x in legs if x.move == move.move), None)
        if leg is not None:
            legs.remove(leg)
        found.append(_moved(move, shot, track, e, leg))
    return together(found)


def _about(words: str, wish: CameraWish) -> list[MoveWish]:
    """Which of the shot's moves these words ask for: all of them when they name none."""
    first = MoveWish(move=wish.move, direction=wish.direction)
    moves = [m for m in (first, *wish.moves) if m.move]
    low = words.lower()
    said = [m for m in moves if any(_stem(w) in low for w in (m.move.replace("_", " "), *_words(m.move)))]
    return said or moves


def _words(move: str) -> tuple[str, ...]:
    return MOVES.entries[move].words if move in MOVES.entries else ()


def _stem(phrase: str) -> str:
    return phrase.split()[0][:5].rstrip("s")


def _moved(move: MoveWish, shot: PlannedShot, whole: Track, e: Evidence, leg: PlannedLeg | None) -> Verdict:
    """One move: done in its share of the shot, and in its direction."""
    name, cam = move.move, shot.camera
    if leg is None and name != cam.move and not (move.together and name == "track" and cam.move == "pan"):
        return near(f"{spoken(name)} is not done: the camera does {spoken(cam.move)}")
    track = whole if leg is None else whole.during(float(leg.start), float(leg.end), float(shot.duration))
    done = _MEASURES.get(cam.move if leg is None else name, _any)(track)
    if name == "track" and done.holds:
        done = _follows(done, shot, e)
    if not done.holds:
        return missed(f"{spoken(name)} planned, but {done.note}")
    wrong = bool(move.direction and done.direction and done.direction != move.direction
                 and {done.direction, move.direction} in ({"left", "right"}, {"up", "down"}, {"in", "out"}))
    when = "" if leg is None else f"from {float(leg.start):.1f} to {float(leg.end):.1f} s it "
    if wrong:
        return missed(f"{when}{done.note}; {move.direction} was asked for")
    staged = e.staged.get(shot.id)
    if staged is not None and staged.room < ROOMY and name in TRAVELS:
        return near(f"{when}{done.note}: the set leaves room for {staged.room:.0%} of the way")
    return kept(when + done.note)


def _follows(done: Done, shot: PlannedShot, e: Evidence) -> Done:
    lost = [k for k in e.looks((shot,)) if not k.sees(shot.camera.subject)]
    return Done(False, f"{done.note} and loses {_noun(e, shot.camera.subject)}") if lost else done


def _static(t: Track) -> Done:
    metres, lens = float(np.ptp(t.places, axis=0).max()), float(np.ptp(t.lens) / t.lens[0])
    degrees = max(float(np.ptp(t.yaw)), float(np.ptp(t.pitch)))
    return Done(metres <= STILL[0] and degrees <= STILL[1] and lens <= STILL[2],
                "the camera stands still" if metres <= STILL[0] and degrees <= STILL[1]
                else f"the camera moves {metres:.2f} m and turns {degrees:.0f}°")


def _pushed(sign: int) -> Callable[[Track], Done]:
    def measure(t: Track) -> Done:
        ahead = float(t.way @ t.forward[0])
        word = "in" if ahead > 0 else "out"
        return Done(sign * ahead > WAY * t.reach, f"moves {abs(ahead):.2f} m {word}, {t.reach:.1f} m from it at first",
                    word)
    return measure


def _pan(t: Track) -> Done:
    turn = t.swing(t.yaw)
    word = "right" if turn > 0 else "left"
    return Done(abs(turn) >= TURN, f"turns {abs(turn):.0f}° to the {word}", word)


def _tilt(t: Track) -> Done:
    turn = t.swing(t.pitch)
    word = "up" if turn > 0 else "down"
    return Done(abs(turn) >= TURN * 0.75, f"tilts {abs(turn):.0f}° {word}", word)


def _truck(t: Track) -> Done:
    side = float(t.way @ t.right[0])
    word = "right" if side > 0 else "left"
    return Done(abs(side) > WAY * t.reach, f"moves {abs(side):.2f} m to the {word}", word)


def _crane(t: Track) -> Done:
    rise = float(t.way[2])
    word = "up" if rise > 0 else "down"
    return Done(abs(rise) > WAY * t.reach, f"goes {abs(rise):.2f} m {word}", word)


def _orbit(t: Track) -> Done:
    """The angle about the point looked at in the middle of the shot."""
    half = len(t.places) // 2
    pivot = t.places[half] + t.forward[half] * t.reach
    away = t.places[:, :2] - pivot[:2]
    angle = np.degrees(np.unwrap(np.arctan2(away[:, 1], away[:, 0])))
    swept = float(angle[-1] - angle[0])
    word = "counterclockwise" if swept > 0 else "clockwise"
    return Done(abs(swept) >= 10, f"goes {abs(swept):.0f}° round, {word} from above", word)


def _track(t: Track) -> Done:
    far = float(np.linalg.norm(np.diff(t.places, axis=0), axis=1).sum())
    return Done(far > 0.3, f"travels {far:.1f} m with it")


def _zoom(sign: int) -> Callable[[Track], Done]:
    def measure(t: Track) -> Done:
        ratio = float(t.lens[-1] / t.lens[0])
        return Done((ratio - 1) * sign > 0.05, f"zooms from {t.lens[0]:.0f} to {t.lens[-1]:.0f} mm",
                    "in" if ratio > 1 else "out")
    return measure


def _dolly_zoom(t: Track) -> Done:
    ahead, ratio = float(t.way @ t.forward[0]), float(t.lens[-1] / t.lens[0])
    return Done(abs(ratio - 1) > 0.05 and ahead * (ratio - 1) < 0,
                f"moves {ahead:+.2f} m while it zooms from {t.lens[0]:.0f} to {t.lens[-1]:.0f} mm")


def _handheld(t: Track) -> Done:
    sway = float(np.ptp(t.places, axis=0).max())
    back = float(np.linalg.norm(t.way))
    return Done(sway > 0.005, f"sways over {sway * 100:.0f} cm and ends {back * 100:.0f} cm from where it began")


def _any(t: Track) -> Done:
    far = float(np.linalg.norm(t.way))
    turn = max(float(np.ptp(t.yaw)), float(np.ptp(t.pitch)))
    return Done(far > 0.05 or turn > 1, f"moves {far:.2f} m and turns {turn:.0f}°")


_MEASURES: dict[str, Callable[[Track], Done]] = {
    "static": _static, "push_in": _pushed(1), "pull_out": _pushed(-1), "pan": _pan, "whip_pan": _pan, "tilt": _tilt,
    "truck": _truck, "crane": _crane, "orbit": _orbit, "track": _track, "zoom_in": _zoom(1), "zoom_out": _zoom(-1),
    "dolly_zoom": _dolly_zoom, "handheld": _handheld}
_KEYS: dict[str, Callable[[Any, CameraWish, PlannedShot, Evidence], Verdict]] = {
    "size": _size, "angle": _angle, "move": _move, "moves": _move, "lens_mm": _lens, "height_m": _high,
    "elevation_deg": _steep, "distance_m": _away,
    "pace": _pace, "focus": _focus, "shows": listed}
