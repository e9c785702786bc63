# Wie man eine Antwort findet, und was der Leitfaden offen lässt.

rate-helpful = Hilfreich
rate-not-asked = Nicht das, was ich gefragt habe
rate-noted = Danke, das ist notiert.

# Eine Antwort für alle, wie man sie liest.
curated-by-admin = Antwort vom Team dieses Assistenten, { $date }
curated-by-operator = Antwort vom Team dieses Assistenten, { $date }
curated-by-coordinator = Antwort aus der Koordination, { $date }
curated-written-in = _In einer anderen Sprache geschrieben: { $name }._

# Die Liste der Lücken, für alle, die den Leitfaden pflegen.
gaps-title = {""}**Was der Leitfaden offen lässt:** { $count ->
    [one] eine Frage
   *[other] { $count } Fragen
}, zusammengefasst zu { $gaps ->
    [one] einer Lücke
   *[other] { $gaps } Lücken
}.
gaps-none = Es gibt keine Lücken: Es wurde nichts gefragt, was der Leitfaden nicht beantwortet, und keine Antwort wurde als „nicht das, was ich gefragt habe“ bewertet.
gaps-to-review = { $count ->
    [one] Eine Antwort wartet auf Ihre Prüfung: /curated
   *[other] { $count } Antworten warten auf Ihre Prüfung: /curated
}
gaps-how = Tippen Sie auf eine Nummer, um die Antwort zu schreiben. Für eine Frage, die nicht in der Liste steht, schreiben Sie /curate und die Frage.
gaps-file = { $gaps ->
    [one] Die Lücke als Datei.
   *[other] Alle { $gaps } Lücken als Datei.
}
gaps-button-file = Als Datei
gap-quoted = {""}**„{ $question }“**
gap-asked = { $count ->
    [one] einmal
   *[other] { $count }-mal
} ({ $languages })
gap-why-not-in-guide = nicht im Leitfaden
gap-why-partial = zum Teil beantwortet
gap-why-nearly = für themenfremd gehalten
gap-why-badly-rated = nicht das, was gefragt war

# Eine Antwort schreiben.
curate-ask-text =
    {""}**{ $question }**

    Bitte schreiben Sie die Antwort, so wie sie gelesen wird: Der erste Satz antwortet, höchstens { $limit } Zeichen. Möglich sind Fettdruck (zwei Sternchen auf beiden Seiten), Listen (Zeilen, die mit einem Strich beginnen) und Links. Für Zahlen darin stehen Sie ein: Gezeigt werden sie mit Ihrer Quelle.
