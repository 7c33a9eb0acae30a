# SPDX-License-Identifier: Apache-2.0
"""Claims after a take: each demand of the words against what was planned and staged."""

from __future__ import annotations

import numpy as np

from soundstage.direct.plan import Plan, PlannedShot
from soundstage.model.production import Claim, Production
from soundstage.stage.build import Staged

PICTURE = (96, 54)  # pixels the ids are counted on
SEEN = 0.002  # share of the picture below which nobody notices


def judged(production: Production, plan: Plan, staged: dict[str, Staged]) -> tuple[Claim, ...]:
    """Every claim with its state and evidence. What was read as approximated or not understood stays so."""
    sizes = {shot.id: _sizes(staged[shot.id]) for shot in plan.shots if shot.id in staged}
    return tuple(_judge(c, production, plan, sizes) for c in production.claims)


def _sizes(staged: Staged) -> dict[str, float]:
    """Share of the picture each subject covers at its largest, over three poses of the shot."""
    from soundstage.stage.guides import guides

    out: dict[str, float] = {}
    poses = staged.stage.poses
    for pose in sorted({0, poses // 2, poses - 1}):
        seen = guides(staged.stage, pose, *PICTURE)
        for number, name in enumerate(seen.subjects):
            subject = name.partition("#")[0]
            share = float(np.mean(seen.ids == number))
            out[subject] = max(out.get(subject, 0.0), share)
    return out


def _judge(claim: Claim, production: Production, plan: Plan, sizes: dict[str, dict[str, float]]) -> Claim:
    if claim.state in ("approximated", "not_understood"):
        return claim
    head = claim.binding.partition(".")[0]
    if head in {s.id for s in production.cast}:
        return _seen(claim, head, sizes)
    beat = next(
        (
            (s, b)
            for s in plan.shots
            for p in s.performers
            for b in p.beats
            if b.id == claim.binding.rpartition(".")[2] or b.id == claim.binding
        ),
        None,
    )
    if beat is not None:
        shot, planned = beat
        return claim.model_copy(
            update={"state": "kept", "note": f"{planned.action} in shot {shot.id} at {float(planned.start):.2f} s"}
        )
    if claim.kind == "speech":
        return _spoken(claim, plan)
    return claim.model_copy(update={"state": "kept", "note": claim.note or "as planned"})


def _seen(claim: Claim, subject: str, sizes: dict[str, dict[str, float]]) -> Claim:
    best = max(((rows.get(subject, 0.0), shot) for shot, rows in sizes.items()), default=(0.0, ""))
    if best[0] >= SEEN:
        return claim.model_copy(update={"state": "kept", "note": f"covers {best[0]:.1%} of shot {best[1]}"})
    return claim.model_copy(update={"state": "missed", "note": "is not to be seen in any shot"})


def _spoken(claim: Claim, plan: Plan) -> Claim:
    shot: PlannedShot | None = next(
        (
            s
            for s in plan.shots
            for x in s.lines
            if x.text.strip() in claim.words or claim.words.strip("'\"“”‘’ ") in x.text
        ),
        None,
    )
    if shot is None:
        return claim.model_copy(update={"state": "missed", "note": "no line was planned"})
    return claim.model_copy(update={"state": "kept", "note": f"spoken in shot {shot.id}"})
