# SPDX-License-Identifier: Apache-2.0
"""Turns of speech that say in other words what a verb's phrase says: each row is a shape, the verbs know the rest.

What stands for a noun ("a long purple one"), what only frames an instruction ("the same but ..."), what the crew calls
otherwise ("one wide shot", "a dissolve between 1 and 2"), where on a thing somebody sits.
"""

from __future__ import annotations

import re

from soundstage.edit.slots import base_verb
from soundstage.edit.stagewords import EXPRESSIONS
from soundstage.edit.words import singular
from soundstage.language.casting import lives
from soundstage.language.lexicon import COLORS, NUMBERS

_VIEWS = "extreme close-up|close-up|medium shot|full shot|wide shot|extreme wide shot|tight shot"
_SO_MUCH = {"loud": "louder", "quiet": "quieter", "soft": "softer", "bright": "brighter", "dark": "darker",
            "close": "closer", "slow": "slower", "fast": "faster"}
_WHOM = {"he": "him", "she": "her"}
_COLORS = "|".join(sorted(c for c in COLORS if c.isalpha()))
_COUNT = rf"(?:\d+|{'|'.join(NUMBERS)})"
_FELT = "|".join(sorted((w for w in EXPRESSIONS if w[0] != "a" or " " not in w), key=len, reverse=True))
_VAGUE = (r"(?:something|someone|somebody) (?:else|different|(?:a bit |much |a lot )?(?:[a-z]+er|(?:more|less) "
          r"[a-z]+))|"
          r"an? (?:different|another|other) (?:animal|creature|person|thing|vehicle|kind of [a-z]+)")


def in_plainer_words(part: str) -> str:
    """The words outside quotes with such turns in those that the verbs know."""
    for said, meant in _ROWS:
        part = said.sub(meant, part)
    return part


def _they_come(m: re.Match[str]) -> str:
    """ "Dragonflies buzzing round the frog", of those who live: some of them are put in."""
    alive = m[1].lower() != singular(m[1].lower()) and lives(singular(m[1].lower())) and base_verb(m[2].lower())
    return f"add some {m[0][:1].lower()}{m[0][1:]}" if alive else m[0]


def _next_one(m: re.Match[str]) -> str:
    """ "Dissolve between 1 and 2", which follow one another, as into the second."""
    first, last = (int(NUMBERS.get(w.lower(), 0) or w) for w in (m[2], m[3]))
    return f"{m[1]} to shot {last}" if last == first + 1 else m[0]


_PART = (r"(?:the (?:whole |entire )?(?:film|movie|thing|video|pace|pacing|scene)|everything|all of it|(?:the "
         r"(?:first|second|third|fourth|fifth|last) shot|shot \w+))")
_EVERY = re.compile(r"the (?:whole |entire )?(?:film|movie|thing|video|pace|pacing)|everything|all of it|it", re.I)


def _paced(m: re.Match[str]) -> str:
    """ "Slow the film down a bit", "speed up the first shot" by how much that is: a quarter, or a tenth."""
    part = "every shot" if _EVERY.fullmatch(m[2]) else m[2]
    much = "1.1" if m[3] else "1.25"
    return f"play {part} {much if m[1].lower() == 'speed' else '0.9' if m[3] else '0.8'} times as fast"


def _paced_as(m: re.Match[str]) -> str:
    """ "Make everything faster", "play the first shot a bit slower"."""
    part = "every shot" if _EVERY.fullmatch(m[1]) else m[1]
    quick, some = m[3].lower() == "faster", (m[2] or "") not in ("", "much")
    return f"play {part} {('1.1' if some else '1.25') if quick else ('0.9' if some else '0.8')} times as fast"


def _sized_so(m: re.Match[str]) -> str:
    """ "First shot wide, second medium": each an instruction of its own."""
    return f"make the {m[1].lower().removeprefix('the ').removesuffix(' shot')} shot a {m[2]} shot"


