# The coordinators' page.

page-no-address = The page has no address here. Whoever runs this assistant sets one: VADEMECUM_PUBLIC_URL=https://…
page-sign-in-link =
    Here you sign in to the coordinators' page:

    { $link }

    The link holds for { $minutes } minutes and works once. Keep it to yourself: whoever opens it acts in your name.
page-title = Vademecum for coordinators
page-skip = Skip to the content
page-sections = Sections
page-sign-out = Sign out
page-sign-in = Sign in
page-sign-in-title = Sign in
page-sign-in-as = You sign in as somebody who answers for:
page-sign-in-how = This works once. You stay signed in on this device for 12 hours, or until you sign out.
page-outside-title = Please sign in
page-outside = This page is for coordinators. To come in, write /web to the assistant in the chat you know it from: it sends you a link that holds for ten minutes.
page-to-chat = To the chat
page-not-there-title = There is no such page
page-not-there = Perhaps it was put away or deleted.
page-stale-title = Please try again
page-stale = That form was from another session. Nothing was changed. Go back, reload the page and try again.
page-too-large-title = That is too large
page-too-large = The file is too large. Nothing was changed.
page-nav-home = Overview
page-nav-cohorts = Cohorts
page-nav-announcements = Announcements
page-nav-inbox = Questions
page-nav-gaps = Gaps
page-pages = Pages
page-page-of = page { $page } of { $pages }
page-newer = Back
page-older = Next

page-note-saved = Saved.
page-changed-meanwhile = Somebody else changed this draft meanwhile, so yours is not saved. Below is what you typed: if you save it now, it takes the place of theirs.
page-changed-not-dropped = Somebody else changed this draft meanwhile, so it is still here. Look at it once more.
page-unsaved = What you typed stands below and is not saved yet.
page-forget = Throw away what is not saved
page-note-sent = It is on its way. A reply comes back here.
page-note-taken = You have it now. The others see that.
page-note-left = Handed back. The others are told.
page-note-closed = Closed.
page-note-created = Created.
page-note-imported = The list was taken over.
page-note-archived = Put away. It can be brought back below.
page-note-restored = It is back, with its members.
page-note-done = Done. Here is how it stands.
page-note-copy = It is on its way to you, where you write to the assistant. Nobody else gets it.
page-note-corrected = Corrected. Whoever has it sees the new words; whoever had confirmed the old ones is told.
page-note-moved = It has another time now.
page-note-again = It is sent again.
page-note-named = Thank you. What you do here now bears your name.
page-note-revoked = The link no longer works.
page-note-dropped = The draft is gone.
page-name-taken = There is a cohort of that name already.
page-tick-first = Nothing was done: please tick the box first.
page-choose-first = Please choose where to.
page-file-missing = Please choose a file.

page-home-title = Overview
page-home-inbox = { $waiting } waiting for somebody, { $mine } for you
page-home-cohorts = { $count ->
    [one] one cohort
   *[other] { $count } cohorts
}, { $people ->
    [one] one person
   *[other] { $people } people
}
page-home-announcements = { $count ->
    [0] nothing is being sent
    [one] one is being sent or waits
   *[other] { $count } are being sent or wait
}
page-home-gaps = What people ask and the guide does not answer
page-home-ready = Who is ready?

page-no-cohorts = There is no cohort yet.
page-no-members = Nobody has joined yet.
page-new-cohort = A new cohort
page-cohort-name = Name of the cohort
page-create = Create
page-look = Look
page-readiness = Readiness
page-readiness-of = Readiness of { $name }
page-export = As a file (CSV)
page-members = Members: { $count }
page-change = Change
page-change-of = Change { $name }
page-move-to = Move to
page-move = Move
page-remove = Remove
page-remove-sure = Yes, remove { $name } from the cohort
page-invite = Invite people
page-invite-how = A link, and the same as a QR code, lets people join this cohort. You see it after it is made, in this browser, until you sign out.
page-invite-new = Make a link
page-invite-line = Made { $made }, holds until { $until }, { $count ->
    [0] nobody joined by it
    [one] one person joined by it
   *[other] { $count } people joined by it
}
page-invite-once = Copy it, or print the code. Nobody else can see it here, and you can until you sign out. It holds until { $until }.
page-no-public-address = There is no link for the web: this assistant has no address that others can reach. Whoever runs it sets one: VADEMECUM_PUBLIC_URL=https://…
page-revoke = Take it back
page-revoke-of = Take back the link made { $made }
page-way-telegram = In Telegram
page-way-web = On the web
page-code = QR code of the address above
page-roster = List of participants
page-roster-how = A CSV or XLSX file with a heading. Columns: name, role, language, destination, start, end, reference; only the name is needed.
page-roster-file = File
page-roster-read = Read the file
page-roster-preview = What the file would change
page-roster-take = Take it over
page-roster-unknown = These columns mean nothing here and are left out: { $names }
page-leave-it = Leave it
page-expected = { $count ->
    [one] One person on the list has not joined yet:
   *[other] { $count } people on the list have not joined yet:
}
page-settings = Name, and putting away
page-rename = Rename
page-archive = Put the cohort away
page-archive-sure = Yes, put it away with its { $count ->
    [one] member
   *[other] { $count } members
}. It can be brought back later.
page-yes = yes
page-no-blocked = no: blocked
page-col-cohort = Cohort
page-col-organisation = Organisation
page-col-members = Members
page-col-readiness = Readiness
page-col-name = Name
page-col-role = Role
page-col-done = Done
page-col-of = Of
page-col-state = State
page-col-destination = Destination
page-col-reachable = Reachable
page-col-change = Change
page-col-start = Start
page-col-end = End
page-col-number = No.
page-col-text = Text
page-col-question = Question
page-col-asked = Asked
page-col-when = When
page-col-why = Why
page-chart = How many items of the checklist before departure each person has done; the table below says the same.
page-as-table = As a table
page-state-ready = ready
page-state-under-way = under way
page-state-not-begun = not begun
page-state-no-checklist = no checklist yet

