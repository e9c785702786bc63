# Anuncios de los coordinadores: como se leen, se escriben, se envían y se cuentan.

command-announce = Anuncios para mis grupos
command-notifications = Qué me llega sin preguntar

# Como lo leen las personas.
announcement-from = 📢 **{ $office }**
announcement-again = _Otra vez, porque aún no lo has confirmado:_
announcement-renewed = _Ya lo habías confirmado. Desde entonces se ha corregido: léelo otra vez y confírmalo._
announcement-corrected = _Corregido._
announcement-copy-not-counted = Esta es tu propia copia: no cuenta.
announcement-button-read = ✓ Leído
announcement-was-read = _✓ Has confirmado que lo has leído._
announcement-read-thanks = Gracias, queda anotado.
announcement-withdrawn-text = _Este anuncio se ha retirado._

# Lo que llega sin preguntar.
notifications-on = Recibes los anuncios de tus coordinadores. Los urgentes llegan siempre; los demás respetan tus horas de descanso.
notifications-on-always = Recibes los anuncios de tus coordinadores a cualquier hora, porque no tienes horas de descanso.
notifications-off = No recibes anuncios de tus coordinadores, solo los urgentes.
notifications-button-off = Sin anuncios, por favor
notifications-button-on = Quiero los anuncios otra vez

# La lista.
announce-list-title = {""}**Anuncios**
announce-list-none = Todavía no hay anuncios.
announce-button-new = Nuevo anuncio
announce-button-new-for = Nuevo para { $office }
announce-button-list = Todos los anuncios
announce-no-text = (aún sin texto)
announce-state-draft = borrador
announce-state-scheduled = sale el { $at }
announce-state-late = demasiado tarde, decide tú
announce-state-sending = enviándose: { $sent } de { $audience }
announce-state-paused = en pausa: { $sent } de { $audience }
announce-state-done = enviado a { $sent } de { $audience }
announce-state-cancelled = cancelado: lo tienen { $sent } de { $audience }
announce-state-withdrawn = retirado

# El borrador.
announce-draft-title = {""}**Un anuncio nuevo** de { $office }
announce-draft-first = Escribe primero el texto y di luego quién lo recibe. Todo se puede cambiar hasta que lo envíes; si lo dejas aquí, no se pierde nada.
announce-draft-text = {""}**{ $name }:** { $start }
announce-draft-file = {""}**Archivo:** { $name }
announce-draft-to = {""}**Para:** { $who }
announce-draft-nobody = nadie todavía
announce-draft-ask-read = Se pide a quien lo lee que confirme con «✓ Leído».
announce-draft-urgent = {""}**Urgente:** llega a cualquier hora, y también a quien no quiere anuncios.
announce-button-text = ✎ { $name }
announce-button-file = Foto o documento
announce-button-no-file = Sin el archivo
announce-button-who = Quién lo recibe
announce-button-ask-read = Pedir «Leído»: { $on ->
    [yes] sí
   *[no] no
}
announce-button-urgent = Urgente: { $on ->
    [yes] sí
   *[no] no
}
announce-button-preview = Ver y enviar
announce-button-drop = Tirar
announce-button-drop-sure = Sí, tirarlo
announce-button-back = ‹ Atrás
announce-button-no-version = Sin versión en { $name }
announce-drop-question = ¿Tirar este borrador? No se puede deshacer.
announce-dropped = El borrador se ha tirado.
announce-gone = Ese anuncio ya no está. /announce muestra los demás.
announce-ask-text =
    Escribe el texto en { $name }, tal como se leerá: { $limit } caracteres como máximo. Puedes usar negrita (dos asteriscos a cada lado), listas (líneas que empiezan con un guion) y enlaces.
announce-ask-text-now = Ahora dice:
announce-ask-file = Envía ahora la foto o el documento, como archivo de { $limit } MB como máximo.
announce-file-missing = Eso no era un archivo. Envía una foto o un documento.
announce-file-gone = Ese archivo no se puede leer. Envíalo otra vez.
announce-file-too-large = Ese archivo pasa de { $limit } MB. Envía uno más pequeño.
announce-text-empty = Ahí no hay nada. Escribe el texto.
announce-text-too-long = Eso pasa de { $limit } caracteres. Escribe un texto más corto.
announce-text-too-long-for-file = Con foto o documento, un texto puede tener { $limit } caracteres. Acórtalo primero: la versión en { $name } tiene { $length }.

