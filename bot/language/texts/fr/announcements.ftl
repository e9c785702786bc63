# Les annonces des coordinateurs : comme on les reçoit, comme on les écrit, les envoie et les compte.

command-announce = Les annonces pour mes groupes
command-notifications = Ce que je reçois sans le demander

# Comme on les reçoit.
announcement-from = 📢 **{ $office }**
announcement-again = _Encore une fois, parce que tu ne l'as pas encore confirmée :_
announcement-renewed = _Tu avais confirmé cette annonce. Elle a été corrigée depuis : relis-la et confirme-la, s'il te plaît._
announcement-corrected = _Corrigée._
announcement-copy-not-counted = C'est ta propre copie : rien n'est compté.
announcement-button-read = ✓ Lu
announcement-was-read = _✓ Tu as confirmé l'avoir lue._
announcement-read-thanks = Merci, c'est noté.
announcement-withdrawn-text = _Cette annonce a été retirée._

# Ce qu'une personne reçoit sans le demander.
notifications-on = Tu reçois les annonces de tes coordinateurs. Les urgentes arrivent dans tous les cas ; tout le reste respecte tes heures calmes.
notifications-on-always = Tu reçois les annonces de tes coordinateurs à n'importe quelle heure, car tu n'as pas d'heures calmes.
notifications-off = Tu ne reçois pas d'annonces de tes coordinateurs, sauf les urgentes.
notifications-button-off = Pas d'annonces, s'il te plaît
notifications-button-on = De nouveau les annonces, s'il te plaît

# La liste.
announce-list-title = {""}**Annonces**
announce-list-none = Il n'y a pas encore d'annonces.
announce-button-new = Nouvelle annonce
announce-button-new-for = Nouvelle pour { $office }
announce-button-list = Toutes les annonces
announce-no-text = (pas encore de texte)
announce-state-draft = brouillon
announce-state-scheduled = part le { $at }
announce-state-late = trop tard, à vous de décider
announce-state-sending = en cours d'envoi : { $sent } sur { $audience }
announce-state-paused = en pause : { $sent } sur { $audience }
announce-state-done = envoyée à { $sent } sur { $audience }
announce-state-cancelled = annulée : { $sent } sur { $audience } l'ont
announce-state-withdrawn = retirée

# Le brouillon.
announce-draft-title = {""}**Une nouvelle annonce** pour { $office }
announce-draft-first = Écrivez d'abord le texte, puis dites qui la reçoit. Tout peut être modifié jusqu'à l'envoi ; si vous vous arrêtez ici, rien n'est perdu.
announce-draft-text = {""}**{ $name } :** { $start }
announce-draft-file = {""}**Fichier :** { $name }
announce-draft-to = {""}**Pour :** { $who }
announce-draft-nobody = personne pour l'instant
announce-draft-ask-read = Il est demandé de confirmer la lecture avec « ✓ Lu ».
announce-draft-urgent = {""}**Urgente :** elle arrive à n'importe quelle heure, même chez les personnes qui ne veulent pas d'annonces.
announce-button-text = ✎ { $name }
announce-button-file = Photo ou document
announce-button-no-file = Sans le fichier
announce-button-who = Qui la reçoit
announce-button-ask-read = Demander « Lu » : { $on ->
    [yes] oui
   *[no] non
}
announce-button-urgent = Urgente : { $on ->
    [yes] oui
   *[no] non
}
announce-button-preview = Aperçu et envoi
announce-button-drop = Supprimer
announce-button-drop-sure = Oui, le supprimer
announce-button-back = ‹ Retour
announce-button-no-version = Pas de version : { $name }
announce-drop-question = Supprimer ce brouillon ? C'est définitif.
announce-dropped = Le brouillon est supprimé.
announce-gone = Cette annonce n'existe plus. /announce montre les autres.
announce-ask-text =
    Écrivez le texte dans cette langue : { $name }, tel qu'il sera lu, { $limit } caractères au plus. Vous pouvez utiliser du gras (deux astérisques de chaque côté), des listes (des lignes qui commencent par un tiret) et des liens.
announce-ask-text-now = Pour l'instant, il dit :
announce-ask-file = Envoyez maintenant la photo ou le document, dans un fichier de { $limit } Mo au plus.
announce-file-missing = Ce n'était pas un fichier. Envoyez une photo ou un document.
announce-file-gone = Ce fichier ne peut pas être lu. Envoyez-le à nouveau.
announce-file-too-large = Ce fichier dépasse { $limit } Mo. Envoyez-en un plus petit.
announce-text-empty = Il n'y a rien là-dedans. Écrivez le texte.
announce-text-too-long = Cela dépasse { $limit } caractères. Écrivez un texte plus court.
announce-text-too-long-for-file = Avec une photo ou un document, un texte peut avoir { $limit } caractères. Raccourcissez-le d'abord : cette version ({ $name }) en a { $length }.

