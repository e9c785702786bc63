# Che cosa pensano le persone di una risposta, e che cosa la guida lascia aperto.

rate-helpful = Utile
rate-not-asked = Non è ciò che ho chiesto
rate-noted = Grazie, è annotato.

# Una risposta scritta da una persona, come la vede chi legge.
curated-by-admin = Risposta di chi cura questo assistente, { $date }
curated-by-operator = Risposta di chi cura questo assistente, { $date }
curated-by-coordinator = Risposta di un coordinatore, { $date }
curated-written-in = _Scritta in un'altra lingua: { $name }._

# L'elenco delle lacune, per chi cura la guida.
gaps-title = {""}**Che cosa la guida lascia aperto:** { $count ->
    [one] una domanda
   *[other] { $count } domande
} in { $gaps ->
    [one] una lacuna
   *[other] { $gaps } lacune
}.
gaps-none = Non ci sono lacune: non è stato chiesto nulla a cui la guida non risponda, e nessuna risposta è stata giudicata diversa da ciò che si era chiesto.
gaps-to-review = { $count ->
    [one] Una risposta aspetta la Sua revisione: /curated
   *[other] { $count } risposte aspettano la Sua revisione: /curated
}
gaps-how = Tocchi un numero per scrivere la risposta. Per una domanda che non è nell'elenco scriva /curate e la domanda.
gaps-file = { $gaps ->
    [one] La lacuna in un file.
   *[other] Tutte le { $gaps } lacune in un file.
}
gaps-button-file = In un file
gap-quoted = {""}**«{ $question }»**
gap-asked = { $count ->
    [one] una volta
   *[other] { $count } volte
} ({ $languages })
gap-why-not-in-guide = non è nella guida
gap-why-partial = risposta parziale
gap-why-nearly = considerata fuori tema
gap-why-badly-rated = non è ciò che si era chiesto

# Scrivere una risposta.
curate-ask-text =
    {""}**{ $question }**

    Scriva la risposta, come la leggeranno le persone: la prima frase risponde, al massimo { $limit } caratteri. Si possono usare grassetto (due asterischi da entrambi i lati), elenchi (righe che iniziano con un trattino) e link. Dei numeri che contiene risponde Lei: sono mostrati con la Sua fonte.
curate-ask-source = Da dove viene? Invii l'indirizzo di una pagina (https://…), l'identificativo di una regola della guida (vet.activities.overview-learners), o più di uno.
curate-ask-wordings = Invii tutti i modi in cui le persone fanno questa domanda, uno per riga. Prendono il posto di quelli di prima; il primo è la domanda.
curate-goes-on = C'è già una risposta iniziata. La consegni o la elimini prima della prossima.
curate-no-draft = Non c'è nessuna risposta in corso di scrittura. /gaps mostra che cosa è aperto.
curate-gap-gone = Quella lacuna è chiusa, o le sue domande sono state cancellate. /gaps mostra che cosa è aperto.
curate-dropped = La bozza è eliminata.
curate-waits = Consegnata. Un'altra persona deve rivederla con /curated; poi sarà mostrata fino al { $until }.
curate-served = Da adesso la risposta è mostrata, fino al { $until }. /curated le elenca tutte.
curate-text-empty = Lì non c'è nulla. Scriva la risposta.
curate-text-too-long = Supera { $limit } caratteri. Scriva una risposta più corta.
curate-question-empty = Lì non c'è nessuna domanda. La scriva a parole.
curate-question-too-long = Una domanda può avere { $limit } caratteri. La scriva più corta.
curate-questions-too-many = Al massimo { $limit } formulazioni, per favore.
curate-source-empty = A una risposta serve una fonte: un indirizzo che comincia con https:// o l'identificativo di una regola.
curate-source-unclear = «{ $word }» non è né un indirizzo che comincia con https:// né l'identificativo di una regola.
curate-rule-unknown = Nella guida non c'è una regola «{ $rule }».
curate-sources-too-many = Al massimo { $limit } fonti, per favore.
curate-language-unknown = La lingua è una di queste: { $languages }.
curate-expiry-range = Una risposta vale da 1 a { $limit } mesi.
curate-button-send = Consegna
curate-button-text = Risposta
curate-button-source = Fonte
curate-button-wordings = Formulazioni
curate-button-language = Lingua: { $name }
curate-button-months = Fino al { $until }
curate-button-card = Lascia com'è
curate-button-drop = Elimina