page-announcement = Announcement
page-new-announcement = Write an announcement
page-new-announcement-for = Write an announcement for { $office }
page-no-announcements = Nothing was announced yet.
page-no-text = (no text yet)
page-draft = Draft
page-audience-now = goes to { $count }, { $out } left out
page-texts = Text
page-text-how = At most { $limit } characters. Bold (two asterisks on both sides), lists (lines that begin with a dash) and links are possible.
page-text-in = Text in { $name }
page-file = Picture or document (at most { $limit } MB)
page-file-now = Goes with it: { $name }
page-file-away = Take the file away
page-who = Who gets it
page-who-how = Cohorts:
page-any = any
page-country = Going to (country)
page-departs-from = Leaves from
page-departs-until = Leaves until
page-not-ready = Only who is not ready yet
page-unread = Only who has not confirmed announcement no.
page-how = How
page-ask-read = Ask readers to confirm that they have read it
page-urgent = Urgent: also at night, and to those who want no announcements
page-preview = Preview
page-save = Save
page-drop = Throw the draft away
page-drop-sure = Yes, throw it away
page-later = At another time
page-at = Day and time
page-at-how = In your time zone ({ $zone }). For example “tomorrow 9:00” or “3 December 18:30”. You see the moment before anything is planned.
page-at-button = Look
page-progress = { $done } of { $audience } done
page-correct = Correct the text in { $name }
page-correct-title = Correct the text
page-correct-text = New text
page-correct-look = Look at it first
page-correct-sure = Yes, put it in the place of the old one everywhere
page-correct-send = Correct it

page-send = Send it
page-schedule = { $count ->
    [one] Schedule it for one person
   *[other] Schedule it for { $count } people
}
page-tick-urgent = Nothing was sent: it is marked urgent. Please tick the box that says so, or change the draft.
page-file-picture = Goes with it: { $name }
page-sure-title = Please confirm
page-move-sure = Yes, at that time
page-missing-title = Who did not get it

page-contact = Emergency contact
page-contact-how = Whom people of this cohort call when something happens abroad. They see it in their checklist, on paper and when they tell the assistant that they need help. Only they and your coordinators see it.
page-contact-none = This cohort has no emergency contact yet.
page-contact-name = Name of the person
page-contact-phone = Phone number, with the country code
page-contact-phone-how = For example +351 912 345 678. It is called from abroad.
page-contact-note = What to know before one calls (hours, languages)
page-contact-save = Save the contact
page-away = Put away
page-restore = Bring it back
page-restore-of = Bring { $name } back
page-restore-name-taken = Another cohort has that name now. Rename it first, then bring this one back.

page-name-title = Your name, please
page-name-how = What you do here is written into a log under your name, and people see who invites them. Please type the name they know you by.
page-name = Your name
page-name-take = Go on

page-lists = Lists
page-inbox-empty = Nothing here.
page-case = Question
page-case-more = What else
page-answer = Answer
page-answer-text = Your words
page-answer-kind = What is it?
page-kind-answer = The answer
page-kind-ask = A question back
page-answer-look = Look at it first
page-answer-preview = This is what they will read:
page-answer-send = Send it
page-curate-goes-on = The answer for all is begun. In the chat /curate goes on with it. Your next message there says where the answer comes from: the address of a page, or a rule of the guide.

page-gaps-how = What people asked and the guide did not answer, grouped by meaning: only where they agreed, or where at least three people asked alike. Nobody's name is here, and personal data is taken out. To write an answer, use /gaps in the chat.
page-gaps-none = There are no gaps.
page-gaps-count = { $count ->
    [one] One group
   *[other] { $count } groups
}, { $asked ->
    [one] one question
   *[other] { $asked } questions
}.
page-gaps-review = { $count ->
    [one] An answer waits for your review: /curated in the chat.
   *[other] { $count } answers wait for your review: /curated in the chat.
}
page-topics-how = What people of your organisation ask and the guide does not answer, as topics. A topic shows once { $fewest } people asked about it. Nobody's words and nobody's name are here.
page-col-topic = Topic
page-col-people = People
