# Um die Antwort an jemanden in Not herum; diese Antwort selbst steht in knowledge/safety.
urgent-contact = **Dein Notfallkontakt: { $name }, { $phone }.** { $note }
urgent-offer = Ein Knopfdruck schickt deine Nachricht und deinen Namen an { $office }, als dringend markiert, zu jeder Uhrzeit. Vielleicht sieht sie nicht sofort jemand: Bei Gefahr ruf zuerst 112 an. Ohne den Knopfdruck liest sie niemand sonst.
urgent-button-person = Jetzt an einen Menschen schicken
urgent-handed-over = Ich habe deine Nachricht, als dringend markiert, an { $office } geschickt. Ich weiß nicht, wann sie gelesen wird. **Bei Gefahr: Warte nicht, ruf 112 an.**
urgent-handed-over-already = Deine Nachricht ist schon dort. **Bei Gefahr: Warte nicht, ruf 112 an.**
urgent-nobody = Ich kann keinen Menschen für dich erreichen. **Bei Gefahr ruf 112 an.** Sonst ruf deine entsendende Einrichtung an: Die Nummer steht in deinen Papieren.
case-notice-urgent = **Dringend:** Jemand in Not hat sich an { $office } gewandt. Bitte lesen Sie es jetzt.
case-urgent = DRINGEND
