# Enti, gruppi, inviti ed elenchi.

command-mygroup = I gruppi di cui fai parte

# Per i coordinatori.
help-coordinators =
    {""}**Per i coordinatori**

    - /cohorts: i gruppi, chi ne fa parte, chi è pronto, inviti, elenchi
cohorts-title = { $count ->
    [one] {""}**Il Suo gruppo**
   *[other] {""}**I Suoi { $count } gruppi**
}
cohorts-none = Non c'è ancora nessun gruppo. Ne crei uno, poi inviti le persone a farne parte.
cohorts-line = {""}**{ $name }**: { $count ->
    [0] ancora nessuno
    [one] una persona
   *[other] { $count } persone
}
cohorts-line-of = {""}**{ $name }** ({ $organisation }): { $count ->
    [0] ancora nessuno
    [one] una persona
   *[other] { $count } persone
}
cohorts-which-organisation = Per quale ente è il nuovo gruppo?
cohorts-ask-name = Come si chiama il nuovo gruppo? Scriva il suo nome, per esempio «Falegnami a Lisbona, maggio 2027».
cohorts-ask-new-name = Come si deve chiamare **{ $name }** da adesso? Scriva il nome.
cohorts-name-empty = Lì non c'è nessun nome. Ne scriva uno.
cohorts-name-too-long = Un nome può avere { $limit } caratteri. Ne scriva uno più corto.
cohorts-name-taken = C'è già un gruppo **{ $name }**. Scriva un altro nome.
cohorts-renamed = Adesso il gruppo si chiama **{ $name }**.
cohorts-archive-sure = Archiviare **{ $name }**? { $count ->
    [0] Non c'è dentro nessuno.
    [one] C'è dentro una persona.
   *[other] Ci sono dentro { $count } persone.
} Nessuno potrà più entrarvi o ricevere messaggi tramite esso. I suoi link smettono di funzionare.
cohorts-archived = **{ $name }** è archiviato.
cohorts-away-title = {""}**Gruppi archiviati.** Tocchi un numero per ripristinarne uno, con i suoi membri.
cohorts-away-none = Nessun gruppo è archiviato.
cohorts-restored = {""}**{ $name }** è ripristinato, con i suoi membri.
cohorts-restore-taken = Adesso un altro gruppo si chiama **{ $name }**. Prima va rinominato quello, poi si può ripristinare questo.
cohorts-button-away = Archiviati ({ $count })
cohorts-is-archived = **{ $name }** è stato archiviato.
cohorts-card-title = {""}**{ $name }** ({ $organisation })
cohorts-joined = { $count ->
    [0] non è ancora entrato nessuno
    [one] è entrata una persona
   *[other] sono entrate { $count } persone
}
cohorts-expected = { $count ->
    [0] tutte le persone dell'elenco sono entrate
    [one] una persona dell'elenco non è entrata
   *[other] { $count } persone dell'elenco non sono entrate
}
cohorts-count-ready = tutto pronto: { $count }
cohorts-count-under-way = in corso: { $count }
cohorts-count-not-begun = da iniziare: { $count }
cohorts-count-no-checklist = ancora senza lista di controllo: { $count }
cohorts-count-unreachable = non raggiungibili (hanno bloccato l'assistente): { $count }
cohorts-state-no-checklist = ancora senza lista di controllo
cohorts-done-of = { $done } su { $total } fatti
cohorts-unreachable = non raggiungibile
cohorts-no-name = (senza nome)
cohorts-role-learner = allievo
cohorts-role-staff = personale
cohorts-role-accompanying = accompagnatore
cohorts-members-title = {""}**{ $name }**: { $count ->
    [one] una persona
   *[other] { $count } persone
}. Tocchi un numero per vedere di più, per spostare o togliere qualcuno.
cohorts-members-none = In **{ $name }** non c'è ancora nessuno. Inviti le persone con un link o un codice QR.
cohorts-ready-title = {""}**A che punto è { $name }?** Si conta ciò che è da fare prima della partenza.
cohorts-ready-legend = Nell'immagine, la barra in alto è l'intero gruppo: verde tutto pronto, blu in corso, giallo da iniziare, grigio senza lista di controllo. Le barre sotto hanno i numeri della tabella. Un segno rosso: non raggiungibile.
cohorts-ready-more = … e altri { $count }. L'elenco in un file li ha tutti.
cohorts-column-name = Nome
cohorts-column-done = Fatti
cohorts-joined-on = nel gruppo dal { $day }
cohorts-writes-by = scrive tramite: { $channel }
cohorts-destination = destinazione: { $place }
cohorts-dates = { $start } – { $end }
cohorts-reference = riferimento: { $reference }
cohorts-move-where = In quale gruppo va spostata questa persona: **{ $name }**?
cohorts-move-nowhere = Non c'è un altro gruppo in cui spostare qualcuno.
cohorts-moved = **{ $name }** è adesso in **{ $cohort }**.
cohorts-remove-sure = Togliere **{ $name }** da **{ $cohort }**? La sua lista di controllo resta sua.
cohorts-removed = **{ $name }** non è più in **{ $cohort }**.
cohorts-button-back = ‹ Indietro
cohorts-button-all = ‹ Tutti i gruppi
cohorts-button-no = No
cohorts-button-new = Nuovo gruppo
cohorts-button-members = Persone
cohorts-button-ready = Chi è pronto
cohorts-button-invite = Invita
cohorts-button-roster = Elenco
cohorts-button-rename = Rinomina
cohorts-button-archive = Archivia
cohorts-button-archive-yes = Sì, archivia
cohorts-button-move = Sposta
cohorts-button-remove = Togli
cohorts-button-remove-yes = Sì, togli

# Il contatto d'emergenza di un gruppo.
contact-ask-name = {""}**Il gruppo { $name } è stato creato.** Chi chiamano le sue persone quando succede qualcosa all'estero? Scriva il **nome** di quella persona. Lo vedono nella loro lista di controllo; lo vedono solo loro e i coordinatori del Suo ente.
contact-ask-name-again = Chi chiamano le persone di **{ $name }** quando succede qualcosa all'estero? Scriva il **nome** di quella persona. Lo vedono nella loro lista di controllo; lo vedono solo loro e i coordinatori del Suo ente.
contact-ask-phone = Quale **numero di telefono** ha { $contact }? Lo scriva con il prefisso del paese, per esempio +351 912 345 678: si chiama dall'estero.
contact-ask-note = C'è qualcosa da sapere prima di chiamare, come orari o lingue? Lo scriva, o tocchi il pulsante.
contact-card =
    Così lo leggeranno le persone di **{ $cohort }**:

    {""}**In un'emergenza:** 112, poi **{ $name }**, { $phone }. { $note }
contact-saved = Adesso le persone di **{ $cohort }** vedono { $name } come loro contatto d'emergenza.
contact-removed = {""}**{ $cohort }** non ha più un contatto d'emergenza.
contact-gone = Quello che aveva scritto non c'è più. Ricominci da capo.
contact-line = contatto d'emergenza: { $name }, { $phone }
contact-line-none = contatto d'emergenza: **ancora nessuno**
contact-mygroup = In un'emergenza: 112, poi **{ $name }**, { $phone }. { $note }
contact-button = Contatto d'emergenza
contact-button-later = Più tardi
contact-button-no-note = Niente da aggiungere
contact-button-save = Sì, salva
contact-button-again = Scrivi di nuovo
contact-button-remove = Togli il contatto
contact-shown = Le persone di **{ $cohort }** chiamano **{ $name }**, { $phone }. { $note }
contact-name-empty = Lì non c'è nessun nome. Scriva il nome della persona da chiamare.
contact-phone-empty = Lì non c'è nessun numero. Scriva il numero di telefono del contatto d'emergenza.
contact-phone-no-country = Al numero serve il prefisso del paese, perché si chiama dall'estero: +351 912 345 678, per esempio.
contact-phone-unclear = Quello non è un numero di telefono che si possa chiamare dall'estero. Lo scriva così: +351 912 345 678.
contact-note-too-long = Supera { $limit } caratteri. Scriva di meno.

# Link che fanno entrare qualcuno.
invite-title = {""}**Inviti per { $name }**. { $count ->
    [0] Nessun link è aperto.
    [one] È aperto un link. I link non si conservano; se il Suo è andato perso, ne crei uno nuovo.
   *[other] Sono aperti { $count } link. I link non si conservano; se il Suo è andato perso, ne crei uno nuovo.
}
invite-line = creato in data { $made }, aperto fino al { $until }, { $count ->
    [0] non l'ha usato nessuno
    [one] usato una volta
   *[other] usato { $count } volte
}
invite-button-new = Nuovo link e codice QR
invite-button-revoke = Revoca il link { $number }
invite-revoked = Quel link non fa più entrare nessuno.
invite-link-telegram =
    {""}**{ $name }** ({ $organisation }), in Telegram, fino al { $until }:

    { $link }

    Passi il link, o mostri il codice QR. Chi lo apre legge che cosa Lei può vedere, ed entra con un tocco.
invite-link-web =
    {""}**{ $name }** ({ $organisation }), nel browser, fino al { $until }:

    { $link }

    Passi il link, o mostri il codice QR. Chi lo apre legge che cosa Lei può vedere, ed entra con un tocco.
invite-coordinator-telegram =
    Invito per un coordinatore di **{ $organisation }**, in Telegram. Funziona una volta, fino al { $until }:

    { $link }

    Lo dia solo a quella persona: chi lo apre per primo e dice di sì diventa coordinatore.
invite-coordinator-web =
    Lo stesso invito per un coordinatore di **{ $organisation }**, nel browser. Funziona una volta, fino al { $until }:

    { $link }
invite-no-way =
    Non c'è ancora un link che altri possano aprire: non è impostato né Telegram né un indirizzo web pubblico, e un indirizzo di questa sola macchina (http://127.0.0.1) non porta gli altri da nessuna parte.

    Chi gestisce questo assistente imposta VADEMECUM_PUBLIC_URL con l'indirizzo al quale si può raggiungere, per esempio https://vademecum.example.org, e lo riavvia.
invite-over = Questo invito non funziona (più). Chiedine uno nuovo a chi te l'ha dato. Puoi comunque chiedermi tutto sulla mobilità: /help

# Entrare.
join-cohort-ask = **{ $organisation }** ti invita nel gruppo **{ $cohort }**.
join-cohort-sees = I tuoi coordinatori vedono che ne fai parte, con quale nome, a che punto sei con la tua lista di controllo, e se i loro messaggi ti sono arrivati e sono stati letti. Non vedono che cosa mi chiedi: di questo vedono gli argomenti su cui hanno fatto domande almeno cinque persone, senza parole né nomi. /privacy dice di più.
join-cohort-already = Fai già parte del gruppo **{ $cohort }** di **{ $organisation }**. /mygroup mostra i tuoi gruppi.
join-cohort-done = Adesso fai parte del gruppo **{ $cohort }** di **{ $organisation }**. /mygroup mostra i tuoi gruppi e ti permette di uscirne. Con /mobility imposti il tuo soggiorno e ricevi una lista di controllo.
join-coordinator-ask = Con questo invito Lei può coordinare le mobilità di **{ $organisation }**.
join-coordinator-sees = Come coordinatore Lei vede chi è nei gruppi del Suo ente e a che punto sono queste persone, e può scrivere loro. Quello che fa viene scritto in un registro.
join-coordinator-already = Lei coordina già **{ $organisation }**: /cohorts
join-coordinator-done = Adesso Lei coordina **{ $organisation }**. Si comincia da /cohorts.
join-declined = Va bene, non è cambiato nulla. Il link funziona finché è aperto.
join-ask-name = Con quale nome devono vederti i tuoi coordinatori? Scrivilo, o continua senza.
join-button-no-name = Continua senza nome
join-name-right = I tuoi coordinatori vedranno questo nome: **{ $name }**. È giusto?
join-button-name-yes = Sì, è il mio nome
join-button-name-other = No, un altro nome
join-name-unread = Questo non sembra un nome. Scrivi solo il tuo nome, o continua senza.
waiting-stopped = Va bene, non aspetto più quella risposta.
join-ask-coordinator-name = Con quale nome agisce come coordinatore? Le persone vedono chi le invita, e il registro dice chi ha fatto che cosa. Lo scriva.
join-coordinator-name-right = Lei agisce con questo nome: **{ $name }**. È giusto?
join-coordinator-named = Adesso il Suo nome qui è **{ $name }**.
join-named = I tuoi coordinatori ti vedono come **{ $name }**.
mygroup-seen-as = Ti vedono come **{ $name }**.
mygroup-button-name = Cambia il mio nome
join-button-learner = Entra come allievo
join-button-staff = Entra come parte del personale
join-button-accompanying = Entra come accompagnatore
join-button-coordinator = Sì, coordino io
join-button-no = No, grazie
mygroup-title = {""}**I tuoi gruppi**
mygroup-none = Non fai parte di nessun gruppo. Il tuo coordinatore può darti un link o un codice QR.
mygroup-line = {""}**{ $cohort }** ({ $organisation }), ruolo: { $role }
mygroup-leave-sure = Vuoi uscire da **{ $cohort }**? I suoi coordinatori non vedranno più a che punto sei e non potranno più scriverti. La tua lista di controllo resta.
mygroup-left = Hai lasciato **{ $cohort }**.
mygroup-button-leave = Esci da { $name }
mygroup-button-leave-yes = Sì, esci

# Elenchi.
roster-title = {""}**L'elenco di { $name }**: { $count ->
    [one] una persona
   *[other] { $count } persone
}, di cui { $joined } nel gruppo. Tocchi un numero per dire chi è una persona o per toglierla dall'elenco.
roster-none = **{ $name }** non ha un elenco. Importi una tabella (CSV o Excel) e vedrà chi non è ancora nel gruppo.
roster-joined = nel gruppo
roster-not-joined = non ancora nel gruppo
roster-button-import = Importa un file
roster-button-export = In un file
roster-button-take = Sì, importa
roster-button-tie = Chi è?
roster-button-drop = Togli dall'elenco
roster-ask-file =
    Invii l'elenco di **{ $name }** come file: CSV o Excel (.xlsx), al massimo 500 persone, una per riga.

    La prima riga indica le colonne: nome (necessaria), ruolo, lingua, destinazione, inizio, fine, riferimento. Date come 2027-05-03 o 3/5/2027. Vede che cosa cambierebbe prima che cambi qualcosa. Con questo messaggio arriva un elenco vuoto da compilare.
