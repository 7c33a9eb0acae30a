# SPDX-License-Identifier: Apache-2.0
"""Chance by name: the same seed and id path give the same numbers, in any order of asking."""

from __future__ import annotations

import hashlib

import numpy as np


def rng(seed: int, *path: str | int) -> np.random.Generator:
    """A generator of its own for this path.

    >>> rng(1, "fox", "blink").integers(9) == rng(1, "fox", "blink").integers(9)
    True
    """
    text = "\x1f".join([str(seed), *map(str, path)])
    digest = hashlib.blake2b(text.encode(), digest_size=16).digest()
    return np.random.Generator(np.random.PCG64(int.from_bytes(digest, "little")))
