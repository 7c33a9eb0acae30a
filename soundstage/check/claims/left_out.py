# SPDX-License-Identifier: Apache-2.0
"""What a person left out of the film is no longer asked of it: claims about a shot that was taken out."""

from __future__ import annotations

from soundstage.check.claims.evidence import Evidence
from soundstage.model.production import Claim

_MARK = ".left_out"


def still_asked(claim: Claim, e: Evidence) -> bool:
    """Whether the claim is about anything that is still in the film; always, when no shot was left out."""
    gone = {pin.id.removesuffix(_MARK) for pin in e.production.pins if pin.id.endswith(_MARK) and pin.value}
    if not gone:
        return True
    parts = set(claim.binding.partition("@")[0].split("."))
    cut = {block for block in e.blocks if block in gone or any(i.startswith(f"{block}.") for i in gone)}
    if parts & cut and not any(s.block in parts for s in e.plan.shots):
        return False
    beat = e.beat_in(claim.binding)
    if beat is not None:
        block = next(i for i, shot in e.blocks.items() if any(b.id == beat.id for b in shot.beats))
        return block not in cut or e.when(beat.id) is not None
    who = next((p for p in parts if p in e.subjects), "")
    return not who or any(p.subject == who for s in e.plan.shots for p in s.performers)
