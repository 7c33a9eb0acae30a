# SPDX-License-Identifier: Apache-2.0
"""Where a scene plays that no words placed: what its things and deeds tell ("a park bench", "a stove", "surfs").

A compound whose first part is a place names that place, whatever its second part is. Else every thing of the cast
that belongs somewhere has a vote; the place with most of them wins, the earlier named thing in a tie.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from soundstage.language.likeness import SITES, stands_for
from soundstage.language.taxonomy import taxonomy
from soundstage.language.vocabulary import Vocabulary

HABITATS = {  # place -> what is found there rather than elsewhere
    "kitchen": "oven stove refrigerator fridge microwave toaster kettle pan saucepan blender chef cook dough spatula "
    "sink dishwasher cutting_board frying_pan soup omelette pancake whisk apron "
    "onion garlic bacon steak butter batter omelet coffee coffee_bean grinder "
    "tongs colander rolling_pin",
    "bedroom": "bed pillow blanket wardrobe crib cradle mattress nightstand pyjamas duvet teddy_bear teddy",
    "bathroom": "toilet bathtub bath washbasin toothbrush toothpaste shower shower_curtain bath_mat urinal towel",
    "living_room": "door doorbell sofa couch armchair fireplace tv television rug piano piano_keyboard bookcase shelf "
    "carpet christmas_tree staircase stair stairs banister",
    "office": "desk keyboard printer laptop computer monitor businessman businesswoman secretary manager clerk",
    "library": "bookshelf librarian",
    "classroom": "blackboard chalkboard teacher pupil schoolboy schoolgirl chalk classmate",
    "beach": "surfboard surfer sailboat yacht ship crab seagull sandcastle lifeguard seashell boat raft "
    "wave starfish pelican fisherman sailor",
    "city": "skyscraper taxi traffic_light commuter tram",
    "street": "street_lamp mailbox hydrant parking_meter basketball_hoop hoop wall brick_wall "
    "basketball bus_stop policeman postman mailman stop_sign vendor",
    "coast_road": "",
    "park": "kite frisbee soccer_ball skateboard swing picnic slide seesaw jogger pigeon stroller bench",
    "forest": "deer wolf bear fox owl squirrel campfire tent mushroom hunter woodpecker lumberjack log pine fern elk "
    "moose hedgehog badger",
    "field": "cow sheep horse tractor farmer scarecrow haystack goat lamb shepherd hay wheat",
    "football stadium": "quarterback goalkeeper striker midfielder footballer linebacker referee batsman cheerleader",
    "baseball stadium": "shortstop baseball_catcher baseball_player baseball_bat baseball_glove baseball_pitcher",
    "athletics track": "sprinter hurdler hurdle relay_runner pole_vaulter shot_putter",
    "airport": "airplane aeroplane plane airliner jet jumbo_jet passenger_plane pilot stewardess biplane aircraft",
    "golf course": "golfer golf_ball golf_club golf_cart caddie",
    "gym": "dumbbell barbell treadmill kettlebell weightlifter bodybuilder punching_bag gymnast boxer personal_trainer "
    "climbing_wall rock_wall bouldering_wall rock_climbing_wall climbing_rope",
    "hospital": "nurse surgeon patient stethoscope hospital_bed paramedic midwife syringe bandage",
    "bar": "bartender barmaid bar_stool barstool cocktail beer pint dartboard",
    "jail cell": "prisoner inmate convict handcuff jailer warden",
    "museum": "curator",
    "church interior": "priest pastor nun bishop choir bride groom bridesmaid pew",
    "ballroom": "throne chandelier courtier",
    "casino": "croupier gambler slot_machine roulette roulette_wheel poker_chip",
    "cemetery": "tombstone gravestone headstone coffin gravedigger mourner",
    "construction site": "excavator bulldozer bricklayer construction_worker crane_operator jackhammer cement_mixer",
    "gas station": "gas_pump fuel_pump",
    "garage": "mechanic toolbox workbench welder carpenter",
    "jungle": "gorilla toucan jaguar orangutan chimpanzee macaw sloth chameleon tarantula",
    "amusement park": "ferris_wheel carousel roller_coaster",
    "garden": "flower rose tulip butterfly bee gnome gardener lawnmower sunflower watering_can wheelbarrow rabbit",
    "desert": "camel cactus scorpion rattlesnake",
    "arctic": "penguin polar_bear walrus igloo husky iceberg narwhal",
    "ice rink": "hockey_player hockey_stick puck figure_skater ice_skater ice_skate goalie",
    "snow hill": "snowman snowball ski skis snowboard skier snowboarder sled sledge toboggan",
    "harbour": "trawler ferry tugboat docker dockworker longshoreman bollard lobster_pot",
    "lake": "rowboat canoe kayak swan beaver",
    "mountain": "volcano climber mountaineer yak chamois",
    "laboratory": "beaker flask test_tube pipette microscope chemist bunsen_burner petri_dish centrifuge",
    "pool": "swimmer lifeguard",
    "moon": "astronaut alien spaceship spacesuit rover flying_saucer lander",
    "theatre": "ballerina orchestra conductor magician curtain spotlight comedian microphone singer "
    "rock_band jazz_band brass_band",
    "underwater": "fish shark whale octopus jellyfish stingray goldfish coral seahorse dolphin submarine mermaid squid "
    "diver",
    "station": "train locomotive metro subway steam_train steam_engine train_track railway_track carriage",
    "cafe": "barista waiter waitress espresso cappuccino latte croissant",
}
_HOME = {noun.replace("_", " "): place for place, nouns in HABITATS.items() for noun in nouns.split()}
DEEDS = {  # what is done only there
    "surf": "beach", "ski": "ski slope", "snowboard": "ski slope", "snorkel": "underwater", "cook": "kitchen",
    "prepare food": "kitchen", "prepare meal": "kitchen", "prepare breakfast": "kitchen",
    "prepare dinner": "kitchen", "grill": "kitchen",
    "row": "lake", "row boat": "lake", "row rowboat": "lake", "paddle boat": "lake",
    "wash self": "bathroom", "brush self": "bathroom", "shower": "bathroom", "floss": "bathroom",
    "bathe": "bathroom", "shave": "bathroom", "take bath": "bathroom", "take shower": "bathroom",
    "bake": "kitchen", "wash dish": "kitchen", "do dish": "kitchen", "dry dish": "kitchen", "rinse dish": "kitchen",
    "wash plate": "kitchen", "wash vegetable": "kitchen", "chop vegetable": "kitchen", "fry": "kitchen",
    "dribble": "street", "dunk ball": "street", "shoot ball": "street", "dribble ball": "street",
    "play basketball": "street", "play hopscotch": "street", "play football": "football stadium",
    "play soccer": "football stadium", "play baseball": "baseball stadium", "play cricket": "football stadium",
    "play rugby": "football stadium", "lift weight": "gym", "lift dumbbell": "gym", "lift barbell": "gym",
    "play poker": "casino", "gamble": "casino",
    "play golf": "golf course", "play tennis": "park", "play badminton": "park", "play volleyball": "park",
    "play frisbee": "park", "play catch": "park", "tag": "park", "tug_of_war": "park",
    "knit": "living room", "crochet": "living room",
    "write": "office", "play hockey": "ice rink", "play ice hockey": "ice rink", "ice skate": "ice rink",
    "skate ice": "ice rink", "figure skate": "ice rink", "roller skate": "street", "rollerblade": "street",
    "change tire": "street", "change tyre": "street", "march": "street", "hula": "park", "hula hoop": "park",
    "jump rope": "park", "skip rope": "park", "shoot basketball": "street", "dunk basketball": "street",
    "skateboard": "street", "ride scooter": "street", "headbutt": "park",
    "dance ballet": "theatre", "swing racket": "park", "swing bat": "field", "hang picture": "living room",
    "hang painting": "living room", "iron": "living room", "do yoga": "park", "jog": "park",
    "sail": "beach", "somebody wake_up": "bedroom", "somebody sleep": "bedroom",
    "aerobics": "gym", "climb rope": "gym", "camp": "forest", "graze": "field", "type": "office", "teach": "classroom",
}  # fmt: skip
TOYS = frozenset(("toy", "plush", "stuffed", "rubber", "model", "miniature", "paper", "clay", "origami"))
NO_SITES = frozenset(  # a first part that tells the kind of thing, not where it is: a school bus, a house cat
    ("house", "home", "school", "common", "green", "class", "room", "wood", "space", "shop", "show", "club", "bar",
     "flat", "hall", "concert", "study", "inside", "trees", "surf", "road", "police", "fire", "bank", "galley", "cell",
     "ward", "pitch")
)  # fmt: skip


def implied_site(nouns: Sequence[str], vocabulary: Vocabulary) -> str:
    """The place that a compound's first part names: ["cafe", "table"] -> "cafe", or ""."""
    for size in range(len(nouns) - 1, 0, -1):
        said = " ".join(nouns[:size])
        if said in NO_SITES or " ".join(nouns).endswith((" bus", " car", " train", " cat", " dog")):
            continue
        unit = vocabulary.places.get(said) or stands_for(SITES, said, vocabulary.places)
        if unit:
            return unit
    return ""


def habitat(noun: str, vocabulary: Vocabulary) -> str:
    """Where a thing of this name belongs, or ""."""
    words = noun.split()
    if len(words) > 1 and words[0] in TOYS:
        return ""  # a toy whale is at home anywhere
    for said in dict.fromkeys((noun, words[-1] if words else "")):
        place = _HOME.get(said, "")
        if place and place.replace("_", " ") in vocabulary.places:
            return vocabulary.places[place.replace("_", " ")]
    return ""


def whereabouts(nouns: Iterable[str], verbs: Iterable[str], vocabulary: Vocabulary) -> str:
    """The place that most of these things and deeds belong to; "" when they tell none."""
    votes: Counter[str] = Counter()
    for noun in nouns:
        site = implied_site(noun.split(), vocabulary)
        votes[site or habitat(noun, vocabulary)] += 3 if site else 1
    for verb in verbs:
        place = DEEDS.get(verb, "")
        votes[vocabulary.places.get(place, "")] += 1
    del votes[""]
    best = max(votes.values(), default=0)
    return next((place for place, n in votes.items() if n == best), "")


def lives_in_water(noun: str) -> bool:
    """A fish or a whale."""
    return any(taxonomy().is_a(noun, kind) for kind in ("fish", "whale"))
