# The log of what admins and coordinators did, in words.

audit-did-announcement_again = sent announcement { $announcement } again to people who did not get it
audit-did-announcement_begin = began to send announcement { $announcement }
audit-did-announcement_cancel = cancelled announcement { $announcement }
audit-did-announcement_correct = corrected announcement { $announcement }
audit-did-announcement_dropped = threw the draft { $announcement } away
audit-did-announcement_move = gave announcement { $announcement } another time
audit-did-announcement_pause = paused announcement { $announcement }
audit-did-announcement_remind = reminded { $audience ->
    [one] one reader
   *[other] { $audience } readers
} of announcement { $announcement }
audit-did-announcement_resume = let announcement { $announcement } go on
audit-did-announcement_schedule = scheduled announcement { $announcement } for { $audience ->
    [one] one person
   *[other] { $audience } people
}
audit-did-announcement_send = sent announcement { $announcement } to { $audience ->
    [one] one person
   *[other] { $audience } people
}
audit-did-announcement_too_late = did not send announcement { $announcement }, because its time had passed
audit-did-announcement_withdraw = withdrew announcement { $announcement }
audit-did-pause_answers = paused the answers
audit-did-resume_answers = let the answers go on
audit-did-case_answer = answered question { $case }
audit-did-case_ask = asked back about question { $case }
audit-did-case_close = closed question { $case }
audit-did-case_hand_back = handed question { $case } back
audit-did-case_take = took question { $case }
audit-did-cohort_archived = put the group “{ $cohort }” away
audit-did-cohort_contact_changed = changed the emergency contact of the group “{ $cohort }”
audit-did-cohort_contact_removed = took the emergency contact of the group “{ $cohort }” away
audit-did-cohort_created = made the group “{ $cohort }”
audit-did-cohort_renamed = renamed a group: it is “{ $cohort }” now
audit-did-cohort_restored = brought the group “{ $cohort }” back
audit-did-coordinator_granted = took up the right to coordinate
audit-did-coordinator_revoked = took a coordinator’s right away
audit-did-invitation_created = made { $kind ->
    [coordinator] an invitation for a coordinator
    [sign-in] a link to sign in to the page
   *[cohort] an invitation into the group “{ $cohort }”
}
audit-did-invitation_revoked = took { $kind ->
    [coordinator] an invitation for a coordinator
    [sign-in] a link to sign in
   *[cohort] an invitation into a group
} back
audit-did-member_moved = moved somebody from the group “{ $cohort }” to “{ $to }”
audit-did-member_removed = removed somebody from the group “{ $cohort }”
audit-did-organisation_created = made the organisation
audit-did-organisation_renamed = renamed the organisation: it is “{ $name }” now
audit-did-page_signed_in = signed in to the page
audit-did-roster_imported = took a list over into the group “{ $cohort }”
audit-did-roster_line_dropped = took somebody off the list of the group “{ $cohort }”
audit-did-roster_tied = said who somebody on the list of the group “{ $cohort }” is
audit-did-curated_add = wrote an answer for all
audit-did-curated_approve = approved an answer for all
audit-did-curated_reject = turned an answer for all down
audit-did-curated_withdraw = took an answer for all back
audit-did-curated_expire = ended an answer for all
