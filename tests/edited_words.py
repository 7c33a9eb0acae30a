# SPDX-License-Identifier: Apache-2.0
"""What an instruction makes of a film, for tests: the difference in lines; nothing is rendered."""

from __future__ import annotations

from soundstage import film
from soundstage.model.production import Production
from soundstage.store import Store
from soundstage.work.quality import Options


def difference(production: Production, words: str, store: Store) -> str:
    """The lines that differ after the edit; FilmError when it is refused."""
    return "\n".join(film.edit(production, words, Options(engine="slate", voice="fake"), store).lines)
