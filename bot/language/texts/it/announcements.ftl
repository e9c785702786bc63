# Annunci dei coordinatori: come si leggono, si scrivono, si inviano e si contano.

command-announce = Annunci per i gruppi
command-notifications = Quali messaggi ricevo senza chiedere

# Come lo riceve chi legge.
announcement-from = 📢 **{ $office }**
announcement-again = _Ancora una volta, perché non l'hai ancora confermato:_
announcement-renewed = _L'avevi confermato. Da allora è stato corretto: leggilo di nuovo e confermalo._
announcement-corrected = _Corretto._
announcement-copy-not-counted = Questa è la Sua copia: non si conta nulla.
announcement-button-read = ✓ Letto
announcement-was-read = _✓ Hai confermato di averlo letto._
announcement-read-thanks = Grazie, è annotato.
announcement-withdrawn-text = _Questo annuncio è stato ritirato._

# Che cosa si riceve senza chiedere.
notifications-on = Ricevi gli annunci dei tuoi coordinatori. Quelli urgenti arrivano in ogni caso; tutto il resto rispetta le tue ore di silenzio.
notifications-on-always = Ricevi gli annunci dei tuoi coordinatori a qualsiasi ora, perché non hai ore di silenzio.
notifications-off = Non ricevi gli annunci dei tuoi coordinatori, solo quelli urgenti.
notifications-button-off = Niente annunci, per favore
notifications-button-on = Di nuovo gli annunci, per favore

# L'elenco.
announce-list-title = {""}**Annunci**
announce-list-none = Non ci sono ancora annunci.
announce-button-new = Nuovo annuncio
announce-button-new-for = Nuovo per { $office }
announce-button-list = Tutti gli annunci
announce-no-text = (ancora senza testo)
announce-state-draft = bozza
announce-state-scheduled = invio: { $at }
announce-state-late = troppo tardi, serve una decisione
announce-state-sending = in corso di invio: { $sent } su { $audience }
announce-state-paused = in pausa: { $sent } su { $audience }
announce-state-done = inviato a { $sent } su { $audience }
announce-state-cancelled = annullato: l'hanno ricevuto { $sent } su { $audience }
announce-state-withdrawn = ritirato

# La bozza.
announce-draft-title = {""}**Un nuovo annuncio** per { $office }
announce-draft-first = Prima si scrive il testo, poi si dice chi lo riceve. Tutto si può cambiare fino all'invio; chi si ferma qui non perde nulla.
announce-draft-text = {""}**{ $name }:** { $start }
announce-draft-file = {""}**File:** { $name }
announce-draft-to = {""}**Per:** { $who }
announce-draft-nobody = ancora nessuno
announce-draft-ask-read = A chi legge si chiede di confermare con «✓ Letto».
announce-draft-urgent = {""}**Urgente:** arriva a qualsiasi ora, anche a chi non vuole annunci.
announce-button-text = ✎ { $name }
announce-button-file = Foto o documento
announce-button-no-file = Senza il file
announce-button-who = Chi lo riceve
announce-button-ask-read = Chiedi «Letto»: { $on ->
    [yes] sì
   *[no] no
}
announce-button-urgent = Urgente: { $on ->
    [yes] sì
   *[no] no
}
announce-button-preview = Anteprima e invio
announce-button-drop = Elimina
announce-button-drop-sure = Sì, elimina
announce-button-back = ‹ Indietro
announce-button-no-version = Nessuna versione in { $name }
announce-drop-question = Eliminare questa bozza? Non si può annullare.
announce-dropped = La bozza è eliminata.
announce-gone = Quell'annuncio non c'è più. /announce elenca gli altri.
announce-ask-text =
    Scriva il testo in { $name }, come lo leggeranno le persone: al massimo { $limit } caratteri. Si possono usare grassetto (due asterischi da entrambi i lati), elenchi (righe che iniziano con un trattino) e link.
announce-ask-text-now = In questo momento dice:
announce-ask-file = Invii ora la foto o il documento, come file di al massimo { $limit } MB.
announce-file-missing = Quello non era un file. Invii una foto o un documento.
announce-file-gone = Quel file non si può leggere. Lo invii di nuovo.
announce-file-too-large = Quel file supera { $limit } MB. Ne invii uno più piccolo.
announce-text-empty = Lì non c'è nulla. Scriva il testo.
announce-text-too-long = Supera { $limit } caratteri. Scriva un testo più corto.
announce-text-too-long-for-file = Con una foto o un documento un testo può avere { $limit } caratteri. Prima va accorciato: la versione in { $name } ne ha { $length }.

