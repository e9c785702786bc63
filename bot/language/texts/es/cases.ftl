# Una pregunta para una persona, y quienes la responden.

command-person = Preguntar a una persona
case-office-admins = el equipo de este asistente

# Para quien pregunta.
case-nobody =
    Ahora mismo no puedo ponerte en contacto con nadie. No se ha enviado nada. Quién puede ayudarte:

    - si eres estudiante, aprendiz o personal: la persona de contacto de tu organización de envío (tu centro, tu empresa de formación o tu empleador)
    - si sois una organización: la Agencia Nacional de vuestro país. Pregúntame *¿cuál es la agencia de …?*
    - en una emergencia: 112, en toda la UE
case-which-office = Aquí perteneces a más de una organización. ¿A los coordinadores de cuál pregunto?
case-ask-question = Escribe tu pregunta para { $office } en un mensaje. Verás lo que se envía antes de que salga.
case-ask-words = ¿Qué más debería saber { $office }? Escríbelo en un mensaje. Lo verás todo otra vez antes de que salga.
case-ask-reply = Tu próximo mensaje va a { $office }. Escríbelo ahora.
case-too-long = Son más de { $limit } caracteres. Escríbelo más corto, por favor.
case-empty = No había nada en ese mensaje. Escríbelo con palabras, por favor.
case-card = {""}**¿Se lo paso a { $office }?** Verían:
case-card-how = Nadie ve nada hasta que toques «Sí, enviarlo». Sin tu nombre la respuesta te llega igualmente.
case-shares-question = tu pregunta: «{ $question }»
case-shares-answer = lo que respondí: { $answer }
case-shares-words = tus palabras: { $words }
case-shares-name = tu nombre aquí: { $name }
case-shares-cohort = que estás en: { $cohort }
case-button-send = Sí, enviarlo
case-button-words = Añadir algo
case-button-unnamed = Sin mi nombre
case-button-named = Con mi nombre
case-button-cancel = No enviarlo
case-cancelled = No se ha enviado nada.
case-sent = Tu pregunta está en manos de { $office }. La respuesta llega aquí, a este chat. Mientras tanto puedes seguir preguntándome.
case-out-of-hours = Ahora no hay nadie trabajando: la respuesta llegará como pronto el { $day } a partir de las { $time } (hora de allí). En una emergencia llama al 112.
case-offer = No he podido ayudarte dos veces seguidas. ¿Le paso tu pregunta a una persona?
case-button-person = Preguntar a una persona
case-mine = {""}**Tus preguntas a una persona**
case-mine-waits = «{ $question }», a { $office }, { $day }: aún sin respuesta
case-mine-answered = «{ $question }», a { $office }, { $day }: respondida
case-button-add = Añadir algo
case-button-take-back = Retirarla
case-button-new = Preguntar otra cosa
case-taken-back = Retirada: todo lo que se compartió está borrado. { $office } ya no puede verlo.
case-solved = Me alegro. La pregunta queda cerrada; con /person haces otra.
case-replied = Enviado a { $office }. La respuesta llega aquí.
case-letter-answer = {""}**{ $office } responde a tu pregunta** «{ $question }»
case-letter-ask = {""}**{ $office } te pregunta algo** sobre tu pregunta «{ $question }»
case-letter-closed = { $office } ha cerrado tu pregunta «{ $question }» sin respuesta. Con /person la haces otra vez; también pueden ayudarte tu organización de envío o la Agencia Nacional de tu país.
case-button-reply = Responder
case-button-solved = Resuelto

# Para quienes responden.
help-cases =
    {""}**Para quienes responden preguntas**

    - /inbox muestra las preguntas que os han hecho y permite responderlas
    - /web abre la página de coordinadores, con más espacio para todo eso
case-notice-new = Hay una pregunta nueva para { $office }.
case-notice-reply = Alguien ha contestado en una pregunta para { $office }.
case-notice-back = Se ha devuelto una pregunta para { $office } y espera a alguien.
case-notice-daily = { $count ->
    [one] Una pregunta espera tu respuesta desde el { $day }.
   *[other] { $count } preguntas esperan tu respuesta, la más antigua desde el { $day }.
}
case-button-show = Mostrarla
case-button-inbox = Mostrar la bandeja
case-list-open = {""}**Esperan a alguien:** { $count ->
    [0] nada
    [one] una pregunta
   *[other] { $count } preguntas
}
case-list-mine = {""}**Te tocan a ti:** { $count ->
    [0] nada
    [one] una pregunta
   *[other] { $count } preguntas
}
case-list-answered = {""}**Respondidas, repreguntadas o cerradas:** { $count ->
    [0] nada
    [one] una pregunta
   *[other] { $count } preguntas
}
case-tab-open = Abiertas { $count }
case-tab-mine = Mías { $count }
case-tab-answered = Respondidas { $count }
case-state-open = nadie la tiene aún
case-state-taken = asignada
case-state-asked = repreguntada
case-state-answered = respondida
case-state-closed = cerrada
case-waits-hours = { $count ->
    [0] espera desde hace menos de una hora
    [one] espera desde hace una hora
   *[other] espera desde hace { $count } horas
}
case-waits-days = { $count ->
    [one] espera desde hace un día
   *[other] espera desde hace { $count } días
}
case-with-you = la tienes tú
case-with-other = la tiene un compañero
case-title = {""}**Pregunta { $number }**, { $day }
case-of = De { $name }
case-of-nobody = De alguien que no dio su nombre
case-of-cohort = en { $cohort }
case-asked = {""}**Pregunta:** { $question }
case-assistant-said = {""}**El asistente había dicho:** { $answer }
case-said-words = {""}**Añadió:** { $text }
case-said-reply = {""}**Contestó:** { $text }
case-said-answer = {""}**Un compañero respondió:** { $text }
case-said-ask = {""}**Un compañero repreguntó:** { $text }
case-said-you = {""}**Escribiste:** { $text }
case-stands = {""}_{ $state }_
case-the-person = la persona
case-button-answer = Responder
case-button-ask = Repreguntar
case-button-take = Me la quedo
case-button-leave = Devolverla
case-button-close = Cerrarla
case-button-curate = Respuesta para todos
case-button-list = Todas las preguntas
case-button-change = Cambiarlo
case-button-drop = Dejarlo
case-ask-answer =
    Respuesta a: «{ $question }»

    Tu próximo mensaje es la respuesta, de { $limit } caracteres como máximo. Puedes usar negrita (dos asteriscos a cada lado), listas y enlaces. La verás antes de que salga.
case-ask-ask =
    Repregunta sobre: «{ $question }»

    Tu próximo mensaje es lo que quieres saber. Lo verás antes de que salga.
case-preview-answer = {""}**Esto va a { $name } como respuesta:**
case-preview-ask = {""}**Esto va a { $name } como repregunta:**
case-dropped = No se ha enviado nada.
case-ended = Esa pregunta está cerrada, o ya no te corresponde verla.
case-done-answer = Tu respuesta va camino de { $name }. Si contesta, te llega a ti.
case-done-ask = Tu repregunta va camino de { $name }. La respuesta te llega a ti.
case-done-take = Ahora es tuya: «{ $question }». Los demás lo ven.
case-done-take-over = La has tomado de un compañero: «{ $question }».
case-done-leave = Devuelta. Se avisa a los demás.
case-done-close = Cerrada.
