# Announcements of coordinators: as readers get them, as they are written, sent and counted.

command-announce = Announcements for my groups
command-notifications = What I am told unasked

# As readers get it.
announcement-from = 📢 **{ $office }**
announcement-again = _Once more, because you have not confirmed it yet:_
announcement-renewed = _You had confirmed this. It was corrected since: please read it again and confirm it._
announcement-corrected = _Corrected._
announcement-copy-not-counted = This is your own copy: nothing is counted.
announcement-button-read = ✓ Read
announcement-was-read = _✓ You have confirmed that you read this._
announcement-read-thanks = Thank you, that is noted.
announcement-withdrawn-text = _This announcement was withdrawn._

# What a person is told unasked.
notifications-on = You get the announcements of your coordinators. Urgent ones come in any case; anything else keeps to your quiet hours.
notifications-on-always = You get the announcements of your coordinators at any hour, because you have no quiet hours.
notifications-off = You get no announcements of your coordinators, only urgent ones.
notifications-button-off = No announcements, please
notifications-button-on = Announcements again, please

# The list.
announce-list-title = {""}**Announcements**
announce-list-none = There are no announcements yet.
announce-button-new = New announcement
announce-button-new-for = New for { $office }
announce-button-list = All announcements
announce-no-text = (no text yet)
announce-state-draft = draft
announce-state-scheduled = comes { $at }
announce-state-late = too late, please decide
announce-state-sending = being sent: { $sent } of { $audience }
announce-state-paused = paused: { $sent } of { $audience }
announce-state-done = sent to { $sent } of { $audience }
announce-state-cancelled = cancelled: { $sent } of { $audience } have it
announce-state-withdrawn = withdrawn

# The draft.
announce-draft-title = {""}**A new announcement** for { $office }
announce-draft-first = Write the text first, then say who gets it. Everything can be changed until you send it; nothing is lost if you stop here.
announce-draft-text = {""}**{ $name }:** { $start }
announce-draft-file = {""}**File:** { $name }
announce-draft-to = {""}**For:** { $who }
announce-draft-nobody = nobody yet
announce-draft-ask-read = Readers are asked to confirm with “✓ Read”.
announce-draft-urgent = {""}**Urgent:** comes at any hour, and to people who want no announcements, too.
announce-button-text = ✎ { $name }
announce-button-file = Photo or document
announce-button-no-file = Without the file
announce-button-who = Who gets it
announce-button-ask-read = Ask for “Read”: { $on ->
    [yes] yes
   *[no] no
}
announce-button-urgent = Urgent: { $on ->
    [yes] yes
   *[no] no
}
announce-button-preview = Preview and send
announce-button-drop = Throw away
announce-button-drop-sure = Yes, throw it away
announce-button-back = ‹ Back
announce-button-no-version = No version in { $name }
announce-drop-question = Throw this draft away? That cannot be undone.
announce-dropped = The draft is thrown away.
announce-gone = That announcement is not there any more. /announce lists the others.
announce-ask-text =
    Please write the text in { $name }, as people will read it: at most { $limit } characters. You may use bold (two asterisks on both sides), lists (lines that begin with a dash) and links.
announce-ask-text-now = At the moment it says:
announce-ask-file = Please send the photo or document now, as a file of at most { $limit } MB.
announce-file-missing = That was no file. Please send a photo or a document.
announce-file-gone = That file cannot be read. Please send it once more.
announce-file-too-large = That file is larger than { $limit } MB. Please send a smaller one.
announce-text-empty = There is nothing in that. Please write the text.
announce-text-too-long = That is longer than { $limit } characters. Please write a shorter text.
announce-text-too-long-for-file = With a photo or document a text may have { $limit } characters. Shorten it first: the version in { $name } has { $length }.

# The audience.
announce-who-title = {""}**Who gets it**
announce-who-count = { $count ->
    [0] That is nobody at the moment.
    [one] That is one person.
   *[other] That is { $count } people.
}
announce-who-no-cohorts = { $office } has no group yet, so there is nobody to write to: /cohorts
announce-who-choose = Tap the groups first; then you may narrow it down.
announce-who-all = all groups
announce-who-role-learner = learners
announce-who-role-staff = staff
announce-who-role-accompanying = accompanying persons
announce-who-country = going to { $country }
announce-who-departs = leaving from { $from } to { $until }
announce-who-departs-from = leaving from { $from } on
announce-who-departs-until = leaving until { $until }
announce-who-not-ready = with something still to do in their checklist
announce-who-unread = who have not read announcement { $number }
announce-button-all = All groups
announce-button-role = Role: { $role }
announce-button-role-any = any
announce-button-country = Country: { $country }
announce-button-country-any = any
announce-button-departs = Departure: { $days }
announce-button-departs-any = any
announce-button-departs-within = in the next { $days } days
announce-button-departs-typed = between two days …
announce-button-not-ready = Only who is not ready: { $on ->
    [yes] yes
   *[no] no
}
announce-button-unread = Not read: { $what }
announce-button-unread-any = does not matter
announce-button-any = Any
announce-button-done = Done
announce-ask-country = To which country do they go? Please write its name.
announce-country-unclear = I do not know that country. Please write its name, such as Portugal.
announce-ask-departs = Between which days do they leave? Please write both days, with “to” between them: 1 March 2027 to 30 April 2027.
announce-departs-unclear = I need two days, the first one first, such as: 1 March 2027 to 30 April 2027.
announce-departs-menu = When do they leave?
announce-unread-menu = Which announcement have they not confirmed yet?
announce-unread-none = No announcement has asked for “Read” yet.

