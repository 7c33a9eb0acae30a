# SPDX-License-Identifier: Apache-2.0
"""What people call faces, paces, light, weather, music and loudness when they edit; form as in framewords."""

from __future__ import annotations

from soundstage.edit.framewords import numbers, table

# Faces.
EXPRESSIONS = table("""
happy = happy | beaming | ecstatic | thrilled | smiling | joyful | cheerful | glad | delighted | pleased | merry |
    happier | amused | chirpy | jolly | grinning |
    laughing | excited | a smile | joyous | overjoyed | proud | hopeful | relieved | content | contented | cheeky |
    mischievous | smug | triumphant | in love | touched | grateful | friendly
sad = sad | melancholy | unhappy | sorrowful | gloomy | crying | tearful | sadder | miserable | melancholic |
    depressed | glum | morose | dejected | mopey |
    heartbroken | upset | downcast | frowning | a frown | disappointed | lonely | ashamed | wistful |
    hopeless | devastated | homesick | regretful | sorry | defeated | crestfallen | in tears | tearful
angry = angry | fed up | livid | furious | mad | annoyed | cross | angrier | irritated | grumpy | crabby | cranky |
    moody | enraged | stern | outraged | jealous | disgusted | bitter | frustrated | offended | fierce | sulky |
    impatient | hostile | defiant
afraid = afraid | shy | bashful | coy |
    scared | frightened | terrified | fearful | nervous | worried | anxious | panicked | more scared |
    uneasy | tense | timid | embarrassed | alarmed | horrified | hesitant | suspicious | insecure | stressed
surprised = surprised | astonished | amazed | shocked | startled | stunned | astounded |
    confused | puzzled | bewildered | curious | impressed | baffled | perplexed
sleepy = sleepy | tired | drowsy | exhausted | weary | half asleep
calm = calm | neutral | relaxed | serious | blank | emotionless | bored | composed | indifferent |
    thoughtful | determined | pensive | unimpressed | concentrated | focused | deadpan
""")

# Factors of size, beside those of the language.
SIZES = numbers("""
1.35 = bigger | larger
0.75 = smaller
1.25 = taller | tall
0.8 = shorter | short
2.0 = twice as big | twice as large | double the size | twice the size | twice its size | twice as tall | two times
    bigger
0.5 = half as big | half the size | half as large | half its size | half as tall | two times smaller | twice as
    small
1.7 = much bigger | a lot bigger | much larger
0.55 = much smaller | a lot smaller
1.2 = a bit bigger | a little bigger | slightly bigger | slightly larger
0.85 = slightly smaller | a bit smaller | a little smaller
3.0 = three times as big | three times bigger
""")

# How many of a group, as factors.
GROWN = numbers("""
1.5 = bigger | larger | fuller | denser | thicker | busier | livelier
2.0 = much bigger | a lot bigger | twice as big | far bigger | twice the size | huge | massive | enormous
0.65 = smaller | thinner | sparser | less dense | emptier | thin
0.35 = much smaller | a lot smaller | tiny
0.5 = half as big | half the size
""")
AS_MANY = numbers("""
1.5 = more | some more | a few more | more of
2.0 = many more | lots more | a lot more | twice as many | double the number of | far more | way more | loads more
0.65 = fewer | less | not so many | fewer of
0.35 = far fewer | a lot fewer | much fewer | many fewer | way fewer
0.5 = half as many | half | half the number of | only half
""")
GROWING = numbers("""
1.5 = grow | increase | enlarge | swell | fill out | build up
2.0 = double
3.0 = triple
0.65 = thin out | thin | reduce | shrink | cut down | trim | decrease
0.5 = halve
""")

# Builds, beside the language's own words.
BUILDS = table("""
stout = heavy | heavyset | heavy-set | overweight | big-boned | tubby | portly | chunky | well-fed
muscular = buff | ripped | beefy | well-built | brawny | built like a boxer
thin = skeletal | gaunt | bony | wiry | frail
""")

AMOUNTS = {"amount_of": GROWN, "amount_more": AS_MANY, "amount_verb": GROWING}

# What a file is for.
FILE_ROLES = table("""
style = style | look | palette | style reference | colors | color palette | visual style | mood board |
    grade | look of it
backdrop = backdrop | background | background picture | backing | back wall
place = place | location | set | setting
first_frame = first frame | opening frame | first image | start frame
last_frame = last frame | final frame | closing frame | last image | end frame
music = music | score | soundtrack | song
""")

# Ages.
AGES = table("""
old = old | older | elderly | aged | much older | a pensioner | retired | ancient | very old
young = young | younger | a teenager | much younger | teenage | in the twenties | a student
child = a child | a kid
adult = adult | fully grown | full-grown | full grown | middle-aged | grown-up | an adult | a grown-up
""")

DECADES = {f"{name}ies" if not name.endswith("n") else "teens": n * 10 for n, name in enumerate(
    ("teen", "twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet"), 1)}

