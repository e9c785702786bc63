# What people think of an answer, and what the guide leaves open.

rate-helpful = Helpful
rate-not-asked = Not what I asked
rate-noted = Thank you, that is noted.
