# What people think of an answer, and what the guide leaves open.

rate-helpful = Helpful
rate-not-asked = Not what I asked
rate-noted = Thank you, that is noted.

# A curated answer, as a reader sees it.
curated-by-admin = Answer by the team of this assistant, { $date }
curated-by-operator = Answer by the team of this assistant, { $date }
curated-by-coordinator = Answer by a coordinator, { $date }
curated-written-in-en = _Written in English:_
curated-written-in-es = _Written in Spanish:_
