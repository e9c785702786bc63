# Le autoverifiche nella conversazione.

command-check = Autoverifiche: posso partire, con quali soldi …
command-resume = Continuare un'autoverifica non finita
command-back = Una domanda indietro
command-restart = L'autoverifica dalla prima domanda
command-cancel = Terminare l'autoverifica

check-list = **Autoverifiche.** Poche domande ciascuna; poi ricevi una risposta chiara con le regole su cui si basa. Quale vuoi fare?
check-start = { $title }
check-continue = Continua: { $title }
check-offer = Verifica: { $title }

check-position = { $title } · domanda { $number } di circa { $total }
check-hint-long-choice = Tocca una risposta, o scrivila con parole tue.
check-hint-number = Scrivi un numero.
check-hint-days = Scrivi i giorni, o le settimane: 21 giorni, 3 settimane.
check-hint-country = Tocca un paese, o scrivine un altro.
check-hint-date = Scrivi il giorno, per esempio 3 marzo 2027 o 2027-03-03.
check-hint-town = Scrivi la città, se vuoi con il paese: Porto, Portogallo.
check-yes = Sì
check-no = No
check-dont-know = Non lo so
check-back = Indietro
check-cancel = Termina
check-more = Altro ({ $page }/{ $pages })
check-unknown = Non lo so

check-noted = ✓ { $answer }
check-from-question = Da quello che hai scritto: { $noted }
check-changed = Cambiato: { $question } **{ $answer }** (prima: { $before }).
check-changed-by-button = Era un pulsante di una domanda precedente, quindi ho cambiato la tua risposta: { $question } **{ $answer }** (prima: { $before }).
check-unchanged = Resta com'è: { $question } **{ $answer }**.
check-which-changed = Quale risposta deve diventare **{ $answer }**?
check-did-you-mean = Intendi «{ $answer }»?
check-tell-instead = Così so che cosa non è. Qual è, allora?
check-why = Lo chiedo perché le regole dipendono da questo: { $what }. Le regole sono qui sotto.
check-back-to = Torniamo alla tua autoverifica:
check-first-question = Questa è già la prima domanda.
check-no-longer-fits = La tua risposta a «{ $question }» non si accorda più con le altre, quindi chiedo di nuovo.

check-resumed = Continuiamo con «{ $title }»; { $count ->
    [one] la tua risposta c'è
   *[other] le tue { $count } risposte ci sono
} ancora. /restart ricomincia da capo.
check-put-aside = Ho messo da parte «{ $title }»; /resume la riprende.
check-nothing-unfinished = Non c'è nessuna autoverifica da finire.
check-which-resume = Con quale autoverifica continuiamo?
check-nothing-to-cancel = Non c'è nessuna autoverifica da terminare.
check-cancelled = Ho terminato «{ $title }» senza un risultato.
check-was-cancelled = Hai terminato «{ $title }», quindi quel pulsante non fa più nulla.
check-take-up = Riprendila
check-restart = Ricomincia da capo
check-go-on = Continua
check-others = Altre autoverifiche

check-result = { $title } · risultato
check-because = **Su che cosa si basa**
check-informs = Questo segue le regole come le conosciamo. Decidono il tuo ente di invio e la tua Agenzia nazionale.
check-know-now = Adesso lo so: { $question }
check-onward = Avanti: { $title }
check-change = Cambia una risposta
check-your-answers = Le tue risposte: { $title }
check-no-answers = Non hai ancora risposto a nulla.
check-change-how = Tocca una risposta per cambiarla, o scrivilo: «no, 40 giorni».

check-gone = Questa autoverifica non esiste più.
check-not-begun = Quel pulsante appartiene a un'autoverifica che non hai in corso.
check-question-gone = Quella domanda non fa più parte di questa autoverifica.
check-option-gone = Quella risposta qui non si può più scegliere.
check-passed = Quella domanda è già passata.
check-not-asked = Con le tue altre risposte quella domanda non conta.
check-already = Quella risposta è già annotata.

check-new-version = Le regole in «{ $title }» sono state riviste dopo la tua ultima risposta.
check-answer-lost = «{ $question }» per te non conta più.
check-answers-lost = { $count ->
    [one] Una delle tue risposte non si chiede
   *[other] { $count } delle tue risposte non si chiedono
} più.
check-other-question = Quindi ti chiedo una cosa diversa da prima.
check-other-outcome = Adesso il tuo risultato è diverso.
check-see-result = Mostra il risultato
check-in-private = Qui leggono anche altre persone. Fai le autoverifiche in una chat solo nostra.

# A case that goes well as far as it was told.
case-so-far = {""}**Da quello che dici, per ora sì.**
case-money = {""}**Che cosa ricevi:** la borsa arriva al tuo ente, per il viaggio e per ogni giorno; quanto dipende dal Paese e dalla distanza. Una stima: _{ $title }_ in /check.
case-rest = {""}**Ho dato per scontato quello che non hai detto.** Informati:
