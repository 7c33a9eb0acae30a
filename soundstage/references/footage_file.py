# SPDX-License-Identifier: Apache-2.0
"""Footage as a file: what is unusual about it and how it will be read."""

from __future__ import annotations

from pathlib import Path

from soundstage.errors import FilmError

HDR = {16: "HDR (PQ)", 18: "HDR (HLG)"}  # ITU-T H.273 transfer characteristics


def remarks(path: Path) -> str:
    """What will be converted when this footage is used. FilmError when not one picture can be decoded."""
    import av

    notes = []
    try:
        with av.open(str(path)) as container:
            stream = container.streams.video[0]
            frame = next(container.decode(stream), None)
            if frame is None:
                raise FilmError("not one picture of this footage can be decoded", where=str(path))
            kind = HDR.get(int(frame.color_trc or 0))
            if kind:
                notes.append(f"{kind} is brought to the usual range")
            if frame.rotation:
                notes.append(f"turned by {frame.rotation % 360}° as its file says")
            average, usual = stream.average_rate, stream.base_rate
            if average and usual and abs(float(average / usual) - 1) > 0.02:
                notes.append(f"variable rate, about {float(average):.2f} a second, is brought to an even one")
            if max(stream.width, stream.height) > 1920:
                notes.append(f"{stream.width} × {stream.height} is made smaller as it is read")
            if not container.streams.audio:
                notes.append("has no sound")
    except (av.FFmpegError, StopIteration) as error:
        raise FilmError("this footage is damaged", where=str(path), remedy="save it anew, as .mp4") from error
    return ", ".join(notes)
