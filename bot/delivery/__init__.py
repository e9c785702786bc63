"""How what the assistant says leaves the house, above all what it says without being asked.

``ledger`` plans and counts, ``compose`` makes a message at the last moment, ``dispatcher`` sends.
"""
