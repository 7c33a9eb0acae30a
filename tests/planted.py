# SPDX-License-Identifier: Apache-2.0
"""Faults planted into a screening, one function a kind: each returns a screening that is wrong in just that way.

A plant that a film gives no occasion for (no cut, no line, nothing in a hand) returns None.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from soundstage import space
from soundstage.check.screening import RATE, Screening, follows, items_of, spot, subjects_of
from soundstage.nodes import Camera, Item, Material, Mesh, SkinnedMesh
from soundstage.shape import solids
from soundstage.stage.build import Staged

Plant = Callable[[Screening], Screening | None]


def with_shot(screening: Screening, staged: Staged) -> Screening:
    """The screening with one shot replaced."""
    return replace(screening, staged={**screening.staged, staged.shot.id: staged})


def with_items(staged: Staged, change: Callable[[Item], Item | None]) -> Staged:
    items = tuple(new for i in staged.stage.items if (new := change(i)) is not None)
    return replace(staged, stage=replace(staged.stage, items=items))


def moved(staged: Staged, subject: str, by: tuple[float, float, float]) -> Staged:
    """One subject shifted in every pose."""
    shift = space.translation(by)

    def change(item: Item) -> Item:
        return replace(item, transforms=shift @ item.transforms) if item.subject == subject else item

    return with_items(staged, change)


def seen_from(staged: Staged, frames: np.ndarray) -> Staged:
    """The shot from another camera, (T or 1, 4, 4)."""
    old = staged.stage.camera
    camera = Camera(frames, old.lens_mm[:1], old.focus[:1], old.fstop)
    listener = np.repeat(frames, len(staged.times), 0) if len(frames) == 1 else frames
    return replace(staged, stage=replace(staged.stage, camera=camera), listener=listener)


def turned(staged: Staged, about: np.ndarray, angle: float = np.pi) -> Staged:
    """The camera carried round a point (3,)."""
    round_it = space.translation(about) @ space.turn("z", angle) @ space.translation(-about)
    return seen_from(staged, round_it @ staged.stage.camera.transforms.astype(float))


def halved(staged: Staged) -> tuple[Staged, Staged]:
    """One shot as two with a cut in the middle of what goes on, for films that have no such cut."""
    poses, shot = staged.stage.poses, staged.shot
    middle = poses // 2
    length = middle / staged.stage.pose_rate

    def window(first: int, last: int, name: str) -> Staged:
        def part(track: np.ndarray | None) -> np.ndarray | None:
            return track if track is None or len(track) == 1 else track[first:last]

        items = tuple(replace(i, transforms=part(i.transforms), visible=part(i.visible), bones=part(i.bones))
                      for i in staged.stage.items)
        old = staged.stage.camera
        camera = Camera(part(old.transforms), part(old.lens_mm), part(old.focus), old.fstop)
        begun = shot.offset + (length if first else 0)
        own = shot.model_copy(update={"id": name, "offset": begun, "lines": (), "cues": (),
                                      "duration": length if not first else shot.duration - length})
        stage = replace(staged.stage, shot=name, items=items, camera=camera, duration=own.duration)
        return replace(staged, shot=own, stage=stage, times=staged.times[: last - first],
                       listener=staged.listener[first:last], events=(), contacts=())

    return window(0, middle, shot.id + "a"), window(middle, poses, shot.id + "b")


def cut_in_two(screening: Screening, shot: str) -> Screening:
    """A screening of that shot alone, with a cut in its middle."""
    a, b = halved(screening.staged[shot])
    plan = screening.plan.model_copy(update={"shots": (a.shot, b.shot)})
    return replace(screening, plan=plan, staged={a.shot.id: a, b.shot.id: b})


def continued(screening: Screening) -> tuple[Staged, Staged] | None:
    """Two shots of one continuous action."""
    return next(((a, b) for a, b in screening.cuts if follows(a, b)), None)


def lead(staged: Staged) -> str:
    """Who or what a shot is about, else somebody in it."""
    names = subjects_of(staged)
    return staged.shot.camera.subject if staged.shot.camera.subject in names else next(iter(names), "")


def first_line(screening: Screening) -> tuple[Staged, float, float] | None:
    """A shot with a line on camera, and the line's film times."""
    for shot, staged in screening.shots:
        for line in shot.lines:
            if line.speaker == shot.camera.subject and line.start >= 0 and not line.off_screen:
                return staged, screening.clock(shot.id, float(line.start)), screening.clock(shot.id, float(line.end))
    return None


