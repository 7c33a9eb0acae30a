# SPDX-License-Identifier: Apache-2.0
"""Turns of speech that carry a second instruction, or none: what the music does at a moment, one deed for another,
what a move of the camera comes to, what a thing is made of.

Each row is a shape of sentence, not a wording of one instruction; what it means is said in words that the verbs know.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from soundstage.edit.slots import base_verb
from soundstage.edit.words import singular
from soundstage.language.casting import lives
from soundstage.language.lexicon import GENRES, INSTRUMENTS, NUMBERS
from soundstage.language.wordlist import word_set

_NOT = r"(?:should not|shouldn't|must not|mustn't|does not|doesn't|do not|don't|is not to|isn't to|are not to)"
_MUSICAL = "|".join(sorted((*GENRES, *INSTRUMENTS, "music", "score", "soundtrack", "song", "theme", "melody", "tune",
                            "strings", "beat"), key=len, reverse=True))
_DOES = {  # what music does -> as its verb knows it
    "build": "swell", "builds": "swell", "builds up": "swell", "rises": "swell", "grows": "swell",
    "swells": "swell", "gets louder": "swell", "drops out": "stop", "cuts out": "stop", "stops": "stop", "ends": "stop",
    "breaks off": "stop",
    "fades out": "fade out", "fades away": "fade out", "fades": "fade out", "dies away": "fade out",
    "dies down": "fade out", "starts": "start", "begins": "start", "sets in": "start", "kicks in": "start",
    **{f"{how}{up}": "swell" for how in ("building", "swelling", "rising", "growing") for up in ("", " up", " louder")},
    "getting louder": "swell", "fading out": "fade out", "fading away": "fade out",
    "comes in": "start", "fades in": "fade in", "creeps in": "fade in"}
_DOING = "|".join(sorted(_DOES, key=len, reverse=True))
_MOVES = "pull|push|zoom|dolly|move|crane|drift|glide|truck|track|rise|back"
_SO_SEEN = (r"(?:we|you|one|i) (?:can |could )?(?:finally |only |just )?(?:see|sees)|(?:he|she|it|they|the [a-z]+|"
            r"his|her|its|their)(?: [a-z]+)?(?: is|'s| are|'re)? (?:only |just |very |almost )?(?:a )?(?:tiny|small|"
            r"dot|speck|fills?|gone|out of (?:sight|frame)|lost)")
_MADE_OF = {"gold": "golden", "silver": "silver"}
_ASKED = re.compile(r"(?i)(?:please |now |then )?(?:add|use|have|let|put|play|bring|i want|give|make|lay|start|could|"
                    r"can|there)\b")
_NO_NAMES = word_set("it this that he she they we i you there")


def turned_plain(part: str) -> str:
    """The words outside quotes with such turns in plain instructions."""
    for said, meant in _ROWS:
        part = said.sub(meant, part)
    return part


def _music(m: re.Match[str]) -> str:
    """ "Flute music that swells when X" as the music, and what it does then."""
    lead = "" if _ASKED.match(m["what"]) else "add "
    return f"{lead}{m['what'].rstrip(',')}; the music should {_DOES[m['does'].lower()]} {m['when']}"


def _rather(m: re.Match[str]) -> str:
    """ "He shouldn't whisper, he should call it out" as "he should call it out instead of whispering"."""
    verb = base_verb(m["other"].split()[0].lower())
    if not verb:
        return m[0]
    from soundstage.edit.splitting import doing

    other = " ".join((verb, *m["other"].split()[1:]))
    return f"{m['who']} should {other} instead of {doing(m['verb'].lower())}{m['rest'] or ''}"


def _not_the_other(m: re.Match[str]) -> str:
    """ "Dad cooks, not mom" as "dad cooks instead of mom", where two who do something are told."""
    verb = base_verb(m["deed"].split()[0].lower())
    told = {m["who"].lower(), m["other"].lower()} & (_NO_NAMES | NUMBERS.keys())
    plain = told or not m["deed"].split()[0].lower().endswith("s") or not verb
    return m[0] if plain else f"{m['who']} should {' '.join((verb, *m['deed'].split()[1:]))} instead of {m['other']}"


def _not_by(m: re.Match[str]) -> str:
    """ "The gull should steal it instead of him throwing it": he does not throw it, and the gull steals it."""
    who = {"him": "he", "her": "she", "them": "they"}[m["who"].lower()]
    return f"{who} should not {base_verb(m['ing'].lower())}{m['rest']}; {m['what']}"


def _eye_of(m: re.Match[str]) -> str:
    """ "At dog height": at the dog's eye level."""
    return f"from the {m[1]}'s eye level" if lives(singular(m[1].lower())) else m[0]


_WORN_ON = {w: part for part, row in (("hands", "gloves mittens"), ("feet", "shoes boots sneakers"),
                                      ("eyes", "glasses sunglasses"), ("face", "hat cap helmet")) for w in row.split()}
