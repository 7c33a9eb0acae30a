# SPDX-License-Identifier: Apache-2.0
"""Identity over cuts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from soundstage.check.screening import Screening, items_of, subjects_of
from soundstage.model.fault import Fault
from soundstage.nodes import Node, Particles, digest
from soundstage.stage.build import Staged


@dataclass(frozen=True)
class AnotherLook:
    """Somebody or something is not built the same in two shots of a film."""

    words: tuple[str, ...] = ("identity", "continuity of looks")
    group: str = "continuity"
    needs: tuple[str, ...] = ("stage",)
    remedy: str = "make the film again from one film.yaml; a subject is defined once"

    def find(self, screening: Screening) -> Iterator[Fault]:
        """Compare every part of every subject with the first shot it was in."""
        first: dict[str, tuple[str, dict[str, str]]] = {}
        for shot, staged in screening.shots:
            for subject in subjects_of(staged):
                parts = _parts(staged, subject)
                known_in, known = first.setdefault(subject, (shot.id, parts))
                other = sorted(p for p in parts.keys() & known.keys() if parts[p] != known[p])
                lost = sorted(known.keys() ^ parts.keys())
                if other or lost:
                    what = ", ".join(p.replace("_", " ") for p in (other or lost)[:3])
                    yield Fault("another_look", self.group, shot.id, screening.clock(shot.id),
                                f"{subject} differs from shot {known_in}: {what}")


def _parts(staged: Staged, subject: str) -> dict[str, str]:
    """Part -> what it is made of. Parts that come and go (a mouth that is never used) are left out."""
    return {i.id.partition("/")[2]: digest(_looks(i.node)) for i in items_of(staged, subject)
            if len(i.visible) == 1 and "mouth" not in i.id}


def _looks(node: Node) -> object:
    """What is seen of it at any time: drops and flakes fly on from shot to shot, and are still the same."""
    return (node.mesh, node.stretch, node.size) if isinstance(node, Particles) else node
