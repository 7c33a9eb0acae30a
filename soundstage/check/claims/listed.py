# SPDX-License-Identifier: Apache-2.0
"""What the words list as shown by a shot: each of it is in a picture of it."""

from __future__ import annotations

from soundstage.check.claims.evidence import Evidence
from soundstage.check.claims.looking import SEEN
from soundstage.check.claims.verdict import Verdict, kept, missed, near
from soundstage.direct.plan import PlannedShot
from soundstage.model.production import CameraWish, Claim


def listed(claim: Claim, wish: CameraWish, shot: PlannedShot, e: Evidence) -> Verdict:
    """Kept where all of it is seen, approximated where some is."""
    names = list(dict.fromkeys(n.partition(".")[0] for n in wish.shows))
    looks = list(e.looks((shot,)))
    if not looks or not names:
        return missed("was not drawn")
    seen = [n for n in names if any(s.share > SEEN for k in looks for m, s in k.sights.items() if m.startswith(n))]
    note = f"seen: {', '.join(seen) or 'nothing'} of {', '.join(names)}"
    return kept(note) if seen == names else near(note) if seen else missed(note)
