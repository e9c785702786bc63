# What only the terminal says.
terminal-welcome = **Vademecum** — pregunta sobre la movilidad Erasmus+ en FP. Una línea vacía termina la charla; /help cuenta más.
