"""The one door: a person's message in, a Turn out (what to say and what to write). No channel and no sending in here."""
