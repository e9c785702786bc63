# What is brought up by itself when it is due.

reminder-head = { $count ->
    [one] **A reminder for your stay.** This is due:
   *[other] **A reminder for your stay.** These { $count } things are due:
}
reminder-item = { $item }
reminder-item-on = { $item } ({ $day })
reminder-more = { $count ->
    [one] one more in your checklist
   *[other] { $count } more in your checklist
}
reminder-open = Open my checklist
reminder-tomorrow = Tomorrow
reminder-in-a-week = In a week
reminder-settings = Reminders: hour, pause, stop
