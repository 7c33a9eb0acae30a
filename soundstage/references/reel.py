# SPDX-License-Identifier: Apache-2.0
"""Footage: a shot whose picture was filmed. The part asked for, at its pace, cropped, brought to the usual range."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage.engines.base import Abilities, Frame, FramesLost, Reference, ShotRequest, footage_of
from soundstage.errors import FilmError
from soundstage.finish.tone import before_neutral, linear_bytes
from soundstage.model.production import Take

Picture = npt.NDArray[np.float32]
LUMINANCE = np.array([0.2126, 0.7152, 0.0722], np.float32)  # of linear BT.709 colours
NEAR = Fraction(3, 2)  # seconds ahead that are decoded rather than looked for
PQ, HLG = 16, 18  # ITU-T H.273
WIDE_TO_709 = np.array([[1.6605, -0.5876, -0.0728], [-0.1246, 1.1329, -0.0083], [-0.0182, -0.1006, 1.1187]])  # BT.2087


class Footage:
    """Plays the footage of a shot's take; a shot without one is not for this engine."""

    words: tuple[str, ...] = ("footage", "clip")

    @property
    def abilities(self) -> Abilities:
        return Abilities(geometry=False, references=("footage",), sound=True, seconds_per_megapixel=0.05)

    @property
    def identity(self) -> str:
        return "footage 1"

    def frames(self, request: ShotRequest, poses: Iterable[int] | None = None) -> Iterator[tuple[int, Frame]]:
        """Each pose with its linear frame."""
        reference = footage_of(request)
        if reference is None or reference.take is None:
            raise FilmError("this shot has no footage", where=request.stage.shot, remedy="use another engine")
        wanted = list(request.wanted if poses is None else poses)
        rate = request.stage.pose_rate
        with _Reel(reference) as reel:
            for number, pose in enumerate(wanted):
                picture = reel.at(moment(reference.take, Fraction(pose) / rate, request.stage.duration))
                if picture is None:
                    raise FramesLost(request.stage.shot, wanted[number:], "the footage breaks off there")
                yield pose, _framed(picture, reference.take, request, Fraction(pose) / rate)

    def close(self) -> None:
        """Nothing is kept."""


def moment(take: Take, time: Fraction, length: Fraction) -> Fraction:
    """The second of the footage that is seen at a time of the shot."""
    if not take.backwards:
        now = take.start + time * take.speed
        return min(now, take.end - Fraction(1, 1000)) if take.hold and take.end is not None else now
    end = take.end if take.end is not None else take.start + length * take.speed
    return max(take.start, end - time * take.speed - Fraction(1, 1000))


class _Reel:
    """Footage that is decoded forwards, and looked for when it must go back or far ahead."""

    def __init__(self, reference: Reference) -> None:
        import av

        try:
            self.container: Any = av.open(reference.path)
        except (av.FFmpegError, OSError) as error:
            raise FilmError(f"the footage {reference.name} cannot be opened", where=reference.path) from error
        self.stream: Any = self.container.streams.video[0]
        self.stream.thread_type = "AUTO"
        self.base = Fraction(str(self.stream.time_base))
        self.zero = (self.stream.start_time or 0) * self.base
        self.pictures: Iterator[Any] = iter(())
        self.now: Any = None
        self.ahead: Any = None

    def __enter__(self) -> _Reel:
        return self

    def __exit__(self, *_: object) -> None:
        self.container.close()

    def at(self, time: Fraction) -> Picture | None:
        """(H, W, 3) linear display colours of the last picture shown by this time; None when there is none."""
        if self.now is None or time < self._time(self.now) or time > self._time(self.now) + NEAR:
            self._seek(time)
        while self.ahead is not None and self._time(self.ahead) <= time + Fraction(1, 2000):
            self.now, self.ahead = self.ahead, self._next()
        return None if self.now is None else _decoded(self.now)

    def _seek(self, time: Fraction) -> None:
        place = max(Fraction(0), time) + self.zero
        self.container.seek(int(place / self.base), stream=self.stream, backward=True)
        self.pictures = self._all()
        self.now, self.ahead = self._next(), self._next()

    def _all(self) -> Iterator[Any]:
        import av

        for packet in self.container.demux(self.stream):
            try:
                yield from (p for p in packet.decode() if p.pts is not None)
            except av.FFmpegError:
                continue  # a damaged piece: the picture before it stays

    def _next(self) -> Any:
        return next(self.pictures, None)

    def _time(self, picture: Any) -> Fraction:
        return int(picture.pts) * self.base - self.zero