# The preview.
announce-preview-title = {""}**Preview.** { $count ->
    [0] Nobody would get this announcement.
    [one] This announcement goes to **one person**.
   *[other] This announcement goes to **{ $count } people**.
}
announce-preview-languages = In { $name }: { $count }
announce-preview-other-language = In { $name }, because there is no version in { $own }, which they read: { $count }
announce-preview-nobody-reads = In { $name }: nobody of them reads this version
announce-preview-file = {""}**File:** { $name } ({ $size } KB) goes with it
announce-preview-left-out = { $count ->
    [one] One person is meant and gets nothing:
   *[other] { $count } people are meant and get nothing:
}
announce-reason-no-channel = not in the assistant yet
announce-reason-left = left the group
announce-reason-unreachable = blocked the assistant
announce-reason-opted-out = want no announcements
announce-preview-reason = { $reason }: { $count }{ $names ->
    [none] {""}
   *[some] {" "}({ $names })
}
announce-preview-quiet = { $count ->
    [one] One of them has quiet hours now and gets it later, { $until } at the latest.
   *[other] { $count } of them have quiet hours now and get it later, { $until } at the latest.
}
announce-preview-version = {""}**In { $name }**
announce-preview-changed = Meanwhile something has changed. Please look once more before you send.
announce-preview-nothing = There is no text yet, or nobody to send it to.
announce-button-send = { $count ->
    [one] Send now to one person
   *[other] Send now to { $count } people
}
announce-button-at = At a time …
announce-button-to-me = Send it to me in { $name }
announce-button-draft = ‹ Change the draft
announce-urgent-question =
    {""}**This is marked urgent.** It comes at any hour, and to people who want no announcements, too. { $count ->
        [one] One person gets it.
       *[other] { $count } people get it.
    } Really send it as urgent?
announce-urgent-asleep = { $count ->
    [one] For one of them it is the middle of their quiet hours.
   *[other] For { $count } of them it is the middle of their quiet hours.
}
announce-button-urgent-sure = Yes, send it as urgent
announce-button-not-urgent = It is not urgent
announce-ask-when = When shall it be sent? Please write day and hour in your time zone ({ $zone }), such as: tomorrow 18:00, or 3 December at 9:30.
announce-when-no-time = I need an hour, too, such as: tomorrow 18:00.
announce-when-no-day = I do not understand that day. Please write it like this: 3 December at 9:30.
announce-when-past = That moment has passed. Please write a later one.
announce-when-far = That is more than a year away. Please write an earlier day.
announce-when-which = Which day do you mean: { $choices }? Please write it with the name of the month.
announce-when-question = { $count ->
    [one] Send it to one person on { $at }?
   *[other] Send it to { $count } people on { $at }?
}
announce-when-quiet = { $count ->
    [one] One of them has quiet hours then and gets it later, { $until } at the latest.
   *[other] { $count } of them have quiet hours then and get it later, { $until } at the latest.
}
announce-button-schedule = Yes, on { $at }
announce-button-other-time = Another time

