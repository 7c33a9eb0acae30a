# SPDX-License-Identifier: Apache-2.0
"""Films in which the audience chooses: every branch rendered once, films of paths, and the page of all."""
