# SPDX-License-Identifier: GPL-3.0-or-later
"""How Cycles is set for every picture: what it gives and how much it takes pains."""

from __future__ import annotations

from typing import Any

import bpy

from soundstage.engines.blender_worker.denoise import library


def settings(scene: Any, threads: int) -> None:
    """Set the scene's renderer; threads: 0 = all cores."""
    render, cycles = scene.render, scene.cycles
    render.engine = "CYCLES"
    render.use_persistent_data = True
    render.use_compositing = render.use_sequencer = False
    render.resolution_percentage = 100
    render.use_crop_to_border = False
    if threads:
        render.threads_mode, render.threads = "FIXED", threads
    image = render.image_settings
    if hasattr(image, "media_type"):
        image.media_type = "MULTI_LAYER_IMAGE"
    image.file_format, image.color_depth, image.exr_codec = "OPEN_EXR_MULTILAYER", "32", "NONE"
    if hasattr(image, "use_exr_interleave"):
        image.use_exr_interleave = True  # all passes in one part
    scene.view_layers[0].cycles.denoising_store_passes = library() is not None
    for name, value in {
        "device": _device(), "use_adaptive_sampling": False, "use_auto_tile": False, "max_bounces": 4,
        "diffuse_bounces": 2, "glossy_bounces": 2, "transmission_bounces": 4, "volume_bounces": 0,
        "transparent_max_bounces": 8, "caustics_reflective": False, "caustics_refractive": False,
        "sample_clamp_indirect": 4.0,
        # after two true bounces the rest is guessed from openness: saves a sixth indoors, looks the same
        "use_fast_gi": True, "fast_gi_method": "REPLACE", "ao_bounces_render": 2,
        "blur_glossy": 1.0, "denoiser": "OPENIMAGEDENOISE",
        "denoising_quality": "FAST", "denoising_prefilter": "FAST", "denoising_input_passes": "RGB_ALBEDO_NORMAL",
    }.items():
        setattr(cycles, name, value)


def _device() -> str:
    """GPU where there is one that Cycles can use."""
    try:
        wanted = bpy.context.preferences.addons["cycles"].preferences
        for kind in ("OPTIX", "CUDA", "HIP", "METAL", "ONEAPI"):
            devices = [d for d in wanted.get_devices_for_type(kind) if d.type == kind]
            if devices:
                wanted.compute_device_type = kind
                for device in devices:
                    device.use = True
                return "GPU"
    except (KeyError, TypeError, ValueError, AttributeError):
        pass  # this build knows no such device
    return "CPU"
