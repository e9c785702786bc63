# Las autocomprobaciones en la conversación.

command-check = Comprobaciones: puedo ir, con qué dinero …
command-resume = Seguir con una comprobación sin terminar
command-back = Una pregunta atrás
command-restart = La comprobación desde el principio
command-cancel = Terminar la comprobación

check-list = **Comprobaciones.** Unas pocas preguntas cada una; después tienes una respuesta clara con las reglas en que se basa. ¿Cuál quieres hacer?
check-start = { $title }
check-continue = Continuar: { $title }
check-offer = Compruébalo: { $title }

check-position = { $title } · pregunta { $number } de unas { $total }
check-hint-long-choice = Toca una respuesta o escríbela con tus palabras.
check-hint-number = Escribe un número.
check-hint-days = Escribe los días o las semanas: 21 días, 3 semanas.
check-hint-country = Toca un país o escribe cualquier otro.
check-hint-date = Escribe el día, por ejemplo 3 de marzo de 2027 o 2027-03-03.
check-hint-town = Escribe la localidad, si quieres con su país: Oporto, Portugal.
check-yes = Sí
check-no = No
check-dont-know = No lo sé
check-back = Atrás
check-cancel = Cancelar
check-more = Más ({ $page }/{ $pages })
check-unknown = No lo sé

check-noted = ✓ { $answer }
check-from-question = De lo que has escrito: { $noted }
check-changed = Cambiado: { $question } **{ $answer }** (antes: { $before }).
check-changed-by-button = Ese botón era de una pregunta anterior, así que he cambiado tu respuesta: { $question } **{ $answer }** (antes: { $before }).
check-unchanged = Eso queda como está: { $question } **{ $answer }**.
check-which-changed = ¿Qué respuesta debe ser **{ $answer }**?
check-did-you-mean = ¿Quieres decir «{ $answer }»?
check-tell-instead = Eso me dice lo que no es. ¿Cuál es, entonces?
check-why = Lo pregunto porque las reglas dependen de ello: { $what }. Abajo están las reglas.
check-back-to = Volvemos a tu comprobación:
check-first-question = Esta ya es la primera pregunta.
check-no-longer-fits = Tu respuesta a «{ $question }» ya no encaja con las demás, así que te lo pregunto otra vez.

check-resumed = Seguimos con «{ $title }»; { $count ->
    [one] tu respuesta sigue
   *[other] tus { $count } respuestas siguen
} ahí. /restart empieza de nuevo.
check-put-aside = He dejado a un lado «{ $title }»; /resume la recupera.
check-nothing-unfinished = No hay ninguna comprobación sin terminar.
check-which-resume = ¿Con qué comprobación seguimos?
check-nothing-to-cancel = No hay ninguna comprobación que terminar.
check-cancelled = He terminado «{ $title }» sin resultado.
check-was-cancelled = Terminaste «{ $title }», por eso ese botón ya no hace nada.
check-take-up = Retomarla
check-restart = Empezar de nuevo
check-go-on = Seguir
check-others = Otras comprobaciones

check-result = { $title } · resultado
check-because = **En qué se basa**
check-informs = Así son las reglas según lo que sabemos. Deciden tu organización de envío y tu Agencia Nacional.
check-know-now = Ahora lo sé: { $question }
check-onward = Siguiente: { $title }
check-change = Cambiar una respuesta
check-your-answers = Tus respuestas: { $title }
check-no-answers = Todavía no has respondido nada.
check-change-how = Toca una respuesta para cambiarla o escríbelo: «no, 40 días».

check-gone = Esa comprobación ya no existe.
check-not-begun = Ese botón es de una comprobación que no tienes empezada.
check-question-gone = Esa pregunta ya no forma parte de esta comprobación.
check-option-gone = Esa respuesta ya no se puede elegir aquí.
check-passed = Esa pregunta ya ha pasado.
check-not-asked = Con tus otras respuestas esa pregunta no importa.
check-already = Esa respuesta ya está anotada.

check-new-version = Las reglas de «{ $title }» se han revisado desde tu última respuesta.
check-answer-lost = «{ $question }» ya no cuenta en tu caso.
check-answers-lost = { $count ->
    [one] Una de tus respuestas ya no se pregunta
   *[other] { $count } de tus respuestas ya no se preguntan
}.
check-other-question = Por eso te pregunto otra cosa que antes.
check-other-outcome = Tu resultado ahora es otro.
check-see-result = Ver el resultado
check-in-private = Aquí leen también otras personas. Haz las comprobaciones en un chat solo entre nosotros, por favor.

# A case that goes well as far as it was told.
case-so-far = {""}**Por lo que cuentas, de momento sí.**
case-money = {""}**Qué recibes:** la beca llega a tu organización, para el viaje y para cada día; cuánto depende del país y de la distancia. Una estimación: _{ $title }_ en /check.
case-rest = {""}**He dado por hecho lo que no has dicho.** Averigua:
