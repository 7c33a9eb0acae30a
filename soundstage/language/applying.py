# SPDX-License-Identifier: Apache-2.0
"""Putting by another turn of words: "covers a dog with a blanket", "applies cream to a boy", "puts it in his arms"."""

from __future__ import annotations

from dataclasses import replace

from soundstage.language import lexicon
from soundstage.language.clauses import Adjunct, Clause
from soundstage.language.meant_for import somebody
from soundstage.language.phrases import Phrase, stuff
from soundstage.language.taxonomy import taxonomy
from soundstage.language.token import Token
from soundstage.language.wordlist import word_set

BODY, OWNED = "08", "21"  # of the taxonomy: parts of bodies; coins and other belongings
DOORS = word_set("door gate")
COVERS = word_set("cover drape blanket")
WITH, UPON = word_set("with in under"), word_set("to on onto over")
APPLIES = word_set("apply rub spread smear dab put pat")
GETS = word_set("get have receive enjoy")
BY_WHOM = {"haircut": ("hairdresser", "comb"), "trim": ("hairdresser", "comb"), "shave": ("barber", "clean"),
           "massage": ("masseur", "massage"), "facial": ("masseur", "massage"), "makeover": ("hairdresser", "comb"),
           "checkup": ("doctor", "examine"), "injection": ("nurse", "tend"), "vaccination": ("nurse", "tend")}
FASTENED = word_set("shoelace shoelaces lace laces sleeve zipper button buttons cuff lapel buckle strap")
FASTENS = word_set("tie untie lace fasten unfasten buckle")
TAPS = word_set("tap knock bang rap clank clink")
GROUND = word_set("floor ground carpet")
FORMS = word_set("crumple crush scrunch roll shape form mold mould squeeze knead wad fold press pat")
SHAPES = word_set("ball sphere lump wad tube cylinder shape form square triangle half rectangle")
CARE = ("toiletry", "cosmetic", "ointment", "medicine", "dressing")  # what is applied to somebody
APPLIED = word_set("sunblock sunscreen lotion cream foam oil gel powder makeup make-up plaster bandage lipstick mud")
CARED = {"face": "clean", "cheek": "clean", "nose": "clean", "back": "massage", "shoulder": "massage", "hair": "comb",
         "head": "comb"}  # a part of somebody -> the deed that hands do there


def put_plainly(clause: Clause) -> None:
    """Tell such a clause as one that puts one thing on another, or takes care of somebody with something."""
    _formed(clause)
    _tended(clause)
    _adjusted(clause)
    _of_another(clause)
    if clause.verb is None or clause.negated or clause.form == "passive" or len(clause.objects) != 1:
        return
    if clause.verb.lemma in ("hold", "keep") and clause.objects[0].head.lemma in DOORS:  # for somebody
        clause.verb = replace(clause.verb, lemma="open")
    _covered(clause, clause.verb)
    _applied(clause, clause.verb)
    _kept(clause, clause.verb)
    _tapped(clause, clause.verb)


def _covered(clause: Clause, verb: Token) -> None:
    """ "Covers a rose with a glass": puts the glass on the rose. Snow and paint are how a thing looks by then."""
    under = clause.objects[0]
    over = next((a for a in clause.adjuncts if a.prep in WITH and len(a.phrases) == 1), None)
    if verb.lemma not in COVERS or over is None or _part(under) or _part(over.phrases[0]):
        return
    cover = over.phrases[0]
    if cover.pronoun or (stuff(cover.head.lemma) and not cover.det) or not taxonomy().things(cover.head.lemma):
        return
    clause.verb = replace(verb, lemma="put")
    clause.objects = [cover]
    clause.adjuncts = [Adjunct("on", over.tokens, [under]) if a is over else a for a in clause.adjuncts]


def _applied(clause: Clause, verb: Token) -> None:
    """ "Applies cream to her brother", "puts a plaster on the boy's knee": busy on him with it in the hand."""
    what = clause.objects[0]
    upon = next((a for a in clause.adjuncts if a.prep in UPON and len(a.phrases) == 1), None)
    if verb.lemma not in APPLIES or upon is None or not _cares(what):
        return
    whom, part = upon.phrases[0], ""
    if _part(whom):
        whom, part = whom.owner or whom, whom.head.lemma
    if not somebody(whom) or (part and whom.pronoun):
        return
    clause.verb = replace(verb, lemma=CARED.get(part, "tend"))
    clause.objects = [whom]
    clause.adjuncts = [Adjunct("with", upon.tokens, [what]) if a is upon else a for a in clause.adjuncts]


