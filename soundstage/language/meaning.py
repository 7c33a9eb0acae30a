# SPDX-License-Identifier: Apache-2.0
"""How near in meaning words are, by a small table distilled from a sentence model (data/meanings.npz).

Where the taxonomy has no near relative, the nearest known word by meaning stands in. Similarity is a cosine.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from io import BytesIO

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Meanings:
    """Words and their vectors (n, axes), each of unit length."""

    index: Mapping[str, int]
    vectors: Vectors

    @lru_cache(maxsize=4000)  # noqa: B019  (there is one table a process)
    def of(self, phrase: str) -> Vectors | None:
        """The vector of a phrase: its own, or the mean of its words'; None when no word is known."""
        low = phrase.lower().replace("_", " ")
        if low in self.index:
            return np.asarray(self.vectors[self.index[low]], np.float32)
        rows = [self.index[w] for w in low.replace("-", " ").split() if w in self.index]
        if not rows:
            return None
        mean = self.vectors[rows].mean(0)
        return np.asarray(mean / max(float(np.linalg.norm(mean)), 1e-6), np.float32)

    def nearest(self, phrase: str, options: Iterable[str], least: float = 0.5) -> tuple[str, float] | None:
        """(option, similarity) nearest in meaning, if at least this near."""
        words, matrix = self._matrix(tuple(sorted(options)))
        vector = self.of(phrase)
        if vector is None or not words:
            return None
        near = matrix @ vector
        best = int(near.argmax())
        return (words[best], float(near[best])) if near[best] >= least else None

    @lru_cache(maxsize=64)  # noqa: B019
    def _matrix(self, options: tuple[str, ...]) -> tuple[tuple[str, ...], Vectors]:
        known = [(o, v) for o in options for v in [self.of(o)] if v is not None]
        if not known:
            return (), np.zeros((0, 1), np.float32)
        return tuple(o for o, _ in known), np.stack([v for _, v in known])


@lru_cache(maxsize=1)
def meanings() -> Meanings:
    """The one table, read at first use."""
    with np.load(BytesIO((files("soundstage.data") / "meanings.npz").read_bytes())) as packed:
        words = packed["words"].tobytes().decode().split("\n")
        vectors = packed["vectors"].astype(np.float32)
    vectors /= np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-6)
    return Meanings({w: i for i, w in enumerate(words)}, vectors)
