# Der eigene Aufenthalt, seine Checkliste, und wie daran erinnert wird.

command-mobility = Meine Mobilität: anlegen, ändern
command-checklist = Meine Checkliste: was zu tun ist, bis wann
command-reminders = Erinnerungen: Uhrzeit, Pause, Stopp

day-today = heute
day-tomorrow = morgen
day-yesterday = gestern
day-in = in { $days } Tagen
day-ago = vor { $days } Tagen

stay-in-private = Hier lesen auch andere mit. Bitte schreib mir das in einem Chat nur mit mir.
stay-somewhere = Ort noch nicht bekannt
stay-no-days = Tage noch nicht bekannt
stay-from = ab { $day }
stay-none =
    {""}**Du hast hier noch keine Mobilität.** Beantworte mir ein paar Fragen zu deinem Aufenthalt. Dann bekommst du eine Checkliste, die dafür gemacht ist: was vor der Abreise, während des Aufenthalts und nach der Rückkehr zu tun ist, bis wann und wie. Wenn du willst, erinnere ich dich rechtzeitig.
stay-gone = Ich finde bei dir keine solche Mobilität. Vielleicht wurde sie entfernt.
stay-all = { $count ->
    [one] Deine Mobilität
   *[other] Deine { $count } Mobilitäten
}
stay-button-begin = Meine Mobilität anlegen
stay-button-add = Noch eine Mobilität anlegen
stay-button-all = Meine Mobilitäten
stay-button-list = Meine Checkliste öffnen
stay-button-remove = Entfernen
stay-remove-sure = Soll ich { $stay } entfernen, mit der Checkliste, dem, was du abgehakt hast, und den Erinnerungen? Das lässt sich nicht rückgängig machen.
stay-remove-yes = Ja, entfernen
stay-remove-no = Nein, behalten
stay-removed = Entfernt: { $stay }. Nichts davon bleibt gespeichert, und es kommt keine Erinnerung.
stay-was-removed = Du hast diese Mobilität entfernt, deshalb gibt es nichts mehr zu ändern. Du kannst sie neu anlegen.

stay-ready = Deine Checkliste ist fertig
stay-counts = { $total ->
    [one] Ein Punkt
   *[other] { $total } Punkte
} zu erledigen: { $before } vor der Abreise, { $during } während des Aufenthalts, { $after } nach der Rückkehr.
stay-late = { $count ->
    [one] Einer davon sollte schon erledigt sein.
   *[other] { $count } davon sollten schon erledigt sein.
} { $count ->
    [one] Mach ihn
   *[other] Mach sie
} zuerst.
stay-reminders = Ich erinnere dich, wenn etwas fällig ist, um { $hour } Uhr deiner Zeit. /reminders ändert das.
stay-reminders-stopped = Du hast die Erinnerungen ausgeschaltet; /reminders schaltet sie ein.
stay-town-elsewhere = Zu { $town } gehört das Land { $there }, du hast aber { $country } gesagt. Wenn eines von beiden falsch ist, ändere es.
stay-changed = Geändert
stay-unchanged = Nichts geändert
stay-list-same = Deine Checkliste bleibt, wie sie ist.

change-moved = { $count ->
    [one] 1 Termin verschoben
   *[other] { $count } Termine verschoben
}
change-new = { $count ->
    [one] 1 Punkt neu
   *[other] { $count } Punkte neu
}
change-gone = { $count ->
    [one] 1 Punkt fällt weg
   *[other] { $count } Punkte fallen weg
}
change-line-moved = { $item }: { $now } (vorher: { $before })
change-line-new = Neu: { $item }
change-line-gone = Fällt weg: { $item }
change-more = { $count ->
    [one] und eine weitere Änderung
   *[other] und { $count } weitere Änderungen
}
change-no-day = kein Tag

list-title = Deine Checkliste: { $place }
list-progress = { $done } von { $total } erledigt
list-next = Als Nächstes: { $item } ({ $away }).
list-overdue = { $count ->
    [one] Ein Punkt ist überfällig.
   *[other] { $count } Punkte sind überfällig.
}
list-all-done = Alles ist erledigt. Gut vorbereitet!
list-no-days = Solange die Tage deines Aufenthalts nicht bekannt sind, hat nichts ein Datum, und ich erinnere dich nicht. Sag sie mir mit /mobility, wenn du sie kennst.
list-section = **{ $title }** · { $done } von { $total }
list-page = Seite { $page } von { $pages }
list-explain-which = Welchen Punkt soll ich erklären?
list-ticked = ✓ { $item }
list-ticked-already = Das ist schon abgehakt: { $item }
list-open-again = Wieder offen: { $item }
list-open-again-already = Das ist offen: { $item }
list-not-mine = Nicht für dich, zählt also nicht mehr: { $item }
list-not-mine-already = Das ist schon als „nicht für dich“ vermerkt: { $item }
list-item-gone = Dieser Punkt steht nicht mehr in deiner Checkliste. So sieht sie jetzt aus:
list-button-explain = Warum und wie …
list-button-tick = Zurück zum Abhaken
list-button-files = Drucken, Kalender
list-button-reminders = Erinnerungen
list-button-others = Meine Mobilitäten
list-button-undo = Rückgängig