# -- continuity
def another_look(s: Screening) -> Screening | None:
    """A coat is of another colour in a later shot."""
    rows = [staged for _, staged in s.shots]
    shared = [(b, n) for a, b in s.cuts for n in subjects_of(b) if n in subjects_of(a)] if len(rows) > 1 else []
    if not shared:
        return None
    staged, subject = shared[0]
    part = next((i for i in items_of(staged, subject) if isinstance(i.node, (Mesh, SkinnedMesh))
                 and len(i.visible) == 1 and "mouth" not in i.id), None)
    if part is None:
        return None

    def change(item: Item) -> Item:
        if item.id != part.id:
            return item
        mesh = item.node.mesh if isinstance(item.node, SkinnedMesh) else item.node
        assert isinstance(mesh, Mesh)
        new = replace(mesh, materials=tuple(replace(m, color=(0.1, 0.9, 0.2)) for m in mesh.materials))
        return replace(item, node=replace(item.node, mesh=new) if isinstance(item.node, SkinnedMesh) else new)

    return with_shot(s, with_items(staged, change))


def vanished(s: Screening) -> Screening | None:
    """Something is not in the last shot any more."""
    staged = [x for _, x in s.shots][-1]
    gone = next((p.subject for p in staged.shot.performers
                 if not p.in_set and p.subject in subjects_of(staged)), None)
    return with_shot(s, with_items(staged, lambda i: None if i.subject == gone else i)) if gone else None


def jump_over_cut(s: Screening) -> Screening | None:
    """Somebody stands a metre further after the cut."""
    cut = continued(s)
    return with_shot(s, moved(cut[1], lead(cut[1]), (1.0, 0.4, 0.0))) if cut else None


def changed_hands(s: Screening) -> Screening | None:
    """What was in one hand is in the other after the cut."""
    for before, after in s.cuts:
        if not follows(before, after):
            continue
        for prop in [p.subject for p in after.shot.performers if p.held_by]:
            hands = [i for i in after.stage.items if i.subject == next(
                p.held_by for p in after.shot.performers if p.subject == prop) and "/hand_" in i.id]
            middle = spot(after, prop, 0)
            centres = [spot(with_items(after, lambda i, h=h: i if i.id == h.id else None), h.subject, 0) for h in hands]
            if middle is None or len(centres) < 2 or any(c is None for c in centres):
                continue
            far = max((c for c in centres if c is not None), key=lambda c: float(np.linalg.norm(c - middle)))
            near = min((c for c in centres if c is not None), key=lambda c: float(np.linalg.norm(c - middle)))
            if np.linalg.norm(near - middle) < 0.2 < np.linalg.norm(far - near):
                return with_shot(s, moved(after, prop, tuple(far - middle)))
    return None


def crossed_line(s: Screening) -> Screening | None:
    """The camera of a later shot stands on the other side of two people."""
    bodies = [x.id for x in s.production.cast if x.family == "body"]
    for before, after in s.cuts:
        here = [b for b in bodies if b in subjects_of(before) and b in subjects_of(after)]
        if len(here) >= 2:
            a, b = spot(after, here[0], 0), spot(after, here[1], 0)
            assert a is not None and b is not None
            if np.linalg.norm((b - a)[:2]) > 0.6:
                return with_shot(s, turned(after, (a + b) / 2))
    return None


