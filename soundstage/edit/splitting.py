# SPDX-License-Identifier: Apache-2.0
"""A text of instructions taken apart: sentences, and the pieces between "and", "then" and commas."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from soundstage.actions import ACTIONS
from soundstage.edit.quoting import COUNT, UNIT, spoken_instead, titled
from soundstage.edit.stagewords import EXPRESSIONS
from soundstage.edit.words import FILLER, QUOTED, TRAILER, singular, words_of
from soundstage.language import lexicon
from soundstage.language.taxonomy import taxonomy
from soundstage.language.wordlist import word_set

_JOINTS = re.compile(
    r"\s*(;|[.!?](?=\s|$)|\n|,\s*(?:and\s+then|and|then|but|plus|while|also)\b|,|\band\s+then\b|"
    r"\band\b|(?<!along )\bwith\b(?! (?:it|him|them)\b)|\bthen\b|\bplus\b|\bbut\b|\bwhile\b|&|\bas well as\b)\s*",
    re.I,
)
_HARD = (";", ".", "!", "?", "\n")
_HALVES = {"half": Fraction(1, 2), "quarter": Fraction(1, 4)}
_REMARK = re.compile(
    r"^(?:i (?:really )?(?:do not|don't|didn't) (?:really |quite )?(?:like|love|want|think)|why (?:is|are|was|were)|"
    r"(?:this|that|it) (?:does not|doesn't|isn't|is not) (?:really |quite )?(?:work|working|feel|look|seem|right)|"
    r"i(?: am|'m) not (?:sure|happy|keen|a fan)|"
    r"i (?:really )?(?:like|love)|this is|that is|that's|it's (?:nice|good|great|lovely|fine)|nice|good|great|lovely|"
    r"perfect|i(?: am|'m) missing|thanks|hello|hi|ok|okay|almost|not quite|one more thing)\b", re.I)
_DOES = re.compile(  # "he shouldn't be reading, he's writing"
    r"\b(\w+(?: \w+)?)(?: (?:should not|shouldn't|should no longer) be| (?:is|are) not| isn't| aren't|'s not|'re not)"
    r" (\w+ing)(?: \w+){0,2}, "
    r"(?:but |(?:he|she|it|they)(?:'s| is| are|'re| should be) )(\w+ing\b.*)$", re.I)
_HAVE_INSTEAD = re.compile(  # "she shouldn't be reading, have her knit instead"
    r"\b(\w+(?: \w+)?) (?:should not|shouldn't|should no longer) be (\w+ing)((?: \w+){0,3}), "
    r"(?:have|let|make) (?:him|her|it|them) (.+?)(?: instead)?$", re.I)
_SIZED_AT = re.compile(  # "begin with a long shot at 28 mm of the forest"
    r"((?:^|[.;]\s+)(begin|open|start|end|finish|close)(?: the film| it)? (?:on|with) an? [\w -]*?(?:shot|close-up))"
    r" (?:at|on|with|in) (?:an? )?(\d+) ?mm(?: lens)?( (?:of|on) [^;]*)$", re.I)
_EDGE_SHOT = {"begin": "first", "open": "first", "start": "first", "end": "last", "finish": "last", "close": "last"}
_SAID_SO = re.compile(  # "say "Go!" instead, and more furious"
    r"(\b(?:say|says|shout|answer|reply|ask|whisper)\b [\"“][^\"”]+[\"”])( instead)?,? (?:and|but) (more |very )?"
    rf"({'|'.join(w for w in EXPRESSIONS if ' ' not in w)})$", re.I)
_ADVERBS = {"happy": "happily", "sad": "sadly", "angry": "angrily", "afraid": "nervously", "surprised": "excitedly",
            "sleepy": "sleepily", "calm": "calmly"}
_FILM_MARK = re.compile(  # "[@Video] Remove ...": the film itself
    r"(?i)(?:\b(?:in|of|from|to)\s+)?(?:\[@?(?:video|film|clip)\s?\d*\]|<<<\s?video_?\d*\s?>>>|@video\b)[,:]?\s*")
_SCRAPPED = re.compile(  # "... no, scrap that, make it blue": what was said before is taken back
    r"(?i)^.*\b(?:scrap|forget|ignore|cancel|strike) that\b[,.;:]? *(?:just )?(?=\w)")
_WAYS_OF = ("look|stare|gaze|walk|run|go|sit|stand|jump|climb|point|swim|fly|ride|drive|lean|lie|turn|come|step|head|"
            "land|hide|hang")
_TOWARDS = ("at|to|out|into|in|on|onto|through|over|under|behind|towards?|away|up|down|past|across|around|from|by|off|"
            "along|beside|next")
_VOICES = "|".join(w.removesuffix("e") for w, how in lexicon.SPEECH.items() if how in ("", "sing", "whisper", "shout"))
_TURNS = {"a quarter (?:turn|circle)": 90, "(?:half a|a half) (?:turn|circle)": 180,
          "(?:a|one) full (?:turn|circle)": 360}
_RATHER = re.compile(  # "he shouldn't sigh, he should laugh"
    r"\b(\w+(?: \w+)?) (?:should not|shouldn't|must not|mustn't) (\w+), (?:(?:but |just |only )+|(?:but )?(?:he|she|it|"
    r"they) should (?:just |only )?)(\w+)( it| a (?:little|bit)| slightly| \w+ly)?$", re.I)
_RATHER_THAT = re.compile(  # "the boy shouldn't give it back, he runs off with it"
    r"^((?:the )?\w+) (?:should not|shouldn't|must not|mustn't|does not|doesn't) (\w+) ([^,;.]+), (?:but )?"
    r"(?:he|she|it|they) (?!should\b|is\b|must\b)(\w+s [^,;.]+)$", re.I)
_INSTEAD = re.compile(r"(^|[.;]\s+)(instead of (?:\w+ing)\b[^,.;]*?)(?:, | (?=(?:he|she|it|they|let|make|have) ))"
                      r"(?!.*\binstead\b)([^.;]+)", re.I)
_NEXT_SHOT = re.compile(  # "Generate the next shot: the fox ..."
    r"(?i)(?:\bbased on (?:it|this|that|the \w+),? )?\b(?:generate|create|make|add|film|shoot|continue with|insert) "
    r"(?:the|a) (next|following|previous|preceding) shot(?: of (?:the|this) \w+)?(?:: | in which | where )")
_GAPPED = re.compile(  # "looks at him instead of (looking) out of the window"
    rf"(?i)\b({_WAYS_OF})(?:e?s)? ({_TOWARDS}) [^,;]*? (?:instead of|rather than)(?= (?:(?:{_TOWARDS})\b|"
    r"(his|her|its|the|their) (?!\w+ing\b)\w+\W*$))")
_SIDES = {"next": "at the end", "following": "at the end", "previous": "before the first shot",
          "preceding": "before the first shot"}
_CALLED = r"(?:\b[A-Z][A-Z0-9'!?]+\b ?)+"  # a title in capitals


def doing(verb: str) -> str:
    """The ing-form: sigh -> sighing, wave -> waving, run -> running."""
    if verb.endswith("e") and not verb.endswith(("ee", "ye", "oe")):
        return verb[:-1] + "ing"
    double = re.search(r"[^aeiou][aeiou][bdgmnprt]$", verb) and len(verb) < 5
    return verb + verb[-1] * bool(double) + "ing"


_SAYS = re.compile(r"(?i)(?<= )((?:says?|asks?|shouts?|yells?|whispers?|replies|reply|answers?|adds?|mutters?|sighs?|"
                   r"screams?|calls?|cries|exclaims?|laughs?|sings?|saying|asking|shouting|whispering)), (?=[\"“])")


def tidied(text: str) -> str:
    """The text with numbers written plainly outside quotes: "a second and a half" -> "1.5 seconds"."""
    text = _FILM_MARK.sub("", text)
    out, begin = [], 0
    for m in QUOTED.finditer(text):
        out += [_counted(text[begin : m.start()]), m[0]]
        begin = m.end()
    whole = _SCRAPPED.sub("", "".join([*out, _counted(text[begin:])]))
    whole = _SAYS.sub(r"\1 ", _spoken(whole))
    whole = whole.replace(" — ", ", ").replace(" – ", ", ")
    whole = re.sub(r"(?i)(?<=\w)'s (?=(?:(?:way|far|much|a bit|so|really) )?too\b)", " is ", whole)
    whole = _where_and_how(whole)
    whole = re.sub(r"(?i)\b((?:title|caption)(?: card)? (?:that says|saying|reading|that reads)) ([A-Z][\w ]*?)"
                   r"(?= (?:in|at|on|over) |[,.;]|$)", r'\1 "\2"', whole)
    whole = re.sub(r"(?i)\bcomes? (?:across|off)(?: as)?(?= (?:a bit |a little |too |very |rather |quite )\w)",
                   "sounds", whole)
    whole = re.sub(r"\s*(?:->|=>|→)\s*", " becomes ", whole)
    whole = re.sub(r"(?i)\b((?:fade|dissolve|wipe|crossfade)(?: over)? (?:to|into) the \w+) "
                   r"instead of (?:cutting|a cut)\b", r"\1", whole)
    whole = _new_shots(whole)
    whole = re.sub(r"(?i)\bblack and white\b", "monochrome", whole)
    whole = re.sub(r"(?i)\bb ?[&/] ?w\b", "monochrome", whole)
    whole = re.sub(r"(?i)\bhand(s?) over(?= (?:the|a|an|his|her|its|their|it)\b)", r"give\1", whole)
    whole = re.sub(r"(?i)\bhand(s?) (?=(?:it|them|(?:the|a|an|his|her|its|their) \w+) to\b)", r"give\1 ", whole)
    whole = re.sub(r"\b(Dr|Mr|Mrs|Ms|Prof|St)\.(?= [A-Z])", r"\1", whole)
    whole = _turned(whole)
    whole = _DOES.sub(r"\1 should be \3 instead of \2", whole)
    whole = re.sub(r"(?i),? (?:and )?not (?:before|after|earlier|later)(?=\W*$)", "", whole)
    whole = re.sub(rf"(?i), (?:and |but )?not (?!(?:{_VOICES})e?ing)(?=\w+ing\W*$)", " instead of ", whole)
    whole = _RATHER_THAT.sub(lambda m: f"{m[1]} should {_plain_form(m[4])} instead of {doing(m[2])} {m[3]}", whole)
    whole = _RATHER.sub(lambda m: f"{m[1]} should {m[3]}{m[4] or ''} instead of {doing(m[2])}", whole)
    whole = _INSTEAD.sub(r"\1\3 \2", whole)
    whole = re.sub(r"(?i)\b(add an?(?:nother)?(?: second| third| fourth| fifth)?) (\w+), an? ((?:\w+ ){1,3})one\b",
                   r"\1 \3\2", whole)
    whole = re.sub(r"(?i)\b(shots?|scenes?) (\d+)\s?[-–]\s?(\d+)\b", r"\1 \2 to \3", whole)
    whole = re.sub(r"(^|[.;]\s+)((?:shot|scene|shots|scenes) [\w ]+):\s(?!.*becomes)", r"\1in \2, ", whole, flags=re.I)
    whole = re.sub(r"(?i), (?:like|say|maybe) (?=(?:on|in|at|by|under|near|behind) )", " ", whole)
    return re.sub(r"(^|[.;]\s+)((?:the |his |her |its )?[a-z]+(?:'s)?(?: [a-z]+){0,2}):\s", r"\1\2 becomes ", whole)


def _turned(whole: str) -> str:
    """Turns of speech in the words that are read: "have her knit instead", "left and right of", "a striped one"."""
    whole = _HAVE_INSTEAD.sub(r"\1 should \4 instead of \2", whole)
    whole = _SIZED_AT.sub(lambda m: f"{m[1]}{m[4]}; make the {_EDGE_SHOT[m[2].lower()]} shot {m[3]} mm", whole)
    whole = re.sub(r"(?i)\b(?:to the |on the )?left and (?:to the |on the )?right of\b", "on either side of", whole)
    whole = re.sub(r"(?i)\b(sounds?|noises?) of (?:his|her|its|their) (?=\w+ing\b)", r"\1 of ", whole)
    whole = _GAPPED.sub(lambda m: f"{m[0]} {doing(m[1].lower())}{f' {m[2]}' if m[3] else ''}", whole)
    whole = re.sub(r"(?i),? if there (?:is|are) (?:any|one)\b", "", whole)
    whole = re.sub(r"(?i)\b(an?|the|some) (\w+)( (?:on|to|over|for|around) [^,;]*), an? ([\w -]+?) one$", r"\1 \4 \2\3",
                   whole)
    whole = re.sub(r"(?i)\b(?:slogan|tagline|strapline|claim)(?= [\"“])", "caption", whole)
    whole = re.sub(r"(?i)\bsomewhere (?=far (?:off|away)|in the distance)", "", whole)
    whole = re.sub(r"(?i)\bfar off(?=\W*$)", "in the distance", whole)
    whole = _SAID_SO.sub(lambda m: f"{m[1]} {_ADVERBS[EXPRESSIONS[m[4].lower()]]}{m[2] or ''}", whole)
    return re.sub(r"(?i)\bcurled up(?= (?:on|in|at|by|beside|next to|under|in front of) )", "lying", whole)


def _new_shots(whole: str) -> str:
    """Shots that are put in, in the words that their verb knows: "a 3 second insert of X", "the next shot: Y"."""
    whole = re.sub(r"(?i)\b(add|insert|put in) (?:an?|another)(?: \w+)? shot((?: \w+){0,3}): ",
                   r"\1 a new shot\2 in which ", whole)
    whole = re.sub(r"(?i)\ban? (\d+|two|three|four|five|six)[- ]seconds? (insert|cutaway|cut-in)(?= of | on )",
                   r"a \1 second close-up", whole)
    whole = re.sub(r"(?i)\b(add|insert|put in) an? ([\d.]+|one|two|three|four|five|six)[- ]seconds? ([^,.;]*)",
                   r"\1 a \3 for \2 seconds", whole)
    whole = re.sub(r"(?i)\breaction shot(?= of | on )", "close-up", whole)
    whole = _NEXT_SHOT.sub(lambda m: f"add a new shot {_SIDES[m[1].lower()]} in which ", whole)
    return titled(whole)


def _where_and_how(whole: str) -> str:
    """Where, which and how much in the words that verbs know: "at the top", "the last one", "less X, more Y"."""
    if named := re.search(rf"(?i)\b(?:{_NTH}) (shot|line)\b", whole):  # "the second shot ... and the third"
        whole = re.sub(rf"(?i)\b(the (?:{_NTH})) one\b", rf"\1 {named[1].lower()}", whole)
        ends = r"\W*$|,|\.| (?:half (?:as|its|the)|twice|a|an|one|two|should|by|to|at|and)\b"
        whole = re.sub(rf"(?i)\b(the (?:{_NTH}))(?={ends})", rf"\1 {named[1].lower()}", whole)
    whole = re.sub(r"(?i)(?<!\bthe) at the (?:very )?top(?=\W*$|,)", " at the beginning", whole)
    whole = re.sub(r"(?i), (?:just|only) (?:the )?([a-z]+)$", lambda m: m[0] if m[1].lower() in lexicon.COLORS
                   or _plain_form(m[1]) in _BARE_DEEDS else f", add {m[1]}", whole)
    whole = re.sub(r"(?i)\bin the back(?=\W*$|,| and )", "in the background", whole)
    whole = re.sub(r"(?i)\b(hold|trim|cut|shorten|extend|delete|drop|lose) the (first|last|second|third) one\b",
                   r"\1 the \2 shot", whole)
    whole = re.sub(rf"(\b[Tt]itle(?: card)?) ({_CALLED})(?= (?:in|at|on|over) |[,.;]|$)",
                   lambda m: f'{m[1]} "{m[2].strip()}"', whole)
    whole = re.sub(r"(?i)\bless (\w+)(?:,| and|, but| but)? more (\w+)",
                   lambda m: f"more {m[2]}" if m[1].lower() not in _AMOUNTS else m[0], whole)
    whole = re.sub(r"(?i)\bits (?=(?:way |far |much |a bit |really )?too\b)", "it is ", whole)
    whole = re.sub(r"(?i)\b(zoom|push|dolly|move) into (?=(?:his|her|its|their|the) )", r"\1 in on ", whole)
    whole = re.sub(r"(?i)\bon the horizon\b", "in the background", whole)
    whole = "".join(part if n % 2 else _CLOCK.sub(lambda m: _hour_of(int(m[1]), m[2].lower()), part)
                    for n, part in enumerate(_QUOTES.split(whole)))
    whole = _HOUR_SAID.sub(lambda m: f"{m[1]} {_hour_of(int(lexicon.NUMBERS.get(m[2].lower()) or m[2]), _HALF[m[3]])}",
                           whole)
    whole = re.sub(r"(?i)(?<=\w)'s (?=(?:older|younger|bigger|smaller|taller|darker|brighter|louder|quieter)\b)",
                   " should be ", whole)
    return _DENIES.sub(lambda m: f"{m[1]} should {_plain_form(m[3])} instead of {doing(m[2])}", whole)


_BARE_DEEDS = frozenset(ACTIONS.entries)  # "he shouldn't laugh, just smile"
_AMOUNTS = word_set(  # of what there may be less beside more of something else
    "music noise sound light rain snow fog wind storm thunder ambience score dialogue color contrast grain")
_QUOTES = re.compile(r"([\"“][^\"”]*[\"”])")
_NTH = "first|second|third|fourth|fifth|sixth|last"
_HALF = {"in the morning": "am", "in the afternoon": "pm", "in the evening": "pm", "at night": "o'clock at night"}
_CLOCK = re.compile(
    r"\b(\d{1,2})(?:[:.]\d\d)? ?(am|pm|a\.m\.|p\.m\.|o'clock at night|o'clock in the morning)(?!\w)", re.I)
_HOUR_SAID = re.compile(  # "it's two in the morning"
    r"(?i)\b(at|is|it's|be|about|around|to|say) "
    rf"(\d{{1,2}}|{'|'.join(n for n, v in lexicon.NUMBERS.items() if v < 13)})(?: o'clock)?"
    r" (in the morning|in the afternoon|in the evening|at night)(?!\w)")
_DENIES = re.compile(  # "she doesn't sit, she leans on the counter"
    r"\b(he|she|it|they|the \w+(?: \w+)?) (?:doesn't|does not|don't|do not) (\w+), (?:but )?(?:he|she|it|they) "
    r"([^,.;]+)$", re.I)


def _plain_form(deed: str) -> str:
    """ "leans on the wall" as "lean on the wall"."""
    verb, *rest = deed.split()
    return " ".join((next((v for v in (verb[:-1], verb[:-2]) if verb.endswith("s") and v in taxonomy().verbs), verb),
                     *rest))


def _hour_of(number: int, half: str) -> str:
    """The part of the day by the clock: 2 am is night, 6 pm dusk."""
    late = half.startswith("p") or half.endswith("night")
    hour = number % 12 + 12 * (late and not (half.endswith("night") and number % 12 < 6))
    parts = ((5, "night"), (7, "dawn"), (11, "morning"), (14, "noon"), (17, "afternoon"), (21, "dusk"), (24, "night"))
    return next(name for until, name in parts if hour < until)


def _spoken(whole: str) -> str:
    """What is only said in passing - ", say 24 mm", "two seconds: make it ..." - in the words that are read."""
    whole = re.sub(rf"(?i), (?:say|maybe|like|perhaps|around|about) (?=\d|{COUNT} {UNIT}\b)", " ", whole)
    whole = spoken_instead(whole)
    whole = re.sub(r"(?i)(?:,? and)?, (far off|far away|in the distance|somewhere), ", r" and \1 ", whole)
    whole = re.sub(r"(?i)\b(everybody|everyone|nobody|[a-z]+)'s (?=in |wearing |too )", r"\1 is ", whole)
    whole = re.sub(r"(?i)(?<=[a-z]): (?=(?:make|have|let|give|put|lose|cut|use|take|move|swap|add|get|bring)\b)", "; ",
                   whole)
    whole = re.sub(r"(?i)\bgive (\w+ \w+(?: \w+)?) an? (?:fresh |new )?(?:coat|lick|layer) of ([\w ]+?) paint\b",
                   r"make \1 \2", whole)
    whole = re.sub(r"(?i)\bdolly ((?:\w+ly )?)around\b", r"orbit \1around", whole)
    whole = re.sub(r"(?i)\b(track|follow|move|travel) alongside\b", r"\1 along with", whole)
    whole = re.sub(r"(?i)\b((?:follow|track|circle|orbit|trail|stay on) [^,;]+?),? with the camera\b", r"\1", whole)
    whole = re.sub(r"(?i)\bfall(s?) asleep\b", r"sleep\1", whole)
    whole = re.sub(r"(?i)\b(should|must|could|can|will) both (?=[a-z])", r"\1 ", whole)
    whole = re.sub(rf"(?i)\b([a-z]+)'s (?=(?:{'|'.join(sorted(lexicon.COLORS))})(?:,|$| now| not))", r"\1 is ", whole)
    whole = re.sub(r"(?<=[a-z]): (?=\d)", ", ", whole)
    whole = re.sub(r"(?i)(?<=wide|long|ster|hing|full)((?: shot| view)?) (?:of|on|showing) (?:the|this) "
                   r"(?:whole|entire) (?:room|place|scene|set|space|location|thing|setting)\b", r"\1", whole)
    for said, turn in _TURNS.items():
        whole = re.sub(rf"(?i)\b{said}\b", f"{turn} degrees", whole)
    return whole


def _counted(text: str) -> str:
    def plain(m: re.Match[str], number: Fraction) -> str:
        unit = m["unit"].rstrip("s")
        return f"{float(number):g} {unit}s"

    def value(word: str) -> Fraction:
        return Fraction(1) if word in ("a", "an") else Fraction(lexicon.NUMBERS.get(word) or word)

    unit, part = UNIT.replace("(", "(?P<unit>"), "(?P<part>half|quarter)"
    text = re.sub(rf"\banother {unit} and an? {part}\b", lambda m: f"another {plain(m, 1 + _HALVES[m['part']])}", text)
    text = re.sub(rf"\b{COUNT} {unit} and an? {part}\b", lambda m: plain(m, value(m[1]) + _HALVES[m["part"]]), text)
    text = re.sub(rf"\b{COUNT} and an? {part} {unit}\b", lambda m: plain(m, value(m[1]) + _HALVES[m["part"]]), text)
    text = re.sub(rf"\b(?:an? )?{part}(?: of)?(?: an?)? {unit}\b", lambda m: plain(m, _HALVES[m["part"]]), text)
    text = re.sub(r"\b(?:a|one|another|an extra) beat(?= (?:longer|more|before|after|on))", "1 seconds", text)
    text = re.sub(rf"\b{COUNT} beats(?= (?:longer|more|before|after))", r"\1 seconds", text)
    text = re.sub(r"\bhalf a beat\b", "0.5 seconds", text)
    text = re.sub(rf"\ba couple of {unit}\b", lambda m: plain(m, Fraction(2)), text)
    return re.sub(r"\b(?:a few|some) (?P<unit>seconds)\b", lambda m: plain(m, Fraction(3)), text)


def remark(text: str) -> bool:
    """Whether this only says what somebody thinks: "I don't like the dusk"."""
    return bool(_REMARK.match(text.strip()))


_AGAINST = re.compile(r"(?:not|rather than|instead of) \S", re.I)
_STAYS = re.compile(
    r"^(?:(?:leave|keep) .*(?:alone|as (?:it|he|she|they) (?:is|are|was|were)|as is|the same|unchanged|untouched)|"
    r"(?:leave|keep) (?:his|hers|theirs|its|mine|the others?|the other one|the rest|everything else|all else|"
    r"(?:his|her|its|their|the) [a-z]+(?: [a-z]+)?)|(?:do not|never) (?:touch|change|alter) .+|"
    r"not (?:the|his|her|its|their) [a-z]+|"
    r"(?:everything else|all else|the rest|the others?|(?:the )?[a-z]+(?: [a-z]+)?) "
    r"(?:should |can |must |may |has to )?(?:stays?|remains?|be|is) "
    r"(?:the same|as (?:it|he|she|they) (?:is|are|was|were)|as is|unchanged|untouched|fine|good|perfect|ok|okay)|"
    r"(?:everything else|all else|the rest) (?:should |can |must |may )?(?:stays?|remains?)|"
    r"nothing else (?:should )?changes?|(?:leave|keep) (?:the|his|her|its|their) (?:rest|others)|"
    r"nothing else|nothing more|that is all|that is it|(?:the )?(?:other one|others?) (?:stays?|remains?) [a-z]+)$")
_MOVING = re.compile(r" (?:out|still|in|camera|steady|away|off|down|up|wet|snowy|misty|icy|muddy)\b")  # it asks


def stays(words: Sequence[str]) -> bool:
    """Whether the words only say what is not to change: "leave his", "keep the rest as it is"."""
    text = " ".join(words)
    return bool(_STAYS.match(text)) and not _MOVING.search(text)


def sentences(text: str) -> list[str]:
    """The text split where a sentence ends; quotes are left whole."""
    quoted = {i for m in QUOTED.finditer(text) for i in range(*m.span())}
    out, begin = [], 0
    for m in _JOINTS.finditer(text):
        if m[1][0] in _HARD and m.start(1) not in quoted:
            out.append(text[begin : m.start()])
            begin = m.end()
    return [s.strip() for s in (*out, text[begin:]) if s.strip()]


def pieces(sentence: str) -> list[tuple[str, str]]:
    """(joint before, words) of the pieces between and, then and commas."""
    quoted = {i for m in QUOTED.finditer(sentence) for i in range(*m.span())}
    out, begin, joint = [], 0, ""
    for m in _JOINTS.finditer(sentence):
        if m.start(1) in quoted or m[1][0] in _HARD or (m[1] == "," and sentence[m.end() - 1 : m.end()].isdigit()):
            continue
        if m[1].lower() == "while" and not sentence[: m.start()].strip():
            continue  # "while he speaks, she looks away": a moment, no instruction
        if sentence[begin : m.start()].strip():
            out.append((joint, sentence[begin : m.start()].strip()))
            joint = ""
        joint = m[1].lower() if m[1].lower() == "with" else joint or m[1].lower()  # ", with": what somebody has
        begin = m.end()
    if sentence[begin:].strip():
        out.append((joint, sentence[begin:].strip()))
    rows: list[tuple[str, str]] = []
    for joint, part in out:
        if rows and _AGAINST.match(part) and joint.startswith((",", "and", "but")) and not stays(words_of(part)[0]):
            rows[-1] = rows[-1][0], f"{rows[-1][1]} {part}"  # "blue, not red": one instruction
        elif rows and joint == "," and part.lower() in _WAYS:
            rows[-1] = rows[-1][0], f"{rows[-1][1]} {part}"  # "he waves twice, slowly"
        elif " ".join(words_of(part)[0]) not in ("", "right", "cheers", *FILLER, *TRAILER):
            rows.append((joint, part))
    return rows


def joined(atoms: Sequence[tuple[str, str]]) -> list[str]:
    """The pieces as one text, once with commas as "and" and once without."""
    first = atoms[0][1]
    glued = first + "".join(f" {_glue(j)} {t}" for j, t in atoms[1:])
    plain = first + "".join(f" {'' if j == ',' else _glue(j)} {t}" for j, t in atoms[1:])
    return [glued] if glued == plain else [glued, plain]


def _glue(joint: str) -> str:
    return "and" if joint.startswith(",") and joint in (",", ", and", ",and") else joint.lstrip(", ")


def parted(words: Sequence[str]) -> list[list[str]]:
    """What one rule of speech means as several instructions: parts between ";"."""
    return [part.split() for part in " ".join(words).split(" ; ")]


_WAYS = word_set("slowly quickly softly quietly gently loudly happily sadly angrily nervously calmly carefully")
_DETERMINERS = word_set("the a an his her its their some this that both")
_RELATING = word_set("on in at to under behind beside onto into from with by near as")


def spread(words: Sequence[str]) -> list[list[list[str]]]:
    """Ways to say one thing of several as several instructions: "the hat and the coat should be red" is two."""
    pair = _bare_pair(words)
    if pair:
        return [pair]
    joints = [n for n, w in enumerate(words) if w == "and" and words[n + 1 : n + 2] and words[n + 1] in _DETERMINERS]
    twice = _parallel(words, joints[0]) if len(joints) == 1 else []
    if twice and words[0] not in _DETERMINERS:
        return [twice]
    starts = [n for n in range(joints[0]) if words[n] in _DETERMINERS] if joints else []
    if not starts or joints[0] - starts[-1] > 5:
        return []
    begin, ends = starts[-1], [*joints, 0]
    first = [(begin if n == 0 else joints[n - 1] + 1, ends[n]) for n in range(len(joints))]
    ways = [twice] if twice else []
    ends_at = [len(words), *range(joints[-1] + 3, min(len(words), joints[-1] + 7))]
    for end in (n for n in ends_at if n == len(words) or not _goes_on(words[n])):
        named = [*first, (joints[-1] + 1, end)]
        rest = [w for w in words[end:] if w not in ("all", "both", "each")]
        ways.append([[*words[:begin], *words[a:b], *rest] for a, b in named])
    return ways


def _goes_on(word: str) -> bool:
    """Whether a name goes on with this noun: "a ponytail and a leather | jacket"."""
    senses, noun = taxonomy().senses, singular(word)
    other = senses(word, "a") or senses(word, "v") or word in lexicon.COLORS
    return noun in lexicon.CLOTHES or bool(senses(noun, "n") and not other)


def _bare_pair(words: Sequence[str]) -> list[list[str]]:
    """ "I want gulls and waves" as two; [] when no two nouns stand side by side."""
    row = list(words)
    at = next((n for n, w in enumerate(row) if w == "and" and 0 < n < len(row) - 1), 0)
    nouns = taxonomy().senses
    if not at or row[at + 1] in _DETERMINERS or not (nouns(singular(row[at - 1]), "n") and nouns(
            singular(row[at + 1]), "n")):
        return []
    own = at - 1  # where what is told of the first noun alone begins: "short grey hair and glasses"
    while own > 1 and nouns(row[own - 1], "a") and row[own - 1] not in _DETERMINERS:
        own -= 1
    return [[*row[:at], *row[at + 2 :]], [*row[:own], *row[at + 1 :]]]


def _parallel(words: Sequence[str], joint: int) -> list[list[str]]:
    """ "put the robot on the left and the scientist on the right": the verb holds for both; [] when it is no such."""
    later = [w for w in words[joint + 2 :] if w in _RELATING]
    if not later or later[0] not in words[1:joint]:
        return []
    verb = words[:1] if words[0] not in _DETERMINERS else []  # "the cat on the left and the dog on the right"
    return [[*words[:joint]], [*verb, *words[joint + 1 :]]]