roster-empty = In quel file non c'è nessuno. Ne invii un altro.
roster-not-a-table = Non è né CSV né un file Excel (.xlsx). Salvi la tabella in uno di questi formati e la invii di nuovo.
roster-no-name-column = La prima riga della tabella non ha una colonna «nome». La aggiunga e invii di nuovo il file.
roster-too-many = La tabella ha più di { $limit } righe. La invii in parti.
roster-wrong-title = { $count ->
    [one] In quel file c'è una cosa che non va, quindi non è stato importato nulla. La corregga e invii di nuovo il file.
   *[other] In quel file ci sono { $count } cose che non vanno, quindi non è stato importato nulla. Le corregga e invii di nuovo il file.
}
roster-wrong-line = Riga { $number }, { $column }: «{ $value }» { $why }
roster-wrong-more = … e altre { $count }.
roster-wrong-no-name = – manca un nome
roster-wrong-too-long = è troppo lungo
roster-wrong-role = non è nessuno di questi: allievo, personale, accompagnatore
roster-wrong-language = non è una lingua; usi un codice come it o en
roster-wrong-date = non è una data; scriva 2027-05-03 o 3/5/2027
roster-wrong-order = è prima dell'inizio
roster-wrong-twice = c'è due volte
roster-column-name = nome
roster-column-role = ruolo
roster-column-language = lingua
roster-column-destination = destinazione
roster-column-starts-on = inizio
roster-column-ends-on = fine
roster-column-reference = riferimento
roster-preview-title = {""}**{ $name }**: { $count ->
    [one] una riga è stata letta senza errori.
   *[other] { $count } righe sono state lette senza errori.
} Non è stato ancora importato nulla.
roster-preview-new = nuove: { $count }
roster-preview-changed = cambiate: { $count }
roster-preview-same = come prima: { $count }
roster-preview-absent = finora nell'elenco e non nel file (restano): { $count }
roster-preview-first = Comincia con:
roster-preview-more = … e altre { $count }
roster-preview-unknown = Colonne lasciate fuori: { $names }
roster-taken = { $count ->
    [one] Una riga è stata importata nell'elenco di **{ $name }**.
   *[other] { $count } righe sono state importate nell'elenco di **{ $name }**.
}
roster-exported = **{ $name }** in un file: chi è atteso, chi è nel gruppo, a che punto sono.
roster-tie-whom = Chi tra le persone del gruppo è **{ $name }**?
roster-tie-nobody = Tutte le persone del gruppo sono già nell'elenco.
roster-tied = **{ $name }**: persona riconosciuta.
roster-dropped = **{ $name }** non è più nell'elenco.
upload-too-large = Quel file supera { $limit } MB. Serve un file più piccolo.
upload-not-fetched = Non ho potuto ricevere quel file. Va inviato di nuovo.

