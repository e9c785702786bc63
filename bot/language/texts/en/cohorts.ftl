# Organisations, cohorts, invitations and rosters.

command-mygroup = The groups you are in

# For coordinators.
help-coordinators =
    {""}**For coordinators**

    - /cohorts: your groups, who joined, who is ready, invitations, lists
cohorts-title = { $count ->
    [one] {""}**Your group**
   *[other] {""}**Your { $count } groups**
}
cohorts-none = You have no group yet. Make one, then invite people into it.
cohorts-line = {""}**{ $name }**: { $count ->
    [0] nobody yet
    [one] one person
   *[other] { $count } people
}
cohorts-line-of = {""}**{ $name }** ({ $organisation }): { $count ->
    [0] nobody yet
    [one] one person
   *[other] { $count } people
}
cohorts-which-organisation = For which organisation is the new group?
cohorts-ask-name = What is the new group called? Please type its name, for example “Carpenters to Lisbon, May 2027”.
cohorts-ask-new-name = What is **{ $name }** to be called from now on? Please type the name.
cohorts-name-empty = There is no name in that. Please type one.
cohorts-name-too-long = A name may have { $limit } characters. Please type a shorter one.
cohorts-name-taken = There is a group **{ $name }** already. Please type another name.
cohorts-renamed = The group is called **{ $name }** now.
cohorts-archive-sure = Put **{ $name }** away? { $count ->
    [0] Nobody is in it.
    [one] One person is in it.
   *[other] { $count } people are in it.
} Nobody can join it or be written to through it any more. Its links stop working.
cohorts-archived = **{ $name }** is put away.
cohorts-away-title = {""}**Groups that were put away.** Tap a number to bring one back, with its members.
cohorts-away-none = No group is put away.
cohorts-restored = {""}**{ $name }** is back, with its members.
cohorts-restore-taken = Another group is called **{ $name }** now. Rename that one first, then bring this one back.
cohorts-button-away = Put away ({ $count })
cohorts-is-archived = **{ $name }** was put away.
cohorts-card-title = {""}**{ $name }** ({ $organisation })
cohorts-joined = { $count ->
    [0] nobody has joined yet
    [one] one person has joined
   *[other] { $count } people have joined
}
cohorts-expected = { $count ->
    [0] everybody on the list has joined
    [one] one person on the list has not joined
   *[other] { $count } people on the list have not joined
}
cohorts-count-ready = { $count } ready
cohorts-count-under-way = { $count } under way
cohorts-count-not-begun = { $count } not begun
cohorts-count-no-checklist = { $count } without a checklist yet
cohorts-count-unreachable = { $count } cannot be reached (they blocked the assistant)
cohorts-state-no-checklist = no checklist yet
cohorts-done-of = { $done } of { $total } done
cohorts-unreachable = cannot be reached
cohorts-no-name = (no name)
cohorts-role-learner = learner
cohorts-role-staff = staff
cohorts-role-accompanying = accompanying person
cohorts-members-title = {""}**{ $name }**: { $count ->
    [one] one person
   *[other] { $count } people
}. Tap a number to see more, to move or to remove somebody.
cohorts-members-none = Nobody is in **{ $name }** yet. Invite people with a link or a QR code.
cohorts-ready-title = {""}**How ready is { $name }?** Counted is what is to be done before departure.
cohorts-ready-legend = In the picture, the bar at the top is the whole group: green ready, blue under way, yellow not begun, grey without a checklist. The bars below have the numbers of the table. A red mark: cannot be reached.
cohorts-ready-more = … and { $count } more. The list as a file has all of them.
cohorts-column-name = Name
cohorts-column-done = Done
cohorts-joined-on = joined on { $day }
cohorts-writes-by = writes through: { $channel }
cohorts-destination = going to { $place }
cohorts-dates = { $start } to { $end }
cohorts-reference = reference: { $reference }
cohorts-move-where = Into which group shall **{ $name }** go?
cohorts-move-nowhere = There is no other group to move anybody to.
cohorts-moved = **{ $name }** is in **{ $cohort }** now.
cohorts-remove-sure = Remove **{ $name }** from **{ $cohort }**? Their own checklist stays theirs.
cohorts-removed = **{ $name }** is no longer in **{ $cohort }**.
cohorts-button-back = ‹ Back
cohorts-button-all = ‹ All groups
cohorts-button-no = No
cohorts-button-new = New group
cohorts-button-members = People
cohorts-button-ready = Who is ready
cohorts-button-invite = Invite
cohorts-button-roster = List
cohorts-button-rename = Rename
cohorts-button-archive = Put away
cohorts-button-archive-yes = Yes, put it away
cohorts-button-move = Move
cohorts-button-remove = Remove
cohorts-button-remove-yes = Yes, remove

