# SPDX-License-Identifier: Apache-2.0
"""Frames -> closed H.264 segments, encoded once; segments + sound -> an mp4, by packet copy.

Every segment begins with a keyframe, has no B-frames and the same settings, so segments can stand in any order
behind one header and packet number i is shown at exactly i / fps.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage.deliver.aac import RATE, Keep, Packet, as_written, encoded
from soundstage.errors import FilmError

PRESET, QUICK_PRESET = "medium", "veryfast"  # the quick one: 0.4 of the work, as small, 0.3 dB less true
_X264 = {"crf": "17", "profile": "high",
         "x264-params": "bframes=0:open-gop=0:keyint=240:scenecut=40:rc-lookahead=20:sliced-threads=0"}
_BLOCK, _EIGHT = 16, 8  # pixels of a macroblock's side; how many of them x264's macroblock tree takes at a time
_BT709 = 1  # the number of BT.709 primaries, transfer and matrix in ITU-T H.273

Row = tuple[float, float, str, str]


def encoder(preset: str = PRESET) -> str:
    """Part of every segment's key: change it with the settings above."""
    return f"x264 {preset} crf17 noB closed bt709 2"


def encode_segment(frames: Iterable[npt.NDArray[np.uint8]], fps: Fraction, path: Path, threads: int = 1,
                   preset: str = PRESET) -> int:
    """(H, W, 3) sRGB bytes, even sides, all one size -> an mp4 with one video stream; -> how many frames.

    preset: x264's, how hard it tries; the segments of one film have one. The very same array again is the same picture.
    The same frames give the same bytes (with the same number of threads).
    """
    import av

    with writing(path) as part, av.open(str(part), "w", format="mp4", options={"fflags": "+bitexact"}) as out:
        stream: Any = None
        count, last = 0, None
        for picture in frames:
            if stream is None:
                stream = _video_stream(out, picture, fps, threads, preset)
            if picture.shape != (stream.height, stream.width, 3):
                raise FilmError(f"frame {count} has the size {picture.shape[1]}x{picture.shape[0]}",
                                where=str(path), remedy=f"all frames of a segment are {stream.width}x{stream.height}")
            if picture is not last:  # on twos the same picture comes twice
                frame = av.VideoFrame.from_ndarray(np.ascontiguousarray(picture), format="rgb24").reformat(
                    format="yuv420p", dst_colorspace="ITU709", src_color_range="JPEG", dst_color_range="MPEG",
                    threads=1)  # swscale's others cost more than they save
                last = picture
            frame.pts, frame.time_base = count, 1 / fps
            out.mux(stream.encode(frame))
            count += 1
        if stream is None:
            raise FilmError("a segment needs at least one frame", where=str(path))
        out.mux(stream.encode())
    return count


def join(segments: Sequence[Path], audio: npt.NDArray[np.float32], path: Path,
         subtitles: Sequence[Row] = (), keep: Keep = lambda key, make: make()) -> int:
    """Segments' packets, unchanged, one after the other, with (N, 2) sound at 48 kHz as AAC; -> how many frames.

    Sound is cut or filled with silence to the picture's length. subtitles: (start, end, speaker, text) in seconds,
    as a text track that players may show. keep: where encoded sound is kept. The file appears whole or not at all.
    """
    import av

    if not segments:
        raise FilmError("there is nothing to join", where=str(path), remedy="render at least one shot")
    with writing(path) as part, av.open(str(part), "w", format="mp4", options={
            "movflags": "+faststart", "fflags": "+bitexact"}) as out:
        with av.open(str(segments[0])) as first:
            video = out.add_stream_from_template(first.streams.video[0])
            fps, header = _facts(first.streams.video[0])
        sound: Any = out.add_stream("aac", rate=RATE)
        as_written(sound.codec_context)
        if subtitles:
            _write_subtitles(out, subtitles)
        due = encoded(audio, int(Fraction(sum(_count(s) for s in segments)) / fps * RATE), keep).due()
        count = 0
        for segment in segments:
            with av.open(str(segment)) as source:
                stream = source.streams.video[0]
                if _facts(stream) != (fps, header):
                    raise FilmError("the shots were encoded differently", where=str(segment),
                                    remedy="encode all shots with the same size, rate and settings")
                for packet in source.demux(stream):
                    if packet.size == 0:
                        continue
                    packet.pts = packet.dts = count
                    packet.duration, packet.time_base = 1, 1 / fps
                    packet.stream = video
                    out.mux(packet)
                    count += 1
                    for piece in due(Fraction(count) / fps):
                        out.mux(_sound_packet(sound, piece))
        for piece in due(None):
            out.mux(_sound_packet(sound, piece))
    return count


def _video_stream(out: Any, picture: npt.NDArray[np.uint8], fps: Fraction, threads: int,
                  preset: str) -> Any:
    height, width = picture.shape[:2]
    if height % 2 or width % 2:
        raise FilmError(f"a film of {width}x{height} cannot be encoded", remedy="both sides must be even")
    stream = out.add_stream("libx264", rate=fps, options={**_settings(width), "preset": preset})
    stream.width, stream.height, stream.pix_fmt = width, height, "yuv420p"
    context = stream.codec_context
    context.time_base, context.thread_count = 1 / fps, threads
    context.color_primaries = context.color_trc = context.colorspace = _BT709
    context.color_range = 1  # limited
    return stream


def _settings(width: int) -> dict[str, str]:
    """x264's settings for pictures so wide.

    Where the last eight of a row of macroblocks are not whole, its macroblock tree reads beyond them what happens to
    lie in memory, and the same frames give other bytes each time: it is left out there, at a fifth more bytes.
    """
    odd = -(-width // _BLOCK) % _EIGHT
    return {**_X264, "x264-params": _X264["x264-params"] + (":mbtree=0" if odd else "")}


def _facts(stream: Any) -> tuple[Fraction, bytes]:
    """What must be equal for packets to stand behind one header: rate and H.264 parameter sets."""
    return Fraction(stream.average_rate), bytes(stream.codec_context.extradata or b"")


def _count(segment: Path) -> int:
    import av

    with av.open(str(segment)) as source:
        return int(source.streams.video[0].frames)


def _sound_packet(stream: Any, packet: Packet) -> Any:
    """An encoded piece of sound as a packet of this stream."""
    import av

    data, first, samples = packet
    out = av.Packet(data)
    out.pts = out.dts = first
    out.duration, out.time_base, out.stream, out.is_keyframe = samples, Fraction(1, RATE), stream, True
    return out


def _write_subtitles(out: Any, rows: Sequence[Row]) -> None:
    """3GPP timed text: each packet is a length and UTF-8; the muxer clears the picture after each and interleaves."""
    import av

    from soundstage.deliver.srt import cues

    stream = out.add_mux_stream("mov_text")
    stream.time_base = Fraction(1, 1000)
    for start, end, text in cues(rows):
        packet = av.Packet(len(text.encode()).to_bytes(2, "big") + text.encode())
        packet.pts = packet.dts = round(start * 1000)
        packet.duration, packet.time_base, packet.stream = round((end - start) * 1000), Fraction(1, 1000), stream
        out.mux(packet)


@contextlib.contextmanager
def writing(path: Path) -> Iterator[Path]:
    """A file beside the wanted one, which takes its place when all went well; troubles of disk as FilmErrors."""
    import av

    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        yield part
        os.replace(part, path)
    except (OSError, av.FFmpegError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise FilmError(f"cannot write the film: {reason}", where=str(path),
                        remedy="make room on the disk, or give another place with -o") from error
    finally:
        part.unlink(missing_ok=True)
