# What people think of an answer, and what the guide leaves open.

rate-helpful = Helpful
rate-not-asked = Not what I asked
rate-noted = Thank you, that is noted.

# A curated answer, as a reader sees it.
curated-by-admin = Answer by the team of this assistant, { $date }
curated-by-operator = Answer by the team of this assistant, { $date }
curated-by-coordinator = Answer by a coordinator, { $date }
curated-written-in = _Written in another language: { $name }._

# The gap list, for those who keep the guide.
gaps-title = {""}**What the guide leaves open:** { $count ->
    [one] one question
   *[other] { $count } questions
} in { $gaps ->
    [one] one group
   *[other] { $gaps } groups
}.
gaps-none = There are no gaps: nothing was asked that the guide does not answer, and no answer was rated as not what was asked.
gaps-to-review = { $count ->
    [one] An answer waits for your review: /curated
   *[other] { $count } answers wait for your review: /curated
}
gaps-how = Tap a number to write the answer. For a question that is not in the list write /curate and the question.
gaps-file = { $gaps ->
    [one] The gap as a file.
   *[other] All { $gaps } gaps as a file.
}
gaps-button-file = As a file
gap-quoted = {""}**“{ $question }”**
gap-asked = { $count ->
    [one] once
   *[other] { $count } times
} ({ $languages })
gap-why-not-in-guide = not in the guide
gap-why-partial = answered in part
gap-why-nearly = taken as off topic
gap-why-badly-rated = not what was asked

# Writing an answer.
curate-ask-text =
    {""}**{ $question }**

    Please write the answer, as people will read it: the first sentence answers, at most { $limit } characters. You may use bold (two asterisks on both sides), lists (lines that begin with a dash) and links. Numbers in it are yours to answer for: they are shown with your source.
curate-ask-source = Where does that come from? Send the address of a page (https://…), the id of a rule of the guide (vet.activities.overview-learners), or several of them.
curate-ask-wordings = Send all the ways in which people ask this, one a line. They take the place of those so far; the first one is the question.
curate-goes-on = You have begun an answer. Hand it in or discard it before the next one.
curate-no-draft = There is no answer that you are writing. /gaps shows what is open.
curate-gap-gone = That gap is closed, or its questions were deleted. /gaps shows what is open.
curate-dropped = The draft is discarded.
curate-waits = Handed in. Somebody else has to review it with /curated; then it is served until { $until }.
curate-served = The answer is served from now on, until { $until }. /curated lists all of them.
curate-text-empty = There is nothing in that. Please write the answer.
curate-text-too-long = That is longer than { $limit } characters. Please write a shorter answer.
curate-question-empty = There is no question in that. Please write it in words.
curate-question-too-long = A question may have { $limit } characters. Please write it shorter.
curate-questions-too-many = At most { $limit } wordings, please.
curate-source-empty = An answer needs a source: an address that begins with https:// or the id of a rule.
curate-source-unclear = “{ $word }” is neither an address that begins with https:// nor the id of a rule.
curate-rule-unknown = There is no rule “{ $rule }” in the guide.
curate-sources-too-many = At most { $limit } sources, please.
curate-language-unknown = The language is one of these: { $languages }.
curate-expiry-range = An answer holds for 1 to { $limit } months.
curate-button-send = Hand in
curate-button-text = Answer
curate-button-source = Source
curate-button-wordings = Wordings
curate-button-language = Language: { $name }
curate-button-months = Until { $until }
curate-button-card = Leave it as it is
curate-button-drop = Discard

# Reading, reviewing, renewing.
curated-asked = {""}**Asked as**
curated-read-as = {""}**People will read**
curated-facts = _{ $name }, until { $until }. Rules: { $rules }_
curated-title = { $count ->
    [one] {""}**One answer that somebody wrote**
   *[other] {""}**{ $count } answers that somebody wrote**
}
curated-none = Nobody has written an answer yet. /gaps shows what is open.
curated-state-waiting-you = waits for your review
curated-state-waiting-others = waits for somebody else's review
curated-state-served = served until { $until }
curated-state-expired = expired on { $until }
curated-state-rejected = rejected
curated-state-withdrawn = taken back
curated-button-yes = Approve
curated-button-no = Reject
curated-button-end = Take back
curated-button-renew = Renew for 6 months
curated-done-yes = “{ $question }” is served from now on, until { $until }.
curated-done-no = “{ $question }” is rejected.
curated-done-end = “{ $question }” is no longer served.
curated-done-renew = “{ $question }” is served until { $until }.
curated-decided-already = That is decided already. /curated shows how it stands.

help-curators =
    {""}**For those who keep the guide**

    - /gaps: what people asked and the guide did not answer
    - /curate and a question: write an answer yourself
    - /curated: review, renew and take back such answers

# What a coordinator sees of it.
gaps-topics = {""}**What people of your organisation ask and the guide does not answer**, as topics. A topic shows once { $fewest } people asked about it; nobody's words are shown.
gaps-topics-none = No topic that { $fewest } people of your organisation asked about is open. Fewer are never shown, and nobody's words are.
gaps-topic = { $title }: { $people } people

# Passing a question on.
pass-on-button = You may pass this on without my name
pass-on-done = Thank you. Those who keep the guide may now read this question, without your name, so that the guide gets better. /privacy changes that.
privacy =
    {""}**Who sees what you write**

    - Your coordinators never see what you ask. They see a question only if you hand it over with /person. They see topics that at least five people of your organisation asked about, without words and names.
    - Those who keep the guide read a question only if you agree, or if at least three people asked the same. Names, addresses and numbers are taken out first.
    - What you write when you are in need goes to nobody, unless you send it with the button.

    May I pass on questions that I could not answer, without your name, so that the guide gets better?
privacy-button-always = Always
privacy-button-never = Never
privacy-button-ask = Ask me each time
privacy-chosen-always = From now on I pass on questions that I could not answer, without your name.
privacy-chosen-never = I pass on nothing. What you allowed before is taken back.
privacy-chosen-ask = I ask you each time.
