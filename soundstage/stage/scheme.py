# SPDX-License-Identifier: Apache-2.0
"""Words of light -> what they change: how strong and coloured each lamp is, the air's own light, how dark it reads.

Terms and ratios are those of set lighting: key to fill 2 to 1 is high key, 16 to 1 low key; a back light stands
opposite the camera; practical fire is about 1,900 K, tungsten 2,900 K, moonlight is played blue.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace

from soundstage.nodes import RGB, Material

_FIRE: RGB = (1.0, 0.56, 0.24)
_TUNGSTEN: RGB = (1.0, 0.72, 0.44)
_GOLD: RGB = (1.0, 0.66, 0.30)
_MOON: RGB = (0.50, 0.66, 1.0)
_PINK: RGB = (1.0, 0.10, 0.55)
_CYAN: RGB = (0.06, 0.62, 1.0)
_TUBE: RGB = (0.82, 1.0, 0.86)


@dataclass(frozen=True)
class Scheme:
    """Factors on the usual set-up (1 = as it is), colours (None = the hour's), and places."""

    key: float = 1.0
    fill: float = 1.0
    rim: float = 1.0
    ambient: float = 1.0  # the sky, or a room's open side
    lamps: float = 1.0  # the set's own
    sun: float = 1.0
    level: float = 0.0  # stops by which the picture is to read darker or brighter
    size: float = 1.0  # of the key: small is hard
    turn: float | None = None  # radians of the key from the camera
    rise: float | None = None  # radians of the key above the mark
    side: float | None = None  # of the picture that the key comes from: -1 the left one, 1 the right
    spot: bool = False  # the key is a cone of light with a pool on the ground
    black: bool = False  # performers are shapes against the light
    key_color: RGB | None = None
    fill_color: RGB | None = None
    rim_color: RGB | None = None
    other_rim: RGB | None = None  # where the two rims differ


SCHEMES: dict[str, Scheme] = {
    "golden": Scheme(key=0.9, fill=0.7, rim=2.2, rise=0.22, key_color=_GOLD, rim_color=(1.0, 0.55, 0.20), level=0.25),
    "backl": Scheme(key=0.12, fill=0.45, rim=4.5, ambient=0.5, sun=0.15, level=-0.3, rim_color=(1.0, 0.86, 0.66)),
    "rim": Scheme(key=0.45, fill=0.5, rim=3.0, ambient=0.6, lamps=0.6, sun=0.5, level=-0.4),
    "silhouette": Scheme(key=0.05, fill=0.05, rim=0.5, sun=0.6, lamps=0.7, black=True, level=0.0),
    "neon": Scheme(key=0.7, fill=1.8, rim=2.0, ambient=0.5, lamps=0.5, sun=0.2, level=-0.35, turn=1.25, key_color=_PINK,
                   fill_color=_CYAN, rim_color=_CYAN, other_rim=_PINK),
    "candle": Scheme(key=1.5, fill=0.25, rim=0.5, ambient=0.22, lamps=0.12, sun=0.0, level=-0.2, size=0.4, rise=0.15,
                     turn=0.6, key_color=_FIRE, fill_color=_FIRE, rim_color=_TUNGSTEN),
    "fire": Scheme(key=1.6, fill=0.2, rim=0.7, ambient=0.3, lamps=0.2, sun=0.0, level=-0.1, size=0.6, rise=0.08,
                   turn=0.6, key_color=_FIRE, fill_color=_FIRE, rim_color=(1.0, 0.42, 0.12)),
    "lamplight": Scheme(key=1.3, fill=0.4, rim=0.7, ambient=0.4, lamps=0.5, sun=0.1, level=-0.45, key_color=_TUNGSTEN,
                        fill_color=_TUNGSTEN, rim_color=_TUNGSTEN),
    "street": Scheme(key=1.3, fill=0.25, rim=0.8, ambient=0.5, sun=0.4, level=-0.35, rise=1.2, spot=True,
                     key_color=_TUNGSTEN),
    "moon": Scheme(key=0.8, fill=0.5, rim=1.6, lamps=0.15, level=-0.2, key_color=_MOON, fill_color=(0.3, 0.42, 0.9),
                   rim_color=(0.72, 0.84, 1.0)),
    "spot": Scheme(key=2.6, fill=0.05, rim=0.3, ambient=0.10, lamps=0.06, sun=0.0, level=0.5, rise=0.8, turn=0.3,
                   spot=True, key_color=(1.0, 0.95, 0.86)),
    "low key": Scheme(key=1.2, fill=0.06, rim=0.9, ambient=0.12, lamps=0.2, sun=0.06, level=-0.75, turn=1.4),
    "dramatic": Scheme(key=1.2, fill=0.15, rim=1.3, ambient=0.4, lamps=0.45, sun=0.6, level=-0.35, turn=1.3),
    "high key": Scheme(key=1.0, fill=3.0, rim=0.7, ambient=1.7, lamps=1.3, level=0.55, size=1.8),
    "soft": Scheme(fill=1.8, rim=0.7, sun=0.35, ambient=1.2, size=2.2),
    "hard": Scheme(key=1.6, fill=0.3, rim=0.8, ambient=0.6, size=0.2),
    "dim": Scheme(fill=0.6, ambient=0.6, lamps=0.5, sun=0.5, level=-0.75),
    "bright": Scheme(fill=1.5, ambient=1.2, level=0.4),
    "warm": Scheme(key_color=_TUNGSTEN, fill_color=(1.0, 0.84, 0.66), rim_color=_GOLD),
    "cold": Scheme(key_color=(0.66, 0.82, 1.0), fill_color=(0.5, 0.66, 1.0), rim_color=(0.78, 0.88, 1.0)),
    "only": Scheme(fill=0.12, rim=0.25, ambient=0.15, lamps=0.1, sun=0.0, level=-0.3),
    "from the left": Scheme(fill=0.5, rim=0.7, sun=0.35, turn=1.25, side=-1.0),
    "from the right": Scheme(fill=0.5, rim=0.7, sun=0.35, turn=1.25, side=1.0),
    "from above": Scheme(fill=0.4, rim=0.8, sun=0.35, turn=0.1, rise=1.35),
    "from below": Scheme(key=1.1, fill=0.3, rim=0.6, sun=0.2, turn=0.25, rise=-0.12),
    "fluorescent": Scheme(key=0.9, fill=1.8, rim=0.3, size=2.5, rise=1.25, key_color=_TUBE, fill_color=_TUBE),
}
_HUES: dict[str, RGB] = {  # of gels before the lamps
    "red": (1.0, 0.10, 0.06), "green": (0.12, 1.0, 0.22), "pink": (1.0, 0.26, 0.58), "purple": (0.52, 0.14, 1.0),
    "violet": (0.45, 0.18, 1.0), "magenta": (1.0, 0.08, 0.72), "orange": (1.0, 0.46, 0.10), "yellow": (1.0, 0.82, 0.20),
    "turquoise": (0.08, 0.86, 0.80), "teal": (0.06, 0.70, 0.72), "cyan": (0.08, 0.78, 1.0)}
SCHEMES |= {name: Scheme(ambient=0.45, sun=0.3, lamps=0.5, key_color=hue, fill_color=hue, rim_color=hue)
            for name, hue in _HUES.items()}
_ALSO = {"backlight": "backl", "backlit": "backl", "back light": "backl", "back-lit": "backl", "torch": "fire",
         "lantern": "lamplight", "harsh": "hard", "cool": "cold", "blue light": "cold", "low-key": "low key",
         "high-key": "high key", "cinematic": "dramatic", "chiaroscuro": "low key", "noir": "low key",
         "dark background": "spot", "starlight": "moon", "contre-jour": "backl", "gentle": "soft", "diffuse": "soft"}


def named(light: tuple[str, ...]) -> tuple[str, ...]:
    """The schemes that these words ask for, each once."""
    out: list[str] = []
    for phrase in light:
        low = phrase.lower()
        out += [name for word, name in (*_ALSO.items(), *((n, n) for n in SCHEMES)) if word in (
            low.split() if word in _HUES else low)]
    return tuple(dict.fromkeys(out))


def scheme(light: tuple[str, ...]) -> Scheme:
    """What these words change together: factors multiply, levels add, the first word's colours and places hold."""
    found = Scheme()
    for name in named(light):
        found = _joined(found, SCHEMES[name])
    return found


def blackened(material: Material) -> Material:
    """The surface as a shape against the light: nothing of it shines."""
    r, g, b = (0.035 * c for c in material.color)
    return replace(material, name=f"{material.name} dark", color=(r, g, b), second_color=None, roughness=0.9,
                   metallic=0.0, sheen=0.0, coat=0.0, subsurface=0.0, emission=0.0)


def _joined(first: Scheme, second: Scheme) -> Scheme:
    change: dict[str, object] = {}
    for f in fields(Scheme):
        a, b = getattr(first, f.name), getattr(second, f.name)
        if f.name == "level":
            change[f.name] = max(-1.2, a + b)
        elif isinstance(a, bool):
            change[f.name] = a or b
        elif f.name in ("turn", "rise", "side") or (f.name.endswith(("color", "rim")) and f.name != "rim"):
            change[f.name] = a if a is not None else b
        else:
            change[f.name] = a * b
    return replace(first, **change)  # type: ignore[arg-type]
