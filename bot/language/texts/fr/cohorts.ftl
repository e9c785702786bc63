# Organisations, groupes, invitations et listes.

command-mygroup = Les groupes dont tu fais partie

# Pour les coordinateurs.
help-coordinators =
    {""}**Pour les coordinateurs**

    - /cohorts : vos groupes, qui les a rejoints, qui est prêt, les invitations, les listes
cohorts-title = { $count ->
    [one] {""}**Votre groupe**
   *[other] {""}**Vos { $count } groupes**
}
cohorts-none = Vous n'avez pas encore de groupe. Créez-en un, puis invitez-y des personnes.
cohorts-line = {""}**{ $name }** : { $count ->
    [0] personne pour l'instant
    [one] une personne
   *[other] { $count } personnes
}
cohorts-line-of = {""}**{ $name }** ({ $organisation }) : { $count ->
    [0] personne pour l'instant
    [one] une personne
   *[other] { $count } personnes
}
cohorts-which-organisation = Pour quelle organisation est le nouveau groupe ?
cohorts-ask-name = Comment s'appelle le nouveau groupe ? Écrivez son nom, par exemple « Menuisiers à Lisbonne, mai 2027 ».
cohorts-ask-new-name = Comment **{ $name }** doit-il s'appeler désormais ? Écrivez le nom.
cohorts-name-empty = Il n'y a pas de nom là-dedans. Merci d'en écrire un.
cohorts-name-too-long = Un nom peut avoir { $limit } caractères. Merci d'en écrire un plus court.
cohorts-name-taken = Il y a déjà un groupe **{ $name }**. Écrivez un autre nom.
cohorts-renamed = Le groupe s'appelle maintenant **{ $name }**.
cohorts-archive-sure = Archiver **{ $name }** ? { $count ->
    [0] Personne n'en fait partie.
    [one] Une personne en fait partie.
   *[other] { $count } personnes en font partie.
} Plus personne ne peut le rejoindre ni recevoir de messages par lui. Ses liens cessent de fonctionner.
cohorts-archived = **{ $name }** est archivé.
cohorts-away-title = {""}**Groupes archivés.** Appuyez sur un numéro pour en rétablir un, avec ses membres.
cohorts-away-none = Aucun groupe n'est archivé.
cohorts-restored = {""}**{ $name }** est rétabli, avec ses membres.
cohorts-restore-taken = Un autre groupe s'appelle maintenant **{ $name }**. Renommez d'abord celui-là, puis rétablissez celui-ci.
cohorts-button-away = Archivés ({ $count })
cohorts-is-archived = **{ $name }** a été archivé.
cohorts-card-title = {""}**{ $name }** ({ $organisation })
cohorts-joined = { $count ->
    [0] personne ne l'a encore rejoint
    [one] une personne l'a rejoint
   *[other] { $count } personnes l'ont rejoint
}
cohorts-expected = { $count ->
    [0] toutes les personnes de la liste l'ont rejoint
    [one] une personne de la liste ne l'a pas rejoint
   *[other] { $count } personnes de la liste ne l'ont pas rejoint
}
cohorts-count-ready = { $count ->
    [one] { $count } prête
   *[other] { $count } prêtes
}
cohorts-count-under-way = { $count } en cours
cohorts-count-not-begun = { $count ->
    [one] { $count } n'a pas commencé
   *[other] { $count } n'ont pas commencé
}
cohorts-count-no-checklist = { $count } encore sans liste de contrôle
cohorts-count-unreachable = { $count ->
    [one] { $count } pas joignable (a bloqué l'assistant)
   *[other] { $count } pas joignables (ont bloqué l'assistant)
}
cohorts-state-no-checklist = encore sans liste de contrôle
cohorts-done-of = { $done } sur { $total } faits
cohorts-unreachable = pas joignable
cohorts-no-name = (sans nom)
cohorts-role-learner = apprenant
cohorts-role-staff = membre du personnel
cohorts-role-accompanying = accompagnateur
cohorts-members-title = {""}**{ $name }** : { $count ->
    [one] une personne
   *[other] { $count } personnes
}. Appuyez sur un numéro pour en voir plus, pour déplacer ou pour retirer quelqu'un.
cohorts-members-none = Personne ne fait encore partie du groupe **{ $name }**. Invitez des personnes avec un lien ou un code QR.
cohorts-ready-title = {""}**Où en est { $name } ?** On compte ce qui est à faire avant le départ.
cohorts-ready-legend = Dans l'image, la barre du haut est le groupe entier : vert prêt, bleu en cours, jaune pas commencé, gris sans liste de contrôle. Les barres du dessous ont les numéros du tableau. Une marque rouge : pas joignable.
cohorts-ready-more = … et { $count } de plus. La liste en fichier les contient toutes.
cohorts-column-name = Nom
cohorts-column-done = Fait
cohorts-joined-on = dans le groupe depuis le { $day }
cohorts-writes-by = écrit via : { $channel }
cohorts-destination = destination : { $place }
cohorts-dates = du { $start } au { $end }
cohorts-reference = référence : { $reference }
cohorts-move-where = Dans quel groupe faut-il déplacer **{ $name }** ?
cohorts-move-nowhere = Il n'y a pas d'autre groupe où déplacer quelqu'un.
cohorts-moved = **{ $name }** fait maintenant partie du groupe **{ $cohort }**.
cohorts-remove-sure = Retirer **{ $name }** du groupe **{ $cohort }** ? Sa propre liste de contrôle lui reste.
cohorts-removed = **{ $name }** ne fait plus partie du groupe **{ $cohort }**.
cohorts-button-back = ‹ Retour
cohorts-button-all = ‹ Tous les groupes
cohorts-button-no = Non
cohorts-button-new = Nouveau groupe
cohorts-button-members = Personnes
cohorts-button-ready = Qui est prêt
cohorts-button-invite = Inviter
cohorts-button-roster = Liste
cohorts-button-rename = Renommer
cohorts-button-archive = Archiver
cohorts-button-archive-yes = Oui, l'archiver
cohorts-button-move = Déplacer
cohorts-button-remove = Retirer
cohorts-button-remove-yes = Oui, retirer

# Le contact d'urgence d'un groupe.
contact-ask-name = {""}**{ $name } existe maintenant.** Qui ses membres appellent-ils quand il se passe quelque chose à l'étranger ? Écrivez le **nom** de cette personne. Ils le voient dans leur liste de contrôle ; eux seuls et vos coordinateurs le voient.
contact-ask-name-again = Qui les membres du groupe **{ $name }** appellent-ils quand il se passe quelque chose à l'étranger ? Écrivez le **nom** de cette personne. Ils le voient dans leur liste de contrôle ; eux seuls et vos coordinateurs le voient.
contact-ask-phone = Quel est le **numéro de téléphone** du contact ({ $contact }) ? Écrivez-le avec l'indicatif du pays, par exemple +351 912 345 678 : on l'appelle de l'étranger.
contact-ask-note = Y a-t-il quelque chose à savoir avant d'appeler, comme des heures ou des langues ? Écrivez-le, ou appuyez sur le bouton.
contact-card =
    Voici ce que liront les membres du groupe **{ $cohort }** :

    {""}**En cas d'urgence :** le 112, puis **{ $name }**, { $phone }. { $note }
contact-saved = Les membres du groupe **{ $cohort }** voient maintenant { $name } comme contact d'urgence.
contact-removed = {""}**{ $cohort }** n'a plus de contact d'urgence.
contact-gone = Ce que vous avez écrit n'est plus là. Recommencez.
contact-line = contact d'urgence : { $name }, { $phone }
contact-line-none = contact d'urgence : **aucun pour l'instant**
contact-mygroup = En cas d'urgence : le 112, puis **{ $name }**, { $phone }. { $note }
contact-button = Contact d'urgence
contact-button-later = Plus tard
contact-button-no-note = Rien à ajouter
contact-button-save = Oui, enregistrer
contact-button-again = L'écrire à nouveau
contact-button-remove = Le retirer
contact-shown = Les membres du groupe **{ $cohort }** appellent **{ $name }**, { $phone }. { $note }
contact-name-empty = Il n'y a pas de nom là-dedans. Écrivez le nom de la personne à appeler.
contact-phone-empty = Il n'y a pas de numéro là-dedans. Écrivez le numéro de téléphone du contact d'urgence.
contact-phone-no-country = Le numéro a besoin de l'indicatif de son pays, car on l'appelle de l'étranger : +351 912 345 678, par exemple.
contact-phone-unclear = Ce n'est pas un numéro de téléphone que l'on peut appeler de l'étranger. Écrivez-le ainsi : +351 912 345 678.
contact-note-too-long = Cela dépasse { $limit } caractères. Écrivez moins.

# Les liens qui laissent entrer quelqu'un.
invite-title = {""}**Invitations dans { $name }**. { $count ->
    [0] Aucun lien n'est ouvert.
    [one] Un lien est ouvert. Les liens eux-mêmes ne sont pas gardés ; si le vôtre est perdu, créez-en un nouveau.
   *[other] { $count } liens sont ouverts. Les liens eux-mêmes ne sont pas gardés ; si le vôtre est perdu, créez-en un nouveau.
}
invite-line = créé le { $made }, ouvert jusqu'au { $until }, { $count ->
    [0] personne ne l'a utilisé
    [one] utilisé une fois
   *[other] utilisé { $count } fois
}
invite-button-new = Nouveau lien et code QR
invite-button-revoke = Retirer le lien { $number }
invite-revoked = Ce lien ne laisse plus entrer personne.
invite-link-telegram =
    {""}**{ $name }** ({ $organisation }), dans Telegram, jusqu'au { $until } :

    { $link }

    Transmettez le lien, ou montrez le code QR. Qui l'ouvre apprend ce que vous pouvez voir, et rejoint le groupe en appuyant une fois.
invite-link-web =
    {""}**{ $name }** ({ $organisation }), dans le navigateur, jusqu'au { $until } :

    { $link }

    Transmettez le lien, ou montrez le code QR. Qui l'ouvre apprend ce que vous pouvez voir, et rejoint le groupe en appuyant une fois.
invite-coordinator-telegram =
    Invitation pour un coordinateur de l'organisation **{ $organisation }**, dans Telegram. Elle fonctionne une fois, jusqu'au { $until } :

    { $link }

    Donnez-la seulement à cette personne : la première qui l'ouvre et dit oui devient coordinateur.
invite-coordinator-web =
    La même invitation pour un coordinateur de l'organisation **{ $organisation }**, dans le navigateur. Elle fonctionne une fois, jusqu'au { $until } :

    { $link }
invite-no-way =
    Il n'y a pas encore de lien que d'autres pourraient ouvrir : ni Telegram ni une adresse web publique ne sont configurés, et une adresse de cette seule machine (http://127.0.0.1) ne mène personne d'autre nulle part.

    La personne qui fait fonctionner cet assistant donne à VADEMECUM_PUBLIC_URL l'adresse sous laquelle il est joignable, par exemple https://vademecum.example.org, et le redémarre.
invite-over = Cette invitation ne fonctionne pas (ou plus). Demandes-en une nouvelle à la personne qui te l'a donnée. Tu peux toujours me poser des questions sur la mobilité : /help

# Entrer.
join-cohort-ask = **{ $organisation }** t'invite dans le groupe **{ $cohort }**.
join-cohort-sees = Tes coordinateurs voient que tu l'as rejoint, sous quel nom, où tu en es de ta liste de contrôle, et si leurs messages te sont parvenus et ont été lus. Ils ne voient pas ce que tu me demandes : ils en voient seulement les sujets sur lesquels au moins cinq personnes ont posé des questions, sans les mots ni les noms. /privacy en dit plus.
join-cohort-already = Tu fais déjà partie du groupe **{ $cohort }** de l'organisation **{ $organisation }**. /mygroup montre tes groupes.
join-cohort-done = Tu fais partie du groupe **{ $cohort }** de l'organisation **{ $organisation }**. /mygroup montre tes groupes et te permet de les quitter. Avec /mobility, tu crées ton séjour et tu reçois une liste de contrôle pour lui.
join-coordinator-ask = Vous êtes invité à coordonner les mobilités de l'organisation **{ $organisation }**.
join-coordinator-sees = En tant que coordinateur, vous voyez qui fait partie des groupes de votre organisation et où en sont leurs membres, et vous pouvez leur écrire. Ce que vous faites est inscrit dans un journal.
join-coordinator-already = Vous coordonnez déjà **{ $organisation }** : /cohorts
join-coordinator-done = Vous coordonnez maintenant **{ $organisation }**. Commencez par /cohorts.
join-declined = D'accord, rien n'a changé. Le lien fonctionne tant qu'il est ouvert.
join-ask-name = Sous quel nom tes coordinateurs doivent-ils te voir ? Écris-le, ou continue sans nom.
join-button-no-name = Continuer sans nom
join-name-right = Tes coordinateurs verront ce nom : **{ $name }**. Est-il juste ?
join-button-name-yes = Oui, c'est mon nom
join-button-name-other = Non, un autre nom
join-name-unread = Cela ne ressemble pas à un nom. Merci d'écrire seulement le nom, ou de continuer sans nom.
waiting-stopped = D'accord, je n'attends plus cela.
join-ask-coordinator-name = Sous quel nom agissez-vous comme coordinateur ? Les personnes voient qui les invite, et le journal dit qui a fait quoi. Écrivez-le.
join-coordinator-name-right = Vous agissez sous ce nom : **{ $name }**. Est-il juste ?
join-coordinator-named = Votre nom ici est maintenant **{ $name }**.
join-named = Tes coordinateurs te voient sous le nom **{ $name }**.
mygroup-seen-as = On t'y voit sous le nom **{ $name }**.
mygroup-button-name = Changer mon nom
join-button-learner = Le rejoindre comme apprenant
join-button-staff = Le rejoindre comme membre du personnel
join-button-accompanying = Le rejoindre comme accompagnateur
join-button-coordinator = Oui, je coordonne
join-button-no = Non, merci
mygroup-title = {""}**Tes groupes**
mygroup-none = Tu ne fais partie d'aucun groupe. Ton coordinateur peut te donner un lien ou un code QR.
mygroup-line = {""}**{ $cohort }** ({ $organisation }), comme { $role }
mygroup-leave-sure = Quitter **{ $cohort }** ? Ses coordinateurs ne verront plus où tu en es et ne pourront plus t'écrire. Ta liste de contrôle reste.
mygroup-left = Tu as quitté **{ $cohort }**.
mygroup-button-leave = Quitter { $name }
mygroup-button-leave-yes = Oui, quitter

# Les listes.
roster-title = {""}**La liste du groupe { $name }** : { $count ->
    [one] une personne
   *[other] { $count } personnes
}, dont { $joined } dans le groupe. Appuyez sur un numéro pour dire qui est quelqu'un ou pour le retirer de la liste.
roster-none = **{ $name }** n'a pas de liste. Importez un tableau (CSV ou Excel) et vous verrez qui n'a pas encore rejoint le groupe.
roster-joined = dans le groupe
roster-not-joined = pas encore dans le groupe
roster-button-import = Importer un fichier
roster-button-export = En fichier
roster-button-take = Oui, importer
roster-button-tie = Qui est-ce ?
roster-button-drop = Retirer de la liste
roster-ask-file =
    Envoyez la liste du groupe **{ $name }** dans un fichier : CSV ou Excel (.xlsx), 500 personnes au plus, une par ligne.

    La première ligne nomme les colonnes : nom (nécessaire), rôle, langue, destination, début, fin, référence. Des dates comme 2027-05-03 ou 3/5/2027. Vous verrez ce qui changerait avant que quoi que ce soit change. Une liste vide à remplir accompagne ce message.
roster-empty = Il n'y a personne dans ce fichier. Envoyez-en un autre.
roster-not-a-table = Ce n'est ni du CSV ni un fichier Excel (.xlsx). Enregistrez le tableau sous l'une de ces formes et envoyez-le à nouveau.
roster-no-name-column = La première ligne du tableau n'a pas de colonne « nom ». Ajoutez-en une et envoyez le fichier à nouveau.
roster-too-many = Le tableau a plus de { $limit } lignes. Envoyez-le en plusieurs parties.
roster-wrong-title = { $count ->
    [one] Une chose ne va pas dans ce fichier, donc rien n'a été importé. Corrigez-la et envoyez le fichier à nouveau.
   *[other] { $count } choses ne vont pas dans ce fichier, donc rien n'a été importé. Corrigez-les et envoyez le fichier à nouveau.
}
roster-wrong-line = Ligne { $number }, { $column } : « { $value } » { $why }
roster-wrong-more = … et { $count } de plus.
roster-wrong-no-name = – il manque un nom
roster-wrong-too-long = est trop long
roster-wrong-role = n'est rien de cela : apprenant, personnel, accompagnateur
roster-wrong-language = n'est pas une langue ; utilisez un code comme fr ou es
roster-wrong-date = n'est pas une date ; écrivez 2027-05-03 ou 3/5/2027
roster-wrong-order = est avant le début
roster-wrong-twice = y figure deux fois
roster-column-name = nom
roster-column-role = rôle
roster-column-language = langue
roster-column-destination = destination
roster-column-starts-on = début
roster-column-ends-on = fin
roster-column-reference = référence
roster-preview-title = {""}**{ $name }** : { $count ->
    [one] une ligne a été lue sans erreur.
   *[other] { $count } lignes ont été lues sans erreur.
} Rien n'est encore importé.
roster-preview-new = { $count ->
    [one] { $count } nouvelle
   *[other] { $count } nouvelles
}
roster-preview-changed = { $count ->
    [one] { $count } modifiée
   *[other] { $count } modifiées
}
roster-preview-same = { $count } comme avant
roster-preview-absent = { $count } sur la liste jusqu'ici et pas dans le fichier ; elles y restent
roster-preview-first = Elle commence par :
roster-preview-more = … et { $count } de plus
roster-preview-unknown = Colonnes laissées de côté : { $names }
roster-taken = { $count ->
    [one] Une ligne est importée dans la liste du groupe **{ $name }**.
   *[other] { $count } lignes sont importées dans la liste du groupe **{ $name }**.
}
roster-exported = **{ $name }** en fichier : qui est attendu, qui a rejoint le groupe, où en est chacun.
roster-tie-whom = Parmi les personnes du groupe, qui est **{ $name }** ?
roster-tie-nobody = Toutes les personnes du groupe sont déjà sur la liste.
roster-tied = **{ $name }** est reconnu.
roster-dropped = **{ $name }** n'est plus sur la liste.
upload-too-large = Ce fichier dépasse { $limit } Mo. Envoyez-en un plus petit.
upload-not-fetched = Je n'ai pas pu obtenir ce fichier. Envoyez-le à nouveau.

# Pour les administrateurs.
organisations-title = { $count ->
    [one] {""}**Une organisation**
   *[other] {""}**{ $count } organisations**
}
organisations-none = Il n'y a pas encore d'organisation. Créez-en une, puis invitez son coordinateur.
organisations-line = {""}**{ $name }** : { $coordinators ->
    [0] aucun coordinateur
    [one] un coordinateur
   *[other] { $coordinators } coordinateurs
}, { $cohorts ->
    [0] aucun groupe
    [one] un groupe
   *[other] { $cohorts } groupes
}
organisations-ask-name = Comment s'appelle l'organisation ? Écrivez son nom.
organisations-ask-new-name = Comment **{ $name }** doit-elle s'appeler désormais ? Écrivez le nom.
organisations-name-taken = Il y a déjà une organisation **{ $name }**. Écrivez un autre nom.
organisations-created = L'organisation **{ $name }** existe maintenant. Ouvrez-la dans /organisations pour inviter son coordinateur.
organisations-renamed = L'organisation s'appelle maintenant **{ $name }**.
organisations-card-title = {""}**{ $name }**, { $cohorts ->
    [0] pas encore de groupe
    [one] un groupe
   *[other] { $cohorts } groupes
}
organisations-nobody = Personne ne la coordonne encore.
organisations-coordinator = {""}**{ $name }** ({ $channel }), coordinateur depuis le { $since }
organisations-invitation = lien { $number }, créé le { $made }, ouvert jusqu'au { $until }, pas encore utilisé
organisations-me = Vous coordonnez maintenant **{ $name }** : /cohorts
organisations-end-sure = Retirer à **{ $name }** le droit de coordonner **{ $organisation }** ? Cette personne en est prévenue et, dès ce moment, elle ne peut plus voir ses groupes ni leur écrire.
organisations-ended = **{ $name }** n'y est plus coordinateur. Cette personne en est prévenue.
organisations-end-notice = Vous ne coordonnez plus **{ $organisation }** : un administrateur de cet assistant a mis fin à ce droit. Si vous ne vous y attendiez pas, demandez à votre organisation.
organisations-button-end-yes = Oui, le retirer
organisations-button-name = Dire mon nom
organisations-no-name = Vous n'avez pas encore de nom ici, le journal ne peut donc pas dire qui a fait quoi.
organisations-button-new = Nouvelle organisation
organisations-button-invite = Inviter un coordinateur
organisations-button-me = Je la coordonne aussi
organisations-button-end = Retirer le droit : { $name }
organisations-button-all = ‹ Toutes les organisations
audit-title = {""}**Ce que les administrateurs et les coordinateurs ont fait**, le plus récent d'abord
audit-none = Rien (de plus) ne figure dans le journal.
audit-program = l'assistant lui-même
audit-erased = quelqu'un qui a effacé ses données
audit-no-name = quelqu'un sans nom ({ $channel })
audit-button-older = Plus anciens ›
invite-copy = Copier le lien
