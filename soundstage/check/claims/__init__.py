# SPDX-License-Identifier: Apache-2.0
"""Claims after a take: each demand of the words against what is staged, seen, timed and heard.

Evidence is guides at a small size (ids, depth, materials), the solids of the Stage, the Plan's times and the cue
sheet; never the intention alone. A claim that cannot be bound to anything is missed, not kept.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from soundstage.check.claims import camera, changes, deeds, files, heard, relations, seen, setting
from soundstage.check.claims.evidence import Evidence
from soundstage.check.claims.left_out import still_asked
from soundstage.check.claims.looked import where_it_holds
from soundstage.check.claims.verdict import Verdict, kept
from soundstage.check.unheard import HEARD
from soundstage.model.production import Claim

__all__ = ["judged"]

_STANDS_IN = "the nearest that is known stands for it"  # where the reader says no more

_JUDGES: dict[str, Callable[[Claim, Evidence], Verdict | None]] = {
    "subject": seen.subject, "reference": seen.subject, "state": seen.subject, "name": seen.subject,
    "count": seen.count, "color": seen.color, "attribute": seen.attribute,
    "relation": relations.relation, "anchor": setting.anchor,
    "action": deeds.action, "order": deeds.order, "manner": deeds.manner, "role": deeds.role,
    "change": changes.change, "absence": deeds.absence, "duration": deeds.duration,
    "camera": camera.camera, "shot": setting.shot, "form": setting.form,
    "transition": setting.transition, "title": setting.title,
    "place": setting.place, "hour": setting.hour, "weather": setting.weather, "season": setting.season,
    "light": setting.light, "mood": setting.mood, "style": setting.style, "aspect": setting.aspect,
    "file": files.file,
    "speech": heard.speech, "speaker": heard.speaker, "sound": heard.sound, "music": heard.music,
}


def judged(evidence: Evidence) -> tuple[Claim, ...]:
    """Every claim of the production with its state and evidence.

    What was read as not understood stays so. What was read as approximated stays so, with what was found of the
    stand-in, unless not even that is in the film.
    """
    asked = evidence.production.claims
    seen, heard = (iter(one.kept(("claims",), partial(_verdicts, one))) for one in (evidence.unheard, evidence.heard))
    found = [next(heard if claim.kind in HEARD else seen) for claim in asked]
    return tuple(claim for claim in found if claim is not None)


def _verdicts(evidence: Evidence) -> tuple[Claim | None, ...]:
    """Every claim of the evidence's production as judged; None for what is no longer asked."""
    if any(claim.kind not in HEARD for claim in evidence.production.claims):
        list(evidence.looks())  # taken first, so that no verdict depends on the order of the claims
    return tuple(_judge(claim, evidence) if still_asked(claim, evidence) else None
                 for claim in evidence.production.claims)


def _judge(claim: Claim, evidence: Evidence) -> Claim:
    if claim.state == "not_understood":
        return claim
    judge = _JUDGES.get(claim.kind)
    verdict = judge(*where_it_holds(claim, evidence)) if judge is not None else None
    verdict = _from_within(claim, evidence, verdict)
    if claim.state == "approximated":
        why = claim.note or _STANDS_IN
        if verdict is None:
            return claim.model_copy(update={"note": why})
        state = "missed" if verdict.state == "missed" else "approximated"
        return claim.model_copy(update={"state": state, "note": _both(why, verdict.note)})
    if verdict is None:
        note = _both(claim.note, "nothing in the plan answers for it")
        return claim.model_copy(update={"state": "missed", "note": note})
    return claim.model_copy(update={"state": verdict.state, "note": verdict.note})


def _from_within(claim: Claim, evidence: Evidence, verdict: Verdict | None) -> Verdict | None:
    """Who is only ever looked out of is not to be seen: that is what was asked for."""
    if verdict is None or verdict.state != "missed" or claim.kind not in ("subject", "reference", "action", "name"):
        return verdict
    beat = evidence.beat_in(claim.binding)
    who = set(beat.who) if beat is not None else {claim.binding.partition(".")[0]}
    seers = {s.camera.eyes_of for s in evidence.shots(claim.binding)}
    return kept("seen through these eyes: not in the picture") if who == seers else verdict


def _both(first: str, second: str) -> str:
    return "; ".join(n for n in (first, second) if n)