def _decoded(picture: Any) -> Picture:
    """Upright, display-linear, 0-1; at most 1920 pixels wide."""
    share = min(1.0, 1920 / max(picture.width, picture.height))
    size = {"width": round(picture.width * share), "height": round(picture.height * share)}
    if int(picture.color_trc or 0) in (PQ, HLG):
        deep = picture.reformat(format="rgb48le", **size, threads=1).to_ndarray().astype(np.float32) / 65535
        out = usual_range(deep, int(picture.color_trc))
    else:
        srgb = picture.reformat(format="rgb24", **size, threads=1).to_ndarray()
        out = linear_bytes(np.asarray(srgb, np.uint8))
    turns = round((picture.rotation or 0) / 90) % 4
    return np.asarray(np.ascontiguousarray(np.rot90(out, turns)), np.float32)


def usual_range(signal: Picture, curve: int) -> Picture:
    """HDR (BT.2100) to the usual range: light in nits, whites of 203 nits kept, brighter ones rolled off, BT.709."""
    s = np.clip(signal.astype(np.float64), 0, 1)
    if curve == PQ:
        m1, m2, c1, c2, c3 = 0.1593017578125, 78.84375, 0.8359375, 18.8515625, 18.6875
        p = s ** (1 / m2)
        nits = 10000 * (np.maximum(p - c1, 0) / (c2 - c3 * p)) ** (1 / m1)
    else:
        a, b, c = 0.17883277, 0.28466892, 0.55991073
        scene = np.where(s <= 0.5, s * s / 3, (np.exp((s - c) / a) + b) / 12)
        luma = np.maximum(scene @ [0.2627, 0.6780, 0.0593], 1e-9)
        nits = 1000 * scene * (luma**0.2)[..., None]
    light = np.maximum((nits / 203) @ WIDE_TO_709.T, 0)
    peak = light.max(-1, keepdims=True)
    rolled = np.where(peak <= 0.75, peak, 0.75 + 0.25 * np.tanh((peak - 0.75) / 0.9))
    return np.asarray(light * rolled / np.maximum(peak, 1e-9), np.float32)


def _framed(picture: Picture, take: Take, request: ShotRequest, time: Fraction) -> Frame:
    """Cropped to the film's shape from its middle, sized, with its weather; before the film's tone map."""
    import cv2

    h, w = picture.shape[:2]
    left, top, right, low = (round(v * s) for v, s in zip(take.crop, (w, h, w, h), strict=True))
    part = picture[top : max(low, top + 1), left : max(right, left + 1)]
    h, w = part.shape[:2]
    shape = request.width / request.height
    if w / h > shape:
        wide = max(1, round(h * shape))
        part = part[:, (w - wide) // 2 : (w - wide) // 2 + wide]
    else:
        tall = max(1, round(w / shape))
        part = part[(h - tall) // 2 : (h - tall) // 2 + tall]
    way = cv2.INTER_AREA if part.shape[1] > request.width else cv2.INTER_CUBIC
    resized = cv2.resize(np.ascontiguousarray(part), (request.width, request.height), interpolation=way)
    sized = np.clip(np.asarray(resized, np.float32), 0, 1)
    return before_neutral(_weathered(_lit(sized, take), take.weather, float(time), request.seed))


def _lit(picture: Picture, take: Take) -> Picture:
    from soundstage.finish.hours import graded_linear

    lit = graded_linear(picture, take.hour, take.weather)
    return np.repeat((lit @ LUMINANCE)[..., None], 3, -1) if take.grey else lit


def _weathered(picture: Picture, weather: str, time: float, seed: int) -> Picture:
    """Rain or snow falling in front, in three depths; what is nearer is larger and faster."""
    if weather not in ("rain", "storm", "snow"):
        return picture
    import cv2

    from soundstage.rng import rng

    h, w = picture.shape[:2]
    drawn: Any = np.zeros((h, w), np.uint8)  # lines are smooth only on bytes
    for depth, count in enumerate((160, 80, 36)):
        chance = rng(seed, "footage weather", weather, depth)
        start, near = chance.uniform(0, 1, (count, 3)), (depth + 1) / 3
        speed = (1.6 if weather != "snow" else 0.16) * (0.7 + near)
        y = (start[:, 1] + speed * time) % 1.1 - 0.05
        sway = 0.02 * np.sin(2.2 * time + 6 * start[:, 2]) if weather == "snow" else 0.05 * speed * time
        x = (start[:, 0] + sway) % 1.0
        for px, py in zip(x * w * 16, y * h * 16, strict=True):
            spot = (int(px), int(py))
            if weather == "snow":
                cv2.circle(drawn, spot, int(16 * (0.5 + 1.6 * near) * h / 270), (190,), -1, cv2.LINE_AA, 4)
            else:
                tip = (int(px + 0.05 * 16 * h * 0.05 * near), int(py + 16 * h * 0.05 * (0.4 + near)))
                cv2.line(drawn, spot, tip, (56 + 41 * near,), 1, cv2.LINE_AA, 4)
    over = cv2.GaussianBlur(drawn, (0, 0), 0.6 * h / 270).astype(np.float32)[..., None] / 255
    light = np.float32(0.8 * max(0.25, float(picture.mean()) * 1.6))
    return np.asarray(picture * (1 - over) + over * light, np.float32)