# I destinatari.
announce-who-title = {""}**Chi lo riceve**
announce-who-count = { $count ->
    [0] In questo momento non è nessuno.
    [one] È una persona.
   *[other] Sono { $count } persone.
}
announce-who-no-cohorts = { $office } non ha ancora nessun gruppo, quindi non c'è nessuno a cui scrivere: /cohorts
announce-who-choose = Tocchi prima i gruppi; poi si può restringere la scelta.
announce-who-all = tutti i gruppi
announce-who-role-learner = allievi
announce-who-role-staff = personale
announce-who-role-accompanying = accompagnatori
announce-who-country = con destinazione { $country }
announce-who-departs = in partenza { $from } – { $until }
announce-who-departs-from = in partenza { $from } o dopo
announce-who-departs-until = in partenza { $until } o prima
announce-who-not-ready = con qualcosa ancora da fare nella lista di controllo
announce-who-unread = che non hanno letto l'annuncio { $number }
announce-button-all = Tutti i gruppi
announce-button-role = Ruolo: { $role }
announce-button-role-any = qualsiasi
announce-button-country = Paese: { $country }
announce-button-country-any = qualsiasi
announce-button-departs = Partenza: { $days }
announce-button-departs-any = qualsiasi
announce-button-departs-within = nei prossimi { $days } giorni
announce-button-departs-typed = tra due date …
announce-button-not-ready = Solo chi non è pronto: { $on ->
    [yes] sì
   *[no] no
}
announce-button-unread = Non letto: { $what }
announce-button-unread-any = non importa
announce-button-any = Qualsiasi
announce-button-done = Fatto
announce-ask-country = In quale paese vanno? Scriva il suo nome.
announce-country-unclear = Quel paese non è noto. Scriva il suo nome, per esempio Portogallo.
announce-ask-departs = Tra quali date partono? Scriva entrambe le date, con «al» in mezzo: 1 marzo 2027 al 30 aprile 2027.
announce-departs-unclear = Servono due date, la prima per prima, per esempio: 1 marzo 2027 al 30 aprile 2027.
announce-departs-menu = Quando partono?
announce-unread-menu = Quale annuncio non hanno ancora confermato?
announce-unread-none = Nessun annuncio ha ancora chiesto «Letto».

# L'anteprima.
announce-preview-title = {""}**Anteprima.** { $count ->
    [0] Nessuno riceverebbe questo annuncio.
    [one] Questo annuncio va a **una persona**.
   *[other] Questo annuncio va a **{ $count } persone**.
}
announce-preview-languages = In { $name }: { $count }
announce-preview-other-language = In { $name }, perché non c'è una versione in { $own }, la lingua che leggono: { $count }
announce-preview-nobody-reads = In { $name }: nessuno di loro legge questa versione
announce-preview-file = {""}**File:** { $name } ({ $size } KB), inviato insieme
announce-preview-left-out = { $count ->
    [one] Una persona è tra i destinatari e non riceve nulla:
   *[other] { $count } persone sono tra i destinatari e non ricevono nulla:
}
announce-reason-no-channel = non ancora nell'assistente
announce-reason-left = usciti dal gruppo
announce-reason-unreachable = hanno bloccato l'assistente
announce-reason-opted-out = non vogliono annunci
announce-preview-reason = { $reason }: { $count }{ $names ->
    [none] {""}
   *[some] {" "}({ $names })
}
announce-preview-quiet = { $count ->
    [one] Una di loro è adesso nelle ore di silenzio e lo riceve dopo (al più tardi: { $until }).
   *[other] { $count } di loro sono adesso nelle ore di silenzio e lo ricevono dopo (al più tardi: { $until }).
}
announce-preview-version = {""}**In { $name }**
announce-preview-changed = Nel frattempo qualcosa è cambiato. Guardi ancora una volta prima di inviare.
announce-preview-nothing = Non c'è ancora un testo, o nessuno a cui inviarlo.
announce-button-send = { $count ->
    [one] Invia subito a una persona
   *[other] Invia subito a { $count } persone
}
announce-button-at = A un'ora precisa …
announce-button-to-me = Inviamelo in { $name }
announce-button-draft = ‹ Cambia la bozza
announce-urgent-question =
    {""}**È segnato come urgente.** Arriva a qualsiasi ora, anche a chi non vuole annunci. { $count ->
        [one] Lo riceve una persona.
       *[other] Lo ricevono { $count } persone.
    } Inviarlo davvero come urgente?
