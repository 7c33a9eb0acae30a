# SPDX-License-Identifier: Apache-2.0
"""At play and reading aloud: players stand as far apart as their rackets sweep; who reads to somebody sits beside."""

from __future__ import annotations

from soundstage.direct.blocking import Floor
from soundstage.direct.choices import Decisions
from soundstage.model.production import Beat, Placement, Scene, Subject

SWEPT = {"swing_tool": 1.5, "sweep": 0.95}  # times the height of who swings a racket or broom: from one to the next
PRINTED = ("book", "magazine", "newspaper", "map", "scroll", "paper_sheet")
TALES = ("story", "tale", "poem", "fairytale", "chapter")  # told by what is read, and read from a book
SEATS = ("sofa", "bed", "bench", "rug", "blanket")  # more than one has room on these


def room_to_swing(floor: Floor, subject: str) -> float:
    """Metres that one of several who play with rackets, or sweep, needs for it; 0 for everybody else."""
    players = {w: SWEPT[b.action] for s in floor.scene.shots for b in s.beats if b.action in SWEPT for w in b.who}
    return players.get(subject, 0.0) * floor.cast[subject].dims.height if len(players) > 1 else 0.0


def reading_to(scene: Scene, here: dict[str, Subject], beat: Beat, decisions: Decisions
               ) -> tuple[Beat, Subject, tuple[Placement, ...]] | None:
    """Who reads to somebody: from a book, beside the listener on a seat that has room for two. None: nobody does.

    -> the beat, the book as it is in the cast now, where the reader is.
    """
    told = (beat.target, beat.anchor if beat.place == "towards" else "") if beat.action == "read" else ()
    listener = next((n for n in told if n in here and here[n].family == "body"), "")
    tale = beat.action == "read" and beat.target in here and here[beat.target].family == "standee" and (
        here[beat.target].noun.split()[-1] in TALES)
    if not (listener or tale) or len(beat.who) != 1:
        return None
    own = next((s for s in here.values() if s.unit in PRINTED), None)
    if tale and own is None:  # it is seen as the book that it is in
        own = here[beat.target].model_copy(update={"family": "prop", "unit": "book"})
    book = own or Subject(id=f"{scene.id}.book", noun="book", family="prop", unit="book")
    if own is None:
        decisions.choose(book.id, "book", "who reads to somebody has one in the hand")
    all_placed = (*scene.placements, *(p for shot in scene.shots for p in shot.placements))
    seat = next((p.anchors for p in all_placed if p.subject == listener and p.relation in ("on", "in")
                 and any(a in here and here[a].unit in SEATS for a in p.anchors)), ())
    beside = bool(seat) and all(p.subject != beat.who[0] for p in all_placed)
    placed = (Placement(subject=beat.who[0], relation="on", anchors=seat),) if beside else ()
    beat = beat.model_copy(update={"target": book.id} | ({"anchor": "", "place": ""} if listener else {}))
    return beat, book, placed