# The emergency contact of a group.
contact-ask-name = {""}**{ $name } is there.** Whom do its people call when something happens abroad? Please type the **name** of that person. They see it in their checklist; only they and your coordinators do.
contact-ask-name-again = Whom do the people of **{ $name }** call when something happens abroad? Please type the **name** of that person. They see it in their checklist; only they and your coordinators do.
contact-ask-phone = Which **phone number** has { $contact }? Please type it with the country code, such as +351 912 345 678: it is called from abroad.
contact-ask-note = Is there anything to know before one calls, such as hours or languages? Please type it, or tap the button.
contact-card =
    So the people of **{ $cohort }** will read it:

    {""}**In an emergency:** 112, then **{ $name }**, { $phone }. { $note }
contact-saved = The people of **{ $cohort }** see { $name } as their emergency contact now.
contact-removed = {""}**{ $cohort }** has no emergency contact any more.
contact-gone = What you typed is not there any more. Please begin once more.
contact-line = emergency contact: { $name }, { $phone }
contact-line-none = emergency contact: **none yet**
contact-mygroup = In an emergency: 112, then **{ $name }**, { $phone }. { $note }
contact-button = Emergency contact
contact-button-later = Later
contact-button-no-note = Nothing to add
contact-button-save = Yes, save
contact-button-again = Type it again
contact-button-remove = Take it away
contact-shown = The people of **{ $cohort }** call **{ $name }**, { $phone }. { $note }
contact-name-empty = There is no name in that. Please type the name of the person to call.
contact-phone-empty = There is no number in that. Please type the phone number of the emergency contact.
contact-phone-no-country = The number needs its country code, because it is called from abroad: +351 912 345 678, for example.
contact-phone-unclear = That is no phone number that can be called from abroad. Please type it like this: +351 912 345 678.
contact-note-too-long = That is longer than { $limit } characters. Please type less.

# Links that let somebody in.
invite-title = {""}**Invitations to { $name }**. { $count ->
    [0] No link is open.
    [one] One link is open. Links themselves are not kept; if yours is lost, make a new one.
   *[other] { $count } links are open. Links themselves are not kept; if yours is lost, make a new one.
}
invite-line = made on { $made }, open until { $until }, { $count ->
    [0] nobody has used it
    [one] used once
   *[other] used { $count } times
}
invite-button-new = New link and QR code
invite-button-revoke = Take link { $number } back
invite-revoked = That link lets nobody in any more.
invite-link-telegram =
    {""}**{ $name }** ({ $organisation }), in Telegram, until { $until }:

    { $link }

    Pass the link on, or show the QR code. Who opens it is told what you can see, and joins with a tap.
invite-link-web =
    {""}**{ $name }** ({ $organisation }), in the browser, until { $until }:

    { $link }

    Pass the link on, or show the QR code. Who opens it is told what you can see, and joins with a tap.
invite-coordinator-telegram =
    Invitation for a coordinator of **{ $organisation }**, in Telegram. It works once, until { $until }:

    { $link }

    Give it to that person only: whoever opens it first and says yes becomes a coordinator.
invite-coordinator-web =
    The same invitation for a coordinator of **{ $organisation }**, in the browser. It works once, until { $until }:

    { $link }
