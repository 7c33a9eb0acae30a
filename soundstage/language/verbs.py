# SPDX-License-Identifier: Apache-2.0
"""A verb with its particle -> the action that shows it: named, near in meaning, or the nearest of its class."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from soundstage.actions import ACTIONS
from soundstage.language import lexicon
from soundstage.language.being import Being
from soundstage.language.clauses import Clause
from soundstage.language.likeness import DEEDS, EVENTS, stands_for
from soundstage.language.meaning import meanings
from soundstage.language.taxonomy import taxonomy
from soundstage.language.vocabulary import Vocabulary
from soundstage.language.wordlist import word_set

CLASS_ACTIONS = {
    "38": ("walk", "go"),
    "39": ("look",),
    "32": ("speak", "talk"),
    "34": ("eat",),
    "37": ("smile",),
    "33": ("play", "jump"),
    "40": ("pick up",),
}
BUSY = frozenset(("29", "30", "33", "35", "36", "41"))  # body change competition contact making: hands at work
THING_ACTIONS = {"38": ("roll", "slide", "drive", "walk")}  # what has no life moves, or stands
SWITCHES = frozenset(("switch_on", "switch_off"))  # by hand, and what is switched is told
LAMPS_DO = frozenset(("light_up", "darken", "flicker"))  # lamps alone (lamps.py)
LIVING = word_set("speak drink eat punch bark sit_up push_up light")  # no thing does so, though its verb is called so
THINGS_DO = word_set("roll slide drive fall fly turn stop open close jump swim enter exit run walk stand drop tip rise "
                     "spin swing pour burst ride wave dance bounce explode flip shake burn catch_fire")
CAUSING = word_set("let allow cause make enable force get have keep leave send set prompt")  # another's deed follows
LIGHTING = word_set("light illuminate bathe drench shroud")  # how a place is lit, once it is a participle
OWN_KINDS = frozenset(("fly", "swim", "bark", "drive"))  # only some can do these: never a stand-in by one hint alone
POSTURES = word_set(
    "sit stand lie sleep perch rest lean kneel crouch squat hang float park wait recline lounge stay live grow "
    "remain face pose place locate situate position surround seat"
)
TARGETED = {  # with a thing as its object
    "scramble": "work",
    "flip": "work", "slide": "put down", "add": "put down", "raise": "pick up", "slip": "put down", "tuck": "put down",
    "stuff": "put down", "slot": "put down", "wedge": "put down", "hang": "put down", "park": "put down",
}  # fmt: skip
UNTARGETED = {
    "flip": "jump", "somersault": "roll", "gather": "walk", "collect": "walk", "assemble": "walk", "float": "fly",
    "drift": "fly", "lay": "lie",
}  # fmt: skip
GESTURES = {  # a part of one's own body raised -> what that is, the last word for several of them
    "hand": ("raise hand", "wave", "cheer"), "arm": ("raise hand", "wave", "cheer"), "paw": ("raise hand", "wave"),
    "fist": ("cheer", "wave"),
    "head": ("look",), "chin": ("look",), "eyebrow": ("look",), "brow": ("look",), "eye": ("look",),
}  # fmt: skip
SWAYED = word_set("swish flick whip lash twitch thump swing wave sway shake move whisk beat")
PLAYED = word_set("pattern riff solo chord piece melody tune scale arpeggio beat rhythm sonata concerto")
SUNG = word_set("song aria duet ballad anthem hymn carol")
HAVING = word_set("share have enjoy finish try grab devour gobble savor savour")
LIGHT = word_set("let allow permit enable cause force help make have keep want need try begin continue decide seem "
                 "depict feature show include represent contain")
MOTION = word_set(
    "walk run fly drive jump enter exit climb crawl swim chase ride move go come travel roll slide fall hop leap "
    "gallop sail march jog dash rush race float drift glide soar dive crawl pass approach arrive leave step cross "
    "wander stroll bounce swing skate ski surf cycle pedal hike sneak creep slither trot sprint dart scurry"
)

BY_HANDS = frozenset(("put_down", "pick_up", "work", "push", "pull", "cut", "throw", "squeeze", "shake", "wipe",
                      "tear", "knock", "hammer", "stir", "pour", "open", "close", "paint", "write", "punch", "kick"))
WITH_HANDS = frozenset(("clap", "throw", "pick_up", "stir", "wipe", "tear", "write", "paint", "squeeze", "hammer",
                        "knock", "juggle", "wash_hands"))  # what nothing without hands does
HANDLED = word_set(  # by a hand, though not told
    "prepare cook add pour place set lay chop slice dice cut stir mix whisk sprinkle drizzle spread fold flip knead "
    "peel grate rub pick lift lower drop pull push wipe dump grind season scatter scoop ladle transfer sift drain dip "
    "submerge insert load unscrew screw plug tilt swirl unfold unroll unbox")
OF_ONESELF = frozenset(("nod", "shake_head", "smile", "kneel", "squat", "bow", "yawn", "stretch", "sneeze", "dance",
                        "sleep"))  # done with one's own body, and to nothing else


UNSEEN = word_set("vo os oc voiceover voice-over offscreen off-screen off-camera narrating")
HOW = word_set("slow fast quick powerful gentle steady strong weak light heavy hard soft sudden rapid sharp small "
               "large big tiny thin thick deep brief long short")  # fmt: skip


@dataclass(frozen=True)
class Deed:
    """An action for a verb; used = the particle went into it; note when approximated."""

    action: str
    used: bool = False
    note: str = ""


def deed(
    lemma: str, particles: Sequence[str], vocabulary: Vocabulary, target: bool = False, alive: bool = True
) -> Deed:
    """The action for "pick" + ("up",), "gallop" ...; never empty while any action exists."""
    particles = particles if alive else _of_things(lemma, particles, vocabulary)
    for particle in particles:
        opens = {"open": "open", "shut": "close", "closed": "close"}.get(particle, "")  # "creaks open", "kicks it shut"
        unit = vocabulary.actions.get(f"{lemma} {particle}") or vocabulary.actions.get(opens)
        if unit and unit not in LAMPS_DO and not (unit in SWITCHES and not (alive and target)):
            return Deed(unit, True)
    told = vocabulary.actions.get((TARGETED if target else UNTARGETED).get(lemma, "") if alive else "")
    if told:
        return Deed(told, False, f"{lemma} is shown as {told.replace('_', ' ')}")
    said, sister = (*(f"{lemma} {p}" for p in particles), lemma), _sister(lemma, vocabulary, alive)
    for phrase in said:
        unit = vocabulary.actions.get(phrase, "")
        unit = "" if unit in LAMPS_DO or (unit in SWITCHES and not (alive and target)) else unit
        if unit and not alive and not target and sister and unit not in THINGS_DO:
            continue  # a leaf that swirls is stirred by nobody
        if unit and (alive or unit not in LIVING):
            return Deed(vocabulary.actions[phrase], phrase != lemma)
        unit = stands_for(DEEDS if alive else EVENTS, phrase, vocabulary.actions) or (
            _alike(phrase, vocabulary) if phrase != lemma else "")
        if unit:
            return Deed(unit, phrase != lemma, f"{phrase} is shown as {unit.replace('_', ' ')}")
    unit = _alike(lemma, vocabulary)
    if unit:
        return Deed(unit, False, f"{lemma} is shown as {unit.replace('_', ' ')}")
    if alive and lemma in lexicon.SPEECH and "speak" in vocabulary.actions:
        return Deed(vocabulary.actions["speak"], False, f"{lemma} is shown as speaking")
    near = _relative(lemma, particles, vocabulary)
    if near and (alive or near in THINGS_DO):
        return Deed(near, False, f"{lemma} is shown as its nearest relative {near.replace('_', ' ')}")
    if sister:
        return Deed(sister, False, f"{lemma} is shown as {sister.replace('_', ' ')}")
    return _of_its_class(lemma, vocabulary, target, alive)


def _of_its_class(lemma: str, vocabulary: Vocabulary, target: bool, alive: bool) -> Deed:
    """What stands in for a verb that no action is near to: by what kind of doing it is."""
    kind = taxonomy().file(lemma, "v")
    if alive and any(taxonomy().is_a(lemma, feeling, "v") for feeling in ("dislike", "anger", "detest")):
        return Deed(vocabulary.actions["frown"], False, f"{lemma} is shown as frown")
    busy = ("work",) if target and alive and kind in BUSY else ()
    goes = kind != "38" or taxonomy().is_a(lemma, "travel", "v", 3)  # who fidgets goes nowhere
    busy = busy or (("work",) if target and alive and not goes else ())
    for word in (*((CLASS_ACTIONS if alive else THING_ACTIONS).get(kind, ()) if goes else ()), *busy, "stand"):
        if unit := vocabulary.actions.get(word, ""):
            return Deed(unit, False, f"no action like '{lemma}' yet: {unit} stands in")
    return Deed("", False, f"no action like '{lemma}'")


def _of_things(lemma: str, particles: Sequence[str], vocabulary: Vocabulary) -> list[str]:
    """The particles of what a thing does: bubbles that burst into stars run nowhere."""
    bursts = stands_for(EVENTS, lemma, vocabulary.actions) == "explode"
    return [p for p in particles if not (bursts and p == "into")]


def _sister(lemma: str, vocabulary: Vocabulary, alive: bool) -> str:
    """The action of a verb that in its usual sense says the same, or is the next wider: "whirl" spins; or "".

    Both words must be used so before all: to angle for fish is no kind of tilting.
    """
    if lemma in LIGHT:
        return ""
    for words in _sisters(lemma):
        for word in words:
            unit = vocabulary.actions.get(word) or stands_for(DEEDS if alive else EVENTS, word, vocabulary.actions)
            if unit and unit not in OWN_KINDS | {"stand", "speak"} and (alive or unit in THINGS_DO):
                return unit
    return ""


@lru_cache(maxsize=4000)
def _sisters(lemma: str) -> tuple[tuple[str, ...], ...]:
    """Verbs that share the usual sense, and those of the sense right above, the most used first."""
    table = taxonomy()
    first = table.senses(lemma, "v", 1)
    moved = {s for s in first if table.lexfile[s] in ("30", "35", "38")}  # change, contact, motion: no talk, no noise
    steps = [first, tuple(p for s in moved for p in table.parents(s))]
    return tuple(tuple(w for w in _said_by().get(s, ()) if w != lemma) for step in steps for s in step)


@lru_cache(maxsize=1)
def _said_by() -> dict[int, tuple[str, ...]]:
    """Each sense of a verb -> the verbs of which it is the usual one, the most used first."""
    table, found = taxonomy(), dict[int, list[str]]()
    for verb in table.verbs:
        found.setdefault(table.verbs[verb][0], []).append(verb)
    return {s: tuple(w.replace("_", " ") for w in sorted(ws, key=lambda w: (-table.count(w, "v"), w)))
            for s, ws in found.items()}


def by_hand(shown: Deed, lemma: str, vocabulary: Vocabulary) -> Deed:
    """ "Bends a card", "tilts a jug": no stand-in that is done with one's own body; the hands do it."""
    bodily = shown.action in OF_ONESELF and shown.note and "work" in vocabulary.actions
    return Deed(vocabulary.actions["work"], False, f"{lemma} is shown as work") if bodily else shown


