# SPDX-License-Identifier: Apache-2.0
"""The making of a planned film, step by step: board, sound, animatic, frames, join, report."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np
import numpy.typing as npt

from soundstage.engines import ENGINES
from soundstage.engines.base import Engine, Frame, ShotRequest, get_ready, pose_digest, remembering
from soundstage.finish.cut import Meeting, Own, edited
from soundstage.finish.grade import finished
from soundstage.nodes import Stage, digest, poses_in
from soundstage.references.routed import Routed
from soundstage.references.takes import taken
from soundstage.work.crew import WORTH, CallSheet, Came, crew_of, draw, silent_came
from soundstage.work.frames import FPS, FinishedShot, Wanted, kept_frame, keys_of, reduced
from soundstage.work.lettering import CAPTIONS, Lettering, lettered
from soundstage.work.progress import Progress
from soundstage.work.quality import QUALITIES
from soundstage.work.rushes import Rushes
from soundstage.work.sounding import Sounding
from soundstage.work.strips import Held, encode_once, frames_of, held_key, strip_key

if TYPE_CHECKING:
    from soundstage.direct.plan import Plan, PlannedShot
    from soundstage.model.fault import Fault
    from soundstage.model.production import Claim
    from soundstage.stage.build import Staged
    from soundstage.work.making import Making

T = TypeVar("T")
U = TypeVar("U")
SOON = 1.0  # seconds: a frame that is worth waiting for on the board


class Rendering(Sounding):
    """A plan on its way to a film. Close it to end the engine's processes."""

    def __init__(self, making: Making, plan: Plan) -> None:
        super().__init__(making, plan)
        self.crew: list[Engine] = [Routed(e) for e in making.ahead.crew or crew_of(ENGINES.new(making.options.engine))]
        self.engine = self.crew[0]
        remembering(self.crew, partial(making.store.once, "surfaces"))
        self.pictures: list[npt.NDArray[np.uint8]] = []
        self.parts: list[dict[str, str]] = []  # the joined segments, for the report
        self.wanted: list[Wanted] = []  # the film's frames, shot by shot, once they are named
        self.names: dict[str, tuple[str, ...]] = {}  # by shot, what its poses are called
        self._encoding = Lock()
        self.strips = self._edited()

    def __enter__(self) -> Rendering:
        return self

    def __exit__(self, *_: object) -> None:
        for engine in self.crew:
            engine.close()

    def request(self, index: int, quality: str, poses: tuple[int, ...] = ()) -> ShotRequest:
        """What the engine is asked for."""
        width, height, samples = self._size(quality)
        staged = self.stage(index)
        return ShotRequest(
            staged.stage, width, height, samples, FPS, self.plan.seed, self.plan.style, staged.shot.sentence,
            taken(self.making.production, staged.shot.block, self.making.store, staged.shot.offset), poses,
            self._names(index),
        )

    def _size(self, quality: str) -> tuple[int, int, int]:
        """Width, height, and rays a pixel."""
        options = dataclasses.replace(self.making.options, quality=quality)
        if quality == "board":
            options = dataclasses.replace(options, size=None)
        return options.picture(self.aspect)

    def _wanted(self, index: int, quality: str, alone: tuple[int, ...] = (), only: tuple[int, ...] = ()) -> Wanted:
        """A shot's frames by name, kept by all that it is staged from. alone: poses that are drawn by themselves;
        only: those of all poses that are wanted."""
        size, ask = self._size(quality), partial(self.request, index, quality, alone)

        def named() -> dict[int, str]:
            if self.engine.abilities.geometry and not alone and not only:
                self._names(index, anew=True)
            return keys_of(self.engine, ask(), only)

        keys = self.staged_name(("frames", self.engine.identity, size, alone, only), index, named)
        return Wanted(self.plan.shots[index], size[0], size[1], self.plan.seed, keys, ask)

    def _staged(self, shot: PlannedShot) -> Staged:
        staged = super()._staged(shot)
        self._names(next(index for index, one in enumerate(self.plan.shots) if one.id == shot.id))
        return staged

    def _names(self, index: int, anew: bool = False) -> tuple[str, ...]:
        """What is to be seen at each pose of the shot, by name; () where that is not known. anew: find it out."""
        shot, key = self.plan.shots[index].id, self.name_key(("poses",), index)
        if shot not in self.names and (anew or (key and self.making.store.has("names", key))):
            self.names[shot] = self.staged_name(("poses",), index, lambda: _pose_names(self.stage(index).stage))
        return self.names.get(shot, ())

    def board(self) -> None:
        """One picture a shot, and the sheet of them all. A draft's are frames of its film."""
        from soundstage.deliver.storyboard import storyboard

        panels = []
        self._board_drawn()
        for index, shot in enumerate(self.plan.shots):
            picture = self.board_picture(index)
            self.pictures.append(picture)
            panels.append((picture, shot))
            self.making.tell(Progress("board", index + 1, len(self.plan.shots), shot.sentence))
        path = self.making.folder / "board.png"
        storyboard(panels, self.making.production.title, path, partial(self.making.store.once, "boards"))
        self.making.tell(Progress("board", len(panels), len(panels), "", str(path)))

    @property
    def mostly_drawn(self) -> bool:
        """Whether most of the board's pictures need not be drawn any more."""
        frames = [key for index in range(len(self.plan.shots)) for key in self._on_board(index).keys.values()]
        return 2 * sum(self.making.store.has("frames", key) for key in frames) > len(frames)

    def board_picture(self, index: int) -> npt.NDArray[np.uint8]:
        """The picture in the middle of a shot, at the board's size."""
        wanted = self._on_board(index)
        draw([self.engine], CallSheet([wanted], self.making.store, silent_came))
        (pose, key), = wanted.keys.items()
        return reduced(self._finished(index, wanted, pose, kept_frame(self.making.store, key, wanted.shot.id)),
                       self._size("board")[1])

    def _on_board(self, index: int) -> Wanted:
        """What is asked of the engine for a shot's picture on the board."""
        middle = (self._middle(index),)
        if self._drafted:
            return self._wanted(index, "draft", only=middle)
        return self._wanted(index, "board", alone=middle)

    def _middle(self, index: int) -> int:
        """The pose whose picture stands for a shot."""
        shot = self.plan.shots[index]
        return poses_in(shot.duration, shot.pose_rate) // 2

    @property
    def _drafted(self) -> bool:
        """Whether the film's own frames will do for the board: a draft's that are as large, and soon drawn."""
        (width, height, _), (_, small, _) = self._size("draft"), self._size("board")
        soon = height >= small and self.engine.abilities.seconds(width, height) < SOON
        return self.making.options.quality == "draft" and (self.making.options.size is None or soon)

    def _board_drawn(self) -> None:
        """Where what the film lacks is worth it, its whole crew draws the board, so that all of them have begun.

        Who finds nothing to draw of it begins with the film, whose frames are as soon drawn where they are the board's.
        """
        if len(self.crew) == 1 or self.making.options.until != "film":
            return
        self.find_frames()
        if self._call_sheet(silent_came).seconds(self.engine) > WORTH:
            shots = [self._on_board(index) for index in range(len(self.plan.shots))]
            get_ready(self.crew)
            left = CallSheet(shots, self.making.store, silent_came).left
            beside = self._lacking(len(self.crew) - left, shots) if left and self._drafted else []
            draw(self.crew, CallSheet([*shots, *beside], self.making.store, silent_came))

    def _lacking(self, most: int, board: Sequence[Wanted]) -> list[Wanted]:
        """The last frames that the film lacks and the board does not show, one by one."""
        shown = {key for wanted in board for key in wanted.keys.values()}
        found = [dataclasses.replace(wanted, keys={pose: key}) for wanted in self.wanted
                 for pose, key in wanted.keys.items() if key not in shown and not self.making.store.has("frames", key)]
        return found[max(0, len(found) - most):] if most > 0 else []

    def animatic(self) -> None:
        """The board's pictures for as long as their shots, with titles, transitions and the real mix."""
        from soundstage.deliver.mp4 import QUICK_PRESET, encoder, join

        shots = [Held(picture, letters.set_on(self.stage(index).stage, picture) if letters.key else ())
                 for index, (picture, letters) in enumerate(zip(self.pictures, self._lettering(), strict=True))]
        segments = []
        for strip in self.strips:
            path = self.making.store.path("held", held_key(strip, shots, encoder(QUICK_PRESET))).with_suffix(".mp4")
            encode_once(path, partial(frames_of, strip, shots), QUICK_PRESET)
            segments.append(path)
        out = self.making.folder / "animatic.mp4"
        assert self.mix is not None
        join(segments, self.mix.master, out, keep=self._track)
        self.making.tell(Progress("animatic", 1, 1, "", str(out)))

    def _edited(self) -> tuple[Own | Meeting, ...]:
        """The film in order: each shot's own frames, and the transitions between."""
        shots = self.plan.shots
        lengths = [math.ceil(shot.duration * FPS) for shot in shots]
        return edited(lengths, [shot.transition for shot in shots], shots[-1].ending if shots else "", FPS)

    def frames(self, came: Came = silent_came) -> None:
        """Render every pose that is not stored, shot by shot; came: told of each frame's key when it is there."""
        total, done = sum(len(wanted.keys) for wanted in self.wanted), 0

        def tick(key: str, frame: Frame | None) -> None:
            nonlocal done
            done += 1
            came(key, frame)
            self.making.tell(Progress("frames", done, total))

        sheet = self._call_sheet(tick)
        draw(self.crew if sheet.seconds(self.engine) > WORTH else self.crew[:1], sheet)

    @property
    def draws(self) -> bool:
        """Whether frames of the film are still to be drawn."""
        self.find_frames()
        return self._call_sheet(silent_came).left > 0

    def _call_sheet(self, came: Came) -> CallSheet:
        """All frames of the film that the store lacks."""
        return CallSheet(self.wanted, self.making.store, came)

    def film(self, meanwhile: Callable[[], T], seen: Callable[[], U]) -> tuple[T, U]:
        """Render the frames, finishing and encoding what is there; join all; -> what was found on the way.

        meanwhile: what else is done from now on; seen: done when all frames are there, and waits for the sound.
        """
        self.find_frames()
        rushes = Rushes()
        strips = self._strips(rushes.wait)
        with rushes.beside([meanwhile]) as (done,), rushes.beside(strips, len(self.crew)) as encoded:
            self.frames(rushes.came)
            with rushes.beside([engine.close for engine in self.crew], len(self.crew)):
                pictured = seen()
                self._joined(self._taken(encoded), self.making.out)
                return done(), pictured

    def find_frames(self) -> None:
        """Name the film's frames, once: those of an earlier make are in the store by these keys."""
        if not self.wanted:
            self.wanted = [self._wanted(i, self.making.options.quality) for i in range(len(self.plan.shots))]

    def outline(self, wanted: Wanted) -> Any:
        """Ids for styles that draw outlines; others need none."""
        if not self.style.finish.outline:
            return lambda pose: None
        from soundstage.stage.guides import guides

        return lambda pose: guides(wanted.request().stage, pose, wanted.width, wanted.height).ids

    def join(self, out: Path | None = None) -> None:
        """Join the segments by packet copy with the mix."""
        self._joined(self.segments(), out or self.making.out)

    def _joined(self, segments: Sequence[Path], out: Path) -> None:
        from soundstage.deliver.mp4 import join

        assert self.mix is not None
        join(segments, self.mix.master, out, keep=self._track)

    def _track(self, key: str, make: Callable[[], T]) -> T:
        """The encoded sound of this key: animatic and film have the same, and the second waits for the first's."""
        with self._encoding:
            return self.making.store.once("tracks", key, make)

    def segments(self) -> list[Path]:
        """Each shot and each transition as its own closed segment, encoded once."""
        return self._taken(self._strips())

    def _taken(self, encoded: Sequence[Callable[[], tuple[Path, dict[str, str]]]]) -> list[Path]:
        segments = []
        for number, strip in enumerate(encoded):
            path, part = strip()
            segments.append(path)
            self.parts.append(part)
            self.making.tell(Progress("join", number + 1, len(encoded)))
        return segments

    def _strips(self, await_frame: Callable[[str], Frame | None] = lambda key: None
                ) -> list[Callable[[], tuple[Path, dict[str, str]]]]:
        """Functions that encode each strip of the film, unless that is done, in order; -> where, and for the report."""
        shots = [
            FinishedShot(self.making.store, wanted, self.finish(index), self.outline(wanted), letters, await_frame)
            for index, (wanted, letters) in enumerate(zip(self.wanted, self._lettering(), strict=True))
        ]
        return [partial(self._encoded, strip, shots) for strip in self.strips]

    def _lettering(self) -> list[Lettering]:
        """Every shot's title, and what is said in it where the film has captions."""
        spans = [(at.start, at.start + float(at.shot.duration)) for at in self.times]
        lines = self.subtitles() if self.making.production.pin(CAPTIONS) else []
        return lettered([shot.title for shot in self.plan.shots], spans, lines,
                        [(float(shot.title_at), float(shot.title_for)) for shot in self.plan.shots],
                        [(shot.title_place, shot.title_look) for shot in self.plan.shots])

    def _encoded(self, strip: Own | Meeting, shots: Sequence[FinishedShot]) -> tuple[Path, dict[str, str]]:
        from soundstage.deliver.mp4 import PRESET, QUICK_PRESET, encoder

        preset = QUICK_PRESET if QUALITIES[self.making.options.quality].quick else PRESET
        path = self.making.store.path("segments", strip_key(strip, shots, encoder(preset))).with_suffix(".mp4")
        part = self._part(strip, path)
        encode_once(path, partial(frames_of, strip, shots), preset)
        return path, part

    def _part(self, strip: Own | Meeting, path: Path) -> dict[str, str]:
        """For the report: what a segment shows, its key, and whether its packets are the stored ones."""
        ids = [s.id for s in self.plan.shots]
        named = ids[strip.shot] if isinstance(strip, Own) else f"{strip.name} {strip.after}"
        return {"shot": named, "segment": path.stem, "state": "reused" if path.exists() else "made"}

    def picture(self, shot: str, pose: int) -> npt.NDArray[np.uint8] | None:
        """A finished picture of a shot: a frame of the film, or else of the board; None when neither is made."""
        index = next(i for i, s in enumerate(self.plan.shots) if s.id == shot)
        wanted = self.wanted[index] if self.wanted else None
        if wanted is not None and pose in wanted.keys:
            frame = self.making.store.get_frame(wanted.keys[pose])
            if frame is not None:
                return self._finished(index, wanted, pose, frame)
        on_board = pose == self._middle(index) and index < len(self.pictures)
        return self.pictures[index] if on_board else None

    def picture_name(self, shot: str) -> str:
        """A name of the picture in the middle of a shot, "" where there is none."""
        index = next(i for i, s in enumerate(self.plan.shots) if s.id == shot)
        key = self.wanted[index].keys.get(self._middle(index), "") if self.wanted else ""
        if key and self.making.store.has("frames", key):
            return digest((key, self.finish(index), self.plan.seed))
        return digest(self.pictures[index]) if index < len(self.pictures) else ""

    def _finished(self, index: int, wanted: Wanted, pose: int, frame: Frame) -> npt.NDArray[np.uint8]:
        """A frame as it is seen in the film."""
        return finished(frame, self.finish(index), pose, wanted.seed, self.outline(wanted)(pose))

    def report(self, until: str, claims: Sequence[Claim], faults: Sequence[Fault] = ()) -> dict[str, Any]:
        """report.json and a page to read: claims, faults, choices, measurements."""
        from soundstage.deliver.report import write_report

        measured: dict[str, Any] = {
            "seconds": round(self.seconds, 3),
            "shots": len(self.plan.shots),
            "until": until,
            "engine": self.engine.identity,
            "quality": self.making.options.quality,
            "fps": str(FPS),
            "poses": self.staged.poses,
        }
        if self.mix is not None:
            measured |= {
                "loudness_lufs": round(self.mix.loudness, 2),
                "true_peak_dbtp": round(self.mix.true_peak, 2),
                "gain_db": round(self.mix.gain_db, 2),
                "stems": self.stem_names,
            }
        if self.parts:
            measured["segments"] = self.parts
        return write_report(self.making.folder, self.making.production, (claims, faults), self.plan.choices, measured)


def _pose_names(stage: Stage) -> tuple[str, ...]:
    return tuple(pose_digest(stage, pose) for pose in range(stage.poses))