# Leggere, rivedere, rinnovare.
curated-asked = {""}**Come si chiede**
curated-read-as = {""}**Le persone leggeranno**
curated-facts = _{ $name }, fino al { $until }. Regole: { $rules }_
curated-title = { $count ->
    [one] {""}**Una risposta scritta da una persona**
   *[other] {""}**{ $count } risposte scritte da persone**
}
curated-none = Nessuno ha ancora scritto una risposta. /gaps mostra che cosa è aperto.
curated-state-waiting-you = aspetta la Sua revisione
curated-state-waiting-others = aspetta la revisione di un'altra persona
curated-state-served = mostrata fino al { $until }
curated-state-expired = scaduta in data { $until }
curated-state-rejected = rifiutata
curated-state-withdrawn = ritirata
curated-button-yes = Approva
curated-button-no = Rifiuta
curated-button-end = Ritira
curated-button-renew = Rinnova per 6 mesi
curated-done-yes = Da adesso «{ $question }» è mostrata, fino al { $until }.
curated-done-no = «{ $question }» è rifiutata.
curated-done-end = «{ $question }» non è più mostrata.
curated-done-renew = «{ $question }» è mostrata fino al { $until }.
curated-decided-already = È già deciso. /curated mostra a che punto è.

help-curators =
    {""}**Per chi cura la guida**

    - /gaps: le domande a cui la guida non ha risposto
    - /curate e una domanda: scrivere da sé una risposta
    - /curated: rivedere, rinnovare e ritirare queste risposte

# Che cosa ne vede un coordinatore.
gaps-topics = {""}**Le domande delle persone del Suo ente a cui la guida non risponde**, per argomenti. Un argomento compare quando { $fewest } persone hanno fatto domande su di esso; non si mostrano le parole di nessuno.
gaps-topics-none = Non è aperto nessun argomento su cui abbiano fatto domande { $fewest } persone del Suo ente. Con meno persone un argomento non si mostra mai, e non si mostrano le parole di nessuno.
gaps-topic = { $title }: { $people } persone

# Passare una domanda.
pass-on-button = Puoi passarla senza il mio nome
pass-on-done = Grazie. Chi cura la guida adesso può leggere questa domanda, senza il tuo nome, perché la guida migliori. /privacy lo cambia.
privacy =
    {""}**Chi vede quello che scrivi**

    - I tuoi coordinatori non vedono mai che cosa chiedi. Vedono una domanda solo se la passi con /person. Vedono gli argomenti su cui hanno fatto domande almeno cinque persone del tuo ente, senza parole né nomi.
    - Chi cura la guida legge una domanda solo se sei d'accordo, o se almeno tre persone hanno chiesto la stessa cosa. Prima si tolgono nomi, indirizzi e numeri.
    - Quello che scrivi quando sei in difficoltà non va a nessuno, a meno che tu non lo invii con il pulsante.

    Posso passare le domande a cui non ho saputo rispondere, senza il tuo nome, perché la guida migliori?
privacy-button-always = Sempre
privacy-button-never = Mai
privacy-button-ask = Chiedimelo ogni volta
privacy-chosen-always = Da adesso passo le domande a cui non ho saputo rispondere, senza il tuo nome.
privacy-chosen-never = Non passo nulla. Quello che avevi permesso prima è ritirato.
privacy-chosen-ask = Te lo chiedo ogni volta.
