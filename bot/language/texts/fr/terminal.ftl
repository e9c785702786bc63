# Ce que seul le terminal dit.
terminal-welcome = **Vademecum** — pose tes questions sur la mobilité Erasmus+ dans la formation professionnelle. Une ligne vide met fin au chat ; /help en dit plus.
