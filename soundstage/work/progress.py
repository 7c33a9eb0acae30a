# SPDX-License-Identifier: Apache-2.0
"""Progress as values: what cli, server and studio show while a film is made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

VERSION = 1


@dataclass(frozen=True)
class Progress:
    """One step forward. stage: read speech plan board sound animatic frames join done."""

    stage: str
    done: int
    total: int
    note: str = ""
    path: str = ""  # something to look at by now
    version: int = VERSION


Tell = Callable[[Progress], None]


def silent(_: Progress) -> None:
    """Tells nobody."""
