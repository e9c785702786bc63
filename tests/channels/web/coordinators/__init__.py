"""The coordinators' page."""
