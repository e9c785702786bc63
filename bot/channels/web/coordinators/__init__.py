"""The coordinators' page: the same rights and rules as in the chat, on a screen with more room."""
