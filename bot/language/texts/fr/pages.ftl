# La page des coordinateurs.

page-no-address = La page n'a pas d'adresse ici. La personne qui fait fonctionner cet assistant en donne une : VADEMECUM_PUBLIC_URL=https://…
page-sign-in-link =
    Connectez-vous ici à la page des coordinateurs :

    { $link }

    Le lien est valable { $minutes } minutes et fonctionne une fois. Gardez-le pour vous : qui l'ouvre agit en votre nom.
page-title = Vademecum pour les coordinateurs
page-skip = Aller au contenu
page-sections = Rubriques
page-sign-out = Se déconnecter
page-sign-in = Se connecter
page-sign-in-title = Se connecter
page-sign-in-as = Vous vous connectez comme quelqu'un qui répond pour :
page-sign-in-how = Cela fonctionne une fois. Vous restez connecté sur cet appareil pendant 12 heures, ou jusqu'à ce que vous vous déconnectiez.
page-outside-title = Connectez-vous
page-outside = Cette page est pour les coordinateurs. Pour entrer, écrivez /web à l'assistant dans le chat où vous le connaissez : il vous envoie un lien valable dix minutes.
page-to-chat = Vers le chat
page-not-there-title = Cette page n'existe pas
page-not-there = Elle a peut-être été archivée ou supprimée.
page-stale-title = Essayez à nouveau
page-stale = Ce formulaire venait d'une autre session. Rien n'a été modifié. Revenez en arrière, rechargez la page et essayez à nouveau.
page-too-large-title = C'est trop grand
page-too-large = Le fichier est trop grand. Rien n'a été modifié.
page-nav-home = Vue d'ensemble
page-nav-cohorts = Groupes
page-nav-announcements = Annonces
page-nav-inbox = Questions
page-nav-gaps = Lacunes
page-pages = Pages
page-page-of = page { $page } sur { $pages }
page-newer = Précédente
page-older = Suivante

page-note-saved = Enregistré.
page-changed-meanwhile = Quelqu'un d'autre a modifié ce brouillon entre-temps, le vôtre n'est donc pas enregistré. Ce que vous avez écrit est ci-dessous : si vous l'enregistrez maintenant, il remplace l'autre.
page-changed-not-dropped = Quelqu'un d'autre a modifié ce brouillon entre-temps, il est donc encore là. Regardez-le encore une fois.
page-unsaved = Ce que vous avez écrit est ci-dessous et n'est pas encore enregistré.
page-forget = Supprimer ce qui n'est pas enregistré
page-note-sent = C'est en route. La réponse reviendra ici.
page-note-taken = Vous l'avez prise en charge. Les autres le voient.
page-note-left = Rendue. Les autres en sont prévenus.
page-note-closed = Close.
page-note-created = Créé.
page-note-imported = La liste a été importée.
page-note-archived = Archivé. Le groupe peut être rétabli ci-dessous.
page-note-restored = Le groupe est rétabli, avec ses membres.
page-note-done = C'est fait. Voici où elle en est.
page-note-copy = Elle est en route vers vous, là où vous écrivez à l'assistant. Personne d'autre ne la reçoit.
page-note-corrected = Corrigée. Les personnes qui l'ont voient le nouveau texte ; celles qui avaient confirmé l'ancien en sont prévenues.
page-note-moved = Elle a maintenant un autre moment d'envoi.
page-note-again = Elle est envoyée à nouveau.
page-note-named = Merci. Ce que vous faites ici porte maintenant votre nom.
page-note-revoked = Le lien ne fonctionne plus.
page-note-dropped = Le brouillon est supprimé.
page-name-taken = Il y a déjà un groupe de ce nom.
page-tick-first = Rien n'a été fait : cochez d'abord la case.
page-choose-first = Choisissez d'abord vers où.
page-file-missing = Choisissez un fichier.

page-home-title = Vue d'ensemble
page-home-inbox = { $waiting } en attente de quelqu'un, { $mine } pour vous
page-home-cohorts = { $count ->
    [0] aucun groupe
    [one] un groupe
   *[other] { $count } groupes
}, { $people ->
    [0] aucun membre
    [one] une personne
   *[other] { $people } personnes
}
page-home-announcements = { $count ->
    [0] aucun envoi en cours
    [one] une en cours d'envoi ou en attente
   *[other] { $count } en cours d'envoi ou en attente
}
page-home-gaps = Ce que l'on demande et à quoi le guide ne répond pas
page-home-ready = Qui est prêt ?

