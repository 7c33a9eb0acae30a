# SPDX-License-Identifier: Apache-2.0
"""Closed lists of English that a reader must know by heart: numbers, colours, ages, order words, manners.

Only language lives here; what the house can build or do comes from the families at run time (vocabulary.py).
"""

from __future__ import annotations

from soundstage.colour import NAMED
from soundstage.language.wordlist import word_set
from soundstage.size import SIZES as SIZES


def _pairs(text: str) -> dict[str, str]:
    """ "a b=x; c=y" -> {"a": "x", "b": "x", "c": "y"}; underscores are spaces."""
    found = {}
    for part in text.split(";"):
        left, _, right = part.strip().partition("=")
        found.update(dict.fromkeys((w.replace("_", " ") for w in left.split()), right.strip()))
    return found


NUMBERS = {
    w: i
    for i, w in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        ]
    )
} | {"thirty": 30, "forty": 40, "fifty": 50, "hundred": 100, "dozen": 12}
OF_WATER = frozenset(("water", "surface", "shore", "bank", "edge", "floor"))  # of a lake, a kitchen: there
COUNTS = {
    "a couple of": 2,
    "a couple": 2,
    "a pair of": 2,
    "both": 2,
    "a dozen": 12,
    "half a dozen": 6,
    "half a dozen of": 6,
    "dozens of": 12,
    "a few": 3,
    "few": 3,
    "several": 4,
    "some": 3,
    "many": 6,
    "a group of": 4,
    "a herd of": 5,
    "a flock of": 6,
    "a crowd of": 8,
    "a row of": 5,
    "a bunch of": 5,
    "a pack of": 4,
    "a school of": 6,
    "a swarm of": 8,
    "rows of": 8,
    "groups of": 6,
    "crowds of": 12,
    "lots of": 6,
    "a lot of": 6,
    "multiple": 4,
    "various": 4,
    "numerous": 8,
    "a handful of": 4,
    "a series of": 3,
    "hundreds of": 12,
    "thousands of": 12,
    "a trio of": 3,
    "a team of": 4,
    "a family of": 4,
    "a line of": 5,
    "a set of": 3,
}
GROUP_NOUNS = {
    "couple": 2,
    "pair": 2,
    "group": 4,
    "crowd": 8,
    "herd": 5,
    "flock": 6,
    "family": 4,
    "team": 5,
    "band": 4,
    "tribe": 6,
    "clan": 5,
    "audience": 8,
    "twin": 2,
    "triplet": 3,
    "crew": 4,
    "class": 6,
    "choir": 6,
    "orchestra": 8,
    "army": 8,
    "platoon": 8,
    "squad": 5,
    "regiment": 8,
    "congregation": 8,
    "mob": 8,
    "gang": 5,
    "duo": 2,
    "trio": 3,
}
COLLECTIVES = GROUP_NOUNS | {
    w: n
    for n, words in {
        2: "brace",
        3: "threesome cluster clump tuft",
        4: "squad platoon pile stack heap bundle collection set cluster stand patch litter clutch gang quartet",
        5: "troop pride pod pack row line string batch bed company fleet quintet",
        6: "colony gaggle school host convoy procession cloud assortment swath shower",
        8: "swarm army hive mob throng horde sea forest field multitude mass legion stream",
    }.items()
    for w in words.split()
}
RANKED = word_set("taller shorter older younger elder bigger smaller larger heavier lighter tallest shortest oldest "
                  "youngest eldest biggest smallest")
TIMES = {"once": 1, "twice": 2, "thrice": 3, "repeatedly": 3, "again and again": 3, "over and over": 3,
         "over and over again": 3, "time and again": 3, "several times": 3}
