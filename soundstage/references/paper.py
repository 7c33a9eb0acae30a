# SPDX-License-Identifier: Apache-2.0
"""A picture as a paper performer: cut out, glued on card, with a foot; it hops along, turns, nods and talks.

It shows its face to the stage's open side (-Y, where cameras are), leans towards where it is going, and turns
round to its mirrored back to go left, as a paper puppet does. With a face its jaw is a flap that drops with the
words over a dark mouth; without one it bounces with them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.bodies import species
from soundstage.bodies.base import Body, BodyPart, Dims, Look
from soundstage.direct.cast import CARD, Built, performer
from soundstage.model.production import Subject
from soundstage.motion import ik
from soundstage.motion.controls import Controls
from soundstage.motion.performance import Contact, Performance, SceneQuery
from soundstage.nodes import Card, Mesh
from soundstage.props._standee_size import USUAL
from soundstage.references.cutout import Cutout, cut_out
from soundstage.shape import slabs, solids

Array = npt.NDArray[np.float64]
THICK = 0.022  # of its height
LEAN = 0.5  # radians it turns from the camera towards its way
MOUTH = 0.74  # of a face's height, from its top


@dataclass(frozen=True, eq=False)
class Paper:
    """The plan of one paper figure."""

    height: float  # metres, with its foot
    width: float
    face: tuple[float, float, float, float] | None = None  # left edge, low, width, height in metres, on the card
    cards: dict[str, Array] = field(default_factory=dict)  # card -> its place on the figure, (4, 4)

    words = ("paper figure",)

    @property
    def bones(self) -> tuple[str, ...]:
        """The figure itself, and one for each card; all rest at the origin."""
        return ("root", *self.cards)

    def build(self, look: Look, facts: dict[str, Any], seed: int) -> Body:
        """A body without parts: see paper_performer, which glues the picture on."""
        count = len(self.bones)
        return Body((), self.bones, (-1,) + (0,) * (count - 1), np.tile(np.eye(4), (count, 1, 1)), self.dims(), self)

    def dims(self) -> Dims:
        """Measures of a figure as high as the card."""
        h = self.height
        eyes = self.face[1] + 0.6 * self.face[3] if self.face else 0.82 * h
        head = self.face[3] * 1.3 if self.face else 0.28 * h
        pace = 0.55 * float(np.sqrt(h / 1.2))
        return Dims(h, eyes, self.width, self.width, head, 0.45 * h, 0.4 * h, pace, 2.2 * pace, 0.0, 0.5 * h)

    def solve(self, body: Body, controls: Controls, query: SceneQuery, subject: str, seed: int) -> Performance:
        """Where it stands, how it hops, leans and turns, and its jaw."""
        c = controls
        gone = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(c.position[:, :2], axis=0), axis=1))])
        step = gone / (0.32 * self.height)
        speed = np.gradient(gone, c.times) if len(gone) > 1 else 0 * gone
        moving = ik.followed(np.clip(speed / 0.1, 0, 1), c.times, 0.08)
        ground = np.asarray(query.ground(c.position), float)
        frame = self._stood(c, ground, step, moving)
        bones = {name: frame @ place for name, place in self.cards.items()}
        if self.face:
            drop = np.zeros((len(c.times), 3))
            drop[:, 2] = -0.16 * self.face[3] * np.clip(c.jaw, 0, 1)
            bones["jaw"] = frame @ space.translation(drop) @ self.cards["jaw"]
        return Performance(np.stack([frame, *bones.values()], 1), {}, self._contacts(c, step, moving, query, subject),
                           self._anchors(frame))

    def _stood(self, c: Controls, ground: Array, step: Array, moving: Array) -> Array:
        bounce = 0.05 * self.height * np.abs(np.sin(np.pi * step)) * moving
        if not self.face:
            bounce = bounce + 0.035 * self.height * np.clip(c.jaw, 0, 1)
        lift = c.hop + bounce + c.position[:, 2] + np.maximum(c.sit, c.lie) * c.seat_height
        place = np.concatenate([c.position[:, :2], (ground + lift)[:, None]], -1)
        side = ik.followed(np.cos(c.heading), c.times, 0.1)
        over = space.smoothstep((-side - 0.1) / 0.5)
        look = np.clip(c.look_weight, 0, 1) * np.clip((c.look[:, 0] - c.position[:, 0]) / 2.0, -1, 1) * 0.25
        yaw = -np.pi / 2 + np.pi * over + LEAN * side + look + c.twist + 0.6 * c.shake
        roll = 0.08 * np.sin(np.pi * step) * moving + c.tilt
        pitch = c.lean + 0.5 * c.nod - 0.15 * c.sit
        # lying, it falls back onto its board; what leans does so away from its face
        pitch = pitch * (1 - c.lie) - c.lie * (np.pi / 2 - 0.04)
        breathing = 1 + 0.006 * np.sin(2 * np.pi * c.times / 2.7) * c.energy
        turn = space.turn("z", yaw) @ space.turn("y", pitch) @ space.turn("x", roll)
        tall = np.stack([np.ones_like(breathing), 1 / breathing, breathing * (1 - 0.1 * np.clip(c.crouch, 0, 1))], -1)
        return np.asarray(space.translation(place) @ turn @ _scaled(tall))

    def _contacts(
        self, c: Controls, step: Array, moving: Array, query: SceneQuery, subject: str
    ) -> tuple[Contact, ...]:
        """A tap of card each time it comes down."""
        out = []
        for i in np.flatnonzero(np.floor(step[1:]) > np.floor(step[:-1])) + 1:
            if moving[i] > 0.3 and c.fly[i] < 0.5 and c.hop[i] < 0.05:
                x, y, _ = c.position[i]
                point = (float(x), float(y), float(query.ground(c.position[i])))
                out.append(Contact(float(c.times[i]), subject, "foot", point, "card", query.substance(point), 0.25))
        for i in np.flatnonzero((c.hop[1:] <= 0.012) & (c.hop[:-1] > 0.012)) + 1:
            x, y, _ = c.position[i]
            point = (float(x), float(y), float(query.ground(c.position[i])))
            out.append(Contact(float(c.times[i]), subject, "foot", point, "card", query.substance(point), 0.45, "land"))
        return tuple(sorted(out, key=lambda k: k.time))

    def _anchors(self, frame: Array) -> dict[str, Array]:
        h, d = self.height, THICK * self.height
        face = self.face or (-0.15 * h, 0.68 * h, 0.3 * h, 0.3 * h)
        middle = face[0] + face[2] / 2
        spots = {"head": (0.0, middle, face[1] + 0.5 * face[3]), "eyes": (d, middle, face[1] + 0.6 * face[3]),
                 "mouth": (d, middle, face[1] + 0.22 * face[3]), "chest": (0.0, 0.0, 0.55 * h),
                 "hips": (0.0, 0.0, 0.4 * h), "feet": (0.0, 0.0, 0.0),
                 "hand_left": (d, 0.4 * self.width, 0.45 * h), "hand_right": (d, -0.4 * self.width, 0.45 * h)}
        return {name: np.asarray(frame @ space.translation(spot)) for name, spot in spots.items()}


def _scaled(factors: Array) -> Array:
    out = np.zeros((len(factors), 4, 4))
    out[:, [0, 1, 2], [0, 1, 2]], out[:, 3, 3] = factors, 1
    return out


def paper_performer(subject: Subject, path: Path, once: Callable[[str, Callable[[], Any]], Any]) -> Built:
    """A kept picture as a member of the cast."""
    facts = species().get(subject.unit, {})
    usual = float(facts.get("height", USUAL)) if subject.family == "body" else USUAL
    height = usual * subject.size * (0.62 if subject.age == "child" else 1.0)
    body: Body = once("paper", lambda: _glued(cut_out(path), height))
    return performer(subject, body, "paper", facts)


def _glued(cut: Cutout, height: float) -> Body:
    """The figure on its board, facing +X: picture on both sides, foot, and the jaw when there is a face."""
    h, w = cut.image.shape[:2]
    foot, thick = 0.045 * height, THICK * height
    scale = (height - foot) / h
    front, cards = cut.image, {}
    parts = []
    face = None
    if cut.face:
        left, top, wide, high = cut.face
        # the picture's right is the figure's +Y, as one sees who looks at it from +X
        face = ((left - w / 2) * scale, foot + (h - top - high) * scale, wide * scale, high * scale)
        flap = _flap(cut.image, cut.face)
        front = flap.behind
        aside, up = (flap.left + flap.image.shape[1] / 2 - w / 2) * scale, foot + (h - flap.low) * scale
        cards["jaw"] = _upright((thick / 2 + 0.004, aside, up))
        parts.append(BodyPart("jaw", Card(flap.image, flap.image.shape[1] * scale, flap.image.shape[0] * scale), "jaw"))
    cards |= {"front": _upright((thick / 2 + 0.001, 0, foot)), "back": _upright((-thick / 2 - 0.001, 0, foot))}
    plan = Paper(height, w * scale, face, cards)
    parts += [BodyPart("board", _board(cut, scale, foot, height), "root"),
              BodyPart("front", Card(front, w * scale, h * scale), "front"),
              BodyPart("back", Card(cut.image, w * scale, h * scale), "back")]
    return Body(tuple(parts), plan.bones, (-1,) + (0,) * len(cards), np.tile(np.eye(4), (1 + len(cards), 1, 1)),
                plan.dims(), plan)


def _upright(at: tuple[float, float, float]) -> Array:
    """A card's own frame (its base in the middle, facing -Y) brought to a place on the figure, facing +X."""
    return np.asarray(space.translation(at) @ space.turn("z", np.pi / 2))


