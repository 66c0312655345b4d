### Help, palette, settings and the first run.
