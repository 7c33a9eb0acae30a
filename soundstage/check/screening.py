# SPDX-License-Identifier: Apache-2.0
"""A film on the critic's screen: its stages, pictures and sound, and what can be read from them."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.check.claims.evidence import Evidence
from soundstage.check.claims.looking import SCENERY
from soundstage.digest import digest
from soundstage.direct.plan import Plan, PlannedShot
from soundstage.lufs import integrated
from soundstage.model.production import Production
from soundstage.nodes import Instances, Item, Mesh, Particles, SkinnedMesh, at, poses_in
from soundstage.sound.mix import Mix
from soundstage.sound.peaks import true_peak
from soundstage.stage.build import Staged
from soundstage.store import Store
from soundstage.store.stamp import code_stamp
from soundstage.work.stages import Stages

T = TypeVar("T")
RATE = 48000
SAMPLED = 48  # vertices that stand for a mesh

Array = npt.NDArray[np.float64]
Picture = npt.NDArray[np.uint8]
Samples = npt.NDArray[np.float32]


def _no_picture(shot: str, pose: int) -> Picture | None:
    return None


def _no_name(shot: str) -> str:
    return ""


@dataclass(frozen=True, eq=False)
class Screening:
    """What there is to watch and hear. picture(shot, pose) gives finished sRGB bytes (H, W, 3), or None."""

    production: Production
    plan: Plan
    staged: Mapping[str, Staged]
    stems: Mapping[str, Samples] = field(default_factory=dict)  # name -> (N, 2)
    master: Samples | None = None  # (N, 2)
    picture: Callable[[str, int], Picture | None] = _no_picture
    recognise: Callable[[Samples, str], str] | None = None  # (N,) mono at 48 kHz, what is said -> the words heard
    store: Store | None = None  # where what is drawn of the stages is kept
    names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # by shot, what its poses are called
    mix: Mix | None = None  # that the master is of: what was measured of it is not measured again
    shown: Callable[[str], str] = _no_name  # a name of the picture that stands for a shot
    judged_by: Evidence | None = None  # where it is at hand

    def has(self, need: str) -> bool:
        """Whether there is evidence of this kind: stage, picture, sound or words."""
        if need == "sound":
            return self.master is not None and bool(self.stems)
        if need == "picture":
            return self._pictured
        if need == "words":
            return self.recognise is not None and self.master is not None
        return need == "stage"

    @cached_property
    def evidence(self) -> Evidence:
        return self.judged_by or Evidence(self.production, self.plan, self.staged, self.store, self.names)

    @cached_property
    def unheard(self) -> Screening:
        """What there is to watch, and nothing to hear: all that faults go by which need no sound."""
        seen = self.evidence.unheard
        return replace(self, production=seen.production, plan=seen.plan, stems={}, master=None, mix=None,
                       recognise=None, judged_by=seen)

    def told(self, what: str, shot: str, find: Callable[[Staged], T]) -> T:
        """What a shot's stage alone tells, read back where it was looked for before: then nothing is staged."""
        name = self.staged.named(shot) if isinstance(self.staged, Stages) else ""
        return self.kept((what, name), lambda: find(self.staged[shot])) if name else find(self.staged[shot])

    def kept(self, what: tuple[object, ...], find: Callable[[], T]) -> T:
        """What is found by these values alone, read back where the same was looked for before."""
        if self.store is None:
            return find()
        return self.store.once("faults", digest((code_stamp(""), what)), find)

    @cached_property
    def true_peak(self) -> float:
        """dBTP of the master, -120 where there is none."""
        if self.mix is not None and self.mix.master is self.master:
            return self.mix.true_peak
        return true_peak(np.zeros((0, 2)) if self.master is None else self.master)

    @cached_property
    def loudness(self) -> float:
        """LUFS of the master (ITU-R BS.1770-4)."""
        if self.mix is not None and self.mix.master is self.master:
            return self.mix.loudness
        return integrated(np.zeros((0, 2)) if self.master is None else self.master)

    @property
    def planned(self) -> Iterator[PlannedShot]:
        """Planned shots that have a stage, in order."""
        return (s for s in self.plan.shots if s.id in self.staged)

    @property
    def shots(self) -> Iterator[tuple[PlannedShot, Staged]]:
        """Planned shots with their stages, in order."""
        return ((s, self.staged[s.id]) for s in self.planned)

    @property
    def cuts(self) -> Iterator[tuple[Staged, Staged]]:
        """Neighbouring shots of one scene."""
        rows = list(self.shots)
        return ((a[1], b[1]) for a, b in itertools.pairwise(rows) if a[0].scene == b[0].scene)

    def clock(self, shot: str, time: float = 0.0) -> float:
        """Film time, seconds, of a shot-local time."""
        return self.evidence.clock(shot, time)

    def middle(self, shot: str) -> int:
        """The pose whose picture stands for a shot."""
        planned = next(s for s in self.plan.shots if s.id == shot)
        return poses_in(planned.duration, planned.pose_rate) // 2

    def light_on(self, shot: str, subject: str = "") -> Array | None:
        """(N, 3) sRGB 0-1 of the pixels that show a subject ("": all of the picture) in a shot's middle picture."""
        seen, small = self.evidence.whole(shot), self._small(shot)
        if small is None or seen is None:
            return None
        if not subject:
            return small.reshape(-1, 3)
        member = [i for i, name in enumerate(seen.subjects) if name.partition("#")[0] == subject]
        return small[np.isin(seen.ids, member)]

    def _small(self, shot: str) -> Array | None:
        """(h, w, 3) sRGB 0-1: a shot's middle picture as large as what is drawn of its stage; finished once."""
        if shot not in self._looked_at:
            picture, seen = self.picture(shot, self.middle(shot)), self.evidence.whole(shot)
            self._looked_at[shot] = None if picture is None or seen is None else shrunk(picture, *seen.ids.shape)
        return self._looked_at[shot]

    @cached_property
    def _looked_at(self) -> dict[str, Array | None]:
        return {}

    @cached_property
    def _pictured(self) -> bool:
        """Whether there is a picture of any shot."""
        return any(self.picture(s.id, self.middle(s.id)) is not None for s in self.plan.shots)

    def heard(self, stem: str, start: float, end: float) -> Array:
        """(N, 2) of a stem, or of the "master", between two film times."""
        samples = self.master if stem == "master" else self.stems.get(stem)
        if samples is None:
            return np.zeros((0, 2))
        return np.asarray(samples[max(0, round(start * RATE)): max(0, round(end * RATE))], float)


