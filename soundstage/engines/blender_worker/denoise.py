# SPDX-License-Identifier: GPL-3.0-or-later
"""Open Image Denoise on any picture, through the library that the bpy wheel brings (its C interface).

Cycles only denoises what it has just rendered; a frame put together from a border render and a kept frame must
be denoised as a whole. Calls after the reference at openimagedenoise.org/documentation.html (version 2).
"""

from __future__ import annotations

import contextlib
import ctypes
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

Picture = npt.NDArray[np.float32]
_CPU, _FLOAT3, _FAST = 1, 3, 4  # the library's numbers for device, format and quality
LUMINANCE = (0.212671, 0.715160, 0.072169)
LIT_NEAR = 5  # pixels within which a lit sample is found even in half shade
_PATTERNS = ("libOpenImageDenoise.so*", "libOpenImageDenoise*.dylib", "OpenImageDenoise.dll")


@lru_cache(maxsize=1)
def library() -> Any:
    """The loaded library, or None where this bpy keeps it elsewhere (Cycles then denoises by itself)."""
    import bpy

    folder = Path(bpy.__file__).resolve().parent
    for root in (folder, *folder.parents[:4]):
        for pattern in _PATTERNS:
            for path in sorted((root / "lib").glob(pattern)) or sorted(root.glob(pattern)):
                try:
                    return _declared(ctypes.CDLL(str(path)))
                except OSError:
                    continue
    return None


def cleaned(guide: Picture) -> Picture:
    """A guide (first-hit albedo or normal, (H, W, 3)) without its noise.

    At two to four rays a pixel a guide's edges are ragged, and raggedness, or the speckle of mist, would stay.
    """
    lib = _library()
    with _device(lib) as device:
        return _filtered(lib, device, {b"albedo": np.ascontiguousarray(guide)}, {})


def smoothed(guide: Picture) -> Picture:
    """A guide with its ragged edges made even by a small kernel: a quarter of the cost of cleaning, a little softer.

    At two rays a pixel an edge is none, half or all; spreading it over its neighbours (1 2 1) and sharpening the
    outcome again is near to what more rays would have shown.
    """
    even = _spread(guide)
    return np.ascontiguousarray(even + np.float32(0.6) * (even - _spread(even)))


def _spread(picture: Picture) -> Picture:
    for axis in (0, 1):
        line = np.moveaxis(picture, axis, 0)
        out = line.copy()
        out[1:-1] = (line[:-2] + 2 * line[1:-1] + line[2:]) / 4
        picture = np.moveaxis(out, 0, axis)
    return picture


def exposure(color: Picture) -> float:
    """What the filter multiplies a linear picture by, to bring its mean to middle grey.

    As the library's own: 0.18 over the geometric mean of luminance in tiles of 16 pixels. Told to it, parts of a
    picture are filtered as they are in the whole.
    """
    light = color @ np.array(LUMINANCE, np.float32)
    rows, columns = (range(0, side, 16) for side in light.shape)
    tiles = np.add.reduceat(np.add.reduceat(light, rows, 0), columns, 1) / np.outer(
        np.diff([*rows, light.shape[0]]), np.diff([*columns, light.shape[1]]))
    lit = tiles[tiles > 1e-8]
    return float(0.18 / np.exp2(np.log2(lit).mean())) if lit.size else 1.0


def denoised(color: Picture, albedo: Picture, normal: Picture, scale: float) -> Picture:
    """The clean picture (H, W, 3) of a noisy linear one, with its cleaned albedo and normal as guides.

    scale: exposure() of the whole picture.
    """
    lib = _library()
    with _device(lib) as device:
        pictures = {b"color": color, b"albedo": albedo, b"normal": normal}
        clean = _filtered(lib, device, pictures, {b"hdr": True, b"cleanAux": True}, scale)
    # with clean guides the filter rings at hard edges of pure colours: keep to what was seen near by. In half shade
    # lit samples are rare: of a small neighbourhood none may be, which would leave a dark dot
    return np.clip(clean, _around(color, np.minimum, 2), _around(color, np.maximum, LIT_NEAR))


def _library() -> Any:
    lib = library()
    if lib is None:
        raise RuntimeError("Open Image Denoise is not in this bpy")
    return lib


@contextlib.contextmanager
def _device(lib: Any) -> Iterator[Any]:
    device = lib.oidnNewDevice(_CPU)
    lib.oidnCommitDevice(device)
    try:
        yield device
    finally:
        lib.oidnReleaseDevice(device)


def _around(picture: Picture, pick: Any, reach: int) -> Picture:
    """The least or greatest value of each pixel's neighbours up to this many pixels away."""
    for axis in (0, 1):
        line, out = np.moveaxis(picture, axis, 0), np.moveaxis(picture.copy(), axis, 0)
        for step in range(1, reach + 1):
            pick(out[step:], line[:-step], out=out[step:])
            pick(out[:-step], line[step:], out=out[:-step])
        picture = np.moveaxis(out, 0, axis)
    return picture


def _filtered(lib: Any, device: Any, pictures: dict[bytes, Picture], flags: dict[bytes, bool],
              scale: float | None = None) -> Picture:
    shape = next(iter(pictures.values())).shape
    clean = np.empty(shape, np.float32)
    job = lib.oidnNewFilter(device, b"RT")
    for name, picture in (*pictures.items(), (b"output", clean)):
        if picture.shape != shape or picture.dtype != np.float32 or not picture.flags.c_contiguous:
            raise ValueError(f"{name.decode()} does not fit the other pictures")
        lib.oidnSetSharedFilterImage(job, name, picture.ctypes.data, _FLOAT3, shape[1], shape[0], 0, 0, 0)
    for flag, value in flags.items():
        lib.oidnSetFilterBool(job, flag, value)
    lib.oidnSetFilterInt(job, b"quality", _FAST)
    if scale is not None:
        lib.oidnSetFilterFloat(job, b"inputScale", scale)
    lib.oidnCommitFilter(job)
    lib.oidnExecuteFilter(job)
    lib.oidnReleaseFilter(job)
    why = ctypes.c_char_p()
    if lib.oidnGetDeviceError(device, ctypes.byref(why)):
        raise RuntimeError(f"denoising failed: {(why.value or b'').decode()}")
    return clean


def _declared(lib: Any) -> Any:
    pointer, size, text = ctypes.c_void_p, ctypes.c_size_t, ctypes.c_char_p
    lib.oidnNewDevice.restype, lib.oidnNewDevice.argtypes = pointer, [ctypes.c_int]
    lib.oidnNewFilter.restype, lib.oidnNewFilter.argtypes = pointer, [pointer, text]
    lib.oidnSetFilterInt.argtypes = [pointer, text, ctypes.c_int]
    lib.oidnSetFilterFloat.argtypes = [pointer, text, ctypes.c_float]
    lib.oidnSetFilterBool.argtypes = [pointer, text, ctypes.c_bool]
    lib.oidnSetSharedFilterImage.argtypes = [pointer, text, pointer, ctypes.c_int, *[size] * 5]
    lib.oidnGetDeviceError.argtypes = [pointer, ctypes.POINTER(text)]
    lib.oidnGetDeviceError.restype = ctypes.c_int
    for name in ("oidnCommitDevice", "oidnCommitFilter", "oidnExecuteFilter", "oidnReleaseFilter", "oidnReleaseDevice"):
        getattr(lib, name).argtypes = [pointer]
    return lib
