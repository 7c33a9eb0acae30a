# SPDX-License-Identifier: Apache-2.0
"""Why each cut and each framing is as it is, in one sentence, and what the alternative would do.

The director's own reasons stand; here every camera choice gets its alternative, and every shot three choices that no
single decision made: its cut (rhythm), its side of the line (continuity) and its eyeline. All from the plan's numbers.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from fractions import Fraction

from soundstage.direct.plan import Plan, PlannedLine, PlannedPerformer, PlannedShot
from soundstage.model.production import Choice, Production

SENSOR_MM = 36.0
_NEARER = {"extreme_wide": "wide", "wide": "full", "full": "medium", "medium_full": "medium", "medium": "close",
           "close": "extreme_close", "extreme_close": "close"}
_SIZES = {  # what the alternative of each size would do
    "extreme_wide": "a wide shot would bring {who} nearer, but the place would no longer be what we see",
    "wide": "a full shot would show {who} head to foot, but less of where this is",
    "full": "a medium shot would let us read {who}’s face, but cut off what the legs and the ground tell",
    "medium_full": "a medium shot would be nearer to {who}’s face, but lose the hands",
    "medium": "a full shot would show the whole body and the place, but {who}’s face would be too small to read",
    "close": "a medium shot would show more of what {who} does, but less of what the face feels",
    "extreme_close": "a close shot would show the whole face, but the one detail would matter less",
}
_ANGLES = {
    "eye": "from below {who} would look powerful, from above small; here neither is meant",
    "low": "at eye level {who} would be our equal, no longer towering",
    "high": "at eye level we would stand beside {who} and not look down",
    "top": "at eye level we would see the face, but not the pattern on the ground",
    "dutch": "with a level horizon the unease would be gone",
    "over_shoulder": "without the shoulder in front we would see {who} alone, not the two together",
    "profile": "three quarters to the face would show more of both eyes, but less of the direction",
    "front": "three quarters to the face would be less direct",
    "back": "from the front we would know the face, and no longer see what {who} sees",
    "pov": "from outside we would see {who}, not what {who} sees",
}
_MOVES = {
    "static": "a push-in would say that something is about to matter",
    "push_in": "a still camera would leave the moment as it is",
    "pull_out": "a still camera would keep us with {who}",
    "orbit": "a still camera would show one side only, calmly",
    "handheld": "a camera on legs would be calmer and more distant",
    "pan": "a cut would show the same two things without the way between them",
}


def explained(plan: Plan, production: Production) -> Plan:
    """The plan with an alternative for every camera choice, and the cut, line and eyeline of every shot."""
    names = {s.id: s.name or f"the {s.noun}" for s in production.cast}
    made = {c.id: c for c in plan.choices}
    extra: list[Choice] = []
    before: PlannedShot | None = None
    for shot in plan.shots:
        view = _View(shot, names)
        for key, instead in view.alternatives().items():
            path = f"{shot.id}.{key}"
            if path in made:
                made[path] = made[path].model_copy(update={"instead": instead})
        follows = before if before is not None and before.scene == shot.scene else None
        extra.append(_cut(view, follows, plan))
        extra += _line(view, _View(follows, names) if follows else None)
        extra += _eyeline(view)
        before = shot
    return plan.model_copy(update={"choices": (*made.values(), *extra)})


class _View:
    """One shot seen through its camera: who stands where on the screen."""

    def __init__(self, shot: PlannedShot, names: Mapping[str, str]) -> None:
        self.shot, self.names = shot, names
        (px, py, _), (tx, ty, _) = shot.camera.position, shot.camera.target
        length = math.hypot(tx - px, ty - py) or 1.0
        self.ahead = ((tx - px) / length, (ty - py) / length)
        self.right = (self.ahead[1], -self.ahead[0])
        self.middle = shot.duration / 2

    def who(self, subject: str = "") -> str:
        """The subject's name, or its noun with an article."""
        return self.names.get(subject or self.shot.camera.subject, "the place")

    def performer(self, subject: str) -> PlannedPerformer | None:
        """Who plays in this shot under this id."""
        return next((p for p in self.shot.performers if p.subject == subject), None)

    def across(self, point: tuple[float, float]) -> float:
        """Metres to the right of the picture's middle."""
        px, py, _ = self.shot.camera.position
        return (point[0] - px) * self.right[0] + (point[1] - py) * self.right[1]

    def width(self) -> float:
        """Metres that the picture is wide at its target."""
        return math.dist(self.shot.camera.position, self.shot.camera.target) * SENSOR_MM / self.shot.camera.lens_mm

    def alternatives(self) -> dict[str, str]:
        """What each camera choice's alternative would do, by the choice's own path."""
        camera, who = self.shot.camera, self.who()
        wider = "a longer lens from further back would flatten the depth" if camera.lens_mm < 50 else \
            "a wider lens from nearer would stretch what is in front"
        shorter = "half as long, there would be no time to look; twice as long, we would wait"
        return {
            "camera.size": _SIZES.get(camera.size, "").format(who=who),
            "camera.angle": _ANGLES.get(camera.angle, "").format(who=who),
            "camera.lens": wider,
            "camera.move": self._still() if camera.move == "track" else _MOVES.get(camera.move, "").format(who=who),
            "camera.position": f"from the other side {who} would face the other edge of the picture",
            "duration": shorter,
            "pose_rate": "twelve poses a second would look like stop-motion" if self.shot.pose_rate > 12
            else "twenty-four poses a second would be smoother, and less handmade",
        }

    def _still(self) -> str:
        """When whoever travels would leave a camera that stands still."""
        person = self.performer(self.shot.camera.subject)
        path = next((b for b in person.beats if len(b.path) > 1), None) if person else None
        if path is None:
            return f"from a still camera {self.who()} would walk out of the picture"
        way = sum(math.dist(a, b) for a, b in zip(path.path, path.path[1:], strict=False))
        speed = way / max(0.1, float(path.end - path.start))
        after = self.width() / 2 / max(0.05, speed)
        return f"from a still camera {self.who()} would leave the picture after {after:.1f} seconds"


