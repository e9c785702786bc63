# Che cosa dice solo il terminale.
terminal-welcome = **Vademecum** — fai domande sulla mobilità Erasmus+ nella formazione professionale. Una riga vuota chiude la chat; /help dice di più.
