# What only Telegram shows: at most 512 characters, and 120 for the short one.
telegram-description =
    I know the rules of Erasmus+ mobility in vocational education and training (VET): who can go, where, for how long, with what money, and how to apply. Ask me in your own words; every answer shows where it comes from.
telegram-short-description = Answers on Erasmus+ mobility in vocational education and training, with their sources.
telegram-text-only = I can only read text. Please write your question in a few words.
