# What is said where the guide is not quoted, and around quotations.

social-greeting = Hello! Ask me anything about going abroad with Erasmus+ in vocational education and training, or about running such a project. For example: *I'm an apprentice, how long can I go abroad?*
social-thanks = You are welcome. Is there anything else you would like to know?
social-goodbye = Goodbye, and a good journey when you go. I am here whenever you have a question.
social-help = I answer questions on Erasmus+ mobility in vocational education and training (VET): who can go, where, how long, with what money, how to apply, what to prepare, what comes after. Just ask in your own words, for example *what travel money do I get for 1,200 km?* /help shows more.
social-identity = I am Vademecum, a program that answers questions on Erasmus+ mobility in vocational education and training (VET). I am not a person and not an official service. Every answer quotes a guide and names its source; your sending organisation and your National Agency have the last word.
social-distress = I am sorry that you are going through this. I am only a program and cannot help you in the way you need now, but people can. **In danger or in an emergency call 112: it is free, from any phone, in the whole EU.** Please also tell somebody you trust: the contact person of your sending organisation, your mentor at the host, your family or a friend.
social-human = I am a program and cannot connect you with a person from here. For your own case, write to the contact person at your sending organisation (your school, training company or employer); organisations ask the National Agency of their country. If you tell me the country, I can name its agency.

abstained-not-in-guide = The guide I work with does not answer that, and I will not guess. Ask the contact person at your sending organisation (your school, training company or employer), or, for an organisation, the National Agency of your country: *who is the agency in …?*
abstained-out-of-scope = That is outside what I know. I answer questions on Erasmus+ mobility in vocational education and training (VET): who can go, where, how long, with what money, how to apply, what to prepare. What would you like to know about that?
abstained-own-case = I cannot see anybody's application, grant or file, so I cannot tell you about yours. Ask the contact person at your sending organisation (your school, training company or employer); an organisation asks the National Agency it applied to. I can tell you how it works in general: what would you like to know?
abstained-other-person = I have no data on other people, and I would not pass it on. Ask the organisation concerned directly. I can help with the rules of Erasmus+ mobility in VET.
abstained-language = I cannot read the language of this question. I can answer in these languages: { $languages }. Choose one and ask again.
abstained-unclear = I could not find a question in that. Write in a few words what you would like to know, for example: *how long can a teacher go abroad for job shadowing?*

blocked-insult = I would like to help, but not in that tone. Ask me something about Erasmus+ mobility in VET and I will do my best. If I gave you a wrong answer, tell me what was wrong.
blocked-injection = I work by fixed rules: I quote the guide with its source, and I cannot change that or invent anything. Ask me something about Erasmus+ mobility in VET.
blocked-too-long = That is longer than I can read at once (at most { $limit } characters). Please put your question in a few sentences.
blocked-too-fast = You have asked more than { $limit } questions in a minute, so I did not look this one up. Please ask it again in { $seconds ->
    [one] a second
   *[other] { $seconds } seconds
}.
blocked-paused = I am not answering questions at the moment. The reason: “{ $reason }”. Please try again later; for anything urgent ask the contact person at your sending organisation.

failed-index = I cannot look into the guide right now. It is noted. Please ask again in a minute.

answer-also = Also good to know:
answer-part = The guide answers a part of that:
answer-dates-past = { $count ->
    [one] Note: { $days } is over.
   *[other] Note: these dates are over: { $days }.
}

# Buttons that ask the same for the other role; the text is what is then asked.
say-learner = And for learners?
say-staff = And for staff?

answer-depends = It depends: { $answer }
answer-unsure = I am not sure that this is what you ask:
answer-own-language = This document is in another language than yours:
answer-own-badge = From your organisation’s document “{ $title }”, not from the programme guide.
answer-own-badge-of = From your organisation’s document “{ $title }” of { $day }, not from the programme guide.
answer-own-says = In the document “{ $title }” it says: { $text }
answer-guide-says = The programme guide says:
answer-own-cited = your organisation’s document
answer-own-cited-of = your organisation’s document, of { $day }
answer-none-of-these = None of these
abstained-choices = I am not sure what you mean. Is it one of these?
answer-none-then = Then the guide does not answer your question, and I will not guess. Try other words, or put it to a person.
answer-ask-a-person = Ask a person
