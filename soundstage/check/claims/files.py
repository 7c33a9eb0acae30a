# SPDX-License-Identifier: Apache-2.0
"""Claims about files that were given: whether what a file is for is to be seen or heard in the film."""

from __future__ import annotations

from soundstage.check.claims import seen
from soundstage.check.claims.evidence import Evidence
from soundstage.check.claims.verdict import Verdict, kept, missed
from soundstage.model.production import Claim
from soundstage.references.binding import role_of, used_for


def file(claim: Claim, e: Evidence) -> Verdict | None:
    """A file that someone on screen is made from is judged as they are; others by whether their shot is there."""
    try:
        reference = e.production.reference(claim.words)
    except KeyError:
        return None
    path, role = used_for(e.production, reference), role_of(reference)
    if path in e.subjects and role == "identity":
        return seen.subject(claim.model_copy(update={"binding": path}), e)
    blocks = {part for s in e.plan.shots for part in (s.scene, f"{s.scene}.{s.block}")}
    there = path == "film" or path in e.subjects or any(path == b or path.startswith(b + ".") for b in blocks)
    return kept(f"{role} of {path}") if there else missed("nothing in the film comes from it")