COLORS = frozenset(NAMED)  # what is called a colour can be mixed
SHADES = word_set("dark light bright pale deep vivid soft pastel neon royal")
OF_UNITS = {"window": ("windowsill", "window sill", "window ledge", "sill")}  # what is part of a thing told before
AGES = _pairs(
    "old elderly aged ancient=old; young youthful teenage=young; adult grown grown-up grownup middle-aged=adult; "
    "baby=child"
)
AGE_NOUNS = _pairs(
    "boy girl child kid toddler baby infant schoolboy schoolgirl son daughter grandson granddaughter "
    "pupil=child; teenager teen student youth lad lass=young; "
    "grandmother grandfather grandma grandpa granny elder=old"
)
BUILDS = word_set(
    "slim slender thin skinny lean stout fat chubby plump strong muscular burly tall short stocky lanky athletic petite"
)
SKINS = _pairs("pale fair=pale; tanned=tan; dark-skinned=dark; light-skinned=light; brown-skinned=brown")
YOUNG = _pairs(
    "puppy pup=dog; kitten=cat; foal pony=horse; calf=cow; lamb=sheep; piglet=pig; cub=bear; "
    "chick=chicken; duckling=duck; fawn=deer; bunny=rabbit; tadpole=frog; cygnet=swan; "
    "owlet=owl; eaglet=eagle; joey=kangaroo; kid=child"
)
MALE = word_set(
    "man men boy father dad daddy brother son husband king prince grandfather grandpa uncle nephew gentleman guy "
    "lad mr sir actor waiter knight wizard monk priest boyfriend groom cowboy fisherman policeman fireman "
    "businessman salesman postman mailman sailor soldier blacksmith lumberjack butler emperor duke lord "
    "bull stallion rooster ram monsieur grandson schoolboy barman anchorman spokesman dude samurai he him his"
)
FEMALE = word_set(
    "woman women girl mother mom mum mommy mummy sister daughter wife queen princess grandmother grandma "
    "granny aunt niece lady mrs ms miss madam actress waitress witch nun girlfriend bride policewoman "
    "businesswoman saleswoman empress duchess hen mare ballerina granddaughter schoolgirl maid hostess "
    "barmaid geisha fairy mermaid goddess heroine she her hers"
)
MALE_NAMES = word_set(
    "adam alan albert alex alexander andrew anthony arthur ben benjamin bill bob brian bruce carl charles "
    "charlie chris christopher dan daniel david dennis ed edward eric erik frank fred george greg harry "
    "henry hugo ian jack jacob jake james jason jeff jim joe john jonathan jose joseph juan karl kevin "
    "leo leon liam louis lucas luke mark martin matt max michael mike mohammed nick noah oliver oscar "
    "patrick paul pedro peter phil philip ralph ray richard rob robert ron ryan sam samuel scott sean "
    "simon stephen steve ted theo thomas tim tom tony victor walter will william"
)
FEMALE_NAMES = word_set(
    "agnes alice amanda amelia amy ana andrea angela anna anne annie ava barbara beth betty carmen carol "
    "caroline charlotte chloe clara claire daisy deborah diana dora dorothy eleanor elena elizabeth "
    "ella ellen emily emma eva evelyn fatima fiona florence grace hannah helen ida irene isabel isabella "
    "jane janet jenny jessica jill joan julia julie karen kate katherine laura lena lily linda lisa "
    "lucy luna maria margaret marie martha mary maya mia mona nancy natalie nina nora olga olivia "
    "paula rachel rebecca rita rosa rose ruth sally sandra sara sarah sofia sophia sophie stella susan "
    "sylvia tina vera victoria zoe"
)

