# What the assistant says around its answers.

welcome =
    {""}**Hello, I am Vademecum.** I know the rules of Erasmus+ learning mobility in vocational education and training (VET): going abroad as a learner, an apprentice, a teacher or a trainer, and running such a project.

    Ask me in your own words, for example:

    - I'm an apprentice, how long can I go abroad?
    - How much travel money is there for 1,200 km?
    - How does our school apply?

    Every answer shows where it comes from. What the guide does not say, I do not make up. /check goes through your own case with a few questions, /mobility makes a checklist for your stay; /help tells you more.

help =
    {""}**What I can do**

    - Answer questions on Erasmus+ mobility in VET: who can go, where, how long, with what money, how to apply, what to prepare, what comes after.
    - Check your own case with a few questions: can I go, can our organisation apply, does my stay fit, what might I get.
    - Make a checklist for your own stay, keep what you have done, and remind you in time.
    - Name the National Agency of a country: *who is the agency in Portugal?*
    - Say so when the guide has no answer, and whom to ask then.

    {""}**Commands**

    - /check shows the self-checks; /resume goes on with an unfinished one, /back goes one question back, /restart begins it anew, /cancel ends it
    - /mobility sets up your own stay and changes it; /checklist shows what to do for it, and by when
    - /reminders says when I bring up what is due, and stops it
    - /person hands your question to a person, once you agree
    - /mygroup shows the groups you are in
    - /notifications says which messages you want
    - /settings shows what you can set
    - /language changes the language
    - /about tells who I am and what I keep
    - /privacy says who sees what you write, and lets you choose
    - /export hands you all that I keep about you
    - /forget deletes it
    - /help shows this text

    Just write your question. One question at a time works best.

about =
    I am a chat assistant for people who apply for, prepare or run Erasmus+ KA1 mobility in VET. My answers are passages of a guide kept in plain words, each with its call year and source; they inform, they decide nothing. Your sending organisation and your National Agency have the last word.

    {""}**What I keep:** your language, your questions with names, addresses and numbers taken out, my answers, what you answer in self-checks, and your stay with what you ticked, so that I understand a follow-up question. Nothing goes to anybody else unless you agree: in a group, its coordinators see that you are in it, how much of your list is done, and which messages reached you, and topics that at least five people asked about, without words and names. Those who keep the guide read a question, without a name, if you allow it or at least three people asked the same. /privacy says more and lets you choose.
about-you = Here you are `{ $name }`: whoever runs me may need that to make you an admin.
about-kept-for = Messages and questions are deleted after { $days ->
    [one] a day
   *[other] { $days } days
}. /export hands you all that I keep about you, /forget deletes it at once.

help-admin =
    {""}**For admins**

    - /pause\_answers and a reason: questions are not answered for now, and everybody is told the reason
    - /resume\_answers: questions are answered again
    - /organisations: organisations and their coordinators
    - /audit: what admins and coordinators did

own-data-in-private = Others read here too. Please write me that in a chat of our own.
export-too-often = You had your data a moment ago. You can ask for it again in { $count } minutes.
export-ready = This is all that I keep about you: who you are to me, your questions, our messages. Names, addresses and numbers were taken out of your questions before they were kept.
forget-sure = Shall I delete all that I keep about you: your language, your questions and our messages? That cannot be undone.
forget-yes = Yes, delete everything
forget-no = No, keep it
forget-not = Nothing was deleted.
forgotten = All that I kept about you is deleted. If you write again, we begin anew.

pause-needs-reason = Please write the reason behind the command: people who ask will read it.
pause-reason-too-long = That reason is longer than { $limit } characters. Please write a shorter one.
pause-begun = Questions are not answered from now on. People read this reason: “{ $reason }”. You, as an admin, still get answers. /resume\_answers ends the pause.
pause-ended = Questions are answered again.
pause-none = Answers are not paused.

language-which = Which language shall I speak?
language-chosen = I speak English now. The guide itself is in English too.

unknown-command = I do not know that command. /help lists the ones I know; or just ask your question in your own words.
button-too-old = That button no longer fits. Just write what you would like to know.
something-went-wrong = Something went wrong on my side, and I could not answer. It is noted. Please ask again in a moment.

# The menu of commands: at most 256 characters each.
command-start = Start, and what to ask
command-help = What I can do
command-language = Change the language
command-about = Who I am and what I keep
command-privacy = Who sees what you write
command-export = All that I keep about you, as a file
command-forget = Delete all that I keep about you

sources-title = Sources
sources-reported = not confirmed by an official source
sources-call = { $count ->
    [one] call { $years }
   *[other] calls { $years }
}
reply-passed = _What stood here was handed over once and is not kept._

button-check = Check my case
button-mobility = My stay
button-person = Ask a person
button-language = Language
button-help = What you can do
button-reminders = Reminders
button-notifications = Messages I want
button-mygroup = My groups
button-export = My data
button-forget = Delete my data
button-private-chat = Go on in a private chat
settings = I write to you in { $language }. What would you like to change?
command-settings = Language, reminders, messages, your data
command-inbox = Questions that wait for an answer
command-cohorts = Your groups and who is ready
command-web = Open the coordinators' page
