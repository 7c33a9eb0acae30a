# SPDX-License-Identifier: Apache-2.0
"""An instruction read as the film's own prompt would be: everything that the reader finds in it is put into the film.

The last resort, when no verb's phrase fits: "a whole crowd applauds", "the goose stops by the farmer and hisses at
him", "close on his hands when he takes it". What happens already is a moment of the film; what is new - deeds, things,
looks, hour, light, mood, sounds, the camera - is put beside it. Every word must show in the difference, or nothing is
done.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from soundstage.edit.base import Done
from soundstage.edit.bounded import applied
from soundstage.edit.cameras import framed
from soundstage.edit.changes import with_beat, with_beats, with_scenes, with_subject
from soundstage.edit.covering import lost_of
from soundstage.edit.deeds import (
    astray,
    beside,
    by_no_thing,
    doing,
    home,
    last_spot,
    merged,
    told,
    unplaced,
    with_new_beats,
)
from soundstage.edit.framewords import SHOT_SIZES
from soundstage.edit.happenings import happening
from soundstage.edit.implausible import implausible
from soundstage.edit.onto import Fragment, read_onto
from soundstage.edit.overreach import overreach
from soundstage.edit.people import found, of_nobody
from soundstage.edit.rephrase import OWNERS
from soundstage.edit.scope import Scope, Where, all_beats, beats_seen
from soundstage.edit.scored import plays_music
from soundstage.edit.slots import DENIED, JOINING, base_verb
from soundstage.edit.stagewords import LOUDNESS, MUSIC_MOODS, TEMPOS
from soundstage.edit.steps import Candidate, Reading, Unfit, carried_out, unread
from soundstage.edit.targets import stripped
from soundstage.edit.unplayable import approximated, unplayable
from soundstage.edit.verbs import VERBS
from soundstage.edit.weaving import aligned, woven
from soundstage.edit.whereto import settled
from soundstage.edit.words import singular, without_filler
from soundstage.errors import FilmError
from soundstage.language.casting import is_person
from soundstage.language.lexicon import GENRES, INSTRUMENTS, MOODS
from soundstage.language.wordlist import word_set
from soundstage.model.production import Beat, CameraWish, MusicWish, Production, Shot

_LETTING = word_set("let have make get")
_MODAL = word_set("should must shall could can would may might needs need has ought to")
_ADDING = word_set("add put show include see introduce")
_LOOKS = ("hair", "build", "skin", "age", "size", "count")
_CLOSER = ("target", "tool", "place", "anchor")  # what may be told more closely of a deed that there is
_SPAN = 5  # words of a name
_WHEN = {"before": "before", "until": "before", "till": "before", "after": "after", "once": "after"}
_AGAIN = re.compile(r"(?i)\b(?:again|once more)\b")
_ALONE = re.compile(r"(?i)\bonly\W*$")
_MUSIC_OF = re.compile(r"(?i)\b([a-z-]+) music\b")
_PLAYED = frozenset((*GENRES, *MOODS, *INSTRUMENTS, *MUSIC_MOODS, *TEMPOS, *LOUDNESS, "the", "some", "more", "this",
                     "background", "and", "add", "of", "with", "play", "low", "no", "less", "any", "a", "film"))
_SHOWN = re.compile(r"(?:There is|[Aa]n?|[Ss]ome|[Tt]wo|[Tt]hree) ")
_BY_NUMBER = re.compile(r"(?i)^(?:could|can|should|may|let|have)? ?(?:shots? \w+|the \w+ shot) be\b")
_PART_OF_FILM = re.compile(  # shots, music and titles do nothing that a prompt would tell
    r"(?:the )?(?:(?:first|second|third|fourth|fifth|last|final|opening|next) )?(?:shots?|scenes?|music|title|score|"
    r"soundtrack|lighting)\b")
_TICKS_UNTIL = re.compile(r"(?i)\b(?:sounds?|noises?|ticking|ringing|humming|beeping)\b.*\b(?:until|till|up to)\b")
_LETTERS = word_set("letter letters lettering text type font caption title word words")


def telling(rows: Sequence[Sequence[str]], scope: Scope, lead: Where) -> Reading | None:
    """The film with all that these words tell put in, or None when a word of them would be lost."""
    if scope.words.lower().startswith(("only ", "nobody ", "no one ")):
        return None  # who does not is no prompt's
    if _ALONE.search(scope.words) or any(w.lower() not in _PLAYED for w in _MUSIC_OF.findall(scope.words)):
        return None  # nothing else is to be, or a kind of music that there is not
    if _BY_NUMBER.search(scope.words) or _TICKS_UNTIL.search(scope.words):
        return None  # "shot three be held": a part of the film does nothing; how long a sound is heard, no cue says
    for row in dict.fromkeys(map(tuple, rows)):
        try:
            left, where = stripped(row, scope)
        except FilmError:
            continue
        here = scope.at(where if where.anything else lead)
        kept, gone = _exchanged(without_filler(left), here)
        for how, moment, rest in _moments(kept, here):
            if not moment and (at := _there(here)):
                how, moment = "when", at
            if (JOINING | DENIED | {"no"}) & set(rest) - {"as"}:
                continue  # a moment that the film does not have, or what is not to be
            for sentence, who in _sentences(rest, here):
                read = _told(sentence, here, (how, moment, gone), who)
                again = read is not None and _AGAIN.search(scope.words)
                if read is not None and not (again and _moved(scope.production, read[1].production)):
                    return carried_out(*read, scope, row)
    return None


def _moved(old: Production, new: Production) -> bool:
    """Whether a sound that there is was put elsewhere, which is not heard once more by that."""
    before = {c.id: c.at for s in old.scenes for sh in s.shots for c in sh.cues}
    return any(before.get(c.id, c.at) != c.at for s in new.scenes for sh in s.shots for c in sh.cues)


def _there(scope: Scope) -> tuple[Beat, ...]:
    """The beat of the moment that was named apart from what is told."""
    return tuple(b for b in all_beats(scope.production) if b.id == scope.where.beat)


def _exchanged(row: list[str], scope: Scope) -> tuple[list[str], tuple[Beat, ...]]:
    """(The words without "instead of walking past", the beats that are played no longer for it)."""
    for at in range(2, len(row) - 2):
        if row[at : at + 2] == ["instead", "of"]:
            old = [w for w in row[at + 2 :] if w not in ("just", "only", "merely")]
            if old[0].endswith("ing") and (gone := happening(old, scope)):
                return row[:at], gone
    return row, ()


def _moments(row: list[str], scope: Scope) -> Iterator[tuple[str, tuple[Beat, ...], list[str]]]:
    """(how, the beats of a moment that the words name, the other words): a moment first, last, or none."""
    if row and row[0] in JOINING:
        for end in range(min(len(row) - 2, 10), 1, -1):
            if moment := happening(row[1:end], scope):
                rest = row[end:]
                yield _WHEN.get(row[0], "when"), moment, rest[1:] if rest[0] in ("and", "then", "we") else rest
    for at in range(2, len(row) - 1):
        if row[at] in JOINING and (moment := happening(row[at + 1 :], scope)):
            yield _WHEN.get(row[at], "when"), moment, row[: at - (row[at - 1] in ("right", "just"))]
    ends = [n for n in (0, len(row) - 3) if n >= 0 and row[n : n + 3] in (["at", "the", "end"], ["in", "the", "end"])]
    yield ("last", (), [*row[: ends[0]], *row[ends[0] + 3 :]]) if ends else ("", (), row)


def _sentences(row: list[str], scope: Scope) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The words as a prompt's sentence, and who is told of first when that is known; likeliest first."""
    begin = 1 if row[:1] and row[0] in _LETTING and len(row) > 2 else 0
    if row[begin : begin + 1] == ["another"] or "too" in row[:-1]:
        return  # somebody who is not there yet; what is complained of
    for end in range(min(len(row) - 1, begin + _SPAN), begin, -1):
        who = found(row[begin:end], scope)
        rest = row[end:]
        while len(rest) > 1 and rest[0] in _MODAL:
            rest = rest[1:]
        if who and row[begin] in ("it", "this", "that") and not base_verb(rest[0]):
            return  # "it a yellow bus": what it is to be, no sentence
        if who and base_verb(rest[0]):
            named = scope.name(who)
            several = len(who) > 1 or scope.subject(who[0]).count > 1
            yield f"{named[:1].upper()}{named[1:]} {told(_said(rest, scope), several)}", who
            return
    for size in (3, 2, 1):  # "his hands clapping in close-up"
        if len(row) > size + 2 and " ".join(row[-size:]) in SHOT_SIZES and row[-size - 1] in ("in", "a", "as"):
            seen = [w for w in row[begin : -size - 1] if w not in ("see", "show", "in")]
            yield f"{' '.join(row[-size:])} of {_said(seen, scope)}", ()
            return
    if {"fewer", "more", "less", "another"} & set(row[:3]) or row[begin : begin + 1] in (["them"], ["him"], ["it"]):
        return  # how much of what there is; of nobody who is known
    if row and row[0] in _ADDING and any(found(row[1:n], scope) for n in range(2, min(len(row), _SPAN) + 1)):
        return  # "put the bench in the middle": it is there
    if row and row[0] in _ADDING and len(row) > 1:
        yield f"There is {_said(row[1:], scope)}", ()
        if row[-1] == "it" and scope.last:  # "put a newspaper on it"
            yield f"There is {_said(row[1:-1], scope)} {scope.name(scope.last)}", ()
    elif len(row) > begin + 2 and row[begin] in OWNERS and not base_verb(row[begin + 2]):
        return  # "make her hair red": how it is, no deed
    elif row and not _PART_OF_FILM.match(" ".join(row[begin:])):
        yield _said(row[begin:], scope), ()