announce-urgent-asleep = { $count ->
    [one] Per una di loro è il pieno delle ore di silenzio.
   *[other] Per { $count } di loro è il pieno delle ore di silenzio.
}
announce-button-urgent-sure = Sì, invia come urgente
announce-button-not-urgent = Non è urgente
announce-ask-when = Quando va inviato? Scriva giorno e ora nel Suo fuso orario ({ $zone }), per esempio: domani 18:00, o 3 dicembre alle 9:30.
announce-when-no-time = Serve anche un'ora, per esempio: domani 18:00.
announce-when-no-day = Quel giorno non è chiaro. Lo scriva così: 3 dicembre alle 9:30.
announce-when-past = Quel momento è passato. Ne scriva uno successivo.
announce-when-far = Manca più di un anno. Scriva un giorno più vicino.
announce-when-which = Quale giorno intende: { $choices }? Lo scriva con il nome del mese.
announce-when-question = { $count ->
    [one] Inviarlo a una persona, in data { $at }?
   *[other] Inviarlo a { $count } persone, in data { $at }?
}
announce-when-quiet = { $count ->
    [one] Una di loro sarà allora nelle ore di silenzio e lo riceve dopo (al più tardi: { $until }).
   *[other] { $count } di loro saranno allora nelle ore di silenzio e lo ricevono dopo (al più tardi: { $until }).
}
announce-button-schedule = Sì: { $at }
announce-button-other-time = Un'altra ora