invite-no-way =
    There is no link yet that others could open: neither Telegram nor a public web address is set up, and an address of this machine alone (http://127.0.0.1) leads other people nowhere.

    Whoever runs this assistant sets VADEMECUM_PUBLIC_URL to the address under which it can be reached, such as https://vademecum.example.org, and starts it again.
invite-over = This invitation does not work (any more). Ask whoever gave it to you for a new one. You can still ask me anything about mobility: /help

# Coming in.
join-cohort-ask = **{ $organisation }** invites you into the group **{ $cohort }**.
join-cohort-sees = Your coordinators see that you joined, under which name, how far you are with your checklist, and whether their messages reached you and were read. They do not see what you ask me: of that they see topics that at least five people asked about, without words and names. /privacy says more.
join-cohort-already = You are in the group **{ $cohort }** of **{ $organisation }** already. /mygroup shows your groups.
join-cohort-done = You are in the group **{ $cohort }** of **{ $organisation }**. /mygroup shows your groups and lets you leave. With /mobility you set up your stay and get a checklist for it.
join-coordinator-ask = You are invited to coordinate the mobilities of **{ $organisation }**.
join-coordinator-sees = As a coordinator you see who is in the groups of your organisation and how far they are, and you can write to them. What you do is written into a log.
join-coordinator-already = You coordinate **{ $organisation }** already: /cohorts
join-coordinator-done = You coordinate **{ $organisation }** now. /cohorts is where you begin.
join-declined = All right, nothing has changed. The link works as long as it is open.
join-ask-name = Under which name shall your coordinators see you? Please type it, or go on without one.
join-button-no-name = Go on without a name
join-name-right = Your coordinators will see this name: **{ $name }**. Is it right?
join-button-name-yes = Yes, that is my name
join-button-name-other = No, another name
join-name-unread = That does not look like a name. Please type only your name, or go on without one.
waiting-stopped = All right, I am not waiting for that any more.
join-ask-coordinator-name = Under which name do you act as a coordinator? People see who invites them, and the log says who did what. Please type it.
join-coordinator-name-right = You act under this name: **{ $name }**. Is it right?
join-coordinator-named = Your name here is **{ $name }** now.
join-named = Your coordinators see you as **{ $name }**.
mygroup-seen-as = They see you as **{ $name }**.
mygroup-button-name = Change my name
join-button-learner = Join as a learner
join-button-staff = Join as staff
join-button-accompanying = Join as accompanying person
join-button-coordinator = Yes, I coordinate
join-button-no = No, thank you
mygroup-title = {""}**Your groups**
mygroup-none = You are in no group. Your coordinator can give you a link or a QR code.
mygroup-line = {""}**{ $cohort }** ({ $organisation }), as { $role }
mygroup-leave-sure = Leave **{ $cohort }**? Its coordinators will not see your progress any more and cannot write to you. Your checklist stays.
mygroup-left = You have left **{ $cohort }**.
mygroup-button-leave = Leave { $name }
mygroup-button-leave-yes = Yes, leave

# Rosters.
roster-title = {""}**The list of { $name }**: { $count ->
    [one] one person
   *[other] { $count } people
}, { $joined } joined. Tap a number to say who somebody is or to take them off the list.
roster-none = **{ $name }** has no list. Take over a table (CSV or Excel) and you see who has not joined yet.
roster-joined = joined
roster-not-joined = not joined yet
roster-button-import = Take over a file
roster-button-export = As a file
roster-button-take = Yes, take over
roster-button-tie = Who is that?
roster-button-drop = Take off the list
roster-ask-file =
    Please send the list of **{ $name }** as a file: CSV or Excel (.xlsx), at most 500 people, one a line.

    The first line names the columns: name (needed), role, language, destination, start, end, reference. Dates like 2027-05-03 or 3/5/2027. You see what would change before anything does. An empty list to fill in comes with this message.
roster-empty = There is nobody in that file. Please send another one.
roster-not-a-table = That is neither CSV nor an Excel file (.xlsx). Please save the table as one of these and send it again.
roster-no-name-column = The first line of the table has no column “name”. Please add one and send the file again.
roster-too-many = The table has more than { $limit } lines. Please send it in parts.
roster-wrong-title = { $count ->
    [one] One thing in that file is not right, so nothing was taken over. Please correct it and send the file again.
   *[other] { $count } things in that file are not right, so nothing was taken over. Please correct them and send the file again.
}
roster-wrong-line = Line { $number }, { $column }: “{ $value }” { $why }
roster-wrong-more = … and { $count } more.
roster-wrong-no-name = – a name is missing
roster-wrong-too-long = is too long
roster-wrong-role = is none of: learner, staff, accompanying
roster-wrong-language = is no language; use a code such as en or es
roster-wrong-date = is no date; write 2027-05-03 or 3/5/2027
roster-wrong-order = is before the start
roster-wrong-twice = stands there twice
roster-column-name = name
roster-column-role = role
roster-column-language = language
roster-column-destination = destination
roster-column-starts-on = start
roster-column-ends-on = end
roster-column-reference = reference
roster-preview-title = {""}**{ $name }**: { $count ->
    [one] one line was read without a mistake.
   *[other] { $count } lines were read without a mistake.
} Nothing is taken over yet.
roster-preview-new = { $count } new
roster-preview-changed = { $count } changed
roster-preview-same = { $count } as before
roster-preview-absent = { $count } on the list so far and not in the file; they stay
roster-preview-first = It begins with:
roster-preview-more = … and { $count } more
roster-preview-unknown = Columns that are left out: { $names }
roster-taken = { $count ->
    [one] One line is taken over into the list of **{ $name }**.
   *[other] { $count } lines are taken over into the list of **{ $name }**.
}
roster-exported = **{ $name }** as a file: who is expected, who joined, how far they are.
roster-tie-whom = Who of those who joined is **{ $name }**?
roster-tie-nobody = Everybody who joined is on the list already.
roster-tied = **{ $name }** is recognised.
roster-dropped = **{ $name }** is off the list.
upload-too-large = That file is larger than { $limit } MB. Please send a smaller one.
upload-not-fetched = I could not get that file. Please send it again.

# For admins.
organisations-title = { $count ->
    [one] {""}**One organisation**
   *[other] {""}**{ $count } organisations**
}
organisations-none = There is no organisation yet. Make one, then invite its coordinator.
organisations-line = {""}**{ $name }**: { $coordinators ->
    [0] no coordinator
    [one] one coordinator
   *[other] { $coordinators } coordinators
}, { $cohorts ->
    [0] no group
    [one] one group
   *[other] { $cohorts } groups
}
organisations-ask-name = What is the organisation called? Please type its name.
organisations-ask-new-name = What is **{ $name }** to be called from now on? Please type the name.
organisations-name-taken = There is an organisation **{ $name }** already. Please type another name.
organisations-created = The organisation **{ $name }** is there. Open it in /organisations to invite its coordinator.
organisations-renamed = The organisation is called **{ $name }** now.
organisations-card-title = {""}**{ $name }**, { $cohorts ->
    [0] no group yet
    [one] one group
   *[other] { $cohorts } groups
}
organisations-nobody = Nobody coordinates it yet.
organisations-coordinator = {""}**{ $name }** ({ $channel }), coordinator since { $since }
organisations-invitation = link { $number }, made on { $made }, open until { $until }, not used yet
organisations-me = You coordinate **{ $name }** now: /cohorts
organisations-end-sure = Take the right to coordinate **{ $organisation }** from **{ $name }**? They are told, and cannot see or write to its groups any more from that moment.
organisations-ended = **{ $name }** is no longer a coordinator there. They are told.
organisations-end-notice = You no longer coordinate **{ $organisation }**: an admin of this assistant ended that right. If you did not expect this, ask your organisation.
organisations-button-end-yes = Yes, take it away
organisations-button-name = Say my name
organisations-no-name = You have no name here yet, so the log cannot say who did what.
organisations-button-new = New organisation
organisations-button-invite = Invite a coordinator
organisations-button-me = I coordinate it too
organisations-button-end = Take the right of { $name }
organisations-button-all = ‹ All organisations
audit-title = {""}**What admins and coordinators did**, the newest first
audit-none = Nothing (more) stands in the log.
audit-program = the assistant itself
audit-erased = somebody who deleted their data
audit-no-name = somebody without a name ({ $channel })
audit-button-older = Older ›
invite-copy = Copy the link
