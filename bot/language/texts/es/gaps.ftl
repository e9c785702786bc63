# Qué piensa la gente de una respuesta, y lo que la guía no responde.

rate-helpful = Útil
rate-not-asked = No es lo que pregunté
rate-noted = Gracias, queda anotado.

# Una respuesta escrita por una persona, como la ve quien lee.
curated-by-admin = Respuesta del equipo de este asistente, { $date }
curated-by-operator = Respuesta del equipo de este asistente, { $date }
curated-by-coordinator = Respuesta de la coordinación, { $date }
curated-written-in-en = _Escrito en inglés:_
curated-written-in-es = _Escrito en español:_
