<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ClusterPainter</name>
    <message>
        <source>★ %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>global ✓</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No message is in flight</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n messages in flight, oldest first</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>✂ %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No client has read or written yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClusterWords</name>
    <message>
        <source>nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unassigned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>initialising</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replica</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>primary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recovering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>term %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>local %1 · global %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 waits: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>version %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>old: primary %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>knows: primary %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in sync %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no master: no writes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counts %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> M(%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>queued: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✂ from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Master: term %1, cluster state %2, in sync %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no answer came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: done, local checkpoint %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · term %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds %1 from %2 · </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last write: %1 · </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In flight: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut off: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::Actions</name>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New race…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a race from the built-in scenarios</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a session, a scenario or a recorded history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the session: documents, history, timeline, conflicts, verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the session as another file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save s&amp;cenario as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what the workers do as a scenario file, without what happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export &amp;conflicts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the conflict log as NDJSON, CSV or Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export &amp;picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the timeline as PNG, SVG or PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the race and leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy conflicts as &amp;NDJSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The selected conflicts, or all that are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy conflicts as &amp;CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy conflicts as &amp;Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter all views by worker, document, status and more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lear selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start, pause or resume the race</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the race</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Race &amp;on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the same workers once more on the documents as they are now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spawn &amp;workers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send more workers into the race</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove a worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest worker leaves after its current update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Bump term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new primary takes over: the primary term grows by one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;lower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slow the race down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed the race up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Judge everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judge the whole history recorded so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the newest events in sight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom the timeline out to the whole race</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom the timeline in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom the timeline out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next 409</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the 409 before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;lost update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next lost update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To c&amp;ause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a 409 to the write that won, from a write to its read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To e&amp;ffect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a read to its write, from a write to the conflict it caused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;xt pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the keyboard to the next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre&amp;vious pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the keyboard to the pane before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put every pane back where it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the whole screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark as the desktop is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All keys and what they do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Racescope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::AnomalyTableModel</name>
    <message>
        <source>Token given twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token went back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vanished by a fork</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phantom token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overwrote a live document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed a missing document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read of a refused write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phantom read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrupt read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read from the future</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unjustified 409</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own write not seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads went back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledged write vanished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stale read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stale 409</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost update, no guard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broken invariant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Because</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::BranchList</name>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Com&amp;pare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns of branches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Going back and taking another step makes a branch; nothing is thrown away. Enter goes to its end, F2 names it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the branch (B)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare branches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the selected branch with the current one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the branch and those that leave from it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparison of branches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>current branch</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::ChartsView</name>
    <message>
        <source>No events yet. Run (F5) to see how many writes a second are accepted and refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted and refused writes a second over the last minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused with 409</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost updates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflict rate in % of the writes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the writes that were refused over the last minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now: %1 accepted, %2 refused with 409, conflict rate %3 %.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::ClusterCanvas</name>
    <message>
        <source>Copy %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Read from it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Write by it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::ClusterLab</name>
    <message>
        <source>own rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A stale token is accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An acknowledged write vanishes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies show different documents when everything has arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no statement in that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The schedule is full: it holds %n statements. Go back, or open it anew.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is not possible now under %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A schedule has 1 to %1 statements; this text has %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule from text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random walk, seed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No schedule of a small group leads there under %1: all its %L2 states were seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No schedule of a small group was found that leads there under %1: %L2 states were seen, and there are more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::ClusterView</name>
    <message>
        <source>Failover lab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old way, new way and schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No message is in flight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Copied: %n statements</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The clipboard holds no text. Copy a schedule first, such as: write A 100 red via N1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three copies of one shard. Choose a copy, then a key or its menu: read, write, cut it off, promote another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules of your own: see the switches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: it has happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: not so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can this happen? %1 — %2 · %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By hand: whatever is done is written down in the schedule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the first statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the last statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The schedule&apos;s next statement, on both sides (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the last statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To where they part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the first statement that the two ways answer differently</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two ways never part in this schedule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo what was done last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the statements up to here as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the schedule that the clipboard holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen message arrives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen message is lost, and its sender notices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lose the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen message arrives, but its sender gets no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliver all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that can arrive does, oldest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Come to rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heal, restart, rebuild and deliver until nothing is left to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing gets to the chosen copy, or from it; clients still do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All links carry messages again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fail over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The master takes the primary for lost and promotes the chosen copy: term + 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply cluster state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen copy hears of the newest cluster state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crash or restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen copy&apos;s node goes down, or comes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that can be done to the chosen message or copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is told, step by step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By hand: a healthy group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>St&amp;ory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the fewest steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search all orders of a small group under the left rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A &amp;stale token is accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An &amp;acknowledged write vanishes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copies disagree at rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed draws the same faults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Se&amp;ed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random walk</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Faults by lot from here, up to %n statements; ends when a rule breaks on the left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Old way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each rule by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies, the old way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies, the new way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule and rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What must hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cluster-state consensus is assumed correct; elections are not simulated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the product the checkpoint moves after fsync; with async durability a crash may lose acknowledged operations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a new term the product first drains running operations; reads during the rollback still see the old view.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads are real-time gets of single documents; a search sees a write only after a refresh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History is kept until it is compacted by hand; real retention depends on leases and time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time is made of steps. Real delays: about 30 s to notice a lost node, 60 s of replication retries, 1 minute until a request times out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: relocation of a primary, external versions, cross-cluster replication, the auto-id shortcut, read-only and search-only copies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L1 and L5 show old rules; they are not every detail of a release.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Q6 runs the 7.x engine with a version token; early 6.x did not roll back the index.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this simulation simplifies:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the simulation simplifies</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::CommandPalette</name>
    <message>
        <source>Nothing fits. Fewer letters find more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::CompareSource</name>
    <message>
        <source>This session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This session, run %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: a conflict log alone has no history to compare.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::CompareTableModel</name>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflicts (409)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost updates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most attempts of an update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waited in backoff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::CompareView</name>
    <message>
        <source>First recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Com&amp;pare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counters side by side, and the first step at which they part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put two recordings side by side: choose this session, one of its runs or a file at each side, and press Compare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a file as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A session or an exported history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First step that differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the &amp;step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select it in both timelines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counters side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns of counters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a recording to compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions and histories (*.racescope *.ndjson *.edn *.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They part at step %1.
%2: %3
%4: %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No step differs: all %1 are the same.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::ConflictExport</name>
    <message>
        <source>%1 could not be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::ConflictTableModel</name>
    <message>
        <source>–</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the refused write was sent, since the session began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of the worker&apos;s update; its attempts share it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which try of the update this was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token that the write demanded: _seq_no / _primary_term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Required</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token that was there instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Current</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commits between the two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Behind by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How old the token was when the write was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who wrote the version that was there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Winner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When that write was done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Won at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wait that followed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the update went on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elasticsearch&apos;s own sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::ConflictsView</name>
    <message>
        <source>Conflicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter or double click shows the conflict in the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in the &amp;timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as &amp;NDJSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as &amp;CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No conflicts so far. Run (F5), and every 409 is listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No conflicts so far: %1 writes, all at the first try. Spawn more workers or let them think longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No conflict matches. Clear the filter to see all %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflicts: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::ConsolePage</name>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GET products/_doc/100

PUT products/_doc/100?if_seq_no=71&amp;if_primary_term=1
{&quot;in_stock&quot;: 44}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter sends the request in which the cursor stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Se&amp;nd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the request in which the cursor stands (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no request here. Write one, such as GET products/_doc/100.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no store to ask. Start a race or open a session first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>version conflict: the document has moved on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::ConsoleView</name>
    <message>
        <source>Pages of requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New &amp;page of requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an empty page of requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an empty page of requests (Ctrl+T)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New page of requests</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::DetailsView</name>
    <message>
        <source>Details of the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select an event in the timeline, a conflict, a document or a worker to see its story here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elasticsearch says:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempt %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such document now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shard&apos;s last _seq_no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shard&apos;s term</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::DocumentPanel</name>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter or double click opens the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter documents</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::DocumentTableModel</name>
    <message>
        <source>–</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts the accepted changes of this document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of the last operation that changed this document; counted by its shard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Primary term under which it was changed last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workers that have read it and not written yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes on it refused with 409</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>409s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last writer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::DoorCommands</name>
    <message>
        <source>Serve over &amp;HTTP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let applications read and write the documents over HTTP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP &amp;door…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address, port and manners of the HTTP door</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>door opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The HTTP door is being opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>door closing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests in flight are still answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients now: %1, requests so far: %2, conflicts: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as c&amp;URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as C&amp;onsole</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::DoorController</name>
    <message>
        <source>Another program listens on %1 already. Choose another port, or 0 for a free one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listening on %1 needs administrator rights. Choose a port above 1023.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The door could not be opened. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An address is needed, for example 127.0.0.1 for this machine alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other machines can reach %1: this address needs a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no documents to serve yet. Choose a race first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::DoorDialog</name>
    <message>
        <source>HTTP door</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applications that speak Elasticsearch&apos;s document API can read and write the documents of this race. They appear among the workers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>127.0.0.1 is for programs on this machine alone; any other address needs a password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any that is free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>9200 is what clients expect; 0 picks a free one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elasticsearch 7</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elasticsearch 8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elasticsearch 9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenSearch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Answers as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which server to pass for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data &amp;nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On how many nodes copies can be placed: the _shards of answers count them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name for basic authentication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For basic authentication; it is not kept when the program ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the door stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open the door</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close the door</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The door is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applications reach the documents at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing, once the requests in flight are answered…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::Engine</name>
    <message>
        <source>Changed and changed back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While A thinks, five toasters leave and five come back: the document reads as before, but it is not the one that A read. A comparison of contents would let A write; the token answers 409.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two visitors, one toaster: unguarded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two visitors read product 100, both subtract one and write whatever they have. The last write wins: two toasters are sold, and the stock says one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old guard after a failover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visitor A reads version 2 from a primary that dies before it has replicated it; on the new primary visitor B makes another version 2. A guard that compares _version lets A overwrite what it never read; the token of if_seq_no and if_primary_term does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two visitors, one toaster: guarded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two visitors read product 100, both subtract one and write with if_seq_no and if_primary_term. The second write gets a 409, reads again and retries, so both sales count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted and made anew under their hands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One worker keeps deleting product 100 and creating it again while three others sell from it. The version goes on from the tombstone and the token never repeats, so no sale is booked on a product that is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flash sale: 64 buyers, 40 pieces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sixty-four buyers go for one hot product of which 40 are left, guarded by if_seq_no and if_primary_term. The 409s pile up, the stock never goes below zero, and 24 buyers leave with nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The 409 of the notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product 100 stands at version 10, seq_no 15 under primary term 3, in an index with two replicas. Whoever still holds the token of seq_no 8 and term 1 is told so in Elasticsearch&apos;s own sentence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A feed whose messages overtake each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four carriers bring numbered price messages to two documents and overtake each other on the way. With external versions an older message gets a 409 and does no harm; without them whoever arrives last wins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the store try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eight workers change product 100 through _update with retry_on_conflict=3: the store reads, merges, writes and, when it loses, tries again at once. What is refused four times reaches the worker as a 409.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A healthy group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a healthy group all rules agree: the second of two writers with one token is refused. What divides them is failure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B&apos;s write is refused because A wrote first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One version number, two contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cut-off primary and its successor both make version 11, so a token of one history fits the other and B&apos;s acknowledged write is overwritten by somebody who never saw it. The primary term tells the two histories apart, and the write is refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A write is accepted with a token of another history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The right token at the wrong primary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A 409 from a stale primary proves nothing about the real document. An acknowledgement does, once it waits for the master.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An acknowledged write vanishes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An acknowledged write is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A primary that cannot reach its replicas must not answer before the master has taken them out. Otherwise the master promotes one of them, and the answer was a lie.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An unanswered write is tried again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A primary that finds out that it is none ends its requests with an error that may be retried. The retry is a fresh execution with a number of the new term.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A stale copy is elected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a copy that holds every acknowledged write may become primary, even if that leaves nobody. A shard that is red for a while is better than one that forgot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An operator forces a stale copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever forces a stale copy accepts that writes are lost. With a term in the token the loss is at least noticed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies disagree at one version, for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A replica that compares versions takes another content at the same version for its own and says that all is well. A replica that hears of a new term rolls back, and the new primary&apos;s history replaces the old one&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies show different documents when everything has arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old primary&apos;s message comes late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once a replica knows the new term, a message of the old one changes nothing. It is the order of arrival that decides whether versions get away with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A version counter that restarts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the tombstone of a deleted document is forgotten, its version starts again at 1 and an old token fits a different document. A seq_no is never given twice in a term.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One token, two acknowledged writes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a restarting counter two clients can both succeed with one token. A compare-and-set that succeeds twice protects nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two writes with one token are acknowledged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A delete that comes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A replica that forgot a delete takes the index operation before it for news. A tombstone may only be forgotten when everything up to it has arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused because of one&apos;s own write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An error other than 409 means that the write may have happened and may still happen, so a retry can run into itself. Read again and compare the content.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&apos;s retry is refused although the document holds A&apos;s own write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A hole in the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A promoted copy that misses an operation fills its slot with a no-op, so that all copies have one history again. Without slots nobody knows that anything is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two failovers in a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a rollback hides is kept, because the next failover may need it. Thrown away, an acknowledged write would be gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A known limit: double failover with a late trim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An acknowledged write keeps its slot, but a leftover of the older term in a higher slot hides it. This takes two failovers and a delayed trim, beyond what one promotion guarantees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An acknowledged write vanishes from view.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two different operations never share a term and a seq_no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An acknowledged operation is in its slot on every in-sync copy, so it survives a promotion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A primary shows the newest acknowledged write, or one made on top of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started copies have the same operations up to a global checkpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A global checkpoint is not above the local one, and neither it nor the term ever falls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When everything has arrived, all started copies are equal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most one compare-and-set is acknowledged for a document and token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An acknowledged compare-and-set ran on exactly the content that its token was read from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every accepted compare-and-set ran on exactly the content that its token was read from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads with an equal _version have an equal content.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads with an equal _seq_no have an equal content.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads with an equal _primary_term and _seq_no have an equal content.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a read returned does not disappear.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is at most one primary, no replica without one, and one executing primary per term.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When a write is acknowledged, every in-sync copy has processed it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A primary has no gap in its history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A replica never applies a message of a lower term than its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A write that was not acknowledged is not visible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About 1.x: versions order everything, old primaries are not fenced, an answer does not wait for the master, and any copy that is found may become primary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About 5.x: terms fence old primaries and only in-sync copies are promoted, but versions still order the operations and a promotion repairs nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>6.0 to 6.6 as a client saw it: seq_no orders the operations and a promotion repairs the copies, but a compare-and-set still carries the version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7.x: the token is (_primary_term, _seq_no).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7.x with half a token: only _seq_no is compared, to show why the term is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a compare-and-set carries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A replica keeps the newer operation by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lower term is refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An answer waits until the master confirmed a failed copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who may become primary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A promoted copy fills holes with no-ops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A promoted copy sends its operations above the global checkpoint again, and trims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A replica that meets a higher term rolls back to the global checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rolled-back operations are kept as pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tombstone may be forgotten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>_seq_no alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>_primary_term and _seq_no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in-sync copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any copy found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by age, at or below the local checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every finding is a proof, given that call times were taken before the request left and return times after the answer was complete, on one clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The judge looks at each document alone, and at the order of tokens in each shard; whether changes of several documents happened together is not judged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents are compared only where writes carry a tag; operations that were not recorded are not judged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A store whose tokens are not given out in the order of its writes is reported even if its values are right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where a write&apos;s outcome is unknown and nothing betrays it, the verdict may be milder than the truth, never harsher.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the recording started late, the first token seen of a document is taken for its first state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>operation %1 (%2): it returns before it is called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1 (%2): it returns before it is called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>operation %1 (%2): it overlaps the same client&apos;s operation %3 of line %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>operation %1 (%2): it overlaps the same client&apos;s operation %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1 (%2): it overlaps the same client&apos;s operation %3 of line %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1 (%2): it overlaps the same client&apos;s operation %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 writes of unknown outcome leave too many possibilities to try them all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events were dropped while recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the sum of `%1` in %2 cannot be checked: it holds no whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot tell: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 accepted writes should have brought `%2` from %3 to %4, but it is %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 accepted write should have brought `%2` from %3 to %4, but it is %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 set `%2` to %3 at seq_no %4, and it must never be below %5 (it was %6 times)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 set `%2` to %3 at seq_no %4, and it must never be below %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stands %2 times in `%3`, and must stand there once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was acknowledged but does not stand in `%2`</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 holds %3 twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 is %3 instead of %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 is %3, below %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 read %2 at %3, %4 wrote %5 meanwhile, and %1&apos;s write %6 replaced it unseen: the change of %4 is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1&apos;s write of %2 to %3 at %4 demanded %5 and was accepted, although %6 had written on the same token: the change of %6 is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2 and %3 at %4 both got %5 for %6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1&apos;s write to %2 at %3 got %4, which is below the %5 that the worker already knew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1&apos;s write to %2 at %3 was refused although the 409 itself names the demanded %4 as current</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 had seen %2 of %3 by %4, before %5&apos;s write of it was called at %6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 saw %2 of %3 by %4, before %5&apos;s write of it was called at %6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 saw %2 of %3 at %4 after it had written %5 at %6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 saw %2 of %3 at %4 after it had seen %5 at %6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was answered from %2 of %3 at %4, after %5&apos;s newer write had returned at %6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a step by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 read %2 at %3, %4 wrote %5 meanwhile, the last of %6 new versions, and %1&apos;s write %7 (%8 to %9) replaced it unseen: the change of %4 is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 read %2 at %3, %4 wrote %5 meanwhile, and %1&apos;s write %6 (%7 to %8) replaced it unseen: the change of %4 is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was accepted although no recorded operation produced %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was accepted although the document did not exist after %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 found no document although it existed since %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 got a smaller token than the one that it demanded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was acknowledged before %2 was called, which was accepted on %3 as if that write had never been, and nobody saw it again: the store forgot it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 both demanded %3 and both were accepted: the change of %4 is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was accepted although %2 had replaced the demanded %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 names a version that no recorded write produced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 names a version that was a deletion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 shows what %2 tried to write in vain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 found a document in the version that a deletion left behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 shows a version that no recorded write produced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 shows content &quot;%2&quot;, which is not that of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 returned before %2 was called, without which that version cannot be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 returned before %2 was called, which stands before it in token order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 returned before %2 was called, which still answered from an older version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was unjustified although the demanded %2 was current all that time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was unjustified although there was no document all that time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was unjustified although the document was there all that time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was refused although the 409 itself says that the demanded %2 was current</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 shows a state that the document never had</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 shows a state that the document reached only later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 went back behind the worker&apos;s own earlier step, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 went back behind what the worker had seen before, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was acknowledged, but %2 and everything called later (after a crash or restart) shows an older version: the write vanished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was acknowledged, but %2 and everything called later shows an older version: the write vanished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 both got %3, which must be given out only once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 got a token that is not above %2, which the document carried from the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was acknowledged before %2 was called, yet the later call got the smaller token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 got the same token of the same shard as %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was acknowledged, with a larger token of the same shard, before the call of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its initial state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what was there from the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1&apos;s %2 (from %3, never answered)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1&apos;s %2 (%3 to %4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1&apos;s %2 (%3 to %4) on %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused with 409, guarded by %2, told that %3 was current</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused with 409, guarded by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused with 409, told that %2 was current</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused with 409 for want of a document, guarded by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused with 409 for want of a document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused with 409 because the document existed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused with 409</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 that found nothing and drew %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 that found nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 that changed nothing at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of unknown outcome, guarded by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of unknown outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seq_no %1 of term %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>version %1 of the chain of values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2, guarded by %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>search hit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; the answer is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the answer is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, gives up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, nothing changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, becomes seq_no %2: replaces %3 unseen, an update is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, becomes seq_no %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: requires version %2, current is %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the document exists, version %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: requires %2, current is %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, seq_no %2, term %3, version %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wakes in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gave up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>crashed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the race&apos;s duration is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 workers are too many to step through; at most %3. Give a smaller number of workers, or run them as threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 workers are too many to explore; at most %3. Two or three show every kind of outcome: give a smaller number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the race has no shard %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the race has no document %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the race has no worker %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copies lose operations by what happens to them, not on command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the scenario has no further event that waits for a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worker %1 has crashed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worker %1 cannot begin another update: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worker %1 has finished: it gave up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worker %1 has finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, guard %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>update: %1, retry_on_conflict %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>subtract %1 from %2, not below %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add %1 to %2, not below %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>subtract %1 from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>append to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>merge fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blind write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delete and create again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numbered messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a count from 1 must follow `*`</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no action; read, think, write and backoff are, and get, merge and index of an update in parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a schedule has at most %1 steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number must follow `=`</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is nothing that can be done to a race; term, failover, delete, recreate, lose, duplicate, crash, delay, event are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`!%1` takes no number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`!%1` takes nothing behind a colon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`!%1` needs a worker: `!%1:A`</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the race has no shard %1; it has %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the race has no document %1; it has %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the race has no workers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no worker %1; the workers are %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no worker %1; the workers are %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: worker %2 is about to %3, not to %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is `%1` meant to be? `and` or `or` may follow here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too many parentheses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a condition is missing: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`)` is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`%1` begins no condition: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a field is missing behind `:`</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`%1` is no event (%2); a comparison like `%1 &lt; 0` needs one of &lt; &lt;= = != &gt;= &gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number, a &quot;text&quot;, true, false or null is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conflict, lost update, commit, noop, give up, read, missing, term change, end, each with a worker before it if one is meant (`B conflict`, `B wins`), or a comparison (`in_stock &lt; 0`, `_version &gt;= 4`)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>state limit reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time limit reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>memory limit reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step limit reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>group %1 goes on for ever; one update of each worker is explored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>think times are taken to be anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the race&apos;s duration is left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the scenario&apos;s events that wait for a time may happen at any time (`!event` in schedules)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With %1 client and messages of %2, %3 makes %4 calls than %5 (%6 instead of %7) and takes %8 (%9 instead of %10).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With %1 client and messages of %2, %3 makes %4 calls compared with %5 (%6 instead of %7) and takes %8 (%9 instead of %10).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With %1 client and messages of %2, %3 makes %4 calls in %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With %1 clients and messages of %2, %3 makes %4 calls than %5 (%6 instead of %7) and takes %8 (%9 instead of %10).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With %1 clients and messages of %2, %3 makes %4 calls compared with %5 (%6 instead of %7) and takes %8 (%9 instead of %10).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With %1 clients and messages of %2, %3 makes %4 calls in %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 times as many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 times as long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, at most %2 attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no backoff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a fixed wait of %1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>linear backoff with base %1 ms and cap %2 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exponential backoff with base %1 ms and cap %2 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>full jitter with base %1 ms and cap %2 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>equal jitter with base %1 ms and cap %2 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decorrelated jitter with base %1 ms and cap %2 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the waits of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>full jitter on a retry budget (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an adaptive gap (AIMD) with base %1 ms and cap %2 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>full jitter behind an adaptive rate limit with base %1 ms and cap %2 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>real workers have no such policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a race with real threads takes at most %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least one number of clients is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least one policy is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be from 0 ms to an hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`%1` is no policy; expected one of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is no session file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another program is using the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file was moved or deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file cannot be written to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>access is denied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading or writing failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQLite failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is no file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file ends before its first page: it was cut off, or never written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is no session file, or its first bytes are damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is an SQLite database of another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the session was written by a later version (schema %1, this program knows %2); nothing was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the session names no schema: saving it was never finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is cut off: %1 of %2 bytes are there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is cut off: %1 of %2 bytes are there; nothing of the rest can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the session is open already, in this program; close it there, or work on a copy of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the session is open already, in another program; close it there, or work on a copy of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no operation in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is neither a session, nor a history, nor a conflict log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 entries are damaged and left out, %3 were read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: 1 entry is damaged and left out, %2 were read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the session&apos;s times: unknown; they count from now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::ErrorBar</name>
    <message>
        <source>Error message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::EventStory</name>
    <message>
        <source>%1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write accepted, an update lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Think</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read, found nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backoff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noop, nothing to change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write accepted, document created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>409, version conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>404, document missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gave up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Primary term changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for the recorder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number %1, attempt %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Had read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Became</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by hand or by the scenario&apos;s script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost on the way, the worker never learnt of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Required</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Current</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Behind by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token held for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Winner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 demanded %2, but the document stood at %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 wanted to create the document, but it was there already, at %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 demanded %2, but there was no document any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 had read %2 and thought for %3. Meanwhile %4 wrote %5, so what %1 demanded was no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 demanded %2, but %3 had moved the document on to %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 writes what does not depend on what was there, so nothing can be lost by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody had written since %1 read %2, so the guard held and the document became %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The version that %1 sent fitted, so the write was accepted and became %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was no document, so %1 created it as %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store read, changed and wrote for %1; the document became %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sent no guard. Nobody had written in between, so nothing was lost this time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 now holds this token, and its next write stands on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was no document to read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time between read and write: the longer it is, the likelier somebody else writes first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempt %1 was refused, so %2 waits as its retry policy says, then reads again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The update would not have changed anything, so no _seq_no was given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempt %1 was refused, and the retry policy allows no further one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document to change was not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new primary took over the shard. Documents keep the term they were written under.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker waited until its recorded events had been taken: time of the tool, not of the store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The write that won</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The write that was lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The read it stands on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The write that it saw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>409, required %1, current %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::EventTableModel</name>
    <message>
        <source>does not match the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>_seq_no / term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::EventText</name>
    <message>
        <source>delete ok</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>create ok</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gap in the recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>version %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>had read %1, overwrote %2, now %3</source>
        <extracomment>Of a lost update; each %n is a token such as &quot;4 term 1&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>required %1, current %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shard %1, now term %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) dropped</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>By hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worker %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 term %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 at %3</source>
        <extracomment>Spoken: worker, what happened, when.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 at %3, %4</source>
        <extracomment>Spoken: worker, what happened, when, further facts.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at %1, took %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attempt %1 of update %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker never learnt of this outcome.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::EventsView</name>
    <message>
        <source>Events as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worker whose events are listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events of &amp;worker:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No events yet. Run (F5), and every step of the worker is listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events of the worker, oldest first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::ExplorerView</name>
    <message>
        <source>A sample of schedules; there may be more outcomes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not complete: %1. There may be more outcomes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedules: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some schedules never end, so they are not counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>States: %1, transitions: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explorer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exploring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting schedules of %1 states…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exploring: schedules run %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exploring: states %1, %2, queued %3, depth %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guard %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From step %1 on: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedules were run one by one; only “All schedules” knows the states.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search did not come to its end, so there is no graph of all states.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 states are too many to draw; take fewer workers or tries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 states, those that look alike drawn as one. Double rings: the race has ended. Dashed: a 409. Thick: an update is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each ring is a state, whichever of like workers is which. Double rings: the race has ended. Dashed: a 409. Thick: an update is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under this guard the race cannot end so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortest schedule, steps: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which schedules are looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All schedules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most 2 preemptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of each trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1,000 at random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random priorities, depth 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xplore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find every way the race can end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guards &amp;side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same race with the guards none, version and seq_no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold the search, or go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop; what was found is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in the s&amp;tepper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step through the shortest schedule to this outcome (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns of outcomes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will be here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here will be every way the race can end, with the exact number of schedules that lead there and the shortest of them. Choose a race and press Explore.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcomes by guard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State graph and shortest schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcomes and state graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortest schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps of the shortest schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter opens the schedule in the stepper</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::Filter</name>
    <message>
        <source>There is no field “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is nothing that “%2” can be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1:” needs a value, as in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” wants a whole number, as in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” wants a time with its unit, as in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has no larger and smaller; name it, as in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In “%1” the first number is the larger one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This quotation mark is not closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This bracket is not closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This bracket closes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing between these brackets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs a condition beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is more than a filter can hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Did you mean “%2”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words found anywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the worker, by name or number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the group of workers in the scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the document: index/id, or one of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the index of the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the status of the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how a write was protected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which try of an update it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number of the worker&apos;s update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the _seq_no found, made or current</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the _primary_term of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the _version of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when it began, since the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how long it took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how many commits a refused write was behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how long the loser had held its token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who won against a refused write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how it went on after the refusal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Conditions side by side must all hold. &lt;code&gt;OR&lt;/code&gt; between them, &lt;code&gt;NOT&lt;/code&gt; or &lt;code&gt;-&lt;/code&gt; before one, brackets around several.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::FilterBar</name>
    <message>
        <source>Filter of all views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter all views: worker:3 status:409 behind:&gt;2 doc:products/100 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong with the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide in the timeline what does not match, instead of dimming it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the condition %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>searching %1 events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 so far, of %2 events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none of %1 events match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 events</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::FilterCommands</name>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;xt match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next event that matches the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the event before that matches the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lear filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::FilterEdit</name>
    <message>
        <source>What fits here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::GoalJob</name>
    <message>
        <source>There are too many workers to look at every order of their steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scenario has events that wait for a time; take the steps until they have happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workers of %1 go on for ever, so there is no end to look for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some orders of steps never end, so there is no most.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::GuardTableModel</name>
    <message>
        <source>Shortest: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under this guard the race cannot end so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Final values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gave up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedules under the guard %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guard %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::HeatMap</name>
    <message>
        <source>Heat map of attempts by time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempt %1, from %2 to %3 ms: %4 accepted, %5 refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When which attempts happen. Simulate one run to see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ms since the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::HistoryChart</name>
    <message>
        <source>History of the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>_seq_no and _version over time, with a band for each primary term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds since the session began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>term %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::HistoryView</name>
    <message>
        <source>Select a document to see how its _seq_no, term and _version grew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operations on the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select one operation to see what it changed, or two to compare them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference between two operations, field by field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shard&apos;s operation log is full. Oldest operations no longer kept: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;: no accepted operation yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; &amp;nbsp; _version %2, _seq_no %3, term %4 &amp;nbsp; The _seq_no is counted by the shard, so other documents leave gaps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select one operation to see what it changed, or two to compare them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No difference between %1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::InjectMenu</name>
    <message>
        <source>&amp;Inject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise the primary &amp;term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete a document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Recreate a document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lose an acknowledgement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&amp;uplicate a request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dela&amp;y a worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Crash a worker</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::InvariantModel</name>
    <message>
        <source>✓ holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✕ broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>! seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What must hold</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::JsonDiffModel</name>
    <message>
        <source>added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::KeyMap</name>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::LabCharts</name>
    <message>
        <source>theory: everybody in step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>theory: everybody out of step, no backoff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bound: one by one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dotted in a policy&apos;s colour: theory of its generations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charts of the lab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completion time in ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the last client was done, by number of clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls (writes sent)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes that reached the server, by number of clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waste: refused writes in % of all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the writes that were refused, by number of clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts of an update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which share of the updates took so many attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 real threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts of an update, clients: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attempts, up to the 99th percentile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>% of updates</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::LabForm</name>
    <message>
        <source>No backoff: again at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exponential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full jitter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equal jitter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decorrelated jitter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fixed wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry budget (token bucket)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adaptive gap (AIMD)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adaptive rate (CUBIC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retry_on_conflict=3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elasticsearch bulk helper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AWS standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (character %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a whole number from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a number of milliseconds from 0 to 3600000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be uniform or zipf:S with S from 0 to 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”: write numbers from 1 to %2, as in 10, 50, 100 or 10-190:10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1 numbers of clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers of clients: 10, 50, 100 or 10-190:10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs of each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More runs, smaller errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed gives the same figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a refused client does before it tries again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further policies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With parameters: full:20,2000 (base and cap in ms), fixed:50, sequence:10,20,50, formula:min(2000,5*2^n)*uniform(0.5,1), bucket:500,0.1, retry_on_conflict:5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>full:20,2000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose at least one policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time of one message in ms: constant:MS, normal:MS,MS or lognormal:MS,MS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server works on a message (ms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0: infinitely fast. Otherwise messages queue up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>burst, spread:MS or poisson:MS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Think between read and write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none, fixed:MS, uniform:MS,MS, exponential:MS or normal:MS,MS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many there are to choose from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents are chosen by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>uniform or zipf:S</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updates a client wants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One after the other</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::LabLegend</name>
    <message>
        <source>Legend</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::LabRunView</name>
    <message>
        <source>%1 clients, %2: %3 calls, %4 of them refused, done after %5 ms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose run is opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With how many clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which of the sweep&apos;s runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulate this run of the sweep once more and show it as a timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R&amp;ace with real threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Race it in real time, one thread a client, and lay the figures over the charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the race</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run in figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cell of the heat map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a policy and a number of clients, and open a run: here will be a timeline with every client&apos;s attempts, and when which attempts happen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run makes about %1 calls; a timeline takes at most %2. Choose fewer clients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulating…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Racing with real threads: %1 of %2 workers are done, %3 calls, %4 refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled after %1 calls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real threads: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::LabTableModel</name>
    <message>
        <source>Runs stopped at a bound: %1. The figures are too low.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>± SD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completion, ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>± SD, ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % done, ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waste, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts, median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>99 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fairness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waited, ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gave up</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::LabView</name>
    <message>
        <source>%1 could not be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backoff lab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is simulated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Simulate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the sweep with these settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop; what is complete is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refere&amp;nce model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in the published model: 10 to 190 clients, five policies, 100 runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the sweep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of the sweep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients you expect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of clients that the advice and the chart of attempts are for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy se&amp;ttings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the retry settings as they stand in a scenario file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save figures as CSV or JSON, charts as PNG, SVG or PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theor&amp;y beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What formulas say: everybody in step, everybody out of step, and turns handed over one by one; dotted in a policy&apos;s colour: its generations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Logarithmic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policies differ by factors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bands: one standard deviation of a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will a retry policy cost? Choose policies and numbers of clients and press Simulate: here will be charts, one run to look into, and which policy to take.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns of figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 runs, %3 million messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled. Complete, and shown: %1 of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bands: one standard deviation of a run. Theory is for one document, a free server and clients that come all at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not simulated yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no policy with which all updates succeed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not written: there are no results yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the lab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVG (*.svg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::LanguageCommands</name>
    <message>
        <source>Language of the &amp;desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speak the language of the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speak English from the next start on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speak German from the next start on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speak French from the next start on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language changes when Racescope is started again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::Lesson</name>
    <message>
        <source>1. A lost update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;A and B each sell one toaster: read the stock, take one off, write it back. Nothing protects the write.&lt;/p&gt;&lt;p&gt;Press the digit of a worker to take its next step: &lt;b&gt;1&lt;/b&gt; for A, &lt;b&gt;2&lt;/b&gt; for B. Backspace takes a step back.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let both sell, and end with 44 instead of 43.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both read 45 and both wrote 44. The store did as it was told; the second write overwrote a change that its worker had never seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2. Your first 409</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;The same two, but now each write carries the token of its read: &lt;code&gt;if_seq_no&lt;/code&gt; and &lt;code&gt;if_primary_term&lt;/code&gt;. The store accepts the write only while that token is still the document&apos;s own.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have a write refused with a 409.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then finish: both sales count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The 409 is no failure. It says: the document moved on; read it again. That second read is what saved the sale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3. Retry, and its limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Three sell now, and each tries at most twice. What if somebody is faster both times?&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have a write refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one worker give up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A limit turns an endless fight into an answer: this update did not happen. Whoever asked for it has to be told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4. The thundering herd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Four read at the same moment. One wins, three are refused. If the three run again at once, two of them are refused again.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let one write refuse three others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then let the three come one after another: no further 409.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spreading the retries is what jitter does: each waits a random time, so that they come one after another by themselves. The Backoff lab shows it with hundreds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5. Deleted and made anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Somebody deletes the document and creates it again, with the same contents, while A still holds the token of its read. The &lt;b&gt;Inject&lt;/b&gt; menu does both.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the document and make it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let a token from before be refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shard never gives a _seq_no twice within a term, so the old token names a document that is gone. A counter that began again with each document could not tell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>6. A new primary: why there is a term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;B writes, A reads what B wrote, and then the primary dies before its copy heard of it. The new primary gives the same _seq_no to somebody else&apos;s write.&lt;/p&gt;&lt;p&gt;In the &lt;b&gt;Inject&lt;/b&gt; menu, choose the failover that loses one operation.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let a new primary take over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have a write refused although its _seq_no is the current one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same _seq_no, different write. Only _primary_term tells the two apart; that is why a guarded write must send both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7. An update that changes nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;B sends an update that sets the price to 49, which it already is. The store answers &lt;code&gt;noop&lt;/code&gt;.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let B&apos;s update change nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show that a token read before it is still good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A noop gets no _seq_no and moves no token, so nobody is refused because of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8. The lost acknowledgement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;A&apos;s write is accepted, but the answer never arrives. Did it happen? A does not know, reads again and sells again.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Lose the answer&lt;/b&gt; is in the &lt;b&gt;Inject&lt;/b&gt; menu.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have a write accepted without anybody being told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let its worker do the same again: one sale, counted twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A token guards against other people&apos;s changes, not against your own doubt. Repeat the same request with the same token, or write down with the change whose it was.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::LessonCommands</name>
    <message>
        <source>Lessons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn in eight short lessons what the numbers are for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All goals of the lesson are reached.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::LessonPane</name>
    <message>
        <source>Lessons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load the lesson&apos;s race afresh into the stepper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;how one way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play steps that reach the goals; the lesson is not ticked for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the next lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you saw:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>solved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not solved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::LiveKeys</name>
    <message>
        <source>W / S</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in / out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A / D, arrows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pan left / right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up / Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row above / below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next / previous event in the row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the cause / to the effect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0, Home, End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything / start / newest, and follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C, Shift+C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next / previous conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L, Shift+L</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next / previous lost update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F, F again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Centre / fit what is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Z, Shift+Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom back / forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range around what is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P / H</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin the document / hide the worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter, Shift+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details / open in the stepper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the range, then the selection</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::LiveKeysDialog</name>
    <message>
        <source>Keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys that act now:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys that act now, with the keyboard in %1:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys that act now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change &amp;keys…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::MainWindow</name>
    <message>
        <source>Saved %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another &amp;race…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflicts copied: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (read-only)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Racescope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1[*] — Racescope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workers spawned: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;another…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asks for %2 workers; a race with real threads takes at most %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenarios (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save else&amp;where…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the conflict log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NDJSON (*.ndjson)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the file&apos;s name must end in .ndjson, .csv or .md.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose &amp;another name…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export else&amp;where…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the timeline as a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVG (*.svg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stepper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explorer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Failover stories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Built-in races</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Race</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Race</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New race</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start one of the built-in races</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Racescope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;h3&gt;Racescope %1&lt;/h3&gt;&lt;p&gt;An oscilloscope for optimistic concurrency.&lt;/p&gt;&lt;p&gt;Free software under the GPL, version 3 or later. Icons: Lucide, ISC licence.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::Marks</name>
    <message>
        <source>Mark %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set a mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keep a range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rename a mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove a mark</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::MarksCommands</name>
    <message>
        <source>Set a &amp;mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark the selected event, or the middle of what is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep the range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the selected time range under a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the nearest mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the mark nearest to what is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set view bookmark %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember what the timeline shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to view bookmark %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in the timeline what was remembered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View bookmark %1 is set; Alt+%1 comes back here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View bookmark %1 is not set; Ctrl+Alt+%1 sets it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag over the timeline first: Shift+M keeps the range that is selected.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::MarksModel</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::MarksPane</name>
    <message>
        <source>Marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No marks yet. In the timeline, M marks the selected event and Shift+M keeps the selected range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the mark in the &amp;timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;name the mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove the mark</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::OperationTableModel</name>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fields: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>earlier version not kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not match the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::OutcomeTableModel</name>
    <message>
        <source>lost update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>broken invariant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gave up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 version %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 version %2, as at the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 version %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Final values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gave up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortest schedule</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::PaletteCommands</name>
    <message>
        <source>&amp;Command palette…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find any command by its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a worker, a document or a mark by its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the name of a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the name of a worker, a document or a mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme, language, keys, and taking them elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::PaletteModel</name>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::RaceChooser</name>
    <message>
        <source>T&amp;hink steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xpand _update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Race</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The race to be stepped through or explored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a write demands of the document: nothing, the _version or the _seq_no and _primary_term that were read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the scenario says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Think steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the time between read and write as a step of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expand _update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell an _update in its parts: get, merge and conditional index, and retry_on_conflict as the loop it is. The race begins anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Workers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Guard</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::RangeBar</name>
    <message>
        <source>Statistics of the selected range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 conflicts per accepted write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>most</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::RunController</name>
    <message>
        <source>There is no race to spawn workers into.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::ScenarioDialog</name>
    <message>
        <source>New race</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Race</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open a file…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::ScheduleModel</name>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the first step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (found, not taken yet)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::SessionCommands</name>
    <message>
        <source>a session without a scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;another…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save else&amp;where…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a session, a scenario or a recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that can be opened (*.racescope *.json *.ndjson *.jsonl *.edn)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions (*.racescope)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenarios (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Histories and conflict logs (*.ndjson *.jsonl *.edn)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is damaged. What could be read is shown, and the file is open read-only. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Racescope ended unexpectedly. Its session was kept: %1, %2, %3 events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older ones are under File, Open recent: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close without saving?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files stay where they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3 events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept when it was closed; the newest %1 are</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::SessionController</name>
    <message>
        <source>%1 is open read-only, and there are events that it does not hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session is kept in memory only: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session before could not be written to its end: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Single letters act while the timeline has the keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys of the commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New &amp;key:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New key of the command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;No key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is taken by “%2”. Give that command another key first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are no settings of Racescope: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed: %1 would also be the key of “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language changes when Racescope is started again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::SpawnDialog</name>
    <message>
        <source> ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spawn workers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;How many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name of the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until the race is stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Updates each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read, think, write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write blindly, without reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>_update, the store reads and writes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read, think, delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete and create again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Append to an array</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retry_&amp;on_conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none: the last write wins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seq_no: if_seq_no and if_primary_term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>version: the old way, blind to a failover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>external: only a greater version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>external_gte: a version not smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>create: only if there is no document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Guard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none: the first 409 ends the update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fixed wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>linear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exponential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exponential, full jitter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exponential, equal jitter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decorrelated jitter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base of the wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Wait, longest, attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a fixed time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>uniform, from least to most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exponential, by its mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>normal, mean and deviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Think</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Think time: fixed, least or mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Think time: most or deviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Think ti&amp;me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all, one after the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all, each as likely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all, a few much more likely (Zipf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Zipf exponent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Spawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number, e.g. -1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the field to change, for example in_stock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A whole number is needed here, for example -1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A JSON object is needed here: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON is needed here: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wait must be longer than 0 ms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The longest wait must not be shorter than the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most must not be less than the least.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The group needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a group of this name already.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::SpeedControl</name>
    <message>
        <source>How fast the race goes: slow motion stretches thinking and waiting, full speed leaves them out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>full speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>real time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × slower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × faster</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::StartCommands</name>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::StartPage</name>
    <message>
        <source>Start page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Racescope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An oscilloscope for optimistic concurrency: see which write won, which was refused, and which was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Watch a race</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two visitors, one toaster, slowed down so that you can follow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Step a race</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eight lessons by hand, each of a few minutes, from the first lost update to the lost answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A session or a scenario. You can also drop it on the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files that were open last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you open or save will be listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys worth knowing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lessons solved: %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::StateGraphView</name>
    <message>
        <source>State graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>States that look alike are one dot: %1 dots, %2 kinds of steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>States: %1, steps between them: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted changes: %1, steps from the start: %2, workers that have finished: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, states: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. The race ends: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>commits %1</source>
        <extracomment>Above a column of the state graph: how many changes the store has accepted.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::StatementModel</name>
    <message>
        <source>⊘ %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not possible under %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>503 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no copy answers under %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>here %1 and %2 part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>≠ %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the first statement</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::StatusStrip</name>
    <message>
        <source>How the race stands, and whether the timeline follows it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events recorded so far, and the memory they take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events that were lost because the recorder was full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last _seq_no of the shard of the selected document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shard&apos;s primary term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the judge says; click for the proofs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no race</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>door closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No application can reach the documents over HTTP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · timeline %2 events behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events recorded so far, in %1 of memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>_seq_no –</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>term –</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>_seq_no %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>term %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::StepControls</name>
    <message>
        <source>Many steps at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fair steps until the condition holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fewest steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for the shortest order of steps that leads there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;eed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed of the random walk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed takes the same steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run to the end, each step by lot from this seed (W)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random walk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fast steps are taken by themselves (+ and -)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> steps/s</source>
        <extracomment>Behind a number: steps a second.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take no further steps (P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take steps by themselves: those that were taken here before, else fair ones (P)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::StepFromHere</name>
    <message>
        <source>Cannot step from here: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::StepText</name>
    <message>
        <source>somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>409: %1&apos;s write is refused because the document is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>409: %1&apos;s create is refused because the document is already there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>409: %1&apos;s write is refused because it demands version %2 and the document is at version %3 by now, written by %4. %1 has to read again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>409: %1&apos;s write is refused because it demands primary term %2 and the term is %3 by now. %1 has to read again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>409: %1&apos;s write is refused because it demands seq_no / term %2 and the document is at %3 by now, written by %4. Nothing is lost; %1 has to read again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer to %1&apos;s next request will get lost: %1 will not know whether its write was accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1&apos;s next write will arrive twice: without a guard the second is accepted, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is held up for %2 ms; the others need not wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost update: %1 had read %2, then %3 wrote %4, and %1&apos;s write replaced that without having read it. The write demanded nothing that could have stopped it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed from outside: the document is at %1 now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1&apos;s delete is accepted and becomes %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1&apos;s write is accepted because what it demands, %2, is what is there. It becomes %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1&apos;s write is accepted and becomes %2. It demanded nothing, and nobody had changed the document since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: next %2, commits %3, conflicts %4, lost updates %5, ends with %6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>think</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>backoff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>get</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise the primary term of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fail over %1, operations lost: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recreate %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lose the next answer to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliver the next write of %1 twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crash %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delay %1 by %2 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scenario&apos;s next event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. From outside: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has read the document and holds seq_no / term %2 in hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 found no document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has thought; what it read may be old by now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has waited and tries again by reading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1&apos;s update changes nothing, so nothing is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>404: there is no document that %1 could change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gives up: no further attempt is allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another copy is the primary now, its term is %1. The next write gets the new term; documents keep the tokens they have until then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1&apos;s request failed: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has happened yet. Press a worker&apos;s digit to take its step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>commits %1, conflicts %2, gave up %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✕ Lost updates: %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ The race has ended, no update was lost (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No update is lost so far (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps in common: %1. They part at step %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed by the last step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>_version %1 · _seq_no %2 · _primary_term %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody holds a token of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token in hand: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::StepTimeline</name>
    <message>
        <source>Timeline of the steps taken</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::StepperRace</name>
    <message>
        <source>step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can move: the race has ended. Go back, or choose another race.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can move any more; “%1” did not come. Go back and try another order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” did not come within %2 steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” can be searched for, but nothing says when it is reached: run until “conflict”, or search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>play schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflicts: %1, more no order of steps has. Steps: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewest steps to “%1”: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No order of steps from here leads to “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was not found in %2 states, which is as far as this search goes; the explorer looks further.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take the path found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A branch needs a name of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first branch cannot be deleted.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::StepperView</name>
    <message>
        <source>Stepper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do something to the race from outside (I)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching for “%1”…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the recorded race: the first %1 steps; what comes later is left out. The strip holds what was recorded; another step makes a branch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the recorded race, steps: %1. The strip holds what was recorded; another step makes a branch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clipboard holds no text. Copy a schedule such as A B A B first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 of %2, %3 · %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the first step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step back; another step from there makes a branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next fair step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step of whoever has waited longest (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the end of the branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the last step of the branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo what was done last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run until a conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run until the next conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run until a lost update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run until the next lost update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run to the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run until nobody can move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the steps taken as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the steps that the clipboard holds, from the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the steps as a timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explore from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find every way the race can go on from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random walk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run to the end, each step by lot from the seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take steps by themselves, or stop it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More steps a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play slower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer steps a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do something to the race from outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step worker %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this worker&apos;s next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step worker %1 until it commits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this worker&apos;s steps until it commits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for a goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what to run until or to search for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the race is about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why the last step came out so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this &amp;path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the steps that are shown pale in the schedule (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the search (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store and branches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workers and store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workers, store and timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The steps so far; go to any of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The steps taken as text; change it and press Enter to take these instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No step taken yet: press 1, 2, … or write a schedule such as A B A B</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::TermTips</name>
    <message>
        <source>&lt;b&gt;_seq_no&lt;/b&gt;: the number that the shard gives to each accepted operation. It only grows. All documents of the shard share the counter, so one document&apos;s numbers have gaps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;_primary_term&lt;/b&gt;: the number of the primary&apos;s reign. It grows by one when a new primary takes over; a _seq_no means something only together with its term.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;_version&lt;/b&gt;: how often this document was changed. The old way to guard a write; a failover can give the same version to two different changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;if_seq_no, if_primary_term&lt;/b&gt;: write only if the document still has this token; otherwise refuse with 409.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conflicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;409, version conflict&lt;/b&gt;: the document has moved on since it was read. Ordinary: read again and retry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Token&lt;/b&gt;: the pair of _seq_no and _primary_term that a read returns and a guarded write hands back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;noop&lt;/b&gt;: an update that would change nothing. It gets no _seq_no and moves no token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>backoff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Backoff&lt;/b&gt;: the wait before another try. A random part of it, jitter, keeps retries from meeting again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::Theme</name>
    <message>
        <source>think</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>backoff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>noop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write ok</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read, document missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write, document missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>term change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wait for the tool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::TimeAxis</name>
    <message>
        <source>%1 s</source>
        <extracomment>Units of time after a number.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::TimelineModel</name>
    <message>
        <source>by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no writes yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>_seq_no %1 · term %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::TimelinePainter</name>
    <message>
        <source>%1k</source>
        <extracomment>A number of thousands, short.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1M</source>
        <extracomment>A number of millions, short.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>term %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conflict density</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No events yet. Run a race (F5) or open a log.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::TimelinePicture</name>
    <message>
        <source>Race timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: a picture&apos;s name ends with .png, .svg or .pdf.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::TimelineView</name>
    <message>
        <source>Conflicts over the whole recording. Drag the window to move, its edges to zoom.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Step from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the race from this event on in the stepper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fit this event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to &amp;cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to &amp;effect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select its &amp;range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Zoom to the selected range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lear the range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hide this row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unpin this document</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Sho&amp;w %n hidden row(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Fit &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the &amp;newest and follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Race timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of workers over time. Point and comma walk the events of a row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No further match.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No earlier match.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No further lost update.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No earlier lost update.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No further conflict.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No earlier conflict.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cause of this event is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This event caused nothing that was recorded.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::VerdictView</name>
    <message>
        <source>%1 operations judged, %2 of them conflicts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Judge everything now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judges the whole history recorded so far, not only what the live judge remembers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anomalies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the &amp;first event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the &amp;other event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;witness in the stepper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step through what led there, from the attempt it began with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this judge cannot see</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to judge yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run a race (F5); it is judged while it runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watching: %1 events seen, %2 conflicts, each of them checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No anomaly so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost updates so far: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anomalies so far: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost updates: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anomalies: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fine: every answer is explained, nothing was lost</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::WidgetPicture</name>
    <message>
        <source>%1: the file&apos;s name must end in .png, .svg or .pdf.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::WorkerCard</name>
    <message>
        <source>on 409 again, %1 of %2 times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on 409 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>update %1, attempt %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In hand: nothing · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>commits behind: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In hand: seq %1 · term %2 · version %3 · %4 · %5
Read: %6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would come of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worker %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocked: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step worker %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this worker&apos;s next step (%1); Shift+%1 goes on until it commits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this worker&apos;s next step</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::WorkerPanel</name>
    <message>
        <source>Workers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::WorkerTableModel</name>
    <message>
        <source>waiting to start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thinking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>backing off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the worker is at; the sign is the last thing it finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token it has read and not used yet: _seq_no / _primary_term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted writes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes refused with 409</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>409s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updates that ended without success</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gave up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted writes of this worker that overwrote a version it had not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost upd.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>racescope::format</name>
    <message>
        <source>%1/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worker %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retried, accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retried, refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gave up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deleted what was not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>version %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>version, the old way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
