# SPDX-License-Identifier: Apache-2.0
"""What every engine takes and gives: one frozen request in, scene-linear frames out, one a pose.

A frame belongs to a pose of the stage's pose grid; how poses map to the frames of a film (24 a second from
12 poses) is decided above. Frames are linear RGB with the stage's exposure already on them, not tone-mapped
and not graded: finish does that, so that a title or a grade never renders anything again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from functools import lru_cache
from typing import Any, Protocol, runtime_checkable

import numpy as np
import numpy.typing as npt

from soundstage.engines._region import camera_is_still
from soundstage.errors import FilmError
from soundstage.model.production import Take
from soundstage.nodes import Item, Particles, Stage, at, digest

Frame = npt.NDArray[np.floating[Any]]  # (height, width, 3) linear RGB, single or half, first row at the top
Keep = Callable[[str, Callable[[], Any]], Any]  # fetches what has this key, or makes and keeps it


@dataclass(frozen=True)
class Reference:
    """Something given to go by, kept by the hash of its bytes."""

    name: str  # "@image1"
    role: str  # identity style motion camera first_frame last_frame voice
    digest: str
    path: str = field(default="", compare=False)
    take: Take | None = None  # for footage: which part, how fast


@dataclass(frozen=True, eq=False)
class ShotRequest:
    """Everything an engine may go by for one shot; each takes what it can use."""

    stage: Stage
    width: int
    height: int
    samples: int = 2  # rays a pixel, where the engine has such a thing
    fps: Fraction = Fraction(24)
    seed: int = 0  # one seed a shot: a changing seed makes still things boil
    style: str = "clay"
    sentence: str = ""  # the shot in words
    references: tuple[Reference, ...] = ()
    poses: tuple[int, ...] = ()  # the poses wanted, () = all
    names: tuple[str, ...] = ()  # pose_digest of every pose, where that is known

    def __post_init__(self) -> None:
        for pose in self.poses:
            if not 0 <= pose < self.stage.poses:
                raise FilmError(f"pose {pose} is not in the shot, it has {self.stage.poses}", where=self.stage.shot)

    @property
    def partial(self) -> bool:
        """Whether the engine may draw later poses over the reference pose's frame: not for single pictures."""
        return len(self.wanted) > 1 and camera_is_still(self.stage)

    @property
    def wanted(self) -> tuple[int, ...]:
        """The poses to render, in order of time."""
        return tuple(sorted(set(self.poses))) or tuple(range(self.stage.poses))


@dataclass(frozen=True)
class Abilities:
    """What an engine can do, so that casting can choose one."""

    geometry: bool = True  # reads the Stage; otherwise only words, references and guides
    text_to_video: bool = False
    references: tuple[str, ...] = ()  # the roles it uses
    sound: bool = False
    any_order: bool = True  # frames can be asked for one by one, in any order
    sizes: tuple[tuple[int, int], ...] = ()  # native sizes, () = any
    crew: int = 1  # how many of it draw sooner side by side on this machine; `another` makes the second
    seconds_per_megapixel: float = 1.0  # rough cost of a frame at the default samples on two cores
    fine: int = 0  # pixels of a picture up to which four times as many are drawn

    def seconds(self, width: int, height: int) -> float:
        """Roughly how long one frame of this size takes."""
        drawn = width * height * (4 if width * height <= self.fine else 1)
        return self.seconds_per_megapixel * drawn / 1e6


@runtime_checkable
class Engine(Protocol):
    """Renders the poses of a shot. Units: words, abilities, identity, frames, close."""

    words: tuple[str, ...]

    @property
    def abilities(self) -> Abilities: ...

    @property
    def identity(self) -> str:
        """Program, version and fixed settings: what, beside the request, a frame depends on."""
        ...

    def frames(self, request: ShotRequest, poses: Iterable[int] | None = None) -> Iterator[tuple[int, Frame]]:
        """Each pose with its frame, in the order asked for (None: all wanted); poses are taken when they are due.

        Raises FramesLost after the last frame that could be made, when some could not.
        """
        ...

    def close(self) -> None:
        """Give back processes and memory; the engine may be used again."""
        ...