# Los destinatarios.
announce-who-title = {""}**Quién lo recibe**
announce-who-count = { $count ->
    [0] Ahora mismo no es nadie.
    [one] Es una persona.
   *[other] Son { $count } personas.
}
announce-who-no-cohorts = { $office } no tiene todavía ningún grupo, así que no hay a quién escribir: /cohorts
announce-who-choose = Toca primero los grupos; luego puedes acotar.
announce-who-all = todos los grupos
announce-who-role-learner = alumnado
announce-who-role-staff = personal
announce-who-role-accompanying = acompañantes
announce-who-country = que van a { $country }
announce-who-departs = que salen del { $from } al { $until }
announce-who-departs-from = que salen desde el { $from }
announce-who-departs-until = que salen hasta el { $until }
announce-who-not-ready = con algo pendiente en su lista
announce-who-unread = que no han leído el anuncio { $number }
announce-button-all = Todos los grupos
announce-button-role = Papel: { $role }
announce-button-role-any = cualquiera
announce-button-country = País: { $country }
announce-button-country-any = cualquiera
announce-button-departs = Salida: { $days }
announce-button-departs-any = cualquiera
announce-button-departs-within = en los próximos { $days } días
announce-button-departs-typed = entre dos días …
announce-button-not-ready = Solo quien no está listo: { $on ->
    [yes] sí
   *[no] no
}
announce-button-unread = No leído: { $what }
announce-button-unread-any = da igual
announce-button-any = Cualquiera
announce-button-done = Hecho
announce-ask-country = ¿A qué país van? Escribe su nombre.
announce-country-unclear = No conozco ese país. Escribe su nombre, por ejemplo Portugal.
announce-ask-departs = ¿Entre qué días salen? Escribe los dos días con «hasta» en medio: 1 de marzo de 2027 hasta 30 de abril de 2027.
announce-departs-unclear = Necesito dos días, primero el primero, por ejemplo: 1 de marzo de 2027 hasta 30 de abril de 2027.
announce-departs-menu = ¿Cuándo salen?
announce-unread-menu = ¿Qué anuncio no han confirmado todavía?
announce-unread-none = Ningún anuncio ha pedido «Leído» todavía.

# La vista previa.
announce-preview-title = {""}**Vista previa.** { $count ->
    [0] Nadie recibiría este anuncio.
    [one] Este anuncio va a **una persona**.
   *[other] Este anuncio va a **{ $count } personas**.
}
announce-preview-languages = En { $name }: { $count }
announce-preview-other-language = En { $name }, porque no hay versión en { $own }, que es la lengua que leen: { $count }
announce-preview-nobody-reads = En { $name }: ninguna de ellas lee esta versión
announce-preview-file = {""}**Archivo:** { $name } ({ $size } KB) va con el anuncio
announce-preview-left-out = { $count ->
    [one] Una persona cuenta y no recibe nada:
   *[other] { $count } personas cuentan y no reciben nada:
}
announce-reason-no-channel = aún no están en el asistente
announce-reason-left = han dejado el grupo
announce-reason-unreachable = han bloqueado el asistente
announce-reason-opted-out = no quieren anuncios
announce-preview-reason = { $reason }: { $count }{ $names ->
    [none] {""}
   *[some] {" "}({ $names })
}
announce-preview-quiet = { $count ->
    [one] Una de ellas tiene ahora horas de descanso y lo recibe después, { $until } como tarde.
   *[other] { $count } de ellas tienen ahora horas de descanso y lo reciben después, { $until } como tarde.
}
announce-preview-version = {""}**En { $name }**
announce-preview-changed = Entretanto ha cambiado algo. Míralo otra vez antes de enviar.
announce-preview-nothing = Aún no hay texto, o nadie a quien enviarlo.
announce-button-send = { $count ->
    [one] Enviar ya a una persona
   *[other] Enviar ya a { $count } personas
}
announce-button-at = A una hora …
announce-button-to-me = Envíamelo en { $name }
announce-button-draft = ‹ Cambiar el borrador
announce-urgent-question =
    {""}**Está marcado como urgente.** Llega a cualquier hora, y también a quien no quiere anuncios. { $count ->
        [one] Lo recibe una persona.
       *[other] Lo reciben { $count } personas.
    } ¿Enviarlo de verdad como urgente?