@dataclass(frozen=True, eq=False)
class _Flap:
    """The loose jaw, and the picture behind it with a dark mouth."""

    image: npt.NDArray[np.float32]
    left: int
    low: int  # row of its lower edge
    behind: npt.NDArray[np.float32]


def _flap(image: npt.NDArray[np.float32], face: tuple[float, float, float, float]) -> _Flap:
    """Everything under the mouth's line down to the chin, rounded below."""
    x, y, w, h = face
    rows, columns = image.shape[:2]
    left, right = int(max(0, x + 0.22 * w)), int(min(columns, x + 0.78 * w))
    top, low = int(y + MOUTH * h), int(min(rows, y + 1.03 * h))
    piece = image[top:low, left:right].copy()
    v, u = np.mgrid[0 : piece.shape[0], 0 : piece.shape[1]]
    u, v = np.abs(2 * (u + 0.5) / piece.shape[1] - 1), (v + 0.5) / piece.shape[0]
    inside = u**3 + np.clip(v, 0, 1) ** 3 < 1.05
    piece[..., 3] *= inside
    behind = image.copy()
    hole = behind[top : int(top + 0.2 * h), left:right]
    y2, x2 = np.mgrid[0 : hole.shape[0], 0 : hole.shape[1]]
    dark = ((2 * (x2 + 0.5) / hole.shape[1] - 1) / 0.82) ** 2 + ((y2 + 0.5) / hole.shape[0]) ** 2 < 1
    hole[dark] = (0.16, 0.03, 0.04, 1.0)
    return _Flap(piece, left, low, behind)


