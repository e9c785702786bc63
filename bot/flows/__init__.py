"""The deterministic layer: self-checks as data, replayed and proved. Pure: no I/O, no clock."""
