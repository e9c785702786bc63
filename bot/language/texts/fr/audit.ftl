# Le journal de ce que les administrateurs et les coordinateurs ont fait, en mots.

audit-did-announcement_again = a renvoyé l'annonce { $announcement } à des personnes qui ne l'ont pas reçue
audit-did-announcement_begin = a commencé à envoyer l'annonce { $announcement }
audit-did-announcement_cancel = a annulé l'annonce { $announcement }
audit-did-announcement_correct = a corrigé l'annonce { $announcement }
audit-did-announcement_dropped = a supprimé le brouillon { $announcement }
audit-did-announcement_move = a donné un autre moment à l'annonce { $announcement }
audit-did-announcement_pause = a mis l'annonce { $announcement } en pause
audit-did-announcement_remind = a relancé { $audience ->
    [one] { $audience } personne
   *[other] { $audience } personnes
} pour l'annonce { $announcement }
audit-did-announcement_resume = a repris l'envoi de l'annonce { $announcement }
audit-did-announcement_schedule = a programmé l'annonce { $announcement } pour { $audience ->
    [one] { $audience } personne
   *[other] { $audience } personnes
}
audit-did-announcement_send = a envoyé l'annonce { $announcement } à { $audience ->
    [one] { $audience } personne
   *[other] { $audience } personnes
}
audit-did-announcement_too_late = n'a pas envoyé l'annonce { $announcement }, car son heure était passée
audit-did-announcement_withdraw = a retiré l'annonce { $announcement }
audit-did-pause_answers = a mis les réponses en pause
audit-did-resume_answers = a repris les réponses
audit-did-case_answer = a répondu à la question { $case }
audit-did-case_ask = a demandé une précision sur la question { $case }
audit-did-case_close = a clos la question { $case }
audit-did-case_hand_back = a rendu la question { $case }
audit-did-case_take = a pris en charge la question { $case }
audit-did-cohort_archived = a archivé le groupe « { $cohort } »
audit-did-cohort_contact_changed = a changé le contact d'urgence du groupe « { $cohort } »
audit-did-cohort_contact_removed = a retiré le contact d'urgence du groupe « { $cohort } »
audit-did-cohort_created = a créé le groupe « { $cohort } »
audit-did-cohort_renamed = a renommé un groupe : il s'appelle maintenant « { $cohort } »
audit-did-cohort_restored = a rétabli le groupe « { $cohort } »
audit-did-coordinator_granted = a pris le droit de coordonner
audit-did-coordinator_revoked = a retiré le droit d'un coordinateur
audit-did-invitation_created = a créé { $kind ->
    [coordinator] une invitation pour un coordinateur
    [sign-in] un lien pour se connecter à la page
   *[cohort] une invitation dans le groupe « { $cohort } »
}
audit-did-invitation_revoked = a retiré { $kind ->
    [coordinator] une invitation pour un coordinateur
    [sign-in] un lien pour se connecter
   *[cohort] une invitation dans un groupe
}
audit-did-member_moved = a déplacé quelqu'un du groupe « { $cohort } » vers « { $to } »
audit-did-member_removed = a retiré quelqu'un du groupe « { $cohort } »
audit-did-organisation_created = a créé l'organisation
audit-did-organisation_renamed = a renommé l'organisation : elle s'appelle maintenant « { $name } »
audit-did-page_signed_in = s'est connecté à la page
audit-did-roster_imported = a importé une liste dans le groupe « { $cohort } »
audit-did-roster_line_dropped = a retiré quelqu'un de la liste du groupe « { $cohort } »
audit-did-roster_tied = a dit qui est quelqu'un de la liste du groupe « { $cohort } »
audit-did-curated_add = a écrit une réponse pour tous
audit-did-curated_approve = a approuvé une réponse pour tous
audit-did-curated_reject = a refusé une réponse pour tous
audit-did-curated_withdraw = a retiré une réponse pour tous
audit-did-curated_expire = a mis fin à une réponse pour tous
