# SPDX-License-Identifier: Apache-2.0
"""Turns of speech of short notes on a cut, in words that the verbs know: each row is a shape of sentence.

How much bigger ("half as big again"), what is in whose hand, how many are enough, what is heard far off, what is said
to oneself, how long something is to be given, the other way round.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from soundstage.edit.sounds import effect_of
from soundstage.edit.words import singular
from soundstage.language.casting import lives
from soundstage.language.lexicon import COLORS, GENRES, INSTRUMENTS, NUMBERS
from soundstage.language.vocabulary import Vocabulary

_COUNT = "|".join(NUMBERS)
_SHARES = {"half": 50, "a third": 33, "one third": 33, "a quarter": 25, "one quarter": 25}
_HEARD = "|".join(sorted((*GENRES, *INSTRUMENTS, "music", "score"), key=len, reverse=True))
_SELF = r"(?:to (?:him|her|it)self|to themselves|under (?:his|her|its|their) breath)"
_HOURS = "morning|afternoon|evening|night|noon|midday|midnight|dusk|dawn|sunset|sunrise|twilight"
_COLORS = "|".join(sorted(c for c in COLORS if c.isalpha()))
_Meant = str | Callable[[re.Match[str]], str]


def noted_plainly(part: str) -> str:
    """The words outside quotes with such turns in plain instructions."""
    for said, meant in _ROWS:
        part = said.sub(meant, part)
    return part


def _far_off(m: re.Match[str]) -> str:
    """ "Some cowbells in the distance", of what is heard: the sound of them; who lives is seen."""
    alive = lives(singular(m["what"].split()[-1].lower()))
    heard = not alive and effect_of(m["what"], Vocabulary.installed())
    return f"add the sound of distant {m['what']}" if heard else m[0]


_ROWS: tuple[tuple[re.Pattern[str], _Meant], ...] = tuple((re.compile(said, re.I), meant) for said, meant in (
    (r"\bshots?[-/ ](?:and[- ])?(?:reverse|counter)[- /]?(?:shots?|angles?)\b", "shot reverse shot"),
    (r"^(?:the |their )?(?:[a-z]+ (?:in|as) )?(?=shot reverse shot\b)", "use "),
    (rf"\b(?P<share>{'|'.join(_SHARES)}) as (?:big|large|tall) again\b",
     lambda m: f"{_SHARES[m['share'].lower()]} percent bigger"),
    (r"^(?P<lead>(?:please |now |then )?)(?:put|place|stick) (?P<what>(?:an?|the|his|her|some) [\w ]+?) in(?:to)? "
     r"(?:(?P<who>(?:the )?[\w ]+?)(?:'s|’s)|(?P<own>his|her)) hands?(?=\W*$|,| and\b)",
     lambda m: f"{m['lead']}have {m['who'] or {'his': 'him', 'her': 'her'}[m['own'].lower()]} hold {m['what']}"),
    (rf"^(?P<lead>(?:actually |no |well )?,? ?)(?P<n>{_COUNT}) (?P<what>[a-z]+) (?:is|are|will be|would be|'s) "
     r"(?:quite |more than |really )?(?:enough|plenty)(?=\W*$|,| and\b)", r"\g<lead>there should be \g<n> \g<what>"),
    (r"\b(?:add|bring in|put in|give (?:us|me)|have|i want|let me hear) (?:some |a few |an? )?(?P<what>[a-z]+(?: "
     r"[a-z]+)?) (?:(?:far off |somewhere |faintly |off )?in the (?:far |middle )?distance|far off|far away)"
     r"(?=\W*$|,| and\b)", _far_off),
    (rf",? (?:and )?(?:almost |half |barely |as if )?(?P<so>{_SELF})(?=\W*$|,| and\b)", r" \g<so>"),
    (r"^(?P<lead>(?:please |now )?)(?:give|allow|grant) (?:us |me |it |them )?(?:just )?(?:a bit |a little |some |"
     r"slightly )?(?:more|longer)(?: time)? (?:on|with|for) (?P<what>[^;,]+?)(?:,| -| by| of)? (?:about |say |maybe |"
     r"around )?(?P<time>(?:an? |another |[\w.]+ )?(?:half a |half )?(?:extra |more )?seconds?)(?: or so)?(?=\W*$)",
     r"\g<lead>hold \g<what> \g<time> longer"),
    (r"\b(?P<time>(?:\w+|\d[\d.]*) (?:seconds?|metres?|meters?|degrees)) or so\b", r"\g<time>"),
    (r"\b(?P<move>orbit|pan|tilt|truck|track|circle|dolly|crane)(?P<it> it| round| around)? (?:in )?the (?:other|"
     r"opposite) (?:way|direction)(?: round| around)?\b", r"\g<move> the other way"),
    (r"\bthe other way,? (?:and |but )?(?:a bit |much |a little |a lot )?(?P<pace>slower|faster)(?=\W*$|,| and\b)",
     lambda m: f"the other way {'slowly' if m['pace'].lower() == 'slower' else 'quickly'}"),
    (r"\b(?:for|on|over) (?=(?:the|his|her) (?:first|second|third|last|opening) line\b)", "during "),
    (r"\b(?:and |then |and then )?cut in (?=(?:tight|close)(?:r|er)? )", ""),
    (r"\bover (?P<whose>his|her|the \w+'s) shoulder (?:on ?to|at|of) (?:him|her|the \w+)\b",
     r"over \g<whose> shoulder"),
    (rf"\b(?P<set>(?:set|play|stage|shoot|film) (?:it|this|everything|the (?:film|scene)) (?:in|on|at) [^;,.]+?) "
     rf"(?:in the|at|by) (?P<hour>{_HOURS})(?=\W*$|,| and\b)", r"\g<set>; make it \g<hour>"),
    (r"\b(?P<in>during|over|in|on|after|before) the (?:tele)?phone (?=call\b)", r"\g<in> the "),
    (r"\b(?:cut|cut away|go) to (?P<whose>his|her) (?:reaction|face|expression),? (?:right |just |straight )?"
     r"(?P<when>after|before|once)\b",
     lambda m: f"insert a close-up of {dict(his='him', her='her')[m['whose'].lower()]} {m['when']}"),
    (r"\bgive (?:him|her|it|them|us|me) a (?:beat|pause|moment|breath) of (?P<time>[\w.]+ seconds?) (?=before\b)",
     r"add a pause of \g<time> "),
    (r",? but (?:only|just) (?=(?:in|on|for|during) (?:the \w+ (?:shot|scene)|(?:shot|scene)s? \w+)\b)", " "),
    (rf"\bkeep (?P<it>it|him|her|them) (?P<how>{_COLORS})(?: though| still)?(?=\W*$|,| and\b)",
     r"make \g<it> \g<how>"),
    (r"^(?P<lead>no [a-z ]+?)[;:] ?(?:have |use |make it )?(?P<new>(?:an? |some )?[a-z ]+?) instead\b",
     lambda m: f"swap the {m['lead'][3:]} for {m['new']}"),
    (r"\bslow (?P<what>(?:shots? \w+)|(?:the \w+ shot)|everything) down (?:to|in) (?:half speed|slow[- ]motion)\b",
     r"show \g<what> in slow motion"),
    (r"^,? and (?:a bit |much |rather )?more (?P<how>\w+ly)\b", r" \g<how>"),
    (r"\ball the way (?:through|along)\b", "throughout"),
    (r"^(?:a |an |the |some )?(?P<what>[a-z]+ing) (?:sounds?|noises?) (?:from|of|in|by) the \w+",
     r"add a \g<what> sound"),
    (r"\b(?:sit|seat) (?P<who>them|him|her) (?=(?:on|at|in|by|under|beside|next)\b)",
     lambda m: f"{dict(them='they', him='he', her='she')[m['who'].lower()]} should sit "),
    (r"\ba good deal (?=(?:\w+er|more|less)\b)", "much "),
    (rf"\b(?P<no>no|lose the|cut the|drop the|kill the|mute the|without) (?P<what>{_HEARD}) (?:over|under|on|behind) "
     r"(?=(?:the |that )?(?:close-?up|[a-z]+ shot)\b|shots? \w+)", r"\g<no> \g<what> in "),
))