def _board(cut: Cutout, scale: float, foot: float, height: float) -> Mesh:
    """Card cut a little wider than the figure, with a tab down into its foot."""
    import shapely
    from skimage import measure

    h, w = cut.image.shape[:2]
    padded = np.pad(cut.image[..., 3], 2)
    contours: Any = measure.find_contours  # type: ignore[attr-defined]
    rings = [c for c in contours(padded, 0.5) if len(c) > 8]
    areas = [shapely.Polygon([((x - 2 - w / 2) * scale, foot + (h - y + 2) * scale) for y, x in c]).buffer(0)
             for c in rings]
    rim = 0.012 * height
    whole = shapely.simplify(shapely.union_all(areas).buffer(1.6 * rim).buffer(-0.6 * rim), 0.15 * rim)
    low = whole.intersection(shapely.box(-99, -99, 99, foot + 0.12 * height))
    x, spread = (0.0, 0.0) if low.is_empty else (float(low.centroid.x), low.bounds[2] - low.bounds[0])
    wide = float(np.clip(spread, 0.3 * height, 0.8 * height))
    tab = shapely.box(x - 0.08 * height, 0.2 * foot, x + 0.08 * height, foot + 0.14 * height)
    outline = shapely.union_all([whole, tab])
    outline = max(getattr(outline, "geoms", [outline]), key=lambda p: p.area)
    thick = THICK * height
    # a slab stands with its outline's x along X, facing -Y: turned, +X of the outline is -Y of the body
    upright = slabs.upright(slabs.slab(shapely.Polygon(outline.exterior), thick, CARD, 0.006 * height, 2), thick)
    base = slabs.slab(slabs.rectangle(wide, 0.26 * height, 0.1 * height, 6), foot, CARD, 0.015 * height)
    solid = solids.join([_centred(upright), solids.moved(base, (x, 0, 0))])
    return solids.moved(solid, heading=np.pi / 2)


def _centred(mesh: Mesh) -> Mesh:
    """The board's middle plane at y = 0."""
    low, high = solids.extent([mesh])
    return solids.moved(mesh, (0, -float(low[1] + high[1]) / 2, 0))