def _tended(clause: Clause) -> None:
    """ "Gets a haircut": a hairdresser cuts their hair."""
    verb, by = clause.verb, clause.objects[0] if len(clause.objects) == 1 else None
    if verb is None or by is None or verb.lemma not in GETS or by.head.lemma not in BY_WHOM or clause.negated:
        return
    if len(clause.subjects) != 1 or clause.form == "passive":
        return
    doer, deed = BY_WHOM[by.head.lemma]
    head = replace(by.head, text=doer, lemma=doer, kind="N", tag="NN")
    clause.objects, clause.subjects = clause.subjects, [replace(by, head=head, det="a", before=())]
    clause.verb = replace(verb, lemma=deed)


def _of_another(clause: Clause) -> None:
    """ "Ties the shoelaces of a boy", "adjusts the collar of her friend's shirt": what somebody else has on."""
    verb, what = clause.verb, clause.objects[0] if len(clause.objects) == 1 else None
    if verb is None or what is None or clause.form == "passive" or what.pronoun:
        return
    if not {what.head.lemma, what.head.low} & (lexicon.CLOTHES | FASTENED):
        return
    on = what.of
    if on is not None and on.owner is not None and on.head.lemma in lexicon.CLOTHES:
        what = replace(what, owner=on.owner, of=None)
        clause.starter += _words(on)
    elif on is not None and somebody(on):
        what = replace(what, owner=on, of=None)
    whose = what.owner
    if whose is None or whose.pronoun or not somebody(whose):
        return
    clause.objects = [what]
    clause.verb = replace(verb, lemma="fix") if verb.lemma in FASTENS else verb  # not his own, as "tie shoelaces" is


def _adjusted(clause: Clause) -> None:
    """ "The oven is set to 200 degrees": it is there, and nobody puts it anywhere."""
    verb, to = clause.verb, [a for a in clause.adjuncts if a.prep == "to" and a.phrases]
    if verb is not None and verb.lemma == "set" and clause.form == "passive" and to:
        clause.verb, clause.adjuncts = None, [a for a in clause.adjuncts if a not in to]
        clause.starter += [verb, *(t for a in to for t in (*a.tokens, *(w for p in a.phrases for w in _words(p))))]


def _words(phrase: Phrase) -> list[Token]:
    return [*phrase.counted, *phrase.before, phrase.head]


def _formed(clause: Clause) -> None:
    """ "Is crumpled into a ball": a form of the same thing, and no other thing."""
    if clause.verb is not None and clause.verb.lemma in FORMS:
        into = [a for a in clause.adjuncts if a.prep == "into" and any(p.head.lemma in SHAPES for p in a.phrases)]
        clause.adjuncts = [a for a in clause.adjuncts if a not in into]
        clause.starter += [t for a in into for t in (*a.tokens, *(w for p in a.phrases for w in _words(p)))]


def _tapped(clause: Clause, verb: Token) -> None:
    """ "Taps an egg on a bowl": taps the bowl with the egg."""
    what = clause.objects[0]
    on = next((a for a in clause.adjuncts if a.prep in ("on", "against", "upon") and len(a.phrases) == 1), None)
    solid = taxonomy().things(what.head.lemma) or taxonomy().file(what.head.lemma) == OWNED  # no rhythm
    if verb.lemma not in TAPS or on is None or _part(what) or what.pronoun or what.name or not solid:
        return
    under = on.phrases[0]
    if (_part(under) and under.of is None) or under.head.lemma in GROUND:  # "a man on the head", "a vase on the floor"
        return
    clause.objects = [under]
    clause.adjuncts = [Adjunct("with", on.tokens, [what]) if a is on else a for a in clause.adjuncts]


def _kept(clause: Clause, verb: Token) -> None:
    """ "Puts the book in her arms": holds it there, and puts nothing down."""
    kept = next((a for a in clause.adjuncts if a.prep in ("in", "into") and len(a.phrases) == 1), None)
    if verb.lemma in ("put", "place", "take", "gather") and kept is not None:
        part = kept.phrases[0]
        if part.head.lemma in ("arm", "hand", "palm") and part.det in ("his", "her", "their", "its", "my"):
            clause.verb = replace(verb, lemma="hold")


def _part(phrase: Phrase) -> bool:
    """Whether it is a part of a body: a face, somebody's knee."""
    return taxonomy().file(phrase.head.lemma) == BODY


def _cares(phrase: Phrase) -> bool:
    """Whether it is something for skin, hair or wounds."""
    lemma = phrase.head.lemma
    return lemma in APPLIED or any(taxonomy().is_a(lemma, kind) for kind in CARE)
