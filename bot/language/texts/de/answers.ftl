# Was gesagt wird, wo der Leitfaden nicht zitiert wird, und rund um Zitate.

social-greeting = Hallo! Frag mich alles rund um Auslandsaufenthalte mit Erasmus+ in der Berufsbildung, oder wie man ein solches Projekt durchführt. Zum Beispiel: *Ich bin Azubi, wie lange kann ich ins Ausland gehen?*
social-thanks = Gern geschehen. Möchtest du sonst noch etwas wissen?
social-goodbye = Tschüss, und eine gute Reise, wenn es losgeht. Ich bin da, wenn du eine Frage hast.
social-help = Ich beantworte Fragen zu Auslandsaufenthalten mit Erasmus+ in der Berufsbildung: wer gehen kann, wohin, wie lange, mit welchem Geld, wie man sich bewirbt oder einen Antrag stellt, was man vorbereitet, was danach kommt. Frag einfach in deinen eigenen Worten, zum Beispiel: *Wie viel Reisegeld bekomme ich für 1200 km?* /help zeigt mehr.
social-identity = Ich bin Vademecum, ein Programm, das Fragen zu Auslandsaufenthalten mit Erasmus+ in der Berufsbildung beantwortet. Ich bin kein Mensch und keine amtliche Stelle. Jede Antwort zitiert einen Leitfaden und nennt ihre Quelle; das letzte Wort haben deine entsendende Einrichtung und deine Nationale Agentur.
social-distress = Es tut mir leid, dass du das durchmachst. Ich bin nur ein Programm und kann dir jetzt nicht so helfen, wie du es brauchst, aber Menschen können es. **Bei Gefahr oder im Notfall ruf 112 an: kostenlos, von jedem Telefon, in der ganzen EU.** Sag es bitte auch jemandem, dem du vertraust: der Kontaktperson deiner entsendenden Einrichtung, deinem Mentor oder deiner Mentorin in der Gasteinrichtung, deiner Familie, einer Freundin oder einem Freund.
social-human = Ich bin ein Programm und kann dich von hier aus nicht mit einem Menschen verbinden. In deinem eigenen Fall schreib an die Kontaktperson deiner entsendenden Einrichtung (deiner Schule, deines Ausbildungsbetriebs oder deines Arbeitgebers); Einrichtungen fragen die Nationale Agentur ihres Landes. Wenn du mir das Land nennst, sage ich dir, welche das ist.

abstained-not-in-guide = Darauf hat der Leitfaden, mit dem ich arbeite, keine Antwort, und ich rate nicht. Frag die Kontaktperson deiner entsendenden Einrichtung (deiner Schule, deines Ausbildungsbetriebs oder deines Arbeitgebers), oder, für eine Einrichtung, die Nationale Agentur deines Landes: *Wer ist die Agentur in …?*
abstained-out-of-scope = Damit kenne ich mich nicht aus. Ich beantworte Fragen zu Auslandsaufenthalten mit Erasmus+ in der Berufsbildung: wer gehen kann, wohin, wie lange, mit welchem Geld, wie man sich bewirbt oder einen Antrag stellt, was man vorbereitet. Was möchtest du darüber wissen?
abstained-own-case = Ich kann keine Bewerbung, keinen Antrag, keinen Zuschuss und keine Akte einsehen, deshalb kann ich dir zu deinem eigenen Fall nichts sagen. Frag die Kontaktperson deiner entsendenden Einrichtung (deiner Schule, deines Ausbildungsbetriebs oder deines Arbeitgebers); eine Einrichtung fragt die Nationale Agentur, bei der sie den Antrag gestellt hat. Wie es allgemein läuft, kann ich dir sagen: Was möchtest du wissen?
abstained-other-person = Ich habe keine Daten über andere Menschen und würde sie auch nicht weitergeben. Frag direkt bei der Einrichtung nach. Bei den Regeln für Auslandsaufenthalte mit Erasmus+ in der Berufsbildung helfe ich dir.
abstained-language = Die Sprache dieser Frage kann ich nicht lesen. Ich kann in diesen Sprachen antworten: { $languages }. Wähle eine und frag noch einmal.
abstained-unclear = Darin habe ich keine Frage gefunden. Schreib in ein paar Worten, was du wissen möchtest, zum Beispiel: *Wie lange kann eine Lehrkraft zum Job Shadowing ins Ausland gehen?*

blocked-insult = Ich helfe dir gern, aber nicht in diesem Ton. Frag mich etwas zu Auslandsaufenthalten mit Erasmus+ in der Berufsbildung, und ich tue mein Bestes. Wenn ich dir etwas Falsches gesagt habe, sag mir, was falsch war.
blocked-injection = Ich arbeite nach festen Regeln: Ich zitiere den Leitfaden mit seiner Quelle, und ich kann das weder ändern noch etwas erfinden. Frag mich etwas zu Auslandsaufenthalten mit Erasmus+ in der Berufsbildung.
blocked-too-long = Das ist länger, als ich auf einmal lesen kann (höchstens { $limit } Zeichen). Stell deine Frage bitte in ein paar Sätzen.
blocked-too-fast = Du hast mehr als { $limit } Fragen in einer Minute gestellt, deshalb habe ich diese nicht nachgeschlagen. Stell sie bitte noch einmal in { $seconds ->
    [one] einer Sekunde
   *[other] { $seconds } Sekunden
}.
blocked-paused = Im Moment beantworte ich keine Fragen. Der Grund: „{ $reason }“. Bitte versuch es später noch einmal; wenn es eilt, frag die Kontaktperson deiner entsendenden Einrichtung.

failed-index = Ich kann gerade nicht in den Leitfaden schauen. Es ist vermerkt. Bitte frag in einer Minute noch einmal.

answer-also = Auch gut zu wissen:
answer-part = Der Leitfaden beantwortet einen Teil davon:
answer-dates-past = { $count ->
    [one] Hinweis: Der { $days } ist vorbei.
   *[other] Hinweis: Diese Tage sind vorbei: { $days }.
}

say-learner = Und für Lernende?
say-staff = Und für Personal?

answer-depends = Das kommt darauf an: { $answer }
answer-unsure = Ich bin nicht sicher, ob du das meinst:
answer-own-language = Dieses Dokument ist nicht in deiner Sprache:
answer-own-badge = Aus dem Dokument „{ $title }“ deiner Organisation, nicht aus dem Programmleitfaden.
answer-own-badge-of = Aus dem Dokument „{ $title }“ deiner Organisation vom { $day }, nicht aus dem Programmleitfaden.
answer-own-says = Im Dokument „{ $title }“ steht: { $text }
answer-guide-says = Der Programmleitfaden sagt:
answer-own-cited = Dokument deiner Organisation
answer-own-cited-of = Dokument deiner Organisation vom { $day }
answer-in-english = _Dazu habe ich den Text bisher nur auf Englisch:_
answer-none-of-these = Nichts davon
abstained-choices = Ich bin nicht sicher, was du meinst. Meinst du eines davon?
answer-none-then = Dann hat der Leitfaden auf deine Frage keine Antwort, und ich rate nicht. Versuch es mit anderen Worten, oder frag einen Menschen.
answer-ask-a-person = Einen Menschen fragen
