# SPDX-License-Identifier: Apache-2.0
"""Making solids and skins: round-cone fields, meshing, weights, profiles, booleans, text."""
