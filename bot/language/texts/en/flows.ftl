# The self-checks in conversation.

command-check = Self-checks: can I go, with what money …
command-resume = Go on with an unfinished self-check
command-back = One question back
command-restart = The self-check from its first question
command-cancel = End the self-check

check-list = **Self-checks.** A few questions each; then you get a clear answer with the rules behind it. Which one would you like?
check-start = { $title }
check-continue = Continue: { $title }
check-offer = Check it: { $title }

check-position = { $title } · question { $number } of about { $total }
check-hint-long-choice = Tap an answer, or write it in your own words.
check-hint-number = Write a number.
check-hint-days = Write the days, or weeks: 21 days, 3 weeks.
check-hint-country = Tap a country, or write any other.
check-hint-date = Write the day, for example 3 March 2027 or 2027-03-03.
check-hint-town = Write the town, if you like with its country: Porto, Portugal.
check-yes = Yes
check-no = No
check-dont-know = I don't know
check-back = Back
check-cancel = Cancel
check-more = More ({ $page }/{ $pages })
check-unknown = I don't know

check-noted = ✓ { $answer }
check-from-question = From what you wrote: { $noted }
check-changed = Changed: { $question } **{ $answer }** (before: { $before }).
check-changed-by-button = That was a button of an earlier question, so I changed your answer: { $question } **{ $answer }** (before: { $before }).
check-unchanged = That stays as it is: { $question } **{ $answer }**.
check-which-changed = Which answer shall become **{ $answer }**?
check-did-you-mean = Do you mean “{ $answer }”?
check-tell-instead = That tells me what it is not. Which one is it?
check-why = I ask because the rules depend on it: { $what }. The rules are below.
check-back-to = Back to your self-check:
check-first-question = This is the first question already.
check-no-longer-fits = Your answer to “{ $question }” no longer fits the others, so I ask again.

check-resumed = We go on with “{ $title }”; { $count ->
    [one] your answer is
   *[other] your { $count } answers are
} still there. /restart begins anew.
check-put-aside = I put “{ $title }” aside; /resume brings it back.
check-nothing-unfinished = There is no unfinished self-check.
check-which-resume = Which self-check shall we go on with?
check-nothing-to-cancel = There is no self-check to end.
check-cancelled = I ended “{ $title }” without a result.
check-was-cancelled = You ended “{ $title }”, so that button does nothing any more.
check-take-up = Take it up again
check-restart = Start again
check-go-on = Go on
check-others = Other self-checks

check-result = { $title } · result
check-because = **What this rests on**
check-informs = This follows the rules as we know them. Your sending organisation and your National Agency decide.
check-know-now = Now I know: { $question }
check-onward = Next: { $title }
check-change = Change an answer
check-your-answers = Your answers: { $title }
check-no-answers = You have not answered anything yet.
check-change-how = Tap an answer to change it, or write it: “no, 40 days”.

check-gone = That self-check no longer exists.
check-not-begun = That button belongs to a self-check that is not running for you.
check-question-gone = That question is not part of this self-check any more.
check-option-gone = That answer can no longer be chosen here.
check-passed = We are past that question.
check-not-asked = With your other answers that question does not matter.
check-already = That answer is noted already.

check-new-version = The rules in “{ $title }” were revised since you last answered.
check-answer-lost = “{ $question }” no longer counts for you.
check-answers-lost = { $count ->
    [one] One of your answers is
   *[other] { $count } of your answers are
} not asked for any more.
check-other-question = So I ask you something else than before.
check-other-outcome = Your result is different now.
check-see-result = See the result
check-in-private = Others read here too. Please do self-checks in a chat of our own.

# A case that goes well as far as it was told.
case-so-far = {""}**From what you say, yes so far.**
case-money = {""}**What you get:** your organisation receives the grant, for the journey and for each day; how much depends on country and distance. An estimate: _{ $title }_ in /check.
case-rest = {""}**I took for granted what you did not say.** Please find out:
