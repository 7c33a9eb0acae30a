# SPDX-License-Identifier: Apache-2.0
"""Words of the trade, and turns of speech that any sentence may have, in the words that the verbs know.

Each row is one way of speaking, not one instruction: a lens told by its number alone ("on an 85"), how fast ("at
double speed"), what somebody is heard to say without quotes ("says sorry"), a deed told by its noun ("gives a nod").
"""

from __future__ import annotations

import re

from soundstage.edit.camera_speech import of_the_camera
from soundstage.edit.framewords import ASPECTS
from soundstage.edit.notes import noted_plainly
from soundstage.edit.plainer import in_plainer_words
from soundstage.edit.turns import turned_plain
from soundstage.edit.words import outside_quotes
from soundstage.language.lexicon import CLOTHES, COLORS, GENRES, INSTRUMENTS, NUMBERS
from soundstage.language.wordlist import word_set

_LENSES = "14|16|18|20|21|24|25|28|32|35|40|50|55|65|75|85|90|100|105|135|150|180|200"
_GREETINGS = ("sorry|hello|hi|goodbye|bye|thank you|thanks|yes|no|please|good night|good morning|good evening|"
              "excuse me|nothing doing|cheers|well done|of course")
_DEEDS = "wave|nod|smile|laugh|wink|shrug|bow|sigh|yawn|cough|sneeze|shout|scream|cry|whistle|jump|kiss|hug|grin|frown"
_MOUNTS = ("bicycle|bike|scooter|horse|motorbike|motorcycle|moped|skateboard|pony|donkey|camel|tricycle|elephant|"
           "horseback|sledge|sled")
