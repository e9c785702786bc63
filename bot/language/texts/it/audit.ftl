# Il registro di ciò che hanno fatto amministratori e coordinatori, a parole.

audit-did-announcement_again = ha inviato di nuovo l'annuncio { $announcement } a chi non l'aveva ricevuto
audit-did-announcement_begin = ha iniziato a inviare l'annuncio { $announcement }
audit-did-announcement_cancel = ha annullato l'annuncio { $announcement }
audit-did-announcement_correct = ha corretto l'annuncio { $announcement }
audit-did-announcement_dropped = ha eliminato la bozza { $announcement }
audit-did-announcement_move = ha dato un'altra ora all'annuncio { $announcement }
audit-did-announcement_pause = ha messo in pausa l'annuncio { $announcement }
audit-did-announcement_remind = ha ricordato l'annuncio { $announcement } a { $audience ->
    [one] una persona
   *[other] { $audience } persone
}
audit-did-announcement_resume = ha fatto continuare l'annuncio { $announcement }
audit-did-announcement_schedule = ha programmato l'annuncio { $announcement } per { $audience ->
    [one] una persona
   *[other] { $audience } persone
}
audit-did-announcement_send = ha inviato l'annuncio { $announcement } a { $audience ->
    [one] una persona
   *[other] { $audience } persone
}
audit-did-announcement_too_late = non ha inviato l'annuncio { $announcement }, perché la sua ora era passata
audit-did-announcement_withdraw = ha ritirato l'annuncio { $announcement }
audit-did-pause_answers = ha messo in pausa le risposte
audit-did-resume_answers = ha fatto continuare le risposte
audit-did-case_answer = ha risposto alla domanda { $case }
audit-did-case_ask = ha chiesto un chiarimento sulla domanda { $case }
audit-did-case_close = ha chiuso la domanda { $case }
audit-did-case_hand_back = ha restituito la domanda { $case }
audit-did-case_take = ha preso la domanda { $case }
audit-did-cohort_archived = ha archiviato il gruppo «{ $cohort }»
audit-did-cohort_contact_changed = ha cambiato il contatto d'emergenza del gruppo «{ $cohort }»
audit-did-cohort_contact_removed = ha tolto il contatto d'emergenza del gruppo «{ $cohort }»
audit-did-cohort_created = ha creato il gruppo «{ $cohort }»
audit-did-cohort_renamed = ha rinominato un gruppo: adesso è «{ $cohort }»
audit-did-cohort_restored = ha ripristinato il gruppo «{ $cohort }»
audit-did-coordinator_granted = ha assunto il diritto di coordinare
audit-did-coordinator_revoked = ha tolto a un coordinatore il suo diritto
audit-did-invitation_created = ha creato { $kind ->
    [coordinator] un invito per un coordinatore
    [sign-in] un link per accedere alla pagina
   *[cohort] un invito nel gruppo «{ $cohort }»
}
audit-did-invitation_revoked = ha revocato { $kind ->
    [coordinator] un invito per un coordinatore
    [sign-in] un link per accedere
   *[cohort] un invito in un gruppo
}
audit-did-member_moved = ha spostato una persona dal gruppo «{ $cohort }» a «{ $to }»
audit-did-member_removed = ha tolto una persona dal gruppo «{ $cohort }»
audit-did-organisation_created = ha creato l'ente
audit-did-organisation_renamed = ha rinominato l'ente: adesso è «{ $name }»
audit-did-page_signed_in = ha fatto l'accesso alla pagina
audit-did-roster_imported = ha importato un elenco nel gruppo «{ $cohort }»
audit-did-roster_line_dropped = ha tolto una persona dall'elenco del gruppo «{ $cohort }»
audit-did-roster_tied = ha detto chi è una persona dell'elenco del gruppo «{ $cohort }»
audit-did-curated_add = ha scritto una risposta per tutti
audit-did-curated_approve = ha approvato una risposta per tutti
audit-did-curated_reject = ha rifiutato una risposta per tutti
audit-did-curated_withdraw = ha ritirato una risposta per tutti
audit-did-curated_expire = ha posto fine a una risposta per tutti
