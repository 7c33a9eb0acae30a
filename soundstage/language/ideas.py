# SPDX-License-Identifier: Apache-2.0
"""What cannot be photographed ("loneliness", "a sense of wonder") -> mood, light, lens and score."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from soundstage.language import lexicon
from soundstage.language.claims import Ledger
from soundstage.language.draft import DraftScene
from soundstage.language.meaning import meanings
from soundstage.language.phrases import Phrase
from soundstage.language.taxonomy import taxonomy
from soundstage.language.token import Token
from soundstage.language.wordlist import word_set

VESSELS = word_set(
    "sense feeling mood atmosphere air aura spirit touch hint note theme idea notion emotion vibe tone look "
    "weight burden relief pang passage"
)
ABSTRACT = frozenset(("03", "04", "07", "09", "10", "11", "12", "14", "16", "22", "23", "24", "26", "28"))


KINDS = (  # what an idea is a kind of, in the taxonomy -> the mood that it is filmed in, the nearer kind first
    ("sad", "sadness sorrow grief depression failure loss dissatisfaction misfortune death regret pain poverty wound "
            "guilt shame"),
    ("lonely", "loneliness isolation separation abandonment exclusion"),
    ("scary", "fear anxiety evil danger horror"),
    ("tense", "anger hate hostility conflict war dishonesty wrongdoing crime envy greed pressure tension revenge"),
    ("romantic", "love affection devotion"), ("happy", "happiness joy pleasure success delight friendship play humor"),
    ("calm", "calmness peace rest quiet silence patience equality simplicity ease convenience comfort"),
    ("hopeful", "hope desire improvement progress belief trust forgiveness healing recovery growth birth freedom help"),
    ("nostalgic", "memory past time history tradition childhood age"),
    ("mysterious", "ignorance uncertainty secret unknown doubt enigma infinity dream fate destiny truth"),
    ("magical", "wonder surprise curiosity imagination creativity beauty miracle"),
    ("energetic", "excitement energy speed activity change motion"),
    ("epic", "virtue morality courage justice honor power strength duty wisdom law nobility greatness"),
)


@dataclass(frozen=True)
class Look:
    """How a mood is filmed: words of light, a lens in mm, and the score's mood and tempo."""

    light: str
    lens_mm: float
    score: str
    tempo: str = ""


LOOKS = {
    "lonely": Look("low-key", 35, "lonely", "slow"),
    "tense": Look("low-key", 35, "tense", "fast"),
    "happy": Look("high-key", 35, "happy", "fast"),
    "sad": Look("soft light", 85, "sad", "slow"),
    "calm": Look("soft light", 50, "calm", "slow"),
    "scary": Look("low-key", 24, "scary", "slow"),
    "romantic": Look("warm light", 85, "romantic", "slow"),
    "mysterious": Look("low-key", 50, "mysterious", "slow"),
    "epic": Look("backlight", 24, "epic", ""),
    "magical": Look("backlight", 35, "magical", "slow"),
    "playful": Look("high-key", 28, "playful", "fast"),
    "dramatic": Look("low-key", 50, "dramatic", ""),
    "nostalgic": Look("warm light", 85, "nostalgic", "slow"),
    "energetic": Look("high-key", 24, "energetic", "fast"),
    "hopeful": Look("warm light", 50, "hopeful", ""),
}


@lru_cache(maxsize=2000)
def mood_of(word: str) -> str:
    """The mood a word of feeling asks for: named, or the nearest in meaning; "" for anything else."""
    if word in lexicon.MOODS:
        return lexicon.MOODS[word]
    if taxonomy().file(word) != "12":  # a feeling
        return ""
    near = meanings().nearest(word, lexicon.MOODS, 0.55)
    return lexicon.MOODS[near[0]] if near else _of_a_kind(word)


def _of_a_kind(word: str) -> str:
    """The mood of what it is a kind of: betrayal is dishonesty; "" for none."""
    kinds = ((mood, kind) for mood, said in KINDS for kind in said.split())
    return next((mood for mood, kind in kinds if word == kind or taxonomy().is_a(word, kind, most=2)), "")


@lru_cache(maxsize=2000)
def idea_mood(word: str) -> str:
    """The mood in which an idea is filmed: its own, else that of what it is a kind of; "" for none."""
    if mood_of(word):
        return mood_of(word)
    return _of_a_kind(word) if taxonomy().file(word) in ABSTRACT else ""


def empty_of(core: Phrase) -> bool:
    """Whether the compound is a feeling itself."""
    return taxonomy().file("_".join(core.nouns)) == "12"


def abstract(word: str) -> bool:
    """Whether the noun's usual sense is nothing that has a body."""
    return taxonomy().file(word) in ABSTRACT


class Ideas:
    """Writes moods into scenes with a claim that says how they are shown."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger

    def read(self, scene: DraftScene, phrase: Phrase) -> bool:
        """An idea as a noun phrase: "loneliness", "a deep sense of wonder"; False when it is none."""
        vessel = phrase.head.lemma in VESSELS and phrase.of is not None
        core = phrase.of if vessel and phrase.of is not None else phrase
        if len(core.nouns) > 1 and taxonomy().senses("_".join(core.nouns)) and not empty_of(core):
            return False  # surface tension
        empty = core.head.lemma in VESSELS  # "a tense mood": what it is filled with stands before it
        mood = "" if empty else mood_of(core.head.lemma)
        marks = [*core.before, *phrase.before] if vessel or empty else []
        mood = mood or next((lexicon.MOODS[t.low] for t in marks if t.low in lexicon.MOODS), "")
        if not mood:
            return False
        of = [*core.before, core.head] if vessel else []
        self.feel(scene, mood, [*phrase.before, phrase.head, *of])
        return True

    def feel(self, scene: DraftScene, mood: str, where: Sequence[Token]) -> None:
        """The scene takes this mood, or says that it has another already."""
        look = LOOKS.get(mood)
        if scene.mood and scene.mood != mood:
            note = f"{mood} too: the scene stays {scene.mood}"
            self.ledger.add("mood", where, f"{scene.id}.mood", "approximated", note)
            return
        scene.mood, scene.idea = mood, mood
        if look is None:
            self.ledger.add("mood", where, f"{scene.id}.mood")
            return
        if not scene.light:
            scene.light.append(look.light)
        score = dict(scene.music)
        if score.get("mood") != "none":
            score.setdefault("mood", look.score)
            score.setdefault("tempo", look.tempo)
            scene.music = score
        a = "an" if mood[0] in "aeiou" else "a"
        note = f"shown as {a} {mood} mood: {look.light}, {look.lens_mm:g} mm lens, {look.score} score"
        self.ledger.add("mood", where, f"{scene.id}.mood", "approximated", note)
