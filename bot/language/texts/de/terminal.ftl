# Was nur das Terminal sagt.
terminal-welcome = **Vademecum** – Fragen zu Auslandsaufenthalten mit Erasmus+ in der Berufsbildung. Eine leere Zeile beendet den Chat; /help sagt mehr.
