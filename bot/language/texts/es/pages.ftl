# La página de coordinadores.

page-no-address = Aquí la página no tiene dirección. Quien lleva este asistente pone una: VADEMECUM_PUBLIC_URL=https://…
page-sign-in-link =
    Por aquí entras en la página de coordinadores:

    { $link }

    El enlace vale { $minutes } minutos y funciona una vez. No lo compartas: quien lo abre actúa en tu nombre.
page-title = Vademecum para coordinadores
page-skip = Ir al contenido
page-sections = Secciones
page-sign-out = Salir
page-sign-in = Entrar
page-sign-in-title = Entrar
page-sign-in-as = Entras como alguien que responde por:
page-sign-in-how = Funciona una vez. En este dispositivo sigues dentro 12 horas, o hasta que salgas.
page-outside-title = Hay que entrar
page-outside = Esta página es para coordinadores. Para entrar, escribe /web al asistente en el chat donde lo conoces: te envía un enlace que vale diez minutos.
page-to-chat = Al chat
page-not-there-title = Esa página no existe
page-not-there = Quizá se archivó o se borró.
page-stale-title = Inténtalo otra vez
page-stale = Ese formulario era de otra sesión. No se ha cambiado nada. Vuelve atrás, recarga la página e inténtalo otra vez.
page-too-large-title = Es demasiado grande
page-too-large = El archivo es demasiado grande. No se ha cambiado nada.
page-nav-home = Resumen
page-nav-cohorts = Grupos
page-nav-announcements = Anuncios
page-nav-inbox = Preguntas
page-nav-gaps = Lagunas
page-pages = Páginas
page-page-of = página { $page } de { $pages }
page-newer = Atrás
page-older = Siguiente

page-note-saved = Guardado.
page-changed-meanwhile = Otra persona cambió este borrador entretanto, así que lo tuyo no está guardado. Abajo está lo que escribiste: si lo guardas ahora, sustituye a lo suyo.
page-changed-not-dropped = Otra persona cambió este borrador entretanto, así que sigue aquí. Míralo otra vez.
page-unsaved = Lo que escribiste está abajo y aún no se ha guardado.
page-forget = Descartar lo que no está guardado
page-note-sent = Va de camino. Si contesta, aparece aquí.
page-note-taken = Ahora es tuya. Los demás lo ven.
page-note-left = Devuelta. Se avisa a los demás.
page-note-closed = Cerrada.
page-note-created = Creado.
page-note-imported = La lista se ha incorporado.
page-note-archived = Archivado. Se puede recuperar abajo.
page-note-restored = Ha vuelto, con sus miembros.
page-note-done = Hecho. Así está ahora.
page-note-copy = Va de camino a ti, allí donde escribes al asistente. No lo recibe nadie más.
page-note-corrected = Corregido. Quien lo tiene ve el texto nuevo; a quien había confirmado el antiguo se le avisa.
page-note-moved = Ahora tiene otra hora.
page-note-again = Se envía otra vez.
page-note-named = Gracias. Lo que haces aquí lleva ahora tu nombre.
page-note-revoked = El enlace ya no funciona.
page-note-dropped = El borrador ya no está.
page-name-taken = Ya hay un grupo con ese nombre.
page-tick-first = No se ha hecho nada: marca antes la casilla.
page-choose-first = Elige adónde.
page-file-missing = Elige un archivo.

page-home-title = Resumen
page-home-inbox = { $waiting } esperan a alguien, { $mine } a ti
page-home-cohorts = { $count ->
    [one] un grupo
   *[other] { $count } grupos
}, { $people ->
    [one] una persona
   *[other] { $people } personas
}
page-home-announcements = { $count ->
    [0] no se está enviando nada
    [one] uno se está enviando o espera
   *[other] { $count } se están enviando o esperan
}
page-home-gaps = Lo que se pregunta y la guía no responde
page-home-ready = ¿Quién está listo?

