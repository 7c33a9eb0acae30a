# SPDX-License-Identifier: Apache-2.0
"""Soundstage: an open film studio. Words become a film, picture and sound made together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

    from soundstage.model.production import Production

__version__ = "0.1.0"
__all__ = ["make", "read"]


def read(words: str, **options: Any) -> Production:
    """The Production that words ask for; seed, style and aspect may be given."""
    from soundstage import film

    return film.read(words, **options)


def make(production: Production, out: str | Path, store: str | Path | None = None, **options: Any) -> dict[str, Any]:
    """Make the film; -> its report. Options: quality, size, engine, voice, until."""
    from pathlib import Path

    from soundstage import film
    from soundstage.store import Store
    from soundstage.work.quality import Options

    folder = Path(store) if store else Path.home() / ".cache" / "soundstage"
    return film.make(production, Path(out), Options(**options), Store(folder))
