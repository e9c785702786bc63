# Organizaciones, grupos, invitaciones y listas.

command-mygroup = Los grupos en los que estás

# Para coordinadores.
help-coordinators =
    {""}**Para quienes coordinan**

    - /cohorts: tus grupos, quién se ha unido, quién está a punto, invitaciones, listas
cohorts-title = { $count ->
    [one] {""}**Tu grupo**
   *[other] {""}**Tus { $count } grupos**
}
cohorts-none = Todavía no tienes ningún grupo. Crea uno e invita después a la gente.
cohorts-line = {""}**{ $name }**: { $count ->
    [0] nadie todavía
    [one] una persona
   *[other] { $count } personas
}
cohorts-line-of = {""}**{ $name }** ({ $organisation }): { $count ->
    [0] nadie todavía
    [one] una persona
   *[other] { $count } personas
}
cohorts-which-organisation = ¿Para qué organización es el grupo nuevo?
cohorts-ask-name = ¿Cómo se llama el grupo nuevo? Escribe su nombre, por ejemplo «Carpintería a Lisboa, mayo de 2027».
cohorts-ask-new-name = ¿Cómo se va a llamar **{ $name }** desde ahora? Escribe el nombre.
cohorts-name-empty = Ahí no hay ningún nombre. Escribe uno.
cohorts-name-too-long = Un nombre puede tener { $limit } caracteres. Escribe uno más corto.
cohorts-name-taken = Ya hay un grupo **{ $name }**. Escribe otro nombre.
cohorts-renamed = El grupo se llama ahora **{ $name }**.
cohorts-archive-sure = ¿Archivar **{ $name }**? { $count ->
    [0] No hay nadie dentro.
    [one] Hay una persona dentro.
   *[other] Hay { $count } personas dentro.
} Nadie podrá unirse ni recibir mensajes por él. Sus enlaces dejan de valer.
cohorts-archived = **{ $name }** está archivado.
cohorts-away-title = {""}**Grupos archivados.** Toca un número para recuperar uno, con sus miembros.
cohorts-away-none = No hay grupos archivados.
cohorts-restored = {""}**{ $name }** ha vuelto, con sus miembros.
cohorts-restore-taken = Otro grupo se llama ahora **{ $name }**. Cámbiale antes el nombre y recupera este después.
cohorts-button-away = Archivados ({ $count })
cohorts-is-archived = **{ $name }** se archivó.
cohorts-card-title = {""}**{ $name }** ({ $organisation })
cohorts-joined = { $count ->
    [0] nadie se ha unido todavía
    [one] se ha unido una persona
   *[other] se han unido { $count } personas
}
cohorts-expected = { $count ->
    [0] todas las personas de la lista se han unido
    [one] falta por unirse una persona de la lista
   *[other] faltan por unirse { $count } personas de la lista
}
cohorts-count-ready = { $count } a punto
cohorts-count-under-way = { $count } en marcha
cohorts-count-not-begun = { $count } sin empezar
cohorts-count-no-checklist = { $count } sin lista de tareas todavía
cohorts-count-unreachable = { $count } sin contacto posible (han bloqueado al asistente)
cohorts-state-no-checklist = sin lista de tareas todavía
cohorts-done-of = { $done } de { $total } hechas
cohorts-unreachable = sin contacto posible
cohorts-no-name = (sin nombre)
cohorts-role-learner = alumnado
cohorts-role-staff = personal
cohorts-role-accompanying = acompañante
cohorts-members-title = {""}**{ $name }**: { $count ->
    [one] una persona
   *[other] { $count } personas
}. Toca un número para ver más, cambiar de grupo o quitar a alguien.
cohorts-members-none = Todavía no hay nadie en **{ $name }**. Invita a la gente con un enlace o un código QR.
cohorts-ready-title = {""}**¿Cómo va { $name }?** Se cuenta lo que hay que hacer antes de salir.
cohorts-ready-legend = En la imagen, la barra de arriba es el grupo entero: verde a punto, azul en marcha, amarillo sin empezar, gris sin lista de tareas. Las barras de abajo llevan los números de la tabla. Una marca roja: sin contacto posible.
cohorts-ready-more = … y { $count } más. La lista en un archivo las tiene todas.
cohorts-column-name = Nombre
cohorts-column-done = Hecho
cohorts-joined-on = en el grupo desde el { $day }
cohorts-writes-by = escribe por: { $channel }
cohorts-destination = va a { $place }
cohorts-dates = del { $start } al { $end }
cohorts-reference = referencia: { $reference }
cohorts-move-where = ¿A qué grupo pasa **{ $name }**?
cohorts-move-nowhere = No hay otro grupo al que pasar a nadie.
cohorts-moved = **{ $name }** está ahora en **{ $cohort }**.
cohorts-remove-sure = ¿Quitar a **{ $name }** de **{ $cohort }**? Su lista de tareas sigue siendo suya.
cohorts-removed = **{ $name }** ya no está en **{ $cohort }**.
cohorts-button-back = ‹ Atrás
cohorts-button-all = ‹ Todos los grupos
cohorts-button-no = No
cohorts-button-new = Grupo nuevo
cohorts-button-members = Personas
cohorts-button-ready = Quién está a punto
cohorts-button-invite = Invitar
cohorts-button-roster = Lista
cohorts-button-rename = Cambiar el nombre
cohorts-button-archive = Archivar
cohorts-button-archive-yes = Sí, archivarlo
cohorts-button-move = Cambiar de grupo
cohorts-button-remove = Quitar
cohorts-button-remove-yes = Sí, quitar

