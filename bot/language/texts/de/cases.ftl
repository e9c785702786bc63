# Eine Frage an einen Menschen, und die, die sie beantworten.

command-person = Einen Menschen fragen
case-office-admins = das Team dieses Assistenten

# Für die fragende Person.
case-nobody =
    Über mich ist im Moment niemand zu erreichen. Es wurde nichts weitergegeben. Wer dir helfen kann:

    - als Lernende/r, Azubi oder Personal: die Kontaktperson deiner Entsendeeinrichtung (deine Schule, dein Ausbildungsbetrieb oder dein Arbeitgeber)
    - als Einrichtung: die Nationale Agentur deines Landes. Frag mich *Wer ist die Agentur in …?*
    - im Notfall: 112, überall in der EU
case-which-office = Du gehörst hier zu mehr als einer Einrichtung. Wessen Koordination soll ich fragen?
case-ask-question = Bitte schreib deine Frage an { $office } in einer Nachricht. Du siehst, was weitergegeben wird, bevor sie hinausgeht.
case-ask-words = Was soll { $office } noch wissen? Schreib es in einer Nachricht. Du siehst alles noch einmal, bevor es hinausgeht.
case-ask-reply = Deine nächste Nachricht geht an { $office }. Schreib sie jetzt.
case-too-long = Das ist länger als { $limit } Zeichen. Bitte kürzer fassen.
case-empty = Darin stand nichts. Bitte in Worten schreiben.
case-card = {""}**Soll ich das an { $office } weitergeben?** Zu sehen wäre dort:
case-card-how = Niemand sieht etwas davon, bevor du auf „Ja, senden“ tippst. Auch ohne deinen Namen kommt die Antwort bei dir an.
case-shares-question = deine Frage: „{ $question }“
case-shares-answer = was ich geantwortet habe: { $answer }
case-shares-words = deine Worte: { $words }
case-shares-name = dein Name hier: { $name }
case-shares-cohort = dass du in dieser Gruppe bist: { $cohort }
case-button-send = Ja, senden
case-button-words = Worte hinzufügen
case-button-unnamed = Ohne meinen Namen
case-button-named = Mit meinem Namen
case-button-cancel = Nicht senden
case-cancelled = Es wurde nichts weitergegeben.
case-sent = Deine Frage ist an { $office } gegangen. Die Antwort kommt hier in diesen Chat. Inzwischen kannst du mich weiter fragen.
case-out-of-hours = Gerade arbeitet dort niemand: Rechne frühestens am { $day } ab { $time } Uhr (Ortszeit dort) mit einer Antwort. Im Notfall ruf die 112 an.
case-offer = Ich konnte dir zweimal hintereinander nicht helfen. Soll ich deine Frage an einen Menschen weitergeben?
case-button-person = Einen Menschen fragen
case-mine = {""}**Deine Fragen bei einem Menschen**
case-mine-waits = „{ $question }“, an { $office }, { $day }: noch nicht beantwortet
case-mine-answered = „{ $question }“, an { $office }, { $day }: beantwortet
case-button-add = Etwas hinzufügen
case-button-take-back = Zurückziehen
case-button-new = Etwas anderes fragen
case-taken-back = Zurückgezogen: Alles, was davon geteilt wurde, ist gelöscht. Für { $office } ist es nicht mehr zu sehen.
case-solved = Gut zu wissen. Die Frage ist geschlossen; /person stellt eine neue.
case-replied = Weitergegeben an { $office }. Die Antwort kommt hierher.
case-letter-answer = {""}**Auf deine Frage antwortet { $office }:** „{ $question }“
case-letter-ask = {""}**Zu deiner Frage hat { $office } eine Rückfrage:** „{ $question }“
case-letter-closed = Deine Frage „{ $question }“ wurde durch { $office } ohne Antwort geschlossen. /person stellt sie noch einmal; auch deine Entsendeeinrichtung oder die Nationale Agentur deines Landes kann helfen.
case-button-reply = Antworten
case-button-solved = Damit ist es gelöst

# Für die, die antworten.
help-cases =
    {""}**Für alle, die Fragen beantworten**

    - /inbox zeigt die Fragen, die Ihnen übergeben wurden, und lässt Sie antworten
    - /web öffnet die Koordinationsseite, mit mehr Platz für all das