def turned_round(s: Screening) -> Screening | None:
    """A runner is seen from the other side after the cut."""
    for before, after in s.cuts:
        if not follows(before, after):
            continue
        for who in subjects_of(after):
            half = min(6, after.stage.poses - 1, before.stage.poses - 1)
            a, b = spot(after, who, 0), spot(after, who, half)
            c = spot(before, who, before.stage.poses - 1 - half)
            d = spot(before, who, before.stage.poses - 1)
            if a is None or b is None or c is None or d is None:
                continue
            if min(np.linalg.norm((b - a)[:2]), np.linalg.norm((d - c)[:2])) > 0.6:
                return with_shot(s, turned(after, a))
    return None


def light_jump(s: Screening) -> Screening | None:
    """The sun stands elsewhere after a cut."""
    cut = next(iter(s.cuts), None)
    if cut is None or not any(i.id == "light/sun" for i in cut[1].stage.items):
        return None
    spin = space.turn("x", 1.2)

    def change(item: Item) -> Item:
        return replace(item, transforms=item.transforms @ spin) if item.id == "light/sun" else item

    return with_shot(s, with_items(cut[1], change))


def jump_cut(s: Screening) -> Screening | None:
    """The second shot is the first once more, a hand's breadth aside."""
    for before, after in s.cuts:
        if before.shot.camera.subject and before.shot.camera.subject == after.shot.camera.subject:
            last = before.stage.camera.transforms[-1:].astype(float)
            camera = seen_from(after, space.translation((0.1, 0.0, 0.0)) @ last)
            lens = before.stage.camera.lens_mm[-1:]
            same = replace(camera.stage.camera, lens_mm=lens)
            return with_shot(s, replace(camera, stage=replace(camera.stage, camera=same)))
    return None


# -- picture
def hidden_subject(s: Screening) -> Screening | None:
    """A wall is held before the camera."""
    staged = next((x for _, x in s.shots if x.shot.camera.subject in subjects_of(x)), None)
    if staged is None:
        return None
    corners = np.array([(-3, -3, -0.6), (3, -3, -0.6), (3, 3, -0.6), (-3, 3, -0.6)], float)
    board = solids.mesh(corners, [(0, 1, 2), (0, 2, 3)], Material("plaster", (0.8, 0.8, 0.8)))
    wall = Item("set/wall", board, transforms=staged.stage.camera.transforms)  # it goes with the camera
    return with_shot(s, replace(staged, stage=replace(staged.stage, items=(*staged.stage.items, wall))))


def head_cut_off(s: Screening) -> Screening | None:
    """The camera looks at the speaker's knees."""
    found = first_line(s)
    if found is None or found[0].shot.camera.subject not in found[0].mouths:
        return None
    low = space.turn("x", -0.7)
    return with_shot(s, seen_from(found[0], found[0].stage.camera.transforms.astype(float) @ low))


def badly_exposed(s: Screening) -> Screening | None:
    """A picture is all white."""
    first = next(s.shots)[0].id

    def picture(shot: str, pose: int) -> np.ndarray | None:
        return np.full((90, 160, 3), 255, np.uint8) if shot == first else s.picture(shot, pose)

    return replace(s, picture=picture)


def statue(s: Screening) -> Screening | None:
    """Somebody does not move a hair."""
    for _, staged in s.shots:
        who = next((x.id for x in s.production.cast if x.family == "body" and x.id in subjects_of(staged)), None)
        if who and float(staged.shot.duration) > 1.6:
            return with_shot(s, with_items(staged, lambda i, w=who: i if i.subject != w else replace(
                i, transforms=i.transforms[:1], bones=None if i.bones is None else i.bones[:1])))
    return None


