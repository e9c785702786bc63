# La estancia de una persona, su lista y cómo se le recuerda.

command-mobility = Mi movilidad: crearla, cambiarla
command-checklist = Mi lista: qué hacer y para cuándo
command-reminders = Recordatorios: hora, pausa, parar

day-today = hoy
day-tomorrow = mañana
day-yesterday = ayer
day-in = dentro de { $days } días
day-ago = hace { $days } días

stay-in-private = Aquí leen también otras personas. Escríbemelo en un chat entre tú y yo.
stay-somewhere = un lugar aún por saber
stay-no-days = días aún por saber
stay-from = desde el { $day }
stay-none =
    {""}**Aún no tienes aquí ninguna movilidad.** Cuéntame tu estancia con unas pocas preguntas. Tendrás una lista hecha para ella: qué hacer antes de salir, durante la estancia y a la vuelta, para cuándo y cómo. Si quieres, te lo recuerdo a tiempo.
stay-gone = No encuentro ninguna movilidad tuya así. Quizá se eliminó.
stay-all = { $count ->
    [one] Tu movilidad
   *[other] Tus { $count } movilidades
}
stay-button-begin = Crear mi movilidad
stay-button-add = Añadir otra movilidad
stay-button-all = Mis movilidades
stay-button-list = Abrir mi lista
stay-button-remove = Eliminar
stay-remove-sure = ¿Elimino { $stay }, con su lista, lo que has marcado y sus recordatorios? No se puede deshacer.
stay-remove-yes = Sí, eliminar
stay-remove-no = No, conservar
stay-removed = Eliminado: { $stay }. No se guarda nada de ello y no llega ningún recordatorio.
stay-was-removed = Eliminaste esta movilidad, así que ya no hay nada que cambiar. Puedes crearla de nuevo.

stay-ready = Tu lista está preparada
stay-counts = { $total ->
    [one] Una cosa
   *[other] { $total } cosas
} por hacer: { $before } antes de salir, { $during } durante la estancia, { $after } a la vuelta.
stay-late = { $count ->
    [one] Una de ellas ya debería estar hecha.
   *[other] { $count } de ellas ya deberían estar hechas.
} { $count ->
    [one] Hazla
   *[other] Hazlas
} primero.
stay-reminders = Te recuerdo lo que toca a las { $hour }, hora tuya. /reminders lo cambia.
stay-reminders-stopped = Desactivaste los recordatorios; /reminders los activa.
stay-town-elsewhere = { $town } está en { $there }, y dijiste { $country }. Si uno de los dos no es correcto, cámbialo.
stay-changed = Cambiado
stay-unchanged = No ha cambiado nada
stay-list-same = Tu lista queda como está.

change-moved = { $count ->
    [one] 1 fecha cambiada
   *[other] { $count } fechas cambiadas
}
change-new = { $count ->
    [one] 1 punto nuevo
   *[other] { $count } puntos nuevos
}
change-gone = { $count ->
    [one] 1 punto ya no procede
   *[other] { $count } puntos ya no proceden
}
change-line-moved = { $item }: { $now } (antes: { $before })
change-line-new = Nuevo: { $item }
change-line-gone = Ya no: { $item }
change-more = { $count ->
    [one] y uno más
   *[other] y { $count } más
}
change-no-day = sin día

list-title = Tu lista: { $place }
list-progress = { $done } de { $total } hechas
list-next = Lo siguiente: { $item } ({ $away }).
list-overdue = { $count ->
    [one] Un punto está atrasado.
   *[other] { $count } puntos están atrasados.
}
list-all-done = Todo está hecho. ¡Bien preparado!
list-no-days = Mientras no se sepan los días de tu estancia, nada tiene fecha y no te recuerdo nada. Dímelos con /mobility cuando los sepas.
list-section = **{ $title }** · { $done } de { $total }
list-page = página { $page } de { $pages }
list-explain-which = ¿Cuál te explico?
list-ticked = ✓ { $item }
list-ticked-already = Ya está marcado: { $item }
list-open-again = Abierto de nuevo: { $item }
list-open-again-already = Está abierto: { $item }
list-not-mine = No es para ti, así que ya no cuenta: { $item }
list-not-mine-already = Está marcado como que no es para ti: { $item }
list-item-gone = Ese punto ya no está en tu lista. Así está ahora:
list-button-explain = Por qué y cómo …
list-button-tick = Volver a marcar
list-button-files = Imprimir, calendario
list-button-reminders = Recordatorios
list-button-others = Mis movilidades
list-button-undo = Deshacer

