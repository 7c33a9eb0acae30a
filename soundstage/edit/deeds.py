# SPDX-License-Identifier: Apache-2.0
"""What someone is to do, in words -> beats: read by the prompt reader as a sentence about them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from soundstage.actions import ACTIONS
from soundstage.edit.changes import with_shot
from soundstage.edit.onto import Fragment, called, read_onto
from soundstage.edit.scope import Scope, beats_seen, shot_of
from soundstage.edit.slots import base_verb
from soundstage.edit.stagewords import EXPRESSIONS
from soundstage.edit.whereto import on_their_way, settled
from soundstage.language.blocking import GROUNDS
from soundstage.language.finite import verb_of
from soundstage.language.rooms import SHORES, WATERS
from soundstage.language.taxonomy import taxonomy
from soundstage.language.wordlist import word_set
from soundstage.model.production import Beat, Placement, Production, Scene, Shot, Subject
from soundstage.places import PLACES

_LOOKS = re.compile(  # "disappointed" is played as sad
    rf"\b(looks?|seems?|appears?) (?:a bit |very |really |quite )?({'|'.join(sorted(EXPRESSIONS, key=len)[::-1])})\b",
    re.I)
_JOINING = ("and", "then", ",")
_WAYS = word_set("up down in out off on back away over forth round around left right")  # "up and down"
_THIRD = {"go": "goes", "do": "does", "have": "has", "be": "is"}


def third(verb: str) -> str:
    """The third person: carry -> carries."""
    if verb in _THIRD:
        return _THIRD[verb]
    if verb.endswith(("s", "x", "z", "ch", "sh")):
        return verb + "es"
    return verb[:-1] + "ies" if verb.endswith("y") and verb[-2:-1] not in "aeiou" else verb + "s"


def sentence(who: Sequence[Subject], deed: str) -> str:
    """ "run to the tree and bark" -> "The fox runs to the tree and barks"."""
    return f"{named(who)} {told(deed, len(who) > 1 or who[0].count > 1)}"


def told(deed: str, several: bool = False) -> str:
    """The deeds as a sentence tells them: "run to the tree and bark" -> "runs to the tree and barks"."""
    out: list[str] = []
    fresh = True
    for word in deed.split():
        fresh = fresh and not (out and word in _WAYS)
        if word.endswith("ing") and out[-1:] == ["and"] and base_verb(word) and len(out) > 1:
            out[-2:], fresh = [f"{out[-2]},", word], False  # "answers, looking down": both at once
            continue
        base = base_verb(word) if fresh and word not in _JOINING else ""
        if (
            base
            and (word == base or word.endswith("ing") or verb_of(word))
            and (not out or taxonomy().leans_verb(base) or base in ACTIONS.entries or out[-1] in ("then",))
        ):
            out.append(base if several else third(base))
            fresh = False
        else:
            out.append(word)
            fresh = word in _JOINING or (fresh and (word.endswith("ly") or word in ("not",)))
    return " ".join(out)


def named(who: Sequence[Subject]) -> str:
    """How a sentence begins about them."""
    text = " and ".join(called(s) for s in who)
    return text[:1].upper() + text[1:]


def read_deed(scope: Scope, who: Sequence[str], deed: str) -> Fragment:
    """The beats of this deed with just these doers."""
    scene = scope.scene(home(scope, who))
    deed = _LOOKS.sub(lambda m: f"{m[1]} {EXPRESSIONS[m[2].lower()]}", _just_spoken_of(scope, who, deed))
    found = _as_worn(_read_of(scope, who, deed, scene), scope.production)
    going = [b for sh in scene.shots for b in sh.beats if travels(b.action)]
    found = on_their_way(settled(found, scope, scene), scope, scene, going)
    meant = found.shot.beats[0].who if found.shot.beats else ()
    found = _same_targets(found, (*scope.gone, *doing(scope, who)), deed)
    new = {s.id for s in found.cast if s.family == "body"}
    doers = {s.id for s in scope.production.cast} | new
    meant = () if meant and set(meant) <= new else meant  # "stop and a boy get off": he does
    shots = tuple(
        s.model_copy(
            update={
                "beats": tuple(
                    b.model_copy(update={"who": _but(who, b.target)}) if b.who == meant or not set(b.who) & doers else b
                    for b in s.beats
                )
            }
        )
        for s in found.scene.shots
    )
    return replace(found, scene=found.scene.model_copy(update={"shots": shots}))


def _read_of(scope: Scope, who: Sequence[str], deed: str, scene: Scene) -> Fragment:
    """The sentence as the prompt reader knows it: where it sees no deed of theirs, told by noun, or as under way."""
    doers = [scope.subject(i) for i in who]
    rows = (sentence(doers, deed), sentence([s.model_copy(update={"name": ""}) for s in doers], deed))
    first: Fragment | None = None
    for told_so in dict.fromkeys(rows):
        found = read_onto(told_so, scope.production, scene, scope.vocabulary, doers=who)
        if any(set(who) & set(b.who) for b in found.shot.beats):
            return found
        first = first or found
    return first or found


def _but(who: Sequence[str], target: str) -> tuple[str, ...]:
    """ "Everyone points at the boy": all but himself."""
    return tuple(w for w in who if w != target or len(who) < 3)


def _just_spoken_of(scope: Scope, who: Sequence[str], deed: str) -> str:
    """The deed with "it" by its name where the instruction before was about a thing: "make it red, let her hold it"."""
    one = scope.subject(scope.last[0]) if len(scope.last) == 1 and scope.last[0] not in who else None
    if one is None or one.family == "body":
        return deed
    return re.sub(r"\bit\b", f"the {one.noun}", deed)


def _same_targets(found: Fragment, now: Sequence[Beat], deed: str) -> Fragment:
    """ "Sniff it twice" of who sniffs somebody already: it is the same one."""
    if not {"it", "him", "her", "them"} & set(deed.split()):
        return found
    before = {(b.action, b.verb): b.target for b in now if b.target}
    meant = {b.id: before[b.action, b.verb] for s in found.scene.shots for b in s.beats if (b.action, b.verb) in before}
    shots = tuple(s.model_copy(update={"beats": tuple(
        b.model_copy(update={"target": meant.get(b.id, b.target)}) for b in s.beats)}) for s in found.scene.shots)
    return replace(found, scene=found.scene.model_copy(update={"shots": shots}))


def _as_worn(found: Fragment, production: Production) -> Fragment:
    """Without a new thing that is a garment somebody wears and nothing is done with: "wipes his hands on the apron"."""
    worn = {c.split()[-1] for s in production.cast for c in s.clothes}
    used = {i for b in found.shot.beats for i in (b.target, b.tool, *b.who)}
    gone = {s.id for s in found.cast if s.noun.split()[-1] in worn and s.id not in used}
    if not gone:
        return found
    scene = found.scene.model_copy(update={
        "cast": tuple(c for c in found.scene.cast if c not in gone),
        "placements": tuple(p for p in found.scene.placements if not {p.subject, *p.anchors} & gone),
        "shots": tuple(s.model_copy(update={
            "placements": tuple(p for p in s.placements if not {p.subject, *p.anchors} & gone),
            "beats": tuple(
                b.model_copy(update={"anchor": "", "place": ""}) if b.anchor in gone else b for b in s.beats),
        }) for s in found.scene.shots)})
    notes = tuple(n for n in found.notes if not any(n.startswith(f"{s.noun}:") for s in found.cast if s.id in gone))
    return replace(found, cast=tuple(s for s in found.cast if s.id not in gone), scene=scene, notes=notes)


def home(scope: Scope, who: Sequence[str]) -> str:
    """The scene meant: one of those said, else the last where they are."""
    said = scope.meant_scenes()
    rows = [s.id for s in scope.production.scenes if s.id in said and set(who) & set(s.cast)]
    if not scope.where.anything and set(scope.home) & set(rows):
        return scope.home[0]
    return rows[-1] if rows else said[-1]


def told_of(scope: Scope, who: Sequence[str], deed: str) -> tuple[Beat, ...]:
    """The beats that these words tell of somebody: of that very verb, else of that action."""
    if not who:
        return ()  # nobody of the film
    told = read_deed(scope, tuple(who), deed).shot.beats
    alike = tuple(b for b in doing(scope, tuple(who)) if told and b.action == told[0].action)
    return tuple(b for b in alike if b.verb == told[0].verb) or alike


def doing(scope: Scope, who: Sequence[str], action: str = "") -> tuple[Beat, ...]:
    """What they do in the parts meant, of this action or any (lines aside)."""
    return tuple(
        b for b in scope.meant_beats() if set(b.who) & set(who) and (b.action == action if action else not b.line)
    )


_INSTEAD = re.compile(r"(?i)\binstead\b(?! of)")


def of_another(scope: Scope, who: Sequence[str], found: Fragment) -> Beat | None:
    """The one beat in which somebody else does this now: "let the grandmother throw the bread instead"."""
    if not _INSTEAD.search(scope.words) or len(found.shot.beats) != 1 or found.cast:
        return None
    told = found.shot.beats[0]
    things = {told.target, told.tool, told.anchor} - {"", *who}
    theirs = [b for b in scope.meant_beats() if b.action == told.action and not b.line
              and things <= {b.target, b.tool, b.anchor}]
    alone = len(theirs) == 1 and not {*theirs[0].who} & {*who}
    return theirs[0] if alone and things - {*theirs[0].who} else None


UPON = word_set("point drop throw give pick_up put_down catch pour open close")  # these are done with something
TOGETHER = word_set("hug kiss shake_hands high_five wave bow salute nod wrestle")  # done with or to somebody
_NOWHERE = word_set("end beginning start scene shot film movie picture frame video moment time side edge while "
                    "bit same")


def of_the_set(found: Fragment, scope: Scope) -> frozenset[str]:
    """What the places of the film have by themselves, in words: ground, water, a shore, the fence of a field."""
    places = (found.scene.place, *(s.place for s in scope.production.scenes))
    words = {word for place in places for said in scope.vocabulary.dressing.get(place, ()) for word in
             (said, said.split()[-1])}
    rooms = any(p in PLACES.entries and PLACES.get(p).indoors for p in places)
    words |= {"wall", "walls", "ceiling"} if rooms else set()
    return frozenset(words | GROUNDS | (SHORES | {"shore"} if words & WATERS else set()))


def out_of_place(found: Fragment, scope: Scope) -> bool:
    """Whether something is placed beside what there is not, or done by somebody who is not there."""
    here = {s.id for s in (*scope.production.cast, *found.cast)} | of_the_set(found, scope)
    places = (*found.scene.placements, *(p for s in found.scene.shots for p in s.placements))
    strangers = [s.noun for s in found.cast if s.family == "body" and any(s.id in b.who for b in found.shot.beats)]
    named = any(re.search(rf"(?i)\bthe {re.escape(noun)}\b", scope.words) for noun in strangers)  # whom there is not
    return named or any(set(p.anchors) - here for p in places)


def astray(found: Fragment, scope: Scope) -> bool:
    """Whether the words put something beside what there is not: "at the end", "before the scene"."""
    rows = (*found.scene.placements, *(p for s in found.scene.shots for p in s.placements))
    own = any(p.subject in p.anchors for p in rows)
    return own or out_of_place(found, scope) or any(b.anchor in _NOWHERE for b in found.shot.beats)


def by_no_thing(found: Fragment, scope: Scope) -> bool:
    """Whether a deed is done by something that is neither of the film nor of the place it plays in."""
    there = of_the_set(found, scope)
    return any(b.anchor in scope.vocabulary.props and b.anchor not in there for b in found.shot.beats)


_SET = re.compile(r"\b(?:on|under|behind|beside|next to|in front of|above|inside) (?:it|the|his|her|their|a|an) ?\w*$")


def unplaced(found: Fragment, words: str, scope: Scope) -> bool:
    """Whether the words end by saying beside what a new one is, and it is placed nowhere: "a surfboard on the roof".

    What is "in" somebody is held ("a mug in her hand"), and not placed either.
    """
    placed = [*found.scene.placements, *(p for s in found.scene.shots for p in s.placements)]
    bodies = {s.id for s in scope.production.cast if s.family == "body" and s.count == 1}
    if any(p.relation == "in" and bodies & set(p.anchors) for p in placed):
        return True
    told = any(b.anchor or b.target for b in found.shot.beats)
    said = [m[0].split() for text in (words, scope.words) if (m := _SET.search(text.lower().strip(" .!")))]
    here = {*_NOWHERE, *found.scene.noun.split()}  # "a canoe on the lake" that the film is about
    return bool(found.cast) and not placed and not told and any(not here & set(row) for row in said)


def travels(action: str) -> bool:
    """Whether the action leads somewhere."""
    return action in ACTIONS.entries and bool(ACTIONS.get(action).travels)


def last_spot(scope: Scope, scene_id: str) -> tuple[str, str]:
    """(production shot, beat after which new ones go) for what is added here; beat "" = at the end of the shot."""
    where = scope.where
    if scope.gap[0] and not where.anything and any(s.id == scope.gap[0] for s in scope.scene(scene_id).shots):
        return scope.gap
    if where.shots or where.time is not None:
        planned = [s for s in scope.meant_shots() if s.scene == scene_id] or list(scope.meant_shots())
        _, shot = shot_of(scope.production, planned[-1].id)
        if where.beat in {b.id for b in shot.beats}:
            return shot.id, where.beat
        seen = beats_seen(planned[-1])
        inside = [b.id for b in shot.beats if b.id in seen]
        return shot.id, inside[-1] if inside and planned[-1].id != shot.id else ""
    scene = scope.scene(scene_id)
    return (scene.shots[-1].id if scene.shots else ""), ""


def with_new_beats(
    production: Production, shot_id: str, after: str, beats: Sequence[Beat], cues: Sequence[object] = ()
) -> Production:
    """The beats put into the shot after one of its beats ("" = at the end, "^" = at the beginning)."""
    _, shot = shot_of(production, shot_id)
    index = 0 if after == "^" else next((n + 1 for n, b in enumerate(shot.beats) if b.id == after), len(shot.beats))
    rows = [*shot.beats[:index], *beats, *shot.beats[index:]]
    return with_shot(production, shot.id, beats=tuple(rows), cues=(*shot.cues, *cues))


def beside(production: Production, moment: Sequence[str], how: str, found: Shot) -> Production:
    """The film with the beats at a moment of it: "when" with what happens then, "before" it, or "after" it."""
    shot = next(sh for s in production.scenes for sh in s.shots if any(b.id in moment for b in sh.beats))
    beats, cues, ids = found.beats, found.cues, [b.id for b in shot.beats]
    here = [n for n, i in enumerate(ids) if i in moment]
    before = ids[here[0] - 1] if here[0] else ""
    if cues and not beats:  # what is only heard then; what is heard at another time already is heard then instead
        spot = {"at": {"before": before, "when": ids[here[0]]}.get(how, ids[here[-1]]), "at_end": how != "when"}
        cues = tuple(c.model_copy(update=spot) for c in cues)
        old = {(c.sound, c.noun) for c in shot.cues} & {(c.sound, c.noun) for c in cues}
        moved = tuple(c.model_copy(update=spot) if (c.sound, c.noun) in old else c for c in shot.cues)
        return with_shot(production, shot.id, cues=(*moved, *(c for c in cues if (c.sound, c.noun) not in old)))
    if how == "before":
        return with_new_beats(production, shot.id, before or "^", beats, cues)
    if how == "when" and beats:
        beats = (beats[0].model_copy(update={"order": "with"}), *beats[1:])
    return with_new_beats(production, shot.id, ids[here[0] if how == "when" else here[-1]], beats, cues)


def merged(production: Production, found: Fragment, scene_id: str) -> Production:
    """The fragment's new subjects and placements put into the film and its scene."""
    scenes = []
    for scene in production.scenes:
        if scene.id == scene_id:
            new = tuple(s.id for s in found.cast)
            said = tuple(
                c
                for c in found.scene.cast
                if c not in scene.cast and (c in new or any(s.id == c for s in production.cast))
            )
            places = (*found.scene.placements, *(p for s in found.scene.shots for p in s.placements))
            places = tuple(p for p in places if not _comes_there(p, found, scene))
            kept = tuple(p for p in scene.placements if p.subject not in {q.subject for q in places})
            scene = scene.model_copy(
                update={"cast": tuple(dict.fromkeys((*scene.cast, *said, *new))), "placements": (*kept, *places)}
            )
        scenes.append(scene)
    bared = {i for b in found.shot.beats if b.action == "garment_off" for i in b.who} & {*found.known}
    cast = tuple(s.model_copy(update={"clothes": found.known[s.id].clothes}) if s.id in bared else s
                 for s in production.cast)  # what is taken off was on before
    return production.model_copy(update={"cast": (*cast, *found.cast), "scenes": tuple(scenes)})


def _comes_there(place: Placement, found: Fragment, scene: Scene) -> bool:
    """Whether a deed takes somebody there who goes about before: the doctor who walks in, and sits down on the bed."""
    goes = any(place.subject in b.who and travels(b.action) for sh in scene.shots for b in sh.beats)
    return goes and any(place.subject in b.who and b.anchor and b.anchor in place.anchors for b in found.shot.beats)


def free_shot(production: Production, scene: Scene, shot: Shot) -> Production:
    """The scene with a shot put at its end."""
    scenes = tuple(
        s.model_copy(update={"shots": (*s.shots, shot)}) if s.id == scene.id else s for s in production.scenes
    )
    return production.model_copy(update={"scenes": scenes})
