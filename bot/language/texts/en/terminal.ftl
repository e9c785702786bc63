# What only the terminal says.
terminal-welcome = **Vademecum** — ask about Erasmus+ mobility in VET. An empty line ends the chat; /help tells more.
