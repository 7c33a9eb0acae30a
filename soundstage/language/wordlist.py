# SPDX-License-Identifier: Apache-2.0
"""Word lists as text: "golden_hour neon" -> {"golden hour", "neon"}."""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """The words of the text; underscores are spaces."""
    return frozenset(w.replace("_", " ") for w in text.split())
