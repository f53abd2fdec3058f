<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ClusterPainter</name>
    <message numerus="yes">
        <source>%n messages in flight, oldest first</source>
        <translation>
            <numerusform>%n message in flight</numerusform>
            <numerusform>%n messages in flight, oldest first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racescope::ClusterLab</name>
    <message numerus="yes">
        <source>The schedule is full: it holds %n statements. Go back, or open it anew.</source>
        <translation>
            <numerusform>The schedule is full: it holds %n statement. Go back, or open it anew.</numerusform>
            <numerusform>The schedule is full: it holds %n statements. Go back, or open it anew.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No schedule of a small group leads there under %1: all its %Ln states were seen.</source>
        <translation>
            <numerusform>No schedule of a small group leads there under %1: its %Ln state was seen.</numerusform>
            <numerusform>No schedule of a small group leads there under %1: all its %Ln states were seen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No schedule of a small group was found that leads there under %1: %Ln states were seen, and there are more.</source>
        <translation>
            <numerusform>No schedule of a small group was found that leads there under %1: %Ln state was seen, and there are more.</numerusform>
            <numerusform>No schedule of a small group was found that leads there under %1: %Ln states were seen, and there are more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racescope::ClusterView</name>
    <message numerus="yes">
        <source>Copied: %n statements</source>
        <translation>
            <numerusform>Copied: %n statement</numerusform>
            <numerusform>Copied: %n statements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Faults by lot from here, up to %n statements; ends when a rule breaks on the left</source>
        <translation>
            <numerusform>Faults by lot from here, up to %n statement; ends when a rule breaks on the left</numerusform>
            <numerusform>Faults by lot from here, up to %n statements; ends when a rule breaks on the left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racescope::CommitsSince</name>
    <message numerus="yes">
        <source>%n commit(s) behind, or more</source>
        <translation>
            <numerusform>%n commit behind, or more</numerusform>
            <numerusform>%n commits behind, or more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s) behind</source>
        <translation>
            <numerusform>%n commit behind</numerusform>
            <numerusform>%n commits behind</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racescope::CompareView</name>
    <message numerus="yes">
        <source>%1 has no commit %2: writes were accepted %Ln times.</source>
        <translation>
            <numerusform>%1 has no commit %2: %Ln write was accepted.</numerusform>
            <numerusform>%1 has no commit %2: %Ln writes were accepted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racescope::ConflictsView</name>
    <message numerus="yes">
        <source>No conflicts: %Ln writes without a guard, and such a write is never refused. Whether one of them lost a change is told by the verdict.</source>
        <translation>
            <numerusform>No conflicts: %Ln write without a guard, and such a write is never refused. Whether it lost a change is told by the verdict.</numerusform>
            <numerusform>No conflicts: %Ln writes without a guard, and such a write is never refused. Whether one of them lost a change is told by the verdict.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No conflicts so far: %Ln writes, all at the first try. Spawn more workers or let them think longer.</source>
        <translation>
            <numerusform>No conflicts so far: %Ln write, at the first try. Spawn more workers or let them think longer.</numerusform>
            <numerusform>No conflicts so far: %Ln writes, all at the first try. Spawn more workers or let them think longer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racescope::CopyCommands</name>
    <message numerus="yes">
        <source>%n event(s) copied.</source>
        <translation>
            <numerusform>%n event copied.</numerusform>
            <numerusform>%n events copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) copied.</source>
        <translation>
            <numerusform>%n document copied.</numerusform>
            <numerusform>%n documents copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A schedule of %n step(s) was copied.</source>
        <translation>
            <numerusform>A schedule of %n step was copied.</numerusform>
            <numerusform>A schedule of %n steps was copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racescope::EditorPage</name>
    <message numerus="yes">
        <source>%n commit(s) of others since your read would be overwritten unseen.</source>
        <translation>
            <numerusform>%n commit of others since your read would be overwritten unseen.</numerusform>
            <numerusform>%n commits of others since your read would be overwritten unseen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racescope::EditorView</name>
    <message numerus="yes">
        <source>%n document(s) in the editor have changes that are not saved.</source>
        <translation>
            <numerusform>%n document in the editor has changes that are not saved.</numerusform>
            <numerusform>%n documents in the editor have changes that are not saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racescope::EventText</name>
    <message numerus="yes">
        <source>%n event(s) dropped</source>
        <translation>
            <numerusform>%n event dropped</numerusform>
            <numerusform>%n events dropped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racescope::ExplorerView</name>
    <message numerus="yes">
        <source>Counting schedules of %Ln states…</source>
        <translation>
            <numerusform>Counting schedules of %Ln state…</numerusform>
            <numerusform>Counting schedules of %Ln states…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln states, those that look alike drawn as one. Double rings: the race has ended. Dashed: a 409. Thick: an update is lost. Pale: the shortest way to the chosen end.</source>
        <translation>
            <numerusform>%Ln state, those that look alike drawn as one. Double rings: the race has ended. Dashed: a 409. Thick: an update is lost. Pale: the shortest way to the chosen end.</numerusform>
            <numerusform>%Ln states, those that look alike drawn as one. Double rings: the race has ended. Dashed: a 409. Thick: an update is lost. Pale: the shortest way to the chosen end.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racescope::FilterBar</name>
    <message numerus="yes">
        <source>searching %Ln events</source>
        <translation>
            <numerusform>searching %Ln event</numerusform>
            <numerusform>searching %Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 so far, of %Ln events</source>
        <translation>
            <numerusform>%1 so far, of %Ln event</numerusform>
            <numerusform>%1 so far, of %Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>none of %Ln events match</source>
        <translation>
            <numerusform>%Ln event, no match</numerusform>
            <numerusform>none of %Ln events match</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln events</source>
        <translation>
            <numerusform>%1 of %Ln event</numerusform>
            <numerusform>%1 of %Ln events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racescope::JsonTreeModel</name>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racescope::LabCharts</name>
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
            <numerusform>%n attempt</numerusform>
            <numerusform>%n attempts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln real threads</source>
        <translation>
            <numerusform>%1, %Ln real thread</numerusform>
            <numerusform>%1, %Ln real threads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racescope::LabReferenceView</name>
    <message numerus="yes">
        <source>%n of %1 figures differ from the published ones by more than their tolerances.</source>
        <translation>
            <numerusform>%n of %1 figures differs from the published one by more than its tolerance.</numerusform>
            <numerusform>%n of %1 figures differ from the published ones by more than their tolerances.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racescope::LabRunView</name>
    <message numerus="yes">
        <source>Cancelled after %Ln calls.</source>
        <translation>
            <numerusform>Cancelled after %Ln call.</numerusform>
            <numerusform>Cancelled after %Ln calls.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racescope::LadderModel</name>
    <message numerus="yes">
        <source>%Ln writes required %1, current was up to %2</source>
        <extracomment>%n refused writes; %1 and %2: such as &quot;4 term 1&quot;, the newest that was there.</extracomment>
        <translation>
            <numerusform>%Ln write required %1, current was up to %2</numerusform>
            <numerusform>%Ln writes required %1, current was up to %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln writes required %1, current was %2</source>
        <extracomment>%n refused writes; %1 and %2: such as &quot;4 term 1&quot;.</extracomment>
        <translation>
            <numerusform>%Ln write required %1, current was %2</numerusform>
            <numerusform>%Ln writes required %1, current was %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %Ln writes were refused that required it</source>
        <translation>
            <numerusform>%1; %Ln write was refused that required it</numerusform>
            <numerusform>%1; %Ln writes were refused that required it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racescope::MainWindow</name>
    <message numerus="yes">
        <source>%n file(s) were not opened: at most %1 are opened at once.</source>
        <translation>
            <numerusform>%n file was not opened: at most %1 are opened at once.</numerusform>
            <numerusform>%n files were not opened: at most %1 are opened at once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are opened in windows of their own.</source>
        <translation>
            <numerusform>%n file is opened in a window of its own.</numerusform>
            <numerusform>%n files are opened in windows of their own.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racescope::MergePage</name>
    <message numerus="yes">
        <source>%n field(s) left to choose.</source>
        <translation>
            <numerusform>%n field left to choose.</numerusform>
            <numerusform>%n fields left to choose.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your choices are kept. In %n field(s) that you had decided, theirs is another value now: look at them again.</source>
        <translation>
            <numerusform>Your choices are kept. In %n field that you had decided, theirs is another value now: look at it again.</numerusform>
            <numerusform>Your choices are kept. In %n fields that you had decided, theirs is another value now: look at them again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racescope::RacePreview</name>
    <message numerus="yes">
        <source>A race of %n worker(s):</source>
        <translation>
            <numerusform>A race of %n worker:</numerusform>
            <numerusform>A race of %n workers:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racescope::RangeBar</name>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) match the filter</source>
        <translation>
            <numerusform>%Ln event matches the filter</numerusform>
            <numerusform>%Ln events match the filter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racescope::SessionCommands</name>
    <message numerus="yes">
        <source>Racescope ended unexpectedly. Its session was kept: %1, %2, %Ln events.</source>
        <translation>
            <numerusform>Racescope ended unexpectedly. Its session was kept: %1, %2, %Ln event.</numerusform>
            <numerusform>Racescope ended unexpectedly. Its session was kept: %1, %2, %Ln events.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %Ln events</source>
        <translation>
            <numerusform>%1, %2, %Ln event</numerusform>
            <numerusform>%1, %2, %Ln events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racescope::StatusStrip</name>
    <message numerus="yes">
        <source>%n block(s) lie in %1</source>
        <extracomment>%n blocks of events; %1 is the path of a file.</extracomment>
        <translation>
            <numerusform>%n block lies in %1</numerusform>
            <numerusform>%n blocks lie in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · timeline %Ln event(s) behind</source>
        <translation>
            <numerusform>%1 · timeline %Ln event behind</numerusform>
            <numerusform>%1 · timeline %Ln events behind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) of the conflict log could not be read again</source>
        <extracomment>Pages of the conflict log; their conflicts are shown without their facts.</extracomment>
        <translation>
            <numerusform>%n page of the conflict log could not be read again</numerusform>
            <numerusform>%n pages of the conflict log could not be read again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln events/s</source>
        <translation>
            <numerusform>%Ln event/s</numerusform>
            <numerusform>%Ln events/s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racescope::StepperRace</name>
    <message numerus="yes">
        <source>“%1” did not come within %Ln steps.</source>
        <translation>
            <numerusform>“%1” did not come within %Ln step.</numerusform>
            <numerusform>“%1” did not come within %Ln steps.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” was not found in %Ln states, which is as far as this search goes; the explorer looks further.</source>
        <translation>
            <numerusform>“%1” was not found in %Ln state, which is as far as this search goes; the explorer looks further.</numerusform>
            <numerusform>“%1” was not found in %Ln states, which is as far as this search goes; the explorer looks further.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racescope::StepperView</name>
    <message numerus="yes">
        <source>From the recorded race: the first %Ln steps; what comes later is left out. The strip holds what was recorded; another step makes a branch.</source>
        <translation>
            <numerusform>From the recorded race: only %Ln step; what comes later is left out. The strip holds what was recorded; another step makes a branch.</numerusform>
            <numerusform>From the recorded race: the first %Ln steps; what comes later is left out. The strip holds what was recorded; another step makes a branch.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racescope::TargetText</name>
    <message numerus="yes">
        <source>%n copies, %1</source>
        <extracomment>%1: the rules of replication, e.g. Q7</extracomment>
        <translation>
            <numerusform>%n copy, %1</numerusform>
            <numerusform>%n copies, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each shard is on %n copies, by the rules %1.</source>
        <translation>
            <numerusform>Each shard is on %n copy, by the rules %1.</numerusform>
            <numerusform>Each shard is on %n copies, by the rules %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A write waits for %n active copies.</source>
        <translation>
            <numerusform>A write waits for %n active copy.</numerusform>
            <numerusform>A write waits for %n active copies.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racescope::TimelineCounters</name>
    <message numerus="yes">
        <source>%Ln accepted write(s) from %1 to %2</source>
        <translation>
            <numerusform>%Ln accepted write from %1 to %2</numerusform>
            <numerusform>%Ln accepted writes from %1 to %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused write(s) from %1 to %2</source>
        <translation>
            <numerusform>%Ln refused write from %1 to %2</numerusform>
            <numerusform>%Ln refused writes from %1 to %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racescope::TimelineView</name>
    <message numerus="yes">
        <source>Sho&amp;w %n hidden row(s)</source>
        <translation>
            <numerusform>Sho&amp;w %n hidden row</numerusform>
            <numerusform>Sho&amp;w %n hidden rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racescope::VerdictView</name>
    <message numerus="yes">
        <source>%Ln operation(s) judged.</source>
        <translation>
            <numerusform>%Ln operation judged.</numerusform>
            <numerusform>%Ln operations judged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Watching: %Ln event(s) seen.</source>
        <translation>
            <numerusform>Watching: %Ln event seen.</numerusform>
            <numerusform>Watching: %Ln events seen.</numerusform>
        </translation>
    </message>
</context>
</TS>
