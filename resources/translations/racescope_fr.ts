<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>ClusterPainter</name>
    <message>
        <source>★ %1</source>
        <translation>★ %1</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>global ✓</source>
        <translation>global ✓</translation>
    </message>
    <message>
        <source>in base</source>
        <translation>base</translation>
    </message>
    <message>
        <source>%1 hidden</source>
        <translation>%1, masqué</translation>
    </message>
    <message>
        <source>No message is in flight</source>
        <translation>Aucun message en transit</translation>
    </message>
    <message numerus="yes">
        <source>%n messages in flight, oldest first</source>
        <translation>
            <numerusform>%n message en transit</numerusform>
            <numerusform>%n messages en transit, du plus ancien au plus récent</numerusform>
        </translation>
    </message>
    <message>
        <source>✂ %1</source>
        <translation>✂ %1</translation>
    </message>
    <message>
        <source>No client has read or written yet</source>
        <translation>Aucun client n’a encore lu ni écrit</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
</context>
<context>
    <name>ClusterWords</name>
    <message>
        <source>nobody</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>unassigned</source>
        <translation>non attribuée</translation>
    </message>
    <message>
        <source>initialising</source>
        <translation>en initialisation</translation>
    </message>
    <message>
        <source>replica</source>
        <translation>réplica</translation>
    </message>
    <message>
        <source>primary</source>
        <translation>primaire</translation>
    </message>
    <message>
        <source>down</source>
        <translation>arrêté</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>fermée</translation>
    </message>
    <message>
        <source>recovering</source>
        <translation>en récupération</translation>
    </message>
    <message>
        <source>term %1</source>
        <translation>term %1</translation>
    </message>
    <message>
        <source>local %1 · global %2</source>
        <translation>local %1 · global %2</translation>
    </message>
    <message>
        <source>%1 waits: %2</source>
        <translation>%1 attend&#xa0;: %2</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>version %1</translation>
    </message>
    <message>
        <source>old: primary %1</source>
        <translation>périmé&#xa0;: %1 prim.</translation>
    </message>
    <message>
        <source>knows: primary %1</source>
        <translation>primaire&#xa0;: %1</translation>
    </message>
    <message>
        <source>in sync %1</source>
        <translation>synchro %1</translation>
    </message>
    <message>
        <source>no master: no writes</source>
        <translation>pas de maître&#xa0;: pas d’écriture</translation>
    </message>
    <message>
        <source>counts %1</source>
        <translation>compte %1</translation>
    </message>
    <message>
        <source> M(%1)</source>
        <translation> M(%1)</translation>
    </message>
    <message>
        <source>queued: %1</source>
        <translation>en file&#xa0;: %1</translation>
    </message>
    <message>
        <source>✂ from %1</source>
        <translation>✂ de %1</translation>
    </message>
    <message>
        <source>Master: term %1, cluster state %2, in sync %3</source>
        <translation>Maître&#xa0;: term %1, état du cluster %2, synchronisées %3</translation>
    </message>
    <message>
        <source>%1: no answer came</source>
        <translation>%1&#xa0;: aucune réponse reçue</translation>
    </message>
    <message>
        <source>%1: refused</source>
        <translation>%1&#xa0;: refus</translation>
    </message>
    <message>
        <source>%1: done, local checkpoint %2</source>
        <translation>%1&#xa0;: fait, checkpoint local %2</translation>
    </message>
    <message>
        <source>%1 · term %2</source>
        <translation>%1 · term %2</translation>
    </message>
    <message>
        <source>holds %1 from %2 · </source>
        <translation>détient %1 de %2 · </translation>
    </message>
    <message>
        <source>last write: %1 · </source>
        <translation>dernière écriture&#xa0;: %1 · </translation>
    </message>
    <message>
        <source>In flight: %1</source>
        <translation>En transit&#xa0;: %1</translation>
    </message>
    <message>
        <source>Cut off: %1</source>
        <translation>Coupé&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 t%2</source>
        <translation>%1 t%2</translation>
    </message>
</context>
<context>
    <name>MergeModel</name>
    <message>
        <source>(not there)</source>
        <translation>(absent)</translation>
    </message>
</context>
<context>
    <name>racescope::Actions</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;New race…</source>
        <translation>&amp;Nouvelle course…</translation>
    </message>
    <message>
        <source>Choose a race from the built-in scenarios</source>
        <translation>Choisir une course parmi les scénarios intégrés</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>Open a session, a scenario or a recorded history</source>
        <translation>Ouvrir une session, un scénario ou un historique enregistré</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>Save the session: documents, history, timeline, conflicts, verdict</source>
        <translation>Enregistrer la session&#xa0;: documents, historique, chronologie, conflits, verdict</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Enregistrer &amp;sous…</translation>
    </message>
    <message>
        <source>Save the session as another file</source>
        <translation>Enregistrer la session dans un autre fichier</translation>
    </message>
    <message>
        <source>Save sc&amp;enario as…</source>
        <translation>Enregistrer le scén&amp;ario sous…</translation>
    </message>
    <message>
        <source>Save what the workers do as a scenario file, without what happened</source>
        <translation>Enregistrer dans un fichier de scénario ce que font les workers, sans ce qui s’est passé</translation>
    </message>
    <message>
        <source>Export &amp;conflicts…</source>
        <translation>Exporter les con&amp;flits…</translation>
    </message>
    <message>
        <source>Write the conflict log as NDJSON, CSV or Markdown</source>
        <translation>Écrire le journal des conflits en NDJSON, CSV ou Markdown</translation>
    </message>
    <message>
        <source>Export &amp;picture…</source>
        <translation>Exporter une &amp;image…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>Stop the race and leave</source>
        <translation>Arrêter la course et quitter</translation>
    </message>
    <message>
        <source>Copy conflicts as &amp;NDJSON</source>
        <translation>Copier les conflits en &amp;NDJSON</translation>
    </message>
    <message>
        <source>The selected conflicts, or all that are shown</source>
        <translation>Les conflits sélectionnés ou tous ceux qui sont affichés</translation>
    </message>
    <message>
        <source>Copy conflicts as &amp;CSV</source>
        <translation>Copier les conflits en &amp;CSV</translation>
    </message>
    <message>
        <source>Copy conflicts as &amp;Markdown</source>
        <translation>Copier les conflits en &amp;Markdown</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtrer</translation>
    </message>
    <message>
        <source>Filter all views by worker, document, status and more</source>
        <translation>Filtrer toutes les vues par worker, document, statut et plus encore</translation>
    </message>
    <message>
        <source>C&amp;lear selection</source>
        <translation>&amp;Tout désélectionner</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>Ne rien sélectionner</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lancer</translation>
    </message>
    <message>
        <source>Start, pause or resume the race</source>
        <translation>Lancer la course, la suspendre ou la reprendre</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Arrêter</translation>
    </message>
    <message>
        <source>End the race</source>
        <translation>Mettre fin à la course</translation>
    </message>
    <message>
        <source>Race &amp;on</source>
        <translation>C&amp;ontinuer la course</translation>
    </message>
    <message>
        <source>Run the same workers once more on the documents as they are now</source>
        <translation>Relancer les mêmes workers sur les documents tels qu’ils sont maintenant</translation>
    </message>
    <message>
        <source>Spawn &amp;workers…</source>
        <translation>Ajouter des &amp;workers…</translation>
    </message>
    <message>
        <source>Send more workers into the race</source>
        <translation>Envoyer d’autres workers dans la course</translation>
    </message>
    <message>
        <source>Re&amp;move a worker</source>
        <translation>Retirer &amp;un worker</translation>
    </message>
    <message>
        <source>The newest worker leaves after its current update</source>
        <translation>Le worker le plus récent part après sa mise à jour en cours</translation>
    </message>
    <message>
        <source>&amp;Bump term</source>
        <translation>Incrémenter le ter&amp;m</translation>
    </message>
    <message>
        <source>A new primary takes over: the primary term grows by one</source>
        <translation>Un nouveau primaire prend le relais&#xa0;: le primary term augmente de un</translation>
    </message>
    <message>
        <source>S&amp;lower</source>
        <translation>Ralen&amp;tir</translation>
    </message>
    <message>
        <source>Slow the race down</source>
        <translation>Ralentir la course</translation>
    </message>
    <message>
        <source>&amp;Faster</source>
        <translation>A&amp;ccélérer</translation>
    </message>
    <message>
        <source>Speed the race up</source>
        <translation>Accélérer la course</translation>
    </message>
    <message>
        <source>&amp;Judge everything</source>
        <translation>&amp;Juger tout</translation>
    </message>
    <message>
        <source>Judge the whole history recorded so far</source>
        <translation>Juger tout l’historique enregistré jusqu’ici</translation>
    </message>
    <message>
        <source>&amp;Follow</source>
        <translation>&amp;Suivre</translation>
    </message>
    <message>
        <source>Keep the newest events in sight</source>
        <translation>Garder en vue les événements les plus récents</translation>
    </message>
    <message>
        <source>Show &amp;everything</source>
        <translation>&amp;Tout afficher</translation>
    </message>
    <message>
        <source>Zoom the timeline out to the whole race</source>
        <translation>Réduire la chronologie pour voir toute la course</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Zoom a&amp;vant</translation>
    </message>
    <message>
        <source>Zoom the timeline in</source>
        <translation>Agrandir la chronologie</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Zoom a&amp;rrière</translation>
    </message>
    <message>
        <source>Zoom the timeline out</source>
        <translation>Réduire la chronologie</translation>
    </message>
    <message>
        <source>Next &amp;conflict</source>
        <translation>&amp;Conflit suivant</translation>
    </message>
    <message>
        <source>Go to the next 409</source>
        <translation>Aller au 409 suivant</translation>
    </message>
    <message>
        <source>&amp;Previous conflict</source>
        <translation>Conflit &amp;précédent</translation>
    </message>
    <message>
        <source>Go to the 409 before</source>
        <translation>Aller au 409 précédent</translation>
    </message>
    <message>
        <source>Next &amp;lost update</source>
        <translation>Prochaine &amp;mise à jour perdue</translation>
    </message>
    <message>
        <source>Go to the next lost update</source>
        <translation>Aller à la prochaine mise à jour perdue</translation>
    </message>
    <message>
        <source>To c&amp;ause</source>
        <translation>Vers la c&amp;ause</translation>
    </message>
    <message>
        <source>From a 409 to the write that won, from a write to its read</source>
        <translation>D’un 409 à l’écriture qui a gagné, d’une écriture à sa lecture</translation>
    </message>
    <message>
        <source>&amp;To effect</source>
        <translation>Vers l’e&amp;ffet</translation>
    </message>
    <message>
        <source>From a read to its write, from a write to the conflict it caused</source>
        <translation>D’une lecture à son écriture, d’une écriture au conflit qu’elle a causé</translation>
    </message>
    <message>
        <source>Ne&amp;xt pane</source>
        <translation>Panneau s&amp;uivant</translation>
    </message>
    <message>
        <source>Move the keyboard to the next pane</source>
        <translation>Amener le clavier au panneau suivant</translation>
    </message>
    <message>
        <source>Pre&amp;vious pane</source>
        <translation>Panneau précé&amp;dent</translation>
    </message>
    <message>
        <source>Move the keyboard to the pane before</source>
        <translation>Amener le clavier au panneau précédent</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>Réinitialiser la d&amp;isposition</translation>
    </message>
    <message>
        <source>Put every pane back where it was</source>
        <translation>Remettre chaque panneau à sa place</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>P&amp;lein écran</translation>
    </message>
    <message>
        <source>Use the whole screen</source>
        <translation>Utiliser tout l’écran</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>Comme le &amp;bureau</translation>
    </message>
    <message>
        <source>Light or dark as the desktop is</source>
        <translation>Clair ou sombre, comme le bureau</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Couleurs claires</translation>
    </message>
    <message>
        <source>Da&amp;rk</source>
        <translation>&amp;Sombre</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Couleurs sombres</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>&amp;Clavier</translation>
    </message>
    <message>
        <source>All keys and what they do</source>
        <translation>Toutes les touches et ce qu’elles font</translation>
    </message>
    <message>
        <source>&amp;About Racescope</source>
        <translation>À &amp;propos de Racescope</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>Version et licence</translation>
    </message>
    <message>
        <source>&amp;Target…</source>
        <translation>Ci&amp;ble…</translation>
    </message>
    <message>
        <source>Race on the embedded store or on copies that fail over</source>
        <translation>Courir sur le store intégré ou sur des copies qui basculent</translation>
    </message>
    <message>
        <source>Write the view with the keyboard, or the one in front, as PNG, SVG or PDF</source>
        <translation>Écrire la vue qui a le clavier, sinon celle de devant, en PNG, SVG ou PDF</translation>
    </message>
    <message>
        <source>Cop&amp;y picture</source>
        <translation>Copier en tant &amp;qu’image</translation>
    </message>
    <message>
        <source>Copy the view with the keyboard, or the one in front, as a picture</source>
        <translation>Copier comme image la vue qui a le clavier, sinon celle de devant</translation>
    </message>
    <message>
        <source>C&amp;lose session</source>
        <translation>Fermer &amp;la session</translation>
    </message>
    <message>
        <source>Leave the session and go back to the start page</source>
        <translation>Quitter la session et revenir à la page d’accueil</translation>
    </message>
</context>
<context>
    <name>racescope::AnomalyTableModel</name>
    <message>
        <source>Token given twice</source>
        <translation>Jeton attribué deux fois</translation>
    </message>
    <message>
        <source>Token went back</source>
        <translation>Jeton revenu en arrière</translation>
    </message>
    <message>
        <source>Vanished by a fork</source>
        <translation>Disparue par bifurcation</translation>
    </message>
    <message>
        <source>Lost update</source>
        <translation>Mise à jour perdue</translation>
    </message>
    <message>
        <source>Skipped version</source>
        <translation>Version sautée</translation>
    </message>
    <message>
        <source>Phantom token</source>
        <translation>Jeton fantôme</translation>
    </message>
    <message>
        <source>Overwrote a live document</source>
        <translation>Document vivant écrasé</translation>
    </message>
    <message>
        <source>Changed a missing document</source>
        <translation>Document absent modifié</translation>
    </message>
    <message>
        <source>Read of a refused write</source>
        <translation>Lecture d’une écriture refusée</translation>
    </message>
    <message>
        <source>Phantom read</source>
        <translation>Lecture fantôme</translation>
    </message>
    <message>
        <source>Corrupt read</source>
        <translation>Lecture corrompue</translation>
    </message>
    <message>
        <source>Read from the future</source>
        <translation>Lecture venue du futur</translation>
    </message>
    <message>
        <source>Unjustified 409</source>
        <translation>409 injustifié</translation>
    </message>
    <message>
        <source>Own write not seen</source>
        <translation>Propre écriture non vue</translation>
    </message>
    <message>
        <source>Reads went back</source>
        <translation>Lectures revenues en arrière</translation>
    </message>
    <message>
        <source>Acknowledged write vanished</source>
        <translation>Écriture acquittée disparue</translation>
    </message>
    <message>
        <source>Stale read</source>
        <translation>Lecture périmée</translation>
    </message>
    <message>
        <source>Stale 409</source>
        <translation>409 périmé</translation>
    </message>
    <message>
        <source>Lost update, no guard</source>
        <translation>Mise à jour perdue, sans garde</translation>
    </message>
    <message>
        <source>Broken invariant</source>
        <translation>Invariant violé</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Constat</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Raison</translation>
    </message>
</context>
<context>
    <name>racescope::BlameTableModel</name>
    <message>
        <source>older than what was searched</source>
        <translation>avant ce qui a été parcouru</translation>
    </message>
    <message>
        <source>set by this operation</source>
        <translation>fixé par cette opération</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>Fixé par</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
</context>
<context>
    <name>racescope::BranchList</name>
    <message>
        <source>&amp;Name</source>
        <translation>No&amp;mmer</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>Compa&amp;rer</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>Branches</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Branche</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Leaves at</source>
        <translation>Part de</translation>
    </message>
    <message>
        <source>Columns of branches</source>
        <translation>Colonnes des branches</translation>
    </message>
    <message>
        <source>Going back and taking another step makes a branch; nothing is thrown away. Enter goes to its end, F2 names it.</source>
        <translation>Revenir en arrière et faire une autre étape crée une branche&#x202f;; rien n’est jeté. Entrée va à sa fin, F2 la nomme.</translation>
    </message>
    <message>
        <source>Name branch</source>
        <translation>Nommer la branche</translation>
    </message>
    <message>
        <source>Name the branch (B)</source>
        <translation>Nommer la branche (B)</translation>
    </message>
    <message>
        <source>Compare branches</source>
        <translation>Comparer les branches</translation>
    </message>
    <message>
        <source>Compare the selected branch with the current one</source>
        <translation>Comparer la branche sélectionnée à la branche actuelle</translation>
    </message>
    <message>
        <source>Delete branch</source>
        <translation>Supprimer la branche</translation>
    </message>
    <message>
        <source>Delete the branch and those that leave from it</source>
        <translation>Supprimer la branche et celles qui en partent</translation>
    </message>
    <message>
        <source>Comparison of branches</source>
        <translation>Comparaison de branches</translation>
    </message>
    <message>
        <source>current branch</source>
        <translation>branche actuelle</translation>
    </message>
</context>
<context>
    <name>racescope::CanvasCommands</name>
    <message>
        <source>Timeline: zoom in</source>
        <translation>Chronologie&#xa0;: zoom avant</translation>
    </message>
    <message>
        <source>See less time in more detail</source>
        <translation>Voir moins de temps, plus en détail</translation>
    </message>
    <message>
        <source>Timeline: zoom out</source>
        <translation>Chronologie&#xa0;: zoom arrière</translation>
    </message>
    <message>
        <source>See more time</source>
        <translation>Voir plus de temps</translation>
    </message>
    <message>
        <source>Timeline: pan left</source>
        <translation>Chronologie&#xa0;: défiler à gauche</translation>
    </message>
    <message>
        <source>Go back in time</source>
        <translation>Reculer dans le temps</translation>
    </message>
    <message>
        <source>Timeline: pan right</source>
        <translation>Chronologie&#xa0;: défiler à droite</translation>
    </message>
    <message>
        <source>Go on in time</source>
        <translation>Avancer dans le temps</translation>
    </message>
    <message>
        <source>Timeline: show everything</source>
        <translation>Chronologie&#xa0;: tout afficher</translation>
    </message>
    <message>
        <source>The whole race at once</source>
        <translation>Toute la course à la fois</translation>
    </message>
    <message>
        <source>Timeline: go to the start</source>
        <translation>Chronologie&#xa0;: aller au début</translation>
    </message>
    <message>
        <source>Where the recording begins</source>
        <translation>Là où commence l’enregistrement</translation>
    </message>
    <message>
        <source>Timeline: go to the newest and follow</source>
        <translation>Chronologie&#xa0;: aller au plus récent et suivre</translation>
    </message>
    <message>
        <source>Keep the newest events in sight</source>
        <translation>Garder en vue les événements les plus récents</translation>
    </message>
    <message>
        <source>Timeline: next event in the row</source>
        <translation>Chronologie&#xa0;: événement suivant de la ligne</translation>
    </message>
    <message>
        <source>Select the next event of this worker</source>
        <translation>Sélectionner l’événement suivant de ce worker</translation>
    </message>
    <message>
        <source>Timeline: previous event in the row</source>
        <translation>Chronologie&#xa0;: événement précédent de la ligne</translation>
    </message>
    <message>
        <source>Select the event before of this worker</source>
        <translation>Sélectionner l’événement précédent de ce worker</translation>
    </message>
    <message>
        <source>Timeline: to the cause</source>
        <translation>Chronologie&#xa0;: vers la cause</translation>
    </message>
    <message>
        <source>From a 409 to the write that won, from a write to its read</source>
        <translation>D’un 409 à l’écriture qui a gagné, d’une écriture à sa lecture</translation>
    </message>
    <message>
        <source>Timeline: to the effect</source>
        <translation>Chronologie&#xa0;: vers l’effet</translation>
    </message>
    <message>
        <source>From a read to its write, from a write to the conflict it caused</source>
        <translation>D’une lecture à son écriture, d’une écriture au conflit qu’elle a causé</translation>
    </message>
    <message>
        <source>Timeline: centre, then fit what is selected</source>
        <translation>Chronologie&#xa0;: centrer, puis ajuster la sélection</translation>
    </message>
    <message>
        <source>Once to bring it to the middle, again to zoom to it</source>
        <translation>Une fois pour l’amener au milieu, une autre pour zoomer dessus</translation>
    </message>
    <message>
        <source>Timeline: zoom back</source>
        <translation>Chronologie&#xa0;: zoom précédent</translation>
    </message>
    <message>
        <source>Show what was shown before the last zoom or jump</source>
        <translation>Montrer ce qui était affiché avant le dernier zoom ou saut</translation>
    </message>
    <message>
        <source>Timeline: zoom forward</source>
        <translation>Chronologie&#xa0;: zoom suivant</translation>
    </message>
    <message>
        <source>Undo a zoom back</source>
        <translation>Annuler un retour au zoom précédent</translation>
    </message>
    <message>
        <source>Timeline: next conflict</source>
        <translation>Chronologie&#xa0;: conflit suivant</translation>
    </message>
    <message>
        <source>Go to the next 409</source>
        <translation>Aller au 409 suivant</translation>
    </message>
    <message>
        <source>Timeline: previous conflict</source>
        <translation>Chronologie&#xa0;: conflit précédent</translation>
    </message>
    <message>
        <source>Go to the 409 before</source>
        <translation>Aller au 409 précédent</translation>
    </message>
    <message>
        <source>Timeline: next lost update</source>
        <translation>Chronologie&#xa0;: mise à jour perdue suivante</translation>
    </message>
    <message>
        <source>Go to the next lost update</source>
        <translation>Aller à la prochaine mise à jour perdue</translation>
    </message>
    <message>
        <source>Timeline: previous lost update</source>
        <translation>Chronologie&#xa0;: mise à jour perdue précédente</translation>
    </message>
    <message>
        <source>Go to the lost update before</source>
        <translation>Aller à la mise à jour perdue précédente</translation>
    </message>
    <message>
        <source>Timeline: range of what is selected</source>
        <translation>Chronologie&#xa0;: plage de la sélection</translation>
    </message>
    <message>
        <source>Select the time of the selected event</source>
        <translation>Sélectionner le temps de l’événement sélectionné</translation>
    </message>
    <message>
        <source>Timeline: row above</source>
        <translation>Chronologie&#xa0;: ligne du dessus</translation>
    </message>
    <message>
        <source>Select the row above</source>
        <translation>Sélectionner la ligne du dessus</translation>
    </message>
    <message>
        <source>Timeline: row below</source>
        <translation>Chronologie&#xa0;: ligne du dessous</translation>
    </message>
    <message>
        <source>Select the row below</source>
        <translation>Sélectionner la ligne du dessous</translation>
    </message>
    <message>
        <source>Timeline: show hidden rows</source>
        <translation>Chronologie&#xa0;: afficher les lignes masquées</translation>
    </message>
    <message>
        <source>Timeline: move the row up</source>
        <translation>Chronologie&#xa0;: monter la ligne</translation>
    </message>
    <message>
        <source>Timeline: move the row down</source>
        <translation>Chronologie&#xa0;: descendre la ligne</translation>
    </message>
    <message>
        <source>Timeline: details of the event</source>
        <translation>Chronologie&#xa0;: détails de l’événement</translation>
    </message>
    <message>
        <source>Everything about the selected event</source>
        <translation>Tout sur l’événement sélectionné</translation>
    </message>
    <message>
        <source>Timeline: step from the event</source>
        <translation>Chronologie&#xa0;: pas à pas à partir de l’événement</translation>
    </message>
    <message>
        <source>Open the race from the selected event on in the stepper</source>
        <translation>Ouvrir la course dans le pas à pas à partir de l’événement sélectionné</translation>
    </message>
    <message>
        <source>Timeline: hide the row</source>
        <translation>Chronologie : masquer la ligne</translation>
    </message>
    <message>
        <source>Take the selected row away</source>
        <translation>Retirer la ligne sélectionnée</translation>
    </message>
    <message>
        <source>What was hidden has its row again</source>
        <translation>Ce qui était masqué retrouve sa ligne</translation>
    </message>
    <message>
        <source>The selected row changes places with the one above</source>
        <translation>La ligne sélectionnée change de place avec celle du dessus</translation>
    </message>
    <message>
        <source>The selected row changes places with the one below</source>
        <translation>La ligne sélectionnée change de place avec celle du dessous</translation>
    </message>
    <message>
        <source>Timeline: pin or unpin the row</source>
        <translation>Chronologie : épingler ou désépingler la ligne</translation>
    </message>
    <message>
        <source>What is pinned stays at the top while the other rows are scrolled</source>
        <translation>Ce qui est épinglé reste en haut pendant que les autres lignes défilent</translation>
    </message>
    <message>
        <source>Timeline: row of the selected document</source>
        <translation>Chronologie : ligne du document sélectionné</translation>
    </message>
    <message>
        <source>Give the selected document a row, or hide it</source>
        <translation>Donner une ligne au document sélectionné, ou la masquer</translation>
    </message>
    <message>
        <source>Timeline: show or hide the counters</source>
        <translation>Chronologie : afficher ou masquer les compteurs</translation>
    </message>
    <message>
        <source>Commits and conflicts a second, and requests in flight</source>
        <translation>Commits et conflits par seconde, et requêtes en cours</translation>
    </message>
</context>
<context>
    <name>racescope::ChartsView</name>
    <message>
        <source>Writes a second</source>
        <translation>Écritures par seconde</translation>
    </message>
    <message>
        <source>Accepted and refused writes a second over the last minute</source>
        <translation>Écritures acceptées et refusées par seconde au cours de la dernière minute</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>secondes</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>acceptées</translation>
    </message>
    <message>
        <source>refused with 409</source>
        <translation>refusées par 409</translation>
    </message>
    <message>
        <source>lost updates</source>
        <translation>mises à jour perdues</translation>
    </message>
    <message>
        <source>Conflict rate in % of the writes</source>
        <translation>Taux de conflit en % des écritures</translation>
    </message>
    <message>
        <source>Share of the writes that were refused over the last minute</source>
        <translation>Part des écritures refusées au cours de la dernière minute</translation>
    </message>
    <message>
        <source>Now: %1 accepted, %2 refused with 409, conflict rate %3 %.</source>
        <translation>Acceptées&#xa0;: %1, 409&#xa0;: %2, taux de conflit&#xa0;: %3&#xa0;%.</translation>
    </message>
    <message>
        <source>No events yet. Run%1 to see how many writes a second are accepted and refused.</source>
        <extracomment>%1: the key in brackets with a space before it, such as &quot; (F5)&quot;, or nothing.</extracomment>
        <translation>Aucun événement. Lancez%1 pour voir les écritures acceptées et refusées.</translation>
    </message>
    <message>
        <source>conflict rate</source>
        <translation>taux de conflit</translation>
    </message>
    <message>
        <source>Nobody has written within the last second.</source>
        <translation>Personne n’a écrit pendant la dernière seconde.</translation>
    </message>
    <message>
        <source>Writes accepted in all: %1, refused with 409: %2, conflict rate: %3 %.</source>
        <translation>Écritures acceptées en tout&#xa0;: %1, refusées avec 409&#xa0;: %2, taux de conflit&#xa0;: %3&#xa0;%.</translation>
    </message>
    <message>
        <source>Only events that match the filter are counted.</source>
        <translation>Seuls les événements qui correspondent au filtre sont comptés.</translation>
    </message>
</context>
<context>
    <name>racescope::ClusterCanvas</name>
    <message>
        <source>Copy %1</source>
        <translation>Copie %1</translation>
    </message>
    <message>
        <source>&amp;Read from it</source>
        <translation>&amp;Lire depuis elle</translation>
    </message>
    <message>
        <source>&amp;Write by it</source>
        <translation>Éc&amp;rire par elle</translation>
    </message>
</context>
<context>
    <name>racescope::ClusterLab</name>
    <message>
        <source>own rules</source>
        <translation>règles personnelles</translation>
    </message>
    <message>
        <source>A stale token is accepted.</source>
        <translation>Un jeton périmé est accepté.</translation>
    </message>
    <message>
        <source>An acknowledged write vanishes.</source>
        <translation>Une écriture acquittée disparaît.</translation>
    </message>
    <message>
        <source>Copies show different documents when everything has arrived.</source>
        <translation>Les copies montrent des documents différents une fois que tout est arrivé.</translation>
    </message>
    <message>
        <source>There is no statement in that.</source>
        <translation>Il n’y a là aucune instruction.</translation>
    </message>
    <message numerus="yes">
        <source>The schedule is full: it holds %n statements. Go back, or open it anew.</source>
        <translation>
            <numerusform>L’ordonnancement est plein&#xa0;: il contient %n instruction. Revenez en arrière ou rouvrez-le.</numerusform>
            <numerusform>L’ordonnancement est plein&#xa0;: il contient %n instructions. Revenez en arrière ou rouvrez-le.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is not possible now under %2.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas possible actuellement sous %2.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Ligne %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>A schedule has 1 to %1 statements; this text has %2.</source>
        <translation>Un ordonnancement a de 1 à %1 instructions&#x202f;; ce texte en a %2.</translation>
    </message>
    <message>
        <source>Schedule from text</source>
        <translation>Ordonnancement depuis un texte</translation>
    </message>
    <message>
        <source>Random walk, seed %1</source>
        <translation>Marche aléatoire, graine %1</translation>
    </message>
    <message numerus="yes">
        <source>No schedule of a small group leads there under %1: all its %Ln states were seen.</source>
        <translation>
            <numerusform>Aucun ordonnancement d’un petit groupe n’y mène sous %1&#xa0;: son %Ln état a été vu.</numerusform>
            <numerusform>Aucun ordonnancement d’un petit groupe n’y mène sous %1&#xa0;: ses %Ln états ont tous été vus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No schedule of a small group was found that leads there under %1: %Ln states were seen, and there are more.</source>
        <translation>
            <numerusform>Aucun ordonnancement d’un petit groupe n’a été trouvé qui y mène sous %1&#xa0;: %Ln état a été vu, et il y en a d’autres.</numerusform>
            <numerusform>Aucun ordonnancement d’un petit groupe n’a été trouvé qui y mène sous %1&#xa0;: %Ln états ont été vus, et il y en a d’autres.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racescope::ClusterRaceDialog</name>
    <message>
        <source>Race in an inde&amp;x that is there already</source>
        <translation>Courir dans un inde&amp;x qui existe déjà</translation>
    </message>
    <message>
        <source>Race on a cluster</source>
        <translation>Course sur un cluster</translation>
    </message>
    <message>
        <source>The workers of this race send their requests to Elasticsearch or OpenSearch. The index they need (%1) is made there, and deleted when the race is over.</source>
        <translation>Les workers de cette course envoient leurs requêtes à Elasticsearch ou OpenSearch. L’index qu’il leur faut (%1) y est créé, et supprimé quand la course est finie.</translation>
    </message>
    <message>
        <source>Its documents are where the race begins; workers change them, and nothing is deleted</source>
        <translation>La course part de ses documents&#xa0;; les workers les modifient, et rien n’est supprimé</translation>
    </message>
    <message>
        <source>The index is not deleted after the race</source>
        <translation>L’index n’est pas supprimé après la course</translation>
    </message>
    <message>
        <source>&amp;Race there</source>
        <translation>Cou&amp;rir là-bas</translation>
    </message>
    <message>
        <source>Leave there what was &amp;made</source>
        <translation>Laisser là-&amp;bas ce qui a été créé</translation>
    </message>
</context>
<context>
    <name>racescope::ClusterView</name>
    <message>
        <source>Failover lab</source>
        <translation>Labo du basculement</translation>
    </message>
    <message>
        <source>Old way, new way and schedule</source>
        <translation>Ancienne méthode, nouvelle méthode et ordonnancement</translation>
    </message>
    <message>
        <source>No message is in flight.</source>
        <translation>Aucun message n’est en transit.</translation>
    </message>
    <message numerus="yes">
        <source>Copied: %n statements</source>
        <translation>
            <numerusform>%n instruction copiée</numerusform>
            <numerusform>%n instructions copiées</numerusform>
        </translation>
    </message>
    <message>
        <source>The clipboard holds no text. Copy a schedule first, such as: write A 100 red via N1</source>
        <translation>Le presse-papiers ne contient pas de texte. Copiez d’abord un ordonnancement, par exemple&#xa0;: write A 100 red via N1</translation>
    </message>
    <message>
        <source>Three copies of one shard. Choose a copy, then a key or its menu: read, write, cut it off, promote another.</source>
        <translation>Trois copies d’un même shard. Choisissez une copie, puis une touche ou son menu&#xa0;: lire, écrire, la couper, en promouvoir une autre.</translation>
    </message>
    <message>
        <source>Rules of your own: see the switches.</source>
        <translation>Règles personnelles&#xa0;: voir les interrupteurs.</translation>
    </message>
    <message>
        <source>%1: it has happened</source>
        <translation>%1&#xa0;: c’est arrivé</translation>
    </message>
    <message>
        <source>%1: not so far</source>
        <translation>%1&#xa0;: pas jusqu’ici</translation>
    </message>
    <message>
        <source>Can this happen? %1 — %2 · %3</source>
        <translation>Cela peut-il arriver&#x202f;? %1 — %2 · %3</translation>
    </message>
    <message>
        <source>By hand: whatever is done is written down in the schedule.</source>
        <translation>À la main&#xa0;: tout ce qui est fait est noté dans l’ordonnancement.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>Au début</translation>
    </message>
    <message>
        <source>Before the first statement</source>
        <translation>Avant la première instruction</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Reculer</translation>
    </message>
    <message>
        <source>Before the last statement</source>
        <translation>Avant la dernière instruction</translation>
    </message>
    <message>
        <source>Next statement</source>
        <translation>Instruction suivante</translation>
    </message>
    <message>
        <source>The schedule&apos;s next statement, on both sides (Space)</source>
        <translation>L’instruction suivante de l’ordonnancement, des deux côtés (Espace)</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>À la fin</translation>
    </message>
    <message>
        <source>After the last statement</source>
        <translation>Après la dernière instruction</translation>
    </message>
    <message>
        <source>To where they part</source>
        <translation>Au point de divergence</translation>
    </message>
    <message>
        <source>After the first statement that the two ways answer differently</source>
        <translation>Après la première instruction à laquelle les deux méthodes répondent différemment</translation>
    </message>
    <message>
        <source>The two ways never part in this schedule.</source>
        <translation>Les deux méthodes ne divergent jamais dans cet ordonnancement.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Undo what was done last</source>
        <translation>Annuler ce qui a été fait en dernier</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>Le refaire</translation>
    </message>
    <message>
        <source>Copy schedule</source>
        <translation>Copier l’ordonnancement</translation>
    </message>
    <message>
        <source>Copy the statements up to here as text</source>
        <translation>Copier sous forme de texte les instructions jusqu’ici</translation>
    </message>
    <message>
        <source>Paste schedule</source>
        <translation>Coller l’ordonnancement</translation>
    </message>
    <message>
        <source>Play the schedule that the clipboard holds</source>
        <translation>Jouer l’ordonnancement que contient le presse-papiers</translation>
    </message>
    <message>
        <source>Deliver</source>
        <translation>Livrer</translation>
    </message>
    <message>
        <source>The chosen message arrives</source>
        <translation>Le message choisi arrive</translation>
    </message>
    <message>
        <source>Lose</source>
        <translation>Perdre</translation>
    </message>
    <message>
        <source>The chosen message is lost, and its sender notices</source>
        <translation>Le message choisi est perdu, et son expéditeur s’en aperçoit</translation>
    </message>
    <message>
        <source>Lose the answer</source>
        <translation>Perdre la réponse</translation>
    </message>
    <message>
        <source>The chosen message arrives, but its sender gets no answer</source>
        <translation>Le message choisi arrive, mais son expéditeur ne reçoit pas de réponse</translation>
    </message>
    <message>
        <source>Deliver all</source>
        <translation>Tout livrer</translation>
    </message>
    <message>
        <source>Everything that can arrive does, oldest first</source>
        <translation>Tout ce qui peut arriver arrive, du plus ancien au plus récent</translation>
    </message>
    <message>
        <source>Come to rest</source>
        <translation>Revenir au repos</translation>
    </message>
    <message>
        <source>Heal, restart, rebuild and deliver until nothing is left to do</source>
        <translation>Rétablir les liens, redémarrer, reconstruire et livrer jusqu’à ce qu’il ne reste rien à faire</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>Couper</translation>
    </message>
    <message>
        <source>Nothing gets to the chosen copy, or from it; clients still do</source>
        <translation>Rien n’atteint la copie choisie ni n’en sort&#x202f;; les clients y accèdent toujours</translation>
    </message>
    <message>
        <source>Heal</source>
        <translation>Rétablir les liens</translation>
    </message>
    <message>
        <source>All links carry messages again</source>
        <translation>Tous les liens transportent de nouveau les messages</translation>
    </message>
    <message>
        <source>Fail over</source>
        <translation>Basculer</translation>
    </message>
    <message>
        <source>The master takes the primary for lost and promotes the chosen copy: term + 1</source>
        <translation>Le maître tient le primaire pour perdu et promeut la copie choisie&#xa0;: term + 1</translation>
    </message>
    <message>
        <source>Apply cluster state</source>
        <translation>Appliquer l’état du cluster</translation>
    </message>
    <message>
        <source>The chosen copy hears of the newest cluster state</source>
        <translation>La copie choisie apprend le dernier état du cluster</translation>
    </message>
    <message>
        <source>Crash or restart</source>
        <translation>Faire planter ou redémarrer</translation>
    </message>
    <message>
        <source>The chosen copy&apos;s node goes down, or comes back</source>
        <translation>Le nœud de la copie choisie tombe ou revient</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>All that can be done to the chosen message or copy</source>
        <translation>Tout ce qui peut être fait du message choisi ou de la copie choisie</translation>
    </message>
    <message>
        <source>Old way</source>
        <translation>Ancienne méthode</translation>
    </message>
    <message>
        <source>New way</source>
        <translation>Nouvelle méthode</translation>
    </message>
    <message>
        <source>own rules</source>
        <translation>règles personnelles</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Récit</translation>
    </message>
    <message>
        <source>What is told, step by step</source>
        <translation>Ce qui est raconté, étape par étape</translation>
    </message>
    <message>
        <source>By hand: a healthy group</source>
        <translation>À la main&#xa0;: un groupe en bonne santé</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>St&amp;ory</source>
        <translation>&amp;Récit</translation>
    </message>
    <message>
        <source>Find the fewest steps</source>
        <translation>Trouver le minimum d’étapes</translation>
    </message>
    <message>
        <source>Search all orders of a small group under the left rules</source>
        <translation>Chercher dans tous les ordres d’un petit groupe, selon les règles de gauche</translation>
    </message>
    <message>
        <source>A &amp;stale token is accepted</source>
        <translation>Un jeton &amp;périmé est accepté</translation>
    </message>
    <message>
        <source>An &amp;acknowledged write vanishes</source>
        <translation>Une écriture &amp;acquittée disparaît</translation>
    </message>
    <message>
        <source>&amp;Copies disagree at rest</source>
        <translation>Les &amp;copies divergent au repos</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>The same seed draws the same faults</source>
        <translation>La même graine tire les mêmes pannes</translation>
    </message>
    <message>
        <source>Random walk</source>
        <translation>Marche aléatoire</translation>
    </message>
    <message numerus="yes">
        <source>Faults by lot from here, up to %n statements; ends when a rule breaks on the left</source>
        <translation>
            <numerusform>Pannes tirées au sort à partir d’ici, jusqu’à %n instruction&#x202f;; s’arrête quand une règle est violée à gauche</numerusform>
            <numerusform>Pannes tirées au sort à partir d’ici, jusqu’à %n instructions&#x202f;; s’arrête quand une règle est violée à gauche</numerusform>
        </translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>But</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Leçon</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>O&amp;ld way</source>
        <translation>Ancienne &amp;méthode</translation>
    </message>
    <message>
        <source>Ne&amp;w way</source>
        <translation>No&amp;uvelle méthode</translation>
    </message>
    <message>
        <source>Switches</source>
        <translation>Interrupteurs</translation>
    </message>
    <message>
        <source>Each rule by itself</source>
        <translation>Chaque règle séparément</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>Copies, the old way</source>
        <translation>Copies, ancienne méthode</translation>
    </message>
    <message>
        <source>Copies, the new way</source>
        <translation>Copies, nouvelle méthode</translation>
    </message>
    <message>
        <source>Schedule and rules</source>
        <translation>Ordonnancement et règles</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Ordonnancement</translation>
    </message>
    <message>
        <source>What must hold</source>
        <translation>Ce qui doit être vrai</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>Cluster-state consensus is assumed correct; elections are not simulated.</source>
        <translation>Le consensus sur l’état du cluster est supposé correct&#x202f;; les élections ne sont pas simulées.</translation>
    </message>
    <message>
        <source>In the product the checkpoint moves after fsync; with async durability a crash may lose acknowledged operations.</source>
        <translation>Dans le produit, le checkpoint avance après fsync&#x202f;; avec la durabilité asynchrone, un arrêt brutal peut perdre des opérations acquittées.</translation>
    </message>
    <message>
        <source>On a new term the product first drains running operations; reads during the rollback still see the old view.</source>
        <translation>À un nouveau term, le produit laisse d’abord finir les opérations en cours&#x202f;; pendant le retour en arrière, les lectures montrent encore l’ancien état.</translation>
    </message>
    <message>
        <source>Reads are real-time gets of single documents; a search sees a write only after a refresh.</source>
        <translation>Les lectures sont des get en temps réel de documents isolés&#x202f;; une recherche ne voit une écriture qu’après un refresh.</translation>
    </message>
    <message>
        <source>History is kept until it is compacted by hand; real retention depends on leases and time.</source>
        <translation>L’historique est conservé jusqu’à ce qu’il soit compacté à la main&#x202f;; la rétention réelle dépend des baux et du temps.</translation>
    </message>
    <message>
        <source>Time is made of steps. Real delays: about 30 s to notice a lost node, 60 s of replication retries, 1 minute until a request times out.</source>
        <translation>Le temps est fait d’étapes. Délais réels&#xa0;: environ 30&#xa0;s pour remarquer la perte d’un nœud, 60&#xa0;s de relances de réplication, 1 minute avant l’expiration d’une requête.</translation>
    </message>
    <message>
        <source>Left out: relocation of a primary, external versions, cross-cluster replication, the auto-id shortcut, read-only and search-only copies.</source>
        <translation>Non simulés&#xa0;: le déplacement d’un primaire, les versions externes, la réplication entre clusters, le raccourci des identifiants automatiques, les copies en lecture seule ou réservées à la recherche.</translation>
    </message>
    <message>
        <source>L1 and L5 show old rules; they are not every detail of a release.</source>
        <translation>L1 et L5 montrent d’anciennes règles&#x202f;; elles ne reprennent pas tous les détails d’une version publiée.</translation>
    </message>
    <message>
        <source>Q6 runs the 7.x engine with a version token; early 6.x did not roll back the index.</source>
        <translation>Q6 fait tourner le moteur 7.x avec un jeton de version&#x202f;; les premières 6.x n’annulaient pas les opérations dans l’index.</translation>
    </message>
    <message>
        <source>What this simulation simplifies:</source>
        <translation>Ce que cette simulation simplifie&#xa0;:</translation>
    </message>
    <message>
        <source>What the simulation simplifies</source>
        <translation>Ce que la simulation simplifie</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Retarder</translation>
    </message>
    <message>
        <source>The chosen message goes behind all others</source>
        <translation>Le message choisi passe derrière tous les autres</translation>
    </message>
    <message>
        <source>Drag a message onto its receiver to deliver it, below the others to delay it, out of the picture to lose it</source>
        <translation>Faites glisser un message sur son destinataire pour le livrer, sous les autres pour le retarder, hors de l’image pour le perdre</translation>
    </message>
</context>
<context>
    <name>racescope::ColorsDialog</name>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>full colour vision</source>
        <translation>vision complète des couleurs</translation>
    </message>
    <message>
        <source>protanopia</source>
        <translation>protanopie</translation>
    </message>
    <message>
        <source>deuteranopia</source>
        <translation>deutéranopie</translation>
    </message>
    <message>
        <source>tritanopia</source>
        <translation>tritanopie</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 et %2</translation>
    </message>
    <message>
        <source>%1&#xa0;:&#xa0;1</source>
        <extracomment>A contrast: &quot;3.1 : 1&quot;, with spaces that do not break.</extracomment>
        <translation>%1&#xa0;:&#xa0;1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A figure and what it is of: &quot;12.2 (conflict and backoff)&quot;.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>⚠ Hard to tell apart: %1 (%2). %3 is below %4.</source>
        <extracomment>%1 &quot;conflict and backoff&quot;, %2 a kind of colour vision, %3 and %4 figures.</extracomment>
        <translation>⚠ Difficile à distinguer&#xa0;: %1 (%2). %3 est en dessous de %4.</translation>
    </message>
    <message>
        <source>⚠ Hard to see on the background: %1. %2 is below %3.</source>
        <extracomment>%1 &quot;think&quot;, %2 and %3 contrasts.</extracomment>
        <translation>⚠ Difficile à voir sur le fond&#xa0;: %1. %2 est en dessous de %3.</translation>
    </message>
    <message>
        <source>Smallest difference %1 (%2, %3)</source>
        <extracomment>Of two colours: %1 the figure (CIEDE2000), %2 &quot;conflict and backoff&quot;, %3 a kind of colour vision.</extracomment>
        <translation>Plus petite différence %1 (%2, %3)</translation>
    </message>
    <message>
        <source>Colours of events</source>
        <translation>Couleurs des événements</translation>
    </message>
    <message>
        <source>Smallest difference (CIEDE2000) and least contrast</source>
        <translation>Plus petite différence (CIEDE2000) et plus faible contraste</translation>
    </message>
    <message>
        <source>contrast with the background</source>
        <translation>contraste avec le fond</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A meaning and a theme: &quot;conflict, Dark&quot;.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Pick a colour: %1</source>
        <translation>Choisir une couleur&#xa0;: %1</translation>
    </message>
    <message>
        <source>Colour as #rrggbb: %1</source>
        <translation>Couleur sous la forme #rrggbb&#xa0;: %1</translation>
    </message>
    <message>
        <source>Empty: as shipped</source>
        <translation>Vide&#xa0;: comme à l’origine</translation>
    </message>
    <message>
        <source>&amp;Load…</source>
        <translation>&amp;Charger…</translation>
    </message>
    <message>
        <source>Take the colours of a palette file</source>
        <translation>Reprendre les couleurs d’un fichier de palette</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Enregistrer…</translation>
    </message>
    <message>
        <source>Write these colours to a palette file</source>
        <translation>Écrire ces couleurs dans un fichier de palette</translation>
    </message>
    <message>
        <source>&amp;Reset colours</source>
        <translation>&amp;Rétablir les couleurs</translation>
    </message>
    <message>
        <source>All as shipped</source>
        <translation>Toutes comme à l’origine</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A theme and a warning.</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Nothing was changed. This is no palette of Racescope: %1</source>
        <translation>Rien n’a été modifié. Ce n’est pas une palette de Racescope&#xa0;: %1</translation>
    </message>
    <message>
        <source>Load colours</source>
        <translation>Charger des couleurs</translation>
    </message>
    <message>
        <source>Palettes (*.json)</source>
        <translation>Palettes (*.json)</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>Impossible de lire %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Save colours</source>
        <translation>Enregistrer les couleurs</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>Impossible d’écrire %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>“%1” is no colour such as #b44400.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une couleur comme #b44400.</translation>
    </message>
</context>
<context>
    <name>racescope::CommandPalette</name>
    <message>
        <source>Nothing fits. Fewer letters find more.</source>
        <translation>Rien ne correspond. Tapez moins de lettres pour en trouver davantage.</translation>
    </message>
</context>
<context>
    <name>racescope::CommitsSince</name>
    <message>
        <source>%1 wrote %2</source>
        <translation>%1 a écrit %2</translation>
    </message>
    <message>
        <source>%1 deleted it with %2</source>
        <translation>%1 l’a supprimé avec %2</translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s) behind, or more</source>
        <translation>
            <numerusform>%n commit de retard ou plus</numerusform>
            <numerusform>%n commits de retard ou plus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s) behind</source>
        <translation>
            <numerusform>%n commit de retard</numerusform>
            <numerusform>%n commits de retard</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: &quot;2 commits behind&quot;, %2: who wrote what</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1, the newest: %2</source>
        <extracomment>%1: &quot;13 commits behind&quot;, %2: who wrote what, only the last of them</extracomment>
        <translation>%1, les plus récents&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>racescope::CompareAlign</name>
    <message>
        <source>Align at</source>
        <translation>Aligner sur</translation>
    </message>
    <message>
        <source>Where both begin: what is before is not compared</source>
        <translation>Où les deux commencent : ce qui précède n’est pas comparé</translation>
    </message>
    <message>
        <source>the start</source>
        <translation>le début</translation>
    </message>
    <message>
        <source>a mark</source>
        <translation>un repère</translation>
    </message>
    <message>
        <source>a commit</source>
        <translation>un commit</translation>
    </message>
    <message>
        <source>Al&amp;ign at</source>
        <translation>Aligner s&amp;ur</translation>
    </message>
    <message>
        <source>Number of the commit</source>
        <translation>Numéro du commit</translation>
    </message>
    <message>
        <source>The first accepted write is 1</source>
        <translation>La première écriture acceptée est la 1</translation>
    </message>
    <message>
        <source>Mark of the first recording</source>
        <translation>Repère du premier enregistrement</translation>
    </message>
    <message>
        <source>Mark of the second recording</source>
        <translation>Repère du second enregistrement</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A mark in a list: %1 its name, %2 its time.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>no marks</source>
        <translation>aucun repère</translation>
    </message>
    <message>
        <source>%1 has no marks to align at. Set one in its timeline, or align at the start or a commit.</source>
        <translation>%1 n’a aucun repère sur lequel s’aligner. Posez-en un dans sa chronologie, ou alignez sur le début ou sur un commit.</translation>
    </message>
</context>
<context>
    <name>racescope::CompareSource</name>
    <message>
        <source>This session</source>
        <translation>Cette session</translation>
    </message>
    <message>
        <source>This session, run %1</source>
        <translation>Cette session, course %1</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 est illisible&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1: a conflict log alone has no history to compare.</source>
        <translation>%1&#xa0;: un journal de conflits seul n’a pas d’historique à comparer.</translation>
    </message>
    <message>
        <source>Stepper, branch %1</source>
        <translation>Pas à pas, branche %1</translation>
    </message>
</context>
<context>
    <name>racescope::CompareTableModel</name>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>Lectures</translation>
    </message>
    <message>
        <source>Writes sent</source>
        <translation>Écritures envoyées</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Acceptées</translation>
    </message>
    <message>
        <source>Conflicts (409)</source>
        <translation>Conflits (409)</translation>
    </message>
    <message>
        <source>Without change</source>
        <translation>Sans changement</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Abandons</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>Lost updates</source>
        <translation>Mises à jour perdues</translation>
    </message>
    <message>
        <source>Most attempts of an update</source>
        <translation>Maximum de tentatives d’une mise à jour</translation>
    </message>
    <message>
        <source>Waited in backoff</source>
        <translation>Attente en backoff</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Compteur</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Différence</translation>
    </message>
</context>
<context>
    <name>racescope::CompareView</name>
    <message>
        <source>First recording</source>
        <translation>Premier enregistrement</translation>
    </message>
    <message>
        <source>Second recording</source>
        <translation>Second enregistrement</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>Com&amp;pare</source>
        <translation>Compa&amp;rer</translation>
    </message>
    <message>
        <source>Counters side by side, and the first step at which they part</source>
        <translation>Les compteurs côte à côte, et la première étape où ils divergent</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Ouvrir…</translation>
    </message>
    <message>
        <source>Open a file as %1</source>
        <translation>Ouvrir un fichier&#xa0;: %1</translation>
    </message>
    <message>
        <source>A session or an exported history</source>
        <translation>Une session ou un historique exporté</translation>
    </message>
    <message>
        <source>First step that differs</source>
        <translation>Première étape différente</translation>
    </message>
    <message>
        <source>Sho&amp;w the step</source>
        <translation>Afficher l’é&amp;tape</translation>
    </message>
    <message>
        <source>Select it in both timelines</source>
        <translation>La sélectionner dans les deux chronologies</translation>
    </message>
    <message>
        <source>Counters side by side</source>
        <translation>Compteurs côte à côte</translation>
    </message>
    <message>
        <source>Columns of counters</source>
        <translation>Colonnes des compteurs</translation>
    </message>
    <message>
        <source>Timeline: %1</source>
        <translation>Chronologie&#xa0;: %1</translation>
    </message>
    <message>
        <source>Open a recording to compare</source>
        <translation>Ouvrir un enregistrement à comparer</translation>
    </message>
    <message>
        <source>Sessions and histories (*.racescope *.ndjson *.edn *.json)</source>
        <translation>Sessions et historiques (*.racescope *.ndjson *.edn *.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>has ended</source>
        <translation>est terminé</translation>
    </message>
    <message>
        <source>They part at step %1.
%2: %3
%4: %5</source>
        <translation>Ils divergent à l’étape %1.
%2&#xa0;: %3
%4&#xa0;: %5</translation>
    </message>
    <message>
        <source>No step differs: all %1 are the same.</source>
        <translation>Aucune étape ne diffère&#xa0;: les %1 étapes sont identiques.</translation>
    </message>
    <message>
        <source>Put two recordings side by side: choose this session, one of its runs, a branch of the race in the stepper or a file at each side, and press Compare.</source>
        <translation>Mettez deux enregistrements côte à côte&#xa0;: choisissez de chaque côté cette session, une de ses courses, une branche de la course du pas à pas ou un fichier, puis appuyez sur Comparer.</translation>
    </message>
    <message>
        <source>Open a file to compare with…</source>
        <translation>Ouvrir un fichier à comparer…</translation>
    </message>
    <message numerus="yes">
        <source>%1 has no commit %2: writes were accepted %Ln times.</source>
        <translation>
            <numerusform>%1 n’a pas de commit %2 : %Ln écriture a été acceptée.</numerusform>
            <numerusform>%1 n’a pas de commit %2 : %Ln écritures ont été acceptées.</numerusform>
        </translation>
    </message>
    <message>
        <source>compare %1 with %2</source>
        <translation>comparer %1 avec %2</translation>
    </message>
    <message>
        <source>align at the start</source>
        <translation>aligner sur le début</translation>
    </message>
    <message>
        <source>align at marks</source>
        <translation>aligner sur des repères</translation>
    </message>
    <message>
        <source>align at commit %1</source>
        <translation>aligner sur le commit %1</translation>
    </message>
</context>
<context>
    <name>racescope::ConflictExport</name>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 n’a pas pu être écrit&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>racescope::ConflictGroupsModel</name>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>Behind by</source>
        <translation>Retard</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Tentative</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Conflits</translation>
    </message>
    <message>
        <source>The next attempt was accepted</source>
        <translation>La tentative suivante a été acceptée</translation>
    </message>
    <message>
        <source>Then accepted</source>
        <translation>Puis accepté</translation>
    </message>
    <message>
        <source>The next attempt was refused, too</source>
        <translation>La tentative suivante a été refusée aussi</translation>
    </message>
    <message>
        <source>Refused again</source>
        <translation>Refusé encore</translation>
    </message>
    <message>
        <source>There was no next attempt</source>
        <translation>Il n’y a pas eu d’autre tentative</translation>
    </message>
    <message>
        <source>Gave up</source>
        <translation>Abandonné</translation>
    </message>
    <message>
        <source>What came after is not recorded</source>
        <translation>La suite n’est pas enregistrée</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>En suspens</translation>
    </message>
    <message>
        <source>Commits between what was demanded and what was there, on average</source>
        <translation>Commits entre ce qui était exigé et ce qui était là, en moyenne</translation>
    </message>
    <message>
        <source>Behind, mean</source>
        <translation>Retard moyen</translation>
    </message>
    <message>
        <source>Behind, most</source>
        <translation>Retard maximal</translation>
    </message>
    <message>
        <source>Age of the token when the write was sent, on average</source>
        <translation>Âge du jeton à l’envoi de l’écriture, en moyenne</translation>
    </message>
    <message>
        <source>Held for, mean</source>
        <translation>Tenu, en moyenne</translation>
    </message>
</context>
<context>
    <name>racescope::ConflictNotes</name>
    <message>
        <source>remove the note on conflict %1</source>
        <translation>retirer la note sur le conflit %1</translation>
    </message>
    <message>
        <source>note on conflict %1</source>
        <translation>note sur le conflit %1</translation>
    </message>
</context>
<context>
    <name>racescope::ConflictTableModel</name>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>When the refused write was sent, since the session began</source>
        <translation>Moment de l’envoi de l’écriture refusée, depuis le début de la session</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Instant</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>Number of the worker&apos;s update; its attempts share it</source>
        <translation>Numéro de la mise à jour du worker&#x202f;; ses tentatives le partagent</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>MàJ</translation>
    </message>
    <message>
        <source>Which try of the update this was</source>
        <translation>Numéro de la tentative dans la mise à jour</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Tentative</translation>
    </message>
    <message>
        <source>The token that the write demanded: _seq_no / _primary_term</source>
        <translation>Le jeton que l’écriture exigeait&#xa0;: _seq_no / _primary_term</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Exigé</translation>
    </message>
    <message>
        <source>The token that was there instead</source>
        <translation>Le jeton qui s’y trouvait à la place</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Actuel</translation>
    </message>
    <message>
        <source>Commits between the two</source>
        <translation>Commits entre les deux</translation>
    </message>
    <message>
        <source>Behind by</source>
        <translation>Retard</translation>
    </message>
    <message>
        <source>How old the token was when the write was sent</source>
        <translation>Âge du jeton au moment de l’envoi de l’écriture</translation>
    </message>
    <message>
        <source>Held for</source>
        <translation>Détenu</translation>
    </message>
    <message>
        <source>Who wrote the version that was there</source>
        <translation>Qui a écrit la version qui s’y trouvait</translation>
    </message>
    <message>
        <source>Winner</source>
        <translation>Gagnant</translation>
    </message>
    <message>
        <source>When that write was done</source>
        <translation>Moment de cette écriture</translation>
    </message>
    <message>
        <source>Won at</source>
        <translation>Gagné à</translation>
    </message>
    <message>
        <source>Guard</source>
        <translation>Garde</translation>
    </message>
    <message>
        <source>The wait that followed</source>
        <translation>L’attente qui a suivi</translation>
    </message>
    <message>
        <source>Next wait</source>
        <translation>Attente</translation>
    </message>
    <message>
        <source>How the update went on</source>
        <translation>Comment la mise à jour a continué</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Elasticsearch&apos;s own sentence</source>
        <translation>La phrase même d’Elasticsearch</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>What you wrote to the conflict; F2 writes</source>
        <translation>Ce que vous avez noté sur le conflit&#xa0;; F2 pour écrire</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>racescope::ConflictsView</name>
    <message>
        <source>Conflicts</source>
        <translation>Conflits</translation>
    </message>
    <message>
        <source>Enter or double click shows the conflict in the timeline</source>
        <translation>Entrée ou un double-clic affiche le conflit dans la chronologie</translation>
    </message>
    <message>
        <source>Show in the &amp;timeline</source>
        <translation>Afficher dans la &amp;chronologie</translation>
    </message>
    <message>
        <source>Copy as &amp;NDJSON</source>
        <translation>Copier en &amp;NDJSON</translation>
    </message>
    <message>
        <source>Copy as &amp;CSV</source>
        <translation>Copier en C&amp;SV</translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <translation>Copier en &amp;Markdown</translation>
    </message>
    <message>
        <source>No conflict matches. Clear the filter to see all %1.</source>
        <translation>Aucun conflit ne correspond. Effacez le filtre pour les voir tous (%1).</translation>
    </message>
    <message>
        <source>Conflicts: %1</source>
        <translation>Conflits&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Grouper par</translation>
    </message>
    <message>
        <source>One row for each conflict, or sums of what they have in common</source>
        <translation>Une ligne par conflit, ou des sommes de ce qu’ils ont en commun</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>document</source>
        <translation>document</translation>
    </message>
    <message>
        <source>worker</source>
        <translation>worker</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>retard</translation>
    </message>
    <message>
        <source>attempt</source>
        <translation>tentative</translation>
    </message>
    <message>
        <source>&amp;Group by</source>
        <translation>&amp;Grouper par</translation>
    </message>
    <message>
        <source>Conflicts by what they have in common</source>
        <translation>Conflits selon ce qu’ils ont en commun</translation>
    </message>
    <message>
        <source>Enter or double click filters to the group</source>
        <translation>Entrée ou double clic filtre sur le groupe</translation>
    </message>
    <message>
        <source>No conflicts so far. Every 409 is listed here as it comes.</source>
        <translation>Aucun conflit jusqu’ici. Chaque 409 sera listé ici dès qu’il arrive.</translation>
    </message>
    <message>
        <source>&amp;Write a note</source>
        <translation>É&amp;crire une note</translation>
    </message>
    <message>
        <source>Set &amp;a mark</source>
        <translation>Poser un &amp;repère</translation>
    </message>
    <message>
        <source>No conflicts so far. Run%1, and every 409 is listed here.</source>
        <extracomment>%1: the key in brackets with a space before it, such as &quot; (F5)&quot;, or nothing.</extracomment>
        <translation>Aucun conflit jusqu’ici. Lancez la course%1, et chaque 409 apparaîtra ici.</translation>
    </message>
    <message numerus="yes">
        <source>No conflicts: %Ln writes without a guard, and such a write is never refused. Whether one of them lost a change is told by the verdict.</source>
        <translation>
            <numerusform>Aucun conflit&#xa0;: %Ln écriture sans garde, et une telle écriture n’est jamais refusée. Le verdict dit si elle a perdu une modification.</numerusform>
            <numerusform>Aucun conflit&#xa0;: %Ln écritures sans garde, et une telle écriture n’est jamais refusée. Le verdict dit si l’une d’elles a perdu une modification.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No conflicts so far: %Ln writes, all at the first try. Spawn more workers or let them think longer.</source>
        <translation>
            <numerusform>Aucun conflit jusqu’ici&#xa0;: %Ln écriture, réussie à la première tentative. Ajoutez des workers ou laissez-les réfléchir plus longtemps.</numerusform>
            <numerusform>Aucun conflit jusqu’ici&#xa0;: %Ln écritures, toutes réussies à la première tentative. Ajoutez des workers ou laissez-les réfléchir plus longtemps.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racescope::ConsolePage</name>
    <message>
        <source>Requests</source>
        <translation>Requêtes</translation>
    </message>
    <message>
        <source>GET products/_doc/100

PUT products/_doc/100?if_seq_no=71&amp;if_primary_term=1
{&quot;in_stock&quot;: 44}</source>
        <translation>GET products/_doc/100

PUT products/_doc/100?if_seq_no=71&amp;if_primary_term=1
{&quot;in_stock&quot;: 44}</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>There is no request here. Write one, such as GET products/_doc/100.</source>
        <translation>Il n’y a pas de requête ici. Écrivez-en une, par exemple GET products/_doc/100.</translation>
    </message>
    <message>
        <source>There is no store to ask. Start a race or open a session first.</source>
        <translation>Il n’y a pas de store à interroger. Lancez d’abord une course ou ouvrez une session.</translation>
    </message>
    <message>
        <source>version conflict: the document has moved on</source>
        <translation>conflit de version&#xa0;: le document a changé entre-temps</translation>
    </message>
    <message>
        <source>fine</source>
        <translation>réussie</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusée</translation>
    </message>
    <message>
        <source>What may stand here</source>
        <translation>Ce qui peut figurer ici</translation>
    </message>
    <message>
        <source>Send the request in which the cursor stands%1, complete it%2, or bring back earlier ones%3.</source>
        <extracomment>%1, %2 and %3 are keys such as &quot; (Ctrl+Return)&quot;, or nothing.</extracomment>
        <translation>Envoyer la requête où se trouve le curseur%1, la compléter%2 ou rappeler les précédentes%3.</translation>
    </message>
</context>
<context>
    <name>racescope::ConsoleView</name>
    <message>
        <source>Pages of requests</source>
        <translation>Pages de requêtes</translation>
    </message>
    <message>
        <source>New &amp;page of requests</source>
        <translation>Nouvelle &amp;page de requêtes</translation>
    </message>
    <message>
        <source>Open an empty page of requests</source>
        <translation>Ouvrir une page de requêtes vide</translation>
    </message>
    <message>
        <source>New page of requests</source>
        <translation>Nouvelle page de requêtes</translation>
    </message>
    <message>
        <source>Earlier requests</source>
        <translation>Requêtes précédentes</translation>
    </message>
    <message>
        <source>Nothing was sent yet</source>
        <translation>Rien n’a encore été envoyé</translation>
    </message>
    <message>
        <source>&amp;Close the page of requests</source>
        <translation>&amp;Fermer la page de requêtes</translation>
    </message>
    <message>
        <source>Close the page of requests that is in front</source>
        <translation>Fermer la page de requêtes qui est devant</translation>
    </message>
    <message>
        <source>&amp;Send the request</source>
        <translation>&amp;Envoyer la requête</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Copy request as c&amp;URL</source>
        <translation>Copier la requête en c&amp;URL</translation>
    </message>
    <message>
        <source>The request in which the cursor stands, for a shell</source>
        <translation>La requête où se trouve le curseur, pour un shell</translation>
    </message>
    <message>
        <source>Copy request as cURL</source>
        <translation>Copier la requête en cURL</translation>
    </message>
    <message>
        <source>close the page %1</source>
        <translation>fermer la page %1</translation>
    </message>
    <message>
        <source>Undo:</source>
        <translation>Annuler&#xa0;:</translation>
    </message>
    <message>
        <source>Redo:</source>
        <translation>Rétablir&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Reopen the closed page</source>
        <translation>&amp;Rouvrir la page fermée</translation>
    </message>
    <message>
        <source>Bring back the page of requests that was closed last</source>
        <translation>Rappeler la page de requêtes fermée en dernier</translation>
    </message>
    <message>
        <source>Send the request in which the cursor stands</source>
        <translation>Envoyer la requête où se trouve le curseur</translation>
    </message>
    <message>
        <source>Complete the re&amp;quest</source>
        <translation>&amp;Compléter la requête</translation>
    </message>
    <message>
        <source>Offer what may stand at the cursor</source>
        <translation>Proposer ce qui peut se trouver au curseur</translation>
    </message>
    <message>
        <source>&amp;Earlier request</source>
        <translation>Re&amp;quête précédente</translation>
    </message>
    <message>
        <source>Put the request that was sent before into the place of this one</source>
        <translation>Mettre la requête envoyée avant à la place de celle-ci</translation>
    </message>
    <message>
        <source>&amp;Later request</source>
        <translation>Requête s&amp;uivante</translation>
    </message>
    <message>
        <source>Put the request that was sent after it into the place of this one</source>
        <translation>Mettre la requête envoyée après à la place de celle-ci</translation>
    </message>
    <message>
        <source>Requests that were sent, newest first</source>
        <translation>Requêtes envoyées, de la plus récente à la plus ancienne</translation>
    </message>
</context>
<context>
    <name>racescope::CopyCommands</name>
    <message>
        <source>Copy schedule from this conf&amp;lict on</source>
        <translation>Copier l’ordonnancement à &amp;partir de ce conflit</translation>
    </message>
    <message>
        <source>Copy event as c&amp;URL</source>
        <translation>Copier l’événement au format c&amp;URL</translation>
    </message>
    <message>
        <source>Copy event as C&amp;onsole</source>
        <translation>Copier l’événement au format C&amp;onsole</translation>
    </message>
    <message>
        <source>Copy events as &amp;NDJSON</source>
        <translation>Copier les événements en &amp;NDJSON</translation>
    </message>
    <message>
        <source>Copy events as &amp;CSV</source>
        <translation>Copier les événements en C&amp;SV</translation>
    </message>
    <message>
        <source>Copy events as &amp;Markdown</source>
        <translation>Copier les événements en &amp;Markdown</translation>
    </message>
    <message>
        <source>Copy &amp;schedule from this event on</source>
        <translation>Copier l’ordonnancement à &amp;partir de cet événement</translation>
    </message>
    <message>
        <source>Copy read as c&amp;URL</source>
        <translation>Copier la lecture au format cUR&amp;L</translation>
    </message>
    <message>
        <source>Copy read as C&amp;onsole</source>
        <translation>Copier la lecture au format C&amp;onsole</translation>
    </message>
    <message>
        <source>Copy document as &amp;NDJSON</source>
        <translation>Copier le document en &amp;NDJSON</translation>
    </message>
    <message>
        <source>Copy document as &amp;CSV</source>
        <translation>Copier le document en C&amp;SV</translation>
    </message>
    <message>
        <source>Copy document as &amp;Markdown</source>
        <translation>Copier le document en &amp;Markdown</translation>
    </message>
    <message>
        <source>Copy event &amp;as</source>
        <translation>Copier l’événement &amp;au format</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) copied.</source>
        <translation>
            <numerusform>%n événement copié.</numerusform>
            <numerusform>%n événements copiés.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;NDJSON</source>
        <translation>&amp;NDJSON</translation>
    </message>
    <message>
        <source>&amp;CSV</source>
        <translation>&amp;CSV</translation>
    </message>
    <message>
        <source>&amp;Markdown</source>
        <translation>&amp;Markdown</translation>
    </message>
    <message>
        <source>&amp;Schedule from here on</source>
        <translation>Ordonnancement à &amp;partir d’ici</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) copied.</source>
        <translation>
            <numerusform>%n document copié.</numerusform>
            <numerusform>%n documents copiés.</numerusform>
        </translation>
    </message>
    <message>
        <source>The request was copied.</source>
        <translation>La requête a été copiée.</translation>
    </message>
    <message>
        <source>There is no schedule from here on: %1.</source>
        <translation>Il n’y a pas d’ordonnancement à partir d’ici&#xa0;: %1.</translation>
    </message>
    <message numerus="yes">
        <source>A schedule of %n step(s) was copied.</source>
        <translation>
            <numerusform>Un ordonnancement de %n étape a été copié.</numerusform>
            <numerusform>Un ordonnancement de %n étapes a été copié.</numerusform>
        </translation>
    </message>
    <message>
        <source>The rows were copied.</source>
        <translation>Les lignes ont été copiées.</translation>
    </message>
    <message>
        <source>Copy rows as CSV: %1</source>
        <translation>Copier les lignes en CSV&#xa0;: %1</translation>
    </message>
    <message>
        <source>Copy rows as Markdown: %1</source>
        <translation>Copier les lignes en Markdown&#xa0;: %1</translation>
    </message>
    <message>
        <source>The selected rows, or all, with the columns as they are shown</source>
        <translation>Les lignes choisies, ou toutes, avec les colonnes telles qu’elles sont affichées</translation>
    </message>
</context>
<context>
    <name>racescope::DetailsView</name>
    <message>
        <source>Details of the selection</source>
        <translation>Détails de la sélection</translation>
    </message>
    <message>
        <source>Select an event in the timeline, a conflict, a document or a worker to see its story here.</source>
        <translation>Sélectionnez un événement de la chronologie, un conflit, un document ou un worker pour voir ici son histoire.</translation>
    </message>
    <message>
        <source>Elasticsearch says:</source>
        <translation>Elasticsearch dit&#xa0;:</translation>
    </message>
    <message>
        <source>The whole update</source>
        <translation>Toute la mise à jour</translation>
    </message>
    <message>
        <source>Attempt %1</source>
        <translation>Tentative %1</translation>
    </message>
    <message>
        <source>There is no such document now.</source>
        <translation>Il n’existe pas de tel document maintenant.</translation>
    </message>
    <message>
        <source>Shard</source>
        <translation>Shard</translation>
    </message>
    <message>
        <source>Shard&apos;s last _seq_no</source>
        <translation>Dernier _seq_no du shard</translation>
    </message>
    <message>
        <source>Shard&apos;s term</source>
        <translation>Term du shard</translation>
    </message>
    <message>
        <source>Edit %1 →</source>
        <translation>Éditer %1 →</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>Votre note</translation>
    </message>
</context>
<context>
    <name>racescope::DocumentForm</name>
    <message>
        <source>What is wrong with the text</source>
        <translation>Ce qui ne va pas dans le texte</translation>
    </message>
    <message>
        <source>Fields of the document</source>
        <translation>Champs du document</translation>
    </message>
    <message>
        <source>Text of the document</source>
        <translation>Texte du document</translation>
    </message>
    <message>
        <source>Line 1, column 1: a document is a JSON object, such as {&quot;in_stock&quot;: 44}.</source>
        <translation>Ligne 1, colonne 1&#xa0;: un document est un objet JSON, par exemple {&quot;in_stock&quot;: 44}.</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Ligne %1, colonne %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Y aller</translation>
    </message>
</context>
<context>
    <name>racescope::DocumentPanel</name>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Enter or double click opens the history</source>
        <translation>Entrée ou un double-clic ouvre l’historique</translation>
    </message>
    <message>
        <source>Filter the documents</source>
        <translation>Filtrer les documents</translation>
    </message>
    <message>
        <source>Filter documents</source>
        <translation>Filtrer les documents</translation>
    </message>
</context>
<context>
    <name>racescope::DocumentTableModel</name>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>supprimé</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Counts the accepted changes of this document</source>
        <translation>Compte les modifications acceptées de ce document</translation>
    </message>
    <message>
        <source>Number of the last operation that changed this document; counted by its shard</source>
        <translation>Numéro de la dernière opération qui a modifié ce document&#x202f;; compté par son shard</translation>
    </message>
    <message>
        <source>Primary term under which it was changed last</source>
        <translation>Primary term sous lequel il a été modifié pour la dernière fois</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>Workers that have read it and not written yet</source>
        <translation>Workers qui l’ont lu et n’ont pas encore écrit</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>Détenu par</translation>
    </message>
    <message>
        <source>Writes on it refused with 409</source>
        <translation>Écritures sur lui refusées par 409</translation>
    </message>
    <message>
        <source>409s</source>
        <translation>409</translation>
    </message>
    <message>
        <source>Last writer</source>
        <translation>Dernier auteur</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>Changes in the last minute: %1</source>
        <translation>Modifications de la dernière minute&#xa0;: %1</translation>
    </message>
    <message>
        <source>Accepted changes in each of the last 60 seconds</source>
        <translation>Modifications acceptées dans chacune des 60 dernières secondes</translation>
    </message>
    <message>
        <source>Last minute</source>
        <translation>Dernière minute</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>non lu</translation>
    </message>
</context>
<context>
    <name>racescope::DoorCommands</name>
    <message>
        <source>Serve over &amp;HTTP</source>
        <translation>Servir via &amp;HTTP</translation>
    </message>
    <message>
        <source>Let applications read and write the documents over HTTP</source>
        <translation>Laisser des applications lire et écrire les documents via HTTP</translation>
    </message>
    <message>
        <source>HTTP &amp;door…</source>
        <translation>Port&amp;e HTTP…</translation>
    </message>
    <message>
        <source>Address, port and manners of the HTTP door</source>
        <translation>Adresse, port et comportement de la porte HTTP</translation>
    </message>
    <message>
        <source>door opening</source>
        <translation>ouverture de la porte</translation>
    </message>
    <message>
        <source>The HTTP door is being opened</source>
        <translation>La porte HTTP est en cours d’ouverture</translation>
    </message>
    <message>
        <source>door closing</source>
        <translation>fermeture de la porte</translation>
    </message>
    <message>
        <source>Requests in flight are still answered</source>
        <translation>Les requêtes en transit reçoivent encore leur réponse</translation>
    </message>
    <message>
        <source>Clients now: %1, requests so far: %2, conflicts: %3</source>
        <translation>Clients actuels&#xa0;: %1, requêtes jusqu’ici&#xa0;: %2, conflits&#xa0;: %3</translation>
    </message>
    <message>
        <source>Copy as c&amp;URL</source>
        <translation>Copier au format c&amp;URL</translation>
    </message>
    <message>
        <source>Copy as C&amp;onsole</source>
        <translation>Copier au format C&amp;onsole</translation>
    </message>
</context>
<context>
    <name>racescope::DoorController</name>
    <message>
        <source>Another program listens on %1 already. Choose another port, or 0 for a free one.</source>
        <translation>Un autre programme écoute déjà sur %1. Choisissez un autre port, ou 0 pour un port libre.</translation>
    </message>
    <message>
        <source>Listening on %1 needs administrator rights. Choose a port above 1023.</source>
        <translation>Écouter sur %1 exige des droits d’administrateur. Choisissez un port supérieur à 1023.</translation>
    </message>
    <message>
        <source>The door could not be opened. %1</source>
        <translation>La porte n’a pas pu être ouverte. %1</translation>
    </message>
    <message>
        <source>An address is needed, for example 127.0.0.1 for this machine alone.</source>
        <translation>Il faut une adresse, par exemple 127.0.0.1 pour cette machine seule.</translation>
    </message>
    <message>
        <source>Other machines can reach %1: this address needs a password.</source>
        <translation>D’autres machines peuvent atteindre %1&#xa0;: cette adresse exige un mot de passe.</translation>
    </message>
    <message>
        <source>There are no documents to serve yet. Choose a race first.</source>
        <translation>Il n’y a pas encore de documents à servir. Choisissez d’abord une course.</translation>
    </message>
</context>
<context>
    <name>racescope::DoorDialog</name>
    <message>
        <source>HTTP door</source>
        <translation>Porte HTTP</translation>
    </message>
    <message>
        <source>Applications that speak Elasticsearch&apos;s document API can read and write the documents of this race. They appear among the workers.</source>
        <translation>Les applications qui parlent l’API de documents d’Elasticsearch peuvent lire et écrire les documents de cette course. Elles apparaissent parmi les workers.</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>127.0.0.1 is for programs on this machine alone; any other address needs a password</source>
        <translation>127.0.0.1 est réservé aux programmes de cette machine&#x202f;; toute autre adresse exige un mot de passe</translation>
    </message>
    <message>
        <source>any that is free</source>
        <translation>n’importe quel port libre</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Port</translation>
    </message>
    <message>
        <source>9200 is what clients expect; 0 picks a free one</source>
        <translation>9200 est ce que les clients attendent&#x202f;; 0 choisit un port libre</translation>
    </message>
    <message>
        <source>Elasticsearch 7</source>
        <translation>Elasticsearch 7</translation>
    </message>
    <message>
        <source>Elasticsearch 8</source>
        <translation>Elasticsearch 8</translation>
    </message>
    <message>
        <source>Elasticsearch 9</source>
        <translation>Elasticsearch 9</translation>
    </message>
    <message>
        <source>OpenSearch</source>
        <translation>OpenSearch</translation>
    </message>
    <message>
        <source>Answers a&amp;s</source>
        <translation>&amp;Répondre comme</translation>
    </message>
    <message>
        <source>Which server to pass for</source>
        <translation>Pour quel serveur se faire passer</translation>
    </message>
    <message>
        <source>Data &amp;nodes</source>
        <translation>&amp;Nœuds de données</translation>
    </message>
    <message>
        <source>On how many nodes copies can be placed: the _shards of answers count them</source>
        <translation>Sur combien de nœuds des copies peuvent être placées&#xa0;: le champ _shards des réponses les compte</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Utilisateur</translation>
    </message>
    <message>
        <source>Name for basic authentication</source>
        <translation>Nom pour l’authentification basique</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>&amp;Mot de passe</translation>
    </message>
    <message>
        <source>For basic authentication; it is not kept when the program ends</source>
        <translation>Pour l’authentification basique&#x202f;; il n’est pas conservé quand le programme se termine</translation>
    </message>
    <message>
        <source>How the door stands</source>
        <translation>État de la porte</translation>
    </message>
    <message>
        <source>Cop&amp;y address</source>
        <translation>&amp;Copier l’adresse</translation>
    </message>
    <message>
        <source>&amp;Open the door</source>
        <translation>&amp;Ouvrir la porte</translation>
    </message>
    <message>
        <source>Close the &amp;door</source>
        <translation>Fermer la p&amp;orte</translation>
    </message>
    <message>
        <source>The door is closed.</source>
        <translation>La porte est fermée.</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Ouverture…</translation>
    </message>
    <message>
        <source>Applications reach the documents at %1.</source>
        <translation>Les applications atteignent les documents à %1.</translation>
    </message>
    <message>
        <source>Closing, once the requests in flight are answered…</source>
        <translation>Fermeture dès que les requêtes en transit auront reçu leur réponse…</translation>
    </message>
</context>
<context>
    <name>racescope::EditorCommands</name>
    <message>
        <source>Editor</source>
        <translation>Éditeur</translation>
    </message>
    <message>
        <source>Edit &amp;document</source>
        <translation>Éditer le doc&amp;ument</translation>
    </message>
    <message>
        <source>Open the selected document in the editor</source>
        <translation>Ouvrir le document sélectionné dans l’éditeur</translation>
    </message>
    <message>
        <source>Open any document by its name, or make a new one</source>
        <translation>Ouvrir n’importe quel document par son nom, ou en créer un</translation>
    </message>
    <message>
        <source>Select a document first.</source>
        <translation>Sélectionnez d’abord un document.</translation>
    </message>
    <message>
        <source>The request was copied.</source>
        <translation>La requête a été copiée.</translation>
    </message>
    <message>
        <source>edit the document</source>
        <translation>éditer le document</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>Éditer %1</translation>
    </message>
    <message>
        <source>Op&amp;en or create a document…</source>
        <translation>Ou&amp;vrir ou créer un document…</translation>
    </message>
</context>
<context>
    <name>racescope::EditorPage</name>
    <message>
        <source>Nothing was written.</source>
        <translation>Rien n’a été écrit.</translation>
    </message>
    <message>
        <source>%1, a new document</source>
        <translation>%1, un nouveau document</translation>
    </message>
    <message>
        <source>There is no store to ask. Start a race or open a session first.</source>
        <translation>Il n’y a pas de store à interroger. Lancez d’abord une course ou ouvrez une session.</translation>
    </message>
    <message>
        <source>There is no such document. Save creates it.</source>
        <translation>Ce document n’existe pas. L’enregistrer le crée.</translation>
    </message>
    <message>
        <source>The text is not JSON yet. %1</source>
        <translation>Le texte n’est pas encore du JSON. %1</translation>
    </message>
    <message>
        <source>Noop: the document is as it was read. Nothing was written and no _seq_no was used.</source>
        <translation>Noop&#xa0;: le document est tel qu’il a été lu. Rien n’a été écrit et aucun _seq_no n’a été utilisé.</translation>
    </message>
    <message>
        <source>Refused with 409: the document is no longer what was read as %1.</source>
        <translation>Refusé par 409&#xa0;: le document n’est plus ce qui a été lu à %1.</translation>
    </message>
    <message>
        <source>Refused with 409: somebody else has created %1 in the meantime.</source>
        <translation>Refusé par 409&#xa0;: quelqu’un d’autre a créé %1 entre-temps.</translation>
    </message>
    <message>
        <source>Created: the token is now %1.</source>
        <translation>Créé&#xa0;: le jeton est maintenant %1.</translation>
    </message>
    <message>
        <source>Saved: the token is now %1.</source>
        <translation>Enregistré&#xa0;: le jeton est maintenant %1.</translation>
    </message>
    <message>
        <source>The text was written for another session&apos;s document; its token means nothing here.</source>
        <translation>Le texte a été écrit pour le document d’une autre session&#x202f;; son jeton ne veut rien dire ici.</translation>
    </message>
    <message>
        <source>Your text against what is stored now.</source>
        <translation>Votre texte face à ce qui est stocké maintenant.</translation>
    </message>
    <message>
        <source>The document has been deleted by somebody else. Your text is still here: Save creates the document anew, if nobody else does before.</source>
        <translation>Le document a été supprimé par quelqu’un d’autre. Votre texte est toujours là&#xa0;: l’enregistrer recrée le document, si personne ne le fait avant.</translation>
    </message>
    <message>
        <source>It was deleted in between and created again: what is stored now may be something else under the same name, so look at every field.</source>
        <translation>Il a été supprimé entre-temps puis recréé&#xa0;: ce qui est stocké maintenant peut être autre chose sous le même nom, regardez donc chaque champ.</translation>
    </message>
    <message>
        <source>Noop: the result is what is stored already. Nothing was written.</source>
        <translation>Noop&#xa0;: le résultat est déjà ce qui est stocké. Rien n’a été écrit.</translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s) of others since your read would be overwritten unseen.</source>
        <translation>
            <numerusform>%n commit d’autres workers depuis votre lecture serait écrasé sans avoir été vu.</numerusform>
            <numerusform>%n commits d’autres workers depuis votre lecture seraient écrasés sans avoir été vus.</numerusform>
        </translation>
    </message>
    <message>
        <source>Whatever others write before it arrives is overwritten unseen.</source>
        <translation>Tout ce que d’autres écrivent avant qu’elle n’arrive est écrasé sans avoir été vu.</translation>
    </message>
    <message>
        <source>Save without checking?</source>
        <translation>Enregistrer sans vérifier&#x202f;?</translation>
    </message>
    <message>
        <source>This writes %1 without if_seq_no and if_primary_term: the last write wins. %2</source>
        <translation>Ceci écrit %1 sans if_seq_no ni if_primary_term&#xa0;: la dernière écriture gagne. %2</translation>
    </message>
    <message>
        <source>&amp;Overwrite</source>
        <translation>Éc&amp;raser</translation>
    </message>
    <message>
        <source>Read again?</source>
        <translation>Relire&#x202f;?</translation>
    </message>
    <message>
        <source>What you changed in %1 and did not save is lost.</source>
        <translation>Ce que vous avez modifié dans %1 sans l’enregistrer est perdu.</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>&amp;Relire</translation>
    </message>
    <message>
        <source>Delete the document?</source>
        <translation>Supprimer le document&#x202f;?</translation>
    </message>
    <message>
        <source>This deletes %1, if it is still what was read as %2.</source>
        <translation>Ceci supprime %1, s’il est encore ce qui a été lu à %2.</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>The document has moved on since it was read. Nothing was deleted. %1</source>
        <translation>Le document a changé depuis qu’il a été lu. Rien n’a été supprimé. %1</translation>
    </message>
    <message>
        <source>Deleted with %1. The text is still here: Save creates the document anew.</source>
        <translation>Supprimé avec %1. Le texte est toujours là&#xa0;: l’enregistrer recrée le document.</translation>
    </message>
    <message>
        <source>Somebody has created it: %1.</source>
        <translation>Quelqu’un l’a créé&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Not stored. Save creates it, unless somebody else does before.</source>
        <translation>Pas stocké. L’enregistrer le crée, à moins que quelqu’un d’autre ne le fasse avant.</translation>
    </message>
    <message>
        <source>Nobody has written since this was read.</source>
        <translation>Personne n’a écrit depuis cette lecture.</translation>
    </message>
    <message>
        <source>The document is gone.</source>
        <translation>Le document a disparu.</translation>
    </message>
    <message>
        <source>The document is gone. %1</source>
        <translation>Le document a disparu. %1</translation>
    </message>
    <message>
        <source>The session has been replaced. Save merges your text with the document of this one.</source>
        <translation>La session a été remplacée. Enregistrer fusionne votre texte avec le document de celle-ci.</translation>
    </message>
    <message>
        <source>The document has been deleted meanwhile.</source>
        <translation>Le document a été supprimé entre-temps.</translation>
    </message>
    <message>
        <source>The document has moved on again, to %1. Theirs is %2.</source>
        <translation>Le document a encore avancé, jusqu’à %1. Le leur&#xa0;: %2.</translation>
    </message>
</context>
<context>
    <name>racescope::EditorView</name>
    <message>
        <source>Document editor</source>
        <translation>Éditeur de documents</translation>
    </message>
    <message>
        <source>Documents that are open</source>
        <translation>Documents ouverts</translation>
    </message>
    <message>
        <source>No document is open. Select one in the Documents list and press Ctrl+D, or make a new one. What you save is written only if nobody else has written since you read it; if somebody has, both texts are merged field by field.</source>
        <translation>Aucun document n’est ouvert. Sélectionnez-en un dans la liste Documents et appuyez sur Ctrl+D, ou créez-en un. Ce que vous enregistrez n’est écrit que si personne d’autre n’a écrit depuis votre lecture&#x202f;; sinon, les deux textes sont fusionnés champ par champ.</translation>
    </message>
    <message>
        <source>&amp;Open or create a document…</source>
        <translation>Ou&amp;vrir ou créer un document…</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;Save document</source>
        <translation>E&amp;nregistrer le document</translation>
    </message>
    <message>
        <source>Write the document, if nobody has written since it was read</source>
        <translation>Écrire le document, si personne n’a écrit depuis qu’il a été lu</translation>
    </message>
    <message>
        <source>&amp;Merge with the newest</source>
        <translation>Fu&amp;sionner avec le plus récent</translation>
    </message>
    <message>
        <source>Compare base, mine and theirs field by field</source>
        <translation>Comparer champ par champ la base, le mien et le leur</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>&amp;Relire</translation>
    </message>
    <message>
        <source>Read the document and its token again</source>
        <translation>Relire le document et son jeton</translation>
    </message>
    <message>
        <source>&amp;Undo edit</source>
        <translation>Ann&amp;uler la modification</translation>
    </message>
    <message>
        <source>Undo the last edit of the document</source>
        <translation>Annuler la dernière modification du document</translation>
    </message>
    <message>
        <source>Re&amp;do edit</source>
        <translation>Ré&amp;tablir la modification</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>La refaire</translation>
    </message>
    <message>
        <source>&amp;Add field</source>
        <translation>A&amp;jouter un champ</translation>
    </message>
    <message>
        <source>Add a field where the cursor of the tree stands</source>
        <translation>Ajouter un champ là où se trouve le curseur de l’arbre</translation>
    </message>
    <message>
        <source>Remove &amp;field</source>
        <translation>Retirer le cha&amp;mp</translation>
    </message>
    <message>
        <source>Remove the field where the cursor of the tree stands</source>
        <translation>Retirer le champ où se trouve le curseur de l’arbre</translation>
    </message>
    <message>
        <source>D&amp;elete document…</source>
        <translation>Su&amp;pprimer le document…</translation>
    </message>
    <message>
        <source>Delete the document, if nobody has written since it was read</source>
        <translation>Supprimer le document, si personne n’a écrit depuis qu’il a été lu</translation>
    </message>
    <message>
        <source>Save &amp;without checking…</source>
        <translation>Enregistrer sans &amp;vérifier…</translation>
    </message>
    <message>
        <source>Write whatever others have written meanwhile; asks before</source>
        <translation>Écrire quoi que d’autres aient écrit entre-temps&#x202f;; demande avant</translation>
    </message>
    <message>
        <source>Copy save as c&amp;URL</source>
        <translation>Copier l’enregistrement au format cUR&amp;L</translation>
    </message>
    <message>
        <source>The request that Save would send, with its token, for a shell</source>
        <translation>La requête qu’enverrait l’enregistrement, avec son jeton, pour un shell</translation>
    </message>
    <message>
        <source>Copy save as C&amp;onsole</source>
        <translation>Copier l’enregistrement au format C&amp;onsole</translation>
    </message>
    <message>
        <source>The request that Save would send, with its token, for the console</source>
        <translation>La requête qu’enverrait l’enregistrement, avec son jeton, pour la console</translation>
    </message>
    <message>
        <source>&amp;Close document</source>
        <translation>Fermer le docum&amp;ent</translation>
    </message>
    <message>
        <source>Close the document that is in front</source>
        <translation>Fermer le document qui est devant</translation>
    </message>
    <message>
        <source>• %1</source>
        <translation>• %1</translation>
    </message>
    <message>
        <source>%1, not saved</source>
        <translation>%1, non enregistré</translation>
    </message>
    <message>
        <source>Save the document?</source>
        <translation>Enregistrer le document&#x202f;?</translation>
    </message>
    <message>
        <source>%1 has changes that are not saved.</source>
        <translation>%1 a des modifications non enregistrées.</translation>
    </message>
    <message>
        <source>Save the documents?</source>
        <translation>Enregistrer les documents&#x202f;?</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) in the editor have changes that are not saved.</source>
        <translation>
            <numerusform>%n document de l’éditeur a des modifications non enregistrées.</numerusform>
            <numerusform>%n documents de l’éditeur ont des modifications non enregistrées.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racescope::EndpointEdit</name>
    <message>
        <source>Ch&amp;oose…</source>
        <translation>&amp;Choisir…</translation>
    </message>
    <message>
        <source>Do not chec&amp;k its certificate</source>
        <translation>Ne pas &amp;vérifier son certificat</translation>
    </message>
    <message>
        <source>C&amp;luster</source>
        <translation>C&amp;luster</translation>
    </message>
    <message>
        <source>http or https, host, and a port unless it is 9200 (443 for https)</source>
        <translation>http ou https, hôte, et un port s’il n’est pas 9200 (443 pour https)</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Utilisateur</translation>
    </message>
    <message>
        <source>Name for basic authentication</source>
        <translation>Nom pour l’authentification de base</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>&amp;Mot de passe</translation>
    </message>
    <message>
        <source>For basic authentication; it is not kept when the program ends</source>
        <translation>Pour l’authentification de base&#xa0;; il n’est pas gardé à la fin du programme</translation>
    </message>
    <message>
        <source>In the encoded form; it takes the place of name and password and is not kept</source>
        <translation>Sous forme codée&#xa0;; elle remplace nom et mot de passe et n’est pas gardée</translation>
    </message>
    <message>
        <source>Certificates of trusted authorities</source>
        <translation>Certificats des autorités de confiance</translation>
    </message>
    <message>
        <source>A file in PEM form; without one, the authorities of this system are trusted</source>
        <translation>Un fichier au format PEM&#xa0;; sans lui, les autorités de ce système font foi</translation>
    </message>
    <message>
        <source>those of this system</source>
        <translation>celles de ce système</translation>
    </message>
    <message>
        <source>Choose the file of authorities</source>
        <translation>Choisir le fichier des autorités</translation>
    </message>
    <message>
        <source>Anybody on the way could read and change what is sent</source>
        <translation>N’importe qui sur le chemin pourrait lire et changer ce qui est envoyé</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>How long one request may take; after that its outcome counts as unknown</source>
        <translation>Combien de temps une requête peut prendre&#xa0;; ensuite son issue est tenue pour inconnue</translation>
    </message>
    <message>
        <source>Asks the cluster for its name and version</source>
        <translation>Demande au cluster son nom et sa version</translation>
    </message>
    <message>
        <source>What the cluster answered</source>
        <translation>Ce que le cluster a répondu</translation>
    </message>
    <message>
        <source>The address of a cluster is needed, for example http://localhost:9200.</source>
        <translation>Il faut l’adresse d’un cluster, par exemple http://localhost:9200.</translation>
    </message>
    <message>
        <source>The address of the cluster: %1</source>
        <translation>L’adresse du cluster&#xa0;: %1</translation>
    </message>
    <message>
        <source>The password needs the name of a user.</source>
        <translation>Le mot de passe demande le nom d’un utilisateur.</translation>
    </message>
    <message>
        <source>PEM files (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Fichiers PEM (*.pem *.crt *.cer);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Demande en cours…</translation>
    </message>
    <message>
        <source>W&amp;ho is there?</source>
        <translation>&amp;Qui est là&#xa0;?</translation>
    </message>
    <message>
        <source>&amp;API key</source>
        <translation>Clé AP&amp;I</translation>
    </message>
    <message>
        <source>Authorit&amp;ies</source>
        <translation>Aut&amp;orités</translation>
    </message>
    <message>
        <source>Patienc&amp;e</source>
        <translation>&amp;Patience</translation>
    </message>
</context>
<context>
    <name>racescope::Engine</name>
    <message>
        <source>Changed and changed back</source>
        <translation>Modifié, puis remodifié à l’identique</translation>
    </message>
    <message>
        <source>While A thinks, five toasters leave and five come back: the document reads as before, but it is not the one that A read. A comparison of contents would let A write; the token answers 409.</source>
        <translation>Pendant que A réfléchit, cinq grille-pain partent et cinq reviennent&#xa0;: le document se lit comme avant, mais ce n’est plus celui que A a lu. Une comparaison des contenus laisserait A écrire&#x202f;; le jeton répond 409.</translation>
    </message>
    <message>
        <source>Two visitors, one toaster: unguarded</source>
        <translation>Deux visiteurs, un grille-pain&#xa0;: sans garde</translation>
    </message>
    <message>
        <source>Two visitors read product 100, both subtract one and write whatever they have. The last write wins: two toasters are sold, and the stock says one.</source>
        <translation>Deux visiteurs lisent le produit 100, en retirent chacun un et écrivent ce qu’ils ont. La dernière écriture gagne&#xa0;: deux grille-pain sont vendus, et le stock dit un.</translation>
    </message>
    <message>
        <source>The old guard after a failover</source>
        <translation>L’ancienne garde après un basculement</translation>
    </message>
    <message>
        <source>Visitor A reads version 2 from a primary that dies before it has replicated it; on the new primary visitor B makes another version 2. A guard that compares _version lets A overwrite what it never read; the token of if_seq_no and if_primary_term does not.</source>
        <translation>Le visiteur A lit la version 2 sur un primaire qui meurt avant de l’avoir répliquée&#x202f;; sur le nouveau primaire, le visiteur B crée une autre version 2. Une garde qui compare _version laisse A écraser ce qu’il n’a jamais lu&#x202f;; le jeton de if_seq_no et if_primary_term, non.</translation>
    </message>
    <message>
        <source>Two visitors, one toaster: guarded</source>
        <translation>Deux visiteurs, un grille-pain&#xa0;: avec garde</translation>
    </message>
    <message>
        <source>Two visitors read product 100, both subtract one and write with if_seq_no and if_primary_term. The second write gets a 409, reads again and retries, so both sales count.</source>
        <translation>Deux visiteurs lisent le produit 100, en retirent chacun un et écrivent avec if_seq_no et if_primary_term. La seconde écriture reçoit un 409, relit et relance&#xa0;: les deux ventes comptent donc.</translation>
    </message>
    <message>
        <source>Deleted and made anew under their hands</source>
        <translation>Supprimé et recréé sous leurs mains</translation>
    </message>
    <message>
        <source>One worker keeps deleting product 100 and creating it again while three others sell from it. The version goes on from the tombstone and the token never repeats, so no sale is booked on a product that is gone.</source>
        <translation>Un worker ne cesse de supprimer et de recréer le produit 100 pendant que trois autres le vendent. La version continue à partir du tombstone et le jeton ne se répète jamais&#xa0;: aucune vente n’est donc passée sur un produit disparu.</translation>
    </message>
    <message>
        <source>Flash sale: 64 buyers, 40 pieces</source>
        <translation>Vente flash&#xa0;: 64 acheteurs, 40 pièces</translation>
    </message>
    <message>
        <source>Sixty-four buyers go for one hot product of which 40 are left, guarded by if_seq_no and if_primary_term. The 409s pile up, the stock never goes below zero, and 24 buyers leave with nothing.</source>
        <translation>Soixante-quatre acheteurs visent un produit très demandé dont il reste 40 pièces, gardé par if_seq_no et if_primary_term. Les 409 s’accumulent, le stock ne passe jamais sous zéro, et 24 acheteurs repartent les mains vides.</translation>
    </message>
    <message>
        <source>The 409 of the notes</source>
        <translation>Le 409 des notes</translation>
    </message>
    <message>
        <source>Product 100 stands at version 10, seq_no 15 under primary term 3, in an index with two replicas. Whoever still holds the token of seq_no 8 and term 1 is told so in Elasticsearch&apos;s own sentence.</source>
        <translation>Le produit 100 en est à la version 10, seq_no 15 sous le primary term 3, dans un index à deux réplicas. Qui détient encore le jeton de seq_no 8 et du term 1 se l’entend dire dans la phrase même d’Elasticsearch.</translation>
    </message>
    <message>
        <source>A feed whose messages overtake each other</source>
        <translation>Un flux dont les messages se doublent</translation>
    </message>
    <message>
        <source>Four carriers bring numbered price messages to two documents and overtake each other on the way. With external versions an older message gets a 409 and does no harm; without them whoever arrives last wins.</source>
        <translation>Quatre porteurs apportent des messages de prix numérotés à deux documents et se doublent en chemin. Avec des versions externes, un message plus ancien reçoit un 409 et ne fait pas de mal&#x202f;; sans elles, le dernier arrivé gagne.</translation>
    </message>
    <message>
        <source>Let the store try again</source>
        <translation>Laisser le store réessayer</translation>
    </message>
    <message>
        <source>Eight workers change product 100 through _update with retry_on_conflict=3: the store reads, merges, writes and, when it loses, tries again at once. What is refused four times reaches the worker as a 409.</source>
        <translation>Huit workers modifient le produit 100 par _update avec retry_on_conflict=3&#xa0;: le store lit, fusionne, écrit et, s’il perd, réessaie aussitôt. Ce qui est refusé quatre fois parvient au worker sous forme de 409.</translation>
    </message>
    <message>
        <source>A healthy group</source>
        <translation>Un groupe en bonne santé</translation>
    </message>
    <message>
        <source>In a healthy group all rules agree: the second of two writers with one token is refused. What divides them is failure.</source>
        <translation>Dans un groupe en bonne santé, toutes les règles s’accordent&#xa0;: le second de deux auteurs munis d’un même jeton est refusé. C’est la panne qui les départage.</translation>
    </message>
    <message>
        <source>B&apos;s write is refused because A wrote first.</source>
        <translation>L’écriture de B est refusée parce que A a écrit d’abord.</translation>
    </message>
    <message>
        <source>One version number, two contents</source>
        <translation>Un numéro de version, deux contenus</translation>
    </message>
    <message>
        <source>A cut-off primary and its successor both make version 11, so a token of one history fits the other and B&apos;s acknowledged write is overwritten by somebody who never saw it. The primary term tells the two histories apart, and the write is refused.</source>
        <translation>Un primaire coupé et son successeur créent tous deux la version 11&#xa0;: un jeton d’une histoire convient donc à l’autre, et l’écriture acquittée de B est écrasée par quelqu’un qui ne l’a jamais vue. Le primary term distingue les deux histoires, et l’écriture est refusée.</translation>
    </message>
    <message>
        <source>A write is accepted with a token of another history.</source>
        <translation>Une écriture est acceptée avec un jeton d’une autre histoire.</translation>
    </message>
    <message>
        <source>The right token at the wrong primary</source>
        <translation>Le bon jeton au mauvais primaire</translation>
    </message>
    <message>
        <source>A 409 from a stale primary proves nothing about the real document. An acknowledgement does, once it waits for the master.</source>
        <translation>Un 409 d’un primaire périmé ne prouve rien sur le vrai document. Un acquittement, si, dès lors qu’il attend le maître.</translation>
    </message>
    <message>
        <source>An acknowledged write vanishes.</source>
        <translation>Une écriture acquittée disparaît.</translation>
    </message>
    <message>
        <source>An acknowledged write is lost</source>
        <translation>Une écriture acquittée est perdue</translation>
    </message>
    <message>
        <source>A primary that cannot reach its replicas must not answer before the master has taken them out. Otherwise the master promotes one of them, and the answer was a lie.</source>
        <translation>Un primaire qui ne peut pas atteindre ses réplicas ne doit pas répondre avant que le maître ne les ait retirés. Sinon le maître promeut l’un d’eux, et la réponse était un mensonge.</translation>
    </message>
    <message>
        <source>An unanswered write is tried again</source>
        <translation>Une écriture sans réponse est relancée</translation>
    </message>
    <message>
        <source>A primary that finds out that it is none ends its requests with an error that may be retried. The retry is a fresh execution with a number of the new term.</source>
        <translation>Un primaire qui découvre qu’il ne l’est plus termine ses requêtes par une erreur qui autorise une relance. La relance est une nouvelle exécution, avec un numéro du nouveau term.</translation>
    </message>
    <message>
        <source>A stale copy is elected</source>
        <translation>Une copie périmée est élue</translation>
    </message>
    <message>
        <source>Only a copy that holds every acknowledged write may become primary, even if that leaves nobody. A shard that is red for a while is better than one that forgot.</source>
        <translation>Seule une copie qui détient toutes les écritures acquittées peut devenir primaire, même s’il n’en reste alors aucune. Un shard rouge pendant un moment vaut mieux qu’un shard qui a oublié.</translation>
    </message>
    <message>
        <source>An operator forces a stale copy</source>
        <translation>Un opérateur impose une copie périmée</translation>
    </message>
    <message>
        <source>Whoever forces a stale copy accepts that writes are lost. With a term in the token the loss is at least noticed.</source>
        <translation>Qui impose une copie périmée accepte que des écritures soient perdues. Avec un term dans le jeton, la perte est au moins remarquée.</translation>
    </message>
    <message>
        <source>Copies disagree at one version, for good</source>
        <translation>Des copies en désaccord à une même version, pour toujours</translation>
    </message>
    <message>
        <source>A replica that compares versions takes another content at the same version for its own and says that all is well. A replica that hears of a new term rolls back, and the new primary&apos;s history replaces the old one&apos;s.</source>
        <translation>Un réplica qui compare les versions prend un autre contenu de même version pour le sien et dit que tout va bien. Un réplica qui apprend un nouveau term revient en arrière, et l’histoire du nouveau primaire remplace celle de l’ancien.</translation>
    </message>
    <message>
        <source>Copies show different documents when everything has arrived.</source>
        <translation>Les copies montrent des documents différents une fois que tout est arrivé.</translation>
    </message>
    <message>
        <source>The old primary&apos;s message comes late</source>
        <translation>Le message de l’ancien primaire arrive tard</translation>
    </message>
    <message>
        <source>Once a replica knows the new term, a message of the old one changes nothing. It is the order of arrival that decides whether versions get away with it.</source>
        <translation>Une fois qu’un réplica connaît le nouveau term, un message de l’ancien ne change rien. C’est l’ordre d’arrivée qui décide si les versions s’en tirent.</translation>
    </message>
    <message>
        <source>A version counter that restarts</source>
        <translation>Un compteur de version qui repart de zéro</translation>
    </message>
    <message>
        <source>When the tombstone of a deleted document is forgotten, its version starts again at 1 and an old token fits a different document. A seq_no is never given twice in a term.</source>
        <translation>Quand le tombstone d’un document supprimé est oublié, sa version repart de 1 et un vieux jeton convient à un autre document. Un seq_no n’est jamais attribué deux fois dans un term.</translation>
    </message>
    <message>
        <source>One token, two acknowledged writes</source>
        <translation>Un jeton, deux écritures acquittées</translation>
    </message>
    <message>
        <source>With a restarting counter two clients can both succeed with one token. A compare-and-set that succeeds twice protects nothing.</source>
        <translation>Avec un compteur qui repart de zéro, deux clients peuvent réussir tous deux avec un même jeton. Un compare-and-set qui réussit deux fois ne protège rien.</translation>
    </message>
    <message>
        <source>Two writes with one token are acknowledged.</source>
        <translation>Deux écritures sont acquittées avec un même jeton.</translation>
    </message>
    <message>
        <source>A delete that comes back</source>
        <translation>Une suppression qui revient</translation>
    </message>
    <message>
        <source>A replica that forgot a delete takes the index operation before it for news. A tombstone may only be forgotten when everything up to it has arrived.</source>
        <translation>Un réplica qui a oublié une suppression prend pour une nouveauté l’opération d’index qui la précède. Un tombstone ne peut être oublié que lorsque tout ce qui le précède est arrivé.</translation>
    </message>
    <message>
        <source>Refused because of one&apos;s own write</source>
        <translation>Refusé à cause de sa propre écriture</translation>
    </message>
    <message>
        <source>An error other than 409 means that the write may have happened and may still happen, so a retry can run into itself. Read again and compare the content.</source>
        <translation>Une erreur autre que 409 signifie que l’écriture a pu avoir lieu et peut encore avoir lieu&#xa0;: une relance peut donc se heurter à elle-même. Relisez et comparez le contenu.</translation>
    </message>
    <message>
        <source>A&apos;s retry is refused although the document holds A&apos;s own write.</source>
        <translation>La relance de A est refusée alors que le document contient la propre écriture de A.</translation>
    </message>
    <message>
        <source>A hole in the history</source>
        <translation>Un trou dans l’histoire</translation>
    </message>
    <message>
        <source>A promoted copy that misses an operation fills its slot with a no-op, so that all copies have one history again. Without slots nobody knows that anything is missing.</source>
        <translation>Une copie promue à laquelle manque une opération remplit son emplacement par un no-op, pour que toutes les copies aient de nouveau une seule histoire. Sans emplacements, personne ne sait qu’il manque quelque chose.</translation>
    </message>
    <message>
        <source>Two failovers in a row</source>
        <translation>Deux basculements de suite</translation>
    </message>
    <message>
        <source>What a rollback hides is kept, because the next failover may need it. Thrown away, an acknowledged write would be gone.</source>
        <translation>Ce qu’un retour en arrière masque est conservé, parce que le prochain basculement peut en avoir besoin. Si on le jetait, une écriture acquittée serait perdue.</translation>
    </message>
    <message>
        <source>A known limit: double failover with a late trim</source>
        <translation>Une limite connue&#xa0;: double basculement avec troncature tardive</translation>
    </message>
    <message>
        <source>An acknowledged write keeps its slot, but a leftover of the older term in a higher slot hides it. This takes two failovers and a delayed trim, beyond what one promotion guarantees.</source>
        <translation>Une écriture acquittée garde son emplacement, mais un reste de l’ancien term dans un emplacement supérieur la masque. Il y faut deux basculements et une troncature retardée, au-delà de ce qu’une promotion garantit.</translation>
    </message>
    <message>
        <source>An acknowledged write vanishes from view.</source>
        <translation>Une écriture acquittée disparaît de la vue.</translation>
    </message>
    <message>
        <source>Two different operations never share a term and a seq_no.</source>
        <translation>Deux opérations différentes ne partagent jamais un même term et un même seq_no.</translation>
    </message>
    <message>
        <source>An acknowledged operation is in its slot on every in-sync copy, so it survives a promotion.</source>
        <translation>Une opération acquittée est dans son emplacement sur chaque copie synchronisée&#xa0;: elle survit donc à une promotion.</translation>
    </message>
    <message>
        <source>A primary shows the newest acknowledged write, or one made on top of it.</source>
        <translation>Un primaire montre la dernière écriture acquittée, ou une écriture faite par-dessus.</translation>
    </message>
    <message>
        <source>Started copies have the same operations up to a global checkpoint.</source>
        <translation>Les copies démarrées ont les mêmes opérations jusqu’à un checkpoint global.</translation>
    </message>
    <message>
        <source>A global checkpoint is not above the local one, and neither it nor the term ever falls.</source>
        <translation>Un checkpoint global n’est pas au-dessus du checkpoint local, et ni lui ni le term ne diminuent jamais.</translation>
    </message>
    <message>
        <source>When everything has arrived, all started copies are equal.</source>
        <translation>Quand tout est arrivé, toutes les copies démarrées sont égales.</translation>
    </message>
    <message>
        <source>At most one compare-and-set is acknowledged for a document and token.</source>
        <translation>Au plus un compare-and-set est acquitté par document et par jeton.</translation>
    </message>
    <message>
        <source>An acknowledged compare-and-set ran on exactly the content that its token was read from.</source>
        <translation>Un compare-and-set acquitté a porté exactement sur le contenu dont son jeton a été lu.</translation>
    </message>
    <message>
        <source>Every accepted compare-and-set ran on exactly the content that its token was read from.</source>
        <translation>Tout compare-and-set accepté a porté exactement sur le contenu dont son jeton a été lu.</translation>
    </message>
    <message>
        <source>Reads with an equal _version have an equal content.</source>
        <translation>Des lectures de même _version ont le même contenu.</translation>
    </message>
    <message>
        <source>Reads with an equal _seq_no have an equal content.</source>
        <translation>Des lectures de même _seq_no ont le même contenu.</translation>
    </message>
    <message>
        <source>Reads with an equal _primary_term and _seq_no have an equal content.</source>
        <translation>Des lectures de mêmes _primary_term et _seq_no ont le même contenu.</translation>
    </message>
    <message>
        <source>What a read returned does not disappear.</source>
        <translation>Ce qu’une lecture a renvoyé ne disparaît pas.</translation>
    </message>
    <message>
        <source>There is at most one primary, no replica without one, and one executing primary per term.</source>
        <translation>Il y a au plus un primaire, aucun réplica sans primaire, et un seul primaire actif par term.</translation>
    </message>
    <message>
        <source>When a write is acknowledged, every in-sync copy has processed it.</source>
        <translation>Quand une écriture est acquittée, chaque copie synchronisée l’a traitée.</translation>
    </message>
    <message>
        <source>A primary has no gap in its history.</source>
        <translation>Un primaire n’a pas de trou dans son histoire.</translation>
    </message>
    <message>
        <source>A replica never applies a message of a lower term than its own.</source>
        <translation>Un réplica n’applique jamais un message d’un term inférieur au sien.</translation>
    </message>
    <message>
        <source>A write that was not acknowledged is not visible.</source>
        <translation>Une écriture qui n’a pas été acquittée n’est pas visible.</translation>
    </message>
    <message>
        <source>About 1.x: versions order everything, old primaries are not fenced, an answer does not wait for the master, and any copy that is found may become primary.</source>
        <translation>Vers 1.x&#xa0;: les versions ordonnent tout, les anciens primaires ne sont pas écartés, une réponse n’attend pas le maître, et n’importe quelle copie trouvée peut devenir primaire.</translation>
    </message>
    <message>
        <source>About 5.x: terms fence old primaries and only in-sync copies are promoted, but versions still order the operations and a promotion repairs nothing.</source>
        <translation>Vers 5.x&#xa0;: les terms écartent les anciens primaires et seules les copies synchronisées sont promues, mais les versions ordonnent encore les opérations et une promotion ne répare rien.</translation>
    </message>
    <message>
        <source>6.0 to 6.6 as a client saw it: seq_no orders the operations and a promotion repairs the copies, but a compare-and-set still carries the version.</source>
        <translation>De 6.0 à 6.6, vu par un client&#xa0;: seq_no ordonne les opérations et une promotion répare les copies, mais un compare-and-set porte encore la version.</translation>
    </message>
    <message>
        <source>7.x: the token is (_primary_term, _seq_no).</source>
        <translation>7.x&#xa0;: le jeton est (_primary_term, _seq_no).</translation>
    </message>
    <message>
        <source>7.x with half a token: only _seq_no is compared, to show why the term is needed.</source>
        <translation>7.x avec la moitié du jeton&#xa0;: seul _seq_no est comparé, pour montrer pourquoi le term est nécessaire.</translation>
    </message>
    <message>
        <source>What a compare-and-set carries</source>
        <translation>Ce que porte un compare-and-set</translation>
    </message>
    <message>
        <source>A replica keeps the newer operation by</source>
        <translation>Un réplica garde l’opération la plus récente selon</translation>
    </message>
    <message>
        <source>A lower term is refused</source>
        <translation>Un term inférieur est refusé</translation>
    </message>
    <message>
        <source>An answer waits until the master confirmed a failed copy</source>
        <translation>Une réponse attend que le maître ait confirmé une copie défaillante</translation>
    </message>
    <message>
        <source>Who may become primary</source>
        <translation>Qui peut devenir primaire</translation>
    </message>
    <message>
        <source>A promoted copy fills holes with no-ops</source>
        <translation>Une copie promue remplit les trous par des no-ops</translation>
    </message>
    <message>
        <source>A promoted copy sends its operations above the global checkpoint again, and trims</source>
        <translation>Une copie promue renvoie ses opérations au-dessus du checkpoint global, et tronque</translation>
    </message>
    <message>
        <source>A replica that meets a higher term rolls back to the global checkpoint</source>
        <translation>Un réplica qui rencontre un term supérieur revient au checkpoint global</translation>
    </message>
    <message>
        <source>Rolled-back operations are kept as pending</source>
        <translation>Les opérations annulées sont conservées comme en attente</translation>
    </message>
    <message>
        <source>A tombstone may be forgotten</source>
        <translation>Un tombstone peut être oublié</translation>
    </message>
    <message>
        <source>_seq_no alone</source>
        <translation>_seq_no seul</translation>
    </message>
    <message>
        <source>_primary_term and _seq_no</source>
        <translation>_primary_term et _seq_no</translation>
    </message>
    <message>
        <source>in-sync copies</source>
        <translation>copies synchronisées</translation>
    </message>
    <message>
        <source>any copy found</source>
        <translation>n’importe quelle copie trouvée</translation>
    </message>
    <message>
        <source>by age</source>
        <translation>selon l’âge</translation>
    </message>
    <message>
        <source>by age, at or below the local checkpoint</source>
        <translation>selon l’âge, au checkpoint local ou en dessous</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>Every finding is a proof, given that call times were taken before the request left and return times after the answer was complete, on one clock.</source>
        <translation>Chaque constat est une preuve, à condition que les temps d’appel aient été relevés avant le départ de la requête et les temps de retour une fois la réponse complète, sur une même horloge.</translation>
    </message>
    <message>
        <source>The judge looks at each document alone, and at the order of tokens in each shard; whether changes of several documents happened together is not judged.</source>
        <translation>Le juge examine chaque document isolément, et l’ordre des jetons dans chaque shard&#x202f;; il ne juge pas si des modifications de plusieurs documents ont eu lieu ensemble.</translation>
    </message>
    <message>
        <source>Contents are compared only where writes carry a tag; operations that were not recorded are not judged.</source>
        <translation>Les contenus ne sont comparés que là où les écritures portent une étiquette&#x202f;; les opérations non enregistrées ne sont pas jugées.</translation>
    </message>
    <message>
        <source>A store whose tokens are not given out in the order of its writes is reported even if its values are right.</source>
        <translation>Un store dont les jetons ne sont pas attribués dans l’ordre de ses écritures est signalé même si ses valeurs sont justes.</translation>
    </message>
    <message>
        <source>Where a write&apos;s outcome is unknown and nothing betrays it, the verdict may be milder than the truth, never harsher.</source>
        <translation>Quand l’issue d’une écriture est inconnue et que rien ne la trahit, le verdict peut être plus clément que la vérité, jamais plus sévère.</translation>
    </message>
    <message>
        <source>Where the recording started late, the first token seen of a document is taken for its first state.</source>
        <translation>Quand l’enregistrement a commencé tard, le premier jeton vu d’un document est pris pour son état initial.</translation>
    </message>
    <message>
        <source>operation %1 (%2): it returns before it is called</source>
        <translation>opération %1 (%2)&#xa0;: elle revient avant d’être appelée</translation>
    </message>
    <message>
        <source>line %1 (%2): it returns before it is called</source>
        <translation>ligne %1 (%2)&#xa0;: elle revient avant d’être appelée</translation>
    </message>
    <message>
        <source>operation %1 (%2): it overlaps the same client&apos;s operation %3 of line %4</source>
        <translation>opération %1 (%2)&#xa0;: elle chevauche l’opération %3 du même client, ligne %4</translation>
    </message>
    <message>
        <source>operation %1 (%2): it overlaps the same client&apos;s operation %3</source>
        <translation>opération %1 (%2)&#xa0;: elle chevauche l’opération %3 du même client</translation>
    </message>
    <message>
        <source>line %1 (%2): it overlaps the same client&apos;s operation %3 of line %4</source>
        <translation>ligne %1 (%2)&#xa0;: elle chevauche l’opération %3 du même client, ligne %4</translation>
    </message>
    <message>
        <source>line %1 (%2): it overlaps the same client&apos;s operation %3</source>
        <translation>ligne %1 (%2)&#xa0;: elle chevauche l’opération %3 du même client</translation>
    </message>
    <message>
        <source>%1: %2 writes of unknown outcome leave too many possibilities to try them all</source>
        <translation>%1&#xa0;: %2 écritures d’issue inconnue laissent trop de possibilités pour les essayer toutes</translation>
    </message>
    <message>
        <source>%1 events were dropped while recording</source>
        <translation>%1 événements ont été perdus pendant l’enregistrement</translation>
    </message>
    <message>
        <source>the sum of `%1` in %2 cannot be checked: it holds no whole number</source>
        <translation>la somme de `%1` dans %2 ne peut pas être vérifiée&#xa0;: elle ne contient pas de nombre entier</translation>
    </message>
    <message>
        <source>cannot tell: %1</source>
        <translation>impossible à dire&#xa0;: %1</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>aucune raison donnée</translation>
    </message>
    <message>
        <source>%1 accepted writes should have brought `%2` from %3 to %4, but it is %5</source>
        <translation>%1 écritures acceptées auraient dû faire passer `%2` de %3 à %4, mais sa valeur est %5</translation>
    </message>
    <message>
        <source>%1 accepted write should have brought `%2` from %3 to %4, but it is %5</source>
        <translation>%1 écriture acceptée aurait dû faire passer `%2` de %3 à %4, mais sa valeur est %5</translation>
    </message>
    <message>
        <source>%1 set `%2` to %3 at seq_no %4, and it must never be below %5 (it was %6 times)</source>
        <translation>%1 a mis `%2` à %3 au seq_no %4, alors que sa valeur ne doit jamais être inférieure à %5 (elle l’a été %6 fois)</translation>
    </message>
    <message>
        <source>%1 set `%2` to %3 at seq_no %4, and it must never be below %5</source>
        <translation>%1 a mis `%2` à %3 au seq_no %4, alors que sa valeur ne doit jamais être inférieure à %5</translation>
    </message>
    <message>
        <source>%1 stands %2 times in `%3`, and must stand there once</source>
        <translation>%1 figure %2 fois dans `%3`, et doit y figurer une fois</translation>
    </message>
    <message>
        <source>%1 was acknowledged but does not stand in `%2`</source>
        <translation>%1 a été acquittée mais ne figure pas dans `%2`</translation>
    </message>
    <message>
        <source>%1 of %2 holds %3 twice</source>
        <translation>%1 de %2 contient deux fois %3</translation>
    </message>
    <message>
        <source>%1 of %2 is %3 instead of %4</source>
        <translation>%1 de %2 vaut %3 au lieu de %4</translation>
    </message>
    <message>
        <source>%1 of %2 is %3, below %4</source>
        <translation>%1 de %2 vaut %3, moins que %4</translation>
    </message>
    <message>
        <source>a write</source>
        <translation>une écriture</translation>
    </message>
    <message>
        <source>%1 read %2 at %3, %4 wrote %5 meanwhile, and %1&apos;s write %6 replaced it unseen: the change of %4 is lost</source>
        <translation>%1 a lu %2 à %3, entre-temps %4 a écrit %5, et l’écriture %6 de %1 l’a remplacé sans l’avoir vu&#xa0;: la modification de %4 est perdue</translation>
    </message>
    <message>
        <source>%1&apos;s write of %2 to %3 at %4 demanded %5 and was accepted, although %6 had written on the same token: the change of %6 is lost</source>
        <translation>l’écriture %2 de %1 dans %3 à %4 exigeait %5 et a été acceptée, alors que %6 avait écrit sur le même jeton&#xa0;: la modification de %6 est perdue</translation>
    </message>
    <message>
        <source>%1 at %2 and %3 at %4 both got %5 for %6</source>
        <translation>%1 à %2 et %3 à %4 ont tous deux reçu %5 pour %6</translation>
    </message>
    <message>
        <source>%1&apos;s write to %2 at %3 got %4, which is below the %5 that the worker already knew</source>
        <translation>l’écriture de %1 dans %2 à %3 a reçu %4, inférieur au %5 que le worker connaissait déjà</translation>
    </message>
    <message>
        <source>%1&apos;s write to %2 at %3 was refused although the 409 itself names the demanded %4 as current</source>
        <translation>l’écriture de %1 dans %2 à %3 a été refusée alors que le 409 lui-même donne comme actuel le %4 exigé</translation>
    </message>
    <message>
        <source>%1 had seen %2 of %3 by %4, before %5&apos;s write of it was called at %6</source>
        <translation>%1 avait vu %2 de %3 dès %4, avant que l’écriture de %5 ne soit appelée à %6</translation>
    </message>
    <message>
        <source>%1 saw %2 of %3 by %4, before %5&apos;s write of it was called at %6</source>
        <translation>%1 a vu %2 de %3 dès %4, avant que l’écriture de %5 ne soit appelée à %6</translation>
    </message>
    <message>
        <source>%1 saw %2 of %3 at %4 after it had written %5 at %6</source>
        <translation>%1 a vu %2 de %3 à %4 après avoir écrit %5 à %6</translation>
    </message>
    <message>
        <source>%1 saw %2 of %3 at %4 after it had seen %5 at %6</source>
        <translation>%1 a vu %2 de %3 à %4 après avoir vu %5 à %6</translation>
    </message>
    <message>
        <source>%1 was answered from %2 of %3 at %4, after %5&apos;s newer write had returned at %6</source>
        <translation>%1 a reçu une réponse à partir de %2 de %3 à %4, après le retour à %6 d’une écriture plus récente de %5</translation>
    </message>
    <message>
        <source>a step by hand</source>
        <translation>une étape à la main</translation>
    </message>
    <message>
        <source>another worker</source>
        <translation>un autre worker</translation>
    </message>
    <message>
        <source>%1 read %2 at %3, %4 wrote %5 meanwhile, the last of %6 new versions, and %1&apos;s write %7 (%8 to %9) replaced it unseen: the change of %4 is lost</source>
        <translation>%1 a lu %2 à %3, entre-temps %4 a écrit %5, la dernière de %6 nouvelles versions, et l’écriture %7 de %1 (%8 à %9) l’a remplacée sans l’avoir vue&#xa0;: la modification de %4 est perdue</translation>
    </message>
    <message>
        <source>%1 read %2 at %3, %4 wrote %5 meanwhile, and %1&apos;s write %6 (%7 to %8) replaced it unseen: the change of %4 is lost</source>
        <translation>%1 a lu %2 à %3, entre-temps %4 a écrit %5, et l’écriture %6 de %1 (%7 à %8) l’a remplacé sans l’avoir vu&#xa0;: la modification de %4 est perdue</translation>
    </message>
    <message>
        <source>%1 was accepted although no recorded operation produced %2</source>
        <translation>%1 a été acceptée bien qu’aucune opération enregistrée n’ait produit %2</translation>
    </message>
    <message>
        <source>%1 was accepted although the document did not exist after %2</source>
        <translation>%1 a été acceptée bien que le document n’ait plus existé après %2</translation>
    </message>
    <message>
        <source>%1 found no document although it existed since %2</source>
        <translation>%1 n’a trouvé aucun document bien qu’il ait existé depuis %2</translation>
    </message>
    <message>
        <source>%1 got a smaller token than the one that it demanded</source>
        <translation>%1 a reçu un jeton inférieur à celui qu’elle exigeait</translation>
    </message>
    <message>
        <source>%1 was acknowledged before %2 was called, which was accepted on %3 as if that write had never been, and nobody saw it again: the store forgot it</source>
        <translation>%1 a été acquittée avant l’appel de %2, qui a été acceptée sur %3 comme si cette écriture n’avait jamais eu lieu, et personne ne l’a revue&#xa0;: le store l’a oubliée</translation>
    </message>
    <message>
        <source>%1 and %2 both demanded %3 and both were accepted: the change of %4 is lost</source>
        <translation>%1 et %2 exigeaient toutes deux %3 et ont été acceptées toutes deux&#xa0;: la modification de %4 est perdue</translation>
    </message>
    <message>
        <source>%1 was accepted although %2 had replaced the demanded %3</source>
        <translation>%1 a été acceptée bien que %2 ait remplacé le %3 exigé</translation>
    </message>
    <message>
        <source>%1 names a version that no recorded write produced</source>
        <translation>%1 nomme une version qu’aucune écriture enregistrée n’a produite</translation>
    </message>
    <message>
        <source>%1 names a version that was a deletion</source>
        <translation>%1 nomme une version qui était une suppression</translation>
    </message>
    <message>
        <source>%1 shows what %2 tried to write in vain</source>
        <translation>%1 montre ce que %2 a tenté d’écrire en vain</translation>
    </message>
    <message>
        <source>%1 found a document in the version that a deletion left behind</source>
        <translation>%1 a trouvé un document dans la version laissée par une suppression</translation>
    </message>
    <message>
        <source>%1 shows a version that no recorded write produced</source>
        <translation>%1 montre une version qu’aucune écriture enregistrée n’a produite</translation>
    </message>
    <message>
        <source>%1 shows content &quot;%2&quot;, which is not that of %3</source>
        <translation>%1 montre le contenu «&#xa0;%2&#xa0;», qui n’est pas celui de %3</translation>
    </message>
    <message>
        <source>%1 returned before %2 was called, without which that version cannot be</source>
        <translation>%1 est revenue avant l’appel de %2, sans laquelle cette version ne peut pas exister</translation>
    </message>
    <message>
        <source>%1 returned before %2 was called, which stands before it in token order</source>
        <translation>%1 est revenue avant l’appel de %2, qui la précède dans l’ordre des jetons</translation>
    </message>
    <message>
        <source>%1 returned before %2 was called, which still answered from an older version</source>
        <translation>%1 est revenue avant l’appel de %2, qui a encore répondu à partir d’une version plus ancienne</translation>
    </message>
    <message>
        <source>%1 was unjustified although the demanded %2 was current all that time</source>
        <translation>%1 était injustifiée alors que le %2 exigé était l’actuel pendant tout ce temps</translation>
    </message>
    <message>
        <source>%1 was unjustified although there was no document all that time</source>
        <translation>%1 était injustifiée alors qu’il n’y avait pas de document pendant tout ce temps</translation>
    </message>
    <message>
        <source>%1 was unjustified although the document was there all that time</source>
        <translation>%1 était injustifiée alors que le document était là pendant tout ce temps</translation>
    </message>
    <message>
        <source>%1 was refused although the 409 itself says that the demanded %2 was current</source>
        <translation>%1 a été refusée alors que le 409 lui-même dit que le %2 exigé était l’actuel</translation>
    </message>
    <message>
        <source>%1 shows a state that the document never had</source>
        <translation>%1 montre un état que le document n’a jamais eu</translation>
    </message>
    <message>
        <source>%1 shows a state that the document reached only later</source>
        <translation>%1 montre un état que le document n’a atteint que plus tard</translation>
    </message>
    <message>
        <source>%1 went back behind the worker&apos;s own earlier step, %2</source>
        <translation>%1 est revenue en arrière par rapport à une étape antérieure du worker lui-même, %2</translation>
    </message>
    <message>
        <source>%1 went back behind what the worker had seen before, %2</source>
        <translation>%1 est revenue en arrière par rapport à ce que le worker avait vu auparavant, %2</translation>
    </message>
    <message>
        <source>%1 was acknowledged, but %2 and everything called later (after a crash or restart) shows an older version: the write vanished</source>
        <translation>%1 a été acquittée, mais %2 et tout ce qui a été appelé ensuite (après un crash ou un redémarrage) montrent une version plus ancienne&#xa0;: l’écriture a disparu</translation>
    </message>
    <message>
        <source>%1 was acknowledged, but %2 and everything called later shows an older version: the write vanished</source>
        <translation>%1 a été acquittée, mais %2 et tout ce qui a été appelé ensuite montrent une version plus ancienne&#xa0;: l’écriture a disparu</translation>
    </message>
    <message>
        <source>%1 and %2 both got %3, which must be given out only once</source>
        <translation>%1 et %2 ont reçu toutes deux %3, qui ne doit être attribué qu’une fois</translation>
    </message>
    <message>
        <source>%1 got a token that is not above %2, which the document carried from the start</source>
        <translation>%1 a reçu un jeton qui n’est pas supérieur à %2, que le document portait dès le début</translation>
    </message>
    <message>
        <source>%1 was acknowledged before %2 was called, yet the later call got the smaller token</source>
        <translation>%1 a été acquittée avant l’appel de %2, et pourtant l’appel suivant a reçu le plus petit jeton</translation>
    </message>
    <message>
        <source>%1 got the same token of the same shard as %2</source>
        <translation>%1 a reçu le même jeton du même shard que %2</translation>
    </message>
    <message>
        <source>%1 was acknowledged, with a larger token of the same shard, before the call of %2</source>
        <translation>%1 a été acquittée, avec un jeton plus grand du même shard, avant l’appel de %2</translation>
    </message>
    <message>
        <source>its initial state</source>
        <translation>son état initial</translation>
    </message>
    <message>
        <source>what was there from the start</source>
        <translation>ce qui était là dès le début</translation>
    </message>
    <message>
        <source>%1&apos;s %2 (from %3, never answered)</source>
        <translation>%2 de %1 (depuis %3, jamais de réponse)</translation>
    </message>
    <message>
        <source>%1&apos;s %2 (%3 to %4)</source>
        <translation>%2 de %1 (%3 à %4)</translation>
    </message>
    <message>
        <source>%1&apos;s %2 (%3 to %4) on %5</source>
        <translation>%2 de %1 (%3 à %4) sur %5</translation>
    </message>
    <message>
        <source>%1 refused with 409, guarded by %2, told that %3 was current</source>
        <translation>%1 refusée par 409 (garde %2, %3 annoncé comme actuel)</translation>
    </message>
    <message>
        <source>%1 refused with 409, guarded by %2</source>
        <translation>%1 refusée par 409 (garde %2)</translation>
    </message>
    <message>
        <source>%1 refused with 409, told that %2 was current</source>
        <translation>%1 refusée par 409 (%2 annoncé comme actuel)</translation>
    </message>
    <message>
        <source>%1 refused with 409 for want of a document, guarded by %2</source>
        <translation>%1 refusée par 409 faute de document (garde %2)</translation>
    </message>
    <message>
        <source>%1 refused with 409 for want of a document</source>
        <translation>%1 refusée par 409 faute de document</translation>
    </message>
    <message>
        <source>%1 refused with 409 because the document existed</source>
        <translation>%1 refusée par 409 parce que le document existait</translation>
    </message>
    <message>
        <source>%1 refused with 409</source>
        <translation>%1 refusée par 409</translation>
    </message>
    <message>
        <source>%1 that found nothing and drew %2</source>
        <translation>%1 sans résultat (%2 obtenu)</translation>
    </message>
    <message>
        <source>%1 that found nothing</source>
        <translation>%1 sans résultat</translation>
    </message>
    <message>
        <source>%1 that changed nothing at %2</source>
        <translation>%1 sans effet à %2</translation>
    </message>
    <message>
        <source>%1 of unknown outcome, guarded by %2</source>
        <translation>%1 d’issue inconnue (garde %2)</translation>
    </message>
    <message>
        <source>%1 of unknown outcome</source>
        <translation>%1 d’issue inconnue</translation>
    </message>
    <message>
        <source>seq_no %1 of term %2</source>
        <translation>seq_no %1 du term %2</translation>
    </message>
    <message>
        <source>version %1 of the chain of values</source>
        <translation>version %1 de la chaîne des valeurs</translation>
    </message>
    <message>
        <source>%1 of %2, guarded by %3</source>
        <translation>%1 %2 (garde %3)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>write</source>
        <translation>l’écriture</translation>
    </message>
    <message>
        <source>read</source>
        <translation>la lecture</translation>
    </message>
    <message>
        <source>search hit</source>
        <translation>la réponse de recherche</translation>
    </message>
    <message>
        <source>%1; the answer is lost</source>
        <translation>%1&#x202f;; la réponse est perdue</translation>
    </message>
    <message>
        <source>the answer is lost</source>
        <translation>la réponse est perdue</translation>
    </message>
    <message>
        <source>%1, gives up</source>
        <translation>%1, abandonne</translation>
    </message>
    <message>
        <source>%1, nothing changes</source>
        <translation>%1, rien ne change</translation>
    </message>
    <message>
        <source>%1, becomes seq_no %2: replaces %3 unseen, an update is lost</source>
        <translation>%1, devient seq_no %2&#xa0;: remplace %3 sans l’avoir vu, une mise à jour est perdue</translation>
    </message>
    <message>
        <source>%1, becomes seq_no %2</source>
        <translation>%1, devient seq_no %2</translation>
    </message>
    <message>
        <source>%1: requires version %2, current is %3</source>
        <translation>%1&#xa0;: exige la version %2, l’actuelle est %3</translation>
    </message>
    <message>
        <source>%1: the document exists, version %2</source>
        <translation>%1&#xa0;: le document existe, version %2</translation>
    </message>
    <message>
        <source>%1: requires %2, current is %3</source>
        <translation>%1&#xa0;: exige %2, l’actuel est %3</translation>
    </message>
    <message>
        <source>%1, seq_no %2, term %3, version %4</source>
        <translation>%1, seq_no %2, term %3, version %4</translation>
    </message>
    <message>
        <source>%1 pass</source>
        <translation>%1 s’écoulent</translation>
    </message>
    <message>
        <source>wakes in %1</source>
        <translation>se réveille dans %1</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>gave up</source>
        <translation>a abandonné</translation>
    </message>
    <message>
        <source>crashed</source>
        <translation>planté</translation>
    </message>
    <message>
        <source>the race&apos;s duration is over</source>
        <translation>la durée de la course est écoulée</translation>
    </message>
    <message>
        <source>%1: %2 workers are too many to step through; at most %3. Give a smaller number of workers, or run them as threads</source>
        <translation>%1&#xa0;: %2 workers sont trop pour un pas à pas&#x202f;; au plus %3. Donnez un nombre plus petit de workers, ou faites-les courir en threads</translation>
    </message>
    <message>
        <source>%1: %2 workers are too many to explore; at most %3. Two or three show every kind of outcome: give a smaller number</source>
        <translation>%1&#xa0;: %2 workers sont trop à explorer&#x202f;; au plus %3. Deux ou trois montrent toutes les sortes d’issues&#xa0;: donnez un nombre plus petit</translation>
    </message>
    <message>
        <source>the race has no shard %1</source>
        <translation>la course n’a pas de shard %1</translation>
    </message>
    <message>
        <source>the race has no document %1</source>
        <translation>la course n’a pas de document %1</translation>
    </message>
    <message>
        <source>the race has no worker %1</source>
        <translation>la course n’a pas de worker %1</translation>
    </message>
    <message>
        <source>the scenario has no further event that waits for a time</source>
        <translation>le scénario n’a plus d’événement qui attende une heure donnée</translation>
    </message>
    <message>
        <source>worker %1 has crashed</source>
        <translation>le worker %1 a planté</translation>
    </message>
    <message>
        <source>worker %1 cannot begin another update: %2</source>
        <translation>le worker %1 ne peut pas commencer une autre mise à jour&#xa0;: %2</translation>
    </message>
    <message>
        <source>worker %1 has finished: it gave up</source>
        <translation>le worker %1 a fini&#xa0;: il a abandonné</translation>
    </message>
    <message>
        <source>worker %1 has finished</source>
        <translation>le worker %1 a fini</translation>
    </message>
    <message>
        <source>%1, guard %2</source>
        <translation>%1, garde %2</translation>
    </message>
    <message>
        <source>update: %1, retry_on_conflict %2</source>
        <translation>update&#xa0;: %1, retry_on_conflict %2</translation>
    </message>
    <message>
        <source>subtract %1 from %2, not below %3</source>
        <translation>retirer %1 à %2, sans descendre sous %3</translation>
    </message>
    <message>
        <source>add %1 to %2, not below %3</source>
        <translation>ajouter %1 à %2, sans descendre sous %3</translation>
    </message>
    <message>
        <source>subtract %1 from %2</source>
        <translation>retirer %1 à %2</translation>
    </message>
    <message>
        <source>add %1 to %2</source>
        <translation>ajouter %1 à %2</translation>
    </message>
    <message>
        <source>set %1</source>
        <translation>définir %1</translation>
    </message>
    <message>
        <source>append to %1</source>
        <translation>ajouter à la fin de %1</translation>
    </message>
    <message>
        <source>merge fields</source>
        <translation>fusionner des champs</translation>
    </message>
    <message>
        <source>blind write</source>
        <translation>écriture à l’aveugle</translation>
    </message>
    <message>
        <source>delete and create again</source>
        <translation>supprimer et recréer</translation>
    </message>
    <message>
        <source>numbered messages</source>
        <translation>messages numérotés</translation>
    </message>
    <message>
        <source>a count from 1 must follow `*`</source>
        <translation>un nombre à partir de 1 doit suivre `*`</translation>
    </message>
    <message>
        <source>%1 is no action; read, think, write and backoff are, and get, merge and index of an update in parts</source>
        <translation>%1 n’est pas une action&#x202f;; read, think, write et backoff en sont, ainsi que get, merge et index d’un update en parties</translation>
    </message>
    <message>
        <source>a schedule has at most %1 steps</source>
        <translation>un ordonnancement a au plus %1 étapes</translation>
    </message>
    <message>
        <source>a number must follow `=`</source>
        <translation>un nombre doit suivre `=`</translation>
    </message>
    <message>
        <source>%1 is nothing that can be done to a race; term, failover, delete, recreate, lose, duplicate, crash, delay, event are</source>
        <translation>%1 n’est rien que l’on puisse faire à une course&#x202f;; les possibilités sont term, failover, delete, recreate, lose, duplicate, crash, delay, event</translation>
    </message>
    <message>
        <source>`!%1` takes no number</source>
        <translation>`!%1` ne prend pas de nombre</translation>
    </message>
    <message>
        <source>`!%1` takes nothing behind a colon</source>
        <translation>`!%1` ne prend rien après les deux-points</translation>
    </message>
    <message>
        <source>`!%1` needs a worker: `!%1:A`</source>
        <translation>`!%1` demande un worker&#xa0;: `!%1:A`</translation>
    </message>
    <message>
        <source>the race has no shard %1; it has %2</source>
        <translation>la course n’a pas de shard %1&#x202f;; elle a %2</translation>
    </message>
    <message>
        <source>the race has no document %1; it has %2</source>
        <translation>la course n’a pas de document %1&#x202f;; elle a %2</translation>
    </message>
    <message>
        <source>the race has no workers</source>
        <translation>la course n’a pas de workers</translation>
    </message>
    <message>
        <source>there is no worker %1; the workers are %2 to %3</source>
        <translation>il n’y a pas de worker %1&#x202f;; les workers vont de %2 à %3</translation>
    </message>
    <message>
        <source>there is no worker %1; the workers are %2</source>
        <translation>il n’y a pas de worker %1&#x202f;; les workers sont %2</translation>
    </message>
    <message>
        <source>%1: worker %2 is about to %3, not to %4</source>
        <translation>%1&#xa0;: la prochaine étape du worker %2 est %3, pas %4</translation>
    </message>
    <message>
        <source>what is `%1` meant to be? `and` or `or` may follow here</source>
        <translation>que veut dire `%1`&#x202f;? `and` ou `or` peuvent suivre ici</translation>
    </message>
    <message>
        <source>too many parentheses</source>
        <translation>trop de parenthèses</translation>
    </message>
    <message>
        <source>a condition is missing: %1</source>
        <translation>il manque une condition&#xa0;: %1</translation>
    </message>
    <message>
        <source>`)` is missing</source>
        <translation>il manque `)`</translation>
    </message>
    <message>
        <source>`%1` begins no condition: %2</source>
        <translation>`%1` ne commence aucune condition&#xa0;: %2</translation>
    </message>
    <message>
        <source>a field is missing behind `:`</source>
        <translation>il manque un champ après `:`</translation>
    </message>
    <message>
        <source>`%1` is no event (%2); a comparison like `%1 &lt; 0` needs one of &lt; &lt;= = != &gt;= &gt;</source>
        <translation>`%1` n’est pas un événement (%2)&#x202f;; une comparaison comme `%1 &lt; 0` demande l’un de &lt; &lt;= =&#xa0;!= &gt;= &gt;</translation>
    </message>
    <message>
        <source>a number, a &quot;text&quot;, true, false or null is missing</source>
        <translation>il manque un nombre, un &quot;texte&quot;, true, false ou null</translation>
    </message>
    <message>
        <source>conflict, lost update, commit, noop, give up, read, missing, term change, end, each with a worker before it if one is meant (`B conflict`, `B wins`), or a comparison (`in_stock &lt; 0`, `_version &gt;= 4`)</source>
        <translation>conflict, lost update, commit, noop, give up, read, missing, term change, end, chacun précédé d’un worker si l’on en vise un (`B conflict`, `B wins`), ou une comparaison (`in_stock &lt; 0`, `_version &gt;= 4`)</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>complet</translation>
    </message>
    <message>
        <source>state limit reached</source>
        <translation>limite d’états atteinte</translation>
    </message>
    <message>
        <source>time limit reached</source>
        <translation>limite de temps atteinte</translation>
    </message>
    <message>
        <source>memory limit reached</source>
        <translation>limite de mémoire atteinte</translation>
    </message>
    <message>
        <source>step limit reached</source>
        <translation>limite d’étapes atteinte</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulé</translation>
    </message>
    <message>
        <source>group %1 goes on for ever; one update of each worker is explored</source>
        <translation>le groupe %1 continue sans fin&#x202f;; une mise à jour de chaque worker est explorée</translation>
    </message>
    <message>
        <source>think times are taken to be anything</source>
        <translation>les temps de réflexion sont supposés quelconques</translation>
    </message>
    <message>
        <source>the race&apos;s duration is left out</source>
        <translation>la durée de la course est laissée de côté</translation>
    </message>
    <message>
        <source>the scenario&apos;s events that wait for a time may happen at any time (`!event` in schedules)</source>
        <translation>les événements du scénario qui attendent une heure donnée peuvent se produire à tout moment (`!event` dans les ordonnancements)</translation>
    </message>
    <message>
        <source>With %1 client and messages of %2, %3 makes %4 calls than %5 (%6 instead of %7) and takes %8 (%9 instead of %10).</source>
        <translation>Avec %1 client et des messages de %2, politique «&#xa0;%3&#xa0;» comparée à «&#xa0;%5&#xa0;». Appels&#xa0;: %4 (%6 au lieu de %7)&#x202f;; durée&#xa0;: %8 (%9 au lieu de %10).</translation>
    </message>
    <message>
        <source>With %1 client and messages of %2, %3 makes %4 calls compared with %5 (%6 instead of %7) and takes %8 (%9 instead of %10).</source>
        <translation>Avec %1 client et des messages de %2, politique «&#xa0;%3&#xa0;» comparée à «&#xa0;%5&#xa0;». Appels&#xa0;: %4 (%6 au lieu de %7)&#x202f;; durée&#xa0;: %8 (%9 au lieu de %10).</translation>
    </message>
    <message>
        <source>With %1 client and messages of %2, %3 makes %4 calls in %5.</source>
        <translation>Avec %1 client et des messages de %2, la politique «&#xa0;%3&#xa0;» fait %4 appels en %5.</translation>
    </message>
    <message>
        <source>With %1 clients and messages of %2, %3 makes %4 calls than %5 (%6 instead of %7) and takes %8 (%9 instead of %10).</source>
        <translation>Avec %1 clients et des messages de %2, politique «&#xa0;%3&#xa0;» comparée à «&#xa0;%5&#xa0;». Appels&#xa0;: %4 (%6 au lieu de %7)&#x202f;; durée&#xa0;: %8 (%9 au lieu de %10).</translation>
    </message>
    <message>
        <source>With %1 clients and messages of %2, %3 makes %4 calls compared with %5 (%6 instead of %7) and takes %8 (%9 instead of %10).</source>
        <translation>Avec %1 clients et des messages de %2, politique «&#xa0;%3&#xa0;» comparée à «&#xa0;%5&#xa0;». Appels&#xa0;: %4 (%6 au lieu de %7)&#x202f;; durée&#xa0;: %8 (%9 au lieu de %10).</translation>
    </message>
    <message>
        <source>With %1 clients and messages of %2, %3 makes %4 calls in %5.</source>
        <translation>Avec %1 clients et des messages de %2, la politique «&#xa0;%3&#xa0;» fait %4 appels en %5.</translation>
    </message>
    <message>
        <source>%1 times as many</source>
        <translation>multipliés par %1</translation>
    </message>
    <message>
        <source>%1 times as long</source>
        <translation>multipliée par %1</translation>
    </message>
    <message>
        <source>as many</source>
        <translation>autant</translation>
    </message>
    <message>
        <source>as long</source>
        <translation>identique</translation>
    </message>
    <message>
        <source>%1 % fewer</source>
        <translation>%1&#xa0;% de moins</translation>
    </message>
    <message>
        <source>%1 % more</source>
        <translation>%1&#xa0;% de plus</translation>
    </message>
    <message>
        <source>%1 % less</source>
        <translation>%1&#xa0;% de moins</translation>
    </message>
    <message>
        <source>%1, at most %2 attempts</source>
        <translation>%1, au plus %2 tentatives</translation>
    </message>
    <message>
        <source>no retry</source>
        <translation>sans relance</translation>
    </message>
    <message>
        <source>no backoff</source>
        <translation>sans backoff</translation>
    </message>
    <message>
        <source>a fixed wait of %1 ms</source>
        <translation>attente fixe de %1&#xa0;ms</translation>
    </message>
    <message>
        <source>linear backoff with base %1 ms and cap %2 ms</source>
        <translation>backoff linéaire de base %1&#xa0;ms et de plafond %2&#xa0;ms</translation>
    </message>
    <message>
        <source>exponential backoff with base %1 ms and cap %2 ms</source>
        <translation>backoff exponentiel de base %1&#xa0;ms et de plafond %2&#xa0;ms</translation>
    </message>
    <message>
        <source>full jitter with base %1 ms and cap %2 ms</source>
        <translation>jitter complet de base %1&#xa0;ms et de plafond %2&#xa0;ms</translation>
    </message>
    <message>
        <source>equal jitter with base %1 ms and cap %2 ms</source>
        <translation>jitter égal de base %1&#xa0;ms et de plafond %2&#xa0;ms</translation>
    </message>
    <message>
        <source>decorrelated jitter with base %1 ms and cap %2 ms</source>
        <translation>jitter décorrélé de base %1&#xa0;ms et de plafond %2&#xa0;ms</translation>
    </message>
    <message>
        <source>the waits of %1</source>
        <translation>les attentes de %1</translation>
    </message>
    <message>
        <source>full jitter on a retry budget (%1)</source>
        <translation>jitter complet sur un budget de relances (%1)</translation>
    </message>
    <message>
        <source>an adaptive gap (AIMD) with base %1 ms and cap %2 ms</source>
        <translation>écart adaptatif (AIMD) de base %1&#xa0;ms et de plafond %2&#xa0;ms</translation>
    </message>
    <message>
        <source>full jitter behind an adaptive rate limit with base %1 ms and cap %2 ms</source>
        <translation>jitter complet derrière un débit limité adaptatif de base %1&#xa0;ms et de plafond %2&#xa0;ms</translation>
    </message>
    <message>
        <source>real workers have no such policy</source>
        <translation>les vrais workers n’ont pas de telle politique</translation>
    </message>
    <message>
        <source>a race with real threads takes at most %1</source>
        <translation>une course avec de vrais threads en accepte au plus %1</translation>
    </message>
    <message>
        <source>at least one number of clients is needed</source>
        <translation>il faut au moins un nombre de clients</translation>
    </message>
    <message>
        <source>at least one policy is needed</source>
        <translation>il faut au moins une politique</translation>
    </message>
    <message>
        <source>must be from %1 to %2</source>
        <translation>doit être entre %1 et %2</translation>
    </message>
    <message>
        <source>must be from 0 ms to an hour</source>
        <translation>doit être entre 0&#xa0;ms et une heure</translation>
    </message>
    <message>
        <source>`%1` is no policy; expected one of %2</source>
        <translation>`%1` n’est pas une politique&#x202f;; l’une de celles-ci est attendue&#xa0;: %2</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>le disque est plein</translation>
    </message>
    <message>
        <source>the file is damaged</source>
        <translation>le fichier est endommagé</translation>
    </message>
    <message>
        <source>this is no session file</source>
        <translation>ce n’est pas un fichier de session</translation>
    </message>
    <message>
        <source>another program is using the file</source>
        <translation>un autre programme utilise le fichier</translation>
    </message>
    <message>
        <source>the file was moved or deleted</source>
        <translation>le fichier a été déplacé ou supprimé</translation>
    </message>
    <message>
        <source>the file cannot be written to</source>
        <translation>le fichier ne peut pas être écrit</translation>
    </message>
    <message>
        <source>access is denied</source>
        <translation>l’accès est refusé</translation>
    </message>
    <message>
        <source>the file cannot be opened</source>
        <translation>le fichier ne peut pas être ouvert</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>il n’y a pas assez de mémoire</translation>
    </message>
    <message>
        <source>reading or writing failed</source>
        <translation>la lecture ou l’écriture a échoué</translation>
    </message>
    <message>
        <source>SQLite failed</source>
        <translation>SQLite a échoué</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>ce fichier n’existe pas</translation>
    </message>
    <message>
        <source>this is no file</source>
        <translation>ce n’est pas un fichier</translation>
    </message>
    <message>
        <source>the file ends before its first page: it was cut off, or never written</source>
        <translation>le fichier se termine avant sa première page&#xa0;: il a été tronqué, ou n’a jamais été écrit</translation>
    </message>
    <message>
        <source>this is no session file, or its first bytes are damaged</source>
        <translation>ce n’est pas un fichier de session, ou ses premiers octets sont endommagés</translation>
    </message>
    <message>
        <source>this is an SQLite database of another program</source>
        <translation>c’est une base SQLite d’un autre programme</translation>
    </message>
    <message>
        <source>the session was written by a later version (schema %1, this program knows %2); nothing was changed</source>
        <translation>la session a été écrite par une version plus récente (schéma %1, ce programme connaît %2)&#x202f;; rien n’a été changé</translation>
    </message>
    <message>
        <source>the session names no schema: saving it was never finished</source>
        <translation>la session n’indique pas de schéma&#xa0;: son enregistrement ne s’est jamais terminé</translation>
    </message>
    <message>
        <source>the file is cut off: %1 of %2 bytes are there</source>
        <translation>le fichier est tronqué&#xa0;: %1 octets sur %2 sont présents</translation>
    </message>
    <message>
        <source>the file is cut off: %1 of %2 bytes are there; nothing of the rest can be read</source>
        <translation>le fichier est tronqué&#xa0;: %1 octets sur %2 sont présents&#x202f;; rien du reste ne peut être lu</translation>
    </message>
    <message>
        <source>the session is open already, in this program; close it there, or work on a copy of the file</source>
        <translation>la session est déjà ouverte, dans ce programme&#x202f;; fermez-la là, ou travaillez sur une copie du fichier</translation>
    </message>
    <message>
        <source>the session is open already, in another program; close it there, or work on a copy of the file</source>
        <translation>la session est déjà ouverte, dans un autre programme&#x202f;; fermez-la là, ou travaillez sur une copie du fichier</translation>
    </message>
    <message>
        <source>there is no operation in it</source>
        <translation>il ne contient aucune opération</translation>
    </message>
    <message>
        <source>this is neither a session, nor a history, nor a conflict log</source>
        <translation>ce n’est ni une session, ni un historique, ni un journal de conflits</translation>
    </message>
    <message>
        <source>%1: %2 entries are damaged and left out, %3 were read</source>
        <translation>%1&#xa0;: %2 entrées sont endommagées et laissées de côté, %3 ont été lues</translation>
    </message>
    <message>
        <source>%1: 1 entry is damaged and left out, %2 were read</source>
        <translation>%1&#xa0;: 1 entrée est endommagée et laissée de côté, %2 ont été lues</translation>
    </message>
    <message>
        <source>the session&apos;s times: unknown; they count from now</source>
        <translation>les temps de la session&#xa0;: inconnus&#x202f;; ils comptent à partir de maintenant</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>introuvable</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>fermée</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>pas de réponse</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>409 no document</source>
        <translation>409 aucun document</translation>
    </message>
    <message>
        <source>error, may be tried again</source>
        <translation>erreur, relance possible</translation>
    </message>
    <message>
        <source>409 at %1</source>
        <translation>409 à %1</translation>
    </message>
    <message>
        <source>ack %1</source>
        <translation>ack %1</translation>
    </message>
    <message>
        <source>The document is empty.</source>
        <translation>Le document est vide.</translation>
    </message>
    <message>
        <source>The document root must not be followed by other values.</source>
        <translation>La racine du document ne doit pas être suivie d’autres valeurs.</translation>
    </message>
    <message>
        <source>Invalid value.</source>
        <translation>Valeur invalide.</translation>
    </message>
    <message>
        <source>Missing a name for object member.</source>
        <translation>Il manque un nom pour un membre d’objet.</translation>
    </message>
    <message>
        <source>Missing a colon after a name of object member.</source>
        <translation>Il manque un deux-points après le nom d’un membre d’objet.</translation>
    </message>
    <message>
        <source>Missing a comma or &apos;}&apos; after an object member.</source>
        <translation>Il manque une virgule ou &apos;}&apos; après un membre d’objet.</translation>
    </message>
    <message>
        <source>Missing a comma or &apos;]&apos; after an array element.</source>
        <translation>Il manque une virgule ou &apos;]&apos; après un élément de tableau.</translation>
    </message>
    <message>
        <source>Incorrect hex digit after \u escape in string.</source>
        <translation>Chiffre hexadécimal incorrect après l’échappement \u dans une chaîne.</translation>
    </message>
    <message>
        <source>The surrogate pair in string is invalid.</source>
        <translation>La paire de substitution dans une chaîne est invalide.</translation>
    </message>
    <message>
        <source>Invalid escape character in string.</source>
        <translation>Caractère d’échappement invalide dans une chaîne.</translation>
    </message>
    <message>
        <source>Missing a closing quotation mark in string.</source>
        <translation>Il manque un guillemet fermant dans une chaîne.</translation>
    </message>
    <message>
        <source>Invalid encoding in string.</source>
        <translation>Encodage invalide dans une chaîne.</translation>
    </message>
    <message>
        <source>Number too big to be stored in double.</source>
        <translation>Nombre trop grand pour être stocké en double.</translation>
    </message>
    <message>
        <source>Miss fraction part in number.</source>
        <translation>Il manque la partie fractionnaire d’un nombre.</translation>
    </message>
    <message>
        <source>Miss exponent in number.</source>
        <translation>Il manque l’exposant d’un nombre.</translation>
    </message>
    <message>
        <source>An object is expected.</source>
        <translation>Un objet est attendu.</translation>
    </message>
    <message>
        <source>Deeper than %1 levels.</source>
        <translation>Plus de %1 niveaux de profondeur.</translation>
    </message>
    <message>
        <source>Duplicate field %1.</source>
        <translation>Champ en double&#xa0;: %1.</translation>
    </message>
    <message>
        <source>must not contain the following characters [ , &quot;, *, \, &lt;, |, ,, &gt;, /, ?]</source>
        <translation>ne doit pas contenir les caractères suivants&#xa0;: [ , &quot;, *, \, &lt;, |, ,, &gt;, /,&#xa0;?]</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>ne doit pas être vide</translation>
    </message>
    <message>
        <source>must not contain &apos;#&apos;</source>
        <translation>ne doit pas contenir &apos;#&apos;</translation>
    </message>
    <message>
        <source>must not contain &apos;:&apos;</source>
        <translation>ne doit pas contenir &apos;:&apos;</translation>
    </message>
    <message>
        <source>must not start with &apos;_&apos;, &apos;-&apos;, or &apos;+&apos;</source>
        <translation>ne doit pas commencer par &apos;_&apos;, &apos;-&apos; ou &apos;+&apos;</translation>
    </message>
    <message>
        <source>must not be &apos;.&apos; or &apos;..&apos;</source>
        <translation>ne doit pas être &apos;.&apos; ni &apos;..&apos;</translation>
    </message>
    <message>
        <source>must be lowercase</source>
        <translation>doit être en minuscules</translation>
    </message>
    <message>
        <source>%1 in `%2`</source>
        <translation>%1 dans `%2`</translation>
    </message>
    <message>
        <source>`%1` is too much</source>
        <translation>`%1` est de trop</translation>
    </message>
    <message>
        <source>there is no verb `%1`</source>
        <translation>il n’y a pas de verbe `%1`</translation>
    </message>
    <message>
        <source>`%1` is missing</source>
        <translation>il manque `%1`</translation>
    </message>
    <message>
        <source>a client is a letter from A to J, not `%1`</source>
        <translation>un client est une lettre de A à J, pas `%1`</translation>
    </message>
    <message>
        <source>a copy is N1 to N5, not `%1`</source>
        <translation>une copie est N1 à N5, pas `%1`</translation>
    </message>
    <message>
        <source>a document is 100, 200 and so on, not `%1`</source>
        <translation>un document est 100, 200 et ainsi de suite, pas `%1`</translation>
    </message>
    <message>
        <source>a message is missing</source>
        <translation>il manque un message</translation>
    </message>
    <message>
        <source>`@` and a copy are missing</source>
        <translation>il manque `@` et une copie</translation>
    </message>
    <message>
        <source>nothing was done by the plan&apos;s workers in this stretch of time</source>
        <translation>les workers du plan n’ont rien fait dans cet intervalle de temps</translation>
    </message>
    <message>
        <source>what was done in this stretch of time hangs on what lies outside it; choose an earlier beginning</source>
        <translation>ce qui a été fait dans cet intervalle de temps dépend de ce qui est en dehors&#x202f;; choisissez un début antérieur</translation>
    </message>
    <message>
        <source>a feed&apos;s messages are dealt out over all its workers; its stretches cannot be stepped through alone</source>
        <translation>les messages d’un flux sont répartis sur tous ses workers&#x202f;; ses intervalles ne peuvent pas être parcourus isolément</translation>
    </message>
    <message>
        <source>%1 workers are too many to step through; at most %2. Choose a shorter stretch</source>
        <translation>%1 workers sont trop pour un pas à pas&#x202f;; au plus %2. Choisissez un intervalle plus court</translation>
    </message>
    <message>
        <source>what it contained at seq_no %1 is not remembered any more; choose a later stretch</source>
        <translation>ce qu’il contenait au seq_no %1 n’est plus en mémoire&#x202f;; choisissez un intervalle postérieur</translation>
    </message>
    <message>
        <source>must be an object, not %1</source>
        <translation>doit être un objet, pas %1</translation>
    </message>
    <message>
        <source>must be a string, not %1</source>
        <translation>doit être une chaîne, pas %1</translation>
    </message>
    <message>
        <source>must be a whole number of 64 bits, not %1</source>
        <translation>doit être un nombre entier de 64 bits, pas %1</translation>
    </message>
    <message>
        <source>must be a whole number of 64 bits</source>
        <translation>doit être un nombre entier de 64 bits</translation>
    </message>
    <message>
        <source>must be a number, not %1</source>
        <translation>doit être un nombre, pas %1</translation>
    </message>
    <message>
        <source>must be true or false, not %1</source>
        <translation>doit être true ou false, pas %1</translation>
    </message>
    <message>
        <source>must be an array, not %1</source>
        <translation>doit être un tableau, pas %1</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>manque</translation>
    </message>
    <message>
        <source>must be &gt; 0</source>
        <translation>doit être &gt; 0</translation>
    </message>
    <message>
        <source>must be &gt;= %1</source>
        <translation>doit être &gt;= %1</translation>
    </message>
    <message>
        <source>must be &lt;= %1</source>
        <translation>doit être &lt;= %1</translation>
    </message>
    <message>
        <source>is not known here, did you mean `%1`?</source>
        <translation>n’est pas connu ici, vouliez-vous dire `%1`&#x202f;?</translation>
    </message>
    <message>
        <source>is not known here</source>
        <translation>n’est pas connu ici</translation>
    </message>
    <message>
        <source>must be at most 1e9 (milliseconds)</source>
        <translation>doit être au plus 1e9 (millisecondes)</translation>
    </message>
    <message>
        <source>names index `%1`, which is not under `indices`</source>
        <translation>nomme l’index `%1`, qui n’est pas sous `indices`</translation>
    </message>
    <message>
        <source>must be no longer than 512 bytes</source>
        <translation>ne doit pas dépasser 512 octets</translation>
    </message>
    <message>
        <source>must be a JSON object</source>
        <translation>doit être un objet JSON</translation>
    </message>
    <message>
        <source>must be an object</source>
        <translation>doit être un objet</translation>
    </message>
    <message>
        <source>cannot go with seq_no or version</source>
        <translation>ne peut pas aller avec seq_no ou version</translation>
    </message>
    <message>
        <source>`%1` stands twice in index `%2`</source>
        <translation>`%1` figure deux fois dans l’index `%2`</translation>
    </message>
    <message>
        <source>must have exactly one of %1</source>
        <translation>doit avoir exactement l’un de %1</translation>
    </message>
    <message>
        <source>must have one of %1</source>
        <translation>doit avoir l’un de %1</translation>
    </message>
    <message>
        <source>goes with `add` only</source>
        <translation>ne va qu’avec `add`</translation>
    </message>
    <message>
        <source>`%1` is no program, did you mean `%2`?</source>
        <translation>`%1` n’est pas un programme, vouliez-vous dire `%2`&#x202f;?</translation>
    </message>
    <message>
        <source>`%1` is no program</source>
        <translation>`%1` n’est pas un programme</translation>
    </message>
    <message>
        <source>goes with the program `update` only</source>
        <translation>ne va qu’avec le programme `update`</translation>
    </message>
    <message>
        <source>must not be smaller than %1</source>
        <translation>ne doit pas être inférieur à %1</translation>
    </message>
    <message>
        <source>must lie between 0 (as fast as it goes) and 1e6</source>
        <translation>doit être compris entre 0 (aussi vite que possible) et 1e6</translation>
    </message>
    <message>
        <source>must lie between %1 and %2</source>
        <translation>doit être compris entre %1 et %2</translation>
    </message>
    <message>
        <source>names a document that is not under `documents`: `%1`</source>
        <translation>nomme un document qui n’est pas sous `documents`&#xa0;: `%1`</translation>
    </message>
    <message>
        <source>names a document that is not under `documents`</source>
        <translation>nomme un document qui n’est pas sous `documents`</translation>
    </message>
    <message>
        <source>names an index that is not under `indices`</source>
        <translation>nomme un index qui n’est pas sous `indices`</translation>
    </message>
    <message>
        <source>an update takes none or seq_no only</source>
        <translation>un update ne prend que none ou seq_no</translation>
    </message>
    <message>
        <source>must be &gt; 0 when a group has `updates` 0</source>
        <translation>doit être &gt; 0 quand un groupe a `updates` à 0</translation>
    </message>
    <message>
        <source>is a folder, not a scenario file</source>
        <translation>est un dossier, pas un fichier de scénario</translation>
    </message>
    <message>
        <source>is larger than 64 MiB, which no scenario needs</source>
        <translation>dépasse 64 Mio, ce dont aucun scénario n’a besoin</translation>
    </message>
    <message>
        <source>%1; and no built-in scenario has this name (`racescope scenarios` lists them)</source>
        <translation>%1&#x202f;; et aucun scénario intégré ne porte ce nom (`racescope scenarios` les liste)</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>est illisible&#xa0;: %1</translation>
    </message>
    <message>
        <source>a race has at most %1 workers at a time, not %2</source>
        <translation>une course a au plus %1 workers à la fois, pas %2</translation>
    </message>
    <message>
        <source>the race is being stopped</source>
        <translation>la course est en cours d’arrêt</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true ou false</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un nombre</translation>
    </message>
    <message>
        <source>a string</source>
        <translation>une chaîne</translation>
    </message>
    <message>
        <source>an array</source>
        <translation>un tableau</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>un objet</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1&#xa0;× %2</translation>
    </message>
    <message>
        <source>duplicate token</source>
        <translation>jeton en double</translation>
    </message>
    <message>
        <source>token went back</source>
        <translation>jeton revenu en arrière</translation>
    </message>
    <message>
        <source>vanished by fork</source>
        <translation>disparue par bifurcation</translation>
    </message>
    <message>
        <source>lost update (duplicate success)</source>
        <translation>mise à jour perdue (double succès)</translation>
    </message>
    <message>
        <source>skipped version</source>
        <translation>version sautée</translation>
    </message>
    <message>
        <source>phantom token</source>
        <translation>jeton fantôme</translation>
    </message>
    <message>
        <source>overwrote a live document</source>
        <translation>document vivant écrasé</translation>
    </message>
    <message>
        <source>changed a missing document</source>
        <translation>document absent modifié</translation>
    </message>
    <message>
        <source>aborted read</source>
        <translation>lecture d’une écriture refusée</translation>
    </message>
    <message>
        <source>phantom read</source>
        <translation>lecture fantôme</translation>
    </message>
    <message>
        <source>corrupt read</source>
        <translation>lecture corrompue</translation>
    </message>
    <message>
        <source>read from the future</source>
        <translation>lecture venue du futur</translation>
    </message>
    <message>
        <source>unjustified conflict</source>
        <translation>conflit injustifié</translation>
    </message>
    <message>
        <source>non-monotonic session (read your writes)</source>
        <translation>session non monotone (lecture de ses propres écritures)</translation>
    </message>
    <message>
        <source>non-monotonic session (monotonic reads)</source>
        <translation>session non monotone (lectures monotones)</translation>
    </message>
    <message>
        <source>acknowledged, then vanished</source>
        <translation>acquittée, puis disparue</translation>
    </message>
    <message>
        <source>stale read</source>
        <translation>lecture périmée</translation>
    </message>
    <message>
        <source>stale conflict</source>
        <translation>conflit périmé</translation>
    </message>
    <message>
        <source>lost update (unconditional overwrite)</source>
        <translation>mise à jour perdue (écrasement inconditionnel)</translation>
    </message>
    <message>
        <source>broken invariant</source>
        <translation>invariant violé</translation>
    </message>
    <message>
        <source>no whole number at %1</source>
        <translation>pas de nombre entier à %1</translation>
    </message>
    <message>
        <source>the number at %1 would leave 64 bits</source>
        <translation>le nombre à %1 sortirait des 64 bits</translation>
    </message>
    <message>
        <source>no object to hold a field at %1</source>
        <translation>pas d’objet pour contenir un champ à %1</translation>
    </message>
    <message>
        <source>no array at %1</source>
        <translation>pas de tableau à %1</translation>
    </message>
    <message>
        <source>no place for a number at %1</source>
        <translation>pas de place pour un nombre à %1</translation>
    </message>
    <message>
        <source>the value to merge is no JSON object</source>
        <translation>la valeur à fusionner n’est pas un objet JSON</translation>
    </message>
    <message>
        <source>the value to write is no JSON object</source>
        <translation>la valeur à écrire n’est pas un objet JSON</translation>
    </message>
    <message>
        <source>copies can lose what was written since the race began and is not folded away: %1 operations, not %2</source>
        <translation>les copies peuvent perdre ce qui a été écrit depuis le début de la course et n’est pas encore dans la base&#xa0;: %1 opérations, pas %2</translation>
    </message>
    <message>
        <source>%1&apos;s read (from %2, never answered)</source>
        <translation>la lecture de %1 (depuis %2, jamais de réponse)</translation>
    </message>
    <message>
        <source>%1&apos;s read (%2 to %3)</source>
        <translation>la lecture de %1 (%2 à %3)</translation>
    </message>
    <message>
        <source>%1&apos;s search hit (%2 to %3)</source>
        <translation>la réponse de recherche de %1 (%2 à %3)</translation>
    </message>
    <message>
        <source>think</source>
        <translation>la réflexion</translation>
    </message>
    <message>
        <source>backoff</source>
        <translation>le backoff</translation>
    </message>
    <message>
        <source>get</source>
        <translation>la récupération</translation>
    </message>
    <message>
        <source>merge</source>
        <translation>la fusion</translation>
    </message>
    <message>
        <source>index</source>
        <translation>l’indexation</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>la suppression</translation>
    </message>
    <message>
        <source>create</source>
        <translation>la création</translation>
    </message>
    <message>
        <source>update</source>
        <translation>la mise à jour</translation>
    </message>
    <message>
        <source>create, guard %1</source>
        <translation>création, garde %1</translation>
    </message>
    <message>
        <source>delete, guard %1</source>
        <translation>suppression, garde %1</translation>
    </message>
    <message>
        <source>%1 read %2 at %3, somebody who was not watched wrote meanwhile, and %1&apos;s write %4 replaced that unseen</source>
        <translation>%1 a lu %2 à %3, quelqu’un qui n’était pas observé a écrit entre-temps, et l’écriture %4 de %1 l’a remplacé sans l’avoir vu</translation>
    </message>
    <message>
        <source>no conflicts</source>
        <translation>aucun conflit</translation>
    </message>
    <message>
        <source>%1 conflicts judged: %2 justified, %3 not justified</source>
        <translation>%1 conflits jugés&#xa0;: %2 justifiés, %3 non justifiés</translation>
    </message>
    <message>
        <source>%1 conflict judged: %2 justified, %3 not justified</source>
        <translation>%1 conflit jugé&#xa0;: %2 justifié, %3 non justifié</translation>
    </message>
    <message>
        <source>%1&apos;s read of %2 (%3 to %4): no order of the operations until then explains it</source>
        <translation>lecture de %2 par %1 (%3 à %4)&#xa0;: aucun ordre des opérations jusque-là ne l’explique</translation>
    </message>
    <message>
        <source>%1&apos;s replacement of %2 by %3 (%4 to %5) was accepted: no order of the operations until then explains it</source>
        <translation>le remplacement de %2 par %3 par %1 (%4 à %5) a été accepté&#xa0;: aucun ordre des opérations jusque-là ne l’explique</translation>
    </message>
    <message>
        <source>%1&apos;s replacement of %2 by %3 (%4 to %5) was refused: no order of the operations until then explains it</source>
        <translation>le remplacement de %2 par %3 par %1 (%4 à %5) a été refusé&#xa0;: aucun ordre des opérations jusque-là ne l’explique</translation>
    </message>
    <message>
        <source>%1: an answer fits no order, but the recording is incomplete</source>
        <translation>%1&#xa0;: une réponse ne s’accorde avec aucun ordre, mais l’enregistrement est incomplet</translation>
    </message>
    <message>
        <source>%1: values are written more than once, and too many orders would have to be tried</source>
        <translation>%1&#xa0;: des valeurs sont écrites plus d’une fois, et trop d’ordres seraient à essayer</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>has no shard %1</source>
        <translation>n’a pas de shard %1</translation>
    </message>
    <message>
        <source>has too many shards</source>
        <translation>a trop de shards</translation>
    </message>
    <message>
        <source>no other copy can become primary</source>
        <translation>aucune autre copie ne peut devenir primaire</translation>
    </message>
    <message>
        <source>no thread for this worker: %1</source>
        <translation>aucun thread pour ce worker&#xa0;: %1</translation>
    </message>
    <message>
        <source>the plan has no document %1</source>
        <translation>le plan n’a pas de document %1</translation>
    </message>
    <message>
        <source>the race has no document number %1</source>
        <translation>la course n’a pas de document numéro %1</translation>
    </message>
    <message>
        <source>the race has no such document</source>
        <translation>la course n’a pas ce document</translation>
    </message>
    <message>
        <source>a race can have no more documents</source>
        <translation>une course ne peut pas avoir davantage de documents</translation>
    </message>
    <message>
        <source>document %1 has not been opened</source>
        <translation>le document %1 n’a pas été ouvert</translation>
    </message>
    <message>
        <source>no such index</source>
        <translation>aucun index de ce nom</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusé</translation>
    </message>
    <message>
        <source>a race in virtual time has at most %1 workers</source>
        <translation>une course en temps virtuel a au plus %1 workers</translation>
    </message>
    <message>
        <source>is no document of the plan, whose copies are made at the start</source>
        <translation>n’est pas un document du plan, dont les copies sont faites au départ</translation>
    </message>
    <message>
        <source>stands at a number that is too large for a replicated shard</source>
        <translation>se trouve à un numéro trop grand pour un shard répliqué</translation>
    </message>
    <message>
        <source>a replicated shard has at most %1 documents, not %2</source>
        <translation>un shard répliqué a au plus %1 documents, pas %2</translation>
    </message>
    <message>
        <source>copies can lose what was written since the race began and is not folded away, %1 operations, not %2</source>
        <translation>les copies peuvent perdre ce qui a été écrit depuis le début de la course et n’est pas encore replié, %1 opérations, pas %2</translation>
    </message>
    <message>
        <source>503 unavailable_shards_exception: not enough active copies</source>
        <translation>503 unavailable_shards_exception&#xa0;: pas assez de copies actives</translation>
    </message>
    <message>
        <source>503 no_shard_available_action_exception: no copy is open</source>
        <translation>503 no_shard_available_action_exception&#xa0;: aucune copie n’est ouverte</translation>
    </message>
    <message>
        <source>503 no_shard_available_action_exception: copy %1 is open</source>
        <translation>503 no_shard_available_action_exception&#xa0;: la copie %1 est ouverte</translation>
    </message>
    <message>
        <source>no answer: the write may have happened, or may happen yet</source>
        <translation>pas de réponse&#xa0;: l’écriture a pu avoir lieu, ou peut encore avoir lieu</translation>
    </message>
    <message>
        <source>cannot stand at seq_no %1: the next number of its shard is %2</source>
        <translation>ne peut pas être au seq_no %1&#xa0;: le prochain numéro de son shard est %2</translation>
    </message>
    <message>
        <source>cannot start in primary term %1: it has reached %2</source>
        <translation>ne peut pas commencer au primary term %1&#xa0;: %2 est déjà atteint</translation>
    </message>
    <message>
        <source>is there already, with %1 shards instead of %2</source>
        <translation>existe déjà, avec %1 shards au lieu de %2</translation>
    </message>
    <message>
        <source>source: %1</source>
        <translation>source&#xa0;: %1</translation>
    </message>
    <message>
        <source>must be all, bounded:N, random:N, pct:D or traces</source>
        <translation>doit être all, bounded:N, random:N, pct:D ou traces</translation>
    </message>
    <message>
        <source>`%1` takes no number</source>
        <translation>`%1` ne prend pas de nombre</translation>
    </message>
    <message>
        <source>`%1` needs a number: `%1:2`</source>
        <translation>`%1` demande un nombre&#xa0;: `%1:2`</translation>
    </message>
    <message>
        <source>must be a whole number from %1 to %2</source>
        <translation>doit être un nombre entier de %1 à %2</translation>
    </message>
    <message>
        <source>%1: not a number of milliseconds from 0 to %2: &quot;%3&quot;</source>
        <translation>%1&#xa0;: pas un nombre de millisecondes de 0 à %2&#xa0;: &quot;%3&quot;</translation>
    </message>
    <message>
        <source>maximum of attempts: not a number: &quot;%1&quot;</source>
        <translation>maximum de tentatives&#xa0;: pas un nombre&#xa0;: &quot;%1&quot;</translation>
    </message>
    <message>
        <source>base: must be &gt; 0</source>
        <translation>base&#xa0;: doit être &gt; 0</translation>
    </message>
    <message>
        <source>cap: must not be less than the base</source>
        <translation>cap&#xa0;: ne doit pas être inférieur à base</translation>
    </message>
    <message>
        <source>retry: nothing may follow the maximum of attempts</source>
        <translation>retry&#xa0;: rien ne peut suivre le maximum de tentatives</translation>
    </message>
    <message>
        <source>sequence: the waits are missing, as in sequence:10,20,50</source>
        <translation>sequence&#xa0;: il manque les attentes, comme dans sequence:10,20,50</translation>
    </message>
    <message>
        <source>formula: what it says is missing, as in formula:5*2^n</source>
        <translation>formula&#xa0;: il manque son contenu, comme dans formula:5*2^n</translation>
    </message>
    <message>
        <source>bucket: expected capacity and ratio from 0 to 1000000000, as in bucket:500,0.1</source>
        <translation>bucket&#xa0;: une capacité et un taux de 0 à 1000000000 sont attendus, comme dans bucket:500,0.1</translation>
    </message>
    <message>
        <source>bucket: nothing may follow the cap but max=N</source>
        <translation>bucket&#xa0;: seul max=N peut suivre le plafond</translation>
    </message>
    <message>
        <source>think time: a time in milliseconds is missing</source>
        <translation>temps de réflexion&#xa0;: il manque un temps en millisecondes</translation>
    </message>
    <message>
        <source>think time: a second time in milliseconds is missing</source>
        <translation>temps de réflexion&#xa0;: il manque un second temps en millisecondes</translation>
    </message>
    <message>
        <source>think time: the most must not be less than the least</source>
        <translation>temps de réflexion&#xa0;: le maximum ne doit pas être inférieur au minimum</translation>
    </message>
    <message>
        <source>think time: nothing may follow here</source>
        <translation>temps de réflexion&#xa0;: rien ne peut suivre ici</translation>
    </message>
    <message>
        <source>think time: expected one of %1</source>
        <translation>temps de réflexion&#xa0;: l’un de ceux-ci est attendu&#xa0;: %1</translation>
    </message>
    <message>
        <source>think time</source>
        <translation>temps de réflexion</translation>
    </message>
    <message>
        <source>retry_on_conflict: expected a whole number from 0 to 1000000, as in retry_on_conflict:3</source>
        <translation>retry_on_conflict&#xa0;: un nombre entier de 0 à 1000000 est attendu, comme dans retry_on_conflict:3</translation>
    </message>
    <message>
        <source>delay: expected constant:MS, normal:MS,MS or lognormal:MS,MS</source>
        <translation>delay&#xa0;: constant:MS, normal:MS,MS ou lognormal:MS,MS est attendu</translation>
    </message>
    <message>
        <source>start: expected burst, spread:MS or poisson:MS</source>
        <translation>start&#xa0;: burst, spread:MS ou poisson:MS est attendu</translation>
    </message>
    <message>
        <source>expected an operator, not `%1`</source>
        <translation>un opérateur est attendu, pas `%1`</translation>
    </message>
    <message>
        <source>expected a number</source>
        <translation>un nombre est attendu</translation>
    </message>
    <message>
        <source>expected a number, n, prev, min(a, b), max(a, b), floor(a), uniform(low, high) or a parenthesis</source>
        <translation>un nombre, n, prev, min(a, b), max(a, b), floor(a), uniform(low, high) ou une parenthèse est attendu</translation>
    </message>
    <message>
        <source>expected `%1`</source>
        <translation>`%1` est attendu</translation>
    </message>
    <message>
        <source>the formula is too long</source>
        <translation>la formule est trop longue</translation>
    </message>
    <message>
        <source>%1 (column %2)</source>
        <translation>%1 (colonne %2)</translation>
    </message>
    <message>
        <source>formula: %1</source>
        <translation>formula&#xa0;: %1</translation>
    </message>
    <message>
        <source>must be from 1 to 1000000</source>
        <translation>doit être entre 1 et 1000000</translation>
    </message>
    <message>
        <source>must be from 0 to 10</source>
        <translation>doit être entre 0 et 10</translation>
    </message>
    <message>
        <source>With %1 clients there is no policy with which all updates succeed.</source>
        <translation>Avec %1 clients, il n’y a pas de politique avec laquelle toutes les mises à jour réussissent.</translation>
    </message>
    <message>
        <source>its log cannot be put back into the file</source>
        <translation>son journal ne peut pas être remis dans le fichier</translation>
    </message>
    <message>
        <source>it cannot be kept: %1</source>
        <translation>elle ne peut pas être conservée&#xa0;: %1</translation>
    </message>
    <message>
        <source>the file was moved or deleted while it was open; save the session to another place</source>
        <translation>le fichier a été déplacé ou supprimé pendant qu’il était ouvert&#x202f;; enregistrez la session ailleurs</translation>
    </message>
    <message>
        <source>the session was opened read-only; save it to another place</source>
        <translation>la session est ouverte en lecture seule&#x202f;; enregistrez-la ailleurs</translation>
    </message>
    <message>
        <source>the session has been closed</source>
        <translation>la session a été fermée</translation>
    </message>
    <message>
        <source>%1; save the session to another place</source>
        <translation>%1&#x202f;; enregistrez la session ailleurs</translation>
    </message>
    <message>
        <source>%1; racing goes on in memory, %2 events are saved, and the session can be saved to another place</source>
        <translation>%1&#x202f;; la course continue en mémoire, %2 événements sont enregistrés, et la session peut être enregistrée ailleurs</translation>
    </message>
    <message>
        <source>%1 has registers without tokens, which this format cannot hold; edn and porcupine can</source>
        <translation>%1 a des registres sans jetons, que ce format ne peut pas contenir&#x202f;; edn et porcupine le peuvent</translation>
    </message>
    <message>
        <source>%1 has registers without tokens, which cannot be joined with what else is in the session; import it into one of its own</source>
        <translation>%1 a des registres sans jetons, qui ne peuvent pas être joints au reste de la session&#x202f;; importez-le dans une session à part</translation>
    </message>
    <message>
        <source>%1: the rest cannot be read, the first %2 were</source>
        <translation>%1&#xa0;: le reste est illisible, les %2 premiers ont été lus</translation>
    </message>
    <message>
        <source>%1: %2 entries are damaged and left out, %3 were read; the rest cannot be read, the first %4 were</source>
        <translation>%1&#xa0;: %2 entrées sont endommagées et laissées de côté, %3 ont été lues&#x202f;; le reste est illisible, les %4 premières ont été lues</translation>
    </message>
    <message>
        <source>%1: 1 entry is damaged and left out, %2 were read; the rest cannot be read, the first %3 were</source>
        <translation>%1&#xa0;: 1 entrée est endommagée et laissée de côté, %2 ont été lues&#x202f;; le reste est illisible, les %3 premières ont été lues</translation>
    </message>
    <message>
        <source>conflicts: %1 are missing</source>
        <translation>conflits&#xa0;: il en manque %1</translation>
    </message>
    <message>
        <source>conflicts: %1</source>
        <translation>conflits&#xa0;: %1</translation>
    </message>
    <message>
        <source>events: %1</source>
        <translation>événements&#xa0;: %1</translation>
    </message>
    <message>
        <source>the scenario: %1</source>
        <translation>le scénario&#xa0;: %1</translation>
    </message>
    <message>
        <source>names of documents</source>
        <translation>noms de documents</translation>
    </message>
    <message>
        <source>names of workers</source>
        <translation>noms de workers</translation>
    </message>
    <message>
        <source>blocks of events</source>
        <translation>blocs d’événements</translation>
    </message>
    <message>
        <source>view state</source>
        <translation>état des vues</translation>
    </message>
    <message>
        <source>imported histories</source>
        <translation>historiques importés</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>notes</translation>
    </message>
    <message>
        <source>indices</source>
        <translation>index</translation>
    </message>
    <message>
        <source>operations</source>
        <translation>opérations</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>documents</translation>
    </message>
    <message>
        <source>tombstones</source>
        <translation>tombstones</translation>
    </message>
    <message>
        <source>shards</source>
        <translation>shards</translation>
    </message>
    <message>
        <source>aliases</source>
        <translation>alias</translation>
    </message>
    <message>
        <source>conflicts</source>
        <translation>conflits</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>exécutions</translation>
    </message>
    <message>
        <source>marks</source>
        <translation>repères</translation>
    </message>
    <message>
        <source>anomalies</source>
        <translation>anomalies</translation>
    </message>
    <message>
        <source>the file cannot be brought to the disk: %1</source>
        <translation>le fichier ne peut pas être écrit sur le disque&#xa0;: %1</translation>
    </message>
    <message>
        <source>the file cannot be made: %1</source>
        <translation>le fichier ne peut pas être créé&#xa0;: %1</translation>
    </message>
    <message>
        <source>the file cannot be put in its place: %1</source>
        <translation>le fichier ne peut pas être mis à sa place&#xa0;: %1</translation>
    </message>
    <message>
        <source>the file cannot be replaced: %1</source>
        <translation>le fichier ne peut pas être remplacé&#xa0;: %1</translation>
    </message>
    <message>
        <source>the file cannot be opened: %1</source>
        <translation>le fichier ne peut pas être ouvert&#xa0;: %1</translation>
    </message>
    <message>
        <source>damaged event block: %1</source>
        <translation>bloc d’événements endommagé&#xa0;: %1</translation>
    </message>
    <message>
        <source>it does not begin like one</source>
        <translation>il ne commence pas comme un bloc</translation>
    </message>
    <message>
        <source>it ends too early</source>
        <translation>il se termine trop tôt</translation>
    </message>
    <message>
        <source>its checksum is wrong</source>
        <translation>sa somme de contrôle est fausse</translation>
    </message>
    <message>
        <source>its length does not fit its head</source>
        <translation>sa longueur ne correspond pas à son en-tête</translation>
    </message>
    <message>
        <source>it holds no events or too many</source>
        <translation>il ne contient aucun événement, ou trop</translation>
    </message>
    <message>
        <source>a column reaches beyond its end</source>
        <translation>une colonne dépasse sa fin</translation>
    </message>
    <message>
        <source>an outlier lies beyond its end</source>
        <translation>une valeur isolée se trouve après sa fin</translation>
    </message>
    <message>
        <source>it has a severity that does not exist</source>
        <translation>il a une gravité qui n’existe pas</translation>
    </message>
    <message>
        <source>it has a kind of event that does not exist</source>
        <translation>il a une sorte d’événement qui n’existe pas</translation>
    </message>
    <message>
        <source>its times go backwards</source>
        <translation>ses temps reculent</translation>
    </message>
    <message>
        <source>its summary does not fit its events</source>
        <translation>son résumé ne correspond pas à ses événements</translation>
    </message>
    <message>
        <source>this is no history: expected NDJSON operations, Jepsen EDN or Porcupine-style JSON</source>
        <translation>ce n’est pas un historique&#xa0;: des opérations NDJSON, de l’EDN Jepsen ou du JSON à la Porcupine sont attendus</translation>
    </message>
    <message>
        <source>the line is longer than 16 MB</source>
        <translation>la ligne dépasse 16 Mo</translation>
    </message>
    <message>
        <source>the file has no header line {&quot;type&quot;:&quot;history&quot;,&quot;format&quot;:1,…}; format 1 is assumed</source>
        <translation>le fichier n’a pas de ligne d’en-tête {&quot;type&quot;:&quot;history&quot;,&quot;format&quot;:1,…}&#x202f;; le format 1 est supposé</translation>
    </message>
    <message>
        <source>field &quot;%1&quot; stands twice</source>
        <translation>le champ &quot;%1&quot; figure deux fois</translation>
    </message>
    <message>
        <source>field &quot;%1&quot; is missing</source>
        <translation>il manque le champ &quot;%1&quot;</translation>
    </message>
    <message>
        <source>something follows the object</source>
        <translation>quelque chose suit l’objet</translation>
    </message>
    <message>
        <source>unknown type &quot;%1&quot;</source>
        <translation>type inconnu &quot;%1&quot;</translation>
    </message>
    <message>
        <source>unknown op &quot;%1&quot;</source>
        <translation>op inconnu &quot;%1&quot;</translation>
    </message>
    <message>
        <source>unknown status &quot;%1&quot;</source>
        <translation>status inconnu &quot;%1&quot;</translation>
    </message>
    <message>
        <source>unknown result &quot;%1&quot;</source>
        <translation>result inconnu &quot;%1&quot;</translation>
    </message>
    <message>
        <source>unknown field &quot;%1&quot; (is &quot;%2&quot; meant?)</source>
        <translation>champ inconnu &quot;%1&quot; (s’agit-il de &quot;%2&quot;?)</translation>
    </message>
    <message>
        <source>unknown field &quot;%1&quot; is ignored</source>
        <translation>le champ inconnu &quot;%1&quot; est ignoré</translation>
    </message>
    <message>
        <source>the header must be the first line, and only that</source>
        <translation>l’en-tête doit être la première ligne, et seulement elle</translation>
    </message>
    <message>
        <source>only format 1 is known</source>
        <translation>seul le format 1 est connu</translation>
    </message>
    <message>
        <source>the clock must count in &quot;ns&quot;</source>
        <translation>l’horloge doit compter en &quot;ns&quot;</translation>
    </message>
    <message>
        <source>the time is out of range</source>
        <translation>le temps est hors limites</translation>
    </message>
    <message>
        <source>a token is {&quot;seq_no&quot;: from 0, &quot;primary_term&quot;: from 1}</source>
        <translation>un jeton est {&quot;seq_no&quot;: à partir de 0, &quot;primary_term&quot;: à partir de 1}</translation>
    </message>
    <message>
        <source>a token needs seq_no and primary_term</source>
        <translation>un jeton demande seq_no et primary_term</translation>
    </message>
    <message>
        <source>client is out of range</source>
        <translation>client est hors limites</translation>
    </message>
    <message>
        <source>an event needs &quot;what&quot;: &quot;crash&quot; or &quot;restart&quot;, and &quot;at&quot;</source>
        <translation>un événement demande &quot;what&quot;: &quot;crash&quot; ou &quot;restart&quot;, et &quot;at&quot;</translation>
    </message>
    <message>
        <source>an accepted write must carry its token</source>
        <translation>une écriture acceptée doit porter son jeton</translation>
    </message>
    <message>
        <source>a noop must carry the current token</source>
        <translation>un noop doit porter le jeton actuel</translation>
    </message>
    <message>
        <source>it returns before it is called</source>
        <translation>elle retourne avant d’être appelée</translation>
    </message>
    <message>
        <source>operation number %1 stands on an earlier line too</source>
        <translation>l’opération numéro %1 figure aussi sur une ligne précédente</translation>
    </message>
    <message>
        <source>expected an operation map</source>
        <translation>une map d’opération est attendue</translation>
    </message>
    <message>
        <source>an operation needs :process, :type and :f</source>
        <translation>une opération demande&#xa0;:process,&#xa0;:type et&#xa0;:f</translation>
    </message>
    <message>
        <source>expected a value</source>
        <translation>une valeur est attendue</translation>
    </message>
    <message>
        <source>expected an object</source>
        <translation>un objet est attendu</translation>
    </message>
    <message>
        <source>expected a string</source>
        <translation>une chaîne est attendue</translation>
    </message>
    <message>
        <source>a string without an end</source>
        <translation>une chaîne sans fin</translation>
    </message>
    <message>
        <source>a value is missing</source>
        <translation>il manque une valeur</translation>
    </message>
    <message>
        <source>values are nested too deeply</source>
        <translation>des valeurs sont imbriquées trop profondément</translation>
    </message>
    <message>
        <source>an operation needs &quot;call&quot; and &quot;ret&quot;</source>
        <translation>une opération demande &quot;call&quot; et &quot;ret&quot;</translation>
    </message>
    <message>
        <source>a call needs &quot;client&quot;, &quot;key&quot; and &quot;op&quot;</source>
        <translation>un appel demande &quot;client&quot;, &quot;key&quot; et &quot;op&quot;</translation>
    </message>
    <message>
        <source>index name is too long, (%1 &gt; 255)</source>
        <translation>le nom de l’index est trop long (%1 &gt; 255)</translation>
    </message>
    <message>
        <source>Invalid index name [%1], %2</source>
        <translation>Nom d’index non valide [%1], %2</translation>
    </message>
    <message>
        <source>already exists as alias</source>
        <translation>existe déjà comme alias</translation>
    </message>
    <message>
        <source>index [%1] already exists</source>
        <translation>l’index [%1] existe déjà</translation>
    </message>
    <message>
        <source>Failed to parse value [%1] for setting [%2] must be %3</source>
        <translation>La valeur [%1] du paramètre [%2] doit être %3</translation>
    </message>
    <message>
        <source>this action would add an index, but this store currently has [%1]/[%2] maximum indices</source>
        <translation>cela ajouterait un index, mais ce store en a déjà [%1] sur [%2] au plus</translation>
    </message>
    <message>
        <source>other machines can reach this address: it needs a password or an API key</source>
        <translation>d’autres machines peuvent atteindre cette adresse&#xa0;: elle demande un mot de passe ou une clé d’API</translation>
    </message>
    <message>
        <source>is no certificate in PEM form: %1</source>
        <translation>n’est pas un certificat au format PEM&#xa0;: %1</translation>
    </message>
    <message>
        <source>is no private key that fits the certificate: %1</source>
        <translation>n’est pas une clé privée qui va avec le certificat&#xa0;: %1</translation>
    </message>
    <message>
        <source>no such address: %1</source>
        <translation>cette adresse n’existe pas&#xa0;: %1</translation>
    </message>
    <message>
        <source>cannot open a socket: %1</source>
        <translation>impossible d’ouvrir un socket&#xa0;: %1</translation>
    </message>
    <message>
        <source>cannot listen here: %1</source>
        <translation>impossible d’écouter ici&#xa0;: %1</translation>
    </message>
    <message>
        <source>another program listens on this port already; choose another port, or 0 for a free one</source>
        <translation>un autre programme écoute déjà sur ce port&#x202f;; choisissez-en un autre, ou 0 pour un port libre</translation>
    </message>
    <message>
        <source>this port needs administrator rights; choose one above 1023</source>
        <translation>ce port demande les droits d’administrateur&#x202f;; choisissez-en un au-dessus de 1023</translation>
    </message>
    <message>
        <source>must be at least %1, one for each group of the scenario</source>
        <translation>doit être au moins %1, un pour chaque groupe du scénario</translation>
    </message>
    <message>
        <source>0 (no end) needs a duration</source>
        <translation>0 (sans fin) demande une durée</translation>
    </message>
    <message>
        <source>is missing: the policy `sequence` waits as listed there</source>
        <translation>manque&#xa0;: la politique `sequence` attend comme il y est indiqué</translation>
    </message>
    <message>
        <source>must have from 1 to %1 numbers</source>
        <translation>doit avoir de 1 à %1 nombres</translation>
    </message>
    <message>
        <source>must be numbers of milliseconds from 0 to 1e9</source>
        <translation>doit être fait de nombres de millisecondes de 0 à 1e9</translation>
    </message>
    <message>
        <source>must be from 0 to 1e9</source>
        <translation>doit être entre 0 et 1e9</translation>
    </message>
    <message>
        <source>must be none, immediate, fixed, linear, exponential, full, equal, decorrelated, sequence, formula, bucket, aimd, adaptive, es_bulk or aws</source>
        <translation>doit être none, immediate, fixed, linear, exponential, full, equal, decorrelated, sequence, formula, bucket, aimd, adaptive, es_bulk ou aws</translation>
    </message>
    <message>
        <source>must be none, fixed, uniform, exponential or normal</source>
        <translation>doit être none, fixed, uniform, exponential ou normal</translation>
    </message>
    <message>
        <source>must be fixed, round_robin, uniform or zipf</source>
        <translation>doit être fixed, round_robin, uniform ou zipf</translation>
    </message>
    <message>
        <source>must be none, version, seq_no, external, external_gte or create</source>
        <translation>doit être none, version, seq_no, external, external_gte ou create</translation>
    </message>
    <message>
        <source>must be a number or &quot;all&quot;</source>
        <translation>doit être un nombre ou &quot;all&quot;</translation>
    </message>
    <message>
        <source>must be L1, L5, Q6, Q7 or Q7s</source>
        <translation>doit être L1, L5, Q6, Q7 ou Q7s</translation>
    </message>
    <message>
        <source>it must begin with http:// or https://</source>
        <translation>elle doit commencer par http:// ou https://</translation>
    </message>
    <message>
        <source>a query or a fragment has no meaning here</source>
        <translation>une requête ou un fragment n’a pas de sens ici</translation>
    </message>
    <message>
        <source>the name or the password has a broken percent escape</source>
        <translation>un codage en pourcent est incomplet dans le nom ou le mot de passe</translation>
    </message>
    <message>
        <source>the path has a blank; write %1</source>
        <translation>le chemin contient une espace&#xa0;; écrivez %1</translation>
    </message>
    <message>
        <source>the address in brackets is not closed</source>
        <translation>l’adresse entre crochets n’est pas fermée</translation>
    </message>
    <message>
        <source>after the address in brackets only a port may follow</source>
        <translation>après l’adresse entre crochets, seul un port peut suivre</translation>
    </message>
    <message>
        <source>it names no host</source>
        <translation>elle ne nomme aucun hôte</translation>
    </message>
    <message>
        <source>the host has a character that hosts do not have</source>
        <translation>le nom d’hôte contient un caractère interdit</translation>
    </message>
    <message>
        <source>the port is no number from 1 to 65535</source>
        <translation>le port n’est pas un nombre de 1 à 65535</translation>
    </message>
    <message>
        <source>holds no certificates of authorities in PEM form: %1</source>
        <translation>ne contient aucun certificat d’autorité au format PEM&#xa0;: %1</translation>
    </message>
    <message>
        <source>no such host %1: %2</source>
        <translation>l’hôte %1 n’existe pas&#xa0;: %2</translation>
    </message>
    <message>
        <source>no address of %1 can be reached</source>
        <translation>aucune adresse de %1 n’est joignable</translation>
    </message>
    <message>
        <source>no connection to %1 in time</source>
        <translation>pas de connexion à %1 dans les temps</translation>
    </message>
    <message>
        <source>no connection to %1: %2</source>
        <translation>pas de connexion à %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>the certificate of %1 is not trusted: %2</source>
        <translation>le certificat de %1 n’est pas digne de confiance&#xa0;: %2</translation>
    </message>
    <message>
        <source>no TLS with %1: %2</source>
        <translation>pas de TLS avec %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>pas de réponse dans les temps</translation>
    </message>
    <message>
        <source>the connection ended</source>
        <translation>la connexion s’est terminée</translation>
    </message>
    <message>
        <source>the connection ended in the middle of the answer</source>
        <translation>la connexion s’est terminée au milieu de la réponse</translation>
    </message>
    <message>
        <source>the connection ended before there was an answer</source>
        <translation>la connexion s’est terminée sans réponse</translation>
    </message>
    <message>
        <source>the answer is no HTTP: %1</source>
        <translation>la réponse n’est pas du HTTP&#xa0;: %1</translation>
    </message>
    <message>
        <source>wants a password or an API key (HTTP %1)</source>
        <translation>demande un mot de passe ou une clé d’API (HTTP %1)</translation>
    </message>
    <message>
        <source>does not accept these credentials (HTTP %1)</source>
        <translation>n’accepte pas ces identifiants (HTTP %1)</translation>
    </message>
    <message>
        <source>is not ready: %1</source>
        <translation>n’est pas prêt&#xa0;: %1</translation>
    </message>
    <message>
        <source>is neither Elasticsearch nor OpenSearch: GET / answers HTTP %1 without a version</source>
        <translation>n’est ni Elasticsearch ni OpenSearch&#xa0;: GET / répond HTTP %1 sans version</translation>
    </message>
    <message>
        <source>answers GET / like neither Elasticsearch nor OpenSearch</source>
        <translation>ne répond à GET / ni comme Elasticsearch ni comme OpenSearch</translation>
    </message>
    <message>
        <source>is Elasticsearch %1, which cannot be raced on: if_seq_no and documents without types came with 7.0</source>
        <translation>est Elasticsearch %1, sur lequel aucune course n’est possible&#xa0;: if_seq_no et les documents sans type datent de la 7.0</translation>
    </message>
    <message>
        <source>guards by version, which Elasticsearch refuses since 7.0; choose seq_no, external or none</source>
        <translation>garde par version, ce qu’Elasticsearch refuse depuis la 7.0&#xa0;; choisissez seq_no, external ou none</translation>
    </message>
    <message>
        <source>the scenario lets a primary fail at will, which a real cluster does not do; race it on the embedded store or on copies</source>
        <translation>le scénario fait tomber une primaire à volonté, ce qu’un vrai cluster ne fait pas&#xa0;; lancez la course sur le store intégré ou sur des copies</translation>
    </message>
    <message>
        <source>exists on the cluster already and is left alone; --existing races on its documents and creates those that are missing</source>
        <translation>existe déjà sur le cluster et reste intact&#xa0;; --existing court sur ses documents et crée ceux qui manquent</translation>
    </message>
    <message>
        <source>made for the race and not deleted: %1</source>
        <translation>créé pour la course et non supprimé&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1; %2: made for the race and not deleted: %3</source>
        <translation>%1&#xa0;; %2&#xa0;: créé pour la course et non supprimé&#xa0;: %3</translation>
    </message>
    <message>
        <source>the answer has no _seq_no and _primary_term: nothing to race for (Elasticsearch before 6.7?)</source>
        <translation>la réponse n’a ni _seq_no ni _primary_term&#xa0;: rien à disputer (Elasticsearch avant 6.7&#xa0;?)</translation>
    </message>
    <message>
        <source>the answer has no _source</source>
        <translation>la réponse n’a pas de _source</translation>
    </message>
    <message>
        <source>HTTP %1: the result is %2</source>
        <translation>HTTP %1&#xa0;: le résultat est %2</translation>
    </message>
    <message>
        <source>%1; whether the write took effect is not known</source>
        <translation>%1&#xa0;; on ignore si l’écriture a pris effet</translation>
    </message>
    <message>
        <source>the primaries of a real cluster fail by themselves only</source>
        <translation>les primaires d’un vrai cluster ne tombent que d’elles-mêmes</translation>
    </message>
    <message>
        <source>a document that has not been opened</source>
        <translation>un document qui n’a pas été ouvert</translation>
    </message>
    <message>
        <source>internal versions guard no write on a cluster since 7.0</source>
        <translation>depuis la 7.0, les versions internes ne gardent plus aucune écriture sur un cluster</translation>
    </message>
    <message>
        <source>self-signed certificate</source>
        <translation>certificat auto-signé</translation>
    </message>
    <message>
        <source>self-signed certificate in certificate chain</source>
        <translation>certificat auto-signé dans la chaîne</translation>
    </message>
    <message>
        <source>unable to get local issuer certificate</source>
        <translation>le certificat de l’émetteur est introuvable sur cette machine</translation>
    </message>
    <message>
        <source>unable to get issuer certificate</source>
        <translation>le certificat de l’émetteur est introuvable</translation>
    </message>
    <message>
        <source>unable to verify the first certificate</source>
        <translation>le premier certificat ne peut être vérifié</translation>
    </message>
    <message>
        <source>certificate has expired</source>
        <translation>le certificat a expiré</translation>
    </message>
    <message>
        <source>certificate is not yet valid</source>
        <translation>le certificat n’est pas encore valable</translation>
    </message>
    <message>
        <source>hostname mismatch</source>
        <translation>il vaut pour un autre hôte</translation>
    </message>
    <message>
        <source>IP address mismatch</source>
        <translation>il vaut pour une autre adresse IP</translation>
    </message>
    <message>
        <source>certificate verify failed</source>
        <translation>la vérification du certificat a échoué</translation>
    </message>
    <message>
        <source>wrong version number</source>
        <translation>mauvais numéro de version&#xa0;; personne n’y parle sans doute TLS</translation>
    </message>
    <message>
        <source>unsupported protocol</source>
        <translation>protocole non pris en charge</translation>
    </message>
    <message>
        <source>no start line</source>
        <translation>pas de ligne de début</translation>
    </message>
    <message>
        <source>unexpected eof while reading</source>
        <translation>fin inattendue pendant la lecture</translation>
    </message>
    <message>
        <source>packet length too long</source>
        <translation>paquet trop long&#xa0;; personne n’y parle sans doute TLS</translation>
    </message>
    <message>
        <source>http request</source>
        <translation>une requête sans TLS</translation>
    </message>
    <message>
        <source>bad version</source>
        <translation>version incorrecte</translation>
    </message>
    <message>
        <source>bad status</source>
        <translation>statut incorrect</translation>
    </message>
    <message>
        <source>bad reason</source>
        <translation>motif incorrect</translation>
    </message>
    <message>
        <source>bad field</source>
        <translation>champ incorrect</translation>
    </message>
    <message>
        <source>bad value</source>
        <translation>valeur incorrecte</translation>
    </message>
    <message>
        <source>bad line ending</source>
        <translation>fin de ligne incorrecte</translation>
    </message>
    <message>
        <source>bad chunk</source>
        <translation>fragment incorrect</translation>
    </message>
    <message>
        <source>bad Content-Length</source>
        <translation>Content-Length incorrect</translation>
    </message>
    <message>
        <source>bad Transfer-Encoding</source>
        <translation>Transfer-Encoding incorrect</translation>
    </message>
    <message>
        <source>header limit exceeded</source>
        <translation>en-têtes trop longs</translation>
    </message>
    <message>
        <source>body limit exceeded</source>
        <translation>contenu trop long</translation>
    </message>
    <message>
        <source>partial message</source>
        <translation>message incomplet</translation>
    </message>
    <message>
        <source>unexpected eof in body</source>
        <translation>fin inattendue dans le contenu</translation>
    </message>
    <message>
        <source>end of stream</source>
        <translation>fin du flux</translation>
    </message>
    <message>
        <source>must be a size such as 2G or 512M, or a share of the memory such as 25%</source>
        <translation>doit être une taille comme 2G ou 512M, ou une part de la mémoire comme 25%</translation>
    </message>
    <message>
        <source>must be at least %1</source>
        <translation>doit valoir au moins %1</translation>
    </message>
    <message>
        <source>must be at most %1, which is all the memory there is</source>
        <translation>doit valoir au plus %1, soit toute la mémoire de la machine</translation>
    </message>
    <message>
        <source>must be racescope.settings/1</source>
        <translation>doit être racescope.settings/1</translation>
    </message>
    <message>
        <source>must be system, light or dark</source>
        <translation>doit être system, light ou dark</translation>
    </message>
    <message>
        <source>must be wait or drop</source>
        <translation>doit être wait ou drop</translation>
    </message>
    <message>
        <source>must be a list of keys</source>
        <translation>doit être une liste de touches</translation>
    </message>
    <message>
        <source>names no key</source>
        <translation>ne nomme aucune touche</translation>
    </message>
    <message>
        <source>`%1` in %2 cannot be checked: the document could not be read at the end of the race</source>
        <translation>`%1` dans %2 ne peut pas être vérifié&#xa0;: le document n’a pas pu être lu à la fin de la course</translation>
    </message>
    <message>
        <source>must be a string</source>
        <translation>doit être une chaîne</translation>
    </message>
    <message>
        <source>must be a time of RFC 3339 in UTC, such as 2026-01-31T12:00:00.5Z</source>
        <translation>doit être une date RFC 3339 en UTC, par exemple 2026-01-31T12:00:00.5Z</translation>
    </message>
    <message>
        <source>is not `%1`: this program reads no other</source>
        <translation>n’est pas `%1`&#xa0;: ce programme ne lit rien d’autre</translation>
    </message>
    <message>
        <source>must be open, retried_ok, retried_conflict or gave_up</source>
        <translation>doit être open, retried_ok, retried_conflict ou gave_up</translation>
    </message>
    <message>
        <source>nobody waits for the answer any more</source>
        <translation>plus personne n’attend la réponse</translation>
    </message>
    <message>
        <source>nobody asks any more</source>
        <translation>plus personne ne demande rien</translation>
    </message>
    <message>
        <source>%1 event was dropped while recording</source>
        <translation>%1 événement a été perdu pendant l’enregistrement</translation>
    </message>
    <message>
        <source>copies can lose what was written since the race began and is not folded away: %1 operation, not %2</source>
        <translation>les copies peuvent perdre ce qui a été écrit depuis le début de la course et n’est pas encore dans la base&#xa0;: %1 opération, pas %2</translation>
    </message>
    <message>
        <source>With %1 client and messages of %2, %3 makes %4 call in %5.</source>
        <translation>Avec %1 client et des messages de %2, la politique «&#xa0;%3&#xa0;» fait %4 appel en %5.</translation>
    </message>
    <message>
        <source>%1, at most %2 attempt</source>
        <translation>%1, au plus %2 tentative</translation>
    </message>
    <message>
        <source>copies can lose what was written since the race began and is not folded away, %1 operation, not %2</source>
        <translation>les copies peuvent perdre ce qui a été écrit depuis le début de la course et n’est pas encore replié, %1 opération, pas %2</translation>
    </message>
    <message>
        <source>is there already, with %1 shard instead of %2</source>
        <translation>existe déjà, avec %1 shard au lieu de %2</translation>
    </message>
    <message>
        <source>With %1 client there is no policy with which all updates succeed.</source>
        <translation>Avec %1 client, il n’y a pas de politique avec laquelle toutes les mises à jour réussissent.</translation>
    </message>
    <message>
        <source>%1; racing goes on in memory, %2 event is saved, and the session can be saved to another place</source>
        <translation>%1&#x202f;; la course continue en mémoire, %2 événement est enregistré, et la session peut être enregistrée ailleurs</translation>
    </message>
    <message>
        <source>must be racescope.palette/1</source>
        <translation>doit être racescope.palette/1</translation>
    </message>
    <message>
        <source>must be an object with light and dark</source>
        <translation>doit être un objet avec light et dark</translation>
    </message>
    <message>
        <source>is no theme: light or dark</source>
        <translation>n’est pas un thème&#xa0;: light ou dark</translation>
    </message>
    <message>
        <source>must be an object of colours</source>
        <translation>doit être un objet de couleurs</translation>
    </message>
    <message>
        <source>is no meaning that has a colour</source>
        <translation>n’est pas une signification qui a une couleur</translation>
    </message>
    <message>
        <source>must be a colour such as &quot;#b44400&quot;</source>
        <translation>doit être une couleur comme &quot;#b44400&quot;</translation>
    </message>
</context>
<context>
    <name>racescope::ErrorBar</name>
    <message>
        <source>Error message</source>
        <translation>Message d’erreur</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
</context>
<context>
    <name>racescope::EventStory</name>
    <message>
        <source>%1 on %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Write accepted, an update lost</source>
        <translation>Écriture acceptée, une mise à jour perdue</translation>
    </message>
    <message>
        <source>Think</source>
        <translation>Réflexion</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Read, found nothing</source>
        <translation>Lecture, rien trouvé</translation>
    </message>
    <message>
        <source>Backoff</source>
        <translation>Backoff</translation>
    </message>
    <message>
        <source>Noop, nothing to change</source>
        <translation>Noop, rien à changer</translation>
    </message>
    <message>
        <source>Delete accepted</source>
        <translation>Suppression acceptée</translation>
    </message>
    <message>
        <source>Write accepted, document created</source>
        <translation>Écriture acceptée, document créé</translation>
    </message>
    <message>
        <source>Write accepted</source>
        <translation>Écriture acceptée</translation>
    </message>
    <message>
        <source>409, version conflict</source>
        <translation>409, conflit de version</translation>
    </message>
    <message>
        <source>404, document missing</source>
        <translation>404, document absent</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Gave up</source>
        <translation>Abandon</translation>
    </message>
    <message>
        <source>Primary term changed</source>
        <translation>Primary term changé</translation>
    </message>
    <message>
        <source>Wait for the recorder</source>
        <translation>Attente de l’enregistreur</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Instant</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Mise à jour</translation>
    </message>
    <message>
        <source>number %1, attempt %2</source>
        <translation>numéro %1, tentative %2</translation>
    </message>
    <message>
        <source>number %1</source>
        <translation>numéro %1</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Trouvé</translation>
    </message>
    <message>
        <source>Guard</source>
        <translation>Garde</translation>
    </message>
    <message>
        <source>Had read</source>
        <translation>Avait lu</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>A remplacé</translation>
    </message>
    <message>
        <source>Became</source>
        <translation>Est devenu</translation>
    </message>
    <message>
        <source>Shard</source>
        <translation>Shard</translation>
    </message>
    <message>
        <source>New term</source>
        <translation>Nouveau term</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>by hand or by the scenario&apos;s script</source>
        <translation>à la main ou par le script du scénario</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>lost on the way, the worker never learnt of it</source>
        <translation>perdue en route, le worker ne l’a jamais apprise</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Exigé</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Actuel</translation>
    </message>
    <message>
        <source>Behind by</source>
        <translation>Retard</translation>
    </message>
    <message>
        <source>Token held for</source>
        <translation>Jeton détenu pendant</translation>
    </message>
    <message>
        <source>Winner</source>
        <translation>Gagnant</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>Next wait</source>
        <translation>Attente suivante</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>%1 demanded %2, but the document stood at %3.</source>
        <translation>%1 exigeait %2, mais le document en était à %3.</translation>
    </message>
    <message>
        <source>%1 wanted to create the document, but it was there already, at %2.</source>
        <translation>%1 voulait créer le document, mais il était déjà là, à %2.</translation>
    </message>
    <message>
        <source>%1 demanded %2, but there was no document any more.</source>
        <translation>%1 exigeait %2, mais il n’y avait plus de document.</translation>
    </message>
    <message>
        <source>%1 had read %2 and thought for %3. Meanwhile %4 wrote %5, so what %1 demanded was no longer there.</source>
        <translation>%1 avait lu %2 et réfléchi pendant %3. Entre-temps, %4 a écrit %5&#xa0;: ce que %1 exigeait n’était donc plus là.</translation>
    </message>
    <message>
        <source>%1 demanded %2, but %3 had moved the document on to %4.</source>
        <translation>%1 exigeait %2, mais %3 avait fait passer le document à %4.</translation>
    </message>
    <message>
        <source>%1 writes what does not depend on what was there, so nothing can be lost by it.</source>
        <translation>%1 écrit quelque chose qui ne dépend pas de ce qui était là&#xa0;: rien ne peut donc être perdu.</translation>
    </message>
    <message>
        <source>Nobody had written since %1 read %2, so the guard held and the document became %3.</source>
        <translation>Personne n’avait écrit depuis que %1 a lu %2&#xa0;: la garde a tenu et le document est devenu %3.</translation>
    </message>
    <message>
        <source>The version that %1 sent fitted, so the write was accepted and became %2.</source>
        <translation>La version envoyée par %1 convenait&#xa0;: l’écriture a été acceptée et est devenue %2.</translation>
    </message>
    <message>
        <source>There was no document, so %1 created it as %2.</source>
        <translation>Il n’y avait pas de document&#xa0;: %1 l’a créé, à %2.</translation>
    </message>
    <message>
        <source>The store read, changed and wrote for %1; the document became %2.</source>
        <translation>Le store a lu, modifié et écrit pour %1&#x202f;; le document est devenu %2.</translation>
    </message>
    <message>
        <source>%1 sent no guard. Nobody had written in between, so nothing was lost this time.</source>
        <translation>%1 n’a envoyé aucune garde. Personne n’avait écrit entre-temps&#xa0;: rien n’a donc été perdu cette fois.</translation>
    </message>
    <message>
        <source>%1 now holds this token, and its next write stands on it.</source>
        <translation>%1 détient maintenant ce jeton, et sa prochaine écriture s’appuie dessus.</translation>
    </message>
    <message>
        <source>There was no document to read.</source>
        <translation>Il n’y avait pas de document à lire.</translation>
    </message>
    <message>
        <source>The time between read and write: the longer it is, the likelier somebody else writes first.</source>
        <translation>Le temps entre la lecture et l’écriture&#xa0;: plus il est long, plus il est probable que quelqu’un d’autre écrive d’abord.</translation>
    </message>
    <message>
        <source>Attempt %1 was refused, so %2 waits as its retry policy says, then reads again.</source>
        <translation>La tentative %1 a été refusée&#xa0;: %2 attend donc comme le dit sa politique de relance, puis relit.</translation>
    </message>
    <message>
        <source>The update would not have changed anything, so no _seq_no was given.</source>
        <translation>La mise à jour n’aurait rien changé&#xa0;: aucun _seq_no n’a donc été attribué.</translation>
    </message>
    <message>
        <source>Attempt %1 was refused, and the retry policy allows no further one.</source>
        <translation>La tentative %1 a été refusée, et la politique de relance n’en permet pas d’autre.</translation>
    </message>
    <message>
        <source>The document to change was not there.</source>
        <translation>Le document à modifier n’était pas là.</translation>
    </message>
    <message>
        <source>A new primary took over the shard. Documents keep the term they were written under.</source>
        <translation>Un nouveau primaire a pris en charge le shard. Les documents gardent le term sous lequel ils ont été écrits.</translation>
    </message>
    <message>
        <source>The worker waited until its recorded events had been taken: time of the tool, not of the store.</source>
        <translation>Le worker a attendu que ses événements enregistrés soient recueillis&#xa0;: c’est du temps de l’outil, pas du store.</translation>
    </message>
    <message>
        <source>The write that won</source>
        <translation>L’écriture qui a gagné</translation>
    </message>
    <message>
        <source>The write that was lost</source>
        <translation>L’écriture qui a été perdue</translation>
    </message>
    <message>
        <source>The read it stands on</source>
        <translation>La lecture sur laquelle elle s’appuie</translation>
    </message>
    <message>
        <source>The write that it saw</source>
        <translation>L’écriture qu’elle a vue</translation>
    </message>
    <message>
        <source>409, required %1, current %2</source>
        <translation>409, exigé %1, actuel %2</translation>
    </message>
</context>
<context>
    <name>racescope::EventTableModel</name>
    <message>
        <source>does not match the filter</source>
        <translation>ne correspond pas au filtre</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Instant</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>_seq_no / term</source>
        <translation>_seq_no / term</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Tentative</translation>
    </message>
    <message>
        <source>the worker never learnt of it</source>
        <translation>le worker ne l’a jamais su</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Ce qui en est sorti</translation>
    </message>
</context>
<context>
    <name>racescope::EventText</name>
    <message>
        <source>delete ok</source>
        <translation>suppression ok</translation>
    </message>
    <message>
        <source>create ok</source>
        <translation>création ok</translation>
    </message>
    <message>
        <source>gap in the recording</source>
        <translation>lacune dans l’enregistrement</translation>
    </message>
    <message>
        <source>no document</source>
        <translation>aucun document</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>version %1</translation>
    </message>
    <message>
        <source>had read %1, overwrote %2, now %3</source>
        <extracomment>Of a lost update; each %n is a token such as &quot;4 term 1&quot;.</extracomment>
        <translation>avait lu %1, a écrasé %2, maintenant %3</translation>
    </message>
    <message>
        <source>required %1, current %2</source>
        <translation>exigé %1, actuel %2</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>maintenant %1</translation>
    </message>
    <message>
        <source>found %1</source>
        <translation>trouvé %1</translation>
    </message>
    <message>
        <source>shard %1, now term %2</source>
        <translation>shard %1, maintenant term %2</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) dropped</source>
        <translation>
            <numerusform>%n événement perdu</numerusform>
            <numerusform>%n événements perdus</numerusform>
        </translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>À la main</translation>
    </message>
    <message>
        <source>Worker %1</source>
        <translation>Worker %1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>%1 term %2</source>
        <translation>%1 term %2</translation>
    </message>
    <message>
        <source>%1, %2 at %3</source>
        <extracomment>Spoken: worker, what happened, when.</extracomment>
        <translation>%1, %2 à %3</translation>
    </message>
    <message>
        <source>%1, %2 at %3, %4</source>
        <extracomment>Spoken: worker, what happened, when, further facts.</extracomment>
        <translation>%1, %2 à %3, %4</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>at %1, took %2</source>
        <translation>à %1, durée %2</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>à %1</translation>
    </message>
    <message>
        <source>attempt %1 of update %2</source>
        <translation>tentative %1 de la mise à jour %2</translation>
    </message>
    <message>
        <source>The worker never learnt of this outcome.</source>
        <translation>Le worker n’a jamais appris cette issue.</translation>
    </message>
</context>
<context>
    <name>racescope::EventsView</name>
    <message>
        <source>Events as a table</source>
        <translation>Événements en tableau</translation>
    </message>
    <message>
        <source>Worker whose events are listed</source>
        <translation>Worker dont les événements sont listés</translation>
    </message>
    <message>
        <source>Events of &amp;worker:</source>
        <translation>Événements du &amp;worker&#xa0;:</translation>
    </message>
    <message>
        <source>Events of the worker, oldest first</source>
        <translation>Événements du worker, du plus ancien au plus récent</translation>
    </message>
    <message>
        <source>No events yet. Run%1, and every step of the worker is listed here.</source>
        <extracomment>%1: the key in brackets with a space before it, such as &quot; (F5)&quot;, or nothing.</extracomment>
        <translation>Aucun événement pour l’instant. Lancez la course%1, et chaque étape du worker apparaîtra ici.</translation>
    </message>
</context>
<context>
    <name>racescope::ExplorerView</name>
    <message>
        <source>A sample of schedules; there may be more outcomes.</source>
        <translation>Un échantillon d’ordonnancements&#x202f;; il peut y avoir d’autres issues.</translation>
    </message>
    <message>
        <source>Complete.</source>
        <translation>Complet.</translation>
    </message>
    <message>
        <source>Not complete: %1. There may be more outcomes.</source>
        <translation>Incomplet&#xa0;: %1. Il peut y avoir d’autres issues.</translation>
    </message>
    <message>
        <source>Schedules: %1.</source>
        <translation>Ordonnancements&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Some schedules never end, so they are not counted.</source>
        <translation>Certains ordonnancements ne finissent jamais, ils ne sont donc pas comptés.</translation>
    </message>
    <message>
        <source>States: %1, transitions: %2.</source>
        <translation>États&#xa0;: %1, transitions&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Explorer</source>
        <translation>Explorateur</translation>
    </message>
    <message>
        <source>Exploring</source>
        <translation>Exploration</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Exploring: schedules run %1</source>
        <translation>Exploration&#xa0;: ordonnancements exécutés %1</translation>
    </message>
    <message>
        <source>Exploring: states %1, %2, queued %3, depth %4</source>
        <translation>Exploration&#xa0;: états %1, %2, en file %3, profondeur %4</translation>
    </message>
    <message>
        <source>Paused. %1</source>
        <translation>En pause. %1</translation>
    </message>
    <message>
        <source>Guard %1: %2</source>
        <translation>Garde %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>From step %1 on: %2</source>
        <translation>À partir de l’étape %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Schedules were run one by one; only “All schedules” knows the states.</source>
        <translation>Les ordonnancements ont été exécutés un par un&#x202f;; seul «&#xa0;Tous les ordonnancements&#xa0;» connaît les états.</translation>
    </message>
    <message>
        <source>The search did not come to its end, so there is no graph of all states.</source>
        <translation>La recherche n’est pas allée à son terme, il n’y a donc pas de graphe de tous les états.</translation>
    </message>
    <message>
        <source>%1 states are too many to draw; take fewer workers or tries.</source>
        <translation>%1 états, c’est trop pour les dessiner&#x202f;; prenez moins de workers ou de tentatives.</translation>
    </message>
    <message>
        <source>Under this guard the race cannot end so.</source>
        <translation>Sous cette garde, la course ne peut pas finir ainsi.</translation>
    </message>
    <message>
        <source>Shortest schedule, steps: %1</source>
        <translation>Ordonnancement le plus court, étapes&#xa0;: %1</translation>
    </message>
    <message>
        <source>Resu&amp;me</source>
        <translation>Pour&amp;suivre</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>Pau&amp;se</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Stratégie</translation>
    </message>
    <message>
        <source>Which schedules are looked at</source>
        <translation>Quels ordonnancements sont examinés</translation>
    </message>
    <message>
        <source>All schedules</source>
        <translation>Tous les ordonnancements</translation>
    </message>
    <message>
        <source>At most 2 preemptions</source>
        <translation>Au plus 2 préemptions</translation>
    </message>
    <message>
        <source>One of each trace</source>
        <translation>Un par trace équivalente</translation>
    </message>
    <message>
        <source>1,000 at random</source>
        <translation>1&#x202f;000 au hasard</translation>
    </message>
    <message>
        <source>Random priorities, depth 3</source>
        <translation>Priorités aléatoires, profondeur 3</translation>
    </message>
    <message>
        <source>Exp&amp;lore</source>
        <translation>Explore&amp;r</translation>
    </message>
    <message>
        <source>Find every way the race can end</source>
        <translation>Trouver toutes les façons dont la course peut finir</translation>
    </message>
    <message>
        <source>Guards side &amp;by side</source>
        <translation>Gardes cô&amp;te à côte</translation>
    </message>
    <message>
        <source>The same race with the guards none, version and seq_no</source>
        <translation>La même course avec les gardes none, version et seq_no</translation>
    </message>
    <message>
        <source>Hold the search, or go on</source>
        <translation>Suspendre la recherche ou la poursuivre</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Ann&amp;uler</translation>
    </message>
    <message>
        <source>Stop; what was found is kept</source>
        <translation>Arrêter&#x202f;; ce qui a été trouvé est conservé</translation>
    </message>
    <message>
        <source>Open &amp;in the stepper</source>
        <translation>Ou&amp;vrir dans le pas à pas</translation>
    </message>
    <message>
        <source>Step through the shortest schedule to this outcome (Enter)</source>
        <translation>Parcourir pas à pas l’ordonnancement le plus court vers cette issue (Entrée)</translation>
    </message>
    <message>
        <source>Columns of outcomes</source>
        <translation>Colonnes des issues</translation>
    </message>
    <message>
        <source>What will be here</source>
        <translation>Ce qu’il y aura ici</translation>
    </message>
    <message>
        <source>Here will be every way the race can end, with the exact number of schedules that lead there and the shortest of them. Choose a race and press Explore.</source>
        <translation>Ici figureront toutes les façons dont la course peut finir, avec le nombre exact d’ordonnancements qui y mènent et le plus court d’entre eux. Choisissez une course et appuyez sur Explorer.</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>Issues</translation>
    </message>
    <message>
        <source>Outcomes by guard</source>
        <translation>Issues par garde</translation>
    </message>
    <message>
        <source>State graph and shortest schedule</source>
        <translation>Graphe des états et ordonnancement le plus court</translation>
    </message>
    <message>
        <source>Outcomes and state graph</source>
        <translation>Issues et graphe des états</translation>
    </message>
    <message>
        <source>Chosen state</source>
        <translation>État choisi</translation>
    </message>
    <message>
        <source>Shortest schedule</source>
        <translation>Ordonnancement le plus court</translation>
    </message>
    <message>
        <source>Steps of the shortest schedule</source>
        <translation>Étapes de l’ordonnancement le plus court</translation>
    </message>
    <message>
        <source>Enter opens the schedule in the stepper</source>
        <translation>Entrée ouvre l’ordonnancement dans le pas à pas</translation>
    </message>
    <message>
        <source>Each ring is a state, whichever of like workers is which. Double rings: the race has ended. Dashed: a 409. Thick: an update is lost. Pale: the shortest way to the chosen end.</source>
        <translation>Chaque anneau est un état, peu importe lequel des workers semblables joue quel rôle. Double anneau&#xa0;: la course est terminée. Tirets&#xa0;: un 409. Trait épais&#xa0;: une mise à jour est perdue. Pâle&#xa0;: le chemin le plus court vers la fin choisie.</translation>
    </message>
    <message numerus="yes">
        <source>Counting schedules of %Ln states…</source>
        <translation>
            <numerusform>Comptage des ordonnancements de %Ln état…</numerusform>
            <numerusform>Comptage des ordonnancements de %Ln états…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln states, those that look alike drawn as one. Double rings: the race has ended. Dashed: a 409. Thick: an update is lost. Pale: the shortest way to the chosen end.</source>
        <translation>
            <numerusform>%Ln état, ceux qui se ressemblent étant dessinés comme un seul. Double anneau&#xa0;: la course est terminée. Tirets&#xa0;: un 409. Trait épais&#xa0;: une mise à jour est perdue. Pâle&#xa0;: le chemin le plus court vers la fin choisie.</numerusform>
            <numerusform>%Ln états, ceux qui se ressemblent étant dessinés comme un seul. Double anneau&#xa0;: la course est terminée. Tirets&#xa0;: un 409. Trait épais&#xa0;: une mise à jour est perdue. Pâle&#xa0;: le chemin le plus court vers la fin choisie.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racescope::Filter</name>
    <message>
        <source>There is no field “%1”.</source>
        <translation>Il n’existe pas de champ «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>“%1” is nothing that “%2” can be.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une valeur possible de «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>“%1:” needs a value, as in %2.</source>
        <translation>«&#xa0;%1:&#xa0;» demande une valeur, comme dans %2.</translation>
    </message>
    <message>
        <source>“%1” wants a whole number, as in %2.</source>
        <translation>«&#xa0;%1&#xa0;» demande un nombre entier, comme dans %2.</translation>
    </message>
    <message>
        <source>“%1” wants a time with its unit, as in %2.</source>
        <translation>«&#xa0;%1&#xa0;» demande une durée avec son unité, comme dans %2.</translation>
    </message>
    <message>
        <source>“%1” has no larger and smaller; name it, as in %2.</source>
        <translation>«&#xa0;%1&#xa0;» ne connaît ni plus grand ni plus petit&#x202f;; nommez-le, comme dans %2.</translation>
    </message>
    <message>
        <source>In “%1” the first number is the larger one.</source>
        <translation>Dans «&#xa0;%1&#xa0;», le premier nombre est le plus grand.</translation>
    </message>
    <message>
        <source>This quotation mark is not closed.</source>
        <translation>Ce guillemet n’est pas fermé.</translation>
    </message>
    <message>
        <source>This bracket is not closed.</source>
        <translation>Cette parenthèse n’est pas fermée.</translation>
    </message>
    <message>
        <source>This bracket closes nothing.</source>
        <translation>Cette parenthèse ne ferme rien.</translation>
    </message>
    <message>
        <source>There is nothing between these brackets.</source>
        <translation>Il n’y a rien entre ces parenthèses.</translation>
    </message>
    <message>
        <source>%1 needs a condition beside it.</source>
        <translation>%1 demande une condition à côté.</translation>
    </message>
    <message>
        <source>This is more than a filter can hold.</source>
        <translation>C’est plus qu’un filtre ne peut contenir.</translation>
    </message>
    <message>
        <source>%1 Did you mean “%2”?</source>
        <translation>%1 Vouliez-vous dire «&#xa0;%2&#xa0;»&#x202f;?</translation>
    </message>
    <message>
        <source>words found anywhere</source>
        <translation>mots trouvés n’importe où</translation>
    </message>
    <message>
        <source>the worker, by name or number</source>
        <translation>le worker, par nom ou par numéro</translation>
    </message>
    <message>
        <source>the group of workers in the scenario</source>
        <translation>le groupe de workers du scénario</translation>
    </message>
    <message>
        <source>the document: index/id, or one of them</source>
        <translation>le document&#xa0;: index/id, ou l’un des deux</translation>
    </message>
    <message>
        <source>the index of the document</source>
        <translation>l’index du document</translation>
    </message>
    <message>
        <source>what happened</source>
        <translation>ce qui s’est passé</translation>
    </message>
    <message>
        <source>the status of the answer</source>
        <translation>le statut de la réponse</translation>
    </message>
    <message>
        <source>how a write was protected</source>
        <translation>comment une écriture était protégée</translation>
    </message>
    <message>
        <source>which try of an update it was</source>
        <translation>le numéro de la tentative dans la mise à jour</translation>
    </message>
    <message>
        <source>the number of the worker&apos;s update</source>
        <translation>le numéro de la mise à jour du worker</translation>
    </message>
    <message>
        <source>the _seq_no found, made or current</source>
        <translation>le _seq_no trouvé, produit ou actuel</translation>
    </message>
    <message>
        <source>the _primary_term of it</source>
        <translation>son _primary_term</translation>
    </message>
    <message>
        <source>the _version of it</source>
        <translation>sa _version</translation>
    </message>
    <message>
        <source>when it began, since the start</source>
        <translation>quand cela a commencé, depuis le début</translation>
    </message>
    <message>
        <source>how long it took</source>
        <translation>combien de temps cela a duré</translation>
    </message>
    <message>
        <source>how many commits a refused write was behind</source>
        <translation>de combien de commits une écriture refusée était en retard</translation>
    </message>
    <message>
        <source>how long the loser had held its token</source>
        <translation>combien de temps le perdant avait détenu son jeton</translation>
    </message>
    <message>
        <source>who won against a refused write</source>
        <translation>qui a gagné contre une écriture refusée</translation>
    </message>
    <message>
        <source>how it went on after the refusal</source>
        <translation>comment cela a continué après le refus</translation>
    </message>
    <message>
        <source>&lt;p&gt;Conditions side by side must all hold. &lt;code&gt;OR&lt;/code&gt; between them, &lt;code&gt;NOT&lt;/code&gt; or &lt;code&gt;-&lt;/code&gt; before one, brackets around several.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Les conditions côte à côte doivent toutes être remplies. &lt;code&gt;OR&lt;/code&gt; entre elles, &lt;code&gt;NOT&lt;/code&gt; ou &lt;code&gt;-&lt;/code&gt; devant l’une d’elles, des parenthèses autour de plusieurs.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>racescope::FilterBar</name>
    <message>
        <source>Filter of all views</source>
        <translation>Filtre de toutes les vues</translation>
    </message>
    <message>
        <source>Filter all views: worker:3 status:409 behind:&gt;2 doc:products/100 …</source>
        <translation>Filtrer toutes les vues&#xa0;: worker:3 status:409 behind:&gt;2 doc:products/100 …</translation>
    </message>
    <message>
        <source>What is wrong with the filter</source>
        <translation>Ce qui ne va pas dans le filtre</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>Hide the rest</source>
        <translation>Masquer le reste</translation>
    </message>
    <message>
        <source>Hide in the timeline what does not match, instead of dimming it</source>
        <translation>Masquer dans la chronologie ce qui ne correspond pas, au lieu de l’estomper</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>Remove the condition %1</source>
        <translation>Retirer la condition %1</translation>
    </message>
    <message>
        <source>match %1 of %2</source>
        <translation>correspondance %1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>searching %Ln events</source>
        <translation>
            <numerusform>recherche dans %Ln événement</numerusform>
            <numerusform>recherche dans %Ln événements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 so far, of %Ln events</source>
        <translation>
            <numerusform>%1 jusqu’ici, sur %Ln événement</numerusform>
            <numerusform>%1 jusqu’ici, sur %Ln événements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>none of %Ln events match</source>
        <translation>
            <numerusform>%Ln événement, sans correspondance</numerusform>
            <numerusform>aucun des %Ln événements ne correspond</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln events</source>
        <translation>
            <numerusform>%1 sur %Ln événement</numerusform>
            <numerusform>%1 sur %Ln événements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racescope::FilterChange</name>
    <message>
        <source>clear the filter</source>
        <translation>effacer le filtre</translation>
    </message>
    <message>
        <source>filter by %1</source>
        <translation>filtrer par %1</translation>
    </message>
</context>
<context>
    <name>racescope::FilterCommands</name>
    <message>
        <source>Ne&amp;xt match</source>
        <translation>Corr&amp;espondance suivante</translation>
    </message>
    <message>
        <source>&amp;Previous match</source>
        <translation>Correspondance &amp;précédente</translation>
    </message>
    <message>
        <source>Clear fil&amp;ters</source>
        <translation>Effacer les f&amp;iltres</translation>
    </message>
    <message>
        <source>Show everything again</source>
        <translation>Tout afficher de nouveau</translation>
    </message>
    <message>
        <source>Filter to %1</source>
        <translation>Filtrer sur %1</translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation>Exclure %1</translation>
    </message>
    <message>
        <source>Go to the next event that matches the filter; without one, to the next conflict</source>
        <translation>Aller au prochain événement qui correspond au filtre&#x202f;; sans filtre, au conflit suivant</translation>
    </message>
    <message>
        <source>Go to the match before; without a filter, to the conflict before</source>
        <translation>Aller à la correspondance précédente&#x202f;; sans filtre, au conflit précédent</translation>
    </message>
    <message>
        <source>Filter &amp;to</source>
        <translation>Filtrer &amp;sur</translation>
    </message>
    <message>
        <source>Leave &amp;out</source>
        <translation>E&amp;xclure</translation>
    </message>
    <message>
        <source>%1: filter to what the cell says</source>
        <extracomment>%1: a table.</extracomment>
        <translation>%1 : filtrer sur ce que dit la cellule</translation>
    </message>
    <message>
        <source>%1: leave out what the cell says</source>
        <translation>%1 : exclure ce que dit la cellule</translation>
    </message>
</context>
<context>
    <name>racescope::FilterEdit</name>
    <message>
        <source>What fits here</source>
        <translation>Ce qui convient ici</translation>
    </message>
</context>
<context>
    <name>racescope::GoalJob</name>
    <message>
        <source>There are too many workers to look at every order of their steps.</source>
        <translation>Il y a trop de workers pour examiner tous les ordres de leurs étapes.</translation>
    </message>
    <message>
        <source>The scenario has events that wait for a time; take the steps until they have happened.</source>
        <translation>Le scénario a des événements qui attendent une heure donnée&#x202f;; faites les étapes jusqu’à ce qu’ils se soient produits.</translation>
    </message>
    <message>
        <source>The workers of %1 go on for ever, so there is no end to look for.</source>
        <translation>Les workers de %1 continuent sans fin, il n’y a donc pas de fin à chercher.</translation>
    </message>
    <message>
        <source>Some orders of steps never end, so there is no most.</source>
        <translation>Certains ordres d’étapes ne finissent jamais, il n’y a donc pas de maximum.</translation>
    </message>
</context>
<context>
    <name>racescope::GuardTableModel</name>
    <message>
        <source>Shortest: %1</source>
        <translation>Le plus court&#xa0;: %1</translation>
    </message>
    <message>
        <source>Under this guard the race cannot end so.</source>
        <translation>Sous cette garde, la course ne peut pas finir ainsi.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Final values</source>
        <translation>Valeurs finales</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Réussites</translation>
    </message>
    <message>
        <source>Gave up</source>
        <translation>Abandons</translation>
    </message>
    <message>
        <source>Schedules under the guard %1</source>
        <translation>Ordonnancements sous la garde %1</translation>
    </message>
    <message>
        <source>Guard %1</source>
        <translation>Garde %1</translation>
    </message>
</context>
<context>
    <name>racescope::HeatMap</name>
    <message>
        <source>Heat map of attempts by time</source>
        <translation>Carte de chaleur des tentatives dans le temps</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>Attempt %1, from %2 to %3 ms: %4 accepted, %5 refused</source>
        <translation>Tentative %1, de %2 à %3&#xa0;ms&#xa0;: %4 acceptées, %5 refusées</translation>
    </message>
    <message>
        <source>When which attempts happen. Simulate one run to see it.</source>
        <translation>Quelles tentatives ont lieu quand. Simulez une exécution pour le voir.</translation>
    </message>
    <message>
        <source>ms since the start</source>
        <translation>ms depuis le début</translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation>tentative %1</translation>
    </message>
</context>
<context>
    <name>racescope::HelpCommands</name>
    <message>
        <source>&amp;Help for this pane</source>
        <translation>Ai&amp;de sur ce panneau</translation>
    </message>
    <message>
        <source>What the pane with the keyboard shows, and the keys that act in it</source>
        <translation>Ce que montre le panneau qui a le clavier, et les touches qui y agissent</translation>
    </message>
</context>
<context>
    <name>racescope::HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Views and panes</source>
        <translation>Vues et panneaux</translation>
    </message>
    <message>
        <source>Keys that act here</source>
        <translation>Touches actives ici</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
</context>
<context>
    <name>racescope::HistoryChart</name>
    <message>
        <source>History of the document</source>
        <translation>Historique du document</translation>
    </message>
    <message>
        <source>_seq_no and _version over time, with a band for each primary term</source>
        <translation>_seq_no et _version dans le temps, avec une bande pour chaque primary term</translation>
    </message>
    <message>
        <source>seconds since the session began</source>
        <translation>secondes depuis le début de la session</translation>
    </message>
    <message>
        <source>selected</source>
        <translation>sélectionné</translation>
    </message>
    <message>
        <source>term %1</source>
        <translation>term %1</translation>
    </message>
</context>
<context>
    <name>racescope::HistoryView</name>
    <message>
        <source>Select a document to see how its _seq_no, term and _version grew.</source>
        <translation>Sélectionnez un document pour voir comment ses _seq_no, term et _version ont augmenté.</translation>
    </message>
    <message>
        <source>Operations on the document</source>
        <translation>Opérations sur le document</translation>
    </message>
    <message>
        <source>Select one operation to see what it changed, or two to compare them</source>
        <translation>Sélectionnez une opération pour voir ce qu’elle a changé, ou deux pour les comparer</translation>
    </message>
    <message>
        <source>Difference between two operations, field by field</source>
        <translation>Différence entre deux opérations, champ par champ</translation>
    </message>
    <message>
        <source>The shard&apos;s operation log is full. Oldest operations no longer kept: %1.</source>
        <translation>Le journal d’opérations du shard est plein. Opérations les plus anciennes qui ne sont plus conservées&#xa0;: %1.</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;: no accepted operation yet</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;&#xa0;: aucune opération acceptée pour l’instant</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; &amp;nbsp; _version %2, _seq_no %3, term %4 &amp;nbsp; The _seq_no is counted by the shard, so other documents leave gaps.</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; &amp;nbsp; _version %2, _seq_no %3, term %4 &amp;nbsp; Le _seq_no est compté par le shard&#xa0;: d’autres documents laissent donc des trous.</translation>
    </message>
    <message>
        <source>Select one operation to see what it changed, or two to compare them.</source>
        <translation>Sélectionnez une opération pour voir ce qu’elle a changé, ou deux pour les comparer.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>No difference between %1 and %2</source>
        <translation>Aucune différence entre %1 et %2</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>De %1 à %2</translation>
    </message>
    <message>
        <source>Difference and blame</source>
        <translation>Différence et auteurs</translation>
    </message>
    <message>
        <source>&amp;Difference</source>
        <translation>Diffé&amp;rence</translation>
    </message>
    <message>
        <source>&amp;Blame</source>
        <translation>Au&amp;teurs</translation>
    </message>
    <message>
        <source>Which write gave each field the value that it has</source>
        <translation>Quelle écriture a donné à chaque champ sa valeur</translation>
    </message>
    <message>
        <source>Fields and the writes that set them</source>
        <translation>Champs et écritures qui les ont fixés</translation>
    </message>
    <message>
        <source>Enter or double click goes to the write that set the field</source>
        <translation>Entrée ou double clic va à l’écriture qui a fixé le champ</translation>
    </message>
    <message>
        <source>No write has been accepted yet.</source>
        <translation>Aucune écriture n’a encore été acceptée.</translation>
    </message>
    <message>
        <source>The document as of %1; bold: what this write set</source>
        <translation>Le document à %1&#xa0;; en gras&#xa0;: ce que cette écriture a fixé</translation>
    </message>
    <message>
        <source>Deleted as of %1</source>
        <translation>Supprimé à %1</translation>
    </message>
    <message>
        <source>Conflicts looked through for refused writes: %1 of %2.</source>
        <translation>Conflits parcourus à la recherche d’écritures refusées : %1 sur %2.</translation>
    </message>
    <message>
        <source>Refused writes whose changes are not on the ladder: %1.</source>
        <translation>Écritures refusées dont les modifications ne sont pas sur l’échelle : %1.</translation>
    </message>
    <message>
        <source>Ladder and chart</source>
        <translation>Échelle et diagramme</translation>
    </message>
    <message>
        <source>&amp;Ladder</source>
        <translation>Éch&amp;elle</translation>
    </message>
    <message>
        <source>Over ti&amp;me</source>
        <translation>Dans le te&amp;mps</translation>
    </message>
    <message>
        <source>Each change as a rung, and the writes that were refused</source>
        <translation>Chaque modification comme un échelon, et les écritures refusées</translation>
    </message>
    <message>
        <source>How _seq_no and _version grew</source>
        <translation>Comment _seq_no et _version ont augmenté</translation>
    </message>
    <message>
        <source>Select one change to see what it did, two to compare them, or a refused write</source>
        <translation>Sélectionnez une modification pour voir ce qu’elle a fait, deux pour les comparer, ou une écriture refusée</translation>
    </message>
    <message>
        <source>The session&apos;s store does not keep this document&apos;s history, as that of one on a cluster: the changes are those that were recorded or seen, and what they held is not known.</source>
        <translation>Le magasin de la session ne conserve pas l’historique de ce document, comme pour un document d’un cluster&#x202f;: les modifications sont celles qui ont été enregistrées ou vues, et leur contenu n’est pas connu.</translation>
    </message>
    <message>
        <source>Oldest changes that are not shown: %1.</source>
        <translation>Modifications les plus anciennes qui ne sont pas montrées&#x202f;: %1.</translation>
    </message>
</context>
<context>
    <name>racescope::InjectMenu</name>
    <message>
        <source>&amp;Inject</source>
        <translation>&amp;Injecter</translation>
    </message>
    <message>
        <source>Inject</source>
        <translation>Injecter</translation>
    </message>
    <message>
        <source>Raise the primary &amp;term</source>
        <translation>Incrémenter le primary &amp;term</translation>
    </message>
    <message>
        <source>&amp;Delete a document</source>
        <translation>&amp;Supprimer un document</translation>
    </message>
    <message>
        <source>&amp;Recreate a document</source>
        <translation>&amp;Recréer un document</translation>
    </message>
    <message>
        <source>&amp;Lose an acknowledgement</source>
        <translation>&amp;Perdre un acquittement</translation>
    </message>
    <message>
        <source>D&amp;uplicate a request</source>
        <translation>&amp;Dupliquer une requête</translation>
    </message>
    <message>
        <source>Dela&amp;y a worker</source>
        <translation>R&amp;etarder un worker</translation>
    </message>
    <message>
        <source>&amp;Crash a worker</source>
        <translation>Faire p&amp;lanter un worker</translation>
    </message>
    <message>
        <source>A new primary takes over; tokens from before are refused</source>
        <translation>Un nouveau primaire prend la main&#x202f;; les jetons d’avant sont refusés</translation>
    </message>
    <message>
        <source>Somebody from outside deletes it</source>
        <translation>Quelqu’un de l’extérieur le supprime</translation>
    </message>
    <message>
        <source>Somebody from outside writes it anew</source>
        <translation>Quelqu’un de l’extérieur l’écrit de nouveau</translation>
    </message>
    <message>
        <source>The store does what was asked, and the worker never learns of it</source>
        <translation>Le magasin fait ce qui était demandé, et le worker ne l’apprend jamais</translation>
    </message>
    <message>
        <source>The network delivers the request a second time</source>
        <translation>Le réseau livre la requête une seconde fois</translation>
    </message>
    <message>
        <source>It sleeps before its next step</source>
        <translation>Il dort avant son prochain pas</translation>
    </message>
    <message>
        <source>It stops for good, whatever it holds</source>
        <translation>Il s’arrête pour de bon, quoi qu’il ait en main</translation>
    </message>
    <message>
        <source>Fail &amp;over</source>
        <translation>&amp;Basculement</translation>
    </message>
    <message>
        <source>The primary dies before its last operations have reached a copy</source>
        <translation>Le primaire meurt avant que ses dernières opérations n’aient atteint une copie</translation>
    </message>
</context>
<context>
    <name>racescope::InvariantModel</name>
    <message>
        <source>✓ holds</source>
        <translation>✓ respecté</translation>
    </message>
    <message>
        <source>✕ broken</source>
        <translation>✕ violé</translation>
    </message>
    <message>
        <source>! seen</source>
        <translation>! vu</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>What must hold</source>
        <translation>Ce qui doit être vrai</translation>
    </message>
</context>
<context>
    <name>racescope::JsonDiffModel</name>
    <message>
        <source>added</source>
        <translation>ajouté</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>supprimé</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modifié</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
</context>
<context>
    <name>racescope::JsonTreeDelegate</name>
    <message>
        <source>Types</source>
        <translation>Types</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valeurs</translation>
    </message>
    <message>
        <source>Type of %1</source>
        <translation>Type de %1</translation>
    </message>
    <message>
        <source>Value of %1</source>
        <translation>Valeur de %1</translation>
    </message>
    <message>
        <source>Name of %1</source>
        <translation>Nom de %1</translation>
    </message>
</context>
<context>
    <name>racescope::JsonTreeModel</name>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>vrai ou faux</translation>
    </message>
    <message>
        <source>number</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texte</translation>
    </message>
    <message>
        <source>list</source>
        <translation>liste</translation>
    </message>
    <message>
        <source>object</source>
        <translation>objet</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n champ</numerusform>
            <numerusform>%n champs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n élément</numerusform>
            <numerusform>%n éléments</numerusform>
        </translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>There is a field “%1” already.</source>
        <translation>Il existe déjà un champ «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>“%1” is no number. Change the type to text first.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un nombre. Changez d’abord le type en texte.</translation>
    </message>
    <message>
        <source>“%1” is neither true nor false. Change the type first.</source>
        <translation>«&#xa0;%1&#xa0;» n’est ni true ni false. Changez d’abord le type.</translation>
    </message>
</context>
<context>
    <name>racescope::JudgedRules</name>
    <message>
        <source>No accepted change is lost</source>
        <translation>Aucune modification acceptée n’est perdue</translation>
    </message>
    <message>
        <source>A write is accepted only on the state that it demands</source>
        <translation>Une écriture n’est acceptée que sur l’état qu’elle exige</translation>
    </message>
    <message>
        <source>_seq_no and _primary_term only grow</source>
        <translation>_seq_no et _primary_term ne font que croître</translation>
    </message>
    <message>
        <source>Each 409 is justified</source>
        <translation>Chaque 409 est justifié</translation>
    </message>
    <message>
        <source>Reads show what was written, and never go back</source>
        <translation>Les lectures montrent ce qui fut écrit, sans jamais reculer</translation>
    </message>
    <message>
        <source>The scenario&apos;s own rule holds</source>
        <translation>La règle propre au scénario tient</translation>
    </message>
    <message>
        <source>%1: broken, times: %2</source>
        <translation>%1&#xa0;: enfreint, nombre&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>racescope::KeyMap</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source> or </source>
        <translation> ou </translation>
    </message>
    <message>
        <source>change the key of %1</source>
        <translation>changer la touche de %1</translation>
    </message>
    <message>
        <source>change the keys</source>
        <translation>changer les touches</translation>
    </message>
</context>
<context>
    <name>racescope::LabCharts</name>
    <message>
        <source>theory: everybody in step</source>
        <translation>théorie&#xa0;: tous au même pas</translation>
    </message>
    <message>
        <source>theory: everybody out of step, no backoff</source>
        <translation>théorie&#xa0;: tous décalés, sans backoff</translation>
    </message>
    <message>
        <source>bound: one by one</source>
        <translation>borne&#xa0;: un par un</translation>
    </message>
    <message>
        <source>dotted in a policy&apos;s colour: theory of its generations</source>
        <translation>pointillés de la couleur d’une politique&#xa0;: théorie de ses générations</translation>
    </message>
    <message>
        <source>Charts of the lab</source>
        <translation>Graphiques du labo</translation>
    </message>
    <message>
        <source>Completion time in ms</source>
        <translation>Temps d’achèvement en ms</translation>
    </message>
    <message>
        <source>When the last client was done, by number of clients</source>
        <translation>Moment où le dernier client a fini, selon le nombre de clients</translation>
    </message>
    <message>
        <source>Calls (writes sent)</source>
        <translation>Appels (écritures envoyées)</translation>
    </message>
    <message>
        <source>Writes that reached the server, by number of clients</source>
        <translation>Écritures arrivées au serveur, selon le nombre de clients</translation>
    </message>
    <message>
        <source>Waste: refused writes in % of all</source>
        <translation>Gaspillage&#xa0;: écritures refusées, en % du total</translation>
    </message>
    <message>
        <source>Share of the writes that were refused, by number of clients</source>
        <translation>Part des écritures refusées, selon le nombre de clients</translation>
    </message>
    <message>
        <source>Attempts of an update</source>
        <translation>Tentatives d’une mise à jour</translation>
    </message>
    <message>
        <source>Which share of the updates took so many attempts</source>
        <translation>Quelle part des mises à jour a demandé tant de tentatives</translation>
    </message>
    <message>
        <source>clients</source>
        <translation>clients</translation>
    </message>
    <message>
        <source>Attempts of an update, clients: %1</source>
        <translation>Tentatives d’une mise à jour, clients&#xa0;: %1</translation>
    </message>
    <message>
        <source>attempts, up to the 99th percentile</source>
        <translation>tentatives, jusqu’au 99e centile</translation>
    </message>
    <message>
        <source>% of updates</source>
        <translation>% des mises à jour</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n tentative</numerusform>
            <numerusform>%n tentatives</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln real threads</source>
        <translation>
            <numerusform>%1, %Ln thread réel</numerusform>
            <numerusform>%1, %Ln threads réels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racescope::LabForm</name>
    <message>
        <source>No backoff: again at once</source>
        <translation>Sans backoff&#xa0;: de nouveau aussitôt</translation>
    </message>
    <message>
        <source>Exponential</source>
        <translation>Exponentiel</translation>
    </message>
    <message>
        <source>Full jitter</source>
        <translation>Jitter complet</translation>
    </message>
    <message>
        <source>Equal jitter</source>
        <translation>Jitter égal</translation>
    </message>
    <message>
        <source>Decorrelated jitter</source>
        <translation>Jitter décorrélé</translation>
    </message>
    <message>
        <source>Fixed wait</source>
        <translation>Attente fixe</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linéaire</translation>
    </message>
    <message>
        <source>Retry budget (token bucket)</source>
        <translation>Budget de relances (seau à jetons)</translation>
    </message>
    <message>
        <source>Adaptive gap (AIMD)</source>
        <translation>Écart adaptatif (AIMD)</translation>
    </message>
    <message>
        <source>Adaptive rate (CUBIC)</source>
        <translation>Débit adaptatif (CUBIC)</translation>
    </message>
    <message>
        <source>retry_on_conflict=3</source>
        <translation>retry_on_conflict=3</translation>
    </message>
    <message>
        <source>Elasticsearch bulk helper</source>
        <translation>Helper bulk d’Elasticsearch</translation>
    </message>
    <message>
        <source>AWS standard</source>
        <translation>AWS standard</translation>
    </message>
    <message>
        <source>%1 (character %2)</source>
        <translation>%1 (caractère %2)</translation>
    </message>
    <message>
        <source>must be a whole number from %1 to %2</source>
        <translation>doit être un nombre entier de %1 à %2</translation>
    </message>
    <message>
        <source>must be a number of milliseconds from 0 to 3600000</source>
        <translation>doit être un nombre de millisecondes de 0 à 3600000</translation>
    </message>
    <message>
        <source>must be uniform or zipf:S with S from 0 to 10</source>
        <translation>doit être uniform ou zipf:S, avec S de 0 à 10</translation>
    </message>
    <message>
        <source>“%1”: write numbers from 1 to %2, as in 10, 50, 100 or 10-190:10</source>
        <translation>«&#xa0;%1&#xa0;»&#xa0;: écrivez des nombres de 1 à %2, comme dans 10, 50, 100 ou 10-190:10</translation>
    </message>
    <message>
        <source>at most %1 numbers of clients</source>
        <translation>au plus %1 nombres de clients</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Numbers of clients: 10, 50, 100 or 10-190:10</source>
        <translation>Nombres de clients&#xa0;: 10, 50, 100 ou 10-190:10</translation>
    </message>
    <message>
        <source>Runs of each</source>
        <translation>Exécutions par cas</translation>
    </message>
    <message>
        <source>More runs, smaller errors</source>
        <translation>Plus d’exécutions, moins d’erreur</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>The same seed gives the same figures</source>
        <translation>La même graine donne les mêmes chiffres</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Politiques</translation>
    </message>
    <message>
        <source>What a refused client does before it tries again</source>
        <translation>Ce que fait un client refusé avant d’essayer de nouveau</translation>
    </message>
    <message>
        <source>Further policies</source>
        <translation>Autres politiques</translation>
    </message>
    <message>
        <source>With parameters: full:20,2000 (base and cap in ms), fixed:50, sequence:10,20,50, formula:min(2000,5*2^n)*uniform(0.5,1), bucket:500,0.1, retry_on_conflict:5</source>
        <translation>Avec paramètres&#xa0;: full:20,2000 (base et plafond en ms), fixed:50, sequence:10,20,50, formula:min(2000,5*2^n)*uniform(0.5,1), bucket:500,0.1, retry_on_conflict:5</translation>
    </message>
    <message>
        <source>full:20,2000</source>
        <translation>full:20,2000</translation>
    </message>
    <message>
        <source>choose at least one policy</source>
        <translation>choisissez au moins une politique</translation>
    </message>
    <message>
        <source>Message takes</source>
        <translation>Durée d’un message</translation>
    </message>
    <message>
        <source>Time of one message in ms: constant:MS, normal:MS,MS or lognormal:MS,MS</source>
        <translation>Durée d’un message en ms&#xa0;: constant:MS, normal:MS,MS ou lognormal:MS,MS</translation>
    </message>
    <message>
        <source>Server works on a message (ms)</source>
        <translation>Traitement d’un message (ms)</translation>
    </message>
    <message>
        <source>0: infinitely fast. Otherwise messages queue up</source>
        <translation>0&#xa0;: infiniment rapide. Sinon, les messages font la queue</translation>
    </message>
    <message>
        <source>Clients come</source>
        <translation>Arrivée des clients</translation>
    </message>
    <message>
        <source>burst, spread:MS or poisson:MS</source>
        <translation>burst, spread:MS ou poisson:MS</translation>
    </message>
    <message>
        <source>Think between read and write</source>
        <translation>Réflexion entre lecture et écriture</translation>
    </message>
    <message>
        <source>none, fixed:MS, uniform:MS,MS, exponential:MS or normal:MS,MS</source>
        <translation>none, fixed:MS, uniform:MS,MS, exponential:MS ou normal:MS,MS</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>How many there are to choose from</source>
        <translation>Combien il y en a au choix</translation>
    </message>
    <message>
        <source>Documents are chosen by</source>
        <translation>Choix des documents</translation>
    </message>
    <message>
        <source>uniform or zipf:S</source>
        <translation>uniform ou zipf:S</translation>
    </message>
    <message>
        <source>Updates a client wants</source>
        <translation>Mises à jour par client</translation>
    </message>
    <message>
        <source>One after the other</source>
        <translation>L’une après l’autre</translation>
    </message>
</context>
<context>
    <name>racescope::LabLegend</name>
    <message>
        <source>Legend</source>
        <translation>Légende</translation>
    </message>
</context>
<context>
    <name>racescope::LabReferenceView</name>
    <message>
        <source>Published figures</source>
        <translation>Chiffres publiés</translation>
    </message>
    <message>
        <source>Simulate and com&amp;pare</source>
        <translation>Simuler et compa&amp;rer</translation>
    </message>
    <message>
        <source>The published model: 10 to 190 clients, five policies, 400 runs of each</source>
        <translation>Le modèle publié&#xa0;: de 10 à 190 clients, cinq politiques, 400 exécutions par cas</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>Annul&amp;er</translation>
    </message>
    <message>
        <source>Progress of the comparison</source>
        <translation>Avancement de la comparaison</translation>
    </message>
    <message>
        <source>Outcome of the comparison</source>
        <translation>Résultat de la comparaison</translation>
    </message>
    <message>
        <source>Measured and published figures</source>
        <translation>Chiffres mesurés et publiés</translation>
    </message>
    <message>
        <source>Columns of measured and published figures</source>
        <translation>Colonnes des chiffres mesurés et publiés</translation>
    </message>
    <message>
        <source>Cancelled: nothing was compared.</source>
        <translation>Annulé&#xa0;: rien n’a été comparé.</translation>
    </message>
    <message>
        <source>All %1 figures agree with the published ones within their tolerances.</source>
        <translation>Les %1 chiffres concordent tous avec ceux publiés, dans leurs tolérances.</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 figures differ from the published ones by more than their tolerances.</source>
        <translation>
            <numerusform>%n chiffre sur %1 diffère du chiffre publié de plus que sa tolérance.</numerusform>
            <numerusform>%n chiffres sur %1 diffèrent des chiffres publiés de plus que leurs tolérances.</numerusform>
        </translation>
    </message>
    <message>
        <source>Is this lab right? It simulates the model of the article “Exponential Backoff And Jitter” and holds each figure against the published one.</source>
        <translation>Ce labo est-il juste&#x202f;? Il simule le modèle de l’article «&#xa0;Exponential Backoff And Jitter&#xa0;» et compare chaque chiffre à celui qui est publié.</translation>
    </message>
</context>
<context>
    <name>racescope::LabRunView</name>
    <message>
        <source>One run</source>
        <translation>Une exécution</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Politique</translation>
    </message>
    <message>
        <source>Whose run is opened</source>
        <translation>De quelle politique ouvrir une exécution</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>With how many clients</source>
        <translation>Avec combien de clients</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>Which of the sweep&apos;s runs</source>
        <translation>Laquelle des exécutions du balayage</translation>
    </message>
    <message>
        <source>run </source>
        <translation>exécution </translation>
    </message>
    <message>
        <source>&amp;Open the run</source>
        <translation>Ouvrir l’&amp;exécution</translation>
    </message>
    <message>
        <source>Simulate this run of the sweep once more and show it as a timeline</source>
        <translation>Simuler encore une fois cette exécution du balayage et la montrer en chronologie</translation>
    </message>
    <message>
        <source>Race &amp;with real threads</source>
        <translation>Course avec de vrais t&amp;hreads</translation>
    </message>
    <message>
        <source>Race it in real time, one thread a client, and lay the figures over the charts</source>
        <translation>La faire courir en temps réel, un thread par client, et superposer les chiffres aux graphiques</translation>
    </message>
    <message>
        <source>Cancel the race</source>
        <translation>Annuler la course</translation>
    </message>
    <message>
        <source>Stop the threads</source>
        <translation>Arrêter les threads</translation>
    </message>
    <message>
        <source>Run in figures</source>
        <translation>L’exécution en chiffres</translation>
    </message>
    <message>
        <source>Cell of the heat map</source>
        <translation>Cellule de la carte de chaleur</translation>
    </message>
    <message>
        <source>Choose a policy and a number of clients, and open a run: here will be a timeline with every client&apos;s attempts, and when which attempts happen.</source>
        <translation>Choisissez une politique et un nombre de clients, puis ouvrez une exécution&#xa0;: ici figureront une chronologie avec les tentatives de chaque client, et le moment où chaque tentative a lieu.</translation>
    </message>
    <message>
        <source>Timeline of the run</source>
        <translation>Chronologie de l’exécution</translation>
    </message>
    <message>
        <source>Clients: %1</source>
        <translation>Clients&#xa0;: %1</translation>
    </message>
    <message>
        <source>This run makes about %1 calls; a timeline takes at most %2. Choose fewer clients.</source>
        <translation>Cette exécution fait environ %1 appels&#x202f;; une chronologie en accepte au plus %2. Choisissez moins de clients.</translation>
    </message>
    <message>
        <source>Simulating…</source>
        <translation>Simulation…</translation>
    </message>
    <message>
        <source>Real threads: %1</source>
        <translation>Threads réels&#xa0;: %1</translation>
    </message>
    <message>
        <source>Clients: %1, %2. Calls: %3, refused: %4. Done after %5 ms.</source>
        <translation>Clients&#xa0;: %1, %2. Appels&#xa0;: %3, refusés&#xa0;: %4. Terminé après %5&#xa0;ms.</translation>
    </message>
    <message>
        <source>Racing with real threads. Workers done: %1 of %2, calls: %3, refused: %4.</source>
        <translation>Course avec de vrais threads. Workers qui ont fini&#xa0;: %1 sur %2, appels&#xa0;: %3, refusés&#xa0;: %4.</translation>
    </message>
    <message numerus="yes">
        <source>Cancelled after %Ln calls.</source>
        <translation>
            <numerusform>Annulé après %Ln appel.</numerusform>
            <numerusform>Annulé après %Ln appels.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racescope::LabTableModel</name>
    <message>
        <source>Runs stopped at a bound: %1. The figures are too low.</source>
        <translation>Exécutions arrêtées à une limite&#xa0;: %1. Les chiffres sont trop bas.</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Politique</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Appels</translation>
    </message>
    <message>
        <source>± SD</source>
        <translation>± é.-t.</translation>
    </message>
    <message>
        <source>Completion, ms</source>
        <translation>Achèvement, ms</translation>
    </message>
    <message>
        <source>± SD, ms</source>
        <translation>± é.-t., ms</translation>
    </message>
    <message>
        <source>95 % done, ms</source>
        <translation>95&#xa0;% finis, ms</translation>
    </message>
    <message>
        <source>Waste, %</source>
        <translation>Gaspillage, %</translation>
    </message>
    <message>
        <source>Attempts, median</source>
        <translation>Tentatives, médiane</translation>
    </message>
    <message>
        <source>99 %</source>
        <translation>99&#xa0;%</translation>
    </message>
    <message>
        <source>most</source>
        <translation>max.</translation>
    </message>
    <message>
        <source>Fairness</source>
        <translation>Équité</translation>
    </message>
    <message>
        <source>Waited, ms</source>
        <translation>Attente, ms</translation>
    </message>
    <message>
        <source>Gave up</source>
        <translation>Abandons</translation>
    </message>
</context>
<context>
    <name>racescope::LabView</name>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 n’a pas pu être écrit&#xa0;: %2</translation>
    </message>
    <message>
        <source>Backoff lab</source>
        <translation>Labo du backoff</translation>
    </message>
    <message>
        <source>What is simulated</source>
        <translation>Ce qui est simulé</translation>
    </message>
    <message>
        <source>Si&amp;mulate</source>
        <translation>&amp;Simuler</translation>
    </message>
    <message>
        <source>Run the sweep with these settings</source>
        <translation>Lancer le balayage avec ces réglages</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Ann&amp;uler</translation>
    </message>
    <message>
        <source>Stop; what is complete is kept</source>
        <translation>Arrêter&#x202f;; ce qui est complet est conservé</translation>
    </message>
    <message>
        <source>Reference mo&amp;del</source>
        <translation>&amp;Modèle de référence</translation>
    </message>
    <message>
        <source>Fill in the published model: 10 to 190 clients, five policies, 100 runs</source>
        <translation>Reprendre le modèle publié&#xa0;: de 10 à 190 clients, cinq politiques, 100 exécutions</translation>
    </message>
    <message>
        <source>Progress of the sweep</source>
        <translation>Avancement du balayage</translation>
    </message>
    <message>
        <source>State of the sweep</source>
        <translation>État du balayage</translation>
    </message>
    <message>
        <source>Clients you expect</source>
        <translation>Clients attendus</translation>
    </message>
    <message>
        <source>The number of clients that the advice and the chart of attempts are for</source>
        <translation>Le nombre de clients auquel se rapportent le conseil et le graphique des tentatives</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Conseil</translation>
    </message>
    <message>
        <source>Retry settings</source>
        <translation>Réglages de relance</translation>
    </message>
    <message>
        <source>Copy sett&amp;ings</source>
        <translation>Copier les &amp;réglages</translation>
    </message>
    <message>
        <source>Copy the retry settings as they stand in a scenario file</source>
        <translation>Copier les réglages de relance tels qu’ils figurent dans un fichier de scénario</translation>
    </message>
    <message>
        <source>Ex&amp;port…</source>
        <translation>Expor&amp;ter…</translation>
    </message>
    <message>
        <source>Save figures as CSV or JSON, charts as PNG, SVG or PDF</source>
        <translation>Enregistrer les chiffres en CSV ou JSON, les graphiques en PNG, SVG ou PDF</translation>
    </message>
    <message>
        <source>Theory &amp;beside it</source>
        <translation>T&amp;héorie en regard</translation>
    </message>
    <message>
        <source>What formulas say: everybody in step, everybody out of step, and turns handed over one by one; dotted in a policy&apos;s colour: its generations</source>
        <translation>Ce que disent les formules&#xa0;: tous au même pas, tous décalés, et chacun à son tour&#x202f;; en pointillés de la couleur d’une politique&#xa0;: ses générations</translation>
    </message>
    <message>
        <source>&amp;Logarithmic</source>
        <translation>Logarithmi&amp;que</translation>
    </message>
    <message>
        <source>Policies differ by factors</source>
        <translation>Les politiques diffèrent d’un facteur, parfois grand</translation>
    </message>
    <message>
        <source>What will a retry policy cost? Choose policies and numbers of clients and press Simulate: here will be charts, one run to look into, and which policy to take.</source>
        <translation>Que coûtera une politique de relance&#x202f;? Choisissez des politiques et des nombres de clients, puis appuyez sur Simuler&#xa0;: ici figureront des graphiques, une exécution à examiner, et la politique à retenir.</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Chiffres</translation>
    </message>
    <message>
        <source>Columns of figures</source>
        <translation>Colonnes des chiffres</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Graphiques</translation>
    </message>
    <message>
        <source>One run</source>
        <translation>Une exécution</translation>
    </message>
    <message>
        <source>Clients: %1</source>
        <translation>Clients&#xa0;: %1</translation>
    </message>
    <message>
        <source>Cancelled. Complete, and shown: %1 of %2.</source>
        <translation>Annulé. Complètes et affichées&#xa0;: %1 sur %2.</translation>
    </message>
    <message>
        <source>Not simulated yet.</source>
        <translation>Pas encore simulé.</translation>
    </message>
    <message>
        <source>There is no policy with which all updates succeed.</source>
        <translation>Il n’y a aucune politique avec laquelle toutes les mises à jour réussissent.</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Copié&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 was not written: there are no results yet.</source>
        <translation>%1 n’a pas été écrit&#xa0;: il n’y a pas encore de résultats.</translation>
    </message>
    <message>
        <source>Export the lab</source>
        <translation>Exporter le labo</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>PNG (*.png)</source>
        <translation>PNG (*.png)</translation>
    </message>
    <message>
        <source>SVG (*.svg)</source>
        <translation>SVG (*.svg)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Chec&amp;k the published figures</source>
        <translation>&amp;Vérifier les chiffres publiés</translation>
    </message>
    <message>
        <source>Simulate the published model and hold each mean against the published one, with its tolerance</source>
        <translation>Simuler le modèle publié et comparer chaque moyenne à celle publiée, avec sa tolérance</translation>
    </message>
    <message>
        <source>Bands: where eight of ten runs lie</source>
        <translation>Bandes&#xa0;: là où se situent huit exécutions sur dix</translation>
    </message>
    <message>
        <source>The sweep, and the published figures</source>
        <translation>Le balayage, et les chiffres publiés</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>Balayage</translation>
    </message>
    <message>
        <source>Published figures</source>
        <translation>Chiffres publiés</translation>
    </message>
    <message>
        <source>Bands: where eight of ten runs lie. Theory is for one document, a free server and clients that come all at once.</source>
        <translation>Bandes&#xa0;: là où se situent huit exécutions sur dix. La théorie vaut pour un seul document, un serveur libre et des clients qui arrivent tous à la fois.</translation>
    </message>
    <message>
        <source>Runs: %1 of %2, messages: %3 million</source>
        <translation>Exécutions&#xa0;: %1 sur %2, messages&#xa0;: %3 millions</translation>
    </message>
</context>
<context>
    <name>racescope::LadderModel</name>
    <message>
        <source>v%1</source>
        <translation>v%1</translation>
    </message>
    <message>
        <source>created again</source>
        <translation>recréé</translation>
    </message>
    <message>
        <source>created</source>
        <translation>créé</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>mis à jour</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>supprimé</translation>
    </message>
    <message>
        <source>deleted what was not there</source>
        <translation>supprimé ce qui n’était pas là</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>version %1</translation>
    </message>
    <message>
        <source>no document</source>
        <translation>aucun document</translation>
    </message>
    <message numerus="yes">
        <source>%Ln writes required %1, current was up to %2</source>
        <extracomment>%n refused writes; %1 and %2: such as &quot;4 term 1&quot;, the newest that was there.</extracomment>
        <translation>
            <numerusform>%Ln écriture exigeait %1, l’actuel allait jusqu’à %2</numerusform>
            <numerusform>%Ln écritures exigeaient %1, l’actuel allait jusqu’à %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln writes required %1, current was %2</source>
        <extracomment>%n refused writes; %1 and %2: such as &quot;4 term 1&quot;.</extracomment>
        <translation>
            <numerusform>%Ln écriture exigeait %1, l’actuel était %2</numerusform>
            <numerusform>%Ln écritures exigeaient %1, l’actuel était %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1&apos;s write required %2, current was %3</source>
        <extracomment>%1: such as &quot;Worker 2&quot;; %2 and %3: such as &quot;4 term 1&quot;.</extracomment>
        <translation>L’écriture de %1 exigeait %2, l’actuel était %3</translation>
    </message>
    <message>
        <source>Failover: term %1 ended, term %2 began</source>
        <translation>Failover : le term %1 a pris fin, le term %2 a commencé</translation>
    </message>
    <message>
        <source>%1, version %2, %3 by %4 at %5</source>
        <translation>%1, version %2, %3 par %4 à %5</translation>
    </message>
    <message numerus="yes">
        <source>%1; %Ln writes were refused that required it</source>
        <translation>
            <numerusform>%1 ; %Ln écriture qui l’exigeait a été refusée</numerusform>
            <numerusform>%1 ; %Ln écritures qui l’exigeaient ont été refusées</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 at %2, attempt %3</source>
        <translation>%1 à %2, tentative %3</translation>
    </message>
    <message>
        <source>Enter goes from one to the next.</source>
        <translation>Entrée passe de l’une à la suivante.</translation>
    </message>
    <message>
        <source>term %1 → %2</source>
        <translation>term %1 → %2</translation>
    </message>
    <message>
        <source>term %1</source>
        <translation>term %1</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Refused %1</source>
        <translation>Refusée %1</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusées</translation>
    </message>
    <message>
        <source>Further ones: %1</source>
        <translation>Autres : %1</translation>
    </message>
    <message>
        <source>%1, version %2, deleted; first seen by %3 at %4, its write was not recorded</source>
        <translation>%1, version %2, supprimée&#x202f;; vue d’abord par %3 à %4, son écriture n’a pas été enregistrée</translation>
    </message>
    <message>
        <source>%1, version %2, first seen by %3 at %4; its write was not recorded</source>
        <translation>%1, version %2, vue d’abord par %3 à %4&#x202f;; son écriture n’a pas été enregistrée</translation>
    </message>
    <message>
        <source>Failover at %3: term %1 ended, term %2 began</source>
        <translation>Failover à %3&#x202f;: le term %1 a pris fin, le term %2 a commencé</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>vue</translation>
    </message>
</context>
<context>
    <name>racescope::LadderView</name>
    <message>
        <source>Ladder of changes</source>
        <translation>Échelle des modifications</translation>
    </message>
    <message>
        <source>A rung for each accepted change, a column for each primary term, and the refused writes at the change that they required</source>
        <translation>Un échelon par modification acceptée, une colonne par primary term, et les écritures refusées à la modification qu’elles exigeaient</translation>
    </message>
</context>
<context>
    <name>racescope::LanguageCommands</name>
    <message>
        <source>Language of the &amp;desktop</source>
        <translation>Langue du &amp;bureau</translation>
    </message>
    <message>
        <source>Speak the language of the desktop</source>
        <translation>Parler la langue du bureau</translation>
    </message>
    <message>
        <source>Speak English from the next start on</source>
        <translation>Parler anglais à partir du prochain démarrage</translation>
    </message>
    <message>
        <source>Speak German from the next start on</source>
        <translation>Parler allemand à partir du prochain démarrage</translation>
    </message>
    <message>
        <source>Speak French from the next start on</source>
        <translation>Parler français à partir du prochain démarrage</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>Lan&amp;gue</translation>
    </message>
    <message>
        <source>The language is %1 from the next start on, or now, in a new window: the session, a race that runs, the Stepper and an open door go on in it; what Explorer and Lab have found must be worked out again.</source>
        <translation>La langue est %1 à partir du prochain démarrage, ou maintenant, dans une nouvelle fenêtre&#xa0;: la session, une course en cours, le pas à pas et une porte ouverte y continuent&#x202f;; ce que l’explorateur et le labo ont trouvé devra être recalculé.</translation>
    </message>
    <message>
        <source>Change it now</source>
        <translation>Changer maintenant</translation>
    </message>
</context>
<context>
    <name>racescope::LayoutCommands</name>
    <message>
        <source>La&amp;yout</source>
        <translation>Dispositi&amp;on</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;Watch</source>
        <translation>&amp;Observer</translation>
    </message>
    <message>
        <source>The timeline with lists, details and the conflict log</source>
        <translation>La chronologie avec les listes, les détails et le journal des conflits</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>&amp;Pas à pas</translation>
    </message>
    <message>
        <source>The stepper alone</source>
        <translation>Le pas à pas seul</translation>
    </message>
    <message>
        <source>&amp;Explore</source>
        <translation>&amp;Explorer</translation>
    </message>
    <message>
        <source>The explorer alone</source>
        <translation>L’explorateur seul</translation>
    </message>
    <message>
        <source>&amp;Teach</source>
        <translation>Enseig&amp;ner</translation>
    </message>
    <message>
        <source>The stepper beside the lessons</source>
        <translation>Le pas à pas à côté des leçons</translation>
    </message>
    <message>
        <source>Save &amp;layout as…</source>
        <translation>Enre&amp;gistrer la disposition sous…</translation>
    </message>
    <message>
        <source>Keep under a name how panes and views stand now</source>
        <translation>Conserver sous un nom la place actuelle des panneaux et des vues</translation>
    </message>
    <message>
        <source>&amp;Your layouts…</source>
        <translation>&amp;Vos dispositions…</translation>
    </message>
    <message>
        <source>Use, rename or delete the layouts that you named</source>
        <translation>Utiliser, renommer ou supprimer les dispositions que vous avez nommées</translation>
    </message>
    <message>
        <source>View in a window of its ow&amp;n</source>
        <translation>Vue da&amp;ns sa propre fenêtre</translation>
    </message>
    <message>
        <source>Take the view with the keyboard out of the tabs, or put it back</source>
        <translation>Sortir des onglets la vue qui a le clavier, ou l’y remettre</translation>
    </message>
    <message>
        <source>All views &amp;back into the window</source>
        <translation>Remettre c&amp;haque vue dans la fenêtre</translation>
    </message>
    <message>
        <source>Put every view that has a window of its own back among the tabs</source>
        <translation>Remettre parmi les onglets chaque vue qui a sa propre fenêtre</translation>
    </message>
    <message>
        <source>The layout that you saved as “%1”</source>
        <translation>La disposition que vous avez enregistrée sous «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>A layout needs a name.</source>
        <translation>Une disposition a besoin d’un nom.</translation>
    </message>
    <message>
        <source>The layout is saved as “%1”.</source>
        <translation>La disposition est enregistrée sous «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Save layout</source>
        <translation>Enregistrer la disposition</translation>
    </message>
    <message>
        <source>Name of the layout; one that you choose from the list is written over:</source>
        <translation>Nom de la disposition&#x202f;; celle que vous choisissez dans la liste est remplacée&#xa0;:</translation>
    </message>
    <message>
        <source>My layout</source>
        <translation>Ma disposition</translation>
    </message>
    <message>
        <source>write over the layout %1</source>
        <translation>écraser la disposition %1</translation>
    </message>
    <message>
        <source>save the layout %1</source>
        <translation>enregistrer la disposition %1</translation>
    </message>
    <message>
        <source>The layout “%1” was written over.</source>
        <translation>La disposition «&#xa0;%1&#xa0;» a été écrasée.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>bring back the layout %1</source>
        <translation>rappeler la disposition %1</translation>
    </message>
    <message>
        <source>delete the layout %1</source>
        <translation>supprimer la disposition %1</translation>
    </message>
    <message>
        <source>rename the layout %1</source>
        <translation>renommer la disposition %1</translation>
    </message>
</context>
<context>
    <name>racescope::LayoutsDialog</name>
    <message>
        <source>Your layouts</source>
        <translation>Vos dispositions</translation>
    </message>
    <message>
        <source>Delete the layout</source>
        <translation>Supprimer la disposition</translation>
    </message>
    <message>
        <source>&amp;Use</source>
        <translation>&amp;Utiliser</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>Re&amp;nommer</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation>&amp;Annuler la suppression</translation>
    </message>
    <message>
        <source>“%1” is deleted.</source>
        <translation>«&#xa0;%1&#xa0;» est supprimée.</translation>
    </message>
    <message>
        <source>None yet. View → Layout → Save layout as… keeps how the window stands now.</source>
        <translation>Aucune pour l’instant. Affichage → Disposition → Enregistrer la disposition sous… conserve l’état actuel de la fenêtre.</translation>
    </message>
    <message>
        <source>A layout needs a name.</source>
        <translation>Une disposition a besoin d’un nom.</translation>
    </message>
    <message>
        <source>Another layout is called “%1”.</source>
        <translation>Une autre disposition s’appelle «&#xa0;%1&#xa0;».</translation>
    </message>
</context>
<context>
    <name>racescope::Lesson</name>
    <message>
        <source>1. A lost update</source>
        <translation>1. Une mise à jour perdue</translation>
    </message>
    <message>
        <source>Let both sell, and end with 44 instead of 43.</source>
        <translation>Faites vendre les deux, et finissez avec 44 au lieu de 43.</translation>
    </message>
    <message>
        <source>Both read 45 and both wrote 44. The store did as it was told; the second write overwrote a change that its worker had never seen.</source>
        <translation>Tous deux ont lu 45 et tous deux ont écrit 44. Le store a fait ce qu’on lui demandait&#x202f;; la seconde écriture a écrasé une modification que son worker n’avait jamais vue.</translation>
    </message>
    <message>
        <source>2. Your first 409</source>
        <translation>2. Votre premier 409</translation>
    </message>
    <message>
        <source>&lt;p&gt;The same two, but now each write carries the token of its read: &lt;code&gt;if_seq_no&lt;/code&gt; and &lt;code&gt;if_primary_term&lt;/code&gt;. The store accepts the write only while that token is still the document&apos;s own.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Les deux mêmes, mais maintenant chaque écriture porte le jeton de sa lecture&#xa0;: &lt;code&gt;if_seq_no&lt;/code&gt; et &lt;code&gt;if_primary_term&lt;/code&gt;. Le store n’accepte l’écriture que tant que ce jeton est encore celui du document.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Have a write refused with a 409.</source>
        <translation>Faites refuser une écriture par un 409.</translation>
    </message>
    <message>
        <source>Then finish: both sales count.</source>
        <translation>Puis terminez&#xa0;: les deux ventes comptent.</translation>
    </message>
    <message>
        <source>The 409 is no failure. It says: the document moved on; read it again. That second read is what saved the sale.</source>
        <translation>Le 409 n’est pas un échec. Il dit&#xa0;: le document a changé, relisez-le. C’est cette seconde lecture qui a sauvé la vente.</translation>
    </message>
    <message>
        <source>3. Retry, and its limit</source>
        <translation>3. La relance et sa limite</translation>
    </message>
    <message>
        <source>&lt;p&gt;Three sell now, and each tries at most twice. What if somebody is faster both times?&lt;/p&gt;</source>
        <translation>&lt;p&gt;Ils sont trois à vendre maintenant, et chacun essaie au plus deux fois. Que se passe-t-il si quelqu’un est plus rapide les deux fois&#x202f;?&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Have a write refused.</source>
        <translation>Faites refuser une écriture.</translation>
    </message>
    <message>
        <source>Make one worker give up.</source>
        <translation>Faites abandonner un worker.</translation>
    </message>
    <message>
        <source>A limit turns an endless fight into an answer: this update did not happen. Whoever asked for it has to be told.</source>
        <translation>Une limite transforme une lutte sans fin en une réponse&#xa0;: cette mise à jour n’a pas eu lieu. Il faut le dire à qui l’a demandée.</translation>
    </message>
    <message>
        <source>4. The thundering herd</source>
        <translation>4. La ruée (thundering herd)</translation>
    </message>
    <message>
        <source>&lt;p&gt;Four read at the same moment. One wins, three are refused. If the three run again at once, two of them are refused again.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Quatre lisent au même moment. Un gagne, trois sont refusés. Si les trois recommencent aussitôt, deux d’entre eux sont de nouveau refusés.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Let one write refuse three others.</source>
        <translation>Faites qu’une écriture en fasse refuser trois autres.</translation>
    </message>
    <message>
        <source>Then let the three come one after another: no further 409.</source>
        <translation>Puis faites passer les trois l’un après l’autre&#xa0;: plus aucun 409.</translation>
    </message>
    <message>
        <source>5. Deleted and made anew</source>
        <translation>5. Supprimé puis recréé</translation>
    </message>
    <message>
        <source>Delete the document and make it anew.</source>
        <translation>Supprimez le document et recréez-le.</translation>
    </message>
    <message>
        <source>Let a token from before be refused.</source>
        <translation>Faites refuser un jeton d’avant.</translation>
    </message>
    <message>
        <source>The shard never gives a _seq_no twice within a term, so the old token names a document that is gone. A counter that began again with each document could not tell.</source>
        <translation>Le shard n’attribue jamais deux fois un _seq_no dans le même term&#xa0;: l’ancien jeton désigne donc un document qui n’existe plus. Un compteur qui repartirait de zéro avec chaque document ne pourrait pas le dire.</translation>
    </message>
    <message>
        <source>6. A new primary: why there is a term</source>
        <translation>6. Un nouveau primaire&#xa0;: pourquoi il y a un term</translation>
    </message>
    <message>
        <source>Let a new primary take over.</source>
        <translation>Faites prendre le relais à un nouveau primaire.</translation>
    </message>
    <message>
        <source>Have a write refused although its _seq_no is the current one.</source>
        <translation>Faites refuser une écriture bien que son _seq_no soit l’actuel.</translation>
    </message>
    <message>
        <source>Same _seq_no, different write. Only _primary_term tells the two apart; that is why a guarded write must send both.</source>
        <translation>Même _seq_no, écriture différente. Seul _primary_term distingue les deux&#x202f;; c’est pourquoi une écriture gardée doit envoyer les deux.</translation>
    </message>
    <message>
        <source>7. An update that changes nothing</source>
        <translation>7. Une mise à jour qui ne change rien</translation>
    </message>
    <message>
        <source>&lt;p&gt;B sends an update that sets the price to 49, which it already is. The store answers &lt;code&gt;noop&lt;/code&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;B envoie une mise à jour qui fixe le prix à 49, ce qu’il est déjà. Le store répond &lt;code&gt;noop&lt;/code&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Let B&apos;s update change nothing.</source>
        <translation>Faites que la mise à jour de B ne change rien.</translation>
    </message>
    <message>
        <source>Show that a token read before it is still good.</source>
        <translation>Montrez qu’un jeton lu avant elle est encore valable.</translation>
    </message>
    <message>
        <source>A noop gets no _seq_no and moves no token, so nobody is refused because of it.</source>
        <translation>Un noop ne reçoit pas de _seq_no et ne fait bouger aucun jeton&#xa0;: personne n’est donc refusé à cause de lui.</translation>
    </message>
    <message>
        <source>8. The lost acknowledgement</source>
        <translation>8. L’acquittement perdu</translation>
    </message>
    <message>
        <source>Have a write accepted without anybody being told.</source>
        <translation>Faites accepter une écriture sans que personne n’en soit averti.</translation>
    </message>
    <message>
        <source>Let its worker do the same again: one sale, counted twice.</source>
        <translation>Laissez son worker recommencer&#xa0;: une vente, comptée deux fois.</translation>
    </message>
    <message>
        <source>A token guards against other people&apos;s changes, not against your own doubt. Repeat the same request with the same token, or write down with the change whose it was.</source>
        <translation>Un jeton protège des modifications des autres, pas de vos propres doutes. Répétez la même requête avec le même jeton, ou notez avec la modification de qui elle venait.</translation>
    </message>
    <message>
        <source>&lt;p&gt;A and B each sell one toaster: read the stock, take one off, write it back. Nothing protects the write.&lt;/p&gt;&lt;p&gt;Press the digit of a worker to take its next step: &lt;b&gt;{key:stepWorker1}&lt;/b&gt; for A, &lt;b&gt;{key:stepWorker2}&lt;/b&gt; for B. &lt;b&gt;{key:stepperBack}&lt;/b&gt; takes a step back.&lt;/p&gt;</source>
        <translation>&lt;p&gt;A et B vendent chacun un grille-pain&#xa0;: ils lisent le stock, en retirent un et réécrivent le nombre. Rien ne protège l’écriture.&lt;/p&gt;&lt;p&gt;Appuyez sur le chiffre d’un worker pour faire son étape suivante&#xa0;: &lt;b&gt;{key:stepWorker1}&lt;/b&gt; pour A, &lt;b&gt;{key:stepWorker2}&lt;/b&gt; pour B. &lt;b&gt;{key:stepperBack}&lt;/b&gt; annule une étape.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Spreading the retries is what jitter does: each waits a random time, so that they come one after another by themselves. The view {text:show_labView} shows it with hundreds.</source>
        <translation>Étaler les relances, c’est ce que fait le jitter&#xa0;: chacun attend un temps aléatoire, si bien qu’ils passent d’eux-mêmes l’un après l’autre. La vue {text:show_labView} le montre avec des centaines de clients.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Somebody deletes the document and creates it again, with the same contents, while A still holds the token of its read. Both are in the menu &lt;b&gt;{text:injectMenu}&lt;/b&gt;: &lt;b&gt;{text:injectDelete1}&lt;/b&gt; and &lt;b&gt;{text:injectRecreate1}&lt;/b&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Quelqu’un supprime le document et le recrée, avec le même contenu, pendant que A détient encore le jeton de sa lecture. Les deux sont dans le menu &lt;b&gt;{text:injectMenu}&lt;/b&gt;&#xa0;: &lt;b&gt;{text:injectDelete1}&lt;/b&gt; et &lt;b&gt;{text:injectRecreate1}&lt;/b&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;B writes, A reads what B wrote, and then the primary dies before its copy heard of it. The new primary gives the same _seq_no to somebody else&apos;s write.&lt;/p&gt;&lt;p&gt;The menu &lt;b&gt;{text:injectMenu}&lt;/b&gt; holds, under &lt;b&gt;{text:injectFailOver}&lt;/b&gt;: &lt;b&gt;{text:injectFailOver1Losing1}&lt;/b&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;B écrit, A lit ce que B a écrit, puis le primaire meurt avant que sa copie ne l’ait appris. Le nouveau primaire attribue le même _seq_no à l’écriture de quelqu’un d’autre.&lt;/p&gt;&lt;p&gt;Le menu &lt;b&gt;{text:injectMenu}&lt;/b&gt; contient, sous &lt;b&gt;{text:injectFailOver}&lt;/b&gt;&#xa0;: &lt;b&gt;{text:injectFailOver1Losing1}&lt;/b&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;A&apos;s write is accepted, but the answer never arrives. Did it happen? A does not know, reads again and sells again.&lt;/p&gt;&lt;p&gt;The menu &lt;b&gt;{text:injectMenu}&lt;/b&gt; holds, under &lt;b&gt;{text:injectLose}&lt;/b&gt;: &lt;b&gt;{text:injectLose1}&lt;/b&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;L’écriture de A est acceptée, mais la réponse n’arrive jamais. A-t-elle eu lieu&#x202f;? A n’en sait rien, relit et vend de nouveau.&lt;/p&gt;&lt;p&gt;Le menu &lt;b&gt;{text:injectMenu}&lt;/b&gt; contient, sous &lt;b&gt;{text:injectLose}&lt;/b&gt;&#xa0;: &lt;b&gt;{text:injectLose1}&lt;/b&gt;.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>racescope::LessonCommands</name>
    <message>
        <source>Lessons</source>
        <translation>Leçons</translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation>&amp;Leçons</translation>
    </message>
    <message>
        <source>Learn in eight short lessons what the numbers are for</source>
        <translation>Apprendre en huit courtes leçons à quoi servent les nombres</translation>
    </message>
    <message>
        <source>All goals of the lesson are reached.</source>
        <translation>Tous les buts de la leçon sont atteints.</translation>
    </message>
</context>
<context>
    <name>racescope::LessonPane</name>
    <message>
        <source>Lessons</source>
        <translation>Leçons</translation>
    </message>
    <message>
        <source>The lesson</source>
        <translation>La leçon</translation>
    </message>
    <message>
        <source>St&amp;art</source>
        <translation>Comme&amp;ncer</translation>
    </message>
    <message>
        <source>Load the lesson&apos;s race afresh into the stepper</source>
        <translation>Charger de nouveau la course de la leçon dans le pas à pas</translation>
    </message>
    <message>
        <source>Show one wa&amp;y</source>
        <translation>Une so&amp;lution</translation>
    </message>
    <message>
        <source>Play steps that reach the goals; the lesson is not ticked for it</source>
        <translation>Jouer des étapes qui atteignent les buts&#x202f;; la leçon n’est pas cochée pour autant</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivante</translation>
    </message>
    <message>
        <source>Start the next lesson</source>
        <translation>Commencer la leçon suivante</translation>
    </message>
    <message>
        <source>What you saw:</source>
        <translation>Ce que vous avez vu&#xa0;:</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>atteint</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Buts</translation>
    </message>
    <message>
        <source>solved</source>
        <translation>réussie</translation>
    </message>
    <message>
        <source>not solved</source>
        <translation>pas encore réussie</translation>
    </message>
    <message>
        <source>St&amp;art again</source>
        <translation>Recomme&amp;ncer</translation>
    </message>
    <message>
        <source>Not started: the stepper holds another race.</source>
        <translation>Pas commencée&#xa0;: autre course affichée.</translation>
    </message>
    <message>
        <source>Not started.</source>
        <translation>Pas commencée.</translation>
    </message>
</context>
<context>
    <name>racescope::LiveKeys</name>
    <message>
        <source>Escape</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Clear the range, then the selection</source>
        <translation>Effacer la plage, puis la sélection</translation>
    </message>
    <message>
        <source>PgUp / PgDn</source>
        <translation>Pg préc. / Pg suiv.</translation>
    </message>
    <message>
        <source>Rows further up / down</source>
        <translation>Lignes plus haut / plus bas</translation>
    </message>
</context>
<context>
    <name>racescope::LiveKeysDialog</name>
    <message>
        <source>Keyboard</source>
        <translation>Clavier</translation>
    </message>
    <message>
        <source>Keys that act now:</source>
        <translation>Touches actives maintenant&#xa0;:</translation>
    </message>
    <message>
        <source>Keys that act now, with the keyboard in %1:</source>
        <translation>Touches actives maintenant, avec le clavier dans %1&#xa0;:</translation>
    </message>
    <message>
        <source>Keys that act now</source>
        <translation>Touches actives maintenant</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Touche</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Ce qu’elle fait</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>here</source>
        <translation>ici</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>partout</translation>
    </message>
    <message>
        <source>Change &amp;keys…</source>
        <translation>Changer les &amp;touches…</translation>
    </message>
</context>
<context>
    <name>racescope::MainWindow</name>
    <message>
        <source>Saved %1</source>
        <translation>%1 enregistré</translation>
    </message>
    <message>
        <source>Choose another race…</source>
        <translation>Choisir une autre course…</translation>
    </message>
    <message>
        <source>Conflicts copied: %1</source>
        <translation>Conflits copiés&#xa0;: %1</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Reprendre</translation>
    </message>
    <message>
        <source>&amp;Run again</source>
        <translation>&amp;Relancer</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lancer</translation>
    </message>
    <message>
        <source>%1 (read-only)</source>
        <translation>%1 (lecture seule)</translation>
    </message>
    <message>
        <source>%1[*] — Racescope</source>
        <translation>%1[*] — Racescope</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>Afficher %1</translation>
    </message>
    <message>
        <source>Workers spawned: %1</source>
        <translation>Workers ajoutés&#xa0;: %1</translation>
    </message>
    <message>
        <source>Panes</source>
        <translation>Panneaux</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>Ouvrir un autre fichier…</translation>
    </message>
    <message>
        <source>%1 asks for %2 workers; a race with real threads takes at most %3.</source>
        <translation>%1 demande %2 workers&#x202f;; une course avec de vrais threads en accepte au plus %3.</translation>
    </message>
    <message>
        <source>Save the scenario</source>
        <translation>Enregistrer le scénario</translation>
    </message>
    <message>
        <source>Scenarios (*.json)</source>
        <translation>Scénarios (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 n’a pas pu être écrit&#xa0;: %2</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>Enregistrer ailleurs…</translation>
    </message>
    <message>
        <source>Export the conflict log</source>
        <translation>Exporter le journal des conflits</translation>
    </message>
    <message>
        <source>NDJSON (*.ndjson)</source>
        <translation>NDJSON (*.ndjson)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>%1: the file&apos;s name must end in .ndjson, .csv or .md.</source>
        <translation>%1&#xa0;: le nom du fichier doit se terminer par .ndjson, .csv ou .md.</translation>
    </message>
    <message>
        <source>Choose another name…</source>
        <translation>Choisir un autre nom…</translation>
    </message>
    <message>
        <source>Export elsewhere…</source>
        <translation>Exporter ailleurs…</translation>
    </message>
    <message>
        <source>Exported %1</source>
        <translation>%1 exporté</translation>
    </message>
    <message>
        <source>PNG (*.png)</source>
        <translation>PNG (*.png)</translation>
    </message>
    <message>
        <source>SVG (*.svg)</source>
        <translation>SVG (*.svg)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vues</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Stepper</source>
        <translation>Pas à pas</translation>
    </message>
    <message>
        <source>Explorer</source>
        <translation>Explorateur</translation>
    </message>
    <message>
        <source>Failover</source>
        <translation>Basculement</translation>
    </message>
    <message>
        <source>Lab</source>
        <translation>Labo</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>Show or hide %1</source>
        <translation>Afficher ou masquer %1</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Workers</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Conflits</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Graphiques</translation>
    </message>
    <message>
        <source>&amp;Failover stories</source>
        <translation>Récits de &amp;basculement</translation>
    </message>
    <message>
        <source>&amp;Built-in races</source>
        <translation>&amp;Courses intégrées</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Ouvrir un fichier &amp;récent</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>Thèm&amp;e</translation>
    </message>
    <message>
        <source>&amp;Race</source>
        <translation>&amp;Course</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>Course</translation>
    </message>
    <message>
        <source>New race</source>
        <translation>Nouvelle course</translation>
    </message>
    <message>
        <source>Start one of the built-in races</source>
        <translation>Lancer une des courses intégrées</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Console</translation>
    </message>
    <message>
        <source>About Racescope</source>
        <translation>À propos de Racescope</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Racescope %1&lt;/h3&gt;&lt;p&gt;An oscilloscope for optimistic concurrency.&lt;/p&gt;&lt;p&gt;Free software under the GPL, version 3 or later. Icons: Lucide, ISC licence.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Racescope %1&lt;/h3&gt;&lt;p&gt;Un oscilloscope pour le contrôle de concurrence optimiste.&lt;/p&gt;&lt;p&gt;Logiciel libre sous licence GPL, version 3 ou ultérieure. Icônes&#xa0;: Lucide, licence ISC.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>%1: a further window could not be started.</source>
        <translation>%1&#xa0;: une autre fenêtre n’a pas pu être ouverte.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were not opened: at most %1 are opened at once.</source>
        <translation>
            <numerusform>%n fichier n’a pas été ouvert&#xa0;: au plus %1 s’ouvrent à la fois.</numerusform>
            <numerusform>%n fichiers n’ont pas été ouverts&#xa0;: au plus %1 s’ouvrent à la fois.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are opened in windows of their own.</source>
        <translation>
            <numerusform>%n fichier s’ouvre dans sa propre fenêtre.</numerusform>
            <numerusform>%n fichiers s’ouvrent chacun dans sa propre fenêtre.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>&amp;Pas à pas</translation>
    </message>
    <message>
        <source>E&amp;xplore</source>
        <translation>E&amp;xplorer</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Outils</translation>
    </message>
    <message>
        <source>No events yet. Run a race%1 or open a log.</source>
        <extracomment>%1: the key in brackets with a space before it, such as &quot; (F5)&quot;, or nothing.</extracomment>
        <translation>Aucun événement pour l’instant. Lancez une course%1 ou ouvrez un journal.</translation>
    </message>
    <message>
        <source>%1 selected · events: %2 · 409s: %3</source>
        <translation>%1 sélectionnés · événements&#xa0;: %2 · 409&#xa0;: %3</translation>
    </message>
    <message>
        <source>%1: export as a picture</source>
        <extracomment>%1: the title of a view, such as &quot;Timeline&quot;.</extracomment>
        <translation>%1&#xa0;: exporter comme image</translation>
    </message>
    <message>
        <source>Copied as a picture: %1</source>
        <translation>Copié comme image&#xa0;: %1</translation>
    </message>
    <message>
        <source>&amp;Export the charts as a picture…</source>
        <translation>&amp;Exporter les graphiques comme image…</translation>
    </message>
    <message>
        <source>&amp;Copy the charts as a picture</source>
        <translation>&amp;Copier les graphiques comme image</translation>
    </message>
    <message>
        <source>%1 selected · matching events: %2 · 409s: %3</source>
        <extracomment>%1: a length of time; %2, %3: numbers</extracomment>
        <translation>%1 sélectionnés · événements correspondants&#xa0;: %2 · 409&#xa0;: %3</translation>
    </message>
    <message>
        <source>Pane&amp;s</source>
        <translation>Panneau&amp;x</translation>
    </message>
</context>
<context>
    <name>racescope::Marks</name>
    <message>
        <source>Mark %1</source>
        <translation>Repère %1</translation>
    </message>
    <message>
        <source>set a mark</source>
        <translation>poser un repère</translation>
    </message>
    <message>
        <source>Range %1</source>
        <translation>Plage %1</translation>
    </message>
    <message>
        <source>keep a range</source>
        <translation>garder une plage</translation>
    </message>
    <message>
        <source>rename a mark</source>
        <translation>renommer un repère</translation>
    </message>
    <message>
        <source>remove a mark</source>
        <translation>supprimer un repère</translation>
    </message>
    <message>
        <source>set view bookmark %1</source>
        <translation>poser le signet de vue %1</translation>
    </message>
</context>
<context>
    <name>racescope::MarksCommands</name>
    <message>
        <source>Set &amp;a mark</source>
        <translation>P&amp;oser un repère</translation>
    </message>
    <message>
        <source>Mark the selected event, or the middle of what is shown</source>
        <translation>Marquer l’événement sélectionné, ou le milieu de ce qui est affiché</translation>
    </message>
    <message>
        <source>&amp;Keep the range</source>
        <translation>&amp;Garder la plage</translation>
    </message>
    <message>
        <source>Keep the selected time range under a name</source>
        <translation>Garder la plage de temps sélectionnée sous un nom</translation>
    </message>
    <message>
        <source>Remove the nearest mark</source>
        <translation>Supprimer le repère le plus proche</translation>
    </message>
    <message>
        <source>Remove the mark nearest to what is selected</source>
        <translation>Supprimer le repère le plus proche de la sélection</translation>
    </message>
    <message>
        <source>Undo:</source>
        <translation>Annuler&#xa0;:</translation>
    </message>
    <message>
        <source>Redo:</source>
        <translation>Rétablir&#xa0;:</translation>
    </message>
    <message>
        <source>Set view bookmark %1</source>
        <translation>Poser le signet de vue %1</translation>
    </message>
    <message>
        <source>Remember what the timeline shows</source>
        <translation>Mémoriser ce que montre la chronologie</translation>
    </message>
    <message>
        <source>Go to view bookmark %1</source>
        <translation>Aller au signet de vue %1</translation>
    </message>
    <message>
        <source>Show in the timeline what was remembered</source>
        <translation>Montrer dans la chronologie ce qui a été mémorisé</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Repères</translation>
    </message>
    <message>
        <source>View bookmark %1 is set.</source>
        <translation>Le signet de vue %1 est posé.</translation>
    </message>
    <message>
        <source>View bookmark %1 is set; %2 comes back here.</source>
        <translation>Le signet de vue %1 est posé&#x202f;; %2 ramène ici.</translation>
    </message>
    <message>
        <source>View bookmark %1 is not set.</source>
        <translation>Le signet de vue %1 n’est pas posé.</translation>
    </message>
    <message>
        <source>View bookmark %1 is not set; %2 sets it.</source>
        <translation>Le signet de vue %1 n’est pas posé&#x202f;; %2 le pose.</translation>
    </message>
    <message>
        <source>Drag over the timeline first, then keep the range%1.</source>
        <extracomment>%1 is a key such as &quot; (Shift+M)&quot;, or nothing.</extracomment>
        <translation>Faites d’abord glisser la souris sur la chronologie, puis gardez la plage%1.</translation>
    </message>
</context>
<context>
    <name>racescope::MarksModel</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Instant</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Durée</translation>
    </message>
</context>
<context>
    <name>racescope::MarksPane</name>
    <message>
        <source>Marks</source>
        <translation>Repères</translation>
    </message>
    <message>
        <source>Show the mark in the &amp;timeline</source>
        <translation>Afficher le repère dans la c&amp;hronologie</translation>
    </message>
    <message>
        <source>Re&amp;name the mark</source>
        <translation>&amp;Renommer le repère</translation>
    </message>
    <message>
        <source>&amp;Remove the mark</source>
        <translation>&amp;Supprimer le repère</translation>
    </message>
    <message>
        <source>No marks yet. In the timeline, mark the selected event%1 or keep the selected range%2.</source>
        <extracomment>%1 and %2 are keys such as &quot; (Shift+M)&quot;, or nothing.</extracomment>
        <translation>Pas encore de repère. Dans la chronologie, marquez l’événement sélectionné%1 ou gardez la plage sélectionnée%2.</translation>
    </message>
</context>
<context>
    <name>racescope::MergeModel</name>
    <message>
        <source>mine chosen</source>
        <translation>le mien choisi</translation>
    </message>
    <message>
        <source>theirs chosen</source>
        <translation>le leur choisi</translation>
    </message>
    <message>
        <source>base chosen</source>
        <translation>la base choisie</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>édité</translation>
    </message>
    <message>
        <source>changed by me</source>
        <translation>modifié par moi</translation>
    </message>
    <message>
        <source>changed by them</source>
        <translation>modifié par eux</translation>
    </message>
    <message>
        <source>both alike</source>
        <translation>les deux pareils</translation>
    </message>
    <message>
        <source>both, combined</source>
        <translation>les deux, combinés</translation>
    </message>
    <message>
        <source>both differ: choose</source>
        <translation>les deux diffèrent&#xa0;: choisissez</translation>
    </message>
    <message>
        <source>(the whole document)</source>
        <translation>(tout le document)</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>choisissez</translation>
    </message>
    <message>
        <source>“%1” is no JSON: %2. Texts need quotes; an empty cell leaves the field out.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas du JSON&#xa0;: %2. Les textes demandent des guillemets&#x202f;; une cellule vide omet le champ.</translation>
    </message>
    <message>
        <source>Where in the document</source>
        <translation>Où dans le document</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Who changed it</source>
        <translation>Qui l’a modifié</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>As it was when I read it</source>
        <translation>Tel que c’était quand je l’ai lu</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>As I made it</source>
        <translation>Tel que je l’ai fait</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Le mien</translation>
    </message>
    <message>
        <source>As it is stored now</source>
        <translation>Tel que c’est stocké maintenant</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Le leur</translation>
    </message>
    <message>
        <source>What will be written; can be edited</source>
        <translation>Ce qui sera écrit&#x202f;; peut être édité</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
</context>
<context>
    <name>racescope::MergePage</name>
    <message>
        <source>Bac&amp;k to editing</source>
        <translation>Re&amp;venir à l’édition</translation>
    </message>
    <message>
        <source>Nothing is written; the text stays as it was</source>
        <translation>Rien n’est écrit&#x202f;; le texte reste tel qu’il était</translation>
    </message>
    <message>
        <source>Fields that were changed: base, mine, theirs and result</source>
        <translation>Champs modifiés&#xa0;: base, le mien, le leur et résultat</translation>
    </message>
    <message>
        <source>The selected fields as I made them</source>
        <translation>Les champs sélectionnés tels que je les ai faits</translation>
    </message>
    <message>
        <source>The selected fields as they are stored now</source>
        <translation>Les champs sélectionnés tels qu’ils sont stockés maintenant</translation>
    </message>
    <message>
        <source>The selected fields as they were when I read</source>
        <translation>Les champs sélectionnés tels qu’ils étaient quand j’ai lu</translation>
    </message>
    <message>
        <source>For integers: what it was, plus my change, plus theirs</source>
        <translation>Pour les entiers&#xa0;: ce que c’était, plus ma modification, plus la leur</translation>
    </message>
    <message>
        <source>&amp;Undecided</source>
        <translation>Indéci&amp;s</translation>
    </message>
    <message>
        <source>Take the choice back</source>
        <translation>Revenir sur le choix</translation>
    </message>
    <message>
        <source>The document that will be written</source>
        <translation>Le document qui sera écrit</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) left to choose.</source>
        <translation>
            <numerusform>Il reste %n champ à choisir.</numerusform>
            <numerusform>Il reste %n champs à choisir.</numerusform>
        </translation>
    </message>
    <message>
        <source>Both are the same already.</source>
        <translation>Les deux sont déjà identiques.</translation>
    </message>
    <message>
        <source>Every field is decided.</source>
        <translation>Chaque champ est décidé.</translation>
    </message>
    <message>
        <source>Retry &amp;with %1</source>
        <translation>&amp;Relancer avec %1</translation>
    </message>
    <message>
        <source>Choose first what is open</source>
        <translation>Choisissez d’abord ce qui est ouvert</translation>
    </message>
    <message>
        <source>Write the result, if the document still has %1</source>
        <translation>Écrire le résultat, si le document est encore à %1</translation>
    </message>
    <message>
        <source>Take:</source>
        <translation>Prendre&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Mine</source>
        <translation>Le &amp;mien</translation>
    </message>
    <message>
        <source>The&amp;irs</source>
        <translation>Le le&amp;ur</translation>
    </message>
    <message>
        <source>&amp;Base</source>
        <translation>La &amp;base</translation>
    </message>
    <message>
        <source>A&amp;dd both</source>
        <translation>Addi&amp;tionner</translation>
    </message>
    <message>
        <source>Take the &amp;newest as theirs</source>
        <translation>Pr&amp;endre le plus récent comme le leur</translation>
    </message>
    <message>
        <source>What you have chosen stays chosen</source>
        <translation>Ce que vous avez choisi reste choisi</translation>
    </message>
    <message numerus="yes">
        <source>Your choices are kept. In %n field(s) that you had decided, theirs is another value now: look at them again.</source>
        <translation>
            <numerusform>Vos choix sont conservés. Dans %n champ que vous aviez décidé, leur valeur est maintenant autre&#xa0;: regardez-le de nouveau.</numerusform>
            <numerusform>Vos choix sont conservés. Dans %n champs que vous aviez décidés, leur valeur est maintenant autre&#xa0;: regardez-les de nouveau.</numerusform>
        </translation>
    </message>
    <message>
        <source>What would be written; what is left to choose stands as I made it:</source>
        <translation>Ce qui serait écrit&#xa0;; ce qui reste à choisir y figure tel que je l’ai fait&#xa0;:</translation>
    </message>
    <message>
        <source>What will be written:</source>
        <translation>Ce qui sera écrit&#xa0;:</translation>
    </message>
</context>
<context>
    <name>racescope::NewDocumentDialog</name>
    <message>
        <source>Open or create a document</source>
        <translation>Ouvrir ou créer un document</translation>
    </message>
    <message>
        <source>for example products</source>
        <translation>par exemple products</translation>
    </message>
    <message>
        <source>empty: the store gives one</source>
        <translation>vide&#xa0;: le store en donne un</translation>
    </message>
    <message>
        <source>empty: by the id</source>
        <translation>vide&#xa0;: selon l’id</translation>
    </message>
    <message>
        <source>&amp;Index:</source>
        <translation>&amp;Index&#xa0;:</translation>
    </message>
    <message>
        <source>I&amp;d:</source>
        <translation>I&amp;d&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Routing:</source>
        <translation>&amp;Routage&#xa0;:</translation>
    </message>
    <message>
        <source>What is stored under this name is opened. If there is nothing, saving creates it, and is refused when somebody else does so before.</source>
        <translation>Ce qui est stocké sous ce nom est ouvert. S’il n’y a rien, l’enregistrer le crée, et est refusé si quelqu’un d’autre le fait avant.</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>This is no name for an index: it %1.</source>
        <translation>Ce n’est pas un nom d’index&#xa0;: il %1.</translation>
    </message>
</context>
<context>
    <name>racescope::OperationTableModel</name>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>fields: %1</source>
        <translation>champs&#xa0;: %1</translation>
    </message>
    <message>
        <source>the document</source>
        <translation>le document</translation>
    </message>
    <message>
        <source>earlier version not kept</source>
        <translation>version antérieure non conservée</translation>
    </message>
    <message>
        <source>large</source>
        <translation>trop grand</translation>
    </message>
    <message>
        <source>does not match the filter</source>
        <translation>ne correspond pas au filtre</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Instant</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Remplace</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modification</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
</context>
<context>
    <name>racescope::OutcomeTableModel</name>
    <message>
        <source>lost update</source>
        <translation>MàJ perdue</translation>
    </message>
    <message>
        <source>broken invariant</source>
        <translation>invariant violé</translation>
    </message>
    <message>
        <source>gave up</source>
        <translation>abandon</translation>
    </message>
    <message>
        <source>fine</source>
        <translation>correct</translation>
    </message>
    <message>
        <source>%1 version %2: %3</source>
        <translation>%1 version %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>%1 is not there</source>
        <translation>%1 est absent</translation>
    </message>
    <message>
        <source>%1 version %2, as at the start</source>
        <translation>%1 version %2, comme au début</translation>
    </message>
    <message>
        <source>%1 version %2, %3</source>
        <translation>%1 version %2, %3</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>non compté</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Final values</source>
        <translation>Valeurs finales</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Réussites</translation>
    </message>
    <message>
        <source>Gave up</source>
        <translation>Abandons</translation>
    </message>
    <message>
        <source>Schedules</source>
        <translation>Ordonnancements</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Shortest schedule</source>
        <translation>Ordonnancement le plus court</translation>
    </message>
</context>
<context>
    <name>racescope::PaletteCommands</name>
    <message>
        <source>C&amp;ommand palette…</source>
        <translation>Palette de comman&amp;des…</translation>
    </message>
    <message>
        <source>Find any command by its name</source>
        <translation>Trouver n’importe quelle commande par son nom</translation>
    </message>
    <message>
        <source>&amp;Go to…</source>
        <translation>A&amp;ller à…</translation>
    </message>
    <message>
        <source>Go to a worker, a document or a mark by its name</source>
        <translation>Aller à un worker, un document ou un repère par son nom</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>Pa&amp;ramètres…</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>worker</source>
        <translation>worker</translation>
    </message>
    <message>
        <source>document</source>
        <translation>document</translation>
    </message>
    <message>
        <source>Type the name of a command</source>
        <translation>Tapez le nom d’une commande</translation>
    </message>
    <message>
        <source>Type the name of a worker, a document or a mark</source>
        <translation>Tapez le nom d’un worker, d’un document ou d’un repère</translation>
    </message>
    <message>
        <source>Theme, language, keys, and taking them elsewhere</source>
        <translation>Thème, langue, touches, et comment les emporter ailleurs</translation>
    </message>
    <message>
        <source>&amp;Colours of events…</source>
        <translation>Couleurs des é&amp;vénements…</translation>
    </message>
    <message>
        <source>Other colours for reads, writes, conflicts and the rest, in both themes</source>
        <translation>D’autres couleurs pour les lectures, les écritures, les conflits et le reste, dans les deux thèmes</translation>
    </message>
</context>
<context>
    <name>racescope::PaletteModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>racescope::PaneHelp</name>
    <message>
        <source>Start</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>&lt;p&gt;Three ways to begin: watch a race that moves already, step one by hand, or open a file. Below are the files that were open last, and the keys worth knowing.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Trois façons de commencer&#xa0;: regarder une course déjà en mouvement, en faire une pas à pas à la main, ou ouvrir un fichier. En dessous se trouvent les fichiers ouverts récemment et les touches utiles à connaître.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>&lt;p&gt;A row for each worker over time: it reads a document, thinks, and writes. A write that comes too late is refused with 409 and tried again after a wait. The rows below show how the _seq_no of a document grows.&lt;/p&gt;&lt;p&gt;Zoomed out, a place shows the worst that happened there: a lost update is never hidden behind something harmless. The strip on top is the whole recording; drag its window, or its edges.&lt;/p&gt;&lt;p&gt;The wheel with Ctrl zooms where the pointer is, with Shift it pans. Drag with the left button to select a range, with the middle button to zoom to one. A double click selects an event and fits it. Select a 409 and an arrow shows the write that was faster. Whatever moves the view stops following; End follows again.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Une ligne par worker au fil du temps&#xa0;: il lit un document, réfléchit et écrit. Une écriture qui arrive trop tard est refusée par 409 et relancée après une attente. Les lignes du dessous montrent comment le _seq_no d’un document augmente.&lt;/p&gt;&lt;p&gt;En zoom arrière, un endroit montre le pire qui s’y est passé&#xa0;: une mise à jour perdue n’est jamais cachée derrière quelque chose d’inoffensif. La bande du haut est tout l’enregistrement&#x202f;; faites glisser sa fenêtre ou ses bords.&lt;/p&gt;&lt;p&gt;La molette avec Ctrl zoome sous le pointeur, avec Maj elle fait défiler. Faites glisser avec le bouton gauche pour sélectionner une plage, avec le bouton du milieu pour zoomer dessus. Un double-clic sélectionne un événement et s’y ajuste. Sélectionnez un 409, et une flèche montre l’écriture qui a été plus rapide. Tout ce qui déplace la vue cesse de suivre&#x202f;; Fin suit de nouveau.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>&lt;p&gt;Every accepted change of one document as a ladder, one column for each primary term. Writes that were refused hang at the change that they required. Select two changes to see what differs between them.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Chaque modification acceptée d’un document, sous forme d’échelle, avec une colonne par primary term. Les écritures refusées pendent à la modification qu’elles exigeaient. Sélectionnez deux modifications pour voir ce qui diffère entre elles.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>&lt;p&gt;What the judge says of the history: lost updates, stale reads, writes that vanished, writes that count twice. While a race runs it is judged as it goes; “Judge everything” looks at all of it once more. Each finding names its operations and leads to them.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Ce que le juge dit de l’historique&#xa0;: mises à jour perdues, lectures périmées, écritures qui ont disparu, écritures qui comptent deux fois. Une course est jugée pendant qu’elle se déroule&#x202f;; «&#xa0;Juger tout&#xa0;» la regarde encore une fois en entier. Chaque constat nomme ses opérations et y mène.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Stepper</source>
        <translation>Pas à pas</translation>
    </message>
    <message>
        <source>&lt;p&gt;You are the scheduler: press a worker&apos;s digit and it does its next step. Each card says what the worker holds and what would come of its step now, before you take it.&lt;/p&gt;&lt;p&gt;Backspace goes back; another step from there makes a branch and loses nothing. C runs until the next conflict. The schedule at the bottom is text that can be kept and typed in.&lt;/p&gt;</source>
        <translation>&lt;p&gt;C’est vous qui ordonnancez&#xa0;: appuyez sur le chiffre d’un worker et il fait son étape suivante. Chaque carte dit ce que le worker détient et ce qu’il résulterait maintenant de son étape, avant que vous ne la fassiez.&lt;/p&gt;&lt;p&gt;Retour arrière revient en arrière&#x202f;; une autre étape à partir de là crée une branche et ne perd rien. C exécute jusqu’au prochain conflit. L’ordonnancement du bas est un texte que l’on peut conserver et saisir.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Explorer</source>
        <translation>Explorateur</translation>
    </message>
    <message>
        <source>&lt;p&gt;Tries every order of steps of a small race and counts how it can end. Choose an outcome to get the shortest schedule that leads to it, and open that in the stepper.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Essaie tous les ordres d’étapes d’une petite course et compte comment elle peut finir. Choisissez une issue pour obtenir l’ordonnancement le plus court qui y mène, et ouvrez-le dans le pas à pas.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Failover</source>
        <translation>Basculement</translation>
    </message>
    <message>
        <source>&lt;p&gt;A primary and its replicas, message by message. Cut a copy off, promote another, and see why a _seq_no means nothing without its primary term.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Un primaire et ses réplicas, message par message. Coupez une copie, promouvez-en une autre, et voyez pourquoi un _seq_no ne veut rien dire sans son primary term.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Lab</source>
        <translation>Labo</translation>
    </message>
    <message>
        <source>&lt;p&gt;Compares retry policies: how soon everybody is done, how many calls that costs, how fair it is. Many simulated runs a point, with fixed seeds, so that the same settings give the same curves.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Compare les politiques de relance&#xa0;: en combien de temps tout le monde a fini, combien d’appels cela coûte, à quel point c’est équitable. De nombreuses exécutions simulées par point, avec des graines fixes, pour que les mêmes réglages donnent les mêmes courbes.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>&lt;p&gt;Two runs side by side, aligned at the start, at a mark or at the nth commit, with the difference of their figures and the first step in which they differ.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Deux courses côte à côte, alignées au début, à un repère ou au énième commit, avec la différence de leurs chiffres et la première étape où elles diffèrent.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>&lt;p&gt;The recording as a table, one row for each event, made to be read by keyboard and screen reader. It follows the newest while its end is in sight; Enter shows an event in the timeline.&lt;/p&gt;</source>
        <translation>&lt;p&gt;L’enregistrement sous forme de tableau, une ligne par événement, fait pour être lu au clavier et au lecteur d’écran. Il suit le plus récent tant que sa fin est visible&#x202f;; Entrée montre un événement dans la chronologie.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>Éditeur</translation>
    </message>
    <message>
        <source>&lt;p&gt;A document as a tree and as text. Saving is conditional on the token that was read: when somebody was faster, a page with what it was, what you made of it and what it is now lets you merge, and the next try carries the new token.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Un document sous forme d’arbre et de texte. L’enregistrement est conditionné par le jeton qui a été lu&#xa0;: si quelqu’un a été plus rapide, une page avec ce que c’était, ce que vous en avez fait et ce que c’est maintenant vous laisse fusionner, et l’essai suivant porte le nouveau jeton.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Console</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Workers</translation>
    </message>
    <message>
        <source>&lt;p&gt;Who races: what each worker does at the moment, the token in its hand, and how often it has tried. Selecting one brings it forward in every view.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Qui court&#xa0;: ce que fait chaque worker à l’instant, le jeton qu’il a en main, et combien de fois il a essayé. En sélectionner un le met en avant dans toutes les vues.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>&lt;p&gt;What is fought over: _version, _seq_no and _primary_term of each document, and its conflicts. A double click opens the history.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Ce que l’on se dispute&#xa0;: _version, _seq_no et _primary_term de chaque document, et ses conflits. Un double-clic ouvre l’historique.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>&lt;p&gt;Everything about what is selected: for a 409 what the write required, what was current, who was faster, and how the story ended. The links lead there.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Tout sur la sélection&#xa0;: pour un 409, ce que l’écriture exigeait, ce qui était actuel, qui a été plus rapide, et comment l’histoire a fini. Les liens y mènent.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Conflits</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Graphiques</translation>
    </message>
    <message>
        <source>&lt;p&gt;Commits and conflicts a second while the race goes on. When conflicts grow and commits do not, workers are in each other&apos;s way: the lab shows what another retry policy does.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Commits et conflits par seconde pendant que la course se déroule. Quand les conflits augmentent et que les commits n’augmentent pas, les workers se gênent&#xa0;: le labo montre ce que fait une autre politique de relance.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Repères</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Leçons</translation>
    </message>
    <message>
        <source>&lt;p&gt;Eight short lessons in the stepper. The goals are checked by the judge, so that any way that reaches them counts. “Show me” takes the steps for you; then the lesson does not count as solved.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Huit courtes leçons dans le pas à pas. Le juge vérifie les buts&#xa0;: toute façon de les atteindre compte donc. «&#xa0;Une solution&#xa0;» fait les étapes pour vous&#x202f;; la leçon ne compte alors pas comme réussie.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>&lt;p&gt;One filter for all views: worker:3 status:409 behind:&amp;gt;2 doc:products/100 attempt:&amp;gt;=3. A minus before a condition turns it round, OR joins two. Filtering never moves what the timeline shows; F3 goes from match to match, and the strip on top shows where they are.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Un seul filtre pour toutes les vues&#xa0;: worker:3 status:409 behind:&amp;gt;2 doc:products/100 attempt:&amp;gt;=3. Un moins devant une condition l’inverse, OR en joint deux. Filtrer ne déplace jamais ce que montre la chronologie&#x202f;; F3 va de correspondance en correspondance, et la bande du haut montre où elles sont.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;One row for each refused write: what it required, what it met, how far it was behind, and which attempt it was. Enter shows it in the timeline, F2 writes a note to it, M sets a mark; the Edit menu copies the rows, the File menu exports them.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Une ligne par écriture refusée&#xa0;: ce qu’elle exigeait, ce qu’elle a trouvé, de combien elle était en retard et quelle tentative c’était. Entrée la montre dans la chronologie, F2 y ajoute une note, M pose un repère&#xa0;; le menu Édition copie les lignes, le menu Fichier les exporte.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Requests to the store by hand, as Elasticsearch takes them. The one under the cursor is sent; the answer comes with its status. A page that was closed can be reopened, with what was typed and answered in it.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Des requêtes au store à la main, telles qu’Elasticsearch les accepte. Celle sous le curseur est envoyée&#x202f;; la réponse vient avec son statut. Une page fermée peut être rouverte, avec ce qui y a été écrit et répondu.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Moments and ranges that you named; they are saved with the session. Set a mark in the timeline, or keep the selected range there; F2 renames.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Les instants et les plages que vous avez nommés&#x202f;; ils sont enregistrés avec la session. Posez un repère dans la chronologie, ou gardez-y la plage sélectionnée&#x202f;; F2 renomme.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>racescope::RaceChooser</name>
    <message>
        <source>Think steps</source>
        <translation>Réflexion</translation>
    </message>
    <message>
        <source>Expand _update</source>
        <translation>Décomposer _update</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>Course</translation>
    </message>
    <message>
        <source>The race to be stepped through or explored</source>
        <translation>La course à parcourir pas à pas ou à explorer</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Workers</translation>
    </message>
    <message>
        <source>Guard</source>
        <translation>Garde</translation>
    </message>
    <message>
        <source>What a write demands of the document: nothing, the _version or the _seq_no and _primary_term that were read</source>
        <translation>Ce qu’une écriture exige du document&#xa0;: rien, la _version, ou les _seq_no et _primary_term qui ont été lus</translation>
    </message>
    <message>
        <source>As the scenario says</source>
        <translation>Comme le dit le scénario</translation>
    </message>
    <message>
        <source>Show the time between read and write as a step of its own</source>
        <translation>Montrer le temps entre lecture et écriture comme une étape à part</translation>
    </message>
    <message>
        <source>&amp;Workers</source>
        <translation>&amp;Workers</translation>
    </message>
    <message>
        <source>G&amp;uard</source>
        <translation>Gard&amp;e</translation>
    </message>
    <message>
        <source>Tell an _update in its parts: get, merge and conditional index, and retry_on_conflict as the loop it is. The steps so far are kept as far as they come to the same.</source>
        <translation>Montrer un _update en ses parties&#xa0;: lecture, fusion et écriture conditionnelle, et retry_on_conflict comme la boucle qu’il est. Les étapes jusqu’ici restent tant qu’elles reviennent au même.</translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>The guard of a write.</extracomment>
        <translation>aucune</translation>
    </message>
</context>
<context>
    <name>racescope::RacePreview</name>
    <message>
        <source>The race that moves now</source>
        <translation>La course en mouvement</translation>
    </message>
    <message numerus="yes">
        <source>A race of %n worker(s):</source>
        <translation>
            <numerusform>Une course de %n worker&#xa0;:</numerusform>
            <numerusform>Une course de %n workers&#xa0;:</numerusform>
        </translation>
    </message>
    <message>
        <source>reads</source>
        <translation>lit</translation>
    </message>
    <message>
        <source>thinks</source>
        <translation>réfléchit</translation>
    </message>
    <message>
        <source>writes</source>
        <translation>écrit</translation>
    </message>
    <message>
        <source>is refused: somebody was faster</source>
        <translation>est refusé&#xa0;: quelqu’un a été plus rapide</translation>
    </message>
    <message>
        <source>waits before it tries again</source>
        <translation>attend avant de réessayer</translation>
    </message>
</context>
<context>
    <name>racescope::RangeBar</name>
    <message>
        <source>Statistics of the selected range</source>
        <translation>Statistiques de la plage sélectionnée</translation>
    </message>
    <message>
        <source>Clear the range</source>
        <translation>Effacer la plage</translation>
    </message>
    <message>
        <source>count</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>least</source>
        <translation>min.</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>moyenne</translation>
    </message>
    <message>
        <source>most</source>
        <translation>max.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln événement</numerusform>
            <numerusform>%Ln événements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) match the filter</source>
        <translation>
            <numerusform>%Ln événement correspond au filtre</numerusform>
            <numerusform>%Ln événements correspondent au filtre</numerusform>
        </translation>
    </message>
    <message>
        <source>conflicts per accepted write: %1</source>
        <translation>conflits par écriture acceptée&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>racescope::RecordController</name>
    <message>
        <source>An address is needed, for example 127.0.0.1 for this machine alone.</source>
        <translation>Il faut une adresse, par exemple 127.0.0.1 pour cette machine seule.</translation>
    </message>
    <message>
        <source>Other machines can reach %1, and the recording does not lend them its credentials. Leave them out: clients bring their own.</source>
        <translation>D’autres machines atteignent %1, et l’enregistrement ne leur prête pas ses identifiants. Laissez-les vides&#xa0;: les clients apportent les leurs.</translation>
    </message>
</context>
<context>
    <name>racescope::RecordDialog</name>
    <message>
        <source>Record a cluster</source>
        <translation>Enregistrer un cluster</translation>
    </message>
    <message>
        <source>Applications talk to their cluster through Racescope. Their requests pass on unchanged, and a new session shows who reads and writes what, and every 409.</source>
        <translation>Les applications parlent à leur cluster à travers Racescope. Leurs requêtes passent inchangées, et une nouvelle session montre qui lit et écrit quoi, et chaque 409.</translation>
    </message>
    <message>
        <source>127.0.0.1 is for programs on this machine alone</source>
        <translation>127.0.0.1 est pour les programmes de cette machine seule</translation>
    </message>
    <message>
        <source>any that is free</source>
        <translation>n’importe quel port libre</translation>
    </message>
    <message>
        <source>Applications go to this port; 0 picks a free one</source>
        <translation>Les applications vont à ce port&#xa0;; 0 en choisit un libre</translation>
    </message>
    <message>
        <source>Por&amp;t</source>
        <translation>Por&amp;t</translation>
    </message>
    <message>
        <source>How the recording stands</source>
        <translation>Où en est l’enregistrement</translation>
    </message>
    <message>
        <source>Copy a&amp;ddress</source>
        <translation>Copier l’a&amp;dresse</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>Enre&amp;gistrer</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>A&amp;rrêter</translation>
    </message>
    <message>
        <source>Nothing is recorded now.</source>
        <translation>Rien n’est enregistré en ce moment.</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Démarrage…</translation>
    </message>
    <message>
        <source>Stopping, once the requests in flight are answered…</source>
        <translation>Arrêt, dès que les requêtes en cours ont leur réponse…</translation>
    </message>
    <message>
        <source>Let applications use %1 instead of %2. Requests so far: %3, conflicts: %4, failures of the cluster: %5, not recorded: %6.</source>
        <translation>Faites utiliser %1 au lieu de %2 aux applications. Requêtes jusqu’ici&#xa0;: %3, conflits&#xa0;: %4, défaillances du cluster&#xa0;: %5, non enregistrées&#xa0;: %6.</translation>
    </message>
    <message>
        <source>Liste&amp;n at</source>
        <translation>Écouter &amp;sur</translation>
    </message>
</context>
<context>
    <name>racescope::ReferenceTableModel</name>
    <message>
        <source>all 10 ms</source>
        <translation>tous 10&#xa0;ms</translation>
    </message>
    <message>
        <source>10 ms, SD 2 ms</source>
        <translation>10&#xa0;ms, é.-t. 2&#xa0;ms</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>appels</translation>
    </message>
    <message>
        <source>completion, ms</source>
        <translation>achèvement, ms</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exact</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>concorde</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>diffère</translation>
    </message>
    <message>
        <source>Messages take</source>
        <translation>Durée des messages</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Politique</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Chiffre</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Mesuré</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publié</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Tolérance</translation>
    </message>
    <message>
        <source>Off by</source>
        <translation>Écart</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
</context>
<context>
    <name>racescope::RemoteCommands</name>
    <message>
        <source>Race on a &amp;cluster…</source>
        <translation>Cour&amp;se sur un cluster…</translation>
    </message>
    <message>
        <source>Let these workers race on a real Elasticsearch or OpenSearch</source>
        <translation>Faire courir ces workers sur un vrai Elasticsearch ou OpenSearch</translation>
    </message>
    <message>
        <source>Record &amp;a cluster…</source>
        <translation>Enre&amp;gistrer un cluster…</translation>
    </message>
    <message>
        <source>Watch real clients on their way to a real Elasticsearch or OpenSearch</source>
        <translation>Observer de vrais clients en route vers un vrai Elasticsearch ou OpenSearch</translation>
    </message>
    <message>
        <source>recording %1</source>
        <translation>enregistre %1</translation>
    </message>
    <message>
        <source>Applications go to %1. Requests so far: %2, conflicts: %3</source>
        <translation>Les applications vont à %1. Requêtes jusqu’ici&#xa0;: %2, conflits&#xa0;: %3</translation>
    </message>
</context>
<context>
    <name>racescope::RunController</name>
    <message>
        <source>There is no race to spawn workers into.</source>
        <translation>Il n’y a pas de course à laquelle ajouter des workers.</translation>
    </message>
    <message>
        <source>%1 takes no more of the conflict log: its older conflicts stay in memory, which grows with them.</source>
        <translation>%1 n’accepte plus rien du journal des conflits&#xa0;: les conflits plus anciens restent en mémoire, qui grossit avec eux.</translation>
    </message>
</context>
<context>
    <name>racescope::ScenarioDialog</name>
    <message>
        <source>New race</source>
        <translation>Nouvelle course</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Scénarios</translation>
    </message>
    <message>
        <source>&amp;Race</source>
        <translation>&amp;Course</translation>
    </message>
    <message>
        <source>Open a &amp;file…</source>
        <translation>&amp;Ouvrir un fichier…</translation>
    </message>
</context>
<context>
    <name>racescope::ScheduleModel</name>
    <message>
        <source>Start</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Before the first step</source>
        <translation>Avant la première étape</translation>
    </message>
    <message>
        <source>%1 (found, not taken yet)</source>
        <translation>%1 (trouvée, pas encore faite)</translation>
    </message>
</context>
<context>
    <name>racescope::SessionCommands</name>
    <message>
        <source>a session without a scenario</source>
        <translation>une session sans scénario</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>Ouvrir un autre fichier…</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>Enregistrer ailleurs…</translation>
    </message>
    <message>
        <source>Open a session, a scenario or a recording</source>
        <translation>Ouvrir une session, un scénario ou un enregistrement</translation>
    </message>
    <message>
        <source>All that can be opened (*.racescope *.json *.ndjson *.jsonl *.edn)</source>
        <translation>Tout ce qui peut être ouvert (*.racescope *.json *.ndjson *.jsonl *.edn)</translation>
    </message>
    <message>
        <source>Sessions (*.racescope)</source>
        <translation>Sessions (*.racescope)</translation>
    </message>
    <message>
        <source>Scenarios (*.json)</source>
        <translation>Scénarios (*.json)</translation>
    </message>
    <message>
        <source>Histories and conflict logs (*.ndjson *.jsonl *.edn)</source>
        <translation>Historiques et journaux de conflits (*.ndjson *.jsonl *.edn)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Save the session</source>
        <translation>Enregistrer la session</translation>
    </message>
    <message>
        <source>%1 is damaged. What could be read is shown, and the file is open read-only. %2</source>
        <translation>%1 est endommagé. Ce qui a pu être lu est affiché, et le fichier est ouvert en lecture seule. %2</translation>
    </message>
    <message>
        <source>Open read-only</source>
        <translation>Ouvrir en lecture seule</translation>
    </message>
    <message>
        <source>Older ones are under File, Open recent: %1.</source>
        <translation>Les plus anciennes sont dans Fichier, Ouvrir un fichier récent&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Close without saving?</source>
        <translation>Fermer sans enregistrer&#x202f;?</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Rien pour l’instant</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>&amp;Effacer cette liste</translation>
    </message>
    <message>
        <source>The files stay where they are</source>
        <translation>Les fichiers restent où ils sont</translation>
    </message>
    <message>
        <source>Never saved</source>
        <translation>Jamais enregistrées</translation>
    </message>
    <message>
        <source>Kept when it was closed; the newest %1 are</source>
        <translation>Conservée à sa fermeture&#x202f;; seules les %1 plus récentes le sont</translation>
    </message>
    <message numerus="yes">
        <source>Racescope ended unexpectedly. Its session was kept: %1, %2, %Ln events.</source>
        <translation>
            <numerusform>Racescope s’est terminé de façon inattendue. Sa session a été conservée&#xa0;: %1, %2, %Ln événement.</numerusform>
            <numerusform>Racescope s’est terminé de façon inattendue. Sa session a été conservée&#xa0;: %1, %2, %Ln événements.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %Ln events</source>
        <translation>
            <numerusform>%1, %2, %Ln événement</numerusform>
            <numerusform>%1, %2, %Ln événements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racescope::SessionController</name>
    <message>
        <source>%1 is open read-only, and there are events that it does not hold.</source>
        <translation>%1 est ouvert en lecture seule, et il y a des événements qu’il ne contient pas.</translation>
    </message>
    <message>
        <source>The session is kept in memory only: %1</source>
        <translation>La session n’est conservée qu’en mémoire&#xa0;: %1</translation>
    </message>
    <message>
        <source>The session before could not be written to its end: %1</source>
        <translation>La session précédente n’a pas pu être écrite jusqu’au bout&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>racescope::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>What was refused</source>
        <translation>Ce qui a été refusé</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Comme le bureau</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>&amp;Thème&#xa0;:</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Trouver une commande</translation>
    </message>
    <message>
        <source>Keys of the commands</source>
        <translation>Touches des commandes</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Touche</translation>
    </message>
    <message>
        <source>By default</source>
        <translation>Par défaut</translation>
    </message>
    <message>
        <source>New &amp;key:</source>
        <translation>Nouvelle to&amp;uche&#xa0;:</translation>
    </message>
    <message>
        <source>New key of the command</source>
        <translation>Nouvelle touche de la commande</translation>
    </message>
    <message>
        <source>&amp;Set</source>
        <translation>&amp;Définir</translation>
    </message>
    <message>
        <source>&amp;No key</source>
        <translation>Aucune touc&amp;he</translation>
    </message>
    <message>
        <source>&amp;Default</source>
        <translation>&amp;Par défaut</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importer…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exporter…</translation>
    </message>
    <message>
        <source>&amp;Reset all</source>
        <translation>Tout &amp;réinitialiser</translation>
    </message>
    <message>
        <source>%1 is taken by “%2”. Give that command another key first.</source>
        <translation>%1 est déjà pris par «&#xa0;%2&#xa0;». Donnez d’abord une autre touche à cette commande.</translation>
    </message>
    <message>
        <source>These are no settings of Racescope: %1</source>
        <translation>Ce ne sont pas des paramètres de Racescope&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nothing was changed: %1 would also be the key of “%2”.</source>
        <translation>Rien n’a été changé&#xa0;: %1 serait aussi la touche de «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>Importer les paramètres</translation>
    </message>
    <message>
        <source>Settings (*.json)</source>
        <translation>Paramètres (*.json)</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 est illisible&#xa0;: %2</translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation>Exporter les paramètres</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 n’a pas pu être écrit&#xa0;: %2</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Langue&#xa0;:</translation>
    </message>
    <message>
        <source>Sin&amp;gle letters act while a timeline or the stepper has the keyboard</source>
        <translation>Lettres &amp;seules actives quand une chronologie ou le pas à pas a le clavier</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>&amp;Contraste élevé</translation>
    </message>
    <message>
        <source>Black, white and clear outlines, in the light and in the dark theme</source>
        <translation>Noir, blanc et contours nets, dans le thème clair comme dans le sombre</translation>
    </message>
    <message>
        <source>Less &amp;motion</source>
        <translation>&amp;Moins de mouvement</translation>
    </message>
    <message>
        <source>Nothing fades or slides, the text cursor stands still, and a followed timeline moves in steps</source>
        <translation>Rien ne s’estompe ni ne glisse, le curseur de texte ne clignote pas, et une chronologie suivie avance par à-coups</translation>
    </message>
    <message>
        <source>The language changes when Racescope is started again, or now in a new window, in which the session goes on.</source>
        <translation>La langue change au prochain démarrage de Racescope, ou maintenant dans une nouvelle fenêtre, où la session continue.</translation>
    </message>
    <message>
        <source>Change it no&amp;w</source>
        <translation>Changer m&amp;aintenant</translation>
    </message>
    <message>
        <source>Memory for events</source>
        <translation>Mémoire des événements</translation>
    </message>
    <message>
        <source>a quarter of what there is, at least 1 GiB: %1</source>
        <extracomment>%1 is a size such as &quot;3.9 GiB&quot;.</extracomment>
        <translation>un quart de la mémoire, au moins 1 Gio&#xa0;: %1</translation>
    </message>
    <message>
        <source>A size such as 2G or 512M, or a share of this machine&apos;s memory such as 25%. Above it the oldest events lie in the session&apos;s file only, and are read from there.</source>
        <translation>Une taille comme 2G ou 512M, ou une part de la mémoire de cette machine comme 25%. Au-delà, les événements les plus anciens ne se trouvent que dans le fichier de la session et sont lus de là.</translation>
    </message>
    <message>
        <source>When events come too fast</source>
        <translation>Si les événements arrivent trop vite</translation>
    </message>
    <message>
        <source>Workers wait, and nothing is lost</source>
        <translation>Les workers attendent, et rien n’est perdu</translation>
    </message>
    <message>
        <source>The newest events are dropped, and gaps are drawn</source>
        <translation>Les événements les plus récents sont abandonnés, les lacunes dessinées</translation>
    </message>
    <message>
        <source>Waits are recorded as time of the tool. The status bar counts what was dropped. A change counts for workers that start afterwards.</source>
        <translation>Les attentes sont enregistrées comme temps de l’outil. La barre d’état compte ce qui a été abandonné. Un changement vaut pour les workers qui démarrent ensuite.</translation>
    </message>
    <message>
        <source>When events come too &amp;fast:</source>
        <translation>Si les événements arrivent tr&amp;op vite&#xa0;:</translation>
    </message>
    <message>
        <source>Memory for events: “%1” %2.</source>
        <translation>Mémoire des événements&#xa0;: «&#xa0;%1&#xa0;» %2.</translation>
    </message>
    <message>
        <source>Memory for e&amp;vents:</source>
        <translation>Mémoire des é&amp;vénements&#xa0;:</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Of a command that another has the name of: %1 its own, %2 the menu that it stands in.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Take &amp;back</source>
        <translation>Annuler le chan&amp;gement</translation>
    </message>
    <message>
        <source>Take back the last change of keys, an import or a reset that was made here</source>
        <translation>Annuler le dernier changement de touche, import ou réinitialisation fait ici</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Change the colours of events</source>
        <translation>Modifier les couleurs des événements</translation>
    </message>
    <message>
        <source>Other colours for reads, writes, conflicts and the rest, in both themes</source>
        <translation>D’autres couleurs pour les lectures, les écritures, les conflits et le reste, dans les deux thèmes</translation>
    </message>
    <message>
        <source>Colo&amp;urs of events:</source>
        <translation>Couleurs des événeme&amp;nts&#xa0;:</translation>
    </message>
</context>
<context>
    <name>racescope::SpawnDialog</name>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>Spawn workers</source>
        <translation>Ajouter des workers</translation>
    </message>
    <message>
        <source>&amp;How many</source>
        <translation>&amp;Combien</translation>
    </message>
    <message>
        <source>&amp;Name of the group</source>
        <translation>&amp;Nom du groupe</translation>
    </message>
    <message>
        <source>until the race is stopped</source>
        <translation>jusqu’à l’arrêt de la course</translation>
    </message>
    <message>
        <source>&amp;Updates each</source>
        <translation>Mises à &amp;jour par worker</translation>
    </message>
    <message>
        <source>Read, think, write</source>
        <translation>Lire, réfléchir, écrire</translation>
    </message>
    <message>
        <source>Write blindly, without reading</source>
        <translation>Écrire à l’aveugle, sans lire</translation>
    </message>
    <message>
        <source>_update, the store reads and writes</source>
        <translation>_update, le store lit et écrit</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>Read, think, delete</source>
        <translation>Lire, réfléchir, supprimer</translation>
    </message>
    <message>
        <source>Delete and create again</source>
        <translation>Supprimer et recréer</translation>
    </message>
    <message>
        <source>&amp;Program</source>
        <translation>&amp;Programme</translation>
    </message>
    <message>
        <source>Add to a number</source>
        <translation>Ajouter à un nombre</translation>
    </message>
    <message>
        <source>Set a field</source>
        <translation>Définir un champ</translation>
    </message>
    <message>
        <source>Append to an array</source>
        <translation>Ajouter à un tableau</translation>
    </message>
    <message>
        <source>Merge an object</source>
        <translation>Fusionner un objet</translation>
    </message>
    <message>
        <source>Ch&amp;ange</source>
        <translation>&amp;Modification</translation>
    </message>
    <message>
        <source>&amp;Field</source>
        <translation>C&amp;hamp</translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation>&amp;Valeur</translation>
    </message>
    <message>
        <source>retry_&amp;on_conflict</source>
        <translation>retry_&amp;on_conflict</translation>
    </message>
    <message>
        <source>none: the last write wins</source>
        <translation>aucune&#xa0;: la dernière écriture gagne</translation>
    </message>
    <message>
        <source>seq_no: if_seq_no and if_primary_term</source>
        <translation>seq_no&#xa0;: if_seq_no et if_primary_term</translation>
    </message>
    <message>
        <source>version: the old way, blind to a failover</source>
        <translation>version&#xa0;: l’ancienne méthode, aveugle à un basculement</translation>
    </message>
    <message>
        <source>external: only a greater version</source>
        <translation>external&#xa0;: seulement une version supérieure</translation>
    </message>
    <message>
        <source>external_gte: a version not smaller</source>
        <translation>external_gte&#xa0;: une version au moins égale</translation>
    </message>
    <message>
        <source>create: only if there is no document</source>
        <translation>create&#xa0;: seulement s’il n’y a pas de document</translation>
    </message>
    <message>
        <source>&amp;Guard</source>
        <translation>&amp;Garde</translation>
    </message>
    <message>
        <source>none: the first 409 ends the update</source>
        <translation>aucune&#xa0;: le premier 409 met fin à la mise à jour</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>aussitôt</translation>
    </message>
    <message>
        <source>fixed wait</source>
        <translation>attente fixe</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>linéaire</translation>
    </message>
    <message>
        <source>exponential</source>
        <translation>exponentielle</translation>
    </message>
    <message>
        <source>exponential, full jitter</source>
        <translation>exponentielle, jitter complet</translation>
    </message>
    <message>
        <source>exponential, equal jitter</source>
        <translation>exponentielle, jitter égal</translation>
    </message>
    <message>
        <source>decorrelated jitter</source>
        <translation>jitter décorrélé</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>&amp;Relance</translation>
    </message>
    <message>
        <source>Base of the wait</source>
        <translation>Base de l’attente</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>Attente maximale</translation>
    </message>
    <message>
        <source>Most attempts</source>
        <translation>Nombre maximal de tentatives</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>&amp;Wait, longest, attempts</source>
        <translation>Attente, ma&amp;ximum, tentatives</translation>
    </message>
    <message>
        <source>no time</source>
        <translation>aucun temps</translation>
    </message>
    <message>
        <source>a fixed time</source>
        <translation>un temps fixe</translation>
    </message>
    <message>
        <source>uniform, from least to most</source>
        <translation>uniforme, du minimum au maximum</translation>
    </message>
    <message>
        <source>exponential, by its mean</source>
        <translation>exponentiel, par sa moyenne</translation>
    </message>
    <message>
        <source>normal, mean and deviation</source>
        <translation>normal, moyenne et écart-type</translation>
    </message>
    <message>
        <source>&amp;Think</source>
        <translation>Ré&amp;flexion</translation>
    </message>
    <message>
        <source>Think time: fixed, least or mean</source>
        <translation>Temps de réflexion&#xa0;: fixe, minimum ou moyenne</translation>
    </message>
    <message>
        <source>Think time: most or deviation</source>
        <translation>Temps de réflexion&#xa0;: maximum ou écart-type</translation>
    </message>
    <message>
        <source>Think ti&amp;me</source>
        <translation>&amp;Temps de réflexion</translation>
    </message>
    <message>
        <source>all, one after the other</source>
        <translation>tous, l’un après l’autre</translation>
    </message>
    <message>
        <source>all, each as likely</source>
        <translation>tous, avec la même probabilité</translation>
    </message>
    <message>
        <source>all, a few much more likely (Zipf)</source>
        <translation>tous, quelques-uns bien plus probables (Zipf)</translation>
    </message>
    <message>
        <source>only %1</source>
        <translation>seulement %1</translation>
    </message>
    <message>
        <source>&amp;Documents</source>
        <translation>&amp;Documents</translation>
    </message>
    <message>
        <source>&amp;Zipf exponent</source>
        <translation>Exposant de &amp;Zipf</translation>
    </message>
    <message>
        <source>&amp;Spawn</source>
        <translation>Ajo&amp;uter</translation>
    </message>
    <message>
        <source>a whole number, e.g. -1</source>
        <translation>un nombre entier, p. ex. -1</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Name the field to change, for example in_stock.</source>
        <translation>Nommez le champ à modifier, par exemple in_stock.</translation>
    </message>
    <message>
        <source>A whole number is needed here, for example -1.</source>
        <translation>Il faut ici un nombre entier, par exemple -1.</translation>
    </message>
    <message>
        <source>A JSON object is needed here: %1</source>
        <translation>Il faut ici un objet JSON&#xa0;: %1</translation>
    </message>
    <message>
        <source>JSON is needed here: %1</source>
        <translation>Il faut ici du JSON&#xa0;: %1</translation>
    </message>
    <message>
        <source>The wait must be longer than 0 ms.</source>
        <translation>L’attente doit être supérieure à 0&#xa0;ms.</translation>
    </message>
    <message>
        <source>The longest wait must not be shorter than the first.</source>
        <translation>L’attente maximale ne doit pas être plus courte que la première.</translation>
    </message>
    <message>
        <source>The most must not be less than the least.</source>
        <translation>Le maximum ne doit pas être inférieur au minimum.</translation>
    </message>
    <message>
        <source>The group needs a name.</source>
        <translation>Le groupe a besoin d’un nom.</translation>
    </message>
    <message>
        <source>There is a group of this name already.</source>
        <translation>Il existe déjà un groupe de ce nom.</translation>
    </message>
    <message>
        <source>waits as listed</source>
        <translation>attentes de la liste</translation>
    </message>
    <message>
        <source>waits by a formula</source>
        <translation>attentes selon une formule</translation>
    </message>
    <message>
        <source>full jitter on a budget that the group shares</source>
        <translation>jitter complet sur un budget partagé par le groupe</translation>
    </message>
    <message>
        <source>A token bucket: a retry takes a token, a success gives some back. Without a token the update is given up.</source>
        <translation>Un seau à jetons&#xa0;: une relance prend un jeton, un succès en rend une partie. Sans jeton, la mise à jour est abandonnée.</translation>
    </message>
    <message>
        <source>a gap that adapts (AIMD)</source>
        <translation>un écart qui s’adapte (AIMD)</translation>
    </message>
    <message>
        <source>Each worker keeps a gap: a 409 doubles it, a success shortens it, also between updates</source>
        <translation>Chaque worker maintient un écart&#xa0;: un 409 le double, un succès le raccourcit, y compris entre les mises à jour</translation>
    </message>
    <message>
        <source>full jitter behind a rate that adapts</source>
        <translation>jitter complet derrière un débit qui s’adapte</translation>
    </message>
    <message>
        <source>Each worker limits its own rate in the manner of TCP CUBIC</source>
        <translation>Chaque worker limite son propre débit à la manière de TCP CUBIC</translation>
    </message>
    <message>
        <source>Waits, formula or budget</source>
        <translation>Attentes, formule ou budget</translation>
    </message>
    <message>
        <source>Waits, formula or &amp;budget</source>
        <translation>Attentes, formule ou &amp;budget</translation>
    </message>
    <message>
        <source>milliseconds, e.g. 10, 20, 50</source>
        <translation>millisecondes, p. ex. 10, 20, 50</translation>
    </message>
    <message>
        <source>e.g. min(2000, 5*2^n)</source>
        <translation>p. ex. min(2000, 5*2^n)</translation>
    </message>
    <message>
        <source>tokens, and what a success gives back, e.g. 500, 0.1</source>
        <translation>jetons, et ce que rend un succès, p. ex. 500, 0.1</translation>
    </message>
    <message>
        <source>This is not understood: %1.</source>
        <translation>Ceci n’est pas compris&#xa0;: %1.</translation>
    </message>
    <message>
        <source>A race keeps its target. Race &gt; Target… chooses that of the next one.</source>
        <translation>Une course garde sa cible. Course &gt; Cible… choisit celle de la prochaine.</translation>
    </message>
    <message>
        <source>Race on</source>
        <translation>Courir sur</translation>
    </message>
    <message>
        <source>attempts: </source>
        <translation>tentatives&#xa0;: </translation>
    </message>
</context>
<context>
    <name>racescope::SpeedControl</name>
    <message>
        <source>How fast the race goes: slow motion stretches thinking and waiting, full speed leaves them out</source>
        <translation>Vitesse de la course&#xa0;: le ralenti étire la réflexion et l’attente, la pleine vitesse les supprime</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>full speed</source>
        <translation>pleine vitesse</translation>
    </message>
    <message>
        <source>real time</source>
        <translation>temps réel</translation>
    </message>
    <message>
        <source>%1 × slower</source>
        <translation>%1&#xa0;× plus lent</translation>
    </message>
    <message>
        <source>%1 × faster</source>
        <translation>%1&#xa0;× plus rapide</translation>
    </message>
</context>
<context>
    <name>racescope::StartCommands</name>
    <message>
        <source>Start</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>Lang&amp;ue</translation>
    </message>
    <message>
        <source>The&amp;me</source>
        <translation>Thèm&amp;e</translation>
    </message>
    <message>
        <source>&amp;Tour</source>
        <translation>&amp;Visite guidée</translation>
    </message>
    <message>
        <source>The page of the first start: watch a race, step one, open a file</source>
        <translation>La page du premier démarrage&#xa0;: regarder une course, en faire une pas à pas, ouvrir un fichier</translation>
    </message>
</context>
<context>
    <name>racescope::StartPage</name>
    <message>
        <source>Start page</source>
        <translation>Page d’accueil</translation>
    </message>
    <message>
        <source>Racescope</source>
        <translation>Racescope</translation>
    </message>
    <message>
        <source>An oscilloscope for optimistic concurrency: see which write won, which was refused, and which was lost.</source>
        <translation>Un oscilloscope pour la concurrence optimiste&#xa0;: voyez quelle écriture a gagné, laquelle a été refusée et laquelle a été perdue.</translation>
    </message>
    <message>
        <source>&amp;Watch a race</source>
        <translation>&amp;Regarder une course</translation>
    </message>
    <message>
        <source>Ste&amp;p a race</source>
        <translation>Faire une cour&amp;se pas à pas</translation>
    </message>
    <message>
        <source>Open last</source>
        <translation>Ouverts récemment</translation>
    </message>
    <message>
        <source>Files that were open last</source>
        <translation>Fichiers ouverts récemment</translation>
    </message>
    <message>
        <source>What you open or save will be listed here.</source>
        <translation>Ce que vous ouvrez ou enregistrez apparaîtra ici.</translation>
    </message>
    <message>
        <source>Keys worth knowing</source>
        <translation>Touches utiles à connaître</translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation>n’existe plus</translation>
    </message>
    <message>
        <source>Lessons solved: %1 of %2</source>
        <translation>Leçons réussies&#xa0;: %1 sur %2</translation>
    </message>
    <message>
        <source>The race above, with everything around it.</source>
        <translation>La course ci-dessus, avec tout ce qui l’entoure.</translation>
    </message>
    <message>
        <source>Eight short lessons, from the first lost update on.</source>
        <translation>Huit courtes leçons, à partir de la première mise à jour perdue.</translation>
    </message>
    <message>
        <source>&amp;Open a log</source>
        <translation>Ouvrir un &amp;journal</translation>
    </message>
    <message>
        <source>A session, a scenario or a log. You can also drop it here.</source>
        <translation>Une session, un scénario ou un journal. Vous pouvez aussi le déposer ici.</translation>
    </message>
    <message>
        <source>Show th&amp;is page at start</source>
        <translation>Afficher cette page au dé&amp;marrage</translation>
    </message>
    <message>
        <source>Zoom and pan the timeline</source>
        <translation>Agrandir et déplacer la chronologie</translation>
    </message>
</context>
<context>
    <name>racescope::StateGraphView</name>
    <message>
        <source>State graph</source>
        <translation>Graphe des états</translation>
    </message>
    <message>
        <source>States: %1, steps between them: %2</source>
        <translation>États&#xa0;: %1, étapes entre eux&#xa0;: %2</translation>
    </message>
    <message>
        <source>Accepted changes: %1, steps from the start: %2, workers that have finished: %3</source>
        <translation>Modifications acceptées&#xa0;: %1, étapes depuis le début&#xa0;: %2, workers qui ont fini&#xa0;: %3</translation>
    </message>
    <message>
        <source>%1, states: %2</source>
        <translation>%1, états&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1. The race ends: %2</source>
        <translation>%1. La course finit ainsi&#xa0;: %2</translation>
    </message>
    <message>
        <source>commits %1</source>
        <extracomment>Above a column of the state graph: how many changes the store has accepted.</extracomment>
        <translation>commits %1</translation>
    </message>
    <message>
        <source>%1. On the shortest way to the chosen end</source>
        <translation>%1. Sur le chemin le plus court vers la fin choisie</translation>
    </message>
    <message>
        <source>States that look alike are one dot. Dots: %1, kinds of steps: %2</source>
        <translation>Les états qui se ressemblent forment un seul point. Points&#xa0;: %1, sortes d’étapes&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>racescope::StatementModel</name>
    <message>
        <source>⊘ %1</source>
        <translation>⊘ %1</translation>
    </message>
    <message>
        <source>not possible under %1</source>
        <translation>pas possible sous %1</translation>
    </message>
    <message>
        <source>503 %1</source>
        <translation>503 %1</translation>
    </message>
    <message>
        <source>no copy answers under %1</source>
        <translation>aucune copie ne répond sous %1</translation>
    </message>
    <message>
        <source>here %1 and %2 part</source>
        <translation>ici %1 et %2 divergent</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>≠ %1</source>
        <translation>≠ %1</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Before the first statement</source>
        <translation>Avant la première instruction</translation>
    </message>
</context>
<context>
    <name>racescope::StatusStrip</name>
    <message>
        <source>How the race stands, and whether the timeline follows it</source>
        <translation>Où en est la course, et si la chronologie la suit</translation>
    </message>
    <message>
        <source>Events recorded so far, and the memory they take</source>
        <translation>Événements enregistrés jusqu’ici, et la mémoire qu’ils occupent</translation>
    </message>
    <message>
        <source>Events that were lost because the recorder was full</source>
        <translation>Événements perdus parce que l’enregistreur était plein</translation>
    </message>
    <message>
        <source>The last _seq_no of the shard of the selected document</source>
        <translation>Le dernier _seq_no du shard du document sélectionné</translation>
    </message>
    <message>
        <source>The shard&apos;s primary term</source>
        <translation>Le primary term du shard</translation>
    </message>
    <message>
        <source>What the judge says; click for the proofs</source>
        <translation>Ce que dit le juge&#x202f;; cliquez pour voir les preuves</translation>
    </message>
    <message>
        <source>no race</source>
        <translation>aucune course</translation>
    </message>
    <message>
        <source>loading</source>
        <translation>chargement</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>prête</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>arrêt en cours</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>terminée</translation>
    </message>
    <message>
        <source>door closed</source>
        <translation>porte fermée</translation>
    </message>
    <message>
        <source>No application can reach the documents over HTTP</source>
        <translation>Aucune application ne peut atteindre les documents via HTTP</translation>
    </message>
    <message>
        <source>%1 recorded</source>
        <translation>%1 enregistrés</translation>
    </message>
    <message>
        <source>Events recorded so far, in %1 of memory</source>
        <translation>Événements enregistrés jusqu’ici, dans %1 de mémoire</translation>
    </message>
    <message>
        <source>%1 dropped</source>
        <translation>%1 perdus</translation>
    </message>
    <message>
        <source>_seq_no –</source>
        <translation>_seq_no –</translation>
    </message>
    <message>
        <source>term –</source>
        <translation>term –</translation>
    </message>
    <message>
        <source>_seq_no %1</source>
        <translation>_seq_no %1</translation>
    </message>
    <message>
        <source>term %1</source>
        <translation>term %1</translation>
    </message>
    <message>
        <source>Verdict: %1</source>
        <translation>Verdict&#xa0;: %1</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>sur %1</translation>
    </message>
    <message>
        <source>The requests of this race go to a real cluster.</source>
        <translation>Les requêtes de cette course vont à un vrai cluster.</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>enregistre</translation>
    </message>
    <message>
        <source>%1. Click for the proofs.</source>
        <translation>%1. Cliquez pour voir les preuves.</translation>
    </message>
    <message>
        <source>The selected range</source>
        <translation>La plage sélectionnée</translation>
    </message>
    <message>
        <source>Events recorded a second</source>
        <translation>Événements enregistrés par seconde</translation>
    </message>
    <message>
        <source>What the race&apos;s random choices come from</source>
        <translation>D’où viennent les choix aléatoires de la course</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>graine %1</translation>
    </message>
    <message>
        <source>%1 · following</source>
        <translation>%1 · suivi</translation>
    </message>
    <message>
        <source>Memory that the recording takes: events, conflicts and what the timeline draws from; above the second figure, which the settings change, the oldest events go to a file</source>
        <translation>Mémoire prise par l’enregistrement&#xa0;: événements, conflits et ce dont la chronologie est dessinée&#xa0;; au-delà du second chiffre, réglé dans les paramètres, les événements les plus anciens vont dans un fichier</translation>
    </message>
    <message numerus="yes">
        <source>%n block(s) lie in %1</source>
        <extracomment>%n blocks of events; %1 is the path of a file.</extracomment>
        <translation>
            <numerusform>%n bloc se trouve dans %1</numerusform>
            <numerusform>%n blocs se trouvent dans %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · timeline %Ln event(s) behind</source>
        <translation>
            <numerusform>%1 · chronologie en retard de %Ln événement</numerusform>
            <numerusform>%1 · chronologie en retard de %Ln événements</numerusform>
        </translation>
    </message>
    <message>
        <source>The disk takes no more of the conflict log, which grows in memory</source>
        <translation>Le disque n’accepte plus rien du journal des conflits, qui grossit en mémoire</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) of the conflict log could not be read again</source>
        <extracomment>Pages of the conflict log; their conflicts are shown without their facts.</extracomment>
        <translation>
            <numerusform>%n page du journal des conflits n’a pas pu être relue</numerusform>
            <numerusform>%n pages du journal des conflits n’ont pas pu être relues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln events/s</source>
        <translation>
            <numerusform>%Ln événement/s</numerusform>
            <numerusform>%Ln événements/s</numerusform>
        </translation>
    </message>
    <message>
        <source>The shard&apos;s primary term. Opening a session is a restart, so the next write is in term %1; the timeline shows the change from then on.</source>
        <translation>Le primary term du shard. Ouvrir une session est un redémarrage, la prochaine écriture se fait donc dans le term %1&#x202f;; la chronologie montre le changement à partir de là.</translation>
    </message>
    <message>
        <source>term %1 → %2</source>
        <translation>term %1 → %2</translation>
    </message>
</context>
<context>
    <name>racescope::StepControls</name>
    <message>
        <source>Many steps at once</source>
        <translation>Plusieurs étapes à la fois</translation>
    </message>
    <message>
        <source>Unt&amp;il</source>
        <translation>&amp;Jusqu’à</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Condition</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>Run unti&amp;l</source>
        <translation>Exéc&amp;uter</translation>
    </message>
    <message>
        <source>Fair steps until the condition holds</source>
        <translation>Étapes équitables jusqu’à ce que la condition soit remplie</translation>
    </message>
    <message>
        <source>Fewest ste&amp;ps</source>
        <translation>Le moin&amp;s d’étapes</translation>
    </message>
    <message>
        <source>Search for the shortest order of steps that leads there</source>
        <translation>Chercher l’ordre d’étapes le plus court qui y mène</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Seed of the random walk</source>
        <translation>Graine de la marche aléatoire</translation>
    </message>
    <message>
        <source>The same seed takes the same steps</source>
        <translation>La même graine fait les mêmes étapes</translation>
    </message>
    <message>
        <source>Run to the end, each step by lot from this seed (W)</source>
        <translation>Exécuter jusqu’à la fin, chaque étape étant tirée au sort à partir de cette graine (W)</translation>
    </message>
    <message>
        <source>Random walk</source>
        <translation>Marche aléatoire</translation>
    </message>
    <message>
        <source>Steps a second</source>
        <translation>Étapes par seconde</translation>
    </message>
    <message>
        <source>How fast steps are taken by themselves (+ and -)</source>
        <translation>À quelle vitesse les étapes se font d’elles-mêmes (+ et -)</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Avance auto</translation>
    </message>
    <message>
        <source>Take no further steps (P)</source>
        <translation>Ne plus faire d’étapes (P)</translation>
    </message>
    <message>
        <source>Take steps by themselves: those that were taken here before, else fair ones (P)</source>
        <translation>Faire des étapes automatiquement&#xa0;: celles qui ont déjà été faites ici, sinon des étapes équitables (P)</translation>
    </message>
    <message>
        <source>steps/s: </source>
        <extracomment>Before a number: steps a second.</extracomment>
        <translation>étapes/s&#xa0;: </translation>
    </message>
</context>
<context>
    <name>racescope::StepFromHere</name>
    <message>
        <source>Cannot step from here: %1.</source>
        <translation>Impossible de passer au pas à pas à partir d’ici&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>racescope::StepLadder</name>
    <message>
        <source>Document of the ladder</source>
        <translation>Document de l’échelle</translation>
    </message>
    <message>
        <source>Ladder of the steps taken</source>
        <translation>Échelle des étapes effectuées</translation>
    </message>
</context>
<context>
    <name>racescope::StepText</name>
    <message>
        <source>somebody else</source>
        <translation>quelqu’un d’autre</translation>
    </message>
    <message>
        <source>409: %1&apos;s write is refused because the document is not there any more.</source>
        <translation>409&#xa0;: l’écriture de %1 est refusée parce que le document n’est plus là.</translation>
    </message>
    <message>
        <source>409: %1&apos;s create is refused because the document is already there.</source>
        <translation>409&#xa0;: la création de %1 est refusée parce que le document est déjà là.</translation>
    </message>
    <message>
        <source>409: %1&apos;s write is refused because it demands version %2 and the document is at version %3 by now, written by %4. %1 has to read again.</source>
        <translation>409&#xa0;: l’écriture de %1 est refusée parce qu’elle exige la version %2 et que le document en est maintenant à la version %3, écrite par %4. %1 doit relire.</translation>
    </message>
    <message>
        <source>409: %1&apos;s write is refused because it demands primary term %2 and the term is %3 by now. %1 has to read again.</source>
        <translation>409&#xa0;: l’écriture de %1 est refusée parce qu’elle exige le primary term %2 et que le term est maintenant %3. %1 doit relire.</translation>
    </message>
    <message>
        <source>409: %1&apos;s write is refused because it demands seq_no / term %2 and the document is at %3 by now, written by %4. Nothing is lost; %1 has to read again.</source>
        <translation>409&#xa0;: l’écriture de %1 est refusée parce qu’elle exige seq_no / term %2 et que le document en est maintenant à %3, écrit par %4. Rien n’est perdu&#x202f;; %1 doit relire.</translation>
    </message>
    <message>
        <source>The answer to %1&apos;s next request will get lost: %1 will not know whether its write was accepted.</source>
        <translation>La réponse à la prochaine requête de %1 sera perdue&#xa0;: %1 ne saura pas si son écriture a été acceptée.</translation>
    </message>
    <message>
        <source>%1&apos;s next write will arrive twice: without a guard the second is accepted, too.</source>
        <translation>La prochaine écriture de %1 arrivera deux fois&#xa0;: sans garde, la seconde est acceptée aussi.</translation>
    </message>
    <message>
        <source>%1 is held up for %2 ms; the others need not wait.</source>
        <translation>%1 est retenu pendant %2&#xa0;ms&#x202f;; les autres n’ont pas à attendre.</translation>
    </message>
    <message>
        <source>Lost update: %1 had read %2, then %3 wrote %4, and %1&apos;s write replaced that without having read it. The write demanded nothing that could have stopped it.</source>
        <translation>Mise à jour perdue&#xa0;: %1 avait lu %2, puis %3 a écrit %4, et l’écriture de %1 l’a remplacé sans l’avoir lu. L’écriture n’exigeait rien qui aurait pu l’arrêter.</translation>
    </message>
    <message>
        <source>Changed from outside: the document is at %1 now.</source>
        <translation>Modifié de l’extérieur&#xa0;: le document en est maintenant à %1.</translation>
    </message>
    <message>
        <source>%1&apos;s delete is accepted and becomes %2.</source>
        <translation>La suppression de %1 est acceptée et devient %2.</translation>
    </message>
    <message>
        <source>%1&apos;s write is accepted because what it demands, %2, is what is there. It becomes %3.</source>
        <translation>L’écriture de %1 est acceptée parce que ce qu’elle exige, %2, est ce qui est là. Elle devient %3.</translation>
    </message>
    <message>
        <source>%1&apos;s write is accepted and becomes %2. It demanded nothing, and nobody had changed the document since.</source>
        <translation>L’écriture de %1 est acceptée et devient %2. Elle n’exigeait rien, et personne n’avait modifié le document entre-temps.</translation>
    </message>
    <message>
        <source>%1 is not there</source>
        <translation>%1 est absent</translation>
    </message>
    <message>
        <source>%1: next %2, commits %3, conflicts %4, lost updates %5, ends with %6</source>
        <translation>%1&#xa0;: prochaine étape %2, commits %3, conflits %4, mises à jour perdues %5, finit avec %6</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>valait %1</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nouveau</translation>
    </message>
    <message>
        <source>read</source>
        <translation>lire</translation>
    </message>
    <message>
        <source>think</source>
        <translation>réfléchir</translation>
    </message>
    <message>
        <source>write</source>
        <translation>écrire</translation>
    </message>
    <message>
        <source>backoff</source>
        <translation>backoff</translation>
    </message>
    <message>
        <source>get</source>
        <translation>get</translation>
    </message>
    <message>
        <source>merge</source>
        <translation>merge</translation>
    </message>
    <message>
        <source>index</source>
        <translation>index</translation>
    </message>
    <message>
        <source>the script</source>
        <translation>le script</translation>
    </message>
    <message>
        <source>Raise the primary term of %1</source>
        <translation>Incrémenter le primary term de %1</translation>
    </message>
    <message>
        <source>Fail over %1, operations lost: %2</source>
        <translation>Basculer %1, opérations perdues&#xa0;: %2</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Supprimer %1</translation>
    </message>
    <message>
        <source>Recreate %1</source>
        <translation>Recréer %1</translation>
    </message>
    <message>
        <source>Lose the next answer to %1</source>
        <translation>Perdre la prochaine réponse à %1</translation>
    </message>
    <message>
        <source>Deliver the next write of %1 twice</source>
        <translation>Livrer deux fois la prochaine écriture de %1</translation>
    </message>
    <message>
        <source>Crash %1</source>
        <translation>Faire planter %1</translation>
    </message>
    <message>
        <source>Delay %1 by %2 ms</source>
        <translation>Retarder %1 de %2&#xa0;ms</translation>
    </message>
    <message>
        <source>The scenario&apos;s next event</source>
        <translation>Le prochain événement du scénario</translation>
    </message>
    <message>
        <source>%1. From outside: %2</source>
        <translation>%1. De l’extérieur&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1. %2: %3</source>
        <translation>%1. %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>%1 has read the document and holds seq_no / term %2 in hand.</source>
        <translation>%1 a lu le document et a en main seq_no / term %2.</translation>
    </message>
    <message>
        <source>%1 found no document.</source>
        <translation>%1 n’a trouvé aucun document.</translation>
    </message>
    <message>
        <source>%1 has thought; what it read may be old by now.</source>
        <translation>%1 a réfléchi&#x202f;; ce qu’il a lu est peut-être déjà périmé.</translation>
    </message>
    <message>
        <source>%1 has waited and tries again by reading.</source>
        <translation>%1 a attendu et essaie de nouveau en relisant.</translation>
    </message>
    <message>
        <source>%1&apos;s update changes nothing, so nothing is written.</source>
        <translation>La mise à jour de %1 ne change rien, rien n’est donc écrit.</translation>
    </message>
    <message>
        <source>404: there is no document that %1 could change.</source>
        <translation>404&#xa0;: il n’y a pas de document que %1 puisse modifier.</translation>
    </message>
    <message>
        <source>%1 gives up: no further attempt is allowed.</source>
        <translation>%1 abandonne&#xa0;: aucune autre tentative n’est permise.</translation>
    </message>
    <message>
        <source>Another copy is the primary now, its term is %1. The next write gets the new term; documents keep the tokens they have until then.</source>
        <translation>Une autre copie est maintenant le primaire, son term est %1. La prochaine écriture reçoit le nouveau term&#x202f;; d’ici là, les documents gardent les jetons qu’ils ont.</translation>
    </message>
    <message>
        <source>%1&apos;s request failed: %2</source>
        <translation>La requête de %1 a échoué&#xa0;: %2</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>pas de réponse</translation>
    </message>
    <message>
        <source>Nothing has happened yet. Press a worker&apos;s digit to take its step.</source>
        <translation>Rien ne s’est encore passé. Appuyez sur le chiffre d’un worker pour faire son étape.</translation>
    </message>
    <message>
        <source>commits %1, conflicts %2, gave up %3</source>
        <translation>commits %1, conflits %2, abandons %3</translation>
    </message>
    <message>
        <source>✕ Lost updates: %1 (%2)</source>
        <translation>✕ Mises à jour perdues&#xa0;: %1 (%2)</translation>
    </message>
    <message>
        <source>✓ The race has ended, no update was lost (%1)</source>
        <translation>✓ La course est terminée, aucune mise à jour n’a été perdue (%1)</translation>
    </message>
    <message>
        <source>No update is lost so far (%1)</source>
        <translation>Aucune mise à jour n’est perdue jusqu’ici (%1)</translation>
    </message>
    <message>
        <source>Steps in common: %1. They part at step %2.</source>
        <translation>Étapes communes&#xa0;: %1. Elles divergent à l’étape %2.</translation>
    </message>
    <message>
        <source>changed by the last step</source>
        <translation>modifié par la dernière étape</translation>
    </message>
    <message>
        <source>_version %1 · _seq_no %2 · _primary_term %3</source>
        <translation>_version %1 · _seq_no %2 · _primary_term %3</translation>
    </message>
    <message>
        <source>is not there</source>
        <translation>est absent</translation>
    </message>
    <message>
        <source>Nobody holds a token of it.</source>
        <translation>Personne n’en détient de jeton.</translation>
    </message>
    <message>
        <source>Token in hand: %1</source>
        <translation>Jeton en main&#xa0;: %1</translation>
    </message>
    <message>
        <source>main</source>
        <translation>principale</translation>
    </message>
    <message>
        <source>%1 (shard %2)</source>
        <extracomment>A shard: its index, its number.</extracomment>
        <translation>%1 (shard %2)</translation>
    </message>
</context>
<context>
    <name>racescope::StepTimeline</name>
    <message>
        <source>Timeline of the steps taken</source>
        <translation>Chronologie des étapes faites</translation>
    </message>
    <message>
        <source>No step has been taken yet.</source>
        <translation>Aucun pas n’a encore été fait.</translation>
    </message>
    <message>
        <source>Steps taken</source>
        <translation>Étapes effectuées</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>Ladder</source>
        <translation>Échelle</translation>
    </message>
    <message>
        <source>The changes of a document, and the writes that were refused</source>
        <translation>Les modifications d’un document et les écritures refusées</translation>
    </message>
</context>
<context>
    <name>racescope::StepperRace</name>
    <message>
        <source>step %1</source>
        <translation>étape %1</translation>
    </message>
    <message>
        <source>Nobody can move: the race has ended. Go back, or choose another race.</source>
        <translation>Personne ne peut avancer&#xa0;: la course est terminée. Revenez en arrière ou choisissez une autre course.</translation>
    </message>
    <message>
        <source>Column %1: %2</source>
        <translation>Colonne %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>run until %1</source>
        <translation>exécuter jusqu’à %1</translation>
    </message>
    <message>
        <source>Nobody can move any more; “%1” did not come. Go back and try another order.</source>
        <translation>Plus personne ne peut avancer&#x202f;; «&#xa0;%1&#xa0;» n’est pas arrivé. Revenez en arrière et essayez un autre ordre.</translation>
    </message>
    <message>
        <source>“%1” can be searched for, but nothing says when it is reached: run until “conflict”, or search.</source>
        <translation>«&#xa0;%1&#xa0;» peut être cherché, mais rien ne dit quand c’est atteint&#xa0;: exécutez jusqu’à «&#xa0;conflict&#xa0;», ou cherchez.</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Ligne %1, colonne %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>play schedule</source>
        <translation>jouer l’ordonnancement</translation>
    </message>
    <message>
        <source>Conflicts: %1, more no order of steps has. Steps: %2.</source>
        <translation>Conflits&#xa0;: %1, aucun ordre d’étapes n’en a davantage. Étapes&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Fewest steps to “%1”: %2.</source>
        <translation>Minimum d’étapes jusqu’à «&#xa0;%1&#xa0;»&#xa0;: %2.</translation>
    </message>
    <message>
        <source>No order of steps from here leads to “%1”.</source>
        <translation>Aucun ordre d’étapes à partir d’ici ne mène à «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>take the path found</source>
        <translation>prendre le chemin trouvé</translation>
    </message>
    <message>
        <source>play</source>
        <translation>avance automatique</translation>
    </message>
    <message>
        <source>A branch needs a name of its own.</source>
        <translation>Une branche a besoin d’un nom à elle.</translation>
    </message>
    <message>
        <source>The first branch cannot be deleted.</source>
        <translation>La première branche ne peut pas être supprimée.</translation>
    </message>
    <message>
        <source>name branch %1</source>
        <translation>nommer la branche %1</translation>
    </message>
    <message>
        <source>delete branch %1</source>
        <translation>supprimer la branche %1</translation>
    </message>
    <message numerus="yes">
        <source>“%1” did not come within %Ln steps.</source>
        <translation>
            <numerusform>«&#xa0;%1&#xa0;» n’est pas arrivé en %Ln étape.</numerusform>
            <numerusform>«&#xa0;%1&#xa0;» n’est pas arrivé en %Ln étapes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” was not found in %Ln states, which is as far as this search goes; the explorer looks further.</source>
        <translation>
            <numerusform>«&#xa0;%1&#xa0;» n’a pas été trouvé en %Ln état, ce qui est la limite de cette recherche&#x202f;; l’explorateur va plus loin.</numerusform>
            <numerusform>«&#xa0;%1&#xa0;» n’a pas été trouvé en %Ln états, ce qui est la limite de cette recherche&#x202f;; l’explorateur va plus loin.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racescope::StepperView</name>
    <message>
        <source>Stepper</source>
        <translation>Pas à pas</translation>
    </message>
    <message>
        <source>Inject</source>
        <translation>Injecter</translation>
    </message>
    <message>
        <source>Do something to the race from outside (I)</source>
        <translation>Faire subir quelque chose à la course de l’extérieur (I)</translation>
    </message>
    <message>
        <source>Searching for “%1”…</source>
        <translation>Recherche de «&#xa0;%1&#xa0;»…</translation>
    </message>
    <message>
        <source>The search has ended.</source>
        <translation>La recherche est terminée.</translation>
    </message>
    <message>
        <source>From the recorded race, steps: %1. The strip holds what was recorded; another step makes a branch.</source>
        <translation>Tirées de la course enregistrée, étapes&#xa0;: %1. La bande contient ce qui a été enregistré&#x202f;; une autre étape crée une branche.</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Copié&#xa0;: %1</translation>
    </message>
    <message>
        <source>The clipboard holds no text. Copy a schedule such as A B A B first.</source>
        <translation>Le presse-papiers ne contient pas de texte. Copiez d’abord un ordonnancement, par exemple A B A B.</translation>
    </message>
    <message>
        <source>Step %1 of %2, %3 · %4</source>
        <translation>Étape %1 sur %2, %3 · %4</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>Au début</translation>
    </message>
    <message>
        <source>Before the first step</source>
        <translation>Avant la première étape</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Reculer</translation>
    </message>
    <message>
        <source>One step back; another step from there makes a branch</source>
        <translation>Une étape en arrière&#x202f;; une autre étape à partir de là crée une branche</translation>
    </message>
    <message>
        <source>Next fair step</source>
        <translation>Étape équitable suivante</translation>
    </message>
    <message>
        <source>The step of whoever has waited longest (Space)</source>
        <translation>L’étape de celui qui a attendu le plus longtemps (Espace)</translation>
    </message>
    <message>
        <source>To the end of the branch</source>
        <translation>À la fin de la branche</translation>
    </message>
    <message>
        <source>After the last step of the branch</source>
        <translation>Après la dernière étape de la branche</translation>
    </message>
    <message>
        <source>Undo step</source>
        <translation>Annuler l’étape</translation>
    </message>
    <message>
        <source>Undo what was done last</source>
        <translation>Annuler ce qui a été fait en dernier</translation>
    </message>
    <message>
        <source>Redo step</source>
        <translation>Rétablir l’étape</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>La refaire</translation>
    </message>
    <message>
        <source>Run until a conflict</source>
        <translation>Exécuter jusqu’à un conflit</translation>
    </message>
    <message>
        <source>Run until the next conflict</source>
        <translation>Exécuter jusqu’au prochain conflit</translation>
    </message>
    <message>
        <source>Run until a lost update</source>
        <translation>Exécuter jusqu’à une mise à jour perdue</translation>
    </message>
    <message>
        <source>Run until the next lost update</source>
        <translation>Exécuter jusqu’à la prochaine mise à jour perdue</translation>
    </message>
    <message>
        <source>Run to the end</source>
        <translation>Exécuter jusqu’à la fin</translation>
    </message>
    <message>
        <source>Run until nobody can move</source>
        <translation>Exécuter jusqu’à ce que personne ne puisse avancer</translation>
    </message>
    <message>
        <source>Copy schedule</source>
        <translation>Copier l’ordonnancement</translation>
    </message>
    <message>
        <source>Copy the steps taken as text</source>
        <translation>Copier sous forme de texte les étapes faites</translation>
    </message>
    <message>
        <source>Paste schedule</source>
        <translation>Coller l’ordonnancement</translation>
    </message>
    <message>
        <source>Take the steps that the clipboard holds, from the start</source>
        <translation>Faire, depuis le début, les étapes que contient le presse-papiers</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>Explore from here</source>
        <translation>Explorer à partir d’ici</translation>
    </message>
    <message>
        <source>Find every way the race can go on from here</source>
        <translation>Trouver toutes les façons dont la course peut continuer à partir d’ici</translation>
    </message>
    <message>
        <source>Random walk</source>
        <translation>Marche aléatoire</translation>
    </message>
    <message>
        <source>Run to the end, each step by lot from the seed</source>
        <translation>Exécuter jusqu’à la fin, chaque étape étant tirée au sort à partir de la graine</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Avance automatique</translation>
    </message>
    <message>
        <source>Take steps by themselves, or stop it</source>
        <translation>Faire des étapes automatiquement, ou arrêter</translation>
    </message>
    <message>
        <source>Play faster</source>
        <translation>Avance plus rapide</translation>
    </message>
    <message>
        <source>More steps a second</source>
        <translation>Plus d’étapes par seconde</translation>
    </message>
    <message>
        <source>Play slower</source>
        <translation>Avance plus lente</translation>
    </message>
    <message>
        <source>Fewer steps a second</source>
        <translation>Moins d’étapes par seconde</translation>
    </message>
    <message>
        <source>Do something to the race from outside</source>
        <translation>Faire subir quelque chose à la course de l’extérieur</translation>
    </message>
    <message>
        <source>Step worker %1</source>
        <translation>Avancer le worker %1</translation>
    </message>
    <message>
        <source>Take this worker&apos;s next step</source>
        <translation>Faire l’étape suivante de ce worker</translation>
    </message>
    <message>
        <source>Step worker %1 until it commits</source>
        <translation>Avancer le worker %1 jusqu’à son commit</translation>
    </message>
    <message>
        <source>Take this worker&apos;s steps until it commits</source>
        <translation>Faire les étapes de ce worker jusqu’à son commit</translation>
    </message>
    <message>
        <source>Name branch</source>
        <translation>Nommer la branche</translation>
    </message>
    <message>
        <source>Name the branch</source>
        <translation>Nommer la branche</translation>
    </message>
    <message>
        <source>Search for a goal</source>
        <translation>Chercher un but</translation>
    </message>
    <message>
        <source>Say what to run until or to search for</source>
        <translation>Dire jusqu’à quoi exécuter ou quoi chercher</translation>
    </message>
    <message>
        <source>What the race is about</source>
        <translation>Le sujet de la course</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Why the last step came out so</source>
        <translation>Pourquoi la dernière étape a donné ce résultat</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Take this path</source>
        <translation>Prendre ce chemin</translation>
    </message>
    <message>
        <source>Take the steps that are shown pale in the schedule (Enter)</source>
        <translation>Faire les étapes affichées en pâle dans l’ordonnancement (Entrée)</translation>
    </message>
    <message>
        <source>Cancel search</source>
        <translation>Annuler la recherche</translation>
    </message>
    <message>
        <source>End the search (Esc)</source>
        <translation>Mettre fin à la recherche (Échap)</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Workers</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Store</translation>
    </message>
    <message>
        <source>Store and branches</source>
        <translation>Store et branches</translation>
    </message>
    <message>
        <source>Workers and store</source>
        <translation>Workers et store</translation>
    </message>
    <message>
        <source>Workers, store and timeline</source>
        <translation>Workers, store et chronologie</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Ordonnancement</translation>
    </message>
    <message>
        <source>Schedule as text</source>
        <translation>Ordonnancement en texte</translation>
    </message>
    <message>
        <source>The steps taken as text; change it and press Enter to take these instead</source>
        <translation>Les étapes faites, sous forme de texte&#x202f;; modifiez-le et appuyez sur Entrée pour faire celles-ci à la place</translation>
    </message>
    <message>
        <source>No step taken yet: press 1, 2, … or write a schedule such as A B A B</source>
        <translation>Aucune étape faite pour l’instant&#xa0;: appuyez sur 1, 2, … ou écrivez un ordonnancement tel que A B A B</translation>
    </message>
    <message>
        <source>Steps kept: the first %1 of %2. What came then lay between the parts of an _update, which cannot be told in one step.</source>
        <translation>Étapes gardées&#xa0;: les %1 premières sur %2. La suite se trouvait entre les parties d’un _update, ce qui ne peut se dire en une seule étape.</translation>
    </message>
    <message>
        <source>step %1 of %2, %3</source>
        <translation>étape %1 sur %2, %3</translation>
    </message>
    <message>
        <source>The steps so far; go to any of them, or drag the last one on to play</source>
        <translation>Les étapes jusqu’ici&#xa0;; allez à l’une d’elles, ou tirez la dernière plus loin pour jouer</translation>
    </message>
    <message>
        <source>This is the start.</source>
        <translation>C’est le début.</translation>
    </message>
    <message>
        <source>The race is over: nobody can move.</source>
        <translation>La course est finie&#x202f;: plus personne ne peut avancer.</translation>
    </message>
    <message>
        <source>This is the end of the branch.</source>
        <translation>C’est la fin de la branche.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>What a command does, and why it cannot now.</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Laisser</translation>
    </message>
    <message>
        <source>Leave the path that was found</source>
        <translation>Laisser le chemin trouvé</translation>
    </message>
    <message>
        <source>Take none of these steps (Esc)</source>
        <translation>Ne faire aucune de ces étapes (Échap)</translation>
    </message>
    <message numerus="yes">
        <source>From the recorded race: the first %Ln steps; what comes later is left out. The strip holds what was recorded; another step makes a branch.</source>
        <translation>
            <numerusform>Tirée de la course enregistrée&#xa0;: %Ln étape seulement&#x202f;; ce qui vient ensuite est laissé de côté. La bande contient ce qui a été enregistré&#x202f;; une autre étape crée une branche.</numerusform>
            <numerusform>Tirées de la course enregistrée&#xa0;: les %Ln premières étapes&#x202f;; ce qui vient ensuite est laissé de côté. La bande contient ce qui a été enregistré&#x202f;; une autre étape crée une branche.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show or hide the steps as a timeline and a ladder</source>
        <translation>Afficher ou masquer les étapes sous forme de chronologie et d’échelle</translation>
    </message>
</context>
<context>
    <name>racescope::TargetButton</name>
    <message>
        <source>&amp;On: %1…</source>
        <translation>Ci&amp;ble&#xa0;: %1…</translation>
    </message>
    <message>
        <source>Race on: %1</source>
        <translation>Courir sur&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>racescope::TargetDialog</name>
    <message>
        <source>What to race on</source>
        <translation>Cible de la course</translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation>&amp;Utiliser</translation>
    </message>
</context>
<context>
    <name>racescope::TargetEdit</name>
    <message>
        <source>The embedded store</source>
        <translation>Le store intégré</translation>
    </message>
    <message>
        <source>Copies of each shard</source>
        <translation>Copies de chaque shard</translation>
    </message>
    <message>
        <source>Race &amp;on</source>
        <translation>Courir &amp;sur</translation>
    </message>
    <message>
        <source>One store in memory, or a primary and replicas that fail over</source>
        <translation>Un seul store en mémoire, ou un primaire et des réplicas qui basculent</translation>
    </message>
    <message>
        <source>Co&amp;pies</source>
        <translation>Co&amp;pies</translation>
    </message>
    <message>
        <source>The primary and its replicas</source>
        <translation>Le primaire et ses réplicas</translation>
    </message>
    <message>
        <source>&amp;Read from</source>
        <translation>&amp;Lire depuis</translation>
    </message>
    <message>
        <source>From one copy alone a read may be stale, or dirty: it may find what is not acknowledged</source>
        <translation>Depuis une seule copie, une lecture peut être périmée ou sale&#xa0;: elle peut trouver ce qui n’est pas acquitté</translation>
    </message>
    <message>
        <source>&amp;wait_for_active_shards</source>
        <translation>&amp;wait_for_active_shards</translation>
    </message>
    <message>
        <source>A write begins only when so many copies are active</source>
        <translation>Une écriture ne commence que lorsque tant de copies sont actives</translation>
    </message>
    <message>
        <source>Ru&amp;les</source>
        <translation>&amp;Règles</translation>
    </message>
    <message>
        <source>How the copies replicate, and what a promotion does</source>
        <translation>Comment les copies se répliquent, et ce que fait une promotion</translation>
    </message>
    <message>
        <source>the copies in turn</source>
        <translation>les copies à tour de rôle</translation>
    </message>
    <message>
        <source>%1, the first primary</source>
        <translation>%1, le premier primaire</translation>
    </message>
    <message>
        <source>all</source>
        <translation>toutes</translation>
    </message>
    <message>
        <source>own rules</source>
        <translation>règles personnelles</translation>
    </message>
</context>
<context>
    <name>racescope::TargetText</name>
    <message>
        <source>own rules</source>
        <translation>règles personnelles</translation>
    </message>
    <message>
        <source>embedded store</source>
        <translation>store intégré</translation>
    </message>
    <message numerus="yes">
        <source>%n copies, %1</source>
        <extracomment>%1: the rules of replication, e.g. Q7</extracomment>
        <translation>
            <numerusform>%n copie, %1</numerusform>
            <numerusform>%n copies, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The documents are in the embedded store, one copy of each.</source>
        <translation>Les documents sont dans le store intégré, en une seule copie chacun.</translation>
    </message>
    <message numerus="yes">
        <source>Each shard is on %n copies, by the rules %1.</source>
        <translation>
            <numerusform>Chaque shard est sur %n copie, selon les règles %1.</numerusform>
            <numerusform>Chaque shard est sur %n copies, selon les règles %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reads go to %1 alone.</source>
        <translation>Les lectures vont à %1 seul.</translation>
    </message>
    <message>
        <source>Reads go to the copies in turn.</source>
        <translation>Les lectures vont aux copies à tour de rôle.</translation>
    </message>
    <message>
        <source>A write waits until all copies are active.</source>
        <translation>Une écriture attend que toutes les copies soient actives.</translation>
    </message>
    <message numerus="yes">
        <source>A write waits for %n active copies.</source>
        <translation>
            <numerusform>Une écriture attend %n copie active.</numerusform>
            <numerusform>Une écriture attend %n copies actives.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racescope::TermTips</name>
    <message>
        <source>&lt;b&gt;_seq_no&lt;/b&gt;: the number that the shard gives to each accepted operation. It only grows. All documents of the shard share the counter, so one document&apos;s numbers have gaps.</source>
        <translation>&lt;b&gt;_seq_no&lt;/b&gt;&#xa0;: le numéro que le shard attribue à chaque opération acceptée. Il ne fait qu’augmenter. Tous les documents du shard partagent le compteur&#xa0;: les numéros d’un même document ont donc des trous.</translation>
    </message>
    <message>
        <source>term</source>
        <translation>term</translation>
    </message>
    <message>
        <source>&lt;b&gt;_primary_term&lt;/b&gt;: the number of the primary&apos;s reign. It grows by one when a new primary takes over; a _seq_no means something only together with its term.</source>
        <translation>&lt;b&gt;_primary_term&lt;/b&gt;&#xa0;: le numéro du règne du primaire. Il augmente de un quand un nouveau primaire prend le relais&#x202f;; un _seq_no n’a de sens qu’avec son term.</translation>
    </message>
    <message>
        <source>&lt;b&gt;_version&lt;/b&gt;: how often this document was changed. The old way to guard a write; a failover can give the same version to two different changes.</source>
        <translation>&lt;b&gt;_version&lt;/b&gt;&#xa0;: combien de fois ce document a été modifié. L’ancienne méthode pour garder une écriture&#x202f;; un basculement peut donner la même version à deux modifications différentes.</translation>
    </message>
    <message>
        <source>&lt;b&gt;if_seq_no, if_primary_term&lt;/b&gt;: write only if the document still has this token; otherwise refuse with 409.</source>
        <translation>&lt;b&gt;if_seq_no, if_primary_term&lt;/b&gt;&#xa0;: écrire seulement si le document a encore ce jeton&#x202f;; sinon, refuser par 409.</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>conflit</translation>
    </message>
    <message>
        <source>conflicts</source>
        <translation>conflits</translation>
    </message>
    <message>
        <source>&lt;b&gt;409, version conflict&lt;/b&gt;: the document has moved on since it was read. Ordinary: read again and retry.</source>
        <translation>&lt;b&gt;409, conflit de version&lt;/b&gt;&#xa0;: le document a changé depuis qu’il a été lu. C’est ordinaire&#xa0;: relisez et relancez.</translation>
    </message>
    <message>
        <source>token</source>
        <translation>jeton</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>jetons</translation>
    </message>
    <message>
        <source>&lt;b&gt;Token&lt;/b&gt;: the pair of _seq_no and _primary_term that a read returns and a guarded write hands back.</source>
        <translation>&lt;b&gt;Jeton&lt;/b&gt;&#xa0;: la paire _seq_no et _primary_term que renvoie une lecture et que rend une écriture gardée.</translation>
    </message>
    <message>
        <source>&lt;b&gt;noop&lt;/b&gt;: an update that would change nothing. It gets no _seq_no and moves no token.</source>
        <translation>&lt;b&gt;noop&lt;/b&gt;&#xa0;: une mise à jour qui ne changerait rien. Elle ne reçoit pas de _seq_no et ne fait bouger aucun jeton.</translation>
    </message>
    <message>
        <source>backoff</source>
        <translation>backoff</translation>
    </message>
    <message>
        <source>&lt;b&gt;Backoff&lt;/b&gt;: the wait before another try. A random part of it, jitter, keeps retries from meeting again.</source>
        <translation>&lt;b&gt;Backoff&lt;/b&gt;&#xa0;: l’attente avant un nouvel essai. Sa part aléatoire, le jitter, évite que les relances ne se rencontrent de nouveau.</translation>
    </message>
    <message>
        <source>jitter</source>
        <translation>jitter</translation>
    </message>
    <message>
        <source>&lt;b&gt;Jitter&lt;/b&gt;: the random part of a wait. Without it, those who were refused together come back together and are refused again.</source>
        <translation>&lt;b&gt;Jitter&lt;/b&gt;&#xa0;: la part aléatoire d’une attente. Sans elle, ceux qui ont été refusés ensemble reviennent ensemble et sont refusés de nouveau.</translation>
    </message>
    <message>
        <source>lost update</source>
        <translation>mise à jour perdue</translation>
    </message>
    <message>
        <source>lost updates</source>
        <translation>mises à jour perdues</translation>
    </message>
    <message>
        <source>&lt;b&gt;Lost update&lt;/b&gt;: an accepted change that another writer overwrote without having seen it. Nobody is told.</source>
        <translation>&lt;b&gt;Mise à jour perdue&lt;/b&gt;&#xa0;: un changement accepté qu’un autre a écrasé sans l’avoir vu. Personne n’en est averti.</translation>
    </message>
    <message>
        <source>linearizable</source>
        <translation>linéarisable</translation>
    </message>
    <message>
        <source>&lt;b&gt;Linearizable&lt;/b&gt;: some order of all calls explains every answer, and no call comes before one that had ended when it began.</source>
        <translation>&lt;b&gt;Linéarisable&lt;/b&gt;&#xa0;: un ordre de tous les appels explique chaque réponse, et aucun ne vient avant un appel déjà terminé quand il a commencé.</translation>
    </message>
    <message>
        <source>&lt;b&gt;retry_on_conflict&lt;/b&gt;: how often the store itself reads again and retries an update before it answers 409.</source>
        <translation>&lt;b&gt;retry_on_conflict&lt;/b&gt;&#xa0;: combien de fois le magasin relit et réessaie lui-même une mise à jour avant de répondre 409.</translation>
    </message>
    <message>
        <source>guard</source>
        <translation>garde</translation>
    </message>
    <message>
        <source>guards</source>
        <translation>gardes</translation>
    </message>
    <message>
        <source>&lt;b&gt;Guard&lt;/b&gt;: how a write protects itself: by nothing, by _version, or by _seq_no with _primary_term.</source>
        <translation>&lt;b&gt;Garde&lt;/b&gt;&#xa0;: ce qui protège une écriture&#xa0;: rien, _version, ou _seq_no avec _primary_term.</translation>
    </message>
    <message>
        <source>witness</source>
        <translation>témoin</translation>
    </message>
    <message>
        <source>counterexample</source>
        <translation>contre-exemple</translation>
    </message>
    <message>
        <source>&lt;b&gt;Witness&lt;/b&gt;: a schedule that shows an outcome; of a broken rule, the counterexample.</source>
        <translation>&lt;b&gt;Témoin&lt;/b&gt;&#xa0;: un ordonnancement qui montre une issue&#x202f;; pour une règle violée, le contre-exemple.</translation>
    </message>
    <message>
        <source>schedule</source>
        <translation>ordonnancement</translation>
    </message>
    <message>
        <source>schedules</source>
        <translation>ordonnancements</translation>
    </message>
    <message>
        <source>&lt;b&gt;Schedule&lt;/b&gt;: an order of steps, as text. The same schedule gives the same outcome.</source>
        <translation>&lt;b&gt;Ordonnancement&lt;/b&gt;&#xa0;: un ordre de pas, en texte. Le même ordonnancement mène à la même issue.</translation>
    </message>
    <message>
        <source>behind</source>
        <translation>retard</translation>
    </message>
    <message>
        <source>behind by</source>
        <translation>en retard de</translation>
    </message>
    <message>
        <source>&lt;b&gt;Behind&lt;/b&gt;: how many accepted changes lie between the token that was used and the document as it is now.</source>
        <translation>&lt;b&gt;Retard&lt;/b&gt;&#xa0;: combien de changements acceptés séparent le jeton utilisé du document tel qu’il est maintenant.</translation>
    </message>
</context>
<context>
    <name>racescope::Theme</name>
    <message>
        <source>think</source>
        <translation>réflexion</translation>
    </message>
    <message>
        <source>read</source>
        <translation>lecture</translation>
    </message>
    <message>
        <source>backoff</source>
        <translation>backoff</translation>
    </message>
    <message>
        <source>noop</source>
        <translation>noop</translation>
    </message>
    <message>
        <source>write ok</source>
        <translation>écriture ok</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>conflit</translation>
    </message>
    <message>
        <source>give-up</source>
        <translation>abandon</translation>
    </message>
    <message>
        <source>lost update</source>
        <translation>mise à jour perdue</translation>
    </message>
    <message>
        <source>read, document missing</source>
        <translation>lecture, document absent</translation>
    </message>
    <message>
        <source>write, document missing</source>
        <translation>écriture, document absent</translation>
    </message>
    <message>
        <source>error</source>
        <translation>erreur</translation>
    </message>
    <message>
        <source>term change</source>
        <translation>changement de term</translation>
    </message>
    <message>
        <source>wait for the tool</source>
        <translation>attente de l’outil</translation>
    </message>
    <message>
        <source>search</source>
        <translation>recherche</translation>
    </message>
</context>
<context>
    <name>racescope::TimeAxis</name>
    <message>
        <source>%1 s</source>
        <extracomment>Units of time after a number.</extracomment>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1&#xa0;ms</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1&#xa0;µs</translation>
    </message>
    <message>
        <source>%1 ns</source>
        <translation>%1&#xa0;ns</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1&#xa0;h %2&#xa0;min</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1&#xa0;min %2&#xa0;s</translation>
    </message>
</context>
<context>
    <name>racescope::TimelineAccessible</name>
    <message>
        <source>Event %1</source>
        <translation>Événement %1</translation>
    </message>
</context>
<context>
    <name>racescope::TimelineCounters</name>
    <message numerus="yes">
        <source>%Ln accepted write(s) from %1 to %2</source>
        <translation>
            <numerusform>%Ln écriture acceptée de %1 à %2</numerusform>
            <numerusform>%Ln écritures acceptées de %1 à %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused write(s) from %1 to %2</source>
        <translation>
            <numerusform>%Ln écriture refusée de %1 à %2</numerusform>
            <numerusform>%Ln écritures refusées de %1 à %2</numerusform>
        </translation>
    </message>
    <message>
        <source>commits/s</source>
        <translation>commits/s</translation>
    </message>
    <message>
        <source>conflicts/s</source>
        <translation>conflits/s</translation>
    </message>
    <message>
        <source>in flight</source>
        <extracomment>Requests that are under way.</extracomment>
        <translation>en cours</translation>
    </message>
    <message>
        <source>%1k</source>
        <extracomment>A number of thousands, short.</extracomment>
        <translation>%1&#xa0;k</translation>
    </message>
    <message>
        <source>%1M</source>
        <extracomment>A number of millions, short.</extracomment>
        <translation>%1&#xa0;M</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>au plus %1</translation>
    </message>
    <message>
        <source>at most %1 at %2</source>
        <translation>au plus %1 à %2</translation>
    </message>
    <message>
        <source>the most requests under way at once from %1 to %2</source>
        <translation>le plus grand nombre de requêtes en cours à la fois de %1 à %2</translation>
    </message>
</context>
<context>
    <name>racescope::TimelineModel</name>
    <message>
        <source>by hand</source>
        <translation>à la main</translation>
    </message>
    <message>
        <source>no writes yet</source>
        <translation>pas encore d’écriture</translation>
    </message>
    <message>
        <source>_seq_no %1 · term %2</source>
        <translation>_seq_no %1 · term %2</translation>
    </message>
</context>
<context>
    <name>racescope::TimelinePainter</name>
    <message>
        <source>term %1</source>
        <translation>term %1</translation>
    </message>
    <message>
        <source>conflict density</source>
        <translation>densité des conflits</translation>
    </message>
    <message>
        <source>No events yet. Run a race or open a log.</source>
        <translation>Aucun événement pour l’instant. Lancez une course ou ouvrez un journal.</translation>
    </message>
</context>
<context>
    <name>racescope::TimelinePicture</name>
    <message>
        <source>Race timeline</source>
        <translation>Chronologie de la course</translation>
    </message>
    <message>
        <source>%1: a picture&apos;s name ends with .png, .svg or .pdf.</source>
        <translation>%1&#xa0;: le nom d’une image se termine par .png, .svg ou .pdf.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>%1 n’a pas pu être écrit&#xa0;: %2.</translation>
    </message>
</context>
<context>
    <name>racescope::TimelineView</name>
    <message>
        <source>Conflicts over the whole recording. Drag the window to move, its edges to zoom.</source>
        <translation>Conflits sur tout l’enregistrement. Faites glisser la fenêtre pour la déplacer, ses bords pour zoomer.</translation>
    </message>
    <message>
        <source>&amp;Step from here</source>
        <translation>&amp;Pas à pas à partir d’ici</translation>
    </message>
    <message>
        <source>Open the race from this event on in the stepper</source>
        <translation>Ouvrir la course dans le pas à pas à partir de cet événement</translation>
    </message>
    <message>
        <source>&amp;Fit this event</source>
        <translation>A&amp;juster à cet événement</translation>
    </message>
    <message>
        <source>Go to &amp;cause</source>
        <translation>Aller à la &amp;cause</translation>
    </message>
    <message>
        <source>Go to &amp;effect</source>
        <translation>Aller à l’&amp;effet</translation>
    </message>
    <message>
        <source>Select its &amp;range</source>
        <translation>Sélectionner sa pla&amp;ge</translation>
    </message>
    <message>
        <source>&amp;Zoom to the selected range</source>
        <translation>&amp;Zoomer sur la plage sélectionnée</translation>
    </message>
    <message>
        <source>C&amp;lear the range</source>
        <translation>E&amp;ffacer la plage</translation>
    </message>
    <message>
        <source>&amp;Hide this row</source>
        <translation>&amp;Masquer cette ligne</translation>
    </message>
    <message numerus="yes">
        <source>Sho&amp;w %n hidden row(s)</source>
        <translation>
            <numerusform>Affic&amp;her %n ligne masquée</numerusform>
            <numerusform>Affic&amp;her %n lignes masquées</numerusform>
        </translation>
    </message>
    <message>
        <source>Fit &amp;all</source>
        <translation>&amp;Tout ajuster</translation>
    </message>
    <message>
        <source>Go to the &amp;newest and follow</source>
        <translation>Aller au plus &amp;récent et suivre</translation>
    </message>
    <message>
        <source>Race timeline</source>
        <translation>Chronologie de la course</translation>
    </message>
    <message>
        <source>Rows of workers over time. Point and comma walk the events of a row.</source>
        <translation>Lignes des workers au fil du temps. Le point et la virgule parcourent les événements d’une ligne.</translation>
    </message>
    <message>
        <source>No further match.</source>
        <translation>Plus de correspondance ensuite.</translation>
    </message>
    <message>
        <source>No earlier match.</source>
        <translation>Plus de correspondance avant.</translation>
    </message>
    <message>
        <source>No further lost update.</source>
        <translation>Plus de mise à jour perdue ensuite.</translation>
    </message>
    <message>
        <source>No earlier lost update.</source>
        <translation>Plus de mise à jour perdue avant.</translation>
    </message>
    <message>
        <source>No further conflict.</source>
        <translation>Plus de conflit ensuite.</translation>
    </message>
    <message>
        <source>No earlier conflict.</source>
        <translation>Plus de conflit avant.</translation>
    </message>
    <message>
        <source>The cause of this event is not known.</source>
        <translation>La cause de cet événement n’est pas connue.</translation>
    </message>
    <message>
        <source>This event caused nothing that was recorded.</source>
        <translation>Cet événement n’a rien causé qui ait été enregistré.</translation>
    </message>
    <message>
        <source>Move this row &amp;up</source>
        <translation>Monter cette &amp;ligne</translation>
    </message>
    <message>
        <source>Move this row &amp;down</source>
        <translation>Descendre cette l&amp;igne</translation>
    </message>
    <message>
        <source>unpin %1</source>
        <translation>détacher %1</translation>
    </message>
    <message>
        <source>pin %1</source>
        <translation>épingler %1</translation>
    </message>
    <message>
        <source>hide %1</source>
        <translation>masquer %1</translation>
    </message>
    <message>
        <source>show hidden rows</source>
        <translation>afficher les lignes masquées</translation>
    </message>
    <message>
        <source>move %1</source>
        <translation>déplacer %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A row of the timeline, spoken: its name, and what stands below it.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Select a row first: it is hidden.</source>
        <translation>Sélectionnez d’abord une ligne : elle sera masquée.</translation>
    </message>
    <message>
        <source>Select a row first: it is moved.</source>
        <translation>Sélectionnez d’abord une ligne : elle sera déplacée.</translation>
    </message>
    <message>
        <source>Un&amp;pin this row</source>
        <translation>&amp;Désépingler cette ligne</translation>
    </message>
    <message>
        <source>&amp;Pin this row to the top</source>
        <translation>É&amp;pingler cette ligne en haut</translation>
    </message>
    <message>
        <source>Select a row first: it is pinned, or no longer.</source>
        <translation>Sélectionnez d’abord une ligne : elle sera épinglée ou désépinglée.</translation>
    </message>
    <message>
        <source>Select a document first: it is given a row, or its row is hidden.</source>
        <translation>Sélectionnez d’abord un document : il reçoit une ligne, ou sa ligne est masquée.</translation>
    </message>
    <message>
        <source>show %1</source>
        <translation>afficher %1</translation>
    </message>
    <message>
        <source>Hide the cou&amp;nters</source>
        <translation>Masquer les &amp;compteurs</translation>
    </message>
    <message>
        <source>Show the cou&amp;nters</source>
        <translation>Afficher les &amp;compteurs</translation>
    </message>
    <message>
        <source>%1, pinned</source>
        <extracomment>A row of the timeline, spoken.</extracomment>
        <translation>%1, épinglé</translation>
    </message>
    <message>
        <source>%1, pinned, %2</source>
        <translation>%1, épinglé, %2</translation>
    </message>
    <message>
        <source>hide the counters</source>
        <translation>masquer les compteurs</translation>
    </message>
    <message>
        <source>show the counters</source>
        <translation>afficher les compteurs</translation>
    </message>
</context>
<context>
    <name>racescope::UndoCommands</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Take back what was done last, where the keyboard is</source>
        <translation>Défaire la dernière action, là où se trouve le clavier</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Réta&amp;blir</translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation>Refaire ce qui a été défait</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>racescope::VerdictView</name>
    <message>
        <source>&amp;Judge everything now</source>
        <translation>&amp;Juger tout maintenant</translation>
    </message>
    <message>
        <source>Judges the whole history recorded so far, not only what the live judge remembers</source>
        <translation>Juge tout l’historique enregistré jusqu’ici, et pas seulement ce dont se souvient le juge en direct</translation>
    </message>
    <message>
        <source>Anomalies</source>
        <translation>Anomalies</translation>
    </message>
    <message>
        <source>Show the f&amp;irst event</source>
        <translation>Afficher le premie&amp;r événement</translation>
    </message>
    <message>
        <source>Show the &amp;other event</source>
        <translation>Afficher l’au&amp;tre événement</translation>
    </message>
    <message>
        <source>O&amp;pen the witness in the stepper</source>
        <translation>Ou&amp;vrir le témoin dans le pas à pas</translation>
    </message>
    <message>
        <source>Step through what led there, from the attempt it began with</source>
        <translation>Parcourir pas à pas ce qui y a mené, à partir de la tentative par laquelle cela a commencé</translation>
    </message>
    <message>
        <source>What this judge cannot see</source>
        <translation>Ce que ce juge ne peut pas voir</translation>
    </message>
    <message>
        <source>Nothing to judge yet</source>
        <translation>Rien à juger pour l’instant</translation>
    </message>
    <message>
        <source>No anomaly so far</source>
        <translation>Aucune anomalie jusqu’ici</translation>
    </message>
    <message>
        <source>Lost updates so far: %1</source>
        <translation>Mises à jour perdues jusqu’ici&#xa0;: %1</translation>
    </message>
    <message>
        <source>Anomalies so far: %1</source>
        <translation>Anomalies jusqu’ici&#xa0;: %1</translation>
    </message>
    <message>
        <source>Lost updates: %1</source>
        <translation>Mises à jour perdues&#xa0;: %1</translation>
    </message>
    <message>
        <source>Anomalies: %1</source>
        <translation>Anomalies&#xa0;: %1</translation>
    </message>
    <message>
        <source>Cannot tell</source>
        <translation>Impossible à dire</translation>
    </message>
    <message>
        <source>Fine: every answer is explained, nothing was lost</source>
        <translation>Tout va bien&#xa0;: chaque réponse est expliquée, rien n’a été perdu</translation>
    </message>
    <message>
        <source>No write was refused with 409.</source>
        <translation>Aucune écriture n’a été refusée par 409.</translation>
    </message>
    <message>
        <source>409 answers judged: %1. Justified: %2. Not justified: %3.</source>
        <translation>Réponses 409 jugées&#xa0;: %1. Justifiées&#xa0;: %2. Injustifiées&#xa0;: %3.</translation>
    </message>
    <message>
        <source>409 answers judged</source>
        <translation>Réponses 409 jugées</translation>
    </message>
    <message>
        <source>Show one that &amp;was not</source>
        <translation>Montrer &amp;une réponse injustifiée</translation>
    </message>
    <message>
        <source>The next 409 whose demanded state was current all the time; press again for the one after it</source>
        <translation>Le prochain 409 dont l’état exigé était l’actuel pendant tout ce temps&#x202f;; appuyez de nouveau pour le suivant</translation>
    </message>
    <message>
        <source>What is judged</source>
        <translation>Ce qui est jugé</translation>
    </message>
    <message>
        <source>Run a race%1; it is judged while it runs.</source>
        <extracomment>%1: the key in brackets with a space before it, such as &quot; (F5)&quot;, or nothing.</extracomment>
        <translation>Lancez une course%1&#x202f;; elle est jugée pendant qu’elle se déroule.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln operation(s) judged.</source>
        <translation>
            <numerusform>%Ln opération jugée.</numerusform>
            <numerusform>%Ln opérations jugées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Watching: %Ln event(s) seen.</source>
        <translation>
            <numerusform>Sous surveillance&#xa0;: %Ln événement vu.</numerusform>
            <numerusform>Sous surveillance&#xa0;: %Ln événements vus.</numerusform>
        </translation>
    </message>
    <message>
        <source>Anomalies that match the filter: %1 of %2</source>
        <translation>Anomalies correspondant au filtre&#xa0;: %1 sur %2</translation>
    </message>
</context>
<context>
    <name>racescope::ViewMenus</name>
    <message>
        <source>Step a &amp;worker</source>
        <translation>Un pas d’un &amp;worker</translation>
    </message>
    <message>
        <source>Step a worker until it &amp;commits</source>
        <translation>Pas d’un worker jusqu’à son é&amp;criture</translation>
    </message>
    <message>
        <source>&amp;Backoff lab</source>
        <translation>&amp;Labo du backoff</translation>
    </message>
    <message>
        <source>&amp;Failover lab</source>
        <translation>Labo du &amp;basculement</translation>
    </message>
    <message>
        <source>&amp;Console</source>
        <translation>&amp;Console</translation>
    </message>
    <message>
        <source>&amp;Document editor</source>
        <translation>Éditeur de d&amp;ocuments</translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation>Le&amp;çons</translation>
    </message>
</context>
<context>
    <name>racescope::ViewWindow</name>
    <message>
        <source>%1 — Racescope</source>
        <translation>%1 — Racescope</translation>
    </message>
</context>
<context>
    <name>racescope::ViewWindows</name>
    <message>
        <source>The last view stays in the window.</source>
        <translation>La dernière vue reste dans la fenêtre.</translation>
    </message>
    <message>
        <source>&amp;Window of its own</source>
        <translation>&amp;Fenêtre séparée</translation>
    </message>
    <message>
        <source>Move &amp;left</source>
        <translation>Déplacer à &amp;gauche</translation>
    </message>
    <message>
        <source>Move &amp;right</source>
        <translation>Déplacer à &amp;droite</translation>
    </message>
</context>
<context>
    <name>racescope::WidgetPicture</name>
    <message>
        <source>%1: the file&apos;s name must end in .png, .svg or .pdf.</source>
        <translation>%1&#xa0;: le nom du fichier doit se terminer par .png, .svg ou .pdf.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 n’a pas pu être écrit&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>racescope::WorkerCard</name>
    <message>
        <source>on 409 %1</source>
        <translation>sur 409 %1</translation>
    </message>
    <message>
        <source>update %1, attempt %2</source>
        <translation>mise à jour %1, tentative %2</translation>
    </message>
    <message>
        <source>In hand: nothing · %1</source>
        <translation>En main&#xa0;: rien · %1</translation>
    </message>
    <message>
        <source>up to date</source>
        <translation>à jour</translation>
    </message>
    <message>
        <source>commits behind: %1</source>
        <translation>retard en commits&#xa0;: %1</translation>
    </message>
    <message>
        <source>In hand: seq %1 · term %2 · version %3 · %4 · %5
Read: %6</source>
        <translation>En main&#xa0;: seq %1 · term %2 · version %3 · %4 · %5
Lu&#xa0;: %6</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>In hand</source>
        <translation>En main</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Étape suivante</translation>
    </message>
    <message>
        <source>What would come of it</source>
        <translation>Ce qu’il en résulterait</translation>
    </message>
    <message>
        <source>Worker %1</source>
        <translation>Worker %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Next: nothing</source>
        <translation>Suivant&#xa0;: rien</translation>
    </message>
    <message>
        <source>Blocked: %1</source>
        <translation>Bloqué&#xa0;: %1</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Suivant&#xa0;: %1</translation>
    </message>
    <message>
        <source>Step %1 (%2)</source>
        <translation>Avancer %1 (%2)</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Avancer %1</translation>
    </message>
    <message>
        <source>Step worker %1</source>
        <translation>Avancer le worker %1</translation>
    </message>
    <message>
        <source>Take this worker&apos;s next step (%1); Shift+%1 goes on until it commits</source>
        <translation>Faire l’étape suivante de ce worker (%1)&#x202f;; Maj+%1 continue jusqu’à son commit</translation>
    </message>
    <message>
        <source>Take this worker&apos;s next step</source>
        <translation>Faire l’étape suivante de ce worker</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Gave up</source>
        <translation>Abandonné</translation>
    </message>
    <message>
        <source>on 409 again: %1 of %2</source>
        <translation>sur 409 de nouveau&#xa0;: %1 sur %2</translation>
    </message>
</context>
<context>
    <name>racescope::WorkerPanel</name>
    <message>
        <source>Workers</source>
        <translation>Workers</translation>
    </message>
    <message>
        <source>Workers change places, here and in the timeline</source>
        <translation>Les workers changent de place, ici et dans la chronologie</translation>
    </message>
    <message>
        <source>Move the worker &amp;up</source>
        <translation>&amp;Monter le worker</translation>
    </message>
    <message>
        <source>Move the worker &amp;down</source>
        <translation>&amp;Descendre le worker</translation>
    </message>
</context>
<context>
    <name>racescope::WorkerTableModel</name>
    <message>
        <source>waiting to start</source>
        <translation>attend le départ</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>lit</translation>
    </message>
    <message>
        <source>thinking</source>
        <translation>réfléchit</translation>
    </message>
    <message>
        <source>writing</source>
        <translation>écrit</translation>
    </message>
    <message>
        <source>backing off</source>
        <translation>en backoff</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>Last: %1</source>
        <translation>Dernier&#xa0;: %1</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>What the worker is at; the sign is the last thing it finished</source>
        <translation>Ce que fait le worker&#x202f;; le signe est la dernière chose qu’il a terminée</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>The token it has read and not used yet: _seq_no / _primary_term</source>
        <translation>Le jeton qu’il a lu et n’a pas encore utilisé&#xa0;: _seq_no / _primary_term</translation>
    </message>
    <message>
        <source>In hand</source>
        <translation>En main</translation>
    </message>
    <message>
        <source>Accepted writes</source>
        <translation>Écritures acceptées</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Acceptées</translation>
    </message>
    <message>
        <source>Writes refused with 409</source>
        <translation>Écritures refusées par 409</translation>
    </message>
    <message>
        <source>409s</source>
        <translation>409</translation>
    </message>
    <message>
        <source>Updates that ended without success</source>
        <translation>Mises à jour terminées sans succès</translation>
    </message>
    <message>
        <source>Gave up</source>
        <translation>Abandons</translation>
    </message>
    <message>
        <source>Accepted writes of this worker that overwrote a version it had not read</source>
        <translation>Écritures acceptées de ce worker qui ont écrasé une version qu’il n’avait pas lue</translation>
    </message>
    <message>
        <source>Lost upd.</source>
        <translation>MàJ perd.</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programme</translation>
    </message>
</context>
<context>
    <name>racescope::format</name>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>system</source>
        <translation>système</translation>
    </message>
    <message>
        <source>worker %1</source>
        <translation>worker %1</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvert</translation>
    </message>
    <message>
        <source>retried, accepted</source>
        <translation>relancée, acceptée</translation>
    </message>
    <message>
        <source>retried, refused</source>
        <translation>relancée, refusée</translation>
    </message>
    <message>
        <source>gave up</source>
        <translation>abandon</translation>
    </message>
    <message>
        <source>created</source>
        <translation>créé</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>mis à jour</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>supprimé</translation>
    </message>
    <message>
        <source>deleted what was not there</source>
        <translation>supprimé ce qui n’était pas là</translation>
    </message>
    <message>
        <source>no document</source>
        <translation>aucun document</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>version %1</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1 ou plus</translation>
    </message>
    <message>
        <source>version, the old way</source>
        <translation>version, l’ancienne méthode</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
</context>
</TS>
