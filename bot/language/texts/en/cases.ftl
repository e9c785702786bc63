# A question for a person, and those who answer it.

command-person = Ask a person
case-office-admins = the team of this assistant

# For the one who asks.
case-nobody =
    Nobody can be reached through me at the moment. Nothing was passed on. Who can help you:

    - as a learner, an apprentice or a member of staff: the contact person at your sending organisation (your school, training company or employer)
    - as an organisation: the National Agency of your country. Ask me *who is the agency in …?*
    - in an emergency: 112, anywhere in the EU
case-which-office = You belong to more than one organisation here. Whose coordinators shall I ask?
case-ask-question = Please write your question for { $office } in one message. You see what will be passed on before it goes.
case-ask-words = What else should { $office } know? Write it in one message. You see everything again before it goes.
case-ask-reply = Your next message goes to { $office }. Write it now.
case-too-long = That is longer than { $limit } characters. Please write it shorter.
case-empty = There was nothing in that. Please write it in words.
case-card = {""}**Shall I pass this on to { $office }?** They would see:
case-card-how = Nobody sees any of it before you tap “Yes, send it”. Without your name the answer reaches you all the same.
case-shares-question = your question: “{ $question }”
case-shares-answer = what I answered: { $answer }
case-shares-words = your words: { $words }
case-shares-name = your name here: { $name }
case-shares-cohort = that you are in: { $cohort }
case-button-send = Yes, send it
case-button-words = Add words
case-button-unnamed = Without my name
case-button-named = With my name
case-button-cancel = Do not send it
case-cancelled = Nothing was passed on.
case-sent = Your question is with { $office }. The answer comes here, in this chat. Meanwhile you can go on asking me.
case-out-of-hours = Nobody is at work right now: expect an answer on { $day } from { $time } (their time) at the earliest. In an emergency call 112.
case-offer = I could not help you twice in a row. Shall I pass your question on to a person?
case-button-person = Ask a person
case-mine = {""}**Your questions with a person**
case-mine-waits = “{ $question }”, to { $office }, { $day }: not answered yet
case-mine-answered = “{ $question }”, to { $office }, { $day }: answered
case-button-add = Add something
case-button-take-back = Take it back
case-button-new = Ask something else
case-taken-back = Taken back: all that was shared of it is deleted. { $office } can no longer see it.
case-solved = Good to know. The question is closed; /person asks a new one.
case-replied = Passed on to { $office }. The answer comes here.
case-letter-answer = {""}**{ $office } answers your question** “{ $question }”
case-letter-ask = {""}**{ $office } asks you back** about your question “{ $question }”
case-letter-closed = Your question “{ $question }” was closed by { $office } without an answer. /person asks it again; your sending organisation or the National Agency of your country can help too.
case-button-reply = Reply
case-button-solved = That solves it

# For those who answer.
help-cases =
    {""}**For those who answer questions**

    - /inbox shows the questions that people handed to you, and lets you answer them
    - /web opens the coordinators' page, with more room for all of that
case-notice-new = A new question waits for { $office }.
case-notice-reply = Somebody answered in a question for { $office }.
case-notice-back = A question for { $office } was handed back and waits for somebody.
case-notice-daily = { $count ->
    [one] A question waits for your answer since { $day }.
   *[other] { $count } questions wait for your answer, the longest since { $day }.
}
case-button-show = Show it
case-button-inbox = Show the inbox
case-list-open = {""}**Waiting for somebody:** { $count ->
    [0] nothing
    [one] one question
   *[other] { $count } questions
}
case-list-mine = {""}**Yours to answer:** { $count ->
    [0] nothing
    [one] one question
   *[other] { $count } questions
}
case-list-answered = {""}**Answered, asked back or closed:** { $count ->
    [0] nothing
    [one] one question
   *[other] { $count } questions
}
case-tab-open = Open { $count }
case-tab-mine = Mine { $count }
case-tab-answered = Answered { $count }
case-state-open = nobody has it yet
case-state-taken = taken
case-state-asked = asked back
case-state-answered = answered
case-state-closed = closed
case-waits-hours = { $count ->
    [0] waiting for less than an hour
    [one] waiting for an hour
   *[other] waiting for { $count } hours
}
case-waits-days = { $count ->
    [one] waiting for a day
   *[other] waiting for { $count } days
}
case-with-you = you have it
case-with-other = a colleague has it
case-title = {""}**Question { $number }**, { $day }
case-of = From { $name }
case-of-nobody = From somebody who did not give a name
case-of-cohort = in { $cohort }
case-asked = {""}**Asked:** { $question }
case-assistant-said = {""}**The assistant had said:** { $answer }
case-said-words = {""}**Added:** { $text }
case-said-reply = {""}**They replied:** { $text }
case-said-answer = {""}**A colleague answered:** { $text }
case-said-ask = {""}**A colleague asked back:** { $text }
case-said-you = {""}**You wrote:** { $text }
case-stands = {""}_{ $state }_
case-the-person = the person
case-button-answer = Answer
case-button-ask = Ask back
case-button-take = I take it
case-button-leave = Hand it back
case-button-close = Close it
case-button-curate = Make it an answer for all
case-button-list = All questions
case-button-change = Change it
case-button-drop = Leave it
case-ask-answer =
    Answer to: “{ $question }”

    Your next message is the answer, at most { $limit } characters. Bold (two asterisks on both sides), lists and links are possible. You see it before it goes.
case-ask-ask =
    Question back about: “{ $question }”

    Your next message is what you want to know. You see it before it goes.
case-preview-answer = {""}**This goes to { $name } as your answer:**
case-preview-ask = {""}**This goes to { $name } as a question back:**
case-dropped = Nothing was sent.
case-ended = That question is closed, or is no longer yours to see.
case-done-answer = Your answer is on its way to { $name }. A reply comes back to you.
case-done-ask = Your question back is on its way to { $name }. The reply comes to you.
case-done-take = You have it now: “{ $question }”. The others see that.
case-done-take-over = You took it over from a colleague: “{ $question }”.
case-done-leave = Handed back. The others are told.
case-done-close = Closed.