HOURS = _pairs(
    "dawn daybreak sunrise first_light early_morning=dawn; morning breakfast_time=morning; noon midday=noon; "
    "afternoon late_afternoon=afternoon; day daytime daylight daylit=day; "
    "dusk sunset twilight evening sundown nightfall golden_hour blue_hour magic_hour=dusk; "
    "night tonight midnight nighttime night-time moonlight starlight moonlit starlit late_night=night"
)
SUNNY = word_set("sunny sunlit sun-drenched sunlight sunshine")  # day, unless an hour is said
WEATHER = _pairs(
    "clear cloudless sunny=clear; cloudy overcast clouds grey_sky=cloudy; "
    "rain rainy raining drizzle drizzling downpour rainfall rainstorm=rain; "
    "snowing snowfall snowstorm blizzard snowflakes falling_snow flurry=snow; "
    "fog foggy mist misty haze hazy=fog; storm stormy thunderstorm lightning tempest hurricane=storm; "
    "wind windy breezy breeze gusty gale windswept=wind"
)
WET = word_set("rainy raining rain drizzle drizzling downpour rainfall rainstorm")
SEASONS = _pairs(
    "spring springtime=spring; summer summertime=summer; autumn fall autumnal=autumn; "
    "winter wintry snowy snow-covered frozen icy wintertime snow=winter; snow-capped=winter"
)
LIGHTS = word_set(
    "golden_hour backlight backlit neon neon-lit candlelight candlelit candle-lit lamp-lit moon-lit sun-lit "
    "moonlight moonlit firelight sunlight "
    "spotlight silhouette low-key high-key soft_light hard_light dim dimly_lit warm_light sunlit lamplight "
    "torchlight fluorescent dappled warm_lighting soft_lighting dramatic_lighting cinematic_lighting "
    "natural_light harsh_light cold_light blue_light streetlight dark_background bright_light rim_light"
)
MOODS = _pairs(
    "lonely loneliness lonesome solitude isolation=lonely; tense tension suspense suspenseful thrilling urgency "
    "danger anger rage=tense; "
    "happy joyful joyous cheerful merry joy happiness festive celebratory=happy; "
    "sad melancholic melancholy sorrowful gloomy sorrow grief sadness despair misery anguish "
    "longing regret heartbreak=sad; "
    "calm peaceful serene tranquil quiet serenity peace tranquility relaxing relaxed cozy cosy=calm; "
    "scary eerie spooky creepy haunting ominous horror fear frightening dread terror menace "
    "menacing sinister unease=scary; "
    "romantic romance love tender tenderness intimate intimacy passion=romantic; mysterious mystery=mysterious; "
    "epic heroic majestic grand triumphant awe triumph victory glory justice courage bravery=epic; "
    "magical whimsical wonder dreamy enchanting=magical; "
    "playful funny comical humorous comedic=playful; dramatic=dramatic; nostalgic nostalgia=nostalgic; "
    "energetic lively upbeat exciting vibrant excitement chaos=energetic; "
    "hopeful hope inspiring uplifting freedom liberty optimism=hopeful"
)
SPEECH = _pairs(
    "say tell ask answer reply remark add explain state announce declare mention respond note=; speak talk=; "
    "continue begin read_aloud narrate recite comment report greet introduce admit promise warn suggest insist=; "
    "whisper murmur mutter breathe mumble=whisper; shout yell cry_out call call_out scream bellow exclaim cheer "
    "holler roar bark_out=shout; sigh=sad; sing hum chant=sing; sob wail weep=sad; laugh giggle chuckle joke "
    "tease=cheerful; growl snarl hiss snap=angry; plead beg stammer stutter gasp=afraid; yawn=sleepy; "
    "cry=sad; beam=cheerful; croak=whisper; grumble=angry"
)
MANNERS = _pairs(
    "whispering whispered whispers whisper quietly softly hushed low under_his_breath under_her_breath=whisper; "
    "shouting shouted loud loudly yelling screaming shout shouts=shout; cheerful cheerfully happy happily joyful "
    "joyfully excited excitedly bright brightly enthusiastic enthusiastically delighted laughing smiling warm warmly "
    "playful playfully amused upbeat=cheerful; sleepy sleepily tired drowsy yawning wearily weary=sleepy; sad sadly "
    "crying tearful tearfully sobbing mournful sorrowful broken heartbroken=sad; angry angrily furious furiously "
    "irritated annoyed stern sternly harsh=angry; afraid scared frightened fearful fearfully trembling nervous "
    "nervously anxious anxiously worried panicked terrified shaky=afraid; calm calmly gentle gently soothing steady "
    "soft kind kindly flat neutral=calm; singing sung sing=sing; serious seriously grave gravely solemn=calm; "
    "proud proudly confident confidently=cheerful; curious curiously surprised=cheerful"
)
MANNER_WORDS = word_set(
    "slowly quickly suddenly fast angrily carefully gently quietly silently softly loudly nervously happily "
    "sadly excitedly rapidly gracefully playfully"
)
STARTERS = word_set(
    "begin start continue try attempt proceed keep manage decide get go come want need seem appear "
    "alternate resume stop_to finish help use like love intend prepare pause pretend"
)
VOICEOVER = word_set("narrator voiceover voice-over voice_over narration announcer off-screen_voice commentator")
LANGUAGES = word_set(
    "english french german spanish italian portuguese japanese chinese mandarin cantonese korean russian arabic hindi "
    "dutch swedish polish turkish greek latin hebrew vietnamese thai czech hungarian finnish norwegian danish ukrainian"
)
CALLED = word_set("named called titled nicknamed dubbed christened")  # "a dog named Rex"
NAMING = word_set("name call title nickname dub christen")
SILENT = word_set("dialogue narration subtitles")
CLOTHES = word_set(
    "coat dress hat cap shirt t-shirt suit jacket skirt trousers pants jeans shorts sweater jumper hoodie "
    "scarf gloves boots shoes sneakers uniform robe cloak cape apron vest blouse raincoat tie overalls "
    "pyjamas pajamas helmet glasses sunglasses mask costume gown kimono sandals bikini swimsuit tank_top "
    "mittens beanie crown headphones backpack armor armour tuxedo leggings bow necklace socks top outfit "
    "clothes clothing attire leotard tutu wetsuit spacesuit veil turban headscarf hijab bandana jersey blazer "
    "goggles earrings earring bracelet belt stockings slippers heels cardigan waistcoat trenchcoat poncho sari toga "
    "collar beret fedora bonnet tiara bowtie stetson tricorne tricorn halo hood eyepatch tabard headband "
    "trainers tracksuit dungarees wellies monocle sash balaclava"
)
HAIR = word_set("hair beard moustache mustache braid braids ponytail bun curls pigtails bald goatee fringe bangs")
PARTS = word_set(
    "ear eye tail nose mouth head face hand arm leg foot paw wing horn fur feather beak mane back neck lap "
    "finger shoulder knee cheek chin forehead tooth lip claw whisker skin body chest stomach belly hoof trunk "
    "antler shell tusk scale fin trunk brow eyebrow eyelid tongue wrist elbow ankle toe thumb fist knuckle "
    "muzzle snout jaw nostril udder hump tentacle flipper pouch crest plume tuft comb wattle eyelash thigh calf heel "
    "torso waist hip spine rib tailfeather paw_pad pincer feeler antenna"
)
ABSTRACT = word_set(
    "landing release time way moment sense feeling scene shot video footage clip film movie frame view kind sort "
    "type part middle center centre background foreground distance air side end start beginning bit lot thing "
    "something everything nothing anything look second minute image picture camera viewer screen series "
    "angle perspective atmosphere silence mood style tone lighting close-up motion movement angle detail"
)
PAIRS = word_set("stairs scissors glasses sunglasses trousers jeans shorts pants skis binoculars headphones pliers "
                 "tweezers chopsticks shoes sneakers boots slippers sandals heels trainers tongs")