curate-ask-source = Woher kommt das? Senden Sie die Adresse einer Seite (https://…), die Kennung einer Regel des Leitfadens (vet.activities.overview-learners), oder mehrere davon.
curate-ask-wordings = Senden Sie alle Arten, wie Menschen das fragen, eine je Zeile. Diese treten an die Stelle der bisherigen; die erste ist die Frage.
curate-goes-on = Sie haben eine Antwort begonnen. Reichen Sie sie ein oder verwerfen Sie sie vor der nächsten.
curate-no-draft = Es gibt keine Antwort, die Sie gerade schreiben. /gaps zeigt, was offen ist.
curate-gap-gone = Diese Lücke ist geschlossen, oder ihre Fragen wurden gelöscht. /gaps zeigt, was offen ist.
curate-dropped = Der Entwurf ist verworfen.
curate-waits = Eingereicht. Jemand anderes muss sie mit /curated prüfen; dann gilt sie bis { $until }.
curate-served = Die Antwort gilt ab jetzt, bis { $until }. /curated zeigt alle.
curate-text-empty = Darin steht nichts. Bitte schreiben Sie die Antwort.
curate-text-too-long = Das ist länger als { $limit } Zeichen. Bitte schreiben Sie eine kürzere Antwort.
curate-question-empty = Darin steht keine Frage. Bitte schreiben Sie sie in Worten.
curate-question-too-long = Eine Frage darf { $limit } Zeichen haben. Bitte schreiben Sie sie kürzer.
curate-questions-too-many = Bitte höchstens { $limit } Formulierungen.
curate-source-empty = Eine Antwort braucht eine Quelle: eine Adresse, die mit https:// beginnt, oder die Kennung einer Regel.
curate-source-unclear = „{ $word }“ ist weder eine Adresse, die mit https:// beginnt, noch die Kennung einer Regel.
curate-rule-unknown = Im Leitfaden gibt es keine Regel „{ $rule }“.
curate-sources-too-many = Bitte höchstens { $limit } Quellen.
curate-language-unknown = Die Sprache ist eine von diesen: { $languages }.
curate-expiry-range = Eine Antwort gilt 1 bis { $limit } Monate.
curate-button-send = Einreichen
curate-button-text = Antwort
curate-button-source = Quelle
curate-button-wordings = Formulierungen
curate-button-language = Sprache: { $name }
curate-button-months = Bis { $until }
curate-button-card = So lassen, wie sie ist
curate-button-drop = Verwerfen

# Lesen, prüfen, verlängern.
curated-asked = {""}**Gefragt als**
curated-read-as = {""}**So wird es gelesen**
curated-facts = _{ $name }, bis { $until }. Regeln: { $rules }_
curated-title = { $count ->
    [one] {""}**Eine Antwort, die jemand geschrieben hat**
   *[other] {""}**{ $count } Antworten, die jemand geschrieben hat**
}
curated-none = Noch hat niemand eine Antwort geschrieben. /gaps zeigt, was offen ist.
curated-state-waiting-you = wartet auf Ihre Prüfung
curated-state-waiting-others = wartet auf die Prüfung durch jemand anderen
curated-state-served = gilt bis { $until }
curated-state-expired = abgelaufen am { $until }
curated-state-rejected = abgelehnt
curated-state-withdrawn = zurückgezogen
curated-button-yes = Freigeben
curated-button-no = Ablehnen
curated-button-end = Zurückziehen
curated-button-renew = Um 6 Monate verlängern
curated-done-yes = „{ $question }“ gilt ab jetzt, bis { $until }.
curated-done-no = „{ $question }“ ist abgelehnt.
curated-done-end = „{ $question }“ gilt nicht mehr.
curated-done-renew = „{ $question }“ gilt bis { $until }.
curated-decided-already = Das ist schon entschieden. /curated zeigt, wie es steht.

help-curators =
    {""}**Für alle, die den Leitfaden pflegen**

    - /gaps: was gefragt wurde und der Leitfaden nicht beantwortet hat
    - /curate und eine Frage: selbst eine Antwort schreiben
    - /curated: solche Antworten prüfen, verlängern und zurückziehen

# Was die Koordination davon sieht.
gaps-topics = {""}**Was in Ihrer Einrichtung gefragt wird und der Leitfaden nicht beantwortet**, als Themen. Ein Thema erscheint, sobald { $fewest } Personen danach gefragt haben; von niemandem wird der Wortlaut gezeigt.
gaps-topics-none = Kein Thema, nach dem { $fewest } Personen Ihrer Einrichtung gefragt haben, ist offen. Weniger werden nie gezeigt, und von niemandem der Wortlaut.
gaps-topic = { $title }: { $people } Personen

# Eine Frage weitergeben.
pass-on-button = Weitergeben erlaubt, ohne meinen Namen
pass-on-done = Danke. Wer den Leitfaden pflegt, darf diese Frage jetzt lesen, ohne deinen Namen, damit der Leitfaden besser wird. /privacy ändert das.
privacy =
    {""}**Wer sieht, was du schreibst**

    - Deine Koordination sieht nie, was du fragst. Sie sieht eine Frage nur, wenn du sie mit /person übergibst. Sie sieht Themen, nach denen mindestens fünf Personen deiner Einrichtung gefragt haben, ohne Wortlaut und ohne Namen.
    - Wer den Leitfaden pflegt, liest eine Frage nur, wenn du zustimmst oder wenn mindestens drei Personen dasselbe gefragt haben. Namen, Adressen und Nummern werden vorher entfernt.
    - Was du schreibst, wenn du in Not bist, geht an niemanden, außer du sendest es mit dem Knopf.

    Darf ich Fragen, die ich nicht beantworten konnte, ohne deinen Namen weitergeben, damit der Leitfaden besser wird?
privacy-button-always = Immer
privacy-button-never = Nie
privacy-button-ask = Jedes Mal fragen
privacy-chosen-always = Ab jetzt gebe ich Fragen weiter, die ich nicht beantworten konnte, ohne deinen Namen.
privacy-chosen-never = Ich gebe nichts weiter. Was du vorher erlaubt hast, ist zurückgenommen.
privacy-chosen-ask = Ich frage dich jedes Mal.
