"""Time as numbers: one integer axis, its calendar grid and its intervals."""
