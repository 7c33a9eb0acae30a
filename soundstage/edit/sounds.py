# SPDX-License-Identifier: Apache-2.0
"""Words for sounds -> effects and ambiences by name, and the cues of a film that they mean."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from soundstage.edit.people import found
from soundstage.edit.scope import Scope
from soundstage.edit.slots import base_verb
from soundstage.edit.words import singular
from soundstage.language import lexicon
from soundstage.language.casting import lives
from soundstage.language.meaning import meanings
from soundstage.language.taxonomy import taxonomy
from soundstage.language.vocabulary import Vocabulary
from soundstage.language.wordlist import word_set
from soundstage.model.production import Cue
from soundstage.sound.effects import EFFECTS

_DULL = word_set(
    "a an the some of sound noise loud distant soft faint quiet sudden far away low single clap crack rumble roll deep "
    "gentle heavy sharp dull church door's s 's my big rolling passing far-off short long bit little lot light"
)

_BREAKS = word_set("break crash smash shatter")
_SNAPPING = word_set("branch twig stick bone wood pencil ice egg rope string")
_LETS_GO = word_set("drop throw fall break knock_over explode")
_NEAR = 0.62  # cosine from which a word of another's meaning stands for a background
_SEEN = word_set("sound a an people men women children crowd guests and") | set(lexicon.NUMBERS)
VOICED = word_set("call calls calling cry cries crying song singing")


def effect_of(words: str, vocabulary: Vocabulary) -> str:
    """The effect these words name, or ""; "a dog barking" is bark, "a clap of thunder" thunder."""
    row = [w for w in words.lower().split() if w not in ("a", "an", "the", "some", "of", "'s")]
    row = row[1:] if row[:1] == ["clap"] and len(row) > 1 else row  # "a clap of thunder"
    if len(row) == 2 and set(row) & VOICED:  # "a bird call", "the cry of a gull"
        beast = singular(next((w for w in row if w not in VOICED), ""))
        hit = next((e for e in vocabulary.effects.values() if beast and e.startswith(f"{beast}_")), "")
        if hit:
            return hit
    row = next(([*row[:n], a + b, *row[n + 2 :]] for n, (a, b) in enumerate(pairwise(row))
                if a + b in vocabulary.effects), row)  # "a door bell"
    for size in range(len(row), 0, -1):
        for at in range(len(row) - size + 1):
            text = " ".join(row[at : at + size])
            forms = (text, singular(text), base_verb(text)) if size == 1 else (text,)
            hit = next((vocabulary.effects[f] for f in forms if f in vocabulary.effects and (
                f in (text, singular(text)) or _heard_so(f, vocabulary.effects[f]))), "")
            rest = [w for w in (*row[:at], *row[at + size :]) if w not in _DULL]
            if hit and len(rest) <= 1:
                return hit
    return _breaking(row) or (_of_its_kind(singular(row[-1]), vocabulary) if row else "")


def _breaking(row: Sequence[str]) -> str:
    """What something sounds like that breaks, by what it is made of; a crash is that of crockery."""
    said = {base_verb(w) or w for w in row if w not in _DULL}
    if not said & _BREAKS or len(said) > 2:
        return ""
    return "snap" if said & _SNAPPING else "glass"


def _heard_so(verb: str, effect: str) -> bool:
    """Whether a deed is what is heard: a fly buzzes, and who flies is seen."""
    verbs = EFFECTS.get(effect).verbs
    return not verbs or verb in verbs


def _of_its_kind(noun: str, vocabulary: Vocabulary) -> str:
    """The effect of a thing that its name ends with: cowbells are bells, a doorbell is one."""
    tails = (noun[at:] for at in range(2, len(noun) - 3))
    tail = next((t for t in tails if t in vocabulary.effects and taxonomy().is_a(noun, t, "n", 3)), "")
    return vocabulary.effects[tail] if tail else ""


def bed_of(words: str, vocabulary: Vocabulary) -> str:
    """The ambience these words name, or ""."""
    row = [
        w for w in words.lower().split() if w not in _DULL and w not in ("ambience", "background", "sounds", "noises")
    ]
    for size in range(len(row), 0, -1):
        for at in range(len(row) - size + 1):
            text = " ".join(row[at : at + size])
            if len(row) - size > 1:
                continue  # too much else is said
            if text in vocabulary.ambiences:
                return vocabulary.ambiences[text]
            if singular(text) in vocabulary.ambiences:
                return vocabulary.ambiences[singular(text)]
    text = " ".join(row)
    name = text.replace(" ", "_")
    if name in vocabulary.ambiences.values():
        return name
    near = meanings().nearest(text, vocabulary.ambiences, _NEAR) if text and len(row) < 3 else None
    return vocabulary.ambiences[near[0]] if near else ""


def told_by(word: str, scope: Scope) -> str:
    """The sound of the film that was told by this verb: "the ringing" where a phone rings; "" when there is none."""
    verb = base_verb(word) if word.endswith("ing") else ""
    cues = (c for s in scope.production.scenes for sh in s.shots for c in sh.cues)
    return next((c.sound for c in cues if verb and verb in {base_verb(w) for w in c.said.lower().split()}), "")


def heard(scope: Scope, effect: str, words: str) -> list[Cue]:
    """The cues in the parts meant that are this sound."""
    blocks = {s.block for s in scope.meant_shots()} if scope.where.shots or scope.where.time is not None else None
    scenes = scope.meant_scenes()
    last = words.split()[-1]
    return [
        c
        for s in scope.production.scenes
        if s.id in scenes
        for sh in s.shots
        if blocks is None or sh.id in blocks
        for c in sh.cues
        if c.sound == effect or singular(last) in (c.noun, *c.said.lower().split()[-1:])
    ]


def handled(words: str, scope: Scope) -> tuple[str, str]:
    """(shot, beat) in which a thing of the film that the words name is let go or else used, or the shot it is in: the
    plate is heard to break when it is dropped; ("", "") when they name none."""
    row = [w for w in words.lower().split() if w not in ("the", "a", "an", "sound", "noise", "of", "'s")]
    things = {i for n, w in enumerate(row) for i in (*found(["the", w], scope), *found(["the", *row[n : n + 2]], scope))
              if scope.subject(i).family != "body"}
    shots = [sh for s in scope.production.scenes for sh in s.shots]
    used = [(sh.id, b) for sh in shots for b in sh.beats if b.target in things and not b.line]
    gone = next(((i, b.id) for i, b in used if b.action in _LETS_GO), None)
    there = next(((sh.id, "") for sh in shots for p in sh.placements if p.subject in things), ("", ""))
    return gone or there


def sounds_so(noun: str, vocabulary: Vocabulary) -> bool:
    """Whether the noun tells how something sounds: "the murmur of a crowd", "a clap of thunder"; no picture of it."""
    return noun in _DULL or rings(noun) or bool(effect_of(noun, vocabulary) or bed_of(noun, vocabulary))


def rings(word: str) -> bool:
    """Whether what does this is heard: "rumble", "crash"."""
    return taxonomy().is_a(word, "sound", "v", 3) or bool(effect_of(word, Vocabulary.installed()))


def silent(words: str, vocabulary: Vocabulary) -> bool:
    """Whether a thing that is not heard only moves: "dust blowing", "leaves drifting", which is to be seen."""
    *thing, last = (w for w in words.lower().split() if w not in _DULL)
    verb = base_verb(last) if last.endswith("ing") else ""
    if not verb or not thing or any(lives(singular(w)) for w in thing):
        return False
    what = " ".join(thing)
    heard = _breaking(words.split()) or effect_of(what, vocabulary) or bed_of(what, vocabulary)
    return not (heard or taxonomy().is_a(verb, "sound", "v", 4))


def audible(words: Sequence[str]) -> bool:
    """Whether the words name something that is heard."""
    if _SEEN & set(words) or any(lives(w) for w in words):
        return False  # "a pond with ducks", "the girl" are seen
    v = Vocabulary.installed()
    return any(effect_of(w, v) or bed_of(w, v) for w in words)
