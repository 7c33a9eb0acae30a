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

from soundstage.errors import FilmError

RATE = 48000
PRESET, QUICK_PRESET = "medium", "veryfast"  # the quick one: 0.4 of the work, as small, 0.3 dB less true
_X264 = {"crf": "17", "profile": "high",
         "x264-params": "bframes=0:open-gop=0:keyint=240:scenecut=40:rc-lookahead=20:sliced-threads=0"}
_BT709 = 1  # the number of BT.709 primaries, transfer and matrix in ITU-T H.273
_AUDIO_FRAME = 1024  # samples in an AAC packet

Row = tuple[float, float, str, str]


def encoder(preset: str = PRESET) -> str:
    """Part of every segment's key: change it with the settings above."""
    return f"x264 {preset} crf17 noB closed bt709 1"


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
                    format="yuv420p", dst_colorspace="ITU709", src_color_range="JPEG", dst_color_range="MPEG")
                last = picture
            frame.pts, frame.time_base = count, 1 / fps
            out.mux(stream.encode(frame))
            count += 1
        if stream is None:
            raise FilmError("a segment needs at least one frame", where=str(path))
        out.mux(stream.encode())
    return count


def join(segments: Sequence[Path], audio: npt.NDArray[np.float32], path: Path,
         subtitles: Sequence[Row] = ()) -> int:
    """Segments' packets, unchanged, one after the other, with (N, 2) sound at 48 kHz as AAC; -> how many frames.

    Sound is cut or filled with silence to the picture's length. subtitles: (start, end, speaker, text) in seconds,
    as a text track that players may show. The file appears whole or not at all.
    """
    import av

    if not segments:
        raise FilmError("there is nothing to join", where=str(path), remedy="render at least one shot")
    with writing(path) as part, av.open(str(part), "w", format="mp4", options={
            "movflags": "+faststart", "fflags": "+bitexact"}) as out:
        with av.open(str(segments[0])) as first:
            video = out.add_stream_from_template(first.streams.video[0])
            fps, header = _facts(first.streams.video[0])
        sound = out.add_stream("aac", rate=RATE, layout="stereo", bit_rate=192_000)
        sound.codec_context.flags |= int(av.codec.context.Flags.bitexact)
        if subtitles:
            _write_subtitles(out, subtitles)
        packets = _sound_packets(sound, audio, fps, sum(_count(s) for s in segments))
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
                    for chunk in packets(Fraction(count) / fps):
                        out.mux(chunk)
        for chunk in packets(None):
            out.mux(chunk)
    return count


def _video_stream(out: Any, picture: npt.NDArray[np.uint8], fps: Fraction, threads: int,
                  preset: str) -> Any:
    height, width = picture.shape[:2]
    if height % 2 or width % 2:
        raise FilmError(f"a film of {width}x{height} cannot be encoded", remedy="both sides must be even")
    stream = out.add_stream("libx264", rate=fps, options={**_X264, "preset": preset})
    stream.width, stream.height, stream.pix_fmt = width, height, "yuv420p"
    context = stream.codec_context
    context.time_base, context.thread_count = 1 / fps, threads
    context.color_primaries = context.color_trc = context.colorspace = _BT709
    context.color_range = 1  # limited
    return stream


def _facts(stream: Any) -> tuple[Fraction, bytes]:
    """What must be equal for packets to stand behind one header: rate and H.264 parameter sets."""
    return Fraction(stream.average_rate), bytes(stream.codec_context.extradata or b"")


def _count(segment: Path) -> int:
    import av

    with av.open(str(segment)) as source:
        return int(source.streams.video[0].frames)


def _sound_packets(stream: Any, audio: npt.NDArray[np.float32], fps: Fraction, count: int) -> Any:
    """A function: film time -> the AAC packets due until then (None: the rest), so that the two interleave."""
    import av

    size = int(Fraction(count) / fps * RATE)
    whole = np.zeros((size, 2), np.float32)
    kept = np.clip(np.asarray(audio[:size], np.float32), -1, 1)
    whole[:len(kept)] = kept if kept.ndim == 2 else kept[:, None]
    at = 0

    def until(time: Fraction | None) -> Iterator[Any]:
        nonlocal at
        goal = size if time is None else min(size, int(time * RATE))
        while at < size and (at + _AUDIO_FRAME <= goal or time is None):
            piece = np.ascontiguousarray(whole[at:at + _AUDIO_FRAME].T)
            frame = av.AudioFrame.from_ndarray(piece, format="fltp", layout="stereo")
            frame.sample_rate, frame.pts, frame.time_base = RATE, at, Fraction(1, RATE)
            at += piece.shape[1]
            yield from stream.encode(frame)
        if time is None:
            yield from stream.encode(None)

    return until


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
