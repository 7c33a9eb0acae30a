# SPDX-License-Identifier: Apache-2.0
"""Makes every part of one crawler: body, jointed legs, claws, feelers, jaws, a snail's shell, its face."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage.bodies._animal import Bench, chain
from soundstage.bodies._animal_crawler import SIDES, CrawlerShape
from soundstage.bodies._animal_face import Eye, add_eyes, eye_place
from soundstage.bodies._animal_marks import marked
from soundstage.nodes import SkinnedMesh
from soundstage.shape import solids
from soundstage.shape.cones import Cone

Array = npt.NDArray[np.float64]
WHORLS = 2.6  # turns of a snail's shell


class Shellwork:
    """Dresses one crawler on a bench."""

    def __init__(self, shape: CrawlerShape, facts: dict[str, Any], seed: int) -> None:
        self.shape, self.facts, self.seed = shape, facts, seed
        self.lumps = shape.lump_cones()
        self.flesh = [cone for _, _, cone in self.lumps]
        self.eyes: dict[str, Eye] = {
            s: eye_place(shape.eye_ball(sign), shape.eye_ball(sign)[0].a, shape.eye_at, shape.eye_gaze, shape.eye, sign,
                         0.45) for s, sign in SIDES}

    def face_bones(self) -> list[tuple[str, str, Sequence[float]]]:
        return [(f"{n}_{s}", "head", tuple(self.eyes[s].centre)) for s, _ in SIDES
                for n in ("eye", "lid", "lower", "brow")]

    def dress(self, bench: Bench) -> None:
        bench.flesh = self.flesh
        self._body(bench)
        for s, sign in SIDES:
            self._legs(bench, s)
            self._feelers(bench, s, sign)
            if self.shape.claw:
                self._claw(bench, s, sign)
        if self.shape.spiral:
            self._shell(bench)
        self._mouth(bench)
        lid = "lid" if "lid" in bench.palette else "coat"
        for s, sign in SIDES:  # each on its own ball
            add_eyes(bench, self.shape.eye_ball(sign), {s: self.eyes[s]}, lid, self.shape.iris, 1.0, self.shape.brow)
        for x, y, z, r in self.shape.beads:
            for _, sign in SIDES:
                bench.ball("head", (x, y * sign, z), r, "pupil", surface="eye", name="beads")

    def _body(self, bench: Bench) -> None:
        """Lumps of one colour are one skin; marks lie on the skin of the colour they name ("on"), or the coat."""
        groups: dict[tuple[str, str], list[Cone]] = {}
        for color, surface, cone in self.lumps:
            groups.setdefault((color, surface), []).append(cone)
        for (color, surface), shape in groups.items():
            mesh = bench.skinned(color, shape, color, surface=surface, smooth=2)
            marks = [m for m in self.facts.get("marks", ()) if m.get("on", "coat") == color]
            for mark in marks:
                mesh = marked(mesh, self.shape, mark, bench.palette, self.seed)
            if marks:
                bench.keep(color, mesh)

    def _legs(self, bench: Bench, side: str) -> None:
        """Two pieces a leg with a swollen knee; the foot ends in a point."""
        shape, j = self.shape, self.shape.joints
        hip_r, knee_r, foot_r = shape.leg
        for pair in shape.pairs:
            hip, knee, foot = (np.array(j[f"{pair}_{side}_{n}"]) for n in ("upper", "lower", "foot"))
            upper = np.linspace(hip, knee, 5)
            lower = np.linspace(knee, foot, 5)
            bend = np.array([0, 0, 0.06]) * np.linalg.norm(foot - knee)
            lower[1:4] += bend * np.array([0.7, 1.0, 0.7])[:, None]
            thick = [hip_r * 0.8, hip_r, hip_r * 0.95, knee_r * 1.05, knee_r]
            thin = [knee_r, knee_r * 0.95, (knee_r + foot_r) / 2, foot_r * 1.1, foot_r]
            for bone, path, radii, color in ((f"{pair}_{side}_upper", upper, thick, "leg"),
                                             (f"{pair}_{side}_lower", lower, thin, "shin")):
                stuff = bench.palette.material(color if color in bench.palette else "leg")
                bench.attach(bone, solids.noodle(path, radii, stuff, 10), f"{bone}_skin")
            band = bench.palette.material("knee" if "knee" in bench.palette else "leg")
            ball = solids.sphere(knee_r * 1.12, band, segments=12)
            bench.attach(f"{pair}_{side}_lower", solids.moved(ball, tuple(knee)), f"{pair}_{side}_lower_skin")

    def _feelers(self, bench: Bench, side: str, sign: float) -> None:
        lines = [(f"feeler{i + 1}_{side}", line, "feeler", "") for i, line in enumerate(self.shape.feelers)]
        if self.shape.mandibles:
            lines.append((f"mandible_{side}", self.shape.mandibles, "mandible", "horn"))
        for bone, line, color, surface in lines:
            points = np.array(line, float) * [1, sign, 1, 1]
            path = solids.curve(points[:, :3], 5)
            radii = np.interp(np.linspace(0, len(points) - 1, len(path)), np.arange(len(points)), points[:, 3])
            stuff = bench.palette.material(color if color in bench.palette else "leg", surface)
            bench.attach(bone, solids.noodle(path, radii, stuff, 10), bone)

    def _claw(self, bench: Bench, side: str, sign: float) -> None:
        """Upper and lower arm, and a pincer whose inner finger moves."""
        shape, j = self.shape, self.shape.joints
        radii = [p[3] for p in shape.claw]
        points = [np.array(j[f"{n}_{side}"]) for n in ("arm", "fore", "claw")]
        for i, bone in enumerate(("arm", "fore")):
            bench.lump(f"{bone}_{side}", [Cone(_p(points[i]), _p(points[i + 1]), radii[i], radii[i + 1], 0.01)], "claw",
                       0.8, name=f"{bone}_{side}")
        long, thick = shape.pincer
        hand, out = points[2], np.array([0.0, sign, 0.0])
        palm = hand + [0.30 * long, 0, 0]
        flat = (1.0, 1.0, 0.68)
        fixed = [Cone(_p(hand), _p(palm), 0.55 * thick, thick, 0.02, "", flat)]
        for line, bone, start in ((((0.40, 0.62, 0.52), (0.72, 0.62, 0.36), (1.0, 0.16, 0.10)), "claw", fixed),
                                  (((0.42, -0.60, 0.42), (0.70, -0.62, 0.32), (0.96, -0.12, 0.10)), "pinch", [])):
            path = [(*(hand + [x * long, 0, 0] + out * y * thick), r * thick) for x, y, r in line]
            bench.lump(f"{bone}_{side}", [*start, *chain(path, 0.012, [""])], "claw", 0.7, name=f"{bone}_{side}")
        tip = bench.palette.material("claw_tip" if "claw_tip" in bench.palette else "claw")
        for bone, y in (("claw", 0.16), ("pinch", -0.12)):
            end = hand + [0.985 * long, 0, 0] + out * y * thick
            bench.attach(f"{bone}_{side}", solids.moved(solids.sphere(0.14 * thick, tip, segments=12), tuple(end)),
                         f"{bone}_tip_{side}")

    def _shell(self, bench: Bench) -> None:
        """A coil that widens outward (a logarithmic spiral) in the middle plane, its mouth over the foot."""
        x, z, radius, thick = self.shape.spiral
        turn = np.linspace(0, WHORLS * 2 * np.pi, 90)
        grown = np.exp((turn - turn[-1]) * 0.19)
        angle = turn - turn[-1] - np.radians(70)
        away = (radius - thick) * grown
        side = 0.5 * thick * (1 - grown)  # the middle stands out a little on both sides
        for sign in (1.0, -1.0):
            path = np.stack([x + away * np.cos(angle), sign * side, z + away * np.sin(angle)], -1)
            bench.attach("abdomen", solids.tube(path, list(thick * grown * 1.02),
                                                bench.palette.material("shell", "wet"), 20), "shell")
            stripe = np.stack([x + (away + 0.30 * thick * grown) * np.cos(angle), sign * (side + 0.80 * thick * grown),
                               z + (away + 0.30 * thick * grown) * np.sin(angle)], -1)
            bench.attach("abdomen", solids.tube(stripe, list(0.26 * thick * grown),
                                                bench.palette.material("band", "wet"), 10), "band")

    def _mouth(self, bench: Bench) -> None:
        """A lower lip over a dark lining: closed it is only a line."""
        x, z, long, r = self.shape.mouth
        hinge, chin = np.array([x - long, 0, z]), np.array([x, 0, z])
        flat = (1.0, 1.5, 0.6)
        color = "lip" if "lip" in bench.palette else "coat"
        bench.lump("jaw", [Cone(_p(hinge), _p(chin), r, 0.9 * r, 0.01, "", flat)], color, 0.5, name="jaw")
        up = [0, 0, 0.5 * r]
        for bone, name in (("head", "palate"), ("jaw", "mouth")):
            inside = Cone(_p(hinge + up), _p(chin + up - [0.1 * r, 0, 0]), 0.9 * r, 0.84 * r, 0.01, "",
                          (1.0, 1.5, 0.4))
            bench.lump(bone, [inside], "mouth", 0.5, "wet", name=name)


def extent(bench: Bench) -> Array:
    """(2, 3) low and high corner of all that is on the bench, the species' units."""
    meshes = [p.shape.mesh for p in bench.parts if isinstance(p.shape, SkinnedMesh)]
    return solids.extent([*meshes, *(piece for pieces in bench.rigid.values() for piece in pieces)])


def _p(v: npt.ArrayLike) -> tuple[float, float, float]:
    x, y, z = (float(c) for c in np.asarray(v))
    return (x, y, z)
