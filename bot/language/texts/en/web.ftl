# The chat page.

web-title = Vademecum: Erasmus+ mobility in vocational education
web-description = Ask about Erasmus+ learning mobility in vocational education and training. Every answer shows where it comes from.
web-tagline = Erasmus+ mobility in vocational education
web-skip = Skip to the question field
web-languages = Language
web-conversation = Conversation
web-no-script = This page needs JavaScript to hold a conversation. Please allow it for this site.

web-empty-title = What would you like to know?
web-empty-text = Ask about going abroad with Erasmus+ as a learner, an apprentice, a teacher or a trainer, or about running such a project. Every answer shows the rule it comes from; what the guide does not say is not made up.
web-empty-examples = For example
web-example-length = I'm an apprentice, how long can I go abroad?
web-example-money = How much travel money is there for 1,200 km?
web-example-staff = Can a teacher go job shadowing for a week?
web-example-school = How does our school apply?

web-question = Your question
web-question-hint = Enter sends, Shift and Enter starts a new line.
web-placeholder = Ask in your own words
web-send = Send
web-notice = Answers inform; your sending organisation and National Agency decide.
web-about = What I keep

web-you-said = You:
web-assistant-said = Vademecum:
web-thinking = Looking it up
web-earlier = Show earlier messages
web-latest = To the latest message
web-choices = Choose an answer
web-button-tapped = Button
web-not-kept = (not kept)
web-download = Save { $name }
web-new-tab = (opens in a new tab)

web-sources = { $count ->
    [one] Source
   *[other] { $count } sources
}
web-source-call = { $count ->
    [one] Call { $years }
   *[other] Calls { $years }
}
web-source-confirmed = confirmed
web-source-reported = not confirmed by an official source

web-connecting = Connecting …
web-connected-again = Connected again.
web-offline = Not connected. What you write is kept here and sent as soon as the connection is back.
web-language-offline = The language can be changed once the connection is back.
web-state-sending = Sending …
web-state-kept = Not sent yet; kept until the connection is back
web-send-again = Send again

web-error-too-long = That is longer than { NUMBER($count) } characters. Please shorten it, or ask one thing at a time.
web-error-too-fast = That was more than { $count } messages in a second. Please send it again in a moment.
web-error-empty = There is nothing to send yet. Please write your question first.
web-error-button = That button cannot be used. Please write what you would like to know.
web-error-not-stored = Your message could not be stored just now. Please send it again in a moment.
web-error-protocol = The page sent something that was not understood. Reloading the page should help.
web-error-no-answer = The answer takes longer than it should. It will appear here as soon as it is ready.

web-choose-file = Choose a file
web-picture = Picture: { $name }. The text says the same.
web-error-file = The file could not be handed over. Please try again.
web-error-file-large = Files may have { $limit } MB. Please choose a smaller one.
web-error-file-type = Files of that type are not taken: CSV, Excel (.xlsx), PDF, Word (.docx), text, calendar, JPEG and PNG are.
web-error-file-unasked = No file is asked for any more. Please begin again with the command that asked for it.
web-invited-title = You have an invitation
web-invited-text = You opened an invitation link. Nothing happens before you look at it and agree.
web-invited-open = Look at the invitation
web-invited-close = Not now

web-away-title = One moment, please
web-away-text = The assistant cannot be reached at the moment. What you wrote is not lost. Please open this page again in a minute.
web-busy = One moment: many people are asking at the same time