_Meant = str | Callable[[re.Match[str]], str]
_ROWS: tuple[tuple[re.Pattern[str], _Meant], ...] = tuple((re.compile(said, re.I), meant) for said, meant in (
    (rf"^(?P<what>[^;.\"]*?\b(?:{_MUSICAL})\b[^;.,\"]*?),? (?:(?:that|which|and it) (?:slowly |suddenly |then )?|"
     rf"(?=[a-z]+ing\b)(?:slowly )?)(?P<does>{_DOING}) (?P<when>(?:when|as|once|while|after|before|towards?|near|at) "
     r"[^;]+)$", _music),
    (rf"^(?P<who>(?:the |his |her )?\w+) {_NOT} (?P<verb>\w+)(?P<rest> (?!.*\b(?:but|and)\b)[^,;.]+)?, (?:but )?"
     r"(?:he|she|it|they) (?:should|must|has to|have to|ought to) (?:rather |just |only )?(?P<other>[^,;.]+)$",
     _rather),
    (rf"\b(?P<move>(?:{_MOVES})\b[^;,.]*?),? until (?:{_SO_SEEN})\b[^;,.]*", r"\g<move>"),
    (r"\b(establishing|master) (?=shot\b)", ""),
    (r"\b(wide|long|full|close|medium) (?:establishing|master) (?=shot|view)", r"\1 "),
    (r"^no (\w+) (?:anywhere|whatsoever|at all|please|of any kind)\b", r"no \1"),
    (r"\b(?P<who>(?:the|his|her|its|their) \w+) (?:should be|is|must be|are) (?:made |all |completely )*(?:out )?of "
     r"(?P<of>gold|silver)\b", lambda m: f"make {m['who']} {_MADE_OF[m['of'].lower()]}"),
    (r"\b(call|shout|yell|cry)(s?) (?:it|that|this) out\b", r"shout\2 it"),
    (rf"\b({'|'.join(sorted(GENRES, key=len, reverse=True))}) (?:beats?|track|groove|rhythm)\b", r"\1 music"),
    (r"^(no \w+), (?:only|just) (?:the |some )?(?:\w+ )?(?:sounds?|noises?|ambience|atmosphere|room tone)\W*$", r"\1"),
    (r"^(?P<what>(?:the |his |her )?\w+ (?:should |must )?[^,;]+?) (?:instead of|rather than) (?P<who>him|her|them) "
     r"(?P<ing>\w+ing)\b(?P<rest>[^,;.]*)$", _not_by),
    (r"\b(is|are|be|was) on (his|her|their) (?:cell ?|smart|mobile )?phone\b", r"\1 looking at \2 phone"),
    (r"\b(?:at|from) (?:the |a )?(\w+)(?:'s)? (?:height|level)(?=\W*$|,| when| while| as)", _eye_of),
    (r"\b(?:and )?then there(?:'s| is) (?:an? )?(?:\w+ )?pause (?:of|for) ([\w.]+ seconds?)",
     r"; add a pause of \1 after the line"),
    (r"\b(close-ups?|close ups?|close shots?|details?|inserts?) (of|on) ((?:his|her|their|its)|the \w+'s) "
     r"(gloves|mittens|shoes|boots|sneakers|glasses|sunglasses|hat|cap|helmet)\b",
     lambda m: f"close-up {m[2]} {m[3]} {_WORN_ON[m[4].lower()]}"),
    (r"^(no [\w ]+?|[^;,.]+), (?:only|just|but|and) (?:total |complete |utter )?silence\W*$", r"\1"),
    (r"\b(?:an? )?(?:old |very old |black and white |vintage )*(?:silent|vintage|old) (?:film|movie|picture)"
     r"(?= (?:look|style|feel|effect)\b)", "old film"),
    (r"\bblack and white,? (?:with|and) (?:some )?(?:film |light )?(?:scratches|dust|flicker)\b",
     "black and white, give it an old film look"),
    (r"\bin the style of an? (?:old |very old )*(?:silent|vintage|old) (?:film|movie|picture)\b",
     "with an old film look"),
    (r"\bdip to (black|white)\b", r"fade to \1"),
    (r"\b(?:cut|trim|bring|shorten) (?P<what>the (?:shot|scene)\b[^;,]*?) down to (?=[\w.]+ seconds?\b)",
     r"trim \g<what> to "),
    (r"^(?P<who>[a-z]+(?: [a-z]+)?) (?P<deed>[a-z]+s(?: (?!not\b)[a-z]+){0,3}), not (?P<other>(?:the |his |her )?"
     r"[a-z]+)\W*$", _not_the_other),
    (r"^(?:i want to |let us |let me |we should |we need to )?(?:see|show) (?P<what>(?:the|his|her|its|their) [\w ]+?)"
     r",? (?:in )?full[- ]?(?:screen|frame)\W*$", r"a close-up of \g<what>"),
    (r"^add (?:a|the) line (?:for|by|from) (?P<who>[\w ]+?)(?:: ?|,? saying |,? )$", r"\g<who> should say "),
    (r"^ (?:said|spoken|delivered) (?P<how>\w+ly)(?=\b)", r" \g<how>"),
))
