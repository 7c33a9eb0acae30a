# SPDX-License-Identifier: Apache-2.0
"""Materials, cards and lamps as glTF says them, each with its own words in extras."""

from __future__ import annotations

import math
from dataclasses import asdict
from io import BytesIO
from typing import Any

import numpy as np

from soundstage import nodes
from soundstage.stage.gltf import Document, Json

_LUMEN = 683.0  # lumens a watt at the eye's best colour: glTF wants photometric lamps


def material(doc: Document, wanted: nodes.Material, solid: bool = False) -> int:
    """A physical material, seen from outside only on what is solid; a glowing one reflects that much less."""
    lit = max(0.0, 1.0 - wanted.emission)
    color = [float(min(1.0, max(0.0, c * lit))) for c in wanted.color]
    entry: Json = {
        "name": wanted.name,
        "pbrMetallicRoughness": {"baseColorFactor": [*color, 1.0], "roughnessFactor": wanted.roughness,
                                 "metallicFactor": wanted.metallic},
        "extras": {"soundstage": {"material": asdict(wanted)}}}
    if not solid or wanted.transmission > 0:
        entry["doubleSided"] = True
    found = _extensions(wanted)
    if wanted.emission > 0:
        entry["emissiveFactor"] = [float(min(1.0, max(0.0, c))) for c in wanted.color]
    if found:
        entry["extensions"] = found
        doc.extension(*found)
    return doc.add("materials", entry)


def _extensions(wanted: nodes.Material) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if abs(wanted.ior - 1.5) > 1e-6:
        found["KHR_materials_ior"] = {"ior": max(1.0, wanted.ior)}
    if wanted.sheen > 0:
        found["KHR_materials_sheen"] = {"sheenColorFactor": [min(1.0, wanted.sheen)] * 3, "sheenRoughnessFactor": 0.5}
    if wanted.coat > 0:
        found["KHR_materials_clearcoat"] = {"clearcoatFactor": min(1.0, wanted.coat), "clearcoatRoughnessFactor": 0.03}
    if wanted.transmission > 0:
        found["KHR_materials_transmission"] = {"transmissionFactor": min(1.0, wanted.transmission)}
    if wanted.emission > 1:
        found["KHR_materials_emissive_strength"] = {"emissiveStrength": wanted.emission}
    return found


def card_material(doc: Document, card: nodes.Card) -> int:
    """A card's picture with its alpha, glowing by its emission."""
    from PIL import Image

    out = BytesIO()
    Image.fromarray((np.clip(card.image, 0, 1) * 255 + 0.5).astype(np.uint8), "RGBA").save(out, "PNG")
    image = doc.add("images", {"bufferView": doc.blob(out.getvalue()), "mimeType": "image/png"})
    texture = {"index": doc.add("textures", {"source": image, "sampler": _clamped(doc)})}
    entry: Json = {"name": "card", "alphaMode": "BLEND", "doubleSided": True,
                   "pbrMetallicRoughness": {"baseColorTexture": texture, "roughnessFactor": 0.9, "metallicFactor": 0.0},
                   "extras": {"soundstage": {"card": {"emission": card.emission, "image": image}}}}
    if card.emission > 0:
        entry |= {"emissiveTexture": texture, "emissiveFactor": [min(1.0, card.emission)] * 3}
    return doc.add("materials", entry)


def _clamped(doc: Document) -> int:
    if not doc.lists.get("samplers"):
        doc.add("samplers", {"wrapS": 33071, "wrapT": 33071, "magFilter": 9729, "minFilter": 9987})
    return 0


def lamp(doc: Document, light: nodes.Light) -> Json:
    """A punctual light of the same strength on its axis; the real one, with its size, in extras.

    Candela = 683 * watts / (pi for an area lamp, 4 pi for others); a sun is in lux.
    """
    doc.extension("KHR_lights_punctual")
    kinds = {"sun": ("directional", 1.0), "area": ("spot", 1 / math.pi), "point": ("point", 1 / (4 * math.pi)),
             "spot": ("spot", 1 / (4 * math.pi))}
    kind, share = kinds[light.kind]
    peak = max(*light.color, 1e-6)
    entry: Json = {"type": kind, "color": [c / peak for c in light.color],
                   "intensity": light.power * peak * share * _LUMEN}
    if kind == "spot":
        wide = math.pi / 2 if light.kind == "area" else light.spot_angle / 2
        entry["spot"] = {"outerConeAngle": min(wide, math.pi / 2), "innerConeAngle": 0.6 * min(wide, math.pi / 2)}
    lights = doc.top.setdefault("extensions", {}).setdefault("KHR_lights_punctual", {}).setdefault("lights", [])
    lights.append(entry)
    return {"extensions": {"KHR_lights_punctual": {"light": len(lights) - 1}},
            "extras": {"soundstage": {"light": asdict(light)}}}
