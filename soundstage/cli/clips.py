# SPDX-License-Identifier: Apache-2.0
"""A clip given instead of words: a film of its shots, to be trimmed, ordered, titled and made like any other."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from soundstage.model.production import CameraWish, Production, Reference, Shot
    from soundstage.store import Store

CLIPS = {".mp4", ".mov", ".m4v", ".mkv", ".webm", ".avi", ".mpg", ".mpeg", ".ts", ".wmv", ".ogv"}


def is_clip(source: str) -> bool:
    """Whether what was given instead of words is a file of footage."""
    return len(source) < 250 and Path(source).suffix.lower() in CLIPS and Path(source).is_file()


def clip_film(path: Path, store: Store, cut: bool = True) -> Production:
    """The film that a clip is, one shot between two of its cuts."""
    from soundstage.references.intake import Given, take_in
    from soundstage.references.takes import film_of

    reference = take_in(Given(path, role="footage"), store)
    return film_of(reference, store, _cuts(path) if cut else (), path.stem)


def captioned_film(path: Path, store: Store) -> Production:
    """The clip's film with what is heard in it as captions, each for as long as its line is spoken.

    FilmError when no words are heard. The picture is cut at the lines too; nobody sees such a cut.
    """
    from soundstage.errors import FilmError
    from soundstage.references.intake import Given, take_in
    from soundstage.references.takes import film_of
    from soundstage.understand.watching import watch

    watched, footage = watch(path, only=("shots", "lines"), keep=partial(store.folder_once, "weights"))
    footage.close()
    lines = [(Fraction(line.start), Fraction(line.end), line.text) for line in watched.lines]
    if not lines:
        raise FilmError("no words are heard in this clip", where=str(path),
                        remedy='give a caption in words: "add the caption \'…\'"')
    cuts = {Fraction(s.start) for s in watched.shots[1:]} | {t for start, end, _ in lines for t in (start, end)}
    film = film_of(take_in(Given(path, role="footage"), store), store, tuple(sorted(cuts)), path.stem)

    def captioned(shot: Shot) -> Shot:
        assert shot.take is not None and shot.take.start is not None and shot.take.end is not None
        middle = (shot.take.start + shot.take.end) / 2
        return shot.model_copy(update={"title": next((text for a, b, text in lines if a <= middle < b), "")})

    scenes = tuple(s.model_copy(update={"shots": tuple(map(captioned, s.shots))}) for s in film.scenes)
    return film.model_copy(update={"scenes": scenes})


def _cuts(path: Path) -> tuple[Fraction, ...]:
    from soundstage.understand.watching import watch

    watched, footage = watch(path, only=("shots",))
    footage.close()
    return tuple(Fraction(s.start) for s in watched.shots[1:])


def moved_like(production: Production, store: Store) -> Production:
    """Shots that a clip was given for as their camera get its move, amounts and lens as watching reads them.

    What was not said of the lens is assumed, and said so in the claim; the words' own camera wishes win.
    """
    from soundstage.references.binding import role_of

    for reference in production.references:
        if reference.hash and reference.kind == "video" and role_of(reference) == "camera" and reference.of:
            production = _with_camera(production, reference, store)
    return production


def _with_camera(production: Production, reference: Reference, store: Store) -> Production:
    from soundstage.references.intake import kept
    from soundstage.understand.camera_spans import further
    from soundstage.understand.watching import watch

    watched, footage = watch(kept(reference, store), only=("shots", "camera"))
    footage.close()
    if not watched.camera:
        return production
    motion = watched.camera[0]
    turn = abs(motion.tilt if motion.move == "tilt" else motion.pan)
    wish = {"move": motion.move, "direction": motion.direction, "turn_deg": round(turn, 1) if turn > 2 else None,
            "lens_mm": round(motion.lens_mm, 1) if motion.lens_mm else None,
            "moves": further([m for m in watched.camera if m.shot == motion.shot])}
    scenes = []
    for scene in production.scenes:
        shots = tuple(s.model_copy(update={"camera": _wished(s, wish)}) if f"{scene.id}.{s.id}" == reference.of else s
                      for s in scene.shots)
        scenes.append(scene.model_copy(update={"shots": shots}))
    note = f"camera of {reference.of}: {motion.move} {motion.direction}".rstrip() + (
        f", {turn:.0f}°" if turn > 2 else "") + f"; a lens of {motion.lens_mm:.0f} mm, {motion.lens}"
    claims = tuple(c.model_copy(update={"note": note}) if c.kind == "file" and c.words == f"@{reference.id}" else c
                   for c in production.claims)
    return production.model_copy(update={"scenes": tuple(scenes), "claims": claims})


def _wished(shot: Shot, wish: Mapping[str, object]) -> CameraWish:
    """The clip's camera where the words leave the shot's open."""
    if shot.camera.move:
        return shot.camera
    return shot.camera.model_copy(update={k: v for k, v in wish.items() if v and not getattr(shot.camera, k)})
