# SPDX-License-Identifier: Apache-2.0
"""A film without its ambience and music: what is judged by this alone stays as it is when only they change."""

from __future__ import annotations

from soundstage.direct.plan import Plan
from soundstage.model.production import Choice, MusicWish, Production
from soundstage.work.sounding import at_any_level

HEARD = ("sound", "music", "mood", "weather")  # kinds of claims that ambience and music have a part in
_BEDS = ("ambience", "music")


def unheard(production: Production, plan: Plan) -> tuple[Production, Plan]:
    """Both without ambience and music, how loud anything is, and what is asked of sound."""
    production, plan = at_any_level(production), plan.model_copy(update={
        "scenes": tuple(s.model_copy(update={"ambience": (), "music": "", "music_words": (), "tempo": ""})
                        for s in plan.scenes),
        "choices": tuple(c for c in plan.choices if not _of_beds(c))})
    scenes = tuple(s.model_copy(update={"ambience": (), "music": MusicWish()}) for s in production.scenes)
    claims = tuple(c for c in production.claims if c.kind not in HEARD)
    pins = tuple(p for p in production.pins if not _of_beds(p))
    return production.model_copy(update={"scenes": scenes, "claims": claims, "pins": pins}), plan


def _of_beds(choice: Choice) -> bool:
    return any(part in _BEDS for part in choice.id.split("."))