# El contacto de emergencia de un grupo.
contact-ask-name = {""}**{ $name } ya existe.** ¿A quién llaman sus personas cuando pasa algo en el extranjero? Escribe el **nombre** de esa persona. Lo ven en su lista de tareas; solo lo ven ellas y quienes coordinan.
contact-ask-name-again = ¿A quién llaman las personas de **{ $name }** cuando pasa algo en el extranjero? Escribe el **nombre** de esa persona. Lo ven en su lista de tareas; solo lo ven ellas y quienes coordinan.
contact-ask-phone = ¿Qué **teléfono** tiene { $contact }? Escríbelo con el prefijo del país, por ejemplo +351 912 345 678: se llama desde el extranjero.
contact-ask-note = ¿Hay algo que saber antes de llamar, como horas o idiomas? Escríbelo o toca el botón.
contact-card =
    Así lo leerán las personas de **{ $cohort }**:

    {""}**En una emergencia:** 112 y después **{ $name }**, { $phone }. { $note }
contact-saved = Las personas de **{ $cohort }** ven ahora a { $name } como contacto de emergencia.
contact-removed = {""}**{ $cohort }** ya no tiene contacto de emergencia.
contact-gone = Lo que escribiste ya no está. Empieza otra vez.
contact-line = contacto de emergencia: { $name }, { $phone }
contact-line-none = contacto de emergencia: **todavía ninguno**
contact-mygroup = En una emergencia: 112 y después **{ $name }**, { $phone }. { $note }
contact-button = Contacto de emergencia
contact-button-later = Más tarde
contact-button-no-note = Nada que añadir
contact-button-save = Sí, guardar
contact-button-again = Escribirlo otra vez
contact-button-remove = Quitarlo
contact-shown = Las personas de **{ $cohort }** llaman a **{ $name }**, { $phone }. { $note }
contact-name-empty = Ahí no hay ningún nombre. Escribe el nombre de la persona a la que se llama.
contact-phone-empty = Ahí no hay ningún número. Escribe el teléfono del contacto de emergencia.
contact-phone-no-country = El número necesita el prefijo del país, porque se llama desde el extranjero: +351 912 345 678, por ejemplo.
contact-phone-unclear = Ese no es un teléfono al que se pueda llamar desde el extranjero. Escríbelo así: +351 912 345 678.
contact-note-too-long = Tiene más de { $limit } caracteres. Escribe menos.