def of_itself(shown: Deed, lemma: str, vocabulary: Vocabulary) -> Deed:
    """ "Crosses his arms", "spreads its wings": nobody goes anywhere, and nothing else is handled."""
    if lemma == "chase" and shown.action in MOTION:  # its own tail: round and round
        return Deed(shown.action, shown.used)
    odd = (shown.note and shown.action in MOTION) or shown.action in ("work", "throw", "pick_up", "put_down")
    still = vocabulary.actions.get("stand", shown.action)
    return Deed(still, False, f"{lemma} is shown as {still}") if odd else shown


def _alike(phrase: str, vocabulary: Vocabulary) -> str:
    """The action of a verb that is much the same: "get up" stands, "stroll" walks; or ""."""
    like = lexicon.VERB_LIKE.get(phrase, "")
    return vocabulary.actions.get(like) or vocabulary.actions.get(like.replace(" ", "_")) or ""


def consumed(lemma: str, nouns: Sequence[str]) -> str:
    """ "share a pizza", "has a coffee": the verb that is meant with food or drink, or the same."""
    if lemma == "perform" and nouns:
        return "play" if nouns[0] in PLAYED else "do" if nouns[0] not in SUNG else lemma
    if lemma not in HAVING or not nouns or taxonomy().file(nouns[0]) != "13":
        return "hold" if lemma == "share" and nouns else lemma  # "share an umbrella"
    return "drink" if taxonomy().is_a(nouns[0], "beverage") else "eat"