def _said(row: Sequence[str], scope: Scope) -> str:
    """The words with quotes put back in."""
    return " ".join(f'"{scope.quotes[int(w[1:])]}"' if w.startswith("\x00") else w for w in row).replace(" 's", "'s")


def _told(
    sentence: str, scope: Scope, when: tuple[str, tuple[Beat, ...], tuple[Beat, ...]], doer: tuple[str, ...]
) -> tuple[Candidate, Done] | None:
    """The film with what the sentence tells; None when it tells nothing new, or something that nothing can show."""
    how, moment, gone = when
    cast = scope.production.cast
    who = doer or tuple(s.id for s in cast if s.noun in sentence.lower() or (s.name and s.name in sentence))
    scene = scope.scene(home(scope, who[:1])).model_copy(update={"hour": "", "weather": ""})
    try:
        read = read_onto(sentence, scope.production, scene, scope.vocabulary, scope.last)
        read = _only_filmed(settled(read, scope, scene))
    except FilmError:
        return None
    if unplaced(read, sentence, scope) or astray(read, scope) or _unheard_of(read, sentence, scope):
        return None
    beats = read.shot.beats
    timed = moment and not (beats or read.shot.cues or read.shot.camera != CameraWish())
    if timed or (how == "last" and not beats) or (doer and beats and set(beats[0].who) != set(doer)):
        return None  # how it is has no moment, only a deed comes last; somebody else is understood than is meant
    deed, asks = sentence[len(scope.name(doer)) + 1 :] if doer else sentence, scope.words.lower()
    if approximated(read) or unplayable(read, deed) or (
            asks.startswith("make it ") and "is shown as" in str(read.notes)):
        return None
    try:
        new, about = _put_in(read, scope, scene.id, ("when", gone) if gone else (how, moment))
        out = {b.id for b in gone}
        new = with_beats(new, lambda b: None if b.id in out else b) if gone else new
    except (FilmError, Unfit):
        return None
    on = read.shot.camera.subject
    astray_camera = read.shot.camera != CameraWish() and (
        read.shot.cues or not on or on in {s.id for s in read.cast})  # it is on nothing known
    if astray_camera or _is_not_it(read, sentence, new, scope):
        return None
    younger = {"older", "younger"} & set(sentence.split()) and [s.age for s in new.cast] == [s.age for s in cast]
    if younger or (read.cast and not read.shot.beats and not _SHOWN.match(sentence)):
        return None  # no sentence: "the synth a solo cello"
    if _lines(new) != _lines(scope.production) and not any(b.line for b in read.shot.beats):
        return None
    about = about or tuple(s.id for s in read.cast)
    return Candidate(0.0, "told", {"sentence": sentence}, scope.where), Done(new, about, read.notes)