# How it stands.
announce-status-title = {""}**Announcement { $number }** · { $office }
announce-status-scheduled = It will be sent on { $at } to { $audience } people.
announce-status-late = It was to be sent on { $at } to { $audience } people, but the assistant was not running then. **It was not sent.** Shall it still go out?
announce-status-sending = It is being sent.
announce-status-paused = It is paused: nobody else gets it until you go on.
announce-status-done = It has been sent.
announce-status-cancelled = It was cancelled: nobody else gets it.
announce-status-withdrawn = It was withdrawn.
announce-progress = { $bar } { $done } of { $audience }
announce-count-sent = sent: { $count }
announce-count-failed = failed: { $count }
announce-count-unknown = not known: { $count }
announce-count-cancelled = cancelled: { $count }
announce-count-waiting = waiting: { $count }
announce-sum = { $sum } = { $audience ->
    [one] one person
   *[other] { $audience } people
}
announce-left-out = Left out when it was confirmed: { $reasons }
announce-later = { $count ->
    [one] One person has quiet hours and gets it later, { $until } at the latest.
   *[other] { $count } people have quiet hours and get it later, { $until } at the latest.
}
announce-reads = Read by { $reads } of { $sent }.
announce-edits = Messages corrected: { $sent } of { $all }{ $failed ->
    [0] .
   *[some] {""}; for { $failed } that was not possible.
}
announce-deletions = Messages deleted: { $sent } of { $all }{ $failed ->
    [0] .
   *[some] {""}; for { $failed } that was not possible, they are still there.
}
announce-kept = { $count ->
    [one] In one chat it is older than 48 hours and cannot be deleted: a notice takes its place.
   *[other] In { $count } chats it is older than 48 hours and cannot be deleted: a notice takes its place.
}
announce-unknown-kept = { $count ->
    [one] Of one person it is not known whether they have it; there is nothing that could be deleted.
   *[other] Of { $count } people it is not known whether they have it; there is nothing that could be deleted.
}
announce-renewed = Told after the correction, because they had confirmed it before: { $sent } of { $all }{ $failed ->
    [0] .
   *[some] {""}; for { $failed } that was not possible.
}
announce-reminded = Reminder { $number }: { $sent } of { $all } sent.
announce-button-now = Send now
announce-button-move = Another time …
announce-button-pause = Pause
announce-button-resume = Go on
announce-button-cancel = Cancel
announce-button-cancel-sure = Yes, cancel it
announce-button-report = Report as a file
announce-button-names = Who did not get it ({ $count })
announce-button-correct = Correct
announce-button-withdraw = Withdraw
announce-button-withdraw-sure = Yes, withdraw it
announce-button-remind = { $count ->
    [one] Remind the one who has not read it
   *[other] Remind { $count } who have not read it
}
announce-button-remind-sure = { $count ->
    [one] Yes, remind one person
   *[other] Yes, remind { $count } people
}
announce-button-refresh = How it stands
announce-changed = This has changed meanwhile. Here is how it stands now.
announce-not-possible = That is not possible any more. Here is how it stands now.
announce-cancel-question = Cancel it? Who has it keeps it; { $count ->
    [one] one person who waits gets nothing.
   *[other] { $count } people who wait get nothing.
}
announce-now-question = { $count ->
    [one] Send it now to one person?
   *[other] Send it now to { $count } people?
}
announce-withdraw-question = Withdraw it? It is deleted in { $count ->
    [one] one chat
   *[other] { $count } chats
}, and who waits gets nothing.
announce-remind-question = { $count ->
    [one] Send it once more to the one person who has not confirmed it?
   *[other] Send it once more to the { $count } people who have not confirmed it?
}
announce-remind-none = Everybody who got it has confirmed it.
announce-names-title = {""}**Who did not get announcement { $number }, or perhaps not**
announce-names-unknown = Not known: the connection broke just then. They may have it or not; sent again, they may get it twice.
announce-names-failed = Not sent:
announce-names-none = Everybody got it.
announce-names-erased = (deleted their data)
announce-names-nameless = (no name)
announce-names-more = … and { $count } more, in the file
announce-why-blocked = blocked the assistant
announce-why-deleted = deleted their account
announce-why-gone = the chat is not there any more
announce-why-refused = refused by the channel
announce-why-missed = too late
announce-why-erased = deleted their data
announce-why-crashed = the assistant stopped at that moment
announce-why-cut = the connection broke
announce-why-other = could not be sent
announce-button-again = Send again: { $name }
announce-button-again-all = { $count ->
    [one] Send again to one person
   *[other] Send again to all { $count }
}
announce-again-done = { $count ->
    [0] Nothing was sent again.
    [one] It is sent again to one person.
   *[other] It is sent again to { $count } people.
}
announce-report-file = The report on announcement { $number }: { $audience } people.
announce-correct-which = Which version do you want to correct?
announce-correct-question =
    {""}**So it will read in { $name }:**

    { $text }

    { $count ->
        [one] One message that was sent is changed; who still waits gets the new words.
       *[other] { $count } messages that were sent are changed; who still waits gets the new words.
    }
announce-correct-resets = { $count ->
    [one] One person has confirmed the old words. That no longer counts: they are told, and asked to read it again.
   *[other] { $count } people have confirmed the old words. That no longer counts: they are told, and asked to read it again.
}
announce-button-correct-sure = Yes, correct it
announce-correct-gone = What you wrote is not there any more. Please write the correction once more.

# What the coordinator is told unasked.
announce-notice-ended = {""}**Announcement { $number } has come to its end.**
announce-notice-late = {""}**Announcement { $number } was not sent.**

help-announcements = - /announce: write to your groups, see who has it and who has read it