page-no-cohorts = Il n'y a pas encore de groupe.
page-no-members = Personne ne l'a encore rejoint.
page-new-cohort = Un nouveau groupe
page-cohort-name = Nom du groupe
page-create = Créer
page-look = Voir
page-readiness = Préparation
page-readiness-of = Préparation : { $name }
page-export = En fichier (CSV)
page-members = Membres : { $count }
page-change = Modifier
page-change-of = Modifier : { $name }
page-move-to = Déplacer vers
page-move = Déplacer
page-remove = Retirer
page-remove-sure = Oui, retirer { $name } du groupe
page-invite = Inviter des personnes
page-invite-how = Un lien, et le même en code QR, permet de rejoindre ce groupe. Vous le voyez après sa création, dans ce navigateur, jusqu'à ce que vous vous déconnectiez.
page-invite-new = Créer un lien
page-invite-line = Créé le { $made }, valable jusqu'au { $until }, { $count ->
    [0] personne n'a rejoint le groupe grâce à lui
    [one] une personne a rejoint le groupe grâce à lui
   *[other] { $count } personnes ont rejoint le groupe grâce à lui
}
page-invite-once = Copiez-le, ou imprimez le code. Personne d'autre ne peut le voir ici, et vous le pouvez jusqu'à ce que vous vous déconnectiez. Il est valable jusqu'au { $until }.
page-no-public-address = Il n'y a pas de lien pour le web : cet assistant n'a pas d'adresse que d'autres puissent atteindre. La personne qui le fait fonctionner en donne une : VADEMECUM_PUBLIC_URL=https://…
page-revoke = Le retirer
page-revoke-of = Retirer le lien créé le { $made }
page-way-telegram = Dans Telegram
page-way-web = Sur le web
page-code = Code QR de l'adresse ci-dessus
page-roster = Liste des participants
page-roster-how = Un fichier CSV ou XLSX avec une ligne de titre. Colonnes : nom, rôle, langue, destination, début, fin, référence ; seul le nom est nécessaire.
page-roster-file = Fichier
page-roster-read = Lire le fichier
page-roster-preview = Ce que le fichier changerait
page-roster-take = L'importer
page-roster-unknown = Ces colonnes ne veulent rien dire ici et sont laissées de côté : { $names }
page-leave-it = Laisser tel quel
page-expected = { $count ->
    [one] Une personne de la liste n'a pas encore rejoint le groupe :
   *[other] { $count } personnes de la liste n'ont pas encore rejoint le groupe :
}
page-settings = Nom, et archivage
page-rename = Renommer
page-archive = Archiver le groupe
page-archive-sure = Oui, l'archiver { $count ->
    [0] (il est sans membre)
    [one] avec son membre
   *[other] avec ses { $count } membres
}. Il peut être rétabli plus tard.
page-yes = oui
page-no-blocked = non : bloqué
page-col-cohort = Groupe
page-col-organisation = Organisation
page-col-members = Membres
page-col-readiness = Préparation
page-col-name = Nom
page-col-role = Rôle
page-col-done = Faits
page-col-of = Sur
page-col-state = État
page-col-destination = Destination
page-col-reachable = Joignable
page-col-change = Modifier
page-col-start = Début
page-col-end = Fin
page-col-number = N°
page-col-text = Texte
page-col-question = Question
page-col-asked = Nombre de fois
page-col-when = Quand
page-col-why = Pourquoi
page-chart = Combien de points de la liste de contrôle avant le départ chaque personne a faits ; le tableau ci-dessous dit la même chose.
page-as-table = En tableau
page-state-ready = prêt
page-state-under-way = en cours
page-state-not-begun = pas commencé
page-state-no-checklist = encore sans liste de contrôle

