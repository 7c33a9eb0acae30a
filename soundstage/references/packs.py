# SPDX-License-Identifier: Apache-2.0
"""Packs: folders of models made known by name, so that words cast them. They live in the person's store.

A pack's models play nouns that the house has nothing of its own for, or only a relative or a cut-out ("a knight").
For a noun that the house builds itself the pack is taken when its name is said ("a kaykit bench") or when the pack
was added to be preferred. What a film uses becomes a reference of the film, by hash: removing a pack breaks no film.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from soundstage.errors import FilmError, nearest
from soundstage.model.production import Claim, Production, Reference, Subject, named_role
from soundstage.references.casting import performs
from soundstage.references.gltf import Guest, read
from soundstage.references.intake import FOLDER, Given, kept, take_in
from soundstage.store import Store

MOST = 2000  # models of one pack
DROPPED = frozenset(("model", "models", "anim", "anims", "animation", "animations", "animated", "rigged", "rig", "mesh",
                     "lowpoly", "low", "poly", "lod0", "glb", "gltf", "final", "static", "character"))


@dataclass(frozen=True)
class PackModel:
    """One model of a pack."""

    name: str  # what words call it: "fire hydrant"
    file: str  # within the pack
    hash: str
    plays: str  # biped quadruped bird, or "" for a thing
    clips: str = ""  # hash of a model of the pack whose clips fit this one's skeleton
    note: str = ""
    variant: str = ""  # "a", "2": told apart from others of the same name


@dataclass(frozen=True)
class Pack:
    """A folder of models, taken in."""

    name: str
    licence: str
    models: tuple[PackModel, ...]
    preferred: bool = False  # also for nouns that the house has itself
    refused: tuple[str, ...] = ()  # file: reason


def add(folder: Path, store: Store, name: str = "", preferred: bool = False) -> Pack:
    """Take in every model of a folder. FilmError when there is none that can be used."""
    if not folder.is_dir():
        raise FilmError(f"there is no folder '{folder}'", remedy="give the folder that holds the pack's models")
    files = sorted(p for p in folder.rglob("*") if p.suffix.lower() in (".glb", ".gltf") and p.is_file())[:MOST]
    if not files:
        raise FilmError("there is no .glb or .gltf model in this folder", where=str(folder))
    models, refused, licence = [], [], ""
    guests: dict[str, Guest] = {}
    for file in files:
        try:
            taken = take_in(Given(file), store)
            guests[taken.hash] = read(kept(taken, store))
        except FilmError as error:
            refused.append(f"{file.relative_to(folder)}: {error.what}")
            continue
        licence = licence or taken.licence
        spoken, variant = spoken_name(file.stem)
        models.append(PackModel(spoken, str(file.relative_to(folder)), taken.hash, performs(guests[taken.hash]), "",
                                taken.note, variant))
    if not models:
        raise FilmError("none of its models can be used: " + "; ".join(refused), where=str(folder))
    pack = Pack(_slug(name or folder.resolve().name), licence, _lent(models, guests), preferred, tuple(refused))
    _write(store, [*(p for p in packs(store) if p.name != pack.name), pack])
    return pack


def packs(store: Store) -> tuple[Pack, ...]:
    """The packs this store has."""
    try:
        rows = json.loads(_list(store).read_text(encoding="utf-8"))
        return tuple(Pack(r["name"], r["licence"], tuple(PackModel(**m) for m in r["models"]), r["preferred"],
                          tuple(r["refused"])) for r in rows)
    except FileNotFoundError:
        return ()
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise FilmError("the list of packs is damaged", where=str(_list(store)),
                        remedy="remove it and add the packs again") from error


def remove(name: str, store: Store) -> Pack:
    """Forget a pack. Its files stay in the store for films that use them."""
    all_packs = packs(store)
    for pack in all_packs:
        if pack.name == _slug(name):
            _write(store, [p for p in all_packs if p is not pack])
            return pack
    raise FilmError(f"there is no pack '{name}'",
                    remedy=nearest(name, [p.name for p in all_packs]) if all_packs else "none was added")


def cast_from_packs(production: Production, store: Store) -> Production:
    """The film with pack models for whoever they fit better than the house; each a reference with its claim."""
    all_packs = packs(store)
    out = production
    for subject in production.cast if all_packs else ():
        if any(named_role(r)[1] in ("", "identity") for r in subject.references):
            continue
        found = _fitting(subject, all_packs, _stands_in(production, subject))
        if found is not None:
            out = _with_model(out, subject, *found)
    return out


def _fitting(subject: Subject, all_packs: Iterable[Pack], stands_in: bool) -> tuple[Pack, PackModel] | None:
    words = {w.lower() for w in (*subject.words, *subject.noun.split())}
    for pack in all_packs:
        said = bool(words & set(pack.name.split("-"))) and subject.noun.lower() not in pack.name.split("-")
        if not (stands_in or pack.preferred or said):
            continue
        fits = [m for m in pack.models if _joined(subject.noun) in _calls(m) or _joined(_bare(subject, pack)) in
                _calls(m)]
        best = max(fits, key=lambda m: (bool(m.plays), bool(m.variant and m.variant in words), m.variant in ("", "a"),
                                        m.file), default=None)
        if best is not None:
            return pack, best
    return None


def _bare(subject: Subject, pack: Pack) -> str:
    """The noun without the pack's name: "kaykit bench" -> "bench"."""
    return " ".join(w for w in subject.noun.lower().split() if w not in pack.name.split("-"))


