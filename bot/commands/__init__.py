"""The registry of commands and of the buttons that stand for them: ``/name words`` and ``do:name:argument``."""
