# SPDX-License-Identifier: Apache-2.0
"""Who is followed goes somewhere: "the camera follows a girl on a bicycle" has her ride, though no verb says so."""

from __future__ import annotations

from fractions import Fraction

from soundstage.bodies import species
from soundstage.direct.choices import Decisions
from soundstage.model.production import Beat, Placement, Production, Scene, Shot, Subject

VEHICLES = ("car", "truck", "bus", "boat", "sailboat", "airplane", "train", "rocket")
RIDDEN = ("bicycle", "motorcycle")
GAITS = {"bird": "fly", "fish": "swim"}  # body plan -> how it goes along; all others walk
USUAL, LONGEST = Fraction(5), Fraction(8)  # seconds that somebody is followed
REASON = "a camera that follows somebody follows them on their way"


def on_their_way(production: Production, scene: Scene, decisions: Decisions) -> Scene:
    """The scene in which everyone who is followed, and of whom nothing else is told, goes, rides or drives."""
    shots, placements = [], scene.placements
    for shot in scene.shots:
        who = _followed(production, scene, shot)
        if who is None:
            shots.append(shot)
            continue
        mount = _mount(production, who, (*scene.placements, *shot.placements))
        action = "ride" if mount else "drive" if who.unit in VEHICLES else GAITS.get(_plan(who), "walk")
        action = str(decisions.choose(f"{shot.id}.goes.action", action, REASON))
        whole = production.seconds if len(scene.shots) == len(production.scenes) == 1 else None
        long = shot.duration or whole or USUAL
        beat = Beat(id=f"{shot.id}.goes", who=(who.id,), action=action, target=mount, duration=min(long, LONGEST))
        placements = tuple(p for p in placements if not (mount and p.subject == who.id))
        own = tuple(p for p in shot.placements if not (mount and p.subject == who.id))
        shots.append(shot.model_copy(update={"beats": (beat, *shot.beats), "placements": own}))
    return scene.model_copy(update={"shots": tuple(shots), "placements": placements})


def _followed(production: Production, scene: Scene, shot: Shot) -> Subject | None:
    """Whom the shot's camera goes along with, when the words tell nothing else of them."""
    wish = shot.camera
    follows = [m.subject or wish.subject for m in wish.moves if m.move == "track"]
    follows += [wish.subject] if wish.move == "track" else []
    name = next((f.partition(".")[0] for f in follows if f), "")
    told = {w for s in scene.shots for b in s.beats for w in (*b.who, b.target)}
    if not name or name in told or name not in scene.cast or shot.take is not None:
        return None
    who = production.subject(name)
    goes = who.family == "body" or who.unit in VEHICLES
    return who if goes else None


def _mount(production: Production, who: Subject, placements: tuple[Placement, ...]) -> str:
    """What somebody is placed on that is ridden: a bicycle, a horse; or ""."""
    on = [a for p in placements if p.subject == who.id and p.relation == "on" for a in p.anchors]
    known = {s.id: s for s in production.cast}
    fits = (a for a in on if a in known and (known[a].unit in RIDDEN or known[a].family == "body"))
    return next(fits, "") if _plan(who) == "biped" else ""


def _plan(who: Subject) -> str:
    return str(species().get(who.unit, {}).get("plan", ""))
