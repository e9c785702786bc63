# Qué piensa la gente de una respuesta, y lo que la guía no responde.

rate-helpful = Útil
rate-not-asked = No es lo que pregunté
rate-noted = Gracias, queda anotado.
