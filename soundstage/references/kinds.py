# SPDX-License-Identifier: Apache-2.0
"""What a file is, by its bytes and not by its name, and how large it may be."""

from __future__ import annotations

import json
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from soundstage.errors import FilmError

Kind = Literal["image", "model", "video", "audio"]

LARGEST: dict[Kind, int] = {"image": 200_000_000, "model": 200_000_000,  # bytes
                            "video": 4_000_000_000, "audio": 1_000_000_000}
LONGEST = 3 * 3600  # seconds of footage or sound
PIXELS = 178_000_000  # of a picture, opened; Pillow takes larger ones for a trap
FORMATS: dict[Kind, str] = {
    "image": "PNG, JPEG, WebP, TIFF, BMP, GIF (its first picture)",
    "model": "glTF 2.0 (.glb, or .gltf with its files), no Draco or meshopt compression",
    "video": "MP4, MOV, WebM, MKV, AVI … whatever FFmpeg decodes",
    "audio": "WAV, FLAC, MP3, M4A, OGG … whatever FFmpeg decodes",
}
ROLES: dict[Kind, tuple[str, ...]] = {
    "image": ("identity", "backdrop", "place", "style", "first_frame", "last_frame"),
    "model": ("identity", "motion"),
    "video": ("footage", "motion", "camera", "voice", "style", "first_frame", "last_frame"),
    "audio": ("voice", "music"),
}
USUAL: dict[Kind, str] = {"image": "identity", "model": "identity", "video": "footage", "audio": "voice"}


_TEXTS = ("tty", "srt", "webvtt", "ass", "subviewer")  # what FFmpeg takes plain text for


@dataclass(frozen=True)
class Seen:
    """What is known of a file at first sight."""

    kind: Kind
    seconds: float = 0.0


def look_at(path: Path) -> Seen:
    """Which kind of reference a file is. FilmError says why when it is none that can be used."""
    if not path.is_file():
        raise FilmError(f"there is no file '{path}'", remedy="check the path")
    size = path.stat().st_size
    if size == 0:
        raise FilmError("this file is empty", where=str(path))
    with path.open("rb") as file:
        head = file.read(4096)
    seen = Seen("model") if _is_model(head, path) else _picture(path, head) or _media(path)
    if size > LARGEST[seen.kind]:
        raise FilmError(
            f"this file of {size // 1_000_000} MB is too large", where=str(path),
            remedy=f"{seen.kind} files may have up to {LARGEST[seen.kind] // 1_000_000} MB",
        )
    return seen


def _is_model(head: bytes, path: Path) -> bool:
    if head[:4] == b"glTF":
        version = struct.unpack("<I", head[4:8])[0] if len(head) >= 8 else 0
        if version != 2:
            raise FilmError(f"this is glTF version {version}", where=str(path), remedy="export it as glTF 2.0")
        return True
    if path.suffix.lower() == ".gltf" or (head.lstrip()[:1] == b"{" and b'"asset"' in head):
        try:
            asset = json.loads(path.read_bytes()).get("asset", {})
        except (ValueError, AttributeError) as error:
            raise FilmError("this is not a whole glTF file", where=str(path)) from error
        return str(asset.get("version", "")).startswith("2")
    if path.suffix.lower() in (".fbx", ".obj", ".blend", ".usd", ".usdz", ".stl", ".dae"):
        raise FilmError(f"a {path.suffix} model cannot be read", where=str(path), remedy="export it as .glb")
    return False


def _picture(path: Path, head: bytes) -> Seen | None:
    from PIL import Image, UnidentifiedImageError

    if head.lstrip()[:5] in (b"<svg ", b"<?xml") and b"<svg" in head:
        raise FilmError("a drawing in SVG cannot be used as a picture", where=str(path), remedy="export it as PNG")
    if head[4:12] in (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypavif"):
        raise FilmError("HEIC and AVIF pictures cannot be read", where=str(path), remedy="export it as JPEG or PNG")
    try:
        with Image.open(path) as image:
            if image.width * image.height > PIXELS:
                raise FilmError(f"a picture of {image.width} × {image.height} is too large", where=str(path),
                                remedy=f"up to {PIXELS // 1_000_000} megapixels work")
            return Seen("image")
    except Image.DecompressionBombError as error:
        raise FilmError("this picture is too large", where=str(path),
                        remedy=f"up to {PIXELS // 1_000_000} megapixels work") from error
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError):
        return None


def _media(path: Path) -> Seen:
    import av

    try:
        with av.open(str(path)) as container:
            moving = [s for s in container.streams.video if not s.disposition & av.stream.Disposition.attached_pic]
            if container.format.name in _TEXTS:
                raise FilmError("this file holds text, neither picture nor sound", where=str(path), remedy=_works())
            if container.format.name.endswith("_pipe") or container.format.name == "image2":
                raise FilmError("this picture is damaged", where=str(path), remedy=_works())
            stream: Any = next(iter([*moving, *container.streams.audio]), None)
            if stream is None:
                raise FilmError("there is neither picture nor sound in this file", where=str(path), remedy=_works())
            length = float(stream.duration * stream.time_base) if stream.duration and stream.time_base else 0.0
            length = length or (container.duration or 0) / av.time_base
    except (av.FFmpegError, ValueError) as error:
        raise FilmError("this file is damaged or of no kind that can be used", where=str(path),
                        remedy=_works()) from error
    if length > LONGEST:
        raise FilmError(f"{length / 60:.0f} minutes are too long", where=str(path),
                        remedy=f"cut it to at most {LONGEST // 60} minutes")
    return Seen("video" if moving else "audio", length)


def _works() -> str:
    return "these work: " + "; ".join(f"{kind}: {names}" for kind, names in FORMATS.items())