case-notice-new = Eine neue Frage an { $office } wartet.
case-notice-reply = Zu einer Frage an { $office } hat jemand geantwortet.
case-notice-back = Eine Frage an { $office } wurde zurückgegeben und wartet auf jemanden.
case-notice-daily = { $count ->
    [one] Eine Frage wartet seit dem { $day } auf Ihre Antwort.
   *[other] { $count } Fragen warten auf Ihre Antwort, die älteste seit dem { $day }.
}
case-button-show = Ansehen
case-button-inbox = Den Eingang ansehen
case-list-open = {""}**Wartet auf jemanden:** { $count ->
    [0] nichts
    [one] eine Frage
   *[other] { $count } Fragen
}
case-list-mine = {""}**Von Ihnen zu beantworten:** { $count ->
    [0] nichts
    [one] eine Frage
   *[other] { $count } Fragen
}
case-list-answered = {""}**Beantwortet, zurückgefragt oder geschlossen:** { $count ->
    [0] nichts
    [one] eine Frage
   *[other] { $count } Fragen
}
case-tab-open = Offen { $count }
case-tab-mine = Meine { $count }
case-tab-answered = Beantwortet { $count }
case-state-open = noch bei niemandem
case-state-taken = übernommen
case-state-asked = zurückgefragt
case-state-answered = beantwortet
case-state-closed = geschlossen
case-waits-hours = { $count ->
    [0] wartet seit weniger als einer Stunde
    [one] wartet seit einer Stunde
   *[other] wartet seit { $count } Stunden
}
case-waits-days = { $count ->
    [one] wartet seit einem Tag
   *[other] wartet seit { $count } Tagen
}
case-with-you = Sie haben sie
case-with-other = jemand aus dem Team hat sie
case-title = {""}**Frage { $number }**, { $day }
case-of = Von { $name }
case-of-nobody = Von jemandem ohne Angabe des Namens
case-of-cohort = in { $cohort }
case-asked = {""}**Gefragt:** { $question }
case-assistant-said = {""}**Der Assistent hatte gesagt:** { $answer }
case-said-words = {""}**Hinzugefügt:** { $text }
case-said-reply = {""}**Antwort der Person:** { $text }
case-said-answer = {""}**Antwort aus dem Team:** { $text }
case-said-ask = {""}**Rückfrage aus dem Team:** { $text }
case-said-you = {""}**Sie haben geschrieben:** { $text }
case-stands = {""}_{ $state }_
case-the-person = die Person
case-button-answer = Antworten
case-button-ask = Zurückfragen
case-button-take = Ich übernehme sie
case-button-leave = Zurückgeben
case-button-close = Schließen
case-button-curate = Zur Antwort für alle machen
case-button-list = Alle Fragen
case-button-change = Ändern
case-button-drop = Lassen
case-ask-answer =
    Antwort auf: „{ $question }“

    Ihre nächste Nachricht ist die Antwort, höchstens { $limit } Zeichen. Fettdruck (zwei Sternchen auf beiden Seiten), Listen und Links sind möglich. Sie sehen sie, bevor sie hinausgeht.
case-ask-ask =
    Rückfrage zu: „{ $question }“

    Ihre nächste Nachricht ist das, was Sie wissen möchten. Sie sehen sie, bevor sie hinausgeht.
case-preview-answer = {""}**Das geht als Ihre Antwort an { $name }:**
case-preview-ask = {""}**Das geht als Rückfrage an { $name }:**
case-dropped = Es wurde nichts gesendet.
case-ended = Diese Frage ist geschlossen, oder Sie können sie nicht mehr sehen.
case-done-answer = Ihre Antwort ist unterwegs an { $name }. Eine Antwort darauf kommt zu Ihnen.
case-done-ask = Ihre Rückfrage ist unterwegs an { $name }. Die Antwort kommt zu Ihnen.
case-done-take = Sie haben sie jetzt: „{ $question }“. Die anderen sehen das.
case-done-take-over = Sie haben sie von jemandem aus dem Team übernommen: „{ $question }“.
case-done-leave = Zurückgegeben. Die anderen erfahren es.
case-done-close = Geschlossen.
