# SPDX-License-Identifier: GPL-3.0-or-later
"""Open Image Denoise on any picture, through the library that the bpy wheel brings (its C interface).

Cycles only denoises what it has just rendered; a frame put together from a border render and a kept frame must
be denoised as a whole. Calls after the reference at openimagedenoise.org/documentation.html (version 2).
"""

from __future__ import annotations

import ctypes
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

Picture = npt.NDArray[np.float32]
_FLOAT3 = 3
_FAST = 4
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


def denoised(color: Picture, albedo: Picture, normal: Picture, threads: int = 0) -> Picture:
    """The clean picture (H, W, 3) of a noisy linear one, with its first-hit albedo and normal as guides."""
    lib = library()
    if lib is None:
        raise RuntimeError("Open Image Denoise is not in this bpy")
    height, width, _ = color.shape
    clean = np.empty_like(color)
    device = lib.oidnNewDevice(1)  # CPU
    if threads:
        lib.oidnSetDeviceInt(device, b"numThreads", threads)
    lib.oidnCommitDevice(device)
    job = lib.oidnNewFilter(device, b"RT")
    for name, picture in ((b"color", color), (b"albedo", albedo), (b"normal", normal), (b"output", clean)):
        assert picture.flags.c_contiguous and picture.dtype == np.float32 and picture.shape == color.shape
        lib.oidnSetSharedFilterImage(job, name, picture.ctypes.data, _FLOAT3, width, height, 0, 0, 0)
    lib.oidnSetFilterBool(job, b"hdr", True)
    lib.oidnSetFilterInt(job, b"quality", _FAST)
    lib.oidnCommitFilter(job)
    lib.oidnExecuteFilter(job)
    why = ctypes.c_char_p()
    failed = lib.oidnGetDeviceError(device, ctypes.byref(why))
    message = (why.value or b"").decode()
    lib.oidnReleaseFilter(job)
    lib.oidnReleaseDevice(device)
    if failed:
        raise RuntimeError(f"denoising failed: {message}")
    return clean


def _declared(lib: Any) -> Any:
    pointer, size, text = ctypes.c_void_p, ctypes.c_size_t, ctypes.c_char_p
    lib.oidnNewDevice.restype, lib.oidnNewDevice.argtypes = pointer, [ctypes.c_int]
    lib.oidnNewFilter.restype, lib.oidnNewFilter.argtypes = pointer, [pointer, text]
    lib.oidnSetDeviceInt.argtypes = [pointer, text, ctypes.c_int]
    lib.oidnSetFilterInt.argtypes = [pointer, text, ctypes.c_int]
    lib.oidnSetFilterBool.argtypes = [pointer, text, ctypes.c_bool]
    lib.oidnSetSharedFilterImage.argtypes = [pointer, text, pointer, ctypes.c_int, *[size] * 5]
    lib.oidnGetDeviceError.argtypes = [pointer, ctypes.POINTER(text)]
    lib.oidnGetDeviceError.restype = ctypes.c_int
    for name in ("oidnCommitDevice", "oidnCommitFilter", "oidnExecuteFilter", "oidnReleaseFilter", "oidnReleaseDevice"):
        getattr(lib, name).argtypes = [pointer]
    return lib
