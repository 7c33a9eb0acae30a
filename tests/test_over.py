# SPDX-License-Identifier: Apache-2.0
"""Over a bridge: up on one side and down on the other, on its back all the way."""

from __future__ import annotations

import numpy as np
import pytest
from staged_films import body, film, played, prop

from soundstage.model.production import Beat, Shot
from soundstage.store import Store


@pytest.mark.parametrize(("who", "action"), [("woman", "walk"), ("dog", "run")])
def test_who_crosses_a_bridge_is_up_on_it_in_the_middle(store: Store, who: str, action: str) -> None:
    crosses = film((body("a1", who), prop("t1", "bridge")),
                   Shot(id="sh1", beats=(Beat(id="b1", who=("a1",), action=action, place="across", anchor="t1"),)),
                   place="field")
    part = played(crosses, store)[0].of("a1")
    assert part is not None and part.performance is not None
    feet = part.performance.anchors["feet"][:, :3, 3]
    ground = feet[0, 2]
    assert feet[:, 2].max() > ground + 0.6 and np.abs(feet[-1, 2] - ground) < 0.5
    assert np.linalg.norm(feet[-1, :2] - feet[0, :2]) > 4.0
