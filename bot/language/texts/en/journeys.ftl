# A person's own stay, its checklist, and how they are reminded.

command-mobility = My mobility: set it up, change it
command-checklist = My checklist: what to do, and by when
command-reminders = Reminders: hour, pause, stop

day-today = today
day-tomorrow = tomorrow
day-yesterday = yesterday
day-in = in { $days } days
day-ago = { $days } days ago

stay-in-private = Others read here too. Please write me that in a chat of our own.
stay-somewhere = a place not known yet
stay-no-days = days not known yet
stay-from = from { $day }
stay-none =
    {""}**You have no mobility here yet.** Tell me about your stay with a few questions. Then you get a checklist made for it: what to do before you leave, while you are there and after you are back, by when and how. If you want, I remind you in time.
stay-gone = I find no such mobility of yours. Perhaps it was removed.
stay-all = { $count ->
    [one] Your mobility
   *[other] Your { $count } mobilities
}
stay-button-begin = Set up my mobility
stay-button-add = Add another mobility
stay-button-all = My mobilities
stay-button-list = Open my checklist
stay-button-remove = Remove
stay-remove-sure = Shall I remove { $stay }, with its checklist, what you ticked and its reminders? That cannot be undone.
stay-remove-yes = Yes, remove it
stay-remove-no = No, keep it
stay-removed = Removed: { $stay }. Nothing of it is kept, and no reminder comes.
stay-was-removed = You removed this mobility, so there is nothing to change any more. You can set it up again.

stay-ready = Your checklist is ready
stay-counts = { $total ->
    [one] One thing
   *[other] { $total } things
} to do: { $before } before you leave, { $during } while you are there, { $after } after you are back.
stay-late = { $count ->
    [one] One of them should be done already.
   *[other] { $count } of them should be done already.
} Do { $count ->
    [one] it
   *[other] them
} first.
stay-reminders = I remind you when something is due, at { $hour } your time. /reminders changes that.
stay-reminders-stopped = You switched reminders off; /reminders switches them on.
stay-town-elsewhere = { $town } lies in { $there }, and you said { $country }. If one of the two is wrong, change it.
stay-changed = Changed
stay-unchanged = Nothing changed
stay-list-same = Your checklist stays as it is.

change-moved = { $count ->
    [one] 1 date moved
   *[other] { $count } dates moved
}
change-new = { $count ->
    [one] 1 item new
   *[other] { $count } items new
}
change-gone = { $count ->
    [one] 1 item no longer applies
   *[other] { $count } items no longer apply
}
change-line-moved = { $item }: { $now } (before: { $before })
change-line-new = New: { $item }
change-line-gone = No longer: { $item }
change-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
change-no-day = no day

list-title = Your checklist: { $place }
list-progress = { $done } of { $total } done
list-next = Next: { $item } ({ $away }).
list-overdue = { $count ->
    [one] One item is overdue.
   *[other] { $count } items are overdue.
}
list-all-done = Everything is done. Well prepared!
list-no-days = As long as the days of your stay are not known, nothing has a date and I do not remind you. Tell me with /mobility when you know them.
list-section = **{ $title }** · { $done } of { $total }
list-page = page { $page } of { $pages }
list-explain-which = Which one shall I explain?
list-ticked = ✓ { $item }
list-ticked-already = That is ticked already: { $item }
list-open-again = Open again: { $item }
list-open-again-already = That is open: { $item }
list-not-mine = Not for you, so it no longer counts: { $item }
list-not-mine-already = That is marked as not for you: { $item }
list-item-gone = That item is not in your checklist any more. This is how it stands now:
list-button-explain = Why and how …
list-button-tick = Back to ticking
list-button-files = Print, calendar
list-button-reminders = Reminders
list-button-others = My mobilities
list-button-undo = Undo

item-due = by { $day }
item-overdue = overdue
item-perhaps = if it applies to you
item-not-for-you = { $item } · not for you

detail-open = To do
detail-done = ✓ Done
detail-not-for-me = Not for you
detail-due = by { $day } ({ $away })
detail-why = **Why:** { $why }
detail-perhaps = Whether this applies to you depends on an answer you have not given yet; /mobility takes it.
detail-back = ‹ Back to the checklist
detail-button-done = ✓ Done
detail-button-open = Not done after all
detail-button-not-mine = Not for me
detail-button-mine = It is for me

paper-which = Your checklist for { $place }, to take along:
paper-button-pdf = Page to print (PDF)
paper-button-ics = Calendar (.ics)
paper-name = my-checklist
paper-title = My checklist: { $place }
paper-stay = Erasmus+ mobility: { $place }
paper-foot = As of { $day }. Your sending organisation and your National Agency decide.
paper-pdf-ready = Your checklist for { $place } as a page to print, as it stands today.
paper-ics-ready = The days of your checklist for { $place }. Open the file with your calendar; a newer file moves what this one brought.
paper-ics-empty = The days of your stay in { $place } are not known yet, so the calendar is empty. Tell me the days with /mobility and ask again.

reminders-title = Reminders
reminders-at = They come at **{ $hour }** your time ({ $zone }, where it is { $clock } now); while you are abroad, by the clock there.
reminders-quiet = Quiet between { $start } and { $end }.
reminders-hour-is-quiet = That hour lies in your quiet hours, so they come at { $end }.
reminders-paused = Paused until { $day }. What is still of use comes after that.
reminders-stopped = They are switched off. I do not bring anything up by myself.
reminders-next = Next: { $day }, { $clock }: { $item }
reminders-none-coming = Nothing is waiting to be brought up.
reminders-no-stay = You have no mobility yet, so there is nothing to remind you of. /mobility sets one up.
reminders-not-understood = I did not understand that. Write for example “/reminders 19”, “/reminders pause 7”, “/reminders stop” or “/reminders resume”, or tap:
reminders-hour-changed = From now on at { $hour }.
reminders-quiet-changed = Quiet between { $start } and { $end } from now on.
reminders-never-quiet = No quiet hours from now on.
reminders-pause-begun = Paused until { $day }.
reminders-stop-done = I stop reminding you. Your checklist stays as it is.
reminders-resume-done = I remind you again.
reminders-button-quiet = Quiet { $start }–{ $end }
reminders-button-never-quiet = Never quiet
reminders-button-pause = Pause a week
reminders-button-stop = Stop
reminders-button-resume = Go on reminding me

reminder-put-off-day = I bring it up again tomorrow, as far as it is still open.
reminder-put-off-week = I bring it up again in a week, at the latest the day before you leave, as far as it is still open.
reminder-nothing-to-put-off = There is nothing to put off any more: it is done, or not due any longer.

# Whom to call, as the coordinators of the group named them.
list-contact = {""}**In an emergency:** 112, then **{ $name }**, { $phone }.
paper-contact = In an emergency
paper-contact-112 = In danger call 112 first: it is free, from any phone, in the whole EU.
