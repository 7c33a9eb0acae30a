# SPDX-License-Identifier: Apache-2.0
"""Deeds told in a row that the film has in part: "let it stop, sniff the air, then whisper" puts in the sniff alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from soundstage.edit.changes import with_beat
from soundstage.edit.deeds import with_new_beats
from soundstage.model.production import Beat, Cue, Production


def aligned(told: Sequence[Beat], played: Sequence[Beat]) -> dict[str, Beat]:
    """The film's beat for each told one that is there already, in order; {} when a row is told of which none is."""
    if len(told) < 2:
        return {}
    kept: dict[str, Beat] = {}
    at = 0
    for beat in told:
        hit = next((n for n in range(at, len(played)) if _same(beat, played[n])), None)
        if hit is not None:
            kept[beat.id], at = played[hit], hit + 1
    return kept


def arrives(beat: Beat) -> bool:
    """Whether who does this comes in by it, at whatever pace."""
    return beat.action == "enter" or (beat.place in ("in", "into") and not beat.anchor and not beat.line)


def _same(told: Beat, played: Beat) -> bool:
    if arrives(told) and arrives(played):
        return True
    if "already" in played.manner and told.verb not in ("", played.verb):
        return False  # who stands there from the first does not get up by that
    if told.action != played.action or any(
            getattr(told, key) not in ("", getattr(played, key)) for key in ("target", "tool", "anchor", "place")):
        return False
    return told.line is None or (played.line is not None and told.line.text in ("", played.line.text))


def woven(production: Production, told: Sequence[Beat], kept: dict[str, Beat], cues: Sequence[Cue]) -> Production:
    """The film with the told beats that are new between those that it has; times and manner of these as told."""
    first = next(kept[b.id] for b in told if b.id in kept)
    home = next(sh for s in production.scenes for sh in s.shots if any(b.id == first.id for b in sh.beats))
    ids = [b.id for b in home.beats]
    shot, after = home.id, ids[ids.index(first.id) - 1] if first.id != ids[0] else "^"
    for beat in told:
        old = kept.get(beat.id)
        if old is None:
            production = with_new_beats(production, shot, after, [beat])
            after = beat.id
            continue
        fields: dict[str, Any] = {"times": beat.times} if beat.times > 1 else {}
        fields |= {"manner": beat.manner} if beat.manner else {}
        fields |= {"action": beat.action, "verb": beat.verb, "place": beat.place} if arrives(beat) else {}
        production = with_beat(production, old.id, **fields) if fields else production
        shot = next(sh.id for s in production.scenes for sh in s.shots if any(b.id == old.id for b in sh.beats))
        after = old.id
    cues = tuple(c.model_copy(update={"at": kept[c.at].id}) if c.at in kept else c for c in cues)
    return with_new_beats(production, home.id, after, (), cues) if cues else production