_COLORS = "|".join(sorted(c for c in COLORS if c.isalpha()))
_PATTERNED = {"stripes": "striped", "dots": "spotted", "spots": "spotted", "checks": "checked"}
_MOMENTS = word_set("when while as once before after until till whenever if")
_RATIO = re.compile(r"\b(\d(?:\.\d+)?|\d\d?) ?(?:to|by|x|/) ?(\d\d?)\b")  # "2.39 to 1"
_ROWS = tuple((re.compile(said, re.I), meant) for said, meant in (
    (rf"\b(on|with|use|using|try|take|to|through|at|want|on to) (an?|the) ({_LENSES})(?= (?:for|in|on|here|at|when|"
     r"while|as|instead)\b|[,.;]|$)", r"\1 \2 \3 mm lens"),
    (r"^(an?) (\d\d\d?)(?= (?:for|in|on|here|at|when)\b|\W*$)", r"use \1 \2 mm lens"),
    (r"\b(?:at|in|to|with) (?:half|half of) (?:the |its )?(?:usual |normal )?(?:speed|pace)\b", "in slow motion"),
    (r"\b(?:at|in|to|with) (?:double|twice) (?:the |its )?(?:usual |normal )?(?:speed|pace)\b", "in fast motion"),
    (r"(slow[- ]motion),? (?:say |at |about |like )*(?:half speed|50 ?(?:%|percent))", r"\1"),
    (r"\b(?:speed up|slow down) (the [\w ]*?shot|shot \w+|everything|it)(?: up| down)? (?=in (?:slow|fast) motion)",
     r"show \1 "),
    (r"\b(?:dim|lower|bring down|turn down) the (?:room |house |stage )?(?:lights?|lighting|lamps?)(?: down| a bit| a "
     r"little)*\b", "make the light darker"),
    (r"\b(?:brighten|turn up|bring up|raise) the (?:room |house |stage )?(?:lights?|lighting|lamps?)(?: up| a bit| a "
     r"little)*\b", "make the light brighter"),
    (r"\bthe (?:ending|finale|final moment|closing)(?= (?:should|in|at|as|a|to|needs|must|could|can)\b)",
     "the last shot"),
    (r"\bthe opening(?= (?:should|in|at|as|to|needs|must|could|can)\b)", "the first shot"),
    (r"\b(footsteps?|steps)(?: crunching| echoing| tapping| splashing| creaking)? (?:in|on|through|across) (?:the )?"
     r"(?:deep |wet |dry |wooden )?(?:snow|gravel|grass|sand|leaves|stairs|floor|mud|water|wood|ice|tiles|pavement)",
     r"\1"),  # what they sound like is what they step on
    (rf"\b(?:put|stick|throw) on (?=(?:some |a |an |the )?(?:[\w-]+ )?(?:music|song|tune|"
     rf"{'|'.join(sorted(GENRES, key=len, reverse=True))})\b)", "add "),
    (r"\b(?:swap|change|reverse|switch) the order(?::|,| so(?: that)?) (?=first\b)", ""),
    (r"\b(?:shaky|jittery|wobbly|shaking),? hand-?held(?= camera| shot|\b)", "handheld"),
    (r"(?<![\w-])(?:slow|soft|gentle|gradual|smooth) (?=(?:cross-?)?(?:fade|dissolve)s?\b)", ""),
    (r"(^|, |\band )the (?:second|instant|minute|(?:very )?moment)(?: that| when)? "
     r"(?=(?:the \w+|he|she|it|they) \w+)", r"\1when "),
    (r"\b(shots? \w+) on (?=an? [\w. -]*?(?:mm|lens|tele)\b)", r"\1 with "),
    (rf"\b(shots? (?:\w+)|the \w+ shot) (?:at|on) (?:an? )?({_LENSES})(?=\W*$|[,.;]| and\b)", r"\1 at \2 mm"),
    (r",? (?:instead of|rather than) (?:the |an? |in )?(?:wide|close-up|medium|full|long|two-shot)(?: shot| one)?\W*$",
     ""),
    (r"\b(fade (?:out|in|to black|to white|away)) (?:slowly|gradually|gently|softly|quickly)\b", r"\1"),
    (r"\b(?:pull|rack|shift|throw) (?:the )?focus (?=(?:from|to)\b)", "rack focus "),
    (r"\b(an? )very (?=(?:low|high|wide|close|long|tight)(?:[- ]angle)? ?(?:angle|shot|view|lens)?\b)", r"\1"),
    (r"\b((?:\w+'s|his|her|the) (?:line|question|answer|reply)\b[^.;\"]*?),? (?:and )?hers (?=in|as|should|a)",
     r"\1, her line "),
    (r"\b((?:\w+'s|his|her|the) (?:line|question|answer|reply) should be ([^.;\"]+?)),? and (his|hers) too\b",
     lambda m: f"{m[1]}, {'her' if m[3] == 'hers' else 'his'} line should be {m[2]}"),
    (r"\b(fade|dissolve|crossfade|wipe) (?:slowly|gradually|gently|softly|quickly) (?=(?:from|to|into|over|out|in|"
     r"between)\b)", r"\1 "),
    (r"\b(cut|cuts|jump|go|switch) (?:straight|directly|right|immediately|abruptly|sharply|hard|over) "
     r"(?=(?:to|into|from)\b)", r"\1 "),
    (r"\b(\d+|an?|one|two|three|four|five|six|ten)-seconds?-?(?= ?(?:long )?(?:pause|silence|hold|shot|title|fade)\b)",
     r"\1 second"),
    (r"\b(?:very|really|extremely|super|ultra)[- ]wide(?:[- ]angle)? lens\b", "18 mm lens"),
    (r"(?<=\w),? (?:and )?(?=first,? (?:the|he|she|it|they|let|have|make)\b[^,;]*,? (?:and )?then\b)", "; "),
    (r"\bat all (?=(?:until|till|before|after|when|while|in)\b)", ""),
    (r"\b(make|hold|extend|trim|shorten|lengthen|stretch) the (?:ending|finale)\b", r"\1 the last shot"),
    (r"(?<!fall )(?<!falls )(?<!falling )\basleep\b", "sleeping"),
    (r"\b(sounds?|noises?|alarm|siren|bells?|music|bark|roar|knock|\w+ing) that (?:starts?|begins?|comes?|goes off|is "
     r"heard|sounds?|rings?|plays?) (?=(?:just |right )?(?:when|as|after|before|once)\b)", r"\1 "),
    (r"\bbursts? (?:out |into )(?:laughing|laughter|a laugh)\b", "laugh loudly"),
    (r"\bbursts? (?:out |into )(?:crying|tears|sobbing)\b", "cry"),
    (r"\bbursts? (?:out |into )(?:singing|song)\b", "sing"),
    (rf"\b(?:give|gives|giving) a (?:little |small |quick |short |friendly |brief )?({_DEEDS})(?=\W*$|,|;| "
     r"(?:when|as|while|before|after|to|at|once)\b)", r"\1"),
    (r"(?<=\w) so (?:that )?(?=(?:the|we|you|i|it|he|she|they|there|everything|everyone|one)\b"
     r"(?!.* (?:should|must|could|can you|shall)\b))", ", so "),
    (r"\b(?:a bit |a little |much |slightly )?(?:shorter|longer),? (?:maybe |say |about |around |to |like |down to |"
     rf"up to )+((?:\d+|{'|'.join(NUMBERS)}) seconds)\b", r"\1 long"),
    (r"^((?:start|open|begin) (?:wide|tight|close|on|with)\b.+?),? (?:and|then|and then) "
     r"((?:end|finish|close) (?:on|tight|close|wide|with)\b.+)$", r"\1. \2"),
    (r"\b(?:only|just) (\w+) (\w+)(?= (?:on|in|at|by|under|beside|behind|near|next to) (?:the|his|her|its|their)\b)",
     lambda m: f"there should be {m[1]} {m[2]}" if m[1].lower() in NUMBERS else m[0]),
    (r"^(no|lose|drop|kill|cut|remove|without|take out|ditch) (?:the |all |any |all the )?(music|score),? "
     r"(?:and |but )?(?:just|only|keep only|have only|let me hear only|let us just hear) ([^;.]+)\W*$",
     lambda m: _only_heard(m)),
    (rf"\b(?:come|arrive|turn up|show up|get there)(s?)(?: in| along| up)? on (an?|his|her|their) "
     rf"((?:\w+ )?(?:{_MOUNTS}))\b",
     r"ride\1 in on \2 \3"),
    (r"^no (\w+),? (?:but |and )?(?:just|only|simply|have|make it|use) (?:an? )(\w+)\W*$",
     lambda m: f"swap the {m[1]} for {'shake hands' if m[2] == 'handshake' else m[2]}"),
    (r"\b(an? )(?:(\w+) )?bearded (\w+)", lambda m: f"{m[1]}{m[2] + ' ' if m[2] else ''}{m[3]} with a beard"),
    (rf"\b({_COLORS}) and ({_COLORS}) (?=(?:striped|checked|spotted|dotted|checkered|polka-dot)\b)", r"\1 \2-"),
    (rf"\b({_COLORS}) (\w+) with ({_COLORS}) (?:polka[- ])?(stripes|dots|spots|checks)\b",
     lambda m: f"{m[3]}-{_PATTERNED[m[4].lower()]} {m[1]} {m[2]}" if m[2].lower() in CLOTHES else m[0]),
    (r"\b(?:a couple of|a few) (seconds|shots|metres|meters)\b",
     lambda m: f"{'2' if 'couple' in m[0].lower() else '3'} {m[1]}"),
))