# Per gli amministratori.
organisations-title = { $count ->
    [one] {""}**Un ente**
   *[other] {""}**{ $count } enti**
}
organisations-none = Non c'è ancora nessun ente. Ne crei uno, poi inviti il suo coordinatore.
organisations-line = {""}**{ $name }**: { $coordinators ->
    [0] nessun coordinatore
    [one] un coordinatore
   *[other] { $coordinators } coordinatori
}, { $cohorts ->
    [0] nessun gruppo
    [one] un gruppo
   *[other] { $cohorts } gruppi
}
organisations-ask-name = Come si chiama l'ente? Scriva il suo nome.
organisations-ask-new-name = Come si deve chiamare **{ $name }** da adesso? Scriva il nome.
organisations-name-taken = C'è già un ente **{ $name }**. Scriva un altro nome.
organisations-created = L'ente **{ $name }** è stato creato. Lo apra in /organisations per invitare il suo coordinatore.
organisations-renamed = Adesso l'ente si chiama **{ $name }**.
organisations-card-title = {""}**{ $name }**, { $cohorts ->
    [0] ancora nessun gruppo
    [one] un gruppo
   *[other] { $cohorts } gruppi
}
organisations-nobody = Non lo coordina ancora nessuno.
organisations-coordinator = {""}**{ $name }** ({ $channel }), coordinatore dal { $since }
organisations-invitation = link { $number }, creato in data { $made }, aperto fino al { $until }, non ancora usato
organisations-me = Adesso Lei coordina **{ $name }**: /cohorts
organisations-end-sure = Togliere a **{ $name }** il diritto di coordinare **{ $organisation }**? Riceve un avviso, e da quel momento non può più vederne i gruppi né scrivere loro.
organisations-ended = **{ $name }** non coordina più quell'ente. Riceve un avviso.
organisations-end-notice = Lei non coordina più **{ $organisation }**: un amministratore di questo assistente ha posto fine a questo diritto. Se non se lo aspettava, chieda al Suo ente.
organisations-button-end-yes = Sì, togli
organisations-button-name = Indica il mio nome
organisations-no-name = Lei qui non ha ancora un nome, quindi il registro non può dire chi ha fatto che cosa.
organisations-button-new = Nuovo ente
organisations-button-invite = Invita un coordinatore
organisations-button-me = Lo coordino anch'io
organisations-button-end = Togli il diritto di { $name }
organisations-button-all = ‹ Tutti gli enti
audit-title = {""}**Che cosa hanno fatto amministratori e coordinatori**, dal più recente
audit-none = Nel registro non c'è (più) nulla.
audit-program = l'assistente stesso
audit-erased = una persona che ha cancellato i propri dati
audit-no-name = una persona senza nome ({ $channel })
audit-button-older = Precedenti ›
invite-copy = Copia il link
