# SPDX-License-Identifier: Apache-2.0
"""A file of footage: opened, told what it is, and decoded once, its sound and its pictures, for every analyser.

Memory stays bounded at any length: stills are kept as JPEG, thinned when they become many; sound goes to a temporary
file on disk. A broken file gives what can be decoded, and says where it breaks off.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property, lru_cache
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from soundstage.errors import FilmError
from soundstage.understand.beside import Beside
from soundstage.understand.findings import Stream
from soundstage.understand.opened import Opened, opened
from soundstage.understand.scaling import Scaler

if TYPE_CHECKING:
    from soundstage.speech.recogniser import Keep, Recogniser
    from soundstage.understand.analysers.base import Analyser

Samples = npt.NDArray[np.float32]
Picture = npt.NDArray[np.uint8]

RATE = 48000
GRAY_WIDTH = 320  # pixels across of the grey picture that motion is read from
STILL_WIDTH = 640
STILL_EVERY = Fraction(1, 2)  # seconds, until there are too many
MOST_STILLS = 1600
_TINY = (64, 36)
_TOGETHER = 24  # packets of sound handed on at once
_MOST_TROUBLES = 200  # packets in a row that cannot be decoded: the rest is given up


class Frame:
    """One decoded picture, converted only when asked, and once."""

    def __init__(self, index: int, time: Fraction, picture: Any, scaler: Scaler) -> None:
        self.index, self.time = index, time
        self.change = 0.0  # grey levels by which its small picture differs from the one before, on the mean
        self.fresh = False  # whether it begins something new, as far as can be told on the way
        self._picture, self._scaler = picture, scaler

    @cached_property
    def tiny(self) -> Picture:
        """(36, 64, 3) bytes."""
        return self._scaler.scaled(self._picture, "tiny", "rgb24")

    @cached_property
    def small(self) -> npt.NDArray[np.int16]:
        """The tiny picture, from which another's can be taken away."""
        return self.tiny.astype(np.int16)

    @cached_property
    def gray(self) -> Picture:
        """(H, 320) bytes."""
        return self._scaler.scaled(self._picture, "gray", "gray")

    @cached_property
    def still(self) -> Picture:
        """(H, 640, 3) sRGB bytes (smaller when the footage is)."""
        return self._scaler.scaled(self._picture, "still", "rgb24")

    def grey_still(self) -> Picture:
        """(H, 640) bytes (smaller when the footage is): made anew each time."""
        return self._scaler.scaled(self._picture, "still", "gray")


@dataclass
class Still:
    """One kept picture."""

    index: int
    time: Fraction
    jpeg: bytes
    pinned: bool = False  # the first of a shot: never thinned out

    @property
    def picture(self) -> Picture:
        """(H, W, 3) sRGB bytes, not to be written to."""
        return _opened_picture(self.jpeg)


@lru_cache(maxsize=96)  # several analysers ask for the same ones; 70 MB at most
def _opened_picture(jpeg: bytes) -> Picture:
    import cv2

    picture = np.asarray(cv2.cvtColor(cv2.imdecode(np.frombuffer(jpeg, np.uint8), 1), cv2.COLOR_BGR2RGB), np.uint8)
    picture.flags.writeable = False
    return picture


