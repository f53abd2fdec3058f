<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ClusterPainter</name>
    <message>
        <source>★ %1</source>
        <translation>★ %1</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>global ✓</source>
        <translation>global ✓</translation>
    </message>
    <message>
        <source>in base</source>
        <translation>in Basis</translation>
    </message>
    <message>
        <source>%1 hidden</source>
        <translation>%1 verborgen</translation>
    </message>
    <message>
        <source>No message is in flight</source>
        <translation>Keine Nachricht ist unterwegs</translation>
    </message>
    <message numerus="yes">
        <source>%n messages in flight, oldest first</source>
        <translation>
            <numerusform>%n Nachricht unterwegs</numerusform>
            <numerusform>%n Nachrichten unterwegs, älteste zuerst</numerusform>
        </translation>
    </message>
    <message>
        <source>✂ %1</source>
        <translation>✂ %1</translation>
    </message>
    <message>
        <source>No client has read or written yet</source>
        <translation>Noch kein Client hat gelesen oder geschrieben</translation>
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
        <translation>niemand</translation>
    </message>
    <message>
        <source>unassigned</source>
        <translation>nicht zugewiesen</translation>
    </message>
    <message>
        <source>initialising</source>
        <translation>wird eingerichtet</translation>
    </message>
    <message>
        <source>replica</source>
        <translation>Replikat</translation>
    </message>
    <message>
        <source>primary</source>
        <translation>Primary</translation>
    </message>
    <message>
        <source>down</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>recovering</source>
        <translation>wird wiederhergestellt</translation>
    </message>
    <message>
        <source>term %1</source>
        <translation>Term %1</translation>
    </message>
    <message>
        <source>local %1 · global %2</source>
        <translation>lokal %1 · global %2</translation>
    </message>
    <message>
        <source>%1 waits: %2</source>
        <translation>%1 wartet: %2</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>old: primary %1</source>
        <translation>alt: Primary %1</translation>
    </message>
    <message>
        <source>knows: primary %1</source>
        <translation>kennt: Primary %1</translation>
    </message>
    <message>
        <source>in sync %1</source>
        <translation>synchron %1</translation>
    </message>
    <message>
        <source>no master: no writes</source>
        <translation>kein Master: kein Schreiben</translation>
    </message>
    <message>
        <source>counts %1</source>
        <translation>zählt %1</translation>
    </message>
    <message>
        <source> M(%1)</source>
        <translation> M(%1)</translation>
    </message>
    <message>
        <source>queued: %1</source>
        <translation>in der Warteschlange: %1</translation>
    </message>
    <message>
        <source>✂ from %1</source>
        <translation>✂ von %1</translation>
    </message>
    <message>
        <source>Master: term %1, cluster state %2, in sync %3</source>
        <translation>Master: Term %1, Clusterzustand %2, synchron %3</translation>
    </message>
    <message>
        <source>%1: no answer came</source>
        <translation>%1: keine Antwort erhalten</translation>
    </message>
    <message>
        <source>%1: refused</source>
        <translation>%1: abgelehnt</translation>
    </message>
    <message>
        <source>%1: done, local checkpoint %2</source>
        <translation>%1: fertig, lokaler Checkpoint %2</translation>
    </message>
    <message>
        <source>%1 · term %2</source>
        <translation>%1 · Term %2</translation>
    </message>
    <message>
        <source>holds %1 from %2 · </source>
        <translation>hält %1 von %2 · </translation>
    </message>
    <message>
        <source>last write: %1 · </source>
        <translation>zuletzt geschrieben: %1 · </translation>
    </message>
    <message>
        <source>In flight: %1</source>
        <translation>Unterwegs: %1</translation>
    </message>
    <message>
        <source>Cut off: %1</source>
        <translation>Abgeschnitten: %1</translation>
    </message>
    <message>
        <source>%1 t%2</source>
        <translation>%1 T%2</translation>
    </message>
</context>
<context>
    <name>MergeModel</name>
    <message>
        <source>(not there)</source>
        <translation>(nicht vorhanden)</translation>
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
        <translation>&amp;Neuer Wettlauf…</translation>
    </message>
    <message>
        <source>Choose a race from the built-in scenarios</source>
        <translation>Einen der mitgelieferten Wettläufe auswählen</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open a session, a scenario or a recorded history</source>
        <translation>Eine Sitzung, ein Szenario oder einen aufgezeichneten Verlauf öffnen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save the session: documents, history, timeline, conflicts, verdict</source>
        <translation>Die Sitzung speichern: Dokumente, Verlauf, Zeitachse, Konflikte, Urteil</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>Save the session as another file</source>
        <translation>Die Sitzung in einer anderen Datei speichern</translation>
    </message>
    <message>
        <source>Save sc&amp;enario as…</source>
        <translation>Szen&amp;ario speichern unter…</translation>
    </message>
    <message>
        <source>Save what the workers do as a scenario file, without what happened</source>
        <translation>Als Szenariodatei speichern, was die Worker tun, ohne das, was geschah</translation>
    </message>
    <message>
        <source>Export &amp;conflicts…</source>
        <translation>&amp;Konflikte exportieren…</translation>
    </message>
    <message>
        <source>Write the conflict log as NDJSON, CSV or Markdown</source>
        <translation>Das Konfliktprotokoll als NDJSON, CSV oder Markdown schreiben</translation>
    </message>
    <message>
        <source>Export &amp;picture…</source>
        <translation>&amp;Bild exportieren…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>B&amp;eenden</translation>
    </message>
    <message>
        <source>Stop the race and leave</source>
        <translation>Den Wettlauf stoppen und das Programm verlassen</translation>
    </message>
    <message>
        <source>Copy conflicts as &amp;NDJSON</source>
        <translation>Konflikte als &amp;NDJSON kopieren</translation>
    </message>
    <message>
        <source>The selected conflicts, or all that are shown</source>
        <translation>Die ausgewählten Konflikte, sonst alle angezeigten</translation>
    </message>
    <message>
        <source>Copy conflicts as &amp;CSV</source>
        <translation>Konflikte als &amp;CSV kopieren</translation>
    </message>
    <message>
        <source>Copy conflicts as &amp;Markdown</source>
        <translation>Konflikte als &amp;Markdown kopieren</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtern</translation>
    </message>
    <message>
        <source>Filter all views by worker, document, status and more</source>
        <translation>Alle Ansichten nach Worker, Dokument, Status und mehr filtern</translation>
    </message>
    <message>
        <source>C&amp;lear selection</source>
        <translation>Auswahl &amp;aufheben</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>Nichts auswählen</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>Start, pause or resume the race</source>
        <translation>Den Wettlauf starten, anhalten oder fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>S&amp;toppen</translation>
    </message>
    <message>
        <source>End the race</source>
        <translation>Den Wettlauf beenden</translation>
    </message>
    <message>
        <source>Race &amp;on</source>
        <translation>&amp;Weiterlaufen</translation>
    </message>
    <message>
        <source>Run the same workers once more on the documents as they are now</source>
        <translation>Dieselben Worker noch einmal auf die Dokumente loslassen, wie sie jetzt sind</translation>
    </message>
    <message>
        <source>Spawn &amp;workers…</source>
        <translation>W&amp;orker hinzufügen…</translation>
    </message>
    <message>
        <source>Send more workers into the race</source>
        <translation>Weitere Worker in den Wettlauf schicken</translation>
    </message>
    <message>
        <source>Re&amp;move a worker</source>
        <translation>Worker &amp;entfernen</translation>
    </message>
    <message>
        <source>The newest worker leaves after its current update</source>
        <translation>Der neueste Worker geht nach seinem laufenden Update</translation>
    </message>
    <message>
        <source>&amp;Bump term</source>
        <translation>Term er&amp;höhen</translation>
    </message>
    <message>
        <source>A new primary takes over: the primary term grows by one</source>
        <translation>Ein neuer Primary übernimmt: der Primary Term wächst um eins</translation>
    </message>
    <message>
        <source>S&amp;lower</source>
        <translation>&amp;Langsamer</translation>
    </message>
    <message>
        <source>Slow the race down</source>
        <translation>Den Wettlauf verlangsamen</translation>
    </message>
    <message>
        <source>&amp;Faster</source>
        <translation>S&amp;chneller</translation>
    </message>
    <message>
        <source>Speed the race up</source>
        <translation>Den Wettlauf beschleunigen</translation>
    </message>
    <message>
        <source>&amp;Judge everything</source>
        <translation>&amp;Alles beurteilen</translation>
    </message>
    <message>
        <source>Judge the whole history recorded so far</source>
        <translation>Den ganzen bisher aufgezeichneten Verlauf beurteilen</translation>
    </message>
    <message>
        <source>&amp;Follow</source>
        <translation>&amp;Folgen</translation>
    </message>
    <message>
        <source>Keep the newest events in sight</source>
        <translation>Die neuesten Ereignisse im Blick behalten</translation>
    </message>
    <message>
        <source>Show &amp;everything</source>
        <translation>&amp;Alles zeigen</translation>
    </message>
    <message>
        <source>Zoom the timeline out to the whole race</source>
        <translation>Die Zeitachse auf den ganzen Wettlauf verkleinern</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom the timeline in</source>
        <translation>Die Zeitachse vergrößern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Zoom the timeline out</source>
        <translation>Die Zeitachse verkleinern</translation>
    </message>
    <message>
        <source>Next &amp;conflict</source>
        <translation>Nächster K&amp;onflikt</translation>
    </message>
    <message>
        <source>Go to the next 409</source>
        <translation>Zum nächsten 409 gehen</translation>
    </message>
    <message>
        <source>&amp;Previous conflict</source>
        <translation>&amp;Vorheriger Konflikt</translation>
    </message>
    <message>
        <source>Go to the 409 before</source>
        <translation>Zum vorigen 409 gehen</translation>
    </message>
    <message>
        <source>Next &amp;lost update</source>
        <translation>Nächste ver&amp;lorene Änderung</translation>
    </message>
    <message>
        <source>Go to the next lost update</source>
        <translation>Zur nächsten verlorenen Änderung gehen</translation>
    </message>
    <message>
        <source>To c&amp;ause</source>
        <translation>Zur &amp;Ursache</translation>
    </message>
    <message>
        <source>From a 409 to the write that won, from a write to its read</source>
        <translation>Von einem 409 zum Schreiben, das gewann, von einem Schreiben zu seinem Lesen</translation>
    </message>
    <message>
        <source>&amp;To effect</source>
        <translation>Zur &amp;Wirkung</translation>
    </message>
    <message>
        <source>From a read to its write, from a write to the conflict it caused</source>
        <translation>Von einem Lesen zu seinem Schreiben, von einem Schreiben zum Konflikt, den es auslöste</translation>
    </message>
    <message>
        <source>Ne&amp;xt pane</source>
        <translation>Nächstes &amp;Teilfenster</translation>
    </message>
    <message>
        <source>Move the keyboard to the next pane</source>
        <translation>Die Tastatur ins nächste Teilfenster bringen</translation>
    </message>
    <message>
        <source>Pre&amp;vious pane</source>
        <translation>Vor&amp;heriges Teilfenster</translation>
    </message>
    <message>
        <source>Move the keyboard to the pane before</source>
        <translation>Die Tastatur ins vorige Teilfenster bringen</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>Anordnung zu&amp;rücksetzen</translation>
    </message>
    <message>
        <source>Put every pane back where it was</source>
        <translation>Jedes Teilfenster an seinen Platz zurückstellen</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>Voll&amp;bild</translation>
    </message>
    <message>
        <source>Use the whole screen</source>
        <translation>Den ganzen Bildschirm nutzen</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>Wie der &amp;Desktop</translation>
    </message>
    <message>
        <source>Light or dark as the desktop is</source>
        <translation>Hell oder dunkel, wie der Desktop ist</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Helle Farben</translation>
    </message>
    <message>
        <source>Da&amp;rk</source>
        <translation>D&amp;unkel</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Dunkle Farben</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>&amp;Tastatur</translation>
    </message>
    <message>
        <source>All keys and what they do</source>
        <translation>Alle Tasten und was sie tun</translation>
    </message>
    <message>
        <source>&amp;About Racescope</source>
        <translation>Ü&amp;ber Racescope</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>Version und Lizenz</translation>
    </message>
    <message>
        <source>&amp;Target…</source>
        <translation>Rennz&amp;iel…</translation>
    </message>
    <message>
        <source>Race on the embedded store or on copies that fail over</source>
        <translation>Auf dem eingebetteten Speicher oder auf Kopien mit Failover laufen</translation>
    </message>
    <message>
        <source>Write the view with the keyboard, or the one in front, as PNG, SVG or PDF</source>
        <translation>Die Ansicht mit der Tastatur, sonst die vordere, als PNG, SVG oder PDF schreiben</translation>
    </message>
    <message>
        <source>Cop&amp;y picture</source>
        <translation>Als Bild kop&amp;ieren</translation>
    </message>
    <message>
        <source>Copy the view with the keyboard, or the one in front, as a picture</source>
        <translation>Die Ansicht mit der Tastatur, sonst die vordere, als Bild kopieren</translation>
    </message>
    <message>
        <source>C&amp;lose session</source>
        <translation>Sitzung sch&amp;ließen</translation>
    </message>
    <message>
        <source>Leave the session and go back to the start page</source>
        <translation>Die Sitzung verlassen und zur Startseite zurückkehren</translation>
    </message>
</context>
<context>
    <name>racescope::AnomalyTableModel</name>
    <message>
        <source>Token given twice</source>
        <translation>Token zweimal vergeben</translation>
    </message>
    <message>
        <source>Token went back</source>
        <translation>Token ging zurück</translation>
    </message>
    <message>
        <source>Vanished by a fork</source>
        <translation>Durch eine Gabelung verschwunden</translation>
    </message>
    <message>
        <source>Lost update</source>
        <translation>Verlorene Änderung</translation>
    </message>
    <message>
        <source>Skipped version</source>
        <translation>Übersprungene Version</translation>
    </message>
    <message>
        <source>Phantom token</source>
        <translation>Phantom-Token</translation>
    </message>
    <message>
        <source>Overwrote a live document</source>
        <translation>Lebendes Dokument überschrieben</translation>
    </message>
    <message>
        <source>Changed a missing document</source>
        <translation>Fehlendes Dokument geändert</translation>
    </message>
    <message>
        <source>Read of a refused write</source>
        <translation>Abgelehntes Schreiben gelesen</translation>
    </message>
    <message>
        <source>Phantom read</source>
        <translation>Phantom gelesen</translation>
    </message>
    <message>
        <source>Corrupt read</source>
        <translation>Falscher Inhalt gelesen</translation>
    </message>
    <message>
        <source>Read from the future</source>
        <translation>Aus der Zukunft gelesen</translation>
    </message>
    <message>
        <source>Unjustified 409</source>
        <translation>Unbegründeter 409</translation>
    </message>
    <message>
        <source>Own write not seen</source>
        <translation>Eigenes Schreiben nicht gesehen</translation>
    </message>
    <message>
        <source>Reads went back</source>
        <translation>Lesen ging zurück</translation>
    </message>
    <message>
        <source>Acknowledged write vanished</source>
        <translation>Bestätigtes Schreiben verschwunden</translation>
    </message>
    <message>
        <source>Stale read</source>
        <translation>Veraltet gelesen</translation>
    </message>
    <message>
        <source>Stale 409</source>
        <translation>Veralteter 409</translation>
    </message>
    <message>
        <source>Lost update, no guard</source>
        <translation>Verlorene Änderung, ohne Schutz</translation>
    </message>
    <message>
        <source>Broken invariant</source>
        <translation>Verletzte Invariante</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Begründung</translation>
    </message>
</context>
<context>
    <name>racescope::BlameTableModel</name>
    <message>
        <source>older than what was searched</source>
        <translation>vor dem, was durchsucht wurde</translation>
    </message>
    <message>
        <source>set by this operation</source>
        <translation>von dieser Operation gesetzt</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>Gesetzt von</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
</context>
<context>
    <name>racescope::BranchList</name>
    <message>
        <source>&amp;Name</source>
        <translation>Na&amp;me</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>Zweige</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Zweig</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Leaves at</source>
        <translation>Zweigt ab bei</translation>
    </message>
    <message>
        <source>Columns of branches</source>
        <translation>Spalten der Zweige</translation>
    </message>
    <message>
        <source>Going back and taking another step makes a branch; nothing is thrown away. Enter goes to its end, F2 names it.</source>
        <translation>Zurückgehen und einen anderen Schritt tun ergibt einen Zweig; nichts geht verloren. Die Eingabetaste geht an sein Ende, F2 benennt ihn.</translation>
    </message>
    <message>
        <source>Name branch</source>
        <translation>Zweig benennen</translation>
    </message>
    <message>
        <source>Name the branch (B)</source>
        <translation>Den Zweig benennen (B)</translation>
    </message>
    <message>
        <source>Compare branches</source>
        <translation>Zweige vergleichen</translation>
    </message>
    <message>
        <source>Compare the selected branch with the current one</source>
        <translation>Den ausgewählten Zweig mit dem aktuellen vergleichen</translation>
    </message>
    <message>
        <source>Delete branch</source>
        <translation>Zweig löschen</translation>
    </message>
    <message>
        <source>Delete the branch and those that leave from it</source>
        <translation>Den Zweig und alle, die von ihm abgehen, löschen</translation>
    </message>
    <message>
        <source>Comparison of branches</source>
        <translation>Vergleich von Zweigen</translation>
    </message>
    <message>
        <source>current branch</source>
        <translation>aktueller Zweig</translation>
    </message>
</context>
<context>
    <name>racescope::CanvasCommands</name>
    <message>
        <source>Timeline: zoom in</source>
        <translation>Zeitachse: vergrößern</translation>
    </message>
    <message>
        <source>See less time in more detail</source>
        <translation>Weniger Zeit genauer sehen</translation>
    </message>
    <message>
        <source>Timeline: zoom out</source>
        <translation>Zeitachse: verkleinern</translation>
    </message>
    <message>
        <source>See more time</source>
        <translation>Mehr Zeit sehen</translation>
    </message>
    <message>
        <source>Timeline: pan left</source>
        <translation>Zeitachse: nach links</translation>
    </message>
    <message>
        <source>Go back in time</source>
        <translation>In der Zeit zurückgehen</translation>
    </message>
    <message>
        <source>Timeline: pan right</source>
        <translation>Zeitachse: nach rechts</translation>
    </message>
    <message>
        <source>Go on in time</source>
        <translation>In der Zeit weitergehen</translation>
    </message>
    <message>
        <source>Timeline: show everything</source>
        <translation>Zeitachse: alles zeigen</translation>
    </message>
    <message>
        <source>The whole race at once</source>
        <translation>Der ganze Wettlauf auf einmal</translation>
    </message>
    <message>
        <source>Timeline: go to the start</source>
        <translation>Zeitachse: zum Anfang</translation>
    </message>
    <message>
        <source>Where the recording begins</source>
        <translation>Wo die Aufzeichnung beginnt</translation>
    </message>
    <message>
        <source>Timeline: go to the newest and follow</source>
        <translation>Zeitachse: zum Neuesten und folgen</translation>
    </message>
    <message>
        <source>Keep the newest events in sight</source>
        <translation>Die neuesten Ereignisse im Blick behalten</translation>
    </message>
    <message>
        <source>Timeline: next event in the row</source>
        <translation>Zeitachse: nächstes Ereignis der Zeile</translation>
    </message>
    <message>
        <source>Select the next event of this worker</source>
        <translation>Das nächste Ereignis dieses Workers auswählen</translation>
    </message>
    <message>
        <source>Timeline: previous event in the row</source>
        <translation>Zeitachse: voriges Ereignis der Zeile</translation>
    </message>
    <message>
        <source>Select the event before of this worker</source>
        <translation>Das vorige Ereignis dieses Workers auswählen</translation>
    </message>
    <message>
        <source>Timeline: to the cause</source>
        <translation>Zeitachse: zur Ursache</translation>
    </message>
    <message>
        <source>From a 409 to the write that won, from a write to its read</source>
        <translation>Von einem 409 zum Schreiben, das gewann, von einem Schreiben zu seinem Lesen</translation>
    </message>
    <message>
        <source>Timeline: to the effect</source>
        <translation>Zeitachse: zur Wirkung</translation>
    </message>
    <message>
        <source>From a read to its write, from a write to the conflict it caused</source>
        <translation>Von einem Lesen zu seinem Schreiben, von einem Schreiben zum Konflikt, den es auslöste</translation>
    </message>
    <message>
        <source>Timeline: centre, then fit what is selected</source>
        <translation>Zeitachse: Ausgewähltes in die Mitte, dann einpassen</translation>
    </message>
    <message>
        <source>Once to bring it to the middle, again to zoom to it</source>
        <translation>Einmal, um es in die Mitte zu holen, noch einmal, um darauf zu zoomen</translation>
    </message>
    <message>
        <source>Timeline: zoom back</source>
        <translation>Zeitachse: Zoom zurück</translation>
    </message>
    <message>
        <source>Show what was shown before the last zoom or jump</source>
        <translation>Zeigen, was vor dem letzten Zoom oder Sprung zu sehen war</translation>
    </message>
    <message>
        <source>Timeline: zoom forward</source>
        <translation>Zeitachse: Zoom vor</translation>
    </message>
    <message>
        <source>Undo a zoom back</source>
        <translation>Ein Zoom zurück rückgängig machen</translation>
    </message>
    <message>
        <source>Timeline: next conflict</source>
        <translation>Zeitachse: nächster Konflikt</translation>
    </message>
    <message>
        <source>Go to the next 409</source>
        <translation>Zum nächsten 409 gehen</translation>
    </message>
    <message>
        <source>Timeline: previous conflict</source>
        <translation>Zeitachse: voriger Konflikt</translation>
    </message>
    <message>
        <source>Go to the 409 before</source>
        <translation>Zum vorigen 409 gehen</translation>
    </message>
    <message>
        <source>Timeline: next lost update</source>
        <translation>Zeitachse: nächste verlorene Änderung</translation>
    </message>
    <message>
        <source>Go to the next lost update</source>
        <translation>Zur nächsten verlorenen Änderung gehen</translation>
    </message>
    <message>
        <source>Timeline: previous lost update</source>
        <translation>Zeitachse: vorige verlorene Änderung</translation>
    </message>
    <message>
        <source>Go to the lost update before</source>
        <translation>Zur vorigen verlorenen Änderung gehen</translation>
    </message>
    <message>
        <source>Timeline: range of what is selected</source>
        <translation>Zeitachse: Bereich des Ausgewählten</translation>
    </message>
    <message>
        <source>Select the time of the selected event</source>
        <translation>Die Zeit des ausgewählten Ereignisses auswählen</translation>
    </message>
    <message>
        <source>Timeline: row above</source>
        <translation>Zeitachse: Zeile darüber</translation>
    </message>
    <message>
        <source>Select the row above</source>
        <translation>Die Zeile darüber auswählen</translation>
    </message>
    <message>
        <source>Timeline: row below</source>
        <translation>Zeitachse: Zeile darunter</translation>
    </message>
    <message>
        <source>Select the row below</source>
        <translation>Die Zeile darunter auswählen</translation>
    </message>
    <message>
        <source>Timeline: show hidden rows</source>
        <translation>Zeitachse: ausgeblendete Zeilen zeigen</translation>
    </message>
    <message>
        <source>Timeline: move the row up</source>
        <translation>Zeitachse: Zeile nach oben</translation>
    </message>
    <message>
        <source>Timeline: move the row down</source>
        <translation>Zeitachse: Zeile nach unten</translation>
    </message>
    <message>
        <source>Timeline: details of the event</source>
        <translation>Zeitachse: Einzelheiten des Ereignisses</translation>
    </message>
    <message>
        <source>Everything about the selected event</source>
        <translation>Alles über das ausgewählte Ereignis</translation>
    </message>
    <message>
        <source>Timeline: step from the event</source>
        <translation>Zeitachse: ab dem Ereignis schrittweise</translation>
    </message>
    <message>
        <source>Open the race from the selected event on in the stepper</source>
        <translation>Den Wettlauf ab dem ausgewählten Ereignis im Stepper öffnen</translation>
    </message>
    <message>
        <source>Timeline: hide the row</source>
        <translation>Zeitachse: Zeile ausblenden</translation>
    </message>
    <message>
        <source>Take the selected row away</source>
        <translation>Die ausgewählte Zeile wegnehmen</translation>
    </message>
    <message>
        <source>What was hidden has its row again</source>
        <translation>Was ausgeblendet war, hat wieder seine Zeile</translation>
    </message>
    <message>
        <source>The selected row changes places with the one above</source>
        <translation>Die ausgewählte Zeile tauscht den Platz mit der darüber</translation>
    </message>
    <message>
        <source>The selected row changes places with the one below</source>
        <translation>Die ausgewählte Zeile tauscht den Platz mit der darunter</translation>
    </message>
    <message>
        <source>Timeline: pin or unpin the row</source>
        <translation>Zeitachse: Zeile anheften oder lösen</translation>
    </message>
    <message>
        <source>What is pinned stays at the top while the other rows are scrolled</source>
        <translation>Was angeheftet ist, bleibt oben, während die anderen Zeilen rollen</translation>
    </message>
    <message>
        <source>Timeline: row of the selected document</source>
        <translation>Zeitachse: Zeile des ausgewählten Dokuments</translation>
    </message>
    <message>
        <source>Give the selected document a row, or hide it</source>
        <translation>Dem ausgewählten Dokument eine Zeile geben oder sie ausblenden</translation>
    </message>
    <message>
        <source>Timeline: show or hide the counters</source>
        <translation>Zeitachse: Zähler zeigen oder ausblenden</translation>
    </message>
    <message>
        <source>Commits and conflicts a second, and requests in flight</source>
        <translation>Commits und Konflikte je Sekunde und laufende Anfragen</translation>
    </message>
</context>
<context>
    <name>racescope::ChartsView</name>
    <message>
        <source>Writes a second</source>
        <translation>Schreibvorgänge je Sekunde</translation>
    </message>
    <message>
        <source>Accepted and refused writes a second over the last minute</source>
        <translation>Angenommene und abgelehnte Schreibvorgänge je Sekunde in der letzten Minute</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>refused with 409</source>
        <translation>mit 409 abgelehnt</translation>
    </message>
    <message>
        <source>lost updates</source>
        <translation>verlorene Änderungen</translation>
    </message>
    <message>
        <source>Conflict rate in % of the writes</source>
        <translation>Konfliktrate in % der Schreibvorgänge</translation>
    </message>
    <message>
        <source>Share of the writes that were refused over the last minute</source>
        <translation>Anteil der Schreibvorgänge, die in der letzten Minute abgelehnt wurden</translation>
    </message>
    <message>
        <source>Now: %1 accepted, %2 refused with 409, conflict rate %3 %.</source>
        <translation>Jetzt: %1 angenommen, %2 mit 409 abgelehnt, Konfliktrate %3 %.</translation>
    </message>
    <message>
        <source>No events yet. Run%1 to see how many writes a second are accepted and refused.</source>
        <extracomment>%1: the key in brackets with a space before it, such as &quot; (F5)&quot;, or nothing.</extracomment>
        <translation>Noch keine Ereignisse. Starten Sie%1, um zu sehen, wie viele Schreibvorgänge je Sekunde angenommen und abgelehnt werden.</translation>
    </message>
    <message>
        <source>conflict rate</source>
        <translation>Konfliktrate</translation>
    </message>
    <message>
        <source>Nobody has written within the last second.</source>
        <translation>In der letzten Sekunde hat niemand geschrieben.</translation>
    </message>
    <message>
        <source>Writes accepted in all: %1, refused with 409: %2, conflict rate: %3 %.</source>
        <translation>Schreibvorgänge insgesamt angenommen: %1, mit 409 abgelehnt: %2, Konfliktrate: %3&#xa0;%.</translation>
    </message>
    <message>
        <source>Only events that match the filter are counted.</source>
        <translation>Gezählt werden nur Ereignisse, auf die der Filter zutrifft.</translation>
    </message>
</context>
<context>
    <name>racescope::ClusterCanvas</name>
    <message>
        <source>Copy %1</source>
        <translation>Kopie %1</translation>
    </message>
    <message>
        <source>&amp;Read from it</source>
        <translation>Von ihr &amp;lesen</translation>
    </message>
    <message>
        <source>&amp;Write by it</source>
        <translation>Über sie &amp;schreiben</translation>
    </message>
</context>
<context>
    <name>racescope::ClusterLab</name>
    <message>
        <source>own rules</source>
        <translation>eigene Regeln</translation>
    </message>
    <message>
        <source>A stale token is accepted.</source>
        <translation>Ein veraltetes Token wird angenommen.</translation>
    </message>
    <message>
        <source>An acknowledged write vanishes.</source>
        <translation>Ein bestätigtes Schreiben verschwindet.</translation>
    </message>
    <message>
        <source>Copies show different documents when everything has arrived.</source>
        <translation>Kopien zeigen verschiedene Dokumente, nachdem alles angekommen ist.</translation>
    </message>
    <message>
        <source>There is no statement in that.</source>
        <translation>Darin steht keine Anweisung.</translation>
    </message>
    <message numerus="yes">
        <source>The schedule is full: it holds %n statements. Go back, or open it anew.</source>
        <translation>
            <numerusform>Der Ablauf ist voll: er fasst %n Anweisung. Gehen Sie zurück, oder öffnen Sie ihn neu.</numerusform>
            <numerusform>Der Ablauf ist voll: er fasst %n Anweisungen. Gehen Sie zurück, oder öffnen Sie ihn neu.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is not possible now under %2.</source>
        <translation>„%1“ ist unter %2 jetzt nicht möglich.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>A schedule has 1 to %1 statements; this text has %2.</source>
        <translation>Ein Ablauf hat 1 bis %1 Anweisungen; dieser Text hat %2.</translation>
    </message>
    <message>
        <source>Schedule from text</source>
        <translation>Ablauf aus Text</translation>
    </message>
    <message>
        <source>Random walk, seed %1</source>
        <translation>Zufallsweg, Startwert %1</translation>
    </message>
    <message numerus="yes">
        <source>No schedule of a small group leads there under %1: all its %Ln states were seen.</source>
        <translation>
            <numerusform>Unter %1 führt kein Ablauf einer kleinen Gruppe dorthin: ihr %Ln Zustand wurde gesehen.</numerusform>
            <numerusform>Unter %1 führt kein Ablauf einer kleinen Gruppe dorthin: alle ihre %Ln Zustände wurden gesehen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No schedule of a small group was found that leads there under %1: %Ln states were seen, and there are more.</source>
        <translation>
            <numerusform>Unter %1 wurde kein Ablauf einer kleinen Gruppe gefunden, der dorthin führt: %Ln Zustand wurde gesehen, und es gibt mehr.</numerusform>
            <numerusform>Unter %1 wurde kein Ablauf einer kleinen Gruppe gefunden, der dorthin führt: %Ln Zustände wurden gesehen, und es gibt mehr.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racescope::ClusterRaceDialog</name>
    <message>
        <source>Race in an inde&amp;x that is there already</source>
        <translation>In einem Inde&amp;x laufen, der schon da ist</translation>
    </message>
    <message>
        <source>Race on a cluster</source>
        <translation>Wettlauf auf einem Cluster</translation>
    </message>
    <message>
        <source>The workers of this race send their requests to Elasticsearch or OpenSearch. The index they need (%1) is made there, and deleted when the race is over.</source>
        <translation>Die Worker dieses Wettlaufs schicken ihre Anfragen an Elasticsearch oder OpenSearch. Der Index, den sie brauchen (%1), wird dort angelegt und gelöscht, wenn der Wettlauf vorbei ist.</translation>
    </message>
    <message>
        <source>Its documents are where the race begins; workers change them, and nothing is deleted</source>
        <translation>Mit seinen Dokumenten beginnt der Wettlauf; Worker ändern sie, und nichts wird gelöscht</translation>
    </message>
    <message>
        <source>The index is not deleted after the race</source>
        <translation>Der Index wird nach dem Wettlauf nicht gelöscht</translation>
    </message>
    <message>
        <source>&amp;Race there</source>
        <translation>Dort la&amp;ufen</translation>
    </message>
    <message>
        <source>Leave there what was &amp;made</source>
        <translation>Dort la&amp;ssen, was angelegt wurde</translation>
    </message>
</context>
<context>
    <name>racescope::ClusterView</name>
    <message>
        <source>Failover lab</source>
        <translation>Failover-Labor</translation>
    </message>
    <message>
        <source>Old way, new way and schedule</source>
        <translation>Alte Art, neue Art und Ablauf</translation>
    </message>
    <message>
        <source>No message is in flight.</source>
        <translation>Keine Nachricht ist unterwegs.</translation>
    </message>
    <message numerus="yes">
        <source>Copied: %n statements</source>
        <translation>
            <numerusform>Kopiert: %n Anweisung</numerusform>
            <numerusform>Kopiert: %n Anweisungen</numerusform>
        </translation>
    </message>
    <message>
        <source>The clipboard holds no text. Copy a schedule first, such as: write A 100 red via N1</source>
        <translation>Die Zwischenablage enthält keinen Text. Kopieren Sie zuerst einen Ablauf, etwa: write A 100 red via N1</translation>
    </message>
    <message>
        <source>Three copies of one shard. Choose a copy, then a key or its menu: read, write, cut it off, promote another.</source>
        <translation>Drei Kopien eines Shards. Wählen Sie eine Kopie, dann eine Taste oder ihr Menü: lesen, schreiben, sie abschneiden, eine andere befördern.</translation>
    </message>
    <message>
        <source>Rules of your own: see the switches.</source>
        <translation>Eigene Regeln: siehe die Schalter.</translation>
    </message>
    <message>
        <source>%1: it has happened</source>
        <translation>%1: ist geschehen</translation>
    </message>
    <message>
        <source>%1: not so far</source>
        <translation>%1: bisher nicht</translation>
    </message>
    <message>
        <source>Can this happen? %1 — %2 · %3</source>
        <translation>Kann das geschehen? %1 — %2 · %3</translation>
    </message>
    <message>
        <source>By hand: whatever is done is written down in the schedule.</source>
        <translation>Von Hand: was getan wird, wird im Ablauf aufgeschrieben.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>Zum Anfang</translation>
    </message>
    <message>
        <source>Before the first statement</source>
        <translation>Vor die erste Anweisung</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Before the last statement</source>
        <translation>Vor die letzte Anweisung</translation>
    </message>
    <message>
        <source>Next statement</source>
        <translation>Nächste Anweisung</translation>
    </message>
    <message>
        <source>The schedule&apos;s next statement, on both sides (Space)</source>
        <translation>Die nächste Anweisung des Ablaufs, auf beiden Seiten (Leertaste)</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>Zum Ende</translation>
    </message>
    <message>
        <source>After the last statement</source>
        <translation>Hinter die letzte Anweisung</translation>
    </message>
    <message>
        <source>To where they part</source>
        <translation>Wo sie sich trennen</translation>
    </message>
    <message>
        <source>After the first statement that the two ways answer differently</source>
        <translation>Hinter die erste Anweisung, die beide Arten verschieden beantworten</translation>
    </message>
    <message>
        <source>The two ways never part in this schedule.</source>
        <translation>In diesem Ablauf trennen sich die beiden Arten nie.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo what was done last</source>
        <translation>Das zuletzt Getane rückgängig machen</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>Noch einmal tun</translation>
    </message>
    <message>
        <source>Copy schedule</source>
        <translation>Ablauf kopieren</translation>
    </message>
    <message>
        <source>Copy the statements up to here as text</source>
        <translation>Die Anweisungen bis hierher als Text kopieren</translation>
    </message>
    <message>
        <source>Paste schedule</source>
        <translation>Ablauf einfügen</translation>
    </message>
    <message>
        <source>Play the schedule that the clipboard holds</source>
        <translation>Den Ablauf aus der Zwischenablage spielen</translation>
    </message>
    <message>
        <source>Deliver</source>
        <translation>Zustellen</translation>
    </message>
    <message>
        <source>The chosen message arrives</source>
        <translation>Die gewählte Nachricht kommt an</translation>
    </message>
    <message>
        <source>Lose</source>
        <translation>Verlieren</translation>
    </message>
    <message>
        <source>The chosen message is lost, and its sender notices</source>
        <translation>Die gewählte Nachricht geht verloren, und ihr Absender merkt es</translation>
    </message>
    <message>
        <source>Lose the answer</source>
        <translation>Antwort verlieren</translation>
    </message>
    <message>
        <source>The chosen message arrives, but its sender gets no answer</source>
        <translation>Die gewählte Nachricht kommt an, aber ihr Absender erhält keine Antwort</translation>
    </message>
    <message>
        <source>Deliver all</source>
        <translation>Alles zustellen</translation>
    </message>
    <message>
        <source>Everything that can arrive does, oldest first</source>
        <translation>Alles, was ankommen kann, kommt an, Älteste zuerst</translation>
    </message>
    <message>
        <source>Come to rest</source>
        <translation>Zur Ruhe kommen</translation>
    </message>
    <message>
        <source>Heal, restart, rebuild and deliver until nothing is left to do</source>
        <translation>Verbinden, neu starten, wiederherstellen und zustellen, bis nichts mehr zu tun ist</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>Abschneiden</translation>
    </message>
    <message>
        <source>Nothing gets to the chosen copy, or from it; clients still do</source>
        <translation>Nichts gelangt mehr zur gewählten Kopie oder von ihr weg; Clients schon</translation>
    </message>
    <message>
        <source>Heal</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>All links carry messages again</source>
        <translation>Alle Verbindungen tragen wieder Nachrichten</translation>
    </message>
    <message>
        <source>Fail over</source>
        <translation>Failover</translation>
    </message>
    <message>
        <source>The master takes the primary for lost and promotes the chosen copy: term + 1</source>
        <translation>Der Master hält den Primary für verloren und befördert die gewählte Kopie: Term + 1</translation>
    </message>
    <message>
        <source>Apply cluster state</source>
        <translation>Clusterzustand übernehmen</translation>
    </message>
    <message>
        <source>The chosen copy hears of the newest cluster state</source>
        <translation>Die gewählte Kopie erfährt den neuesten Clusterzustand</translation>
    </message>
    <message>
        <source>Crash or restart</source>
        <translation>Absturz oder Neustart</translation>
    </message>
    <message>
        <source>The chosen copy&apos;s node goes down, or comes back</source>
        <translation>Der Knoten der gewählten Kopie fällt aus oder kommt zurück</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>All that can be done to the chosen message or copy</source>
        <translation>Alles, was mit der gewählten Nachricht oder Kopie getan werden kann</translation>
    </message>
    <message>
        <source>Old way</source>
        <translation>Alte Art</translation>
    </message>
    <message>
        <source>New way</source>
        <translation>Neue Art</translation>
    </message>
    <message>
        <source>own rules</source>
        <translation>eigene Regeln</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Geschichte</translation>
    </message>
    <message>
        <source>What is told, step by step</source>
        <translation>Was erzählt wird, Schritt für Schritt</translation>
    </message>
    <message>
        <source>By hand: a healthy group</source>
        <translation>Von Hand: eine gesunde Gruppe</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>St&amp;ory</source>
        <translation>Ges&amp;chichte</translation>
    </message>
    <message>
        <source>Find the fewest steps</source>
        <translation>Die wenigsten Schritte finden</translation>
    </message>
    <message>
        <source>Search all orders of a small group under the left rules</source>
        <translation>Alle Reihenfolgen einer kleinen Gruppe unter den linken Regeln durchsuchen</translation>
    </message>
    <message>
        <source>A &amp;stale token is accepted</source>
        <translation>Ein &amp;veraltetes Token wird angenommen</translation>
    </message>
    <message>
        <source>An &amp;acknowledged write vanishes</source>
        <translation>Ein &amp;bestätigtes Schreiben verschwindet</translation>
    </message>
    <message>
        <source>&amp;Copies disagree at rest</source>
        <translation>&amp;Kopien widersprechen sich in Ruhe</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>The same seed draws the same faults</source>
        <translation>Derselbe Startwert ergibt dieselben Störungen</translation>
    </message>
    <message>
        <source>Random walk</source>
        <translation>Zufallsweg</translation>
    </message>
    <message numerus="yes">
        <source>Faults by lot from here, up to %n statements; ends when a rule breaks on the left</source>
        <translation>
            <numerusform>Von hier an zufällige Störungen, höchstens %n Anweisung; endet, wenn links eine Regel bricht</numerusform>
            <numerusform>Von hier an zufällige Störungen, höchstens %n Anweisungen; endet, wenn links eine Regel bricht</numerusform>
        </translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Lehre</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>O&amp;ld way</source>
        <translation>A&amp;lte Art</translation>
    </message>
    <message>
        <source>Ne&amp;w way</source>
        <translation>Ne&amp;ue Art</translation>
    </message>
    <message>
        <source>Switches</source>
        <translation>Schalter</translation>
    </message>
    <message>
        <source>Each rule by itself</source>
        <translation>Jede Regel für sich</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Copies, the old way</source>
        <translation>Kopien, die alte Art</translation>
    </message>
    <message>
        <source>Copies, the new way</source>
        <translation>Kopien, die neue Art</translation>
    </message>
    <message>
        <source>Schedule and rules</source>
        <translation>Ablauf und Regeln</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>What must hold</source>
        <translation>Was gelten muss</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Cluster-state consensus is assumed correct; elections are not simulated.</source>
        <translation>Die Einigung über den Clusterzustand gilt als fehlerfrei; Wahlen werden nicht simuliert.</translation>
    </message>
    <message>
        <source>In the product the checkpoint moves after fsync; with async durability a crash may lose acknowledged operations.</source>
        <translation>Im Produkt rückt der Checkpoint nach dem fsync vor; mit asynchroner Dauerhaftigkeit kann ein Absturz bestätigte Operationen verlieren.</translation>
    </message>
    <message>
        <source>On a new term the product first drains running operations; reads during the rollback still see the old view.</source>
        <translation>Bei einem neuen Term lässt das Produkt zuerst laufende Operationen zu Ende gehen; wer während des Zurückrollens liest, sieht noch den alten Stand.</translation>
    </message>
    <message>
        <source>Reads are real-time gets of single documents; a search sees a write only after a refresh.</source>
        <translation>Gelesen wird in Echtzeit und einzelne Dokumente; eine Suche sieht ein Schreiben erst nach einem Refresh.</translation>
    </message>
    <message>
        <source>History is kept until it is compacted by hand; real retention depends on leases and time.</source>
        <translation>Der Verlauf bleibt, bis er von Hand verdichtet wird; in Wirklichkeit hängt das von Leases und der Zeit ab.</translation>
    </message>
    <message>
        <source>Time is made of steps. Real delays: about 30 s to notice a lost node, 60 s of replication retries, 1 minute until a request times out.</source>
        <translation>Zeit besteht aus Schritten. In Wirklichkeit: etwa 30 s, bis ein verlorener Knoten auffällt, 60 s für Retries der Replikation, 1 Minute bis zum Timeout einer Anfrage.</translation>
    </message>
    <message>
        <source>Left out: relocation of a primary, external versions, cross-cluster replication, the auto-id shortcut, read-only and search-only copies.</source>
        <translation>Weggelassen: Umzug eines Primarys, externe Versionen, clusterübergreifende Replikation, die Abkürzung für automatische IDs, nur lesende und nur suchende Kopien.</translation>
    </message>
    <message>
        <source>L1 and L5 show old rules; they are not every detail of a release.</source>
        <translation>L1 und L5 zeigen alte Regeln; sie sind nicht jede Einzelheit einer Ausgabe.</translation>
    </message>
    <message>
        <source>Q6 runs the 7.x engine with a version token; early 6.x did not roll back the index.</source>
        <translation>Q6 lässt die Maschinerie von 7.x mit einem Versions-Token laufen; frühe 6.x rollten den Index nicht zurück.</translation>
    </message>
    <message>
        <source>What this simulation simplifies:</source>
        <translation>Was diese Simulation vereinfacht:</translation>
    </message>
    <message>
        <source>What the simulation simplifies</source>
        <translation>Was die Simulation vereinfacht</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Verzögern</translation>
    </message>
    <message>
        <source>The chosen message goes behind all others</source>
        <translation>Die gewählte Nachricht kommt hinter alle anderen</translation>
    </message>
    <message>
        <source>Drag a message onto its receiver to deliver it, below the others to delay it, out of the picture to lose it</source>
        <translation>Eine Nachricht auf ihren Empfänger ziehen, um sie zuzustellen, unter die anderen, um sie zu verzögern, aus dem Bild, um sie zu verlieren</translation>
    </message>
</context>
<context>
    <name>racescope::ColorsDialog</name>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>full colour vision</source>
        <translation>volle Farbsicht</translation>
    </message>
    <message>
        <source>protanopia</source>
        <translation>Protanopie</translation>
    </message>
    <message>
        <source>deuteranopia</source>
        <translation>Deuteranopie</translation>
    </message>
    <message>
        <source>tritanopia</source>
        <translation>Tritanopie</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
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
        <translation>⚠ Schwer zu unterscheiden: %1 (%2). %3 liegt unter %4.</translation>
    </message>
    <message>
        <source>⚠ Hard to see on the background: %1. %2 is below %3.</source>
        <extracomment>%1 &quot;think&quot;, %2 and %3 contrasts.</extracomment>
        <translation>⚠ Schwer zu sehen auf dem Hintergrund: %1. %2 liegt unter %3.</translation>
    </message>
    <message>
        <source>Smallest difference %1 (%2, %3)</source>
        <extracomment>Of two colours: %1 the figure (CIEDE2000), %2 &quot;conflict and backoff&quot;, %3 a kind of colour vision.</extracomment>
        <translation>Kleinster Unterschied %1 (%2, %3)</translation>
    </message>
    <message>
        <source>Colours of events</source>
        <translation>Farben der Ereignisse</translation>
    </message>
    <message>
        <source>Smallest difference (CIEDE2000) and least contrast</source>
        <translation>Kleinster Unterschied (CIEDE2000) und geringster Kontrast</translation>
    </message>
    <message>
        <source>contrast with the background</source>
        <translation>Kontrast zum Hintergrund</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A meaning and a theme: &quot;conflict, Dark&quot;.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Pick a colour: %1</source>
        <translation>Eine Farbe wählen: %1</translation>
    </message>
    <message>
        <source>Colour as #rrggbb: %1</source>
        <translation>Farbe als #rrggbb: %1</translation>
    </message>
    <message>
        <source>Empty: as shipped</source>
        <translation>Leer: wie ausgeliefert</translation>
    </message>
    <message>
        <source>&amp;Load…</source>
        <translation>&amp;Laden…</translation>
    </message>
    <message>
        <source>Take the colours of a palette file</source>
        <translation>Die Farben einer Palettendatei übernehmen</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern…</translation>
    </message>
    <message>
        <source>Write these colours to a palette file</source>
        <translation>Diese Farben in eine Palettendatei schreiben</translation>
    </message>
    <message>
        <source>&amp;Reset colours</source>
        <translation>Farben &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>All as shipped</source>
        <translation>Alle wie ausgeliefert</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A theme and a warning.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nothing was changed. This is no palette of Racescope: %1</source>
        <translation>Nichts wurde geändert. Das ist keine Palette von Racescope: %1</translation>
    </message>
    <message>
        <source>Load colours</source>
        <translation>Farben laden</translation>
    </message>
    <message>
        <source>Palettes (*.json)</source>
        <translation>Paletten (*.json)</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>Save colours</source>
        <translation>Farben speichern</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>“%1” is no colour such as #b44400.</source>
        <translation>„%1“ ist keine Farbe wie #b44400.</translation>
    </message>
</context>
<context>
    <name>racescope::CommandPalette</name>
    <message>
        <source>Nothing fits. Fewer letters find more.</source>
        <translation>Nichts passt. Weniger Buchstaben finden mehr.</translation>
    </message>
</context>
<context>
    <name>racescope::CommitsSince</name>
    <message>
        <source>%1 wrote %2</source>
        <translation>%1 schrieb %2</translation>
    </message>
    <message>
        <source>%1 deleted it with %2</source>
        <translation>%1 löschte es mit %2</translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s) behind, or more</source>
        <translation>
            <numerusform>%n Commit oder mehr zurück</numerusform>
            <numerusform>%n Commits oder mehr zurück</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s) behind</source>
        <translation>
            <numerusform>%n Commit zurück</numerusform>
            <numerusform>%n Commits zurück</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: &quot;2 commits behind&quot;, %2: who wrote what</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1, the newest: %2</source>
        <extracomment>%1: &quot;13 commits behind&quot;, %2: who wrote what, only the last of them</extracomment>
        <translation>%1, die neuesten: %2</translation>
    </message>
</context>
<context>
    <name>racescope::CompareAlign</name>
    <message>
        <source>Align at</source>
        <translation>Ausrichten an</translation>
    </message>
    <message>
        <source>Where both begin: what is before is not compared</source>
        <translation>Wo beide beginnen: was davor liegt, wird nicht verglichen</translation>
    </message>
    <message>
        <source>the start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>a mark</source>
        <translation>Markierung</translation>
    </message>
    <message>
        <source>a commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>Al&amp;ign at</source>
        <translation>Ausr&amp;ichten an</translation>
    </message>
    <message>
        <source>Number of the commit</source>
        <translation>Nummer des Commits</translation>
    </message>
    <message>
        <source>The first accepted write is 1</source>
        <translation>Der erste angenommene Schreibvorgang ist 1</translation>
    </message>
    <message>
        <source>Mark of the first recording</source>
        <translation>Markierung der ersten Aufzeichnung</translation>
    </message>
    <message>
        <source>Mark of the second recording</source>
        <translation>Markierung der zweiten Aufzeichnung</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A mark in a list: %1 its name, %2 its time.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>no marks</source>
        <translation>keine Markierungen</translation>
    </message>
    <message>
        <source>%1 has no marks to align at. Set one in its timeline, or align at the start or a commit.</source>
        <translation>%1 hat keine Markierungen zum Ausrichten. Setzen Sie eine in der Zeitachse, oder richten Sie am Anfang oder an einem Commit aus.</translation>
    </message>
</context>
<context>
    <name>racescope::CompareSource</name>
    <message>
        <source>This session</source>
        <translation>Diese Sitzung</translation>
    </message>
    <message>
        <source>This session, run %1</source>
        <translation>Diese Sitzung, Lauf %1</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>%1: a conflict log alone has no history to compare.</source>
        <translation>%1: ein Konfliktprotokoll allein enthält keinen Verlauf zum Vergleichen.</translation>
    </message>
    <message>
        <source>Stepper, branch %1</source>
        <translation>Stepper, Zweig %1</translation>
    </message>
</context>
<context>
    <name>racescope::CompareTableModel</name>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>Lesevorgänge</translation>
    </message>
    <message>
        <source>Writes sent</source>
        <translation>Gesendete Schreibvorgänge</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Conflicts (409)</source>
        <translation>Konflikte (409)</translation>
    </message>
    <message>
        <source>Without change</source>
        <translation>Ohne Änderung</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Aufgegeben</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Lost updates</source>
        <translation>Verlorene Änderungen</translation>
    </message>
    <message>
        <source>Most attempts of an update</source>
        <translation>Meiste Versuche eines Updates</translation>
    </message>
    <message>
        <source>Waited in backoff</source>
        <translation>Im Backoff gewartet</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Zähler</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
</context>
<context>
    <name>racescope::CompareView</name>
    <message>
        <source>First recording</source>
        <translation>Erste Aufzeichnung</translation>
    </message>
    <message>
        <source>Second recording</source>
        <translation>Zweite Aufzeichnung</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Com&amp;pare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>Counters side by side, and the first step at which they part</source>
        <translation>Zähler nebeneinander, und der erste Schritt, an dem sie sich trennen</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Open a file as %1</source>
        <translation>Eine Datei öffnen als: %1</translation>
    </message>
    <message>
        <source>A session or an exported history</source>
        <translation>Eine Sitzung oder ein exportierter Verlauf</translation>
    </message>
    <message>
        <source>First step that differs</source>
        <translation>Erster Schritt, der abweicht</translation>
    </message>
    <message>
        <source>Sho&amp;w the step</source>
        <translation>Den S&amp;chritt zeigen</translation>
    </message>
    <message>
        <source>Select it in both timelines</source>
        <translation>Ihn in beiden Zeitachsen auswählen</translation>
    </message>
    <message>
        <source>Counters side by side</source>
        <translation>Zähler nebeneinander</translation>
    </message>
    <message>
        <source>Columns of counters</source>
        <translation>Spalten der Zähler</translation>
    </message>
    <message>
        <source>Timeline: %1</source>
        <translation>Zeitachse: %1</translation>
    </message>
    <message>
        <source>Open a recording to compare</source>
        <translation>Eine Aufzeichnung zum Vergleichen öffnen</translation>
    </message>
    <message>
        <source>Sessions and histories (*.racescope *.ndjson *.edn *.json)</source>
        <translation>Sitzungen und Verläufe (*.racescope *.ndjson *.edn *.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>has ended</source>
        <translation>ist zu Ende</translation>
    </message>
    <message>
        <source>They part at step %1.
%2: %3
%4: %5</source>
        <translation>Sie trennen sich bei Schritt %1.
%2: %3
%4: %5</translation>
    </message>
    <message>
        <source>No step differs: all %1 are the same.</source>
        <translation>Kein Schritt weicht ab: alle %1 sind gleich.</translation>
    </message>
    <message>
        <source>Put two recordings side by side: choose this session, one of its runs, a branch of the race in the stepper or a file at each side, and press Compare.</source>
        <translation>Zwei Aufzeichnungen nebeneinander: Wählen Sie auf jeder Seite diese Sitzung, einen ihrer Läufe, einen Zweig des Wettlaufs im Stepper oder eine Datei, und drücken Sie „Vergleichen“.</translation>
    </message>
    <message>
        <source>Open a file to compare with…</source>
        <translation>Eine Datei zum Vergleichen öffnen…</translation>
    </message>
    <message numerus="yes">
        <source>%1 has no commit %2: writes were accepted %Ln times.</source>
        <translation>
            <numerusform>%1 hat keinen Commit %2: %Ln Schreibvorgang wurde angenommen.</numerusform>
            <numerusform>%1 hat keinen Commit %2: %Ln Schreibvorgänge wurden angenommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>compare %1 with %2</source>
        <translation>%1 mit %2 vergleichen</translation>
    </message>
    <message>
        <source>align at the start</source>
        <translation>am Anfang ausrichten</translation>
    </message>
    <message>
        <source>align at marks</source>
        <translation>an Markierungen ausrichten</translation>
    </message>
    <message>
        <source>align at commit %1</source>
        <translation>an Commit %1 ausrichten</translation>
    </message>
</context>
<context>
    <name>racescope::ConflictExport</name>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>racescope::ConflictGroupsModel</name>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>Behind by</source>
        <translation>Rückstand</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>The next attempt was accepted</source>
        <translation>Der nächste Versuch wurde angenommen</translation>
    </message>
    <message>
        <source>Then accepted</source>
        <translation>Dann angenommen</translation>
    </message>
    <message>
        <source>The next attempt was refused, too</source>
        <translation>Auch der nächste Versuch wurde abgelehnt</translation>
    </message>
    <message>
        <source>Refused again</source>
        <translation>Wieder abgelehnt</translation>
    </message>
    <message>
        <source>There was no next attempt</source>
        <translation>Es gab keinen weiteren Versuch</translation>
    </message>
    <message>
        <source>Gave up</source>
        <translation>Aufgegeben</translation>
    </message>
    <message>
        <source>What came after is not recorded</source>
        <translation>Was danach kam, ist nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Commits between what was demanded and what was there, on average</source>
        <translation>Commits zwischen dem Verlangten und dem Vorgefundenen, im Mittel</translation>
    </message>
    <message>
        <source>Behind, mean</source>
        <translation>Rückstand, Mittel</translation>
    </message>
    <message>
        <source>Behind, most</source>
        <translation>Rückstand, größter</translation>
    </message>
    <message>
        <source>Age of the token when the write was sent, on average</source>
        <translation>Alter des Tokens, als der Schreibvorgang gesendet wurde, im Mittel</translation>
    </message>
    <message>
        <source>Held for, mean</source>
        <translation>Gehalten, Mittel</translation>
    </message>
</context>
<context>
    <name>racescope::ConflictNotes</name>
    <message>
        <source>remove the note on conflict %1</source>
        <translation>Notiz zu Konflikt %1 entfernen</translation>
    </message>
    <message>
        <source>note on conflict %1</source>
        <translation>Notiz zu Konflikt %1</translation>
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
        <translation>Wann das abgelehnte Schreiben gesendet wurde, seit Beginn der Sitzung</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>Number of the worker&apos;s update; its attempts share it</source>
        <translation>Nummer des Updates dieses Workers; seine Versuche teilen sie</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Update</translation>
    </message>
    <message>
        <source>Which try of the update this was</source>
        <translation>Der wievielte Versuch des Updates dies war</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>The token that the write demanded: _seq_no / _primary_term</source>
        <translation>Das Token, das der Schreibvorgang verlangte: _seq_no / _primary_term</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Verlangt</translation>
    </message>
    <message>
        <source>The token that was there instead</source>
        <translation>Das Token, das stattdessen da war</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Aktuell</translation>
    </message>
    <message>
        <source>Commits between the two</source>
        <translation>Commits zwischen beiden</translation>
    </message>
    <message>
        <source>Behind by</source>
        <translation>Rückstand</translation>
    </message>
    <message>
        <source>How old the token was when the write was sent</source>
        <translation>Wie alt das Token war, als geschrieben wurde</translation>
    </message>
    <message>
        <source>Held for</source>
        <translation>Gehalten</translation>
    </message>
    <message>
        <source>Who wrote the version that was there</source>
        <translation>Wer die vorgefundene Version geschrieben hat</translation>
    </message>
    <message>
        <source>Winner</source>
        <translation>Gewinner</translation>
    </message>
    <message>
        <source>When that write was done</source>
        <translation>Wann dieses Schreiben fertig war</translation>
    </message>
    <message>
        <source>Won at</source>
        <translation>Gewonnen um</translation>
    </message>
    <message>
        <source>Guard</source>
        <translation>Schutz</translation>
    </message>
    <message>
        <source>The wait that followed</source>
        <translation>Die Wartezeit danach</translation>
    </message>
    <message>
        <source>Next wait</source>
        <translation>Danach gewartet</translation>
    </message>
    <message>
        <source>How the update went on</source>
        <translation>Wie es mit dem Update weiterging</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Elasticsearch&apos;s own sentence</source>
        <translation>Elasticsearchs eigener Satz</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>What you wrote to the conflict; F2 writes</source>
        <translation>Was Sie zum Konflikt geschrieben haben; F2 schreibt</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>racescope::ConflictsView</name>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>Enter or double click shows the conflict in the timeline</source>
        <translation>Eingabetaste oder Doppelklick zeigt den Konflikt in der Zeitachse</translation>
    </message>
    <message>
        <source>Show in the &amp;timeline</source>
        <translation>In der &amp;Zeitachse zeigen</translation>
    </message>
    <message>
        <source>Copy as &amp;NDJSON</source>
        <translation>Als &amp;NDJSON kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;CSV</source>
        <translation>Als &amp;CSV kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <translation>Als &amp;Markdown kopieren</translation>
    </message>
    <message>
        <source>No conflict matches. Clear the filter to see all %1.</source>
        <translation>Kein Konflikt passt. Löschen Sie den Filter, um alle %1 zu sehen.</translation>
    </message>
    <message>
        <source>Conflicts: %1</source>
        <translation>Konflikte: %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Gruppieren nach</translation>
    </message>
    <message>
        <source>One row for each conflict, or sums of what they have in common</source>
        <translation>Eine Zeile je Konflikt, oder Summen über das Gemeinsame</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>worker</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>Rückstand</translation>
    </message>
    <message>
        <source>attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>&amp;Group by</source>
        <translation>&amp;Gruppieren nach</translation>
    </message>
    <message>
        <source>Conflicts by what they have in common</source>
        <translation>Konflikte nach Gemeinsamkeiten</translation>
    </message>
    <message>
        <source>Enter or double click filters to the group</source>
        <translation>Eingabe oder Doppelklick filtert auf die Gruppe</translation>
    </message>
    <message>
        <source>No conflicts so far. Every 409 is listed here as it comes.</source>
        <translation>Bisher keine Konflikte. Jeder 409 wird hier aufgeführt, sobald er kommt.</translation>
    </message>
    <message>
        <source>&amp;Write a note</source>
        <translation>Notiz s&amp;chreiben</translation>
    </message>
    <message>
        <source>Set &amp;a mark</source>
        <translation>Markierung &amp;setzen</translation>
    </message>
    <message>
        <source>No conflicts so far. Run%1, and every 409 is listed here.</source>
        <extracomment>%1: the key in brackets with a space before it, such as &quot; (F5)&quot;, or nothing.</extracomment>
        <translation>Bisher keine Konflikte. Starten Sie%1, und jeder 409 wird hier aufgeführt.</translation>
    </message>
    <message numerus="yes">
        <source>No conflicts: %Ln writes without a guard, and such a write is never refused. Whether one of them lost a change is told by the verdict.</source>
        <translation>
            <numerusform>Keine Konflikte: %Ln Schreibvorgang ohne Schutz, und ein solcher wird nie abgelehnt. Ob dabei eine Änderung verloren ging, sagt das Urteil.</numerusform>
            <numerusform>Keine Konflikte: %Ln Schreibvorgänge ohne Schutz, und ein solcher wird nie abgelehnt. Ob dabei eine Änderung verloren ging, sagt das Urteil.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No conflicts so far: %Ln writes, all at the first try. Spawn more workers or let them think longer.</source>
        <translation>
            <numerusform>Bisher keine Konflikte: %Ln Schreibvorgang, im ersten Versuch. Fügen Sie Worker hinzu, oder lassen Sie sie länger denken.</numerusform>
            <numerusform>Bisher keine Konflikte: %Ln Schreibvorgänge, alle im ersten Versuch. Fügen Sie Worker hinzu, oder lassen Sie sie länger denken.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racescope::ConsolePage</name>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
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
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>There is no request here. Write one, such as GET products/_doc/100.</source>
        <translation>Hier steht keine Anfrage. Schreiben Sie eine, etwa GET products/_doc/100.</translation>
    </message>
    <message>
        <source>There is no store to ask. Start a race or open a session first.</source>
        <translation>Es ist kein Speicher da, der antworten könnte. Starten Sie zuerst einen Wettlauf, oder öffnen Sie eine Sitzung.</translation>
    </message>
    <message>
        <source>version conflict: the document has moved on</source>
        <translation>Versionskonflikt: das Dokument ist inzwischen weiter</translation>
    </message>
    <message>
        <source>fine</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>What may stand here</source>
        <translation>Was hier stehen kann</translation>
    </message>
    <message>
        <source>Send the request in which the cursor stands%1, complete it%2, or bring back earlier ones%3.</source>
        <extracomment>%1, %2 and %3 are keys such as &quot; (Ctrl+Return)&quot;, or nothing.</extracomment>
        <translation>Die Anfrage senden, in der die Schreibmarke steht%1, sie ergänzen%2 oder frühere zurückholen%3.</translation>
    </message>
</context>
<context>
    <name>racescope::ConsoleView</name>
    <message>
        <source>Pages of requests</source>
        <translation>Seiten mit Anfragen</translation>
    </message>
    <message>
        <source>New &amp;page of requests</source>
        <translation>Neue &amp;Seite mit Anfragen</translation>
    </message>
    <message>
        <source>Open an empty page of requests</source>
        <translation>Eine leere Seite für Anfragen öffnen</translation>
    </message>
    <message>
        <source>New page of requests</source>
        <translation>Neue Seite mit Anfragen</translation>
    </message>
    <message>
        <source>Earlier requests</source>
        <translation>Frühere Anfragen</translation>
    </message>
    <message>
        <source>Nothing was sent yet</source>
        <translation>Noch wurde nichts gesendet</translation>
    </message>
    <message>
        <source>&amp;Close the page of requests</source>
        <translation>Seite mit Anfragen s&amp;chließen</translation>
    </message>
    <message>
        <source>Close the page of requests that is in front</source>
        <translation>Die Seite mit Anfragen schließen, die vorn ist</translation>
    </message>
    <message>
        <source>&amp;Send the request</source>
        <translation>Anfrage s&amp;enden</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Copy request as c&amp;URL</source>
        <translation>Anfrage als c&amp;URL kopieren</translation>
    </message>
    <message>
        <source>The request in which the cursor stands, for a shell</source>
        <translation>Die Anfrage, in der der Cursor steht, für eine Shell</translation>
    </message>
    <message>
        <source>Copy request as cURL</source>
        <translation>Anfrage als cURL kopieren</translation>
    </message>
    <message>
        <source>close the page %1</source>
        <translation>die Seite %1 schließen</translation>
    </message>
    <message>
        <source>Undo:</source>
        <translation>Rückgängig:</translation>
    </message>
    <message>
        <source>Redo:</source>
        <translation>Wiederherstellen:</translation>
    </message>
    <message>
        <source>&amp;Reopen the closed page</source>
        <translation>Geschlossene Seite wieder ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Bring back the page of requests that was closed last</source>
        <translation>Die Seite mit Anfragen zurückholen, die zuletzt geschlossen wurde</translation>
    </message>
    <message>
        <source>Send the request in which the cursor stands</source>
        <translation>Die Anfrage senden, in der die Schreibmarke steht</translation>
    </message>
    <message>
        <source>Complete the re&amp;quest</source>
        <translation>Die Anfrage er&amp;gänzen</translation>
    </message>
    <message>
        <source>Offer what may stand at the cursor</source>
        <translation>Anbieten, was an der Schreibmarke stehen kann</translation>
    </message>
    <message>
        <source>&amp;Earlier request</source>
        <translation>F&amp;rühere Anfrage</translation>
    </message>
    <message>
        <source>Put the request that was sent before into the place of this one</source>
        <translation>Die davor gesendete Anfrage an die Stelle dieser setzen</translation>
    </message>
    <message>
        <source>&amp;Later request</source>
        <translation>S&amp;pätere Anfrage</translation>
    </message>
    <message>
        <source>Put the request that was sent after it into the place of this one</source>
        <translation>Die danach gesendete Anfrage an die Stelle dieser setzen</translation>
    </message>
    <message>
        <source>Requests that were sent, newest first</source>
        <translation>Gesendete Anfragen, Neueste zuerst</translation>
    </message>
</context>
<context>
    <name>racescope::CopyCommands</name>
    <message>
        <source>Copy schedule from this conf&amp;lict on</source>
        <translation>Ablauf ab diesem Konf&amp;likt kopieren</translation>
    </message>
    <message>
        <source>Copy event as c&amp;URL</source>
        <translation>Ereignis als cU&amp;RL kopieren</translation>
    </message>
    <message>
        <source>Copy event as C&amp;onsole</source>
        <translation>Ereignis als C&amp;onsole kopieren</translation>
    </message>
    <message>
        <source>Copy events as &amp;NDJSON</source>
        <translation>Ereignisse als &amp;NDJSON kopieren</translation>
    </message>
    <message>
        <source>Copy events as &amp;CSV</source>
        <translation>Ereignisse als &amp;CSV kopieren</translation>
    </message>
    <message>
        <source>Copy events as &amp;Markdown</source>
        <translation>Ereignisse als &amp;Markdown kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;schedule from this event on</source>
        <translation>A&amp;blauf ab diesem Ereignis kopieren</translation>
    </message>
    <message>
        <source>Copy read as c&amp;URL</source>
        <translation>Lesen als cU&amp;RL kopieren</translation>
    </message>
    <message>
        <source>Copy read as C&amp;onsole</source>
        <translation>Lesen als C&amp;onsole kopieren</translation>
    </message>
    <message>
        <source>Copy document as &amp;NDJSON</source>
        <translation>Dokument als &amp;NDJSON kopieren</translation>
    </message>
    <message>
        <source>Copy document as &amp;CSV</source>
        <translation>Dokument als &amp;CSV kopieren</translation>
    </message>
    <message>
        <source>Copy document as &amp;Markdown</source>
        <translation>Dokument als &amp;Markdown kopieren</translation>
    </message>
    <message>
        <source>Copy event &amp;as</source>
        <translation>Ereignis k&amp;opieren als</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) copied.</source>
        <translation>
            <numerusform>%n Ereignis kopiert.</numerusform>
            <numerusform>%n Ereignisse kopiert.</numerusform>
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
        <translation>A&amp;blauf ab hier</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) copied.</source>
        <translation>
            <numerusform>%n Dokument kopiert.</numerusform>
            <numerusform>%n Dokumente kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>The request was copied.</source>
        <translation>Die Anfrage wurde kopiert.</translation>
    </message>
    <message>
        <source>There is no schedule from here on: %1.</source>
        <translation>Ab hier gibt es keinen Ablauf: %1.</translation>
    </message>
    <message numerus="yes">
        <source>A schedule of %n step(s) was copied.</source>
        <translation>
            <numerusform>Ein Ablauf von %n Schritt wurde kopiert.</numerusform>
            <numerusform>Ein Ablauf von %n Schritten wurde kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>The rows were copied.</source>
        <translation>Die Zeilen wurden kopiert.</translation>
    </message>
    <message>
        <source>Copy rows as CSV: %1</source>
        <translation>Zeilen als CSV kopieren: %1</translation>
    </message>
    <message>
        <source>Copy rows as Markdown: %1</source>
        <translation>Zeilen als Markdown kopieren: %1</translation>
    </message>
    <message>
        <source>The selected rows, or all, with the columns as they are shown</source>
        <translation>Die ausgewählten Zeilen oder alle, mit den Spalten, wie sie zu sehen sind</translation>
    </message>
</context>
<context>
    <name>racescope::DetailsView</name>
    <message>
        <source>Details of the selection</source>
        <translation>Einzelheiten zur Auswahl</translation>
    </message>
    <message>
        <source>Select an event in the timeline, a conflict, a document or a worker to see its story here.</source>
        <translation>Wählen Sie ein Ereignis in der Zeitachse, einen Konflikt, ein Dokument oder einen Worker, um hier seine Geschichte zu sehen.</translation>
    </message>
    <message>
        <source>Elasticsearch says:</source>
        <translation>Elasticsearch sagt:</translation>
    </message>
    <message>
        <source>The whole update</source>
        <translation>Das ganze Update</translation>
    </message>
    <message>
        <source>Attempt %1</source>
        <translation>Versuch %1</translation>
    </message>
    <message>
        <source>There is no such document now.</source>
        <translation>Dieses Dokument gibt es jetzt nicht.</translation>
    </message>
    <message>
        <source>Shard</source>
        <translation>Shard</translation>
    </message>
    <message>
        <source>Shard&apos;s last _seq_no</source>
        <translation>Letzte _seq_no des Shards</translation>
    </message>
    <message>
        <source>Shard&apos;s term</source>
        <translation>Term des Shards</translation>
    </message>
    <message>
        <source>Edit %1 →</source>
        <translation>%1 bearbeiten →</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>Ihre Notiz</translation>
    </message>
</context>
<context>
    <name>racescope::DocumentForm</name>
    <message>
        <source>What is wrong with the text</source>
        <translation>Was am Text falsch ist</translation>
    </message>
    <message>
        <source>Fields of the document</source>
        <translation>Felder des Dokuments</translation>
    </message>
    <message>
        <source>Text of the document</source>
        <translation>Text des Dokuments</translation>
    </message>
    <message>
        <source>Line 1, column 1: a document is a JSON object, such as {&quot;in_stock&quot;: 44}.</source>
        <translation>Zeile 1, Spalte 1: ein Dokument ist ein JSON-Objekt, etwa {&quot;in_stock&quot;: 44}.</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin gehen</translation>
    </message>
</context>
<context>
    <name>racescope::DocumentPanel</name>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Enter or double click opens the history</source>
        <translation>Eingabetaste oder Doppelklick öffnet den Verlauf</translation>
    </message>
    <message>
        <source>Filter the documents</source>
        <translation>Dokumente filtern</translation>
    </message>
    <message>
        <source>Filter documents</source>
        <translation>Dokumente filtern</translation>
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
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Counts the accepted changes of this document</source>
        <translation>Zählt die angenommenen Änderungen dieses Dokuments</translation>
    </message>
    <message>
        <source>Number of the last operation that changed this document; counted by its shard</source>
        <translation>Nummer der letzten Operation, die dieses Dokument änderte; der Shard zählt sie</translation>
    </message>
    <message>
        <source>Primary term under which it was changed last</source>
        <translation>Primary Term, unter dem es zuletzt geändert wurde</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>Workers that have read it and not written yet</source>
        <translation>Worker, die es gelesen und noch nicht geschrieben haben</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>Gehalten von</translation>
    </message>
    <message>
        <source>Writes on it refused with 409</source>
        <translation>Schreibvorgänge darauf, die mit 409 abgelehnt wurden</translation>
    </message>
    <message>
        <source>409s</source>
        <translation>409er</translation>
    </message>
    <message>
        <source>Last writer</source>
        <translation>Zuletzt geschrieben von</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Changes in the last minute: %1</source>
        <translation>Änderungen in der letzten Minute: %1</translation>
    </message>
    <message>
        <source>Accepted changes in each of the last 60 seconds</source>
        <translation>Angenommene Änderungen in jeder der letzten 60 Sekunden</translation>
    </message>
    <message>
        <source>Last minute</source>
        <translation>Letzte Minute</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>nicht gelesen</translation>
    </message>
</context>
<context>
    <name>racescope::DoorCommands</name>
    <message>
        <source>Serve over &amp;HTTP</source>
        <translation>Über HTTP an&amp;bieten</translation>
    </message>
    <message>
        <source>Let applications read and write the documents over HTTP</source>
        <translation>Anwendungen die Dokumente über HTTP lesen und schreiben lassen</translation>
    </message>
    <message>
        <source>HTTP &amp;door…</source>
        <translation>HTTP-&amp;Zugang…</translation>
    </message>
    <message>
        <source>Address, port and manners of the HTTP door</source>
        <translation>Adresse, Port und Verhalten des HTTP-Zugangs</translation>
    </message>
    <message>
        <source>door opening</source>
        <translation>Zugang öffnet</translation>
    </message>
    <message>
        <source>The HTTP door is being opened</source>
        <translation>Der HTTP-Zugang wird geöffnet</translation>
    </message>
    <message>
        <source>door closing</source>
        <translation>Zugang schließt</translation>
    </message>
    <message>
        <source>Requests in flight are still answered</source>
        <translation>Laufende Anfragen werden noch beantwortet</translation>
    </message>
    <message>
        <source>Clients now: %1, requests so far: %2, conflicts: %3</source>
        <translation>Clients jetzt: %1, Anfragen bisher: %2, Konflikte: %3</translation>
    </message>
    <message>
        <source>Copy as c&amp;URL</source>
        <translation>Als cU&amp;RL kopieren</translation>
    </message>
    <message>
        <source>Copy as C&amp;onsole</source>
        <translation>Als C&amp;onsole kopieren</translation>
    </message>
</context>
<context>
    <name>racescope::DoorController</name>
    <message>
        <source>Another program listens on %1 already. Choose another port, or 0 for a free one.</source>
        <translation>Auf %1 lauscht schon ein anderes Programm. Wählen Sie einen anderen Port, oder 0 für einen freien.</translation>
    </message>
    <message>
        <source>Listening on %1 needs administrator rights. Choose a port above 1023.</source>
        <translation>Auf %1 zu lauschen erfordert Administratorrechte. Wählen Sie einen Port über 1023.</translation>
    </message>
    <message>
        <source>The door could not be opened. %1</source>
        <translation>Der Zugang konnte nicht geöffnet werden. %1</translation>
    </message>
    <message>
        <source>An address is needed, for example 127.0.0.1 for this machine alone.</source>
        <translation>Eine Adresse ist nötig, zum Beispiel 127.0.0.1 nur für diesen Rechner.</translation>
    </message>
    <message>
        <source>Other machines can reach %1: this address needs a password.</source>
        <translation>Andere Rechner können %1 erreichen: diese Adresse braucht ein Passwort.</translation>
    </message>
    <message>
        <source>There are no documents to serve yet. Choose a race first.</source>
        <translation>Es gibt noch keine Dokumente anzubieten. Wählen Sie zuerst einen Wettlauf.</translation>
    </message>
</context>
<context>
    <name>racescope::DoorDialog</name>
    <message>
        <source>HTTP door</source>
        <translation>HTTP-Zugang</translation>
    </message>
    <message>
        <source>Applications that speak Elasticsearch&apos;s document API can read and write the documents of this race. They appear among the workers.</source>
        <translation>Anwendungen, die die Dokument-API von Elasticsearch sprechen, können die Dokumente dieses Wettlaufs lesen und schreiben. Sie erscheinen unter den Workern.</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>127.0.0.1 is for programs on this machine alone; any other address needs a password</source>
        <translation>127.0.0.1 ist nur für Programme auf diesem Rechner; jede andere Adresse braucht ein Passwort</translation>
    </message>
    <message>
        <source>any that is free</source>
        <translation>irgendein freier</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Port</translation>
    </message>
    <message>
        <source>9200 is what clients expect; 0 picks a free one</source>
        <translation>Clients erwarten 9200; 0 wählt einen freien</translation>
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
        <translation>An&amp;twortet wie</translation>
    </message>
    <message>
        <source>Which server to pass for</source>
        <translation>Als welcher Server er auftritt</translation>
    </message>
    <message>
        <source>Data &amp;nodes</source>
        <translation>Daten&amp;knoten</translation>
    </message>
    <message>
        <source>On how many nodes copies can be placed: the _shards of answers count them</source>
        <translation>Auf wie viele Knoten Kopien verteilt werden können: das Feld _shards der Antworten zählt sie</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Benutzer</translation>
    </message>
    <message>
        <source>Name for basic authentication</source>
        <translation>Name für die Basic-Authentifizierung</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Pass&amp;wort</translation>
    </message>
    <message>
        <source>For basic authentication; it is not kept when the program ends</source>
        <translation>Für die Basic-Authentifizierung; es wird nicht aufbewahrt, wenn das Programm endet</translation>
    </message>
    <message>
        <source>How the door stands</source>
        <translation>Wie es um den Zugang steht</translation>
    </message>
    <message>
        <source>Cop&amp;y address</source>
        <translation>Adresse k&amp;opieren</translation>
    </message>
    <message>
        <source>&amp;Open the door</source>
        <translation>Zugang ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Close the &amp;door</source>
        <translation>Zugang s&amp;chließen</translation>
    </message>
    <message>
        <source>The door is closed.</source>
        <translation>Der Zugang ist geschlossen.</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet…</translation>
    </message>
    <message>
        <source>Applications reach the documents at %1.</source>
        <translation>Anwendungen erreichen die Dokumente unter %1.</translation>
    </message>
    <message>
        <source>Closing, once the requests in flight are answered…</source>
        <translation>Wird geschlossen, sobald die laufenden Anfragen beantwortet sind…</translation>
    </message>
</context>
<context>
    <name>racescope::EditorCommands</name>
    <message>
        <source>Editor</source>
        <translation>Editor</translation>
    </message>
    <message>
        <source>Edit &amp;document</source>
        <translation>&amp;Dokument bearbeiten</translation>
    </message>
    <message>
        <source>Open the selected document in the editor</source>
        <translation>Das ausgewählte Dokument im Editor öffnen</translation>
    </message>
    <message>
        <source>Open any document by its name, or make a new one</source>
        <translation>Ein beliebiges Dokument an seinem Namen öffnen oder ein neues machen</translation>
    </message>
    <message>
        <source>Select a document first.</source>
        <translation>Wählen Sie zuerst ein Dokument aus.</translation>
    </message>
    <message>
        <source>The request was copied.</source>
        <translation>Die Anfrage wurde kopiert.</translation>
    </message>
    <message>
        <source>edit the document</source>
        <translation>das Dokument bearbeiten</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>Op&amp;en or create a document…</source>
        <translation>Dokument &amp;öffnen oder anlegen…</translation>
    </message>
</context>
<context>
    <name>racescope::EditorPage</name>
    <message>
        <source>Nothing was written.</source>
        <translation>Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>%1, a new document</source>
        <translation>%1, ein neues Dokument</translation>
    </message>
    <message>
        <source>There is no store to ask. Start a race or open a session first.</source>
        <translation>Es ist kein Speicher da, der antworten könnte. Starten Sie zuerst einen Wettlauf, oder öffnen Sie eine Sitzung.</translation>
    </message>
    <message>
        <source>There is no such document. Save creates it.</source>
        <translation>Dieses Dokument gibt es nicht. Speichern legt es an.</translation>
    </message>
    <message>
        <source>The text is not JSON yet. %1</source>
        <translation>Der Text ist noch kein JSON. %1</translation>
    </message>
    <message>
        <source>Noop: the document is as it was read. Nothing was written and no _seq_no was used.</source>
        <translation>Noop: das Dokument ist, wie es gelesen wurde. Nichts wurde geschrieben und keine _seq_no verbraucht.</translation>
    </message>
    <message>
        <source>Refused with 409: the document is no longer what was read as %1.</source>
        <translation>Mit 409 abgelehnt: das Dokument ist nicht mehr das, was als %1 gelesen wurde.</translation>
    </message>
    <message>
        <source>Refused with 409: somebody else has created %1 in the meantime.</source>
        <translation>Mit 409 abgelehnt: jemand anders hat %1 inzwischen angelegt.</translation>
    </message>
    <message>
        <source>Created: the token is now %1.</source>
        <translation>Angelegt: das Token ist jetzt %1.</translation>
    </message>
    <message>
        <source>Saved: the token is now %1.</source>
        <translation>Gespeichert: das Token ist jetzt %1.</translation>
    </message>
    <message>
        <source>The text was written for another session&apos;s document; its token means nothing here.</source>
        <translation>Der Text wurde für das Dokument einer anderen Sitzung geschrieben; sein Token bedeutet hier nichts.</translation>
    </message>
    <message>
        <source>Your text against what is stored now.</source>
        <translation>Ihr Text gegen das jetzt Gespeicherte.</translation>
    </message>
    <message>
        <source>The document has been deleted by somebody else. Your text is still here: Save creates the document anew, if nobody else does before.</source>
        <translation>Jemand anders hat das Dokument gelöscht. Ihr Text ist noch da: Speichern legt das Dokument neu an, wenn es vorher niemand sonst tut.</translation>
    </message>
    <message>
        <source>It was deleted in between and created again: what is stored now may be something else under the same name, so look at every field.</source>
        <translation>Es wurde dazwischen gelöscht und neu angelegt: das jetzt Gespeicherte kann etwas anderes unter demselben Namen sein, sehen Sie also jedes Feld an.</translation>
    </message>
    <message>
        <source>Noop: the result is what is stored already. Nothing was written.</source>
        <translation>Noop: das Ergebnis ist schon so gespeichert. Nichts wurde geschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s) of others since your read would be overwritten unseen.</source>
        <translation>
            <numerusform>%n Commit anderer seit Ihrem Lesen würde ungesehen überschrieben.</numerusform>
            <numerusform>%n Commits anderer seit Ihrem Lesen würden ungesehen überschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Whatever others write before it arrives is overwritten unseen.</source>
        <translation>Was andere vorher schreiben, wird ungesehen überschrieben.</translation>
    </message>
    <message>
        <source>Save without checking?</source>
        <translation>Ohne Prüfung speichern?</translation>
    </message>
    <message>
        <source>This writes %1 without if_seq_no and if_primary_term: the last write wins. %2</source>
        <translation>Das schreibt %1 ohne if_seq_no und if_primary_term: wer zuletzt schreibt, gewinnt. %2</translation>
    </message>
    <message>
        <source>&amp;Overwrite</source>
        <translation>Ü&amp;berschreiben</translation>
    </message>
    <message>
        <source>Read again?</source>
        <translation>Neu lesen?</translation>
    </message>
    <message>
        <source>What you changed in %1 and did not save is lost.</source>
        <translation>Was Sie an %1 geändert und nicht gespeichert haben, geht verloren.</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>&amp;Neu lesen</translation>
    </message>
    <message>
        <source>Delete the document?</source>
        <translation>Das Dokument löschen?</translation>
    </message>
    <message>
        <source>This deletes %1, if it is still what was read as %2.</source>
        <translation>Das löscht %1, wenn es noch das ist, was als %2 gelesen wurde.</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>The document has moved on since it was read. Nothing was deleted. %1</source>
        <translation>Das Dokument ist weiter, seit es gelesen wurde. Nichts wurde gelöscht. %1</translation>
    </message>
    <message>
        <source>Deleted with %1. The text is still here: Save creates the document anew.</source>
        <translation>Gelöscht mit %1. Der Text ist noch da: Speichern legt das Dokument neu an.</translation>
    </message>
    <message>
        <source>Somebody has created it: %1.</source>
        <translation>Jemand hat es angelegt: %1.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Not stored. Save creates it, unless somebody else does before.</source>
        <translation>Nicht gespeichert. Speichern legt es an, wenn es vorher niemand sonst tut.</translation>
    </message>
    <message>
        <source>Nobody has written since this was read.</source>
        <translation>Niemand hat geschrieben, seit dies gelesen wurde.</translation>
    </message>
    <message>
        <source>The document is gone.</source>
        <translation>Das Dokument ist fort.</translation>
    </message>
    <message>
        <source>The document is gone. %1</source>
        <translation>Das Dokument ist fort. %1</translation>
    </message>
    <message>
        <source>The session has been replaced. Save merges your text with the document of this one.</source>
        <translation>Die Sitzung wurde ersetzt. Speichern mischt Ihren Text mit dem Dokument der jetzigen.</translation>
    </message>
    <message>
        <source>The document has been deleted meanwhile.</source>
        <translation>Das Dokument ist inzwischen gelöscht worden.</translation>
    </message>
    <message>
        <source>The document has moved on again, to %1. Theirs is %2.</source>
        <translation>Das Dokument ist wieder weitergegangen, zu %1. Ihres: %2.</translation>
    </message>
</context>
<context>
    <name>racescope::EditorView</name>
    <message>
        <source>Document editor</source>
        <translation>Dokument-Editor</translation>
    </message>
    <message>
        <source>Documents that are open</source>
        <translation>Offene Dokumente</translation>
    </message>
    <message>
        <source>No document is open. Select one in the Documents list and press Ctrl+D, or make a new one. What you save is written only if nobody else has written since you read it; if somebody has, both texts are merged field by field.</source>
        <translation>Kein Dokument ist offen. Wählen Sie eines in der Liste der Dokumente, und drücken Sie Strg+D, oder machen Sie ein neues. Was Sie speichern, wird nur geschrieben, wenn seit Ihrem Lesen niemand anders geschrieben hat; hat es jemand, werden beide Texte Feld für Feld gemischt.</translation>
    </message>
    <message>
        <source>&amp;Open or create a document…</source>
        <translation>Dokument ö&amp;ffnen oder anlegen…</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;Save document</source>
        <translation>Dokument &amp;speichern</translation>
    </message>
    <message>
        <source>Write the document, if nobody has written since it was read</source>
        <translation>Das Dokument schreiben, wenn niemand geschrieben hat, seit es gelesen wurde</translation>
    </message>
    <message>
        <source>&amp;Merge with the newest</source>
        <translation>&amp;Mit dem Neuesten mischen</translation>
    </message>
    <message>
        <source>Compare base, mine and theirs field by field</source>
        <translation>Basis, meins und ihres Feld für Feld vergleichen</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>&amp;Neu lesen</translation>
    </message>
    <message>
        <source>Read the document and its token again</source>
        <translation>Das Dokument und sein Token neu lesen</translation>
    </message>
    <message>
        <source>&amp;Undo edit</source>
        <translation>Bearbeitung &amp;rückgängig</translation>
    </message>
    <message>
        <source>Undo the last edit of the document</source>
        <translation>Die letzte Bearbeitung des Dokuments rückgängig machen</translation>
    </message>
    <message>
        <source>Re&amp;do edit</source>
        <translation>Bearbeitung &amp;wiederherstellen</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>Noch einmal tun</translation>
    </message>
    <message>
        <source>&amp;Add field</source>
        <translation>Feld &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Add a field where the cursor of the tree stands</source>
        <translation>Ein Feld hinzufügen, wo die Schreibmarke des Baums steht</translation>
    </message>
    <message>
        <source>Remove &amp;field</source>
        <translation>Feld &amp;entfernen</translation>
    </message>
    <message>
        <source>Remove the field where the cursor of the tree stands</source>
        <translation>Das Feld entfernen, auf dem die Schreibmarke des Baums steht</translation>
    </message>
    <message>
        <source>D&amp;elete document…</source>
        <translation>Dokument &amp;löschen…</translation>
    </message>
    <message>
        <source>Delete the document, if nobody has written since it was read</source>
        <translation>Das Dokument löschen, wenn niemand geschrieben hat, seit es gelesen wurde</translation>
    </message>
    <message>
        <source>Save &amp;without checking…</source>
        <translation>Ohne &amp;Prüfung speichern…</translation>
    </message>
    <message>
        <source>Write whatever others have written meanwhile; asks before</source>
        <translation>Schreiben, was auch immer andere inzwischen geschrieben haben; fragt vorher nach</translation>
    </message>
    <message>
        <source>Copy save as c&amp;URL</source>
        <translation>Speichern als cU&amp;RL kopieren</translation>
    </message>
    <message>
        <source>The request that Save would send, with its token, for a shell</source>
        <translation>Die Anfrage, die Speichern senden würde, mit ihrem Token, für eine Shell</translation>
    </message>
    <message>
        <source>Copy save as C&amp;onsole</source>
        <translation>Speichern als C&amp;onsole kopieren</translation>
    </message>
    <message>
        <source>The request that Save would send, with its token, for the console</source>
        <translation>Die Anfrage, die Speichern senden würde, mit ihrem Token, für die Konsole</translation>
    </message>
    <message>
        <source>&amp;Close document</source>
        <translation>Dokument s&amp;chließen</translation>
    </message>
    <message>
        <source>Close the document that is in front</source>
        <translation>Das Dokument schließen, das vorn ist</translation>
    </message>
    <message>
        <source>• %1</source>
        <translation>• %1</translation>
    </message>
    <message>
        <source>%1, not saved</source>
        <translation>%1, nicht gespeichert</translation>
    </message>
    <message>
        <source>Save the document?</source>
        <translation>Das Dokument speichern?</translation>
    </message>
    <message>
        <source>%1 has changes that are not saved.</source>
        <translation>%1 hat Änderungen, die nicht gespeichert sind.</translation>
    </message>
    <message>
        <source>Save the documents?</source>
        <translation>Die Dokumente speichern?</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) in the editor have changes that are not saved.</source>
        <translation>
            <numerusform>%n Dokument im Editor hat Änderungen, die nicht gespeichert sind.</numerusform>
            <numerusform>%n Dokumente im Editor haben Änderungen, die nicht gespeichert sind.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racescope::EndpointEdit</name>
    <message>
        <source>Ch&amp;oose…</source>
        <translation>Wä&amp;hlen…</translation>
    </message>
    <message>
        <source>Do not chec&amp;k its certificate</source>
        <translation>Zertifikat nicht p&amp;rüfen</translation>
    </message>
    <message>
        <source>C&amp;luster</source>
        <translation>C&amp;luster</translation>
    </message>
    <message>
        <source>http or https, host, and a port unless it is 9200 (443 for https)</source>
        <translation>http oder https, Rechner und ein Port, wenn es nicht 9200 ist (443 bei https)</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Benutzer</translation>
    </message>
    <message>
        <source>Name for basic authentication</source>
        <translation>Name für die Basisauthentifizierung</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Pass&amp;wort</translation>
    </message>
    <message>
        <source>For basic authentication; it is not kept when the program ends</source>
        <translation>Für die Basisauthentifizierung; es wird nicht über das Programmende hinaus behalten</translation>
    </message>
    <message>
        <source>In the encoded form; it takes the place of name and password and is not kept</source>
        <translation>In der codierten Form; er tritt an die Stelle von Name und Passwort und wird nicht behalten</translation>
    </message>
    <message>
        <source>Certificates of trusted authorities</source>
        <translation>Zertifikate vertrauenswürdiger Stellen</translation>
    </message>
    <message>
        <source>A file in PEM form; without one, the authorities of this system are trusted</source>
        <translation>Eine Datei in PEM-Form; ohne sie gelten die Stellen dieses Systems</translation>
    </message>
    <message>
        <source>those of this system</source>
        <translation>die dieses Systems</translation>
    </message>
    <message>
        <source>Choose the file of authorities</source>
        <translation>Datei der Stellen wählen</translation>
    </message>
    <message>
        <source>Anybody on the way could read and change what is sent</source>
        <translation>Jeder auf dem Weg könnte lesen und ändern, was gesendet wird</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>How long one request may take; after that its outcome counts as unknown</source>
        <translation>Wie lange eine Anfrage dauern darf; danach gilt ihr Ausgang als unbekannt</translation>
    </message>
    <message>
        <source>Asks the cluster for its name and version</source>
        <translation>Fragt den Cluster nach Name und Version</translation>
    </message>
    <message>
        <source>What the cluster answered</source>
        <translation>Was der Cluster geantwortet hat</translation>
    </message>
    <message>
        <source>The address of a cluster is needed, for example http://localhost:9200.</source>
        <translation>Die Adresse eines Clusters wird gebraucht, zum Beispiel http://localhost:9200.</translation>
    </message>
    <message>
        <source>The address of the cluster: %1</source>
        <translation>Die Adresse des Clusters: %1</translation>
    </message>
    <message>
        <source>The password needs the name of a user.</source>
        <translation>Zum Passwort gehört der Name eines Benutzers.</translation>
    </message>
    <message>
        <source>PEM files (*.pem *.crt *.cer);;All files (*)</source>
        <translation>PEM-Dateien (*.pem *.crt *.cer);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Frage…</translation>
    </message>
    <message>
        <source>W&amp;ho is there?</source>
        <translation>Wer ist &amp;dort?</translation>
    </message>
    <message>
        <source>&amp;API key</source>
        <translation>A&amp;PI-Schlüssel</translation>
    </message>
    <message>
        <source>Authorit&amp;ies</source>
        <translation>Stell&amp;en</translation>
    </message>
    <message>
        <source>Patienc&amp;e</source>
        <translation>&amp;Geduld</translation>
    </message>
</context>
<context>
    <name>racescope::Engine</name>
    <message>
        <source>Changed and changed back</source>
        <translation>Geändert und zurückgeändert</translation>
    </message>
    <message>
        <source>While A thinks, five toasters leave and five come back: the document reads as before, but it is not the one that A read. A comparison of contents would let A write; the token answers 409.</source>
        <translation>Während A denkt, gehen fünf Toaster weg und fünf kommen zurück: das Dokument liest sich wie zuvor, ist aber nicht das, das A gelesen hat. Ein Vergleich der Inhalte ließe A schreiben; das Token antwortet mit 409.</translation>
    </message>
    <message>
        <source>Two visitors, one toaster: unguarded</source>
        <translation>Zwei Besucher, ein Toaster: ohne Schutz</translation>
    </message>
    <message>
        <source>Two visitors read product 100, both subtract one and write whatever they have. The last write wins: two toasters are sold, and the stock says one.</source>
        <translation>Zwei Besucher lesen Produkt 100, beide ziehen eins ab und schreiben, was sie haben. Wer zuletzt schreibt, gewinnt: zwei Toaster sind verkauft, der Bestand sagt einen.</translation>
    </message>
    <message>
        <source>The old guard after a failover</source>
        <translation>Der alte Schutz nach einem Failover</translation>
    </message>
    <message>
        <source>Visitor A reads version 2 from a primary that dies before it has replicated it; on the new primary visitor B makes another version 2. A guard that compares _version lets A overwrite what it never read; the token of if_seq_no and if_primary_term does not.</source>
        <translation>Besucher A liest Version 2 von einem Primary, der stirbt, bevor er sie repliziert hat; auf dem neuen Primary macht Besucher B eine andere Version 2. Ein Schutz, der _version vergleicht, lässt A überschreiben, was er nie gelesen hat; das Token aus if_seq_no und if_primary_term nicht.</translation>
    </message>
    <message>
        <source>Two visitors, one toaster: guarded</source>
        <translation>Zwei Besucher, ein Toaster: mit Schutz</translation>
    </message>
    <message>
        <source>Two visitors read product 100, both subtract one and write with if_seq_no and if_primary_term. The second write gets a 409, reads again and retries, so both sales count.</source>
        <translation>Zwei Besucher lesen Produkt 100, beide ziehen eins ab und schreiben mit if_seq_no und if_primary_term. Das zweite Schreiben erhält einen 409, liest erneut und versucht es noch einmal, also zählen beide Verkäufe.</translation>
    </message>
    <message>
        <source>Deleted and made anew under their hands</source>
        <translation>Unter ihren Händen gelöscht und neu angelegt</translation>
    </message>
    <message>
        <source>One worker keeps deleting product 100 and creating it again while three others sell from it. The version goes on from the tombstone and the token never repeats, so no sale is booked on a product that is gone.</source>
        <translation>Ein Worker löscht Produkt 100 immer wieder und legt es neu an, während drei andere davon verkaufen. Die Version zählt vom Tombstone weiter, und das Token wiederholt sich nie, also wird kein Verkauf auf ein Produkt gebucht, das es nicht mehr gibt.</translation>
    </message>
    <message>
        <source>Flash sale: 64 buyers, 40 pieces</source>
        <translation>Blitzverkauf: 64 Käufer, 40 Stück</translation>
    </message>
    <message>
        <source>Sixty-four buyers go for one hot product of which 40 are left, guarded by if_seq_no and if_primary_term. The 409s pile up, the stock never goes below zero, and 24 buyers leave with nothing.</source>
        <translation>Vierundsechzig Käufer stürzen sich auf ein begehrtes Produkt, von dem 40 übrig sind, geschützt durch if_seq_no und if_primary_term. Die 409er häufen sich, der Bestand fällt nie unter null, und 24 Käufer gehen leer aus.</translation>
    </message>
    <message>
        <source>The 409 of the notes</source>
        <translation>Der 409 aus den Notizen</translation>
    </message>
    <message>
        <source>Product 100 stands at version 10, seq_no 15 under primary term 3, in an index with two replicas. Whoever still holds the token of seq_no 8 and term 1 is told so in Elasticsearch&apos;s own sentence.</source>
        <translation>Produkt 100 steht bei Version 10, seq_no 15 unter Primary Term 3, in einem Index mit zwei Replikaten. Wer noch das Token aus seq_no 8 und Term 1 hält, erfährt es in Elasticsearchs eigenem Satz.</translation>
    </message>
    <message>
        <source>A feed whose messages overtake each other</source>
        <translation>Ein Strom, dessen Nachrichten einander überholen</translation>
    </message>
    <message>
        <source>Four carriers bring numbered price messages to two documents and overtake each other on the way. With external versions an older message gets a 409 and does no harm; without them whoever arrives last wins.</source>
        <translation>Vier Boten bringen nummerierte Preisnachrichten zu zwei Dokumenten und überholen einander unterwegs. Mit externen Versionen erhält eine ältere Nachricht einen 409 und schadet nicht; ohne sie gewinnt, wer zuletzt ankommt.</translation>
    </message>
    <message>
        <source>Let the store try again</source>
        <translation>Der Speicher versucht es noch einmal</translation>
    </message>
    <message>
        <source>Eight workers change product 100 through _update with retry_on_conflict=3: the store reads, merges, writes and, when it loses, tries again at once. What is refused four times reaches the worker as a 409.</source>
        <translation>Acht Worker ändern Produkt 100 über _update mit retry_on_conflict=3: der Speicher liest, mischt, schreibt und versucht es, wenn er verliert, sofort noch einmal. Was viermal abgelehnt wird, erreicht den Worker als 409.</translation>
    </message>
    <message>
        <source>A healthy group</source>
        <translation>Eine gesunde Gruppe</translation>
    </message>
    <message>
        <source>In a healthy group all rules agree: the second of two writers with one token is refused. What divides them is failure.</source>
        <translation>In einer gesunden Gruppe sind sich alle Regeln einig: von zweien, die mit einem Token schreiben, wird der zweite abgelehnt. Erst Ausfälle trennen sie.</translation>
    </message>
    <message>
        <source>B&apos;s write is refused because A wrote first.</source>
        <translation>Das Schreiben von B wird abgelehnt, weil A zuerst schrieb.</translation>
    </message>
    <message>
        <source>One version number, two contents</source>
        <translation>Eine Versionsnummer, zwei Inhalte</translation>
    </message>
    <message>
        <source>A cut-off primary and its successor both make version 11, so a token of one history fits the other and B&apos;s acknowledged write is overwritten by somebody who never saw it. The primary term tells the two histories apart, and the write is refused.</source>
        <translation>Ein abgeschnittener Primary und sein Nachfolger machen beide Version 11, also passt ein Token der einen Geschichte zur anderen, und das bestätigte Schreiben von B wird von jemandem überschrieben, der es nie gesehen hat. Der Primary Term hält die beiden Geschichten auseinander, und das Schreiben wird abgelehnt.</translation>
    </message>
    <message>
        <source>A write is accepted with a token of another history.</source>
        <translation>Ein Schreiben mit dem Token einer anderen Geschichte wird angenommen.</translation>
    </message>
    <message>
        <source>The right token at the wrong primary</source>
        <translation>Das richtige Token beim falschen Primary</translation>
    </message>
    <message>
        <source>A 409 from a stale primary proves nothing about the real document. An acknowledgement does, once it waits for the master.</source>
        <translation>Ein 409 von einem veralteten Primary beweist nichts über das wirkliche Dokument. Eine Bestätigung schon, sobald sie auf den Master wartet.</translation>
    </message>
    <message>
        <source>An acknowledged write vanishes.</source>
        <translation>Ein bestätigtes Schreiben verschwindet.</translation>
    </message>
    <message>
        <source>An acknowledged write is lost</source>
        <translation>Ein bestätigtes Schreiben geht verloren</translation>
    </message>
    <message>
        <source>A primary that cannot reach its replicas must not answer before the master has taken them out. Otherwise the master promotes one of them, and the answer was a lie.</source>
        <translation>Ein Primary, der seine Replikate nicht erreicht, darf nicht antworten, bevor der Master sie herausgenommen hat. Sonst befördert der Master eines von ihnen, und die Antwort war gelogen.</translation>
    </message>
    <message>
        <source>An unanswered write is tried again</source>
        <translation>Ein unbeantwortetes Schreiben wird wiederholt</translation>
    </message>
    <message>
        <source>A primary that finds out that it is none ends its requests with an error that may be retried. The retry is a fresh execution with a number of the new term.</source>
        <translation>Ein Primary, der erfährt, dass er keiner ist, beendet seine Anfragen mit einem Fehler, der wiederholt werden darf. Der Retry ist eine neue Ausführung mit einer Nummer des neuen Terms.</translation>
    </message>
    <message>
        <source>A stale copy is elected</source>
        <translation>Eine veraltete Kopie wird gewählt</translation>
    </message>
    <message>
        <source>Only a copy that holds every acknowledged write may become primary, even if that leaves nobody. A shard that is red for a while is better than one that forgot.</source>
        <translation>Nur eine Kopie, die jedes bestätigte Schreiben enthält, darf Primary werden, auch wenn dann niemand übrig bleibt. Ein Shard, der eine Weile rot ist, ist besser als einer, der vergessen hat.</translation>
    </message>
    <message>
        <source>An operator forces a stale copy</source>
        <translation>Jemand erzwingt eine veraltete Kopie</translation>
    </message>
    <message>
        <source>Whoever forces a stale copy accepts that writes are lost. With a term in the token the loss is at least noticed.</source>
        <translation>Wer eine veraltete Kopie erzwingt, nimmt in Kauf, dass Schreibvorgänge verloren gehen. Mit einem Term im Token fällt der Verlust wenigstens auf.</translation>
    </message>
    <message>
        <source>Copies disagree at one version, for good</source>
        <translation>Kopien sind bei einer Version für immer uneins</translation>
    </message>
    <message>
        <source>A replica that compares versions takes another content at the same version for its own and says that all is well. A replica that hears of a new term rolls back, and the new primary&apos;s history replaces the old one&apos;s.</source>
        <translation>Ein Replikat, das Versionen vergleicht, hält einen anderen Inhalt mit derselben Version für seinen eigenen und sagt, alles sei gut. Ein Replikat, das von einem neuen Term erfährt, rollt zurück, und die Geschichte des neuen Primarys ersetzt die des alten.</translation>
    </message>
    <message>
        <source>Copies show different documents when everything has arrived.</source>
        <translation>Kopien zeigen verschiedene Dokumente, nachdem alles angekommen ist.</translation>
    </message>
    <message>
        <source>The old primary&apos;s message comes late</source>
        <translation>Die Nachricht des alten Primarys kommt spät</translation>
    </message>
    <message>
        <source>Once a replica knows the new term, a message of the old one changes nothing. It is the order of arrival that decides whether versions get away with it.</source>
        <translation>Sobald ein Replikat den neuen Term kennt, ändert eine Nachricht des alten nichts mehr. Ob Versionen damit davonkommen, entscheidet die Reihenfolge des Eintreffens.</translation>
    </message>
    <message>
        <source>A version counter that restarts</source>
        <translation>Ein Versionszähler, der neu beginnt</translation>
    </message>
    <message>
        <source>When the tombstone of a deleted document is forgotten, its version starts again at 1 and an old token fits a different document. A seq_no is never given twice in a term.</source>
        <translation>Wenn der Tombstone eines gelöschten Dokuments vergessen wird, beginnt seine Version wieder bei 1, und ein altes Token passt zu einem anderen Dokument. Eine seq_no wird in einem Term nie zweimal vergeben.</translation>
    </message>
    <message>
        <source>One token, two acknowledged writes</source>
        <translation>Ein Token, zwei bestätigte Schreibvorgänge</translation>
    </message>
    <message>
        <source>With a restarting counter two clients can both succeed with one token. A compare-and-set that succeeds twice protects nothing.</source>
        <translation>Mit einem Zähler, der neu beginnt, können zwei Clients mit einem Token Erfolg haben. Ein Compare-and-Set, das zweimal gelingt, schützt nichts.</translation>
    </message>
    <message>
        <source>Two writes with one token are acknowledged.</source>
        <translation>Zwei Schreibvorgänge mit einem Token werden bestätigt.</translation>
    </message>
    <message>
        <source>A delete that comes back</source>
        <translation>Ein Löschen, das zurückkommt</translation>
    </message>
    <message>
        <source>A replica that forgot a delete takes the index operation before it for news. A tombstone may only be forgotten when everything up to it has arrived.</source>
        <translation>Ein Replikat, das ein Löschen vergessen hat, hält die Index-Operation davor für neu. Ein Tombstone darf erst vergessen werden, wenn alles bis zu ihm angekommen ist.</translation>
    </message>
    <message>
        <source>Refused because of one&apos;s own write</source>
        <translation>Abgelehnt wegen des eigenen Schreibens</translation>
    </message>
    <message>
        <source>An error other than 409 means that the write may have happened and may still happen, so a retry can run into itself. Read again and compare the content.</source>
        <translation>Ein anderer Fehler als 409 heißt, dass das Schreiben geschehen sein kann und noch geschehen kann, also kann ein Retry auf sich selbst treffen. Lesen Sie erneut, und vergleichen Sie den Inhalt.</translation>
    </message>
    <message>
        <source>A&apos;s retry is refused although the document holds A&apos;s own write.</source>
        <translation>Der Retry von A wird abgelehnt, obwohl das Dokument enthält, was A selbst schrieb.</translation>
    </message>
    <message>
        <source>A hole in the history</source>
        <translation>Eine Lücke im Verlauf</translation>
    </message>
    <message>
        <source>A promoted copy that misses an operation fills its slot with a no-op, so that all copies have one history again. Without slots nobody knows that anything is missing.</source>
        <translation>Eine beförderte Kopie, der eine Operation fehlt, füllt deren Platz mit einem No-op, damit alle Kopien wieder einen Verlauf haben. Ohne Plätze weiß niemand, dass etwas fehlt.</translation>
    </message>
    <message>
        <source>Two failovers in a row</source>
        <translation>Zwei Failover hintereinander</translation>
    </message>
    <message>
        <source>What a rollback hides is kept, because the next failover may need it. Thrown away, an acknowledged write would be gone.</source>
        <translation>Was ein Zurückrollen verbirgt, wird aufbewahrt, weil der nächste Failover es brauchen kann. Weggeworfen wäre ein bestätigtes Schreiben fort.</translation>
    </message>
    <message>
        <source>A known limit: double failover with a late trim</source>
        <translation>Eine bekannte Grenze: doppelter Failover mit spätem Kürzen</translation>
    </message>
    <message>
        <source>An acknowledged write keeps its slot, but a leftover of the older term in a higher slot hides it. This takes two failovers and a delayed trim, beyond what one promotion guarantees.</source>
        <translation>Ein bestätigtes Schreiben behält seinen Platz, aber ein Rest des älteren Terms auf einem höheren Platz verdeckt es. Dazu braucht es zwei Failover und ein verspätetes Kürzen, mehr, als eine Beförderung gewährleistet.</translation>
    </message>
    <message>
        <source>An acknowledged write vanishes from view.</source>
        <translation>Ein bestätigtes Schreiben verschwindet aus dem Blick.</translation>
    </message>
    <message>
        <source>Two different operations never share a term and a seq_no.</source>
        <translation>Zwei verschiedene Operationen haben nie Term und seq_no gemeinsam.</translation>
    </message>
    <message>
        <source>An acknowledged operation is in its slot on every in-sync copy, so it survives a promotion.</source>
        <translation>Eine bestätigte Operation ist auf jeder synchronen Kopie an ihrem Platz, übersteht also eine Beförderung.</translation>
    </message>
    <message>
        <source>A primary shows the newest acknowledged write, or one made on top of it.</source>
        <translation>Ein Primary zeigt das neueste bestätigte Schreiben oder eines, das darauf aufbaut.</translation>
    </message>
    <message>
        <source>Started copies have the same operations up to a global checkpoint.</source>
        <translation>Gestartete Kopien haben bis zu einem globalen Checkpoint dieselben Operationen.</translation>
    </message>
    <message>
        <source>A global checkpoint is not above the local one, and neither it nor the term ever falls.</source>
        <translation>Ein globaler Checkpoint liegt nicht über dem lokalen, und weder er noch der Term fällt je.</translation>
    </message>
    <message>
        <source>When everything has arrived, all started copies are equal.</source>
        <translation>Wenn alles angekommen ist, sind alle gestarteten Kopien gleich.</translation>
    </message>
    <message>
        <source>At most one compare-and-set is acknowledged for a document and token.</source>
        <translation>Höchstens ein Compare-and-Set wird je Dokument und Token bestätigt.</translation>
    </message>
    <message>
        <source>An acknowledged compare-and-set ran on exactly the content that its token was read from.</source>
        <translation>Ein bestätigtes Compare-and-Set lief auf genau dem Inhalt, von dem sein Token gelesen wurde.</translation>
    </message>
    <message>
        <source>Every accepted compare-and-set ran on exactly the content that its token was read from.</source>
        <translation>Jedes angenommene Compare-and-Set lief auf genau dem Inhalt, von dem sein Token gelesen wurde.</translation>
    </message>
    <message>
        <source>Reads with an equal _version have an equal content.</source>
        <translation>Wer dieselbe _version liest, liest denselben Inhalt.</translation>
    </message>
    <message>
        <source>Reads with an equal _seq_no have an equal content.</source>
        <translation>Wer dieselbe _seq_no liest, liest denselben Inhalt.</translation>
    </message>
    <message>
        <source>Reads with an equal _primary_term and _seq_no have an equal content.</source>
        <translation>Wer denselben _primary_term und dieselbe _seq_no liest, liest denselben Inhalt.</translation>
    </message>
    <message>
        <source>What a read returned does not disappear.</source>
        <translation>Was ein Lesen lieferte, verschwindet nicht.</translation>
    </message>
    <message>
        <source>There is at most one primary, no replica without one, and one executing primary per term.</source>
        <translation>Es gibt höchstens einen Primary, kein Replikat ohne einen, und einen ausführenden Primary je Term.</translation>
    </message>
    <message>
        <source>When a write is acknowledged, every in-sync copy has processed it.</source>
        <translation>Wenn ein Schreiben bestätigt ist, hat jede synchrone Kopie es verarbeitet.</translation>
    </message>
    <message>
        <source>A primary has no gap in its history.</source>
        <translation>Ein Primary hat keine Lücke in seinem Verlauf.</translation>
    </message>
    <message>
        <source>A replica never applies a message of a lower term than its own.</source>
        <translation>Ein Replikat wendet nie eine Nachricht eines niedrigeren Terms als seines eigenen an.</translation>
    </message>
    <message>
        <source>A write that was not acknowledged is not visible.</source>
        <translation>Ein Schreiben, das nicht bestätigt wurde, ist nicht sichtbar.</translation>
    </message>
    <message>
        <source>About 1.x: versions order everything, old primaries are not fenced, an answer does not wait for the master, and any copy that is found may become primary.</source>
        <translation>Etwa 1.x: Versionen ordnen alles, alte Primarys werden nicht ausgesperrt, eine Antwort wartet nicht auf den Master, und jede gefundene Kopie kann Primary werden.</translation>
    </message>
    <message>
        <source>About 5.x: terms fence old primaries and only in-sync copies are promoted, but versions still order the operations and a promotion repairs nothing.</source>
        <translation>Etwa 5.x: Terms sperren alte Primarys aus, und nur synchrone Kopien werden befördert, aber noch ordnen Versionen die Operationen, und eine Beförderung repariert nichts.</translation>
    </message>
    <message>
        <source>6.0 to 6.6 as a client saw it: seq_no orders the operations and a promotion repairs the copies, but a compare-and-set still carries the version.</source>
        <translation>6.0 bis 6.6, wie ein Client es sah: seq_no ordnet die Operationen, und eine Beförderung repariert die Kopien, aber ein Compare-and-Set trägt noch die Version.</translation>
    </message>
    <message>
        <source>7.x: the token is (_primary_term, _seq_no).</source>
        <translation>7.x: das Token ist (_primary_term, _seq_no).</translation>
    </message>
    <message>
        <source>7.x with half a token: only _seq_no is compared, to show why the term is needed.</source>
        <translation>7.x mit halbem Token: nur _seq_no wird verglichen, um zu zeigen, wozu der Term gebraucht wird.</translation>
    </message>
    <message>
        <source>What a compare-and-set carries</source>
        <translation>Was ein Compare-and-Set trägt</translation>
    </message>
    <message>
        <source>A replica keeps the newer operation by</source>
        <translation>Ein Replikat behält die neuere Operation nach</translation>
    </message>
    <message>
        <source>A lower term is refused</source>
        <translation>Ein niedrigerer Term wird abgelehnt</translation>
    </message>
    <message>
        <source>An answer waits until the master confirmed a failed copy</source>
        <translation>Eine Antwort wartet, bis der Master eine ausgefallene Kopie bestätigt hat</translation>
    </message>
    <message>
        <source>Who may become primary</source>
        <translation>Wer Primary werden darf</translation>
    </message>
    <message>
        <source>A promoted copy fills holes with no-ops</source>
        <translation>Eine beförderte Kopie füllt Lücken mit No-ops</translation>
    </message>
    <message>
        <source>A promoted copy sends its operations above the global checkpoint again, and trims</source>
        <translation>Eine beförderte Kopie sendet ihre Operationen über dem globalen Checkpoint noch einmal und kürzt</translation>
    </message>
    <message>
        <source>A replica that meets a higher term rolls back to the global checkpoint</source>
        <translation>Ein Replikat, das einem höheren Term begegnet, rollt bis zum globalen Checkpoint zurück</translation>
    </message>
    <message>
        <source>Rolled-back operations are kept as pending</source>
        <translation>Zurückgerollte Operationen werden als schwebend aufbewahrt</translation>
    </message>
    <message>
        <source>A tombstone may be forgotten</source>
        <translation>Ein Tombstone darf vergessen werden</translation>
    </message>
    <message>
        <source>_seq_no alone</source>
        <translation>_seq_no allein</translation>
    </message>
    <message>
        <source>_primary_term and _seq_no</source>
        <translation>_primary_term und _seq_no</translation>
    </message>
    <message>
        <source>in-sync copies</source>
        <translation>synchrone Kopien</translation>
    </message>
    <message>
        <source>any copy found</source>
        <translation>jede gefundene Kopie</translation>
    </message>
    <message>
        <source>by age</source>
        <translation>nach Alter</translation>
    </message>
    <message>
        <source>by age, at or below the local checkpoint</source>
        <translation>nach Alter, bis zum lokalen Checkpoint</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Every finding is a proof, given that call times were taken before the request left and return times after the answer was complete, on one clock.</source>
        <translation>Jeder Befund ist ein Beweis, sofern die Aufrufzeiten vor dem Absenden der Anfrage und die Rückkehrzeiten nach der vollständigen Antwort genommen wurden, auf einer Uhr.</translation>
    </message>
    <message>
        <source>The judge looks at each document alone, and at the order of tokens in each shard; whether changes of several documents happened together is not judged.</source>
        <translation>Der Prüfer betrachtet jedes Dokument allein und die Reihenfolge der Tokens in jedem Shard; ob Änderungen mehrerer Dokumente zusammen geschahen, wird nicht beurteilt.</translation>
    </message>
    <message>
        <source>Contents are compared only where writes carry a tag; operations that were not recorded are not judged.</source>
        <translation>Inhalte werden nur verglichen, wo Schreibvorgänge eine Marke tragen; was nicht aufgezeichnet wurde, wird nicht beurteilt.</translation>
    </message>
    <message>
        <source>A store whose tokens are not given out in the order of its writes is reported even if its values are right.</source>
        <translation>Ein Speicher, dessen Tokens nicht in der Reihenfolge seiner Schreibvorgänge vergeben werden, wird gemeldet, auch wenn seine Werte stimmen.</translation>
    </message>
    <message>
        <source>Where a write&apos;s outcome is unknown and nothing betrays it, the verdict may be milder than the truth, never harsher.</source>
        <translation>Wo der Ausgang eines Schreibens unbekannt ist und nichts ihn verrät, kann das Urteil milder sein als die Wahrheit, nie härter.</translation>
    </message>
    <message>
        <source>Where the recording started late, the first token seen of a document is taken for its first state.</source>
        <translation>Wo die Aufzeichnung spät begann, gilt das erste gesehene Token eines Dokuments als sein erster Zustand.</translation>
    </message>
    <message>
        <source>operation %1 (%2): it returns before it is called</source>
        <translation>Operation %1 (%2): sie kehrt zurück, bevor sie aufgerufen wird</translation>
    </message>
    <message>
        <source>line %1 (%2): it returns before it is called</source>
        <translation>Zeile %1 (%2): sie kehrt zurück, bevor sie aufgerufen wird</translation>
    </message>
    <message>
        <source>operation %1 (%2): it overlaps the same client&apos;s operation %3 of line %4</source>
        <translation>Operation %1 (%2): sie überschneidet sich mit Operation %3 desselben Clients in Zeile %4</translation>
    </message>
    <message>
        <source>operation %1 (%2): it overlaps the same client&apos;s operation %3</source>
        <translation>Operation %1 (%2): sie überschneidet sich mit Operation %3 desselben Clients</translation>
    </message>
    <message>
        <source>line %1 (%2): it overlaps the same client&apos;s operation %3 of line %4</source>
        <translation>Zeile %1 (%2): sie überschneidet sich mit Operation %3 desselben Clients in Zeile %4</translation>
    </message>
    <message>
        <source>line %1 (%2): it overlaps the same client&apos;s operation %3</source>
        <translation>Zeile %1 (%2): sie überschneidet sich mit Operation %3 desselben Clients</translation>
    </message>
    <message>
        <source>%1: %2 writes of unknown outcome leave too many possibilities to try them all</source>
        <translation>%1: %2 Schreibvorgänge mit unbekanntem Ausgang lassen zu viele Möglichkeiten, um alle zu prüfen</translation>
    </message>
    <message>
        <source>%1 events were dropped while recording</source>
        <translation>%1 Ereignisse wurden beim Aufzeichnen verworfen</translation>
    </message>
    <message>
        <source>the sum of `%1` in %2 cannot be checked: it holds no whole number</source>
        <translation>die Summe von `%1` in %2 kann nicht geprüft werden: dort steht keine ganze Zahl</translation>
    </message>
    <message>
        <source>cannot tell: %1</source>
        <translation>nicht zu sagen: %1</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>kein Grund angegeben</translation>
    </message>
    <message>
        <source>%1 accepted writes should have brought `%2` from %3 to %4, but it is %5</source>
        <translation>%1 angenommene Schreibvorgänge hätten `%2` von %3 auf %4 bringen sollen, es ist aber %5</translation>
    </message>
    <message>
        <source>%1 accepted write should have brought `%2` from %3 to %4, but it is %5</source>
        <translation>%1 angenommener Schreibvorgang hätte `%2` von %3 auf %4 bringen sollen, es ist aber %5</translation>
    </message>
    <message>
        <source>%1 set `%2` to %3 at seq_no %4, and it must never be below %5 (it was %6 times)</source>
        <translation>%1 setzte `%2` bei seq_no %4 auf %3, und nie darf es unter %5 sein (es war es %6-mal)</translation>
    </message>
    <message>
        <source>%1 set `%2` to %3 at seq_no %4, and it must never be below %5</source>
        <translation>%1 setzte `%2` bei seq_no %4 auf %3, und nie darf es unter %5 sein</translation>
    </message>
    <message>
        <source>%1 stands %2 times in `%3`, and must stand there once</source>
        <translation>%1 steht %2-mal in `%3` und muss dort einmal stehen</translation>
    </message>
    <message>
        <source>%1 was acknowledged but does not stand in `%2`</source>
        <translation>%1 wurde bestätigt, steht aber nicht in `%2`</translation>
    </message>
    <message>
        <source>%1 of %2 holds %3 twice</source>
        <translation>%1 von %2 enthält %3 zweimal</translation>
    </message>
    <message>
        <source>%1 of %2 is %3 instead of %4</source>
        <translation>%1 von %2 ist %3 statt %4</translation>
    </message>
    <message>
        <source>%1 of %2 is %3, below %4</source>
        <translation>%1 von %2 ist %3, unter %4</translation>
    </message>
    <message>
        <source>a write</source>
        <translation>ein Schreiben</translation>
    </message>
    <message>
        <source>%1 read %2 at %3, %4 wrote %5 meanwhile, and %1&apos;s write %6 replaced it unseen: the change of %4 is lost</source>
        <translation>%1 las %2 bei %3, inzwischen schrieb %4 %5, und das Schreiben %6 von %1 ersetzte es ungesehen: die Änderung von %4 ist verloren</translation>
    </message>
    <message>
        <source>%1&apos;s write of %2 to %3 at %4 demanded %5 and was accepted, although %6 had written on the same token: the change of %6 is lost</source>
        <translation>Das Schreiben von %2 auf %3 durch %1 bei %4 verlangte %5 und wurde angenommen, obwohl %6 auf dasselbe Token geschrieben hatte: die Änderung von %6 ist verloren</translation>
    </message>
    <message>
        <source>%1 at %2 and %3 at %4 both got %5 for %6</source>
        <translation>%1 bei %2 und %3 bei %4 erhielten beide %5 für %6</translation>
    </message>
    <message>
        <source>%1&apos;s write to %2 at %3 got %4, which is below the %5 that the worker already knew</source>
        <translation>Das Schreiben von %1 auf %2 bei %3 erhielt %4, was unter %5 liegt, das der Worker schon kannte</translation>
    </message>
    <message>
        <source>%1&apos;s write to %2 at %3 was refused although the 409 itself names the demanded %4 as current</source>
        <translation>Das Schreiben von %1 auf %2 bei %3 wurde abgelehnt, obwohl der 409 selbst das verlangte %4 als aktuell nennt</translation>
    </message>
    <message>
        <source>%1 had seen %2 of %3 by %4, before %5&apos;s write of it was called at %6</source>
        <translation>%1 hatte %2 von %3 bis %4 gesehen, bevor %5 es bei %6 zu schreiben begann</translation>
    </message>
    <message>
        <source>%1 saw %2 of %3 by %4, before %5&apos;s write of it was called at %6</source>
        <translation>%1 sah %2 von %3 bis %4, bevor %5 es bei %6 zu schreiben begann</translation>
    </message>
    <message>
        <source>%1 saw %2 of %3 at %4 after it had written %5 at %6</source>
        <translation>%1 sah %2 von %3 bei %4, nachdem er %5 bei %6 geschrieben hatte</translation>
    </message>
    <message>
        <source>%1 saw %2 of %3 at %4 after it had seen %5 at %6</source>
        <translation>%1 sah %2 von %3 bei %4, nachdem er %5 bei %6 gesehen hatte</translation>
    </message>
    <message>
        <source>%1 was answered from %2 of %3 at %4, after %5&apos;s newer write had returned at %6</source>
        <translation>%1 erhielt bei %4 eine Antwort aus %2 von %3, nachdem das neuere Schreiben von %5 bei %6 zurückgekehrt war</translation>
    </message>
    <message>
        <source>a step by hand</source>
        <translation>ein Schritt von Hand</translation>
    </message>
    <message>
        <source>another worker</source>
        <translation>ein anderer Worker</translation>
    </message>
    <message>
        <source>%1 read %2 at %3, %4 wrote %5 meanwhile, the last of %6 new versions, and %1&apos;s write %7 (%8 to %9) replaced it unseen: the change of %4 is lost</source>
        <translation>%1 las %2 bei %3, inzwischen schrieb %4 %5, die letzte von %6 neuen Versionen, und das Schreiben %7 von %1 (%8 bis %9) ersetzte es ungesehen: die Änderung von %4 ist verloren</translation>
    </message>
    <message>
        <source>%1 read %2 at %3, %4 wrote %5 meanwhile, and %1&apos;s write %6 (%7 to %8) replaced it unseen: the change of %4 is lost</source>
        <translation>%1 las %2 bei %3, inzwischen schrieb %4 %5, und das Schreiben %6 von %1 (%7 bis %8) ersetzte es ungesehen: die Änderung von %4 ist verloren</translation>
    </message>
    <message>
        <source>%1 was accepted although no recorded operation produced %2</source>
        <translation>%1 wurde angenommen, obwohl keine aufgezeichnete Operation %2 hervorbrachte</translation>
    </message>
    <message>
        <source>%1 was accepted although the document did not exist after %2</source>
        <translation>%1 wurde angenommen, obwohl das Dokument seit %2 nicht vorhanden war</translation>
    </message>
    <message>
        <source>%1 found no document although it existed since %2</source>
        <translation>%1 fand kein Dokument, obwohl es seit %2 vorhanden war</translation>
    </message>
    <message>
        <source>%1 got a smaller token than the one that it demanded</source>
        <translation>%1 erhielt ein kleineres Token als das verlangte</translation>
    </message>
    <message>
        <source>%1 was acknowledged before %2 was called, which was accepted on %3 as if that write had never been, and nobody saw it again: the store forgot it</source>
        <translation>%1 wurde bestätigt, bevor %2 aufgerufen wurde, und dies wurde auf %3 angenommen, als hätte es jenes Schreiben nie gegeben, und niemand sah es wieder: der Speicher hat es vergessen</translation>
    </message>
    <message>
        <source>%1 and %2 both demanded %3 and both were accepted: the change of %4 is lost</source>
        <translation>%1 und %2 verlangten beide %3, und beide wurden angenommen: die Änderung von %4 ist verloren</translation>
    </message>
    <message>
        <source>%1 was accepted although %2 had replaced the demanded %3</source>
        <translation>%1 wurde angenommen, obwohl %2 das verlangte %3 ersetzt hatte</translation>
    </message>
    <message>
        <source>%1 names a version that no recorded write produced</source>
        <translation>%1 nennt eine Version, die kein aufgezeichnetes Schreiben hervorbrachte</translation>
    </message>
    <message>
        <source>%1 names a version that was a deletion</source>
        <translation>%1 nennt eine Version, die ein Löschen war</translation>
    </message>
    <message>
        <source>%1 shows what %2 tried to write in vain</source>
        <translation>%1 zeigt, was %2 vergeblich zu schreiben versuchte</translation>
    </message>
    <message>
        <source>%1 found a document in the version that a deletion left behind</source>
        <translation>%1 fand ein Dokument in der Version, die ein Löschen hinterließ</translation>
    </message>
    <message>
        <source>%1 shows a version that no recorded write produced</source>
        <translation>%1 zeigt eine Version, die kein aufgezeichnetes Schreiben hervorbrachte</translation>
    </message>
    <message>
        <source>%1 shows content &quot;%2&quot;, which is not that of %3</source>
        <translation>%1 zeigt den Inhalt „%2“, der nicht der ist von %3</translation>
    </message>
    <message>
        <source>%1 returned before %2 was called, without which that version cannot be</source>
        <translation>%1 kehrte zurück, bevor %2 aufgerufen wurde, ohne das es jene Version nicht geben kann</translation>
    </message>
    <message>
        <source>%1 returned before %2 was called, which stands before it in token order</source>
        <translation>%1 kehrte zurück, bevor %2 aufgerufen wurde, das in der Reihenfolge der Tokens davor steht</translation>
    </message>
    <message>
        <source>%1 returned before %2 was called, which still answered from an older version</source>
        <translation>%1 kehrte zurück, bevor %2 aufgerufen wurde, das noch aus einer älteren Version antwortete</translation>
    </message>
    <message>
        <source>%1 was unjustified although the demanded %2 was current all that time</source>
        <translation>%1 war unbegründet, obwohl das verlangte %2 die ganze Zeit aktuell war</translation>
    </message>
    <message>
        <source>%1 was unjustified although there was no document all that time</source>
        <translation>%1 war unbegründet, obwohl die ganze Zeit kein Dokument da war</translation>
    </message>
    <message>
        <source>%1 was unjustified although the document was there all that time</source>
        <translation>%1 war unbegründet, obwohl das Dokument die ganze Zeit da war</translation>
    </message>
    <message>
        <source>%1 was refused although the 409 itself says that the demanded %2 was current</source>
        <translation>%1 wurde abgelehnt, obwohl der 409 selbst sagt, dass das verlangte %2 aktuell war</translation>
    </message>
    <message>
        <source>%1 shows a state that the document never had</source>
        <translation>%1 zeigt einen Zustand, den das Dokument nie hatte</translation>
    </message>
    <message>
        <source>%1 shows a state that the document reached only later</source>
        <translation>%1 zeigt einen Zustand, den das Dokument erst später erreichte</translation>
    </message>
    <message>
        <source>%1 went back behind the worker&apos;s own earlier step, %2</source>
        <translation>%1 fiel hinter den eigenen früheren Schritt des Workers zurück, %2</translation>
    </message>
    <message>
        <source>%1 went back behind what the worker had seen before, %2</source>
        <translation>%1 fiel hinter das zurück, was der Worker schon gesehen hatte, %2</translation>
    </message>
    <message>
        <source>%1 was acknowledged, but %2 and everything called later (after a crash or restart) shows an older version: the write vanished</source>
        <translation>%1 wurde bestätigt, aber %2 und alles später Aufgerufene (nach einem Absturz oder Neustart) zeigt eine ältere Version: das Schreiben ist verschwunden</translation>
    </message>
    <message>
        <source>%1 was acknowledged, but %2 and everything called later shows an older version: the write vanished</source>
        <translation>%1 wurde bestätigt, aber %2 und alles später Aufgerufene zeigt eine ältere Version: das Schreiben ist verschwunden</translation>
    </message>
    <message>
        <source>%1 and %2 both got %3, which must be given out only once</source>
        <translation>%1 und %2 erhielten beide %3, das nur einmal vergeben werden darf</translation>
    </message>
    <message>
        <source>%1 got a token that is not above %2, which the document carried from the start</source>
        <translation>%1 erhielt ein Token, das nicht über %2 liegt, welches das Dokument von Anfang an trug</translation>
    </message>
    <message>
        <source>%1 was acknowledged before %2 was called, yet the later call got the smaller token</source>
        <translation>%1 wurde bestätigt, bevor %2 aufgerufen wurde, und doch erhielt der spätere Aufruf das kleinere Token</translation>
    </message>
    <message>
        <source>%1 got the same token of the same shard as %2</source>
        <translation>%1 erhielt dasselbe Token desselben Shards wie %2</translation>
    </message>
    <message>
        <source>%1 was acknowledged, with a larger token of the same shard, before the call of %2</source>
        <translation>%1 wurde, mit einem größeren Token desselben Shards, vor dem Aufruf von %2 bestätigt</translation>
    </message>
    <message>
        <source>its initial state</source>
        <translation>seinem Anfangszustand</translation>
    </message>
    <message>
        <source>what was there from the start</source>
        <translation>dem, was von Anfang an da war</translation>
    </message>
    <message>
        <source>%1&apos;s %2 (from %3, never answered)</source>
        <translation>%1 (%2; ab %3, nie beantwortet)</translation>
    </message>
    <message>
        <source>%1&apos;s %2 (%3 to %4)</source>
        <translation>%1 (%2; %3 bis %4)</translation>
    </message>
    <message>
        <source>%1&apos;s %2 (%3 to %4) on %5</source>
        <translation>%1 (%2; %3 bis %4) an %5</translation>
    </message>
    <message>
        <source>%1 refused with 409, guarded by %2, told that %3 was current</source>
        <translation>%1 mit 409 abgelehnt, geschützt durch %2, mit der Auskunft, %3 sei aktuell</translation>
    </message>
    <message>
        <source>%1 refused with 409, guarded by %2</source>
        <translation>%1 mit 409 abgelehnt, geschützt durch %2</translation>
    </message>
    <message>
        <source>%1 refused with 409, told that %2 was current</source>
        <translation>%1 mit 409 abgelehnt, mit der Auskunft, %2 sei aktuell</translation>
    </message>
    <message>
        <source>%1 refused with 409 for want of a document, guarded by %2</source>
        <translation>%1 mit 409 abgelehnt, weil kein Dokument da war, geschützt durch %2</translation>
    </message>
    <message>
        <source>%1 refused with 409 for want of a document</source>
        <translation>%1 mit 409 abgelehnt, weil kein Dokument da war</translation>
    </message>
    <message>
        <source>%1 refused with 409 because the document existed</source>
        <translation>%1 mit 409 abgelehnt, weil das Dokument da war</translation>
    </message>
    <message>
        <source>%1 refused with 409</source>
        <translation>%1 mit 409 abgelehnt</translation>
    </message>
    <message>
        <source>%1 that found nothing and drew %2</source>
        <translation>%1, das nichts fand und %2 zog</translation>
    </message>
    <message>
        <source>%1 that found nothing</source>
        <translation>%1, das nichts fand</translation>
    </message>
    <message>
        <source>%1 that changed nothing at %2</source>
        <translation>%1, das bei %2 nichts änderte</translation>
    </message>
    <message>
        <source>%1 of unknown outcome, guarded by %2</source>
        <translation>%1 mit unbekanntem Ausgang, geschützt durch %2</translation>
    </message>
    <message>
        <source>%1 of unknown outcome</source>
        <translation>%1 mit unbekanntem Ausgang</translation>
    </message>
    <message>
        <source>seq_no %1 of term %2</source>
        <translation>seq_no %1 aus Term %2</translation>
    </message>
    <message>
        <source>version %1 of the chain of values</source>
        <translation>Version %1 der Wertekette</translation>
    </message>
    <message>
        <source>%1 of %2, guarded by %3</source>
        <translation>%1 von %2, geschützt durch %3</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>search hit</source>
        <translation>Suchtreffer</translation>
    </message>
    <message>
        <source>%1; the answer is lost</source>
        <translation>%1; die Antwort geht verloren</translation>
    </message>
    <message>
        <source>the answer is lost</source>
        <translation>die Antwort geht verloren</translation>
    </message>
    <message>
        <source>%1, gives up</source>
        <translation>%1, gibt auf</translation>
    </message>
    <message>
        <source>%1, nothing changes</source>
        <translation>%1, nichts ändert sich</translation>
    </message>
    <message>
        <source>%1, becomes seq_no %2: replaces %3 unseen, an update is lost</source>
        <translation>%1, wird seq_no %2: ersetzt %3 ungesehen, eine Änderung geht verloren</translation>
    </message>
    <message>
        <source>%1, becomes seq_no %2</source>
        <translation>%1, wird seq_no %2</translation>
    </message>
    <message>
        <source>%1: requires version %2, current is %3</source>
        <translation>%1: verlangt Version %2, aktuell ist %3</translation>
    </message>
    <message>
        <source>%1: the document exists, version %2</source>
        <translation>%1: das Dokument ist da, Version %2</translation>
    </message>
    <message>
        <source>%1: requires %2, current is %3</source>
        <translation>%1: verlangt %2, aktuell ist %3</translation>
    </message>
    <message>
        <source>%1, seq_no %2, term %3, version %4</source>
        <translation>%1, seq_no %2, Term %3, Version %4</translation>
    </message>
    <message>
        <source>%1 pass</source>
        <translation>%1 vergehen</translation>
    </message>
    <message>
        <source>wakes in %1</source>
        <translation>wacht in %1 auf</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>gave up</source>
        <translation>aufgegeben</translation>
    </message>
    <message>
        <source>crashed</source>
        <translation>abgestürzt</translation>
    </message>
    <message>
        <source>the race&apos;s duration is over</source>
        <translation>die Dauer des Wettlaufs ist um</translation>
    </message>
    <message>
        <source>%1: %2 workers are too many to step through; at most %3. Give a smaller number of workers, or run them as threads</source>
        <translation>%1: %2 Worker sind zu viele, um sie Schritt für Schritt zu gehen; höchstens %3. Nehmen Sie weniger Worker, oder lassen Sie sie als Threads laufen</translation>
    </message>
    <message>
        <source>%1: %2 workers are too many to explore; at most %3. Two or three show every kind of outcome: give a smaller number</source>
        <translation>%1: %2 Worker sind zu viele zum Erkunden; höchstens %3. Zwei oder drei zeigen jede Art von Ausgang: nehmen Sie weniger</translation>
    </message>
    <message>
        <source>the race has no shard %1</source>
        <translation>der Wettlauf hat keinen Shard %1</translation>
    </message>
    <message>
        <source>the race has no document %1</source>
        <translation>der Wettlauf hat kein Dokument %1</translation>
    </message>
    <message>
        <source>the race has no worker %1</source>
        <translation>der Wettlauf hat keinen Worker %1</translation>
    </message>
    <message>
        <source>the scenario has no further event that waits for a time</source>
        <translation>das Szenario hat kein weiteres Ereignis, das auf eine Zeit wartet</translation>
    </message>
    <message>
        <source>worker %1 has crashed</source>
        <translation>Worker %1 ist abgestürzt</translation>
    </message>
    <message>
        <source>worker %1 cannot begin another update: %2</source>
        <translation>Worker %1 kann kein weiteres Update beginnen: %2</translation>
    </message>
    <message>
        <source>worker %1 has finished: it gave up</source>
        <translation>Worker %1 ist fertig: er hat aufgegeben</translation>
    </message>
    <message>
        <source>worker %1 has finished</source>
        <translation>Worker %1 ist fertig</translation>
    </message>
    <message>
        <source>%1, guard %2</source>
        <translation>%1, Schutz %2</translation>
    </message>
    <message>
        <source>update: %1, retry_on_conflict %2</source>
        <translation>Update: %1, retry_on_conflict %2</translation>
    </message>
    <message>
        <source>subtract %1 from %2, not below %3</source>
        <translation>%1 von %2 abziehen, nicht unter %3</translation>
    </message>
    <message>
        <source>add %1 to %2, not below %3</source>
        <translation>%1 zu %2 addieren, nicht unter %3</translation>
    </message>
    <message>
        <source>subtract %1 from %2</source>
        <translation>%1 von %2 abziehen</translation>
    </message>
    <message>
        <source>add %1 to %2</source>
        <translation>%1 zu %2 addieren</translation>
    </message>
    <message>
        <source>set %1</source>
        <translation>%1 setzen</translation>
    </message>
    <message>
        <source>append to %1</source>
        <translation>an %1 anhängen</translation>
    </message>
    <message>
        <source>merge fields</source>
        <translation>Felder mischen</translation>
    </message>
    <message>
        <source>blind write</source>
        <translation>blind schreiben</translation>
    </message>
    <message>
        <source>delete and create again</source>
        <translation>löschen und neu anlegen</translation>
    </message>
    <message>
        <source>numbered messages</source>
        <translation>nummerierte Nachrichten</translation>
    </message>
    <message>
        <source>a count from 1 must follow `*`</source>
        <translation>auf `*` muss eine Anzahl ab 1 folgen</translation>
    </message>
    <message>
        <source>%1 is no action; read, think, write and backoff are, and get, merge and index of an update in parts</source>
        <translation>%1 ist keine Handlung; read, think, write und backoff sind welche, und get, merge und index eines Updates in Teilen</translation>
    </message>
    <message>
        <source>a schedule has at most %1 steps</source>
        <translation>ein Ablauf hat höchstens %1 Schritte</translation>
    </message>
    <message>
        <source>a number must follow `=`</source>
        <translation>auf `=` muss eine Zahl folgen</translation>
    </message>
    <message>
        <source>%1 is nothing that can be done to a race; term, failover, delete, recreate, lose, duplicate, crash, delay, event are</source>
        <translation>%1 kann man einem Wettlauf nicht antun; möglich sind term, failover, delete, recreate, lose, duplicate, crash, delay, event</translation>
    </message>
    <message>
        <source>`!%1` takes no number</source>
        <translation>`!%1` nimmt keine Zahl</translation>
    </message>
    <message>
        <source>`!%1` takes nothing behind a colon</source>
        <translation>`!%1` nimmt nichts hinter einem Doppelpunkt</translation>
    </message>
    <message>
        <source>`!%1` needs a worker: `!%1:A`</source>
        <translation>`!%1` braucht einen Worker: `!%1:A`</translation>
    </message>
    <message>
        <source>the race has no shard %1; it has %2</source>
        <translation>der Wettlauf hat keinen Shard %1; er hat %2</translation>
    </message>
    <message>
        <source>the race has no document %1; it has %2</source>
        <translation>der Wettlauf hat kein Dokument %1; er hat %2</translation>
    </message>
    <message>
        <source>the race has no workers</source>
        <translation>der Wettlauf hat keine Worker</translation>
    </message>
    <message>
        <source>there is no worker %1; the workers are %2 to %3</source>
        <translation>es gibt keinen Worker %1; die Worker sind %2 bis %3</translation>
    </message>
    <message>
        <source>there is no worker %1; the workers are %2</source>
        <translation>es gibt keinen Worker %1; die Worker sind %2</translation>
    </message>
    <message>
        <source>%1: worker %2 is about to %3, not to %4</source>
        <translation>%1: für Worker %2 ist %3 an der Reihe, nicht %4</translation>
    </message>
    <message>
        <source>what is `%1` meant to be? `and` or `or` may follow here</source>
        <translation>was soll `%1` bedeuten? hier kann `and` oder `or` folgen</translation>
    </message>
    <message>
        <source>too many parentheses</source>
        <translation>zu viele Klammern</translation>
    </message>
    <message>
        <source>a condition is missing: %1</source>
        <translation>eine Bedingung fehlt: %1</translation>
    </message>
    <message>
        <source>`)` is missing</source>
        <translation>`)` fehlt</translation>
    </message>
    <message>
        <source>`%1` begins no condition: %2</source>
        <translation>`%1` beginnt keine Bedingung: %2</translation>
    </message>
    <message>
        <source>a field is missing behind `:`</source>
        <translation>hinter `:` fehlt ein Feld</translation>
    </message>
    <message>
        <source>`%1` is no event (%2); a comparison like `%1 &lt; 0` needs one of &lt; &lt;= = != &gt;= &gt;</source>
        <translation>`%1` ist kein Ereignis (%2); ein Vergleich wie `%1 &lt; 0` braucht eines von &lt; &lt;= = != &gt;= &gt;</translation>
    </message>
    <message>
        <source>a number, a &quot;text&quot;, true, false or null is missing</source>
        <translation>eine Zahl, ein &quot;Text&quot;, true, false oder null fehlt</translation>
    </message>
    <message>
        <source>conflict, lost update, commit, noop, give up, read, missing, term change, end, each with a worker before it if one is meant (`B conflict`, `B wins`), or a comparison (`in_stock &lt; 0`, `_version &gt;= 4`)</source>
        <translation>conflict, lost update, commit, noop, give up, read, missing, term change, end, jeweils mit einem Worker davor, wenn einer gemeint ist (`B conflict`, `B wins`), oder ein Vergleich (`in_stock &lt; 0`, `_version &gt;= 4`)</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>vollständig</translation>
    </message>
    <message>
        <source>state limit reached</source>
        <translation>Grenze der Zustände erreicht</translation>
    </message>
    <message>
        <source>time limit reached</source>
        <translation>Zeitgrenze erreicht</translation>
    </message>
    <message>
        <source>memory limit reached</source>
        <translation>Speichergrenze erreicht</translation>
    </message>
    <message>
        <source>step limit reached</source>
        <translation>Grenze der Schritte erreicht</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>group %1 goes on for ever; one update of each worker is explored</source>
        <translation>die Gruppe %1 läuft endlos; ein Update jedes Workers wird erkundet</translation>
    </message>
    <message>
        <source>think times are taken to be anything</source>
        <translation>Denkzeiten gelten als beliebig</translation>
    </message>
    <message>
        <source>the race&apos;s duration is left out</source>
        <translation>die Dauer des Wettlaufs bleibt außer Acht</translation>
    </message>
    <message>
        <source>the scenario&apos;s events that wait for a time may happen at any time (`!event` in schedules)</source>
        <translation>die Ereignisse des Szenarios, die auf eine Zeit warten, können jederzeit geschehen (`!event` in Abläufen)</translation>
    </message>
    <message>
        <source>With %1 client and messages of %2, %3 makes %4 calls than %5 (%6 instead of %7) and takes %8 (%9 instead of %10).</source>
        <translation>Bei %1 Client und Nachrichten von %2 macht %3 %4 Aufrufe als %5 (%6 statt %7) und braucht %8 Zeit (%9 statt %10).</translation>
    </message>
    <message>
        <source>With %1 client and messages of %2, %3 makes %4 calls compared with %5 (%6 instead of %7) and takes %8 (%9 instead of %10).</source>
        <translation>Bei %1 Client und Nachrichten von %2 macht %3 im Vergleich mit %5 %4 Aufrufe (%6 statt %7) und braucht %8 Zeit (%9 statt %10).</translation>
    </message>
    <message>
        <source>With %1 client and messages of %2, %3 makes %4 calls in %5.</source>
        <translation>Bei %1 Client und Nachrichten von %2 macht %3 %4 Aufrufe in %5.</translation>
    </message>
    <message>
        <source>With %1 clients and messages of %2, %3 makes %4 calls than %5 (%6 instead of %7) and takes %8 (%9 instead of %10).</source>
        <translation>Bei %1 Clients und Nachrichten von %2 macht %3 %4 Aufrufe als %5 (%6 statt %7) und braucht %8 Zeit (%9 statt %10).</translation>
    </message>
    <message>
        <source>With %1 clients and messages of %2, %3 makes %4 calls compared with %5 (%6 instead of %7) and takes %8 (%9 instead of %10).</source>
        <translation>Bei %1 Clients und Nachrichten von %2 macht %3 im Vergleich mit %5 %4 Aufrufe (%6 statt %7) und braucht %8 Zeit (%9 statt %10).</translation>
    </message>
    <message>
        <source>With %1 clients and messages of %2, %3 makes %4 calls in %5.</source>
        <translation>Bei %1 Clients und Nachrichten von %2 macht %3 %4 Aufrufe in %5.</translation>
    </message>
    <message>
        <source>%1 times as many</source>
        <translation>%1-mal so viele</translation>
    </message>
    <message>
        <source>%1 times as long</source>
        <translation>%1-mal so viel</translation>
    </message>
    <message>
        <source>as many</source>
        <translation>gleich viele</translation>
    </message>
    <message>
        <source>as long</source>
        <translation>gleich viel</translation>
    </message>
    <message>
        <source>%1 % fewer</source>
        <translation>%1 % weniger</translation>
    </message>
    <message>
        <source>%1 % more</source>
        <translation>%1 % mehr</translation>
    </message>
    <message>
        <source>%1 % less</source>
        <translation>%1 % weniger</translation>
    </message>
    <message>
        <source>%1, at most %2 attempts</source>
        <translation>%1, höchstens %2 Versuche</translation>
    </message>
    <message>
        <source>no retry</source>
        <translation>kein Retry</translation>
    </message>
    <message>
        <source>no backoff</source>
        <translation>kein Backoff</translation>
    </message>
    <message>
        <source>a fixed wait of %1 ms</source>
        <translation>eine feste Wartezeit von %1 ms</translation>
    </message>
    <message>
        <source>linear backoff with base %1 ms and cap %2 ms</source>
        <translation>linearer Backoff mit Basis %1 ms und Obergrenze %2 ms</translation>
    </message>
    <message>
        <source>exponential backoff with base %1 ms and cap %2 ms</source>
        <translation>exponentieller Backoff mit Basis %1 ms und Obergrenze %2 ms</translation>
    </message>
    <message>
        <source>full jitter with base %1 ms and cap %2 ms</source>
        <translation>Full Jitter mit Basis %1 ms und Obergrenze %2 ms</translation>
    </message>
    <message>
        <source>equal jitter with base %1 ms and cap %2 ms</source>
        <translation>Equal Jitter mit Basis %1 ms und Obergrenze %2 ms</translation>
    </message>
    <message>
        <source>decorrelated jitter with base %1 ms and cap %2 ms</source>
        <translation>Decorrelated Jitter mit Basis %1 ms und Obergrenze %2 ms</translation>
    </message>
    <message>
        <source>the waits of %1</source>
        <translation>die Wartezeiten von %1</translation>
    </message>
    <message>
        <source>full jitter on a retry budget (%1)</source>
        <translation>Full Jitter mit Retry-Budget (%1)</translation>
    </message>
    <message>
        <source>an adaptive gap (AIMD) with base %1 ms and cap %2 ms</source>
        <translation>ein anpassungsfähiger Abstand (AIMD) mit Basis %1 ms und Obergrenze %2 ms</translation>
    </message>
    <message>
        <source>full jitter behind an adaptive rate limit with base %1 ms and cap %2 ms</source>
        <translation>Full Jitter hinter einer anpassungsfähigen Ratengrenze mit Basis %1 ms und Obergrenze %2 ms</translation>
    </message>
    <message>
        <source>real workers have no such policy</source>
        <translation>wirkliche Worker kennen diese Strategie nicht</translation>
    </message>
    <message>
        <source>a race with real threads takes at most %1</source>
        <translation>ein Wettlauf mit wirklichen Threads fasst höchstens %1</translation>
    </message>
    <message>
        <source>at least one number of clients is needed</source>
        <translation>mindestens eine Anzahl von Clients ist nötig</translation>
    </message>
    <message>
        <source>at least one policy is needed</source>
        <translation>mindestens eine Strategie ist nötig</translation>
    </message>
    <message>
        <source>must be from %1 to %2</source>
        <translation>muss von %1 bis %2 sein</translation>
    </message>
    <message>
        <source>must be from 0 ms to an hour</source>
        <translation>muss von 0 ms bis zu einer Stunde sein</translation>
    </message>
    <message>
        <source>`%1` is no policy; expected one of %2</source>
        <translation>`%1` ist keine Strategie; erwartet wird eine von %2</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>der Datenträger ist voll</translation>
    </message>
    <message>
        <source>the file is damaged</source>
        <translation>die Datei ist beschädigt</translation>
    </message>
    <message>
        <source>this is no session file</source>
        <translation>das ist keine Sitzungsdatei</translation>
    </message>
    <message>
        <source>another program is using the file</source>
        <translation>ein anderes Programm benutzt die Datei</translation>
    </message>
    <message>
        <source>the file was moved or deleted</source>
        <translation>die Datei wurde verschoben oder gelöscht</translation>
    </message>
    <message>
        <source>the file cannot be written to</source>
        <translation>in die Datei kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>access is denied</source>
        <translation>der Zugriff ist verweigert</translation>
    </message>
    <message>
        <source>the file cannot be opened</source>
        <translation>die Datei kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>es ist nicht genug Arbeitsspeicher da</translation>
    </message>
    <message>
        <source>reading or writing failed</source>
        <translation>Lesen oder Schreiben ist gescheitert</translation>
    </message>
    <message>
        <source>SQLite failed</source>
        <translation>SQLite ist gescheitert</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>diese Datei gibt es nicht</translation>
    </message>
    <message>
        <source>this is no file</source>
        <translation>das ist keine Datei</translation>
    </message>
    <message>
        <source>the file ends before its first page: it was cut off, or never written</source>
        <translation>die Datei endet vor ihrer ersten Seite: sie wurde abgeschnitten oder nie geschrieben</translation>
    </message>
    <message>
        <source>this is no session file, or its first bytes are damaged</source>
        <translation>das ist keine Sitzungsdatei, oder ihre ersten Bytes sind beschädigt</translation>
    </message>
    <message>
        <source>this is an SQLite database of another program</source>
        <translation>das ist eine SQLite-Datenbank eines anderen Programms</translation>
    </message>
    <message>
        <source>the session was written by a later version (schema %1, this program knows %2); nothing was changed</source>
        <translation>die Sitzung wurde von einer späteren Version geschrieben (Schema %1, dieses Programm kennt %2); nichts wurde geändert</translation>
    </message>
    <message>
        <source>the session names no schema: saving it was never finished</source>
        <translation>die Sitzung nennt kein Schema: das Speichern wurde nie beendet</translation>
    </message>
    <message>
        <source>the file is cut off: %1 of %2 bytes are there</source>
        <translation>die Datei ist abgeschnitten: %1 von %2 Bytes sind da</translation>
    </message>
    <message>
        <source>the file is cut off: %1 of %2 bytes are there; nothing of the rest can be read</source>
        <translation>die Datei ist abgeschnitten: %1 von %2 Bytes sind da; vom Rest kann nichts gelesen werden</translation>
    </message>
    <message>
        <source>the session is open already, in this program; close it there, or work on a copy of the file</source>
        <translation>die Sitzung ist schon in diesem Programm geöffnet; schließen Sie sie dort, oder arbeiten Sie mit einer Kopie der Datei</translation>
    </message>
    <message>
        <source>the session is open already, in another program; close it there, or work on a copy of the file</source>
        <translation>die Sitzung ist schon in einem anderen Programm geöffnet; schließen Sie sie dort, oder arbeiten Sie mit einer Kopie der Datei</translation>
    </message>
    <message>
        <source>there is no operation in it</source>
        <translation>darin steht keine Operation</translation>
    </message>
    <message>
        <source>this is neither a session, nor a history, nor a conflict log</source>
        <translation>das ist weder eine Sitzung noch ein Verlauf noch ein Konfliktprotokoll</translation>
    </message>
    <message>
        <source>%1: %2 entries are damaged and left out, %3 were read</source>
        <translation>%1: %2 Einträge sind beschädigt und fehlen, %3 wurden gelesen</translation>
    </message>
    <message>
        <source>%1: 1 entry is damaged and left out, %2 were read</source>
        <translation>%1: 1 Eintrag ist beschädigt und fehlt, %2 wurden gelesen</translation>
    </message>
    <message>
        <source>the session&apos;s times: unknown; they count from now</source>
        <translation>die Zeiten der Sitzung: unbekannt; sie zählen ab jetzt</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>409 no document</source>
        <translation>409 kein Dokument</translation>
    </message>
    <message>
        <source>error, may be tried again</source>
        <translation>Fehler, darf wiederholt werden</translation>
    </message>
    <message>
        <source>409 at %1</source>
        <translation>409 bei %1</translation>
    </message>
    <message>
        <source>ack %1</source>
        <translation>bestätigt %1</translation>
    </message>
    <message>
        <source>The document is empty.</source>
        <translation>Das Dokument ist leer.</translation>
    </message>
    <message>
        <source>The document root must not be followed by other values.</source>
        <translation>Auf die Wurzel des Dokuments dürfen keine weiteren Werte folgen.</translation>
    </message>
    <message>
        <source>Invalid value.</source>
        <translation>Ungültiger Wert.</translation>
    </message>
    <message>
        <source>Missing a name for object member.</source>
        <translation>Der Name eines Objektfelds fehlt.</translation>
    </message>
    <message>
        <source>Missing a colon after a name of object member.</source>
        <translation>Hinter dem Namen eines Objektfelds fehlt ein Doppelpunkt.</translation>
    </message>
    <message>
        <source>Missing a comma or &apos;}&apos; after an object member.</source>
        <translation>Hinter einem Objektfeld fehlt ein Komma oder &apos;}&apos;.</translation>
    </message>
    <message>
        <source>Missing a comma or &apos;]&apos; after an array element.</source>
        <translation>Hinter einem Array-Element fehlt ein Komma oder &apos;]&apos;.</translation>
    </message>
    <message>
        <source>Incorrect hex digit after \u escape in string.</source>
        <translation>Falsche Hexadezimalziffer hinter \u in einer Zeichenkette.</translation>
    </message>
    <message>
        <source>The surrogate pair in string is invalid.</source>
        <translation>Das Surrogatpaar in einer Zeichenkette ist ungültig.</translation>
    </message>
    <message>
        <source>Invalid escape character in string.</source>
        <translation>Ungültiges Escape-Zeichen in einer Zeichenkette.</translation>
    </message>
    <message>
        <source>Missing a closing quotation mark in string.</source>
        <translation>Das schließende Anführungszeichen einer Zeichenkette fehlt.</translation>
    </message>
    <message>
        <source>Invalid encoding in string.</source>
        <translation>Ungültige Kodierung in einer Zeichenkette.</translation>
    </message>
    <message>
        <source>Number too big to be stored in double.</source>
        <translation>Die Zahl ist zu groß für einen Gleitkommawert.</translation>
    </message>
    <message>
        <source>Miss fraction part in number.</source>
        <translation>In einer Zahl fehlen die Nachkommastellen.</translation>
    </message>
    <message>
        <source>Miss exponent in number.</source>
        <translation>In einer Zahl fehlt der Exponent.</translation>
    </message>
    <message>
        <source>An object is expected.</source>
        <translation>Ein Objekt wird erwartet.</translation>
    </message>
    <message>
        <source>Deeper than %1 levels.</source>
        <translation>Tiefer als %1 Ebenen.</translation>
    </message>
    <message>
        <source>Duplicate field %1.</source>
        <translation>Feld %1 kommt doppelt vor.</translation>
    </message>
    <message>
        <source>must not contain the following characters [ , &quot;, *, \, &lt;, |, ,, &gt;, /, ?]</source>
        <translation>darf keines dieser Zeichen enthalten [ , &quot;, *, \, &lt;, |, ,, &gt;, /, ?]</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>darf nicht leer sein</translation>
    </message>
    <message>
        <source>must not contain &apos;#&apos;</source>
        <translation>darf kein &apos;#&apos; enthalten</translation>
    </message>
    <message>
        <source>must not contain &apos;:&apos;</source>
        <translation>darf kein &apos;:&apos; enthalten</translation>
    </message>
    <message>
        <source>must not start with &apos;_&apos;, &apos;-&apos;, or &apos;+&apos;</source>
        <translation>darf nicht mit &apos;_&apos;, &apos;-&apos; oder &apos;+&apos; beginnen</translation>
    </message>
    <message>
        <source>must not be &apos;.&apos; or &apos;..&apos;</source>
        <translation>darf nicht &apos;.&apos; oder &apos;..&apos; sein</translation>
    </message>
    <message>
        <source>must be lowercase</source>
        <translation>darf keine Großbuchstaben enthalten</translation>
    </message>
    <message>
        <source>%1 in `%2`</source>
        <translation>%1 in `%2`</translation>
    </message>
    <message>
        <source>`%1` is too much</source>
        <translation>`%1` ist zu viel</translation>
    </message>
    <message>
        <source>there is no verb `%1`</source>
        <translation>es gibt kein Verb `%1`</translation>
    </message>
    <message>
        <source>`%1` is missing</source>
        <translation>`%1` fehlt</translation>
    </message>
    <message>
        <source>a client is a letter from A to J, not `%1`</source>
        <translation>ein Client ist ein Buchstabe von A bis J, nicht `%1`</translation>
    </message>
    <message>
        <source>a copy is N1 to N5, not `%1`</source>
        <translation>eine Kopie ist N1 bis N5, nicht `%1`</translation>
    </message>
    <message>
        <source>a document is 100, 200 and so on, not `%1`</source>
        <translation>ein Dokument ist 100, 200 und so weiter, nicht `%1`</translation>
    </message>
    <message>
        <source>a message is missing</source>
        <translation>eine Nachricht fehlt</translation>
    </message>
    <message>
        <source>`@` and a copy are missing</source>
        <translation>`@` und eine Kopie fehlen</translation>
    </message>
    <message>
        <source>nothing was done by the plan&apos;s workers in this stretch of time</source>
        <translation>in dieser Zeitspanne haben die Worker des Plans nichts getan</translation>
    </message>
    <message>
        <source>what was done in this stretch of time hangs on what lies outside it; choose an earlier beginning</source>
        <translation>was in dieser Zeitspanne getan wurde, hängt an etwas außerhalb; wählen Sie einen früheren Anfang</translation>
    </message>
    <message>
        <source>a feed&apos;s messages are dealt out over all its workers; its stretches cannot be stepped through alone</source>
        <translation>die Nachrichten eines Stroms werden an alle seine Worker verteilt; seine Abschnitte kann man nicht allein Schritt für Schritt gehen</translation>
    </message>
    <message>
        <source>%1 workers are too many to step through; at most %2. Choose a shorter stretch</source>
        <translation>%1 Worker sind zu viele, um sie Schritt für Schritt zu gehen; höchstens %2. Wählen Sie einen kürzeren Abschnitt</translation>
    </message>
    <message>
        <source>what it contained at seq_no %1 is not remembered any more; choose a later stretch</source>
        <translation>was es bei seq_no %1 enthielt, ist nicht mehr bekannt; wählen Sie einen späteren Abschnitt</translation>
    </message>
    <message>
        <source>must be an object, not %1</source>
        <translation>muss ein Objekt sein, nicht %1</translation>
    </message>
    <message>
        <source>must be a string, not %1</source>
        <translation>muss eine Zeichenkette sein, nicht %1</translation>
    </message>
    <message>
        <source>must be a whole number of 64 bits, not %1</source>
        <translation>muss eine ganze Zahl mit 64 Bit sein, nicht %1</translation>
    </message>
    <message>
        <source>must be a whole number of 64 bits</source>
        <translation>muss eine ganze Zahl mit 64 Bit sein</translation>
    </message>
    <message>
        <source>must be a number, not %1</source>
        <translation>muss eine Zahl sein, nicht %1</translation>
    </message>
    <message>
        <source>must be true or false, not %1</source>
        <translation>muss true oder false sein, nicht %1</translation>
    </message>
    <message>
        <source>must be an array, not %1</source>
        <translation>muss ein Array sein, nicht %1</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>must be &gt; 0</source>
        <translation>muss &gt; 0 sein</translation>
    </message>
    <message>
        <source>must be &gt;= %1</source>
        <translation>muss &gt;= %1 sein</translation>
    </message>
    <message>
        <source>must be &lt;= %1</source>
        <translation>muss &lt;= %1 sein</translation>
    </message>
    <message>
        <source>is not known here, did you mean `%1`?</source>
        <translation>ist hier nicht bekannt, meinten Sie `%1`?</translation>
    </message>
    <message>
        <source>is not known here</source>
        <translation>ist hier nicht bekannt</translation>
    </message>
    <message>
        <source>must be at most 1e9 (milliseconds)</source>
        <translation>darf höchstens 1e9 (Millisekunden) sein</translation>
    </message>
    <message>
        <source>names index `%1`, which is not under `indices`</source>
        <translation>nennt den Index `%1`, der nicht unter `indices` steht</translation>
    </message>
    <message>
        <source>must be no longer than 512 bytes</source>
        <translation>darf nicht länger als 512 Bytes sein</translation>
    </message>
    <message>
        <source>must be a JSON object</source>
        <translation>muss ein JSON-Objekt sein</translation>
    </message>
    <message>
        <source>must be an object</source>
        <translation>muss ein Objekt sein</translation>
    </message>
    <message>
        <source>cannot go with seq_no or version</source>
        <translation>verträgt sich nicht mit seq_no oder version</translation>
    </message>
    <message>
        <source>`%1` stands twice in index `%2`</source>
        <translation>`%1` steht zweimal im Index `%2`</translation>
    </message>
    <message>
        <source>must have exactly one of %1</source>
        <translation>muss genau eines haben von %1</translation>
    </message>
    <message>
        <source>must have one of %1</source>
        <translation>muss eines haben von %1</translation>
    </message>
    <message>
        <source>goes with `add` only</source>
        <translation>geht nur mit `add`</translation>
    </message>
    <message>
        <source>`%1` is no program, did you mean `%2`?</source>
        <translation>`%1` ist kein Programm, meinten Sie `%2`?</translation>
    </message>
    <message>
        <source>`%1` is no program</source>
        <translation>`%1` ist kein Programm</translation>
    </message>
    <message>
        <source>goes with the program `update` only</source>
        <translation>geht nur mit dem Programm `update`</translation>
    </message>
    <message>
        <source>must not be smaller than %1</source>
        <translation>darf nicht kleiner sein als %1</translation>
    </message>
    <message>
        <source>must lie between 0 (as fast as it goes) and 1e6</source>
        <translation>muss zwischen 0 (so schnell es geht) und 1e6 liegen</translation>
    </message>
    <message>
        <source>must lie between %1 and %2</source>
        <translation>muss zwischen %1 und %2 liegen</translation>
    </message>
    <message>
        <source>names a document that is not under `documents`: `%1`</source>
        <translation>nennt ein Dokument, das nicht unter `documents` steht: `%1`</translation>
    </message>
    <message>
        <source>names a document that is not under `documents`</source>
        <translation>nennt ein Dokument, das nicht unter `documents` steht</translation>
    </message>
    <message>
        <source>names an index that is not under `indices`</source>
        <translation>nennt einen Index, der nicht unter `indices` steht</translation>
    </message>
    <message>
        <source>an update takes none or seq_no only</source>
        <translation>ein Update nimmt nur none oder seq_no</translation>
    </message>
    <message>
        <source>must be &gt; 0 when a group has `updates` 0</source>
        <translation>muss &gt; 0 sein, wenn eine Gruppe `updates` 0 hat</translation>
    </message>
    <message>
        <source>is a folder, not a scenario file</source>
        <translation>ist ein Ordner, keine Szenariodatei</translation>
    </message>
    <message>
        <source>is larger than 64 MiB, which no scenario needs</source>
        <translation>ist größer als 64 MiB, was kein Szenario braucht</translation>
    </message>
    <message>
        <source>a race has at most %1 workers at a time, not %2</source>
        <translation>ein Wettlauf hat höchstens %1 Worker zugleich, nicht %2</translation>
    </message>
    <message>
        <source>the race is being stopped</source>
        <translation>der Wettlauf wird gestoppt</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a string</source>
        <translation>eine Zeichenkette</translation>
    </message>
    <message>
        <source>an array</source>
        <translation>ein Array</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>%1; and no built-in scenario has this name (`racescope scenarios` lists them)</source>
        <translation>%1; und kein mitgeliefertes Szenario heißt so (`racescope scenarios` nennt sie)</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>duplicate token</source>
        <translation>doppeltes Token</translation>
    </message>
    <message>
        <source>token went back</source>
        <translation>Token ging zurück</translation>
    </message>
    <message>
        <source>vanished by fork</source>
        <translation>durch Gabelung verschwunden</translation>
    </message>
    <message>
        <source>lost update (duplicate success)</source>
        <translation>verlorene Änderung (zweimal Erfolg)</translation>
    </message>
    <message>
        <source>skipped version</source>
        <translation>übersprungene Version</translation>
    </message>
    <message>
        <source>phantom token</source>
        <translation>Phantom-Token</translation>
    </message>
    <message>
        <source>overwrote a live document</source>
        <translation>lebendes Dokument überschrieben</translation>
    </message>
    <message>
        <source>changed a missing document</source>
        <translation>fehlendes Dokument geändert</translation>
    </message>
    <message>
        <source>aborted read</source>
        <translation>Abgelehntes gelesen</translation>
    </message>
    <message>
        <source>phantom read</source>
        <translation>Phantom gelesen</translation>
    </message>
    <message>
        <source>corrupt read</source>
        <translation>falscher Inhalt gelesen</translation>
    </message>
    <message>
        <source>read from the future</source>
        <translation>aus der Zukunft gelesen</translation>
    </message>
    <message>
        <source>unjustified conflict</source>
        <translation>unbegründeter Konflikt</translation>
    </message>
    <message>
        <source>non-monotonic session (read your writes)</source>
        <translation>Rückschritt eines Workers (eigenes Schreiben nicht gesehen)</translation>
    </message>
    <message>
        <source>non-monotonic session (monotonic reads)</source>
        <translation>Rückschritt eines Workers (Lesen ging zurück)</translation>
    </message>
    <message>
        <source>acknowledged, then vanished</source>
        <translation>bestätigt, dann verschwunden</translation>
    </message>
    <message>
        <source>stale read</source>
        <translation>veraltet gelesen</translation>
    </message>
    <message>
        <source>stale conflict</source>
        <translation>veralteter Konflikt</translation>
    </message>
    <message>
        <source>lost update (unconditional overwrite)</source>
        <translation>verlorene Änderung (ungeschützt überschrieben)</translation>
    </message>
    <message>
        <source>broken invariant</source>
        <translation>verletzte Invariante</translation>
    </message>
    <message>
        <source>no whole number at %1</source>
        <translation>keine ganze Zahl bei %1</translation>
    </message>
    <message>
        <source>the number at %1 would leave 64 bits</source>
        <translation>die Zahl bei %1 würde 64 Bit verlassen</translation>
    </message>
    <message>
        <source>no object to hold a field at %1</source>
        <translation>kein Objekt für ein Feld bei %1</translation>
    </message>
    <message>
        <source>no array at %1</source>
        <translation>kein Array bei %1</translation>
    </message>
    <message>
        <source>no place for a number at %1</source>
        <translation>kein Platz für eine Zahl bei %1</translation>
    </message>
    <message>
        <source>the value to merge is no JSON object</source>
        <translation>der einzumischende Wert ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>the value to write is no JSON object</source>
        <translation>der zu schreibende Wert ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>copies can lose what was written since the race began and is not folded away: %1 operations, not %2</source>
        <translation>Kopien können verlieren, was seit Beginn des Wettlaufs geschrieben und nicht zusammengefaltet wurde: %1 Operationen, nicht %2</translation>
    </message>
    <message>
        <source>%1&apos;s read (from %2, never answered)</source>
        <translation>%1 (Lesen; ab %2, nie beantwortet)</translation>
    </message>
    <message>
        <source>%1&apos;s read (%2 to %3)</source>
        <translation>%1 (Lesen; %2 bis %3)</translation>
    </message>
    <message>
        <source>%1&apos;s search hit (%2 to %3)</source>
        <translation>%1 (Suchtreffer; %2 bis %3)</translation>
    </message>
    <message>
        <source>think</source>
        <translation>Denken</translation>
    </message>
    <message>
        <source>backoff</source>
        <translation>Backoff</translation>
    </message>
    <message>
        <source>get</source>
        <translation>Holen</translation>
    </message>
    <message>
        <source>merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>index</source>
        <translation>Indizieren</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>update</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>create, guard %1</source>
        <translation>anlegen, Schutz %1</translation>
    </message>
    <message>
        <source>delete, guard %1</source>
        <translation>löschen, Schutz %1</translation>
    </message>
    <message>
        <source>%1 read %2 at %3, somebody who was not watched wrote meanwhile, and %1&apos;s write %4 replaced that unseen</source>
        <translation>%1 las %2 bei %3, inzwischen schrieb jemand, der nicht beobachtet wurde, und das Schreiben %4 von %1 ersetzte das ungesehen</translation>
    </message>
    <message>
        <source>no conflicts</source>
        <translation>keine Konflikte</translation>
    </message>
    <message>
        <source>%1 conflicts judged: %2 justified, %3 not justified</source>
        <translation>%1 Konflikte beurteilt: %2 berechtigt, %3 nicht berechtigt</translation>
    </message>
    <message>
        <source>%1 conflict judged: %2 justified, %3 not justified</source>
        <translation>%1 Konflikt beurteilt: %2 berechtigt, %3 nicht berechtigt</translation>
    </message>
    <message>
        <source>%1&apos;s read of %2 (%3 to %4): no order of the operations until then explains it</source>
        <translation>Lesen von %2 durch %1 (%3 bis %4): keine Reihenfolge der Operationen bis dahin erklärt es</translation>
    </message>
    <message>
        <source>%1&apos;s replacement of %2 by %3 (%4 to %5) was accepted: no order of the operations until then explains it</source>
        <translation>dass %1 %2 durch %3 ersetzte (%4 bis %5), wurde angenommen: keine Reihenfolge der Operationen bis dahin erklärt es</translation>
    </message>
    <message>
        <source>%1&apos;s replacement of %2 by %3 (%4 to %5) was refused: no order of the operations until then explains it</source>
        <translation>dass %1 %2 durch %3 ersetzen wollte (%4 bis %5), wurde abgelehnt: keine Reihenfolge der Operationen bis dahin erklärt es</translation>
    </message>
    <message>
        <source>%1: an answer fits no order, but the recording is incomplete</source>
        <translation>%1: eine Antwort passt in keine Reihenfolge, aber die Aufzeichnung ist unvollständig</translation>
    </message>
    <message>
        <source>%1: values are written more than once, and too many orders would have to be tried</source>
        <translation>%1: Werte werden mehr als einmal geschrieben, und zu viele Reihenfolgen wären zu prüfen</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>has no shard %1</source>
        <translation>hat keinen Shard %1</translation>
    </message>
    <message>
        <source>has too many shards</source>
        <translation>hat zu viele Shards</translation>
    </message>
    <message>
        <source>no other copy can become primary</source>
        <translation>keine andere Kopie kann Primary werden</translation>
    </message>
    <message>
        <source>no thread for this worker: %1</source>
        <translation>kein Thread für diesen Worker: %1</translation>
    </message>
    <message>
        <source>the plan has no document %1</source>
        <translation>der Plan hat kein Dokument %1</translation>
    </message>
    <message>
        <source>the race has no document number %1</source>
        <translation>der Wettlauf hat kein Dokument Nummer %1</translation>
    </message>
    <message>
        <source>the race has no such document</source>
        <translation>der Wettlauf hat kein solches Dokument</translation>
    </message>
    <message>
        <source>a race can have no more documents</source>
        <translation>mehr Dokumente kann ein Wettlauf nicht haben</translation>
    </message>
    <message>
        <source>document %1 has not been opened</source>
        <translation>Dokument %1 wurde nicht geöffnet</translation>
    </message>
    <message>
        <source>no such index</source>
        <translation>kein solcher Index</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>a race in virtual time has at most %1 workers</source>
        <translation>ein Wettlauf in virtueller Zeit hat höchstens %1 Worker</translation>
    </message>
    <message>
        <source>is no document of the plan, whose copies are made at the start</source>
        <translation>ist kein Dokument des Plans, dessen Kopien zu Beginn gemacht werden</translation>
    </message>
    <message>
        <source>stands at a number that is too large for a replicated shard</source>
        <translation>steht auf einer Nummer, die für einen replizierten Shard zu groß ist</translation>
    </message>
    <message>
        <source>a replicated shard has at most %1 documents, not %2</source>
        <translation>ein replizierter Shard hat höchstens %1 Dokumente, nicht %2</translation>
    </message>
    <message>
        <source>copies can lose what was written since the race began and is not folded away, %1 operations, not %2</source>
        <translation>Kopien können verlieren, was seit Beginn des Wettlaufs geschrieben wurde und noch nicht abgelegt ist, %1 Operationen, nicht %2</translation>
    </message>
    <message>
        <source>503 unavailable_shards_exception: not enough active copies</source>
        <translation>503 unavailable_shards_exception: nicht genug aktive Kopien</translation>
    </message>
    <message>
        <source>503 no_shard_available_action_exception: no copy is open</source>
        <translation>503 no_shard_available_action_exception: keine Kopie ist offen</translation>
    </message>
    <message>
        <source>503 no_shard_available_action_exception: copy %1 is open</source>
        <translation>503 no_shard_available_action_exception: Kopie %1 ist offen</translation>
    </message>
    <message>
        <source>no answer: the write may have happened, or may happen yet</source>
        <translation>keine Antwort: das Schreiben kann geschehen sein oder noch geschehen</translation>
    </message>
    <message>
        <source>cannot stand at seq_no %1: the next number of its shard is %2</source>
        <translation>kann nicht bei seq_no %1 stehen: die nächste Nummer seines Shards ist %2</translation>
    </message>
    <message>
        <source>cannot start in primary term %1: it has reached %2</source>
        <translation>kann nicht im Primary Term %1 beginnen: %2 ist erreicht</translation>
    </message>
    <message>
        <source>is there already, with %1 shards instead of %2</source>
        <translation>ist schon da, mit %1 Shards statt %2</translation>
    </message>
    <message>
        <source>source: %1</source>
        <translation>source: %1</translation>
    </message>
    <message>
        <source>must be all, bounded:N, random:N, pct:D or traces</source>
        <translation>muss all, bounded:N, random:N, pct:D oder traces sein</translation>
    </message>
    <message>
        <source>`%1` takes no number</source>
        <translation>`%1` nimmt keine Zahl</translation>
    </message>
    <message>
        <source>`%1` needs a number: `%1:2`</source>
        <translation>`%1` braucht eine Zahl: `%1:2`</translation>
    </message>
    <message>
        <source>must be a whole number from %1 to %2</source>
        <translation>muss eine ganze Zahl von %1 bis %2 sein</translation>
    </message>
    <message>
        <source>%1: not a number of milliseconds from 0 to %2: &quot;%3&quot;</source>
        <translation>%1: keine Zahl von Millisekunden von 0 bis %2: &quot;%3&quot;</translation>
    </message>
    <message>
        <source>maximum of attempts: not a number: &quot;%1&quot;</source>
        <translation>Höchstzahl der Versuche: keine Zahl: &quot;%1&quot;</translation>
    </message>
    <message>
        <source>base: must be &gt; 0</source>
        <translation>base: muss &gt; 0 sein</translation>
    </message>
    <message>
        <source>cap: must not be less than the base</source>
        <translation>cap: darf nicht kleiner als base sein</translation>
    </message>
    <message>
        <source>retry: nothing may follow the maximum of attempts</source>
        <translation>retry: auf die Höchstzahl der Versuche darf nichts folgen</translation>
    </message>
    <message>
        <source>sequence: the waits are missing, as in sequence:10,20,50</source>
        <translation>sequence: die Wartezeiten fehlen, wie in sequence:10,20,50</translation>
    </message>
    <message>
        <source>formula: what it says is missing, as in formula:5*2^n</source>
        <translation>formula: es fehlt, was sie sagt, wie in formula:5*2^n</translation>
    </message>
    <message>
        <source>bucket: expected capacity and ratio from 0 to 1000000000, as in bucket:500,0.1</source>
        <translation>bucket: Kapazität und Anteil von 0 bis 1000000000 werden erwartet, wie in bucket:500,0.1</translation>
    </message>
    <message>
        <source>bucket: nothing may follow the cap but max=N</source>
        <translation>bucket: auf die Obergrenze darf nur max=N folgen</translation>
    </message>
    <message>
        <source>think time: a time in milliseconds is missing</source>
        <translation>Denkzeit: eine Zeit in Millisekunden fehlt</translation>
    </message>
    <message>
        <source>think time: a second time in milliseconds is missing</source>
        <translation>Denkzeit: eine zweite Zeit in Millisekunden fehlt</translation>
    </message>
    <message>
        <source>think time: the most must not be less than the least</source>
        <translation>Denkzeit: die größte darf nicht kleiner als die kleinste sein</translation>
    </message>
    <message>
        <source>think time: nothing may follow here</source>
        <translation>Denkzeit: hier darf nichts folgen</translation>
    </message>
    <message>
        <source>think time: expected one of %1</source>
        <translation>Denkzeit: erwartet wird eine von %1</translation>
    </message>
    <message>
        <source>think time</source>
        <translation>Denkzeit</translation>
    </message>
    <message>
        <source>retry_on_conflict: expected a whole number from 0 to 1000000, as in retry_on_conflict:3</source>
        <translation>retry_on_conflict: eine ganze Zahl von 0 bis 1000000 wird erwartet, wie in retry_on_conflict:3</translation>
    </message>
    <message>
        <source>delay: expected constant:MS, normal:MS,MS or lognormal:MS,MS</source>
        <translation>delay: constant:MS, normal:MS,MS oder lognormal:MS,MS wird erwartet</translation>
    </message>
    <message>
        <source>start: expected burst, spread:MS or poisson:MS</source>
        <translation>start: burst, spread:MS oder poisson:MS wird erwartet</translation>
    </message>
    <message>
        <source>expected an operator, not `%1`</source>
        <translation>ein Operator wird erwartet, nicht `%1`</translation>
    </message>
    <message>
        <source>expected a number</source>
        <translation>eine Zahl wird erwartet</translation>
    </message>
    <message>
        <source>expected a number, n, prev, min(a, b), max(a, b), floor(a), uniform(low, high) or a parenthesis</source>
        <translation>erwartet wird eine Zahl, n, prev, min(a, b), max(a, b), floor(a), uniform(low, high) oder eine Klammer</translation>
    </message>
    <message>
        <source>expected `%1`</source>
        <translation>`%1` wird erwartet</translation>
    </message>
    <message>
        <source>the formula is too long</source>
        <translation>die Formel ist zu lang</translation>
    </message>
    <message>
        <source>%1 (column %2)</source>
        <translation>%1 (Spalte %2)</translation>
    </message>
    <message>
        <source>formula: %1</source>
        <translation>formula: %1</translation>
    </message>
    <message>
        <source>must be from 1 to 1000000</source>
        <translation>muss von 1 bis 1000000 sein</translation>
    </message>
    <message>
        <source>must be from 0 to 10</source>
        <translation>muss von 0 bis 10 sein</translation>
    </message>
    <message>
        <source>With %1 clients there is no policy with which all updates succeed.</source>
        <translation>Bei %1 Clients gibt es keine Strategie, mit der alle Updates gelingen.</translation>
    </message>
    <message>
        <source>its log cannot be put back into the file</source>
        <translation>ihr Log kann nicht in die Datei zurückgeschrieben werden</translation>
    </message>
    <message>
        <source>it cannot be kept: %1</source>
        <translation>sie kann nicht aufbewahrt werden: %1</translation>
    </message>
    <message>
        <source>the file was moved or deleted while it was open; save the session to another place</source>
        <translation>die Datei wurde verschoben oder gelöscht, während sie offen war; speichern Sie die Sitzung an einem anderen Ort</translation>
    </message>
    <message>
        <source>the session was opened read-only; save it to another place</source>
        <translation>die Sitzung ist nur zum Lesen offen; speichern Sie sie an einem anderen Ort</translation>
    </message>
    <message>
        <source>the session has been closed</source>
        <translation>die Sitzung ist geschlossen worden</translation>
    </message>
    <message>
        <source>%1; save the session to another place</source>
        <translation>%1; speichern Sie die Sitzung an einem anderen Ort</translation>
    </message>
    <message>
        <source>%1; racing goes on in memory, %2 events are saved, and the session can be saved to another place</source>
        <translation>%1; der Wettlauf geht im Speicher weiter, %2 Ereignisse sind gesichert, und die Sitzung kann an einem anderen Ort gespeichert werden</translation>
    </message>
    <message>
        <source>%1 has registers without tokens, which this format cannot hold; edn and porcupine can</source>
        <translation>%1 hat Register ohne Token, die dieses Format nicht fassen kann; edn und porcupine können es</translation>
    </message>
    <message>
        <source>%1 has registers without tokens, which cannot be joined with what else is in the session; import it into one of its own</source>
        <translation>%1 hat Register ohne Token, die sich mit dem Übrigen der Sitzung nicht verbinden lassen; importieren Sie sie in eine eigene</translation>
    </message>
    <message>
        <source>%1: the rest cannot be read, the first %2 were</source>
        <translation>%1: der Rest kann nicht gelesen werden, die ersten %2 wurden es</translation>
    </message>
    <message>
        <source>%1: %2 entries are damaged and left out, %3 were read; the rest cannot be read, the first %4 were</source>
        <translation>%1: %2 Einträge sind beschädigt und fehlen, %3 wurden gelesen; der Rest kann nicht gelesen werden, die ersten %4 wurden es</translation>
    </message>
    <message>
        <source>%1: 1 entry is damaged and left out, %2 were read; the rest cannot be read, the first %3 were</source>
        <translation>%1: 1 Eintrag ist beschädigt und fehlt, %2 wurden gelesen; der Rest kann nicht gelesen werden, die ersten %3 wurden es</translation>
    </message>
    <message>
        <source>conflicts: %1 are missing</source>
        <translation>Konflikte: %1 fehlen</translation>
    </message>
    <message>
        <source>conflicts: %1</source>
        <translation>Konflikte: %1</translation>
    </message>
    <message>
        <source>events: %1</source>
        <translation>Ereignisse: %1</translation>
    </message>
    <message>
        <source>the scenario: %1</source>
        <translation>das Szenario: %1</translation>
    </message>
    <message>
        <source>names of documents</source>
        <translation>Namen von Dokumenten</translation>
    </message>
    <message>
        <source>names of workers</source>
        <translation>Namen von Workern</translation>
    </message>
    <message>
        <source>blocks of events</source>
        <translation>Blöcke von Ereignissen</translation>
    </message>
    <message>
        <source>view state</source>
        <translation>Zustand der Ansichten</translation>
    </message>
    <message>
        <source>imported histories</source>
        <translation>importierte Verläufe</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>indices</source>
        <translation>Indizes</translation>
    </message>
    <message>
        <source>operations</source>
        <translation>Operationen</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>tombstones</source>
        <translation>Tombstones</translation>
    </message>
    <message>
        <source>shards</source>
        <translation>Shards</translation>
    </message>
    <message>
        <source>aliases</source>
        <translation>Aliasse</translation>
    </message>
    <message>
        <source>conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>marks</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>anomalies</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>the file cannot be brought to the disk: %1</source>
        <translation>die Datei kann nicht auf den Datenträger gebracht werden: %1</translation>
    </message>
    <message>
        <source>the file cannot be made: %1</source>
        <translation>die Datei kann nicht angelegt werden: %1</translation>
    </message>
    <message>
        <source>the file cannot be put in its place: %1</source>
        <translation>die Datei kann nicht an ihren Platz gebracht werden: %1</translation>
    </message>
    <message>
        <source>the file cannot be replaced: %1</source>
        <translation>die Datei kann nicht ersetzt werden: %1</translation>
    </message>
    <message>
        <source>the file cannot be opened: %1</source>
        <translation>die Datei kann nicht geöffnet werden: %1</translation>
    </message>
    <message>
        <source>damaged event block: %1</source>
        <translation>beschädigter Block von Ereignissen: %1</translation>
    </message>
    <message>
        <source>it does not begin like one</source>
        <translation>er beginnt nicht wie einer</translation>
    </message>
    <message>
        <source>it ends too early</source>
        <translation>er endet zu früh</translation>
    </message>
    <message>
        <source>its checksum is wrong</source>
        <translation>seine Prüfsumme ist falsch</translation>
    </message>
    <message>
        <source>its length does not fit its head</source>
        <translation>seine Länge passt nicht zu seinem Kopf</translation>
    </message>
    <message>
        <source>it holds no events or too many</source>
        <translation>er enthält keine Ereignisse oder zu viele</translation>
    </message>
    <message>
        <source>a column reaches beyond its end</source>
        <translation>eine Spalte reicht über sein Ende hinaus</translation>
    </message>
    <message>
        <source>an outlier lies beyond its end</source>
        <translation>ein Ausreißer liegt hinter seinem Ende</translation>
    </message>
    <message>
        <source>it has a severity that does not exist</source>
        <translation>er nennt eine Schwere, die es nicht gibt</translation>
    </message>
    <message>
        <source>it has a kind of event that does not exist</source>
        <translation>er nennt eine Art von Ereignis, die es nicht gibt</translation>
    </message>
    <message>
        <source>its times go backwards</source>
        <translation>seine Zeiten gehen rückwärts</translation>
    </message>
    <message>
        <source>its summary does not fit its events</source>
        <translation>seine Zusammenfassung passt nicht zu seinen Ereignissen</translation>
    </message>
    <message>
        <source>this is no history: expected NDJSON operations, Jepsen EDN or Porcupine-style JSON</source>
        <translation>das ist kein Verlauf: erwartet werden NDJSON-Operationen, Jepsen-EDN oder JSON nach Art von Porcupine</translation>
    </message>
    <message>
        <source>the line is longer than 16 MB</source>
        <translation>die Zeile ist länger als 16 MB</translation>
    </message>
    <message>
        <source>the file has no header line {&quot;type&quot;:&quot;history&quot;,&quot;format&quot;:1,…}; format 1 is assumed</source>
        <translation>die Datei hat keine Kopfzeile {&quot;type&quot;:&quot;history&quot;,&quot;format&quot;:1,…}; Format 1 wird angenommen</translation>
    </message>
    <message>
        <source>field &quot;%1&quot; stands twice</source>
        <translation>das Feld &quot;%1&quot; steht zweimal</translation>
    </message>
    <message>
        <source>field &quot;%1&quot; is missing</source>
        <translation>das Feld &quot;%1&quot; fehlt</translation>
    </message>
    <message>
        <source>something follows the object</source>
        <translation>hinter dem Objekt steht noch etwas</translation>
    </message>
    <message>
        <source>unknown type &quot;%1&quot;</source>
        <translation>unbekannter Typ &quot;%1&quot;</translation>
    </message>
    <message>
        <source>unknown op &quot;%1&quot;</source>
        <translation>unbekanntes op &quot;%1&quot;</translation>
    </message>
    <message>
        <source>unknown status &quot;%1&quot;</source>
        <translation>unbekannter status &quot;%1&quot;</translation>
    </message>
    <message>
        <source>unknown result &quot;%1&quot;</source>
        <translation>unbekanntes result &quot;%1&quot;</translation>
    </message>
    <message>
        <source>unknown field &quot;%1&quot; (is &quot;%2&quot; meant?)</source>
        <translation>unbekanntes Feld &quot;%1&quot; (ist &quot;%2&quot; gemeint?)</translation>
    </message>
    <message>
        <source>unknown field &quot;%1&quot; is ignored</source>
        <translation>unbekanntes Feld &quot;%1&quot; wird übergangen</translation>
    </message>
    <message>
        <source>the header must be the first line, and only that</source>
        <translation>die Kopfzeile muss die erste sein, und nur diese</translation>
    </message>
    <message>
        <source>only format 1 is known</source>
        <translation>nur Format 1 ist bekannt</translation>
    </message>
    <message>
        <source>the clock must count in &quot;ns&quot;</source>
        <translation>die Uhr muss in &quot;ns&quot; zählen</translation>
    </message>
    <message>
        <source>the time is out of range</source>
        <translation>die Zeit liegt außerhalb des Möglichen</translation>
    </message>
    <message>
        <source>a token is {&quot;seq_no&quot;: from 0, &quot;primary_term&quot;: from 1}</source>
        <translation>ein Token ist {&quot;seq_no&quot;: ab 0, &quot;primary_term&quot;: ab 1}</translation>
    </message>
    <message>
        <source>a token needs seq_no and primary_term</source>
        <translation>ein Token braucht seq_no und primary_term</translation>
    </message>
    <message>
        <source>client is out of range</source>
        <translation>client liegt außerhalb des Möglichen</translation>
    </message>
    <message>
        <source>an event needs &quot;what&quot;: &quot;crash&quot; or &quot;restart&quot;, and &quot;at&quot;</source>
        <translation>ein Ereignis braucht &quot;what&quot;: &quot;crash&quot; oder &quot;restart&quot;, und &quot;at&quot;</translation>
    </message>
    <message>
        <source>an accepted write must carry its token</source>
        <translation>ein angenommenes Schreiben muss sein Token tragen</translation>
    </message>
    <message>
        <source>a noop must carry the current token</source>
        <translation>ein noop muss das aktuelle Token tragen</translation>
    </message>
    <message>
        <source>it returns before it is called</source>
        <translation>sie kehrt zurück, bevor sie aufgerufen wird</translation>
    </message>
    <message>
        <source>operation number %1 stands on an earlier line too</source>
        <translation>Operation Nummer %1 steht auch auf einer früheren Zeile</translation>
    </message>
    <message>
        <source>expected an operation map</source>
        <translation>eine Map einer Operation wird erwartet</translation>
    </message>
    <message>
        <source>an operation needs :process, :type and :f</source>
        <translation>eine Operation braucht :process, :type und :f</translation>
    </message>
    <message>
        <source>expected a value</source>
        <translation>ein Wert wird erwartet</translation>
    </message>
    <message>
        <source>expected an object</source>
        <translation>ein Objekt wird erwartet</translation>
    </message>
    <message>
        <source>expected a string</source>
        <translation>eine Zeichenkette wird erwartet</translation>
    </message>
    <message>
        <source>a string without an end</source>
        <translation>eine Zeichenkette ohne Ende</translation>
    </message>
    <message>
        <source>a value is missing</source>
        <translation>ein Wert fehlt</translation>
    </message>
    <message>
        <source>values are nested too deeply</source>
        <translation>Werte sind zu tief verschachtelt</translation>
    </message>
    <message>
        <source>an operation needs &quot;call&quot; and &quot;ret&quot;</source>
        <translation>eine Operation braucht &quot;call&quot; und &quot;ret&quot;</translation>
    </message>
    <message>
        <source>a call needs &quot;client&quot;, &quot;key&quot; and &quot;op&quot;</source>
        <translation>ein Aufruf braucht &quot;client&quot;, &quot;key&quot; und &quot;op&quot;</translation>
    </message>
    <message>
        <source>index name is too long, (%1 &gt; 255)</source>
        <translation>der Name des Index ist zu lang (%1 &gt; 255)</translation>
    </message>
    <message>
        <source>Invalid index name [%1], %2</source>
        <translation>Ungültiger Name eines Index [%1], %2</translation>
    </message>
    <message>
        <source>already exists as alias</source>
        <translation>ist schon ein Alias</translation>
    </message>
    <message>
        <source>index [%1] already exists</source>
        <translation>der Index [%1] ist schon da</translation>
    </message>
    <message>
        <source>Failed to parse value [%1] for setting [%2] must be %3</source>
        <translation>Der Wert [%1] der Einstellung [%2] muss %3 sein</translation>
    </message>
    <message>
        <source>this action would add an index, but this store currently has [%1]/[%2] maximum indices</source>
        <translation>damit käme ein Index dazu, aber dieser Speicher hat schon [%1] von höchstens [%2] Indizes</translation>
    </message>
    <message>
        <source>other machines can reach this address: it needs a password or an API key</source>
        <translation>andere Rechner erreichen diese Adresse: sie braucht ein Passwort oder einen API-Schlüssel</translation>
    </message>
    <message>
        <source>is no certificate in PEM form: %1</source>
        <translation>ist kein Zertifikat in PEM-Form: %1</translation>
    </message>
    <message>
        <source>is no private key that fits the certificate: %1</source>
        <translation>ist kein privater Schlüssel, der zum Zertifikat passt: %1</translation>
    </message>
    <message>
        <source>no such address: %1</source>
        <translation>es gibt keine solche Adresse: %1</translation>
    </message>
    <message>
        <source>cannot open a socket: %1</source>
        <translation>ein Socket lässt sich nicht öffnen: %1</translation>
    </message>
    <message>
        <source>cannot listen here: %1</source>
        <translation>hier lässt sich nicht lauschen: %1</translation>
    </message>
    <message>
        <source>another program listens on this port already; choose another port, or 0 for a free one</source>
        <translation>ein anderes Programm lauscht schon auf diesem Port; wählen Sie einen anderen, oder 0 für einen freien</translation>
    </message>
    <message>
        <source>this port needs administrator rights; choose one above 1023</source>
        <translation>dieser Port braucht Administratorrechte; wählen Sie einen über 1023</translation>
    </message>
    <message>
        <source>must be at least %1, one for each group of the scenario</source>
        <translation>muss mindestens %1 sein, einer für jede Gruppe des Szenarios</translation>
    </message>
    <message>
        <source>0 (no end) needs a duration</source>
        <translation>0 (ohne Ende) braucht eine Dauer</translation>
    </message>
    <message>
        <source>is missing: the policy `sequence` waits as listed there</source>
        <translation>fehlt: die Strategie `sequence` wartet, wie es dort steht</translation>
    </message>
    <message>
        <source>must have from 1 to %1 numbers</source>
        <translation>muss von 1 bis %1 Zahlen haben</translation>
    </message>
    <message>
        <source>must be numbers of milliseconds from 0 to 1e9</source>
        <translation>müssen Zahlen von Millisekunden von 0 bis 1e9 sein</translation>
    </message>
    <message>
        <source>must be from 0 to 1e9</source>
        <translation>muss von 0 bis 1e9 sein</translation>
    </message>
    <message>
        <source>must be none, immediate, fixed, linear, exponential, full, equal, decorrelated, sequence, formula, bucket, aimd, adaptive, es_bulk or aws</source>
        <translation>muss none, immediate, fixed, linear, exponential, full, equal, decorrelated, sequence, formula, bucket, aimd, adaptive, es_bulk oder aws sein</translation>
    </message>
    <message>
        <source>must be none, fixed, uniform, exponential or normal</source>
        <translation>muss none, fixed, uniform, exponential oder normal sein</translation>
    </message>
    <message>
        <source>must be fixed, round_robin, uniform or zipf</source>
        <translation>muss fixed, round_robin, uniform oder zipf sein</translation>
    </message>
    <message>
        <source>must be none, version, seq_no, external, external_gte or create</source>
        <translation>muss none, version, seq_no, external, external_gte oder create sein</translation>
    </message>
    <message>
        <source>must be a number or &quot;all&quot;</source>
        <translation>muss eine Zahl oder &quot;all&quot; sein</translation>
    </message>
    <message>
        <source>must be L1, L5, Q6, Q7 or Q7s</source>
        <translation>muss L1, L5, Q6, Q7 oder Q7s sein</translation>
    </message>
    <message>
        <source>it must begin with http:// or https://</source>
        <translation>sie muss mit http:// oder https:// beginnen</translation>
    </message>
    <message>
        <source>a query or a fragment has no meaning here</source>
        <translation>eine Abfrage oder ein Fragment hat hier keine Bedeutung</translation>
    </message>
    <message>
        <source>the name or the password has a broken percent escape</source>
        <translation>im Namen oder im Passwort ist eine Prozent-Kodierung unvollständig</translation>
    </message>
    <message>
        <source>the path has a blank; write %1</source>
        <translation>im Pfad steht ein Leerzeichen; schreiben Sie %1</translation>
    </message>
    <message>
        <source>the address in brackets is not closed</source>
        <translation>die Adresse in Klammern ist nicht geschlossen</translation>
    </message>
    <message>
        <source>after the address in brackets only a port may follow</source>
        <translation>nach der Adresse in Klammern darf nur ein Port folgen</translation>
    </message>
    <message>
        <source>it names no host</source>
        <translation>sie nennt keinen Rechner</translation>
    </message>
    <message>
        <source>the host has a character that hosts do not have</source>
        <translation>im Namen des Rechners steht ein Zeichen, das dort nicht vorkommt</translation>
    </message>
    <message>
        <source>the port is no number from 1 to 65535</source>
        <translation>der Port ist keine Zahl von 1 bis 65535</translation>
    </message>
    <message>
        <source>holds no certificates of authorities in PEM form: %1</source>
        <translation>enthält keine Zertifikate von Zertifizierungsstellen in PEM-Form: %1</translation>
    </message>
    <message>
        <source>no such host %1: %2</source>
        <translation>den Rechner %1 gibt es nicht: %2</translation>
    </message>
    <message>
        <source>no address of %1 can be reached</source>
        <translation>keine Adresse von %1 ist erreichbar</translation>
    </message>
    <message>
        <source>no connection to %1 in time</source>
        <translation>keine rechtzeitige Verbindung zu %1</translation>
    </message>
    <message>
        <source>no connection to %1: %2</source>
        <translation>keine Verbindung zu %1: %2</translation>
    </message>
    <message>
        <source>the certificate of %1 is not trusted: %2</source>
        <translation>dem Zertifikat von %1 wird nicht vertraut: %2</translation>
    </message>
    <message>
        <source>no TLS with %1: %2</source>
        <translation>kein TLS mit %1: %2</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>keine rechtzeitige Antwort</translation>
    </message>
    <message>
        <source>the connection ended</source>
        <translation>die Verbindung wurde beendet</translation>
    </message>
    <message>
        <source>the connection ended in the middle of the answer</source>
        <translation>die Verbindung endete mitten in der Antwort</translation>
    </message>
    <message>
        <source>the connection ended before there was an answer</source>
        <translation>die Verbindung endete, ohne dass eine Antwort kam</translation>
    </message>
    <message>
        <source>the answer is no HTTP: %1</source>
        <translation>die Antwort ist kein HTTP: %1</translation>
    </message>
    <message>
        <source>wants a password or an API key (HTTP %1)</source>
        <translation>verlangt ein Passwort oder einen API-Schlüssel (HTTP %1)</translation>
    </message>
    <message>
        <source>does not accept these credentials (HTTP %1)</source>
        <translation>nimmt diese Zugangsdaten nicht an (HTTP %1)</translation>
    </message>
    <message>
        <source>is not ready: %1</source>
        <translation>ist nicht bereit: %1</translation>
    </message>
    <message>
        <source>is neither Elasticsearch nor OpenSearch: GET / answers HTTP %1 without a version</source>
        <translation>ist weder Elasticsearch noch OpenSearch: GET / antwortet HTTP %1 ohne eine Version</translation>
    </message>
    <message>
        <source>answers GET / like neither Elasticsearch nor OpenSearch</source>
        <translation>antwortet auf GET / weder wie Elasticsearch noch wie OpenSearch</translation>
    </message>
    <message>
        <source>is Elasticsearch %1, which cannot be raced on: if_seq_no and documents without types came with 7.0</source>
        <translation>ist Elasticsearch %1, auf dem kein Wettlauf möglich ist: if_seq_no und Dokumente ohne Typen kamen mit 7.0</translation>
    </message>
    <message>
        <source>guards by version, which Elasticsearch refuses since 7.0; choose seq_no, external or none</source>
        <translation>schützt mit Versionen, was Elasticsearch seit 7.0 ablehnt; wählen Sie seq_no, external oder none</translation>
    </message>
    <message>
        <source>the scenario lets a primary fail at will, which a real cluster does not do; race it on the embedded store or on copies</source>
        <translation>das Szenario lässt einen Primary nach Wunsch ausfallen, und das tut ein echter Cluster nicht; führen Sie den Wettlauf auf dem eingebauten Speicher oder auf Kopien aus</translation>
    </message>
    <message>
        <source>exists on the cluster already and is left alone; --existing races on its documents and creates those that are missing</source>
        <translation>gibt es auf dem Cluster schon und bleibt unberührt; --existing läuft auf seinen Dokumenten und legt fehlende an</translation>
    </message>
    <message>
        <source>made for the race and not deleted: %1</source>
        <translation>für den Wettlauf angelegt und nicht gelöscht: %1</translation>
    </message>
    <message>
        <source>%1; %2: made for the race and not deleted: %3</source>
        <translation>%1; %2: für den Wettlauf angelegt und nicht gelöscht: %3</translation>
    </message>
    <message>
        <source>the answer has no _seq_no and _primary_term: nothing to race for (Elasticsearch before 6.7?)</source>
        <translation>in der Antwort fehlen _seq_no und _primary_term: nichts, worum man wetteifern könnte (Elasticsearch vor 6.7?)</translation>
    </message>
    <message>
        <source>the answer has no _source</source>
        <translation>in der Antwort fehlt _source</translation>
    </message>
    <message>
        <source>HTTP %1: the result is %2</source>
        <translation>HTTP %1: das Ergebnis ist %2</translation>
    </message>
    <message>
        <source>%1; whether the write took effect is not known</source>
        <translation>%1; ob geschrieben wurde, ist unbekannt</translation>
    </message>
    <message>
        <source>the primaries of a real cluster fail by themselves only</source>
        <translation>die Primarys eines echten Clusters fallen nur von selbst aus</translation>
    </message>
    <message>
        <source>a document that has not been opened</source>
        <translation>ein Dokument, das nicht geöffnet wurde</translation>
    </message>
    <message>
        <source>internal versions guard no write on a cluster since 7.0</source>
        <translation>interne Versionen schützen auf einem Cluster seit 7.0 kein Schreiben mehr</translation>
    </message>
    <message>
        <source>self-signed certificate</source>
        <translation>selbst signiertes Zertifikat</translation>
    </message>
    <message>
        <source>self-signed certificate in certificate chain</source>
        <translation>selbst signiertes Zertifikat in der Zertifikatskette</translation>
    </message>
    <message>
        <source>unable to get local issuer certificate</source>
        <translation>das Zertifikat des Ausstellers liegt hier nicht vor</translation>
    </message>
    <message>
        <source>unable to get issuer certificate</source>
        <translation>das Zertifikat des Ausstellers ist nicht zu finden</translation>
    </message>
    <message>
        <source>unable to verify the first certificate</source>
        <translation>das erste Zertifikat ist nicht zu prüfen</translation>
    </message>
    <message>
        <source>certificate has expired</source>
        <translation>das Zertifikat ist abgelaufen</translation>
    </message>
    <message>
        <source>certificate is not yet valid</source>
        <translation>das Zertifikat gilt noch nicht</translation>
    </message>
    <message>
        <source>hostname mismatch</source>
        <translation>es gilt für einen anderen Rechner</translation>
    </message>
    <message>
        <source>IP address mismatch</source>
        <translation>es gilt für eine andere IP-Adresse</translation>
    </message>
    <message>
        <source>certificate verify failed</source>
        <translation>die Prüfung des Zertifikats schlug fehl</translation>
    </message>
    <message>
        <source>wrong version number</source>
        <translation>falsche Versionsnummer; dort spricht wohl niemand TLS</translation>
    </message>
    <message>
        <source>unsupported protocol</source>
        <translation>ein Protokoll, das nicht unterstützt wird</translation>
    </message>
    <message>
        <source>no start line</source>
        <translation>keine Anfangszeile</translation>
    </message>
    <message>
        <source>unexpected eof while reading</source>
        <translation>unerwartetes Ende beim Lesen</translation>
    </message>
    <message>
        <source>packet length too long</source>
        <translation>ein zu langes Paket; dort spricht wohl niemand TLS</translation>
    </message>
    <message>
        <source>http request</source>
        <translation>eine Anfrage ohne TLS</translation>
    </message>
    <message>
        <source>bad version</source>
        <translation>ungültige Version</translation>
    </message>
    <message>
        <source>bad status</source>
        <translation>ungültiger Status</translation>
    </message>
    <message>
        <source>bad reason</source>
        <translation>ungültige Begründung</translation>
    </message>
    <message>
        <source>bad field</source>
        <translation>ungültiges Feld</translation>
    </message>
    <message>
        <source>bad value</source>
        <translation>ungültiger Wert</translation>
    </message>
    <message>
        <source>bad line ending</source>
        <translation>ungültiges Zeilenende</translation>
    </message>
    <message>
        <source>bad chunk</source>
        <translation>ungültiges Teilstück</translation>
    </message>
    <message>
        <source>bad Content-Length</source>
        <translation>ungültiges Content-Length</translation>
    </message>
    <message>
        <source>bad Transfer-Encoding</source>
        <translation>ungültiges Transfer-Encoding</translation>
    </message>
    <message>
        <source>header limit exceeded</source>
        <translation>zu viele oder zu lange Kopfzeilen</translation>
    </message>
    <message>
        <source>body limit exceeded</source>
        <translation>zu langer Inhalt</translation>
    </message>
    <message>
        <source>partial message</source>
        <translation>unvollständige Nachricht</translation>
    </message>
    <message>
        <source>unexpected eof in body</source>
        <translation>unerwartetes Ende im Inhalt</translation>
    </message>
    <message>
        <source>end of stream</source>
        <translation>Ende des Stroms</translation>
    </message>
    <message>
        <source>must be a size such as 2G or 512M, or a share of the memory such as 25%</source>
        <translation>muss eine Größe wie 2G oder 512M sein, oder ein Anteil des Arbeitsspeichers wie 25%</translation>
    </message>
    <message>
        <source>must be at least %1</source>
        <translation>muss mindestens %1 sein</translation>
    </message>
    <message>
        <source>must be at most %1, which is all the memory there is</source>
        <translation>darf höchstens %1 sein, mehr Arbeitsspeicher gibt es nicht</translation>
    </message>
    <message>
        <source>must be racescope.settings/1</source>
        <translation>muss racescope.settings/1 sein</translation>
    </message>
    <message>
        <source>must be system, light or dark</source>
        <translation>muss system, light oder dark sein</translation>
    </message>
    <message>
        <source>must be wait or drop</source>
        <translation>muss wait oder drop sein</translation>
    </message>
    <message>
        <source>must be a list of keys</source>
        <translation>muss eine Liste von Tasten sein</translation>
    </message>
    <message>
        <source>names no key</source>
        <translation>nennt keine Taste</translation>
    </message>
    <message>
        <source>`%1` in %2 cannot be checked: the document could not be read at the end of the race</source>
        <translation>`%1` in %2 kann nicht geprüft werden: das Dokument konnte am Ende des Wettlaufs nicht gelesen werden</translation>
    </message>
    <message>
        <source>must be a string</source>
        <translation>muss eine Zeichenkette sein</translation>
    </message>
    <message>
        <source>must be a time of RFC 3339 in UTC, such as 2026-01-31T12:00:00.5Z</source>
        <translation>muss eine Zeitangabe nach RFC 3339 in UTC sein, etwa 2026-01-31T12:00:00.5Z</translation>
    </message>
    <message>
        <source>is not `%1`: this program reads no other</source>
        <translation>ist nicht `%1`: anderes liest dieses Programm nicht</translation>
    </message>
    <message>
        <source>must be open, retried_ok, retried_conflict or gave_up</source>
        <translation>muss open, retried_ok, retried_conflict oder gave_up sein</translation>
    </message>
    <message>
        <source>nobody waits for the answer any more</source>
        <translation>niemand wartet mehr auf die Antwort</translation>
    </message>
    <message>
        <source>nobody asks any more</source>
        <translation>niemand fragt mehr</translation>
    </message>
    <message>
        <source>%1 event was dropped while recording</source>
        <translation>%1 Ereignis wurde beim Aufzeichnen verworfen</translation>
    </message>
    <message>
        <source>copies can lose what was written since the race began and is not folded away: %1 operation, not %2</source>
        <translation>Kopien können verlieren, was seit Beginn des Wettlaufs geschrieben und nicht zusammengefaltet wurde: %1 Operation, nicht %2</translation>
    </message>
    <message>
        <source>With %1 client and messages of %2, %3 makes %4 call in %5.</source>
        <translation>Bei %1 Client und Nachrichten von %2 macht %3 %4 Aufruf in %5.</translation>
    </message>
    <message>
        <source>%1, at most %2 attempt</source>
        <translation>%1, höchstens %2 Versuch</translation>
    </message>
    <message>
        <source>copies can lose what was written since the race began and is not folded away, %1 operation, not %2</source>
        <translation>Kopien können verlieren, was seit Beginn des Wettlaufs geschrieben wurde und noch nicht abgelegt ist, %1 Operation, nicht %2</translation>
    </message>
    <message>
        <source>is there already, with %1 shard instead of %2</source>
        <translation>ist schon da, mit %1 Shard statt %2</translation>
    </message>
    <message>
        <source>With %1 client there is no policy with which all updates succeed.</source>
        <translation>Bei %1 Client gibt es keine Strategie, mit der alle Updates gelingen.</translation>
    </message>
    <message>
        <source>%1; racing goes on in memory, %2 event is saved, and the session can be saved to another place</source>
        <translation>%1; der Wettlauf geht im Speicher weiter, %2 Ereignis ist gesichert, und die Sitzung kann an einem anderen Ort gespeichert werden</translation>
    </message>
    <message>
        <source>must be racescope.palette/1</source>
        <translation>muss racescope.palette/1 sein</translation>
    </message>
    <message>
        <source>must be an object with light and dark</source>
        <translation>muss ein Objekt mit light und dark sein</translation>
    </message>
    <message>
        <source>is no theme: light or dark</source>
        <translation>ist kein Design: light oder dark</translation>
    </message>
    <message>
        <source>must be an object of colours</source>
        <translation>muss ein Objekt mit Farben sein</translation>
    </message>
    <message>
        <source>is no meaning that has a colour</source>
        <translation>ist keine Bedeutung, die eine Farbe hat</translation>
    </message>
    <message>
        <source>must be a colour such as &quot;#b44400&quot;</source>
        <translation>muss eine Farbe wie &quot;#b44400&quot; sein</translation>
    </message>
</context>
<context>
    <name>racescope::ErrorBar</name>
    <message>
        <source>Error message</source>
        <translation>Fehlermeldung</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mitteilung</translation>
    </message>
</context>
<context>
    <name>racescope::EventStory</name>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>Write accepted, an update lost</source>
        <translation>Schreiben angenommen, eine Änderung verloren</translation>
    </message>
    <message>
        <source>Think</source>
        <translation>Denken</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Read, found nothing</source>
        <translation>Lesen, nichts gefunden</translation>
    </message>
    <message>
        <source>Backoff</source>
        <translation>Backoff</translation>
    </message>
    <message>
        <source>Noop, nothing to change</source>
        <translation>Noop, nichts zu ändern</translation>
    </message>
    <message>
        <source>Delete accepted</source>
        <translation>Löschen angenommen</translation>
    </message>
    <message>
        <source>Write accepted, document created</source>
        <translation>Schreiben angenommen, Dokument angelegt</translation>
    </message>
    <message>
        <source>Write accepted</source>
        <translation>Schreiben angenommen</translation>
    </message>
    <message>
        <source>409, version conflict</source>
        <translation>409, Versionskonflikt</translation>
    </message>
    <message>
        <source>404, document missing</source>
        <translation>404, Dokument fehlt</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Gave up</source>
        <translation>Aufgegeben</translation>
    </message>
    <message>
        <source>Primary term changed</source>
        <translation>Primary Term geändert</translation>
    </message>
    <message>
        <source>Wait for the recorder</source>
        <translation>Warten auf die Aufzeichnung</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Update</translation>
    </message>
    <message>
        <source>number %1, attempt %2</source>
        <translation>Nummer %1, Versuch %2</translation>
    </message>
    <message>
        <source>number %1</source>
        <translation>Nummer %1</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Guard</source>
        <translation>Schutz</translation>
    </message>
    <message>
        <source>Had read</source>
        <translation>Gelesen hatte er</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>Became</source>
        <translation>Wurde zu</translation>
    </message>
    <message>
        <source>Shard</source>
        <translation>Shard</translation>
    </message>
    <message>
        <source>New term</source>
        <translation>Neuer Term</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>by hand or by the scenario&apos;s script</source>
        <translation>von Hand oder durch das Skript des Szenarios</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>lost on the way, the worker never learnt of it</source>
        <translation>unterwegs verloren, der Worker hat nie davon erfahren</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Verlangt</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Aktuell</translation>
    </message>
    <message>
        <source>Behind by</source>
        <translation>Rückstand</translation>
    </message>
    <message>
        <source>Token held for</source>
        <translation>Token gehalten</translation>
    </message>
    <message>
        <source>Winner</source>
        <translation>Gewinner</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>Next wait</source>
        <translation>Danach gewartet</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>%1 demanded %2, but the document stood at %3.</source>
        <translation>%1 verlangte %2, aber das Dokument stand bei %3.</translation>
    </message>
    <message>
        <source>%1 wanted to create the document, but it was there already, at %2.</source>
        <translation>%1 wollte das Dokument anlegen, aber es war schon da, bei %2.</translation>
    </message>
    <message>
        <source>%1 demanded %2, but there was no document any more.</source>
        <translation>%1 verlangte %2, aber es gab kein Dokument mehr.</translation>
    </message>
    <message>
        <source>%1 had read %2 and thought for %3. Meanwhile %4 wrote %5, so what %1 demanded was no longer there.</source>
        <translation>%1 hatte %2 gelesen und %3 lang gedacht. Inzwischen schrieb %4 %5, also war nicht mehr da, was %1 verlangte.</translation>
    </message>
    <message>
        <source>%1 demanded %2, but %3 had moved the document on to %4.</source>
        <translation>%1 verlangte %2, aber %3 hatte das Dokument auf %4 weiterbewegt.</translation>
    </message>
    <message>
        <source>%1 writes what does not depend on what was there, so nothing can be lost by it.</source>
        <translation>%1 schreibt etwas, das nicht davon abhängt, was da war, also kann dabei nichts verloren gehen.</translation>
    </message>
    <message>
        <source>Nobody had written since %1 read %2, so the guard held and the document became %3.</source>
        <translation>Niemand hatte geschrieben, seit %1 %2 las, also hielt der Schutz, und das Dokument wurde %3.</translation>
    </message>
    <message>
        <source>The version that %1 sent fitted, so the write was accepted and became %2.</source>
        <translation>Die Version, die %1 sandte, passte, also wurde das Schreiben angenommen und wurde %2.</translation>
    </message>
    <message>
        <source>There was no document, so %1 created it as %2.</source>
        <translation>Es gab kein Dokument, also legte %1 es als %2 an.</translation>
    </message>
    <message>
        <source>The store read, changed and wrote for %1; the document became %2.</source>
        <translation>Der Speicher las, änderte und schrieb für %1; das Dokument wurde %2.</translation>
    </message>
    <message>
        <source>%1 sent no guard. Nobody had written in between, so nothing was lost this time.</source>
        <translation>%1 sandte keinen Schutz. Niemand hatte dazwischen geschrieben, also ging diesmal nichts verloren.</translation>
    </message>
    <message>
        <source>%1 now holds this token, and its next write stands on it.</source>
        <translation>%1 hält nun dieses Token, und sein nächstes Schreiben stützt sich darauf.</translation>
    </message>
    <message>
        <source>There was no document to read.</source>
        <translation>Es gab kein Dokument zu lesen.</translation>
    </message>
    <message>
        <source>The time between read and write: the longer it is, the likelier somebody else writes first.</source>
        <translation>Die Zeit zwischen Lesen und Schreiben: je länger sie ist, desto eher schreibt jemand anders zuerst.</translation>
    </message>
    <message>
        <source>Attempt %1 was refused, so %2 waits as its retry policy says, then reads again.</source>
        <translation>Versuch %1 wurde abgelehnt, also wartet %2, wie es seine Retry-Strategie sagt, und liest dann erneut.</translation>
    </message>
    <message>
        <source>The update would not have changed anything, so no _seq_no was given.</source>
        <translation>Das Update hätte nichts geändert, also wurde keine _seq_no vergeben.</translation>
    </message>
    <message>
        <source>Attempt %1 was refused, and the retry policy allows no further one.</source>
        <translation>Versuch %1 wurde abgelehnt, und die Retry-Strategie erlaubt keinen weiteren.</translation>
    </message>
    <message>
        <source>The document to change was not there.</source>
        <translation>Das Dokument, das geändert werden sollte, war nicht da.</translation>
    </message>
    <message>
        <source>A new primary took over the shard. Documents keep the term they were written under.</source>
        <translation>Ein neuer Primary übernahm den Shard. Dokumente behalten den Term, unter dem sie geschrieben wurden.</translation>
    </message>
    <message>
        <source>The worker waited until its recorded events had been taken: time of the tool, not of the store.</source>
        <translation>Der Worker wartete, bis seine aufgezeichneten Ereignisse abgeholt waren: Zeit des Werkzeugs, nicht des Speichers.</translation>
    </message>
    <message>
        <source>The write that won</source>
        <translation>Das Schreiben, das gewann</translation>
    </message>
    <message>
        <source>The write that was lost</source>
        <translation>Das Schreiben, das verloren ging</translation>
    </message>
    <message>
        <source>The read it stands on</source>
        <translation>Das Lesen, auf das es sich stützt</translation>
    </message>
    <message>
        <source>The write that it saw</source>
        <translation>Das Schreiben, das es sah</translation>
    </message>
    <message>
        <source>409, required %1, current %2</source>
        <translation>409, verlangt %1, aktuell %2</translation>
    </message>
</context>
<context>
    <name>racescope::EventTableModel</name>
    <message>
        <source>does not match the filter</source>
        <translation>passt nicht zum Filter</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>_seq_no / term</source>
        <translation>_seq_no / Term</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>the worker never learnt of it</source>
        <translation>der Worker hat es nie erfahren</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Was daraus wurde</translation>
    </message>
</context>
<context>
    <name>racescope::EventText</name>
    <message>
        <source>delete ok</source>
        <translation>Löschen ok</translation>
    </message>
    <message>
        <source>create ok</source>
        <translation>Anlegen ok</translation>
    </message>
    <message>
        <source>gap in the recording</source>
        <translation>Lücke in der Aufzeichnung</translation>
    </message>
    <message>
        <source>no document</source>
        <translation>kein Dokument</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>had read %1, overwrote %2, now %3</source>
        <extracomment>Of a lost update; each %n is a token such as &quot;4 term 1&quot;.</extracomment>
        <translation>hatte %1 gelesen, überschrieb %2, jetzt %3</translation>
    </message>
    <message>
        <source>required %1, current %2</source>
        <translation>verlangt %1, aktuell %2</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>jetzt %1</translation>
    </message>
    <message>
        <source>found %1</source>
        <translation>gefunden %1</translation>
    </message>
    <message>
        <source>shard %1, now term %2</source>
        <translation>Shard %1, jetzt Term %2</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) dropped</source>
        <translation>
            <numerusform>%n Ereignis verworfen</numerusform>
            <numerusform>%n Ereignisse verworfen</numerusform>
        </translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>Worker %1</source>
        <translation>Worker %1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1 term %2</source>
        <translation>%1 Term %2</translation>
    </message>
    <message>
        <source>%1, %2 at %3</source>
        <extracomment>Spoken: worker, what happened, when.</extracomment>
        <translation>%1, %2 bei %3</translation>
    </message>
    <message>
        <source>%1, %2 at %3, %4</source>
        <extracomment>Spoken: worker, what happened, when, further facts.</extracomment>
        <translation>%1, %2 bei %3, %4</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>at %1, took %2</source>
        <translation>bei %1, dauerte %2</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>bei %1</translation>
    </message>
    <message>
        <source>attempt %1 of update %2</source>
        <translation>Versuch %1 von Update %2</translation>
    </message>
    <message>
        <source>The worker never learnt of this outcome.</source>
        <translation>Der Worker hat von diesem Ausgang nie erfahren.</translation>
    </message>
</context>
<context>
    <name>racescope::EventsView</name>
    <message>
        <source>Events as a table</source>
        <translation>Ereignisse als Tabelle</translation>
    </message>
    <message>
        <source>Worker whose events are listed</source>
        <translation>Worker, dessen Ereignisse aufgeführt sind</translation>
    </message>
    <message>
        <source>Events of &amp;worker:</source>
        <translation>Ereignisse von Wor&amp;ker:</translation>
    </message>
    <message>
        <source>Events of the worker, oldest first</source>
        <translation>Ereignisse des Workers, Älteste zuerst</translation>
    </message>
    <message>
        <source>No events yet. Run%1, and every step of the worker is listed here.</source>
        <extracomment>%1: the key in brackets with a space before it, such as &quot; (F5)&quot;, or nothing.</extracomment>
        <translation>Noch keine Ereignisse. Starten Sie%1, und jeder Schritt des Workers wird hier aufgeführt.</translation>
    </message>
</context>
<context>
    <name>racescope::ExplorerView</name>
    <message>
        <source>A sample of schedules; there may be more outcomes.</source>
        <translation>Eine Stichprobe von Abläufen; es kann weitere Ausgänge geben.</translation>
    </message>
    <message>
        <source>Complete.</source>
        <translation>Vollständig.</translation>
    </message>
    <message>
        <source>Not complete: %1. There may be more outcomes.</source>
        <translation>Nicht vollständig: %1. Es kann weitere Ausgänge geben.</translation>
    </message>
    <message>
        <source>Schedules: %1.</source>
        <translation>Abläufe: %1.</translation>
    </message>
    <message>
        <source>Some schedules never end, so they are not counted.</source>
        <translation>Manche Abläufe enden nie und sind deshalb nicht gezählt.</translation>
    </message>
    <message>
        <source>States: %1, transitions: %2.</source>
        <translation>Zustände: %1, Übergänge: %2.</translation>
    </message>
    <message>
        <source>Explorer</source>
        <translation>Explorer</translation>
    </message>
    <message>
        <source>Exploring</source>
        <translation>Erkunden</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Exploring: schedules run %1</source>
        <translation>Erkunden: %1 Abläufe gelaufen</translation>
    </message>
    <message>
        <source>Exploring: states %1, %2, queued %3, depth %4</source>
        <translation>Erkunden: Zustände %1, %2, in der Warteschlange %3, Tiefe %4</translation>
    </message>
    <message>
        <source>Paused. %1</source>
        <translation>Angehalten. %1</translation>
    </message>
    <message>
        <source>Guard %1: %2</source>
        <translation>Schutz %1: %2</translation>
    </message>
    <message>
        <source>From step %1 on: %2</source>
        <translation>Ab Schritt %1: %2</translation>
    </message>
    <message>
        <source>Schedules were run one by one; only “All schedules” knows the states.</source>
        <translation>Abläufe liefen einer nach dem anderen; nur „Alle Abläufe“ kennt die Zustände.</translation>
    </message>
    <message>
        <source>The search did not come to its end, so there is no graph of all states.</source>
        <translation>Die Suche kam nicht zu ihrem Ende, also gibt es keinen Graphen aller Zustände.</translation>
    </message>
    <message>
        <source>%1 states are too many to draw; take fewer workers or tries.</source>
        <translation>%1 Zustände sind zu viele zum Zeichnen; nehmen Sie weniger Worker oder Versuche.</translation>
    </message>
    <message>
        <source>Under this guard the race cannot end so.</source>
        <translation>Unter diesem Schutz kann der Wettlauf nicht so enden.</translation>
    </message>
    <message>
        <source>Shortest schedule, steps: %1</source>
        <translation>Kürzester Ablauf, Schritte: %1</translation>
    </message>
    <message>
        <source>Resu&amp;me</source>
        <translation>F&amp;ortsetzen</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>Anha&amp;lten</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>Which schedules are looked at</source>
        <translation>Welche Abläufe betrachtet werden</translation>
    </message>
    <message>
        <source>All schedules</source>
        <translation>Alle Abläufe</translation>
    </message>
    <message>
        <source>At most 2 preemptions</source>
        <translation>Höchstens 2 Unterbrechungen</translation>
    </message>
    <message>
        <source>One of each trace</source>
        <translation>Einer je Trace</translation>
    </message>
    <message>
        <source>1,000 at random</source>
        <translation>1000 zufällige</translation>
    </message>
    <message>
        <source>Random priorities, depth 3</source>
        <translation>Zufällige Prioritäten, Tiefe 3</translation>
    </message>
    <message>
        <source>Exp&amp;lore</source>
        <translation>E&amp;rkunden</translation>
    </message>
    <message>
        <source>Find every way the race can end</source>
        <translation>Jede Art finden, wie der Wettlauf enden kann</translation>
    </message>
    <message>
        <source>Guards side &amp;by side</source>
        <translation>Schutzarten nebene&amp;inander</translation>
    </message>
    <message>
        <source>The same race with the guards none, version and seq_no</source>
        <translation>Derselbe Wettlauf mit dem Schutz none, version und seq_no</translation>
    </message>
    <message>
        <source>Hold the search, or go on</source>
        <translation>Die Suche anhalten oder fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>Stop; what was found is kept</source>
        <translation>Stoppen; was gefunden wurde, bleibt</translation>
    </message>
    <message>
        <source>Open &amp;in the stepper</source>
        <translation>Im Ste&amp;pper öffnen</translation>
    </message>
    <message>
        <source>Step through the shortest schedule to this outcome (Enter)</source>
        <translation>Den kürzesten Ablauf zu diesem Ausgang Schritt für Schritt gehen (Eingabetaste)</translation>
    </message>
    <message>
        <source>Columns of outcomes</source>
        <translation>Spalten der Ausgänge</translation>
    </message>
    <message>
        <source>What will be here</source>
        <translation>Was hier sein wird</translation>
    </message>
    <message>
        <source>Here will be every way the race can end, with the exact number of schedules that lead there and the shortest of them. Choose a race and press Explore.</source>
        <translation>Hier wird jede Art stehen, wie der Wettlauf enden kann, mit der genauen Zahl der Abläufe, die dorthin führen, und dem kürzesten davon. Wählen Sie einen Wettlauf, und drücken Sie „Erkunden“.</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>Ausgänge</translation>
    </message>
    <message>
        <source>Outcomes by guard</source>
        <translation>Ausgänge nach Schutz</translation>
    </message>
    <message>
        <source>State graph and shortest schedule</source>
        <translation>Zustandsgraph und kürzester Ablauf</translation>
    </message>
    <message>
        <source>Outcomes and state graph</source>
        <translation>Ausgänge und Zustandsgraph</translation>
    </message>
    <message>
        <source>Chosen state</source>
        <translation>Gewählter Zustand</translation>
    </message>
    <message>
        <source>Shortest schedule</source>
        <translation>Kürzester Ablauf</translation>
    </message>
    <message>
        <source>Steps of the shortest schedule</source>
        <translation>Schritte des kürzesten Ablaufs</translation>
    </message>
    <message>
        <source>Enter opens the schedule in the stepper</source>
        <translation>Die Eingabetaste öffnet den Ablauf im Stepper</translation>
    </message>
    <message>
        <source>Each ring is a state, whichever of like workers is which. Double rings: the race has ended. Dashed: a 409. Thick: an update is lost. Pale: the shortest way to the chosen end.</source>
        <translation>Jeder Ring ist ein Zustand, gleichgültig, welcher von gleichen Workern welcher ist. Doppelringe: der Wettlauf ist zu Ende. Gestrichelt: ein 409. Dick: eine Änderung geht verloren. Blass: der kürzeste Weg zum gewählten Ende.</translation>
    </message>
    <message numerus="yes">
        <source>Counting schedules of %Ln states…</source>
        <translation>
            <numerusform>Abläufe von %Ln Zustand werden gezählt…</numerusform>
            <numerusform>Abläufe von %Ln Zuständen werden gezählt…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln states, those that look alike drawn as one. Double rings: the race has ended. Dashed: a 409. Thick: an update is lost. Pale: the shortest way to the chosen end.</source>
        <translation>
            <numerusform>%Ln Zustand, gleich aussehende als einer gezeichnet. Doppelringe: der Wettlauf ist zu Ende. Gestrichelt: ein 409. Dick: eine Änderung geht verloren. Blass: der kürzeste Weg zum gewählten Ende.</numerusform>
            <numerusform>%Ln Zustände, gleich aussehende als einer gezeichnet. Doppelringe: der Wettlauf ist zu Ende. Gestrichelt: ein 409. Dick: eine Änderung geht verloren. Blass: der kürzeste Weg zum gewählten Ende.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racescope::Filter</name>
    <message>
        <source>There is no field “%1”.</source>
        <translation>Es gibt kein Feld „%1“.</translation>
    </message>
    <message>
        <source>“%1” is nothing that “%2” can be.</source>
        <translation>„%1“ ist nichts, was „%2“ sein kann.</translation>
    </message>
    <message>
        <source>“%1:” needs a value, as in %2.</source>
        <translation>„%1:“ braucht einen Wert, etwa %2.</translation>
    </message>
    <message>
        <source>“%1” wants a whole number, as in %2.</source>
        <translation>„%1“ will eine ganze Zahl, etwa %2.</translation>
    </message>
    <message>
        <source>“%1” wants a time with its unit, as in %2.</source>
        <translation>„%1“ will eine Zeit mit ihrer Einheit, etwa %2.</translation>
    </message>
    <message>
        <source>“%1” has no larger and smaller; name it, as in %2.</source>
        <translation>„%1“ kennt kein Größer und Kleiner; nennen Sie es, etwa %2.</translation>
    </message>
    <message>
        <source>In “%1” the first number is the larger one.</source>
        <translation>In „%1“ ist die erste Zahl die größere.</translation>
    </message>
    <message>
        <source>This quotation mark is not closed.</source>
        <translation>Dieses Anführungszeichen wird nicht geschlossen.</translation>
    </message>
    <message>
        <source>This bracket is not closed.</source>
        <translation>Diese Klammer wird nicht geschlossen.</translation>
    </message>
    <message>
        <source>This bracket closes nothing.</source>
        <translation>Diese Klammer schließt nichts.</translation>
    </message>
    <message>
        <source>There is nothing between these brackets.</source>
        <translation>Zwischen diesen Klammern steht nichts.</translation>
    </message>
    <message>
        <source>%1 needs a condition beside it.</source>
        <translation>%1 braucht eine Bedingung neben sich.</translation>
    </message>
    <message>
        <source>This is more than a filter can hold.</source>
        <translation>Das ist mehr, als ein Filter fassen kann.</translation>
    </message>
    <message>
        <source>%1 Did you mean “%2”?</source>
        <translation>%1 Meinten Sie „%2“?</translation>
    </message>
    <message>
        <source>words found anywhere</source>
        <translation>Wörter, irgendwo gefunden</translation>
    </message>
    <message>
        <source>the worker, by name or number</source>
        <translation>der Worker, nach Name oder Nummer</translation>
    </message>
    <message>
        <source>the group of workers in the scenario</source>
        <translation>die Gruppe der Worker im Szenario</translation>
    </message>
    <message>
        <source>the document: index/id, or one of them</source>
        <translation>das Dokument: Index/ID, oder eines davon</translation>
    </message>
    <message>
        <source>the index of the document</source>
        <translation>der Index des Dokuments</translation>
    </message>
    <message>
        <source>what happened</source>
        <translation>was geschah</translation>
    </message>
    <message>
        <source>the status of the answer</source>
        <translation>der Status der Antwort</translation>
    </message>
    <message>
        <source>how a write was protected</source>
        <translation>wie ein Schreiben geschützt war</translation>
    </message>
    <message>
        <source>which try of an update it was</source>
        <translation>der wievielte Versuch eines Updates es war</translation>
    </message>
    <message>
        <source>the number of the worker&apos;s update</source>
        <translation>die Nummer des Updates dieses Workers</translation>
    </message>
    <message>
        <source>the _seq_no found, made or current</source>
        <translation>die gefundene, entstandene oder aktuelle _seq_no</translation>
    </message>
    <message>
        <source>the _primary_term of it</source>
        <translation>der _primary_term dazu</translation>
    </message>
    <message>
        <source>the _version of it</source>
        <translation>die _version dazu</translation>
    </message>
    <message>
        <source>when it began, since the start</source>
        <translation>wann es begann, seit dem Start</translation>
    </message>
    <message>
        <source>how long it took</source>
        <translation>wie lange es dauerte</translation>
    </message>
    <message>
        <source>how many commits a refused write was behind</source>
        <translation>um wie viele Commits ein abgelehntes Schreiben zurücklag</translation>
    </message>
    <message>
        <source>how long the loser had held its token</source>
        <translation>wie lange der Verlierer sein Token gehalten hatte</translation>
    </message>
    <message>
        <source>who won against a refused write</source>
        <translation>wer gegen ein abgelehntes Schreiben gewann</translation>
    </message>
    <message>
        <source>how it went on after the refusal</source>
        <translation>wie es nach der Ablehnung weiterging</translation>
    </message>
    <message>
        <source>&lt;p&gt;Conditions side by side must all hold. &lt;code&gt;OR&lt;/code&gt; between them, &lt;code&gt;NOT&lt;/code&gt; or &lt;code&gt;-&lt;/code&gt; before one, brackets around several.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Bedingungen nebeneinander müssen alle gelten. &lt;code&gt;OR&lt;/code&gt; zwischen ihnen, &lt;code&gt;NOT&lt;/code&gt; oder &lt;code&gt;-&lt;/code&gt; vor einer, Klammern um mehrere.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>racescope::FilterBar</name>
    <message>
        <source>Filter of all views</source>
        <translation>Filter aller Ansichten</translation>
    </message>
    <message>
        <source>Filter all views: worker:3 status:409 behind:&gt;2 doc:products/100 …</source>
        <translation>Alle Ansichten filtern: worker:3 status:409 behind:&gt;2 doc:products/100 …</translation>
    </message>
    <message>
        <source>What is wrong with the filter</source>
        <translation>Was am Filter falsch ist</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>Hide the rest</source>
        <translation>Rest ausblenden</translation>
    </message>
    <message>
        <source>Hide in the timeline what does not match, instead of dimming it</source>
        <translation>In der Zeitachse ausblenden, was nicht passt, statt es abzuschwächen</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Remove the condition %1</source>
        <translation>Die Bedingung %1 entfernen</translation>
    </message>
    <message>
        <source>match %1 of %2</source>
        <translation>Treffer %1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>searching %Ln events</source>
        <translation>
            <numerusform>%Ln Ereignis wird durchsucht</numerusform>
            <numerusform>%Ln Ereignisse werden durchsucht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 so far, of %Ln events</source>
        <translation>
            <numerusform>bisher %1 von %Ln Ereignis</numerusform>
            <numerusform>bisher %1 von %Ln Ereignissen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>none of %Ln events match</source>
        <translation>
            <numerusform>%Ln Ereignis, passt nicht</numerusform>
            <numerusform>keines von %Ln Ereignissen passt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln events</source>
        <translation>
            <numerusform>%1 von %Ln Ereignis</numerusform>
            <numerusform>%1 von %Ln Ereignissen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racescope::FilterChange</name>
    <message>
        <source>clear the filter</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>filter by %1</source>
        <translation>nach %1 filtern</translation>
    </message>
</context>
<context>
    <name>racescope::FilterCommands</name>
    <message>
        <source>Ne&amp;xt match</source>
        <translation>Nächster &amp;Treffer</translation>
    </message>
    <message>
        <source>&amp;Previous match</source>
        <translation>&amp;Voriger Treffer</translation>
    </message>
    <message>
        <source>Clear fil&amp;ters</source>
        <translation>Filter &amp;löschen</translation>
    </message>
    <message>
        <source>Show everything again</source>
        <translation>Alles wieder zeigen</translation>
    </message>
    <message>
        <source>Filter to %1</source>
        <translation>Nach %1 filtern</translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation>Ohne %1</translation>
    </message>
    <message>
        <source>Go to the next event that matches the filter; without one, to the next conflict</source>
        <translation>Zum nächsten Ereignis gehen, das zum Filter passt; ohne Filter zum nächsten Konflikt</translation>
    </message>
    <message>
        <source>Go to the match before; without a filter, to the conflict before</source>
        <translation>Zum vorigen Treffer gehen; ohne Filter zum vorigen Konflikt</translation>
    </message>
    <message>
        <source>Filter &amp;to</source>
        <translation>&amp;Filtern auf</translation>
    </message>
    <message>
        <source>Leave &amp;out</source>
        <translation>&amp;Weglassen</translation>
    </message>
    <message>
        <source>%1: filter to what the cell says</source>
        <extracomment>%1: a table.</extracomment>
        <translation>%1: auf das filtern, was die Zelle sagt</translation>
    </message>
    <message>
        <source>%1: leave out what the cell says</source>
        <translation>%1: weglassen, was die Zelle sagt</translation>
    </message>
</context>
<context>
    <name>racescope::FilterEdit</name>
    <message>
        <source>What fits here</source>
        <translation>Was hier passt</translation>
    </message>
</context>
<context>
    <name>racescope::GoalJob</name>
    <message>
        <source>There are too many workers to look at every order of their steps.</source>
        <translation>Es sind zu viele Worker, um jede Reihenfolge ihrer Schritte zu betrachten.</translation>
    </message>
    <message>
        <source>The scenario has events that wait for a time; take the steps until they have happened.</source>
        <translation>Das Szenario hat Ereignisse, die auf eine Zeit warten; gehen Sie die Schritte, bis sie geschehen sind.</translation>
    </message>
    <message>
        <source>The workers of %1 go on for ever, so there is no end to look for.</source>
        <translation>Die Worker von %1 laufen endlos, also gibt es kein Ende zu suchen.</translation>
    </message>
    <message>
        <source>Some orders of steps never end, so there is no most.</source>
        <translation>Manche Reihenfolgen von Schritten enden nie, also gibt es kein Höchstes.</translation>
    </message>
</context>
<context>
    <name>racescope::GuardTableModel</name>
    <message>
        <source>Shortest: %1</source>
        <translation>Kürzester: %1</translation>
    </message>
    <message>
        <source>Under this guard the race cannot end so.</source>
        <translation>Unter diesem Schutz kann der Wettlauf nicht so enden.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Final values</source>
        <translation>Endwerte</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Erfolgreich</translation>
    </message>
    <message>
        <source>Gave up</source>
        <translation>Aufgegeben</translation>
    </message>
    <message>
        <source>Schedules under the guard %1</source>
        <translation>Abläufe unter dem Schutz %1</translation>
    </message>
    <message>
        <source>Guard %1</source>
        <translation>Schutz %1</translation>
    </message>
</context>
<context>
    <name>racescope::HeatMap</name>
    <message>
        <source>Heat map of attempts by time</source>
        <translation>Wärmekarte der Versuche über der Zeit</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Attempt %1, from %2 to %3 ms: %4 accepted, %5 refused</source>
        <translation>Versuch %1, von %2 bis %3 ms: %4 angenommen, %5 abgelehnt</translation>
    </message>
    <message>
        <source>When which attempts happen. Simulate one run to see it.</source>
        <translation>Wann welche Versuche geschehen. Simulieren Sie einen Lauf, um es zu sehen.</translation>
    </message>
    <message>
        <source>ms since the start</source>
        <translation>ms seit dem Start</translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation>Versuch %1</translation>
    </message>
</context>
<context>
    <name>racescope::HelpCommands</name>
    <message>
        <source>&amp;Help for this pane</source>
        <translation>Hilfe zu &amp;diesem Teilfenster</translation>
    </message>
    <message>
        <source>What the pane with the keyboard shows, and the keys that act in it</source>
        <translation>Was das Teilfenster mit der Tastatur zeigt, und die Tasten, die darin wirken</translation>
    </message>
</context>
<context>
    <name>racescope::HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Views and panes</source>
        <translation>Ansichten und Teilfenster</translation>
    </message>
    <message>
        <source>Keys that act here</source>
        <translation>Tasten, die hier wirken</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
</context>
<context>
    <name>racescope::HistoryChart</name>
    <message>
        <source>History of the document</source>
        <translation>Verlauf des Dokuments</translation>
    </message>
    <message>
        <source>_seq_no and _version over time, with a band for each primary term</source>
        <translation>_seq_no und _version über der Zeit, mit einem Band für jeden Primary Term</translation>
    </message>
    <message>
        <source>seconds since the session began</source>
        <translation>Sekunden seit Beginn der Sitzung</translation>
    </message>
    <message>
        <source>selected</source>
        <translation>ausgewählt</translation>
    </message>
    <message>
        <source>term %1</source>
        <translation>Term %1</translation>
    </message>
</context>
<context>
    <name>racescope::HistoryView</name>
    <message>
        <source>Select a document to see how its _seq_no, term and _version grew.</source>
        <translation>Wählen Sie ein Dokument, um zu sehen, wie seine _seq_no, sein Term und seine _version wuchsen.</translation>
    </message>
    <message>
        <source>Operations on the document</source>
        <translation>Operationen auf dem Dokument</translation>
    </message>
    <message>
        <source>Select one operation to see what it changed, or two to compare them</source>
        <translation>Wählen Sie eine Operation, um zu sehen, was sie änderte, oder zwei, um sie zu vergleichen</translation>
    </message>
    <message>
        <source>Difference between two operations, field by field</source>
        <translation>Unterschied zwischen zwei Operationen, Feld für Feld</translation>
    </message>
    <message>
        <source>The shard&apos;s operation log is full. Oldest operations no longer kept: %1.</source>
        <translation>Das Operationsprotokoll des Shards ist voll. Älteste Operationen, die nicht mehr da sind: %1.</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;: no accepted operation yet</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;: noch keine angenommene Operation</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; &amp;nbsp; _version %2, _seq_no %3, term %4 &amp;nbsp; The _seq_no is counted by the shard, so other documents leave gaps.</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; &amp;nbsp; _version %2, _seq_no %3, Term %4 &amp;nbsp; Die _seq_no zählt der Shard, also hinterlassen andere Dokumente Lücken.</translation>
    </message>
    <message>
        <source>Select one operation to see what it changed, or two to compare them.</source>
        <translation>Wählen Sie eine Operation, um zu sehen, was sie änderte, oder zwei, um sie zu vergleichen.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>No difference between %1 and %2</source>
        <translation>Kein Unterschied zwischen %1 und %2</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>Von %1 zu %2</translation>
    </message>
    <message>
        <source>Difference and blame</source>
        <translation>Unterschied und Urheber</translation>
    </message>
    <message>
        <source>&amp;Difference</source>
        <translation>Unters&amp;chied</translation>
    </message>
    <message>
        <source>&amp;Blame</source>
        <translation>&amp;Urheber</translation>
    </message>
    <message>
        <source>Which write gave each field the value that it has</source>
        <translation>Welcher Schreibvorgang jedem Feld seinen Wert gab</translation>
    </message>
    <message>
        <source>Fields and the writes that set them</source>
        <translation>Felder und die Schreibvorgänge, die sie setzten</translation>
    </message>
    <message>
        <source>Enter or double click goes to the write that set the field</source>
        <translation>Eingabe oder Doppelklick geht zu dem Schreibvorgang, der das Feld setzte</translation>
    </message>
    <message>
        <source>No write has been accepted yet.</source>
        <translation>Noch wurde kein Schreibvorgang angenommen.</translation>
    </message>
    <message>
        <source>The document as of %1; bold: what this write set</source>
        <translation>Das Dokument bei %1; fett: was dieser Schreibvorgang setzte</translation>
    </message>
    <message>
        <source>Deleted as of %1</source>
        <translation>Bei %1 gelöscht</translation>
    </message>
    <message>
        <source>Conflicts looked through for refused writes: %1 of %2.</source>
        <translation>Auf abgelehnte Schreibvorgänge durchgesehene Konflikte: %1 von %2.</translation>
    </message>
    <message>
        <source>Refused writes whose changes are not on the ladder: %1.</source>
        <translation>Abgelehnte Schreibvorgänge, deren Änderungen nicht auf der Leiter stehen: %1.</translation>
    </message>
    <message>
        <source>Ladder and chart</source>
        <translation>Leiter und Diagramm</translation>
    </message>
    <message>
        <source>&amp;Ladder</source>
        <translation>&amp;Leiter</translation>
    </message>
    <message>
        <source>Over ti&amp;me</source>
        <translation>Im Zeit&amp;verlauf</translation>
    </message>
    <message>
        <source>Each change as a rung, and the writes that were refused</source>
        <translation>Jede Änderung als Sprosse, dazu die abgelehnten Schreibvorgänge</translation>
    </message>
    <message>
        <source>How _seq_no and _version grew</source>
        <translation>Wie _seq_no und _version wuchsen</translation>
    </message>
    <message>
        <source>Select one change to see what it did, two to compare them, or a refused write</source>
        <translation>Wählen Sie eine Änderung, um zu sehen, was sie tat, zwei, um sie zu vergleichen, oder einen abgelehnten Schreibvorgang</translation>
    </message>
    <message>
        <source>The session&apos;s store does not keep this document&apos;s history, as that of one on a cluster: the changes are those that were recorded or seen, and what they held is not known.</source>
        <translation>Der Speicher der Sitzung bewahrt die Historie dieses Dokuments nicht auf, wie bei einem auf einem Cluster: Die Änderungen sind die, die aufgezeichnet oder gesehen wurden, und was sie enthielten, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Oldest changes that are not shown: %1.</source>
        <translation>Älteste Änderungen, die nicht gezeigt werden: %1.</translation>
    </message>
</context>
<context>
    <name>racescope::InjectMenu</name>
    <message>
        <source>&amp;Inject</source>
        <translation>E&amp;ingreifen</translation>
    </message>
    <message>
        <source>Inject</source>
        <translation>Eingreifen</translation>
    </message>
    <message>
        <source>Raise the primary &amp;term</source>
        <translation>Den Primary &amp;Term erhöhen</translation>
    </message>
    <message>
        <source>&amp;Delete a document</source>
        <translation>Ein Dokument &amp;löschen</translation>
    </message>
    <message>
        <source>&amp;Recreate a document</source>
        <translation>Ein Dokument &amp;neu anlegen</translation>
    </message>
    <message>
        <source>&amp;Lose an acknowledgement</source>
        <translation>Eine &amp;Bestätigung verlieren</translation>
    </message>
    <message>
        <source>D&amp;uplicate a request</source>
        <translation>Eine Anfrage &amp;verdoppeln</translation>
    </message>
    <message>
        <source>Dela&amp;y a worker</source>
        <translation>Einen &amp;Worker aufhalten</translation>
    </message>
    <message>
        <source>&amp;Crash a worker</source>
        <translation>Einen Worker &amp;abstürzen lassen</translation>
    </message>
    <message>
        <source>A new primary takes over; tokens from before are refused</source>
        <translation>Ein neuer Primary übernimmt; Token von vorher werden abgewiesen</translation>
    </message>
    <message>
        <source>Somebody from outside deletes it</source>
        <translation>Jemand von außen löscht es</translation>
    </message>
    <message>
        <source>Somebody from outside writes it anew</source>
        <translation>Jemand von außen schreibt es neu</translation>
    </message>
    <message>
        <source>The store does what was asked, and the worker never learns of it</source>
        <translation>Der Speicher tut, was verlangt war, und der Worker erfährt nie davon</translation>
    </message>
    <message>
        <source>The network delivers the request a second time</source>
        <translation>Das Netz stellt die Anfrage ein zweites Mal zu</translation>
    </message>
    <message>
        <source>It sleeps before its next step</source>
        <translation>Er schläft vor seinem nächsten Schritt</translation>
    </message>
    <message>
        <source>It stops for good, whatever it holds</source>
        <translation>Er hört für immer auf, was er auch in der Hand hat</translation>
    </message>
    <message>
        <source>Fail &amp;over</source>
        <translation>&amp;Failover</translation>
    </message>
    <message>
        <source>The primary dies before its last operations have reached a copy</source>
        <translation>Der Primary stirbt, bevor seine letzten Operationen eine Kopie erreicht haben</translation>
    </message>
</context>
<context>
    <name>racescope::InvariantModel</name>
    <message>
        <source>✓ holds</source>
        <translation>✓ gilt</translation>
    </message>
    <message>
        <source>✕ broken</source>
        <translation>✕ gebrochen</translation>
    </message>
    <message>
        <source>! seen</source>
        <translation>! gesehen</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>What must hold</source>
        <translation>Was gelten muss</translation>
    </message>
</context>
<context>
    <name>racescope::JsonDiffModel</name>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
</context>
<context>
    <name>racescope::JsonTreeDelegate</name>
    <message>
        <source>Types</source>
        <translation>Typen</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Type of %1</source>
        <translation>Typ von %1</translation>
    </message>
    <message>
        <source>Value of %1</source>
        <translation>Wert von %1</translation>
    </message>
    <message>
        <source>Name of %1</source>
        <translation>Name von %1</translation>
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
        <translation>wahr oder falsch</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>list</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>object</source>
        <translation>Objekt</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n Feld</numerusform>
            <numerusform>%n Felder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>There is a field “%1” already.</source>
        <translation>Ein Feld „%1“ gibt es schon.</translation>
    </message>
    <message>
        <source>“%1” is no number. Change the type to text first.</source>
        <translation>„%1“ ist keine Zahl. Ändern Sie zuerst den Typ in Text.</translation>
    </message>
    <message>
        <source>“%1” is neither true nor false. Change the type first.</source>
        <translation>„%1“ ist weder wahr noch falsch. Ändern Sie zuerst den Typ.</translation>
    </message>
</context>
<context>
    <name>racescope::JudgedRules</name>
    <message>
        <source>No accepted change is lost</source>
        <translation>Keine angenommene Änderung geht verloren</translation>
    </message>
    <message>
        <source>A write is accepted only on the state that it demands</source>
        <translation>Ein Schreibvorgang wird nur auf dem Stand angenommen, den er verlangt</translation>
    </message>
    <message>
        <source>_seq_no and _primary_term only grow</source>
        <translation>_seq_no und _primary_term wachsen nur</translation>
    </message>
    <message>
        <source>Each 409 is justified</source>
        <translation>Jeder 409 ist berechtigt</translation>
    </message>
    <message>
        <source>Reads show what was written, and never go back</source>
        <translation>Gelesen wird, was geschrieben wurde, und nie ein älterer Stand</translation>
    </message>
    <message>
        <source>The scenario&apos;s own rule holds</source>
        <translation>Die eigene Regel des Szenarios gilt</translation>
    </message>
    <message>
        <source>%1: broken, times: %2</source>
        <translation>%1: gebrochen, Anzahl: %2</translation>
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
        <translation> oder </translation>
    </message>
    <message>
        <source>change the key of %1</source>
        <translation>die Taste von %1 ändern</translation>
    </message>
    <message>
        <source>change the keys</source>
        <translation>die Tasten ändern</translation>
    </message>
</context>
<context>
    <name>racescope::LabCharts</name>
    <message>
        <source>theory: everybody in step</source>
        <translation>Theorie: alle im Gleichschritt</translation>
    </message>
    <message>
        <source>theory: everybody out of step, no backoff</source>
        <translation>Theorie: alle außer Takt, kein Backoff</translation>
    </message>
    <message>
        <source>bound: one by one</source>
        <translation>Schranke: einer nach dem anderen</translation>
    </message>
    <message>
        <source>dotted in a policy&apos;s colour: theory of its generations</source>
        <translation>gepunktet in der Farbe einer Strategie: Theorie ihrer Generationen</translation>
    </message>
    <message>
        <source>Charts of the lab</source>
        <translation>Diagramme des Labors</translation>
    </message>
    <message>
        <source>Completion time in ms</source>
        <translation>Zeit bis zum Ende in ms</translation>
    </message>
    <message>
        <source>When the last client was done, by number of clients</source>
        <translation>Wann der letzte Client fertig war, nach Anzahl der Clients</translation>
    </message>
    <message>
        <source>Calls (writes sent)</source>
        <translation>Aufrufe (gesendete Schreibvorgänge)</translation>
    </message>
    <message>
        <source>Writes that reached the server, by number of clients</source>
        <translation>Schreibvorgänge, die den Server erreichten, nach Anzahl der Clients</translation>
    </message>
    <message>
        <source>Waste: refused writes in % of all</source>
        <translation>Verschwendung: abgelehnte Schreibvorgänge in % von allen</translation>
    </message>
    <message>
        <source>Share of the writes that were refused, by number of clients</source>
        <translation>Anteil der Schreibvorgänge, die abgelehnt wurden, nach Anzahl der Clients</translation>
    </message>
    <message>
        <source>Attempts of an update</source>
        <translation>Versuche eines Updates</translation>
    </message>
    <message>
        <source>Which share of the updates took so many attempts</source>
        <translation>Welcher Anteil der Updates so viele Versuche brauchte</translation>
    </message>
    <message>
        <source>clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Attempts of an update, clients: %1</source>
        <translation>Versuche eines Updates, Clients: %1</translation>
    </message>
    <message>
        <source>attempts, up to the 99th percentile</source>
        <translation>Versuche, bis zum 99. Perzentil</translation>
    </message>
    <message>
        <source>% of updates</source>
        <translation>% der Updates</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n Client</numerusform>
            <numerusform>%n Clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n Versuch</numerusform>
            <numerusform>%n Versuche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln real threads</source>
        <translation>
            <numerusform>%1, %Ln wirklicher Thread</numerusform>
            <numerusform>%1, %Ln wirkliche Threads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racescope::LabForm</name>
    <message>
        <source>No backoff: again at once</source>
        <translation>Kein Backoff: sofort noch einmal</translation>
    </message>
    <message>
        <source>Exponential</source>
        <translation>Exponentiell</translation>
    </message>
    <message>
        <source>Full jitter</source>
        <translation>Full Jitter</translation>
    </message>
    <message>
        <source>Equal jitter</source>
        <translation>Equal Jitter</translation>
    </message>
    <message>
        <source>Decorrelated jitter</source>
        <translation>Decorrelated Jitter</translation>
    </message>
    <message>
        <source>Fixed wait</source>
        <translation>Feste Wartezeit</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linear</translation>
    </message>
    <message>
        <source>Retry budget (token bucket)</source>
        <translation>Retry-Budget (Token-Bucket)</translation>
    </message>
    <message>
        <source>Adaptive gap (AIMD)</source>
        <translation>Anpassungsfähiger Abstand (AIMD)</translation>
    </message>
    <message>
        <source>Adaptive rate (CUBIC)</source>
        <translation>Anpassungsfähige Rate (CUBIC)</translation>
    </message>
    <message>
        <source>retry_on_conflict=3</source>
        <translation>retry_on_conflict=3</translation>
    </message>
    <message>
        <source>Elasticsearch bulk helper</source>
        <translation>Bulk-Helfer von Elasticsearch</translation>
    </message>
    <message>
        <source>AWS standard</source>
        <translation>AWS-Standard</translation>
    </message>
    <message>
        <source>%1 (character %2)</source>
        <translation>%1 (Zeichen %2)</translation>
    </message>
    <message>
        <source>must be a whole number from %1 to %2</source>
        <translation>muss eine ganze Zahl von %1 bis %2 sein</translation>
    </message>
    <message>
        <source>must be a number of milliseconds from 0 to 3600000</source>
        <translation>muss eine Zahl von Millisekunden von 0 bis 3600000 sein</translation>
    </message>
    <message>
        <source>must be uniform or zipf:S with S from 0 to 10</source>
        <translation>muss uniform oder zipf:S sein, mit S von 0 bis 10</translation>
    </message>
    <message>
        <source>“%1”: write numbers from 1 to %2, as in 10, 50, 100 or 10-190:10</source>
        <translation>„%1“: schreiben Sie Zahlen von 1 bis %2, etwa 10, 50, 100 oder 10-190:10</translation>
    </message>
    <message>
        <source>at most %1 numbers of clients</source>
        <translation>höchstens %1 Anzahlen von Clients</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Numbers of clients: 10, 50, 100 or 10-190:10</source>
        <translation>Anzahlen von Clients: 10, 50, 100 oder 10-190:10</translation>
    </message>
    <message>
        <source>Runs of each</source>
        <translation>Läufe von jedem</translation>
    </message>
    <message>
        <source>More runs, smaller errors</source>
        <translation>Mehr Läufe, kleinere Fehler</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>The same seed gives the same figures</source>
        <translation>Derselbe Startwert ergibt dieselben Zahlen</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Strategien</translation>
    </message>
    <message>
        <source>What a refused client does before it tries again</source>
        <translation>Was ein abgelehnter Client tut, bevor er es noch einmal versucht</translation>
    </message>
    <message>
        <source>Further policies</source>
        <translation>Weitere Strategien</translation>
    </message>
    <message>
        <source>With parameters: full:20,2000 (base and cap in ms), fixed:50, sequence:10,20,50, formula:min(2000,5*2^n)*uniform(0.5,1), bucket:500,0.1, retry_on_conflict:5</source>
        <translation>Mit Parametern: full:20,2000 (Basis und Obergrenze in ms), fixed:50, sequence:10,20,50, formula:min(2000,5*2^n)*uniform(0.5,1), bucket:500,0.1, retry_on_conflict:5</translation>
    </message>
    <message>
        <source>full:20,2000</source>
        <translation>full:20,2000</translation>
    </message>
    <message>
        <source>choose at least one policy</source>
        <translation>wählen Sie mindestens eine Strategie</translation>
    </message>
    <message>
        <source>Message takes</source>
        <translation>Eine Nachricht dauert</translation>
    </message>
    <message>
        <source>Time of one message in ms: constant:MS, normal:MS,MS or lognormal:MS,MS</source>
        <translation>Dauer einer Nachricht in ms: constant:MS, normal:MS,MS oder lognormal:MS,MS</translation>
    </message>
    <message>
        <source>Server works on a message (ms)</source>
        <translation>Server arbeitet an einer Nachricht (ms)</translation>
    </message>
    <message>
        <source>0: infinitely fast. Otherwise messages queue up</source>
        <translation>0: unendlich schnell. Sonst stehen Nachrichten an</translation>
    </message>
    <message>
        <source>Clients come</source>
        <translation>Clients kommen</translation>
    </message>
    <message>
        <source>burst, spread:MS or poisson:MS</source>
        <translation>burst, spread:MS oder poisson:MS</translation>
    </message>
    <message>
        <source>Think between read and write</source>
        <translation>Denken zwischen Lesen und Schreiben</translation>
    </message>
    <message>
        <source>none, fixed:MS, uniform:MS,MS, exponential:MS or normal:MS,MS</source>
        <translation>none, fixed:MS, uniform:MS,MS, exponential:MS oder normal:MS,MS</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>How many there are to choose from</source>
        <translation>Wie viele zur Wahl stehen</translation>
    </message>
    <message>
        <source>Documents are chosen by</source>
        <translation>Dokumente werden gewählt nach</translation>
    </message>
    <message>
        <source>uniform or zipf:S</source>
        <translation>uniform oder zipf:S</translation>
    </message>
    <message>
        <source>Updates a client wants</source>
        <translation>Updates, die ein Client will</translation>
    </message>
    <message>
        <source>One after the other</source>
        <translation>Eines nach dem anderen</translation>
    </message>
</context>
<context>
    <name>racescope::LabLegend</name>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
</context>
<context>
    <name>racescope::LabReferenceView</name>
    <message>
        <source>Published figures</source>
        <translation>Veröffentlichte Zahlen</translation>
    </message>
    <message>
        <source>Simulate and com&amp;pare</source>
        <translation>Simulieren und &amp;vergleichen</translation>
    </message>
    <message>
        <source>The published model: 10 to 190 clients, five policies, 400 runs of each</source>
        <translation>Das veröffentlichte Modell: 10 bis 190 Clients, fünf Strategien, je 400 Läufe</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>Progress of the comparison</source>
        <translation>Fortschritt des Vergleichs</translation>
    </message>
    <message>
        <source>Outcome of the comparison</source>
        <translation>Ergebnis des Vergleichs</translation>
    </message>
    <message>
        <source>Measured and published figures</source>
        <translation>Gemessene und veröffentlichte Zahlen</translation>
    </message>
    <message>
        <source>Columns of measured and published figures</source>
        <translation>Spalten der gemessenen und veröffentlichten Zahlen</translation>
    </message>
    <message>
        <source>Cancelled: nothing was compared.</source>
        <translation>Abgebrochen: nichts wurde verglichen.</translation>
    </message>
    <message>
        <source>All %1 figures agree with the published ones within their tolerances.</source>
        <translation>Alle %1 Zahlen stimmen innerhalb ihrer Toleranzen mit den veröffentlichten überein.</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 figures differ from the published ones by more than their tolerances.</source>
        <translation>
            <numerusform>%n von %1 Zahlen weicht um mehr als ihre Toleranz von der veröffentlichten ab.</numerusform>
            <numerusform>%n von %1 Zahlen weichen um mehr als ihre Toleranzen von den veröffentlichten ab.</numerusform>
        </translation>
    </message>
    <message>
        <source>Is this lab right? It simulates the model of the article “Exponential Backoff And Jitter” and holds each figure against the published one.</source>
        <translation>Stimmt dieses Labor? Es simuliert das Modell des Artikels „Exponential Backoff And Jitter“ und hält jede Zahl gegen die veröffentlichte.</translation>
    </message>
</context>
<context>
    <name>racescope::LabRunView</name>
    <message>
        <source>One run</source>
        <translation>Ein Lauf</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>Whose run is opened</source>
        <translation>Wessen Lauf geöffnet wird</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>With how many clients</source>
        <translation>Mit wie vielen Clients</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Which of the sweep&apos;s runs</source>
        <translation>Welcher der Läufe des Durchgangs</translation>
    </message>
    <message>
        <source>run </source>
        <translation>Lauf </translation>
    </message>
    <message>
        <source>&amp;Open the run</source>
        <translation>Den Lauf &amp;öffnen</translation>
    </message>
    <message>
        <source>Simulate this run of the sweep once more and show it as a timeline</source>
        <translation>Diesen Lauf des Durchgangs noch einmal simulieren und als Zeitachse zeigen</translation>
    </message>
    <message>
        <source>Race &amp;with real threads</source>
        <translation>Wettlauf mit wir&amp;klichen Threads</translation>
    </message>
    <message>
        <source>Race it in real time, one thread a client, and lay the figures over the charts</source>
        <translation>In Echtzeit laufen lassen, ein Thread je Client, und die Zahlen über die Diagramme legen</translation>
    </message>
    <message>
        <source>Cancel the race</source>
        <translation>Wettlauf abbrechen</translation>
    </message>
    <message>
        <source>Stop the threads</source>
        <translation>Die Threads stoppen</translation>
    </message>
    <message>
        <source>Run in figures</source>
        <translation>Lauf in Zahlen</translation>
    </message>
    <message>
        <source>Cell of the heat map</source>
        <translation>Feld der Wärmekarte</translation>
    </message>
    <message>
        <source>Choose a policy and a number of clients, and open a run: here will be a timeline with every client&apos;s attempts, and when which attempts happen.</source>
        <translation>Wählen Sie eine Strategie und eine Anzahl von Clients, und öffnen Sie einen Lauf: hier wird eine Zeitachse mit den Versuchen jedes Clients stehen, und wann welche Versuche geschehen.</translation>
    </message>
    <message>
        <source>Timeline of the run</source>
        <translation>Zeitachse des Laufs</translation>
    </message>
    <message>
        <source>Clients: %1</source>
        <translation>Clients: %1</translation>
    </message>
    <message>
        <source>This run makes about %1 calls; a timeline takes at most %2. Choose fewer clients.</source>
        <translation>Dieser Lauf macht etwa %1 Aufrufe; eine Zeitachse fasst höchstens %2. Wählen Sie weniger Clients.</translation>
    </message>
    <message>
        <source>Simulating…</source>
        <translation>Wird simuliert…</translation>
    </message>
    <message>
        <source>Real threads: %1</source>
        <translation>Wirkliche Threads: %1</translation>
    </message>
    <message>
        <source>Clients: %1, %2. Calls: %3, refused: %4. Done after %5 ms.</source>
        <translation>Clients: %1, %2. Aufrufe: %3, abgelehnt: %4. Fertig nach %5 ms.</translation>
    </message>
    <message>
        <source>Racing with real threads. Workers done: %1 of %2, calls: %3, refused: %4.</source>
        <translation>Wettlauf mit wirklichen Threads. Fertige Worker: %1 von %2, Aufrufe: %3, abgelehnt: %4.</translation>
    </message>
    <message numerus="yes">
        <source>Cancelled after %Ln calls.</source>
        <translation>
            <numerusform>Nach %Ln Aufruf abgebrochen.</numerusform>
            <numerusform>Nach %Ln Aufrufen abgebrochen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racescope::LabTableModel</name>
    <message>
        <source>Runs stopped at a bound: %1. The figures are too low.</source>
        <translation>An einer Schranke gestoppte Läufe: %1. Die Zahlen sind zu niedrig.</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>± SD</source>
        <translation>± Std.-Abw.</translation>
    </message>
    <message>
        <source>Completion, ms</source>
        <translation>Ende, ms</translation>
    </message>
    <message>
        <source>± SD, ms</source>
        <translation>± Std.-Abw., ms</translation>
    </message>
    <message>
        <source>95 % done, ms</source>
        <translation>95 % fertig, ms</translation>
    </message>
    <message>
        <source>Waste, %</source>
        <translation>Verschwendung, %</translation>
    </message>
    <message>
        <source>Attempts, median</source>
        <translation>Versuche, Median</translation>
    </message>
    <message>
        <source>99 %</source>
        <translation>99 %</translation>
    </message>
    <message>
        <source>most</source>
        <translation>höchstens</translation>
    </message>
    <message>
        <source>Fairness</source>
        <translation>Fairness</translation>
    </message>
    <message>
        <source>Waited, ms</source>
        <translation>Gewartet, ms</translation>
    </message>
    <message>
        <source>Gave up</source>
        <translation>Aufgegeben</translation>
    </message>
</context>
<context>
    <name>racescope::LabView</name>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Backoff lab</source>
        <translation>Backoff-Labor</translation>
    </message>
    <message>
        <source>What is simulated</source>
        <translation>Was simuliert wird</translation>
    </message>
    <message>
        <source>Si&amp;mulate</source>
        <translation>Si&amp;mulieren</translation>
    </message>
    <message>
        <source>Run the sweep with these settings</source>
        <translation>Den Durchgang mit diesen Einstellungen rechnen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Abb&amp;rechen</translation>
    </message>
    <message>
        <source>Stop; what is complete is kept</source>
        <translation>Stoppen; was vollständig ist, bleibt</translation>
    </message>
    <message>
        <source>Reference mo&amp;del</source>
        <translation>Re&amp;ferenzmodell</translation>
    </message>
    <message>
        <source>Fill in the published model: 10 to 190 clients, five policies, 100 runs</source>
        <translation>Das veröffentlichte Modell einsetzen: 10 bis 190 Clients, fünf Strategien, 100 Läufe</translation>
    </message>
    <message>
        <source>Progress of the sweep</source>
        <translation>Fortschritt des Durchgangs</translation>
    </message>
    <message>
        <source>State of the sweep</source>
        <translation>Stand des Durchgangs</translation>
    </message>
    <message>
        <source>Clients you expect</source>
        <translation>Erwartete Clients</translation>
    </message>
    <message>
        <source>The number of clients that the advice and the chart of attempts are for</source>
        <translation>Die Anzahl der Clients, für die der Rat und das Diagramm der Versuche gelten</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Rat</translation>
    </message>
    <message>
        <source>Retry settings</source>
        <translation>Retry-Einstellungen</translation>
    </message>
    <message>
        <source>Copy sett&amp;ings</source>
        <translation>Einstell&amp;ungen kopieren</translation>
    </message>
    <message>
        <source>Copy the retry settings as they stand in a scenario file</source>
        <translation>Die Retry-Einstellungen kopieren, wie sie in einer Szenariodatei stehen</translation>
    </message>
    <message>
        <source>Ex&amp;port…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>Save figures as CSV or JSON, charts as PNG, SVG or PDF</source>
        <translation>Zahlen als CSV oder JSON, Diagramme als PNG, SVG oder PDF speichern</translation>
    </message>
    <message>
        <source>Theory &amp;beside it</source>
        <translation>The&amp;orie daneben</translation>
    </message>
    <message>
        <source>What formulas say: everybody in step, everybody out of step, and turns handed over one by one; dotted in a policy&apos;s colour: its generations</source>
        <translation>Was Formeln sagen: alle im Gleichschritt, alle außer Takt, und einer nach dem anderen an der Reihe; gepunktet in der Farbe einer Strategie: ihre Generationen</translation>
    </message>
    <message>
        <source>&amp;Logarithmic</source>
        <translation>&amp;Logarithmisch</translation>
    </message>
    <message>
        <source>Policies differ by factors</source>
        <translation>Strategien unterscheiden sich um Faktoren</translation>
    </message>
    <message>
        <source>What will a retry policy cost? Choose policies and numbers of clients and press Simulate: here will be charts, one run to look into, and which policy to take.</source>
        <translation>Was wird eine Retry-Strategie kosten? Wählen Sie Strategien und Anzahlen von Clients, und drücken Sie „Simulieren“: hier werden Diagramme stehen, ein Lauf zum Hineinsehen, und welche Strategie zu nehmen ist.</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Columns of figures</source>
        <translation>Spalten der Zahlen</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>One run</source>
        <translation>Ein Lauf</translation>
    </message>
    <message>
        <source>Clients: %1</source>
        <translation>Clients: %1</translation>
    </message>
    <message>
        <source>Cancelled. Complete, and shown: %1 of %2.</source>
        <translation>Abgebrochen. Vollständig und gezeigt: %1 von %2.</translation>
    </message>
    <message>
        <source>Not simulated yet.</source>
        <translation>Noch nicht simuliert.</translation>
    </message>
    <message>
        <source>There is no policy with which all updates succeed.</source>
        <translation>Mit keiner Strategie gelingen alle Updates.</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
    <message>
        <source>%1 was not written: there are no results yet.</source>
        <translation>%1 wurde nicht geschrieben: es gibt noch keine Ergebnisse.</translation>
    </message>
    <message>
        <source>Export the lab</source>
        <translation>Das Labor exportieren</translation>
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
        <translation>Veröffentlichte Zahlen &amp;prüfen</translation>
    </message>
    <message>
        <source>Simulate the published model and hold each mean against the published one, with its tolerance</source>
        <translation>Das veröffentlichte Modell simulieren und jedes Mittel gegen das veröffentlichte halten, mit seiner Toleranz</translation>
    </message>
    <message>
        <source>Bands: where eight of ten runs lie</source>
        <translation>Bänder: wo acht von zehn Läufen liegen</translation>
    </message>
    <message>
        <source>The sweep, and the published figures</source>
        <translation>Der Durchgang und die veröffentlichten Zahlen</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>Durchgang</translation>
    </message>
    <message>
        <source>Published figures</source>
        <translation>Veröffentlichte Zahlen</translation>
    </message>
    <message>
        <source>Bands: where eight of ten runs lie. Theory is for one document, a free server and clients that come all at once.</source>
        <translation>Bänder: wo acht von zehn Läufen liegen. Die Theorie gilt für ein Dokument, einen freien Server und Clients, die alle auf einmal kommen.</translation>
    </message>
    <message>
        <source>Runs: %1 of %2, messages: %3 million</source>
        <translation>Läufe: %1 von %2, Nachrichten: %3 Millionen</translation>
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
        <translation>neu angelegt</translation>
    </message>
    <message>
        <source>created</source>
        <translation>angelegt</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>deleted what was not there</source>
        <translation>nicht Vorhandenes gelöscht</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>no document</source>
        <translation>kein Dokument</translation>
    </message>
    <message numerus="yes">
        <source>%Ln writes required %1, current was up to %2</source>
        <extracomment>%n refused writes; %1 and %2: such as &quot;4 term 1&quot;, the newest that was there.</extracomment>
        <translation>
            <numerusform>%Ln Schreibvorgang verlangte %1, vorhanden war bis zu %2</numerusform>
            <numerusform>%Ln Schreibvorgänge verlangten %1, vorhanden war bis zu %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln writes required %1, current was %2</source>
        <extracomment>%n refused writes; %1 and %2: such as &quot;4 term 1&quot;.</extracomment>
        <translation>
            <numerusform>%Ln Schreibvorgang verlangte %1, vorhanden war %2</numerusform>
            <numerusform>%Ln Schreibvorgänge verlangten %1, vorhanden war %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1&apos;s write required %2, current was %3</source>
        <extracomment>%1: such as &quot;Worker 2&quot;; %2 and %3: such as &quot;4 term 1&quot;.</extracomment>
        <translation>Der Schreibvorgang von %1 verlangte %2, vorhanden war %3</translation>
    </message>
    <message>
        <source>Failover: term %1 ended, term %2 began</source>
        <translation>Failover: Term %1 endete, Term %2 begann</translation>
    </message>
    <message>
        <source>%1, version %2, %3 by %4 at %5</source>
        <translation>%1, Version %2, %3 von %4 bei %5</translation>
    </message>
    <message numerus="yes">
        <source>%1; %Ln writes were refused that required it</source>
        <translation>
            <numerusform>%1; %Ln Schreibvorgang, der sie verlangte, wurde abgelehnt</numerusform>
            <numerusform>%1; %Ln Schreibvorgänge, die sie verlangten, wurden abgelehnt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 at %2, attempt %3</source>
        <translation>%1 bei %2, Versuch %3</translation>
    </message>
    <message>
        <source>Enter goes from one to the next.</source>
        <translation>Die Eingabetaste geht von einem zum nächsten.</translation>
    </message>
    <message>
        <source>term %1 → %2</source>
        <translation>Term %1 → %2</translation>
    </message>
    <message>
        <source>term %1</source>
        <translation>Term %1</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Linien</translation>
    </message>
    <message>
        <source>Refused %1</source>
        <translation>Abgelehnt %1</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Further ones: %1</source>
        <translation>Weitere: %1</translation>
    </message>
    <message>
        <source>%1, version %2, deleted; first seen by %3 at %4, its write was not recorded</source>
        <translation>%1, Version %2, gelöscht; zuerst gesehen von %3 bei %4, der Schreibvorgang wurde nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>%1, version %2, first seen by %3 at %4; its write was not recorded</source>
        <translation>%1, Version %2, zuerst gesehen von %3 bei %4; der Schreibvorgang wurde nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>Failover at %3: term %1 ended, term %2 began</source>
        <translation>Failover bei %3: Term %1 endete, Term %2 begann</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>gesehen</translation>
    </message>
</context>
<context>
    <name>racescope::LadderView</name>
    <message>
        <source>Ladder of changes</source>
        <translation>Leiter der Änderungen</translation>
    </message>
    <message>
        <source>A rung for each accepted change, a column for each primary term, and the refused writes at the change that they required</source>
        <translation>Eine Sprosse für jede angenommene Änderung, eine Spalte für jeden Primary Term, und die abgelehnten Schreibvorgänge an der Änderung, die sie verlangten</translation>
    </message>
</context>
<context>
    <name>racescope::LanguageCommands</name>
    <message>
        <source>Language of the &amp;desktop</source>
        <translation>Sprache des &amp;Desktops</translation>
    </message>
    <message>
        <source>Speak the language of the desktop</source>
        <translation>Die Sprache des Desktops sprechen</translation>
    </message>
    <message>
        <source>Speak English from the next start on</source>
        <translation>Ab dem nächsten Start Englisch sprechen</translation>
    </message>
    <message>
        <source>Speak German from the next start on</source>
        <translation>Ab dem nächsten Start Deutsch sprechen</translation>
    </message>
    <message>
        <source>Speak French from the next start on</source>
        <translation>Ab dem nächsten Start Französisch sprechen</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>The language is %1 from the next start on, or now, in a new window: the session, a race that runs, the Stepper and an open door go on in it; what Explorer and Lab have found must be worked out again.</source>
        <translation>Die Sprache ist %1 ab dem nächsten Start, oder jetzt, in einem neuen Fenster: Sitzung, laufender Wettlauf, Stepper und offene Tür gehen darin weiter; was Explorer und Labor gefunden haben, muss neu errechnet werden.</translation>
    </message>
    <message>
        <source>Change it now</source>
        <translation>Jetzt ändern</translation>
    </message>
</context>
<context>
    <name>racescope::LayoutCommands</name>
    <message>
        <source>La&amp;yout</source>
        <translation>A&amp;nordnung</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;Watch</source>
        <translation>&amp;Zusehen</translation>
    </message>
    <message>
        <source>The timeline with lists, details and the conflict log</source>
        <translation>Die Zeitachse mit Listen, Einzelheiten und dem Konfliktprotokoll</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>&amp;Schritte</translation>
    </message>
    <message>
        <source>The stepper alone</source>
        <translation>Der Stepper allein</translation>
    </message>
    <message>
        <source>&amp;Explore</source>
        <translation>&amp;Erkunden</translation>
    </message>
    <message>
        <source>The explorer alone</source>
        <translation>Der Explorer allein</translation>
    </message>
    <message>
        <source>&amp;Teach</source>
        <translation>&amp;Lehren</translation>
    </message>
    <message>
        <source>The stepper beside the lessons</source>
        <translation>Der Stepper neben den Lektionen</translation>
    </message>
    <message>
        <source>Save &amp;layout as…</source>
        <translation>Anordnung s&amp;peichern als…</translation>
    </message>
    <message>
        <source>Keep under a name how panes and views stand now</source>
        <translation>Unter einem Namen behalten, wie Teilfenster und Ansichten jetzt stehen</translation>
    </message>
    <message>
        <source>&amp;Your layouts…</source>
        <translation>&amp;Ihre Anordnungen…</translation>
    </message>
    <message>
        <source>Use, rename or delete the layouts that you named</source>
        <translation>Die Anordnungen, die Sie benannt haben, benutzen, umbenennen oder löschen</translation>
    </message>
    <message>
        <source>View in a window of its ow&amp;n</source>
        <translation>Ansicht in e&amp;igenem Fenster</translation>
    </message>
    <message>
        <source>Take the view with the keyboard out of the tabs, or put it back</source>
        <translation>Die Ansicht, die die Tastatur hat, aus den Reitern nehmen oder zurückstellen</translation>
    </message>
    <message>
        <source>All views &amp;back into the window</source>
        <translation>Alle Ansichten &amp;zurück ins Fenster</translation>
    </message>
    <message>
        <source>Put every view that has a window of its own back among the tabs</source>
        <translation>Jede Ansicht mit eigenem Fenster zurück unter die Reiter stellen</translation>
    </message>
    <message>
        <source>The layout that you saved as “%1”</source>
        <translation>Die Anordnung, die Sie als „%1“ gespeichert haben</translation>
    </message>
    <message>
        <source>A layout needs a name.</source>
        <translation>Eine Anordnung braucht einen Namen.</translation>
    </message>
    <message>
        <source>The layout is saved as “%1”.</source>
        <translation>Die Anordnung ist als „%1“ gespeichert.</translation>
    </message>
    <message>
        <source>Save layout</source>
        <translation>Anordnung speichern</translation>
    </message>
    <message>
        <source>Name of the layout; one that you choose from the list is written over:</source>
        <translation>Name der Anordnung; eine, die Sie aus der Liste wählen, wird überschrieben:</translation>
    </message>
    <message>
        <source>My layout</source>
        <translation>Meine Anordnung</translation>
    </message>
    <message>
        <source>write over the layout %1</source>
        <translation>die Anordnung %1 überschreiben</translation>
    </message>
    <message>
        <source>save the layout %1</source>
        <translation>die Anordnung %1 speichern</translation>
    </message>
    <message>
        <source>The layout “%1” was written over.</source>
        <translation>Die Anordnung „%1“ wurde überschrieben.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>bring back the layout %1</source>
        <translation>die Anordnung %1 zurückholen</translation>
    </message>
    <message>
        <source>delete the layout %1</source>
        <translation>die Anordnung %1 löschen</translation>
    </message>
    <message>
        <source>rename the layout %1</source>
        <translation>die Anordnung %1 umbenennen</translation>
    </message>
</context>
<context>
    <name>racescope::LayoutsDialog</name>
    <message>
        <source>Your layouts</source>
        <translation>Ihre Anordnungen</translation>
    </message>
    <message>
        <source>Delete the layout</source>
        <translation>Die Anordnung löschen</translation>
    </message>
    <message>
        <source>&amp;Use</source>
        <translation>&amp;Benutzen</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation>&amp;Zurücknehmen</translation>
    </message>
    <message>
        <source>“%1” is deleted.</source>
        <translation>„%1“ ist gelöscht.</translation>
    </message>
    <message>
        <source>None yet. View → Layout → Save layout as… keeps how the window stands now.</source>
        <translation>Noch keine. Ansicht → Anordnung → Anordnung speichern als… behält, wie das Fenster jetzt steht.</translation>
    </message>
    <message>
        <source>A layout needs a name.</source>
        <translation>Eine Anordnung braucht einen Namen.</translation>
    </message>
    <message>
        <source>Another layout is called “%1”.</source>
        <translation>Eine andere Anordnung heißt „%1“.</translation>
    </message>
</context>
<context>
    <name>racescope::Lesson</name>
    <message>
        <source>1. A lost update</source>
        <translation>1. Eine verlorene Änderung</translation>
    </message>
    <message>
        <source>Let both sell, and end with 44 instead of 43.</source>
        <translation>Lassen Sie beide verkaufen, und enden Sie bei 44 statt 43.</translation>
    </message>
    <message>
        <source>Both read 45 and both wrote 44. The store did as it was told; the second write overwrote a change that its worker had never seen.</source>
        <translation>Beide lasen 45, und beide schrieben 44. Der Speicher tat, was man ihm sagte; das zweite Schreiben überschrieb eine Änderung, die sein Worker nie gesehen hatte.</translation>
    </message>
    <message>
        <source>2. Your first 409</source>
        <translation>2. Ihr erster 409</translation>
    </message>
    <message>
        <source>&lt;p&gt;The same two, but now each write carries the token of its read: &lt;code&gt;if_seq_no&lt;/code&gt; and &lt;code&gt;if_primary_term&lt;/code&gt;. The store accepts the write only while that token is still the document&apos;s own.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Dieselben zwei, aber jetzt trägt jedes Schreiben das Token seines Lesens: &lt;code&gt;if_seq_no&lt;/code&gt; und &lt;code&gt;if_primary_term&lt;/code&gt;. Der Speicher nimmt das Schreiben nur an, solange dieses Token noch das des Dokuments ist.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Have a write refused with a 409.</source>
        <translation>Lassen Sie ein Schreiben mit einem 409 ablehnen.</translation>
    </message>
    <message>
        <source>Then finish: both sales count.</source>
        <translation>Dann zu Ende: beide Verkäufe zählen.</translation>
    </message>
    <message>
        <source>The 409 is no failure. It says: the document moved on; read it again. That second read is what saved the sale.</source>
        <translation>Der 409 ist kein Fehler. Er sagt: das Dokument ist weiter; lesen Sie es noch einmal. Dieses zweite Lesen hat den Verkauf gerettet.</translation>
    </message>
    <message>
        <source>3. Retry, and its limit</source>
        <translation>3. Retry und seine Grenze</translation>
    </message>
    <message>
        <source>&lt;p&gt;Three sell now, and each tries at most twice. What if somebody is faster both times?&lt;/p&gt;</source>
        <translation>&lt;p&gt;Jetzt verkaufen drei, und jeder versucht es höchstens zweimal. Was, wenn beide Male jemand schneller ist?&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Have a write refused.</source>
        <translation>Lassen Sie ein Schreiben ablehnen.</translation>
    </message>
    <message>
        <source>Make one worker give up.</source>
        <translation>Bringen Sie einen Worker dazu aufzugeben.</translation>
    </message>
    <message>
        <source>A limit turns an endless fight into an answer: this update did not happen. Whoever asked for it has to be told.</source>
        <translation>Eine Grenze macht aus einem endlosen Kampf eine Antwort: dieses Update ist nicht geschehen. Wer es wollte, muss davon erfahren.</translation>
    </message>
    <message>
        <source>4. The thundering herd</source>
        <translation>4. Die donnernde Herde</translation>
    </message>
    <message>
        <source>&lt;p&gt;Four read at the same moment. One wins, three are refused. If the three run again at once, two of them are refused again.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Vier lesen im selben Augenblick. Einer gewinnt, drei werden abgelehnt. Rennen die drei sofort wieder los, werden zwei von ihnen wieder abgelehnt.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Let one write refuse three others.</source>
        <translation>Lassen Sie ein Schreiben drei andere ablehnen.</translation>
    </message>
    <message>
        <source>Then let the three come one after another: no further 409.</source>
        <translation>Dann lassen Sie die drei nacheinander kommen: kein weiterer 409.</translation>
    </message>
    <message>
        <source>5. Deleted and made anew</source>
        <translation>5. Gelöscht und neu angelegt</translation>
    </message>
    <message>
        <source>Delete the document and make it anew.</source>
        <translation>Löschen Sie das Dokument, und legen Sie es neu an.</translation>
    </message>
    <message>
        <source>Let a token from before be refused.</source>
        <translation>Lassen Sie ein Token von vorher ablehnen.</translation>
    </message>
    <message>
        <source>The shard never gives a _seq_no twice within a term, so the old token names a document that is gone. A counter that began again with each document could not tell.</source>
        <translation>Der Shard vergibt eine _seq_no innerhalb eines Terms nie zweimal, also nennt das alte Token ein Dokument, das es nicht mehr gibt. Ein Zähler, der mit jedem Dokument neu begänne, könnte das nicht erkennen.</translation>
    </message>
    <message>
        <source>6. A new primary: why there is a term</source>
        <translation>6. Ein neuer Primary: wozu es einen Term gibt</translation>
    </message>
    <message>
        <source>Let a new primary take over.</source>
        <translation>Lassen Sie einen neuen Primary übernehmen.</translation>
    </message>
    <message>
        <source>Have a write refused although its _seq_no is the current one.</source>
        <translation>Lassen Sie ein Schreiben ablehnen, obwohl seine _seq_no die aktuelle ist.</translation>
    </message>
    <message>
        <source>Same _seq_no, different write. Only _primary_term tells the two apart; that is why a guarded write must send both.</source>
        <translation>Dieselbe _seq_no, ein anderes Schreiben. Nur der _primary_term hält die beiden auseinander; darum muss ein geschütztes Schreiben beides senden.</translation>
    </message>
    <message>
        <source>7. An update that changes nothing</source>
        <translation>7. Ein Update, das nichts ändert</translation>
    </message>
    <message>
        <source>&lt;p&gt;B sends an update that sets the price to 49, which it already is. The store answers &lt;code&gt;noop&lt;/code&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;B sendet ein Update, das den Preis auf 49 setzt, was er schon ist. Der Speicher antwortet mit &lt;code&gt;noop&lt;/code&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Let B&apos;s update change nothing.</source>
        <translation>Lassen Sie das Update von B nichts ändern.</translation>
    </message>
    <message>
        <source>Show that a token read before it is still good.</source>
        <translation>Zeigen Sie, dass ein davor gelesenes Token noch gut ist.</translation>
    </message>
    <message>
        <source>A noop gets no _seq_no and moves no token, so nobody is refused because of it.</source>
        <translation>Ein Noop erhält keine _seq_no und bewegt kein Token, also wird seinetwegen niemand abgelehnt.</translation>
    </message>
    <message>
        <source>8. The lost acknowledgement</source>
        <translation>8. Die verlorene Bestätigung</translation>
    </message>
    <message>
        <source>Have a write accepted without anybody being told.</source>
        <translation>Lassen Sie ein Schreiben annehmen, ohne dass jemand davon erfährt.</translation>
    </message>
    <message>
        <source>Let its worker do the same again: one sale, counted twice.</source>
        <translation>Lassen Sie seinen Worker dasselbe noch einmal tun: ein Verkauf, zweimal gezählt.</translation>
    </message>
    <message>
        <source>A token guards against other people&apos;s changes, not against your own doubt. Repeat the same request with the same token, or write down with the change whose it was.</source>
        <translation>Ein Token schützt vor den Änderungen anderer, nicht vor dem eigenen Zweifel. Wiederholen Sie dieselbe Anfrage mit demselben Token, oder schreiben Sie mit der Änderung auf, von wem sie war.</translation>
    </message>
    <message>
        <source>&lt;p&gt;A and B each sell one toaster: read the stock, take one off, write it back. Nothing protects the write.&lt;/p&gt;&lt;p&gt;Press the digit of a worker to take its next step: &lt;b&gt;{key:stepWorker1}&lt;/b&gt; for A, &lt;b&gt;{key:stepWorker2}&lt;/b&gt; for B. &lt;b&gt;{key:stepperBack}&lt;/b&gt; takes a step back.&lt;/p&gt;</source>
        <translation>&lt;p&gt;A und B verkaufen je einen Toaster: Bestand lesen, einen abziehen, zurückschreiben. Nichts schützt das Schreiben.&lt;/p&gt;&lt;p&gt;Drücken Sie die Ziffer eines Workers, um seinen nächsten Schritt zu tun: &lt;b&gt;{key:stepWorker1}&lt;/b&gt; für A, &lt;b&gt;{key:stepWorker2}&lt;/b&gt; für B. &lt;b&gt;{key:stepperBack}&lt;/b&gt; geht einen Schritt zurück.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Spreading the retries is what jitter does: each waits a random time, so that they come one after another by themselves. The view {text:show_labView} shows it with hundreds.</source>
        <translation>Retries zu verteilen ist, was Jitter tut: jeder wartet eine zufällige Zeit, sodass sie von selbst nacheinander kommen. Die Ansicht {text:show_labView} zeigt es mit Hunderten.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Somebody deletes the document and creates it again, with the same contents, while A still holds the token of its read. Both are in the menu &lt;b&gt;{text:injectMenu}&lt;/b&gt;: &lt;b&gt;{text:injectDelete1}&lt;/b&gt; and &lt;b&gt;{text:injectRecreate1}&lt;/b&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Jemand löscht das Dokument und legt es mit demselben Inhalt wieder an, während A noch das Token seines Lesens hält. Beides steht im Menü &lt;b&gt;{text:injectMenu}&lt;/b&gt;: &lt;b&gt;{text:injectDelete1}&lt;/b&gt; und &lt;b&gt;{text:injectRecreate1}&lt;/b&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;B writes, A reads what B wrote, and then the primary dies before its copy heard of it. The new primary gives the same _seq_no to somebody else&apos;s write.&lt;/p&gt;&lt;p&gt;The menu &lt;b&gt;{text:injectMenu}&lt;/b&gt; holds, under &lt;b&gt;{text:injectFailOver}&lt;/b&gt;: &lt;b&gt;{text:injectFailOver1Losing1}&lt;/b&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;B schreibt, A liest, was B schrieb, und dann stirbt der Primary, bevor seine Kopie davon erfahren hat. Der neue Primary gibt dieselbe _seq_no dem Schreiben von jemand anderem.&lt;/p&gt;&lt;p&gt;Im Menü &lt;b&gt;{text:injectMenu}&lt;/b&gt; steht unter &lt;b&gt;{text:injectFailOver}&lt;/b&gt;: &lt;b&gt;{text:injectFailOver1Losing1}&lt;/b&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;A&apos;s write is accepted, but the answer never arrives. Did it happen? A does not know, reads again and sells again.&lt;/p&gt;&lt;p&gt;The menu &lt;b&gt;{text:injectMenu}&lt;/b&gt; holds, under &lt;b&gt;{text:injectLose}&lt;/b&gt;: &lt;b&gt;{text:injectLose1}&lt;/b&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Das Schreiben von A wird angenommen, aber die Antwort kommt nie an. Ist es geschehen? A weiß es nicht, liest noch einmal und verkauft noch einmal.&lt;/p&gt;&lt;p&gt;Im Menü &lt;b&gt;{text:injectMenu}&lt;/b&gt; steht unter &lt;b&gt;{text:injectLose}&lt;/b&gt;: &lt;b&gt;{text:injectLose1}&lt;/b&gt;.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>racescope::LessonCommands</name>
    <message>
        <source>Lessons</source>
        <translation>Lektionen</translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation>&amp;Lektionen</translation>
    </message>
    <message>
        <source>Learn in eight short lessons what the numbers are for</source>
        <translation>In acht kurzen Lektionen lernen, wozu die Nummern da sind</translation>
    </message>
    <message>
        <source>All goals of the lesson are reached.</source>
        <translation>Alle Ziele der Lektion sind erreicht.</translation>
    </message>
</context>
<context>
    <name>racescope::LessonPane</name>
    <message>
        <source>Lessons</source>
        <translation>Lektionen</translation>
    </message>
    <message>
        <source>The lesson</source>
        <translation>Die Lektion</translation>
    </message>
    <message>
        <source>St&amp;art</source>
        <translation>S&amp;tarten</translation>
    </message>
    <message>
        <source>Load the lesson&apos;s race afresh into the stepper</source>
        <translation>Den Wettlauf der Lektion frisch in den Stepper laden</translation>
    </message>
    <message>
        <source>Show one wa&amp;y</source>
        <translation>Ei&amp;nen Weg zeigen</translation>
    </message>
    <message>
        <source>Play steps that reach the goals; the lesson is not ticked for it</source>
        <translation>Schritte spielen, die die Ziele erreichen; die Lektion wird dafür nicht abgehakt</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Start the next lesson</source>
        <translation>Die nächste Lektion beginnen</translation>
    </message>
    <message>
        <source>What you saw:</source>
        <translation>Was Sie gesehen haben:</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>erreicht</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>solved</source>
        <translation>gelöst</translation>
    </message>
    <message>
        <source>not solved</source>
        <translation>nicht gelöst</translation>
    </message>
    <message>
        <source>St&amp;art again</source>
        <translation>Neu s&amp;tarten</translation>
    </message>
    <message>
        <source>Not started: the stepper holds another race.</source>
        <translation>Nicht gestartet: Im Stepper ist ein anderer Wettlauf.</translation>
    </message>
    <message>
        <source>Not started.</source>
        <translation>Nicht gestartet.</translation>
    </message>
</context>
<context>
    <name>racescope::LiveKeys</name>
    <message>
        <source>Escape</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Clear the range, then the selection</source>
        <translation>Den Bereich aufheben, dann die Auswahl</translation>
    </message>
    <message>
        <source>PgUp / PgDn</source>
        <translation>Bild auf / Bild ab</translation>
    </message>
    <message>
        <source>Rows further up / down</source>
        <translation>Zeilen weiter oben / unten</translation>
    </message>
</context>
<context>
    <name>racescope::LiveKeysDialog</name>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Keys that act now:</source>
        <translation>Tasten, die jetzt wirken:</translation>
    </message>
    <message>
        <source>Keys that act now, with the keyboard in %1:</source>
        <translation>Tasten, die jetzt wirken, mit der Tastatur in %1:</translation>
    </message>
    <message>
        <source>Keys that act now</source>
        <translation>Tasten, die jetzt wirken</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was sie tut</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>here</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>überall</translation>
    </message>
    <message>
        <source>Change &amp;keys…</source>
        <translation>Tasten ä&amp;ndern…</translation>
    </message>
</context>
<context>
    <name>racescope::MainWindow</name>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>Choose another race…</source>
        <translation>Anderen Wettlauf wählen…</translation>
    </message>
    <message>
        <source>Conflicts copied: %1</source>
        <translation>Konflikte kopiert: %1</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausieren</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Run again</source>
        <translation>Er&amp;neut starten</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>%1 (read-only)</source>
        <translation>%1 (nur lesen)</translation>
    </message>
    <message>
        <source>%1[*] — Racescope</source>
        <translation>%1[*] — Racescope</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
    <message>
        <source>Workers spawned: %1</source>
        <translation>Hinzugefügte Worker: %1</translation>
    </message>
    <message>
        <source>Panes</source>
        <translation>Teilfenster</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>Andere öffnen…</translation>
    </message>
    <message>
        <source>%1 asks for %2 workers; a race with real threads takes at most %3.</source>
        <translation>%1 verlangt %2 Worker; ein Wettlauf mit wirklichen Threads fasst höchstens %3.</translation>
    </message>
    <message>
        <source>Save the scenario</source>
        <translation>Das Szenario speichern</translation>
    </message>
    <message>
        <source>Scenarios (*.json)</source>
        <translation>Szenarien (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>Woanders speichern…</translation>
    </message>
    <message>
        <source>Export the conflict log</source>
        <translation>Das Konfliktprotokoll exportieren</translation>
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
        <translation>%1: der Dateiname muss auf .ndjson, .csv oder .md enden.</translation>
    </message>
    <message>
        <source>Choose another name…</source>
        <translation>Anderen Namen wählen…</translation>
    </message>
    <message>
        <source>Export elsewhere…</source>
        <translation>Woandershin exportieren…</translation>
    </message>
    <message>
        <source>Exported %1</source>
        <translation>%1 exportiert</translation>
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
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Stepper</source>
        <translation>Stepper</translation>
    </message>
    <message>
        <source>Explorer</source>
        <translation>Explorer</translation>
    </message>
    <message>
        <source>Failover</source>
        <translation>Failover</translation>
    </message>
    <message>
        <source>Lab</source>
        <translation>Labor</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Show or hide %1</source>
        <translation>%1 ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>&amp;Failover stories</source>
        <translation>Fai&amp;lover-Geschichten</translation>
    </message>
    <message>
        <source>&amp;Built-in races</source>
        <translation>&amp;Mitgelieferte Wettläufe</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>&amp;Design</translation>
    </message>
    <message>
        <source>&amp;Race</source>
        <translation>&amp;Wettlauf</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>Wettlauf</translation>
    </message>
    <message>
        <source>New race</source>
        <translation>Neuer Wettlauf</translation>
    </message>
    <message>
        <source>Start one of the built-in races</source>
        <translation>Einen der mitgelieferten Wettläufe starten</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Konsole</translation>
    </message>
    <message>
        <source>About Racescope</source>
        <translation>Über Racescope</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Racescope %1&lt;/h3&gt;&lt;p&gt;An oscilloscope for optimistic concurrency.&lt;/p&gt;&lt;p&gt;Free software under the GPL, version 3 or later. Icons: Lucide, ISC licence.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Racescope %1&lt;/h3&gt;&lt;p&gt;Ein Oszilloskop für optimistische Nebenläufigkeit.&lt;/p&gt;&lt;p&gt;Freie Software unter der GPL, Version 3 oder später. Symbole: Lucide, ISC-Lizenz.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>%1: a further window could not be started.</source>
        <translation>%1: Ein weiteres Fenster ließ sich nicht öffnen.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were not opened: at most %1 are opened at once.</source>
        <translation>
            <numerusform>%n Datei wurde nicht geöffnet: Höchstens %1 werden auf einmal geöffnet.</numerusform>
            <numerusform>%n Dateien wurden nicht geöffnet: Höchstens %1 werden auf einmal geöffnet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are opened in windows of their own.</source>
        <translation>
            <numerusform>%n Datei wird in einem eigenen Fenster geöffnet.</numerusform>
            <numerusform>%n Dateien werden in eigenen Fenstern geöffnet.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>&amp;Schritte</translation>
    </message>
    <message>
        <source>E&amp;xplore</source>
        <translation>&amp;Erkunden</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>Werk&amp;zeuge</translation>
    </message>
    <message>
        <source>No events yet. Run a race%1 or open a log.</source>
        <extracomment>%1: the key in brackets with a space before it, such as &quot; (F5)&quot;, or nothing.</extracomment>
        <translation>Noch keine Ereignisse. Starten Sie einen Wettlauf%1, oder öffnen Sie ein Protokoll.</translation>
    </message>
    <message>
        <source>%1 selected · events: %2 · 409s: %3</source>
        <translation>%1 ausgewählt · Ereignisse: %2 · 409er: %3</translation>
    </message>
    <message>
        <source>%1: export as a picture</source>
        <extracomment>%1: the title of a view, such as &quot;Timeline&quot;.</extracomment>
        <translation>%1: als Bild exportieren</translation>
    </message>
    <message>
        <source>Copied as a picture: %1</source>
        <translation>Als Bild kopiert: %1</translation>
    </message>
    <message>
        <source>&amp;Export the charts as a picture…</source>
        <translation>Die Diagramme als Bild &amp;exportieren…</translation>
    </message>
    <message>
        <source>&amp;Copy the charts as a picture</source>
        <translation>Die Diagramme als Bild &amp;kopieren</translation>
    </message>
    <message>
        <source>%1 selected · matching events: %2 · 409s: %3</source>
        <extracomment>%1: a length of time; %2, %3: numbers</extracomment>
        <translation>%1 ausgewählt · passende Ereignisse: %2 · 409er: %3</translation>
    </message>
    <message>
        <source>Pane&amp;s</source>
        <translation>Teilfen&amp;ster</translation>
    </message>
</context>
<context>
    <name>racescope::Marks</name>
    <message>
        <source>Mark %1</source>
        <translation>Markierung %1</translation>
    </message>
    <message>
        <source>set a mark</source>
        <translation>eine Markierung setzen</translation>
    </message>
    <message>
        <source>Range %1</source>
        <translation>Bereich %1</translation>
    </message>
    <message>
        <source>keep a range</source>
        <translation>einen Bereich behalten</translation>
    </message>
    <message>
        <source>rename a mark</source>
        <translation>eine Markierung umbenennen</translation>
    </message>
    <message>
        <source>remove a mark</source>
        <translation>eine Markierung entfernen</translation>
    </message>
    <message>
        <source>set view bookmark %1</source>
        <translation>Lesezeichen %1 der Ansicht setzen</translation>
    </message>
</context>
<context>
    <name>racescope::MarksCommands</name>
    <message>
        <source>Set &amp;a mark</source>
        <translation>Markierung &amp;setzen</translation>
    </message>
    <message>
        <source>Mark the selected event, or the middle of what is shown</source>
        <translation>Das ausgewählte Ereignis markieren, sonst die Mitte des Gezeigten</translation>
    </message>
    <message>
        <source>&amp;Keep the range</source>
        <translation>Bereich be&amp;halten</translation>
    </message>
    <message>
        <source>Keep the selected time range under a name</source>
        <translation>Den ausgewählten Zeitbereich unter einem Namen behalten</translation>
    </message>
    <message>
        <source>Remove the nearest mark</source>
        <translation>Nächstgelegene Markierung entfernen</translation>
    </message>
    <message>
        <source>Remove the mark nearest to what is selected</source>
        <translation>Die Markierung entfernen, die dem Ausgewählten am nächsten liegt</translation>
    </message>
    <message>
        <source>Undo:</source>
        <translation>Rückgängig:</translation>
    </message>
    <message>
        <source>Redo:</source>
        <translation>Wiederherstellen:</translation>
    </message>
    <message>
        <source>Set view bookmark %1</source>
        <translation>Lesezeichen %1 setzen</translation>
    </message>
    <message>
        <source>Remember what the timeline shows</source>
        <translation>Merken, was die Zeitachse zeigt</translation>
    </message>
    <message>
        <source>Go to view bookmark %1</source>
        <translation>Zum Lesezeichen %1 gehen</translation>
    </message>
    <message>
        <source>Show in the timeline what was remembered</source>
        <translation>In der Zeitachse zeigen, was gemerkt wurde</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>View bookmark %1 is set.</source>
        <translation>Lesezeichen %1 ist gesetzt.</translation>
    </message>
    <message>
        <source>View bookmark %1 is set; %2 comes back here.</source>
        <translation>Lesezeichen %1 ist gesetzt; %2 kommt hierher zurück.</translation>
    </message>
    <message>
        <source>View bookmark %1 is not set.</source>
        <translation>Lesezeichen %1 ist nicht gesetzt.</translation>
    </message>
    <message>
        <source>View bookmark %1 is not set; %2 sets it.</source>
        <translation>Lesezeichen %1 ist nicht gesetzt; %2 setzt es.</translation>
    </message>
    <message>
        <source>Drag over the timeline first, then keep the range%1.</source>
        <extracomment>%1 is a key such as &quot; (Shift+M)&quot;, or nothing.</extracomment>
        <translation>Ziehen Sie zuerst über die Zeitachse, und behalten Sie dann den Bereich%1.</translation>
    </message>
</context>
<context>
    <name>racescope::MarksModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
</context>
<context>
    <name>racescope::MarksPane</name>
    <message>
        <source>Marks</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>Show the mark in the &amp;timeline</source>
        <translation>Die Markierung in der &amp;Zeitachse zeigen</translation>
    </message>
    <message>
        <source>Re&amp;name the mark</source>
        <translation>Die Markierung um&amp;benennen</translation>
    </message>
    <message>
        <source>&amp;Remove the mark</source>
        <translation>Die Markierung &amp;entfernen</translation>
    </message>
    <message>
        <source>No marks yet. In the timeline, mark the selected event%1 or keep the selected range%2.</source>
        <extracomment>%1 and %2 are keys such as &quot; (Shift+M)&quot;, or nothing.</extracomment>
        <translation>Noch keine Markierungen. Markieren Sie in der Zeitachse das ausgewählte Ereignis%1, oder behalten Sie den ausgewählten Bereich%2.</translation>
    </message>
</context>
<context>
    <name>racescope::MergeModel</name>
    <message>
        <source>mine chosen</source>
        <translation>meins gewählt</translation>
    </message>
    <message>
        <source>theirs chosen</source>
        <translation>ihres gewählt</translation>
    </message>
    <message>
        <source>base chosen</source>
        <translation>Basis gewählt</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
    </message>
    <message>
        <source>changed by me</source>
        <translation>von mir geändert</translation>
    </message>
    <message>
        <source>changed by them</source>
        <translation>von ihnen geändert</translation>
    </message>
    <message>
        <source>both alike</source>
        <translation>beide gleich</translation>
    </message>
    <message>
        <source>both, combined</source>
        <translation>beide, vereint</translation>
    </message>
    <message>
        <source>both differ: choose</source>
        <translation>beide verschieden: wählen</translation>
    </message>
    <message>
        <source>(the whole document)</source>
        <translation>(das ganze Dokument)</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>wählen</translation>
    </message>
    <message>
        <source>“%1” is no JSON: %2. Texts need quotes; an empty cell leaves the field out.</source>
        <translation>„%1“ ist kein JSON: %2. Texte brauchen Anführungszeichen; eine leere Zelle lässt das Feld weg.</translation>
    </message>
    <message>
        <source>Where in the document</source>
        <translation>Wo im Dokument</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Who changed it</source>
        <translation>Wer es geändert hat</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>As it was when I read it</source>
        <translation>Wie es war, als ich es las</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>As I made it</source>
        <translation>Wie ich es gemacht habe</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meins</translation>
    </message>
    <message>
        <source>As it is stored now</source>
        <translation>Wie es jetzt gespeichert ist</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Ihres</translation>
    </message>
    <message>
        <source>What will be written; can be edited</source>
        <translation>Was geschrieben wird; kann bearbeitet werden</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>racescope::MergePage</name>
    <message>
        <source>Bac&amp;k to editing</source>
        <translation>Zurüc&amp;k zum Bearbeiten</translation>
    </message>
    <message>
        <source>Nothing is written; the text stays as it was</source>
        <translation>Nichts wird geschrieben; der Text bleibt, wie er war</translation>
    </message>
    <message>
        <source>Fields that were changed: base, mine, theirs and result</source>
        <translation>Geänderte Felder: Basis, meins, ihres und Ergebnis</translation>
    </message>
    <message>
        <source>The selected fields as I made them</source>
        <translation>Die ausgewählten Felder, wie ich sie gemacht habe</translation>
    </message>
    <message>
        <source>The selected fields as they are stored now</source>
        <translation>Die ausgewählten Felder, wie sie jetzt gespeichert sind</translation>
    </message>
    <message>
        <source>The selected fields as they were when I read</source>
        <translation>Die ausgewählten Felder, wie sie waren, als ich las</translation>
    </message>
    <message>
        <source>For integers: what it was, plus my change, plus theirs</source>
        <translation>Für ganze Zahlen: was es war, plus meine Änderung, plus ihre</translation>
    </message>
    <message>
        <source>&amp;Undecided</source>
        <translation>Unents&amp;chieden</translation>
    </message>
    <message>
        <source>Take the choice back</source>
        <translation>Die Wahl zurücknehmen</translation>
    </message>
    <message>
        <source>The document that will be written</source>
        <translation>Das Dokument, das geschrieben wird</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) left to choose.</source>
        <translation>
            <numerusform>%n Feld noch zu wählen.</numerusform>
            <numerusform>%n Felder noch zu wählen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Both are the same already.</source>
        <translation>Beide sind schon gleich.</translation>
    </message>
    <message>
        <source>Every field is decided.</source>
        <translation>Jedes Feld ist entschieden.</translation>
    </message>
    <message>
        <source>Retry &amp;with %1</source>
        <translation>Mit %1 n&amp;och einmal</translation>
    </message>
    <message>
        <source>Choose first what is open</source>
        <translation>Wählen Sie zuerst, was offen ist</translation>
    </message>
    <message>
        <source>Write the result, if the document still has %1</source>
        <translation>Das Ergebnis schreiben, wenn das Dokument noch %1 hat</translation>
    </message>
    <message>
        <source>Take:</source>
        <translation>Nehmen:</translation>
    </message>
    <message>
        <source>&amp;Mine</source>
        <translation>&amp;Meins</translation>
    </message>
    <message>
        <source>The&amp;irs</source>
        <translation>Ih&amp;res</translation>
    </message>
    <message>
        <source>&amp;Base</source>
        <translation>Bas&amp;is</translation>
    </message>
    <message>
        <source>A&amp;dd both</source>
        <translation>Beide s&amp;ummieren</translation>
    </message>
    <message>
        <source>Take the &amp;newest as theirs</source>
        <translation>Das Neueste a&amp;ls Ihres nehmen</translation>
    </message>
    <message>
        <source>What you have chosen stays chosen</source>
        <translation>Was Sie gewählt haben, bleibt gewählt</translation>
    </message>
    <message numerus="yes">
        <source>Your choices are kept. In %n field(s) that you had decided, theirs is another value now: look at them again.</source>
        <translation>
            <numerusform>Ihre Wahl ist behalten. In %n Feld, das Sie entschieden hatten, ist der fremde Wert jetzt ein anderer: sehen Sie noch einmal hin.</numerusform>
            <numerusform>Ihre Wahl ist behalten. In %n Feldern, die Sie entschieden hatten, ist der fremde Wert jetzt ein anderer: sehen Sie noch einmal hin.</numerusform>
        </translation>
    </message>
    <message>
        <source>What would be written; what is left to choose stands as I made it:</source>
        <translation>Was geschrieben würde; was noch zu wählen ist, steht darin wie von mir:</translation>
    </message>
    <message>
        <source>What will be written:</source>
        <translation>Was geschrieben wird:</translation>
    </message>
</context>
<context>
    <name>racescope::NewDocumentDialog</name>
    <message>
        <source>Open or create a document</source>
        <translation>Ein Dokument öffnen oder anlegen</translation>
    </message>
    <message>
        <source>for example products</source>
        <translation>zum Beispiel products</translation>
    </message>
    <message>
        <source>empty: the store gives one</source>
        <translation>leer: der Speicher vergibt eine</translation>
    </message>
    <message>
        <source>empty: by the id</source>
        <translation>leer: nach der ID</translation>
    </message>
    <message>
        <source>&amp;Index:</source>
        <translation>&amp;Index:</translation>
    </message>
    <message>
        <source>I&amp;d:</source>
        <translation>I&amp;D:</translation>
    </message>
    <message>
        <source>&amp;Routing:</source>
        <translation>&amp;Routing:</translation>
    </message>
    <message>
        <source>What is stored under this name is opened. If there is nothing, saving creates it, and is refused when somebody else does so before.</source>
        <translation>Was unter diesem Namen gespeichert ist, wird geöffnet. Ist dort nichts, legt Speichern es an und wird abgelehnt, wenn jemand anders es vorher tut.</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>This is no name for an index: it %1.</source>
        <translation>Das ist kein Name für einen Index: er %1.</translation>
    </message>
</context>
<context>
    <name>racescope::OperationTableModel</name>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>fields: %1</source>
        <translation>Felder: %1</translation>
    </message>
    <message>
        <source>the document</source>
        <translation>das Dokument</translation>
    </message>
    <message>
        <source>earlier version not kept</source>
        <translation>frühere Version nicht aufbewahrt</translation>
    </message>
    <message>
        <source>large</source>
        <translation>groß</translation>
    </message>
    <message>
        <source>does not match the filter</source>
        <translation>passt nicht zum Filter</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
</context>
<context>
    <name>racescope::OutcomeTableModel</name>
    <message>
        <source>lost update</source>
        <translation>verlorene Änderung</translation>
    </message>
    <message>
        <source>broken invariant</source>
        <translation>verletzte Invariante</translation>
    </message>
    <message>
        <source>gave up</source>
        <translation>aufgegeben</translation>
    </message>
    <message>
        <source>fine</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>%1 version %2: %3</source>
        <translation>%1 Version %2: %3</translation>
    </message>
    <message>
        <source>%1 is not there</source>
        <translation>%1 ist nicht vorhanden</translation>
    </message>
    <message>
        <source>%1 version %2, as at the start</source>
        <translation>%1 Version %2, wie am Anfang</translation>
    </message>
    <message>
        <source>%1 version %2, %3</source>
        <translation>%1 Version %2, %3</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>nicht gezählt</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Final values</source>
        <translation>Endwerte</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Erfolgreich</translation>
    </message>
    <message>
        <source>Gave up</source>
        <translation>Aufgegeben</translation>
    </message>
    <message>
        <source>Schedules</source>
        <translation>Abläufe</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Shortest schedule</source>
        <translation>Kürzester Ablauf</translation>
    </message>
</context>
<context>
    <name>racescope::PaletteCommands</name>
    <message>
        <source>C&amp;ommand palette…</source>
        <translation>&amp;Befehlspalette…</translation>
    </message>
    <message>
        <source>Find any command by its name</source>
        <translation>Jeden Befehl an seinem Namen finden</translation>
    </message>
    <message>
        <source>&amp;Go to…</source>
        <translation>&amp;Gehe zu…</translation>
    </message>
    <message>
        <source>Go to a worker, a document or a mark by its name</source>
        <translation>Zu einem Worker, einem Dokument oder einer Markierung an ihrem Namen gehen</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>worker</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Type the name of a command</source>
        <translation>Tippen Sie den Namen eines Befehls</translation>
    </message>
    <message>
        <source>Type the name of a worker, a document or a mark</source>
        <translation>Tippen Sie den Namen eines Workers, eines Dokuments oder einer Markierung</translation>
    </message>
    <message>
        <source>Theme, language, keys, and taking them elsewhere</source>
        <translation>Design, Sprache, Tasten, und wie man sie anderswohin mitnimmt</translation>
    </message>
    <message>
        <source>&amp;Colours of events…</source>
        <translation>&amp;Farben der Ereignisse…</translation>
    </message>
    <message>
        <source>Other colours for reads, writes, conflicts and the rest, in both themes</source>
        <translation>Andere Farben für Lesen, Schreiben, Konflikte und alles andere, in beiden Designs</translation>
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
        <translation>Start</translation>
    </message>
    <message>
        <source>&lt;p&gt;Three ways to begin: watch a race that moves already, step one by hand, or open a file. Below are the files that were open last, and the keys worth knowing.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Drei Wege anzufangen: einem Wettlauf zusehen, der schon läuft, einen von Hand Schritt für Schritt gehen, oder eine Datei öffnen. Darunter stehen die zuletzt geöffneten Dateien und die wissenswerten Tasten.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>&lt;p&gt;A row for each worker over time: it reads a document, thinks, and writes. A write that comes too late is refused with 409 and tried again after a wait. The rows below show how the _seq_no of a document grows.&lt;/p&gt;&lt;p&gt;Zoomed out, a place shows the worst that happened there: a lost update is never hidden behind something harmless. The strip on top is the whole recording; drag its window, or its edges.&lt;/p&gt;&lt;p&gt;The wheel with Ctrl zooms where the pointer is, with Shift it pans. Drag with the left button to select a range, with the middle button to zoom to one. A double click selects an event and fits it. Select a 409 and an arrow shows the write that was faster. Whatever moves the view stops following; End follows again.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Eine Zeile je Worker über der Zeit: er liest ein Dokument, denkt und schreibt. Ein Schreiben, das zu spät kommt, wird mit 409 abgelehnt und nach einer Wartezeit noch einmal versucht. Die Zeilen darunter zeigen, wie die _seq_no eines Dokuments wächst.&lt;/p&gt;&lt;p&gt;Verkleinert zeigt eine Stelle das Schlimmste, was dort geschah: eine verlorene Änderung verschwindet nie hinter etwas Harmlosem. Der Streifen oben ist die ganze Aufzeichnung; ziehen Sie sein Fenster oder dessen Ränder.&lt;/p&gt;&lt;p&gt;Das Rad mit Strg zoomt, wo der Zeiger steht, mit Umschalt verschiebt es. Mit der linken Taste ziehen wählt einen Bereich aus, mit der mittleren zoomt darauf. Ein Doppelklick wählt ein Ereignis aus und passt es ein. Wählen Sie einen 409, und ein Pfeil zeigt das Schreiben, das schneller war. Was die Ansicht bewegt, beendet das Folgen; Ende folgt wieder.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>&lt;p&gt;Every accepted change of one document as a ladder, one column for each primary term. Writes that were refused hang at the change that they required. Select two changes to see what differs between them.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Jede angenommene Änderung eines Dokuments als Leiter, eine Spalte für jeden Primary Term. Abgelehnte Schreibvorgänge hängen an der Änderung, die sie verlangten. Wählen Sie zwei Änderungen, um zu sehen, worin sie sich unterscheiden.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>&lt;p&gt;What the judge says of the history: lost updates, stale reads, writes that vanished, writes that count twice. While a race runs it is judged as it goes; “Judge everything” looks at all of it once more. Each finding names its operations and leads to them.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Was der Prüfer zum Verlauf sagt: verlorene Änderungen, veraltetes Lesen, verschwundene Schreibvorgänge, doppelt gezählte Schreibvorgänge. Während ein Wettlauf läuft, wird er laufend beurteilt; „Alles beurteilen“ sieht alles noch einmal an. Jeder Befund nennt seine Operationen und führt zu ihnen.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Stepper</source>
        <translation>Stepper</translation>
    </message>
    <message>
        <source>&lt;p&gt;You are the scheduler: press a worker&apos;s digit and it does its next step. Each card says what the worker holds and what would come of its step now, before you take it.&lt;/p&gt;&lt;p&gt;Backspace goes back; another step from there makes a branch and loses nothing. C runs until the next conflict. The schedule at the bottom is text that can be kept and typed in.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Sie sind der Scheduler: drücken Sie die Ziffer eines Workers, und er tut seinen nächsten Schritt. Jede Karte sagt, was der Worker hält und was aus seinem Schritt jetzt würde, bevor Sie ihn tun.&lt;/p&gt;&lt;p&gt;Die Rücktaste geht zurück; ein anderer Schritt von dort ergibt einen Zweig und verliert nichts. C läuft bis zum nächsten Konflikt. Der Ablauf unten ist Text, den man aufbewahren und eintippen kann.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Explorer</source>
        <translation>Explorer</translation>
    </message>
    <message>
        <source>&lt;p&gt;Tries every order of steps of a small race and counts how it can end. Choose an outcome to get the shortest schedule that leads to it, and open that in the stepper.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Probiert jede Reihenfolge der Schritte eines kleinen Wettlaufs und zählt, wie er enden kann. Wählen Sie einen Ausgang, um den kürzesten Ablauf dorthin zu erhalten, und öffnen Sie diesen im Stepper.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Failover</source>
        <translation>Failover</translation>
    </message>
    <message>
        <source>&lt;p&gt;A primary and its replicas, message by message. Cut a copy off, promote another, and see why a _seq_no means nothing without its primary term.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Ein Primary und seine Replikate, Nachricht für Nachricht. Schneiden Sie eine Kopie ab, befördern Sie eine andere, und sehen Sie, warum eine _seq_no ohne ihren Primary Term nichts bedeutet.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Lab</source>
        <translation>Labor</translation>
    </message>
    <message>
        <source>&lt;p&gt;Compares retry policies: how soon everybody is done, how many calls that costs, how fair it is. Many simulated runs a point, with fixed seeds, so that the same settings give the same curves.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Vergleicht Retry-Strategien: wie bald alle fertig sind, wie viele Aufrufe das kostet, wie gerecht es zugeht. Viele simulierte Läufe je Punkt, mit festen Startwerten, sodass dieselben Einstellungen dieselben Kurven ergeben.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>&lt;p&gt;Two runs side by side, aligned at the start, at a mark or at the nth commit, with the difference of their figures and the first step in which they differ.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Zwei Läufe nebeneinander, ausgerichtet am Anfang, an einer Markierung oder am n-ten Commit, mit dem Unterschied ihrer Zahlen und dem ersten Schritt, in dem sie abweichen.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>&lt;p&gt;The recording as a table, one row for each event, made to be read by keyboard and screen reader. It follows the newest while its end is in sight; Enter shows an event in the timeline.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Die Aufzeichnung als Tabelle, eine Zeile je Ereignis, gemacht für Tastatur und Bildschirmleser. Sie folgt dem Neuesten, solange ihr Ende zu sehen ist; die Eingabetaste zeigt ein Ereignis in der Zeitachse.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>Editor</translation>
    </message>
    <message>
        <source>&lt;p&gt;A document as a tree and as text. Saving is conditional on the token that was read: when somebody was faster, a page with what it was, what you made of it and what it is now lets you merge, and the next try carries the new token.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Ein Dokument als Baum und als Text. Gespeichert wird unter der Bedingung des gelesenen Tokens: war jemand schneller, lässt eine Seite mit dem, was es war, was Sie daraus machten und was es jetzt ist, Sie mischen, und der nächste Versuch trägt das neue Token.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Konsole</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>&lt;p&gt;Who races: what each worker does at the moment, the token in its hand, and how often it has tried. Selecting one brings it forward in every view.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Wer um die Wette läuft: was jeder Worker gerade tut, das Token in seiner Hand, und wie oft er es versucht hat. Wer einen auswählt, holt ihn in jeder Ansicht nach vorn.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>&lt;p&gt;What is fought over: _version, _seq_no and _primary_term of each document, and its conflicts. A double click opens the history.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Worum gekämpft wird: _version, _seq_no und _primary_term jedes Dokuments, und seine Konflikte. Ein Doppelklick öffnet den Verlauf.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>&lt;p&gt;Everything about what is selected: for a 409 what the write required, what was current, who was faster, and how the story ended. The links lead there.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Alles über das Ausgewählte: bei einem 409, was das Schreiben verlangte, was aktuell war, wer schneller war und wie die Geschichte ausging. Die Verweise führen dorthin.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>&lt;p&gt;Commits and conflicts a second while the race goes on. When conflicts grow and commits do not, workers are in each other&apos;s way: the lab shows what another retry policy does.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Commits und Konflikte je Sekunde, während der Wettlauf läuft. Wachsen die Konflikte und die Commits nicht, stehen die Worker einander im Weg: das Labor zeigt, was eine andere Retry-Strategie bewirkt.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lektionen</translation>
    </message>
    <message>
        <source>&lt;p&gt;Eight short lessons in the stepper. The goals are checked by the judge, so that any way that reaches them counts. “Show me” takes the steps for you; then the lesson does not count as solved.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Acht kurze Lektionen im Stepper. Die Ziele prüft der Prüfer, also zählt jeder Weg, der sie erreicht. „Einen Weg zeigen“ tut die Schritte für Sie; dann gilt die Lektion nicht als gelöst.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>&lt;p&gt;One filter for all views: worker:3 status:409 behind:&amp;gt;2 doc:products/100 attempt:&amp;gt;=3. A minus before a condition turns it round, OR joins two. Filtering never moves what the timeline shows; F3 goes from match to match, and the strip on top shows where they are.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Ein Filter für alle Ansichten: worker:3 status:409 behind:&amp;gt;2 doc:products/100 attempt:&amp;gt;=3. Ein Minus vor einer Bedingung kehrt sie um, OR verbindet zwei. Filtern bewegt nie, was die Zeitachse zeigt; F3 geht von Treffer zu Treffer, und der Streifen oben zeigt, wo sie sind.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;One row for each refused write: what it required, what it met, how far it was behind, and which attempt it was. Enter shows it in the timeline, F2 writes a note to it, M sets a mark; the Edit menu copies the rows, the File menu exports them.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Eine Zeile für jeden abgelehnten Schreibvorgang: was er verlangte, was er antraf, wie weit er zurücklag und der wievielte Versuch er war. Die Eingabetaste zeigt ihn auf der Zeitachse, F2 schreibt eine Notiz dazu, M setzt eine Markierung; das Menü Bearbeiten kopiert die Zeilen, das Menü Datei exportiert sie.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Requests to the store by hand, as Elasticsearch takes them. The one under the cursor is sent; the answer comes with its status. A page that was closed can be reopened, with what was typed and answered in it.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Anfragen an den Speicher von Hand, wie Elasticsearch sie nimmt. Gesendet wird die unter der Schreibmarke; die Antwort kommt mit ihrem Status. Eine geschlossene Seite lässt sich wieder öffnen, mit allem, was darin geschrieben und geantwortet wurde.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Moments and ranges that you named; they are saved with the session. Set a mark in the timeline, or keep the selected range there; F2 renames.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Augenblicke und Bereiche, die Sie benannt haben; sie werden mit der Sitzung gespeichert. Setzen Sie eine Markierung in der Zeitachse, oder behalten Sie dort den ausgewählten Bereich; F2 benennt um.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>racescope::RaceChooser</name>
    <message>
        <source>Think steps</source>
        <translation>Denkschritte</translation>
    </message>
    <message>
        <source>Expand _update</source>
        <translation>_update aufklappen</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>Wettlauf</translation>
    </message>
    <message>
        <source>The race to be stepped through or explored</source>
        <translation>Der Wettlauf, der Schritt für Schritt gegangen oder erkundet wird</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>Guard</source>
        <translation>Schutz</translation>
    </message>
    <message>
        <source>What a write demands of the document: nothing, the _version or the _seq_no and _primary_term that were read</source>
        <translation>Was ein Schreiben vom Dokument verlangt: nichts, die _version oder die _seq_no und den _primary_term, die gelesen wurden</translation>
    </message>
    <message>
        <source>As the scenario says</source>
        <translation>Wie das Szenario sagt</translation>
    </message>
    <message>
        <source>Show the time between read and write as a step of its own</source>
        <translation>Die Zeit zwischen Lesen und Schreiben als eigenen Schritt zeigen</translation>
    </message>
    <message>
        <source>&amp;Workers</source>
        <translation>Wor&amp;ker</translation>
    </message>
    <message>
        <source>G&amp;uard</source>
        <translation>Sch&amp;utz</translation>
    </message>
    <message>
        <source>Tell an _update in its parts: get, merge and conditional index, and retry_on_conflict as the loop it is. The steps so far are kept as far as they come to the same.</source>
        <translation>Ein _update in seinen Teilen zeigen: Lesen, Zusammenführen und bedingtes Schreiben, und retry_on_conflict als die Schleife, die es ist. Die bisherigen Schritte bleiben, soweit sie auf dasselbe hinauslaufen.</translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>The guard of a write.</extracomment>
        <translation>keiner</translation>
    </message>
</context>
<context>
    <name>racescope::RacePreview</name>
    <message>
        <source>The race that moves now</source>
        <translation>Der Wettlauf, der jetzt läuft</translation>
    </message>
    <message numerus="yes">
        <source>A race of %n worker(s):</source>
        <translation>
            <numerusform>Ein Wettlauf mit %n Worker:</numerusform>
            <numerusform>Ein Wettlauf mit %n Workern:</numerusform>
        </translation>
    </message>
    <message>
        <source>reads</source>
        <translation>liest</translation>
    </message>
    <message>
        <source>thinks</source>
        <translation>denkt</translation>
    </message>
    <message>
        <source>writes</source>
        <translation>schreibt</translation>
    </message>
    <message>
        <source>is refused: somebody was faster</source>
        <translation>wird abgelehnt: jemand war schneller</translation>
    </message>
    <message>
        <source>waits before it tries again</source>
        <translation>wartet, bevor er es noch einmal versucht</translation>
    </message>
</context>
<context>
    <name>racescope::RangeBar</name>
    <message>
        <source>Statistics of the selected range</source>
        <translation>Statistik des ausgewählten Bereichs</translation>
    </message>
    <message>
        <source>Clear the range</source>
        <translation>Bereich aufheben</translation>
    </message>
    <message>
        <source>count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>least</source>
        <translation>kleinste</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>most</source>
        <translation>größte</translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln Ereignis</numerusform>
            <numerusform>%Ln Ereignisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) match the filter</source>
        <translation>
            <numerusform>Filter trifft auf %Ln Ereignis zu</numerusform>
            <numerusform>Filter trifft auf %Ln Ereignisse zu</numerusform>
        </translation>
    </message>
    <message>
        <source>conflicts per accepted write: %1</source>
        <translation>Konflikte je angenommenem Schreiben: %1</translation>
    </message>
</context>
<context>
    <name>racescope::RecordController</name>
    <message>
        <source>An address is needed, for example 127.0.0.1 for this machine alone.</source>
        <translation>Eine Adresse wird gebraucht, zum Beispiel 127.0.0.1 für diesen Rechner allein.</translation>
    </message>
    <message>
        <source>Other machines can reach %1, and the recording does not lend them its credentials. Leave them out: clients bring their own.</source>
        <translation>Andere Rechner erreichen %1, und die Aufzeichnung leiht ihnen ihre Zugangsdaten nicht. Lassen Sie sie weg: Clients bringen eigene mit.</translation>
    </message>
</context>
<context>
    <name>racescope::RecordDialog</name>
    <message>
        <source>Record a cluster</source>
        <translation>Einen Cluster aufzeichnen</translation>
    </message>
    <message>
        <source>Applications talk to their cluster through Racescope. Their requests pass on unchanged, and a new session shows who reads and writes what, and every 409.</source>
        <translation>Anwendungen sprechen durch Racescope mit ihrem Cluster. Ihre Anfragen gehen unverändert weiter, und eine neue Sitzung zeigt, wer was liest und schreibt, und jeden 409.</translation>
    </message>
    <message>
        <source>127.0.0.1 is for programs on this machine alone</source>
        <translation>127.0.0.1 ist nur für Programme auf diesem Rechner</translation>
    </message>
    <message>
        <source>any that is free</source>
        <translation>irgendein freier</translation>
    </message>
    <message>
        <source>Applications go to this port; 0 picks a free one</source>
        <translation>An diesen Port gehen Anwendungen; 0 wählt einen freien</translation>
    </message>
    <message>
        <source>Por&amp;t</source>
        <translation>Por&amp;t</translation>
    </message>
    <message>
        <source>How the recording stands</source>
        <translation>Wie die Aufzeichnung steht</translation>
    </message>
    <message>
        <source>Copy a&amp;ddress</source>
        <translation>Adresse k&amp;opieren</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>Aufzei&amp;chnen</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>A&amp;nhalten</translation>
    </message>
    <message>
        <source>Nothing is recorded now.</source>
        <translation>Jetzt wird nichts aufgezeichnet.</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Beginne…</translation>
    </message>
    <message>
        <source>Stopping, once the requests in flight are answered…</source>
        <translation>Wird beendet, sobald laufende Anfragen beantwortet sind…</translation>
    </message>
    <message>
        <source>Let applications use %1 instead of %2. Requests so far: %3, conflicts: %4, failures of the cluster: %5, not recorded: %6.</source>
        <translation>Lassen Sie Anwendungen %1 statt %2 benutzen. Anfragen bisher: %3, Konflikte: %4, Ausfälle des Clusters: %5, nicht aufgezeichnet: %6.</translation>
    </message>
    <message>
        <source>Liste&amp;n at</source>
        <translation>Hören au&amp;f</translation>
    </message>
</context>
<context>
    <name>racescope::ReferenceTableModel</name>
    <message>
        <source>all 10 ms</source>
        <translation>alle 10 ms</translation>
    </message>
    <message>
        <source>10 ms, SD 2 ms</source>
        <translation>10 ms, Std.-Abw. 2 ms</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>completion, ms</source>
        <translation>Ende, ms</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>genau</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>stimmt</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>weicht ab</translation>
    </message>
    <message>
        <source>Messages take</source>
        <translation>Nachrichten dauern</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Toleranz</translation>
    </message>
    <message>
        <source>Off by</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>racescope::RemoteCommands</name>
    <message>
        <source>Race on a &amp;cluster…</source>
        <translation>A&amp;uf einem Cluster laufen…</translation>
    </message>
    <message>
        <source>Let these workers race on a real Elasticsearch or OpenSearch</source>
        <translation>Diese Worker auf einem echten Elasticsearch oder OpenSearch laufen lassen</translation>
    </message>
    <message>
        <source>Record &amp;a cluster…</source>
        <translation>Cluste&amp;r aufzeichnen…</translation>
    </message>
    <message>
        <source>Watch real clients on their way to a real Elasticsearch or OpenSearch</source>
        <translation>Echten Clients auf ihrem Weg zu einem echten Elasticsearch oder OpenSearch zusehen</translation>
    </message>
    <message>
        <source>recording %1</source>
        <translation>zeichnet %1 auf</translation>
    </message>
    <message>
        <source>Applications go to %1. Requests so far: %2, conflicts: %3</source>
        <translation>Anwendungen gehen zu %1. Anfragen bisher: %2, Konflikte: %3</translation>
    </message>
</context>
<context>
    <name>racescope::RunController</name>
    <message>
        <source>There is no race to spawn workers into.</source>
        <translation>Es läuft kein Wettlauf, in den Worker geschickt werden könnten.</translation>
    </message>
    <message>
        <source>%1 takes no more of the conflict log: its older conflicts stay in memory, which grows with them.</source>
        <translation>%1 nimmt nichts mehr vom Konfliktprotokoll auf: Ältere Konflikte bleiben im Arbeitsspeicher, der mit ihnen wächst.</translation>
    </message>
</context>
<context>
    <name>racescope::ScenarioDialog</name>
    <message>
        <source>New race</source>
        <translation>Neuer Wettlauf</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Szenarien</translation>
    </message>
    <message>
        <source>&amp;Race</source>
        <translation>&amp;Wettlauf starten</translation>
    </message>
    <message>
        <source>Open a &amp;file…</source>
        <translation>&amp;Datei öffnen…</translation>
    </message>
</context>
<context>
    <name>racescope::ScheduleModel</name>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Before the first step</source>
        <translation>Vor dem ersten Schritt</translation>
    </message>
    <message>
        <source>%1 (found, not taken yet)</source>
        <translation>%1 (gefunden, noch nicht gegangen)</translation>
    </message>
</context>
<context>
    <name>racescope::SessionCommands</name>
    <message>
        <source>a session without a scenario</source>
        <translation>eine Sitzung ohne Szenario</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>Andere öffnen…</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>Woanders speichern…</translation>
    </message>
    <message>
        <source>Open a session, a scenario or a recording</source>
        <translation>Eine Sitzung, ein Szenario oder eine Aufzeichnung öffnen</translation>
    </message>
    <message>
        <source>All that can be opened (*.racescope *.json *.ndjson *.jsonl *.edn)</source>
        <translation>Alles, was geöffnet werden kann (*.racescope *.json *.ndjson *.jsonl *.edn)</translation>
    </message>
    <message>
        <source>Sessions (*.racescope)</source>
        <translation>Sitzungen (*.racescope)</translation>
    </message>
    <message>
        <source>Scenarios (*.json)</source>
        <translation>Szenarien (*.json)</translation>
    </message>
    <message>
        <source>Histories and conflict logs (*.ndjson *.jsonl *.edn)</source>
        <translation>Verläufe und Konfliktprotokolle (*.ndjson *.jsonl *.edn)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save the session</source>
        <translation>Die Sitzung speichern</translation>
    </message>
    <message>
        <source>%1 is damaged. What could be read is shown, and the file is open read-only. %2</source>
        <translation>%1 ist beschädigt. Was gelesen werden konnte, wird gezeigt, und die Datei ist nur zum Lesen geöffnet. %2</translation>
    </message>
    <message>
        <source>Open read-only</source>
        <translation>Nur zum Lesen öffnen</translation>
    </message>
    <message>
        <source>Older ones are under File, Open recent: %1.</source>
        <translation>Ältere stehen unter „Datei“, „Zuletzt geöffnet“: %1.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Close without saving?</source>
        <translation>Ohne Speichern schließen?</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Noch nichts</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>Diese Liste &amp;leeren</translation>
    </message>
    <message>
        <source>The files stay where they are</source>
        <translation>Die Dateien bleiben, wo sie sind</translation>
    </message>
    <message>
        <source>Never saved</source>
        <translation>Nie gespeichert</translation>
    </message>
    <message>
        <source>Kept when it was closed; the newest %1 are</source>
        <translation>Beim Schließen aufbewahrt; die neuesten %1 bleiben es</translation>
    </message>
    <message numerus="yes">
        <source>Racescope ended unexpectedly. Its session was kept: %1, %2, %Ln events.</source>
        <translation>
            <numerusform>Racescope wurde unerwartet beendet. Seine Sitzung blieb erhalten: %1, %2, %Ln Ereignis.</numerusform>
            <numerusform>Racescope wurde unerwartet beendet. Seine Sitzung blieb erhalten: %1, %2, %Ln Ereignisse.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %Ln events</source>
        <translation>
            <numerusform>%1, %2, %Ln Ereignis</numerusform>
            <numerusform>%1, %2, %Ln Ereignisse</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racescope::SessionController</name>
    <message>
        <source>%1 is open read-only, and there are events that it does not hold.</source>
        <translation>%1 ist nur zum Lesen geöffnet, und es gibt Ereignisse, die nicht darin stehen.</translation>
    </message>
    <message>
        <source>The session is kept in memory only: %1</source>
        <translation>Die Sitzung wird nur im Arbeitsspeicher gehalten: %1</translation>
    </message>
    <message>
        <source>The session before could not be written to its end: %1</source>
        <translation>Die Sitzung davor konnte nicht zu Ende geschrieben werden: %1</translation>
    </message>
</context>
<context>
    <name>racescope::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>What was refused</source>
        <translation>Was abgelehnt wurde</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>&amp;Design:</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Befehl suchen</translation>
    </message>
    <message>
        <source>Keys of the commands</source>
        <translation>Tasten der Befehle</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>By default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>New &amp;key:</source>
        <translation>Neue &amp;Taste:</translation>
    </message>
    <message>
        <source>New key of the command</source>
        <translation>Neue Taste des Befehls</translation>
    </message>
    <message>
        <source>&amp;Set</source>
        <translation>&amp;Setzen</translation>
    </message>
    <message>
        <source>&amp;No key</source>
        <translation>&amp;Keine Taste</translation>
    </message>
    <message>
        <source>&amp;Default</source>
        <translation>&amp;Vorgabe</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>I&amp;mportieren…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>&amp;Reset all</source>
        <translation>Alles zu&amp;rücksetzen</translation>
    </message>
    <message>
        <source>%1 is taken by “%2”. Give that command another key first.</source>
        <translation>%1 gehört schon zu „%2“. Geben Sie jenem Befehl zuerst eine andere Taste.</translation>
    </message>
    <message>
        <source>These are no settings of Racescope: %1</source>
        <translation>Das sind keine Einstellungen von Racescope: %1</translation>
    </message>
    <message>
        <source>Nothing was changed: %1 would also be the key of “%2”.</source>
        <translation>Nichts wurde geändert: %1 wäre auch die Taste von „%2“.</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>Einstellungen importieren</translation>
    </message>
    <message>
        <source>Settings (*.json)</source>
        <translation>Einstellungen (*.json)</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation>Einstellungen exportieren</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>S&amp;prache:</translation>
    </message>
    <message>
        <source>Sin&amp;gle letters act while a timeline or the stepper has the keyboard</source>
        <translation>&amp;Einzelne Buchstaben wirken, solange eine Zeitachse oder der Stepper die Tastatur hat</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>&amp;Hoher Kontrast</translation>
    </message>
    <message>
        <source>Black, white and clear outlines, in the light and in the dark theme</source>
        <translation>Schwarz, Weiß und klare Umrisse, im hellen und im dunklen Design</translation>
    </message>
    <message>
        <source>Less &amp;motion</source>
        <translation>Weniger &amp;Bewegung</translation>
    </message>
    <message>
        <source>Nothing fades or slides, the text cursor stands still, and a followed timeline moves in steps</source>
        <translation>Nichts blendet oder gleitet, die Schreibmarke steht still, und eine folgende Zeitachse bewegt sich in Schritten</translation>
    </message>
    <message>
        <source>The language changes when Racescope is started again, or now in a new window, in which the session goes on.</source>
        <translation>Die Sprache ändert sich, wenn Racescope neu gestartet wird, oder jetzt in einem neuen Fenster, in dem die Sitzung weitergeht.</translation>
    </message>
    <message>
        <source>Change it no&amp;w</source>
        <translation>&amp;Jetzt ändern</translation>
    </message>
    <message>
        <source>Memory for events</source>
        <translation>Speicher für Ereignisse</translation>
    </message>
    <message>
        <source>a quarter of what there is, at least 1 GiB: %1</source>
        <extracomment>%1 is a size such as &quot;3.9 GiB&quot;.</extracomment>
        <translation>ein Viertel des Vorhandenen, mindestens 1 GiB: %1</translation>
    </message>
    <message>
        <source>A size such as 2G or 512M, or a share of this machine&apos;s memory such as 25%. Above it the oldest events lie in the session&apos;s file only, and are read from there.</source>
        <translation>Eine Größe wie 2G oder 512M, oder ein Anteil am Arbeitsspeicher wie 25%. Darüber liegen die ältesten Ereignisse nur in der Datei der Sitzung und werden von dort gelesen.</translation>
    </message>
    <message>
        <source>When events come too fast</source>
        <translation>Wenn Ereignisse zu schnell kommen</translation>
    </message>
    <message>
        <source>Workers wait, and nothing is lost</source>
        <translation>Worker warten, und nichts geht verloren</translation>
    </message>
    <message>
        <source>The newest events are dropped, and gaps are drawn</source>
        <translation>Die neuesten Ereignisse werden verworfen, Lücken gezeichnet</translation>
    </message>
    <message>
        <source>Waits are recorded as time of the tool. The status bar counts what was dropped. A change counts for workers that start afterwards.</source>
        <translation>Wartezeit wird als Zeit des Werkzeugs aufgezeichnet. Die Statusleiste zählt, was verworfen wurde. Eine Änderung gilt für Worker, die danach beginnen.</translation>
    </message>
    <message>
        <source>When events come too &amp;fast:</source>
        <translation>&amp;Wenn Ereignisse zu schnell kommen:</translation>
    </message>
    <message>
        <source>Memory for events: “%1” %2.</source>
        <translation>Speicher für Ereignisse: „%1“ %2.</translation>
    </message>
    <message>
        <source>Memory for e&amp;vents:</source>
        <translation>Speicher &amp;für Ereignisse:</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Of a command that another has the name of: %1 its own, %2 the menu that it stands in.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Take &amp;back</source>
        <translation>&amp;Zurücknehmen</translation>
    </message>
    <message>
        <source>Take back the last change of keys, an import or a reset that was made here</source>
        <translation>Die letzte Änderung von Tasten, einen Import oder ein Zurücksetzen von hier zurücknehmen</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Change the colours of events</source>
        <translation>Die Farben der Ereignisse ändern</translation>
    </message>
    <message>
        <source>Other colours for reads, writes, conflicts and the rest, in both themes</source>
        <translation>Andere Farben für Lesen, Schreiben, Konflikte und alles andere, in beiden Designs</translation>
    </message>
    <message>
        <source>Colo&amp;urs of events:</source>
        <translation>F&amp;arben der Ereignisse:</translation>
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
        <translation>Worker hinzufügen</translation>
    </message>
    <message>
        <source>&amp;How many</source>
        <translation>&amp;Wie viele</translation>
    </message>
    <message>
        <source>&amp;Name of the group</source>
        <translation>&amp;Name der Gruppe</translation>
    </message>
    <message>
        <source>until the race is stopped</source>
        <translation>bis der Wettlauf gestoppt wird</translation>
    </message>
    <message>
        <source>&amp;Updates each</source>
        <translation>&amp;Updates je Worker</translation>
    </message>
    <message>
        <source>Read, think, write</source>
        <translation>Lesen, denken, schreiben</translation>
    </message>
    <message>
        <source>Write blindly, without reading</source>
        <translation>Blind schreiben, ohne zu lesen</translation>
    </message>
    <message>
        <source>_update, the store reads and writes</source>
        <translation>_update, der Speicher liest und schreibt</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Read, think, delete</source>
        <translation>Lesen, denken, löschen</translation>
    </message>
    <message>
        <source>Delete and create again</source>
        <translation>Löschen und neu anlegen</translation>
    </message>
    <message>
        <source>&amp;Program</source>
        <translation>&amp;Programm</translation>
    </message>
    <message>
        <source>Add to a number</source>
        <translation>Zu einer Zahl addieren</translation>
    </message>
    <message>
        <source>Set a field</source>
        <translation>Ein Feld setzen</translation>
    </message>
    <message>
        <source>Append to an array</source>
        <translation>An ein Array anhängen</translation>
    </message>
    <message>
        <source>Merge an object</source>
        <translation>Ein Objekt einmischen</translation>
    </message>
    <message>
        <source>Ch&amp;ange</source>
        <translation>Änd&amp;erung</translation>
    </message>
    <message>
        <source>&amp;Field</source>
        <translation>&amp;Feld</translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation>Wer&amp;t</translation>
    </message>
    <message>
        <source>retry_&amp;on_conflict</source>
        <translation>retry_&amp;on_conflict</translation>
    </message>
    <message>
        <source>none: the last write wins</source>
        <translation>keiner: wer zuletzt schreibt, gewinnt</translation>
    </message>
    <message>
        <source>seq_no: if_seq_no and if_primary_term</source>
        <translation>seq_no: if_seq_no und if_primary_term</translation>
    </message>
    <message>
        <source>version: the old way, blind to a failover</source>
        <translation>version: die alte Art, blind für einen Failover</translation>
    </message>
    <message>
        <source>external: only a greater version</source>
        <translation>external: nur eine größere Version</translation>
    </message>
    <message>
        <source>external_gte: a version not smaller</source>
        <translation>external_gte: eine nicht kleinere Version</translation>
    </message>
    <message>
        <source>create: only if there is no document</source>
        <translation>create: nur, wenn kein Dokument da ist</translation>
    </message>
    <message>
        <source>&amp;Guard</source>
        <translation>&amp;Schutz</translation>
    </message>
    <message>
        <source>none: the first 409 ends the update</source>
        <translation>none: der erste 409 beendet das Update</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>sofort</translation>
    </message>
    <message>
        <source>fixed wait</source>
        <translation>feste Wartezeit</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>linear</translation>
    </message>
    <message>
        <source>exponential</source>
        <translation>exponentiell</translation>
    </message>
    <message>
        <source>exponential, full jitter</source>
        <translation>exponentiell, Full Jitter</translation>
    </message>
    <message>
        <source>exponential, equal jitter</source>
        <translation>exponentiell, Equal Jitter</translation>
    </message>
    <message>
        <source>decorrelated jitter</source>
        <translation>Decorrelated Jitter</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>&amp;Retry</translation>
    </message>
    <message>
        <source>Base of the wait</source>
        <translation>Basis der Wartezeit</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>Längste Wartezeit</translation>
    </message>
    <message>
        <source>Most attempts</source>
        <translation>Meiste Versuche</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>unbegrenzt</translation>
    </message>
    <message>
        <source>&amp;Wait, longest, attempts</source>
        <translation>Wartezeit, &amp;längste, Versuche</translation>
    </message>
    <message>
        <source>no time</source>
        <translation>keine Zeit</translation>
    </message>
    <message>
        <source>a fixed time</source>
        <translation>eine feste Zeit</translation>
    </message>
    <message>
        <source>uniform, from least to most</source>
        <translation>gleichverteilt, von kleinster bis größter</translation>
    </message>
    <message>
        <source>exponential, by its mean</source>
        <translation>exponentiell, nach dem Mittel</translation>
    </message>
    <message>
        <source>normal, mean and deviation</source>
        <translation>normalverteilt, Mittel und Abweichung</translation>
    </message>
    <message>
        <source>&amp;Think</source>
        <translation>&amp;Denken</translation>
    </message>
    <message>
        <source>Think time: fixed, least or mean</source>
        <translation>Denkzeit: feste, kleinste oder mittlere</translation>
    </message>
    <message>
        <source>Think time: most or deviation</source>
        <translation>Denkzeit: größte oder Abweichung</translation>
    </message>
    <message>
        <source>Think ti&amp;me</source>
        <translation>Den&amp;kzeit</translation>
    </message>
    <message>
        <source>all, one after the other</source>
        <translation>alle, eines nach dem anderen</translation>
    </message>
    <message>
        <source>all, each as likely</source>
        <translation>alle gleich wahrscheinlich</translation>
    </message>
    <message>
        <source>all, a few much more likely (Zipf)</source>
        <translation>alle, wenige viel wahrscheinlicher (Zipf)</translation>
    </message>
    <message>
        <source>only %1</source>
        <translation>nur %1</translation>
    </message>
    <message>
        <source>&amp;Documents</source>
        <translation>Doku&amp;mente</translation>
    </message>
    <message>
        <source>&amp;Zipf exponent</source>
        <translation>&amp;Zipf-Exponent</translation>
    </message>
    <message>
        <source>&amp;Spawn</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>a whole number, e.g. -1</source>
        <translation>eine ganze Zahl, z. B. -1</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Name the field to change, for example in_stock.</source>
        <translation>Nennen Sie das Feld, das geändert werden soll, zum Beispiel in_stock.</translation>
    </message>
    <message>
        <source>A whole number is needed here, for example -1.</source>
        <translation>Hier ist eine ganze Zahl nötig, zum Beispiel -1.</translation>
    </message>
    <message>
        <source>A JSON object is needed here: %1</source>
        <translation>Hier ist ein JSON-Objekt nötig: %1</translation>
    </message>
    <message>
        <source>JSON is needed here: %1</source>
        <translation>Hier ist JSON nötig: %1</translation>
    </message>
    <message>
        <source>The wait must be longer than 0 ms.</source>
        <translation>Die Wartezeit muss länger als 0 ms sein.</translation>
    </message>
    <message>
        <source>The longest wait must not be shorter than the first.</source>
        <translation>Die längste Wartezeit darf nicht kürzer sein als die erste.</translation>
    </message>
    <message>
        <source>The most must not be less than the least.</source>
        <translation>Das Größte darf nicht kleiner sein als das Kleinste.</translation>
    </message>
    <message>
        <source>The group needs a name.</source>
        <translation>Die Gruppe braucht einen Namen.</translation>
    </message>
    <message>
        <source>There is a group of this name already.</source>
        <translation>Eine Gruppe dieses Namens gibt es schon.</translation>
    </message>
    <message>
        <source>waits as listed</source>
        <translation>wartet nach einer Liste</translation>
    </message>
    <message>
        <source>waits by a formula</source>
        <translation>wartet nach einer Formel</translation>
    </message>
    <message>
        <source>full jitter on a budget that the group shares</source>
        <translation>Full Jitter mit einem Budget, das die Gruppe teilt</translation>
    </message>
    <message>
        <source>A token bucket: a retry takes a token, a success gives some back. Without a token the update is given up.</source>
        <translation>Ein Token-Bucket: ein Retry nimmt ein Token, ein Erfolg gibt etwas zurück. Ohne Token wird das Update aufgegeben.</translation>
    </message>
    <message>
        <source>a gap that adapts (AIMD)</source>
        <translation>ein Abstand, der sich anpasst (AIMD)</translation>
    </message>
    <message>
        <source>Each worker keeps a gap: a 409 doubles it, a success shortens it, also between updates</source>
        <translation>Jeder Worker hält einen Abstand: ein 409 verdoppelt ihn, ein Erfolg verkürzt ihn, auch zwischen Updates</translation>
    </message>
    <message>
        <source>full jitter behind a rate that adapts</source>
        <translation>Full Jitter hinter einer Rate, die sich anpasst</translation>
    </message>
    <message>
        <source>Each worker limits its own rate in the manner of TCP CUBIC</source>
        <translation>Jeder Worker begrenzt seine eigene Rate nach Art von TCP CUBIC</translation>
    </message>
    <message>
        <source>Waits, formula or budget</source>
        <translation>Wartezeiten, Formel oder Budget</translation>
    </message>
    <message>
        <source>Waits, formula or &amp;budget</source>
        <translation>Wartezeiten, Formel oder Bud&amp;get</translation>
    </message>
    <message>
        <source>milliseconds, e.g. 10, 20, 50</source>
        <translation>Millisekunden, z. B. 10, 20, 50</translation>
    </message>
    <message>
        <source>e.g. min(2000, 5*2^n)</source>
        <translation>z. B. min(2000, 5*2^n)</translation>
    </message>
    <message>
        <source>tokens, and what a success gives back, e.g. 500, 0.1</source>
        <translation>Tokens, und was ein Erfolg zurückgibt, z. B. 500, 0.1</translation>
    </message>
    <message>
        <source>This is not understood: %1.</source>
        <translation>Das ist nicht zu verstehen: %1.</translation>
    </message>
    <message>
        <source>A race keeps its target. Race &gt; Target… chooses that of the next one.</source>
        <translation>Ein Wettlauf behält sein Ziel. Wettlauf &gt; Rennziel… wählt das des nächsten.</translation>
    </message>
    <message>
        <source>Race on</source>
        <translation>Lauf auf</translation>
    </message>
    <message>
        <source>attempts: </source>
        <translation>Versuche: </translation>
    </message>
</context>
<context>
    <name>racescope::SpeedControl</name>
    <message>
        <source>How fast the race goes: slow motion stretches thinking and waiting, full speed leaves them out</source>
        <translation>Wie schnell der Wettlauf läuft: Zeitlupe dehnt Denken und Warten, volle Geschwindigkeit lässt sie weg</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>full speed</source>
        <translation>volle Geschwindigkeit</translation>
    </message>
    <message>
        <source>real time</source>
        <translation>Echtzeit</translation>
    </message>
    <message>
        <source>%1 × slower</source>
        <translation>%1 × langsamer</translation>
    </message>
    <message>
        <source>%1 × faster</source>
        <translation>%1 × schneller</translation>
    </message>
</context>
<context>
    <name>racescope::StartCommands</name>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>Sp&amp;rache</translation>
    </message>
    <message>
        <source>The&amp;me</source>
        <translation>Des&amp;ign</translation>
    </message>
    <message>
        <source>&amp;Tour</source>
        <translation>T&amp;our</translation>
    </message>
    <message>
        <source>The page of the first start: watch a race, step one, open a file</source>
        <translation>Die Seite des ersten Starts: einem Wettlauf zusehen, einen Schritt für Schritt gehen, eine Datei öffnen</translation>
    </message>
</context>
<context>
    <name>racescope::StartPage</name>
    <message>
        <source>Start page</source>
        <translation>Startseite</translation>
    </message>
    <message>
        <source>Racescope</source>
        <translation>Racescope</translation>
    </message>
    <message>
        <source>An oscilloscope for optimistic concurrency: see which write won, which was refused, and which was lost.</source>
        <translation>Ein Oszilloskop für optimistische Nebenläufigkeit: sehen Sie, welches Schreiben gewann, welches abgelehnt wurde und welches verloren ging.</translation>
    </message>
    <message>
        <source>&amp;Watch a race</source>
        <translation>Einen Wett&amp;lauf ansehen</translation>
    </message>
    <message>
        <source>Ste&amp;p a race</source>
        <translation>Einen Wettlauf S&amp;chritt für Schritt</translation>
    </message>
    <message>
        <source>Open last</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Files that were open last</source>
        <translation>Zuletzt geöffnete Dateien</translation>
    </message>
    <message>
        <source>What you open or save will be listed here.</source>
        <translation>Was Sie öffnen oder speichern, wird hier aufgeführt.</translation>
    </message>
    <message>
        <source>Keys worth knowing</source>
        <translation>Wissenswerte Tasten</translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation>nicht mehr da</translation>
    </message>
    <message>
        <source>Lessons solved: %1 of %2</source>
        <translation>Gelöste Lektionen: %1 von %2</translation>
    </message>
    <message>
        <source>The race above, with everything around it.</source>
        <translation>Der Wettlauf oben, mit allem darum herum.</translation>
    </message>
    <message>
        <source>Eight short lessons, from the first lost update on.</source>
        <translation>Acht kurze Lektionen, ab der ersten verlorenen Änderung.</translation>
    </message>
    <message>
        <source>&amp;Open a log</source>
        <translation>Ein &amp;Protokoll öffnen</translation>
    </message>
    <message>
        <source>A session, a scenario or a log. You can also drop it here.</source>
        <translation>Eine Sitzung, ein Szenario oder ein Protokoll. Sie können es auch hier ablegen.</translation>
    </message>
    <message>
        <source>Show th&amp;is page at start</source>
        <translation>Diese Seite bei&amp;m Start zeigen</translation>
    </message>
    <message>
        <source>Zoom and pan the timeline</source>
        <translation>Zeitachse vergrößern und verschieben</translation>
    </message>
</context>
<context>
    <name>racescope::StateGraphView</name>
    <message>
        <source>State graph</source>
        <translation>Zustandsgraph</translation>
    </message>
    <message>
        <source>States: %1, steps between them: %2</source>
        <translation>Zustände: %1, Schritte dazwischen: %2</translation>
    </message>
    <message>
        <source>Accepted changes: %1, steps from the start: %2, workers that have finished: %3</source>
        <translation>Angenommene Änderungen: %1, Schritte vom Anfang: %2, fertige Worker: %3</translation>
    </message>
    <message>
        <source>%1, states: %2</source>
        <translation>%1, Zustände: %2</translation>
    </message>
    <message>
        <source>%1. The race ends: %2</source>
        <translation>%1. Der Wettlauf endet: %2</translation>
    </message>
    <message>
        <source>commits %1</source>
        <extracomment>Above a column of the state graph: how many changes the store has accepted.</extracomment>
        <translation>Commits %1</translation>
    </message>
    <message>
        <source>%1. On the shortest way to the chosen end</source>
        <translation>%1. Auf dem kürzesten Weg zum gewählten Ende</translation>
    </message>
    <message>
        <source>States that look alike are one dot. Dots: %1, kinds of steps: %2</source>
        <translation>Gleich aussehende Zustände sind ein Punkt. Punkte: %1, Arten von Schritten: %2</translation>
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
        <translation>unter %1 nicht möglich</translation>
    </message>
    <message>
        <source>503 %1</source>
        <translation>503 %1</translation>
    </message>
    <message>
        <source>no copy answers under %1</source>
        <translation>unter %1 antwortet keine Kopie</translation>
    </message>
    <message>
        <source>here %1 and %2 part</source>
        <translation>hier trennen sich %1 und %2</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
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
        <translation>Vor der ersten Anweisung</translation>
    </message>
</context>
<context>
    <name>racescope::StatusStrip</name>
    <message>
        <source>How the race stands, and whether the timeline follows it</source>
        <translation>Wie es um den Wettlauf steht, und ob die Zeitachse ihm folgt</translation>
    </message>
    <message>
        <source>Events recorded so far, and the memory they take</source>
        <translation>Bisher aufgezeichnete Ereignisse und der Speicher, den sie brauchen</translation>
    </message>
    <message>
        <source>Events that were lost because the recorder was full</source>
        <translation>Ereignisse, die verloren gingen, weil die Aufzeichnung voll war</translation>
    </message>
    <message>
        <source>The last _seq_no of the shard of the selected document</source>
        <translation>Die letzte _seq_no im Shard des ausgewählten Dokuments</translation>
    </message>
    <message>
        <source>The shard&apos;s primary term</source>
        <translation>Der Primary Term des Shards</translation>
    </message>
    <message>
        <source>What the judge says; click for the proofs</source>
        <translation>Was der Prüfer sagt; ein Klick zeigt die Beweise</translation>
    </message>
    <message>
        <source>no race</source>
        <translation>kein Wettlauf</translation>
    </message>
    <message>
        <source>loading</source>
        <translation>wird geladen</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>stoppt</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>door closed</source>
        <translation>Zugang zu</translation>
    </message>
    <message>
        <source>No application can reach the documents over HTTP</source>
        <translation>Keine Anwendung erreicht die Dokumente über HTTP</translation>
    </message>
    <message>
        <source>%1 recorded</source>
        <translation>%1 aufgezeichnet</translation>
    </message>
    <message>
        <source>Events recorded so far, in %1 of memory</source>
        <translation>Bisher aufgezeichnete Ereignisse, in %1 Speicher</translation>
    </message>
    <message>
        <source>%1 dropped</source>
        <translation>%1 verworfen</translation>
    </message>
    <message>
        <source>_seq_no –</source>
        <translation>_seq_no –</translation>
    </message>
    <message>
        <source>term –</source>
        <translation>Term –</translation>
    </message>
    <message>
        <source>_seq_no %1</source>
        <translation>_seq_no %1</translation>
    </message>
    <message>
        <source>term %1</source>
        <translation>Term %1</translation>
    </message>
    <message>
        <source>Verdict: %1</source>
        <translation>Urteil: %1</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>auf %1</translation>
    </message>
    <message>
        <source>The requests of this race go to a real cluster.</source>
        <translation>Die Anfragen dieses Wettlaufs gehen an einen echten Cluster.</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>zeichnet auf</translation>
    </message>
    <message>
        <source>%1. Click for the proofs.</source>
        <translation>%1. Ein Klick zeigt die Beweise.</translation>
    </message>
    <message>
        <source>The selected range</source>
        <translation>Der ausgewählte Bereich</translation>
    </message>
    <message>
        <source>Events recorded a second</source>
        <translation>Aufgezeichnete Ereignisse in der Sekunde</translation>
    </message>
    <message>
        <source>What the race&apos;s random choices come from</source>
        <translation>Woraus die Zufallswahlen des Wettlaufs kommen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>Startwert %1</translation>
    </message>
    <message>
        <source>%1 · following</source>
        <translation>%1 · folgt</translation>
    </message>
    <message>
        <source>Memory that the recording takes: events, conflicts and what the timeline draws from; above the second figure, which the settings change, the oldest events go to a file</source>
        <translation>Speicher, den die Aufzeichnung belegt: Ereignisse, Konflikte und das, woraus die Zeitachse gezeichnet wird; über der zweiten Zahl, die in den Einstellungen steht, kommen die ältesten Ereignisse in eine Datei</translation>
    </message>
    <message numerus="yes">
        <source>%n block(s) lie in %1</source>
        <extracomment>%n blocks of events; %1 is the path of a file.</extracomment>
        <translation>
            <numerusform>%n Block liegt in %1</numerusform>
            <numerusform>%n Blöcke liegen in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · timeline %Ln event(s) behind</source>
        <translation>
            <numerusform>%1 · Zeitachse %Ln Ereignis zurück</numerusform>
            <numerusform>%1 · Zeitachse %Ln Ereignisse zurück</numerusform>
        </translation>
    </message>
    <message>
        <source>The disk takes no more of the conflict log, which grows in memory</source>
        <translation>Der Datenträger nimmt nichts mehr vom Konfliktprotokoll auf, das im Arbeitsspeicher wächst</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) of the conflict log could not be read again</source>
        <extracomment>Pages of the conflict log; their conflicts are shown without their facts.</extracomment>
        <translation>
            <numerusform>%n Seite des Konfliktprotokolls konnte nicht wieder gelesen werden</numerusform>
            <numerusform>%n Seiten des Konfliktprotokolls konnten nicht wieder gelesen werden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln events/s</source>
        <translation>
            <numerusform>%Ln Ereignis/s</numerusform>
            <numerusform>%Ln Ereignisse/s</numerusform>
        </translation>
    </message>
    <message>
        <source>The shard&apos;s primary term. Opening a session is a restart, so the next write is in term %1; the timeline shows the change from then on.</source>
        <translation>Der Primary Term des Shards. Eine Sitzung zu öffnen ist ein Neustart, also geschieht der nächste Schreibvorgang in Term %1; die Zeitachse zeigt den Wechsel von da an.</translation>
    </message>
    <message>
        <source>term %1 → %2</source>
        <translation>Term %1 → %2</translation>
    </message>
</context>
<context>
    <name>racescope::StepControls</name>
    <message>
        <source>Many steps at once</source>
        <translation>Viele Schritte auf einmal</translation>
    </message>
    <message>
        <source>Unt&amp;il</source>
        <translation>B&amp;is</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>Run unti&amp;l</source>
        <translation>&amp;Laufen bis</translation>
    </message>
    <message>
        <source>Fair steps until the condition holds</source>
        <translation>Reihum Schritte, bis die Bedingung gilt</translation>
    </message>
    <message>
        <source>Fewest ste&amp;ps</source>
        <translation>Wenigste S&amp;chritte</translation>
    </message>
    <message>
        <source>Search for the shortest order of steps that leads there</source>
        <translation>Die kürzeste Reihenfolge von Schritten suchen, die dorthin führt</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Seed of the random walk</source>
        <translation>Startwert des Zufallswegs</translation>
    </message>
    <message>
        <source>The same seed takes the same steps</source>
        <translation>Derselbe Startwert geht dieselben Schritte</translation>
    </message>
    <message>
        <source>Run to the end, each step by lot from this seed (W)</source>
        <translation>Bis zum Ende laufen, jeder Schritt zufällig aus diesem Startwert (W)</translation>
    </message>
    <message>
        <source>Random walk</source>
        <translation>Zufallsweg</translation>
    </message>
    <message>
        <source>Steps a second</source>
        <translation>Schritte je Sekunde</translation>
    </message>
    <message>
        <source>How fast steps are taken by themselves (+ and -)</source>
        <translation>Wie schnell Schritte von selbst gegangen werden (+ und -)</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Take no further steps (P)</source>
        <translation>Keine weiteren Schritte tun (P)</translation>
    </message>
    <message>
        <source>Take steps by themselves: those that were taken here before, else fair ones (P)</source>
        <translation>Schritte von selbst tun: die hier schon gegangenen, sonst reihum (P)</translation>
    </message>
    <message>
        <source>steps/s: </source>
        <extracomment>Before a number: steps a second.</extracomment>
        <translation>Schritte/s: </translation>
    </message>
</context>
<context>
    <name>racescope::StepFromHere</name>
    <message>
        <source>Cannot step from here: %1.</source>
        <translation>Von hier kann nicht Schritt für Schritt gegangen werden: %1.</translation>
    </message>
</context>
<context>
    <name>racescope::StepLadder</name>
    <message>
        <source>Document of the ladder</source>
        <translation>Dokument der Leiter</translation>
    </message>
    <message>
        <source>Ladder of the steps taken</source>
        <translation>Leiter der getanen Schritte</translation>
    </message>
</context>
<context>
    <name>racescope::StepText</name>
    <message>
        <source>somebody else</source>
        <translation>jemand anders</translation>
    </message>
    <message>
        <source>409: %1&apos;s write is refused because the document is not there any more.</source>
        <translation>409: das Schreiben von %1 wird abgelehnt, weil das Dokument nicht mehr da ist.</translation>
    </message>
    <message>
        <source>409: %1&apos;s create is refused because the document is already there.</source>
        <translation>409: das Anlegen von %1 wird abgelehnt, weil das Dokument schon da ist.</translation>
    </message>
    <message>
        <source>409: %1&apos;s write is refused because it demands version %2 and the document is at version %3 by now, written by %4. %1 has to read again.</source>
        <translation>409: das Schreiben von %1 wird abgelehnt, weil es Version %2 verlangt und das Dokument inzwischen bei Version %3 ist, geschrieben von %4. %1 muss erneut lesen.</translation>
    </message>
    <message>
        <source>409: %1&apos;s write is refused because it demands primary term %2 and the term is %3 by now. %1 has to read again.</source>
        <translation>409: das Schreiben von %1 wird abgelehnt, weil es Primary Term %2 verlangt und der Term inzwischen %3 ist. %1 muss erneut lesen.</translation>
    </message>
    <message>
        <source>409: %1&apos;s write is refused because it demands seq_no / term %2 and the document is at %3 by now, written by %4. Nothing is lost; %1 has to read again.</source>
        <translation>409: das Schreiben von %1 wird abgelehnt, weil es seq_no / Term %2 verlangt und das Dokument inzwischen bei %3 ist, geschrieben von %4. Nichts ist verloren; %1 muss erneut lesen.</translation>
    </message>
    <message>
        <source>The answer to %1&apos;s next request will get lost: %1 will not know whether its write was accepted.</source>
        <translation>Die Antwort auf die nächste Anfrage von %1 wird verloren gehen: %1 wird nicht wissen, ob sein Schreiben angenommen wurde.</translation>
    </message>
    <message>
        <source>%1&apos;s next write will arrive twice: without a guard the second is accepted, too.</source>
        <translation>Das nächste Schreiben von %1 wird zweimal ankommen: ohne Schutz wird auch das zweite angenommen.</translation>
    </message>
    <message>
        <source>%1 is held up for %2 ms; the others need not wait.</source>
        <translation>%1 wird %2 ms aufgehalten; die anderen müssen nicht warten.</translation>
    </message>
    <message>
        <source>Lost update: %1 had read %2, then %3 wrote %4, and %1&apos;s write replaced that without having read it. The write demanded nothing that could have stopped it.</source>
        <translation>Verlorene Änderung: %1 hatte %2 gelesen, dann schrieb %3 %4, und das Schreiben von %1 ersetzte das, ohne es gelesen zu haben. Das Schreiben verlangte nichts, was es hätte aufhalten können.</translation>
    </message>
    <message>
        <source>Changed from outside: the document is at %1 now.</source>
        <translation>Von außen geändert: das Dokument ist jetzt bei %1.</translation>
    </message>
    <message>
        <source>%1&apos;s delete is accepted and becomes %2.</source>
        <translation>Das Löschen von %1 wird angenommen und wird %2.</translation>
    </message>
    <message>
        <source>%1&apos;s write is accepted because what it demands, %2, is what is there. It becomes %3.</source>
        <translation>Das Schreiben von %1 wird angenommen, weil das, was es verlangt, %2, auch da ist. Es wird %3.</translation>
    </message>
    <message>
        <source>%1&apos;s write is accepted and becomes %2. It demanded nothing, and nobody had changed the document since.</source>
        <translation>Das Schreiben von %1 wird angenommen und wird %2. Es verlangte nichts, und niemand hatte das Dokument seitdem geändert.</translation>
    </message>
    <message>
        <source>%1 is not there</source>
        <translation>%1 ist nicht vorhanden</translation>
    </message>
    <message>
        <source>%1: next %2, commits %3, conflicts %4, lost updates %5, ends with %6</source>
        <translation>%1: als Nächstes %2, Commits %3, Konflikte %4, verlorene Änderungen %5, endet mit %6</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>war %1</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>read</source>
        <translation>lesen</translation>
    </message>
    <message>
        <source>think</source>
        <translation>denken</translation>
    </message>
    <message>
        <source>write</source>
        <translation>schreiben</translation>
    </message>
    <message>
        <source>backoff</source>
        <translation>Backoff</translation>
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
        <translation>das Skript</translation>
    </message>
    <message>
        <source>Raise the primary term of %1</source>
        <translation>Den Primary Term von %1 erhöhen</translation>
    </message>
    <message>
        <source>Fail over %1, operations lost: %2</source>
        <translation>Failover von %1, verlorene Operationen: %2</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>Recreate %1</source>
        <translation>%1 neu anlegen</translation>
    </message>
    <message>
        <source>Lose the next answer to %1</source>
        <translation>Die nächste Antwort an %1 verlieren</translation>
    </message>
    <message>
        <source>Deliver the next write of %1 twice</source>
        <translation>Das nächste Schreiben von %1 zweimal zustellen</translation>
    </message>
    <message>
        <source>Crash %1</source>
        <translation>%1 abstürzen lassen</translation>
    </message>
    <message>
        <source>Delay %1 by %2 ms</source>
        <translation>%1 um %2 ms aufhalten</translation>
    </message>
    <message>
        <source>The scenario&apos;s next event</source>
        <translation>Das nächste Ereignis des Szenarios</translation>
    </message>
    <message>
        <source>%1. From outside: %2</source>
        <translation>%1. Von außen: %2</translation>
    </message>
    <message>
        <source>%1. %2: %3</source>
        <translation>%1. %2: %3</translation>
    </message>
    <message>
        <source>%1 has read the document and holds seq_no / term %2 in hand.</source>
        <translation>%1 hat das Dokument gelesen und hält seq_no / Term %2 in der Hand.</translation>
    </message>
    <message>
        <source>%1 found no document.</source>
        <translation>%1 fand kein Dokument.</translation>
    </message>
    <message>
        <source>%1 has thought; what it read may be old by now.</source>
        <translation>%1 hat gedacht; was er las, kann inzwischen alt sein.</translation>
    </message>
    <message>
        <source>%1 has waited and tries again by reading.</source>
        <translation>%1 hat gewartet und versucht es noch einmal, indem er liest.</translation>
    </message>
    <message>
        <source>%1&apos;s update changes nothing, so nothing is written.</source>
        <translation>Das Update von %1 ändert nichts, also wird nichts geschrieben.</translation>
    </message>
    <message>
        <source>404: there is no document that %1 could change.</source>
        <translation>404: es gibt kein Dokument, das %1 ändern könnte.</translation>
    </message>
    <message>
        <source>%1 gives up: no further attempt is allowed.</source>
        <translation>%1 gibt auf: kein weiterer Versuch ist erlaubt.</translation>
    </message>
    <message>
        <source>Another copy is the primary now, its term is %1. The next write gets the new term; documents keep the tokens they have until then.</source>
        <translation>Eine andere Kopie ist jetzt der Primary, ihr Term ist %1. Das nächste Schreiben erhält den neuen Term; bis dahin behalten Dokumente ihre Tokens.</translation>
    </message>
    <message>
        <source>%1&apos;s request failed: %2</source>
        <translation>Die Anfrage von %1 ist gescheitert: %2</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>Nothing has happened yet. Press a worker&apos;s digit to take its step.</source>
        <translation>Noch ist nichts geschehen. Drücken Sie die Ziffer eines Workers, um seinen Schritt zu tun.</translation>
    </message>
    <message>
        <source>commits %1, conflicts %2, gave up %3</source>
        <translation>Commits %1, Konflikte %2, aufgegeben %3</translation>
    </message>
    <message>
        <source>✕ Lost updates: %1 (%2)</source>
        <translation>✕ Verlorene Änderungen: %1 (%2)</translation>
    </message>
    <message>
        <source>✓ The race has ended, no update was lost (%1)</source>
        <translation>✓ Der Wettlauf ist zu Ende, keine Änderung ging verloren (%1)</translation>
    </message>
    <message>
        <source>No update is lost so far (%1)</source>
        <translation>Bisher ging keine Änderung verloren (%1)</translation>
    </message>
    <message>
        <source>Steps in common: %1. They part at step %2.</source>
        <translation>Gemeinsame Schritte: %1. Sie trennen sich bei Schritt %2.</translation>
    </message>
    <message>
        <source>changed by the last step</source>
        <translation>vom letzten Schritt geändert</translation>
    </message>
    <message>
        <source>_version %1 · _seq_no %2 · _primary_term %3</source>
        <translation>_version %1 · _seq_no %2 · _primary_term %3</translation>
    </message>
    <message>
        <source>is not there</source>
        <translation>ist nicht vorhanden</translation>
    </message>
    <message>
        <source>Nobody holds a token of it.</source>
        <translation>Niemand hält ein Token davon.</translation>
    </message>
    <message>
        <source>Token in hand: %1</source>
        <translation>Token in der Hand: %1</translation>
    </message>
    <message>
        <source>main</source>
        <translation>Hauptzweig</translation>
    </message>
    <message>
        <source>%1 (shard %2)</source>
        <extracomment>A shard: its index, its number.</extracomment>
        <translation>%1 (Shard %2)</translation>
    </message>
</context>
<context>
    <name>racescope::StepTimeline</name>
    <message>
        <source>Timeline of the steps taken</source>
        <translation>Zeitachse der gegangenen Schritte</translation>
    </message>
    <message>
        <source>No step has been taken yet.</source>
        <translation>Noch wurde kein Schritt getan.</translation>
    </message>
    <message>
        <source>Steps taken</source>
        <translation>Getane Schritte</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>Ladder</source>
        <translation>Leiter</translation>
    </message>
    <message>
        <source>The changes of a document, and the writes that were refused</source>
        <translation>Die Änderungen eines Dokuments und die abgelehnten Schreibvorgänge</translation>
    </message>
</context>
<context>
    <name>racescope::StepperRace</name>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>Nobody can move: the race has ended. Go back, or choose another race.</source>
        <translation>Niemand kann ziehen: der Wettlauf ist zu Ende. Gehen Sie zurück, oder wählen Sie einen anderen Wettlauf.</translation>
    </message>
    <message>
        <source>Column %1: %2</source>
        <translation>Spalte %1: %2</translation>
    </message>
    <message>
        <source>run until %1</source>
        <translation>laufen bis %1</translation>
    </message>
    <message>
        <source>Nobody can move any more; “%1” did not come. Go back and try another order.</source>
        <translation>Niemand kann mehr ziehen; „%1“ kam nicht. Gehen Sie zurück, und versuchen Sie eine andere Reihenfolge.</translation>
    </message>
    <message>
        <source>“%1” can be searched for, but nothing says when it is reached: run until “conflict”, or search.</source>
        <translation>„%1“ kann gesucht werden, aber nichts sagt, wann es erreicht ist: lassen Sie bis „conflict“ laufen, oder suchen Sie.</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
    <message>
        <source>play schedule</source>
        <translation>Ablauf abspielen</translation>
    </message>
    <message>
        <source>Conflicts: %1, more no order of steps has. Steps: %2.</source>
        <translation>Konflikte: %1, mehr hat keine Reihenfolge der Schritte. Schritte: %2.</translation>
    </message>
    <message>
        <source>Fewest steps to “%1”: %2.</source>
        <translation>Wenigste Schritte bis „%1“: %2.</translation>
    </message>
    <message>
        <source>No order of steps from here leads to “%1”.</source>
        <translation>Keine Reihenfolge der Schritte führt von hier zu „%1“.</translation>
    </message>
    <message>
        <source>take the path found</source>
        <translation>den gefundenen Weg gehen</translation>
    </message>
    <message>
        <source>play</source>
        <translation>abspielen</translation>
    </message>
    <message>
        <source>A branch needs a name of its own.</source>
        <translation>Ein Zweig braucht einen eigenen Namen.</translation>
    </message>
    <message>
        <source>The first branch cannot be deleted.</source>
        <translation>Der erste Zweig kann nicht gelöscht werden.</translation>
    </message>
    <message>
        <source>name branch %1</source>
        <translation>Zweig %1 benennen</translation>
    </message>
    <message>
        <source>delete branch %1</source>
        <translation>Zweig %1 löschen</translation>
    </message>
    <message numerus="yes">
        <source>“%1” did not come within %Ln steps.</source>
        <translation>
            <numerusform>„%1“ kam nicht innerhalb von %Ln Schritt.</numerusform>
            <numerusform>„%1“ kam nicht innerhalb von %Ln Schritten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” was not found in %Ln states, which is as far as this search goes; the explorer looks further.</source>
        <translation>
            <numerusform>„%1“ wurde in %Ln Zustand nicht gefunden, weiter geht diese Suche nicht; der Explorer sieht weiter.</numerusform>
            <numerusform>„%1“ wurde in %Ln Zuständen nicht gefunden, weiter geht diese Suche nicht; der Explorer sieht weiter.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racescope::StepperView</name>
    <message>
        <source>Stepper</source>
        <translation>Stepper</translation>
    </message>
    <message>
        <source>Inject</source>
        <translation>Eingreifen</translation>
    </message>
    <message>
        <source>Do something to the race from outside (I)</source>
        <translation>Dem Wettlauf von außen etwas antun (I)</translation>
    </message>
    <message>
        <source>Searching for “%1”…</source>
        <translation>„%1“ wird gesucht…</translation>
    </message>
    <message>
        <source>The search has ended.</source>
        <translation>Die Suche ist zu Ende.</translation>
    </message>
    <message>
        <source>From the recorded race, steps: %1. The strip holds what was recorded; another step makes a branch.</source>
        <translation>Aus dem aufgezeichneten Wettlauf, Schritte: %1. Der Streifen enthält das Aufgezeichnete; ein anderer Schritt ergibt einen Zweig.</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
    <message>
        <source>The clipboard holds no text. Copy a schedule such as A B A B first.</source>
        <translation>Die Zwischenablage enthält keinen Text. Kopieren Sie zuerst einen Ablauf, etwa A B A B.</translation>
    </message>
    <message>
        <source>Step %1 of %2, %3 · %4</source>
        <translation>Schritt %1 von %2, %3 · %4</translation>
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
        <translation>Zum Anfang</translation>
    </message>
    <message>
        <source>Before the first step</source>
        <translation>Vor den ersten Schritt</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>One step back; another step from there makes a branch</source>
        <translation>Einen Schritt zurück; ein anderer Schritt von dort ergibt einen Zweig</translation>
    </message>
    <message>
        <source>Next fair step</source>
        <translation>Nächster Schritt reihum</translation>
    </message>
    <message>
        <source>The step of whoever has waited longest (Space)</source>
        <translation>Der Schritt dessen, der am längsten gewartet hat (Leertaste)</translation>
    </message>
    <message>
        <source>To the end of the branch</source>
        <translation>Zum Ende des Zweigs</translation>
    </message>
    <message>
        <source>After the last step of the branch</source>
        <translation>Hinter den letzten Schritt des Zweigs</translation>
    </message>
    <message>
        <source>Undo step</source>
        <translation>Schritt rückgängig</translation>
    </message>
    <message>
        <source>Undo what was done last</source>
        <translation>Das zuletzt Getane rückgängig machen</translation>
    </message>
    <message>
        <source>Redo step</source>
        <translation>Schritt wiederherstellen</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>Noch einmal tun</translation>
    </message>
    <message>
        <source>Run until a conflict</source>
        <translation>Laufen bis zu einem Konflikt</translation>
    </message>
    <message>
        <source>Run until the next conflict</source>
        <translation>Laufen bis zum nächsten Konflikt</translation>
    </message>
    <message>
        <source>Run until a lost update</source>
        <translation>Laufen bis zu einer verlorenen Änderung</translation>
    </message>
    <message>
        <source>Run until the next lost update</source>
        <translation>Laufen bis zur nächsten verlorenen Änderung</translation>
    </message>
    <message>
        <source>Run to the end</source>
        <translation>Laufen bis zum Ende</translation>
    </message>
    <message>
        <source>Run until nobody can move</source>
        <translation>Laufen, bis niemand mehr ziehen kann</translation>
    </message>
    <message>
        <source>Copy schedule</source>
        <translation>Ablauf kopieren</translation>
    </message>
    <message>
        <source>Copy the steps taken as text</source>
        <translation>Die gegangenen Schritte als Text kopieren</translation>
    </message>
    <message>
        <source>Paste schedule</source>
        <translation>Ablauf einfügen</translation>
    </message>
    <message>
        <source>Take the steps that the clipboard holds, from the start</source>
        <translation>Die Schritte aus der Zwischenablage gehen, von Anfang an</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>Explore from here</source>
        <translation>Von hier erkunden</translation>
    </message>
    <message>
        <source>Find every way the race can go on from here</source>
        <translation>Jede Art finden, wie der Wettlauf von hier weitergehen kann</translation>
    </message>
    <message>
        <source>Random walk</source>
        <translation>Zufallsweg</translation>
    </message>
    <message>
        <source>Run to the end, each step by lot from the seed</source>
        <translation>Bis zum Ende laufen, jeder Schritt zufällig aus dem Startwert</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Take steps by themselves, or stop it</source>
        <translation>Schritte von selbst tun, oder damit aufhören</translation>
    </message>
    <message>
        <source>Play faster</source>
        <translation>Schneller abspielen</translation>
    </message>
    <message>
        <source>More steps a second</source>
        <translation>Mehr Schritte je Sekunde</translation>
    </message>
    <message>
        <source>Play slower</source>
        <translation>Langsamer abspielen</translation>
    </message>
    <message>
        <source>Fewer steps a second</source>
        <translation>Weniger Schritte je Sekunde</translation>
    </message>
    <message>
        <source>Do something to the race from outside</source>
        <translation>Dem Wettlauf von außen etwas antun</translation>
    </message>
    <message>
        <source>Step worker %1</source>
        <translation>Worker %1: ein Schritt</translation>
    </message>
    <message>
        <source>Take this worker&apos;s next step</source>
        <translation>Den nächsten Schritt dieses Workers tun</translation>
    </message>
    <message>
        <source>Step worker %1 until it commits</source>
        <translation>Worker %1: bis zum Commit</translation>
    </message>
    <message>
        <source>Take this worker&apos;s steps until it commits</source>
        <translation>Schritte dieses Workers tun, bis er committet</translation>
    </message>
    <message>
        <source>Name branch</source>
        <translation>Zweig benennen</translation>
    </message>
    <message>
        <source>Name the branch</source>
        <translation>Den Zweig benennen</translation>
    </message>
    <message>
        <source>Search for a goal</source>
        <translation>Ein Ziel suchen</translation>
    </message>
    <message>
        <source>Say what to run until or to search for</source>
        <translation>Angeben, bis wohin gelaufen oder wonach gesucht wird</translation>
    </message>
    <message>
        <source>What the race is about</source>
        <translation>Worum es in dem Wettlauf geht</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Why the last step came out so</source>
        <translation>Warum der letzte Schritt so ausging</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Take this path</source>
        <translation>Diesen Weg gehen</translation>
    </message>
    <message>
        <source>Take the steps that are shown pale in the schedule (Enter)</source>
        <translation>Die Schritte gehen, die im Ablauf blass gezeigt werden (Eingabetaste)</translation>
    </message>
    <message>
        <source>Cancel search</source>
        <translation>Suche abbrechen</translation>
    </message>
    <message>
        <source>End the search (Esc)</source>
        <translation>Die Suche beenden (Esc)</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Store and branches</source>
        <translation>Speicher und Zweige</translation>
    </message>
    <message>
        <source>Workers and store</source>
        <translation>Worker und Speicher</translation>
    </message>
    <message>
        <source>Workers, store and timeline</source>
        <translation>Worker, Speicher und Zeitachse</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Schedule as text</source>
        <translation>Ablauf als Text</translation>
    </message>
    <message>
        <source>The steps taken as text; change it and press Enter to take these instead</source>
        <translation>Die gegangenen Schritte als Text; ändern Sie ihn, und drücken Sie die Eingabetaste, um stattdessen diese zu gehen</translation>
    </message>
    <message>
        <source>No step taken yet: press 1, 2, … or write a schedule such as A B A B</source>
        <translation>Noch kein Schritt getan: drücken Sie 1, 2, … oder schreiben Sie einen Ablauf, etwa A B A B</translation>
    </message>
    <message>
        <source>Steps kept: the first %1 of %2. What came then lay between the parts of an _update, which cannot be told in one step.</source>
        <translation>Behaltene Schritte: die ersten %1 von %2. Was dann kam, lag zwischen den Teilen eines _update, was sich nicht in einem Schritt sagen lässt.</translation>
    </message>
    <message>
        <source>step %1 of %2, %3</source>
        <translation>Schritt %1 von %2, %3</translation>
    </message>
    <message>
        <source>The steps so far; go to any of them, or drag the last one on to play</source>
        <translation>Die bisherigen Schritte; zu jedem kann man gehen, und der letzte lässt sich zum Abspielen weiterziehen</translation>
    </message>
    <message>
        <source>This is the start.</source>
        <translation>Dies ist der Anfang.</translation>
    </message>
    <message>
        <source>The race is over: nobody can move.</source>
        <translation>Der Wettlauf ist vorbei: niemand kann noch einen Schritt tun.</translation>
    </message>
    <message>
        <source>This is the end of the branch.</source>
        <translation>Dies ist das Ende des Zweigs.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>What a command does, and why it cannot now.</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Nicht gehen</translation>
    </message>
    <message>
        <source>Leave the path that was found</source>
        <translation>Den gefundenen Weg lassen</translation>
    </message>
    <message>
        <source>Take none of these steps (Esc)</source>
        <translation>Keinen dieser Schritte tun (Esc)</translation>
    </message>
    <message numerus="yes">
        <source>From the recorded race: the first %Ln steps; what comes later is left out. The strip holds what was recorded; another step makes a branch.</source>
        <translation>
            <numerusform>Aus dem aufgezeichneten Wettlauf: nur %Ln Schritt; was später kommt, bleibt weg. Der Streifen enthält das Aufgezeichnete; ein anderer Schritt ergibt einen Zweig.</numerusform>
            <numerusform>Aus dem aufgezeichneten Wettlauf: die ersten %Ln Schritte; was später kommt, bleibt weg. Der Streifen enthält das Aufgezeichnete; ein anderer Schritt ergibt einen Zweig.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show or hide the steps as a timeline and a ladder</source>
        <translation>Die Schritte als Zeitachse und Leiter zeigen oder verbergen</translation>
    </message>
</context>
<context>
    <name>racescope::TargetButton</name>
    <message>
        <source>&amp;On: %1…</source>
        <translation>Au&amp;f: %1…</translation>
    </message>
    <message>
        <source>Race on: %1</source>
        <translation>Lauf auf: %1</translation>
    </message>
</context>
<context>
    <name>racescope::TargetDialog</name>
    <message>
        <source>What to race on</source>
        <translation>Worauf der Wettlauf läuft</translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation>&amp;Benutzen</translation>
    </message>
</context>
<context>
    <name>racescope::TargetEdit</name>
    <message>
        <source>The embedded store</source>
        <translation>Der eingebettete Speicher</translation>
    </message>
    <message>
        <source>Copies of each shard</source>
        <translation>Kopien jedes Shards</translation>
    </message>
    <message>
        <source>Race &amp;on</source>
        <translation>&amp;Lauf auf</translation>
    </message>
    <message>
        <source>One store in memory, or a primary and replicas that fail over</source>
        <translation>Ein Speicher im Arbeitsspeicher, oder ein Primary und Replikate mit Failover</translation>
    </message>
    <message>
        <source>Co&amp;pies</source>
        <translation>&amp;Kopien</translation>
    </message>
    <message>
        <source>The primary and its replicas</source>
        <translation>Der Primary und seine Replikate</translation>
    </message>
    <message>
        <source>&amp;Read from</source>
        <translation>L&amp;esen von</translation>
    </message>
    <message>
        <source>From one copy alone a read may be stale, or dirty: it may find what is not acknowledged</source>
        <translation>Von nur einer Kopie gelesen kann es veraltet oder unbestätigt sein: es kann finden, was nicht bestätigt ist</translation>
    </message>
    <message>
        <source>&amp;wait_for_active_shards</source>
        <translation>&amp;wait_for_active_shards</translation>
    </message>
    <message>
        <source>A write begins only when so many copies are active</source>
        <translation>Ein Schreiben beginnt nur, wenn so viele Kopien aktiv sind</translation>
    </message>
    <message>
        <source>Ru&amp;les</source>
        <translation>&amp;Regeln</translation>
    </message>
    <message>
        <source>How the copies replicate, and what a promotion does</source>
        <translation>Wie die Kopien replizieren, und was eine Beförderung tut</translation>
    </message>
    <message>
        <source>the copies in turn</source>
        <translation>den Kopien reihum</translation>
    </message>
    <message>
        <source>%1, the first primary</source>
        <translation>%1, der erste Primary</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>own rules</source>
        <translation>eigene Regeln</translation>
    </message>
</context>
<context>
    <name>racescope::TargetText</name>
    <message>
        <source>own rules</source>
        <translation>eigene Regeln</translation>
    </message>
    <message>
        <source>embedded store</source>
        <translation>eingebetteter Speicher</translation>
    </message>
    <message numerus="yes">
        <source>%n copies, %1</source>
        <extracomment>%1: the rules of replication, e.g. Q7</extracomment>
        <translation>
            <numerusform>%n Kopie, %1</numerusform>
            <numerusform>%n Kopien, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The documents are in the embedded store, one copy of each.</source>
        <translation>Die Dokumente liegen im eingebetteten Speicher, je eine Kopie.</translation>
    </message>
    <message numerus="yes">
        <source>Each shard is on %n copies, by the rules %1.</source>
        <translation>
            <numerusform>Jeder Shard liegt auf %n Kopie, nach den Regeln %1.</numerusform>
            <numerusform>Jeder Shard liegt auf %n Kopien, nach den Regeln %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reads go to %1 alone.</source>
        <translation>Gelesen wird nur von %1.</translation>
    </message>
    <message>
        <source>Reads go to the copies in turn.</source>
        <translation>Gelesen wird von den Kopien reihum.</translation>
    </message>
    <message>
        <source>A write waits until all copies are active.</source>
        <translation>Ein Schreiben wartet, bis alle Kopien aktiv sind.</translation>
    </message>
    <message numerus="yes">
        <source>A write waits for %n active copies.</source>
        <translation>
            <numerusform>Ein Schreiben wartet auf %n aktive Kopie.</numerusform>
            <numerusform>Ein Schreiben wartet auf %n aktive Kopien.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racescope::TermTips</name>
    <message>
        <source>&lt;b&gt;_seq_no&lt;/b&gt;: the number that the shard gives to each accepted operation. It only grows. All documents of the shard share the counter, so one document&apos;s numbers have gaps.</source>
        <translation>&lt;b&gt;_seq_no&lt;/b&gt;: die Nummer, die der Shard jeder angenommenen Operation gibt. Sie wächst nur. Alle Dokumente des Shards teilen den Zähler, also haben die Nummern eines einzelnen Dokuments Lücken.</translation>
    </message>
    <message>
        <source>term</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>&lt;b&gt;_primary_term&lt;/b&gt;: the number of the primary&apos;s reign. It grows by one when a new primary takes over; a _seq_no means something only together with its term.</source>
        <translation>&lt;b&gt;_primary_term&lt;/b&gt;: die Nummer der Herrschaft des Primarys. Sie wächst um eins, wenn ein neuer Primary übernimmt; eine _seq_no bedeutet nur zusammen mit ihrem Term etwas.</translation>
    </message>
    <message>
        <source>&lt;b&gt;_version&lt;/b&gt;: how often this document was changed. The old way to guard a write; a failover can give the same version to two different changes.</source>
        <translation>&lt;b&gt;_version&lt;/b&gt;: wie oft dieses Dokument geändert wurde. Die alte Art, ein Schreiben zu schützen; ein Failover kann zwei verschiedenen Änderungen dieselbe Version geben.</translation>
    </message>
    <message>
        <source>&lt;b&gt;if_seq_no, if_primary_term&lt;/b&gt;: write only if the document still has this token; otherwise refuse with 409.</source>
        <translation>&lt;b&gt;if_seq_no, if_primary_term&lt;/b&gt;: nur schreiben, wenn das Dokument noch dieses Token hat; sonst mit 409 ablehnen.</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>&lt;b&gt;409, version conflict&lt;/b&gt;: the document has moved on since it was read. Ordinary: read again and retry.</source>
        <translation>&lt;b&gt;409, Versionskonflikt&lt;/b&gt;: das Dokument ist weiter, seit es gelesen wurde. Alltäglich: erneut lesen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>&lt;b&gt;Token&lt;/b&gt;: the pair of _seq_no and _primary_term that a read returns and a guarded write hands back.</source>
        <translation>&lt;b&gt;Token&lt;/b&gt;: das Paar aus _seq_no und _primary_term, das ein Lesen liefert und ein geschütztes Schreiben zurückgibt.</translation>
    </message>
    <message>
        <source>&lt;b&gt;noop&lt;/b&gt;: an update that would change nothing. It gets no _seq_no and moves no token.</source>
        <translation>&lt;b&gt;noop&lt;/b&gt;: ein Update, das nichts ändern würde. Es erhält keine _seq_no und bewegt kein Token.</translation>
    </message>
    <message>
        <source>backoff</source>
        <translation>Backoff</translation>
    </message>
    <message>
        <source>&lt;b&gt;Backoff&lt;/b&gt;: the wait before another try. A random part of it, jitter, keeps retries from meeting again.</source>
        <translation>&lt;b&gt;Backoff&lt;/b&gt;: die Wartezeit vor einem weiteren Versuch. Ein zufälliger Teil davon, der Jitter, verhindert, dass Retries einander wieder begegnen.</translation>
    </message>
    <message>
        <source>jitter</source>
        <translation>Jitter</translation>
    </message>
    <message>
        <source>&lt;b&gt;Jitter&lt;/b&gt;: the random part of a wait. Without it, those who were refused together come back together and are refused again.</source>
        <translation>&lt;b&gt;Jitter&lt;/b&gt;: der zufällige Teil einer Wartezeit. Ohne ihn kommen alle, die zusammen abgewiesen wurden, zusammen wieder und werden wieder abgewiesen.</translation>
    </message>
    <message>
        <source>lost update</source>
        <translation>verlorene Änderung</translation>
    </message>
    <message>
        <source>lost updates</source>
        <translation>verlorene Änderungen</translation>
    </message>
    <message>
        <source>&lt;b&gt;Lost update&lt;/b&gt;: an accepted change that another writer overwrote without having seen it. Nobody is told.</source>
        <translation>&lt;b&gt;Verlorene Änderung&lt;/b&gt;: eine angenommene Änderung, die ein anderer überschrieben hat, ohne sie gesehen zu haben. Niemand erfährt davon.</translation>
    </message>
    <message>
        <source>linearizable</source>
        <translation>linearisierbar</translation>
    </message>
    <message>
        <source>&lt;b&gt;Linearizable&lt;/b&gt;: some order of all calls explains every answer, and no call comes before one that had ended when it began.</source>
        <translation>&lt;b&gt;Linearisierbar&lt;/b&gt;: Eine Reihenfolge aller Aufrufe erklärt jede Antwort, und keiner steht vor einem, der schon beendet war, als er begann.</translation>
    </message>
    <message>
        <source>&lt;b&gt;retry_on_conflict&lt;/b&gt;: how often the store itself reads again and retries an update before it answers 409.</source>
        <translation>&lt;b&gt;retry_on_conflict&lt;/b&gt;: wie oft der Speicher selbst neu liest und eine Änderung wiederholt, bevor er mit 409 antwortet.</translation>
    </message>
    <message>
        <source>guard</source>
        <translation>Schutz</translation>
    </message>
    <message>
        <source>guards</source>
        <translation>Schutzarten</translation>
    </message>
    <message>
        <source>&lt;b&gt;Guard&lt;/b&gt;: how a write protects itself: by nothing, by _version, or by _seq_no with _primary_term.</source>
        <translation>&lt;b&gt;Schutz&lt;/b&gt;: womit sich ein Schreibvorgang schützt: mit nichts, mit _version oder mit _seq_no und _primary_term.</translation>
    </message>
    <message>
        <source>witness</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>counterexample</source>
        <translation>Gegenbeispiel</translation>
    </message>
    <message>
        <source>&lt;b&gt;Witness&lt;/b&gt;: a schedule that shows an outcome; of a broken rule, the counterexample.</source>
        <translation>&lt;b&gt;Beleg&lt;/b&gt;: ein Ablauf, der einen Ausgang zeigt; bei einer verletzten Regel das Gegenbeispiel.</translation>
    </message>
    <message>
        <source>schedule</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>schedules</source>
        <translation>Abläufe</translation>
    </message>
    <message>
        <source>&lt;b&gt;Schedule&lt;/b&gt;: an order of steps, as text. The same schedule gives the same outcome.</source>
        <translation>&lt;b&gt;Ablauf&lt;/b&gt;: eine Reihenfolge von Schritten, als Text. Derselbe Ablauf führt zum selben Ausgang.</translation>
    </message>
    <message>
        <source>behind</source>
        <translation>Rückstand</translation>
    </message>
    <message>
        <source>behind by</source>
        <translation>im Rückstand um</translation>
    </message>
    <message>
        <source>&lt;b&gt;Behind&lt;/b&gt;: how many accepted changes lie between the token that was used and the document as it is now.</source>
        <translation>&lt;b&gt;Rückstand&lt;/b&gt;: wie viele angenommene Änderungen zwischen dem benutzten Token und dem jetzigen Dokument liegen.</translation>
    </message>
</context>
<context>
    <name>racescope::Theme</name>
    <message>
        <source>think</source>
        <translation>Denken</translation>
    </message>
    <message>
        <source>read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>backoff</source>
        <translation>Backoff</translation>
    </message>
    <message>
        <source>noop</source>
        <translation>Noop</translation>
    </message>
    <message>
        <source>write ok</source>
        <translation>Schreiben ok</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>give-up</source>
        <translation>aufgegeben</translation>
    </message>
    <message>
        <source>lost update</source>
        <translation>verlorene Änderung</translation>
    </message>
    <message>
        <source>read, document missing</source>
        <translation>Lesen, Dokument fehlt</translation>
    </message>
    <message>
        <source>write, document missing</source>
        <translation>Schreiben, Dokument fehlt</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>term change</source>
        <translation>neuer Term</translation>
    </message>
    <message>
        <source>wait for the tool</source>
        <translation>Warten auf das Werkzeug</translation>
    </message>
    <message>
        <source>search</source>
        <translation>Suche</translation>
    </message>
</context>
<context>
    <name>racescope::TimeAxis</name>
    <message>
        <source>%1 s</source>
        <extracomment>Units of time after a number.</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>%1 ns</source>
        <translation>%1 ns</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
</context>
<context>
    <name>racescope::TimelineAccessible</name>
    <message>
        <source>Event %1</source>
        <translation>Ereignis %1</translation>
    </message>
</context>
<context>
    <name>racescope::TimelineCounters</name>
    <message numerus="yes">
        <source>%Ln accepted write(s) from %1 to %2</source>
        <translation>
            <numerusform>%Ln angenommener Schreibvorgang von %1 bis %2</numerusform>
            <numerusform>%Ln angenommene Schreibvorgänge von %1 bis %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused write(s) from %1 to %2</source>
        <translation>
            <numerusform>%Ln abgelehnter Schreibvorgang von %1 bis %2</numerusform>
            <numerusform>%Ln abgelehnte Schreibvorgänge von %1 bis %2</numerusform>
        </translation>
    </message>
    <message>
        <source>commits/s</source>
        <translation>Commits/s</translation>
    </message>
    <message>
        <source>conflicts/s</source>
        <translation>Konflikte/s</translation>
    </message>
    <message>
        <source>in flight</source>
        <extracomment>Requests that are under way.</extracomment>
        <translation>unterwegs</translation>
    </message>
    <message>
        <source>%1k</source>
        <extracomment>A number of thousands, short.</extracomment>
        <translation>%1 Tsd.</translation>
    </message>
    <message>
        <source>%1M</source>
        <extracomment>A number of millions, short.</extracomment>
        <translation>%1 Mio.</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>at most %1 at %2</source>
        <translation>höchstens %1 bei %2</translation>
    </message>
    <message>
        <source>the most requests under way at once from %1 to %2</source>
        <translation>die meisten gleichzeitig laufenden Anfragen von %1 bis %2</translation>
    </message>
</context>
<context>
    <name>racescope::TimelineModel</name>
    <message>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>no writes yet</source>
        <translation>noch nichts geschrieben</translation>
    </message>
    <message>
        <source>_seq_no %1 · term %2</source>
        <translation>_seq_no %1 · Term %2</translation>
    </message>
</context>
<context>
    <name>racescope::TimelinePainter</name>
    <message>
        <source>term %1</source>
        <translation>Term %1</translation>
    </message>
    <message>
        <source>conflict density</source>
        <translation>Konfliktdichte</translation>
    </message>
    <message>
        <source>No events yet. Run a race or open a log.</source>
        <translation>Noch keine Ereignisse. Starten Sie einen Wettlauf, oder öffnen Sie ein Protokoll.</translation>
    </message>
</context>
<context>
    <name>racescope::TimelinePicture</name>
    <message>
        <source>Race timeline</source>
        <translation>Zeitachse des Wettlaufs</translation>
    </message>
    <message>
        <source>%1: a picture&apos;s name ends with .png, .svg or .pdf.</source>
        <translation>%1: der Name eines Bildes endet auf .png, .svg oder .pdf.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>%1 konnte nicht geschrieben werden: %2.</translation>
    </message>
</context>
<context>
    <name>racescope::TimelineView</name>
    <message>
        <source>Conflicts over the whole recording. Drag the window to move, its edges to zoom.</source>
        <translation>Konflikte der ganzen Aufzeichnung. Das Fenster ziehen, um zu verschieben, seine Ränder, um zu zoomen.</translation>
    </message>
    <message>
        <source>&amp;Step from here</source>
        <translation>Ab hier &amp;schrittweise</translation>
    </message>
    <message>
        <source>Open the race from this event on in the stepper</source>
        <translation>Den Wettlauf ab diesem Ereignis im Stepper öffnen</translation>
    </message>
    <message>
        <source>&amp;Fit this event</source>
        <translation>Ereignis &amp;einpassen</translation>
    </message>
    <message>
        <source>Go to &amp;cause</source>
        <translation>Zur &amp;Ursache gehen</translation>
    </message>
    <message>
        <source>Go to &amp;effect</source>
        <translation>Zur &amp;Wirkung gehen</translation>
    </message>
    <message>
        <source>Select its &amp;range</source>
        <translation>Seinen &amp;Bereich auswählen</translation>
    </message>
    <message>
        <source>&amp;Zoom to the selected range</source>
        <translation>Auf den Bereich &amp;zoomen</translation>
    </message>
    <message>
        <source>C&amp;lear the range</source>
        <translation>Bereich au&amp;fheben</translation>
    </message>
    <message>
        <source>&amp;Hide this row</source>
        <translation>Zeile &amp;ausblenden</translation>
    </message>
    <message numerus="yes">
        <source>Sho&amp;w %n hidden row(s)</source>
        <translation>
            <numerusform>%n ausgeblendete Zeile zeige&amp;n</numerusform>
            <numerusform>%n ausgeblendete Zeilen zeige&amp;n</numerusform>
        </translation>
    </message>
    <message>
        <source>Fit &amp;all</source>
        <translation>Alles ein&amp;passen</translation>
    </message>
    <message>
        <source>Go to the &amp;newest and follow</source>
        <translation>Zum Neues&amp;ten und folgen</translation>
    </message>
    <message>
        <source>Race timeline</source>
        <translation>Zeitachse des Wettlaufs</translation>
    </message>
    <message>
        <source>Rows of workers over time. Point and comma walk the events of a row.</source>
        <translation>Zeilen der Worker über der Zeit. Punkt und Komma gehen durch die Ereignisse einer Zeile.</translation>
    </message>
    <message>
        <source>No further match.</source>
        <translation>Kein weiterer Treffer.</translation>
    </message>
    <message>
        <source>No earlier match.</source>
        <translation>Kein früherer Treffer.</translation>
    </message>
    <message>
        <source>No further lost update.</source>
        <translation>Keine weitere verlorene Änderung.</translation>
    </message>
    <message>
        <source>No earlier lost update.</source>
        <translation>Keine frühere verlorene Änderung.</translation>
    </message>
    <message>
        <source>No further conflict.</source>
        <translation>Kein weiterer Konflikt.</translation>
    </message>
    <message>
        <source>No earlier conflict.</source>
        <translation>Kein früherer Konflikt.</translation>
    </message>
    <message>
        <source>The cause of this event is not known.</source>
        <translation>Die Ursache dieses Ereignisses ist nicht bekannt.</translation>
    </message>
    <message>
        <source>This event caused nothing that was recorded.</source>
        <translation>Dieses Ereignis hat nichts bewirkt, was aufgezeichnet wurde.</translation>
    </message>
    <message>
        <source>Move this row &amp;up</source>
        <translation>&amp;Diese Zeile nach oben</translation>
    </message>
    <message>
        <source>Move this row &amp;down</source>
        <translation>D&amp;iese Zeile nach unten</translation>
    </message>
    <message>
        <source>unpin %1</source>
        <translation>%1 lösen</translation>
    </message>
    <message>
        <source>pin %1</source>
        <translation>%1 anheften</translation>
    </message>
    <message>
        <source>hide %1</source>
        <translation>%1 ausblenden</translation>
    </message>
    <message>
        <source>show hidden rows</source>
        <translation>ausgeblendete Zeilen zeigen</translation>
    </message>
    <message>
        <source>move %1</source>
        <translation>%1 verschieben</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A row of the timeline, spoken: its name, and what stands below it.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Select a row first: it is hidden.</source>
        <translation>Wählen Sie zuerst eine Zeile: sie wird ausgeblendet.</translation>
    </message>
    <message>
        <source>Select a row first: it is moved.</source>
        <translation>Wählen Sie zuerst eine Zeile: sie wird verschoben.</translation>
    </message>
    <message>
        <source>Un&amp;pin this row</source>
        <translation>Zeile &amp;lösen</translation>
    </message>
    <message>
        <source>&amp;Pin this row to the top</source>
        <translation>Zeile oben an&amp;heften</translation>
    </message>
    <message>
        <source>Select a row first: it is pinned, or no longer.</source>
        <translation>Wählen Sie zuerst eine Zeile: sie wird angeheftet oder gelöst.</translation>
    </message>
    <message>
        <source>Select a document first: it is given a row, or its row is hidden.</source>
        <translation>Wählen Sie zuerst ein Dokument: es bekommt eine Zeile, oder seine Zeile wird ausgeblendet.</translation>
    </message>
    <message>
        <source>show %1</source>
        <translation>%1 zeigen</translation>
    </message>
    <message>
        <source>Hide the cou&amp;nters</source>
        <translation>&amp;Zähler ausblenden</translation>
    </message>
    <message>
        <source>Show the cou&amp;nters</source>
        <translation>&amp;Zähler zeigen</translation>
    </message>
    <message>
        <source>%1, pinned</source>
        <extracomment>A row of the timeline, spoken.</extracomment>
        <translation>%1, angeheftet</translation>
    </message>
    <message>
        <source>%1, pinned, %2</source>
        <translation>%1, angeheftet, %2</translation>
    </message>
    <message>
        <source>hide the counters</source>
        <translation>Zähler ausblenden</translation>
    </message>
    <message>
        <source>show the counters</source>
        <translation>Zähler zeigen</translation>
    </message>
</context>
<context>
    <name>racescope::UndoCommands</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Take back what was done last, where the keyboard is</source>
        <translation>Das Letzte zurücknehmen, dort wo die Tastatur ist</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation>Das Zurückgenommene noch einmal tun</translation>
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
        <translation>&amp;Jetzt alles beurteilen</translation>
    </message>
    <message>
        <source>Judges the whole history recorded so far, not only what the live judge remembers</source>
        <translation>Beurteilt den ganzen bisher aufgezeichneten Verlauf, nicht nur, woran sich der laufende Prüfer erinnert</translation>
    </message>
    <message>
        <source>Anomalies</source>
        <translation>Anomalien</translation>
    </message>
    <message>
        <source>Show the f&amp;irst event</source>
        <translation>Das erste Ere&amp;ignis zeigen</translation>
    </message>
    <message>
        <source>Show the &amp;other event</source>
        <translation>Das ande&amp;re Ereignis zeigen</translation>
    </message>
    <message>
        <source>O&amp;pen the witness in the stepper</source>
        <translation>Den Be&amp;leg im Stepper öffnen</translation>
    </message>
    <message>
        <source>Step through what led there, from the attempt it began with</source>
        <translation>Schritt für Schritt gehen, was dorthin führte, ab dem Versuch, mit dem es begann</translation>
    </message>
    <message>
        <source>What this judge cannot see</source>
        <translation>Was dieser Prüfer nicht sehen kann</translation>
    </message>
    <message>
        <source>Nothing to judge yet</source>
        <translation>Noch nichts zu beurteilen</translation>
    </message>
    <message>
        <source>No anomaly so far</source>
        <translation>Bisher keine Anomalie</translation>
    </message>
    <message>
        <source>Lost updates so far: %1</source>
        <translation>Verlorene Änderungen bisher: %1</translation>
    </message>
    <message>
        <source>Anomalies so far: %1</source>
        <translation>Anomalien bisher: %1</translation>
    </message>
    <message>
        <source>Lost updates: %1</source>
        <translation>Verlorene Änderungen: %1</translation>
    </message>
    <message>
        <source>Anomalies: %1</source>
        <translation>Anomalien: %1</translation>
    </message>
    <message>
        <source>Cannot tell</source>
        <translation>Nicht zu sagen</translation>
    </message>
    <message>
        <source>Fine: every answer is explained, nothing was lost</source>
        <translation>In Ordnung: jede Antwort ist erklärt, nichts ging verloren</translation>
    </message>
    <message>
        <source>No write was refused with 409.</source>
        <translation>Kein Schreiben wurde mit 409 abgelehnt.</translation>
    </message>
    <message>
        <source>409 answers judged: %1. Justified: %2. Not justified: %3.</source>
        <translation>Beurteilte 409-Antworten: %1. Begründet: %2. Nicht begründet: %3.</translation>
    </message>
    <message>
        <source>409 answers judged</source>
        <translation>Beurteilte 409-Antworten</translation>
    </message>
    <message>
        <source>Show one that &amp;was not</source>
        <translation>Eine &amp;unbegründete zeigen</translation>
    </message>
    <message>
        <source>The next 409 whose demanded state was current all the time; press again for the one after it</source>
        <translation>Der nächste 409, dessen verlangter Stand die ganze Zeit aktuell war; noch einmal drücken für den danach</translation>
    </message>
    <message>
        <source>What is judged</source>
        <translation>Was beurteilt wird</translation>
    </message>
    <message>
        <source>Run a race%1; it is judged while it runs.</source>
        <extracomment>%1: the key in brackets with a space before it, such as &quot; (F5)&quot;, or nothing.</extracomment>
        <translation>Starten Sie einen Wettlauf%1; er wird beurteilt, während er läuft.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln operation(s) judged.</source>
        <translation>
            <numerusform>%Ln Operation beurteilt.</numerusform>
            <numerusform>%Ln Operationen beurteilt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Watching: %Ln event(s) seen.</source>
        <translation>
            <numerusform>Beobachtet: %Ln Ereignis gesehen.</numerusform>
            <numerusform>Beobachtet: %Ln Ereignisse gesehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Anomalies that match the filter: %1 of %2</source>
        <translation>Anomalien, auf die der Filter zutrifft: %1 von %2</translation>
    </message>
</context>
<context>
    <name>racescope::ViewMenus</name>
    <message>
        <source>Step a &amp;worker</source>
        <translation>Schritt eines &amp;Workers</translation>
    </message>
    <message>
        <source>Step a worker until it &amp;commits</source>
        <translation>Schritte eines Workers bis zum &amp;Schreiben</translation>
    </message>
    <message>
        <source>&amp;Backoff lab</source>
        <translation>Back&amp;off-Labor</translation>
    </message>
    <message>
        <source>&amp;Failover lab</source>
        <translation>&amp;Failover-Labor</translation>
    </message>
    <message>
        <source>&amp;Console</source>
        <translation>&amp;Konsole</translation>
    </message>
    <message>
        <source>&amp;Document editor</source>
        <translation>&amp;Dokument-Editor</translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation>&amp;Lektionen</translation>
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
        <translation>Die letzte Ansicht bleibt im Fenster.</translation>
    </message>
    <message>
        <source>&amp;Window of its own</source>
        <translation>&amp;Eigenes Fenster</translation>
    </message>
    <message>
        <source>Move &amp;left</source>
        <translation>Nach &amp;links</translation>
    </message>
    <message>
        <source>Move &amp;right</source>
        <translation>Nach &amp;rechts</translation>
    </message>
</context>
<context>
    <name>racescope::WidgetPicture</name>
    <message>
        <source>%1: the file&apos;s name must end in .png, .svg or .pdf.</source>
        <translation>%1: der Dateiname muss auf .png, .svg oder .pdf enden.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>racescope::WorkerCard</name>
    <message>
        <source>on 409 %1</source>
        <translation>bei 409 %1</translation>
    </message>
    <message>
        <source>update %1, attempt %2</source>
        <translation>Update %1, Versuch %2</translation>
    </message>
    <message>
        <source>In hand: nothing · %1</source>
        <translation>In der Hand: nichts · %1</translation>
    </message>
    <message>
        <source>up to date</source>
        <translation>auf dem neuesten Stand</translation>
    </message>
    <message>
        <source>commits behind: %1</source>
        <translation>Commits zurück: %1</translation>
    </message>
    <message>
        <source>In hand: seq %1 · term %2 · version %3 · %4 · %5
Read: %6</source>
        <translation>In der Hand: seq %1 · Term %2 · Version %3 · %4 · %5
Gelesen: %6</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>In hand</source>
        <translation>In der Hand</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Nächster Schritt</translation>
    </message>
    <message>
        <source>What would come of it</source>
        <translation>Was daraus würde</translation>
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
        <translation>Als Nächstes: nichts</translation>
    </message>
    <message>
        <source>Blocked: %1</source>
        <translation>Blockiert: %1</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Als Nächstes: %1</translation>
    </message>
    <message>
        <source>Step %1 (%2)</source>
        <translation>Schritt %1 (%2)</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>Step worker %1</source>
        <translation>Worker %1: ein Schritt</translation>
    </message>
    <message>
        <source>Take this worker&apos;s next step (%1); Shift+%1 goes on until it commits</source>
        <translation>Den nächsten Schritt dieses Workers tun (%1); Umschalt+%1 geht weiter, bis er committet</translation>
    </message>
    <message>
        <source>Take this worker&apos;s next step</source>
        <translation>Den nächsten Schritt dieses Workers tun</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Gave up</source>
        <translation>Aufgegeben</translation>
    </message>
    <message>
        <source>on 409 again: %1 of %2</source>
        <translation>bei 409 noch einmal: %1 von %2</translation>
    </message>
</context>
<context>
    <name>racescope::WorkerPanel</name>
    <message>
        <source>Workers</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>Workers change places, here and in the timeline</source>
        <translation>Worker tauschen die Plätze, hier und in der Zeitachse</translation>
    </message>
    <message>
        <source>Move the worker &amp;up</source>
        <translation>Worker nach &amp;oben</translation>
    </message>
    <message>
        <source>Move the worker &amp;down</source>
        <translation>Worker nach &amp;unten</translation>
    </message>
</context>
<context>
    <name>racescope::WorkerTableModel</name>
    <message>
        <source>waiting to start</source>
        <translation>wartet auf den Start</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>liest</translation>
    </message>
    <message>
        <source>thinking</source>
        <translation>denkt</translation>
    </message>
    <message>
        <source>writing</source>
        <translation>schreibt</translation>
    </message>
    <message>
        <source>backing off</source>
        <translation>im Backoff</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>Last: %1</source>
        <translation>Zuletzt: %1</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>What the worker is at; the sign is the last thing it finished</source>
        <translation>Was der Worker gerade tut; das Zeichen ist das zuletzt Beendete</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>The token it has read and not used yet: _seq_no / _primary_term</source>
        <translation>Das Token, das er gelesen und noch nicht benutzt hat: _seq_no / _primary_term</translation>
    </message>
    <message>
        <source>In hand</source>
        <translation>In der Hand</translation>
    </message>
    <message>
        <source>Accepted writes</source>
        <translation>Angenommene Schreibvorgänge</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Writes refused with 409</source>
        <translation>Mit 409 abgelehnte Schreibvorgänge</translation>
    </message>
    <message>
        <source>409s</source>
        <translation>409er</translation>
    </message>
    <message>
        <source>Updates that ended without success</source>
        <translation>Updates, die ohne Erfolg endeten</translation>
    </message>
    <message>
        <source>Gave up</source>
        <translation>Aufgegeben</translation>
    </message>
    <message>
        <source>Accepted writes of this worker that overwrote a version it had not read</source>
        <translation>Angenommene Schreibvorgänge dieses Workers, die eine Version überschrieben, die er nicht gelesen hatte</translation>
    </message>
    <message>
        <source>Lost upd.</source>
        <translation>Verl. Änd.</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
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
        <translation>%1 s</translation>
    </message>
    <message>
        <source>system</source>
        <translation>System</translation>
    </message>
    <message>
        <source>worker %1</source>
        <translation>Worker %1</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>retried, accepted</source>
        <translation>wiederholt, angenommen</translation>
    </message>
    <message>
        <source>retried, refused</source>
        <translation>wiederholt, abgelehnt</translation>
    </message>
    <message>
        <source>gave up</source>
        <translation>aufgegeben</translation>
    </message>
    <message>
        <source>created</source>
        <translation>angelegt</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>deleted what was not there</source>
        <translation>nicht Vorhandenes gelöscht</translation>
    </message>
    <message>
        <source>no document</source>
        <translation>kein Dokument</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1 oder mehr</translation>
    </message>
    <message>
        <source>version, the old way</source>
        <translation>version, die alte Art</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
</context>
</TS>
