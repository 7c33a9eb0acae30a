# SPDX-License-Identifier: Apache-2.0
"""Words that cannot both be true of one thing: "a silent explosion", "an empty crowded street", "whispers loudly".

A film can show only one of them. What is done and what it is done by stay; of two descriptions the first stays. The
other is left out of the film and told as a contradiction with the choice made.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from soundstage.language import lexicon
from soundstage.language.casting import lives
from soundstage.language.clauses import Clause
from soundstage.language.noises import SOUNDS
from soundstage.language.phrases import Phrase
from soundstage.language.sound_times import SoundTimes
from soundstage.language.states import CHANGES
from soundstage.language.taxonomy import taxonomy
from soundstage.language.token import Token
from soundstage.language.verbs import MOTION
from soundstage.language.wordlist import word_set

POLES = tuple((word_set(a), word_set(b)) for a, b in (  # what one thing is not at once
    ("silent soundless noiseless inaudible mute muted quiet hushed faint soft",
     "loud deafening noisy booming thunderous blaring ear-splitting clamorous raucous"),
    ("empty deserted abandoned uninhabited unoccupied desolate vacant",
     "crowded packed busy bustling teeming full jammed overcrowded populous thronged"),
    ("motionless immobile stationary unmoving paralysed paralyzed inert stock-still",
     "moving running racing speeding galloping dancing swirling bouncing leaping restless"),
    ("tall towering lanky", "short squat stubby"),
    ("tiny small little miniature minuscule diminutive wee microscopic petite",
     "huge giant big large enormous gigantic colossal massive immense vast towering hulking"),
    ("old elderly aged ancient", "young youthful newborn infant teenage"),
    ("thin slim slender skinny lean scrawny", "fat chubby plump stout obese overweight"),
    ("wet soaked drenched sodden dripping", "dry parched bone-dry arid"),
    ("hot scorching sweltering boiling blazing burning", "cold freezing icy frozen frosty frigid chilly"),
    ("dark unlit pitch-black pitch-dark lightless gloomy", "sunlit bright sunny well-lit brilliant dazzling"),
    ("colorless colourless monochrome grey-scale black-and-white", "colorful colourful multicoloured rainbow"),
    ("clean spotless immaculate pristine", "dirty filthy muddy grimy stained grubby"),
    ("dead lifeless deceased", "alive living lively"),
    ("asleep sleeping slumbering", "awake wide-awake alert"),
    ("transparent see-through invisible", "opaque visible solid"),
    ("straight", "curly wavy frizzy"), ("smooth polished", "rough jagged bumpy"), ("sharp", "blunt dull"),
    ("naked nude undressed unclothed", "dressed clothed uniformed"), ("clean-shaven beardless", "bearded"),
    ("bald", "long-haired curly-haired short-haired"), ("indoor indoors", "outdoor outdoors open-air alfresco"),
    ("happy joyful cheerful merry", "sad sorrowful miserable mournful"), ("calm peaceful", "furious frantic enraged"),
    ("broken shattered ruined", "intact unbroken undamaged"), ("brand-new new", "worn-out antique ancient"),
    ("slow unhurried", "fast quick rapid swift hurried speedy"), ("open", "closed shut"), ("rich", "poor penniless"),
    ("strong muscular", "weak frail feeble"), ("circular round", "square rectangular triangular"),
    ("upward upwards", "downward downwards"), ("forward forwards", "backward backwards"),
    ("gentle tender", "violent brutal"),
))  # fmt: skip
MUTE, LOUD = word_set("silent soundless noiseless inaudible mute"), word_set("loud noisy deafening thunderous")
STILL = POLES[2][0]
TURNING = word_set("suddenly then finally again eventually slowly gradually abruptly begin start")  # it was so before
NEGATIONS = ("un", "in", "im", "non", "dis")
IDIOMS = frozenset(("silent film", "silent movie", "silent alarm", "dead sea", "hot dog", "open secret",
                    "little finger", "big toe", "living room", "short story", "open sea", "tall ship"))
SUNLIGHT, NIGHTLY = word_set("sunlight sunshine sun sunlit daylight"), word_set("moonlight starlight moonlit starlit")
ROOFED_ONLY, OPEN_ONLY = word_set("indoor indoors"), word_set("outdoor outdoors open-air")


@dataclass(frozen=True)
class Clash:
    """Two words of one thing: the one left out, and what is kept."""

    lost: Token
    kept: str


class Opposites(SoundTimes):
    """Finds what contradicts itself in a clause, tells it and leaves one side out."""

    def _agree(self, clause: Clause) -> None:
        """Takes the weaker word of every contradiction out of the clause."""
        for clash in _clashes(clause, self._sounds_by_name):
            note = f"{clash.lost.low} and {clash.kept} at once: {clash.kept} is kept"
            self.ledger.add("contradiction", [clash.lost], self.scene.id, "approximated", note)
            _left_out(clause, clash.lost)

    def _sounds_by_name(self, phrase: Phrase) -> bool:
        """Whether the noun is something that is only heard: an explosion, a scream."""
        head = phrase.head.lemma
        seen = head in self.vocabulary.props or lives(head) or head in lexicon.WEATHER
        named = head in self.vocabulary.effects or head in SOUNDS or taxonomy().is_a(head, "noise", most=2)
        return named and not seen

    def _settle(self) -> None:
        """What only the whole scene tells: a roof over a beach, the sun at midnight, people who were ruled out."""
        for being in self.cast.beings.values():
            if "bald" in {*being.words, *being.hair} and [h for h in being.hair if h != "bald"]:
                self._told_off("bald", being.id, f"bald and {being.hair[0]} hair at once: the hair is kept")
                being.words, being.hair = [[w for w in row if w != "bald"] for row in (being.words, being.hair)]
        for scene in self.scenes:
            words = [*scene.place_words]
            open_air = bool(scene.place) and scene.place not in self.vocabulary.indoors
            said = ROOFED_ONLY if open_air and scene.place != "studio" else OPEN_ONLY if not open_air else frozenset()
            for word in [w for w in words if w in said and scene.noun not in ("indoors", "outdoors")]:
                self._told_off(word, scene.id, f"{word}: the {scene.noun or scene.place} is built as it usually is")
                scene.place_words.remove(word)
            for light in [x for x in scene.light if scene.hour]:
                low = {*light.split()}
                wrong = (low & SUNLIGHT and scene.hour == "night") or (low & NIGHTLY and scene.hour in ("noon", "day"))
                others = {lexicon.HOURS[w] for w in low if w in lexicon.HOURS} - {scene.hour, "day"}
                near = {scene.hour, *others} <= {"dusk", "evening", "night"} and not low & {"noon"}
                if wrong or (others and not near):
                    self._told_off(light, scene.id, f"{light} at {scene.hour}: {scene.hour} is kept")
                    scene.light.remove(light)
            self._ruled_out_too(scene.id, scene.absent, scene.cast)

    def _ruled_out_too(self, scene: str, absent: Sequence[str], cast: Sequence[str]) -> None:
        """ "No people" where somebody acts: they are kept."""
        met = [b for i in cast for b in [self.cast.beings.get(self.cast.members.get(i, (i,))[0])] if b is not None]
        for noun in absent:
            people = noun in ("people", "humans", "persons", "person", "human", "humans", "one")
            there = next((b for b in met if (people and b.person) or b.noun == noun.removesuffix("s")), None)
            if there is not None:
                self._told_off(noun, scene, f"no {noun}, and a {there.noun}: the {there.noun} is kept")

    def _told_off(self, word: str, scene: str, note: str) -> None:
        """A contradiction that these words of the text make."""
        rows = [t for row in self.rows for t in row]
        said = word.split()
        at = next((i for i in range(len(rows)) if [t.low for t in rows[i : i + len(said)]] == said), -1)
        if at >= 0:
            self.ledger.add("contradiction", rows[at : at + len(said)], scene, "approximated", note)


def _clashes(clause: Clause, sounds: Callable[[Phrase], bool]) -> list[Clash]:
    """All contradictions of a clause, each of whose words is told once."""
    found: list[Clash] = []
    phrases = [*clause.subjects, *clause.objects, *(p for a in clause.adjuncts for p in a.phrases)]
    for phrase in [*phrases, *(p.of for p in phrases if p.of is not None)]:
        told = phrase.before if not _idiom(phrase) else ()
        marks = [t for t in told if not _compound(t, phrase)]
        done_to = [clause.verb] if clause.verb is not None and clause.form in ("passive", "ing") else []
        changes = clause.verb is not None and clause.verb.lemma in CHANGES | {"go", "get"}
        said = [] if changes else [*clause.predicate, *done_to]  # "changes from small to big"
        mine = [*marks, *said] if phrase in clause.subjects[:1] else marks
        found += [_peopled(c, phrase, clause) for c in _pairs(mine)]
        if sounds(phrase):
            found += [Clash(t, phrase.head.low) for t in mine if t.low in MUTE]
    ways = [t for a in clause.adjuncts if not a.phrases for t in a.tokens]
    found += _pairs([*ways, *clause.adverbs])
    if clause.verb is not None and not clause.negated:
        found += _against_verb(clause, clause.verb)
    return list({c.lost.start: c for c in found}.values())


def _peopled(clash: Clash, phrase: Phrase, clause: Clause) -> Clash:
    """ "A deserted square full of people": those who are named are there, so it is not deserted."""
    with_whom = [p for a in clause.adjuncts if a.prep in ("of", "with", "by") for p in a.phrases]
    named = any(lives(p.head.lemma) for p in (*with_whom, *([phrase.of] if phrase.of is not None else ())))
    alone = next((t for t in phrase.before if t.low in POLES[1][0] and t.low == clash.kept), None)
    return Clash(alone, clash.lost.low) if named and alone is not None and clash.lost.low in POLES[1][1] else clash


def _against_verb(clause: Clause, verb: Token) -> list[Clash]:
    """ "Whispers loudly", "shouts silently", "a motionless dog runs"."""
    said = lexicon.SPEECH.get(verb.lemma, "")
    usual = MUTE if verb.lemma in lexicon.SPEECH else frozenset[str]()
    heard = {"whisper": LOUD, "shout": MUTE | {"quiet", "soft"}}.get(said, usual)
    found = [Clash(t, verb.low) for t in clause.adverbs if _stem(t.low) in heard]
    speaks = verb.lemma in lexicon.SPEECH and (clause.quotes or said in ("shout", "sing", "whisper"))
    if speaks and clause.subjects:
        found += [Clash(t, verb.low) for t in clause.subjects[0].before if t.low in MUTE | {"speechless", "wordless"}]
    changes = {t.low for t in (*clause.adverbs, *clause.starter)} & TURNING or clause.starter
    first = clause.subjects[0] if clause.subjects else None
    if first is not None and verb.lemma in MOTION and clause.form != "passive" and not changes:
        found += [Clash(t, verb.low) for t in first.before if t.low in STILL]
    return found


def _pairs(marks: Sequence[Token]) -> list[Clash]:
    """Every word whose opposite was said before it."""
    found = []
    for n, t in enumerate(marks):
        first = next((m for m in marks[:n] if opposed(_stem(m.low), _stem(t.low))), None)
        if first is not None:
            found.append(Clash(t, first.low))
    return found


def opposed(one: str, other: str) -> bool:
    """Whether two descriptions rule each other out: at two ends of one measure, or one of them a plain "un-"."""
    if any((one in a and other in b) or (other in a and one in b) for a, b in POLES):
        return True
    return any(p + one == other or p + other == one for p in NEGATIONS)


def _stem(low: str) -> str:
    """ "loudly" -> "loud"."""
    if low.endswith("bly"):
        return low[:-1] + "e"  # "inaudibly"
    stem = low.removesuffix("ily") + "y" if low.endswith("ily") else low.removesuffix("ly")
    return stem if stem != low and len(stem) > 2 else low


def _idiom(phrase: Phrase) -> bool:
    return any(f"{t.low} {phrase.head.lemma}" in IDIOMS for t in phrase.before)


def _compound(t: Token, phrase: Phrase) -> bool:
    """Part of a word with a hyphen, or a shade of a colour: "a small big-eared dog", "dark blue"."""
    after = next((x for x in (*phrase.before, phrase.head) if x.start > t.start), None)
    joined = after is not None and after.start == t.end + 1 and after.low in ("eared", "eyed", "haired", "legged")
    return joined or (after is not None and t.low in lexicon.SHADES and after.low in lexicon.COLORS)


def _left_out(clause: Clause, lost: Token) -> None:
    """The clause without this word."""
    clause.adverbs = [t for t in clause.adverbs if t is not lost]
    clause.predicate = [t for t in clause.predicate if t is not lost]
    clause.subjects = _without(clause.subjects, lost)
    clause.objects = _without(clause.objects, lost)
    clause.adjuncts = [a for a in clause.adjuncts if a.phrases or lost not in a.tokens]
    for adjunct in clause.adjuncts:
        adjunct.phrases = _without(adjunct.phrases, lost)


def _without(phrases: Iterable[Phrase], lost: Token) -> list[Phrase]:
    return [_bare(p, lost) for p in phrases]


def _bare(phrase: Phrase, lost: Token) -> Phrase:
    """The phrase, and what it is of, without this word."""
    of = _bare(phrase.of, lost) if phrase.of is not None else None
    if lost not in phrase.before and of is phrase.of:
        return phrase
    return replace(phrase, before=tuple(t for t in phrase.before if t is not lost), of=of)