# A che punto è.
announce-status-title = {""}**Annuncio { $number }** · { $office }
announce-status-scheduled = Sarà inviato in data { $at } a { $audience } persone.
announce-status-late = Andava inviato in data { $at } a { $audience } persone, ma in quel momento l'assistente non era attivo. **Non è stato inviato.** Deve ancora partire?
announce-status-sending = L'invio è in corso.
announce-status-paused = È in pausa: nessun altro lo riceve finché non si continua.
announce-status-done = È stato inviato.
announce-status-cancelled = È stato annullato: nessun altro lo riceve.
announce-status-withdrawn = È stato ritirato.
announce-progress = { $bar } { $done } su { $audience }
announce-count-sent = inviati: { $count }
announce-count-failed = non riusciti: { $count }
announce-count-unknown = non si sa: { $count }
announce-count-cancelled = annullati: { $count }
announce-count-waiting = in attesa: { $count }
announce-sum = { $sum } = { $audience ->
    [one] una persona
   *[other] { $audience } persone
}
announce-left-out = Esclusi alla conferma dell'invio: { $reasons }
announce-later = { $count ->
    [one] Una persona è nelle ore di silenzio e lo riceve dopo (al più tardi: { $until }).
   *[other] { $count } persone sono nelle ore di silenzio e lo ricevono dopo (al più tardi: { $until }).
}
announce-reads = Letto da { $reads } su { $sent }.
announce-edits = Messaggi corretti: { $sent } su { $all }{ $failed ->
    [0] .
   *[some] {""}; per { $failed } non è stato possibile.
}
announce-deletions = Messaggi cancellati: { $sent } su { $all }{ $failed ->
    [0] .
   *[some] {""}; per { $failed } non è stato possibile, ci sono ancora.
}
announce-kept = { $count ->
    [one] In una chat ha più di 48 ore e non si può cancellare: al suo posto va un avviso.
   *[other] In { $count } chat ha più di 48 ore e non si può cancellare: al suo posto va un avviso.
}
announce-unknown-kept = { $count ->
    [one] Di una persona non si sa se l'abbia ricevuto; non c'è nulla che si possa cancellare.
   *[other] Di { $count } persone non si sa se l'abbiano ricevuto; non c'è nulla che si possa cancellare.
}
announce-renewed = Avvisati dopo la correzione, perché l'avevano confermato prima: { $sent } su { $all }{ $failed ->
    [0] .
   *[some] {""}; per { $failed } non è stato possibile.
}
announce-reminded = Promemoria { $number }: { $sent } su { $all } inviati.
announce-button-now = Invia subito
announce-button-move = Un'altra ora …
announce-button-pause = Pausa
announce-button-resume = Continua
announce-button-cancel = Annulla l'invio
announce-button-cancel-sure = Sì, annulla l'invio
announce-button-report = Resoconto in un file
announce-button-names = Chi non l'ha ricevuto ({ $count })
announce-button-correct = Correggi
announce-button-withdraw = Ritira
announce-button-withdraw-sure = Sì, ritira
announce-button-remind = { $count ->
    [one] Ricordalo a chi non l'ha letto
   *[other] Ricordalo a { $count } che non l'hanno letto
}
announce-button-remind-sure = { $count ->
    [one] Sì, ricordalo a una persona
   *[other] Sì, ricordalo a { $count } persone
}
announce-button-refresh = A che punto è
announce-changed = Nel frattempo è cambiato. Ecco a che punto è adesso.
announce-not-possible = Non è più possibile. Ecco a che punto è adesso.
announce-cancel-question = Annullare l'invio? Chi l'ha ricevuto lo conserva; { $count ->
    [one] una persona in attesa non riceve nulla.
   *[other] { $count } persone in attesa non ricevono nulla.
}
announce-now-question = { $count ->
    [one] Inviarlo subito a una persona?
   *[other] Inviarlo subito a { $count } persone?
}
announce-withdraw-question = Ritirarlo? Si cancella in { $count ->
    [one] una chat
   *[other] { $count } chat
}, e chi è in attesa non riceve nulla.
announce-remind-question = { $count ->
    [one] Inviarlo ancora una volta all'unica persona che non l'ha confermato?
   *[other] Inviarlo ancora una volta alle { $count } persone che non l'hanno confermato?
}
announce-remind-none = Tutti quelli che l'hanno ricevuto l'hanno confermato.
announce-names-title = {""}**Chi non ha ricevuto l'annuncio { $number }, o forse no**
announce-names-unknown = Non si sa: il collegamento si è interrotto proprio allora. Possono averlo ricevuto o no; con un nuovo invio potrebbero riceverlo due volte.
announce-names-failed = Non inviato:
announce-names-none = L'hanno ricevuto tutti.
announce-names-erased = (ha cancellato i propri dati)
announce-names-nameless = (senza nome)
announce-names-more = … e altri { $count }, nel file
announce-why-blocked = ha bloccato l'assistente
announce-why-deleted = ha cancellato il proprio account
announce-why-gone = la chat non c'è più
announce-why-refused = rifiutato dal canale
announce-why-missed = troppo tardi
announce-why-erased = ha cancellato i propri dati
announce-why-crashed = l'assistente si è fermato in quel momento
announce-why-cut = il collegamento si è interrotto
announce-why-other = non si è potuto inviare
announce-button-again = Invia di nuovo: { $name }
announce-button-again-all = { $count ->
    [one] Invia di nuovo a una persona
   *[other] Invia di nuovo a tutti e { $count }
}
announce-again-done = { $count ->
    [0] Non è stato inviato di nuovo nulla.
    [one] Viene inviato di nuovo a una persona.
   *[other] Viene inviato di nuovo a { $count } persone.
}
announce-report-file = Il resoconto sull'annuncio { $number }: { $audience } persone.
announce-correct-which = Quale versione va corretta?
announce-correct-question =
    {""}**Così si leggerà in { $name }:**

    { $text }

    { $count ->
        [one] Un messaggio già inviato viene cambiato; chi è ancora in attesa riceve le nuove parole.
       *[other] { $count } messaggi già inviati vengono cambiati; chi è ancora in attesa riceve le nuove parole.
    }
announce-correct-resets = { $count ->
    [one] Una persona ha confermato le vecchie parole. Questo non conta più: sarà avvisata, con la richiesta di leggerlo di nuovo.
   *[other] { $count } persone hanno confermato le vecchie parole. Questo non conta più: saranno avvisate, con la richiesta di leggerlo di nuovo.
}
announce-button-correct-sure = Sì, correggi
announce-correct-gone = Quello che aveva scritto non c'è più. Scriva la correzione ancora una volta.

# Che cosa riceve il coordinatore senza chiedere.
announce-notice-ended = {""}**L'annuncio { $number } è arrivato alla fine.**
announce-notice-late = {""}**L'annuncio { $number } non è stato inviato.**

help-announcements = - /announce: scrivere ai gruppi, vedere chi ha ricevuto l'annuncio e chi l'ha letto
