# Die Selbsttests im Gespräch.

command-check = Selbsttests: Kann ich gehen, mit welchem Geld …
command-resume = Einen unfertigen Selbsttest fortsetzen
command-back = Eine Frage zurück
command-restart = Den Selbsttest ab der ersten Frage
command-cancel = Den Selbsttest beenden

check-list = **Selbsttests.** Jeweils ein paar Fragen; dann bekommst du eine klare Antwort mit den Regeln dahinter. Welchen möchtest du machen?
check-start = { $title }
check-continue = Fortsetzen: { $title }
check-offer = Prüf es: { $title }

check-position = { $title } · Frage { $number } von etwa { $total }
check-hint-long-choice = Tippe auf eine Antwort, oder schreib sie in deinen eigenen Worten.
check-hint-number = Schreib eine Zahl.
check-hint-days = Schreib die Tage oder die Wochen: 21 Tage, 3 Wochen.
check-hint-country = Tippe auf ein Land, oder schreib ein anderes.
check-hint-date = Schreib den Tag, zum Beispiel 3. März 2027 oder 2027-03-03.
check-hint-town = Schreib den Ort, wenn du magst mit dem Land: Porto, Portugal.
check-yes = Ja
check-no = Nein
check-dont-know = Weiß ich nicht
check-back = Zurück
check-cancel = Abbrechen
check-more = Mehr ({ $page }/{ $pages })
check-unknown = Weiß ich nicht

check-noted = ✓ { $answer }
check-from-question = Aus dem, was du geschrieben hast: { $noted }
check-changed = Geändert: { $question } **{ $answer }** (vorher: { $before }).
check-changed-by-button = Das war ein Knopf einer früheren Frage, deshalb habe ich deine Antwort geändert: { $question } **{ $answer }** (vorher: { $before }).
check-unchanged = Das bleibt, wie es ist: { $question } **{ $answer }**.
check-which-changed = Welche Antwort soll jetzt **{ $answer }** sein?
check-did-you-mean = Meinst du „{ $answer }“?
check-tell-instead = Jetzt weiß ich, was es nicht ist. Welches ist es?
check-why = Ich frage, weil die Regeln davon abhängen: { $what }. Die Regeln stehen unten.
check-back-to = Zurück zu deinem Selbsttest:
check-first-question = Das ist schon die erste Frage.
check-no-longer-fits = Deine Antwort auf „{ $question }“ passt nicht mehr zu den anderen, deshalb frage ich noch einmal.

check-resumed = Wir machen weiter mit „{ $title }“; { $count ->
    [one] deine Antwort ist
   *[other] deine { $count } Antworten sind
} noch da. /restart fängt neu an.
check-put-aside = Ich habe „{ $title }“ zur Seite gelegt; mit /resume geht es weiter.
check-nothing-unfinished = Es gibt keinen unfertigen Selbsttest.
check-which-resume = Welchen Selbsttest sollen wir fortsetzen?
check-nothing-to-cancel = Es gibt keinen Selbsttest, den ich beenden könnte.
check-cancelled = Ich habe „{ $title }“ ohne Ergebnis beendet.
check-was-cancelled = Du hast „{ $title }“ beendet, deshalb bewirkt dieser Knopf nichts mehr.
check-take-up = Wieder aufnehmen
check-restart = Neu anfangen
check-go-on = Weiter
check-others = Andere Selbsttests

check-result = { $title } · Ergebnis
check-because = **Worauf das beruht**
check-informs = Das folgt den Regeln, wie wir sie kennen. Deine Entsendeeinrichtung und deine Nationale Agentur entscheiden.
check-know-now = Jetzt weiß ich es: { $question }
check-onward = Als Nächstes: { $title }
check-change = Eine Antwort ändern
check-your-answers = Deine Antworten: { $title }
check-no-answers = Du hast noch nichts beantwortet.
check-change-how = Tippe auf eine Antwort, um sie zu ändern, oder schreib es: „nein, 40 Tage“.

check-gone = Diesen Selbsttest gibt es nicht mehr.
check-not-begun = Dieser Knopf gehört zu einem Selbsttest, der bei dir nicht läuft.
check-question-gone = Diese Frage gehört nicht mehr zu diesem Selbsttest.
check-option-gone = Diese Antwort kann man hier nicht mehr wählen.
check-passed = Über diese Frage sind wir schon hinaus.
check-not-asked = Mit deinen anderen Antworten spielt diese Frage keine Rolle.
check-already = Diese Antwort ist schon notiert.

check-new-version = Die Regeln in „{ $title }“ wurden überarbeitet, seit du zuletzt geantwortet hast.
check-answer-lost = „{ $question }“ zählt für dich nicht mehr.
check-answers-lost = { $count ->
    [one] Nach einer deiner Antworten wird
   *[other] Nach { $count } deiner Antworten wird
} nicht mehr gefragt.
check-other-question = Deshalb frage ich dich etwas anderes als vorher.
check-other-outcome = Dein Ergebnis ist jetzt ein anderes.
check-see-result = Das Ergebnis ansehen
check-in-private = Hier lesen auch andere mit. Bitte mach Selbsttests in einem Chat nur mit mir.

# A case that goes well as far as it was told.
case-so-far = {""}**Nach dem, was du sagst: bis jetzt ja.**
case-money = {""}**Was du bekommst:** Der Zuschuss geht an deine Einrichtung, für die Reise und für jeden Tag; wie viel, hängt von Land und Entfernung ab. Eine Schätzung: _{ $title }_ unter /check.
case-rest = {""}**Was du nicht gesagt hast, habe ich vorausgesetzt.** Finde heraus:
