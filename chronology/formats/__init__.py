"""How timelines go out and come back: one file for each format; every writer says what it lost."""