page-no-cohorts = Todavía no hay ningún grupo.
page-no-members = Todavía no se ha unido nadie.
page-new-cohort = Un grupo nuevo
page-cohort-name = Nombre del grupo
page-create = Crear
page-look = Ver
page-readiness = Preparación
page-readiness-of = Preparación de { $name }
page-export = Como archivo (CSV)
page-members = Miembros: { $count }
page-change = Cambiar
page-change-of = Cambiar a { $name }
page-move-to = Pasar a
page-move = Pasar
page-remove = Quitar
page-remove-sure = Sí, quitar a { $name } del grupo
page-invite = Invitar
page-invite-how = Con un enlace, o con su código QR, la gente se une a este grupo. Lo ves después de crearlo, en este navegador, hasta que salgas.
page-invite-new = Crear un enlace
page-invite-line = Creado el { $made }, vale hasta el { $until }, { $count ->
    [0] nadie se unió con él
    [one] una persona se unió con él
   *[other] { $count } personas se unieron con él
}
page-invite-once = Cópialo o imprime el código. Nadie más lo ve aquí; tú, hasta que salgas. Vale hasta el { $until }.
page-no-public-address = No hay enlace para la web: este asistente no tiene una dirección a la que otros puedan llegar. Quien lo lleva pone una: VADEMECUM_PUBLIC_URL=https://…
page-revoke = Retirarlo
page-revoke-of = Retirar el enlace creado el { $made }
page-way-telegram = En Telegram
page-way-web = En la web
page-code = Código QR de la dirección de arriba
page-roster = Lista de participantes
page-roster-how = Un archivo CSV o XLSX con encabezado. Columnas: nombre, rol, idioma, destino, inicio, fin, referencia; solo hace falta el nombre.
page-roster-file = Archivo
page-roster-read = Leer el archivo
page-roster-preview = Qué cambiaría el archivo
page-roster-take = Incorporarlo
page-roster-unknown = Estas columnas no dicen nada aquí y se omiten: { $names }
page-leave-it = Dejarlo
page-expected = { $count ->
    [one] Una persona de la lista aún no se ha unido:
   *[other] { $count } personas de la lista aún no se han unido:
}
page-settings = Nombre y archivo
page-rename = Cambiar el nombre
page-archive = Archivar el grupo
page-archive-sure = Sí, archivarlo con { $count ->
    [one] su miembro
   *[other] sus { $count } miembros
}. Se puede recuperar más tarde.
page-yes = sí
page-no-blocked = no: bloqueado
page-col-cohort = Grupo
page-col-organisation = Organización
page-col-members = Miembros
page-col-readiness = Preparación
page-col-name = Nombre
page-col-role = Rol
page-col-done = Hecho
page-col-of = De
page-col-state = Estado
page-col-destination = Destino
page-col-reachable = Localizable
page-col-change = Cambiar
page-col-start = Inicio
page-col-end = Fin
page-col-number = N.º
page-col-text = Texto
page-col-question = Pregunta
page-col-asked = Veces
page-col-when = Cuándo
page-col-why = Por qué
page-chart = Cuántos puntos de la lista antes de salir ha hecho cada persona; la tabla de abajo dice lo mismo.
page-as-table = Como tabla
page-state-ready = listo
page-state-under-way = en marcha
page-state-not-begun = sin empezar
page-state-no-checklist = aún sin lista

