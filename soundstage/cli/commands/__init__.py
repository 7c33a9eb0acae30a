# SPDX-License-Identifier: Apache-2.0
"""The commands: one file each, its name the command's, holding one click command called `command`."""