# Les destinataires.
announce-who-title = {""}**Qui la reçoit**
announce-who-count = { $count ->
    [0] Cela ne fait personne pour le moment.
    [one] Cela fait une personne.
   *[other] Cela fait { $count } personnes.
}
announce-who-no-cohorts = { $office } n'a pas encore de groupe, il n'y a donc personne à qui écrire : /cohorts
announce-who-choose = Appuyez d'abord sur les groupes ; vous pourrez ensuite restreindre le choix.
announce-who-all = tous les groupes
announce-who-role-learner = apprenants
announce-who-role-staff = personnel
announce-who-role-accompanying = accompagnateurs
announce-who-country = pays de destination : { $country }
announce-who-departs = départ du { $from } au { $until }
announce-who-departs-from = départ à partir du { $from }
announce-who-departs-until = départ jusqu'au { $until }
announce-who-not-ready = avec encore quelque chose à faire dans la liste de contrôle
announce-who-unread = qui n'ont pas lu l'annonce { $number }
announce-button-all = Tous les groupes
announce-button-role = Rôle : { $role }
announce-button-role-any = tous
announce-button-country = Pays : { $country }
announce-button-country-any = tous
announce-button-departs = Quand : { $days }
announce-button-departs-any = départ à toute date
announce-button-departs-within = dans les { $days } prochains jours
announce-button-departs-typed = entre deux jours…
announce-button-not-ready = Seulement si pas encore prêt : { $on ->
    [yes] oui
   *[no] non
}
announce-button-unread = N'ont pas lu l'annonce : { $what }
announce-button-unread-any = peu importe
announce-button-any = Peu importe
announce-button-done = Terminé
announce-ask-country = Dans quel pays partent ces personnes ? Écrivez son nom.
announce-country-unclear = Je ne connais pas ce pays. Écrivez son nom, par exemple Portugal.
announce-ask-departs = Entre quels jours partent ces personnes ? Écrivez les deux jours, avec un point-virgule entre eux : 1 mars 2027 ; 30 avril 2027.
announce-departs-unclear = Il me faut deux jours, le premier d'abord, par exemple : 1 mars 2027 ; 30 avril 2027.
announce-departs-menu = Quand partent ces personnes ?
announce-unread-menu = Quelle annonce n'ont-elles pas encore confirmée ?
announce-unread-none = Aucune annonce n'a encore demandé « Lu ».

# L'aperçu.
announce-preview-title = {""}**Aperçu.** { $count ->
    [0] Personne ne recevrait cette annonce.
    [one] Cette annonce va à **une personne**.
   *[other] Cette annonce va à **{ $count } personnes**.
}
announce-preview-languages = { $name } : { $count }
announce-preview-other-language = { $name }, faute de version dans la langue que ces personnes lisent ({ $own }) : { $count }
announce-preview-nobody-reads = { $name } : aucune de ces personnes ne lit cette version
announce-preview-file = {""}**Fichier :** { $name } ({ $size } Ko) l'accompagne
announce-preview-left-out = { $count ->
    [one] Une personne est concernée et ne reçoit rien :
   *[other] { $count } personnes sont concernées et ne reçoivent rien :
}
announce-reason-no-channel = pas encore dans l'assistant
announce-reason-left = ont quitté le groupe
announce-reason-unreachable = ont bloqué l'assistant
announce-reason-opted-out = ne veulent pas d'annonces
announce-preview-reason = { $reason } : { $count }{ $names ->
    [none] {""}
   *[some] {" "}({ $names })
}
announce-preview-quiet = { $count ->
    [one] Une de ces personnes est dans ses heures calmes et la reçoit plus tard, au plus tard le { $until }.
   *[other] { $count } de ces personnes sont dans leurs heures calmes et la reçoivent plus tard, au plus tard le { $until }.
}
announce-preview-version = {""}**{ $name }**
announce-preview-changed = Entre-temps, quelque chose a changé. Regardez encore une fois avant d'envoyer.
announce-preview-nothing = Il n'y a pas encore de texte, ou personne à qui l'envoyer.
announce-button-send = { $count ->
    [one] Envoyer maintenant à une personne
   *[other] Envoyer maintenant à { $count } personnes
}
announce-button-at = À un moment précis…
announce-button-to-me = Me l'envoyer : { $name }
announce-button-draft = ‹ Modifier le brouillon
announce-urgent-question =
    {""}**Cette annonce est marquée comme urgente.** Elle arrive à n'importe quelle heure, même chez les personnes qui ne veulent pas d'annonces. { $count ->
        [one] Une personne la reçoit.
       *[other] { $count } personnes la reçoivent.
    } L'envoyer vraiment comme urgente ?
