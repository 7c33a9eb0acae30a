# SPDX-License-Identifier: Apache-2.0
"""Words of what is heard: nouns that are sounds or background sounds, and who is only heard when doing something."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from soundstage.language import lexicon
from soundstage.language.clauses import Clause
from soundstage.language.likeness import NOISES, stands_for
from soundstage.language.phrases import Phrase
from soundstage.language.taxonomy import taxonomy
from soundstage.language.vocabulary import Vocabulary
from soundstage.language.wordlist import word_set

BEDS = word_set(
    "wind rain sea surf waves wave ocean crowd storm traffic forest birds birdsong crickets snow city fire blizzard"
)
SOUNDS = word_set(
    "smack rasp slosh clunk clack thump whir whoosh swish snap pop crackling pattering gurgle bang boom blast "
    "scrape squelch jingle drip plop fizz fizzing hissing whine squeal screech cry scream wail groan moan growl purr "
    "bark meow tap rap knock honk toot blare peal toll ding slam rip tearing tinkle trickle drone throb pulse "
    "heartbeat footstep footfall breathing breath gasp sigh snore sniffle sob cough sneeze giggle chuckle whisper "
    "mumble chant shout yell tone note reverb reverberation feedback static swell crescendo clank clop clip-clop "
    "sound noise rumble hum echo creak crunch rustle roar chirp buzz chatter clatter whistle murmur hiss splash thud "
    "click clang squeak howl clink chime applause cheer laughter sizzle patter crackle beep ring gust tick ticking "
    "siren gunfire sting stinger braam clacking tapping clicking ripping tearing shatter whirr"
)
SHORT = word_set("tick click clunk thud thump clack beep hiss sizzle creak squeak squeal chime clang clank ding whoosh "
                 "rattle snap crackle clink thwack twang ping thock thwock plink whoof whoomp "
                 "fwoosh thunk")  # nothing else is called so
SOUNDING = word_set("roll blow echo crash play fill rumble howl sound lap fade hear")
COMING = word_set("come emanate drift float issue carry reach arise emerge pour waft")

MACHINES = word_set("engine motor tire tyre brake hinge turbine rotor propeller exhaust gear suspension floorboard "
                    "chassis transmission piston radiator fan compressor speaker modem mast plank")
TURNING = word_set("wheel blade wing door lid chain bell horn whistle alarm brake bumper pedal fan track runner")
REVVING = word_set("wind rev chirp screech squeal idle sputter purr crunch groan strain hum whir stutter cough churn "
                    "spool")
LOUDNESS = word_set("pitch volume loudness")  # what rises and falls in these is heard
DRONING = word_set("rumble roar whine hum drone purr growl howl scream buzz throb whir moan groan whistle")
MECHANICAL = MACHINES | word_set("mechanical electric electrical electronic hydraulic pneumatic servo machine "
                                 "machinery")


def droning(phrase: Phrase, effects: Mapping[str, str]) -> tuple[int, str] | None:
    """ "An engine's idle rumble", "a mechanical whine": what a machine makes is no thunder and no dog."""
    marks = {w for t in phrase.before for w in (t.low, t.lemma)}
    if phrase.head.lemma not in DRONING or not marks & MECHANICAL:
        return None
    unit = effects.get("engine" if "engine" in marks else "motor", "")
    return (1, unit) if unit else None


def running(clause: Clause) -> bool:
    """Whether a part of a machine is heard in what it does: "the engine revs", "the motor rises in pitch"."""
    head, verb = clause.subjects[0].head.lemma, clause.verb.lemma if clause.verb else ""
    louder = any(p.head.lemma in LOUDNESS for a in clause.adjuncts for p in a.phrases)
    phrase = clause.subjects[0]
    own = phrase.det in ("its", "their") or phrase.owner is not None  # "its wheels screech", "the car's wheels"
    if own and head in TURNING and taxonomy().is_a(verb, "sound", "v", 3):
        return True
    return head in MACHINES and (louder or verb in REVVING or taxonomy().is_a(verb, "sound", "v", 3))


def sounding(head: str, verb: str, form: str) -> bool:
    """Whether a thing is heard doing this: "the wind rises", "a bell tolls"; not "a glass filled with ice"."""
    if verb == "fill" and form == "passive":
        return False
    if verb in COMING and taxonomy().is_a(head, "sound", most=2):
        return True  # "muffled voices come from behind a wall"
    bodiless = verb in SOUNDS and taxonomy().file(head) in ("27", "19")  # "steam hisses"
    known = bodiless or head in (BEDS - {"crowd", "birds"}) | SOUNDS or head in lexicon.WEATHER
    rolls = verb == "roll" and taxonomy().file(head) in ("06", "17", "27")  # a marble is seen
    return known or (verb in SOUNDING and not rolls) or taxonomy().is_a(verb, "sound", "v", 3)


def names_a_noise(low: str) -> bool:
    """Whether a word is one for a sound, in any form, and nothing else: "crackling", "thud"."""
    stems = {low, low.removesuffix("s"), *((low[:-3], low[:-3] + "e", low[:-4]) if low.endswith("ing") else ())}
    return bool(stems & (SOUNDS | SHORT | NOISES.keys()))


def noise_of(low: str, effects: Mapping[str, str], kin: bool = False) -> str:
    """The effect that a word for a sound names, in any form: "sloshing", "patters"; "" for others.

    kin: else that of its sister, which is near and not the same.
    """
    stems = [low, low.removesuffix("s"), low.removesuffix("es")]
    stems += [low[:-3], low[:-3] + "e", low[:-4]] if low.endswith("ing") else []
    for stem in stems:
        unit = effects.get(stem, "") or stands_for(NOISES, stem, effects) or ""
        own = stem == unit and stem in (low, low.removesuffix("s"))  # "training sounds" are of no train
        named = stem in SOUNDS | SHORT | NOISES.keys() or taxonomy().is_a(stem, "sound", "v", 3) or own
        if unit and named:
            return unit
    return next((effects[k] for k in map(_sister, stems if kin else ()) if k in effects), "")


@lru_cache(maxsize=2000)
def _sister(low: str) -> str:
    """The word for a sound that shares a sense with this one ("tinkle", "burble"), or, unknown itself, its ending."""
    table = taxonomy()
    if low in SHORT or not (table.senses(low, "n") or table.senses(low, "v")):
        return next((w for w in sorted(SHORT) if len(low) > 4 and w[-3:] == low[-3:] and w != low), "")
    sound = {*table.senses("sound", "v", 3)}
    usual = [s for s in table.senses(low, "v", 2) if sound & table.ancestors(s).keys()]
    return next((w for w in sorted(SOUNDS) for s in table.senses(w, "v", 2) if s in usual and w != low), "")


def chorus(phrase: Phrase, verb: str, vocabulary: Vocabulary) -> bool:
    """ "Crickets chirp": many small creatures of no number that only call, where there is a bed of them."""
    bare = phrase.plural and not (phrase.det or phrase.count or phrase.counted or phrase.before)
    calls = lexicon.VERB_LIKE.get(verb) == "bark" or verb in SOUNDS | {"sing", "call"}
    calls = calls or taxonomy().is_a(verb, "sound", "v", 3)
    return bare and calls and phrase.head.low in vocabulary.ambiences and taxonomy().is_a(phrase.head.lemma, "insect")


def unlike_beasts(unit: str, phrase: Phrase, effects: Mapping[str, str]) -> str:
    """ "A phone buzzes": as phones do, and not as the bee that its verb's sound is of."""
    own = effects.get(phrase.head.lemma, "")
    table = taxonomy()
    return own if own and unit != own and table.file(unit) == "05" and table.file(phrase.head.lemma) == "06" else unit
