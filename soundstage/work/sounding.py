# SPDX-License-Identifier: Apache-2.0
"""What a person asked of the film's sound as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from soundstage.model.production import Production


def sound_gains(production: Production) -> dict[str, float]:
    """Effect -> linear gain, of those a person made softer or louder (pins "sound.<effect>.gain_db")."""
    rows = [(c.id.split("."), c.value) for c in production.pins]
    return {path[1]: 10 ** (float(db) / 20) for path, db in rows
            if len(path) == 3 and path[0] == "sound" and path[2] == "gain_db"}
