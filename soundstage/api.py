# SPDX-License-Identifier: Apache-2.0
"""The Python calls: read words, write them back, make a film."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from soundstage.model.production import Production


def read(words: str, seed: int = 1, style: str = "", aspect: str = "", assist: str = "") -> Production:
    """The Production that words (a prompt, or a screenplay's text) ask for.

    assist: an OpenAI-compatible address that may help (its key: SOUNDSTAGE_ASSIST_KEY); a claim tells what came of it.
    """
    from soundstage import film

    return film.read(words, seed, style, aspect, assist)


def write(production: Production, form: str = "fountain") -> str:
    """The film as a text that reads back to the same film: form "fountain" (a screenplay) or "prompt"."""
    from soundstage import language

    return language.write(production, form)


def edit(production: Production, words: str, store: str | Path | None = None, voice: str = "kokoro") -> Production:
    """The film with these instructions carried out: edit(film, "make it night and swap the fox for a wolf").

    FilmError says which instruction was not understood or contradicts another; then nothing is changed.
    """
    from soundstage import film
    from soundstage.store import Store
    from soundstage.work.quality import Options

    folder = Path(store) if store else Path.home() / ".cache" / "soundstage"
    return film.edit(production, words, Options(voice=voice), Store(folder)).production


def make(production: Production, out: str | Path, store: str | Path | None = None, **options: Any) -> dict[str, Any]:
    """Make the film; -> its report. Options: quality, size, engine, voice, until. store: where things are kept."""
    from soundstage import film
    from soundstage.store import Store
    from soundstage.work.quality import Options

    folder = Path(store) if store else Path.home() / ".cache" / "soundstage"
    return film.make(production, Path(out), Options(**options), Store(folder))
