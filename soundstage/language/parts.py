# SPDX-License-Identifier: Apache-2.0
"""What a part of somebody does by itself: "its eyes moving", "his chest rising", and hands laid on a body.

No whole body walks, rises or falls because a part of it does. Hands, heads and tails do what bodies do with them.
"""

from __future__ import annotations

from collections.abc import Sequence

from soundstage.language import lexicon
from soundstage.language.casting import TALKERS, lives
from soundstage.language.clauses import Clause
from soundstage.language.phrases import Phrase
from soundstage.language.verbs import MOTION
from soundstage.language.wordlist import word_set

HUMAN_PARTS = word_set(
    "hand finger fingertip thumb palm fist arm elbow wrist forearm foot toe leg knee face eye lip mouth head shoulder "
    "chest neck cheek chin forehead brow knuckle heel ankle ear nose hip waist fingernail torso"
)
DIGITS = word_set("left right index ring middle pinky thumb puppet man woman person")  # of hands and fingers
LIMBS = word_set("hand finger fingertip thumb palm fist arm paw foot leg")
SHOWN = {  # part -> actions in which it is seen to move
    "head": word_set("nod shake shake_head turn look look_around bow"), "tail": word_set("wag"),
    "eye": word_set("look look_around cry"), "lip": word_set("smile speak kiss"),
    "mouth": word_set("smile speak yawn eat"),
    "face": word_set("smile cry look laugh"), "wing": word_set("fly"),
}  # fmt: skip
INNER = word_set("chest stomach belly heart tongue muscle jaw breast throat pupil")
TOUCHES = word_set("put place lay set rest press lift raise hold bring run")
LAID = frozenset(("to", "on", "onto", "over", "against", "around"))
WHOLE = word_set("walk run drive roll slide stand sit lie fall enter exit climb skate fly jump stop close open")


def parted(phrase: Phrase) -> bool:
    """Whether the phrase is a part of somebody met already: "its eyes", "the man's chest"."""
    head = phrase.head.lemma
    body = head in lexicon.PARTS or head in lexicon.HAIR or head in INNER
    bare = not (phrase.det or phrase.before or phrase.count or head in LIMBS)  # ", knees bent"
    return body and (bare or phrase.owner is not None or phrase.det in ("his", "her", "its", "their"))


def unseen(clause: Clause, subjects: Sequence[Phrase], action: str) -> bool:
    """Whether the clause tells only of a part that does not move in this action."""
    if clause.verb is None or clause.objects or not subjects or not all(parted(p) for p in subjects):
        return False
    head = subjects[0].head.lemma
    if head in LIMBS:
        return action in WHOLE and not (head in ("foot", "leg") and clause.verb.lemma in MOTION)
    return action not in SHOWN.get(head, ())


def touched(clause: Clause) -> Phrase | None:
    """ "Puts a hand on her shoulder": the part that is touched, by a hand or finger of the doer; None for any other."""
    part = clause.objects[0] if clause.verb is not None and clause.verb.lemma in TOUCHES and clause.objects else None
    if part is None or part.head.lemma not in LIMBS - {"foot", "leg"}:
        return None
    spots = [p for a in clause.adjuncts if a.prep in LAID for p in a.phrases]
    return next((p for p in spots if p.head.lemma in lexicon.PARTS | INNER | lexicon.HAIR), None)


def of_a_body(phrase: Phrase) -> bool:
    """A part of somebody, told by itself: "a hand", ", body twisted"; not "a clock face", "the head of a hammer"."""
    thing = next((t.lemma for t in reversed(phrase.before) if t.kind == "N"), "")
    of = phrase.of.head.lemma if phrase.of is not None and not phrase.of.pronoun and not phrase.of.name else ""
    if any(word and not lives(word) and word not in TALKERS | DIGITS | lexicon.PARTS for word in (thing, of)):
        return False
    return phrase.head.lemma in HUMAN_PARTS or (phrase.head.lemma == "body" and not (phrase.det or phrase.before))