def floating(s: Screening) -> Screening | None:
    """Somebody who stands hangs half a metre in the air."""
    for _, staged in s.shots:
        for p in staged.shot.performers:
            quiet = not any(b.action in ("fly", "jump", "swim", "throw", "fall", "dance", "hug") for b in p.beats)
            if quiet and not p.in_set and not p.held_by and p.mark.posture == "stand" and (
                    p.subject in subjects_of(staged)) and p.mark.z < 0.1:
                return with_shot(s, moved(staged, p.subject, (0, 0, 3.0)))
    return None


def standing_inside(s: Screening) -> Screening | None:
    """A sofa is where somebody stands."""
    for shot, staged in s.shots:
        who = next((p.subject for p in shot.performers if p.mark.posture == "stand" and not p.in_set and any(
            i.bones is not None for i in items_of(staged, p.subject))), "")
        at = spot(staged, who, s.middle(shot.id)) if who else None
        if at is not None:
            seat = solids.box((1.6, 1.2, 0.9), Material("sofa", (0.5, 0.2, 0.2)))
            sofa = Item("sofa1/seat", seat, space.translation((*at[:2], 0.0))[None])
            return with_shot(s, replace(staged, stage=replace(staged.stage, items=(*staged.stage.items, sofa))))
    return None


def lips_off(s: Screening) -> Screening | None:
    """The words come a third of a second late."""
    found = first_line(s)
    if found is None or not any("/mouth_" in i.id and i.subject == found[0].shot.camera.subject
                                for i in found[0].stage.items):
        return None
    late = round(0.35 * RATE)
    stems = {**s.stems, "dialogue": np.roll(s.stems["dialogue"], late, axis=0)}
    return replace(s, stems=stems)


# -- sound
def masked_words(s: Screening) -> Screening | None:
    """A roar lies over the words."""
    found = first_line(s)
    if found is None or s.master is None:
        return None
    master = s.master.copy()
    a, b = (round(t * RATE) for t in found[1:])
    noise = np.random.default_rng(1).standard_normal((b - a, 2)).astype(np.float32)
    level = float(np.sqrt(np.mean(master[a:b] ** 2)))
    master[a:b] = 0.5 * master[a:b] + 1.5 * level * noise[: len(master[a:b])]
    return replace(s, master=master)


def silent_contact(s: Screening) -> Screening | None:
    """The effects are missing."""
    from soundstage.check.faults.silent_contact import due

    if not any(due(staged) for _, staged in s.shots):
        return None
    return replace(s, stems={**s.stems, "effects": np.zeros_like(s.stems["effects"])})


def buried_sound(s: Screening) -> Screening | None:
    """The ambience is a storm that nothing is heard over."""
    if not any(shot.cues for shot, _ in s.shots):
        return None
    loud = 3 * np.random.default_rng(2).standard_normal(s.stems["ambience"].shape, np.float32)
    return replace(s, stems={**s.stems, "ambience": loud})


def overloaded(s: Screening) -> Screening | None:
    """The master is driven into the stops."""
    assert s.master is not None
    return replace(s, master=np.clip(s.master * 8, -1, 1))


def dead_air(s: Screening) -> Screening | None:
    """The sound drops out for a quarter of a second."""
    assert s.master is not None
    master = s.master.copy()
    middle = len(master) // 2
    master[middle: middle + RATE // 4] = 0
    return replace(s, master=master)


def lost_words(s: Screening) -> Screening | None:
    """A line is played backwards."""
    found = first_line(s)
    if found is None or s.master is None or s.recognise is None:
        return None
    master = s.master.copy()
    a, b = (round(t * RATE) for t in found[1:])
    master[a:b] = master[a:b][::-1]
    return replace(s, master=master)


PLANTS: dict[str, Plant] = {f.__name__: f for f in (
    another_look, vanished, jump_over_cut, changed_hands, crossed_line, turned_round, light_jump, jump_cut,
    hidden_subject, head_cut_off, badly_exposed, statue, floating, standing_inside, lips_off,
    masked_words, silent_contact,
    buried_sound, overloaded, dead_air, lost_words)}
