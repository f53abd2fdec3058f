// SPDX-License-Identifier: GPL-3.0-or-later
#include "help/pane_help.h"

#include <QCoreApplication>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(racescope::PaneHelp)
};

std::vector<PaneHelp> views()
{
    return {
        {u"startPage"_s, Words::tr("Start"),
         Words::tr(
             "<p>Three ways to begin: watch a race that moves already, step one by hand, or open a file. "
             "Below are the files that were open last, and the keys worth knowing.</p>")},
        {u"timelineView"_s, Words::tr("Timeline"),
         Words::tr(
             "<p>A row for each worker over time: it reads a document, thinks, and writes. A write that "
             "comes too late is refused with 409 and tried again after a wait. The rows below show how "
             "the _seq_no of a document grows.</p>"
             "<p>Zoomed out, a place shows the worst that happened there: a lost update is never hidden "
             "behind something harmless. The strip on top is the whole recording; drag its window, or "
             "its edges.</p>"
             "<p>The wheel with Ctrl zooms where the pointer is, with Shift it pans. Drag with the left "
             "button to select a range, with the middle button to zoom to one. A double click selects an "
             "event and fits it. Select a 409 and an arrow shows the write that was faster. Whatever "
             "moves the view stops following; End follows again.</p>")},
        {u"historyView"_s, Words::tr("History"),
         Words::tr(
             "<p>Every accepted change of one document as a ladder, one column for each primary term. "
             "Writes that were refused hang at the change that they required. Select two changes to see "
             "what differs between them.</p>")},
        {u"verdictView"_s, Words::tr("Verdict"),
         Words::tr("<p>What the judge says of the history: lost updates, stale reads, writes that vanished, "
                   "writes that count twice. While a race runs it is judged as it goes; “Judge everything” "
                   "looks at all of it once more. Each finding names its operations and leads to them.</p>")},
        {u"stepperView"_s, Words::tr("Stepper"),
         Words::tr(
             "<p>You are the scheduler: press a worker's digit and it does its next step. Each card says "
             "what the worker holds and what would come of its step now, before you take it.</p>"
             "<p>Backspace goes back; another step from there makes a branch and loses nothing. C runs "
             "until the next conflict. The schedule at the bottom is text that can be kept and typed "
             "in.</p>")},
        {u"explorerView"_s, Words::tr("Explorer"),
         Words::tr(
             "<p>Tries every order of steps of a small race and counts how it can end. Choose an outcome "
             "to get the shortest schedule that leads to it, and open that in the stepper.</p>")},
        {u"clusterView"_s, Words::tr("Failover"),
         Words::tr(
             "<p>A primary and its replicas, message by message. Cut a copy off, promote another, and see "
             "why a _seq_no means nothing without its primary term.</p>")},
        {u"labView"_s, Words::tr("Lab"),
         Words::tr(
             "<p>Compares retry policies: how soon everybody is done, how many calls that costs, how fair "
             "it is. Many simulated runs a point, with fixed seeds, so that the same settings give the "
             "same curves.</p>")},
        {u"compareView"_s, Words::tr("Compare"),
         Words::tr("<p>Two runs side by side, aligned at the start, at a mark or at the nth commit, with the "
                   "difference of their figures and the first step in which they differ.</p>")},
        {u"eventsView"_s, Words::tr("Events"),
         Words::tr(
             "<p>The recording as a table, one row for each event, made to be read by keyboard and screen "
             "reader. It follows the newest while its end is in sight; Enter shows an event in the "
             "timeline.</p>")},
        {u"editorView"_s, Words::tr("Editor"),
         Words::tr(
             "<p>A document as a tree and as text. Saving is conditional on the token that was read: when "
             "somebody was faster, a page with what it was, what you made of it and what it is now "
             "lets you merge, and the next try carries the new token.</p>")},
        {u"consoleView"_s, Words::tr("Console"),
         Words::tr("<p>Requests to the store by hand, as Elasticsearch takes them. The one under the cursor "
                   "is sent; the answer comes with its status. A page that was closed can be "
                   "reopened, with what was typed and answered in it.</p>")},
    };
}

std::vector<PaneHelp> panes()
{
    return {
        {u"workerPanel"_s, Words::tr("Workers"),
         Words::tr(
             "<p>Who races: what each worker does at the moment, the token in its hand, and how often it "
             "has tried. Selecting one brings it forward in every view.</p>")},
        {u"documentPanel"_s, Words::tr("Documents"),
         Words::tr("<p>What is fought over: _version, _seq_no and _primary_term of each document, and its "
                   "conflicts. A double click opens the history.</p>")},
        {u"detailsView"_s, Words::tr("Details"),
         Words::tr(
             "<p>Everything about what is selected: for a 409 what the write required, what was current, "
             "who was faster, and how the story ended. The links lead there.</p>")},
        {u"conflictsView"_s, Words::tr("Conflicts"),
         Words::tr(
             "<p>One row for each refused write: what it required, what it met, how far it was behind, "
             "and which attempt it was. Enter shows it in the timeline, F2 writes a note to it, M sets a "
             "mark; the Edit menu copies the rows, the File menu exports them.</p>")},
        {u"chartsView"_s, Words::tr("Charts"),
         Words::tr(
             "<p>Commits and conflicts a second while the race goes on. When conflicts grow and commits "
             "do not, workers are in each other's way: the lab shows what another retry policy "
             "does.</p>")},
        {u"marksPane"_s, Words::tr("Marks"),
         Words::tr("<p>Moments and ranges that you named; they are saved with the session. Set a mark in the "
                   "timeline, or keep the selected range there; F2 renames.</p>")},
        {u"lessonPane"_s, Words::tr("Lessons"),
         Words::tr(
             "<p>Eight short lessons in the stepper. The goals are checked by the judge, so that any way "
             "that reaches them counts. “Show me” takes the steps for you; then the lesson does not count "
             "as solved.</p>")},
        {u"filterBar"_s, Words::tr("Filter"),
         Words::tr(
             "<p>One filter for all views: worker:3 status:409 behind:&gt;2 doc:products/100 attempt:&gt;=3. "
             "A minus before a condition turns it round, OR joins two. Filtering never moves what the "
             "timeline shows; F3 goes from match to match, and the strip on top shows where they "
             "are.</p>")},
    };
}

} // namespace

std::vector<PaneHelp> paneHelp()
{
    std::vector<PaneHelp> all = views();
    for (PaneHelp& pane : panes())
        all.push_back(std::move(pane));
    return all;
}

QString helpPaneOf(const QWidget* widget)
{
    const std::vector<PaneHelp> all = paneHelp();
    for (; widget; widget = widget->parentWidget()) {
        if (widget->objectName() == u"filterField"_s) // in the tool bar, away from its bar
            return u"filterBar"_s;
        for (const PaneHelp& pane : all) {
            if (pane.pane == widget->objectName())
                return pane.pane;
        }
    }
    return u"timelineView"_s;
}

} // namespace racescope