announce-urgent-asleep = { $count ->
    [one] Pour l'une d'elles, ce sont maintenant des heures calmes.
   *[other] Pour { $count } d'entre elles, ce sont maintenant des heures calmes.
}
announce-button-urgent-sure = Oui, l'envoyer comme urgente
announce-button-not-urgent = Elle n'est pas urgente
announce-ask-when = Quand faut-il l'envoyer ? Écrivez le jour et l'heure dans votre fuseau horaire ({ $zone }), par exemple : demain à 18:00, ou 3 décembre à 9:30.
announce-when-no-time = Il me faut aussi une heure, par exemple : demain à 18:00.
announce-when-no-day = Je ne comprends pas ce jour. Écrivez-le ainsi : 3 décembre à 9:30.
announce-when-past = Ce moment est passé. Écrivez-en un plus tardif.
announce-when-far = C'est dans plus d'un an. Écrivez un jour plus proche.
announce-when-which = Quel jour voulez-vous dire : { $choices } ? Écrivez-le avec le nom du mois.
announce-when-question = { $count ->
    [one] L'envoyer à une personne le { $at } ?
   *[other] L'envoyer à { $count } personnes le { $at } ?
}
announce-when-quiet = { $count ->
    [one] Une de ces personnes sera alors dans ses heures calmes et la recevra plus tard, au plus tard le { $until }.
   *[other] { $count } de ces personnes seront alors dans leurs heures calmes et la recevront plus tard, au plus tard le { $until }.
}
announce-button-schedule = Oui, le { $at }
announce-button-other-time = À un autre moment