@dataclass
class Footage:
    """What the pass kept of a file. Close it to give back the disk."""

    path: Path
    opened: Opened
    lens_mm: float | None = None  # on a sensor 36 mm wide, when the person knows it
    keep: Keep | None = None  # where networks are kept as they are computed with
    stills: list[Still] = field(default_factory=list)
    between: list[Still] = field(default_factory=list)  # one between each two of the stills
    frames: int = 0
    last: Fraction = Fraction(0)  # time of the last picture
    samples: int = 0
    notes: list[str] = field(default_factory=list)
    damaged: list[int] = field(default_factory=list)  # packets of each stream that could not be decoded
    _sound: IO[bytes] | None = None
    _every: Fraction = STILL_EVERY
    _step: Fraction = Fraction(1, 24)

    @property
    def kind(self) -> str:
        return self.opened.kind

    @property
    def streams(self) -> tuple[Stream, ...]:
        return self.opened.streams

    @property
    def seconds(self) -> Fraction:
        """Length of picture (of sound where there is none)."""
        if self.kind == "image":
            return Fraction(0)
        return self.last + self._step if self.frames else Fraction(self.samples, RATE)

    def sound(self, start: float = 0.0, end: float | None = None) -> Samples:
        """Mono samples at 48 kHz from start to end (seconds)."""
        first = min(self.samples, max(0, round(start * RATE)))
        last = self.samples if end is None else min(self.samples, max(first, round(end * RATE)))
        if self._sound is None or last <= first:
            return np.zeros(0, np.float32)
        self._sound.flush()
        kept = np.memmap(self._sound, np.int16, "r", first * 2, (last - first,))  # type: ignore[call-overload]
        return np.asarray(kept, np.float32) / 32768

    @cached_property
    def ears(self) -> Recogniser:
        """The recogniser, loaded once for all who listen."""
        from soundstage.speech.recogniser import Recogniser

        return Recogniser(threads=1, keep=self.keep)  # another analyser is at work beside it

    def stills_of(self, start: Fraction, end: Fraction) -> list[Still]:
        """The kept pictures from start to before end."""
        return [s for s in self.stills if start <= s.time < end]

    def nearest(self, start: Fraction, end: Fraction) -> Still | None:
        """Of all that was kept from start to before end the picture nearest to their middle."""
        middle = (start + end) / 2
        here = (s for s in (*self.stills, *self.between) if start <= s.time < end)
        return min(here, key=lambda s: abs(s.time - middle), default=None)

    def close(self) -> None:
        """Give back the disk."""
        if self._sound is not None:
            self._sound.close()
            self._sound = None

    def keep_still(self, frame: Frame, first: bool) -> None:
        """Keep a picture when one is due; when there are too many, every second one goes."""
        last = self.stills[-1].time if self.stills else None
        kept = self.stills
        if not first and last is not None and frame.time - last < self._every:
            if frame.time - last < self._every / 2 or (self.between and self.between[-1].time > last):
                return
            kept = self.between
        import cv2

        good, data = cv2.imencode(".jpg", cv2.cvtColor(frame.still, cv2.COLOR_RGB2BGR), [cv2.IMWRITE_JPEG_QUALITY, 92])
        if good:
            kept.append(Still(frame.index, frame.time, data.tobytes(), first))
        if len(self.stills) > MOST_STILLS:
            self._every *= 2
            self.stills, self.between = [s for k, s in enumerate(self.stills) if k % 2 == 0], []

    def keep_sound(self, block: Samples) -> None:
        """Keep (N, 2) samples as mono on disk."""
        if self._sound is None:
            self._sound = tempfile.TemporaryFile(prefix="soundstage-")  # noqa: SIM115 - lives as long as this
        mono = np.clip(block.mean(1) * 32767, -32768, 32767).astype(np.int16)
        try:
            self._sound.write(mono.tobytes())
        except OSError as error:
            raise FilmError(f"the sound cannot be kept: {error.strerror}", where=tempfile.gettempdir(),
                            remedy="make room on the disk, or set TMPDIR") from error
        self.samples += len(mono)


def begun(path: Path, lens_mm: float | None = None, keep: Keep | None = None) -> Footage:
    """A file told what it is, before anything of it is decoded."""
    file = opened(path)
    return Footage(path, file, lens_mm, keep, notes=list(file.notes))


def heard(footage: Footage, analysers: Sequence[Analyser]) -> None:
    """Decode the sound once for all the analysers."""
    for block in _joined(_sound(footage)):
        footage.keep_sound(block)
        for analyser in analysers:
            analyser.hear(block)


def _joined(blocks: Iterator[Samples]) -> Iterator[Samples]:
    """Blocks of half a second and more: a packet holds a fiftieth, and each would be worked on apart."""
    held: list[Samples] = []
    for block in blocks:
        held.append(block)
        if len(held) >= _TOGETHER:
            yield np.nan_to_num(np.concatenate(held), nan=0.0, posinf=0.0, neginf=0.0)
            held = []
    if held:
        yield np.nan_to_num(np.concatenate(held), nan=0.0, posinf=0.0, neginf=0.0)


def seen(footage: Footage, analysers: Sequence[Analyser], tell: Any = None) -> None:
    """Decode the pictures once for all the analysers."""
    jump, before = Jump(), None
    with ThreadPoolExecutor(1) as pool:
        beside = Beside(pool, [a for a in analysers if a.apart])
        others = [a for a in analysers if not a.apart]
        for frame in _pictures(footage):
            if footage.frames:
                step = frame.time - footage.last
                footage._step = step if step > 0 else footage._step
            footage.frames, footage.last = footage.frames + 1, frame.time
            frame.change = float(np.abs(frame.small - before).mean()) if before is not None else 0.0
            frame.fresh, before = jump(frame), frame.small
            beside.see(frame)
            footage.keep_still(frame, frame.fresh)
            for analyser in others:
                analyser.see(frame)
            if tell is not None and footage.frames % 48 == 0:
                tell(frame.time, footage.opened.length)
        beside.finish()


class Jump:
    """Tells on the way, by how much the small pictures change, whether a frame begins something new."""

    def __init__(self) -> None:
        self._begun = False
        self._recent: list[float] = []

    def __call__(self, frame: Frame) -> bool:
        """Whether this frame differs from the one before far more than those before it did."""
        change = frame.change
        if not self._begun:
            self._begun = True
            return True
        jumped = change > max(8.0, 2.5 * max(self._recent, default=0.0))
        # half of it is remembered: a fast pan on twos goes on by such changes, and no picture of it is a beginning
        self._recent = [change / 2] if jumped else [*self._recent, change][-8:]
        return jumped