page-announcement = Anuncio
page-new-announcement = Escribir un anuncio
page-new-announcement-for = Escribir un anuncio para { $office }
page-no-announcements = Todavía no se ha anunciado nada.
page-no-text = (aún sin texto)
page-draft = Borrador
page-audience-now = va a { $count }, { $out } quedan fuera
page-texts = Texto
page-text-how = Como máximo { $limit } caracteres. Puedes usar negrita (dos asteriscos a cada lado), listas (líneas que empiezan con un guion) y enlaces.
page-text-in = Texto en { $name }
page-file = Imagen o documento (como máximo { $limit } MB)
page-file-now = Lo acompaña: { $name }
page-file-away = Quitar el archivo
page-who = Quién lo recibe
page-who-how = Grupos:
page-any = cualquiera
page-country = Va a (país)
page-departs-from = Sale desde el
page-departs-until = Sale hasta el
page-not-ready = Solo quien aún no está listo
page-unread = Solo quien no ha confirmado el anuncio n.º
page-how = Cómo
page-ask-read = Pedir que confirmen que lo han leído
page-urgent = Urgente: también de noche, y a quien no quiere anuncios
page-preview = Vista previa
page-save = Guardar
page-drop = Descartar el borrador
page-drop-sure = Sí, descartarlo
page-later = A otra hora
page-at = Día y hora
page-at-how = En tu zona horaria ({ $zone }). Por ejemplo «mañana 9:00» o «3 de diciembre 18:30». Ves el momento antes de que se planifique nada.
page-at-button = Ver
page-progress = { $done } de { $audience } listos
page-correct = Corregir el texto en { $name }
page-correct-title = Corregir el texto
page-correct-text = Texto nuevo
page-correct-look = Verlo primero
page-correct-sure = Sí, ponerlo en lugar del anterior en todas partes
page-correct-send = Corregirlo

page-send = Enviarlo
page-schedule = { $count ->
    [one] Programarlo para una persona
   *[other] Programarlo para { $count } personas
}
page-tick-urgent = No se ha enviado nada: está marcado como urgente. Marca la casilla que lo dice o cambia el borrador.
page-file-picture = Va con el anuncio: { $name }
page-sure-title = Confírmalo
page-move-sure = Sí, a esa hora
page-missing-title = Quién no lo recibió

page-contact = Contacto de emergencia
page-contact-how = A quién llaman las personas de este grupo cuando pasa algo en el extranjero. Lo ven en su lista de tareas, en papel y cuando le dicen al asistente que necesitan ayuda. Solo lo ven ellas y quienes coordinan.
page-contact-none = Este grupo aún no tiene contacto de emergencia.
page-contact-name = Nombre de la persona
page-contact-phone = Teléfono, con el prefijo del país
page-contact-phone-how = Por ejemplo +351 912 345 678. Se llama desde el extranjero.
page-contact-note = Qué hay que saber antes de llamar (horas, idiomas)
page-contact-save = Guardar el contacto
page-away = Archivados
page-restore = Recuperar
page-restore-of = Recuperar { $name }
page-restore-name-taken = Otro grupo se llama así ahora. Cámbiale antes el nombre y recupera este después.

page-name-title = Tu nombre, por favor
page-name-how = Lo que haces aquí queda en un registro con tu nombre, y la gente ve quién la invita. Escribe el nombre con el que te conocen.
page-name = Tu nombre
page-name-take = Seguir

page-lists = Listas
page-inbox-empty = Aquí no hay nada.
page-case = Pregunta
page-case-more = Qué más
page-answer = Responder
page-answer-text = Tus palabras
page-answer-kind = ¿Qué es?
page-kind-answer = La respuesta
page-kind-ask = Una repregunta
page-answer-look = Verlo primero
page-answer-preview = Esto es lo que leerá:
page-answer-send = Enviarlo
page-curate-goes-on = La respuesta para todos está empezada. En el chat, /curate sigue con ella. Tu próximo mensaje allí dice de dónde sale la respuesta: la dirección de una página o una regla de la guía.

page-gaps-how = Lo que se preguntó y la guía no respondió, agrupado por significado: solo donde se dio permiso o donde al menos tres personas preguntaron lo mismo. Aquí no hay nombres y los datos personales se han quitado. Para escribir una respuesta usa /gaps en el chat.
page-gaps-none = No hay lagunas.
page-gaps-count = { $count ->
    [one] Un tema
   *[other] { $count } temas
}, { $asked ->
    [one] una pregunta
   *[other] { $asked } preguntas
}.
page-gaps-review = { $count ->
    [one] Una respuesta espera tu revisión: /curated en el chat.
   *[other] { $count } respuestas esperan tu revisión: /curated en el chat.
}
page-topics-how = Lo que pregunta la gente de tu organización y la guía no responde, por temas. Un tema aparece cuando lo preguntaron { $fewest } personas. Aquí no están las palabras ni el nombre de nadie.
page-col-topic = Tema
page-col-people = Personas