def _is_not_it(read: Fragment, sentence: str, new: Production, scope: Scope) -> bool:
    """Whether nothing came of the sentence, more than is meant, or not all of it."""
    amiss = overreach(new, scope, scope.where) or implausible(scope, new, scope.where)
    return new == scope.production or bool(amiss or lost_of(sentence, new, scope, read.heeded))


def _only_filmed(read: Fragment) -> Fragment:
    """Without places of those there are, where only the camera is told: "a freeze frame on the dog with the ball"."""
    if read.shot.camera == CameraWish() or read.shot.beats or read.cast:
        return read
    shots = tuple(s.model_copy(update={"placements": ()}) for s in read.scene.shots)
    return replace(read, scene=read.scene.model_copy(update={"placements": (), "shots": shots}))


def _unheard_of(read: Fragment, sentence: str, scope: Scope) -> bool:
    """Whether somebody new is in it whom the words do not name, or a deed that nobody of its kind does."""
    said = scope.words.lower()
    if not read.cast and of_nobody(sentence.lower().split(), scope):
        return True  # the reader takes a gull for "her" where there is no woman
    if any(s.name and s.name not in scope.words for s in read.cast) or (":" in said and len(read.cast) > 1):
        return True  # "blushes" is nobody's name, "the driver: an old man" one
    if read.shot.cues and not read.shot.beats and len(scope.where.shots) > 1:
        return True  # what is heard in several shots
    if by_no_thing(read, scope):
        return True  # on a boat that is not there
    first = re.match(r"the (\w+)", said)
    if first and not read.shot.beats and read.shot.cues and is_person(singular(first[1])):
        return True  # "the driver wave": somebody who is not there, no waves
    if read.cast and re.search(r"\bsounds? of\b", said):
        return True  # what is heard brings in nothing to be seen
    kept = tuple(n for n in read.notes if "kept as words of it" in n)
    if unread(Done(scope.production, (), kept), scope):
        return True  # "a man in a tuxedo hold": a deed taken for words of him
    nouns = [s.noun.split()[-1] for s in read.cast]
    if nouns and plays_music(sentence.lower().removeprefix("there is ").split()):
        return True
    if scope.quotes and {n.lower() for n in nouns} & _LETTERS:
        return True  # words on the picture, in letters of their own
    if any(n[: max(3, len(n) - 2)].lower() not in said for n in nouns):
        return True
    new = [s.noun.split()[-1].lower() for s in read.cast if s.family == "body"]
    if any(re.search(rf"\bthe (?:\w+ )?{noun}\b", said) for noun in new):
        return True  # "a two-shot of him and the cook", where there is none
    things = {s.id for s in (*scope.production.cast, *read.cast) if s.family != "body"}
    if any(b.action == "look" and things & set(b.who) for b in read.shot.beats):
        return True  # a spaceship that is to look old looks at nothing
    if any(b.action == "pick_up" and things & set(b.who) for b in read.shot.beats):
        return True  # a satellite that has a light holds none
    if any(b.verb in ("say", "tell", "ask") and b.action != "speak" for b in read.shot.beats):
        return True  # "says it twice" is no bark
    if "instead" in said.split() and any(s.noun == old.noun for s in read.cast for old in scope.production.cast):
        return True  # "three camels instead of two": those there are
    beasts = {s.id for s in scope.production.cast if s.family == "body" and not is_person(s.noun.split()[-1])}
    return any(b.action == "drive" and beasts & set(b.who) for b in read.shot.beats)  # a gull does not


