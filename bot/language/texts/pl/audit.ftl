# Dziennik tego, co robią administratorzy i koordynatorzy, słowami. Czas teraźniejszy, bo nie zależy od płci.

audit-did-announcement_again = wysyła ponownie ogłoszenie { $announcement } do osób, które go nie dostały
audit-did-announcement_begin = zaczyna wysyłać ogłoszenie { $announcement }
audit-did-announcement_cancel = anuluje ogłoszenie { $announcement }
audit-did-announcement_correct = poprawia ogłoszenie { $announcement }
audit-did-announcement_dropped = usuwa szkic { $announcement }
audit-did-announcement_move = zmienia porę wysyłki ogłoszenia { $announcement }
audit-did-announcement_pause = wstrzymuje ogłoszenie { $announcement }
audit-did-announcement_remind = przypomina { $audience ->
    [one] jednej osobie
    [few] { $audience } osobom
    [many] { $audience } osobom
   *[other] { $audience } osoby
} o ogłoszeniu { $announcement }
audit-did-announcement_resume = wznawia ogłoszenie { $announcement }
audit-did-announcement_schedule = planuje ogłoszenie { $announcement } dla { $audience ->
    [one] jednej osoby
    [few] { $audience } osób
    [many] { $audience } osób
   *[other] { $audience } osoby
}
audit-did-announcement_send = wysyła ogłoszenie { $announcement } do { $audience ->
    [one] jednej osoby
    [few] { $audience } osób
    [many] { $audience } osób
   *[other] { $audience } osoby
}
audit-did-announcement_too_late = nie wysyła ogłoszenia { $announcement }, bo jego pora minęła
audit-did-announcement_withdraw = wycofuje ogłoszenie { $announcement }
audit-did-pause_answers = wstrzymuje odpowiedzi
audit-did-resume_answers = wznawia odpowiedzi
audit-did-case_answer = odpowiada na pytanie { $case }
audit-did-case_ask = dopytuje w sprawie pytania { $case }
audit-did-case_close = zamyka pytanie { $case }
audit-did-case_hand_back = zwraca pytanie { $case }
audit-did-case_take = bierze pytanie { $case }
audit-did-cohort_archived = przenosi grupę „{ $cohort }” do archiwum
audit-did-cohort_contact_changed = zmienia kontakt alarmowy grupy „{ $cohort }”
audit-did-cohort_contact_removed = usuwa kontakt alarmowy grupy „{ $cohort }”
audit-did-cohort_created = tworzy grupę „{ $cohort }”
audit-did-cohort_renamed = zmienia nazwę grupy: teraz to „{ $cohort }”
audit-did-cohort_restored = przywraca grupę „{ $cohort }”
audit-did-coordinator_granted = przyjmuje prawo do koordynowania
audit-did-coordinator_revoked = odbiera komuś prawo do koordynowania
audit-did-invitation_created = tworzy { $kind ->
    [coordinator] zaproszenie dla koordynatora
    [sign-in] link do logowania na stronie
   *[cohort] zaproszenie do grupy „{ $cohort }”
}
audit-did-invitation_revoked = unieważnia { $kind ->
    [coordinator] zaproszenie dla koordynatora
    [sign-in] link do logowania
   *[cohort] zaproszenie do grupy
}
audit-did-member_moved = przenosi kogoś z grupy „{ $cohort }” do „{ $to }”
audit-did-member_removed = usuwa kogoś z grupy „{ $cohort }”
audit-did-organisation_created = tworzy organizację
audit-did-organisation_renamed = zmienia nazwę organizacji: teraz to „{ $name }”
audit-did-page_signed_in = loguje się na stronie
audit-did-roster_imported = importuje listę do grupy „{ $cohort }”
audit-did-roster_line_dropped = usuwa kogoś z listy grupy „{ $cohort }”
audit-did-roster_tied = wskazuje, kim jest ktoś z listy grupy „{ $cohort }”
audit-did-curated_add = pisze odpowiedź dla wszystkich
audit-did-curated_approve = zatwierdza odpowiedź dla wszystkich
audit-did-curated_reject = odrzuca odpowiedź dla wszystkich
audit-did-curated_withdraw = wycofuje odpowiedź dla wszystkich
audit-did-curated_expire = kończy odpowiedź dla wszystkich
