# SPDX-License-Identifier: Apache-2.0
"""The labelled set: sentences in the project's own words with what is right to read in them (reading_set/*.toml).

A case gives `words` and what they mean; what it does not give is not asked. Things are called by name or noun.
    cast   everyone and everything: "3 owl; purple; size 2", "woman; Clara; young; green hat"      some: at least these
    place hour weather season mood style aspect seconds titles absent light music sounds
    at     placements: "dog left_of bench"          beats  in order: "dog chase target=cat manner=quickly order=with"
    lines  in order: "fox whisper: Is anybody there?"; "(off)" for voices that are not seen
    shots  one entry a shot: "size=close subject=woman given seconds=3"; "" for a shot of which nothing is asked
    lost   the words told as not understood (none, unless said)
    known  why the reader does not do it yet: such a case must fail, so that it is unmarked when it is mended
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from reading_words import WORDS

from soundstage.language import read
from soundstage.model.production import Beat, Production, Shot, Subject

CASES = [(f"{path.stem} {n}", case)
         for path in sorted((Path(__file__).parent / "reading_set").glob("*.toml"))
         for n, case in enumerate(tomllib.loads(path.read_text(encoding="utf-8"))["case"], 1)]
KEYS = {"words", "known", "cast", "some", "place", "hour", "weather", "season", "mood", "style", "aspect", "seconds",
        "titles", "absent", "light", "music", "sounds", "at", "beats", "lines", "shots", "lost", "places"}


def test_the_set_is_large_and_well_formed() -> None:
    assert len(CASES) >= 150
    assert [(name, set(case) - KEYS) for name, case in CASES if set(case) - KEYS] == []
    words = [case["words"] for _, case in CASES]
    assert len(set(words)) == len(words)


@pytest.mark.parametrize("case", [pytest.param(c, id=n, marks=[pytest.mark.xfail(strict=True, reason=c["known"])]
                                               if "known" in c else []) for n, c in CASES])
def test_words_are_read_right(case: dict[str, Any]) -> None:
    misses = _misses(read(case["words"], vocabulary=WORDS), case)
    assert not misses, "\n".join([f"“{case['words']}”", *misses])


def _misses(p: Production, case: dict[str, Any]) -> list[str]:
    """Each miss as one readable line."""
    found: list[str] = []
    for key in ("place", "hour", "weather", "season", "mood"):
        if key in case and getattr(p.scenes[0], key) != case[key]:
            found.append(f"  {key}: right is {case[key]!r}, read was {getattr(p.scenes[0], key)!r}")
    for key in ("style", "aspect", "seconds"):
        if key in case and getattr(p, key) != case[key]:
            found.append(f"  {key}: right is {case[key]!r}, read was {getattr(p, key)!r}")
    for key, got in (("beats", _beats(p)), ("lines", _lines(p)), ("titles", _titles(p))):
        if key in case:
            found += _rows(key, case[key], got, _beat_fits if key == "beats" else str.__eq__)
    if "shots" in case:
        shots = [_shot(s, p) for scene in p.scenes for s in scene.shots]
        found += _rows("shots", case["shots"], shots, lambda right, got: set(right.split()) <= set(got.split()))
    if "places" in case and [s.place for s in p.scenes] != case["places"]:
        found.append(f"  places: right is {case['places']}, read was {[s.place for s in p.scenes]}")
    for key, got in (("at", _at(p)), ("sounds", _sounds(p)), ("light", [x for s in p.scenes for x in s.light]),
                     ("absent", [x for s in p.scenes for x in s.absent])):
        if key in case and not set(case[key]) <= set(got):
            found.append(f"  {key}: right is {case[key]}, read was {got}")
    music = p.scenes[0].music
    if "music" in case and set(case["music"].split()) != {music.mood, music.tempo, *music.instruments} - {""}:
        found.append(f"  music: right is {case['music']!r}, read was {music!r}")
    lost = [c.words for c in p.claims if c.state == "not_understood"]
    if sorted(lost) != sorted(case.get("lost", [])):
        found.append(f"  not understood: right is {case.get('lost', [])}, read was {lost}")
    return found + _cast(p, case)


def _rows(key: str, right: list[str], got: list[str], fits: Any) -> list[str]:
    if len(right) == len(got) and all(fits(a, b) for a, b in zip(right, got, strict=True)):
        return []
    return [f"  {key}:", *(f"    right: {r}" for r in right), *(f"    read:  {g}" for g in got)]


def _cast(p: Production, case: dict[str, Any]) -> list[str]:
    right = case.get("cast", case.get("some"))
    if right is None:
        return []
    left, missed = [_facts(s) for s in p.cast], []
    for entry in right:
        want = {w.strip() for w in entry.split(";")}
        hit = next((s for s in left if want <= s), None)
        if hit is None:
            missed.append(entry)
        else:
            left.remove(hit)
    if not missed and ("some" in case or not left):
        return []
    return [f"  cast: right is {right}, read was {['; '.join(sorted(_facts(s))) for s in p.cast]}"]


def _facts(s: Subject) -> set[str]:
    count = f"{s.count} " if s.count > 1 else ""
    facts = {f"{count}{s.noun}", s.name, s.age, s.build, s.skin, s.hair, s.gender, *s.colors, *s.clothes, *s.words}
    return (facts | {f"size {s.size:g}", f"as {s.unit or s.family}", *(f"voice {w}" for w in s.voice.words)}) - {""}


def _called(subject: str, p: Production) -> str:
    head, dot, part = subject.partition(".")
    known = {s.id: s.name.lower() or s.noun for s in p.cast}
    return known.get(head, head).replace(" ", "_") + dot + part


def _beats(p: Production) -> list[str]:
    return [_beat(b, p) for scene in p.scenes for shot in scene.shots for b in shot.beats]


def _beat(b: Beat, p: Production) -> str:
    parts = ["+".join(sorted(_called(w, p) for w in b.who)) or "-", b.action or "-"]
    parts += [f"{k}={_called(v, p)}" for k in ("target", "tool", "anchor") if (v := getattr(b, k))]
    parts += [f"place={b.place}"] if b.place else []
    parts += [f"manner={m}" for m in b.manner] + ([f"times={b.times}"] if b.times != 1 else [])
    parts += ["order=with"] if b.order == "with" else []
    parts += [f"after={b.after}"] if b.after is not None else []
    parts += [f"becomes={b.becomes.replace(' ', '_')}"] if b.becomes else []
    return " ".join(parts)


def _beat_fits(right: str, got: str) -> bool:
    """The same doer and deed in the same order, with at least these facts; never joined when it follows."""
    a, b = right.split(), got.split()
    return a[:2] == b[:2] and set(a[2:]) <= set(b[2:]) and ("order=with" in a) == ("order=with" in b)


def _lines(p: Production) -> list[str]:
    rows = []
    for b in (b for scene in p.scenes for shot in scene.shots for b in shot.beats if b.line):
        assert b.line is not None
        who = "+".join(sorted(_called(w, p) for w in b.who))
        head = " ".join(x for x in (who, b.line.manner, "(off)" if b.line.off_screen else "") if x)
        rows.append(f"{head}: {b.line.text}")
    return rows


def _titles(p: Production) -> list[str]:
    return [s.title for scene in p.scenes for s in scene.shots if s.title]


def _at(p: Production) -> list[str]:
    rows = [x for scene in p.scenes for x in (*scene.placements, *(y for s in scene.shots for y in s.placements))]
    return [" ".join([_called(x.subject, p), x.relation, *(_called(a, p) for a in x.anchors)]) for x in rows]


def _sounds(p: Production) -> list[str]:
    cues = [" ".join((*c.words, c.sound)) for scene in p.scenes for s in scene.shots for c in s.cues]
    return cues + [" ".join((*a.words, a.name)) for scene in p.scenes for a in scene.ambience]


def _shot(shot: Shot, p: Production) -> str:
    c = shot.camera
    parts = [f"{k}={v}" for k in ("size", "angle", "move", "direction", "speed", "pace") if (v := getattr(c, k))]
    parts += [f"then={m.move}" for m in c.moves] + ([f"lens={c.lens_mm:g}"] if c.lens_mm else [])
    parts += [f"subject={_called(c.subject, p)}"] if c.subject else []
    parts += [f"focus={'>'.join(_called(f, p) for f in c.focus.split('>'))}"] if c.focus else []
    parts += [f"seconds={shot.duration}"] if shot.duration is not None else []
    return " ".join([*parts, *(["given"] if shot.given else []), f"transition={shot.transition or 'none'}"])
