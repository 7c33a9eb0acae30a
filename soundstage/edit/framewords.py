# SPDX-License-Identifier: Apache-2.0
"""What people call sizes, angles, moves and places of the picture when they edit: "value = phrase | phrase"."""

from __future__ import annotations


def table(text: str) -> dict[str, str]:
    """ "a = b | c" lines (indented ones go on) -> {"b": "a", "c": "a"}; "-" is the empty value."""
    rows: list[str] = []
    for line in text.strip("\n").splitlines():
        if line[:1].isspace() and rows:
            rows[-1] += " " + line.strip()
        else:
            rows.append(line.strip())
    found: dict[str, str] = {}
    for row in rows:
        value, _, phrases = row.partition(" = ")
        found |= {phrase.strip(): "" if value == "-" else value for phrase in phrases.split(" | ")}
    return found


def numbers(text: str) -> dict[str, float]:
    """The same with numbers for values."""
    return {phrase: float(value) for phrase, value in table(text).items()}


# Shot sizes by what people call them.
SHOT_SIZES = table("""
extreme_close = extreme close-up | extreme closeup | extreme close up | macro | macro shot | big close-up | tight
    close-up | very close | detail shot | tight close up
close = close-up | closeup | close up | close shot | close | tight | tight shot | headshot | near shot | close-up
    shot | medium close-up | medium close up | medium closeup | medium close shot | medium close
medium = medium | medium shot | mid shot | mid-shot | waist shot | half-length | waist-up | waist up | medium
    framing | two-shot | two shot
medium_full = medium full | medium full shot | american shot | cowboy shot | three-quarter shot | knee shot | medium
    long shot | medium wide shot | medium wide
full = full | full shot | full body | full-body | full body shot | full-body shot | head to toe | head to foot |
    full length | full-length | full-length shot
wide = from far away | from afar | from a distance | from far off |
    wide | wide shot | long shot | establishing shot | master shot | total | far | wide angle shot | wide-angle
    shot | wide view | master | long | wide-angle
extreme_wide = extreme wide | extreme wide shot | very wide | very wide shot | extreme long shot | panorama |
    panoramic | panoramic shot | ultra wide | super wide
""")

# Camera angles.
ANGLES = table("""
low = lower | low | low angle | low-angle | low angle shot | from below | from a low angle | worm's eye |
    from underneath | looking up | low-angle shot | from low down
high = higher | high | high angle | high-angle | from above | from a high angle | high angle shot | looking down |
    aerial | drone | high-angle shot | from high up | from up high
top = top | top-down | top down | overhead | bird 's eye | bird's eye | bird's eye view | from directly above |
    straight down | top shot | top-down shot | birds eye | bird 's eye view | overhead shot
eye = eye level | eye-level | level | at eye level | neutral | straight on | normal angle | eye height | eyeline
dutch = dutch | dutch angle | dutch tilt | tilted | canted | oblique | dutch-angle | slanted
over_shoulder = over the shoulder | over-the-shoulder | over shoulder | over his shoulder | over her shoulder | ots
pov = pov | point of view | point-of-view | first person | first-person | subjective
profile = profile | side | from the side | side view | in profile | side angle | sideways on | side on
front = front | from the front | frontal | front view | head on | head-on
back = back | behind | from behind | from the back | rear | back view | rear view
""")

# How deep the picture is sharp.
DEPTHS = table("""
shallow = shallow depth of field | shallow focus | shallow depth-of-field | shallow depth | thin depth of field |
    narrow depth of field | small depth of field | selective focus | soft background | blurred background |
    blurry background | everything else blurred | everything else out of focus | everything else blurry |
    everything else soft | the rest blurred | the rest out of focus | the background blurred | the background out of
    focus | bokeh | background blur | out-of-focus background
deep = deep focus | deep depth of field | large depth of field | great depth of field | everything in focus |
    everything sharp | all in focus
""")

# Where one thing is beside another.
RELATIONS = table("""
left_of = left of | to the left of | on the left of | on the left side of | to the left side of
right_of = right of | to the right of | on the right of | on the right side of | to the right side of
in_front_of = in front of | before | ahead of
behind = behind | at the back of | in back of
on = on | onto | on top of | upon | atop
under = under | underneath | beneath | below
in = in | into | inside | inside of
next_to = next to | beside | by the side of | alongside | right next to | right beside
near = by | near | close to | nearer to | closer to | not far from
between = between | in between
above = above | over
facing = facing | opposite | across from
at = at | against
""")

# Where in the picture.
SPOTS = table("""
frame_left = left | to the left | on the left | to the left side | on the left side | to the left of the frame |
    screen left | on the left of the frame | further left | the left | the left side | to the far left | to the left
    edge | to the left of the picture | frame left | to frame left | to screen left | to the left side of the frame
    | on the left of the picture | on the left hand side | more to the left |
    at the left edge
frame_right = right | to the right | on the right | to the right side | on the right side | to the right of the
    frame | screen right | further right | the right | the right side | to the far right | to the right edge | to
    the right of the picture | frame right | to frame right | to screen right | on the right of the frame | to the
    right side of the frame | on the right of the picture | on the right hand side | more to the right |
    at the right edge
frame_center = to the middle | in the middle | to the center | in the center | center | centered | middle | into the
    middle | into the center | the center | the middle | center stage | to center stage | to the center of the frame
    | in the center of the frame | to the middle of the frame | in the middle of the frame
foreground = foreground | to the foreground | in the foreground | to the front | forward | closer to the camera |
    nearer to the camera | into the foreground | closer | nearer | the front | the foreground | towards the camera |
    up front
background = background | to the background | in the background | to the back | back | backwards | further back |
    into the background | farther away | further away | far away | in the distance | the back | the background |
    away from the camera | into the distance | farther back
""")

