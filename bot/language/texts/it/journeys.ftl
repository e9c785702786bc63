# Il soggiorno di una persona, la sua lista di controllo e i suoi promemoria.

command-mobility = La mia mobilità: impostarla, cambiarla
command-checklist = La mia lista di controllo: che cosa fare, ed entro quando
command-reminders = Promemoria: ora, pausa, fine

day-today = oggi
day-tomorrow = domani
day-yesterday = ieri
day-in = tra { $days } giorni
day-ago = { $days } giorni fa

stay-in-private = Qui leggono anche altre persone. Scrivimelo in una chat solo nostra.
stay-somewhere = un luogo non ancora noto
stay-no-days = giorni non ancora noti
stay-from = dal { $day }
stay-none =
    {""}**Qui non hai ancora nessuna mobilità.** Parlami del tuo soggiorno con qualche domanda. Poi ricevi una lista di controllo fatta per quel soggiorno: che cosa fare prima di partire, durante il soggiorno e dopo il ritorno, entro quando e come. Se vuoi, te lo ricordo in tempo.
stay-gone = Non trovo questa tua mobilità. Forse è stata eliminata.
stay-all = { $count ->
    [one] La tua mobilità
   *[other] Le tue { $count } mobilità
}
stay-button-begin = Imposta la mia mobilità
stay-button-add = Aggiungi un'altra mobilità
stay-button-all = Le mie mobilità
stay-button-list = Apri la mia lista di controllo
stay-button-remove = Elimina
stay-remove-sure = Elimino { $stay }, con la lista di controllo, ciò che hai spuntato e i promemoria? Non si può annullare.
stay-remove-yes = Sì, elimina
stay-remove-no = No, conserva
stay-removed = Eliminato: { $stay }. Non se ne conserva nulla, e non arriva nessun promemoria.
stay-was-removed = Hai eliminato questa mobilità, quindi non c'è più nulla da cambiare. Puoi impostarla di nuovo.

stay-ready = La tua lista di controllo è pronta
stay-counts = { $total ->
    [one] Una cosa
   *[other] { $total } cose
} da fare: { $before } prima di partire, { $during } durante il soggiorno, { $after } dopo il ritorno.
stay-late = { $count ->
    [one] Una dovrebbe essere già fatta.
   *[other] { $count } dovrebbero essere già fatte.
} Comincia da { $count ->
    [one] questa
   *[other] queste
}.
stay-reminders = Quando qualcosa è da fare te lo ricordo, alle { $hour } (ora tua). /reminders lo cambia.
stay-reminders-stopped = Hai disattivato i promemoria; /reminders li riattiva.
stay-town-elsewhere = { $town } si trova in un altro paese ({ $there }), e tu hai detto { $country }. Se uno dei due è sbagliato, cambialo.
stay-changed = Cambiato
stay-unchanged = Non è cambiato nulla
stay-list-same = La tua lista di controllo resta com'è.

change-moved = { $count ->
    [one] 1 data spostata
   *[other] { $count } date spostate
}
change-new = { $count ->
    [one] 1 punto nuovo
   *[other] { $count } punti nuovi
}
change-gone = { $count ->
    [one] 1 punto non vale più
   *[other] { $count } punti non valgono più
}
change-line-moved = { $item }: { $now } (prima: { $before })
change-line-new = Nuovo: { $item }
change-line-gone = Non più: { $item }
change-more = { $count ->
    [one] e un altro
   *[other] e altri { $count }
}
change-no-day = nessun giorno

list-title = La tua lista di controllo: { $place }
list-progress = { $done } su { $total } fatti
list-next = Il prossimo: { $item } ({ $away }).
list-overdue = { $count ->
    [one] Un punto è in ritardo.
   *[other] { $count } punti sono in ritardo.
}
list-all-done = È tutto fatto. Ottima preparazione!
list-no-days = Finché i giorni del tuo soggiorno non sono noti, nulla ha una data e non ti ricordo nulla. Dimmeli con /mobility quando li sai.
list-section = **{ $title }** · { $done } su { $total }
list-page = pagina { $page } di { $pages }
list-explain-which = Quale devo spiegare?
list-ticked = ✓ { $item }
list-ticked-already = È già spuntato: { $item }
list-open-again = Di nuovo aperto: { $item }
list-open-again-already = È aperto: { $item }
list-not-mine = Non è per te, quindi non conta più: { $item }
list-not-mine-already = È segnato come non per te: { $item }
list-item-gone = Quel punto non è più nella tua lista di controllo. Ecco com'è adesso:
list-button-explain = Perché e come …
list-button-tick = Torna a spuntare
list-button-files = Stampa, calendario
list-button-reminders = Promemoria
list-button-others = Le mie mobilità
list-button-undo = Annulla

