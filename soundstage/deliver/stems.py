# SPDX-License-Identifier: Apache-2.0
"""Stems -> WAV files an editor can open: 48 kHz stereo, 24 bits."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import numpy.typing as npt

from soundstage.errors import FilmError

RATE = 48000


def write_stems(stems: Mapping[str, npt.NDArray[np.float32]], folder: Path) -> tuple[Path, ...]:
    """One <name>.wav a stem, (N, 2) float; a stem that goes over full scale is written as 32-bit float, not clipped."""
    import soundfile

    written = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, samples in stems.items():
            path, part = folder / f"{name}.wav", folder / f".{name}.{os.getpid()}.part"
            over = len(samples) > 0 and float(np.abs(samples).max()) > 1.0
            try:
                soundfile.write(part, samples, RATE, subtype="FLOAT" if over else "PCM_24", format="WAV")
                os.replace(part, path)
            finally:
                part.unlink(missing_ok=True)  # half of it, on a full disk
            written.append(path)
    except (OSError, soundfile.SoundFileError) as error:
        raise FilmError(f"cannot write the stems: {error}", where=str(folder),
                        remedy="make room on the disk, or give another place with -o") from error
    return tuple(written)