def _calls(model: PackModel) -> set[str]:
    """What a model answers to, without spaces: "car taxi" also to "taxi car" and "taxi"."""
    words = model.name.split()
    turned = [*words[1:], words[0]] if len(words) > 1 else words
    return {_joined(model.name), _joined(" ".join(turned)), *([words[-1]] if len(words) == 2 else [])}


def _joined(words: str) -> str:
    return re.sub(r"[^a-z0-9]", "", words.lower())


def _stands_in(production: Production, subject: Subject) -> bool:
    """Whether what the house has for the noun is only a relative or a cut-out."""
    return subject.family == "standee" or any(
        c.kind == "subject" and c.binding == subject.id and c.state == "approximated" for c in production.claims)


def _with_model(production: Production, subject: Subject, pack: Pack, model: PackModel) -> Production:
    word = re.sub(r"[^a-z0-9]+", "_", model.name) + (f"_{model.variant}" if model.variant else "")
    note = f"from the pack {pack.name}"
    reference = Reference(id=f"{pack.name}.{word}", kind="model", role="identity", of=subject.id, hash=model.hash,
                          path=f"{FOLDER}/{pack.name}.{word}.glb", licence=pack.licence, note=note)
    known = {r.id for r in production.references}
    rows = (*production.references, *(() if reference.id in known else (reference,)))
    if model.clips:
        clips = Reference(id=f"{pack.name}.{word}.clips", kind="model", role="motion", of=subject.id, hash=model.clips,
                          path=f"{FOLDER}/{pack.name}.{word}.clips.glb", licence=pack.licence, note="its clips")
        rows = (*rows, *(() if clips.id in known else (clips,)))
    new = subject.model_copy(update={"references": (*subject.references, f"@{reference.id}:identity")})
    cast = tuple(new if s.id == subject.id else s for s in production.cast)
    claims = tuple(_settled(c, subject, pack) for c in production.claims)
    return production.model_copy(update={"references": rows, "cast": cast, "claims": claims})


def _settled(claim: Claim, subject: Subject, pack: Pack) -> Claim:
    """A noun that had a stand-in has the thing itself now."""
    if claim.kind == "subject" and claim.binding == subject.id and claim.state == "approximated":
        return claim.model_copy(update={"state": "read", "note": f"from the pack {pack.name}"})
    return claim


def _lent(models: list[PackModel], guests: dict[str, Guest]) -> tuple[PackModel, ...]:
    """Rigged models without clips get those of a model of the pack with the same bones."""
    rich = [m for m in models if m.plays and guests[m.hash].clips]
    out = []
    for model in models:
        guest = guests[model.hash]
        if guest.joints and not guest.clips and not model.plays:
            for other in rich:
                bones = {guests[other.hash].names[j] for j in guests[other.hash].joints}
                own = {guest.names[j] for j in guest.joints}
                if len(own & bones) >= 0.9 * len(own):
                    model = replace(model, plays=other.plays, clips=other.hash)
                    break
        out.append(model)
    return tuple(out)


def spoken_name(stem: str) -> tuple[str, str]:
    """A file's name as a noun, and its variant: "trafficlight_A" -> ("trafficlight", "a")."""
    words = re.sub(r"(?<=[a-z])(?=[A-Z])|[^A-Za-z0-9]+", " ", stem).lower().split()
    plain = [w for w in words if w not in DROPPED] or words
    variant = plain.pop() if len(plain) > 1 and re.fullmatch(r"[a-z]|\d+", plain[-1]) else ""
    return " ".join(plain), variant


def _list(store: Store) -> Path:
    return store.root / "kept" / "packs.json"


def _write(store: Store, rows: Iterable[Pack]) -> None:
    path = _list(store)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(".part")
        part.write_text(json.dumps([asdict(p) for p in rows], indent=1), encoding="utf-8")
        part.replace(path)
    except OSError as error:
        raise FilmError(f"the list of packs cannot be written: {error.strerror}", where=str(path)) from error


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or "pack"


def described(all_packs: Iterable[Pack]) -> Iterator[str]:
    """Lines to print: each pack with its models and what was refused."""
    for pack in all_packs:
        yield f"{pack.name}: {len(pack.models)} models" + (", preferred" if pack.preferred else "") + (
            f"; licence {pack.licence}" if pack.licence else "; no licence file was found")
        for m in pack.models:
            kind = {"biped": "performer on two legs", "quadruped": "performer with clips", "bird": "winged performer"}
            variant = f" ({m.variant})" if m.variant else ""
            lent = ", clips lent by another model" if m.clips else ""
            note = f"  [{m.note}]" if m.note else ""
            yield f"  {m.name + variant:<20} {kind.get(m.plays, 'prop')}{lent}  {m.file}{note}"
        for line in pack.refused:
            yield f"  - not used: {line}"
