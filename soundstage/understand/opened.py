# SPDX-License-Identifier: Apache-2.0
"""Opening footage: what a file is by its content, which streams it has, and which of them are watched."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
import numpy.typing as npt

from soundstage.errors import FilmError
from soundstage.references.footage_file import HDR
from soundstage.references.kinds import PIXELS
from soundstage.references.pictures import WIDEST, in_srgb
from soundstage.understand.findings import Stream

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

LARGEST = 16384  # pixels a side
_PICTURES = {".jpg", ".jpeg", ".png", ".webp", ".bmp", ".tif", ".tiff", ".gif"}
_ANIMATED = ("GIF", "PNG")  # pictures that move and that FFmpeg decodes
_ORIENTATION = 0x0112  # of EXIF; from 5 on width and height change places
_FIRST = 40  # packets within which a picture must be found that tells how it is to be shown
_FILMS = {".mp4", ".mov", ".mkv", ".webm", ".avi", ".m4v", ".mpg", ".mpeg", ".ts", ".flv", ".wmv", ".ogv"}
_FILMED = (b"isom", b"iso2", b"iso4", b"iso5", b"iso6", b"mp41", b"mp42", b"avc1", b"qt  ", b"M4V ", b"M4A ", b"dash")
_SOUNDS = {".wav", ".mp3", ".flac", ".ogg", ".m4a", ".aac", ".opus", ".aif", ".aiff", ".wma"}


@dataclass(frozen=True, eq=False)
class Opened:
    """A file that can be watched."""

    kind: Literal["video", "image", "audio"]
    streams: tuple[Stream, ...]
    length: Fraction  # seconds that the file promises; 0 = it does not say
    width: int = 0
    height: int = 0
    fps: Fraction = Fraction(24)
    video: int | None = None  # index of the watched stream
    audio: int | None = None
    zero: Fraction = Fraction(0)  # stream time of what is called 0
    turn: int = 0  # quarter turns to the left that put the picture upright
    curve: int = 0  # transfer characteristics (ITU-T H.273) of HDR
    still: npt.NDArray[np.uint8] | None = None
    notes: tuple[str, ...] = ()
    sizes: dict[str, tuple[int, int]] = field(default_factory=dict)

    def without_picture(self) -> Opened:
        """The same as sound only."""
        return replace(self, kind="audio", video=None, width=0, height=0)


def opened(path: Path) -> Opened:
    """What the file is, by its content; FilmError when it is nothing that can be watched."""
    try:
        if path.is_dir():
            raise FilmError("this is a folder", where=str(path), remedy="give one video, image or sound file")
        size = path.stat().st_size
    except OSError as error:
        raise FilmError(f"there is no file '{path}'", remedy="check the path") from error
    if size == 0:
        raise FilmError("the file is empty", where=str(path), remedy="copy or export it again")
    picture = _image(path)
    if picture is not None:
        return picture
    return _container(path)


def _image(path: Path) -> Opened | None:
    """A still picture, turned upright, on grey where it is transparent; None when it is none."""
    from PIL import Image, UnidentifiedImageError

    try:
        if _filmed(path):
            return None
        with Image.open(path) as raw:
            if raw.format in _ANIMATED and getattr(raw, "n_frames", 1) > 1:
                return None  # an animation is watched as a film
            return _picture(path, raw)
    except UnidentifiedImageError:
        return None
    except Image.DecompressionBombError as error:
        raise FilmError("this picture is too large", where=str(path),
                        remedy=f"up to {PIXELS // 1_000_000} megapixels work") from error
    except (OSError, ValueError, SyntaxError) as error:
        if path.suffix.lower() not in _PICTURES:
            return None
        raise FilmError(f"the picture is damaged: {error}", where=str(path), remedy="save it again") from error


def _filmed(path: Path) -> bool:
    """Whether its first bytes are those of MP4 or QuickTime (ISO 14496-12): no reader of pictures needs to try it."""
    with path.open("rb") as read:
        head = read.read(12)
    return head[4:8] == b"ftyp" and head[8:12] in _FILMED


def _picture(path: Path, raw: Picture) -> Opened:
    """A picture that Pillow has opened, as what is watched of it."""
    from PIL import Image, ImageOps

    if max(raw.size) > LARGEST:
        raise FilmError(f"a picture of {raw.size[0]}x{raw.size[1]} is too large", where=str(path),
                        remedy=f"at most {LARGEST} pixels a side can be watched")
    notes = list(_odd_name(path, "image"))
    if (count := int(getattr(raw, "n_frames", 1))) > 1:
        notes.append(f"the first of its {count} pictures was watched")
    mode, form = raw.mode, raw.format or ""
    (width, height), turned = raw.size, raw.getexif().get(_ORIENTATION, 1) >= 5
    width, height = (height, width) if turned else (width, height)
    shown = in_srgb(ImageOps.exif_transpose(_reduced(raw)), notes)
    if shown.mode == "RGBA":
        ground = Image.new("RGBA", shown.size, (128, 128, 128, 255))
        shown = Image.alpha_composite(ground, shown).convert("RGB")
    stream = Stream(start=Fraction(0), end=Fraction(0), index=0, kind="image", codec=form.lower(),
                    facts={"width": width, "height": height, "mode": mode})
    return Opened("image", (stream,), Fraction(0), width, height, still=np.asarray(shown, np.uint8),
                  notes=tuple(notes), sizes=_sizes(width, height))


def _reduced(raw: Picture) -> Picture:
    """A huge picture made smaller before anything else is done with it, so that memory stays bounded."""
    raw.draft("RGB", (WIDEST, WIDEST))  # a JPEG is decoded smaller
    times = max(raw.size) // WIDEST
    small = raw.reduce(times) if times > 1 and raw.mode in ("RGB", "RGBA", "L", "CMYK") else raw
    small.info.update(raw.info)
    return small


def _container(path: Path) -> Opened:
    import av

    try:
        with av.open(str(path), metadata_errors="ignore") as container:
            return _described(path, container)
    except FilmError:
        raise
    except (av.FFmpegError, ValueError, OSError, OverflowError) as error:
        raise FilmError("this is not a video, image or sound file that can be read", where=str(path),
                        remedy="it may be damaged or cut off; try to play it, or export it as .mp4") from error


def _described(path: Path, container: Any) -> Opened:
    notes: list[str] = []
    streams = tuple(_stream(s) for s in container.streams)
    videos = [s for s in container.streams.video if _real(s)]
    audios = [s for s in container.streams.audio if s.codec_context is not None and s.codec_context.sample_rate]
    if not videos and not audios:
        what = ", ".join(sorted({s.kind for s in streams})) or "nothing"
        raise FilmError(f"there is no picture and no sound in it, only {what}", where=str(path))
    video, audio = (videos or [None])[0], (audios or [None])[0]
    if len(videos) > 1 or len(audios) > 1:
        notes.append(f"{len(videos)} picture and {len(audios)} sound tracks; the first of each was watched")
    kind: Literal["video", "audio"] = "video" if video is not None else "audio"
    notes += _odd_name(path, kind)
    base = Opened(kind, streams, _promised(container), notes=tuple(notes), audio=None if audio is None else audio.index)
    if video is None:
        return base
    turn, curve = _shown(container, video)
    width, height = _size(video, turn)
    if not 2 <= min(width, height) <= max(width, height) <= LARGEST:
        raise FilmError(f"a picture of {width}x{height} cannot be watched", where=str(path),
                        remedy=f"sides from 2 to {LARGEST} pixels work")
    zero = video.start_time * video.time_base if video.start_time is not None and video.time_base else Fraction(0)
    if curve:
        notes.append(f"{HDR[curve]} is brought to the usual range")
    return replace(base, notes=tuple(notes), width=width, height=height, fps=_rate(video), video=video.index,
                   zero=Fraction(zero), turn=turn, curve=curve, sizes=_sizes(width, height))


def _promised(container: Any) -> Fraction:
    """Seconds that the file says it lasts; 0 = it does not say. Matroska counts them from 0, not from its beginning."""
    micro = container.duration or 0
    if container.format.name.startswith("matroska"):
        micro -= max(0, container.start_time or 0)
    return Fraction(max(0, micro), 1_000_000)


def _real(stream: Any) -> bool:
    """A film's picture: not a cover, and with a decoder."""
    context = stream.codec_context
    cover = bool(getattr(stream, "disposition", 0) and int(stream.disposition) & 0x400)  # attached picture
    return context is not None and bool(context.width and context.height) and not cover


