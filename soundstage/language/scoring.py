# SPDX-License-Identifier: Apache-2.0
"""Music words -> the scene's music: mood, instruments, tempo."""

from __future__ import annotations

from itertools import pairwise

from soundstage.language import lexicon
from soundstage.language.claims import Ledger
from soundstage.language.clauses import Clause
from soundstage.language.draft import DraftScene
from soundstage.language.meaning import meanings
from soundstage.language.phrases import Phrase
from soundstage.language.vocabulary import Vocabulary
from soundstage.language.wordlist import word_set

MUSIC = word_set("music score soundtrack melody tune song theme jingle underscore beat anthem fanfare")

TEXTURES = word_set("texture pad layer swell riff stab pulse drone arpeggio line groove loop bed lick run hit accent "
                    "chord")


class Scoring:
    """Reads music into the scene at hand."""

    def __init__(self, vocabulary: Vocabulary, ledger: Ledger, taken: set[str]) -> None:
        self.vocabulary, self.ledger, self.taken = vocabulary, ledger, taken

    def _scored_with(self, scene: DraftScene, clause: Clause) -> None:
        """ "Jazz with a saxophone plays", "a violin plays a fast melody": more words of the same music."""
        for phrase in [p for p in clause.objects if {p.head.lemma, p.head.low} & (MUSIC | lexicon.GENRES.keys())]:
            self.music(scene, phrase, plays=True)
            clause.objects.remove(phrase)
        self.tempo(scene, clause)
        for adjunct in [a for a in clause.adjuncts if a.prep in ("with", "on", "by", "of") and a.phrases]:
            if all({p.head.lemma, p.head.low} & lexicon.INSTRUMENTS for p in adjunct.phrases):
                for phrase in adjunct.phrases:
                    self.music(scene, phrase, plays=True)
                clause.adjuncts.remove(adjunct)

    def tempo(self, scene: DraftScene, clause: Clause) -> None:
        """ "… at a fast tempo"."""
        for adjunct in [a for a in clause.adjuncts if a.prep in ("at", "in", "with") and a.phrases]:
            paced = [t for t in adjunct.phrases[0].before if t.low in lexicon.TEMPOS]
            if adjunct.phrases[0].head.lemma in ("tempo", "pace", "speed", "rhythm") and paced:
                scene.music["tempo"] = lexicon.TEMPOS[paced[0].low]
                self.ledger.add("music", [*paced, adjunct.phrases[0].head], f"{scene.id}.music")
                clause.adjuncts.remove(adjunct)

    def is_score(self, phrase: Phrase) -> bool:
        """ "melancholic piano", "gentle guitar": an instrument, or a kind of music, that only has a mood or tempo."""
        moods = {*lexicon.MOODS, *lexicon.TEMPOS, *lexicon.GENRES, "soft", "gentle", "soothing", "light", "solo"}
        plain = not phrase.det and not phrase.count and phrase.owner is None and not phrase.pronoun
        known = {phrase.head.lemma, phrase.head.low} & (lexicon.INSTRUMENTS | lexicon.GENRES.keys())
        return plain and ((bool(known) and any(t.low in moods for t in phrase.before)) or texture(phrase))

    def music(self, scene: DraftScene, phrase: Phrase, *, negated: bool = False, plays: bool = False) -> bool:
        """ "soft piano music", "an upbeat jazz tune", "no music"; an instrument alone only when it plays by itself."""
        head = phrase.head.lemma
        words = [t.low for t in (*phrase.before, phrase.head)]
        of = [t.low for t in (*phrase.of.before, phrase.of.head)] if phrase.of else []
        named = texture(phrase) or head in MUSIC or phrase.head.low in MUSIC or (paced(phrase) and bool(scene.music))
        instrument = head in lexicon.INSTRUMENTS or phrase.head.low in lexicon.INSTRUMENTS
        genre = head in lexicon.GENRES or phrase.head.low in lexicon.GENRES
        plays = plays or self.is_score(phrase)
        if (
            not named
            and not (instrument and (plays and phrase.det not in ("the", "his", "her", "its")))
            and not (genre and plays)
        ):
            return False
        tokens = [*phrase.before, phrase.head, *((*phrase.of.before, phrase.of.head) if phrase.of else ())]
        if negated:
            scene.music = {"mood": "none"}
            self.ledger.add("music", tokens, f"{scene.id}.music", note="no music")
            return True
        said = [*words, *([] if words[-1] in lexicon.INSTRUMENTS or head in words else [head]), *of]
        if scene.music.get("mood") == "none":
            note = "no music was also asked for: there is none"
            self.ledger.add("contradiction", tokens, f"{scene.id}.music", "approximated", note)
            return True
        pairs = [f"{a} {b}" for a, b in pairwise(said)]  # "music box melody"
        found = tuple(w for w in (*said, *pairs) if w in lexicon.INSTRUMENTS)
        scene.music["instruments"] = tuple(dict.fromkeys((*scene.music.get("instruments", ()), *found)))
        moods = [lexicon.MOODS[w] for w in said if w in lexicon.MOODS] + [
            lexicon.GENRES[w] for w in said if w in lexicon.GENRES
        ]
        moods = moods or [m for t in phrase.adjectives if (m := _mood(t.low))]
        soft = ["calm" for w in said if w in ("soft", "gentle", "soothing", "light")]
        if moods or soft:
            scene.music["mood"] = (moods or soft)[0]
        tempo = next((lexicon.TEMPOS[w] for w in said if w in lexicon.TEMPOS), "")
        if (tempo or "upbeat" in said) and not str(scene.music.get("tempo", "")).isdigit():
            scene.music["tempo"] = tempo or "fast"
        self.ledger.add("music", tokens, f"{scene.id}.music")
        return True


def texture(phrase: Phrase) -> bool:
    """ "Synth textures", "piano chords": music of this instrument."""
    told = any(t.low in lexicon.INSTRUMENTS for t in phrase.before)
    return phrase.head.lemma in TEXTURES and told and phrase.plural and not phrase.det


def paced(phrase: Phrase) -> bool:
    """ "Fast tempo": how fast the music told with it is."""
    return phrase.head.lemma in ("tempo", "rhythm") and any(t.low in lexicon.TEMPOS for t in phrase.before)


def _mood(low: str) -> str:
    """The mood of an adjective of music that no list has: "mournful" is sad; "" where none is near."""
    near = meanings().nearest(low, lexicon.MOODS, 0.5)
    return lexicon.MOODS[near[0]] if near else ""