# What a line is said with, or without.
WITH = table("""
cheerful = with a smile | with a grin | with a laugh | smiling | grinning | laughing | cheeky | cheekily | teasing |
    teasingly | mischievous | mischievously | flirty | flirtatious | smug | smugly | ironic | sarcastic | hopeful |
    hopefully | relieved | relief | joy | warmth | enthusiasm | excitement | confidence | lively | eager | eagerly
sad = almost crying | almost in tears | close to tears | near tears | nearly crying | tearful | tearfully |
    choked up | with a sigh | with tears | in tears | with a sob | through tears | through her tears |
    through his tears | disappointed | with a lump in his throat |
    with a lump in her throat | wistful | wistfully | ashamed | guilty |
    guiltily | sorry | hurt | lonely | sadness | sorrow | regret | regretful | apologetic | apologetically | pathetic
afraid = timid | timidly | hesitant | hesitantly | uncertain | uncertainly | unsure | in a tiny voice |
    in a small voice | embarrassed | desperate | desperately | pleading | pleadingly | urgent | urgently | fear |
    with a shaking voice | with a trembling voice | tense | panic | nervousness | in disbelief
whisper = in a low voice | in a soft voice | in a hushed voice | hoarse | hoarsely | secretive | secretively
calm = tender | tenderly | lovingly | loving | dreamy | dreamily | cool | coolly | casual | casually | thoughtful |
    thoughtfully | dry | drily | dryly | sober | tenderness | gentleness | patient | patiently | relaxed | bored |
    deadpan | matter-of-fact | flat | level | without emotion | unimpressed | in a bored voice
plain = normal | normally | plainly
angry = with a frown | cold | coldly | icy | icily | bitter | bitterly | sharp | sharply | mocking | mockingly |
    threatening | threateningly | menacing | menacingly | impatient | impatiently | fierce | fiercely | grim | grimly |
    suspicious | suspiciously | defiant | defiantly | anger | rage | contempt | disgusted | gruff | gruffly | with a
    scowl | through his teeth | through her teeth
""")

# Patterns of cloth.
PATTERNS = table("""
striped = striped | stripy | stripey | stripes
pinstriped = pinstriped | pinstripes
checked = checked | chequered | checkered | plaid | tartan | gingham | checks
spotted = spotted | dotted | polka-dot | spotty | polka-dotted | polka dots | dots | spots | polka-dots
plain = plain
""")

# How something is done.
PACES = table("""
slowly = slowly | slow | slower | more slowly | very slowly | much slower | half as fast | at half speed |
    at half the speed | leisurely | a bit
    slower | a little slower
quickly = quickly | fast | faster | more quickly | very quickly | rapidly | hurriedly | much faster | swiftly | in a
    hurry | quicker | twice as fast | at double speed | at twice the speed | a bit faster | a little faster
angrily = angrily
happily = happily | joyfully | cheerfully
sadly = sadly
carefully = carefully | cautiously
nervously = nervously | anxiously
gently = gently | softly | tenderly
quietly = quietly | silently
gracefully = gracefully | elegantly
playfully = playfully
excitedly = excitedly | enthusiastically
suddenly = suddenly | abruptly
calmly = calmly
proudly = proudly
shyly = shyly
wildly = wildly | crazily
lazily = lazily
sleepily = sleepily
loudly = loudly | louder | more loudly | aloud | out loud
""")

# Moods of music, beside those of the language.
MUSIC_MOODS = table("""
calm = soft | gentle | soothing | light | calmer
happy = cheery | happier | bright | lighter
sad = sadder | gloomier
mysterious = darker | dark
scary = scarier | menacing | threatening
adventure = adventurous | adventure | action
tense = thriller | tenser
fireside = warm
playful = quirky | fun | funny | cartoonish | cartoony | cartoon | zany | wacky | comical | silly | goofy
""")

# Decibels that a word means.
LOUDNESS = numbers("""
-6.0 = low | quieter | softer | down | lower | less loud | soft | quiet | more quiet | fainter | gentler | more subtle |
    subtle | lower in volume | not so loud | more distant | a bit quieter | a little quieter | a bit softer | a
    little softer | calmer | weaker | less prominent | faint | from further off | from further away | from far away |
    from afar |
    further off | further away | farther away | from farther off | in the distance | from a distance
6.0 = louder | up | loud | more audible | stronger | more prominent | higher | a bit louder | a little louder | more
    powerful | closer | nearer
-12.0 = much quieter | much softer | very quiet | barely audible | a lot quieter | very soft | a lot softer | very
    faint
12.0 = much louder | very loud | a lot louder
""")

# Weather, beside the words of the language.
WEATHER = table("""
snow = snow lightly | snow a little | snow softly | snow gently | snow | snow hard | snow heavily | heavy snow |
    snowy | some snow | a snowstorm | a blizzard
clear = sun | sunshine | dry | clear sky | clear skies | a clear sky | fine weather | good weather | nice weather |
    sunnier | blue sky | a blue sky | blue skies | clear blue sky | sunny weather
rain = rain lightly | rain a little | rain softly | rain gently | raining lightly | rain hard | rain heavily |
    raining hard | pouring | pour | heavy rain | light rain | some rain | a drizzle
fog = thick fog | foggier | mistier | dense fog | some fog
storm = a storm | a stormy sky | stormy skies | stormy sky | a threatening sky |
    thunder and lightning | bad weather | stormy weather | a thunderstorm
wind = strong wind | windier
cloudy = clouds | cloudier | dark clouds | grey skies | a grey sky | heavy clouds | about to rain | overcast skies
""")

