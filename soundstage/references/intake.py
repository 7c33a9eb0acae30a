# SPDX-License-Identifier: Apache-2.0
"""Files given with a film are taken in: looked at, converted where needed, kept for good, and named."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import get_args

from soundstage.errors import FilmError, nearest
from soundstage.model.production import Production, Reference, Role
from soundstage.references import footage_file, pictures
from soundstage.references.binding import bound
from soundstage.references.cutout import cut_out
from soundstage.references.gltf_file import packed
from soundstage.references.kinds import ROLES, look_at
from soundstage.store import Store
from soundstage.store.store import hash_of

CALLED = {"image": ("image", "img", "picture", "photo", "element"), "model": ("model", "object", "element"),
          "video": ("video", "clip", "footage"), "audio": ("audio", "voice", "music", "sound")}  # @image1 …
FOLDER = "references"  # in the film's folder
LICENCES = ("LICENSE*", "LICENCE*", "COPYING*", "*[Ll]icen[sc]e*.txt")
KNOWN = {r"\bCC0\b|zero/1\.0|public domain": "CC0", r"CC[- ]BY[- ]SA": "CC-BY-SA", r"CC[- ]BY": "CC-BY",
         r"\bMIT License\b": "MIT", r"Apache License": "Apache-2.0"}


@dataclass(frozen=True)
class Given:
    """A file as given at the keyboard: its path, and the name and role it was given, when any."""

    path: Path
    name: str = ""
    role: str = ""


def given(written: str) -> Given:
    """"hero=fox.glb:identity" -> path, name and role; a role that does not exist is an error."""
    name, equals, rest = written.partition("=")
    if not equals or Path(written).exists() or not re.fullmatch(r"@?[\w.-]+", name):
        name, rest = "", written
    path, colon, role = rest.rpartition(":")
    if not colon or Path(rest).exists() or len(path) < 2:
        return Given(Path(rest), name.removeprefix("@"))
    known = get_args(Role)
    if role not in known:
        raise FilmError(f"there is no role '{role}'", where=written, remedy=nearest(role, known, 10))
    return Given(Path(path), name.removeprefix("@"), role)


def received(production: Production, files: Iterable[Given], store: Store) -> Production:
    """The film with these files among its references, each bound to what the words say of it."""
    known = {r.id.lower(): r for r in production.references}
    for file in files:
        taken = take_in(file, store, {n for n, r in known.items() if r.hash})
        said = known.get(taken.id.lower()) or known.get(file.path.name.lower()) or _called(taken, known)
        if said and not file.role and taken.kind and said.role in ROLES[taken.kind] and said.role != "identity":
            taken = take_in(replace(file, role=said.role), store, {n for n, r in known.items() if r.hash})
        known[(said or taken).id.lower()] = _joined(said, taken) if said else taken
    return bound(production.model_copy(update={"references": tuple(known.values())}))


def take_in(file: Given, store: Store, names: Iterable[str] = ()) -> Reference:
    """One file looked at, converted and kept. FilmError says why a file cannot be used."""
    kind = look_at(file.path).kind
    if file.role and file.role not in ROLES[kind]:
        raise FilmError(f"a file of kind '{kind}' cannot be used as {file.role}", where=str(file.path),
                        remedy="it can be: " + ", ".join(ROLES[kind]))
    with tempfile.TemporaryDirectory() as scratch:
        ready, note = file.path, ""
        if kind == "model":
            ready, note = packed(file.path, Path(scratch))
        elif kind == "image":
            ready, note = pictures.opened(file.path, Path(scratch))
            if file.role in ("", "identity"):
                note = "; ".join(n for n in (note, cut_out(ready).note) if n)
        elif kind == "video":
            note = footage_file.remarks(file.path)
        key = store.keep_file(ready)
        name = _free(file.name or _word(file.path.stem), set(names))
        return Reference(
            id=name, kind=kind, role=file.role, path=f"{FOLDER}/{name}{ready.suffix.lower()}", hash=key,  # type: ignore[arg-type]
            licence=_licence(file.path), note=note,
        )


def _called(taken: Reference, known: dict[str, Reference]) -> Reference | None:
    """What the words mean by it: "@image1" by number, "@fox" for fox-animations.glb."""
    words = set(re.split(r"[^a-z0-9]+", taken.id.lower()))
    named = [r for r in known.values() if not r.hash and r.id.lower() in words]
    return _numbered(taken, known) or (named[0] if len(named) == 1 else None)


def _numbered(taken: Reference, known: dict[str, Reference]) -> Reference | None:
    """"@image1" in the words means the first picture that was given, unless a file is called so."""
    waiting = sorted((r for r in known.values() if not r.hash and r.id[-1:].isdigit() and r.kind in ("", taken.kind)),
                     key=lambda r: (not r.kind, r.id))
    plain = [r for r in waiting if re.fullmatch(rf"({'|'.join(CALLED[taken.kind])})\d+", r.id.lower())]
    return next(iter(plain), None)


def _joined(said: Reference, taken: Reference) -> Reference:
    """What the words said of a reference, with the file that was given for it."""
    update = {f: getattr(taken, f) for f in ("kind", "path", "hash", "licence", "note")}
    return said.model_copy(update={**update, "role": taken.role or said.role})


def laid_beside(production: Production, folder: Path, store: Store) -> Production:
    """Copies of all references in the film's folder, and those that lie only there taken into the store.

    A film that was moved to another machine brings its references along. FilmError when one is in neither place.
    """
    out = []
    for reference in production.references:
        if not reference.hash and not reference.path:
            out.append(reference)
            continue
        beside = folder / (reference.path or f"{FOLDER}/{reference.id}")
        kept = store.kept_file(reference.hash)
        if kept is None:
            reference = _fetched(reference, beside, folder, store)
        elif reference.path and not beside.exists():
            beside.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(kept, beside)
        out.append(reference)
    return production.model_copy(update={"references": tuple(out)})


def _fetched(reference: Reference, beside: Path, folder: Path, store: Store) -> Reference:
    if not beside.is_file() or not beside.resolve().is_relative_to(folder.resolve()):
        raise FilmError(f"the file of @{reference.id} is gone", where=str(beside),
                        remedy="put it back, or give it again with --with")
    if reference.hash and hash_of(beside) == reference.hash:
        store.keep_file(beside)
        return reference
    taken = take_in(Given(beside, reference.id, reference.role), store)
    return reference.model_copy(update={"hash": taken.hash, "kind": taken.kind, "note": taken.note})


def kept(reference: Reference, store: Store) -> Path:
    """Where the reference's bytes lie. FilmError when they are not in this store."""
    path = store.kept_file(reference.hash)
    if path is None:
        raise FilmError(f"the file of @{reference.id} is not in this store", where=str(store.root),
                        remedy="give it again with --with, or make the film from its own folder")
    return path


def _word(stem: str) -> str:
    return re.sub(r"[^A-Za-z0-9_.-]+", "_", stem).strip("_.-")[:60] or "file"


def _free(name: str, taken: set[str]) -> str:
    number, free = 2, name
    while free.lower() in taken:
        free, number = f"{name}_{number}", number + 1
    return free


def _licence(path: Path) -> str:
    """The first line of a licence file beside the given one, which travels with it as a remark."""
    for pattern in LICENCES:
        for found in sorted(path.parent.glob(pattern)):
            text = found.read_text(encoding="utf-8", errors="replace")[:8000]
            named = [name for pattern, name in KNOWN.items() if re.search(pattern, text, re.I)]
            first = next((line.strip(" #*=-\t") for line in text.splitlines() if line.strip(" #*=-\t")), "")
            return f"{named[0] if named else 'see the file'}: {first[:160]} ({found.name})"
    return ""
