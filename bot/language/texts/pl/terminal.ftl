# Co mówi tylko terminal.
terminal-welcome = **Vademecum** — pytaj o mobilność Erasmus+ w kształceniu zawodowym. Pusty wiersz kończy czat; więcej mówi /help.
