# SPDX-License-Identifier: Apache-2.0
"""Plan to Stage: a planned shot becomes a closed scene of plain numbers."""
