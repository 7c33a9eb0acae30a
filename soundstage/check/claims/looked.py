# SPDX-License-Identifier: Apache-2.0
"""Where a claim about somebody's look holds: in the one shot it was asked for, or wherever no other look was."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from soundstage.check.claims.evidence import Evidence
from soundstage.model.looks import fields_of, looks
from soundstage.model.production import Claim


def where_it_holds(claim: Claim, evidence: Evidence) -> tuple[Claim, Evidence]:
    """Such a claim ("fox1.colors", "fox1.colors@sh2") with what it is judged by; all there is for other claims."""
    if claim.kind not in ("color", "attribute", "count"):
        return claim, evidence
    binding, at, shot = claim.binding.partition("@")
    who, _, field = binding.partition(".")
    if at:
        return claim.model_copy(update={"binding": binding}), _narrowed(evidence, [shot], shot)
    field = field or {"color": "colors", "count": "count"}.get(claim.kind, "")
    others = {s.id for s in evidence.plan.shots if field in fields_of(evidence.production, s.id, who)}
    elsewhere = [s.id for s in evidence.plan.shots if s.id not in others]
    return claim, _narrowed(evidence, elsewhere) if others and elsewhere else evidence


def _narrowed(evidence: Evidence, ids: Collection[str], looked: str = "") -> Evidence:
    """The evidence of these shots alone, with the cast as it looks in one of them."""
    production = evidence.production
    if looked:
        there = {who: subject for (shot, who), subject in looks(production).items() if shot == looked}
        production = production.model_copy(update={"cast": tuple(there.get(s.id, s) for s in production.cast)})
    plan = evidence.plan.model_copy(update={"shots": tuple(s for s in evidence.plan.shots if s.id in ids)})
    staged = {name: one for name, one in evidence.staged.items() if name in ids}
    return replace(evidence, production=production, plan=plan, staged=staged)