# Shapes of the picture.
ASPECTS = table("""
9:16 = 9:16 | vertical | portrait | vertical format | portrait format | portrait mode | upright | tall | a vertical
    video | phone format | for phones | for tiktok | for reels | a reel | a vertical film | vertical video | for a
    phone | for mobile | for instagram reels | 9 by 16 | a vertical format | for instagram stories |
    for stories | for a story | for shorts | for youtube shorts | a phone screen | for a phone screen
1:1 = 1:1 | square | a square | square format | a square format | for instagram | for a post | 1 by 1 | a square video |
    square video | a square picture
4:5 = 4:5 | 4 by 5 | 4x5 | four by five | for the instagram feed | for an instagram post | for the feed
4:3 = 4:3 | 4 by 3 | academy | old tv format | old television
2.39:1 = 2.39:1 | 2.35:1 | 2.39 | 2.35 | cinemascope | scope | anamorphic | letterbox | cinema format | ultra-wide
    format | ultrawide | widescreen cinema | cinematic widescreen
16:9 = 16:9 | for youtube | for tv | widescreen | landscape | horizontal | landscape format | wide format | 16 by 9 |
    horizontal format |
    landscape mode | a horizontal video
""")

# Directions of a camera move.
DIRECTIONS = table("""
left = left | to the left | leftwards | leftward
right = right | to the right | rightwards | rightward
up = up | upwards | upward
down = down | downwards | downward
in = in
out = out
clockwise = clockwise
counterclockwise = counterclockwise
other = the other way | the opposite way | the other direction | the opposite direction
""")

# Heights of a camera by a grown-up's body or the set, metres.
HEIGHTS = numbers("""
0.1 = ground level | ground height | floor level | the ground | the floor | ground
0.2 = street level | road level | ankle height | ankle level
0.5 = knee high | knee height | knee level | knees
0.75 = table height | table level | table top height
1.0 = waist height | waist level | hip height | hip level
1.3 = chest height | chest level
1.5 = shoulder height | shoulder level
1.65 = head height | head level
""")

# From shot to shot.
TRANSITIONS = table("""
dissolve = dissolve | cross-dissolve | crossfade | a dissolve | cross-fade | a crossfade | a cross-dissolve
fade = fade | fade in | fade in from black | a fade in from black | a fade in | fade up | fade up from black |
    a fade | fade from black | fade to black
wipe = wipe | a wipe
cut = cut | hard cut | a cut | a hard cut | straight cut
""")

# Out of a shot.
ENDINGS = table("""
fade = fade out | a fade out | fade to black | a fade to black | fade away | fade out to black | fade to dark
fade_white = fade to white | a fade to white | fade out to white
cut_black = cut to black | a cut to black | cut to a black screen | a black screen | black screen | smash to black |
    smash cut to black | hard cut to black | a hard cut to black | go to black | go black
""")

# Metres of a unit.
UNITS = numbers("""
1.0 = m | metre | metres | meter | meters
0.01 = cm | centimetres | centimeters | centimetre | centimeter
""")

# Camera moves as people say them.
MOVES = table("""
push_in = creep in | ease in | inch in | drift in |
    push | push-in | dolly in | move closer | push in | move in | track in
pull_out = pull back | pull-out | pull out | pull away | dolly out | move back | dolly back | track out
track = follow | tracking
static = still | static | locked | locked-off | fixed | stationary | motionless | no movement | a steady camera |
    steady | unmoving
zoom_in = zoom | zoom in
dolly_zoom = dolly zoom | vertigo
handheld = wobbly | handheld | hand-held | shaky
crane = boom | jib | rise | crane up | crane down
orbit = orbit around | circle | circle around | arc | arc around | circling
zoom_out = zoom out
whip_pan = swish pan
truck = slide
""")

# Ends of a film.
ENDS = table("""
first = up front | beginning | start | front | opening | first | very beginning | very start | at the beginning |
    at the start
    | first position | at the very beginning | first place
last = end | back | last | very end | at the end | last position | at the very end | last place | final
""")

# Steps of shot size.
NEARER = numbers("""
-1 = closer | less distance | nearer | tighter | closer in | in closer | more closely | close up
1 = wider | more distance | more space | more room | more air | further away | farther away | further back |
    farther back | looser | further out | more distant |
    farther | further | back a bit | less close
""")

# How many times as fast footage is played.
SPEEDS = table("""
1/2 = half speed | half as fast | slow motion | slow-motion | slowmo | slow | slower | twice as slow | two times slower
1/4 = very slow motion | quarter speed | super slow motion | extreme slow motion | four times slower
2 = double speed | twice speed | twice as fast | fast | faster | fast motion | fast-forward | time-lapse | timelapse
4 = very fast | quadruple speed
1 = speed | own speed
""")

# How many seconds of its world pass in one of the screen, of a shot made here.
WORLD_PACES = table("""
slow_motion = half as fast | slow motion | slow-motion | slowmo | slow-mo | slow mo | super slow motion
time_lapse = time-lapse | timelapse | time lapse | fast motion | fast-motion | fast-forward
usual = normal speed | real time | real-time | normal motion | usual speed | normal pace
""")
SPEED_UNITS = table("""
1 = x | times as fast | times faster | times speed | x speed | times as quick
1/100 = % | percent | % speed | percent speed
""")

# Shares of a picture's width or height.
SHARES = {"half": 0.5, "third": 1 / 3, "quarter": 0.25, "two-thirds": 2 / 3}