def stands(performer: PlannedPerformer, when: Fraction) -> tuple[float, float, float]:
    """x, y (metres) and heading (radians) of a performer at a time of its shot."""
    x, y, heading = performer.mark.x, performer.mark.y, performer.mark.heading
    for beat in sorted(performer.beats, key=lambda b: b.start):
        if beat.start > when:
            break
        if len(beat.path) > 1:
            share = min(1.0, float((when - beat.start) / max(beat.end - beat.start, Fraction(1, 12))))
            (ax, ay), (bx, by) = beat.path[0], beat.path[-1]
            x, y, heading = ax + (bx - ax) * share, ay + (by - ay) * share, math.atan2(by - ay, bx - ax)
        if beat.end_heading is not None and beat.end <= when:
            heading = beat.end_heading
    return x, y, heading


def _cut(view: _View, before: PlannedShot | None, plan: Plan) -> Choice:
    """Why the picture changes here."""
    shot = view.shot
    usual = plan.duration / len(plan.shots)
    if before is None:
        first = plan.shots[0] is shot
        reason = "the film begins" if first else "a new scene: another place or time"
        wide = shot.camera.size in ("wide", "full", "extreme_wide")
        nearer, wider = "opening nearer would hide where we are", "opening wide would show the place before the person"
        instead = nearer if wide else wider
        return Choice(id=f"{shot.id}.cut", value="open", reason=reason, instead=instead)
    speaks = _first_line(shot)
    acts = next((b for p in shot.performers for b in sorted(p.beats, key=lambda b: b.start)
                 if Fraction(-1, 4) <= b.start <= Fraction(1, 2) and not b.line), None)
    if speaks is not None and speaks.start <= Fraction(3, 4):
        reason = f"{view.who(speaks.speaker)} begins to speak: we look at who has the word"
    elif acts is not None:
        reason = f"{view.who(acts.subject)} begins to {acts.action.replace('_', ' ')}: the eye wants to follow"
    else:
        reason = f"attention moves to {view.who()}"
    held = float(before.duration + shot.duration)
    instead = f"without the cut the {before.camera.size.replace('_', ' ')} shot would last {held:.1f} seconds, " \
              f"{held / max(0.1, float(usual)):.1f} times this film’s usual"
    return Choice(id=f"{shot.id}.cut", value="cut", reason=reason, instead=instead)


