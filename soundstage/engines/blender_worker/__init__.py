# SPDX-License-Identifier: GPL-3.0-or-later
"""The Blender worker: a process of its own, the only place that imports bpy. Run with python -m."""