# Où elle en est.
announce-status-title = {""}**Annonce { $number }** · { $office }
announce-status-scheduled = Elle sera envoyée le { $at } à { $audience ->
    [one] { $audience } personne
   *[other] { $audience } personnes
}.
announce-status-late = Elle devait être envoyée le { $at } à { $audience ->
    [one] { $audience } personne
   *[other] { $audience } personnes
}, mais l'assistant ne fonctionnait pas à ce moment-là. **Elle n'a pas été envoyée.** Faut-il encore l'envoyer ?
announce-status-sending = Elle est en cours d'envoi.
announce-status-paused = Elle est en pause : personne d'autre ne la reçoit tant que vous ne reprenez pas l'envoi.
announce-status-done = Elle a été envoyée.
announce-status-cancelled = Elle a été annulée : personne d'autre ne la reçoit.
announce-status-withdrawn = Elle a été retirée.
announce-progress = { $bar } { $done } sur { $audience }
announce-count-sent = envoyés : { $count }
announce-count-failed = échoués : { $count }
announce-count-unknown = incertains : { $count }
announce-count-cancelled = annulés : { $count }
announce-count-waiting = en attente : { $count }
announce-sum = { $sum } = { $audience ->
    [one] { $audience } personne
   *[other] { $audience } personnes
}
announce-left-out = Personnes laissées de côté lors de la confirmation : { $reasons }
announce-later = { $count ->
    [one] Une personne est dans ses heures calmes et la reçoit plus tard, au plus tard le { $until }.
   *[other] { $count } personnes sont dans leurs heures calmes et la reçoivent plus tard, au plus tard le { $until }.
}
announce-reads = Lue par { $reads } sur { $sent }.
announce-edits = Messages corrigés : { $sent } sur { $all }{ $failed ->
    [0] .
   *[some] {""} ; pour { $failed }, ce n'était pas possible.
}
announce-deletions = Messages effacés : { $sent } sur { $all }{ $failed ->
    [0] .
   *[some] {""} ; pour { $failed }, ce n'était pas possible, ils sont toujours là.
}
announce-kept = { $count ->
    [one] Dans un chat, elle date de plus de 48 heures et ne peut pas être effacée : un avis prend sa place.
   *[other] Dans { $count } chats, elle date de plus de 48 heures et ne peut pas être effacée : un avis prend sa place.
}
announce-unknown-kept = { $count ->
    [one] Pour une personne, on ne sait pas si elle l'a ; il n'y a rien qui puisse être effacé.
   *[other] Pour { $count } personnes, on ne sait pas si elles l'ont ; il n'y a rien qui puisse être effacé.
}
announce-renewed = Personnes prévenues après la correction, parce qu'elles avaient confirmé l'annonce avant : { $sent } sur { $all }{ $failed ->
    [0] .
   *[some] {""} ; pour { $failed }, ce n'était pas possible.
}
announce-reminded = Relance { $number } : { $sent } sur { $all } envoyés.
announce-button-now = Envoyer maintenant
announce-button-move = À un autre moment…
announce-button-pause = Mettre en pause
announce-button-resume = Reprendre
announce-button-cancel = Annuler
announce-button-cancel-sure = Oui, l'annuler
announce-button-report = Rapport en fichier
announce-button-names = Qui ne l'a pas reçue ({ $count })
announce-button-correct = Corriger
announce-button-withdraw = Retirer
announce-button-withdraw-sure = Oui, la retirer
announce-button-remind = { $count ->
    [one] Relancer la personne qui ne l'a pas lue
   *[other] Relancer les { $count } qui ne l'ont pas lue
}
announce-button-remind-sure = { $count ->
    [one] Oui, relancer une personne
   *[other] Oui, relancer { $count } personnes
}
announce-button-refresh = Où elle en est
announce-changed = Cela a changé entre-temps. Voici où elle en est maintenant.
announce-not-possible = Ce n'est plus possible. Voici où elle en est maintenant.
announce-cancel-question = L'annuler ? Les personnes qui l'ont reçue la garderont ; { $count ->
    [0] plus personne n'est en attente.
    [one] une personne en attente ne recevra rien.
   *[other] { $count } personnes en attente ne recevront rien.
}
announce-now-question = { $count ->
    [0] L'envoyer maintenant, même si personne ne la reçoit ?
    [one] L'envoyer maintenant à une personne ?
   *[other] L'envoyer maintenant à { $count } personnes ?
}
announce-withdraw-question = La retirer ? { $count ->
    [0] Elle n'est à effacer dans aucun chat
    [one] Elle sera effacée dans un chat
   *[other] Elle sera effacée dans { $count } chats
}, et les personnes en attente ne recevront rien.
announce-remind-question = { $count ->
    [one] L'envoyer encore une fois à la personne qui ne l'a pas confirmée ?
   *[other] L'envoyer encore une fois aux { $count } personnes qui ne l'ont pas confirmée ?
}
announce-remind-none = Toutes les personnes qui l'ont reçue l'ont confirmée.
announce-names-title = {""}**Qui n'a pas reçu, ou peut-être pas reçu, l'annonce { $number }**
announce-names-unknown = Incertain : la connexion a été coupée juste à ce moment-là. Ces personnes l'ont peut-être, ou peut-être pas ; si vous l'envoyez à nouveau, elles la recevront peut-être deux fois.
announce-names-failed = Pas envoyée :
announce-names-none = Tout le monde l'a reçue.
announce-names-erased = (a effacé ses données)
announce-names-nameless = (sans nom)
announce-names-more = … et { $count } de plus, dans le fichier
announce-why-blocked = a bloqué l'assistant
announce-why-deleted = a supprimé son compte
announce-why-gone = le chat n'existe plus
announce-why-refused = refusée par le canal
announce-why-missed = trop tard
announce-why-erased = a effacé ses données
announce-why-crashed = l'assistant s'est arrêté à ce moment-là
announce-why-cut = la connexion a été coupée
announce-why-other = n'a pas pu être envoyée
announce-button-again = Envoyer à nouveau : { $name }
announce-button-again-all = { $count ->
    [one] Envoyer à nouveau à une personne
   *[other] Envoyer à nouveau aux { $count } personnes
}
announce-again-done = { $count ->
    [0] Rien n'a été envoyé à nouveau.
    [one] Elle est envoyée à nouveau à une personne.
   *[other] Elle est envoyée à nouveau à { $count } personnes.
}
announce-report-file = Le rapport sur l'annonce { $number } : { $audience ->
    [one] { $audience } personne
   *[other] { $audience } personnes
}.
announce-correct-which = Quelle version voulez-vous corriger ?
announce-correct-question =
    {""}**Voici comment elle se lira ({ $name }) :**

    { $text }

    { $count ->
        [0] Aucun message envoyé n'est à modifier ; les personnes encore en attente recevront le nouveau texte.
        [one] Un message envoyé sera modifié ; les personnes encore en attente recevront le nouveau texte.
       *[other] { $count } messages envoyés seront modifiés ; les personnes encore en attente recevront le nouveau texte.
    }
announce-correct-resets = { $count ->
    [one] Une personne a confirmé l'ancien texte. Cela ne compte plus : elle en est prévenue, et il lui est demandé de le relire.
   *[other] { $count } personnes ont confirmé l'ancien texte. Cela ne compte plus : elles en sont prévenues, et il leur est demandé de le relire.
}
announce-button-correct-sure = Oui, la corriger
announce-correct-gone = Ce que vous avez écrit n'est plus là. Écrivez la correction encore une fois.

# Ce que le coordinateur reçoit sans le demander.
announce-notice-ended = {""}**L'envoi de l'annonce { $number } est terminé.**
announce-notice-late = {""}**L'annonce { $number } n'a pas été envoyée.**

help-announcements = - /announce : écrivez à vos groupes, voyez qui a reçu vos annonces et qui les a lues