def follows(before: Staged, after: Staged) -> bool:
    """Whether the second shot goes on in the very moment the first ends."""
    a, b = before.shot, after.shot
    return a.block == b.block and b.offset == a.offset + a.duration * a.pace


def subjects_of(staged: Staged) -> tuple[str, ...]:
    """Everyone and everything staged for itself (members of a group apart), in order."""
    return tuple(dict.fromkeys(i.subject for i in staged.stage.items if i.subject not in (*SCENERY,)))


def items_of(staged: Staged, subject: str) -> list[Item]:
    """What one subject is made of."""
    return [i for i in staged.stage.items if i.subject == subject]


def spot(staged: Staged, subject: str, pose: int) -> Array | None:
    """(3,) world middle of what is shown of a subject at a pose, from some of its points."""
    rows = [p for i in items_of(staged, subject) if (p := points(i, pose)) is not None]
    if not rows:
        return None
    stacked = np.concatenate(rows)
    return np.asarray((stacked.min(0) + stacked.max(0)) / 2)


def points(item: Item, pose: int) -> Array | None:
    """(N, 3) some world points of an item at a pose; None when it is hidden or has no surface of its own."""
    if not at(item.visible, pose):
        return None
    matrix, node = np.asarray(at(item.transforms, pose), float), item.node
    if isinstance(node, Mesh):
        return space.apply(matrix, _some(node.vertices))
    if isinstance(node, SkinnedMesh):
        some = slice(None, None, max(1, len(node.mesh.vertices) // SAMPLED))
        rest = np.asarray(node.mesh.vertices[some], float)
        if item.bones is not None:
            bones = np.asarray(at(item.bones, pose), float)
            mixed = np.einsum("vk,vkij->vij", node.bone_weights[some].astype(float), bones[node.bone_indices[some]])
            rest = np.einsum("vij,vj->vi", mixed[:, :3, :3], rest) + mixed[:, :3, 3]
        return space.apply(matrix, rest)
    if isinstance(node, Instances):
        return space.apply(matrix, node.transforms[:, :3, 3].astype(float))
    return None if isinstance(node, Particles) else matrix[None, :3, 3]


def _some(vertices: npt.NDArray[Any]) -> Array:
    return np.asarray(vertices[:: max(1, len(vertices) // SAMPLED)], float)


def shrunk(picture: Picture, height: int, width: int) -> Array:
    """(height, width, 3) 0-1: the picture's areas averaged."""
    from PIL import Image

    small = Image.fromarray(picture).resize((width, height), Image.Resampling.BOX)
    return np.asarray(small, float) / 255


def luminance(srgb: Array) -> Array:
    """(...) relative luminance of sRGB (..., 3) 0-1 (IEC 61966-2-1)."""
    linear = np.where(srgb <= 0.04045, srgb / 12.92, ((srgb + 0.055) / 1.055) ** 2.4)
    return np.asarray(linear @ np.array([0.2126, 0.7152, 0.0722]))