def get_ready(slow: Iterable[object]) -> None:
    """Let these start what they need in the background; only those that take their time for it can."""
    for one in slow:
        getattr(one, "get_ready", lambda: None)()


def introducing(engine: object) -> None:
    """Let it find out its identity in the background; only an engine that takes its time for it can."""
    getattr(engine, "introduce", lambda: None)()


def remembering(crew: Iterable[object], keep: Keep) -> None:
    """Let these keep what they make ready of things: the next make finds it. Only those that make such can."""
    for one in crew:
        getattr(one, "remember", lambda _: None)(keep)


class FramesLost(FilmError):
    """Some frames could not be made; all the others were."""

    def __init__(self, shot: str, poses: Iterable[int], why: str) -> None:
        self.poses = tuple(poses)
        listed = ", ".join(map(str, self.poses))
        super().__init__(f"the frames of pose {listed} could not be rendered: {why}", where=f"shot {shot}",
                         remedy="the others are kept; make the film again to try only these")


def frame_key(engine: Engine, request: ShotRequest, pose: int) -> str:
    """The store key of one frame: equal keys, equal pictures (within the house tolerance).

    An engine that builds from geometry depends only on what the stage holds at this pose, so that a held
    pose is rendered once and a change later in the shot leaves earlier frames alone.
    """
    size = (request.width, request.height, request.samples, request.seed)
    if engine.abilities.geometry and footage_of(request) is None:
        under = _reference_digest(request.stage, request.names) if request.partial else ""
        return digest(("frame", engine.identity, size, pose_name(request.stage, pose, request.names), under))
    return digest(("frame", engine.identity, size, pose, request.stage.digest, request.sentence, request.style,
                   tuple((r.name, r.role, r.digest, repr(r.take)) for r in request.references)))


def footage_of(request: ShotRequest) -> Reference | None:
    """The footage that is the shot's picture, if it has one."""
    return next((r for r in request.references if r.take is not None), None)


@lru_cache(maxsize=64)
def _reference_digest(stage: Stage, names: tuple[str, ...]) -> str:
    """The name of the pose on which the others of a shot are drawn."""
    return pose_name(stage, reference_pose(stage), names)


def reference_pose(stage: Stage) -> int:
    """The pose whose frame the others of a shot with a still camera may be drawn over.

    The middle one: who comes to rest has done so by then, so least differs from it, and the board shows it too.
    """
    return stage.poses // 2


def pose_name(stage: Stage, pose: int, names: tuple[str, ...]) -> str:
    """The same as pose_digest. names: of all poses of the stage, () where they are not known."""
    return names[pose] if names else pose_digest(stage, pose)


def pose_digest(stage: Stage, pose: int) -> str:
    """A name for all that is to be seen at one pose."""
    camera = stage.camera
    view = (at(camera.transforms, pose), at(camera.lens_mm, pose), at(camera.focus, pose), camera.fstop, stage.aspect)
    return digest((view, stage.sky, stage.exposure, tuple(_named(i, pose) for i in stage.items)))


def _named(item: Item, pose: int) -> str:
    """The name of an item as it is at a pose: equal looks, equal names, whether it moves at other poses or not."""
    if item.still:
        return _name_of_still(item)
    return digest(_item_at(item, pose))


@lru_cache(maxsize=2048)
def _name_of_still(item: Item) -> str:
    return digest(_item_at(item, 0))


def _item_at(item: Item, pose: int) -> tuple[object, ...]:
    if not at(item.visible, pose):
        return (item.id, "hidden")
    node: object = item.node
    if isinstance(node, Particles):
        node = (node.mesh, at(node.positions, pose), node.stretch, node.size)
    bones = None if item.bones is None else at(item.bones, pose)
    return (item.id, node, at(item.transforms, pose), bones, item.seen_by_camera)
