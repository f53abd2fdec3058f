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
    <name>racescope::TimelineView</name>
    <message numerus="yes">
        <source>Sho&amp;w %n hidden row(s)</source>
        <translation>
            <numerusform>Sho&amp;w %n hidden row</numerusform>
            <numerusform>Sho&amp;w %n hidden rows</numerusform>
        </translation>
    </message>
</context>
</TS>