def _lines(production: Production) -> list[str]:
    return [b.line.text for b in all_beats(production) if b.line]


def _put_in(
    read: Fragment, scope: Scope, scene_id: str, when: tuple[str, tuple[Beat, ...]]
) -> tuple[Production, tuple[str, ...]]:
    """(The film with looks, setting, deeds and camera of the fragment, whom they are of)."""
    production, about = _looks(read, scope)
    scope = replace(scope, production=production)
    production = _setting(read, scope, scene_id)
    production = merged(production, read, scene_id)
    production, shown = _deeds(read.shot, replace(scope, production=production), scene_id, when)
    wish = read.shot.camera
    if wish != CameraWish():
        production = _camera(wish, replace(scope, production=production), [*shown, *(b.id for b in when[1])])
    doers = tuple(dict.fromkeys(i for b in read.shot.beats for i in b.who))
    return production, about or doers


def _looks(read: Fragment, scope: Scope) -> tuple[Production, tuple[str, ...]]:
    """The film with whom the words describe as they say."""
    about: list[str] = []
    for who, said in read.known.items():
        was = scope.subject(who)
        asked: list[tuple[str, dict[str, Any]]] = []
        if worn := tuple(c for c in said.clothes if c not in was.clothes):
            asked.append(("dress", {"clothes": worn}))
        colors = [c for c in said.colors if c not in was.colors]
        if colors:
            asked.append(("color", {"color": colors[0]}))
        for verb, values in asked:
            done = applied(VERBS.new(verb, who=(who,), **values), scope)
            scope = replace(scope, production=done.production)
        fields = {n: getattr(said, n) for n in _LOOKS if getattr(said, n) not in (getattr(was, n), "hair")}
        if fields:
            scope = replace(scope, production=with_subject(scope.production, who, **fields))
        about += [who] if asked or fields else []
    return scope.production, tuple(about)