def _rate(stream: Any) -> Fraction:
    for rate in (stream.average_rate, stream.guessed_rate, stream.base_rate):
        if rate and 0 < rate < 1000:
            return Fraction(rate)
    return Fraction(24)


def _size(stream: Any, turn: int) -> tuple[int, int]:
    """Shown width and height."""
    context = stream.codec_context
    width, height = int(context.width), int(context.height)
    aspect = stream.sample_aspect_ratio
    if aspect and aspect > 0 and aspect != 1 and Fraction(1, 4) < aspect < 4:
        width = round(width * aspect)
    return (height, width) if turn % 2 else (width, height)


def _shown(container: Any, stream: Any) -> tuple[int, int]:
    """By the first picture: the quarter turns to the left that put it upright, and its curve when it is HDR, else 0."""
    import av

    try:
        for number, packet in enumerate(container.demux(stream)):
            for frame in packet.decode():
                curve = int(frame.color_trc or 0)
                return round((frame.rotation or 0) / 90) % 4, curve if curve in HDR else 0
            if number > _FIRST:
                break
    except (av.FFmpegError, ValueError, OSError):
        pass  # damaged: told when it is decoded
    return 0, 0


def _sizes(width: int, height: int) -> dict[str, tuple[int, int]]:
    def fitted(most: int) -> tuple[int, int]:
        scale = min(1.0, most / max(width, height * 16 / 9))
        return max(2, round(width * scale)), max(2, round(height * scale))

    return {"gray": fitted(320), "still": fitted(640)}


def _stream(stream: Any) -> Stream:
    context, facts = stream.codec_context, {}
    base = stream.time_base or Fraction(1)
    start = Fraction(stream.start_time * base) if stream.start_time is not None else Fraction(0)
    length = Fraction(stream.duration * base) if stream.duration else Fraction(0)
    if stream.type == "video" and context is not None:
        facts = {"width": context.width, "height": context.height, "fps": str(_rate(stream)),
                 "pixels": context.pix_fmt or ""}
    if stream.type == "audio" and context is not None:
        facts = {"rate": context.sample_rate, "channels": context.channels}
    language = stream.metadata.get("language", "") if stream.metadata else ""
    if language and language != "und":
        facts["language"] = language
    codec = context.name if context is not None else ""
    return Stream(start=start, end=start + length, index=stream.index, kind=stream.type or "data", codec=codec,
                  facts=facts)


def _odd_name(path: Path, kind: str) -> tuple[str, ...]:
    """A note when the name says one thing and the content another."""
    suffix = path.suffix.lower()
    says = "image" if suffix in _PICTURES - {".gif"} else "video" if suffix in _FILMS else \
        "audio" if suffix in _SOUNDS else ""
    fits = not says or says == kind or (says == "video" and kind == "audio")
    return () if fits else (f"the name says {says}, the content is {kind}: it was watched as {kind}",)
