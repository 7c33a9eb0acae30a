# SPDX-License-Identifier: Apache-2.0
"""References: files that a film goes by (pictures, 3D models, footage, recordings), taken in, kept and put to use."""
