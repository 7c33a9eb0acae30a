# SPDX-License-Identifier: Apache-2.0
"""What is asked for by a complaint: too small is to be bigger, not dramatic enough more dramatic."""

from __future__ import annotations

# What is too much of one thing should be more of another.
_TOO = """
bigger = small | tiny | little
smaller = big | large | huge | giant | enormous
taller = short
shorter = tall | long
longer = brief
louder = quiet | soft | faint | silent | weak
quieter = loud | noisy | strong | dominant | prominent | overpowering
brighter = dark | dim | gloomy | murky
darker = bright | light | glaring
slower = fast | quick | rushed | hurried | hasty
faster = slow | sluggish
wider = close | tight | near | cramped
closer = far | wide | distant | far away | loose
older = young
younger = old
happier = sad | gloomy
sadder = happy
calmer = tense | scary | frantic | cheerful | excited | angry | frightened | nervous | jolly | upset
warmer = cold | cool
colder = warm
higher = low | deep
lower = high
thin = fat | chubby | stout | plump | heavy | bulky
stout = thin | skinny | slim | slender | scrawny
dark = pale | fair | white
lighter = dark
longer = short
drier = wet | rainy
shorter = slack | drawn out
polite = rude | impolite | rudely
impatient = polite | politely | patient
"""


def _turned(text: str) -> dict[str, tuple[str, ...]]:
    """ "a = b | c" lines -> {"b": ("a", …)}: one word may have several opposites, a short man's and a short shot's."""
    found: dict[str, tuple[str, ...]] = {}
    for line in text.strip().splitlines():
        more, _, words = line.partition(" = ")
        for word in words.split(" | "):
            found[word] = (*found.get(word, ()), more)
    return found


OPPOSITES = _turned(_TOO)
# An adjective that is not there enough should be more of itself.
MORE = {said: f"more {said}" for said in ("dramatic", "mysterious", "happy", "sad", "scary", "tense", "calm")} | {
    "big": "bigger", "small": "smaller", "loud": "louder", "quiet": "quieter", "close": "closer", "wide": "wider",
    "long": "longer", "short": "shorter", "fast": "faster", "slow": "slower", "dark": "darker", "bright": "brighter",
    "tall": "taller", "old": "older", "young": "younger", "warm": "warmer", "high": "higher", "low": "lower"}
