# What only Telegram shows: at most 512 characters, and 120 for the short one.
telegram-description =
    I know the rules of Erasmus+ mobility in vocational education and training (VET): who can go, where, for how long, with what money, and how to apply. Ask me in your own words; every answer shows where it comes from.
telegram-short-description = Answers on Erasmus+ mobility in vocational education and training, with their sources.
telegram-text-only = I can only read text. Please write your question in a few words.

# To what is no text.
media-sticker = 🙂 I only understand words. What would you like to know about your stay abroad?
media-voice = I cannot listen to voice messages or sound. Please write your question in a few words.
media-picture = I have not looked at the picture: I can only read text. Please write your question in a few words.
media-document = I have not opened the file: I can only read text. Please write your question in a few words.
media-mention = Yes? Write your question behind my name, or answer a message with my name alone: then I take that message as the question.

# Under an answer to the words that stand with a picture or a file.
media-not-looked-at-picture = I have read your words only. I have not looked at the picture.
media-not-looked-at-document = I have read your words only. I have not opened the file.
media-not-looked-at-other = I have read your words only, not what you sent with them.

correction-not-read = You changed an earlier message. I had already used it as it was, so nothing has changed for me. Please write to me what should be different.
button-page = My groups
