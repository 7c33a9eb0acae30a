# SPDX-License-Identifier: Apache-2.0
"""A character -> its voice: by age, sex, size, kind and tone words; steady per character, distinct within a film."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import log2

from soundstage.errors import FilmError, nearest
from soundstage.model.production import Subject
from soundstage.rng import rng
from soundstage.speech._voices import read_mix, voice_names
from soundstage.speech.base import VoiceSpec

__all__ = ["VOICES", "cast_voice"]


@dataclass(frozen=True)
class _Voice:
    """A voice one can be cast as, and what it is like."""

    spec: VoiceSpec
    tags: frozenset[str]


HERTZ = {  # the median pitch of a plain sentence in each voice (autocorrelation, 40 ms windows)
    "af_heart": 200, "af_bella": 205, "af_nova": 160, "af_kore": 165, "af_sarah": 203, "af_aoede": 193,
    "af_river": 184, "af_alloy": 145, "af_jessica": 211, "bf_emma": 184, "bf_isabella": 200, "bf_alice": 222,
    "bf_lily": 193, "am_michael": 117, "am_adam": 123, "am_eric": 160, "am_liam": 126, "am_puck": 117,
    "am_fenrir": 148, "am_echo": 109, "am_onyx": 86, "bm_george": 142, "bm_daniel": 125, "bm_fable": 119,
    "bm_lewis": 109,
}  # fmt: skip
APART = 3.0  # semitones by which two voices of a film are told apart with ease
LENIENT = 4.0  # how much worse a voice may suit when it is told apart from the others


def _voice(name: str, tags: str, speed: float = 1.0, pitch: float = 1.0) -> _Voice:
    accent = "gb" if name.partition("*")[2].startswith("b") or name.startswith("b") else "us"
    return _Voice(VoiceSpec(name, speed, pitch, accent), frozenset(tags.split()))


VOICES: tuple[_Voice, ...] = (
    _voice("af_heart", "female adult warm gentle mother kind"),
    _voice("af_bella", "female adult lively bright cheerful"),
    _voice("af_nova", "female adult clear serious firm"),
    _voice("af_kore", "female adult firm serious robot"),
    _voice("af_sarah", "female adult young clear gentle"),
    _voice("af_aoede", "female adult young bright light"),
    _voice("af_river", "female adult calm soft"),
    _voice("af_alloy", "female adult deep calm"),
    _voice("af_jessica", "female adult young lively high cheerful"),
    _voice("bf_emma", "female adult british narrator warm noble queen"),
    _voice("bf_isabella", "female adult british gentle clear"),
    _voice("bf_alice", "female adult young british high bright"),
    _voice("bf_lily", "female adult young british soft shy"),
    _voice("am_michael", "male adult warm kind father"),
    _voice("am_adam", "male adult firm serious"),
    _voice("am_eric", "male adult young bright light"),
    _voice("am_liam", "male adult young clear"),
    _voice("am_puck", "male adult young lively cheerful mischievous"),
    _voice("am_fenrir", "male adult bold rough lively"),
    _voice("am_echo", "male adult calm soft robot"),
    _voice("am_onyx", "male adult deep serious villain"),
    _voice("bm_george", "male adult british warm noble king"),
    _voice("bm_daniel", "male adult british clear serious"),
    _voice("bm_fable", "male adult british narrator lively"),
    _voice("bm_lewis", "male adult british deep rough"),
    _voice("0.5*af_sky+0.5*af_jessica", "female child high light human", 0.82, 1.22),
    _voice("0.6*bf_alice+0.4*bf_lily", "female child high light british human shy", 0.84, 1.2),
    _voice("0.5*am_puck+0.5*af_sky", "male child high light human lively", 0.84, 1.28),
    _voice("0.5*am_eric+0.5*af_nova", "male child high light human clear", 0.84, 1.26),
    _voice("0.6*af_jessica+0.4*af_heart", "story light young high lively female", 0.9, 1.12),
    _voice("0.5*am_eric+0.5*af_aoede", "story light young lively male mischievous", 0.9, 1.14),
    _voice("0.5*af_sky+0.5*af_aoede", "story light young gentle female", 0.88, 1.13),
    _voice("0.6*am_liam+0.4*af_river", "story light young gentle male", 0.9, 1.12),
    _voice("0.7*af_jessica+0.3*bf_alice", "tiny high light lively female", 0.78, 1.32),
    _voice("0.5*am_puck+0.5*af_jessica", "tiny high light lively male", 0.8, 1.38),
    _voice("0.6*am_onyx+0.4*am_echo", "huge deep slow male gentle", 1.02, 0.86),
    _voice("0.5*bm_lewis+0.5*am_fenrir", "huge deep rough male villain british", 1.02, 0.88),
    _voice("0.6*af_alloy+0.4*af_kore", "huge deep slow female", 1.0, 0.88),
    _voice("0.5*bm_lewis+0.5*am_santa", "male old british deep warm wise", 0.85),
    _voice("0.6*am_santa+0.4*am_michael", "male old warm jolly", 0.86, 0.97),
    _voice("0.5*bm_george+0.5*am_santa", "male old british noble wise narrator", 0.86, 0.98),
    _voice("0.5*bf_emma+0.5*af_alloy", "female old british warm wise", 0.84, 0.95),
    _voice("0.6*bf_isabella+0.4*af_nicole", "female old british soft wise", 0.86, 0.93),
)

_NOUNS = {  # what a noun says of its voice
    "huge": "bear giant troll ogre dragon elephant whale lion gorilla rhino rhinoceros hippo bull ox bison walrus "
            "monster yeti mammoth dinosaur moose orc golem",
    "tiny": "mouse sparrow robin chick kitten puppy hamster bee ladybug ladybird butterfly ant fairy pixie sprite "
            "hummingbird duckling shrew chipmunk bird",
    "story": "fox cat dog rabbit bunny hare squirrel otter raccoon badger deer fawn lamb sheep goat pony penguin duck "
             "teddy hedgehog mole frog pig piglet goose hen parrot panda koala monkey seal cub beaver crab fish snail",
    "old": "grandmother granny grandma grandfather grandpa wizard witch sage hermit elder tortoise turtle owl heron "
           "santa",
    "child": "boy girl child kid toddler baby schoolboy schoolgirl daughter son",
    "male": "man boy king prince father dad grandfather grandpa wizard son brother uncle knight gentleman sailor "
            "fisherman santa pirate cowboy vampire prince groom lumberjack clown skeleton "
            "bull rooster monk lord schoolboy policeman fireman waiter",
    "female": "woman girl queen princess mother mum mom grandmother grandma granny witch daughter sister aunt lady "
              "hen cow bride angel nurse mermaid fairy nun schoolgirl policewoman waitress ballerina",
    "deep": "wolf horse giant bear troll ogre dragon crocodile alligator gorilla buffalo",
    "robot": "robot android machine computer",
    "narrator": "narrator storyteller voice announcer",
    "villain": "villain vampire demon devil goblin",
    "noble": "king queen prince princess lord lady knight duke duchess emperor empress",
}
_WORDS = {  # other words for a tag
    "huge": "huge giant enormous gigantic big large", "tiny": "tiny little small wee miniature",
    "old": "old elderly aged ancient", "child": "child childlike childish kid", "young": "young teenage youthful",
    "deep": "deep low bass booming dark", "high": "high squeaky shrill", "rough": "rough raspy gruff hoarse gravelly",
    "british": "british english posh", "lively": "lively excited energetic playful", "cheerful": "cheerful happy merry",
    "calm": "calm quiet slow relaxed", "soft": "soft silky breathy", "warm": "warm friendly",
    "gentle": "gentle kind tender", "serious": "serious stern grave", "bright": "bright clear",
    "male": "male masculine man's", "female": "female feminine woman's", "robot": "robotic mechanical",
    "mischievous": "mischievous sly cunning cheeky", "shy": "shy timid", "wise": "wise", "noble": "noble royal",
    "narrator": "narrator narrating storytelling", "villain": "evil sinister wicked",
}
_STRONG = {"male": 9.0, "female": 9.0, "child": 8.0, "old": 7.0, "huge": 7.0, "tiny": 6.0, "story": 6.0,
           "narrator": 4.0, "british": 4.0, "deep": 4.0, "robot": 4.0}
_SEX = frozenset({"male", "female"})


def cast_voice(subject: Subject, taken: set[str], seed: int) -> tuple[VoiceSpec, str]:
    """(voice, why). taken: names of the voices others in the film have; the new name is added to it.

    A pinned name is used as it is (FilmError with the nearest when there is none such). The same subject,
    seed and taken give the same voice.
    """
    wish = subject.voice
    if wish.name:
        base, reason = _pinned(wish.name), "pinned by name"
    else:
        tags = _tags(subject)
        base, reason = _best(tags, subject, taken, seed)
    taken.add(base.name)
    spec = VoiceSpec(base.name, wish.speed if wish.speed is not None else base.speed,
                     wish.pitch if wish.pitch is not None else base.pitch, base.accent)
    return spec, reason


def _pinned(name: str) -> VoiceSpec:
    known = {v.spec.name: v.spec for v in VOICES}
    if name in known or name == "fake":
        return known.get(name, VoiceSpec("fake"))
    try:
        terms = read_mix(name)
    except FilmError as error:
        short = {n.partition("_")[2]: n for n in voice_names()}
        if name.lower() in short:
            return _pinned(short[name.lower()])
        raise FilmError(error.what, where=error.where, remedy=nearest(name, [*voice_names(), "fake"])) from error
    return VoiceSpec(name, accent="gb" if max(terms)[1].startswith("b") else "us")


def _tags(subject: Subject) -> frozenset[str]:
    """What is known of how this character should sound."""
    nouns = {subject.noun.lower(), subject.unit.lower().replace("_", " "), *subject.noun.lower().split()}
    said = {w.lower() for w in (*subject.voice.words, *subject.words, subject.build) for w in w.split()}
    tags = {tag for tag, names in _NOUNS.items() if nouns & set(names.split())}
    tags |= {tag for tag, names in _WORDS.items() if said & {tag, *names.split()}}
    if subject.age:
        tags = tags - {"child", "old"} | {subject.age}
    if subject.gender:
        tags = tags - _SEX | {subject.gender}
    if subject.size >= 1.3 and not tags & {"child", "tiny"}:
        tags |= {"huge"} if subject.size >= 1.8 else {"deep"}
    if subject.size <= 0.8 and not tags & {"old", "huge", "deep"}:
        tags |= {"tiny"} if subject.size <= 0.6 else {"high", "light"}
    if "child" in tags and tags & {"story", "tiny"}:
        tags.discard("child")
        tags |= {"high", "light"}
    if not tags & {"child", "old", "huge", "tiny", "story"}:
        tags.add("adult")
    return frozenset(tags)


def _best(tags: frozenset[str], subject: Subject, taken: set[str], seed: int) -> tuple[VoiceSpec, str]:
    """The free voice that suits best, chance only among equals; a new mix of a fitting voice before a wrong one."""
    luck = rng(seed, subject.id, "voice").random(len(VOICES))
    ranked = sorted(zip(VOICES, (_suits(v, tags) for v in VOICES), luck, strict=True), key=lambda r: (-r[1], r[2]))
    free = [r for r in ranked if r[0].spec.name not in taken]
    fit = [r for r in free if r[1] >= free[0][1] - LENIENT]
    best, score, _ = max(fit, key=lambda r: (_apart(r[0].spec.name, taken), r[1])) if fit else ranked[0]
    spec = best.spec
    if not free or score < ranked[0][1] - 5:
        best = ranked[0][0]
        spec = _variant(best.spec, subject, taken, seed)
    because = ", ".join("storybook creature" if t == "story" else t for t in
                        sorted(tags & best.tags, key=lambda t: (-_STRONG.get(t, 2.0), t)))
    for tag, factor in (("deep", 0.94), ("high", 1.06)):
        if tag in tags and tag not in best.tags:
            spec, because = replace(spec, pitch=round(spec.pitch * factor, 3)), f"{because}, {tag}"
    return spec, f"{because or 'free'}: suits {subject.name or subject.noun}"


def _apart(name: str, taken: set[str]) -> float:
    """Semitones from this voice to the nearest that is taken, up to APART; what has no measured pitch is far."""
    mine = HERTZ.get(name)
    others = [HERTZ[t] for t in taken if t in HERTZ]
    return min((APART, *(abs(12 * log2(mine / h)) for h in others))) if mine else APART


def _suits(voice: _Voice, tags: frozenset[str]) -> float:
    """Shared traits count for it; a wrong sex, or a trait nobody asked for, against."""
    score = sum(_STRONG.get(tag, 2.0) for tag in voice.tags & tags)
    if tags & _SEX and voice.tags & _SEX and not tags & voice.tags & _SEX:
        score -= 20
    score -= sum(4.0 for tag in ("child", "old", "huge", "tiny", "story", "robot")
                 if tag in voice.tags and tag not in tags)
    score -= sum(5.0 for a, b in (("deep", "high"), ("high", "deep"), ("serious", "cheerful"), ("calm", "lively"))
                 if a in tags and b in voice.tags)
    return score - (1.0 if "british" in voice.tags and "british" not in tags else 0.0)


def _variant(spec: VoiceSpec, subject: Subject, taken: set[str], seed: int) -> VoiceSpec:
    """A new mix of a voice that others have: two thirds of it and a third of another of the same sex."""
    terms = read_mix(spec.name)
    sex = terms[0][1][1]
    others = [n for n in voice_names() if n[1] == sex and n not in spec.name and n != "af_nicole"]
    order = rng(seed, subject.id, "variant").permutation(len(others))
    for at in order:
        mixed = "+".join(f"{0.66 * weight:.2g}*{voice}" for weight, voice in terms) + f"+0.34*{others[at]}"
        if mixed not in taken:
            return replace(spec, name=mixed)
    return spec
