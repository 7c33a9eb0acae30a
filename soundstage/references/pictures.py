# SPDX-License-Identifier: Apache-2.0
"""Pictures taken in: upright, sRGB, eight bits, at most 4096 pixels wide; what was changed is said."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from soundstage.errors import FilmError

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

WIDEST = 4096  # pixels


def opened(path: Path, scratch: Path) -> tuple[Path, str]:
    """The picture as a plain RGB or RGBA file and what had to be converted; itself when it is plain already."""
    from PIL import Image, ImageOps

    notes: list[str] = []
    try:
        with Image.open(path) as image:
            if (count := int(getattr(image, "n_frames", 1))) > 1:
                notes.append(f"the first of {count} pictures")
            image.load()
            upright = ImageOps.exif_transpose(image) or image
            if upright.size != image.size or image.getexif().get(0x0112, 1) != 1:
                notes.append("turned upright")
            plain = _narrowed(in_srgb(upright, notes), notes)
    except (OSError, SyntaxError, ValueError) as error:
        raise FilmError("this picture is damaged", where=str(path), remedy="save it anew as PNG or JPEG") from error
    if not notes and path.suffix.lower() in (".png", ".jpg", ".jpeg", ".webp"):
        return path, ""
    out = scratch / "picture.png"
    plain.save(out)
    return out, ", ".join(notes)


def in_srgb(image: Picture, notes: list[str]) -> Picture:
    """Eight-bit RGB or RGBA in sRGB; what was converted is added to the notes."""
    from PIL import Image, ImageCms

    if image.mode.startswith(("I", "F")):
        deep = np.asarray(image, np.float64)
        top = 65535.0 if image.mode.startswith("I") else max(1.0, float(deep.max()))
        notes.append("brought to eight bits" if top == 65535.0 else "high dynamic range brought to eight bits")
        return Image.fromarray((255 * np.clip(deep / top, 0, 1)).astype(np.uint8)).convert("RGB")
    clear = "A" in image.getbands() or "transparency" in image.info
    target = "RGBA" if clear else "RGB"
    profile = image.info.get("icc_profile")
    if profile and image.mode in ("RGB", "RGBA", "CMYK"):
        try:
            own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            name = ImageCms.getProfileDescription(own).strip()
            if "srgb" not in name.lower():
                notes.append(f"brought from {name} to sRGB")
                alpha = image.getchannel("A") if clear and image.mode == "RGBA" else None
                base = image.convert("RGB") if image.mode == "RGBA" else image
                done = ImageCms.profileToProfile(base, own, ImageCms.createProfile("sRGB"), outputMode="RGB")
                assert done is not None
                if alpha is not None:
                    done.putalpha(alpha)
                return done
        except (ImageCms.PyCMSError, OSError):
            notes.append("its colour profile is damaged and was left out")
    if image.mode == "CMYK":
        notes.append("CMYK brought to sRGB")
    return image if image.mode == target else image.convert(target)


def _narrowed(image: Picture, notes: list[str]) -> Picture:
    if max(image.size) <= WIDEST:
        return image
    notes.append(f"made smaller from {image.width} × {image.height}")
    small = image.copy()
    small.thumbnail((WIDEST, WIDEST))
    return small


def pixels(path: Path, widest: int = WIDEST) -> npt.NDArray[np.float32]:
    """A kept picture as sRGB with alpha, (H, W, 4) 0-1, at most so many pixels on its longer side."""
    from PIL import Image

    with Image.open(path) as image:
        picture: Any = image.convert("RGBA")
        if max(picture.size) > widest:
            picture.thumbnail((widest, widest))
        return np.asarray(picture, np.float32) / 255.0
