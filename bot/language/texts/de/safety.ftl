# Um die Antwort an jemanden in Not herum; diese Antwort selbst steht in knowledge/safety.
urgent-contact = **Dein Notfallkontakt: { $name }, { $phone }.** { $note }
urgent-offer = Ein Knopfdruck schickt deine Nachricht und deinen Namen an { $office }, als dringend markiert, zu jeder Uhrzeit. Es kann sein, dass sie nicht sofort jemand sieht: In Gefahr ruf zuerst die 112 an. Ohne den Knopfdruck liest sie niemand sonst.
urgent-button-person = Jetzt an einen Menschen schicken
urgent-handed-over = Ich habe deine Nachricht, als dringend markiert, an { $office } geschickt. Ich weiß nicht, wann sie gelesen wird. **In Gefahr: Warte nicht, ruf die 112 an.**
urgent-handed-over-already = Deine Nachricht ist schon dort. **In Gefahr: Warte nicht, ruf die 112 an.**
urgent-nobody = Ich kann keinen Menschen für dich erreichen. **In Gefahr ruf die 112 an.** Sonst ruf deine Entsendeeinrichtung an: Die Nummer steht in deinen Papieren.
case-notice-urgent = **Dringend:** Jemand in Not hat sich an { $office } gewandt. Bitte lesen Sie es jetzt.
case-urgent = DRINGEND