def phrased(lemma: str, clause: Clause, vocabulary: Vocabulary) -> str:
    """ "takes a picture of a dog", "talks on the phone": the action its verb has with these words, or ""."""
    said = [f"{lemma} {t.lemma}" for p in clause.objects[:1] for t in p.counted]
    said += [f"{lemma} {a.prep} {p.head.lemma}" for a in clause.adjuncts for p in a.phrases[:1]]
    return next((vocabulary.actions[s] for s in said if s in vocabulary.actions), "")


def wagged(lemma: str, clause: Clause, vocabulary: Vocabulary) -> str:
    """ "Swishes its tail": the tail is wagged, whatever the verb is; or ""."""
    tail = [p.head.lemma for p in clause.objects[:1] if p.det in ("his", "her", "its", "their", "a")] == ["tail"]
    return vocabulary.actions.get("wag", "") if tail and lemma in SWAYED else ""


def gestured(
    lemma: str, particles: Sequence[str], noun: str, many: bool, vocabulary: Vocabulary, each: bool = False
) -> str:
    """ "raises his hand", "lifts both arms": the gesture that moving a part of one's own body makes, or "".

    each: it is told of several, as a class raises "their hands": one of each of them.
    """
    many = many and not (each and noun == "hand")
    up = lemma in ("raise", "lift") or (lemma in ("put", "throw", "hold") and "up" in particles)
    told = GESTURES.get(noun, ()) if up else ()
    return next((g for g in (told[::-1] if many else told) if g in vocabulary.actions), "")


