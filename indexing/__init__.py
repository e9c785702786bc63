"""From text to passages, embeddings and an immutable index version; and the search over it.

Nothing here knows the assistant: every function takes paths, addresses and names as arguments.
"""
