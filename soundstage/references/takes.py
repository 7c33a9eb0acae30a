# SPDX-License-Identifier: Apache-2.0
"""Footage as shots: a film made of a clip's shots; what engine and sound track are given for each."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path

import numpy as np

from soundstage.direct.plan import Plan, PlannedShot
from soundstage.engines.base import Reference as Given
from soundstage.errors import FilmError
from soundstage.model.production import MusicWish, Production, Reference, Scene, Shot, Take, new_id
from soundstage.model.takes import GRID, SHORTEST, lasting, on_grid, piece
from soundstage.references.binding import role_of
from soundstage.references.intake import kept
from soundstage.references.recordings import RATE, Samples, sounds_of
from soundstage.sound.soundtrack import ShotTime
from soundstage.store import Store


def length_of(path: Path) -> Fraction:
    """Seconds of picture, from the first frame's time to the end of the last."""
    import av

    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        if stream.duration and stream.time_base:
            return Fraction(stream.duration) * stream.time_base
        return Fraction(container.duration or 0, av.time_base)


def film_of(reference: Reference, store: Store, cuts: Sequence[Fraction] = (), title: str = "") -> Production:
    """A film that is the footage, one shot for each stretch between cuts (seconds)."""
    path = kept(reference, store)
    whole = on_grid(length_of(path))
    edges = [Fraction(0), *sorted({on_grid(c) for c in cuts if 0 < c < whole}), whole]
    taken: set[str] = set()
    shots = tuple(_shot(new_id("sh", taken), Take(of=f"@{reference.id}", start=a, end=b))
                  for a, b in itertools.pairwise(edges) if b - a >= SHORTEST)
    if not shots:
        raise FilmError("this footage is too short to be a shot", where=f"@{reference.id}",
                        remedy=f"at least {float(SHORTEST):.2f} s are needed")
    scene = Scene(id="s1", place="studio", music=MusicWish(mood="none"), shots=shots)
    row = reference.model_copy(update={"role": "footage", "of": "s1"})
    return Production(title=title or reference.id, scenes=(scene,), references=(row,))


def _shot(ident: str, take: Take) -> Shot:
    return Shot(id=ident, duration=lasting(take), take=take, given=True)


def with_takes(production: Production, store: Store) -> Production:
    """Shots that footage was given for get it as their take, as long as the words leave their length open."""
    out = []
    for scene in production.scenes:
        shots = []
        for shot in scene.shots:
            found = next((r for r in production.references if r.hash and r.kind == "video" and shot.take is None
                          and role_of(r) == "footage" and r.of == f"{scene.id}.{shot.id}"), None)
            if found is not None:
                whole = on_grid(length_of(kept(found, store)))
                end = min(whole, shot.duration) if shot.duration else whole
                take = Take(of=f"@{found.id}", end=end)
                shot = shot.model_copy(update={"take": take, "duration": end, "given": True})
            shots.append(shot)
        out.append(scene.model_copy(update={"shots": tuple(shots)}))
    return production.model_copy(update={"scenes": tuple(out)})


def taken(production: Production, block: str, store: Store, offset: Fraction = Fraction(0)) -> tuple[Given, ...]:
    """What an engine is given for a shot that is footage, from so many seconds of it on."""
    for scene in production.scenes:
        for shot in scene.shots:
            if shot.id == block and shot.take is not None:
                reference, take = production.reference(shot.take.of), piece(shot.take, offset)
                return (Given(f"@{reference.id}", "footage", reference.hash, str(kept(reference, store)), take),)
    return ()


def on_ones(production: Production, plan: Plan) -> Plan:
    """Shots that are footage are planned as such: at the film's own rate, with no camera of ours, out of doors."""
    takes = {shot.id: shot.take for scene in production.scenes for shot in scene.shots if shot.take is not None}
    if not takes:
        return plan

    def planned(shot: PlannedShot) -> PlannedShot:
        take = takes.get(shot.block)
        if take is None:
            return shot
        camera = shot.camera.model_copy(update={"move": "static"})
        sentence = f"footage {take.of} from {float(take.start):.2f} s"
        return shot.model_copy(update={"pose_rate": Fraction(GRID), "camera": camera, "sentence": sentence})

    built = {shot.scene for shot in plan.shots if shot.block not in takes}  # the set of others stands for nothing
    scenes = tuple(s if s.id in built else s.model_copy(update={"indoors": False}) for s in plan.scenes)
    return plan.model_copy(update={"shots": tuple(planned(s) for s in plan.shots), "scenes": scenes})


def take_sounds(production: Production, times: Sequence[ShotTime], store: Store) -> list[tuple[float, Samples]]:
    """(start, samples) of the footage's own sound under its shots; changed speed changes its pitch, as on tape."""
    takes = {shot.id: shot.take for scene in production.scenes for shot in scene.shots if shot.take is not None}
    heard: dict[str, Samples | None] = {}
    out = []
    for at in times:
        take = takes.get(at.shot.block)
        if take is None or not take.sound:
            continue
        if take.of not in heard:
            try:
                heard[take.of] = sounds_of(kept(production.reference(take.of), store), 2)
            except FilmError:
                heard[take.of] = None  # silent footage is footage too
        whole = heard[take.of]
        if whole is not None:
            out.append((at.start, _part(whole, piece(take, at.shot.offset), float(at.shot.duration))))
    return out


def _part(whole: Samples, take: Take, seconds: float) -> Samples:
    count = round(seconds * RATE)
    spot = float(take.start) * RATE + np.arange(count) * float(take.speed)
    if take.backwards and take.end is not None:
        spot = float(take.end) * RATE - np.arange(count) * float(take.speed)
    inside = np.clip(spot, 0, len(whole) - 1)
    low = np.floor(inside).astype(int)
    share = (inside - low)[:, None].astype(np.float32)
    out = whole[low] * (1 - share) + whole[np.minimum(low + 1, len(whole) - 1)] * share
    out[(spot < 0) | (spot >= len(whole))] = 0
    if take.hold and take.end is not None:  # a picture that stands still is silent
        out[(spot < float(take.start) * RATE) | (spot >= float(take.end) * RATE)] = 0
    fade = min(240, count // 4)
    ramp = np.linspace(0, 1, fade, dtype=np.float32)[:, None]
    out[:fade] *= ramp
    out[len(out) - fade :] *= ramp[::-1]
    return np.asarray(out, np.float32)


__all__ = ["film_of", "length_of", "on_ones", "take_sounds", "taken", "with_takes"]