page-announcement = Annonce
page-new-announcement = Écrire une annonce
page-new-announcement-for = Écrire une annonce pour { $office }
page-no-announcements = Rien n'a encore été annoncé.
page-no-text = (pas encore de texte)
page-draft = Brouillon
page-audience-now = destinataires : { $count }, laissés de côté : { $out }
page-texts = Texte
page-text-how = { $limit } caractères au plus. Le gras (deux astérisques de chaque côté), les listes (des lignes qui commencent par un tiret) et les liens sont possibles.
page-text-in = Texte ({ $name })
page-file = Image ou document ({ $limit } Mo au plus)
page-file-now = L'accompagne : { $name }
page-file-away = Retirer le fichier
page-who = Qui la reçoit
page-who-how = Groupes :
page-any = peu importe
page-country = Pays de destination
page-departs-from = Départ à partir du
page-departs-until = Départ jusqu'au
page-not-ready = Seulement les personnes pas encore prêtes
page-unread = Seulement les personnes qui n'ont pas confirmé l'annonce n°
page-how = Comment
page-ask-read = Demander de confirmer la lecture
page-urgent = Urgente : aussi la nuit, et pour les personnes qui ne veulent pas d'annonces
page-preview = Aperçu
page-save = Enregistrer
page-drop = Supprimer le brouillon
page-drop-sure = Oui, le supprimer
page-later = À un autre moment
page-at = Jour et heure
page-at-how = Dans votre fuseau horaire ({ $zone }). Par exemple « demain à 9:00 » ou « 3 décembre à 18:30 ». Vous voyez le moment avant que quoi que ce soit soit programmé.
page-at-button = Voir
page-progress = { $done } faits sur { $audience }
page-correct = Corriger le texte ({ $name })
page-correct-title = Corriger le texte
page-correct-text = Nouveau texte
page-correct-look = Le regarder d'abord
page-correct-sure = Oui, le mettre partout à la place de l'ancien
page-correct-send = Corriger

page-send = L'envoyer
page-schedule = { $count ->
    [one] La programmer pour une personne
   *[other] La programmer pour { $count } personnes
}
page-tick-urgent = Rien n'a été envoyé : l'annonce est marquée comme urgente. Cochez la case qui le dit, ou modifiez le brouillon.
page-file-picture = L'accompagne : { $name }
page-sure-title = Veuillez confirmer
page-move-sure = Oui, à ce moment-là
page-missing-title = Qui ne l'a pas reçue

page-contact = Contact d'urgence
page-contact-how = Qui les membres de ce groupe appellent quand il se passe quelque chose à l'étranger. Ils le voient dans leur liste de contrôle, sur papier et quand ils disent à l'assistant qu'ils ont besoin d'aide. Eux seuls et vos coordinateurs le voient.
page-contact-none = Ce groupe n'a pas encore de contact d'urgence.
page-contact-name = Nom de la personne
page-contact-phone = Numéro de téléphone, avec l'indicatif du pays
page-contact-phone-how = Par exemple +351 912 345 678. On l'appelle de l'étranger.
page-contact-note = Que savoir avant d'appeler (heures, langues)
page-contact-save = Enregistrer le contact
page-away = Archivés
page-restore = Le rétablir
page-restore-of = Rétablir { $name }
page-restore-name-taken = Un autre groupe a maintenant ce nom. Renommez-le d'abord, puis rétablissez celui-ci.

page-name-title = Votre nom, s'il vous plaît
page-name-how = Ce que vous faites ici est inscrit dans un journal sous votre nom, et les personnes voient qui les invite. Écrivez le nom sous lequel elles vous connaissent.
page-name = Votre nom
page-name-take = Continuer

page-lists = Listes
page-inbox-empty = Rien ici.
page-case = Question
page-case-more = Que faire d'autre
page-answer = Réponse
page-answer-text = Vos mots
page-answer-kind = De quoi s'agit-il ?
page-kind-answer = La réponse
page-kind-ask = Une demande de précision
page-answer-look = La regarder d'abord
page-answer-preview = Voici ce qui sera lu :
page-answer-send = L'envoyer
page-curate-goes-on = La réponse pour tous est commencée. Dans le chat, /curate la continue. Votre prochain message y dit d'où vient la réponse : l'adresse d'une page, ou une règle du guide.

page-gaps-how = Ce qui a été demandé et à quoi le guide n'a pas répondu, regroupé par sens : seulement si les personnes étaient d'accord, ou si au moins trois personnes ont demandé la même chose. Aucun nom n'apparaît ici, et les données personnelles sont retirées. Pour écrire une réponse, utilisez /gaps dans le chat.
page-gaps-none = Il n'y a pas de lacunes.
page-gaps-count = { $count ->
    [one] Une lacune
   *[other] { $count } lacunes
}, { $asked ->
    [one] une question
   *[other] { $asked } questions
}.
page-gaps-review = { $count ->
    [one] Une réponse attend votre relecture : /curated dans le chat.
   *[other] { $count } réponses attendent votre relecture : /curated dans le chat.
}
page-topics-how = Ce que les personnes de votre organisation demandent et à quoi le guide ne répond pas, par sujets. Un sujet apparaît quand { $fewest } personnes ont posé des questions sur lui. Les mots et les noms des personnes n'apparaissent pas ici.
page-col-topic = Sujet
page-col-people = Personnes