item-due = bis { $day }
item-overdue = überfällig
item-perhaps = falls es für dich gilt
item-not-for-you = { $item } · nicht für dich

detail-open = Zu erledigen
detail-done = ✓ Erledigt
detail-not-for-me = Nicht für dich
detail-due = bis { $day } ({ $away })
detail-why = **Warum:** { $why }
detail-perhaps = Ob das für dich gilt, hängt von einer Antwort ab, die du noch nicht gegeben hast; mit /mobility kannst du sie geben.
detail-back = ‹ Zurück zur Checkliste
detail-button-done = ✓ Erledigt
detail-button-open = Doch nicht erledigt
detail-button-not-mine = Nicht für mich
detail-button-mine = Doch für mich

paper-which = Deine Checkliste ({ $place }) zum Mitnehmen:
paper-button-pdf = Seite zum Drucken (PDF)
paper-button-ics = Kalender (.ics)
paper-name = meine-checkliste
paper-title = Meine Checkliste: { $place }
paper-stay = Erasmus+ Mobilität: { $place }
paper-foot = Stand: { $day }. Deine Entsendeeinrichtung und deine Nationale Agentur entscheiden.
paper-pdf-ready = Deine Checkliste ({ $place }) als Seite zum Drucken, auf dem Stand von heute.
paper-ics-ready = Die Tage deiner Checkliste ({ $place }). Öffne die Datei mit deinem Kalender; eine neuere Datei verschiebt, was diese gebracht hat.
paper-ics-empty = Die Tage deines Aufenthalts ({ $place }) sind noch nicht bekannt, deshalb ist der Kalender leer. Sag mir die Tage mit /mobility und frag noch einmal.

reminders-title = Erinnerungen
reminders-at = Sie kommen um **{ $hour }** Uhr deiner Zeit ({ $zone }, dort ist es jetzt { $clock } Uhr); während du im Ausland bist, nach der Uhr dort.
reminders-quiet = Ruhe zwischen { $start } und { $end } Uhr.
reminders-hour-is-quiet = Diese Uhrzeit liegt in deiner Ruhezeit, deshalb kommen sie um { $end } Uhr.
reminders-paused = Pausiert bis { $day }. Was dann noch nützt, kommt danach.
reminders-stopped = Sie sind ausgeschaltet. Ich erinnere dich von mir aus an nichts.
reminders-next = Als Nächstes: { $day }, { $clock } Uhr: { $item }
reminders-none-coming = Gerade steht keine Erinnerung an.
reminders-no-stay = Du hast noch keine Mobilität, deshalb gibt es nichts, woran ich dich erinnern könnte. /mobility legt eine an.
reminders-not-understood = Das habe ich nicht verstanden. Schreib zum Beispiel „/reminders 19“, „/reminders pause 7“, „/reminders stop“ oder „/reminders resume“, oder tippe auf:
reminders-hour-changed = Ab jetzt um { $hour } Uhr.
reminders-quiet-changed = Ab jetzt Ruhe zwischen { $start } und { $end } Uhr.
reminders-never-quiet = Ab jetzt keine Ruhezeit.
reminders-pause-begun = Pausiert bis { $day }.
reminders-stop-done = Ich erinnere dich nicht mehr. Deine Checkliste bleibt, wie sie ist.
reminders-resume-done = Ich erinnere dich wieder.
reminders-button-quiet = Ruhe { $start }–{ $end } Uhr
reminders-button-never-quiet = Keine Ruhezeit
reminders-button-pause = Eine Woche Pause
reminders-button-stop = Stopp
reminders-button-resume = Wieder erinnern

reminder-put-off-day = Ich erinnere dich morgen wieder daran, soweit es dann noch offen ist.
reminder-put-off-week = Ich erinnere dich in einer Woche wieder daran, spätestens am Tag vor deiner Abreise, soweit es dann noch offen ist.
reminder-nothing-to-put-off = Es gibt nichts mehr zu verschieben: Es ist erledigt oder nicht mehr fällig.

# Wen man anruft, wie die Koordination der Gruppe es angegeben hat.
list-contact = {""}**Im Notfall:** 112, dann **{ $name }**, { $phone }.
paper-contact = Im Notfall
paper-contact-112 = In Gefahr ruf zuerst die 112 an: kostenlos, von jedem Telefon, in der ganzen EU.
