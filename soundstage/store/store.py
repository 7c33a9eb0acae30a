# SPDX-License-Identifier: Apache-2.0
"""Values by key on disk. Writes are atomic, reads check themselves, eviction takes the longest unused."""

from __future__ import annotations

import hashlib
import json
import mmap
import os
import pickle
import re
import shutil
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt

from soundstage.digest import digest
from soundstage.errors import FilmError

T = TypeVar("T")

_SAMPLES, _SAMPLE = 4, 1 << 14  # pieces of a value that are tried, bytes of each
_WORTH_PACKING = 0.8  # of its size: sound is nearly noise, and packing it would take longer than reading it

_AT_HAND = 48  # values: the cast of a film, before an edit and after it

_SUMS = ".sums"  # in a kept folder: file name -> its CRC-32
KEPT = ("kept",)  # kinds that cannot be made again
_HASH = re.compile(r"[0-9a-f]{32}")


def key_of(*parts: Any) -> str:
    """One key from everything a value depends on."""
    return digest(parts)


def hash_of(path: Path) -> str:
    """The hash of a file's bytes, as keep_file names them."""
    with path.open("rb") as read:
        return hashlib.file_digest(read, lambda: hashlib.blake2b(digest_size=16)).hexdigest()


@dataclass(frozen=True)
class Store:
    """A folder of values: root/<kind>/<k>/<key>. Kind "kept" is never evicted."""

    root: Path
    _hand: dict[tuple[str, str], Any] = field(default_factory=dict, compare=False, repr=False)

    def path(self, kind: str, key: str) -> Path:
        """Where the value of this key is or would be."""
        return self.root / kind / key[:2] / key

    def has(self, kind: str, key: str) -> bool:
        return self.path(kind, key).exists()

    def get(self, kind: str, key: str) -> bytes | None:
        """The stored bytes, or None when absent or damaged (a damaged value is dropped)."""
        path = self.path(kind, key)
        try:
            with path.open("rb") as kept:  # not read whole and cut: values may be as large as a recogniser's weights
                mark, value = kept.read(16), kept.read()
            os.utime(path)
        except OSError:
            return None
        if hashlib.blake2b(value, digest_size=16).digest() != mark:
            path.unlink(missing_ok=True)
            return None
        return value

    def put(self, kind: str, key: str, value: bytes) -> None:
        """Keep bytes under a key; a full disk is a FilmError."""
        path = self.path(kind, key)
        part = path.with_name(f".{path.name}.{os.getpid()}")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            part.write_bytes(hashlib.blake2b(value, digest_size=16).digest() + value)
            part.replace(path)
        except OSError as error:
            part.unlink(missing_ok=True)
            raise self._full(error) from error

    def _full(self, error: OSError) -> FilmError:
        return FilmError(f"the store cannot be written: {error.strerror}", where=str(self.root),
                         remedy="free some space, or give another folder with --store")

    def once(self, kind: str, key: str, make: Callable[[], T]) -> T:
        """The value of this key, made now if it is not kept. Values are plain dataclasses and arrays.

        Only this program's own values are ever unpickled: they are checked against their own hash and
        live in the user's store folder.
        """
        raw = self.get(kind, key)
        if raw is not None:
            try:
                return pickle.loads(_unpacked(raw))  # type: ignore[no-any-return]
            except (pickle.UnpicklingError, AttributeError, ImportError, zlib.error, EOFError, TypeError):
                pass  # written by another version: make it anew
        value = make()
        self.put(kind, key, _packed(pickle.dumps(value, protocol=5)))
        return value

    def at_hand(self, kind: str, key: str, make: Callable[[], T]) -> T:
        """The same as `once`, and the last few values are given again as they are: they must never be changed."""
        found: T | None = self._hand.get((kind, key))
        if found is None:
            found = self.once(kind, key, make)
            while len(self._hand) >= _AT_HAND:
                self._hand.pop(next(iter(self._hand)), None)
            self._hand[kind, key] = found
        return found

    def folder_once(self, kind: str, key: str, make: Callable[[], Mapping[str, bytes]]) -> Path:
        """The folder of this key with files for who reads them by themselves, made now if it is not kept whole.

        Large files are checked by CRC-32, in a fifth of the time that their hash takes: no program is read from them.
        """
        folder = self.path(kind, key)
        if not _whole(folder):
            part = folder.with_name(f".{folder.name}.{os.getpid()}")
            shutil.rmtree(folder, ignore_errors=True)
            try:
                part.mkdir(parents=True, exist_ok=True)
                for name, data in make().items():
                    (part / name).write_bytes(data)
                sums = {path.name: _sum(path) for path in part.iterdir()}
                (part / _SUMS).write_text(json.dumps(sums), encoding="utf-8")
                part.replace(folder)
            except OSError as error:
                shutil.rmtree(part, ignore_errors=True)
                raise self._full(error) from error
        return folder

    def keep_file(self, source: Path) -> str:
        """Keep a file's bytes for good under their own hash, never holding them all in memory; -> the hash."""
        folder = self.root / "kept"
        part = folder / f".part{os.getpid()}"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with source.open("rb") as read, part.open("wb") as write:
                shutil.copyfileobj(read, write, 1 << 20)
            key = hash_of(part)
            self.path("kept", key).parent.mkdir(parents=True, exist_ok=True)
            part.replace(self.path("kept", key))
        except OSError as error:
            part.unlink(missing_ok=True)
            raise FilmError(f"the file cannot be kept: {error.strerror}", where=str(source),
                            remedy="free some space, or give another folder with --store") from error
        return key

    def kept_file(self, key: str) -> Path | None:
        """Where a file kept by keep_file lies, or None when it is not here."""
        path = self.path("kept", key)
        return path if _HASH.fullmatch(key) and path.is_file() else None

    def put_frame(self, key: str, frame: npt.NDArray[np.floating[Any]]) -> npt.NDArray[np.float16]:
        """Keep a linear frame (H, W, 3) as half floats: the upper bytes packed, then the lower as they are; -> what
        get_frame gives.

        Lower bytes are nearly noise: packing them takes five times as long as the rest and saves a fifteenth.
        """
        half = np.ascontiguousarray(frame, "<f2")
        words = half.view("<u2").ravel()
        upper, lower = (words >> 8).astype(np.uint8).tobytes(), words.astype(np.uint8).tobytes()
        self.put("frames", key, np.array(half.shape, "<u4").tobytes() + zlib.compress(upper, 1) + lower)
        return half

    def get_frame(self, key: str) -> npt.NDArray[np.float16] | None:
        """The stored frame as half floats, or None."""
        raw = self.get("frames", key)
        if raw is None:
            return None
        shape, unpacker = tuple(np.frombuffer(raw[:12], "<u4")), zlib.decompressobj()
        upper = unpacker.decompress(raw[12:])
        lower = unpacker.unused_data
        if not lower:  # frames of an earlier version: both kinds packed together, the lower first
            lower, upper = upper[: len(upper) // 2], upper[len(upper) // 2 :]
        words = np.frombuffer(upper, np.uint8).astype("<u2") << 8
        words |= np.frombuffer(lower, np.uint8)
        return words.view("<f2").reshape(shape)

    def _evictable(self) -> Iterator[tuple[float, int, str]]:
        """When it was used last, bytes and path of each file that may go; a store has many, so each is asked once."""
        kinds = [entry for entry in _entries(str(self.root)) if entry.name not in KEPT and entry.is_dir()]
        folders = [kind.path for kind in kinds]
        while folders:
            for entry in _entries(folders.pop()):
                if entry.is_dir(follow_symlinks=False):
                    folders.append(entry.path)
                elif entry.is_file():
                    stat = entry.stat()
                    yield stat.st_mtime, stat.st_size, entry.path

    def evict(self, limit: int) -> int:
        """Drop the longest unused values until at most limit bytes can be evicted; -> bytes freed."""
        rows = sorted(self._evictable())
        total = sum(size for _, size, _ in rows)
        freed = 0
        for _, size, path in rows:
            if total - freed <= limit:
                break
            Path(path).unlink(missing_ok=True)
            freed += size
        return freed


def _entries(folder: str) -> Iterator[os.DirEntry[str]]:
    """What lies in a folder; nothing where there is none, or not any more."""
    try:
        with os.scandir(folder) as entries:
            yield from entries
    except FileNotFoundError:
        return


def _whole(folder: Path) -> bool:
    """Whether all files of a kept folder are as they were written; they count as used now."""
    try:
        sums = json.loads((folder / _SUMS).read_text(encoding="utf-8"))
        for name in (*sums, _SUMS):
            os.utime(folder / name)
        return all(_sum(folder / name) == found for name, found in sums.items())
    except (OSError, ValueError):
        return False


def _sum(path: Path) -> int:
    with path.open("rb") as read, mmap.mmap(read.fileno(), 0, access=mmap.ACCESS_READ) as mapped:
        return zlib.crc32(mapped)


def _packed(data: bytes) -> bytes:
    """A pickle as it is kept: packed where that makes it smaller by enough."""
    step = max(_SAMPLE, len(data) // _SAMPLES)
    tried = b"".join(data[at : at + _SAMPLE] for at in range(0, len(data), step))
    return data if len(zlib.compress(tried, 1)) > _WORTH_PACKING * len(tried) else zlib.compress(data, 1)


def _unpacked(kept: bytes) -> bytes:
    return kept if kept[:1] == pickle.PROTO else zlib.decompress(kept)  # what is packed begins otherwise