def _only_heard(m: re.Match[str]) -> str:
    """ "No music, just birds and wind" as what is taken away and the sounds that are put in."""
    sounds = re.split(r"(?:,| and|,? plus)+ (?:the |some )?", re.sub(r"^(?:the|some) ", "", m[3].strip()))
    return "; ".join(("no music", *(f"add the sound of {sound}" for sound in sounds if sound)))


_SAYS = re.compile(rf"\b(says?|say|saying) ({_GREETINGS})(?=\W*$|[,;]| (?:to|at|and|instead|first|then|before|after|"
                   r"when|as|once|very|softly|quietly|loudly)\b)", re.I)


_LOW = "low|quiet|soft|subtle|faint|down|in the background|gentle|not too loud|unobtrusive"
_KEPT_LOW = re.compile(  # "birdsong, but keep it low"
    rf"(?P<what>^[^;.]+?),? (?:and|but) (?:keep|have|make|leave|mix|play) it (?:very |really |quite |nice and )?"
    rf"(?:{_LOW})(?=\W*$)", re.I)
_SOFTLY = re.compile(  # "add some jazz in the background, quietly"
    rf"(?P<what>(?:^|(?<=, )|(?<=and ))(?:please |now )?(?:add|play|put in|put|have|bring in|lay|use|give it|i want) "
    rf"[^;.,]*?\b(?:music|score|soundtrack|{'|'.join(sorted((*GENRES, *INSTRUMENTS), key=len, reverse=True))}|tune|"
    rf"song|melody)\b[^;.,]*?), (?:but |very |quite |really |only )*(?:quietly|softly|gently|quiet|soft|"
    rf"at a low volume|low|turned down low|not too loud)(?=\W*$)", re.I)


_LOUD = re.compile(  # "play loud rock music"
    r"(?P<lead>^(?:please |now |then )?(?:add|play|put in|put|have|bring in|use)) (?:some |a |an |very )*loud "
    r"(?P<what>[^;.,]*?\b(?:music|tune|song|track))(?=\W*$)", re.I)


def in_plain_words(text: str) -> str:
    """The text with such turns outside its quotes in plain words."""
    return outside_quotes(text, _plainly)


def _plainly(part: str) -> str:
    for said, meant in _ROWS:
        part = said.sub(meant, part)
    part = _RATIO.sub(lambda m: f"{m[1]}:{m[2]}" if f"{m[1]}:{m[2]}" in ASPECTS else m[0], part)
    part = of_the_camera(turned_plain(in_plainer_words(noted_plainly(part))))
    part = _KEPT_LOW.sub(r"\g<what>; make it softer", part)
    part = _LOUD.sub(r"\g<lead> some \g<what>; make it louder", part)
    part = _SOFTLY.sub(r"\g<what>; make it softer", part)
    return _SAYS.sub(lambda m: _quoted(m, part[: m.start()]), part)


def _quoted(m: re.Match[str], before: str) -> str:
    """ "says sorry" as 'say "Sorry."', unless it is what is done in a moment of the film that is named."""
    if _MOMENTS & set(before.lower().split()[-4:]):
        return m[0]
    return f'say "{m[2][:1].upper()}{m[2][1:]}."'
