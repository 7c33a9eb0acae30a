# SPDX-License-Identifier: Apache-2.0
"""The one error that a person sees: what is wrong, where, and what would work."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


class FilmError(Exception):
    """Something a person can mend. Says what, where in the words, and the remedy."""

    def __init__(self, what: str, *, where: str = "", remedy: str = "") -> None:
        self.what, self.where, self.remedy = what, where, remedy
        super().__init__(str(self))

    def __str__(self) -> str:
        place = f" ({self.where})" if self.where else ""
        return f"{self.what}{place}{'; ' + self.remedy if self.remedy else ''}"


def nearest(name: str, known: Iterable[str], most: int = 3) -> str:
    """A remedy that offers the known names most like this one."""
    known = sorted(known)
    close = difflib.get_close_matches(name, known, n=most, cutoff=0.5)
    if close:
        return "did you mean " + " or ".join(close) + "?"
    return "there are: " + ", ".join(known)
