# SPDX-License-Identifier: Apache-2.0
"""Closed lists of English that a reader must know by heart: numbers, colours, ages, order words, manners.

Only language lives here; what the house can build or do comes from the families at run time (vocabulary.py).
"""

from __future__ import annotations

from soundstage.language.wordlist import words


def _pairs(text: str) -> dict[str, str]:
    """"a b=x; c=y" -> {"a": "x", "b": "x", "c": "y"}; underscores are spaces."""
    found = {}
    for part in text.split(";"):
        left, _, right = part.strip().partition("=")
        found.update(dict.fromkeys((w.replace("_", " ") for w in left.split()), right.strip()))
    return found


NUMBERS = {w: i for i, w in enumerate(
    ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"])} | {"thirty": 30, "forty": 40, "fifty": 50, "hundred": 100, "dozen": 12}
COUNTS = {"a couple of": 2, "a couple": 2, "a pair of": 2, "both": 2, "a dozen": 12, "dozens of": 12, "a few": 3,
          "few": 3, "several": 4, "some": 3, "many": 6, "a group of": 4, "a herd of": 5, "a flock of": 6,
          "a crowd of": 8, "a row of": 5, "a bunch of": 5, "a pack of": 4, "a school of": 6, "a swarm of": 8,
          "rows of": 8, "groups of": 6, "crowds of": 12, "lots of": 6, "a lot of": 6, "multiple": 4, "various": 4,
          "numerous": 8, "a handful of": 4, "a series of": 3, "hundreds of": 12, "thousands of": 12, "a stack of": 1,
          "a trio of": 3, "a team of": 4, "a family of": 4, "a line of": 5, "a set of": 3}
GROUP_NOUNS = {"couple": 2, "pair": 2, "group": 4, "crowd": 8, "herd": 5, "flock": 6, "family": 4, "team": 5,
               "band": 4, "audience": 8, "crew": 4, "class": 6, "choir": 6, "orchestra": 8, "duo": 2, "trio": 3}
TIMES = {"once": 1, "twice": 2, "thrice": 3, "repeatedly": 3, "again and again": 3, "several times": 3}
COLORS = words(
    "red green blue yellow orange purple pink black white brown grey gray golden gold silver beige cream crimson "
    "scarlet maroon navy teal turquoise cyan violet magenta lilac lavender olive tan khaki bronze copper ivory "
    "charcoal indigo amber ruby emerald blonde blond ginger sandy rosy peach mint aqua burgundy mustard coral rust "
    "sapphire platinum auburn")
SHADES = words("dark light bright pale deep vivid soft pastel neon royal")
SIZES = {"tiny": 0.5, "miniature": 0.5, "minuscule": 0.5, "small": 0.75, "little": 0.75, "compact": 0.75, "big": 1.35,
         "large": 1.35, "great": 1.35, "huge": 2.0, "enormous": 2.0, "giant": 2.0, "gigantic": 2.0, "massive": 2.0,
         "colossal": 2.5, "towering": 1.8, "vast": 1.8}
AGES = _pairs("old elderly aged ancient=old; young youthful teenage=young; adult grown middle-aged=adult; baby=child")
AGE_NOUNS = _pairs("boy girl child kid toddler baby infant schoolboy schoolgirl son daughter grandson granddaughter "
                   "pupil=child; teenager teen student youth lad lass=young; "
                   "grandmother grandfather grandma grandpa granny elder=old")
BUILDS = words("slim slender thin skinny lean stout fat chubby plump strong muscular burly tall short stocky lanky "
              "athletic petite")
SKINS = _pairs("pale fair=pale; tanned=tan; dark-skinned=dark; light-skinned=light; brown-skinned=brown")
YOUNG = _pairs("puppy pup=dog; kitten=cat; foal pony=horse; calf=cow; lamb=sheep; piglet=pig; cub=bear; "
               "chick hen rooster=chicken; duckling=duck; fawn=deer; bunny=rabbit; tadpole=frog; cygnet=swan; "
               "owlet=owl; eaglet=eagle; joey=kangaroo; kid=child")
MALE = words("man men boy father dad daddy brother son husband king prince grandfather grandpa uncle nephew gentleman guy "
            "lad mr sir actor waiter knight wizard monk priest boyfriend groom cowboy fisherman policeman fireman "
            "businessman salesman postman mailman sailor soldier blacksmith lumberjack butler emperor duke lord "
            "bull stallion rooster ram monsieur grandson schoolboy barman anchorman spokesman dude samurai he him his")
FEMALE = words("woman women girl mother mom mum mommy mummy sister daughter wife queen princess grandmother grandma "
              "granny aunt niece lady mrs ms miss madam actress waitress witch nun girlfriend bride policewoman "
              "businesswoman saleswoman empress duchess hen mare ballerina granddaughter schoolgirl maid hostess "
              "barmaid geisha fairy mermaid goddess heroine she her hers")
MALE_NAMES = words("adam alan albert alex alexander andrew anthony arthur ben benjamin bill bob brian bruce carl charles "
                  "charlie chris christopher dan daniel david dennis ed edward eric erik frank fred george greg harry "
                  "henry hugo ian jack jacob jake james jason jeff jim joe john jonathan jose joseph juan karl kevin "
                  "leo leon liam louis lucas luke mark martin matt max michael mike mohammed nick noah oliver oscar "
                  "patrick paul pedro peter phil philip ralph ray richard rob robert ron ryan sam samuel scott sean "
                  "simon stephen steve ted theo thomas tim tom tony victor walter will william")
FEMALE_NAMES = words("agnes alice amanda amelia amy ana andrea angela anna anne annie ava barbara beth betty carmen carol "
                    "caroline charlotte chloe clara claire daisy deborah diana dora dorothy eleanor elena elizabeth "
                    "ella ellen emily emma eva evelyn fatima fiona florence grace hannah helen ida irene isabel isabella "
                    "jane janet jenny jessica jill joan julia julie karen kate katherine laura lena lily linda lisa "
                    "lucy luna maria margaret marie martha mary maya mia mona nancy natalie nina nora olga olivia "
                    "paula rachel rebecca rita rosa rose ruth sally sandra sara sarah sofia sophia sophie stella susan "
                    "sylvia tina vera victoria zoe")

HOURS = _pairs(
    "dawn daybreak sunrise first_light early_morning=dawn; morning breakfast_time=morning; noon midday=noon; "
    "afternoon late_afternoon=afternoon; day daytime daylight daylit=day; "
    "dusk sunset twilight evening sundown nightfall golden_hour blue_hour magic_hour=dusk; "
    "night midnight nighttime night-time moonlight starlight moonlit starlit late_night=night")
SUNNY = words("sunny sunlit sun-drenched sunlight sunshine")  # day, unless an hour is said
WEATHER = _pairs(
    "clear cloudless sunny=clear; cloudy overcast clouds grey_sky=cloudy; "
    "rain rainy raining drizzle drizzling downpour rainfall rainstorm=rain; "
    "snowing snowfall snowstorm blizzard snowflakes falling_snow flurry=snow; "
    "fog foggy mist misty haze hazy=fog; storm stormy thunderstorm lightning tempest hurricane=storm; "
    "wind windy breezy breeze gusty gale windswept=wind")
WET = words("rainy raining rain drizzle drizzling downpour rainfall rainstorm")
SEASONS = _pairs("spring springtime=spring; summer summertime=summer; autumn fall autumnal=autumn; "
                 "winter wintry snowy snow-covered frozen icy wintertime snow=winter; snow-capped=winter")
LIGHTS = words("golden_hour backlight backlit neon neon-lit candlelight candlelit moonlight moonlit firelight sunlight "
              "spotlight silhouette low-key high-key soft_light hard_light dim dimly_lit warm_light sunlit lamplight "
              "torchlight fluorescent dappled warm_lighting soft_lighting dramatic_lighting cinematic_lighting "
              "natural_light harsh_light cold_light blue_light streetlight dark_background bright_light rim_light")
MOODS = _pairs(
    "lonely loneliness lonesome solitude isolation=lonely; tense tension suspense suspenseful thrilling=tense; "
    "happy joyful joyous cheerful merry joy happiness festive celebratory=happy; "
    "sad melancholic melancholy sorrowful gloomy sorrow grief sadness=sad; "
    "calm peaceful serene tranquil quiet serenity peace tranquility relaxing relaxed cozy cosy=calm; "
    "scary eerie spooky creepy haunting ominous horror fear frightening=scary; "
    "romantic love tender tenderness intimate=romantic; mysterious mystery=mysterious; "
    "epic heroic majestic grand triumphant awe=epic; magical whimsical wonder dreamy enchanting=magical; "
    "playful funny comical humorous comedic=playful; dramatic=dramatic; nostalgic nostalgia=nostalgic; "
    "energetic lively upbeat exciting vibrant excitement=energetic; hopeful hope inspiring uplifting=hopeful")
SPEECH = _pairs(
    "say tell ask answer reply remark add explain state announce declare mention respond note=; speak talk=; "
    "continue begin read_aloud narrate recite comment report greet introduce admit promise warn suggest insist=; "
    "whisper murmur mutter breathe mumble=whisper; shout yell cry_out call call_out scream bellow exclaim cheer "
    "holler roar bark_out=shout; sigh=sad; sing hum chant=sing; sob wail weep=sad; laugh giggle chuckle joke "
    "tease=cheerful; growl snarl hiss snap=angry; plead beg stammer stutter gasp=afraid; yawn=sleepy; "
    "cry=sad; beam=cheerful; croak=whisper; grumble=angry")
MANNERS = _pairs(
    "whispering whispered whispers whisper quietly softly hushed low under_his_breath under_her_breath=whisper; "
    "shouting shouted loud loudly yelling screaming shout shouts=shout; cheerful cheerfully happy happily joyful "
    "joyfully excited excitedly bright brightly enthusiastic enthusiastically delighted laughing smiling warm warmly "
    "playful playfully amused upbeat=cheerful; sleepy sleepily tired drowsy yawning wearily weary=sleepy; sad sadly "
    "crying tearful tearfully sobbing mournful sorrowful broken heartbroken=sad; angry angrily furious furiously "
    "irritated annoyed stern sternly harsh=angry; afraid scared frightened fearful fearfully trembling nervous "
    "nervously anxious anxiously worried panicked terrified shaky=afraid; calm calmly gentle gently soothing steady "
    "soft kind kindly flat neutral=calm; singing sung sing=sing; serious seriously grave gravely solemn=calm; "
    "proud proudly confident confidently=cheerful; curious curiously surprised=cheerful")
MANNER_WORDS = words("slowly quickly suddenly fast angrily carefully gently quietly silently softly loudly nervously happily "
                    "sadly excitedly rapidly gracefully playfully")
STARTERS = words("begin start continue try attempt proceed keep manage decide get go come want need seem appear "
                "stop_to finish help use like love intend prepare pause pretend")
VOICEOVER = words("narrator voiceover voice-over voice_over narration announcer off-screen_voice commentator")
SILENT = words("dialogue narration subtitles")
CLOTHES = words("coat dress hat cap shirt t-shirt suit jacket skirt trousers pants jeans shorts sweater jumper hoodie "
               "scarf gloves boots shoes sneakers uniform robe cloak cape apron vest blouse raincoat tie overalls "
               "pyjamas pajamas helmet glasses sunglasses mask costume gown kimono sandals bikini swimsuit tank_top "
               "mittens beanie crown headphones backpack armor armour tuxedo leggings bow necklace socks top outfit "
               "clothes clothing attire leotard tutu wetsuit spacesuit veil turban headscarf hijab bandana")
HAIR = words("hair beard moustache mustache braid braids ponytail bun curls pigtails bald goatee fringe bangs")
PARTS = words("ear eye tail nose mouth head face hand arm leg foot paw wing horn fur feather beak mane back neck lap "
             "finger shoulder knee cheek chin forehead tooth lip claw whisker skin body chest stomach belly hoof trunk "
             "antler shell tusk scale fin trunk brow eyebrow eyelid tongue wrist elbow ankle toe thumb fist knuckle")
ABSTRACT = words("time way moment sense feeling scene shot video footage clip film movie frame view kind sort type part "
                "middle center centre background foreground distance air side end start beginning bit lot thing "
                "something everything nothing anything look second minute image picture camera viewer screen series "
                "angle perspective atmosphere silence mood style tone lighting close-up motion movement angle detail")
PAIRS = words("scissors glasses sunglasses trousers jeans shorts pants skis binoculars headphones pliers tweezers")
SPLIT_NOUNS = words("front back top bottom side left right middle center centre edge corner rear foot end inside outside "
                   "base")

RELATIONS = {  # phrase -> relation; longest first when matched
    "to the behind of": "behind", "at the behind of": "behind", "to the above of": "above", "above of": "above",
    "to the under of": "under", "to the left hand of": "left_of", "on the left side of": "left_of", "on the left of": "left_of", "to the left of": "left_of", "left of": "left_of",
    "on the right side of": "right_of", "on the right of": "right_of", "to the right of": "right_of",
    "right of": "right_of", "at the left of": "left_of", "at the right of": "right_of",
    "to the left side of": "left_of", "to the right side of": "right_of",
    "in the front of": "in_front_of", "in front of": "in_front_of", "to the front of": "in_front_of",
    "at the front of": "in_front_of", "opposite": "in_front_of", "before": "in_front_of",
    "at the back of": "behind", "to the back of": "behind", "on the back of": "on", "in the back of": "behind",
    "behind": "behind", "on top of": "on", "on the top of": "on", "at the top of": "on", "to the top of": "on",
    "atop": "on", "upon": "on", "on": "on", "onto": "on", "on the bottom of": "under", "at the bottom of": "under",
    "to the bottom of": "under", "under": "under", "underneath": "under", "beneath": "under", "below": "under",
    "inside of": "in", "inside": "in", "in": "in", "within": "in", "into": "in", "in the middle of": "in",
    "in the center of": "in", "in the centre of": "in", "next to": "next_to", "beside": "next_to", "by": "next_to",
    "on the side of": "next_to", "at the side of": "next_to", "to the side of": "next_to", "alongside": "next_to",
    "close to": "near", "near": "near", "near to": "near", "around": "near", "not far from": "near",
    "between": "between", "in between": "between", "among": "between", "above": "above", "over": "above",
    "on the edge of": "on", "at the edge of": "near", "at the foot of": "near", "at the end of": "near",
    "in the corner of": "in", "at": "at", "against": "next_to", "facing": "facing", "across from": "facing",
    "adjacent to": "next_to", "surrounded by": "near", "outside": "near", "outside of": "near",
}
FRAME_SPOTS = {
    "on the left": "frame_left", "to the left": "frame_left", "at left": "frame_left", "frame left": "frame_left",
    "on the left side": "frame_left", "on the right": "frame_right", "to the right": "frame_right",
    "on the right side": "frame_right", "frame right": "frame_right", "in the center": "frame_center",
    "in the centre": "frame_center", "in the middle": "frame_center", "centered": "frame_center",
    "in the foreground": "foreground", "in the background": "background", "in the distance": "background",
    "far away": "background", "in the center of the frame": "frame_center", "screen left": "frame_left",
    "screen right": "frame_right", "on the left side of the frame": "frame_left",
    "on the right side of the frame": "frame_right",
}
WAYS = {  # phrase -> way, for verbs of motion
    "from left to right": "from_left_to_right", "from right to left": "from_right_to_left",
    "left to right": "from_left_to_right", "right to left": "from_right_to_left",
    "from the left to the right": "from_left_to_right", "from the right to the left": "from_right_to_left",
    "into frame": "in", "into the frame": "in", "into view": "in", "into the shot": "in", "out of frame": "out",
    "out of the frame": "out", "out of view": "out", "off screen": "out", "off-screen": "out", "into the scene": "in",
    "through": "through", "across": "across", "along": "along", "past": "past", "towards": "towards",
    "toward": "towards", "away from": "away", "away": "away", "off": "away", "around": "around", "over": "over",
    "up": "up", "down": "down", "out of": "out", "into": "into", "onto": "onto", "to": "to", "up to": "to",
    "back to": "to", "in": "in", "out": "out", "inside": "into", "outside": "out", "from": "from", "forward": "forward",
    "forwards": "forward", "backwards": "backward", "backward": "backward", "in circles": "around",
    "in a circle": "around", "overhead": "over", "by": "past", "after": "after", "upwards": "up", "downwards": "down",
    "upward": "up", "downward": "down", "up and down": "up_and_down", "back and forth": "back_and_forth",
    "back": "back", "home": "away", "from side to side": "side_to_side", "left": "left", "right": "right",
    "to the left": "left", "to the right": "right", "toward the camera": "towards", "closer": "towards",
}
THEN = words("then next afterwards afterward finally later subsequently eventually after_that and_then before_long "
            "soon lastly followed_by after_a_while after_a_moment in_the_end at_last moments_later")
WITH = words("meanwhile simultaneously at_the_same_time all_the_while in_the_meantime during_this concurrently")
SUBORDINATE_WITH = words("while as when whilst whereas during")
NEGATORS = words("no without not never none n't neither nor")
INSTRUMENTS = words(
    "piano guitar violin cello flute drum drums strings trumpet saxophone harp organ clarinet ukulele banjo accordion "
    "harmonica bass synth synthesizer orchestra music_box kalimba bells xylophone marimba choir horn horns tuba "
    "trombone oboe percussion bagpipes fiddle mandolin sitar lute keyboard")
TEMPOS = _pairs("slow slow-paced=slow; fast fast-paced quick rapid uptempo up-tempo=fast; medium moderate=medium")
GENRES = _pairs("jazz jazzy=jazz; rock=rock; pop=pop; classical=classical; orchestral=orchestral; ambient=ambient; "
                "electronic techno=electronic; folk=folk; lullaby=lullaby; waltz=waltz; march=march; blues=blues; "
                "hip-hop rap=hip-hop; country=country; cinematic=cinematic; acoustic=acoustic")
SOUND_ADJECTIVES = words("loud distant soft faint quiet sharp dull low high muffled gentle heavy light deep rhythmic "
                        "far-off subtle deafening piercing rumbling")
SOUND_NOUNS = words("sound noise sounds noises")
VERB_LIKE = _pairs(
    "gallop sprint dash race hurry rush jog bolt scurry scamper charge flee=run; stroll stride march wander trot pace "
    "shuffle stagger tiptoe wade creep limp approach amble roam hike trudge step move travel advance head "
    "proceed patrol parade=walk; hop leap bounce skip vault=jump; glance gaze stare peer watch observe view examine "
    "inspect notice study admire=look; devour chew munch nibble lick bite gobble taste consume=eat; sip gulp=drink; nap "
    "doze snooze rest=sleep; recline lounge sprawl lie_down perch_down=lie; perch seat squat=sit; glide soar hover "
    "flutter flap circle=fly; grab take lift fetch grasp seize collect gather pluck snatch hold carry raise "
    "pick retrieve receive=pick up; place set lay drop lower deposit insert rest_on=put down; pass hand offer present "
    "deliver share=give; toss hurl fling pitch=throw; weep sob wail whimper=cry; grin beam smirk=smile; giggle "
    "chuckle cackle=laugh; howl yelp growl woof=bark; applaud=clap; embrace cuddle hold_close=hug; twirl waltz spin "
    "sway=dance; collapse tumble trip slip topple stumble=fall; freeze halt pause wait=stop; emerge arrive appear "
    "come=enter; depart leave disappear vanish withdraw=exit; pursue follow hunt=chase; paddle dive float=swim; "
    "sketch draw scribble paint=write; bake fry grill stir prepare roast=cook; bow nod_off=nod; pedal cycle "
    "steer=drive; rise get_up stand_up=stand; pet stroke pat touch=give; scan search look_around explore=look around; "
    "duck cower=crouch; shake_hands greet=wave; strum perform=play; shut=close; unlock unwrap=open; "
    "sail cruise roll=drive; stretch pose=stand; rotate=turn; bang tap=knock; talk chat converse discuss=speak; "
    "kick dribble=play; gesture=point; spill=pour; ascend scale=climb; sneak=walk; slide skate ski surf "
    "skateboard=walk; land=fall; awake wake_up=stand; gaze_out=look")