item-due = scadenza: { $day }
item-overdue = in ritardo
item-perhaps = se vale per te
item-not-for-you = { $item } · non per te

detail-open = Da fare
detail-done = ✓ Fatto
detail-not-for-me = Non per te
detail-due = scadenza: { $day } ({ $away })
detail-why = **Perché:** { $why }
detail-perhaps = Se questo vale per te dipende da una risposta che non hai ancora dato; la dai con /mobility.
detail-back = ‹ Torna alla lista di controllo
detail-button-done = ✓ Fatto
detail-button-open = In realtà non è fatto
detail-button-not-mine = Non è per me
detail-button-mine = È per me

paper-which = La tua lista di controllo per { $place }, da portare con te:
paper-button-pdf = Pagina da stampare (PDF)
paper-button-ics = Calendario (.ics)
paper-name = mia-lista-di-controllo
paper-title = La mia lista di controllo: { $place }
paper-stay = Mobilità Erasmus+: { $place }
paper-foot = Situazione in data { $day }. Decidono il tuo ente di invio e la tua Agenzia nazionale.
paper-pdf-ready = La tua lista di controllo per { $place } come pagina da stampare, com'è oggi.
paper-ics-ready = I giorni della tua lista di controllo per { $place }. Apri il file con il tuo calendario; un file più nuovo sposta ciò che ha portato questo.
paper-ics-empty = I giorni del tuo soggiorno ({ $place }) non sono ancora noti, quindi il calendario è vuoto. Dimmi i giorni con /mobility e chiedi di nuovo.

reminders-title = Promemoria
reminders-at = Arrivano alle **{ $hour }**, ora tua ({ $zone }, dove adesso sono le { $clock }); quando sei all'estero, all'ora di lì.
reminders-quiet = Silenzio tra le { $start } e le { $end }.
reminders-hour-is-quiet = Quell'ora cade nelle tue ore di silenzio, quindi arrivano alle { $end }.
reminders-paused = In pausa fino al { $day }. Quello che serve ancora arriva dopo.
reminders-stopped = Sono disattivati. Non ti ricordo nulla di mia iniziativa.
reminders-next = Il prossimo: { $day }, { $clock }: { $item }
reminders-none-coming = Non c'è nulla in attesa di essere ricordato.
reminders-no-stay = Non hai ancora nessuna mobilità, quindi non c'è nulla da ricordarti. /mobility ne imposta una.
reminders-not-understood = Non ho capito. Scrivi per esempio «/reminders 19», «/reminders pausa 7», «/reminders stop» o «/reminders resume», oppure tocca:
reminders-hour-changed = Da adesso alle { $hour }.
reminders-quiet-changed = Da adesso silenzio tra le { $start } e le { $end }.
reminders-never-quiet = Da adesso nessuna ora di silenzio.
reminders-pause-begun = In pausa fino al { $day }.
reminders-stop-done = Smetto di inviarti promemoria. La tua lista di controllo resta com'è.
reminders-resume-done = Ti invio di nuovo i promemoria.
reminders-button-quiet = Silenzio { $start }–{ $end }
reminders-button-never-quiet = Mai silenzio
reminders-button-pause = Pausa di una settimana
reminders-button-stop = Ferma i promemoria
reminders-button-resume = Riprendi i promemoria

reminder-put-off-day = Te lo ricordo di nuovo domani, per ciò che è ancora aperto.
reminder-put-off-week = Te lo ricordo di nuovo tra una settimana, al più tardi il giorno prima della partenza, per ciò che è ancora aperto.
reminder-nothing-to-put-off = Non c'è più nulla da rimandare: è fatto, o non è più da fare.

# Chi chiamare, come l'hanno indicato i coordinatori del gruppo.
list-contact = {""}**In un'emergenza:** 112, poi **{ $name }**, { $phone }.
paper-contact = In un'emergenza
paper-contact-112 = Se sei in pericolo, chiama prima il 112: è gratuito, da qualsiasi telefono, in tutta l'UE.