@lru_cache(maxsize=4000)
def voiced(lemma: str) -> bool:
    """Whether a line can be said so: "hisses", "barks", "squeals"."""
    return lemma in lexicon.SPEECH or any(taxonomy().is_a(lemma, kind, "v", 3) for kind in ("utter", "talk", "sound"))


def known_verb(lemma: str, vocabulary: Vocabulary) -> bool:
    """Whether anybody knows this verb."""
    named = lemma in vocabulary.actions or lemma in lexicon.VERB_LIKE or lemma in lexicon.SPEECH
    return named or lemma in taxonomy().verbs or bool(taxonomy().senses(lemma)) or meanings().of(lemma) is not None


def _relative(lemma: str, particles: Sequence[str], vocabulary: Vocabulary) -> str:
    """The nearest action by taxonomy and meaning together; by one of them when it is sure enough, or ""."""
    if lemma in LIGHT:
        return ""  # they help other verbs and look like nothing
    by_kind = taxonomy().nearest(lemma, vocabulary.actions, "v", reach=4)
    said = [f"{lemma} {p}" for p in particles[:1]] + [lemma]
    single = [a for a in vocabulary.actions if not {*" _-"} & {*a}]  # "let" is not half of "let go", "ice" of skating
    found = (meanings().nearest(s, vocabulary.actions if " " in s else single, 0.46) for s in said)
    by_sense = max((n for n in found if n and _of_a_kind(lemma, n[0])), key=lambda n: n[1], default=None)
    kind = vocabulary.actions[by_kind[0]] if by_kind else ""
    sure = by_sense is not None and (by_sense[1] >= 0.52 or kind == vocabulary.actions[by_sense[0]])
    sense = vocabulary.actions[by_sense[0]] if by_sense and sure else ""
    if not sense or kind == sense or (kind and kind not in OWN_KINDS and by_sense and by_sense[1] < 0.58):
        return "" if kind in OWN_KINDS and kind != sense else kind
    return sense if sense not in OWN_KINDS else kind


@lru_cache(maxsize=4000)
def _of_a_kind(lemma: str, phrase: str) -> bool:
    """Whether two verbs are of one sort to WordNet (contact, motion, perception ...) in one of their usual senses.

    Nearness in meaning alone takes a cause for talk and a dip for coming in.
    """
    table = taxonomy()
    words = [w for w in (phrase.replace(" ", "_"), phrase.split()[0]) if table.senses(w, "v")][:1]
    sorts = [{table.lexfile[s] for s in table.senses(w, "v", 3)} for w in (lemma, *words)]
    return len(sorts) < 2 or not sorts[0] or bool(sorts[0] & sorts[1])


@lru_cache(maxsize=4000)
def moves(lemma: str, action: str) -> bool:
    """Whether doing this changes where one is."""
    if lemma in MOTION or action in MOTION:
        return True
    return lemma not in POSTURES and taxonomy().file(lemma, "v") == "38" and taxonomy().is_a(lemma, "travel", "v", 2)


def manner_word(low: str) -> bool:
    """Whether an adjective of something unseen tells how the deed is done: "a slow, powerful stream of air"."""
    return low in HOW


def manner_of(word: str) -> str:
    """A speech manner from an adverb or tone word, or ""."""
    return lexicon.MANNERS.get(word, "")


def tone(words: str) -> tuple[str, tuple[str, ...], bool]:
    """(manner, other voice words, off-screen) of "[Name, tone]": "sleepy voice", "deep, whispering", "V.O."."""
    low = words.lower().replace(".", "").replace("off screen", "off-screen").replace("off camera", "off-camera")
    off = bool(UNSEEN & {*low.split()})
    plain = [w.strip(",;:") for w in low.replace("-", " - ").split()]
    manner = next(
        (
            m
            for w in plain
            for m in [manner_of(w) or lexicon.SPEECH.get(w, "") or lexicon.SPEECH.get(w.removesuffix("ing"), "")]
            if m
        ),
        "",
    )
    dull = {
        "voice",
        "in",
        "a",
        "an",
        "the",
        "tone",
        "with",
        "and",
        "to",
        "-",
        "very",
        "vo",
        "os",
        "oc",
        "contd",
        "cont'd",
        "speaking", "off", "screen", "camera", "offscreen", *lexicon.LANGUAGES,
    }
    rest = tuple(w for w in plain if w and w not in dull and not manner_of(w))
    return manner, rest, off


def done_to(ids: Sequence[str], action: str, beings: Mapping[str, Being]) -> str:
    """What of those a deed is done to: "pours him a coffee" is done to the coffee, for him."""
    things = [i for i in ids if not beings[i].alive]
    by_things = action in ACTIONS.entries and ACTIONS.entries[action].facts.get("targets") == "prop"
    return things[0] if by_things and things and beings[ids[0]].person else ids[0]