def _setting(read: Fragment, scope: Scope, scene_id: str) -> Production:
    """The film with hour, weather, season, mood, light, music and background sounds as told."""
    scene = scope.scene(scene_id)
    for name in ("hour", "weather", "season", "mood", "light"):
        value = getattr(read.scene, name)
        value = value[0] if isinstance(value, tuple) and value else value
        if value and value not in (getattr(scene, name), (getattr(scene, name) or ("",))[0]):
            done = applied(VERBS.new(name, **{name: value}), scope)
            scope = replace(scope, production=done.production)
    fields: dict[str, Any] = {}
    beds = tuple(a for a in read.scene.ambience if a not in scene.ambience)
    fields |= {"ambience": (*scene.ambience, *beds)} if beds else {}
    if read.scene.music != MusicWish():
        said = {n: v for n in MusicWish.model_fields if (v := getattr(read.scene.music, n))}
        fields["music"] = scene.music.model_copy(update=said)
    return with_scenes(scope.production, [scene_id], lambda s: s.model_copy(update=fields))


def _deeds(
    shot: Shot, scope: Scope, scene_id: str, when: tuple[str, tuple[Beat, ...]]
) -> tuple[Production, list[str]]:
    """(The film with the deeds that are new beside those it has, the ids of the latter)."""
    production, beats = scope.production, shot.beats
    how, moment = when
    who = {i for b in beats for i in b.who}
    played = [b for b in scope.meant_beats() if set(b.who) & who]
    kept = aligned(beats, played)
    alone = beats[0] if len(beats) == 1 else None
    same = [b for b in doing(scope, tuple(who), alone.action) if _is(alone, b)] if alone and not alone.line else []
    same = [b for b in same if alone and b.verb == alone.verb] or same  # "slip twice" of who slips and falls
    if alone and same:
        fields: dict[str, Any] = {"times": alone.times} if alone.times > 1 else {}
        fields |= {"manner": alone.manner} if alone.manner else {}
        fields |= {k: v for k in _CLOSER if (v := getattr(alone, k)) not in ("", getattr(same[-1], k))
                   and not _only_it(v, scope)}
        return (with_beat(production, same[-1].id, **fields) if fields else production), [same[-1].id]
    if not beats and not shot.cues:
        return production, []
    if moment:
        return beside(production, [b.id for b in moment], how, shot), [b.id for b in moment]
    if kept:
        return woven(production, beats, kept, shot.cues), [b.id for b in kept.values()]
    place, after = last_spot(scope, scene_id)
    return with_new_beats(production, place, after, beats, shot.cues), []


def _is(told_beat: Beat, played: Beat) -> bool:
    """Whether the film has this very deed."""
    return all("" in (getattr(told_beat, key), getattr(played, key)) or getattr(told_beat, key) == getattr(played, key)
               for key in _CLOSER)


def _only_it(value: str, scope: Scope) -> bool:
    """Whether a pronoun alone stands for this one: "call it twice" names no window."""
    one = next((s for s in scope.production.cast if s.id == value), None)
    return one is not None and one.noun.split()[-1] not in scope.words.lower()


def _camera(wish: CameraWish, scope: Scope, happens: Sequence[str]) -> Production:
    """The film with the camera's wish in the shot named, where that happens, or that is about whom it is on."""
    usual = CameraWish()
    fields = {n: v for n in type(wish).model_fields if (v := getattr(wish, n)) != getattr(usual, n)}
    if not scope.where.anything:
        shown = [s.id for s in scope.shots if set(happens) & beats_seen(s)]
        about = scope.on((wish.subject.partition(".")[0],)) if wish.subject and not shown else None
        if shown:
            scope = scope.at(Where(shots=tuple(shown[:1]), said="where that happens"))
        elif about is not None:
            scope = about
    return framed(scope, fields)
