# Qué piensa la gente de una respuesta, y lo que la guía no responde.

rate-helpful = Útil
rate-not-asked = No es lo que pregunté
rate-noted = Gracias, queda anotado.

# Una respuesta escrita por una persona, como la ve quien lee.
curated-by-admin = Respuesta del equipo de este asistente, { $date }
curated-by-operator = Respuesta del equipo de este asistente, { $date }
curated-by-coordinator = Respuesta de la coordinación, { $date }
curated-written-in = _Escrito en otro idioma: { $name }._

# La lista de lagunas, para quienes cuidan la guía.
gaps-title = {""}**Lo que la guía no responde:** { $count ->
    [one] una pregunta
   *[other] { $count } preguntas
} en { $gaps ->
    [one] un grupo
   *[other] { $gaps } grupos
}.
gaps-none = No hay lagunas: no se ha preguntado nada que la guía no responda, y ninguna respuesta se ha marcado como «no es lo que pregunté».
gaps-to-review = { $count ->
    [one] Una respuesta espera tu revisión: /curated
   *[other] { $count } respuestas esperan tu revisión: /curated
}
gaps-how = Toca un número para escribir la respuesta. Para una pregunta que no está en la lista, escribe /curate y la pregunta.
gaps-file = { $gaps ->
    [one] La laguna en un archivo.
   *[other] Las { $gaps } lagunas en un archivo.
}
gaps-button-file = En un archivo
gap-quoted = {""}**«{ $question }»**
gap-asked = { $count ->
    [one] una vez
   *[other] { $count } veces
} ({ $languages })
gap-why-not-in-guide = no está en la guía
gap-why-partial = respondida en parte
gap-why-nearly = tomada por ajena al tema
gap-why-badly-rated = no es lo que se preguntó

# Escribir una respuesta.
curate-ask-text =
    {""}**{ $question }**

    Escribe la respuesta tal como la leerá la gente: la primera frase responde, como mucho { $limit } caracteres. Puedes usar negrita (dos asteriscos a cada lado), listas (líneas que empiezan con un guion) y enlaces. De los números respondes tú: se muestran con tu fuente.
curate-ask-source = ¿De dónde sale? Envía la dirección de una página (https://…), el identificador de una regla de la guía (vet.activities.overview-learners), o varios.
curate-ask-wordings = Envía todas las formas en que se pregunta esto, una por línea. Sustituyen a las de ahora; la primera es la pregunta.
curate-goes-on = Tienes una respuesta empezada. Entrégala o descártala antes de la siguiente.
curate-no-draft = No estás escribiendo ninguna respuesta. /gaps muestra lo que queda abierto.
curate-gap-gone = Esa laguna está cerrada, o sus preguntas se borraron. /gaps muestra lo que queda abierto.
curate-dropped = El borrador está descartado.
curate-waits = Entregada. Otra persona tiene que revisarla con /curated; después se muestra hasta el { $until }.
curate-served = La respuesta se muestra desde ahora, hasta el { $until }. /curated las enumera todas.
curate-text-empty = Ahí no hay nada. Escribe la respuesta.
curate-text-too-long = Eso tiene más de { $limit } caracteres. Escribe una respuesta más corta.
curate-question-empty = Ahí no hay ninguna pregunta. Escríbela con palabras.
curate-question-too-long = Una pregunta puede tener { $limit } caracteres. Escríbela más corta.
curate-questions-too-many = Como mucho { $limit } formas, por favor.
curate-source-empty = Una respuesta necesita una fuente: una dirección que empiece por https:// o el identificador de una regla.
curate-source-unclear = «{ $word }» no es ni una dirección que empiece por https:// ni el identificador de una regla.
curate-rule-unknown = No hay ninguna regla «{ $rule }» en la guía.
curate-sources-too-many = Como mucho { $limit } fuentes, por favor.
curate-language-unknown = El idioma es uno de estos: { $languages }.
curate-expiry-range = Una respuesta vale de 1 a { $limit } meses.
curate-button-send = Entregar
curate-button-text = Respuesta
curate-button-source = Fuente
curate-button-wordings = Formas
curate-button-language = Idioma: { $name }
curate-button-months = Hasta el { $until }
curate-button-card = Dejarlo como está
curate-button-drop = Descartar

# Leer, revisar, renovar.
curated-asked = {""}**Se pregunta así**
curated-read-as = {""}**La gente leerá**
curated-facts = _{ $name }, hasta el { $until }. Reglas: { $rules }_
curated-title = { $count ->
    [one] {""}**Una respuesta escrita por una persona**
   *[other] {""}**{ $count } respuestas escritas por personas**
}
curated-none = Nadie ha escrito todavía una respuesta. /gaps muestra lo que queda abierto.
curated-state-waiting-you = espera tu revisión
curated-state-waiting-others = espera la revisión de otra persona
curated-state-served = se muestra hasta el { $until }
curated-state-expired = caducó el { $until }
curated-state-rejected = rechazada
curated-state-withdrawn = retirada
curated-button-yes = Aprobar
curated-button-no = Rechazar
curated-button-end = Retirar
curated-button-renew = Renovar por 6 meses
curated-done-yes = «{ $question }» se muestra desde ahora, hasta el { $until }.
curated-done-no = «{ $question }» está rechazada.
curated-done-end = «{ $question }» ya no se muestra.
curated-done-renew = «{ $question }» se muestra hasta el { $until }.
curated-decided-already = Eso ya está decidido. /curated muestra cómo está.

help-curators =
    {""}**Para quienes cuidan la guía**

    - /gaps: lo que la gente preguntó y la guía no respondió
    - /curate y una pregunta: escribir tú la respuesta
    - /curated: revisar, renovar y retirar esas respuestas

# Lo que ve quien coordina.
gaps-topics = {""}**Lo que pregunta la gente de tu organización y la guía no responde**, por temas. Un tema aparece cuando lo preguntaron { $fewest } personas; no se muestran las palabras de nadie.
gaps-topics-none = No hay ningún tema pendiente que hayan preguntado { $fewest } personas de tu organización. Menos no se muestran nunca, ni las palabras de nadie.
gaps-topic = { $title }: { $people } personas

# Pasar una pregunta.
pass-on-button = Puedes pasarla sin mi nombre
pass-on-done = Gracias. Quienes cuidan la guía pueden leer ahora esta pregunta, sin tu nombre, para que la guía mejore. /privacy lo cambia.
privacy =
    {""}**Quién ve lo que escribes**

    - Quienes te coordinan nunca ven lo que preguntas. Solo ven una pregunta si se la entregas con /person. Ven temas que preguntaron al menos cinco personas de tu organización, sin palabras ni nombres.
    - Quienes cuidan la guía leen una pregunta solo si estás de acuerdo, o si al menos tres personas preguntaron lo mismo. Antes se quitan nombres, direcciones y números.
    - Lo que escribes en un apuro no le llega a nadie, salvo que lo envíes con el botón.

    ¿Puedo pasar las preguntas que no supe responder, sin tu nombre, para que la guía mejore?
privacy-button-always = Siempre
privacy-button-never = Nunca
privacy-button-ask = Pregúntame cada vez
privacy-chosen-always = Desde ahora paso las preguntas que no supe responder, sin tu nombre.
privacy-chosen-never = No paso nada. Lo que permitiste antes queda retirado.
privacy-chosen-ask = Te pregunto cada vez.
