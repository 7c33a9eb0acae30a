# SPDX-License-Identifier: Apache-2.0
"""Which bone of a guest is which part of a body, by the names that rigging tools give.

Known: Mixamo, Unreal, VRM, Rigify, Unity, Blender's own and packs that name bones plainly.
"""

from __future__ import annotations

import re

from soundstage.references.gltf import Guest

_PREFIX = re.compile(r"^(mixamorig\d*[:_]?|bip0*1[ _]?|def[-_.]|org[-_.]|j_bip_[lrc]_|armature[|_:])", re.I)
_HELPERS = re.compile(r"(ik|pole|control|target|twist|roll|helper|ctrl|end|leaf|tip|nub)(?![a-z])", re.I)
_PARTS: dict[str, str] = {
    "hips": r"hips?|pelvis|root_?hips",
    "spine": r"spine|spine_?0*1?|spine_?lower|torso|abdomen|waist",
    "chest": r"chest|upper_?chest|spine_?0*[234]|spine_?upper|ribcage|thorax",
    "neck": r"neck(_?0*1)?",
    "head": r"head",
    "upper_arm": r"(upper|up)_?arm|arm",
    "lower_arm": r"(lower|low)_?arm|fore_?arm|elbow",
    "hand": r"hand|wrist",
    "upper_leg": r"(upper|up)_?leg|thigh",
    "lower_leg": r"(lower|low)_?leg|calf|shin|leg|knee",
    "foot": r"foot|ankle",
    "toe": r"toe(s|_?base)?|ball",
}
_NEEDED = ("hips", "head", *(f"{p}_{s}" for p in ("upper_arm", "lower_arm", "hand", "upper_leg", "lower_leg", "foot")
                             for s in ("left", "right")))


def side_of(name: str) -> str:
    """"left", "right" or "" from a bone's name: Left…, …_L, ….l, l_…."""
    low = _PREFIX.sub("", name).lower()
    if re.match(r"j_bip_l_", name, re.I) or re.search(r"left|[._-]l(?![a-z])|^l[._-]", low):
        return "left"
    if re.match(r"j_bip_r_", name, re.I) or re.search(r"right|[._-]r(?![a-z])|^r[._-]", low):
        return "right"
    return ""


def plain(name: str) -> str:
    """The part a bone's name tells, without prefix and side, words joined by _."""
    low = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", _PREFIX.sub("", name)).lower()
    low = re.sub(r"left|right|[._-][lr](?![a-z])|^[lr][._-]", "", low)
    return re.sub(r"[^a-z0-9]+", "_", low).strip("_")


def humanoid(guest: Guest) -> dict[str, int]:
    """The house's bone name -> node of a guest that stands on two legs and has two arms; empty when it is not one."""
    found: dict[str, int] = {}
    for node, name in enumerate(guest.names):
        if (guest.joints and node not in guest.joints) or _HELPERS.search(plain(name) or "?"):
            continue
        for part, pattern in _PARTS.items():
            if re.fullmatch(pattern, plain(name)):
                key = f"{part}_{side_of(name)}" if side_of(name) else part
                if part == "hand" and plain(name) == "wrist":
                    found.setdefault(f"wrist_{side_of(name)}", node)
                elif key not in found:
                    found[key] = node
                break
    for side in ("left", "right"):  # a wrist is the hand's joint where there are both
        if f"wrist_{side}" in found:
            found[f"hand_{side}"] = found.pop(f"wrist_{side}")
    return found if all(n in found for n in _NEEDED) else {}