announce-urgent-asleep = { $count ->
    [one] Para una de ellas son ahora horas de descanso.
   *[other] Para { $count } de ellas son ahora horas de descanso.
}
announce-button-urgent-sure = Sí, enviarlo como urgente
announce-button-not-urgent = No es urgente
announce-ask-when = ¿Cuándo se envía? Escribe día y hora en tu zona horaria ({ $zone }), por ejemplo: mañana a las 18:00, o 3 de diciembre a las 9:30.
announce-when-no-time = También necesito una hora, por ejemplo: mañana a las 18:00.
announce-when-no-day = No entiendo ese día. Escríbelo así: 3 de diciembre a las 9:30.
announce-when-past = Ese momento ya ha pasado. Escribe uno posterior.
announce-when-far = Para eso falta más de un año. Escribe un día más cercano.
announce-when-which = ¿Qué día quieres decir: { $choices }? Escríbelo con el nombre del mes.
announce-when-question = { $count ->
    [one] ¿Enviarlo a una persona el { $at }?
   *[other] ¿Enviarlo a { $count } personas el { $at }?
}
announce-when-quiet = { $count ->
    [one] Una de ellas tiene entonces horas de descanso y lo recibe después, { $until } como tarde.
   *[other] { $count } de ellas tienen entonces horas de descanso y lo reciben después, { $until } como tarde.
}
announce-button-schedule = Sí, el { $at }
announce-button-other-time = Otra hora