SPLIT_NOUNS = word_set(
    "front back top bottom side left right middle center centre edge corner rear foot end inside outside base"
)

THEN = word_set(
    "then next afterwards afterward finally later subsequently eventually after_that and_then before_long "
    "soon lastly followed_by after_a_while after_a_moment in_the_end at_last moments_later"
)
WITH = word_set("meanwhile simultaneously at_the_same_time all_the_while in_the_meantime during_this concurrently")
SUBORDINATE_WITH = word_set("while as when whilst whereas during")
NEGATORS = word_set("no without not never none n't neither nor")
INSTRUMENTS = word_set(
    "piano guitar violin cello flute drum drums strings trumpet saxophone harp organ clarinet ukulele banjo accordion "
    "harmonica bass synth synthesizer orchestra music_box kalimba bells xylophone marimba choir horn horns tuba "
    "trombone oboe percussion bagpipes fiddle mandolin sitar lute keyboard"
)
TEMPOS = _pairs("slow slow-paced=slow; fast fast-paced quick rapid uptempo up-tempo=fast; medium moderate=medium")
GENRES = _pairs(
    "jazz jazzy=jazz; rock=rock; pop=pop; classical=classical; orchestral=orchestral; ambient=ambient; "
    "electronic techno=electronic; folk=folk; lullaby=lullaby; waltz=waltz; march=march; blues=blues; "
    "hip-hop hip_hop rap trap=hip-hop; lo-fi lofi chillhop=lo-fi; funk funky=funk; reggae=reggae; metal=metal; "
    "disco=disco; swing=jazz; soul=soul; tango=tango; polka=folk; choral=choral; synthwave=electronic; "
    "country=country; cinematic=cinematic; acoustic=acoustic"
)
SOUND_ADJECTIVES = word_set(
    "loud distant soft faint quiet sharp dull low high muffled gentle heavy light deep rhythmic far-off subtle "
    "deafening piercing rumbling crisp dry wet muted hollow metallic wooden scratchy hoarse audible resonant shrill "
    "thin tinny booming thunderous steady constant sudden short long brief slight tiny aggressive harsh clear "
    "delicate hushed thick sloppy bright dull continuous abrupt"
)
SOUND_NOUNS = word_set("sound noise sounds noises")
BEDDING = word_set("ambience ambiance atmosphere background hum murmur bustle din chatter")
VERB_LIKE = _pairs(
    "gallop sprint dash race hurry rush jog bolt scurry scamper charge flee=run; stroll stride march wander trot pace "
    "shuffle stagger tiptoe wade creep limp approach reach amble roam "
    "slip_through slip_past slip_into slip_out slip_away hike trudge step move travel advance head "
    "proceed patrol parade=walk; hop leap bounce skip vault=jump; glance gaze stare peer watch observe view examine "
    "inspect notice study admire=look; devour chew munch nibble lick bite gobble taste consume=eat; sip gulp=drink; "
    "nap doze snooze rest=sleep; recline lounge sprawl lie_down perch_down=lie; perch seat squat settle slump=sit; "
    "glide soar hover "
    "flutter flap circle=fly; grab take lift fetch grasp seize collect gather pluck snatch hold carry raise "
    "pick retrieve receive=pick up; place set lay drop lower deposit insert=put down; pass hand offer present "
    "deliver share=give; toss hurl fling pitch=throw; weep sob wail whimper=cry; grin beam smirk=smile; giggle "
    "chuckle cackle=laugh; howl yelp growl woof=bark; applaud=clap; embrace cuddle hold_close=hug; twirl waltz "
    "spin=dance; collapse tumble trip slip topple stumble=fall; freeze halt pause wait=stop; emerge arrive appear "
    "come=enter; depart leave disappear vanish withdraw get_out get_off go_out climb_out step_out=exit; "
    "get_in get_into go_in step_in climb_in=enter; get_onto step_onto=climb; "
    "pursue follow hunt=chase; paddle dive float=swim; "
    "sketch draw scribble paint=write; bake fry grill stir prepare roast=cook; bow nod_off=nod; pedal cycle "
    "steer=drive; do practice practise=work; rise get_up stand_up=stand; pet stroke pat=give; "
    "scan search look_around explore=look around; "
    "duck cower=crouch; shake_hands greet=wave; strum perform=play; shut=close; unlock unwrap=open; "
    "sail cruise roll=drive; stretch pose=stand; rotate=turn; bang tap=knock; talk chat converse discuss=speak; "
    "kick dribble=play; gesture=point; spill=pour; ascend scale=climb; sneak=walk; slide skate ski surf "
    "skateboard=walk; rock=sway; land=fall; awake wake_up=stand; gaze_out=look; reach_for=touch"
)
