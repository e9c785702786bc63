# Das Protokoll dessen, was Admins und Koordination getan haben, in Worten.

audit-did-announcement_again = hat Mitteilung { $announcement } noch einmal an Personen gesendet, die sie nicht bekommen hatten
audit-did-announcement_begin = hat begonnen, Mitteilung { $announcement } zu senden
audit-did-announcement_cancel = hat Mitteilung { $announcement } abgebrochen
audit-did-announcement_correct = hat Mitteilung { $announcement } korrigiert
audit-did-announcement_dropped = hat den Entwurf { $announcement } verworfen
audit-did-announcement_move = hat Mitteilung { $announcement } auf eine andere Zeit gelegt
audit-did-announcement_pause = hat Mitteilung { $announcement } pausiert
audit-did-announcement_remind = hat { $audience ->
    [one] eine Person
   *[other] { $audience } Personen
} an Mitteilung { $announcement } erinnert
audit-did-announcement_resume = hat Mitteilung { $announcement } fortgesetzt
audit-did-announcement_schedule = hat Mitteilung { $announcement } für { $audience ->
    [one] eine Person
   *[other] { $audience } Personen
} geplant
audit-did-announcement_send = hat Mitteilung { $announcement } an { $audience ->
    [one] eine Person
   *[other] { $audience } Personen
} gesendet
audit-did-announcement_too_late = hat Mitteilung { $announcement } nicht gesendet, weil ihre Zeit vorbei war
audit-did-announcement_withdraw = hat Mitteilung { $announcement } zurückgezogen
audit-did-pause_answers = hat die Antworten pausiert
audit-did-resume_answers = hat die Antworten fortgesetzt
audit-did-case_answer = hat Frage { $case } beantwortet
audit-did-case_ask = hat zu Frage { $case } zurückgefragt
audit-did-case_close = hat Frage { $case } geschlossen
audit-did-case_hand_back = hat Frage { $case } zurückgegeben
audit-did-case_take = hat Frage { $case } übernommen
audit-did-cohort_archived = hat die Gruppe „{ $cohort }“ archiviert
audit-did-cohort_contact_changed = hat den Notfallkontakt der Gruppe „{ $cohort }“ geändert
audit-did-cohort_contact_removed = hat den Notfallkontakt der Gruppe „{ $cohort }“ entfernt
audit-did-cohort_created = hat die Gruppe „{ $cohort }“ angelegt
audit-did-cohort_renamed = hat eine Gruppe umbenannt: Sie heißt jetzt „{ $cohort }“
audit-did-cohort_restored = hat die Gruppe „{ $cohort }“ zurückgeholt
audit-did-coordinator_granted = hat das Recht zu koordinieren übernommen
audit-did-coordinator_revoked = hat jemandem das Recht zu koordinieren entzogen
audit-did-invitation_created = hat { $kind ->
    [coordinator] eine Einladung zum Koordinieren
    [sign-in] einen Link zum Anmelden auf der Seite
   *[cohort] eine Einladung in die Gruppe „{ $cohort }“
} erstellt
audit-did-invitation_revoked = hat { $kind ->
    [coordinator] eine Einladung zum Koordinieren
    [sign-in] einen Link zum Anmelden
   *[cohort] eine Einladung in eine Gruppe
} zurückgezogen
audit-did-member_moved = hat jemanden aus der Gruppe „{ $cohort }“ in „{ $to }“ verschoben
audit-did-member_removed = hat jemanden aus der Gruppe „{ $cohort }“ entfernt
audit-did-organisation_created = hat die Einrichtung angelegt
audit-did-organisation_renamed = hat die Einrichtung umbenannt: Sie heißt jetzt „{ $name }“
audit-did-page_signed_in = hat sich auf der Seite angemeldet
audit-did-roster_imported = hat eine Liste in die Gruppe „{ $cohort }“ übernommen
audit-did-roster_line_dropped = hat jemanden von der Liste der Gruppe „{ $cohort }“ genommen
audit-did-roster_tied = hat gesagt, wer jemand auf der Liste der Gruppe „{ $cohort }“ ist
audit-did-curated_add = hat eine Antwort für alle geschrieben
audit-did-curated_approve = hat eine Antwort für alle freigegeben
audit-did-curated_reject = hat eine Antwort für alle abgelehnt
audit-did-curated_withdraw = hat eine Antwort für alle zurückgezogen
audit-did-curated_expire = hat eine Antwort für alle beendet