# Cómo va.
announce-status-title = {""}**Anuncio { $number }** · { $office }
announce-status-scheduled = Se enviará el { $at } a { $audience } personas.
announce-status-late = Tenía que enviarse el { $at } a { $audience } personas, pero el asistente no funcionaba entonces. **No se ha enviado.** ¿Debe salir todavía?
announce-status-sending = Se está enviando.
announce-status-paused = Está en pausa: nadie más lo recibe hasta que sigas.
announce-status-done = Se ha enviado.
announce-status-cancelled = Se canceló: nadie más lo recibe.
announce-status-withdrawn = Se retiró.
announce-progress = { $bar } { $done } de { $audience }
announce-count-sent = enviados: { $count }
announce-count-failed = fallidos: { $count }
announce-count-unknown = no se sabe: { $count }
announce-count-cancelled = cancelados: { $count }
announce-count-waiting = en espera: { $count }
announce-sum = { $sum } = { $audience ->
    [one] una persona
   *[other] { $audience } personas
}
announce-left-out = Quedaron fuera al confirmarlo: { $reasons }
announce-later = { $count ->
    [one] Una persona tiene horas de descanso y lo recibe después, { $until } como tarde.
   *[other] { $count } personas tienen horas de descanso y lo reciben después, { $until } como tarde.
}
announce-reads = Leído por { $reads } de { $sent }.
announce-edits = Mensajes corregidos: { $sent } de { $all }{ $failed ->
    [0] .
   *[some] {""}; en { $failed } no fue posible.
}
announce-deletions = Mensajes borrados: { $sent } de { $all }{ $failed ->
    [0] .
   *[some] {""}; en { $failed } no fue posible, siguen ahí.
}
announce-kept = { $count ->
    [one] En un chat tiene más de 48 horas y no se puede borrar: un aviso ocupa su lugar.
   *[other] En { $count } chats tiene más de 48 horas y no se puede borrar: un aviso ocupa su lugar.
}
announce-unknown-kept = { $count ->
    [one] De una persona no se sabe si lo tiene; no hay nada que se pueda borrar.
   *[other] De { $count } personas no se sabe si lo tienen; no hay nada que se pueda borrar.
}
announce-renewed = Avisadas tras la corrección, porque lo habían confirmado antes: { $sent } de { $all }{ $failed ->
    [0] .
   *[some] {""}; en { $failed } no fue posible.
}
announce-reminded = Recordatorio { $number }: { $sent } de { $all } enviados.
announce-button-now = Enviar ya
announce-button-move = Otra hora …
announce-button-pause = Pausa
announce-button-resume = Seguir
announce-button-cancel = Cancelar
announce-button-cancel-sure = Sí, cancelarlo
announce-button-report = Informe como archivo
announce-button-names = Quién no lo tiene ({ $count })
announce-button-correct = Corregir
announce-button-withdraw = Retirar
announce-button-withdraw-sure = Sí, retirarlo
announce-button-remind = { $count ->
    [one] Recordar a quien no lo ha leído
   *[other] Recordar a { $count } que no lo han leído
}
announce-button-remind-sure = { $count ->
    [one] Sí, recordar a una persona
   *[other] Sí, recordar a { $count } personas
}
announce-button-refresh = Cómo va
announce-changed = Esto ha cambiado entretanto. Así está ahora.
announce-not-possible = Eso ya no es posible. Así está ahora.
announce-cancel-question = ¿Cancelarlo? Quien lo tiene lo conserva; { $count ->
    [one] una persona que espera no recibe nada.
   *[other] { $count } personas que esperan no reciben nada.
}
announce-now-question = { $count ->
    [one] ¿Enviarlo ya a una persona?
   *[other] ¿Enviarlo ya a { $count } personas?
}
announce-withdraw-question = ¿Retirarlo? Se borra en { $count ->
    [one] un chat
   *[other] { $count } chats
}, y quien espera no recibe nada.
announce-remind-question = { $count ->
    [one] ¿Enviarlo otra vez a la persona que no lo ha confirmado?
   *[other] ¿Enviarlo otra vez a las { $count } personas que no lo han confirmado?
}
announce-remind-none = Todos los que lo tienen lo han confirmado.
announce-names-title = {""}**Quién no tiene el anuncio { $number }, o quizá no**
announce-names-unknown = No se sabe: la conexión se cortó en ese momento. Puede que lo tengan o no; si se reenvía, quizá les llegue dos veces.
announce-names-failed = Sin enviar:
announce-names-none = Todos lo tienen.
announce-names-erased = (borró sus datos)
announce-names-nameless = (sin nombre)
announce-names-more = … y { $count } más, en el archivo
announce-why-blocked = ha bloqueado el asistente
announce-why-deleted = ha borrado su cuenta
announce-why-gone = el chat ya no existe
announce-why-refused = el canal lo rechazó
announce-why-missed = demasiado tarde
announce-why-erased = borró sus datos
announce-why-crashed = el asistente se paró en ese momento
announce-why-cut = se cortó la conexión
announce-why-other = no se pudo enviar
announce-button-again = Reenviar: { $name }
announce-button-again-all = { $count ->
    [one] Reenviar a una persona
   *[other] Reenviar a los { $count }
}
announce-again-done = { $count ->
    [0] No se ha reenviado nada.
    [one] Se reenvía a una persona.
   *[other] Se reenvía a { $count } personas.
}
announce-report-file = El informe del anuncio { $number }: { $audience } personas.
announce-correct-which = ¿Qué versión quieres corregir?
announce-correct-question =
    {""}**Así se leerá en { $name }:**

    { $text }

    { $count ->
        [one] Se cambia un mensaje enviado; quien aún espera recibe el texto nuevo.
       *[other] Se cambian { $count } mensajes enviados; quien aún espera recibe el texto nuevo.
    }
announce-correct-resets = { $count ->
    [one] Una persona ha confirmado el texto antiguo. Eso ya no cuenta: se la avisa y se le pide que lo lea otra vez.
   *[other] { $count } personas han confirmado el texto antiguo. Eso ya no cuenta: se las avisa y se les pide que lo lean otra vez.
}
announce-button-correct-sure = Sí, corregirlo
announce-correct-gone = Lo que escribiste ya no está. Escribe la corrección otra vez.

# Lo que el coordinador recibe sin preguntar.
announce-notice-ended = {""}**El anuncio { $number } ha terminado.**
announce-notice-late = {""}**El anuncio { $number } no se ha enviado.**

help-announcements = - /announce: escribe a tus grupos, mira quién lo tiene y quién lo ha leído
