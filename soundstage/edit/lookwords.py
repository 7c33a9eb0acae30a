# SPDX-License-Identifier: Apache-2.0
"""What people call looks laid over the picture when they edit; tables as in framewords."""

from __future__ import annotations

from soundstage.edit.framewords import table

# Pictures without colour, or with one.
_GREYS = table("""
noir = film noir | noir | film-noir | a film noir
sepia = sepia | sepia tones | sepia tone | sepia-toned | a sepia tone | a sepia tint
black_and_white = black and white | black-and-white | monochrome | greyscale | grayscale | shades of grey
""")

# What is laid over the picture.
_LOOKS = table("""
old_film = old film | old movie | old-movie | vintage film | vintage | retro | 8 mm | 8 mm film | old 8 mm film | old 8
    mm | super 8 | super-8 | super 8 film | 16 mm film | 16 mm | old-film | vintage movie | home movie |
    old home movie | old footage | vintage footage | aged film | old-fashioned film | analog film | celluloid |
    grainy 16 mm | grainy 16 mm film | grainy 8 mm | grainy super 8 | grainy old film | retro film | old timey film
grain = film grain | grain | grainy | grainier | film noise | grainy film
vignette = vignette | vignetting | dark corners | darker corners | dark edges | darker edges | darkened corners
bleached = bleach bypass | bleach-bypass
contrasty = contrast | high contrast | high-contrast | contrasty | punchy | punchier | stronger contrast |
    higher contrast
flat = low contrast | low-contrast | less contrast | lower contrast
vivid = vivid | saturated | more saturated | vibrant | more saturation | saturation | colorful | oversaturated |
    highly saturated
faded = faded | desaturated | washed out | washed-out | muted | less saturated | less saturation | bleak | pastel
mirrored = mirror | mirrored | flipped horizontally
""")
# The same where it is said of colours: "warmer tones".
_TINTS = table("""
warm = warm | warmer | golden | cozy | orange | amber | yellowish
cool = cool | cooler | cold | colder | icy | blue | bluer | bluish | teal
vivid = vivid | saturated | vibrant | bright | brighter | rich | richer | bold | bolder | stronger | intense |
    colorful | punchy | punchier | popping | pop
faded = faded | desaturated | washed out | muted | soft | softer | pale | paler | pastel | dull | duller | toned down |
    subdued
contrasty = contrasty | high-contrast
flat = flat | flatter
old_film = vintage | retro
""")
# What nothing here can lay over a picture.
_UNMADE = table("""
flares = lens flare | lens flares | a lens flare | flare | flares | sun flare | anamorphic flare | anamorphic flares |
    light leak | light leaks
damage = scratches | film scratches | dust and scratches | scan lines | scanlines | vhs | glitch | glitches | a glitch |
    chromatic aberration | film burn | film burns | fisheye | fish-eye | tilt-shift | bloom | double exposure |
    pixelation
""")
# The whole of an instruction.
_RECOLORED = table("""
vivid = boost the colors | boost the saturation | more saturation | more color | make the colors pop | increase the
    saturation | turn up the saturation | turn up the colors | crank up the saturation | crank up the colors
faded = desaturate it a bit | desaturate a bit | less saturation | tone down the colors | mute the colors | reduce the
    saturation | turn down the saturation | lower the saturation | less color | pull some color out
contrasty = more contrast | boost the contrast | increase the contrast | turn up the contrast | up the contrast | raise
    the contrast | crank up the contrast
flat = less contrast | lower the contrast | reduce the contrast | turn down the contrast
""")
# What is done to a picture: "flip it".
_TREATED = table("""
mirrored = flip | mirror | flop | reverse | invert
faded = desaturate | wash out | mute
""")

# Slot kinds and their tables.
KINDS = {
    "grey": _GREYS, "look": _LOOKS, "tint": _TINTS, "unmade": _UNMADE, "recolored": _RECOLORED, "treated": _TREATED}
NAMES = tuple(dict.fromkeys((*_GREYS.values(), *_LOOKS.values(), *_TINTS.values())))