# How weather comes down: more or less of it.
FALLS = table("""
more = pour | pours | pelt | pelts | lash | lashes | hammer | hammers | rage | rages | howl | pick up | picks up |
    get up | intensify | intensifies | come down hard | come down harder | build up | close in | roll in
less = ease | eases | ease off | eases off | let up | lets up | calm | calm down | calms down |
    slacken | slackens | weaken | weakens | subside | subsides | thin out | thins out | abate | abates | drop off
""")

# Light, by the language's own words for it.
LIGHTS = table("""
golden hour = golden light | golden-hour light | golden hour light
backlight = from behind | backlighting | back light
neon = neon light | neon lights | neon lighting
candlelight = candle light | candles
high-key = brighter | more bright | lighter | more light
dim = dim light | less light | dim lighting | darker | dimmer
low-key = low-key light | low-key lighting | low key | moody light | moody lighting | film noir lighting |
    noir lighting | noir light | film noir
high-key = high-key lighting | high key
moonlight = moon light | full moon | a full moon | moonlit | the moon
spotlight = spot light | a spotlight
hard light = long shadows | hard light | hard lighting | hard shadows | deep shadows | strong shadows | harsh shadows
soft light = soft lighting | softer light | softer lighting
warm light = warm light | warmer light | warmer lighting | warmer | warm orange light | orange light | amber light
cold light = colder light | cold lighting | colder | cooler | cooler light | cool light
rim light = a rim light
firelight = fire light
harsh light = harsh lighting
blue light = blue lighting
candlelit = candle lit
backlit = back-lit
dramatic lighting = dramatic light
""")

# From where in the picture light comes.
LIGHT_FROM = table("""
light from the left = from the left | from the left side | from the left hand side | from left | from camera left |
    from screen left
light from the right = from the right | from the right side | from the right hand side | from right |
    from camera right | from screen right
light from above = from above | from overhead | from the ceiling | from the top | straight down | from high up
light from below = from below | from underneath | from the floor | from beneath
backlight = from behind | from the back | from behind him | from behind her | from behind them
""")

# Moods, beside those of the language.
MOODS = table("""
happy = light | lighter
playful = light-hearted | funnier | funny | sillier
mysterious = eerie | eerier
""")

# Tempos of music.
TEMPOS = table("""
slow = slower | slow | slow-paced | at a slower tempo | in a slower tempo
fast = faster | fast | quicker | upbeat | fast-paced | at a faster tempo | in a faster tempo | more upbeat
medium = medium
""")

# Manners that a verb of speaking carries; "-" is the plain one.
SPEECH = table("""
- = says | asks | replies | answers
whisper = barely audible | hardly audible | almost inaudible | whispers | whispery | breathy | murmurs | mumbles |
    mutters | whispering | mumbling
sad = sighs | sigh | sobs | sob
shout = shouty | shouts | yells | screams | exclaims | shouting | yelling | scream | yell
sing = sings | singing
""")

# Words for a voice.
VOICES = table("""
deep = deep
deeper = deeper
low = low
lower = lower
high = high
higher = higher
squeaky = squeaky
raspy = raspy | gravelly | gravel | husky | croaky | hoarse
rough = rough
old = old
young = young
british = british
american = american
cheerful = cheerful
warm = warm
soft = soft
calm = calm
gentle = gentle
loud = loud
noble = noble
robotic = robotic
bright = bright
firm = firm
child = child
childlike = childlike
feminine = feminine
masculine = masculine
female = female
male = male
scary = scary
gruff = gruff
shrill = shrill
husky = husky
hoarse = hoarse
elderly = elderly
light = light
kind = kind
wise = wise
jolly = jolly
slow = slow
slower = slower
fast = fast
faster = faster
quick = quick
rougher = rougher
softer = softer
older = older
younger = younger
lively = lively
serious = serious
""")

# Hours, beside the words of the language.
HOURS = table("""
dusk = sun going down | the sun going down | sun setting | the sun setting | nightfall | evening time | the evening |
    the golden hour
night = night time | the middle of the night
day = day time | bright day
noon = mid-day | lunchtime
day = broad daylight | daylight | full daylight
dawn = sun coming up | the sun coming up | sun rising | the sun rising | sunup | first light | at first light |
    crack of dawn | break of day | early in the morning
morning = early morning | mid-morning | the morning
""")
BEARDS = dict.fromkeys(("beard", "moustache", "mustache", "goatee"), "beard")
SHAVEN = dict.fromkeys(("clean-shaven", "clean shaven"), "beard")