# Enlaces que dejan entrar.
invite-title = {""}**Invitaciones a { $name }**. { $count ->
    [0] No hay ningún enlace abierto.
    [one] Hay un enlace abierto. Los enlaces no se guardan; si pierdes el tuyo, crea otro.
   *[other] Hay { $count } enlaces abiertos. Los enlaces no se guardan; si pierdes el tuyo, crea otro.
}
invite-line = creado el { $made }, abierto hasta el { $until }, { $count ->
    [0] nadie lo ha usado
    [one] usado una vez
   *[other] usado { $count } veces
}
invite-button-new = Enlace nuevo y código QR
invite-button-revoke = Retirar el enlace { $number }
invite-revoked = Ese enlace ya no deja entrar a nadie.
invite-link-telegram =
    {""}**{ $name }** ({ $organisation }), en Telegram, hasta el { $until }:

    { $link }

    Pasa el enlace o enseña el código QR. A quien lo abra se le dice lo que ves, y se une con un toque.
invite-link-web =
    {""}**{ $name }** ({ $organisation }), en el navegador, hasta el { $until }:

    { $link }

    Pasa el enlace o enseña el código QR. A quien lo abra se le dice lo que ves, y se une con un toque.
invite-coordinator-telegram =
    Invitación para coordinar **{ $organisation }**, en Telegram. Vale una vez, hasta el { $until }:

    { $link }

    Dásela solo a esa persona: quien la abra primero y diga que sí pasa a coordinar.
invite-coordinator-web =
    La misma invitación para coordinar **{ $organisation }**, en el navegador. Vale una vez, hasta el { $until }:

    { $link }
