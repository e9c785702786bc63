# El registro de lo que hicieron administradores y coordinadores, en palabras.

audit-did-announcement_again = envió otra vez el anuncio { $announcement } a quienes no lo recibieron
audit-did-announcement_begin = empezó a enviar el anuncio { $announcement }
audit-did-announcement_cancel = canceló el anuncio { $announcement }
audit-did-announcement_correct = corrigió el anuncio { $announcement }
audit-did-announcement_dropped = tiró el borrador { $announcement }
audit-did-announcement_move = dio otra hora al anuncio { $announcement }
audit-did-announcement_pause = detuvo el anuncio { $announcement }
audit-did-announcement_remind = recordó el anuncio { $announcement } a { $audience ->
    [one] una persona
   *[other] { $audience } personas
}
audit-did-announcement_resume = dejó seguir el anuncio { $announcement }
audit-did-announcement_schedule = programó el anuncio { $announcement } para { $audience ->
    [one] una persona
   *[other] { $audience } personas
}
audit-did-announcement_send = envió el anuncio { $announcement } a { $audience ->
    [one] una persona
   *[other] { $audience } personas
}
audit-did-announcement_too_late = no envió el anuncio { $announcement }, porque su hora había pasado
audit-did-announcement_withdraw = retiró el anuncio { $announcement }
audit-did-pause_answers = detuvo las respuestas
audit-did-resume_answers = dejó seguir las respuestas
audit-did-case_answer = respondió a la pregunta { $case }
audit-did-case_ask = preguntó algo más sobre la pregunta { $case }
audit-did-case_close = cerró la pregunta { $case }
audit-did-case_hand_back = devolvió la pregunta { $case }
audit-did-case_take = se encargó de la pregunta { $case }
audit-did-cohort_archived = archivó el grupo «{ $cohort }»
audit-did-cohort_contact_changed = cambió el contacto de emergencia del grupo «{ $cohort }»
audit-did-cohort_contact_removed = quitó el contacto de emergencia del grupo «{ $cohort }»
audit-did-cohort_created = creó el grupo «{ $cohort }»
audit-did-cohort_renamed = cambió el nombre de un grupo: ahora es «{ $cohort }»
audit-did-cohort_restored = recuperó el grupo «{ $cohort }»
audit-did-coordinator_granted = empezó a coordinar
audit-did-coordinator_revoked = quitó a alguien el derecho a coordinar
audit-did-invitation_created = creó { $kind ->
    [coordinator] una invitación para coordinar
    [sign-in] un enlace para entrar en la página
   *[cohort] una invitación al grupo «{ $cohort }»
}
audit-did-invitation_revoked = anuló { $kind ->
    [coordinator] una invitación para coordinar
    [sign-in] un enlace para entrar
   *[cohort] una invitación a un grupo
}
audit-did-member_moved = pasó a alguien del grupo «{ $cohort }» al grupo «{ $to }»
audit-did-member_removed = quitó a alguien del grupo «{ $cohort }»
audit-did-organisation_created = creó la organización
audit-did-organisation_renamed = cambió el nombre de la organización: ahora es «{ $name }»
audit-did-page_signed_in = entró en la página
audit-did-roster_imported = importó una lista al grupo «{ $cohort }»
audit-did-roster_line_dropped = quitó a alguien de la lista del grupo «{ $cohort }»
audit-did-roster_tied = dijo quién es alguien de la lista del grupo «{ $cohort }»
audit-did-curated_add = escribió una respuesta para todos
audit-did-curated_approve = aprobó una respuesta para todos
audit-did-curated_reject = rechazó una respuesta para todos
audit-did-curated_withdraw = retiró una respuesta para todos
audit-did-curated_expire = puso fin a una respuesta para todos
