# Lo que se dice cuando no se cita la guía, y alrededor de las citas.

social-greeting = ¡Hola! Pregúntame lo que quieras sobre salir al extranjero con Erasmus+ en formación profesional, o sobre gestionar un proyecto así. Por ejemplo: *soy aprendiz, ¿cuánto tiempo puedo salir al extranjero?*
social-thanks = De nada. ¿Quieres saber algo más?
social-goodbye = Hasta luego, y buen viaje cuando te toque. Aquí estoy para cualquier pregunta.
social-help = Respondo preguntas sobre la movilidad Erasmus+ en formación profesional (FP): quién puede ir, adónde, cuánto tiempo, con qué dinero, cómo se solicita, qué hay que preparar y qué viene después. Pregunta con tus palabras, por ejemplo *¿cuánto dinero hay para un viaje de 1.200 km?* /help cuenta más.
social-identity = Soy Vademecum, un programa que responde preguntas sobre la movilidad Erasmus+ en formación profesional (FP). No soy una persona ni un servicio oficial. Cada respuesta cita una guía y dice su fuente; la última palabra la tienen tu organización de envío y tu Agencia Nacional.
social-distress = Siento mucho lo que estás pasando. Solo soy un programa y no puedo darte la ayuda que necesitas ahora, pero hay personas que sí. **Si hay peligro o una emergencia, llama al 112: es gratis, desde cualquier teléfono, en toda la UE.** Cuéntaselo también a alguien de confianza: la persona de contacto de tu organización de envío, tu mentor en la organización de acogida, tu familia o una amistad.
social-human = Soy un programa y desde aquí no puedo ponerte con una persona. Para tu caso, escribe a la persona de contacto de tu organización de envío (tu centro, tu empresa de formación o tu empleador); las organizaciones preguntan a la Agencia Nacional de su país. Si me dices el país, te digo cuál es.

abstained-not-in-guide = La guía con la que trabajo no responde a eso, y no voy a adivinar. Pregunta a la persona de contacto de tu organización de envío (tu centro, tu empresa de formación o tu empleador) o, si sois una organización, a la Agencia Nacional de vuestro país: *¿cuál es la agencia de …?*
abstained-out-of-scope = Eso queda fuera de lo que sé. Respondo preguntas sobre la movilidad Erasmus+ en formación profesional (FP): quién puede ir, adónde, cuánto tiempo, con qué dinero, cómo se solicita, qué hay que preparar. ¿Qué quieres saber sobre eso?
abstained-own-case = No puedo ver la solicitud, la beca ni el expediente de nadie, así que tampoco los tuyos. Pregunta a la persona de contacto de tu organización de envío (tu centro, tu empresa de formación o tu empleador); una organización pregunta a la Agencia Nacional a la que presentó la solicitud. Puedo contarte cómo funciona en general: ¿qué quieres saber?
abstained-other-person = No tengo datos de otras personas, y tampoco los daría. Pregunta directamente a la organización. Puedo ayudarte con las reglas de la movilidad Erasmus+ en FP.
abstained-language = No sé leer el idioma de esta pregunta. Puedo responder en estos idiomas: { $languages }. Elige uno y pregunta otra vez.
abstained-unclear = No he encontrado ninguna pregunta ahí. Escribe en pocas palabras qué quieres saber, por ejemplo: *¿cuánto tiempo puede salir un docente a observar en otro centro?*

blocked-insult = Me gustaría ayudarte, pero no en ese tono. Pregúntame algo sobre la movilidad Erasmus+ en FP y haré lo que pueda. Si te di una respuesta equivocada, dime qué estaba mal.
blocked-injection = Trabajo con reglas fijas: cito la guía con su fuente, y no puedo cambiar eso ni inventar nada. Pregúntame algo sobre la movilidad Erasmus+ en FP.
blocked-too-long = Eso es más largo de lo que puedo leer de una vez (como mucho { $limit } caracteres). Escribe tu pregunta en unas pocas frases.
blocked-too-fast = Has hecho más de { $limit } preguntas en un minuto, así que esta no la he buscado. Vuelve a hacerla dentro de { $seconds ->
    [one] un segundo
   *[other] { $seconds } segundos
}.
blocked-paused = Ahora mismo no respondo preguntas. El motivo: «{ $reason }». Prueba más tarde; si es urgente, pregunta a la persona de contacto de tu organización de envío.

failed-index = Ahora mismo no puedo consultar la guía. Queda anotado. Pregunta otra vez dentro de un minuto.

answer-also = También conviene saber:
answer-part = La guía responde a una parte:
answer-in-english = _La guía está en inglés; dice:_
answer-dates-past = { $count ->
    [one] Atención: el { $days } ya pasó.
   *[other] Atención: estas fechas ya pasaron: { $days }.
}

# Buttons that ask the same for the other role; the text is what is then asked.
say-learner = ¿Y para alumnos?
say-staff = ¿Y para personal docente?

answer-depends = Depende: { $answer }
answer-unsure = No sé si es esto lo que preguntas:
answer-own-language = Este documento está en otro idioma que el tuyo:
answer-own-badge = Del documento «{ $title }» de tu organización, no de la guía del programa.
answer-own-badge-of = Del documento «{ $title }» de tu organización, del { $day }, no de la guía del programa.
answer-own-says = En el documento «{ $title }» se lee: { $text }
answer-guide-says = La guía del programa dice:
answer-own-cited = documento de tu organización
answer-own-cited-of = documento de tu organización, del { $day }
answer-none-of-these = Ninguna de estas
abstained-choices = No sé bien qué quieres decir. ¿Es una de estas?
answer-none-then = Entonces la guía no responde a tu pregunta y no voy a adivinar. Prueba con otras palabras o pregunta a una persona.
answer-ask-a-person = Preguntar a una persona