invite-no-way =
    Todavía no hay ningún enlace que otros puedan abrir: no están configurados ni Telegram ni una dirección web pública, y una dirección solo de esta máquina (http://127.0.0.1) no lleva a nadie más a ningún sitio.

    Quien lleva este asistente pone en VADEMECUM_PUBLIC_URL la dirección a la que se llega a él, por ejemplo https://vademecum.example.org, y lo vuelve a iniciar.
invite-over = Esta invitación no vale (o ya no). Pide otra a quien te la dio. Puedes seguir preguntándome lo que quieras sobre movilidad: /help

# Entrar.
join-cohort-ask = **{ $organisation }** te invita al grupo **{ $cohort }**.
join-cohort-sees = Quienes coordinan ven que te has unido, con qué nombre, cuánto llevas hecho de tu lista de tareas y si sus mensajes te han llegado y los has leído. No ven lo que me preguntas: de eso solo ven temas que preguntaron al menos cinco personas, sin palabras ni nombres. /privacy dice más.
join-cohort-already = Ya estás en el grupo **{ $cohort }** de **{ $organisation }**. /mygroup muestra tus grupos.
join-cohort-done = Estás en el grupo **{ $cohort }** de **{ $organisation }**. /mygroup muestra tus grupos y te deja salir de ellos. Con /mobility preparas tu estancia y recibes una lista de tareas.
join-coordinator-ask = Te invitan a coordinar las movilidades de **{ $organisation }**.
join-coordinator-sees = Al coordinar ves quién está en los grupos de tu organización y cuánto llevan hecho, y puedes escribirles. Lo que haces queda en un registro.
join-coordinator-already = Ya coordinas **{ $organisation }**: /cohorts
join-coordinator-done = Ahora coordinas **{ $organisation }**. Empieza en /cohorts.
join-declined = De acuerdo, no ha cambiado nada. El enlace vale mientras esté abierto.
join-ask-name = ¿Con qué nombre te van a ver quienes coordinan? Escríbelo, o sigue sin nombre.
join-button-no-name = Seguir sin nombre
join-name-right = Quienes coordinan verán este nombre: **{ $name }**. ¿Es correcto?
join-button-name-yes = Sí, es mi nombre
join-button-name-other = No, otro nombre
join-name-unread = Eso no parece un nombre. Escribe solo tu nombre, o sigue sin nombre.
waiting-stopped = De acuerdo, ya no espero esa respuesta.
join-ask-coordinator-name = ¿Con qué nombre coordinas? La gente ve quién la invita y el registro dice quién hizo qué. Escríbelo.
join-coordinator-name-right = Coordinas con este nombre: **{ $name }**. ¿Está bien?
join-coordinator-named = Tu nombre aquí es ahora **{ $name }**.
join-named = Quienes coordinan te ven como **{ $name }**.
mygroup-seen-as = Te ven como **{ $name }**.
mygroup-button-name = Cambiar mi nombre
join-button-learner = Unirme como alumnado
join-button-staff = Unirme como personal
join-button-accompanying = Unirme como acompañante
join-button-coordinator = Sí, coordino
join-button-no = No, gracias
mygroup-title = {""}**Tus grupos**
mygroup-none = No estás en ningún grupo. Quien coordina tu movilidad puede darte un enlace o un código QR.
mygroup-line = {""}**{ $cohort }** ({ $organisation }), como { $role }
mygroup-leave-sure = ¿Salir de **{ $cohort }**? Quienes lo coordinan ya no verán lo que llevas hecho ni podrán escribirte. Tu lista de tareas se queda.
mygroup-left = Has salido de **{ $cohort }**.
mygroup-button-leave = Salir de { $name }
mygroup-button-leave-yes = Sí, salir

# Listas.
roster-title = {""}**La lista de { $name }**: { $count ->
    [one] una persona
   *[other] { $count } personas
}, { $joined } en el grupo. Toca un número para decir quién es alguien o para quitarlo de la lista.
roster-none = **{ $name }** no tiene lista. Carga una tabla (CSV o Excel) y verás quién falta por unirse.
roster-joined = en el grupo
roster-not-joined = falta por unirse
roster-button-import = Cargar un archivo
roster-button-export = En un archivo
roster-button-take = Sí, cargar
roster-button-tie = ¿Quién es?
roster-button-drop = Quitar de la lista
roster-ask-file =
    Envía la lista de **{ $name }** en un archivo: CSV o Excel (.xlsx), como mucho 500 personas, una por línea.

    La primera línea nombra las columnas: nombre (necesaria), rol, idioma, destino, inicio, fin, referencia. Fechas como 2027-05-03 o 3/5/2027. Antes de que cambie algo ves qué cambiaría. Con este mensaje va una lista vacía para rellenar.
roster-empty = En ese archivo no hay nadie. Envía otro.
roster-not-a-table = Eso no es CSV ni un archivo de Excel (.xlsx). Guarda la tabla en uno de esos formatos y envíala otra vez.
roster-no-name-column = La primera línea de la tabla no tiene la columna «nombre». Añádela y envía el archivo otra vez.
roster-too-many = La tabla tiene más de { $limit } líneas. Envíala por partes.
roster-wrong-title = { $count ->
    [one] Hay una cosa mal en ese archivo, así que no se ha cargado nada. Corrígela y envía el archivo otra vez.
   *[other] Hay { $count } cosas mal en ese archivo, así que no se ha cargado nada. Corrígelas y envía el archivo otra vez.
}
roster-wrong-line = Línea { $number }, { $column }: «{ $value }» { $why }
roster-wrong-more = … y { $count } más.
roster-wrong-no-name = – falta un nombre
roster-wrong-too-long = es demasiado largo
roster-wrong-role = no es ninguno de: alumno, personal, acompañante
roster-wrong-language = no es un idioma; usa un código como en o es
roster-wrong-date = no es una fecha; escribe 2027-05-03 o 3/5/2027
roster-wrong-order = es anterior al inicio
roster-wrong-twice = está dos veces
roster-column-name = nombre
roster-column-role = rol
roster-column-language = idioma
roster-column-destination = destino
roster-column-starts-on = inicio
roster-column-ends-on = fin
roster-column-reference = referencia
roster-preview-title = {""}**{ $name }**: { $count ->
    [one] se ha leído una línea sin errores.
   *[other] se han leído { $count } líneas sin errores.
} Todavía no se ha cargado nada.
roster-preview-new = { $count } nuevas
roster-preview-changed = { $count } cambiadas
roster-preview-same = { $count } como antes
roster-preview-absent = { $count } que estaban en la lista y no están en el archivo; se quedan
roster-preview-first = Empieza por:
roster-preview-more = … y { $count } más
roster-preview-unknown = Columnas que se dejan fuera: { $names }
roster-taken = { $count ->
    [one] Se ha cargado una línea en la lista de **{ $name }**.
   *[other] Se han cargado { $count } líneas en la lista de **{ $name }**.
}
roster-exported = **{ $name }** en un archivo: a quién se espera, quién se ha unido, cuánto llevan hecho.
roster-tie-whom = ¿Quién de las personas del grupo es **{ $name }**?
roster-tie-nobody = Todas las personas del grupo están ya en la lista.
roster-tied = **{ $name }** está reconocida en la lista.
roster-dropped = **{ $name }** ya no está en la lista.
upload-too-large = Ese archivo pasa de { $limit } MB. Envía uno más pequeño.
upload-not-fetched = No he podido recibir ese archivo. Envíalo otra vez.

# Para administradores.
organisations-title = { $count ->
    [one] {""}**Una organización**
   *[other] {""}**{ $count } organizaciones**
}
organisations-none = Todavía no hay ninguna organización. Crea una e invita después a quien la coordina.
organisations-line = {""}**{ $name }**: { $coordinators ->
    [0] nadie la coordina
    [one] una persona la coordina
   *[other] { $coordinators } personas la coordinan
}, { $cohorts ->
    [0] ningún grupo
    [one] un grupo
   *[other] { $cohorts } grupos
}
organisations-ask-name = ¿Cómo se llama la organización? Escribe su nombre.
organisations-ask-new-name = ¿Cómo se va a llamar **{ $name }** desde ahora? Escribe el nombre.
organisations-name-taken = Ya hay una organización **{ $name }**. Escribe otro nombre.
organisations-created = La organización **{ $name }** está creada. Ábrela en /organisations para invitar a quien la coordina.
organisations-renamed = La organización se llama ahora **{ $name }**.
organisations-card-title = {""}**{ $name }**, { $cohorts ->
    [0] ningún grupo todavía
    [one] un grupo
   *[other] { $cohorts } grupos
}
organisations-nobody = Nadie la coordina todavía.
organisations-coordinator = {""}**{ $name }** ({ $channel }), coordina desde el { $since }
organisations-invitation = enlace { $number }, creado el { $made }, abierto hasta el { $until }, sin usar
organisations-me = Ahora coordinas **{ $name }**: /cohorts
organisations-end-sure = ¿Quitar a **{ $name }** el derecho a coordinar **{ $organisation }**? Se le avisa y desde ese momento no puede ver sus grupos ni escribirles.
organisations-ended = **{ $name }** ya no coordina ahí. Se le avisa.
organisations-end-notice = Ya no coordinas **{ $organisation }**: quien administra este asistente puso fin a ese derecho. Si no lo esperabas, pregunta en tu organización.
organisations-button-end-yes = Sí, quitarlo
organisations-button-name = Decir mi nombre
organisations-no-name = Aquí todavía no tienes nombre, así que el registro no puede decir quién hizo qué.
organisations-button-new = Organización nueva
organisations-button-invite = Invitar a quien coordina
organisations-button-me = Yo también la coordino
organisations-button-end = Retirar el derecho de { $name }
organisations-button-all = ‹ Todas las organizaciones
audit-title = {""}**Lo que han hecho administradores y coordinadores**, lo último primero
audit-none = No hay nada (más) en el registro.
audit-program = el propio asistente
audit-erased = alguien que borró sus datos
audit-no-name = alguien sin nombre ({ $channel })
audit-button-older = Anteriores ›
invite-copy = Copiar el enlace