def _first_line(shot: PlannedShot) -> PlannedLine | None:
    return min((x for x in shot.lines if not x.off_screen and x.start >= Fraction(-1, 2)), key=lambda x: x.start,
               default=None)


def line_pair(shot: PlannedShot) -> tuple[str, str] | None:
    """The two the 180-degree line runs between: who is framed or speaks, and whom that one has to do with."""
    people = [p for p in shot.performers if p.beats or p.subject == shot.camera.subject]
    speakers = [x.speaker for x in shot.lines]
    people.sort(key=lambda p: (p.subject != shot.camera.subject, p.subject not in speakers))
    a, b = sorted(p.subject for p in people[:2]) if len(people) > 1 else ("", "")
    return (a, b) if a and b else None


def _side(view: _View, a: str, b: str) -> float | None:
    """Which side of the line from a to b the camera is on: its sign; None when they are not both there."""
    one, two = view.performer(a), view.performer(b)
    if one is None or two is None:
        return None
    (ax, ay, _), (bx, by, _) = stands(one, view.middle), stands(two, view.middle)
    px, py, _ = view.shot.camera.position
    side = (bx - ax) * (py - ay) - (by - ay) * (px - ax)
    return side if abs(side) > 1e-6 else None


def _line(view: _View, before: _View | None) -> list[Choice]:
    """The 180-degree line of two people, and whether this shot keeps to its side."""
    pair = line_pair(view.shot)
    if pair is None:
        return []
    a, b = pair
    now = _side(view, a, b)
    then = _side(before, a, b) if before is not None else None
    if now is None:
        return []
    one, two = view.performer(a), view.performer(b)
    assert one is not None and two is not None
    left = a if view.across(stands(one, view.middle)[:2]) < view.across(stands(two, view.middle)[:2]) else b
    right = b if left == a else a
    names = f"{view.who(a)} and {view.who(b)}"
    if then is not None and (then > 0) != (now > 0):
        reason = f"the line between {names} is crossed here: they have moved, and change sides on the screen"
        instead = "from the side before they would have kept their places on the screen"
        return [Choice(id=f"{view.shot.id}.line", value="crossed", reason=reason, instead=instead)]
    reason = f"the camera keeps to one side of the line between {names}: {view.who(left)} stays left"
    instead = f"across the line {view.who(right)} would suddenly be on the left"
    return [Choice(id=f"{view.shot.id}.line", value="kept" if then is not None else "set", reason=reason,
                   instead=instead)]


def _eyeline(view: _View) -> list[Choice]:
    """Which way whoever is framed looks, and at whom."""
    line = _first_line(view.shot)
    subject = line.speaker if line is not None else view.shot.camera.subject
    person = view.performer(subject)
    if person is None or not person.beats:
        return []
    x, y, heading = stands(person, view.middle)
    across = math.cos(heading) * view.right[0] + math.sin(heading) * view.right[1]
    towards = -(math.cos(heading) * view.ahead[0] + math.sin(heading) * view.ahead[1])
    way = "towards us" if towards > 0.94 else "to the right" if across > 0 else "to the left"
    others = [p for p in view.shot.performers if p.subject != subject and p.beats]
    met = min(others, key=lambda p: _turn(x, y, heading, stands(p, view.middle)), default=None)
    if met is not None and _turn(x, y, heading, stands(met, view.middle)) < 0.9:
        reason = f"{view.who(subject)} looks {way}, where {view.who(met.subject)} is: the looks meet over the cut"
        instead = f"framed from behind the line {view.who(subject)} would look away from {view.who(met.subject)}"
    else:
        reason = f"{view.who(subject)} looks {way}: there is room on that side of the picture"
        instead = "with the room on the other side the look would run into the edge"
    return [Choice(id=f"{view.shot.id}.eyeline", value=way, reason=reason, instead=instead)]


def _turn(x: float, y: float, heading: float, other: tuple[float, float, float]) -> float:
    """Radians between a heading and the way to someone."""
    to = math.atan2(other[1] - y, other[0] - x)
    return abs((to - heading + math.pi) % (2 * math.pi) - math.pi)