def judged(footage: Footage) -> None:
    """Once all is decoded: refuse what holds nothing (FilmError), say what is damaged and what breaks off."""
    if not footage.frames and not footage.samples:
        raise FilmError("there is no picture or sound in it that can be decoded", where=str(footage.path),
                        remedy="the file is damaged or not footage; export it again")
    if troubles := sum(footage.damaged):
        footage.notes.append(f"{troubles} damaged packet{'s' * (troubles > 1)} could not be decoded")
    file = footage.opened
    if file.kind == "video" and not footage.frames:
        footage.opened = file.without_picture()
        footage.notes.append("no picture could be decoded; only the sound was heard")
    promised, got = file.length, max(footage.seconds, Fraction(footage.samples, RATE))
    if file.kind != "image" and promised and got < promised * Fraction(9, 10) - Fraction(1, 2):
        footage.notes.append(f"the file breaks off at {float(got):.2f} s of the {float(promised):.2f} s it promises")


def _pictures(footage: Footage) -> Iterator[Frame]:
    """Pictures, times counted from the first."""
    file = footage.opened
    if file.kind == "image":
        yield Frame(0, Fraction(0), file.still, _scaler(file))
        return
    clock = _Clock(file)
    for frame in _frames(footage, file.video):
        yield from clock.picture(frame)


def _sound(footage: Footage) -> Iterator[Samples]:
    """Blocks of sound, in time with the pictures."""
    if footage.kind != "image":
        clock = _Clock(footage.opened)
        for frame in _frames(footage, footage.opened.audio):
            yield from clock.sound(frame)
        yield from clock.rest()


def _frames(footage: Footage, number: int | None) -> Iterator[Any]:
    """Decoded frames of one stream; packets that cannot be decoded are left out, and their number noted."""
    import av

    if number is None:
        return
    with av.open(str(footage.path), metadata_errors="ignore") as container:
        stream: Any = container.streams[number]
        if stream.type == "video":
            stream.thread_type = "AUTO"
        yield from _unpacked(container.demux(stream), footage)


def _unpacked(packets: Iterator[Any], footage: Footage) -> Iterator[Any]:
    import av

    troubles = row = 0
    while True:
        try:
            packet = next(packets)
        except StopIteration:
            break
        except (av.FFmpegError, ValueError, OSError):
            troubles, row = troubles + 1, row + 1
            if row > 3:  # the reader is stuck, not the decoder
                break
            continue
        try:
            made = packet.decode()
        except (av.FFmpegError, ValueError, OSError):
            troubles, row = troubles + 1, row + 1
            if row > _MOST_TROUBLES:
                break
            continue
        row = 0
        yield from made
    footage.damaged.append(troubles)


def _scaler(file: Opened) -> Scaler:
    return Scaler({"tiny": _TINY, **file.sizes}, file.turn, file.curve)


class _Clock:
    """Gives frames their exact times, and sound its place: silence before it when it begins late."""

    def __init__(self, file: Opened) -> None:
        import av

        self.file, self.zero, self.scaler = file, file.zero, _scaler(file)
        self.count, self.last = 0, Fraction(-1)
        self.resampler: Any = av.AudioResampler(format="flt", layout="stereo", rate=RATE)
        self.heard = 0  # samples given
        self.begun = False
        self.early = 0  # samples before the first picture that are still to be left out

    def picture(self, frame: Any) -> Iterator[Frame]:
        known = frame.pts is not None and frame.time_base is not None
        time = frame.pts * frame.time_base - self.zero if known else self.count / self.file.fps
        if time <= self.last:  # a broken clock: go on at the nominal rate
            time = self.last + 1 / self.file.fps
        if time < 0:
            return
        self.last = time
        yield Frame(self.count, time, frame, self.scaler)
        self.count += 1

    def sound(self, frame: Any) -> Iterator[Samples]:
        if not self.heard and frame.pts is not None and frame.time_base is not None and self.file.kind == "video":
            late = min(frame.pts * frame.time_base - self.zero, Fraction(60))
            if late > 0:
                yield from self._given(np.zeros((int(late * RATE), 2), np.float32))
            elif not self.begun:
                self.early = min(int(-late * RATE), 60 * RATE)
            self.begun = True
        yield from self._resampled(frame)

    def rest(self) -> Iterator[Samples]:
        if self.heard:
            yield from self._resampled(None)

    def _resampled(self, frame: Any) -> Iterator[Samples]:
        import av

        try:
            made = self.resampler.resample(frame)
        except (av.FFmpegError, ValueError):  # the stream changes its form midway
            self.resampler = av.AudioResampler(format="flt", layout="stereo", rate=RATE)
            made = []
        for block in made:
            yield from self._given(np.asarray(block.to_ndarray(), np.float32).reshape(-1, 2))

    def _given(self, block: Samples) -> Iterator[Samples]:
        cut = min(self.early, len(block))
        self.early, block = self.early - cut, block[cut:]
        self.heard += len(block)
        if len(block):
            yield block
