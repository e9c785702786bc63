"""What is said unasked: the ledger, the pace, the dispatcher."""