_ROWS = tuple((re.compile(said, re.I), meant) for said, meant in (
    (rf"\b(for|with|by|to|into) (?:{_VAGUE})\b(?: like)?[ ,:-]*"
     r"(?:say|maybe|perhaps|like|for example|for instance)?,? "
     r"(an? [a-z]+(?: (?!say|maybe|perhaps|for)[a-z]+)?)(?:,? (?:say|maybe|perhaps|for example|for instance))?(?=\W*$)",
     r"\1 \2"),
    (r"(\btoo [a-z]+(?: [a-z]+)?)[,;:-]+ *(?:so |and |please |can you |could you )*(?:tone|dial|take|bring|turn|bring) "
     r"(?:it|that|this|him|her|them) (?:all )?down(?: a (?:bit|notch|little|touch|lot))?(?=\W*$)", r"\1"),
    (r"^[^,;]*\b(?:[a-z]+er|(?:more|less) [a-z]+) than (?:i|we) (?:thought|expected|wanted|imagined|hoped|had in mind)"
     r"[,;:-]+ *(?:so |and )?", ""),
    (rf"\b({_COLORS}),? like (?:an? )[a-z]+(?: [a-z]+)?(?=\W*$)", r"\1"),
    (r"(?:^|(?<=[,;:] ))(?:so |and )?(?:please )?(?:cheer|perk|brighten) (her|him|them|(?:the|his|her) [a-z]+) up\b",
     r"make \1 happy"),
    (r"\bcheer up (the [a-z]+|her|him|them)(?=\W*$)", r"make \1 happy"),
    (r"\bcalm (her|him|them) down(?=\W*$)", r"make \1 calm"),
    (r"\b(?:it should be |it's |it is |have it |make it |let it be )?(?:raining cats and dogs|bucketing(?: it)? down|"
     r"tipping(?: it)? down|chucking it down|pelting(?: it)? down|coming down in (?:sheets|buckets))",
     "it should be pouring"),
    (r"^(?:(?:make|have|let|i want) )?(?:all )?(the [a-z]+(?: (?!should)[a-z]+)?) (?:should )?(?:be )?(?:all )?"
     r"(?:snowy|snow-covered|covered (?:in|with) snow|white with snow)(?=\W*$)", r"put snow on \1"),
    (r"\b(in [a-z]+) from (?:head|top) to (?:toe|foot|bottom|tail)\b", r"all \1"),
    (r"\bhalf a dozen (?=[a-z])", "six "),
    (r"\b(?:a|one) dozen (?=[a-z])", "twelve "),
    (r"\bage (him|her|them|the [a-z]+) (?:up|a bit|a little)(?=\W*$)", r"make \1 older"),
    (r"\bage (him|her|them|the [a-z]+) down(?=\W*$)", r"make \1 younger"),
    (r",? (?:or something(?: like that)?|or whatever|or so|or the like|for example|for instance|if (?:you can|"
     r"possible|that'?s possible|that works|you don'?t mind))(?=\W*$)", ""),
    (r"^((?:an?|some) [^,;]+?) (?:would|might|could) be (?:much |a lot |far )?(?:better|nicer|funnier|cuter|cooler|"
     r"scarier|prettier|more [a-z]+) than (?:the |an? |that |this )?([^,;]+?)(?=\W*$)", r"swap the \2 for \1"),
    (r"^the same (?:again |thing |shot |film )?,?(?:but|only|except) (?:with |this time )?(?=\w)", ""),
    (r"^(?:everywhere|in (?:all|every one of) the shots?|in (?:every|each) shot),? (?:but|except|apart from|other "
     r"than)(?: for| in)? (the \w+ (?:shot|one)|shots? \w+),? (.+)$",
     lambda m: f"{m[2]} except in {re.sub(' one$', ' shot', m[1])}"),
    (rf"\b((?:shot|close-up|view|insert) (?:of|on) [^,;]+? between) ({_COUNT}) (and) ({_COUNT})(?=\W*$|,)",
     r"\1 shots \2 \3 \4"),
    (rf"\b((?:shot|close-up|view|insert) (?:of|on) [^,;]+? (?:before|after)) ({_COUNT})(?=\W*$|,)", r"\1 shot \2"),
    (r"\b(say|deliver|speak)(s?) (?:it|that) ([^,;]+), (the (?:first|second|third|last) line)(?=\W*$)", r"\1\2 \4 \3"),
    (rf"\b(so) ({'|'.join(_SO_MUCH)}),? (?:that )?(?:we|you|one|nobody|i|they) (?:can |could )?(?:barely|hardly|not|"
     r"only just|scarcely|almost).*$", lambda m: f"much {_SO_MUCH[m[2].lower()]}"),
    (r"\b(add|put in|use|have|want|put) an insert (?=(?:of|on) )", r"\1 a close-up "),
    (r"\b((?:the \w+ shot|shot \w+|the close-up)) (?:up )?on (?:the )?screen\b", r"\1"),
    (rf"^(end|finish|close|start|begin|open) (on|with) ([^,;]+), (?:in )?(?:an? )?({_VIEWS})(?=\W*$)",
     r"\1 \2 a \4 of \3"),
    (r", (?=in an? (?:\w+ )?\w+ (?:voice|tone)\W*$)", ", said "),
    (r"^keep (?:this|that|the) take,? (?:but|and|only) ", ""),
    (r"\b(cut|kill|stop) (the \w+) (?:stone |completely )?dead\b", r"\1 \2"),
    (r"\b(at|in|by|towards?|near) the (?:very|absolute) (end|beginning|start)\b", r"\1 the \2"),
    (r"^([^,;]+), (?:in )?(the (?:first|second|third|fourth|fifth|last) shot|shot \d+)(?=\W*$)", r"\1 in \2"),
    (r"\beverywhere,? (?=(?:except|but|apart from|other than)\b)", ""),
    (r"\b(his|her|its|their|the) (\w+) (to|into|for|with|by) (an? (?:(?!and\b)[a-z-]+ ){1,3})one\b", r"\1 \2 \3 \4\2"),
    (rf"\b(dissolve|crossfade|cross-fade|wipe) (?:between|from) (?:shots? )?({_COUNT}) (?:and|to|into) (?:shot )?"
     rf"({_COUNT})\b", _next_one),
    (r",? before (?:we cut|cutting|the cut|you cut|moving on|we move on)(?: away| out| on)?(?=\W*$)", ""),
    (r"\btone (it|them|that|this|(?:the|his|her|its) [a-z]+) down\b", r"turn \1 down"),
    (r"\btone down (it|them|that|this|(?:the|his|her|its) [a-z]+)\b", r"turn \1 down"),
    (r"\b(turns?) (?:round|around) (?=to (?:look|face|see|watch)\b)", r"\1 "),
    (r"\ban? (?:whole )?(?:bunch|cluster|handful|load|heap|swarm|pack|herd) of (?=[a-z]+s\b)", "some "),
    (r"\bstop[- ]motion (?=(?:felt|clay|paper|ink|silhouettes?)\b)", ""),
    (rf"\b(the (?:first|second|third|fourth|fifth|last))(?: one| shot)? (?:for )?(?:only|just) ({_COUNT})(?=\W*$)",
     r"make \1 shot \2 seconds long"),
    (r"\b(sounds? (?:a bit |more |very )?[a-z]+) (?:when|as|while) (?:he|she|it|they) (?:says?|speaks?|asks?|answers?)"
     r"\b[^,;.]*", r"\1"),
    (rf"^(?:,? and|,) (he|she)(?:'s| is)(?: really| quite| very| so)? ({_FELT})(?=\W*$)",  # after a line
     lambda m: f", have {_WHOM[m[1].lower()]} sound {m[2]}"),
    (r"^(?:cover|shoot|film|do|play) (?:the whole (?:thing|scene)|it all|everything|it|this) in (?:one|a single) "
     r"(wide|full|medium|close) ?shot(?:,? from an? (low|high) angle)?(?=\W*$)",
     lambda m: f"film it in one {m[1]} shot" + (f"; use a {m[2]} angle" if m[2] else "")),
    (r"\b(sits?|sitting|sit down|sits down|perch(?:es)?) (on|at) the (?:very )?edge of (?=(?:the|his|her|a) \w+)",
     r"\1 \2 "),
    (r"\bcomes? from the (left|right)(?: hand)? side\b", r"come in from the \1 side"),
    (r"(^|, and |, |\band )(?:some )?(distant|faint|far-off) ([a-z]+)(?=\W*$)", r"\1add the sound of \2 \3"),
    (r"\b(say|speak)(s?) (it|that|this|(?:his|her|the) lines?),? (?:almost |half |quietly |softly )*to "
     r"(?:him|her|it)self(?:,? (?:almost |half )?(?:whispering|murmuring|in a whisper))?(?=\W*$)", r"whisper\2 \3"),
    (r"\b(dissolve|crossfade|cross-dissolve|fade|wipe|transition) between (?:the|both) (?:two )?(?:shots|"
     r"scenes)(?=\W*$)",
     r"\1 between all shots"),
    (r"\b(push|dolly|zoom|move|track|creep|ease)(es|s)? in(?:to)? (?:to |on )?an? (?:medium |extreme |tight )?close-?"
     r"up (?:of|on) ", r"\1\2 in on "),
    (r"\b(pull|dolly|zoom|move|track)(s|es)? (?:out|back) (?:to|into) an? (?:extreme )?(?:wide|full|long)(?: shot)?"
     r"(?: of (?:it all|everything|the scene))?(?=\W*$|,| and)", r"\1\2 out"),
    (r"^(start (?:wide|close|tight)(?: on [^,;]+?)?),? (?:and|then|and then) (?=(?:slowly )?(?:push|pull|zoom|dolly|"
     r"pan|tilt|crane|orbit)\b)", r"\1, then "),
    (r"\b((?:in|with) (?:an?|his|her|its)(?: very)?) (\w+), (?:and )?(\w+) (?=voice|tone|whisper)", r"\1 \2 \3 "),
    (r"^(?:end|finish|close) (?:the film )?(?:with|on) (the [a-z]+|him|her) ([a-z]+ing)(?=\W*$)",
     lambda m: f"let {m[1]} {base_verb(m[2]) or m[2]} at the end"),
    (r"\bcrane shot (up|down)\b", r"crane \1"),
    (r"\b(?:make|put|place|set|have|position) the camera (?:a bit |a little |much )?lower\b(?! (?:itself|down))",
     "put the camera at knee height"),
    (r"\b(?:make|put|place|set|have|position) the camera (?:a bit |a little |much )?higher\b(?! up)",
     "use a high angle"),
    (r"\b(?:with|using|on) an? (handheld|hand-held|shaky|static|locked-off|still) camera\b", r"with a \1 shot"),
    (r"^(?:film|shoot|show|do|make) (it|this|that|everything|(?:the )?(?:whole )?(?:film|scene)|(?:the \w+ shot|shot "
     r"\w+)) with a (handheld|hand-held|shaky|static|still|locked-off) shot\b", r"shoot \1 \2"),
    (rf"\b(add|insert|put in|have|use|i want|give me) an? ((?:new )?(?:{_VIEWS}|shot)) from (behind|above|below|the "
     r"side|a (?:low|high) angle) (?:of )?((?:the|his|her|its|their) [a-z]+)\b", r"\1 a \2 of \4 from \3"),
    (rf"\b(new shot) between (?:shots? )?({_COUNT}) and (?:shot )?{_COUNT},? (?:where|in which|showing how|of how) ",
     r"\1 after shot \2 in which "),
    (r"(?:^|(?<=, )|(?<=and ))((?:the )?(?:first|second|third|fourth|fifth|last)(?: shot)?) "
     r"(wide|medium|full|close|close-up|tight|long)(?: shot)?(?=\W*$|,| and)", _sized_so),
    (rf"^(speed|slow) (?:up |down )?({_PART})(?: up| down)?( a (?:bit|little|touch)| slightly)?(?=\W*$)", _paced),
    (rf"^make ({_PART}|it(?=.*[- ]paced)) (?:go |run |play )?(?:(a (?:bit|little|touch)|slightly|"
     r"much) )?(faster|slower)(?:[- ]paced)?(?=\W*$)", _paced_as),
    (r"^([a-z]+s) ([a-z]+ing) (?=(?:round|around|above|over|past|by|in|on|near|behind|through|across) )", _they_come),
))