item-due = hasta el { $day }
item-overdue = atrasado
item-perhaps = si te corresponde
item-not-for-you = { $item } · no es para ti

detail-open = Por hacer
detail-done = ✓ Hecho
detail-not-for-me = No es para ti
detail-due = hasta el { $day } ({ $away })
detail-why = **Por qué:** { $why }
detail-perhaps = Que te corresponda depende de una respuesta que aún no has dado; /mobility la recoge.
detail-back = ‹ Volver a la lista
detail-button-done = ✓ Hecho
detail-button-open = Al final no está hecho
detail-button-not-mine = No es para mí
detail-button-mine = Sí es para mí

paper-which = Tu lista para { $place }, para llevar:
paper-button-pdf = Página para imprimir (PDF)
paper-button-ics = Calendario (.ics)
paper-name = mi-lista
paper-title = Mi lista: { $place }
paper-stay = Movilidad Erasmus+: { $place }
paper-foot = A { $day }. Deciden tu organización de envío y tu Agencia Nacional.
paper-pdf-ready = Tu lista para { $place } como página para imprimir, tal como está hoy.
paper-ics-ready = Los días de tu lista para { $place }. Abre el archivo con tu calendario; un archivo más nuevo mueve lo que trajo este.
paper-ics-empty = Aún no se saben los días de tu estancia en { $place }, así que el calendario está vacío. Dime los días con /mobility y pídelo de nuevo.

reminders-title = Recordatorios
reminders-at = Llegan a las **{ $hour }**, hora tuya ({ $zone }, donde ahora son las { $clock }); mientras estés fuera, a la hora de allí.
reminders-quiet = Silencio entre las { $start } y las { $end }.
reminders-hour-is-quiet = Esa hora cae en tus horas de silencio, así que llegan a las { $end }.
reminders-paused = En pausa hasta el { $day }. Lo que aún sirva llega después.
reminders-stopped = Están desactivados. No te recuerdo nada por mi cuenta.
reminders-next = El próximo: { $day }, { $clock }: { $item }
reminders-none-coming = No hay nada que recordar.
reminders-no-stay = Aún no tienes ninguna movilidad, así que no hay nada que recordarte. /mobility crea una.
reminders-not-understood = No lo he entendido. Escribe por ejemplo «/reminders 19», «/reminders pausa 7», «/reminders parar» o «/reminders reanudar», o toca:
reminders-hour-changed = Desde ahora a las { $hour }.
reminders-quiet-changed = Silencio entre las { $start } y las { $end } desde ahora.
reminders-never-quiet = Sin horas de silencio desde ahora.
reminders-pause-begun = En pausa hasta el { $day }.
reminders-stop-done = Dejo de recordarte cosas. Tu lista queda como está.
reminders-resume-done = Vuelvo a recordarte lo que toca.
reminders-button-quiet = Silencio { $start }–{ $end }
reminders-button-never-quiet = Sin silencio
reminders-button-pause = Pausa de una semana
reminders-button-stop = Parar
reminders-button-resume = Volver a recordarme

reminder-put-off-day = Te lo recuerdo de nuevo mañana, en lo que siga abierto.
reminder-put-off-week = Te lo recuerdo de nuevo dentro de una semana, a más tardar el día antes de salir, en lo que siga abierto.
reminder-nothing-to-put-off = Ya no hay nada que aplazar: está hecho o ya no toca.

# Whom to call, as the coordinators of the group named them.
list-contact = {""}**En una emergencia:** 112 y después **{ $name }**, { $phone }.
paper-contact = En una emergencia
paper-contact-112 = Si hay peligro, llama primero al 112: es gratis, desde cualquier teléfono, en toda la UE.
